"""一次检查：新建、修改、名单、分派、进度与回收站；名单的增减与抽样在 targets.py。"""

import json
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, case, delete, func, or_, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet, from_json
from jiaowu.inspection.rounds import (
    Round,
    RoundDraft,
    RoundFacet,
    RoundKind,
    RoundProgress,
    RoundSummary,
    Target,
    draft_faults,
)
from jiaowu.inspection.services.checklists import use_checklist
from jiaowu.inspection.services.targets import fill, read_scope, refresh_expected
from jiaowu.inspection.tables import (
    ChecklistTable,
    ResultTable,
    RoundFacetTable,
    RoundTable,
    TargetTable,
)
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.tables import TeacherTable

SEEDS = 1_000_000
"""抽样的种子从 0 到它，够用，也抄得下来。"""


def list_rounds(session: Session) -> tuple[RoundSummary, ...]:
    """全部检查（回收站里的除外），学期新的在前，同一学期后开始的在前。"""
    counts = _counts(session)
    rows = session.execute(
        select(RoundTable, TermTable)
        .join(TermTable, TermTable.id == RoundTable.term_id)
        .where(RoundTable.deleted_at.is_(None))
        .order_by(
            TermTable.start_year.desc(),
            TermTable.semester.desc(),
            RoundTable.start.desc(),
            RoundTable.id.desc(),
        )
    )
    return tuple(
        RoundSummary(
            row.id,
            row.term_id,
            Term(term.start_year, term.semester).name,
            row.name,
            RoundKind(row.kind),
            row.start,
            row.end,
            *counts.get(row.id, (0, 0)),
            row.closed is not None,
        )
        for row, term in rows
    )


def get_round(session: Session, round_id: int) -> Round:
    """一次检查的全部安排；已经不在（删进回收站、撤销）时报 UserError。"""
    row = _live(session, round_id)
    plan = json.loads(row.draw)
    return Round(
        row.id,
        row.term_id,
        get_term(session, row.term_id).name,
        row.name,
        RoundKind(row.kind),
        row.start,
        row.end,
        tuple(json.loads(row.inspectors)),
        _facets(session, round_id),
        list_targets(session, round_id),
        read_scope(plan["scope"]),
        row.seed,
        row.weeks,
        row.note,
        row.printed,
        row.closed,
    )


def list_targets(session: Session, round_id: int) -> tuple[Target, ...]:
    """要查的人，按名单的先后。"""
    rows = session.execute(
        select(TargetTable, TeacherTable.name)
        .join(TeacherTable, TeacherTable.id == TargetTable.teacher_id)
        .where(TargetTable.round_id == round_id)
        .order_by(TargetTable.position, TargetTable.id)
    )
    return tuple(
        Target(
            row.id,
            row.teacher_id,
            name,
            row.group,
            row.subject,
            row.classes,
            row.token,
            row.inspector,
            {Facet(facet): float(number) for facet, number in json.loads(row.expected).items()},
        )
        for row, name in rows
    )


def round_of_result(session: Session, result_id: int) -> int | None:
    """一位教师一个方面的结果是哪次检查的；没有这条结果为 None。"""
    return session.scalar(
        select(TargetTable.round_id)
        .join(ResultTable, ResultTable.target_id == TargetTable.id)
        .where(ResultTable.id == result_id)
    )


def create_round(session: Session, term_id: int, draft: RoundDraft, seed: int | None = None) -> int:
    """新建一次检查，返回编号：检查表用最新的一版并冻结，名单按范围取或抽。

    填得不对、范围里一个人也没有时报 UserError。seed 只有抽样时用，不给就随机取一个。
    """
    _require_sound(session, term_id, draft)
    row = RoundTable(
        term_id=term_id,
        name=draft.name.strip(),
        kind=draft.kind.value,
        start=draft.start,
        end=draft.end,
        inspectors=_names(draft.inspectors),
        seed=None,
        draw="{}",
        weeks=draft.weeks,
        note=draft.note.strip(),
        printed=None,
        closed=None,
        deleted_at=None,
    )
    session.add(row)
    session.flush()
    _save_facets(session, row.id, draft)
    if draft.scope.size is not None and seed is None:
        seed = secrets.randbelow(SEEDS)
    fill(session, row, draft.scope, seed)
    return row.id


def edit_round(session: Session, round_id: int, draft: RoundDraft) -> None:
    """修改一次检查。

    范围变了就重新取名单（抽样用原来的种子），已有结果的人留下；去掉已有结果的方面时报 UserError。
    没有结果的方面改用检查表最新的一版。
    """
    row = _live(session, round_id)
    _require_sound(session, row.term_id, draft)
    row.name, row.kind, row.note = draft.name.strip(), draft.kind.value, draft.note.strip()
    row.start, row.end = draft.start, draft.end
    row.inspectors = _names(draft.inspectors)
    _save_facets(session, round_id, draft)
    plan = json.loads(row.draw)
    weeks_changed, row.weeks = row.weeks != draft.weeks, draft.weeks
    if read_scope(plan["scope"]) != draft.scope:
        seed = row.seed if row.seed is not None else secrets.randbelow(SEEDS)
        fill(session, row, draft.scope, seed if draft.scope.size is not None else None)
    elif weeks_changed:
        refresh_expected(session, row)
    session.flush()


def delete_round(session: Session, round_id: int) -> None:
    """移进回收站；结果都留着。"""
    session.get_one(RoundTable, round_id).deleted_at = datetime.now(UTC)


