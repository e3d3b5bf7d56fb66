"""底线：光秃秃的 XlsxWriter 与 reportlab 画布写出一份报告；不引入本程序的任何模块。

写的是同样的单元格、样式、图，同样的文字与线；不量列宽、不折行、不避让、不留签字处。
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import xlsxwriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

PAGE_ROWS = 40
ROW = 17.0
TOP = 800.0
LEFT = 60.0
SIZE = 7.5
CHART_HEIGHT = 170.0
BAR_CHART, LINE_CHART = "column", "line"


@dataclass(frozen=True)
class PlainColumn:
    """一列：上层表头、标题、数字格式、对齐、宽度（半角字符数）。"""

    group: str
    title: str
    format: str
    align: str
    width: float


@dataclass(frozen=True)
class PlainTable:
    """一张表：值，值在纸上的文字，哪些行加粗。"""

    columns: Sequence[PlainColumn]
    values: Sequence[Sequence[Any]]
    texts: Sequence[Sequence[str]]
    bold: frozenset[int]


@dataclass(frozen=True)
class PlainChart:
    """一张图：种类、标题、各组数；箱线图是叠起来的几组。"""

    kind: str
    title: str
    labels: Sequence[str]
    series: Sequence[tuple[str, Sequence[float | None]]]


@dataclass(frozen=True)
class PlainBreak:
    """换页；Excel 里是另一张工作表。"""


PlainBlock = PlainTable | PlainChart | PlainBreak | str


@dataclass(frozen=True)
class PlainReport:
    """一份报告；字体是已登记给 reportlab 的名称：正文、粗体。"""

    blocks: Sequence[PlainBlock]
    fonts: tuple[str, str]


@dataclass
class BareCanvas:
    """手写的画布循环：编码与宽度有缓存，每页一个文本对象。"""

    canvas: Canvas
    codes: dict[tuple[str, str], tuple[str, float]]

    def code(self, text: str, name: str) -> tuple[str, float]:
        """文字的 PDF 指令与宽度（以字号为 1）。"""
        found = self.codes.get((text, name))
        if found is None:
            font = pdfmetrics.getFont(name)
            document = self.canvas._doc  # noqa: SLF001 — 底线也要直接写指令
            runs = font.splitString(text, document)
            names = [font.getSubsetInternalName(subset, document) for subset, _ in runs]
            body = " ".join(
                f"{own} {SIZE} Tf <{code.hex()}> Tj" for own, (_, code) in zip(names, runs, strict=True)
            )
            found = self.codes[text, name] = (body, font.stringWidth(text, 1))
        return found

    def finish_page(self, texts: Sequence[str], strokes: Sequence[Sequence[float]]) -> None:
        """写出一页的线与文字。"""
        self.canvas.lines(strokes)
        self.canvas.addLiteral("\n".join(["BT", *texts, "ET"]))
        self.canvas.showPage()


def bare_book(report: PlainReport, target: BinaryIO | str) -> None:
    """逐格写同样的值与样式，插入同样的图。"""
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    styles: dict[tuple[str, str, bool], Any] = {}
    sheet, row = book.add_worksheet(), 0
    for block in report.blocks:
        if isinstance(block, PlainBreak):
            sheet, row = book.add_worksheet(), 0
        elif isinstance(block, str):
            sheet.write_string(row, 0, block)
            row += 1
        elif isinstance(block, PlainChart):
            _insert_chart(book, sheet, row, block)
            row += 18
        else:
            row = _write_cells(book, sheet, row, block, styles)
    book.close()


def _write_cells(
    book: Any, sheet: Any, row: int, table: PlainTable, styles: dict[tuple[str, str, bool], Any]
) -> int:
    """一张表的表头与各格；返回下一行。"""
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width)
        head = _style(book, styles, ("", "center", True))
        sheet.write_string(row, at, column.group, head)
        sheet.write_string(row + 1, at, column.title, head)
    both = [
        [_style(book, styles, (column.format, column.align, bold)) for column in table.columns]
        for bold in (False, True)
    ]
    for number, values in enumerate(table.values):
        own = both[number in table.bold]
        for at, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row + 2 + number, at, value, own[at])
            elif value is None:
                sheet.write_blank(row + 2 + number, at, None, own[at])
            else:
                sheet.write_number(row + 2 + number, at, value, own[at])
    return row + 2 + len(table.values)


def _style(book: Any, styles: dict[tuple[str, str, bool], Any], key: tuple[str, str, bool]) -> Any:
    """一种样式只建一次。"""
    if key not in styles:
        form, align, bold = key
        styles[key] = book.add_format(
            {"border": 1, "num_format": form or "General", "align": align, "bold": bold}
        )
    return styles[key]


def _insert_chart(book: Any, sheet: Any, row: int, chart: PlainChart) -> None:
    """图与它的数据；数据写在右边。"""
    drawn = book.add_chart({"type": chart.kind})
    drawn.set_title({"name": chart.title})
    count = len(chart.labels)
    sheet.write_column(row, 30, chart.labels)
    for at, (name, values) in enumerate(chart.series, start=31):
        sheet.write_column(row, at, values)
        drawn.add_series(
            {
                "name": name,
                "categories": [sheet.name, row, 30, row + count - 1, 30],
                "values": [sheet.name, row, at, row + count - 1, at],
            }
        )
    sheet.insert_chart(row, 0, drawn)


def bare_pages(report: PlainReport, target: BinaryIO | str) -> None:
    """画布画同样的文字、线与图。"""
    bare = BareCanvas(Canvas(target, pagesize=(595, 842), pageCompression=1), {})
    page = _Page(bare, report.fonts)
    for block in report.blocks:
        if isinstance(block, PlainBreak):
            page.turn()
        elif isinstance(block, str):
            page.line([block], LEFT, report.fonts[0])
        elif isinstance(block, PlainChart):
            page.chart(block)
        else:
            page.table(block)
    page.turn()
    bare.canvas.save()


class _Page:
    """正在画的一页。"""

    def __init__(self, bare: BareCanvas, fonts: tuple[str, str]) -> None:
        self._bare = bare
        self._fonts = fonts
        self._clear()

    def _clear(self) -> None:
        self.y = TOP
        self.texts: list[str] = []
        self.strokes: list[tuple[float, float, float, float]] = []

    def turn(self) -> None:
        self._bare.finish_page(self.texts, self.strokes)
        self._clear()

    def write(self, text: str, right: float, y: float, font: str) -> None:
        """右边对齐在 right 的一段文字。"""
        body, width = self._bare.code(text, font)
        self.texts.append(f"1 0 0 1 {right - width * SIZE:.2f} {y:.2f} Tm {body}")

    def line(self, cells: Sequence[str], step: float, font: str) -> None:
        """一行文字与它下面的线。"""
        if self.y < TOP - PAGE_ROWS * ROW:
            self.turn()
        for at, text in enumerate(cells, start=1):
            self.write(text, LEFT + at * step, self.y, font)
        self.strokes.append((LEFT, self.y - 5, LEFT + len(cells) * step, self.y - 5))
        self.y -= ROW

    def table(self, table: PlainTable) -> None:
        regular, bold = self._fonts
        step = 480 / len(table.columns)
        top = self.y
        self.line([column.group for column in table.columns], step, bold)
        self.line([column.title for column in table.columns], step, bold)
        for number, cells in enumerate(table.texts):
            self.line(cells, step, bold if number in table.bold else regular)
        edges = [LEFT + at * step for at in range(len(table.columns) + 1)]
        self.strokes += [(x, top, x, self.y) for x in edges]

    def chart(self, chart: PlainChart) -> None:
        """坐标轴、每个数一个矩形或一段线、每组一个标签。"""
        if self.y < CHART_HEIGHT:
            self.turn()
        bottom, step = self.y - CHART_HEIGHT, 480 / max(1, len(chart.labels))
        canvas = self._bare.canvas
        for _, values in chart.series:
            highest = max((value for value in values if value is not None), default=1) or 1
            for at, value in enumerate(values):
                height = (value or 0) / highest * (CHART_HEIGHT - 30)
                canvas.rect(LEFT + at * step, bottom, step * 0.8, height, fill=1)
                self.write(f"{value or 0:.1f}", LEFT + (at + 1) * step, bottom + height, self._fonts[0])
        for at, label in enumerate(chart.labels, start=1):
            self.write(label, LEFT + at * step, bottom - 9, self._fonts[0])
        self.write(chart.title, 300, self.y, self._fonts[1])
        self.y = bottom - 2 * ROW
