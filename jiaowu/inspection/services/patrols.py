"""巡堂：一节一节地记，改了就存；列表与删除。"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.patrols import Seen, in_order, violations
from jiaowu.inspection.services.lessons import Teaching, subject_ids, teacher_of_class, teaching_at
from jiaowu.inspection.tables import PatrolTable
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.store.batches import Batch, undo
from jiaowu.teachers.services.bells import opening_of, term_on
from jiaowu.teachers.tables import TeacherTable
from jiaowu.teachers.timetable import MAX_PERIODS, week_of

DELETED = "patrol_delete"


@dataclass(frozen=True)
class PatrolLine:
    """巡堂录入的一行：一个班这一节的课，与已经记下的。"""

    teaching: Teaching
    """已经记下的照记下时的学科与教师。"""
    seen: bool
    violations: tuple[str, ...] = ()
    note: str = ""
    inspector: str = ""


def patrol_lines(session: Session, day: date, period: int) -> tuple[PatrolLine, ...]:
    """这一天这一节全校各班：谁在上课，巡到没有、记了什么；学期没有登记时报 UserError。"""
    known = {each.class_id: each for each in _seen(session, _term_of(session, day), day, period)}
    found = []
    for teaching in teaching_at(session, day, period):
        seen = known.get(teaching.class_id)
        if seen is None:
            found.append(PatrolLine(teaching, seen=False))
            continue
        recorded = Teaching(
            teaching.class_id,
            teaching.class_title,
            teaching.subject_id,
            seen.subject or teaching.subject,
            seen.teacher_id,
            seen.teacher or teaching.teacher,
            teaching.way,
        )
        line = PatrolLine(recorded, seen=True, violations=seen.violations)
        found.append(replace(line, note=seen.note, inspector=seen.inspector))
    return tuple(found)


@dataclass(frozen=True)
class PatrolEntry:
    """一节课要记的。"""

    violations: tuple[str, ...] = ()
    """违规的代码；空的就是正常。"""
    note: str = ""
    inspector: str = ""
    subject: str = ""
    """实际上的学科；空的照课表。"""


def save_patrol(session: Session, day: date, period: int, class_id: int, entry: PatrolEntry) -> None:
    """记一节课，已经记过的改掉；节次、违规、学科不对时报 UserError。

    学科与课表不同的，教师照任教找，不止一位的空着。
    """
    if not 1 <= period <= MAX_PERIODS:
        raise UserError(f"节次要在 1 与 {MAX_PERIODS} 之间，请改正。")
    wanted = in_order(entry.violations)
    row = _find(session, day, period, class_id)
    kept = set(json.loads(row.violations)) if row is not None else set()
    known = {each.code for each in violations()} | kept
    if unknown := [code for code in wanted if code not in known]:
        raise UserError(f"没有“{unknown[0]}”这种违规，请从列表里选。")
    if row is None:
        row = _fresh(session, day, period, class_id)
        session.add(row)
    row.violations = json.dumps(wanted, ensure_ascii=False)
    row.note, row.inspector = entry.note.strip(), entry.inspector.strip()
    if entry.subject.strip():
        _set_subject(session, row, entry.subject.strip())
    session.flush()


def save_normal(session: Session, day: date, period: int, class_ids: Sequence[int], inspector: str) -> int:
    """这几个班里还没有记的都记成正常，返回记了几节。"""
    term_id = _term_of(session, day)
    known = {each.class_id for each in _seen(session, term_id, day, period)}
    fresh = [class_id for class_id in class_ids if class_id not in known]
    teaching = {each.class_id: each for each in teaching_at(session, day, period)}
    for class_id in fresh:
        row = _row(term_id, day, period, teaching[class_id])
        row.inspector = inspector.strip()
        session.add(row)
    session.flush()
    return len(fresh)


def forget_patrol(session: Session, day: date, period: int, class_id: int) -> None:
    """这一节还没有巡：去掉记下的；本来就没有的不动。"""
    row = _find(session, day, period, class_id)
    if row is not None:
        session.delete(row)
        session.flush()


def list_patrols(
    session: Session, term_id: int, first: date | None = None, last: date | None = None
) -> tuple[Seen, ...]:
    """这个学期（first 到 last，含两端）巡过的课，先巡的在前，同一节按班级。"""
    wanted = [PatrolTable.term_id == term_id]
    if first is not None:
        wanted.append(PatrolTable.day >= first)
    if last is not None:
        wanted.append(PatrolTable.day <= last)
    titles = class_titles(session, get_term(session, term_id))
    order = {class_id: at for at, class_id in enumerate(titles)}
    opening = opening_of(session, term_id)
    rows = session.execute(
        select(PatrolTable, SubjectTable.name, TeacherTable.name)
        .outerjoin(SubjectTable, SubjectTable.id == PatrolTable.subject_id)
        .outerjoin(TeacherTable, TeacherTable.id == PatrolTable.teacher_id)
        .where(*wanted)
    )
    found = [
        Seen(
            row.id,
            row.day,
            week_of(row.day, opening),
            row.period,
            row.class_id,
            titles.get(row.class_id, ""),
            subject or "",
            row.teacher_id,
            teacher or "",
            tuple(json.loads(row.violations)),
            row.note,
            row.inspector,
            order.get(row.class_id, len(order)),
        )
        for row, subject, teacher in rows
    ]
    return tuple(sorted(found, key=lambda each: (each.day, each.period, each.class_place)))


def delete_patrols(session: Session, patrol_ids: Sequence[int]) -> int:
    """删去几节，返回批次（撤销用）。"""
    batch = Batch(session, DELETED, f"删除 {len(patrol_ids)} 条巡堂记录")
    for key in patrol_ids:
        batch.delete(PatrolTable, {"id": key})
    session.expire_all()
    return batch.id


def take_back(session: Session, batch_id: int) -> None:
    """撤销一次删除。"""
    undo(session, batch_id)


def known_inspectors(session: Session, term_id: int) -> tuple[str, ...]:
    """这个学期记过的巡堂人，最近的在前。"""
    rows = session.scalars(
        select(PatrolTable.inspector)
        .where(PatrolTable.term_id == term_id, PatrolTable.inspector != "")
        .order_by(PatrolTable.day.desc(), PatrolTable.id.desc())
    )
    return tuple(dict.fromkeys(rows))


def _term_of(session: Session, day: date) -> int:
    term_id = term_on(session, day)
    if term_id is None:
        raise UserError(f"{day:%Y-%m-%d} 所在的学期还没有登记，请改正日期，或先建立这个学期。")
    return term_id


def _seen(session: Session, term_id: int, day: date, period: int) -> list[Seen]:
    return [each for each in list_patrols(session, term_id, day, day) if each.period == period]


def _set_subject(session: Session, row: PatrolTable, subject: str) -> None:
    subject_id = subject_ids(session).get(subject)
    if subject_id is None:
        raise UserError(f"没有“{subject}”这个学科，请写全称，如 语文。")
    if subject_id != row.subject_id:
        row.subject_id = subject_id
        row.teacher_id = teacher_of_class(session, row.term_id, row.class_id, subject_id)


def _find(session: Session, day: date, period: int, class_id: int) -> PatrolTable | None:
    return session.scalars(
        select(PatrolTable)
        .where(PatrolTable.day == day, PatrolTable.period == period, PatrolTable.class_id == class_id)
        .order_by(PatrolTable.id)
    ).first()


def _fresh(session: Session, day: date, period: int, class_id: int) -> PatrolTable:
    term_id = _term_of(session, day)
    for teaching in teaching_at(session, day, period):
        if teaching.class_id == class_id:
            return _row(term_id, day, period, teaching)
    raise UserError("这个班这个学期已经不在读，没有记下。请换一个日期。")


def _row(term_id: int, day: date, period: int, teaching: Teaching) -> PatrolTable:
    return PatrolTable(
        term_id=term_id,
        day=day,
        period=period,
        class_id=teaching.class_id,
        subject_id=teaching.subject_id,
        teacher_id=teaching.teacher_id,
        violations="[]",
        note="",
        inspector="",
    )
