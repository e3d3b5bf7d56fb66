"""师徒结对交出的记录：签下的协议与手工登记的帮带，师傅一条、徒弟一条。"""

from functools import partial

from sqlalchemy import String, func, literal, select, union_all
from sqlalchemy.orm import Session, aliased

from jiaowu.research.tables import MentoringEntryTable, MentoringTable
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource
from jiaowu.teachers.tables import TeacherTable

PLACE = "教研研训"


def _records(session: Session, span: Span | None, teacher_id: int | None, *, mentor: bool) -> list[Record]:
    """协议的日期是签字那天，没有签的用期限的开始；一次查询取完。"""
    table, entry, partner = MentoringTable, MentoringEntryTable, aliased(TeacherTable)
    own = table.mentor_id if mentor else table.apprentice_id
    other = table.apprentice_id if mentor else table.mentor_id
    signed = func.coalesce(table.signed, table.start, type_=table.start.type)
    contracts = select(
        own.label("own"),
        signed.label("day"),
        literal("", String).label("kind"),
        literal("", String).label("content"),
        literal(table.__tablename__, String).label("place"),
        table.id.label("key"),
        literal(1.0).label("amount"),
        other.label("other"),
        table.field.label("field"),
    )
    entries = select(
        own,
        entry.day,
        entry.kind,
        entry.content,
        literal(entry.__tablename__, String),
        entry.id,
        entry.amount,
        other,
        table.field,
    ).join(table, table.id == entry.mentoring_id)
    both = union_all(contracts, entries).subquery()
    chosen = select(both, partner.name.label("name")).join(partner, partner.id == both.c.other)
    if span is not None:
        chosen = chosen.where(both.c.day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(both.c.own == teacher_id)
    role = "徒弟" if mentor else "师傅"
    return [
        Record(
            row.own,
            row.day,
            f"{row.kind}（{role}{row.name}）" if row.kind else f"与{role}{row.name}结对",
            row.place,
            row.key,
            row.content or row.field,
            amount=row.amount,
            other_id=row.other,
        )
        for row in session.execute(chosen.order_by(both.c.day, both.c.place, both.c.key))
    ]


MENTORING_SOURCES = (
    RecordSource("mentoring.mentor", "带徒弟", "师徒", PLACE, partial(_records, mentor=True)),
    RecordSource("mentoring.apprentice", "拜师学习", "师徒", PLACE, partial(_records, mentor=False)),
)
"""师徒结对的两种记录。"""
