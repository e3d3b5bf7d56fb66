"""课题交出的记录：主持、参与、做完的阶段。"""

from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.research.projects import Status
from jiaowu.research.tables import ProjectMemberTable, ProjectStageTable, ProjectTable
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource

PLACE = "教研研训"


def _members(session: Session, span: Span | None, teacher_id: int | None, *, leads: bool) -> list[Record]:
    """日期是立项的，没有立项的用申报的；都没有的排不进哪一天，不交出。撤销的不算。"""
    table, member = ProjectTable, ProjectMemberTable
    day = func.coalesce(table.approved, table.applied, type_=table.approved.type)
    chosen = (
        select(member.teacher_id, day, table.title, table.id, table.status, table.verdict, table.level)
        .join(table, table.id == member.project_id)
        .where(member.leads.is_(leads), day.is_not(None), table.status != Status.CANCELLED.value)
    )
    if span is not None:
        chosen = chosen.where(day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(member.teacher_id == teacher_id)
    rows = session.execute(chosen.order_by(day, table.id))
    return [
        Record(
            owner,
            when,
            title,
            table.__tablename__,
            key,
            f"{status}（{verdict}）" if verdict else status,
            level,
        )
        for owner, when, title, key, status, verdict, level in rows
        if when is not None
    ]


def _stages(session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
    """做完的阶段与过程材料，课题组每人一条。"""
    table, member, project = ProjectStageTable, ProjectMemberTable, ProjectTable
    chosen = (
        select(member.teacher_id, table.done, project.title, table.id, table.kind, table.title, project.level)
        .join(project, project.id == table.project_id)
        .join(member, member.project_id == project.id)
        .where(table.done.is_not(None))
    )
    if span is not None:
        chosen = chosen.where(table.done.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(member.teacher_id == teacher_id)
    rows = session.execute(chosen.order_by(table.done, table.id, member.position))
    return [
        Record(owner, done, f"{project_title}：{kind}", table.__tablename__, key, title, level)
        for owner, done, project_title, key, kind, title, level in rows
        if done is not None
    ]


PROJECT_SOURCES = (
    RecordSource("project.led", "主持课题", "课题", PLACE, partial(_members, leads=True), "项"),
    RecordSource("project.joined", "参与课题", "课题", PLACE, partial(_members, leads=False), "项"),
    RecordSource("project.stage", "课题阶段成果", "课题", PLACE, _stages, "份"),
)
"""课题的三种记录。"""
