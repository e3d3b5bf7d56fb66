"""成册：封面、目录、书签、页码、接在后面的文件。"""

import io
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops

from jiaowu.errors import Cancelled
from jiaowu.paper import appendices as plans
from jiaowu.paper import pdf_book
from jiaowu.paper.document import (
    Appendix,
    Contents,
    Cover,
    Document,
    PageBreak,
    Picture,
    Portrait,
    Text,
    TextStyle,
)
from jiaowu.paper.pdf import pdf_bytes, write_pdf
from jiaowu.paper.proof import texts_in
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from tests.paper.books import Files, all_appendices, make_book, make_files
from tests.paper.pages import read_pages

REST = "，没有附在书里，请另行打印。"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """各种文件。"""
    folder = tmp_path / "材料"
    folder.mkdir()
    return make_files(folder)


def outline(data: bytes) -> list[tuple[int, str, int]]:
    """大纲：层、标题、到第几页（1 起，封面也算）。"""
    with pypdfium2.PdfDocument(data) as pages:
        return [(each.level, each.get_title(), each.get_dest().get_index() + 1) for each in pages.get_toc()]


def texts_of(data: bytes) -> list[str]:
    return [page.text for page in read_pages(data)]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_outline_has_two_levels_and_every_appended_file(files: Files) -> None:
    data = pdf_bytes(make_book(files, all_appendices(files)), Progress())

    assert outline(data) == [
        (0, "封面", 1),
        (0, "目录", 2),
        (0, "一、发展现状", 3),
        (1, "（一）照片", 3),
        (0, "二、工作成效", 4),
        (0, "附件", 5),
        (1, "附件1　横", 5),
        (1, "附件2　竖", 6),
        (1, "附件3　教案", 7),
        (1, "附件4　证书", 10),
        (1, "附件5　加密", 11),
        (1, "附件6　坏", 12),
        (1, "附件7　设计", 13),
        (1, "附件8　没有", 14),
    ]


def test_the_contents_and_the_index_give_the_printed_page_numbers(files: Files) -> None:
    pages = texts_of(pdf_bytes(make_book(files, all_appendices(files)), Progress()))

    contents, index = squeezed(pages[1]).replace(".", ""), squeezed(pages[3])
    assert contents.startswith("目录一、发展现状2（一）照片2二、工作成效3附件4")
    for row in (
        "附件1横4",
        "附件2竖5",
        "附件3教案6",
        "附件4证书9",
        "附件5加密10",
        "附件8没有13",
        "另存光盘电子版",
    ):
        assert row in index
    assert "第1页共13页" in squeezed(pages[1])
    assert "第13页共13页" in squeezed(pages[13])


def test_the_cover_has_no_page_number_and_the_first_page_no_title(files: Files) -> None:
    data = pdf_bytes(make_book(files, ()), Progress())

    cover, contents, *_ = texts_of(data)
    for words in ("某某中学", "教师专业成长档案", "2016—2026", "张明远", "教导处制"):
        assert words in squeezed(cover)
    assert "第" not in cover
    assert "第 1 页" in contents
    with pypdfium2.PdfDocument(data) as pages:
        assert [pages.get_page_label(at) for at in range(len(pages))] == ["封面", "1", "2", "3"]


def test_a_portrait_on_the_cover_shrinks_to_its_room(files: Files) -> None:
    cover = Cover("档案", lines=(("姓名", "张明远"),), portrait=Portrait(Picture(files.tall), 60.0, 160.0))

    data = pdf_bytes(Document("档案", (Text("正文"),), cover=cover), Progress())

    with pypdfium2.PdfDocument(data) as pages:
        page = pages[0]
        ((_, bottom, _, _),) = [
            each.get_bounds() for each in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))
        ]
        page.close()
    name = next(glyph for glyph in read_pages(data)[0].glyphs if glyph.char == "姓")
    assert bottom > name.top


def test_appended_pdf_pages_are_as_they_are(files: Files) -> None:
    data = pdf_bytes(make_book(files, all_appendices(files)), Progress())

    pages = read_pages(data)
    assert ["第一页" in pages[6].text, "第二页" in pages[7].text, "第三页" in pages[8].text] == [True] * 3
    assert (round(pages[9].width), round(pages[9].height)) == (842, 595)
    assert "certificate" in pages[9].text


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (5, "附件“原来的加密.pdf”打不开（已加密）"),
        (6, "附件“原来的坏.pdf”打不开（可能已损坏）"),
        (7, "附件“原来的设计.docx”不是 PDF，也不是认得的图片"),
        (8, "附件“原来的没有.jpg”不见了"),
    ],
)
def test_a_file_that_cannot_be_appended_leaves_a_sentence(files: Files, number: int, why: str) -> None:
    appendix = all_appendices(files)[number - 1]

    pages = texts_of(pdf_bytes(make_book(files, (appendix,)), Progress()))

    assert squeezed(why + REST) in squeezed(pages[4])
    assert f"附件{number}" in pages[4]


