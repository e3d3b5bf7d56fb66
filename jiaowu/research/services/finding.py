"""成长足迹里的一条记录登记在教研研训的哪里：哪一页的哪一行，要看哪个学期。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.research.tables import (
    ActivityPaperTable,
    ActivityTable,
    MentoringEntryTable,
    MentoringTable,
    ProjectStageTable,
    ProjectTable,
    TrainingTable,
)
from jiaowu.teachers.services.bells import term_on

ACTIVITY = ActivityTable.__tablename__
PROJECT = ProjectTable.__tablename__
MENTORING = MentoringTable.__tablename__
TRAINING = TrainingTable.__tablename__
PARENTS = {
    ActivityPaperTable.__tablename__: (ActivityPaperTable.id, ActivityPaperTable.activity_id, ACTIVITY),
    ProjectStageTable.__tablename__: (ProjectStageTable.id, ProjectStageTable.project_id, PROJECT),
    MentoringEntryTable.__tablename__: (
        MentoringEntryTable.id,
        MentoringEntryTable.mentoring_id,
        MENTORING,
    ),
}
"""各稿、阶段材料、师徒的一次：看它属于的那一条。"""


@dataclass(frozen=True)
class FoundRecord:
    """一条记录在哪里。"""

    table: str
    """ACTIVITY、PROJECT、MENTORING、TRAINING 之一。"""
    row_id: int
    term_id: int | None
    """要看的学期；None 为哪个学期都看得到。"""


def find_record(session: Session, table: str, row_id: int) -> FoundRecord | None:
    """（表、编号）→ 在哪里看；已经删去的、教研研训不登记的为 None。"""
    if table in PARENTS:
        key, parent, owner = PARENTS[table]
        found = session.scalar(select(parent).where(key == row_id))
        return None if found is None else find_record(session, owner, found)
    if table == ACTIVITY:
        activity = session.get(ActivityTable, row_id)
        gone = activity is None or activity.deleted_at is not None
        return None if gone or activity is None else FoundRecord(table, row_id, activity.term_id)
    if table == TRAINING:
        training = session.get(TrainingTable, row_id)
        return None if training is None else FoundRecord(table, row_id, term_on(session, training.start))
    if table == MENTORING:
        pair = session.get(MentoringTable, row_id)
        return None if pair is None else FoundRecord(table, row_id, _term_of_pair(session, pair))
    held = table == PROJECT and session.get(ProjectTable, row_id) is not None
    return FoundRecord(table, row_id, None) if held else None


def _term_of_pair(session: Session, pair: MentoringTable) -> int | None:
    """还在结对的看哪个学期都在；早结束了的看它最后的那个学期。"""
    last = pair.ended or pair.end
    return None if last >= date.today() else term_on(session, last)  # noqa: DTZ011 — 按本地日期
