"""各间怎样交出记录，以及教师档案自己的几种：成果、获奖。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.tables import AwardTable, TeacherTable, TeacherWorkTable
from jiaowu.teachers.works import WORK_LABELS, WorkKind

ListRecords = Callable[[Session, Span | None, int | None], Sequence[Record]]
"""（会话、哪段日期、哪位教师）→ 各条，旧的在前；None 为不限。一次查询取完，不逐人问。"""


@dataclass(frozen=True)
class RecordSource:
    """一种记录从哪里来。"""

    code: str
    """不变的英文代码，任务与模板里写它，如 work.paper、observation.given。"""
    name: str
    """中文名，如 论文、听课。"""
    group: str
    """足迹里归在哪一类：教学、听评课、教研、培训、课题、成果、荣誉、师徒。"""
    place: str
    """在哪个标签页登记，如 教师档案；点开一条时去那里。"""
    list: ListRecords
    unit: str = "次"


def _works(kind: WorkKind, session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
    table = TeacherWorkTable
    chosen = select(table.teacher_id, table.day, table.title, table.id, table.place, table.level).where(
        table.kind == kind.value
    )
    if span is not None:
        chosen = chosen.where(table.day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    rows = session.execute(chosen.order_by(table.day, table.id))
    return [
        Record(owner, day, title, table.__tablename__, key, place, level)
        for owner, day, title, key, place, level in rows
    ]


def _awards(session: Session, span: Span | None, teacher_id: int | None, *, of_pupils: bool) -> list[Record]:
    table = AwardTable
    columns = (table.teacher_id, table.day, table.title, table.id, table.category, table.prize, table.level)
    student = table.student_id.is_not(None) if of_pupils else table.student_id.is_(None)
    chosen = select(*columns).where(table.teacher_id.is_not(None), student)
    if span is not None:
        chosen = chosen.where(table.day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    rows = session.execute(chosen.order_by(table.day, table.id))
    return [
        Record(owner, day, title, table.__tablename__, key, f"{category} {prize}".strip(), level)
        for owner, day, title, key, category, prize, level in rows
        if owner is not None
    ]


def owner_of(session: Session, table: str, row_id: int) -> int | None:
    """教师档案里的一条记录（teacher、teacher_work、award 的一行）是哪位教师的；别的表、没有这一行为 None。"""
    if table == TeacherTable.__tablename__:
        return row_id
    for kind in (TeacherWorkTable, AwardTable):
        if kind.__tablename__ == table:
            return session.scalar(select(kind.teacher_id).where(kind.id == row_id))
    return None


WORK_GROUPS = {WorkKind.OPEN_LESSON: "教学", WorkKind.EXAM_PAPER: "教学", WorkKind.LECTURE: "教研"}
"""不写的归“成果”。"""

TEACHER_SOURCES = (
    *(
        RecordSource(
            f"work.{kind.value}",
            label,
            WORK_GROUPS.get(kind, "成果"),
            "教师档案",
            partial(_works, kind),
            "节" if kind is WorkKind.OPEN_LESSON else "篇",
        )
        for kind, label in WORK_LABELS.items()
    ),
    RecordSource("award.own", "获奖", "荣誉", "教师档案", partial(_awards, of_pupils=False), "项"),
    RecordSource("award.pupil", "指导学生获奖", "荣誉", "教师档案", partial(_awards, of_pupils=True), "项"),
)
"""教师档案交出的各种记录。"""
