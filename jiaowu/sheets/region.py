"""从散落的单元格得到网格：去掉离群的远处单元格，裁掉空边，各行补齐。"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise

from jiaowu.sheets.grid import CellValue, address
from jiaowu.sheets.outcome import TOO_LARGE, Refused

GAP_ROWS = 2_000
GAP_COLUMNS = 200
"""隔开这么多空行（空列）以后的零星内容算离群。"""
_DENSE_ENOUGH = 20_000
_SPARSE = 8
"""面积超过内容这么多倍就算大半是空白。"""
_STRAY_CELLS = 20
_STRAY_SHARE = 0.01
_SHOWN_ADDRESSES = 5

Cells = Mapping[tuple[int, int], CellValue]


def settle(cells: Cells, sheet: str, budget: int) -> tuple[list[list[CellValue]], tuple[str, ...]]:
    """散落的非空单元格 → 各行等长的网格，与“离群未读”的说明。

    budget 是这张表最多可占的格数，空格也算；去掉离群的零星单元格仍超出时拒读。
    """
    far = _far_cells(cells)
    rows = _dense({place: value for place, value in cells.items() if place not in far}, budget)
    return rows, _note(far, sheet)


def arrange(
    rows: list[list[CellValue]], sheet: str, budget: int
) -> tuple[list[list[CellValue]], tuple[str, ...]]:
    """长短不一的行 → 各行等长的网格与说明；大半是空白时按散落的单元格处理，以便去掉离群的。"""
    height, width = len(rows), max(map(len, rows), default=0)
    filled = sum(len(row) - row.count(None) for row in rows)
    if height * width > max(_DENSE_ENOUGH, filled * _SPARSE):
        cells = {(r, c): v for r, row in enumerate(rows) for c, v in enumerate(row) if v is not None}
        return settle(cells, sheet, budget)
    if height * width > budget:
        raise Refused(TOO_LARGE)
    return level(rows), ()


def trim(rows: list[list[CellValue]]) -> list[list[CellValue]]:
    """裁掉底部的空行与右侧的空列；各行须已等长。"""
    height = len(rows)
    while height and all(value is None for value in rows[height - 1]):
        height -= 1
    del rows[height:]
    full = width = len(rows[0]) if rows else 0
    while width and all(row[width - 1] is None for row in rows):
        width -= 1
    return rows if width == full else [row[:width] for row in rows]


def level(rows: list[list[CellValue]]) -> list[list[CellValue]]:
    """把长短不一的行在右侧补空，使各行等长，再裁边。"""
    width = max(map(len, rows), default=0)
    return trim([row if len(row) == width else row + [None] * (width - len(row)) for row in rows])


def has_gap(rows: list[list[CellValue]]) -> bool:
    """是否可能有 GAP_ROWS 行以上的空白：每隔一半看一行，相邻两处都空才算。"""
    probed = [_filled(row) for row in rows[:: GAP_ROWS // 2]]
    return any(not (before or after) for before, after in pairwise(probed))


def _filled(row: list[CellValue]) -> bool:
    """这一行有没有内容。"""
    return any(value is not None for value in row)


def _far_cells(cells: Cells) -> frozenset[tuple[int, int]]:
    """隔着大片空白的零星单元格；一大块不算零星，照读。"""
    few = max(_STRAY_CELLS, int(len(cells) * _STRAY_SHARE))
    last_row = _edge(sorted({row for row, _ in cells}), GAP_ROWS, few, [row for row, _ in cells])
    last_column = _edge(sorted({column for _, column in cells}), GAP_COLUMNS, few, [c for _, c in cells])
    return frozenset(place for place in cells if place[0] > last_row or place[1] > last_column)


def _edge(used: list[int], gap: int, few: int, positions: list[int]) -> int:
    """主体的最后一行（列）：从这里往后隔着空白、且总共没几个单元格。"""
    last = used[-1] if used else -1
    breaks = [before for before, after in pairwise([-1, *used]) if after - before > gap]
    if not breaks:
        return last
    ordered = sorted(positions)
    return next((edge for edge in breaks if len(ordered) - bisect_right(ordered, edge) <= few), last)


def _dense(cells: Cells, budget: int) -> list[list[CellValue]]:
    """按所在位置铺成等长的行。"""
    height = max((row for row, _ in cells), default=-1) + 1
    width = max((column for _, column in cells), default=-1) + 1
    if height * width > budget:
        raise Refused(TOO_LARGE)
    rows: list[list[CellValue]] = [[None] * width for _ in range(height)]
    for (row, column), value in cells.items():
        rows[row][column] = value
    return rows


def _note(far: frozenset[tuple[int, int]], sheet: str) -> tuple[str, ...]:
    """离群单元格写成一句说明。"""
    if not far:
        return ()
    shown = "、".join(address(*place) for place in sorted(far)[:_SHOWN_ADDRESSES])
    more = f"等 {len(far)} 个单元格" if len(far) > _SHOWN_ADDRESSES else " "
    return (f"工作表“{sheet}”的 {shown}{more}离其他内容很远，没有读入。",)
