"""一次检查的名单：按范围取，或照规矩抽；增减、分派，同一个种子重抽得到同样的名单。"""

import json
import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.draws import Candidate, Drawing, DrawRules, Outcome, draw
from jiaowu.inspection.rounds import Scope, Staff, expected_numbers
from jiaowu.inspection.services.quotas import quota_progress
from jiaowu.inspection.services.settings import get_settings
from jiaowu.inspection.services.staff import list_staff
from jiaowu.inspection.tables import ResultTable, RoundTable, TargetTable

TOKEN_DIGITS = 8
"""码是 8 位数字：条码印得短，扫得快，没有扫码枪也好敲。"""


def fill(session: Session, row: RoundTable, scope: Scope, seed: int | None) -> None:
    """按范围把名单写进一次检查，seed 不为 None 时抽样；已有结果的人留下。

    范围里没有人时报 UserError。
    """
    everyone = list_staff(session, row.term_id, row.start)
    inside = [staff for staff in everyone if scope.takes(staff)]
    if not inside:
        raise UserError("这个范围里没有教师。请放宽范围，或先在教师档案里登记任教。")
    plan: dict[str, Any] = {"scope": asdict(scope)}
    inspectors: Mapping[int, str] = {}
    if seed is not None and scope.size is not None:
        drawing = _drawing(session, row, inside, scope.size, seed)
        outcome = draw(drawing)
        plan |= {"drawing": _to_json(drawing), "skipped": list(outcome.skipped)}
        inspectors = {each.teacher_id: each.inspector for each in outcome.drawn}
        inside = [staff for staff in inside if staff.teacher_id in inspectors]
        if not inside:
            raise UserError("没有人可抽：每位检查人都已查过范围里的教师。请添检查人或放宽范围。")
    row.draw, row.seed = json.dumps(plan, ensure_ascii=False), seed
    _replace(session, row, inside, inspectors)


def redraw(session: Session, round_id: int) -> Outcome | None:
    """照当时的条件与种子再抽一遍，看结果是否一样；不是抽样为 None。"""
    plan = json.loads(session.get_one(RoundTable, round_id).draw)
    return draw(_from_json(plan["drawing"])) if "drawing" in plan else None


def skipped(session: Session, round_id: int) -> tuple[str, ...]:
    """抽样时轮到了却没有人可以去查的教师。"""
    return tuple(json.loads(session.get_one(RoundTable, round_id).draw).get("skipped", ()))


def add_targets(session: Session, round_id: int, teacher_ids: Iterable[int]) -> int:
    """把几位教师添进名单的末尾，返回添了几位；已在名单里的不重复。"""
    row = session.get_one(RoundTable, round_id)
    known = set(session.scalars(select(TargetTable.teacher_id).where(TargetTable.round_id == round_id)))
    wanted = set(teacher_ids) - known
    fresh = [staff for staff in list_staff(session, row.term_id, row.start) if staff.teacher_id in wanted]
    last = session.scalar(select(func.max(TargetTable.position)).where(TargetTable.round_id == round_id))
    first = 0 if last is None else last + 1
    tokens, quotas = _tokens(session, len(fresh)), _quotas(session, row)
    session.add_all(
        _target(row, staff, first + at, Given(tokens[at], "", quotas)) for at, staff in enumerate(fresh)
    )
    session.flush()
    return len(fresh)


def remove_targets(session: Session, target_ids: Sequence[int]) -> None:
    """从名单里去掉几位；有人已有结果时报 UserError，谁都不动。"""
    recorded = session.scalar(
        select(func.count()).select_from(ResultTable).where(ResultTable.target_id.in_(target_ids))
    )
    if recorded:
        raise UserError("选中的人里有已经录了结果的，不能从名单里去掉；不适用的方面可以在录入时标明。")
    for target_id in target_ids:
        session.delete(session.get_one(TargetTable, target_id))
    session.flush()


def assign_inspector(session: Session, target_ids: Sequence[int], inspector: str) -> None:
    """把几位教师分给一位检查人；空串为不指定。"""
    for target_id in target_ids:
        session.get_one(TargetTable, target_id).inspector = inspector.strip()
    session.flush()


def refresh_expected(session: Session, row: RoundTable) -> None:
    """周数变了，重算各人应有的数。"""
    staff = {each.teacher_id: each for each in list_staff(session, row.term_id, row.start)}
    quotas = _quotas(session, row)
    for target in session.scalars(select(TargetTable).where(TargetTable.round_id == row.id)):
        if target.teacher_id in staff:
            target.expected = _expected(staff[target.teacher_id], row.weeks, quotas)


def read_scope(raw: Mapping[str, Any]) -> Scope:
    """存进资料库的写法 → 范围。"""
    return Scope(tuple(raw["groups"]), tuple(raw["subjects"]), tuple(raw["grades"]), raw["size"])


