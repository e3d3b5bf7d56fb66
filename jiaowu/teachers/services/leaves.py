"""请假：登记、改、审批、销假、查询；病假的原因默认遮住。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_term
from jiaowu.school.services.settings import check_password
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.leaves import (
    Approval,
    LeaveKind,
    LeaveStatus,
    Span,
    chain_for,
    check_span,
    days_of,
    next_role,
    shown_reason,
    status_after,
)
from jiaowu.teachers.services.bells import day_changes, get_schedule
from jiaowu.teachers.services.substitution_settings import get_settings
from jiaowu.teachers.tables import LeaveTable, SubstitutionTable, TeacherTable

RECORDED = "leave"
"""请假的一次改动的批次。"""


@dataclass(frozen=True)
class LeaveDraft:
    """要登记的一次请假；days 为 None 按起止折算。"""

    teacher_id: int
    kind: LeaveKind
    span: Span
    reason: str = ""
    note: str = ""
    days: float | None = None


@dataclass(frozen=True)
class Leave:
    """登记过的一次请假；病假的 reason 已经遮住。"""

    id: int
    teacher_id: int
    teacher: str
    kind: LeaveKind
    span: Span
    days: float
    reason: str
    approvals: tuple[Approval, ...]
    status: LeaveStatus
    note: str
    arranged: int
    """已经安排了几节课。"""
    chain: tuple[str, ...]
    """按天数要依次经过谁。"""
    waiting_for: str
    """下一步该谁批；不用再批为空串。"""


def record_leave(session: Session, draft: LeaveDraft) -> int:
    """登记一次请假，返回它的编号；起止不对、与已登记的重叠时报 UserError。"""
    values, _ = _values(session, draft, None)
    batch = Batch(session, RECORDED, f"登记{_name(session, draft.teacher_id)}{draft.kind.label}")
    key = next_id(session, LeaveTable.id)
    approvals = {"approvals": "[]", "status": LeaveStatus.WAITING.value}
    batch.insert(LeaveTable, {"id": key, **values, **approvals})
    session.expire_all()
    return key


def change_leave(session: Session, leave_id: int, draft: LeaveDraft) -> int:
    """改一次请假，返回批次；改了天数的重新算批到哪一步。遮住的病假原因没有动就照旧。"""
    row = session.get_one(LeaveTable, leave_id)
    kept = shown_reason(draft.kind, row.reason)
    if draft.reason == kept:
        draft = replace(draft, reason=row.reason)
    values, days = _values(session, draft, leave_id)
    status = LeaveStatus(row.status)
    if status in {LeaveStatus.WAITING, LeaveStatus.APPROVED, LeaveStatus.REFUSED}:
        status = status_after(days, get_settings(session).chain, _approvals(row.approvals))
    return _change(
        session, leave_id, f"改{_name(session, draft.teacher_id)}的请假", values | {"status": status.value}
    )


def approve(session: Session, leave_id: int, approval: Approval) -> int:
    """记下一步审批，返回批次；不是该他批、没有签名时报 UserError。"""
    row = session.get_one(LeaveTable, leave_id)
    done, chain = _approvals(row.approvals), get_settings(session).chain
    wanted = next_role(row.days, chain, done)
    if LeaveStatus(row.status) is not LeaveStatus.WAITING or wanted is None:
        raise UserError(f"这次请假现在是“{LeaveStatus(row.status).label}”，不用再批。")
    if approval.role != wanted:
        raise UserError(f"现在该{wanted}批，还轮不到{approval.role}。")
    if not approval.name.strip():
        raise UserError("请写上批的人的姓名，再保存。")
    after = (*done, approval)
    values = {"approvals": _approvals_text(after), "status": status_after(row.days, chain, after).value}
    return _change(session, leave_id, f"{approval.role}批{_name(session, row.teacher_id)}的请假", values)


def set_status(session: Session, leave_id: int, status: LeaveStatus) -> int:
    """销假、撤回，返回批次；还有安排好的课时不能撤回，报 UserError。"""
    row = session.get_one(LeaveTable, leave_id)
    arranged = session.scalar(
        select(SubstitutionTable.id).where(SubstitutionTable.leave_id == leave_id).limit(1)
    )
    if status is LeaveStatus.WITHDRAWN and arranged is not None:
        raise UserError("这次请假已经安排了课，请先取消各节的安排，再撤回请假。")
    return _change(
        session, leave_id, f"{_name(session, row.teacher_id)}的请假{status.label}", {"status": status.value}
    )


def delete_leave(session: Session, leave_id: int) -> int:
    """删去写错的一次，返回批次（可以撤销）；已经安排了课时报 UserError。"""
    row = session.get_one(LeaveTable, leave_id)
    if session.scalar(select(SubstitutionTable.id).where(SubstitutionTable.leave_id == leave_id).limit(1)):
        raise UserError("这次请假已经安排了课，请先取消各节的安排，再删去。")
    batch = Batch(session, RECORDED, f"删去{_name(session, row.teacher_id)}的请假")
    batch.delete(LeaveTable, {"id": leave_id})
    session.expire_all()
    return batch.id


def get_leave(session: Session, leave_id: int) -> Leave:
    """编号 → 请假。"""
    return _leaves(session, [session.get_one(LeaveTable, leave_id)])[0]


def list_leaves(session: Session, term_id: int, teacher_id: int | None = None) -> tuple[Leave, ...]:
    """这个学期里的请假，后请的在前；给了教师只看他的。"""
    first, last = term_days(get_term(session, term_id))
    chosen = (
        select(LeaveTable)
        .where(LeaveTable.start <= last, LeaveTable.end >= first)
        .order_by(LeaveTable.start.desc(), LeaveTable.id.desc())
    )
    if teacher_id is not None:
        chosen = chosen.where(LeaveTable.teacher_id == teacher_id)
    return _leaves(session, session.scalars(chosen).all())


def leaves_of_teacher(session: Session, teacher_id: int) -> tuple[Leave, ...]:
    """一位教师的全部请假，后请的在前。"""
    chosen = select(LeaveTable).where(LeaveTable.teacher_id == teacher_id)
    rows = session.scalars(chosen.order_by(LeaveTable.start.desc(), LeaveTable.id.desc())).all()
    return _leaves(session, rows)


def open_reason(session: Session, leave_id: int, password: str) -> str:
    """看病假的原因；办公密码不对时报 UserError，没有设密码的不问。"""
    if not check_password(session, password):
        raise UserError("办公密码不对，不能看病假的原因。")
    return session.get_one(LeaveTable, leave_id).reason


def suggested_days(session: Session, span: Span) -> float:
    """按起止折合几天。"""
    schedule = get_schedule(session)
    return days_of(span, schedule.periods, schedule.morning, day_changes(session))


def _values(session: Session, draft: LeaveDraft, own: int | None) -> tuple[dict[str, object], float]:
    """表里的各列，与折合的天数。"""
    schedule = get_schedule(session)
    check_span(draft.span, schedule.periods)
    days = suggested_days(session, draft.span) if draft.days is None else draft.days
    if days < 0:
        raise UserError("请假的天数不能是负数，请改正。")
    _refuse_overlap(session, draft, own, schedule.periods)
    values: dict[str, object] = {
        "teacher_id": draft.teacher_id,
        "kind": draft.kind.value,
        "start": draft.span.start,
        "start_period": draft.span.start_period,
        "end": draft.span.end,
        "end_period": draft.span.end_period,
        "days": days,
        "reason": draft.reason.strip(),
        "note": draft.note.strip(),
    }
    return values, days


def _refuse_overlap(session: Session, draft: LeaveDraft, own: int | None, periods: int) -> None:
    rows = session.scalars(
        select(LeaveTable).where(
            LeaveTable.teacher_id == draft.teacher_id,
            LeaveTable.start <= draft.span.end,
            LeaveTable.end >= draft.span.start,
        )
    )
    for row in rows:
        if row.id != own and LeaveStatus(row.status).counts and _span(row).meets(draft.span, periods):
            name = _name(session, draft.teacher_id)
            raise UserError(
                f"{name}在 {_span(row).text} 已经请了{LeaveKind(row.kind).label}，时间重叠，请核对。"
            )


def _change(session: Session, leave_id: int, title: str, values: Mapping[str, object]) -> int:
    batch = Batch(session, RECORDED, title)
    batch.update(LeaveTable, {"id": leave_id}, values)
    session.expire_all()
    return batch.id


def _leaves(session: Session, rows: Sequence[LeaveTable]) -> tuple[Leave, ...]:
    names = dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())
    counts: dict[int, int] = {}
    for key in session.scalars(
        select(SubstitutionTable.leave_id).where(SubstitutionTable.leave_id.is_not(None))
    ):
        counts[key or 0] = counts.get(key or 0, 0) + 1
    chain = get_settings(session).chain
    found = []
    for row in rows:
        done, kind, status = _approvals(row.approvals), LeaveKind(row.kind), LeaveStatus(row.status)
        waiting = next_role(row.days, chain, done) if status is LeaveStatus.WAITING else None
        found.append(
            Leave(
                row.id,
                row.teacher_id,
                names[row.teacher_id],
                kind,
                _span(row),
                row.days,
                shown_reason(kind, row.reason),
                done,
                status,
                row.note,
                counts.get(row.id, 0),
                chain_for(row.days, chain),
                waiting or "",
            )
        )
    return tuple(found)


def _span(row: LeaveTable) -> Span:
    return Span(row.start, row.end, row.start_period, row.end_period)


def _name(session: Session, teacher_id: int) -> str:
    return session.get_one(TeacherTable, teacher_id).name


def _approvals(text: str) -> tuple[Approval, ...]:
    return tuple(Approval(**{**each, "day": date.fromisoformat(each["day"])}) for each in json.loads(text))


def _approvals_text(approvals: Sequence[Approval]) -> str:
    return json.dumps(
        [{**asdict(each), "day": each.day.isoformat()} for each in approvals], ensure_ascii=False
    )
