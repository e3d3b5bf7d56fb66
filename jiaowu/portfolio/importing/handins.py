"""教师填好交回来的材料表：认出记号与表头，一行一条；填错的行列出来，其余照收。"""

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Returned:
    """读出来的一份。"""

    file: str
    token: str
    rows: tuple[tuple[HandinSheet, ReturnedRow], ...]
    codes: frozenset[str]
    """表里还在的编号，连空着的行与填错的行。"""
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


def read_handin(workbook: Workbook) -> Returned:
    """材料表 → 各行；没有记号时报 UserError，填错的行写进 problems。"""
    token = token_of(workbook)
    rows: list[tuple[HandinSheet, ReturnedRow]] = []
    codes: set[str] = set()
    problems: list[str] = []
    for sheet in sheets():
        grid = next((each for each in workbook.grids if each.name == sheet.name), None)
        if grid is None:
            problems.append(f"没有“{sheet.name}”这张工作表，这一部分没有读。")
            continue
        rows += [(sheet, row) for row in _rows(grid, sheet, codes, problems)]
    return Returned(workbook.file, token, tuple(rows), frozenset(codes), tuple(problems))


def _rows(grid: Grid, sheet: HandinSheet, codes: set[str], problems: list[str]) -> list[ReturnedRow]:
    top = next((at for at, row in enumerate(grid.rows[:TOP]) if _titles(row)[:1] == [CODE]), None)
    if top is None:
        problems.append(f"“{sheet.name}”里找不到“{CODE}”一列的表头，这一部分没有读。")
        return []
    titles = _titles(grid.rows[top])
    lost = [column.title for column in sheet.columns if column.title not in titles]
    if lost:
        problems.append(f"“{sheet.name}”里没有“{'、'.join(lost)}”一列，这一部分没有读。请用发出的那份填。")
        return []
    places = [titles.index(column.title) for column in sheet.columns]
    files_at = titles.index(FILES) if FILES in titles else None
    found = []
    for at in range(top + 1, len(grid.rows)):
        row = _row(grid, at, sheet, (places, files_at), codes, problems)
        if row is not None:
            found.append(row)
    return found


def _row(  # noqa: PLR0913, PLR0917 — 一行要知道在哪、哪些栏、往哪里记
    grid: Grid,
    at: int,
    sheet: HandinSheet,
    places: tuple[list[int], int | None],
    codes: set[str],
    problems: list[str],
) -> ReturnedRow | None:
    """空行、表下的说明为 None；填错的写进 problems。"""
    values = grid.rows[at]
    code = cell_text(values[0]).upper() if values else ""
    given = [cell_text(values[place]) if place < len(values) else "" for place in places[0]]
    if not code.startswith(sheet.prefix) or len(code) > 12:
        if code and any(given):
            problems.append(f"{sheet.name} 第 {at + 1} 行的编号“{code[:12]}”被改过，这一行没有收。")
        return None
    if code in codes:
        problems.append(f"{sheet.name} 第 {at + 1} 行的编号“{code}”与前面的重复，这一行没有收。")
        return None
    codes.add(code)
    if not any(given):
        return None
    place = f"{sheet.name} 第 {at + 1} 行"
    files_at = places[1]
    names = cell_text(values[files_at]) if files_at is not None and files_at < len(values) else ""
    try:
        return ReturnedRow(code, tidy(sheet, given, place), place, split_files(names))
    except UserError as error:
        problems.append(str(error))
        return None


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
