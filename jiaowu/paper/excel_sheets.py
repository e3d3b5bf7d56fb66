"""从上到下写一张工作表的笔，以及整行的文字：标题、段落、注释、签字处。"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_range

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Table, Text, TextStyle
from jiaowu.paper.excel_styles import LINE_HEIGHT, MAX_ROW_HEIGHT, Styles, lines_needed
from jiaowu.progress import Progress

TITLE_HEIGHT = 28.0

SIGNER_HEIGHT = 30.0

SIGNER_BLANK = "＿＿＿＿＿＿"


Area = tuple[int, int, int, int]
"""一块单元格：首行、首列、末行、末列。"""


@dataclass(frozen=True)
class WrittenTable:
    """已写的表与它首个数据行的行号，供图引用。"""

    table: Table
    first_row: int


class SheetPen:
    """写一张工作表的笔：记着写到第几行。"""

    def __init__(self, styles: Styles, name: str, widths: Sequence[float], progress: Progress) -> None:
        """新建名为 name 的工作表；widths 是各列的宽度（半角字符数）。"""
        self.worksheet = styles.workbook.add_worksheet(name)
        self.styles = styles
        self.widths = widths
        self.progress = progress
        self.row = 0
        self.data_row = 0
        """右侧图表数据写到第几行。"""
        self.tables: list[WrittenTable] = []
        self.breaks: list[int] = []
        """在这些行之前换页。"""
        for index, width in enumerate(widths):
            self.worksheet.set_column(index, index, width)

    @property
    def last_column(self) -> int:
        """最右一列的列号。"""
        return len(self.widths) - 1

    def span(self, first: int, last: int, value: str | float, style: Any) -> None:
        """在本行合并 first 至 last 列，写文字或数。"""
        self.merge((self.row, first, self.row, last), value, style)

    def merge(self, area: Area, value: str | float, style: Any) -> None:
        """合并一块矩形，写文字或数；只有一格时不合并。"""
        top, first, bottom, last = area
        if (top, first) != (bottom, last):
            self.worksheet.merge_range(*area, "", style)
        if isinstance(value, str):
            self.worksheet.write_string(top, first, clean(value), style)
        elif math.isfinite(value):
            self.worksheet.write_number(top, first, value, style)

    def write_line(self, text: str, style: Any, least: float = 0.0) -> None:
        """占满一行的文字；合并的行 Excel 不会自动长高，行高按字数估。"""
        height = max(least, lines_needed(clean(text), sum(self.widths)) * LINE_HEIGHT + 2)
        self.worksheet.set_row(self.row, min(height, MAX_ROW_HEIGHT))
        self.span(0, self.last_column, text, style)
        self.row += 1

    def finish(self) -> None:
        """打印范围只到表的最右一列：图的数据写在它右边，不印。学号等数字文本不显示绿三角。"""
        bottom = max(self.row - 1, 0)
        if self.breaks:
            self.worksheet.set_h_pagebreaks(self.breaks)
        self.worksheet.print_area(0, 0, bottom, self.last_column)
        self.worksheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, bottom, self.last_column)})


def place_title(pen: SheetPen, title: str, subtitle: str) -> None:
    """文档标题与副标题。"""
    pen.write_line(title, pen.styles.title, TITLE_HEIGHT)
    if subtitle:
        pen.write_line(subtitle, pen.styles.subtitle)


def place_text(pen: SheetPen, block: Text) -> None:
    """一段文字。"""
    if block.style is TextStyle.TITLE:
        pen.write_line(block.text, pen.styles.title, TITLE_HEIGHT)
    elif block.style in {TextStyle.HEADING, TextStyle.SUBHEADING, TextStyle.APPENDIX}:
        pen.row += 1
        pen.write_line(block.text, pen.styles.heading, LINE_HEIGHT * 1.5)
    elif block.style is TextStyle.NOTE:
        pen.write_line(block.text, pen.styles.note)
    elif block.style is TextStyle.CLOSING:
        for line in block.text.split("\n"):
            pen.write_line(line, pen.styles.closing)
    else:
        indent = "" if block.style is TextStyle.FLUSH else "　　"
        pen.write_line(indent + block.text, pen.styles.body)


def place_notes(pen: SheetPen, notes: Sequence[str]) -> None:
    """表下的口径与说明。"""
    for note in notes:
        pen.write_line(note, pen.styles.note)


def place_signers(pen: SheetPen, signers: Sequence[str]) -> None:
    """末尾签字处；列不够时上下排。"""
    if not signers:
        return
    pen.row += 1
    count = pen.last_column + 1
    per_row = max(1, min(len(signers), count // 2))
    for start in range(0, len(signers), per_row):
        pen.worksheet.set_row(pen.row, SIGNER_HEIGHT)
        for number, signer in enumerate(signers[start : start + per_row]):
            first, last = number * count // per_row, (number + 1) * count // per_row - 1
            pen.span(first, last, f"{signer}：{SIGNER_BLANK}", pen.styles.body)
        pen.row += 1
