"""常规检查的速度：三百张一人一页的检查表，与光秃秃的画布画同样的文字、线与条码相比。"""

import io
from collections.abc import Iterator
from datetime import date

import pypdfium2
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet, shipped_checklists
from jiaowu.inspection.reports import page_sheets
from jiaowu.inspection.rounds import Round, RoundFacet, RoundKind, Scope, Target
from jiaowu.paper.codes import bars_of
from jiaowu.paper.document import Code, Document, Fields, PageBreak, Table, Text
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import load_font
from jiaowu.paper.formats import display
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.progress import Progress
from tests.benchmarks.bare_report import BareCanvas
from tests.benchmarks.race import Race

SHEETS = 300
LEFT, RIGHT, TOP = 70.0, 552.0, 790.0
ROW = 24.0
NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林子涵雨轩浩然一诺欣怡"
DAY = date(2026, 11, 9)


def make_round() -> Round:
    """三百位教师，查备课一项。"""
    checklist = next(each for each in shipped_checklists() if each.facet is Facet.PREPARATION)
    targets = tuple(
        Target(
            at,
            at,
            f"{NAMES[at % 26]}{NAMES[at // 26]}{NAMES[at * 7 % 26]}",
            "语文组",
            "语文",
            f"七（{at % 12 + 1}）班",
            f"{10_000_000 + at * 9973}",
            "",
            {Facet.PREPARATION: 40.0 + at % 30},
        )
        for at in range(SHEETS)
    )
    facets = (RoundFacet(Facet.PREPARATION, 1, checklist, 1, 30.0),)
    term = "2026—2027学年第一学期"
    name = f"{term}期中检查"
    return Round(
        1, 1, term, name, RoundKind.MIDTERM, DAY, DAY, (), facets, targets, Scope(), None, 10, "", None, None
    )


def sheet_pages(document: Document) -> Iterator[list[Code | Table | Text | Fields]]:
    """一张一张的内容。"""
    page: list[Code | Table | Text | Fields] = []
    for block in document.blocks:
        if isinstance(block, PageBreak):
            yield page
            page = []
        elif isinstance(block, Code | Table | Text | Fields):
            page.append(block)
    yield page


def lines_of(block: Table | Text | Fields) -> Iterator[list[str]]:
    """一块里的各行文字。"""
    match block:
        case Text():
            yield [block.text]
        case Fields():
            for start in range(0, len(block.pairs), block.per_row):
                pairs = block.pairs[start : start + block.per_row]
                yield [display(part) for pair in pairs for part in pair]
        case Table():
            yield [column.title for column in block.columns]
            for row in block.rows:
                yield [
                    display(value, column.format) for value, column in zip(row, block.columns, strict=True)
                ]
            for note in block.notes:
                yield [note]


def bare_sheets(document: Document) -> bytes:
    """底线：同样的文字、线、条码，一张一页。"""
    stream = io.BytesIO()
    load_font(Face.SANS)
    bare = BareCanvas(Canvas(stream, pagesize=(595, 842), pageCompression=1), {})
    for page in sheet_pages(document):
        texts: list[str] = []
        strokes: list[tuple[float, float, float, float]] = []
        y = TOP
        for block in page:
            if isinstance(block, Code):
                runs, _ = bars_of(block.value)
                bars = " ".join(f"{450 + at:.2f} 790 {width:.2f} 25 re" for at, _, width in runs)
                bare.canvas.addLiteral(f"0 0 0 rg {bars} f")
                continue
            for cells in lines_of(block):
                step = (RIGHT - LEFT) / len(cells)
                for at, text in enumerate(cells):
                    body, _ = bare.code(text, Face.SANS.value)
                    texts.append(f"1 0 0 1 {LEFT + at * step:.2f} {y:.2f} Tm {body}")
                    strokes.append((LEFT + at * step, y - 5, LEFT + at * step, y - 5 + ROW))
                strokes.append((LEFT, y - 5, RIGHT, y - 5))
                y -= ROW
        bare.finish_page(texts, strokes)
    bare.canvas.save()
    return stream.getvalue()


def test_three_hundred_sheets_keep_up_with_a_bare_canvas(race: Race, session: Session) -> None:
    shown = make_round()
    document = page_sheets.build(session, shown)
    with pypdfium2.PdfDocument(pdf_bytes(document, Progress())) as made:
        assert len(made) == SHEETS

    race.compare(
        "检查表 PDF，300 张",
        ours=lambda: pdf_bytes(page_sheets.build(session, shown), Progress()),
        floor=lambda: bare_sheets(document),
        limit=3.0,
    )
