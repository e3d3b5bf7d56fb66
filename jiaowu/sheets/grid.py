"""读进来的表格：工作簿、工作表、单元格的值。"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


@dataclass(frozen=True)
class CellError:
    """错误值单元格（#N/A、#DIV/0! …），或公式没有缓存值。"""

    code: str
    """Excel 的错误代码；公式没有缓存值时为 NO_CACHE。"""


NO_CACHE = "#未计算"

CellValue = str | float | int | bool | datetime | date | time | CellError | None
"""None 是空单元格；文字保留原样（不去空格、不转半角）。"""


class Visibility(StrEnum):
    """工作表在原文件里是否可见。"""

    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Merge:
    """合并单元格，含两端，行列从 0 起。"""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """一张工作表：rows[行][列]，行列从 0 起，各行等长，右侧与底部的空白已裁掉。"""

    name: str
    rows: list[list[CellValue]]
    merges: tuple[Merge, ...] = ()
    visibility: Visibility = Visibility.SHOWN
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    @property
    def width(self) -> int:
        """列数；空表为 0。"""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True)
class Workbook:
    """一个文件读出来的全部工作表，及读的时候发现的问题。"""

    file: str
    """文件名（不含路径），用于给用户看。"""
    grids: tuple[Grid, ...]
    sha256: str
    notes: tuple[str, ...] = field(default=())
    """对整个文件的说明（中文整句），例如“扩展名是 .xls，内容是 .xlsx”。"""


def column_letter(index: int) -> str:
    """列序号（0 起）→ 字母：0 → A，26 → AA。"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """行列（0 起）→ 单元格地址：(0, 2) → C1。"""
    return f"{column_letter(column)}{row + 1}"
