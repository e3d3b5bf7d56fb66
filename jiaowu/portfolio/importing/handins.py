"""教师填好交回来的材料表：认出记号与表头，一行一条；填错的行列出来，其余照收。"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from jiaowu.errors import UserError
from jiaowu.portfolio.handins import (
    CODE,
    FILES,
    MARK_SHEET,
    HandinSheet,
    ReturnedRow,
    sheets,
    split_files,
    tidy,
)
from jiaowu.sheets.grid import CellError, CellValue, Grid, Workbook

TOP = 20
"""表头至多在第几行。"""
LONGEST_CODE = 12


@dataclass(frozen=True)
class Returned:
    """读出来的一份。"""

    file: str
    token: str
    rows: tuple[tuple[HandinSheet, ReturnedRow], ...]
    codes: frozenset[str]
    """表里还在的编号，连空着的行与填错的行。"""
    blank: frozenset[str]
    """其中清空了的行。"""
    read: frozenset[str]
    """读了的工作表；没有、表头不对的不在其中。"""
    problems: tuple[str, ...]


def token_of(workbook: Workbook) -> str:
    """材料表的记号；没有时报 UserError。"""
    for grid in workbook.grids:
        if grid.name == MARK_SHEET and grid.rows and len(grid.rows[0]) > 1 and grid.rows[0][0] == MARK_SHEET:
            return str(grid.rows[0][1])
    raise UserError(
        f"“{workbook.file}”不是从“交材料”里发出的材料表，没有读。"
        "请用发出的那份填；别的表可以在教师档案里导入或登记。"
    )


@dataclass
class _Reading:
    """读到哪里了：一边读一边添。"""

    rows: list[tuple[HandinSheet, ReturnedRow]] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    blank: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def read_handin(workbook: Workbook) -> Returned:
    """材料表 → 各行；没有记号时报 UserError，填错的行写进 problems。"""
    token = token_of(workbook)
    reading = _Reading()
    for sheet in sheets():
        grid = next((each for each in workbook.grids if each.name == sheet.name), None)
        if grid is None:
            reading.problems.append(f"没有“{sheet.name}”这张工作表，这一部分没有读。请用发出的那份填。")
        else:
            _read_sheet(reading, grid, sheet)
    return Returned(
        workbook.file,
        token,
        tuple(reading.rows),
        frozenset(reading.codes),
        frozenset(reading.blank),
        frozenset(reading.read),
        tuple(reading.problems),
    )


def _read_sheet(reading: _Reading, grid: Grid, sheet: HandinSheet) -> None:
    top = next((at for at, row in enumerate(grid.rows[:TOP]) if _titles(row)[:1] == [CODE]), None)
    if top is None:
        reading.problems.append(
            f"“{sheet.name}”里找不到“{CODE}”一列的表头，这一部分没有读。请用发出的那份填。"
        )
        return
    titles = _titles(grid.rows[top])
    lost = [column.title for column in sheet.columns if column.title not in titles]
    if lost:
        reading.problems.append(
            f"“{sheet.name}”里没有“{'、'.join(lost)}”一列，这一部分没有读。请用发出的那份填。"
        )
        return
    reading.read.add(sheet.name)
    places = [titles.index(column.title) for column in sheet.columns]
    files_at = titles.index(FILES) if FILES in titles else None
    for at in range(top + 1, len(grid.rows)):
        _read_row(reading, sheet, f"{sheet.name} 第 {at + 1} 行", grid.rows[at], (places, files_at))


def _read_row(
    reading: _Reading,
    sheet: HandinSheet,
    place: str,
    values: Sequence[CellValue],
    columns: tuple[list[int], int | None],
) -> None:
    """一行；空行、表下的说明不记，填错的、没有编号的写进 problems，不悄悄丢掉。"""
    code = cell_text(values[0]).upper() if values else ""
    given = [cell_text(values[at]) if at < len(values) else "" for at in columns[0]]
    reason = _wrong_code(reading, sheet, code) if any(given) or code in reading.codes else ""
    if reason:
        reading.problems.append(f"{place}{reason}，这一行没有收。")
    elif _is_code(sheet, code):
        reading.codes.add(code)
        if any(given):
            _keep_row(reading, sheet, ReturnedRow(code, tuple(given), place, _files(values, columns[1])))
        else:
            reading.blank.add(code)


def _keep_row(reading: _Reading, sheet: HandinSheet, row: ReturnedRow) -> None:
    try:
        reading.rows.append((sheet, replace(row, values=tidy(sheet, row.values, row.place))))
    except UserError as error:
        reading.problems.append(str(error))


def _is_code(sheet: HandinSheet, code: str) -> bool:
    return code.startswith(sheet.prefix) and len(code) <= LONGEST_CODE


def _wrong_code(reading: _Reading, sheet: HandinSheet, code: str) -> str:
    """填了内容的一行编号不对在哪里；对的为空串。"""
    if not code:
        return "没有编号（多半写在留好的空行下面了）"
    if not _is_code(sheet, code):
        return f"的编号“{code[:LONGEST_CODE]}”被改过"
    return f"的编号“{code}”与前面的重复" if code in reading.codes else ""


def _files(values: Sequence[CellValue], at: int | None) -> tuple[str, ...]:
    return split_files(cell_text(values[at]) if at is not None and at < len(values) else "")


def cell_text(value: CellValue) -> str:
    """单元格 → 文字；日期写成 2026-09-01。"""
    if value is None:
        return ""
    if isinstance(value, CellError):
        return value.code
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float | int) and not isinstance(value, bool):
        return f"{value:.10g}"
    return str(value).strip()


def _titles(row: Sequence[CellValue]) -> list[str]:
    return ["".join(cell_text(value).split()) for value in row]
