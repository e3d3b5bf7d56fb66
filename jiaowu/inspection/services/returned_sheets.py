"""收回检查人填好的 Excel：先排出新的、相同的、补充的、不一致的，再一批存下，可以整批撤销。"""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.importing.returned_sheets import ReturnedRow, ReturnedSheet
from jiaowu.inspection.records import (
    Field,
    FieldKind,
    ResultEdit,
    Sheet,
    SheetRow,
    blank_edit,
    edit_of,
    read_field,
    texts_of,
)
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services.problem_tags import tag_ids
from jiaowu.inspection.services.recording import CLOSED, open_place, sheet_of, values_of, whose_token
from jiaowu.inspection.services.rounds import get_round
from jiaowu.inspection.sheet_marks import BookMark
from jiaowu.inspection.tables import ResultTable, ResultTagTable
from jiaowu.store.batches import Batch, list_batches, undo
from jiaowu.store.bulk import next_id

KIND = "inspection_return"
PREFILLED = frozenset({FieldKind.EXPECTED, FieldKind.INSPECTOR})
"""导出时替检查人填好的栏：与已录的不同也不算不一致。"""


class Status(Enum):
    """表里的一行与已录的比。"""

    NEW = auto()
    SAME = auto()
    ADDED = auto()
    """已录了一部分，表里补上了空着的。"""
    CONFLICT = auto()


@dataclass(frozen=True)
class Difference:
    """一栏不一致。"""

    title: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class PlannedRow:
    """要收下的一行。"""

    target_id: int
    teacher: str
    facet: Facet
    place: str
    status: Status
    ours: ResultEdit | None
    """已录的；没有为 None。"""
    filled: ResultEdit
    """保留已录的，只补空着的。"""
    theirs: ResultEdit
    """表里填了的都用表里的。"""
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class ReturnPlan:
    """收下之前给人看的。"""

    round_id: int
    round: str
    inspector: str
    file: str
    sha256: str
    rows: tuple[PlannedRow, ...]
    problems: tuple[str, ...]
    """没有收下的各处，一处一句。"""

    def count(self, status: Status) -> int:
        """这样的有几行。"""
        return sum(row.status is status for row in self.rows)


@dataclass(frozen=True)
class ReturnReceipt:
    """收下了多少。"""

    batch_id: int | None
    """什么也没有改为 None。"""
    new: int
    added: int
    replaced: int
    kept: int
    """不一致而保留已录的。"""


def round_of_mark(session: Session, mark: BookMark, expected: int | None = None) -> Round:
    """记号 → 检查；不在这个资料库里、与正在录的（expected）不是同一次时报 UserError。"""
    try:
        found = get_round(session, mark.round_id)
    except UserError:
        raise UserError("这份 Excel 是别的资料库或已删去的一次检查的，没有读。请核对文件。") from None
    if expected is not None and found.id != expected:
        raise UserError(
            f"这份 Excel 是“{found.name}”的，不是正在录的这次检查。请先在左边选“{found.name}”再读。"
        )
    return found


def plan_return(
    session: Session, found: Round, mark: BookMark, read: Callable[[int, tuple[Field, ...]], ReturnedSheet]
) -> tuple[tuple[PlannedRow, ...], tuple[str, ...]]:
    """各张表与已录的比；read 照第几张表与各栏读出一张。返回各行与没有收下的各处。

    检查已结束汇总时报 UserError。
    """
    if found.closed is not None:
        raise UserError(CLOSED)
    rows: list[PlannedRow] = []
    problems: list[str] = []
    current = {each.facet: each for each in found.facets}
    for at, marked in enumerate(mark.sheets):
        facet = current.get(marked.facet)
        if facet is None or facet.checklist_id != marked.checklist_id:
            problems.append(
                f"{marked.facet.label}：导出之后这次检查"
                f"{'不再查这个方面' if facet is None else '换了检查表'}，这张表没有收，请重新导出。"
            )
            continue
        sheet = sheet_of(session, found, marked.facet)
        returned = read(at, sheet.fields)
        planner = _Planner(session, sheet)
        rows += [planned for row in returned.rows if (planned := planner.plan(row)) is not None]
        problems += [*returned.problems, *planner.problems]
    return tuple(rows), tuple(problems)


def take_return(session: Session, plan: ReturnPlan, theirs: Collection[int]) -> ReturnReceipt:
    """收下：新的、补充的都存，不一致的只有 theirs（plan.rows 里的位置）用表里的；一批，可以撤销。

    之后有人又改了同一行，那一行不动并报 UserError，整批不收。
    """
    wanted = [(row, row.theirs if at in theirs else row.filled) for at, row in enumerate(plan.rows)]
    wanted = [(row, edit) for row, edit in wanted if edit != row.ours]
    replaced = sum(row.status is Status.CONFLICT and at in theirs for at, row in enumerate(plan.rows))
    facts = {"round": plan.round_id, "rows": len(wanted)}
    receipt_counts = (plan.count(Status.NEW), plan.count(Status.ADDED), replaced)
    kept = plan.count(Status.CONFLICT) - replaced
    if not wanted:
        return ReturnReceipt(None, 0, 0, 0, kept)
    who = f"（{plan.inspector}）" if plan.inspector else ""
    files = [{"name": plan.file, "sha256": plan.sha256}]
    batch = Batch(session, KIND, f"读回检查表：{plan.round}{who}", files, facts)
    for row, edit in wanted:
        _store(session, batch, row, edit)
    session.expire_all()
    return ReturnReceipt(batch.id, *receipt_counts, kept)


