"""教研活动交出的记录：参加、主备主讲、主持、各步的文稿。"""

from functools import partial
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from jiaowu.research.activities import Attendance, Status
from jiaowu.research.flows import steps
from jiaowu.research.tables import ActivityPaperTable, ActivityTable, AttendanceTable
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource

PLACE, GROUP = "教研研训", "教研"
CAME = tuple(state.value for state in Attendance if state.came)


def attended(session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
    """到了（连迟到）的活动。"""
    who = AttendanceTable.teacher_id
    chosen = _held(who).join(AttendanceTable, AttendanceTable.activity_id == ActivityTable.id)
    return _records(session, chosen.where(AttendanceTable.state.in_(CAME)), who, span, teacher_id)


def hosted(session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
    """主持的活动。"""
    who = ActivityTable.host_id
    return _records(session, _held(who), who, span, teacher_id)


def spoken(session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
    """主备、主讲、中心发言。"""
    who = ActivityTable.speaker_id
    return _records(session, _held(who), who, span, teacher_id)


def papers(step: str, session: Session, span: Span | None, teacher_id: int | None) -> list[Record]:
    """一步的文稿；题目没有写的用活动的主题。"""
    paper, activity = ActivityPaperTable, ActivityTable
    chosen = (
        select(paper.teacher_id, paper.day, paper.title, activity.theme, paper.id, paper.step, paper.version)
        .join(activity, activity.id == paper.activity_id)
        .where(activity.deleted_at.is_(None), paper.teacher_id.is_not(None), paper.step == step)
    )
    if span is not None:
        chosen = chosen.where(paper.day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(paper.teacher_id == teacher_id)
    rows = session.execute(chosen.order_by(paper.day, paper.id))
    return [
        Record(owner, day, title or theme, paper.__tablename__, key, f"{kind} 第{version}稿")
        for owner, day, title, theme, key, kind, version in rows
        if owner is not None
    ]


Who = InstrumentedAttribute[int] | InstrumentedAttribute[int | None]
_Chosen = Select[*tuple[Any, ...]]


def _held(who: Who) -> _Chosen:
    """开展了的活动；who 是算在谁头上的一列。"""
    table = ActivityTable
    return select(who, table.day, table.theme, table.id, table.kind).where(
        table.deleted_at.is_(None), table.status == Status.HELD, who.is_not(None)
    )


def _records(
    session: Session, chosen: _Chosen, who: Who, span: Span | None, teacher_id: int | None
) -> list[Record]:
    table = ActivityTable
    if span is not None:
        chosen = chosen.where(table.day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(who == teacher_id)
    rows = session.execute(chosen.order_by(table.day, table.id))
    return [
        Record(owner, day, theme, table.__tablename__, key, kind) for owner, day, theme, key, kind in rows
    ]


ACTIVITY_SOURCES = (
    RecordSource("activity.attended", "参加教研活动", GROUP, PLACE, attended),
    RecordSource("activity.spoken", "教研主讲主备", GROUP, PLACE, spoken),
    RecordSource("activity.held", "主持教研活动", GROUP, PLACE, hosted),
    *(
        RecordSource(
            f"activity.paper.{step.code}", step.paper, GROUP, PLACE, partial(papers, step.name), "篇"
        )
        for step in steps()
    ),
)
"""教研活动交出的各种记录。"""
