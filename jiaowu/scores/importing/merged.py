"""只有首行有内容的格：纵向合并的补全；长表里同一人的后几行姓名空着的，照上一行补全。"""

from collections.abc import Sequence

from jiaowu.scores.importing.evidence import is_blank
from jiaowu.sheets.grid import CellValue, Grid


def column_values(
    grid: Grid, column: int, rows: Sequence[int], subject: int | None = None
) -> list[CellValue]:
    """一列在给定各行的值，补全纵向合并；只用于认人的列，分数不补。

    subject 是长表的科目列：这一行有科目而这一格空着时，照上一行。
    """
    values = [grid.rows[row][column] for row in rows]
    filled = {
        row: grid.rows[merge.top][merge.left]
        for merge in grid.merges
        if merge.left == column and merge.bottom > merge.top
        for row in range(merge.top + 1, merge.bottom + 1)
    }
    if filled:
        values = [
            filled.get(row) if value is None else value for row, value in zip(rows, values, strict=True)
        ]
    return values if subject is None else _carried(grid, values, rows, subject)


def _carried(grid: Grid, values: list[CellValue], rows: Sequence[int], subject: int) -> list[CellValue]:
    carried: list[CellValue] = []
    for row, value in zip(rows, values, strict=True):
        above = bool(carried) and is_blank(value) and isinstance(grid.rows[row][subject], str)
        carried.append(carried[-1] if above else value)
    return carried
