"""研训交出的记录：每位教师每次培训的学时。"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.research.tables import TrainingMemberTable, TrainingTable
from jiaowu.research.training import full_level
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource


def _hours(session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
    """按结束那天算；amount 是学时。"""
    table, member = TrainingTable, TrainingMemberTable
    chosen = (
        select(
            member.teacher_id, table.end, table.title, table.id, table.form, table.level,
            table.school_based, member.hours, member.result,
        )
        .join(table, table.id == member.training_id)
        .order_by(table.end, table.id, member.teacher_id)
    )  # fmt: skip
    if span is not None:
        chosen = chosen.where(table.end.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(member.teacher_id == teacher_id)
    return [
        Record(
            owner,
            day,
            title,
            table.__tablename__,
            key,
            _detail(form, hours, result, school_based=school_based),
            full_level(level),
            hours,
        )
        for owner, day, title, key, form, level, school_based, hours, result in session.execute(chosen)
    ]


def _detail(form: str, hours: float, result: str, *, school_based: bool) -> str:
    parts = (form, "校本" if school_based and form != "校本" else "", f"{hours:g} 学时", result)
    return " ".join(part for part in parts if part)


TRAINING_SOURCES = (RecordSource("training.hours", "研训", "培训", "教研研训", _hours, "学时"),)
"""研训学时交出的记录。"""
