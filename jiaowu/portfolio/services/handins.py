"""交材料：发出时记下给了什么，交回来先比出新增、改动、两边都改过，再一批收下，可以整批撤销。"""

import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.portfolio.handins import (
    Comparison,
    HandinSheet,
    ReturnedRow,
    Snapshot,
    State,
    Values,
    code_of,
    compare,
    sheets,
)
from jiaowu.portfolio.importing.handins import Returned
from jiaowu.portfolio.parcels import Parcel
from jiaowu.portfolio.parts import part_of_kind
from jiaowu.portfolio.tables import GoalTable, HandinTable, PortfolioEntryTable
from jiaowu.school.services.schools import get_term
from jiaowu.store.attachments import attach
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.services.papers import PAPER
from jiaowu.teachers.tables import AwardTable, TeacherTable, TeacherWorkTable
from jiaowu.teachers.works import WORK_LABELS

RECORDED = "portfolio_handin"
"""收下一份材料的批次。"""
TABLES: Mapping[str, Any] = {
    "W": TeacherWorkTable,
    "A": AwardTable,
    "E": PortfolioEntryTable,
    "G": GoalTable,
}
KIND_CODES = {label: kind.value for kind, label in WORK_LABELS.items()}
KIND_NAMES = {code: label for label, code in KIND_CODES.items()}


@dataclass(frozen=True)
class Issued:
    """发出的一份：给谁、记号、各张表现有的行。"""

    handin_id: int
    teacher_id: int
    name: str
    number: str
    term: str
    token: str
    rows: Mapping[str, tuple[tuple[str, Values], ...]]
    """工作表名 → （编号、各栏）。"""


@dataclass(frozen=True)
class SentHandin:
    """发出过的一份，列表用。"""

    id: int
    teacher_id: int
    name: str
    term: str
    made: datetime
    returned: datetime | None


@dataclass(frozen=True)
class FoundFile:
    """要收下的一个附件：属于哪一行、在包里的哪里。"""

    code: str
    path: Path


@dataclass(frozen=True)
class HandinPlan:
    """收下之前给人看的。"""

    handin_id: int
    teacher_id: int
    name: str
    file: str
    rows: tuple[Comparison, ...]
    files: tuple[FoundFile, ...]
    problems: tuple[str, ...]

    def count(self, state: State) -> int:
        """这样的有几行。"""
        return sum(each.state is state for each in self.rows)


@dataclass(frozen=True)
class HandinReceipt:
    """收下了多少。"""

    batch_id: int
    added: int
    changed: int
    kept: int
    """两边都改过或已删去、保留现在的。"""
    files: int


def issue_handins(session: Session, term_id: int, teacher_ids: Sequence[int]) -> tuple[Issued, ...]:
    """给几位教师各发一份，记下发出时的内容；一位也没有选时报 UserError。"""
    if not teacher_ids:
        raise UserError("还没有选教师，请先在名单里选要发给谁。")
    term = get_term(session, term_id).name
    people = {
        key: (name, number or "")
        for key, name, number in session.execute(
            select(TeacherTable.id, TeacherTable.name, TeacherTable.number).where(
                TeacherTable.id.in_(teacher_ids)
            )
        )
    }
    found = []
    for teacher_id in teacher_ids:
        rows = {
            sheet.name: tuple(
                (code_of(sheet, key), values)
                for key, values in current_rows(session, sheet, teacher_id).items()
            )
            for sheet in sheets()
        }
        row = HandinTable(
            teacher_id=teacher_id,
            term_id=term_id,
            token=secrets.token_hex(8),
            made=datetime.now(UTC),
            sent=_dumped(rows),
            returned=None,
        )
        session.add(row)
        session.flush()
        name, number = people[teacher_id]
        found.append(Issued(row.id, teacher_id, name, number, term, row.token, rows))
    return tuple(found)


def list_handins(session: Session) -> tuple[SentHandin, ...]:
    """发出过的各份，新的在前。"""
    rows = session.execute(
        select(HandinTable, TeacherTable.name)
        .join(TeacherTable, HandinTable.teacher_id == TeacherTable.id)
        .order_by(HandinTable.id.desc())
    )
    return tuple(
        SentHandin(row.id, row.teacher_id, name, get_term(session, row.term_id).name, row.made, row.returned)
        for row, name in rows
    )