def _replace(
    session: Session, row: RoundTable, wanted: Sequence[Staff], inspectors: Mapping[int, str]
) -> None:
    """名单换成 wanted；原来就在的留着码，有结果的都留下。"""
    known = {
        target.teacher_id: target
        for target in session.scalars(select(TargetTable).where(TargetTable.round_id == row.id))
    }
    recorded = set(
        session.scalars(
            select(ResultTable.target_id)
            .join(TargetTable, TargetTable.id == ResultTable.target_id)
            .where(TargetTable.round_id == row.id)
        )
    )
    chosen = {staff.teacher_id for staff in wanted}
    for teacher_id, target in known.items():
        if teacher_id not in chosen and target.id not in recorded:
            session.delete(target)
    tokens, quotas = _tokens(session, len(wanted)), _quotas(session, row)
    for at, staff in enumerate(wanted):
        mine = known.get(staff.teacher_id)
        inspector = inspectors.get(staff.teacher_id, "")
        if mine is None:
            session.add(_target(row, staff, at, Given(tokens[at], inspector, quotas)))
        else:
            mine.position, mine.inspector = at, inspector or mine.inspector
    session.flush()


@dataclass(frozen=True)
class Given:
    """新进名单的一位：码、检查人、全校各人的听课定额。"""

    token: str
    inspector: str
    quotas: Mapping[int, float]


def _target(row: RoundTable, staff: Staff, position: int, given: Given) -> TargetTable:
    return TargetTable(
        round_id=row.id,
        teacher_id=staff.teacher_id,
        position=position,
        group=staff.group,
        subject=staff.subject,
        classes=staff.classes,
        token=given.token,
        inspector=given.inspector,
        expected=_expected(staff, row.weeks, given.quotas),
    )


def _expected(staff: Staff, weeks: int | None, quotas: Mapping[int, float]) -> str:
    return json.dumps(expected_numbers(staff, weeks, quotas.get(staff.teacher_id)))


def _quotas(session: Session, row: RoundTable) -> dict[int, float]:
    """各位教师这个学期的听课定额。"""
    progress = quota_progress(session, row.term_id, row.end)
    return {each.teacher_id: float(each.due.quota) for each in progress if each.due.quota}


def _tokens(session: Session, count: int) -> list[str]:
    """这么多个全库没有用过的码。"""
    taken = set(session.scalars(select(TargetTable.token)))
    found: list[str] = []
    while len(found) < count:
        token = f"{secrets.randbelow(10**TOKEN_DIGITS):0{TOKEN_DIGITS}d}"
        if token not in taken:
            taken.add(token)
            found.append(token)
    return found


def _drawing(session: Session, row: RoundTable, inside: Sequence[Staff], size: int, seed: int) -> Drawing:
    days, met = _history(session, row)
    candidates = tuple(
        Candidate(
            staff.teacher_id,
            staff.name,
            len(days[staff.teacher_id]),
            max(days[staff.teacher_id], default=None),
            tuple(sorted(met[staff.teacher_id])),
        )
        for staff in inside
    )
    inspectors = tuple(json.loads(row.inspectors))
    return Drawing(candidates, inspectors, size, row.start, get_settings(session).draw, seed)


def _history(session: Session, row: RoundTable) -> tuple[dict[int, list[date]], dict[int, set[str]]]:
    """这个学期别的检查：教师 → 各次哪天查的；教师 → 分派过或实际录过的检查人。"""
    days: dict[int, list[date]] = defaultdict(list)
    met: dict[int, set[str]] = defaultdict(set)
    others = (RoundTable.term_id == row.term_id) & (RoundTable.id != row.id) & RoundTable.deleted_at.is_(None)
    listed = (
        select(TargetTable.teacher_id, RoundTable.start, TargetTable.inspector)
        .join(RoundTable, RoundTable.id == TargetTable.round_id)
        .where(others)
    )
    for teacher_id, start, inspector in session.execute(listed):
        days[teacher_id].append(start)
        met[teacher_id] |= {inspector} - {""}
    recorded = (
        select(TargetTable.teacher_id, ResultTable.inspector)
        .join(RoundTable, RoundTable.id == TargetTable.round_id)
        .join(ResultTable, ResultTable.target_id == TargetTable.id)
        .where(others)
    )
    for teacher_id, inspector in session.execute(recorded):
        met[teacher_id] |= set(inspector.split("、")) - {""}
    return days, met


def _to_json(drawing: Drawing) -> dict[str, Any]:
    raw = asdict(drawing)
    raw["day"] = drawing.day.isoformat()
    for each in raw["candidates"]:
        each["last"] = each["last"] and each["last"].isoformat()
    return raw


def _from_json(raw: Mapping[str, Any]) -> Drawing:
    candidates = tuple(
        Candidate(
            each["teacher_id"],
            each["name"],
            each["seen"],
            each["last"] and date.fromisoformat(each["last"]),
            tuple(each["met"]),
        )
        for each in raw["candidates"]
    )
    return Drawing(
        candidates,
        tuple(raw["inspectors"]),
        raw["size"],
        date.fromisoformat(raw["day"]),
        DrawRules(**raw["rules"]),
        raw["seed"],
    )
