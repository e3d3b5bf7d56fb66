"""收集可疑与略去之处：一条一句中文，带表名与地址。"""

from collections.abc import Iterable, Sequence

from jiaowu.scores.layout import Problem
from jiaowu.sheets.grid import address

SHOWN_ROWS = 3
"""一句话里最多写出几段行号；其余只写“等”。"""


class Doubts:
    """一张工作表的可疑之处；按加入的次序保存。"""

    def __init__(self, file: str, sheet: str) -> None:
        """file 与 sheet 写进每一条。"""
        self.items: list[Problem] = []
        self._file = file
        self._sheet = sheet

    def add(self, kind: str, text: str, cell: str = "") -> None:
        """记一条；cell 为空表示整张表。"""
        self.items.append(Problem(self._file, self._sheet, cell, kind, text))

    def add_cells(self, kind: str, text: str, column: int, rows: Iterable[int]) -> None:
        """同一列的许多单元格，每格一条，文字相同；行从 0 起。"""
        file, sheet = self._file, self._sheet
        letters = address(0, column)[:-1]
        self.items += [Problem(file, sheet, f"{letters}{row + 1}", kind, text) for row in rows]


def row_ranges(rows: Sequence[int]) -> str:
    """行号（0 起，升序）→ “第 5 行”“第 5–8、12 行”“第 5–8、12、20 行等 9 行”。"""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    shown = "、".join(
        str(first + 1) if first == last else f"{first + 1}–{last + 1}" for first, last in runs[:SHOWN_ROWS]
    )
    more = f"等 {len(rows)} 行" if len(runs) > SHOWN_ROWS else ""
    return f"第 {shown} 行{more}"