def test_enormous_files_are_left_out_with_a_sentence(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "MOST_PAGES", 2)
    long = texts_of(pdf_bytes(make_book(files, (Appendix("附件1", "教案", files.plan),)), Progress()))
    monkeypatch.setattr(plans, "MOST_BYTES", 1000)
    large = texts_of(pdf_bytes(make_book(files, (Appendix("附件1", "教案", files.plan),)), Progress()))

    assert squeezed("附件“教案.pdf”太长（3 页）" + REST) in squeezed(long[4])
    assert squeezed("附件“教案.pdf”太大（0 MB）" + REST) in squeezed(large[4])


def test_a_pdf_that_opens_but_does_not_join_is_left_out(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    join = pypdfium2.PdfDocument.import_pages
    refused: list[int] = []

    def refuse(self: pypdfium2.PdfDocument, pages: pypdfium2.PdfDocument) -> None:
        if len(pages) == 3 and not refused:
            refused.append(3)
            raise pypdfium2.PdfiumError("no")
        join(self, pages)

    monkeypatch.setattr(pypdfium2.PdfDocument, "import_pages", refuse)

    data = pdf_bytes(make_book(files, all_appendices(files)), Progress())

    assert squeezed("附件“原来的教案.pdf”打不开（可能已损坏）" + REST) in squeezed(texts_of(data)[6])
    assert outline(data)[-1] == (1, "附件8　没有", 12)


def test_large_appendices_are_written_in_batches(
    files: Files, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = pdf_bytes(make_book(files, all_appendices(files)), Progress())
    monkeypatch.setattr(pdf_book, "BATCH", 1)

    write_pdf(make_book(files, all_appendices(files)), tmp_path / "书.pdf", Progress())

    data = (tmp_path / "书.pdf").read_bytes()
    assert texts_of(data) == texts_of(whole)
    assert outline(data) == outline(whole)


def test_a_picture_is_appended_upright_and_uncut(files: Files) -> None:
    data = pdf_bytes(make_book(files, all_appendices(files)[:2]), Progress())

    with pypdfium2.PdfDocument(data) as pages:
        wide, tall = (pages[at].render(scale=0.5).to_pil().convert("RGB") for at in (4, 5))
    assert coloured(wide, (200, 30, 30)) == pytest.approx((16 / 9), rel=0.03)
    assert coloured(tall, (30, 30, 200)) == pytest.approx((9 / 16), rel=0.03)


def coloured(image: Image.Image, colour: tuple[int, int, int]) -> float:
    """这种颜色的一块的宽高比。"""
    away = ImageChops.difference(image, Image.new("RGB", image.size, colour)).convert("L")
    box = away.point([255] * 12 + [0] * 244).getbbox()
    assert box is not None
    return (box[2] - box[0]) / (box[3] - box[1])


def test_appendices_are_in_the_contents_when_there_is_no_index(files: Files) -> None:
    document = Document(
        title="汇编",
        blocks=(Contents(), PageBreak(), Text("一、说明", TextStyle.HEADING)),
        appendices=all_appendices(files)[2:4],
    )

    contents = squeezed(texts_of(pdf_bytes(document, Progress()))[0]).replace(".", "")

    assert "目录一、说明2附件3附件3教案3附件4证书6" in contents


def test_a_long_title_in_the_contents_is_folded_and_keeps_its_number() -> None:
    title = "二、" + "大单元视角下的语文课堂教学研究" * 5
    document = Document(
        title="汇编",
        blocks=(Contents(notes={title: "这一部分写了什么"}), PageBreak(), Text(title, TextStyle.HEADING)),
    )

    contents = squeezed(texts_of(pdf_bytes(document, Progress()))[0])

    assert title in contents.replace(".", "")
    assert "2这一部分写了什么" in contents


def test_the_contents_stop_at_the_wanted_depth() -> None:
    blocks = (Contents(depth=1), Text("一、大", TextStyle.HEADING), Text("（一）小", TextStyle.SUBHEADING))

    data = pdf_bytes(Document(title="汇编", blocks=blocks), Progress())

    assert squeezed(texts_of(data)[0]).count("（一）小") == 1
    assert squeezed(texts_of(data)[0]).count("一、大") == 2
    assert [each[:2] for each in outline(data)] == [(0, "汇编"), (1, "目录"), (1, "一、大"), (2, "（一）小")]


def test_a_second_level_without_a_first_is_still_bookmarked() -> None:
    document = Document(
        title="档案",
        blocks=(Text("（一）小", TextStyle.SUBHEADING),),
        cover=Cover("档案", lines=(("姓名", ""),)),
    )

    assert outline(pdf_bytes(document, Progress())) == [(0, "封面", 1), (1, "（一）小", 2)]


def test_contents_links_lead_to_their_pages(files: Files) -> None:
    data = pdf_bytes(make_book(files, all_appendices(files)), Progress())

    assert len(re.findall(rb"/Subtype\s*/Link", data)) == 4 + 8
    assert data.count(b"/Dests<<") == 1


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_other_formats_list_the_appendices_by_name(files: Files, tmp_path: Path, suffix: str) -> None:
    import docx  # noqa: PLC0415 — 只有一种格式要它
    import openpyxl  # noqa: PLC0415 — 同上

    target = tmp_path / f"书{suffix}"
    plain = Document(title="汇编", blocks=(Text("正文"),), appendices=all_appendices(files)[:2])
    write(plain, target, Progress())

    if suffix == ".xlsx":
        book = openpyxl.load_workbook(target)
        cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    else:
        cells = [
            cell.text
            for table in docx.Document(str(target)).tables
            for row in table.rows
            for cell in row.cells
        ]
    assert [cell for cell in cells if cell in {"附件1", "横", "原来的横.jpg", "原来的竖.jpg"}] == [
        "附件1",
        "横",
        "原来的横.jpg",
        "原来的竖.jpg",
    ]


def test_excel_and_word_begin_with_what_is_on_the_cover(files: Files, tmp_path: Path) -> None:
    import docx  # noqa: PLC0415 — 只有本测试要它
    import openpyxl  # noqa: PLC0415 — 同上

    document = make_book(files, all_appendices(files))
    write(document, tmp_path / "书.xlsx", Progress())
    write(document, tmp_path / "书.docx", Progress())

    book: Any = openpyxl.load_workbook(tmp_path / "书.xlsx")
    word = docx.Document(str(tmp_path / "书.docx"))
    first = book.worksheets[0]
    assert first["A1"].value == "张明远成长档案"
    assert first["A2"].value == "某某中学　2016—2026"
    assert [paragraph.text for paragraph in word.paragraphs[:2]] == ["张明远成长档案", "某某中学　2016—2026"]
    assert "TOC" in word.element.xml
    assert [len(sheet._images) for sheet in book] == [0, 3, 0]  # noqa: SLF001 — openpyxl 没有公开图片
    assert len(word.inline_shapes) == 3


def test_cancelling_leaves_nothing_behind(files: Files, tmp_path: Path) -> None:
    target = tmp_path / "出" / "书.pdf"
    target.parent.mkdir()
    progress = Progress(lambda label, _done, _total: progress.cancel() if label == "正在接上附件" else None)

    with pytest.raises(Cancelled):
        write(make_book(files, all_appendices(files)), target, progress)

    assert not list(target.parent.iterdir())


def test_the_proof_reads_covers_captions_and_appendices(files: Files) -> None:
    words = set(texts_in(make_book(files, all_appendices(files))))

    assert {"教师专业成长档案", "教导处制", "备课", "附件1　横", "目　录"} <= words


def test_a_book_written_to_a_stream_equals_the_file(files: Files, tmp_path: Path) -> None:
    document, stream = make_book(files, all_appendices(files)), io.BytesIO()

    write_pdf(document, stream, Progress())
    write_pdf(document, tmp_path / "书.pdf", Progress())

    assert texts_of(stream.getvalue()) == texts_of((tmp_path / "书.pdf").read_bytes())


def test_a_file_locked_by_another_program_says_so(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "占用.pdf"
    scan.write_bytes(b"%PDF-1.4")
    opened = Path.open

    def refuse(path: Path, *args: Any, **kwargs: Any) -> Any:
        if path == scan:
            raise PermissionError(13, "locked")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)

    pages = texts_of(pdf_bytes(make_book(files, (Appendix("附件1", "证书", scan, "占用.pdf"),)), Progress()))

    assert squeezed("附件“占用.pdf”读不了（没有权限，或正被别的程序占用）" + REST) in squeezed(pages[4])
