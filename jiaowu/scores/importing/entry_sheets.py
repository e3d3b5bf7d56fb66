"""认出自己发出去的空白登分表。"""

from collections.abc import Iterable

from jiaowu.scores.sheet_marks import MARK_SHEET, SheetMark, read_mark
from jiaowu.sheets.grid import Grid


def is_mark(grid: Grid) -> bool:
    """这张工作表只是登分表的记号。"""
    return grid.name == MARK_SHEET and read_mark(grid.rows) is not None


def mark_of(grids: Iterable[Grid]) -> SheetMark | None:
    """这些工作表带着的记号；没有、或带着几次不同考试的记号为 None。"""
    found = {read_mark(grid.rows) for grid in grids if is_mark(grid)}
    return found.pop() if len(found) == 1 else None


def exam_of_sheet(grids: Iterable[Grid]) -> int | None:
    """这些工作表是哪一次考试的登分表（考试的编号）；不是登分表为 None。

    编号只在发出登分表的资料库里有意义，用之前以 services.sheet_marks.exam_of_mark 核实。
    """
    mark = mark_of(grids)
    return None if mark is None else mark.exam_id
