"""检查人填好交回的 Excel：认出记号与表头，一行一位，各格照原样写成文字；认不得的列出来。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.records import Field
from jiaowu.inspection.sheet_marks import (
    MARK_SHEET,
    TEACHER,
    TOKEN,
    BookMark,
    MarkedSheet,
    headings_of,
    read_mark,
)
from jiaowu.sheets.grid import CellError, CellValue, Grid, Workbook, address

TOKEN_DIGITS = 8
"""编号有几位；表格软件把它当成数时会丢掉前面的 0。"""
TOP = 20
"""表头至多在第几行。"""


@dataclass(frozen=True)
class ReturnedCell:
    """一格：文字与地址。"""

    text: str
    address: str


@dataclass(frozen=True)
class ReturnedRow:
    """一位教师的一行；cells 是栏的次序 → 填了的格。"""

    token: str
    teacher: str
    place: str
    """如 备课 第 5 行。"""
    cells: Mapping[int, ReturnedCell]


@dataclass(frozen=True)
class ReturnedSheet:
    """一个方面的一张表。"""

    facet: Facet
    rows: tuple[ReturnedRow, ...]
    problems: tuple[str, ...]


def mark_of(workbook: Workbook) -> BookMark:
    """工作簿的记号；没有时报 UserError。"""
    for grid in workbook.grids:
        mark = read_mark(grid.rows) if grid.name == MARK_SHEET else None
        if mark is not None:
            return mark
    raise UserError(
        f"“{workbook.file}”不是从“录入”里导出给检查人的 Excel，读不了。"
        "请用导出的那份填；别的表可以复制后贴进录入的表格。"
    )


def read_sheet(workbook: Workbook, marked: MarkedSheet, fields: Sequence[Field]) -> ReturnedSheet:
    """一个方面的一张表 → 各行；工作表、表头找不到的写进 problems。"""
    grid = next((each for each in workbook.grids if each.name == marked.sheet), None)
    if grid is None:
        return ReturnedSheet(marked.facet, (), (f"没有“{marked.sheet}”这张工作表，这个方面没有读。",))
    top = next((at for at, row in enumerate(grid.rows[:TOP]) if _titles(row)[:1] == [TOKEN]), None)
    if top is None:
        return ReturnedSheet(
            marked.facet, (), (f"“{marked.sheet}”里找不到“{TOKEN}”一列的表头，这个方面没有读。",)
        )
    titles = _titles(grid.rows[top])
    columns = {}
    problems = []
    for at, heading in enumerate(headings_of(fields)):
        plain = _plain(heading)
        if plain in titles:
            columns[at] = titles.index(plain)
        else:
            problems.append(f"“{marked.sheet}”里没有“{fields[at].title}”一列，这一栏没有读。")
    teacher = titles.index(TEACHER) if TEACHER in titles else None
    rows = [_row(grid, at, columns, teacher) for at in range(top + 1, len(grid.rows))]
    return ReturnedSheet(marked.facet, tuple(row for row in rows if row is not None), tuple(problems))


def _row(grid: Grid, at: int, columns: Mapping[int, int], teacher: int | None) -> ReturnedRow | None:
    """不是教师的行（空行、表下的说明）为 None：编号与姓名都要有，或者有填了的格。"""
    values = grid.rows[at]
    token = cell_text(values[0]).upper()
    if token.isdecimal():
        token = token.zfill(TOKEN_DIGITS)
    name = cell_text(values[teacher]) if teacher is not None else ""
    cells = {
        field: ReturnedCell(text, address(at, column))
        for field, column in columns.items()
        if (text := cell_text(values[column]))
    }
    if not name and not cells:
        return None
    return ReturnedRow(token, name, f"{grid.name} 第 {at + 1} 行", cells)


def cell_text(value: CellValue) -> str:
    """单元格 → 键入的写法。"""
    if value is None:
        return ""
    if isinstance(value, CellError):
        return value.code
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, int | float):
        return f"{value:.10g}"
    return str(value).strip()


def _titles(row: Sequence[CellValue]) -> list[str]:
    return [_plain(cell_text(value)) for value in row]


def _plain(text: str) -> str:
    return "".join(text.split())
