"""纸面的速度：与光秃秃的 XlsxWriter、reportlab 画布写出同样内容相比。"""

import io
import random
from collections.abc import Sequence

import pypdfium2
import pytest
import xlsxwriter
from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.document import Align, Column, Document, Orientation, Strips, Table, Value
from jiaowu.paper.excel import write_excel
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import load_font
from jiaowu.paper.formats import display
from jiaowu.paper.pdf import write_pdf
from jiaowu.progress import Progress
from jiaowu.scores.analysis import analyze
from jiaowu.scores.reports.analysis import build_from
from tests.benchmarks.bare_report import SIZE, BareCanvas, bare_book, bare_pages
from tests.benchmarks.exams import SyntheticExam
from tests.benchmarks.plain import to_plain
from tests.benchmarks.race import Race
from tests.benchmarks.test_statistics import to_matrix

SUBJECTS = ("语文", "数学", "英语", "物理", "化学", "政治", "历史", "地理", "生物")
NAME_CHARACTERS = "王李张刘陈杨赵黄周吴徐孙胡朱高林子涵雨轩浩然一诺欣怡思源梓晨佳琪明远若曦"
ROWS_PER_PAGE = 28
CELL = 21.0
"""底线画布上一格的宽度（磅）。"""

ROW = 17.0


def make_columns() -> list[Column]:
    """成绩总表的列：每科分、班次、级次。"""
    columns = [Column("序号", 5, Align.RIGHT, "0"), Column("学号", 10), Column("姓名", 8), Column("班级", 8)]
    for subject in (*SUBJECTS, "总分"):
        columns.append(Column("分", 6, Align.RIGHT, "0.0", subject))
        columns.append(Column("班次", 4, Align.RIGHT, "0", subject))
        columns.append(Column("级次", 5, Align.RIGHT, "0", subject))
    return columns


def make_rows(count: int) -> list[tuple[Value, ...]]:
    """固定种子造出的成绩与名次。"""
    chance = random.Random(2026)  # noqa: S311 — 造数据，不是密码
    rows: list[tuple[Value, ...]] = []
    for index in range(count):
        row: list[Value] = [index + 1, f"2026{index:05}", "".join(chance.sample(NAME_CHARACTERS, 3))]
        row.append(f"七（{index % 12 + 1}）班")
        for _ in (*SUBJECTS, "总分"):
            row += [chance.randint(60, 240) / 2, chance.randint(1, 50), chance.randint(1, 800)]
        rows.append(tuple(row))
    return rows


def master_sheet(pages: int) -> Document:
    """约 pages 页的成绩总表。"""
    table = Table(make_columns(), make_rows(pages * ROWS_PER_PAGE), frozen_columns=4)
    return Document(title="成绩总表", blocks=(table,), orientation=Orientation.LANDSCAPE)


def strip_sheet(count: int) -> Document:
    """成绩条 count 份。"""
    columns = [Column("学号", 10), Column("姓名", 8)]
    columns += [Column(subject, 6, Align.CENTER, "0.0") for subject in (*SUBJECTS, "总分")]
    rows = [(row[1], row[2], *row[4::3]) for row in make_rows(count)]
    return Document(title="成绩条", blocks=(Strips(columns, rows, title="某某中学期中考试"),))


def to_pdf(document: Document) -> bytes:
    stream = io.BytesIO()
    write_pdf(document, stream, Progress())
    return stream.getvalue()


def to_excel(document: Document) -> bytes:
    stream = io.BytesIO()
    write_excel(document, stream, Progress())
    return stream.getvalue()


def bare_canvas(stream: io.BytesIO, size: tuple[float, float]) -> BareCanvas:
    """登记了正文字体的空白画布。"""
    load_font(Face.SANS)
    return BareCanvas(Canvas(stream, pagesize=size, pageCompression=1), {})


def finish_page(
    bare: BareCanvas, lines: Sequence[tuple[float, Sequence[str]]], strokes: Sequence[Sequence[float]]
) -> None:
    """一页：若干行文字（右对齐在各格里）与若干线段。"""
    texts: list[str] = []
    for y, cells in lines:
        for at, text in enumerate(cells):
            body, width = bare.code(text, Face.SANS.value)
            texts.append(f"1 0 0 1 {60 + (at + 1) * CELL - width * SIZE:.2f} {y:.2f} Tm {body}")
    bare.finish_page(texts, strokes)


