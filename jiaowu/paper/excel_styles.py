"""Excel 的单元格样式与列宽。"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Align, Block, Column, Emphasis, Strips, Table, Value
from jiaowu.paper.formats import DATE_FORMAT, display
from jiaowu.paper.theme import paper_theme

FONT = "宋体"
"""办公电脑上 Excel 与 WPS 都有的字体；Excel 文件不嵌字体。"""

FONT_SIZE = 10

ALIGNMENTS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}

BORDER = 1
"""细实线。"""

CUT_BORDER = 3
"""虚线。"""

CELL_MARGIN = 0.8
"""列宽在文字以外的余地（半角字符数）。"""

OVERRUN = 1.5
"""文字比列宽略长时，列宽最多自动放到几倍。"""

DEFAULT_COLUMNS = 8

DEFAULT_WIDTH = 11.0

MAX_WIDTH = 80.0
"""列宽上限（半角字符数）；再长的文字折行。"""

MAX_ROW_HEIGHT = 409.0
"""Excel 允许的最大行高（磅）。"""

LINE_HEIGHT = 14.0
"""一行文字的行高（磅）。"""

HEADER_LINE = 18.0
"""表头一行文字的行高（磅）。"""


@dataclass(frozen=True)
class CellStyles:
    """一列里各种值的样式（XlsxWriter 的 Format）。"""

    text: Any
    number: Any
    day: Any


class Styles:
    """工作簿里的样式；相同的只建一次。"""

    def __init__(self, workbook: Any) -> None:
        """workbook 是 XlsxWriter 的工作簿。"""
        self.workbook = workbook
        self._known: dict[frozenset[tuple[str, object]], Any] = {}
        self._theme = paper_theme()

    def of(self, **properties: object) -> Any:
        """按 XlsxWriter 的属性取样式。"""
        key = frozenset(properties.items())
        if key not in self._known:
            base = {"font_name": FONT, "font_size": FONT_SIZE, "valign": "vcenter"}
            self._known[key] = self.workbook.add_format(base | properties)
        return self._known[key]

    def cells(self, column: Column, kind: Emphasis | None, *, wraps: bool) -> CellStyles:
        """一列里文字、数字、日期各用的样式。"""
        shared: dict[str, object] = {"align": ALIGNMENTS[column.align], "border": BORDER}
        if kind is not None:
            shared |= {"bold": True, "bg_color": self._theme.total_fill}
        if column.entry is not None:
            shared |= {"locked": False}
        number = {"num_format": column.format} if column.format else {}
        return CellStyles(
            text=self.of(**shared, text_wrap=wraps),
            number=self.of(**shared, **number),
            day=self.of(**shared, **(number or {"num_format": DATE_FORMAT})),
        )

    @property
    def head(self) -> Any:
        """表头。"""
        return self.of(
            bold=True, align="center", text_wrap=True, border=BORDER, bg_color=self._theme.header_fill
        )

    def value(self, number_format: str = "") -> Any:
        """方框里的值；number_format 是数的格式。"""
        number = {"num_format": number_format} if number_format else {}
        return self.of(align="left", border=BORDER, text_wrap=True, **number)

    @property
    def title(self) -> Any:
        """文档标题。"""
        return self.of(bold=True, align="center", font_size=self._theme.title_size, text_wrap=True)

    @property
    def subtitle(self) -> Any:
        """副标题。"""
        return self.of(align="center", font_size=self._theme.subtitle_size)

    @property
    def heading(self) -> Any:
        """小标题与表的标题。"""
        return self.of(bold=True, align="left", font_size=self._theme.heading_size, text_wrap=True)

    @property
    def body(self) -> Any:
        """正文。"""
        return self.of(align="left", text_wrap=True)

    @property
    def closing(self) -> Any:
        """落款。"""
        return self.of(align="right")

    @property
    def note(self) -> Any:
        """口径与说明。"""
        return self.of(
            align="left", text_wrap=True, font_size=self._theme.note_size, font_color=self._theme.ink_soft
        )

    @property
    def strip_title(self) -> Any:
        """成绩条的标题。"""
        return self.of(bold=True, align="center", font_size=self._theme.note_size)

    @property
    def cut(self) -> Any:
        """成绩条之间的裁剪线。"""
        return self.of(bottom=CUT_BORDER)


def half_widths(text: str) -> int:
    """文字占几个半角字符；多行时取最宽的一行。"""
    return max(map(_line_width, text.split("\n")), default=0)


def column_widths(blocks: Sequence[Block]) -> list[float]:
    """一张工作表各列的宽度（半角字符数）：同一列取各表中最宽的。"""
    widths: list[float] = []
    for block in blocks:
        if isinstance(block, Table | Strips):
            for index, column in enumerate(block.columns):
                need = _column_width(column, [row[index] for row in block.rows])
                if index == len(widths):
                    widths.append(need)
                widths[index] = max(widths[index], need)
    return widths or [DEFAULT_WIDTH] * DEFAULT_COLUMNS


def lines_needed(text: str, width: float) -> int:
    """文字在 width 个半角字符宽的格子里大约占几行。"""
    room = max(width, 1.0)  # 只有一两列的表，方框可能落在没有列宽的地方
    return sum(max(1, -int(-_line_width(line) // room)) for line in text.split("\n"))


def _column_width(column: Column, values: Sequence[Value]) -> float:
    """一列的宽度：数字一定放得下，文字略长时放宽，再长则折行。"""
    numbers = [value for value in values if isinstance(value, int | float)]
    extremes = [display(pick(numbers), column.format) for pick in (min, max) if numbers]
    texts = {value for value in values if isinstance(value, str)}
    longest = max(map(half_widths, texts), default=0)
    needs = [
        column.width,
        min(longest + CELL_MARGIN, column.width * OVERRUN),
        half_widths(clean(column.title)) / 2 + CELL_MARGIN,
        *(len(text) + CELL_MARGIN for text in extremes),
    ]
    return min(max(needs), MAX_WIDTH)


def _line_width(line: str) -> int:
    """一行占几个半角字符。"""
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in line)
