"""成册的速度与内存：一本三千条、六十幅照片的成长档案册；一气印三百本，内存不涨。"""

import gc
import io
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import psutil
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from jiaowu.paper.document import (
    Align,
    Appendix,
    Block,
    Column,
    Contents,
    Cover,
    Document,
    PageBreak,
    Picture,
    Pictures,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import load_font
from jiaowu.paper.formats import display
from jiaowu.paper.pdf import write_pdf
from jiaowu.progress import Progress
from tests.benchmarks.bare_report import BareCanvas
from tests.benchmarks.race import Race

ENTRIES = 3_000
PHOTOS = 60
YEARS = 10
BOOKS = 300
WARM = 60
"""印过这么多本以后，内存不应再涨。"""

GROWTH = 30 * 2**20
"""其后至多多占多少字节；一本书的零头，不随本数长。"""

COLUMNS = (
    Column("日期", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("种类", 8),
    Column("事项", 44),
    Column("级别", 8),
    Column("佐证", 8, Align.CENTER, paged=True),
)
EDGES = (71.0, 128.0, 170.0, 400.0, 445.0, 490.0)
ROW = 17.0
ROWS_PER_PAGE = 42
BOX = (158.0, 119.0)
"""底线上一幅照片至多多大（磅）；与三幅一行、42 毫米高相同。"""

DPI = 200


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """手机拍的照片：一千二百万像素。"""
    return shoot(tmp_path_factory.mktemp("照片"), (4000, 3000))


@pytest.fixture(scope="module")
def small_photos(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """传过一道的照片：二百万像素。"""
    return shoot(tmp_path_factory.mktemp("小照片"), (1600, 1200))


def shoot(folder: Path, size: tuple[int, int]) -> tuple[Path, ...]:
    """造出各不相同的照片。"""
    paths = tuple(folder / f"{number}.jpg" for number in range(PHOTOS))
    for number, path in enumerate(paths):
        noise = Image.effect_noise((size[0] // 8, size[1] // 8), 40 + number)
        noise.resize(size).convert("RGB").save(path, quality=88)
    return paths


def entries(count: int) -> list[tuple[Value, ...]]:
    """十年的大事记。"""
    kinds = ("公开课", "听课", "培训", "教研", "论文", "获奖")
    return [
        (
            date(2016, 9, 1) + timedelta(days=number * YEARS * 365 // count),
            kinds[number % len(kinds)],
            f"第 {number} 件事：大单元视角下的语文课堂教学研讨活动",
            "校级",
            "",
        )
        for number in range(count)
    ]


def book_of(
    rows: list[tuple[Value, ...]], photos: tuple[Path, ...], files: tuple[Path, ...] = ()
) -> Document:
    """每年一节：大事记与照片；文件附在书后。"""
    blocks: list[Block] = [Contents()]
    size, shown = -(-len(rows) // YEARS), -(-len(photos) // YEARS)
    for year in range(YEARS):
        blocks += [PageBreak(), Text(f"{2016 + year} 学年", TextStyle.HEADING)]
        blocks += [
            Text("（一）大事记", TextStyle.SUBHEADING),
            Table(COLUMNS, rows[year * size : (year + 1) * size]),
        ]
        chosen = photos[year * shown : (year + 1) * shown]
        if chosen:
            pictures = tuple(Picture(path, f"现场照片 {path.stem}") for path in chosen)
            blocks += [Text("（二）照片", TextStyle.SUBHEADING), Pictures(pictures, height=42.0)]
    return Document(
        title="张明远成长档案",
        blocks=tuple(blocks),
        cover=Cover("教师专业成长档案", "某某中学", "2016—2026", (("姓名", "张明远"), ("学科", "语文"))),
        appendices=tuple(
            Appendix(f"附件{number}", path.stem, path) for number, path in enumerate(files, start=1)
        ),
    )


def bare_book(rows: list[tuple[Value, ...]], photos: tuple[Path, ...]) -> bytes:
    """底线：同样的文字、线与照片，一页四十二行；不分节，没有封面、目录与书签。"""
    load_font(Face.SANS)
    stream = io.BytesIO()
    bare = BareCanvas(Canvas(stream, pagesize=(595, 842), pageCompression=1), {})
    formats = [column.format for column in COLUMNS]
    for start in range(0, len(rows), ROWS_PER_PAGE):
        texts, strokes = [], []
        for at, row in enumerate(rows[start : start + ROWS_PER_PAGE]):
            y = 790 - at * ROW
            for value, form, x in zip(row, formats, EDGES, strict=False):
                body, _ = bare.code(display(value, form), Face.SANS.value)
                texts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm {body}")
            strokes.append((EDGES[0], y - 5, EDGES[-1], y - 5))
        strokes += [(x, 800, x, 800 - ROWS_PER_PAGE * ROW) for x in EDGES]
        bare.finish_page(texts, strokes)
    for start in range(0, len(photos), 3):
        for at, path in enumerate(photos[start : start + 3]):
            _bare_photo(bare.canvas, path, 71 + at * 165)
        bare.canvas.showPage()
    bare.canvas.save()
    return stream.getvalue()


def _bare_photo(canvas: Canvas, path: Path, x: float) -> None:
    """照样缩到每英寸 200 点，存成 JPEG 画上。"""
    stream = io.BytesIO()
    with Image.open(path) as image:
        image.thumbnail((round(BOX[0] / 72 * DPI), round(BOX[1] / 72 * DPI)), Image.Resampling.LANCZOS)
        image.save(stream, "JPEG", quality=85, optimize=True)
    canvas.drawImage(ImageReader(io.BytesIO(stream.getvalue())), x, 600, *BOX)


def to_pdf(document: Document, target: Path) -> None:
    write_pdf(document, target, Progress())


def test_a_book_of_ten_years_keeps_up_with_a_bare_canvas(
    race: Race, photos: tuple[Path, ...], tmp_path: Path
) -> None:
    rows = entries(ENTRIES)
    document = book_of(rows, photos)

    race.compare(
        f"成长档案册，{ENTRIES:,} 条、{PHOTOS} 幅照片",
        ours=lambda: to_pdf(document, tmp_path / "册.pdf"),
        floor=lambda: bare_book(rows, photos),
        limit=3.0,
    )

    assert (tmp_path / "册.pdf").stat().st_size < 8 * 2**20


def test_a_book_without_photos_keeps_up_with_a_bare_canvas(race: Race, tmp_path: Path) -> None:
    rows = entries(ENTRIES)
    document = book_of(rows, ())

    race.compare(
        f"成长档案册，{ENTRIES:,} 条、没有照片",
        ours=lambda: to_pdf(document, tmp_path / "册.pdf"),
        floor=lambda: bare_book(rows, ()),
        limit=3.0,
    )


def test_300_books_keep_memory_flat(race: Race, small_photos: tuple[Path, ...], tmp_path: Path) -> None:
    certificate = tmp_path / "证书.pdf"
    to_pdf(Document(title="证书", blocks=(Text("荣誉证书"),)), certificate)
    target, process = tmp_path / "册.pdf", psutil.Process()
    sizes: list[int] = []

    def print_all() -> float:
        start = perf_counter()
        for number in range(BOOKS):
            chosen = small_photos[number % 50 : number % 50 + 4]
            document = book_of(entries(100), chosen, (certificate, small_photos[number % PHOTOS]))
            to_pdf(document, target)
            gc.collect()
            sizes.append(process.memory_info().rss)
        return (perf_counter() - start) / BOOKS

    race.watch(f"一气印 {BOOKS} 本，每本", print_all, limit=1.0)

    assert max(sizes[WARM:]) - max(sizes[:WARM]) < GROWTH