def bare_table_pdf(columns: Sequence[Column], rows: Sequence[Sequence[Value]], pages: int) -> bytes:
    """底线：同样的文字与线，分成同样多的页。"""
    stream = io.BytesIO()
    bare = bare_canvas(stream, (842, 595))
    formats = [column.format for column in columns]
    groups, titles = [column.group for column in columns], [column.title for column in columns]
    right = 60 + len(columns) * CELL
    per_page = -(-len(rows) // pages)
    for start in range(0, len(rows), per_page):
        chunk = rows[start : start + per_page]
        table = [[display(value, form) for value, form in zip(row, formats, strict=True)] for row in chunk]
        lines = [(540 - ROW * at, cells) for at, cells in enumerate([groups, titles, *table])]
        bottom = lines[-1][0] - 5
        strokes: list[Sequence[float]] = [(60, y - 5, right, y - 5) for y, _ in lines]
        strokes += [(60 + at * CELL, 552, 60 + at * CELL, bottom) for at in range(len(columns) + 1)]
        finish_page(bare, [*lines, (20, [f"第 {start // per_page + 1} 页　共 {pages} 页"])], strokes)
    bare.canvas.save()
    return stream.getvalue()


def bare_strips_pdf(block: Strips, pages: int) -> bytes:
    """底线：同样多的成绩条，同样的文字与线。"""
    stream = io.BytesIO()
    bare = bare_canvas(stream, (595, 842))
    titles = [column.title for column in block.columns]
    formats = [column.format for column in block.columns]
    right = 60 + len(titles) * CELL
    per_page = -(-len(block.rows) // pages)
    for start in range(0, len(block.rows), per_page):
        lines: list[tuple[float, Sequence[str]]] = []
        strokes: list[Sequence[float]] = []
        for at, row in enumerate(block.rows[start : start + per_page]):
            y = 800 - at * 4 * ROW
            values = [display(value, form) for value, form in zip(row, formats, strict=True)]
            lines += [(y, [block.title]), (y - ROW, titles), (y - 2 * ROW, values)]
            strokes += [(60, y - step * ROW - 5, right, y - step * ROW - 5) for step in range(4)]
            strokes += [
                (60 + n * CELL, y - 5.0, 60 + n * CELL, y - 2 * ROW - 5) for n in range(len(titles) + 1)
            ]
        finish_page(bare, [*lines, (20, [f"第 {start // per_page + 1} 页　共 {pages} 页"])], strokes)
    bare.canvas.save()
    return stream.getvalue()


def bare_excel(columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> bytes:
    """底线：XlsxWriter 逐格写同样的值与样式。"""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet()
    names = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
    styles = [
        book.add_format({"border": 1, "align": names[column.align], "num_format": column.format or "General"})
        for column in columns
    ]
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.group)
        sheet.write_string(1, at, column.title)
    for number, row in enumerate(rows, start=2):
        for at, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, at, value, styles[at])
            else:
                sheet.write_number(number, at, value, styles[at])
    book.close()
    return stream.getvalue()


def page_count(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


@pytest.fixture(scope="module")
def analysis_report(exam_3000: SyntheticExam) -> Document:
    """三千人的成绩分析报告：三十多张表、二十多张图。"""
    return build_from((analyze(to_matrix(exam_3000)),), "成绩分析报告")


def test_the_analysis_workbook_keeps_up_with_bare_xlsxwriter(race: Race, analysis_report: Document) -> None:
    plain = to_plain(analysis_report)

    race.compare(
        "成绩分析.xlsx，3,000 × 9",
        ours=lambda: to_excel(analysis_report),
        floor=lambda: bare_book(plain, io.BytesIO()),
        limit=1.5,
    )


def test_the_analysis_pdf_keeps_up_with_a_bare_canvas(race: Race, analysis_report: Document) -> None:
    plain = to_plain(analysis_report)
    for name in plain.fonts:
        load_font(Face(name))

    race.compare(
        "成绩分析.pdf，3,000 × 9",
        ours=lambda: to_pdf(analysis_report),
        floor=lambda: bare_pages(plain, io.BytesIO()),
        limit=2.5,
    )


@pytest.mark.parametrize("count", [3_000, 50_000])
def test_excel_keeps_up_with_bare_xlsxwriter(race: Race, count: int) -> None:
    columns, rows = make_columns(), make_rows(count)
    document = Document(title="成绩分析", blocks=(Table(columns, rows, frozen_columns=4),))

    race.compare(
        f"成绩总表.xlsx，{count:,} 人",
        ours=lambda: to_excel(document),
        floor=lambda: bare_excel(columns, rows),
        limit=1.5,
        rounds=7 if count < 10_000 else 2,
    )


def test_a_200_page_table_keeps_up_with_a_bare_canvas(race: Race) -> None:
    document = master_sheet(200)
    columns, rows = make_columns(), make_rows(200 * ROWS_PER_PAGE)
    pages = page_count(to_pdf(document))

    race.compare(
        f"成绩总表 PDF，{pages} 页",
        ours=lambda: to_pdf(document),
        floor=lambda: bare_table_pdf(columns, rows, pages),
        limit=2.5,
    )

    assert pages >= 200


def test_2000_strips_keep_up_with_a_bare_canvas(race: Race) -> None:
    document = strip_sheet(2_000)
    (block,) = document.blocks
    assert isinstance(block, Strips)
    pages = page_count(to_pdf(document))

    race.compare(
        f"成绩条 2,000 份，{pages} 页",
        ours=lambda: to_pdf(document),
        floor=lambda: bare_strips_pdf(block, pages),
        limit=2.5,
    )


def test_five_times_the_pages_take_five_times_as_long(race: Race) -> None:
    small, large = master_sheet(200), master_sheet(1_000)

    race.compare(
        "1,000 页比 200 页",
        ours=lambda: to_pdf(large),
        floor=lambda: to_pdf(small),
        limit=6.0,
        rounds=3,
    )