def plan_return(session: Session, returned: Returned, parcel: Parcel) -> HandinPlan:
    """交回来的一份与发出时、与现在的比；不是本资料库发出的报 UserError。什么也不改。"""
    row = session.scalar(select(HandinTable).where(HandinTable.token == returned.token))
    if row is None:
        raise UserError(
            f"“{returned.file}”不是这个资料库发出的材料表，没有读。请核对是不是别的学校或电脑的。"
        )
    sent = _loaded(row.sent)
    current = {sheet.name: current_rows(session, sheet, row.teacher_id) for sheet in sheets()}
    problems = [*parcel.problems, *returned.problems]
    rows: list[Comparison] = []
    for sheet, line in returned.rows:
        compared = compare(sheet, line, sent.get(sheet.name, {}), current[sheet.name])
        refusal = _refusal(compared, line)
        if refusal:
            problems.append(refusal)
        elif compared is not None:
            rows.append(compared)
    problems += _emptied(sent, returned)
    files = _found_files(rows, parcel, problems)
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == row.teacher_id)).one()
    return HandinPlan(row.id, row.teacher_id, name, parcel.name, tuple(rows), files, tuple(problems))


def accept_return(
    session: Session, folder: Path, plan: HandinPlan, theirs: Collection[str] = ()
) -> HandinReceipt:
    """收下一份：新增与有改动的都收，两边都改过、已删去的只收编号在 theirs 里的；一个批次，可以撤销。

    有一个附件存不了就整份不收，报 UserError。
    """
    batch = Batch(session, RECORDED, f"收下{plan.name}交来的材料", [{"name": plan.file}])
    taken = [each for each in plan.rows if not each.asks or each.row.code in theirs]
    owners: dict[str, tuple[str, int]] = {}
    added = changed = 0
    for each in taken:
        if each.state is State.SAME and each.row_id is None:
            continue
        key, is_new = _store(session, batch, plan.teacher_id, each)
        added, changed = added + is_new, changed + (each.state is not State.SAME and not is_new)
        owners[each.row.code] = TABLES[each.sheet.prefix].__tablename__, key
    files = [each for each in plan.files if each.code in owners]
    for found in files:
        table, key = owners[found.code]
        attach(session, folder, table, key, found.path, PAPER, batch)
    _remember(session, batch, plan, {code: key for code, (_, key) in owners.items()})
    kept = len(plan.rows) - len(taken)
    return HandinReceipt(batch.id, added, changed, kept, len(files))


def current_rows(session: Session, sheet: HandinSheet, teacher_id: int) -> dict[int, Values]:
    """一位教师现在资料库里的各行：编号 → 各栏的文字。"""
    table = TABLES[sheet.prefix]
    columns = [getattr(table, column.name) for column in sheet.columns]
    chosen = select(table.id, *columns).where(table.teacher_id == teacher_id).order_by(table.id)
    if sheet.prefix == "A":
        chosen = chosen.where(table.student_id.is_(None))  # 学生的获奖在教研研训里登记
    return {
        row[0]: tuple(
            _text(sheet, column.name, value) for column, value in zip(sheet.columns, row[1:], strict=True)
        )
        for row in session.execute(chosen)
    }


def _store(session: Session, batch: Batch, teacher_id: int, each: Comparison) -> tuple[int, bool]:
    """存一行，返回（资料库里的编号、是不是新增）。"""
    table = TABLES[each.sheet.prefix]
    if each.state is State.SAME:
        return each.row_id or 0, False
    values = _values(each)
    if each.row_id is not None:
        batch.update(table, {"id": each.row_id}, values)
        return each.row_id, False
    key = next_id(session, table.id)
    batch.insert(table, {"id": key, "teacher_id": teacher_id, **_rest(each.sheet), **values})
    return key, True


def _values(each: Comparison) -> dict[str, Any]:
    """一行各栏的文字 → 资料库里的值。"""
    values: dict[str, Any] = {}
    for column, text in zip(each.sheet.columns, each.row.values, strict=True):
        values[column.name] = (date.fromisoformat(text) if text else None) if column.day else text
    if each.sheet.prefix == "W":
        values["kind"] = KIND_CODES[values["kind"]]
    if each.sheet.prefix == "E":
        values |= {"part": part_of_kind(values["kind"]).value, "changed": datetime.now(UTC)}
    return values