class _Planner:
    """把一张表的各行与已录的比。"""

    def __init__(self, session: Session, sheet: Sheet) -> None:
        self._session, self._sheet = session, sheet
        self._fields = sheet.fields
        self._by_token = {row.target.token: row for row in sheet.rows}
        self._seen: set[str] = set()
        self.problems: list[str] = []

    def plan(self, row: ReturnedRow) -> PlannedRow | None:
        """一行；没有填、不收的为 None。"""
        found = self._by_token.get(row.token)
        if found is None:
            self._refuse_stranger(row)
            return None
        name = found.target.teacher
        if row.teacher and row.teacher != name:
            self._say(row, f"编号是{name}的，姓名写的是{row.teacher}，对不上，这一行没有收。")
            return None
        if row.token in self._seen:
            self._say(row, f"{name}写了两行，只收了前一行。")
            return None
        self._seen.add(row.token)
        typed = self._typed(row, name)
        usual = found.target.expected.get(self._sheet.facet.facet)
        return self._compared(row, found, typed, usual)

    def _refuse_stranger(self, row: ReturnedRow) -> None:
        owner = whose_token(self._session, row.token) if row.token else None
        if owner is not None:
            self._say(row, f"{owner.teacher}这一行是“{owner.round}”的，没有收。")
        elif row.teacher:
            self._say(row, f"名单里没有“{row.teacher}”（编号“{row.token}”不认得），这一行没有收。")
        else:
            self._say(row, f"没有写姓名，编号“{row.token}”也不认得，这一行没有收。")

    def _typed(self, row: ReturnedRow, name: str) -> dict[int, str]:
        """栏 → 收下的写法；认不得的一格写进 problems，那一格当作没有填。"""
        typed = {}
        for at, cell in row.cells.items():
            try:
                typed[at] = read_field(self._fields[at], cell.text, self._sheet.choices)
            except UserError as error:
                self.problems.append(f"{self._sheet.facet.facet.label} {cell.address} {name}：{error}")
        return {at: text for at, text in typed.items() if text}

    def _compared(
        self, row: ReturnedRow, found: SheetRow, typed: dict[int, str], usual: float | None
    ) -> PlannedRow | None:
        kinds = [field.kind for field in self._fields]
        if not any(kinds[at] not in PREFILLED for at in typed):
            return None
        checklist = self._sheet.checklist
        base = texts_of(self._fields, found.edit or blank_edit(checklist, usual))
        filled = [text or typed.get(at, "") for at, text in enumerate(base)]
        theirs = [
            base[at] if kinds[at] in PREFILLED and base[at] else typed.get(at, base[at])
            for at in range(len(base))
        ]
        differences = tuple(
            Difference(self._fields[at].title, filled[at], theirs[at])
            for at in range(len(base))
            if filled[at] != theirs[at]
        )
        if found.edit is None:
            filled, differences = theirs, ()
            status = Status.NEW
        elif differences:
            status = Status.CONFLICT
        else:
            status = Status.SAME if filled == base else Status.ADDED
        return PlannedRow(
            found.target.id,
            found.target.teacher,
            self._sheet.facet.facet,
            row.place,
            status,
            found.edit,
            edit_of(self._fields, filled),
            edit_of(self._fields, theirs),
            differences,
        )

    def _say(self, row: ReturnedRow, text: str) -> None:
        self.problems.append(f"{row.place}：{text}")


def _store(session: Session, batch: Batch, row: PlannedRow, edit: ResultEdit) -> None:
    place = open_place(session, row.target_id, row.facet)
    if (place.row is None) != (row.ours is None) or (
        place.row is not None and row.ours is not None and json.loads(place.row.marks) != list(row.ours.marks)
    ):
        raise UserError(f"{row.teacher}的{row.facet.label}刚才又改过了，没有收。请重新读一遍这份 Excel。")
    values = values_of(place.checklist, edit)
    if place.row is None:
        result_id = next_id(session, ResultTable.id)
        key: dict[str, Any] = {
            "id": result_id,
            "target_id": row.target_id,
            "facet": row.facet.value,
            "checklist_id": place.checklist_id,
        }
        batch.insert(ResultTable, {**key, **values})
    else:
        result_id = place.row.id
        batch.update(ResultTable, {"id": result_id}, values)
    _store_tags(session, batch, result_id, tag_ids(session, row.facet, edit.tags))


def _store_tags(session: Session, batch: Batch, result_id: int, wanted: Sequence[int]) -> None:
    known = set(session.scalars(select(ResultTagTable.tag_id).where(ResultTagTable.result_id == result_id)))
    for tag in sorted(known - set(wanted)):
        batch.delete(ResultTagTable, {"result_id": result_id, "tag_id": tag})
    for tag in wanted:
        if tag not in known:
            batch.insert(ResultTagTable, {"result_id": result_id, "tag_id": tag})


def latest_return(session: Session, round_id: int) -> tuple[int, str] | None:
    """这次检查最近一次没有撤销的读回：批次与名称；没有为 None。"""
    for batch in list_batches(session, KIND):
        if batch.undone_at is None and batch.facts.get("round") == round_id:
            return batch.id, batch.title
    return None


def undo_return(session: Session, batch_id: int) -> None:
    """整批撤销一次读回；之后又改过的报 UserError，一处也不动。"""
    undo(session, batch_id)
