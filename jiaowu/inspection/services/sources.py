"""常规检查交出的记录：听课、被听课、检查结果、整改、通报表扬；每种一句 SQL 取完。"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.circulars import from_json
from jiaowu.inspection.observations import Invalid, Visit, judge, mean_of
from jiaowu.inspection.rectifications import Status
from jiaowu.inspection.tables import (
    ObservationTable,
    ObserverTable,
    RectificationTable,
    ResultTable,
    RoundTable,
    TargetTable,
)
from jiaowu.school.decimals import decimal_text
from jiaowu.school.tables import SubjectTable, TermTable
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.records import Record, Span
from jiaowu.teachers.services.records import RecordSource
from jiaowu.teachers.tables import TeacherTable

PLACE = "常规检查"
NO_TOPIC = "没有写课题"
BEFORE, AFTER = r"(?:^|[^一-龥]|[有为是扬予对])", r"(?=$|[^一-龥]|老师|等)"
"""通报里一个姓名前后的字：不是别人姓名的一段。"""
_TEACHER = aliased(TeacherTable)
_OBSERVER = aliased(TeacherTable)


def _given(session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
    """听课人的一节一条，只要有效的。"""
    chosen = _lessons(span)
    if teacher_id is not None:
        chosen = chosen.where(ObserverTable.teacher_id == teacher_id)
    return [
        Record(
            row.observer,
            row.day,
            row.topic or NO_TOPIC,
            ObservationTable.__tablename__,
            row.id,
            _joined(row.teacher_name, row.subject, row.kind),
            other_id=row.teacher,
        )
        for row in _valid(session.execute(chosen).all())
    ]


def _received(session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
    """授课人的一节一条，几位听课人的也是一条，写明各给什么等第；只有本人听的不算。"""
    chosen = _lessons(span).where(ObserverTable.teacher_id != ObservationTable.teacher_id)
    if teacher_id is not None:
        chosen = chosen.where(ObservationTable.teacher_id == teacher_id)
    lessons = groupby(session.execute(chosen), itemgetter(0))
    return [_lesson_record(list(rows)) for _, rows in lessons]


def _lesson_record(rows: Sequence[Any]) -> Record:
    first = rows[0]
    mean = mean_of(row.total for row in rows)
    grades = "、".join(dict.fromkeys(row.grade for row in rows if row.grade))
    return Record(
        first.teacher,
        first.day,
        first.topic or NO_TOPIC,
        ObservationTable.__tablename__,
        first.id,
        _joined(
            f"{'、'.join(row.observer_name for row in rows)}听课",
            first.kind,
            "" if mean is None else f"{decimal_text(mean)} 分",
            grades,
            "一票否决" if any(row.vetoed for row in rows) else "",
        ),
        other_id=first.observer if len(rows) == 1 else None,
    )


def _lessons(span: Span | None) -> Select[*tuple[Any, ...]]:
    """一位听课人一节课一行，按日期。"""
    table = ObservationTable
    chosen = (
        select(
            table.id,
            ObserverTable.teacher_id.label("observer"),
            table.teacher_id.label("teacher"),
            table.day,
            table.period,
            table.class_id,
            TermTable.start_year,
            TermTable.semester,
            table.topic,
            table.kind,
            SubjectTable.name.label("subject"),
            _TEACHER.name.label("teacher_name"),
            _OBSERVER.name.label("observer_name"),
            ObserverTable.total,
            ObserverTable.grade,
            ObserverTable.vetoed,
        )
        .join(ObserverTable, ObserverTable.observation_id == table.id)
        .join(TermTable, TermTable.id == table.term_id)
        .join(_TEACHER, _TEACHER.id == table.teacher_id)
        .join(_OBSERVER, _OBSERVER.id == ObserverTable.teacher_id)
        .outerjoin(SubjectTable, SubjectTable.id == table.subject_id)
        .order_by(table.day, table.id, ObserverTable.id)
    )
    return chosen if span is None else chosen.where(table.day.between(span.first, span.last))


def _valid(rows: Sequence[Any]) -> Iterator[Any]:
    """去掉不算节数的：按定额的口径，一个学期一个学期地看。"""
    terms = {(row.start_year, row.semester) for row in rows}
    verdicts: dict[tuple[int, int], Invalid | None] = {}
    for year, half in terms:
        own = [Visit(*row[:6]) for row in rows if (row.start_year, row.semester) == (year, half)]
        verdicts |= judge(own, *term_days(Term(year, half)))
    return (row for row in rows if verdicts[row.id, row.observer] is None)


def _results(session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
    """一位教师一次检查一个方面一条：录完了、适用的才有。"""
    day = func.coalesce(ResultTable.day, RoundTable.start)
    columns = (
        TargetTable.teacher_id,
        day.label("on"),
        RoundTable.name,
        ResultTable.id,
        ResultTable.facet,
        ResultTable.total,
        ResultTable.grade,
        ResultTable.vetoed,
    )
    chosen = (
        select(*columns)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(RoundTable, RoundTable.id == TargetTable.round_id)
        .where(RoundTable.deleted_at.is_(None), ResultTable.applies, ResultTable.grade != "")
        .order_by(day, ResultTable.id)
    )
    if span is not None:
        chosen = chosen.where(day.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(TargetTable.teacher_id == teacher_id)
    return [
        Record(
            row.teacher_id,
            row.on,
            f"{row.name}：{Facet(row.facet).label}",
            ResultTable.__tablename__,
            row.id,
            _joined(
                row.grade,
                "" if row.total is None else f"{decimal_text(row.total)} 分",
                f"一票否决（{row.vetoed}）" if row.vetoed else "",
            ),
        )
        for row in session.execute(chosen)
    ]


def _rectifications(session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
    """一张整改通知单一条，按发出那天；说明里是走到哪里、结论。"""
    table = RectificationTable
    chosen = (
        select(TargetTable.teacher_id, table, RoundTable.name)
        .join(ResultTable, ResultTable.id == table.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(RoundTable, RoundTable.id == TargetTable.round_id)
        .where(RoundTable.deleted_at.is_(None))
        .order_by(table.issued, table.id)
    )
    if span is not None:
        chosen = chosen.where(table.issued.between(span.first, span.last))
    if teacher_id is not None:
        chosen = chosen.where(TargetTable.teacher_id == teacher_id)
    return [
        Record(
            owner,
            row.issued,
            f"{row.clause}：{row.problem}".strip("："),
            table.__tablename__,
            row.id,
            _joined(
                row.number,
                name,
                Status(row.status).label,
                "" if row.closed is None else f"{row.closed:%Y-%m-%d} 关闭",
            ),
        )
        for owner, row, name in session.execute(chosen)
    ]


def _praises(session: Session, span: Span | None, teacher_id: int | None) -> Sequence[Record]:
    """存下的通报在“主要优点”里点了名的，一次一条，按通报的日期。"""
    chosen = (
        select(RoundTable.id, RoundTable.name, RoundTable.circular, TargetTable.teacher_id, TeacherTable.name)
        .join(TargetTable, TargetTable.round_id == RoundTable.id)
        .join(TeacherTable, TeacherTable.id == TargetTable.teacher_id)
        .where(RoundTable.deleted_at.is_(None), RoundTable.circular.contains(TeacherTable.name))
        .order_by(RoundTable.id, TargetTable.position)
    )
    if teacher_id is not None:
        chosen = chosen.where(TargetTable.teacher_id == teacher_id)
    found = []
    for key, name, stored, owner, teacher in session.execute(chosen):
        circular = from_json(stored or "")
        named = re.search(f"{BEFORE}{re.escape(teacher)}{AFTER}", circular.merits, re.MULTILINE)
        if named and (span is None or span.holds(circular.day)):
            title = f"{name}通报表扬"
            found.append(Record(owner, circular.day, title, RoundTable.__tablename__, key, level="校级"))
    return sorted(found, key=lambda each: each.day)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


INSPECTION_SOURCES: tuple[RecordSource, ...] = (
    RecordSource("observation.given", "听课", "听评课", PLACE, _given, "节"),
    RecordSource("observation.received", "被听课", "听评课", PLACE, _received, "节"),
    RecordSource("inspection.result", "常规检查", "教学", PLACE, _results, "项"),
    RecordSource("inspection.rectification", "整改", "教学", PLACE, _rectifications, "张"),
    RecordSource("inspection.praise", "通报表扬", "荣誉", PLACE, _praises, "次"),
)
"""常规检查交出的各种记录。"""