def _refusal(each: Comparison | None, line: ReturnedRow) -> str:
    """一行为什么不收：编号不认识、日期还没有到、目标的截止早于开始；能收为空串。"""
    if each is None:
        return f"{line.place}的编号“{line.code}”不是发出时的，这一行没有收。"
    if each.state is State.SAME:
        return ""
    values = {column.name: text for column, text in zip(each.sheet.columns, line.values, strict=True)}
    day = values.get("day", "")
    if day > f"{date.today():%Y-%m-%d}":  # noqa: DTZ011 — 按本地日期
        return f"{line.place}：日期 {day} 还没有到，这一行没有收。请改正后再交。"
    if values.get("due", "") < values.get("start", ""):
        return f"{line.place}：目标的截止日期早于开始日期，这一行没有收。请改正后再交。"
    return ""


def _rest(sheet: HandinSheet) -> dict[str, Any]:
    """新的一行里表上没有的各列。"""
    if sheet.prefix == "A":
        return {"subject": "", "student_id": None}
    if sheet.prefix == "E":
        return {"student_id": None, "source_table": "", "source_id": None}
    return {"dropped": False, "position": 0} if sheet.prefix == "G" else {}


def _text(sheet: HandinSheet, name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    return KIND_NAMES.get(value, value) if sheet.prefix == "W" and name == "kind" else str(value)


def _emptied(sent: Mapping[str, Mapping[str, Snapshot]], returned: Returned) -> list[str]:
    """发出时有、交回来却清空或删去了的行：说一声，不删。"""
    problems = []
    for name, rows in sent.items():
        kept = returned.codes - returned.blank
        gone = len(rows.keys() - kept) if name in returned.read else 0
        if gone:
            problems.append(f"“{name}”里有 {gone} 行交回来时是空的或没有了；教务台里的没有删，要删请自己删。")
    return problems


def _found_files(rows: Sequence[Comparison], parcel: Parcel, problems: list[str]) -> tuple[FoundFile, ...]:
    found: list[FoundFile] = []
    named: set[str] = set()
    for each in rows:
        for name in each.row.files:
            key = Path(name.replace("\\", "/")).name.casefold()
            named.add(key)
            if key in parcel.files:
                found.append(FoundFile(each.row.code, parcel.files[key]))
            else:
                problems.append(
                    f"{each.row.place}写的附件“{name[:40]}”不在材料包里，这一行照收，附件没有收。"
                )
    books = {path.name.casefold() for path in parcel.workbooks}
    loose = sorted(path.name for key, path in parcel.files.items() if key not in named | books)
    if loose:
        shown = "、".join(loose[:5])
        problems.append(
            f"有 {len(loose)} 个文件没有写在表里，没有收：{shown}{' 等' if len(loose) > 5 else ''}。"
        )
    return tuple(found)


def _remember(session: Session, batch: Batch, plan: HandinPlan, keys: Mapping[str, int]) -> None:
    """把收下的内容记成新的底稿：同一份再交来时，收过的行不再当成新的。"""
    row = session.get_one(HandinTable, plan.handin_id)
    sent: dict[str, dict[str, Snapshot]] = {name: dict(rows) for name, rows in _loaded(row.sent).items()}
    for each in plan.rows:
        if each.row.code in keys:
            sent.setdefault(each.sheet.name, {})[each.row.code] = Snapshot(
                keys[each.row.code], each.row.values
            )
    dumped = _dumped(
        {name: tuple((code, each) for code, each in rows.items()) for name, rows in sent.items()}
    )
    batch.update(HandinTable, {"id": plan.handin_id}, {"sent": dumped, "returned": datetime.now(UTC)})


def _dumped(rows: Mapping[str, Sequence[tuple[str, Values | Snapshot]]]) -> str:
    """{表名: {编号: [资料库里的编号, 各栏…]}}。"""
    return json.dumps(
        {
            name: {
                code: [each.row_id, *each.values] if isinstance(each, Snapshot) else [int(code[1:]), *each]
                for code, each in lines
            }
            for name, lines in rows.items()
        },
        ensure_ascii=False,
    )


def _loaded(text: str) -> dict[str, dict[str, Snapshot]]:
    return {
        name: {code: Snapshot(int(row[0]), tuple(row[1:])) for code, row in rows.items()}
        for name, rows in json.loads(text).items()
    }