def restore_round(session: Session, round_id: int) -> None:
    """从回收站放回列表。"""
    session.get_one(RoundTable, round_id).deleted_at = None


def list_deleted(session: Session) -> tuple[tuple[int, str], ...]:
    """回收站里的检查：编号与名称，后删的在前。"""
    rows = session.execute(
        select(RoundTable.id, RoundTable.name)
        .where(RoundTable.deleted_at.is_not(None))
        .order_by(RoundTable.deleted_at.desc())
    )
    return tuple((key, name) for key, name in rows)


def mark_printed(session: Session, round_id: int) -> None:
    """记下刚才打印了检查表。"""
    session.get_one(RoundTable, round_id).printed = datetime.now(UTC)


def set_closed(session: Session, round_id: int, *, closed: bool) -> None:
    """结束汇总，或重新打开再录。"""
    _live(session, round_id).closed = datetime.now(UTC) if closed else None


def get_progress(session: Session, round_id: int) -> RoundProgress:
    """一次检查走到哪里；已经不在时报 UserError。"""
    row = _live(session, round_id)
    everyone, recorded = _counts(session, RoundTable.id == round_id).get(round_id, (0, 0))
    results = session.scalar(
        select(func.count())
        .select_from(ResultTable)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .where(TargetTable.round_id == round_id)
    )
    return RoundProgress(everyone, recorded, results or 0, row.printed, row.closed)


def _counts(session: Session, *only: ColumnElement[bool]) -> dict[int, tuple[int, int]]:
    """检查 → （要查几人，各方面都录完的几人）。"""
    done = or_(ResultTable.total.is_not(None), ResultTable.applies.is_(False), ResultTable.vetoed != "")
    wanted = (
        select(RoundFacetTable.round_id, func.count().label("facets"))
        .group_by(RoundFacetTable.round_id)
        .subquery()
    )
    each = (
        select(TargetTable.round_id, TargetTable.id, func.count(ResultTable.id).label("done"))
        .join(RoundTable, RoundTable.id == TargetTable.round_id)
        .outerjoin(ResultTable, (ResultTable.target_id == TargetTable.id) & done)
        .where(*only)
        .group_by(TargetTable.round_id, TargetTable.id)
        .subquery()
    )
    full = func.sum(case((each.c.done >= wanted.c.facets, 1), else_=0))
    rows = session.execute(
        select(each.c.round_id, func.count(), full)
        .join(wanted, wanted.c.round_id == each.c.round_id)
        .group_by(each.c.round_id)
    )
    return {round_id: (everyone, int(recorded)) for round_id, everyone, recorded in rows}


def _facets(session: Session, round_id: int) -> tuple[RoundFacet, ...]:
    rows = session.execute(
        select(RoundFacetTable, ChecklistTable)
        .join(ChecklistTable, ChecklistTable.id == RoundFacetTable.checklist_id)
        .where(RoundFacetTable.round_id == round_id)
        .order_by(RoundFacetTable.position)
    )
    return tuple(
        RoundFacet(
            Facet(row.facet), checklist.id, from_json(checklist.content), checklist.version, row.weight
        )
        for row, checklist in rows
    )


def _save_facets(session: Session, round_id: int, draft: RoundDraft) -> None:
    """查哪几个方面；已有结果的方面照旧用那一版，去掉它报 UserError。"""
    mine = RoundFacetTable.round_id == round_id
    kept = session.execute(select(RoundFacetTable.facet, RoundFacetTable.checklist_id).where(mine)).all()
    recorded = _recorded_facets(session, round_id)
    wanted = {choice.facet.value for choice in draft.facets}
    if lost := [Facet(facet).label for facet in recorded if facet not in wanted]:
        raise UserError(f"“{'、'.join(lost)}”已经录了结果，不能从这次检查里去掉。")
    used = {facet: checklist_id for facet, checklist_id in kept if facet in recorded}
    session.execute(delete(RoundFacetTable).where(mine))
    session.add_all(
        RoundFacetTable(
            round_id=round_id,
            facet=choice.facet.value,
            checklist_id=used.get(choice.facet.value) or use_checklist(session, choice.code),
            weight=choice.weight,
            position=at,
        )
        for at, choice in enumerate(draft.facets)
    )
    session.flush()


def _recorded_facets(session: Session, round_id: int) -> Sequence[str]:
    return session.scalars(
        select(ResultTable.facet)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .where(TargetTable.round_id == round_id)
        .distinct()
    ).all()


def _live(session: Session, round_id: int) -> RoundTable:
    row = session.get(RoundTable, round_id)
    if row is None or row.deleted_at is not None:
        raise UserError("这次检查已经不在列表里，可能移进了回收站。请重新选一次。")
    return row


def _names(inspectors: Sequence[str]) -> str:
    tidy = dict.fromkeys(name.strip() for name in inspectors if name.strip())
    return json.dumps(list(tidy), ensure_ascii=False)


def _require_sound(session: Session, term_id: int, draft: RoundDraft) -> None:
    faults = list(draft_faults(draft))
    term = get_term(session, term_id)
    first, last = term_days(term)
    if draft.start < first or draft.end > last:
        faults.append(f"日期不在{term.name}（{first:%Y-%m-%d} 至 {last:%Y-%m-%d}）内，请改正。")
    facets = [choice.facet for choice in draft.facets]
    faults += [
        f"“{facet.label}”选了两次，请去掉一个。" for facet in dict.fromkeys(facets) if facets.count(facet) > 1
    ]
    if faults:
        raise UserError("\n".join(faults))
