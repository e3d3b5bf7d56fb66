"""整改：由结果发通知单，签收、提交、复查、关闭，每一步都留下，也都可以撤销。"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, from_json
from jiaowu.inspection.rectifications import (
    DAYS,
    OPEN,
    Candidate,
    Rectification,
    RectificationCount,
    RectificationDraft,
    Status,
    Step,
    Verdict,
    advance,
    clause_of,
    count_of,
    demand_of,
    number_of,
)
from jiaowu.inspection.summaries import Finding, Summary, problem_text
from jiaowu.inspection.tables import (
    ChecklistTable,
    RectificationStepTable,
    RectificationTable,
    ResultTable,
    RoundTable,
    TargetTable,
)
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SettingTable
from jiaowu.store.batches import Batch, undo
from jiaowu.teachers.tables import TeacherTable

KEY = "inspection_rectification"
BATCH = "rectification"
LONGEST_DAYS = 365


@dataclass(frozen=True)
class Issued:
    """发了几张。"""

    batch_id: int
    """撤销用。"""
    ids: tuple[int, ...]
    numbers: tuple[str, ...]


def get_days(session: Session) -> int:
    """默认几天内整改好。"""
    row = session.get(SettingTable, KEY)
    return int(json.loads(row.value)["days"]) if row else DAYS


def save_days(session: Session, days: int) -> None:
    """改默认的天数；不在 1 与 365 之间时报 UserError。"""
    if not 1 <= days <= LONGEST_DAYS:
        raise UserError(f"整改期限应在 1 与 {LONGEST_DAYS} 天之间，不能是 {days} 天。")
    text = json.dumps({"days": days})
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text


def list_candidates(session: Session, summary: Summary) -> tuple[Candidate, ...]:
    """这次检查里有问题的结果：贴了标签、写了问题、触发否决或得最低一等；复发的、最低一等的默认选上。"""
    rules = {rule.facet: rule.checklist for rule in summary.facets}
    numbers = _numbers(session, summary.round_id)
    marks = _marks(session, summary.round_id)
    again = defaultdict(list)
    for each in summary.recurrences:
        again[each.teacher_id, each.facet].append(each.tag)
    found = []
    for row in summary.rows:
        for finding in row.teacher.findings.values():
            lowest = finding.grade == rules[finding.facet].grades[-1].name
            if not finding.applies or not (lowest or problem_text(finding)):
                continue
            recurring = tuple(again[row.teacher.teacher_id, finding.facet])
            found.append(
                Candidate(
                    _draft(finding, *marks[finding.id]),
                    row.teacher.teacher_id,
                    row.teacher.name,
                    row.teacher.group,
                    finding.facet,
                    finding.total,
                    finding.grade,
                    finding.tags,
                    recurring,
                    numbers.get(finding.id, ""),
                    lowest or bool(recurring) or bool(finding.vetoed),
                )
            )
    return tuple(found)


def issue(session: Session, drafts: Sequence[RectificationDraft], day: date, due: date) -> Issued:
    """发出几张整改单，编号接着这个学期的往下排。

    没有选、期限早于发出日期、没有写问题或要求、这份结果已有没办完的整改单时报 UserError，一张也不发。
    """
    _require_sound(session, drafts, day, due)
    batch = Batch(session, BATCH, f"发出 {len(drafts)} 张整改通知单")
    taken = list(session.scalars(select(RectificationTable.number)))
    rows = []
    for draft in drafts:
        number = number_of(get_term(session, _term_of(session, draft.result_id)), taken)
        taken.append(number)
        rows.append(
            RectificationTable(
                number=number,
                result_id=draft.result_id,
                clause=draft.clause.strip(),
                problem=draft.problem.strip(),
                demand=draft.demand.strip(),
                issued=day,
                due=due,
                status=Status.ISSUED.value,
                reply="",
                reviewer="",
                reviewed=None,
                verdict="",
                closed=None,
            )
        )
    session.add_all(rows)
    session.flush()
    ids = [row.id for row in rows]
    for key in ids:
        _add_step(session, key, Status.ISSUED, f"期限 {due:%Y-%m-%d}")
    batch.inserted_exactly(RectificationTable, id=ids)
    batch.inserted_exactly(RectificationStepTable, rectification_id=ids)
    return Issued(batch.id, tuple(ids), tuple(row.number for row in rows))


def sign(session: Session, rectification_id: int) -> int:
    """教师签收；返回批次，撤销用。走不到这一步时报 UserError。"""
    return _move(session, rectification_id, Status.SIGNED, {}, "")


def submit(session: Session, rectification_id: int, reply: str) -> int:
    """教师提交整改说明；没有写说明、走不到这一步时报 UserError。返回批次。"""
    text = reply.strip()
    if not text:
        raise UserError("请写上教师的整改说明，再记为已提交。")
    values = {"reply": text, "verdict": "", "reviewed": None}
    return _move(session, rectification_id, Status.SUBMITTED, values, text)


def review(  # noqa: PLR0913, PLR0917 — 复查的几项各不相同
    session: Session,
    rectification_id: int,
    reviewer: str,
    day: date,
    verdict: Verdict,
    note: str = "",
    due: date | None = None,
) -> int:
    """复查：已整改就通过，部分整改、未整改退回，退回可以给新的期限。返回批次。

    没有写复查人、退回的新期限早于复查日期、走不到这一步时报 UserError。
    """
    if not reviewer.strip():
        raise UserError("请写上复查人的姓名。")
    issued = session.get_one(RectificationTable, rectification_id).issued
    if day < issued:
        raise UserError(f"复查日期早于发出日期 {issued:%Y-%m-%d}，请改正。")
    if due is not None and due < day:
        raise UserError("新的整改期限早于复查日期，请改正。")
    status = verdict.leads_to
    values: dict[str, Any] = {"reviewer": reviewer.strip(), "reviewed": day, "verdict": verdict.value}
    if status is Status.RETURNED and due is not None:
        values["due"] = due
    told = f"{reviewer.strip()}：{verdict.label}" + (f"。{note.strip()}" if note.strip() else "")
    return _move(session, rectification_id, status, values, told)


def close(session: Session, rectification_id: int, day: date) -> int:
    """复查通过以后关闭，归档；返回批次。"""
    return _move(session, rectification_id, Status.CLOSED, {"closed": day}, "")


def withdraw(session: Session, rectification_id: int) -> int:
    """撤回发错的一张；已经签收的报 UserError。返回批次，撤销用。"""
    row = session.get_one(RectificationTable, rectification_id)
    if Status(row.status) is not Status.ISSUED:
        raise UserError(f"整改单 {row.number} {Status(row.status).label}，不能撤回；请照流程复查、关闭。")
    batch = Batch(session, BATCH, f"撤回整改单 {row.number}")
    steps = session.scalars(
        select(RectificationStepTable.id).where(RectificationStepTable.rectification_id == rectification_id)
    ).all()
    for step in steps:
        batch.delete(RectificationStepTable, {"id": step})
    batch.delete(RectificationTable, {"id": rectification_id})
    session.expire_all()
    return batch.id


def take_back(session: Session, batch_ids: Sequence[int]) -> None:
    """撤销几步，后做的先退；之后又走了别的步时报 UserError。"""
    for batch_id in sorted(batch_ids, reverse=True):
        undo(session, batch_id)


def list_rectifications(
    session: Session, round_id: int | None = None, teacher_id: int | None = None
) -> tuple[Rectification, ...]:
    """整改单，新发的在前；可以只要一次检查的、一位教师的。回收站里的检查除外。"""
    wanted: list[ColumnElement[bool]] = [RoundTable.deleted_at.is_(None)]
    if round_id is not None:
        wanted.append(TargetTable.round_id == round_id)
    if teacher_id is not None:
        wanted.append(TargetTable.teacher_id == teacher_id)
    rows = session.execute(
        select(
            RectificationTable,
            ResultTable.facet,
            RoundTable.id,
            RoundTable.name,
            TargetTable.teacher_id,
            TeacherTable.name,
            TargetTable.group,
        )
        .join(ResultTable, ResultTable.id == RectificationTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(RoundTable, RoundTable.id == TargetTable.round_id)
        .join(TeacherTable, TeacherTable.id == TargetTable.teacher_id)
        .where(*wanted)
        .order_by(RectificationTable.issued.desc(), RectificationTable.id)
    )
    return tuple(_rectification(*row) for row in rows)


def list_steps(session: Session, rectification_id: int) -> tuple[Step, ...]:
    """一张整改单走过的各步，先后排好。"""
    rows = session.scalars(
        select(RectificationStepTable)
        .where(RectificationStepTable.rectification_id == rectification_id)
        .order_by(RectificationStepTable.id)
    )
    return tuple(Step(row.time, Status(row.status), row.note) for row in rows)


def count_rectifications(session: Session, round_id: int, today: date) -> RectificationCount:
    """一次检查的整改单一共几张、办完几张、逾期几张。"""
    rows = session.execute(
        select(RectificationTable.status, RectificationTable.due)
        .join(ResultTable, ResultTable.id == RectificationTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .where(TargetTable.round_id == round_id)
    )
    return count_of(((Status(status), due) for status, due in rows), today)


def _require_sound(session: Session, drafts: Sequence[RectificationDraft], day: date, due: date) -> None:
    if not drafts:
        raise UserError("请先选中要发整改单的结果。")
    if due < day:
        raise UserError(f"整改期限 {due:%Y-%m-%d} 早于发出日期 {day:%Y-%m-%d}，请改正。")
    for draft in drafts:
        if not draft.problem.strip() or not draft.demand.strip():
            raise UserError("有一张整改单没有写问题或整改要求，请补上。")
    taken = session.execute(
        select(TeacherTable.name, RectificationTable.number)
        .join(ResultTable, ResultTable.id == RectificationTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(TeacherTable, TeacherTable.id == TargetTable.teacher_id)
        .where(
            RectificationTable.result_id.in_([draft.result_id for draft in drafts]),
            RectificationTable.status.in_([status.value for status in OPEN]),
        )
    ).first()
    if taken is not None:
        raise UserError(f"{taken[0]}的这份结果已有没办完的整改单 {taken[1]}，不用再发；请去掉他再发。")


def _move(session: Session, key: int, to: Status, values: Mapping[str, Any], note: str) -> int:
    row = session.get_one(RectificationTable, key)
    advance(Status(row.status), to)
    number = row.number
    session.flush()
    batch = Batch(session, BATCH, f"整改单 {number} 记为{to.label}")
    batch.update(RectificationTable, {"id": key}, {"status": to.value, **values})
    step = _add_step(session, key, to, note)
    batch.inserted_range(RectificationStepTable, range(step, step + 1))
    session.expire(row)
    return batch.id


def _add_step(session: Session, key: int, status: Status, note: str) -> int:
    row = RectificationStepTable(rectification_id=key, time=datetime.now(UTC), status=status.value, note=note)
    session.add(row)
    session.flush()
    return row.id


def _term_of(session: Session, result_id: int) -> int:
    return session.scalars(
        select(RoundTable.term_id)
        .join(TargetTable, TargetTable.round_id == RoundTable.id)
        .join(ResultTable, ResultTable.target_id == TargetTable.id)
        .where(ResultTable.id == result_id)
    ).one()


def _draft(finding: Finding, checklist: Checklist, marks: Sequence[float | None]) -> RectificationDraft:
    problem = problem_text(finding) or f"{finding.facet.label}检查等第为 {finding.grade}"
    return RectificationDraft(
        finding.id, clause_of(checklist, marks), problem, demand_of(finding.measures, finding.tags)
    )


def _marks(session: Session, round_id: int) -> Mapping[int, tuple[Checklist, tuple[float | None, ...]]]:
    """结果 → 录的时候用的检查表与各项填的数。"""
    checklists: dict[int, Checklist] = {}
    rows = session.execute(
        select(ResultTable.id, ResultTable.marks, ChecklistTable.id, ChecklistTable.content)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .join(ChecklistTable, ChecklistTable.id == ResultTable.checklist_id)
        .where(TargetTable.round_id == round_id)
    )
    found = {}
    for result_id, marks, checklist_id, content in rows:
        if checklist_id not in checklists:
            checklists[checklist_id] = from_json(content)
        found[result_id] = (checklists[checklist_id], tuple(json.loads(marks)))
    return found


def _numbers(session: Session, round_id: int) -> dict[int, str]:
    """结果 → 最近一张整改单的编号。"""
    rows = session.execute(
        select(RectificationTable.result_id, func.max(RectificationTable.number))
        .join(ResultTable, ResultTable.id == RectificationTable.result_id)
        .join(TargetTable, TargetTable.id == ResultTable.target_id)
        .where(TargetTable.round_id == round_id)
        .group_by(RectificationTable.result_id)
    )
    return {result_id: number for result_id, number in rows}  # noqa: C416 — dict 认不出一行的类型


def _rectification(  # noqa: PLR0913, PLR0917 — 一行查到的各列
    row: RectificationTable,
    facet: str,
    round_id: int,
    round_name: str,
    teacher_id: int,
    teacher: str,
    group: str,
) -> Rectification:
    return Rectification(
        row.id,
        row.number,
        row.result_id,
        round_id,
        round_name,
        teacher_id,
        teacher,
        group,
        Facet(facet),
        row.clause,
        row.problem,
        row.demand,
        row.issued,
        row.due,
        Status(row.status),
        row.reply,
        row.reviewer,
        row.reviewed,
        Verdict(row.verdict) if row.verdict else None,
        row.closed,
    )
