"""表头在哪几行、各列是什么：一行或几行表头，前面可以有标题与填表说明。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jiaowu.sheets.grid import CellValue, Grid
from jiaowu.teachers.importing.timetable_words import text_of
from jiaowu.teachers.importing.words import IGNORED, role_of

HEADER_ROWS = 30
"""表头至多在第几行。"""
DEEPEST = 3
"""表头至多几行。"""
FEWEST = 2
"""至少认得几列才算表头。"""


@dataclass(frozen=True)
class Heading:
    """一列的表头：写法（几行的连起来）与角色；认得但不用的为 IGNORED，不认得为 None。"""

    text: str
    role: str | None


@dataclass(frozen=True)
class Header:
    """一张表的表头：从第 top 行到第 bottom 行（0 起，都含），列 → 表头；没有字的列不在其中。"""

    top: int
    bottom: int
    headings: Mapping[int, Heading]

    @property
    def columns(self) -> Mapping[str, int]:
        """角色 → 列；同一角色取最左的。"""
        found: dict[str, int] = {}
        for column, heading in sorted(self.headings.items()):
            if heading.role and heading.role != IGNORED:
                found.setdefault(heading.role, column)
        return found


def find_header(grid: Grid) -> Header | None:
    """认得的列最多、又有姓名的一处；没有为 None。"""
    rows = _spread(grid)[:HEADER_ROWS]
    counted = [(len(_roles(row)), -at) for at, row in enumerate(rows)]
    for count, negative in sorted(counted, reverse=True):
        if not count:
            return None
        header = _around(grid, rows, -negative)
        known = [heading for heading in header.headings.values() if heading.role]
        if "name" in header.columns and len(known) >= FEWEST:
            return header
    return None


def _around(grid: Grid, rows: Sequence[Sequence[CellValue]], best: int) -> Header:
    """由认得最多的一行往上、往下扩：分成几行写的表头。"""
    top = bottom = best
    while bottom + 1 < len(rows) and bottom - top + 1 < DEEPEST and _continues(grid, rows, bottom):
        bottom += 1
    while top > 0 and bottom - top + 1 < DEEPEST and _begins(grid, rows, top):
        top -= 1
    return Header(top, bottom, _headings(rows[top : bottom + 1]))


def _continues(grid: Grid, rows: Sequence[Sequence[CellValue]], row: int) -> bool:
    """下一行还是表头：有格从这一行竖着合并下去，或者它自己认得出几列、姓名那列又空着。"""
    if any(merge.top <= row < merge.bottom and role_of(rows[merge.top][merge.left]) for merge in grid.merges):
        return True
    below, here = grid.rows[row + 1], _roles(rows[row])
    names = [column for column, role in here.items() if role == "name"]
    return bool(_roles(below)) and all(not text_of(below[column]) for column in names)


def _begins(grid: Grid, rows: Sequence[Sequence[CellValue]], row: int) -> bool:
    """上一行也是表头：它在这一行空着的列上有认得的字，或者有不到整行宽的横向合并。"""
    above, here = rows[row - 1], rows[row]
    if any(role and not text_of(here[column]) for column, role in _roles(above).items()):
        return True
    return any(
        merge.top <= row - 1 <= merge.bottom
        and 1 < merge.right - merge.left + 1 < max(3, grid.width - 2)
        and role_of(above[merge.left]) != "name"
        and sum(bool(text_of(cell)) for cell in above) > merge.right - merge.left + 1
        for merge in grid.merges
    )


def _headings(rows: Sequence[Sequence[CellValue]]) -> dict[int, Heading]:
    found: dict[int, Heading] = {}
    for column in range(len(rows[0]) if rows else 0):
        parts = list(dict.fromkeys(text for row in rows if (text := text_of(row[column]).replace("\n", ""))))
        if parts:
            tries = (parts[-1], "".join(parts), *parts[::-1])
            role = next((known for each in tries if (known := role_of(each)) is not None), None)
            found[column] = Heading("".join(parts), role)
    return found


def _roles(row: Sequence[CellValue]) -> dict[int, str]:
    """这一行里认得的格；同一角色只算最左的一格。"""
    found: dict[str, int] = {}
    for column, cell in enumerate(row):
        role = role_of(cell)
        if role is not None and (role == IGNORED or role not in found):
            found[f"{IGNORED}{column}" if role == IGNORED else role] = column
    return {column: IGNORED if role.startswith(IGNORED) else role for role, column in found.items()}


def _spread(grid: Grid) -> list[list[CellValue]]:
    """合并的格都填上它的字；只管前面几行。"""
    rows = [list(row) for row in grid.rows[: HEADER_ROWS + DEEPEST]]
    for merge in grid.merges:
        if merge.top < len(rows):
            value = rows[merge.top][merge.left] if merge.left < len(rows[merge.top]) else None
            for row in rows[merge.top : merge.bottom + 1]:
                row[merge.left : merge.right + 1] = [value] * len(row[merge.left : merge.right + 1])
    return rows
