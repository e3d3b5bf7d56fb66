"""底线：一个新进程，只用现成的库做 analyze 做的事；不引入本程序的任何模块。

用法：python bare_analyze.py 成绩表 内容 输出文件夹。“内容”是 pickle 的（numpy 的现成数组，报告的各表，
图数，字体文件）：读表、算数、写 Excel、写 PDF 各做一遍，内容与 analyze 写出的相同。
"""

import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.bare_numpy import Ready, bare_numpy

ROWS_PER_PAGE = 28
ROW = 17.0
SIZE = 7.5


@dataclass(frozen=True)
class PlainTable:
    """报告里的一张表：标题、格式、值、显示的文字。"""

    titles: Sequence[str]
    formats: Sequence[str]
    values: Sequence[Sequence[object]]
    texts: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Content:
    """底线要算、要写的全部内容。"""

    ready: Ready
    tables: Sequence[PlainTable]
    charts: int
    font: str


def main(source: str, content: str, out: str) -> None:
    """各段底线一个接一个。"""
    given: Content = pickle.loads(Path(content).read_bytes())  # noqa: S301 — 基准自己写的
    CalamineWorkbook.from_path(source).get_sheet_by_index(0).to_python()
    bare_numpy(given.ready)
    write_book(given, f"{out}/bare.xlsx")
    write_pages(given, f"{out}/bare.pdf")


def write_book(given: Content, target: str) -> None:
    """XlsxWriter 逐格写同样的值与样式，插入同样多的图。"""
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet()
    formats = {form for table in given.tables for form in table.formats}
    styles = {form: book.add_format({"border": 1, "num_format": form or "General"}) for form in formats}
    row = 0
    for table in given.tables:
        table_styles = [styles[form] for form in table.formats]
        for cells in (table.titles, *table.values):
            for at, (value, style) in enumerate(zip(cells, table_styles, strict=True)):
                sheet.write(row, at, value, style)
            row += 1
    for _ in range(given.charts):
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": ["Sheet1", 1, 1, 9, 1]})
        sheet.insert_chart(row, 0, chart)
    book.close()


def write_pages(given: Content, target: str) -> None:
    """画布画同样的文字与线；宽度有缓存；不画图。"""
    pdfmetrics.registerFont(TTFont("sans", given.font))
    canvas = Canvas(target, pagesize=(842, 595), pageCompression=1)
    widths: dict[str, float] = {}
    for table in given.tables:
        rows = [table.titles, *table.texts]
        for start in range(0, len(rows), ROWS_PER_PAGE):
            canvas.setFont("sans", SIZE)
            for at, cells in enumerate(rows[start : start + ROWS_PER_PAGE]):
                y = 540 - ROW * at
                canvas.line(60, y - 5, 780, y - 5)
                for place, text in enumerate(cells, start=2):
                    if text not in widths:
                        widths[text] = canvas.stringWidth(text, "sans", SIZE)
                    canvas.drawString(place * 30 - widths[text], y, text)
            canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main(*sys.argv[1:])
