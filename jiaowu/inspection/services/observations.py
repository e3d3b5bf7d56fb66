"""听课记录：登记、修改、打分、评语、反馈、删除。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, from_json, score
from jiaowu.inspection.observations import (
    VETO_JOINED,
    Comment,
    Observation,
    ObservationDraft,
    Observer,
    Step,
    kinds,
    lesson_kinds,
    split_vetoes,
)
from jiaowu.inspection.services.checklists import use_checklist
from jiaowu.inspection.services.observation_materials import OWNER, list_materials
from jiaowu.inspection.services.visits import judged, term_span
from jiaowu.inspection.tables import ChecklistTable, ObservationTable, ObserverTable
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch, undo
from jiaowu.teachers.tables import TeacherTable
from jiaowu.teachers.timetable import MAX_PERIODS

DELETED = "observation_delete"
"""删除听课记录、去掉听课人的批次。"""
LONGEST = 4000
"""一段评语最多几个字。"""
PLAIN = frozenset(
    {"day", "period", "class_id", "subject_id", "topic", "lesson_kind", "teacher_id", "kind", "note"}
)
"""edit_observation 能改的几项。"""


def add_observation(session: Session, term_id: int, draft: ObservationDraft) -> int:
    """登记一节课，返回编号；日期不在学期内、没有听课人、节次不对时报 UserError。"""
    if not draft.observers:
        raise UserError("还没有听课人，请至少选一位。")
    values = {name: getattr(draft, name) for name in PLAIN if name != "note"}
    _check(session, term_id, values)
    row = ObservationTable(
        term_id=term_id,
        **_tidy(values),
        checklist_id=use_checklist(session, draft.checklist) if draft.checklist else None,
        process="[]",
        fed_back=None,
        note="",
    )
    session.add(row)
    session.flush()
    for teacher_id in dict.fromkeys(draft.observers):
        add_observer(session, row.id, teacher_id)
    return row.id


def edit_observation(session: Session, observation_id: int, changes: Mapping[str, Any]) -> None:
    """改基本的几项（PLAIN 里的名称 → 新值）；不对时报 UserError，什么也不改。"""
    row = _live(session, observation_id)
    if unknown := changes.keys() - PLAIN:
        raise ValueError(f"不能改 {sorted(unknown)}。")
    _check(session, row.term_id, changes)
    for name, value in _tidy(changes).items():
        setattr(row, name, value)
    session.flush()


def change_checklist(session: Session, observation_id: int, code: str | None) -> None:
    """换评价表，None 为不打分；已经有人打了分时报 UserError。"""
    row = _live(session, observation_id)
    observers = _observers(session, observation_id)
    if any(mark is not None for each in observers for mark in json.loads(each.marks)):
        raise UserError("已经打了分，不能换评价表。要换，请先把各项的分清空。")
    if any(each.vetoed for each in observers):
        raise UserError("已经勾了一票否决，不能换评价表。要换，请先把勾去掉。")
    row.checklist_id = use_checklist(session, code) if code else None
    for each in observers:
        each.marks = "[]"
    session.flush()


def save_process(session: Session, observation_id: int, steps: Sequence[Step]) -> None:
    """保存教学过程；空行不存。"""
    kept = [asdict(step) for step in steps if not step.blank]
    _live(session, observation_id).process = json.dumps(kept, ensure_ascii=False)
    session.flush()


def confirm_feedback(session: Session, observation_id: int, day: date | None) -> None:
    """记下授课人确认收到反馈的日期，None 为还没有。

    还没有人评（每听必评）、日期早于上课的那天时报 UserError。
    """
    row = _live(session, observation_id)
    if day is not None and day < row.day:
        raise UserError(f"确认的日期 {day:%Y-%m-%d} 早于上课的 {row.day:%Y-%m-%d}，请改正。")
    if day is not None and not any(_comment(each).given for each in _observers(session, observation_id)):
        raise UserError("还没有一位听课人写评语，没有可以反馈的。请先写优点、问题或建议。")
    row.fed_back = day
    session.flush()


def add_observer(session: Session, observation_id: int, teacher_id: int) -> int:
    """添一位听课人，返回他的记录的编号；已经在其中时报 UserError。"""
    _live(session, observation_id)
    name = session.scalar(select(TeacherTable.name).where(TeacherTable.id == teacher_id))
    if name is None:
        raise UserError("听课人已经不在教师名册里，请重新选。")
    if any(each.teacher_id == teacher_id for each in _observers(session, observation_id)):
        raise UserError(f"{name}已经在听课人里了。")
    row = ObserverTable(
        observation_id=observation_id,
        teacher_id=teacher_id,
        marks="[]",
        total=None,
        grade="",
        merits="",
        problems="",
        advice="",
        vetoed="",
    )
    session.add(row)
    session.flush()
    return row.id


def remove_observer(session: Session, observer_id: int) -> int:
    """去掉一位听课人和他的评分、评语，返回批次（撤销用）；只剩他一位时报 UserError。"""
    row = _live_observer(session, observer_id)
    if len(_observers(session, row.observation_id)) == 1:
        raise UserError("听课人至少要有一位。换人请先添上新的，再去掉这一位；整节课记错了就删除这条记录。")
    batch = Batch(session, DELETED, "去掉一位听课人")
    batch.delete(ObserverTable, {"id": observer_id})
    session.expire_all()
    return batch.id


def save_mark(session: Session, observer_id: int, item: int, mark: float | None) -> None:
    """保存一位听课人第 item 项（0 起）的分，合计与等第随着改；超出范围时报 UserError。"""
    save_marks(session, observer_id, {item: mark})


def save_marks(session: Session, observer_id: int, changes: Mapping[int, float | None]) -> None:
    """同 save_mark，一次几项。"""
    row, checklist = _scored(session, observer_id)
    marks = list(_marks(row, checklist))
    for item, mark in changes.items():
        marks[item] = mark
    _judge(row, checklist, marks)
    session.flush()


def save_vetoes(session: Session, observer_id: int, changes: Mapping[str, bool]) -> None:
    """勾上（真）或去掉（假）几条一票否决，等第随着改；评价表里没有的一条报 UserError。"""
    row, checklist = _scored(session, observer_id)
    if strange := [clause for clause in changes if clause not in checklist.vetoes]:
        raise UserError(f"“{checklist.name}”里没有“{strange[0]}”这条一票否决，请重新打开这条记录。")
    ticked = dict.fromkeys(split_vetoes(row.vetoed), True) | dict(changes)
    row.vetoed = VETO_JOINED.join(clause for clause in checklist.vetoes if ticked.get(clause))
    _judge(row, checklist, _marks(row, checklist))
    session.flush()


def save_comment(session: Session, observer_id: int, comment: Comment) -> None:
    """保存一位听课人的优点、问题、建议；太长时报 UserError。"""
    row = _live_observer(session, observer_id)
    for title, text in (("优点", comment.merits), ("问题", comment.problems), ("建议", comment.advice)):
        if len(text) > LONGEST:
            raise UserError(f"{title}写了 {len(text)} 字，最多 {LONGEST} 字，请分开写或删减。")
    row.merits, row.problems, row.advice = (
        comment.merits.strip(),
        comment.problems.strip(),
        comment.advice.strip(),
    )
    session.flush()


def delete_observations(session: Session, observation_ids: Sequence[int]) -> int:
    """删去几条听课记录，返回批次（撤销用）。"""
    batch = Batch(session, DELETED, f"删除 {len(observation_ids)} 条听课记录")
    for key in observation_ids:
        _live(session, key)
        for each in _observers(session, key):
            batch.delete(ObserverTable, {"id": each.id})
        detach_all(session, OWNER, key, batch)
        batch.delete(ObservationTable, {"id": key})
    session.expire_all()
    return batch.id


def take_back(session: Session, batch_id: int) -> None:
    """撤销一次删除。"""
    undo(session, batch_id)


def get_observation(session: Session, observation_id: int) -> Observation:
    """一节课的全部；已经不在时报 UserError。"""
    row = _live(session, observation_id)
    term = get_term(session, row.term_id)
    checklist, code = _checklist(session, row), None
    if row.checklist_id is not None:
        code = session.get_one(ChecklistTable, row.checklist_id).code
    names = dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())
    verdicts = judged(session, row.term_id)
    observers = tuple(
        Observer(
            each.id,
            each.teacher_id,
            names[each.teacher_id],
            _marks(each, checklist) if checklist is not None else (),
            each.total,
            each.grade,
            _comment(each),
            verdicts[row.id, each.teacher_id],
            split_vetoes(each.vetoed),
        )
        for each in _observers(session, observation_id)
    )
    subject = session.get(SubjectTable, row.subject_id) if row.subject_id is not None else None
    return Observation(
        row.id,
        row.term_id,
        term.name,
        row.day,
        row.period,
        row.class_id,
        class_titles(session, term).get(row.class_id or 0, ""),
        row.subject_id,
        subject.name if subject is not None else "",
        row.topic,
        row.lesson_kind,
        row.teacher_id,
        names[row.teacher_id],
        row.kind,
        code,
        checklist,
        tuple(Step(**each) for each in json.loads(row.process)),
        observers,
        row.fed_back,
        row.note,
        list_materials(session, row.id),
    )


def _check(session: Session, term_id: int, values: Mapping[str, Any]) -> None:
    """要存的几项对不对；没有给的不看。"""
    day, period = values.get("day"), values.get("period")
    if isinstance(day, date):
        first, last = term_span(session, term_id)
        if not first <= day <= last:
            raise UserError(
                f"{day:%Y-%m-%d} 不在{get_term(session, term_id).name}"
                f"（{first:%Y-%m-%d} 至 {last:%Y-%m-%d}）内。请改正日期，或先换到那个学期。"
            )
    if period is not None and not 1 <= period <= MAX_PERIODS:
        raise UserError(f"节次要在 1 与 {MAX_PERIODS} 之间，请改正。")
    for name, known, title in (("kind", kinds(), "听课类型"), ("lesson_kind", lesson_kinds(), "课型")):
        if values.get(name) and values[name] not in known:
            raise UserError(f"没有“{values[name]}”这种{title}，请从列表里选。")
    if "teacher_id" in values and session.get(TeacherTable, values["teacher_id"] or 0) is None:
        raise UserError("还没有选授课教师，请选一位。")


def _tidy(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}


def _live(session: Session, observation_id: int) -> ObservationTable:
    row = session.get(ObservationTable, observation_id)
    if row is None:
        raise UserError("这条听课记录已经删除了。请回到列表重新选。")
    return row


def _live_observer(session: Session, observer_id: int) -> ObserverTable:
    row = session.get(ObserverTable, observer_id)
    if row is None:
        raise UserError("这位听课人已经不在这条记录里了。请重新打开这条记录。")
    return row


def _observers(session: Session, observation_id: int) -> Sequence[ObserverTable]:
    chosen = select(ObserverTable).where(ObserverTable.observation_id == observation_id)
    return session.scalars(chosen.order_by(ObserverTable.id)).all()


def _scored(session: Session, observer_id: int) -> tuple[ObserverTable, Checklist]:
    """要打分的听课人与评价表；没有选评价表时报 UserError。"""
    row = _live_observer(session, observer_id)
    checklist = _checklist(session, _live(session, row.observation_id))
    if checklist is None:
        raise UserError("这节课没有选评价表，不能打分。请先选一份评价表。")
    return row, checklist


def _judge(row: ObserverTable, checklist: Checklist, marks: Sequence[float | None]) -> None:
    """各项的分与一票否决 → 合计与等第。"""
    found = score(checklist, marks, vetoed=bool(row.vetoed))
    row.marks = json.dumps(marks)
    row.total, row.grade = found.percent, found.grade


def _checklist(session: Session, row: ObservationTable) -> Checklist | None:
    if row.checklist_id is None:
        return None
    return from_json(session.get_one(ChecklistTable, row.checklist_id).content)


def _marks(row: ObserverTable, checklist: Checklist) -> tuple[float | None, ...]:
    return tuple(json.loads(row.marks)) or (None,) * len(checklist.items)


def _comment(row: ObserverTable) -> Comment:
    return Comment(row.merits, row.problems, row.advice)
