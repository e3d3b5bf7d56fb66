"""公文：GB/T 9704 的页边距、字号、行数、页码与落款；PDF 与 Word 一样；装了公文字体就用它。"""

import io
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook

from jiaowu.paper import faces, fonts
from jiaowu.paper.document import (
    Document,
    DocumentStyle,
    Fields,
    PageBreak,
    Text,
    TextStyle,
)
from jiaowu.paper.excel import excel_bytes
from jiaowu.paper.faces import Face, font_path, machine_path
from jiaowu.paper.fonts import usable
from jiaowu.paper.official_title import title_lines
from jiaowu.paper.pdf import pdf_bytes
from jiaowu.paper.theme import MM
from jiaowu.paper.word import word_bytes
from jiaowu.paper.word_looks import official_looks
from jiaowu.paper.word_text import Style
from jiaowu.progress import Progress
from tests.paper.pages import Glyph, Page, read_pages
from tests.paper.test_font_file import small_font

TITLE = "青禾中学2026—2027学年第一学期第二次教学常规检查通报"
DAY = "2026年11月22日"


@pytest.fixture
def circular() -> Document:
    """三页的通报：两页正文，一页附件。"""
    return Document(
        title=TITLE,
        style=DocumentStyle.OFFICIAL,
        blocks=(
            Text("各教研组：", TextStyle.FLUSH),
            Text("一、检查概况", TextStyle.HEADING),
            Text("检" * 28 * 21),
            Text("（一）备课方面", TextStyle.SUBHEADING),
            Text("备" * 60),
            Text(f"教导处\n{DAY}", TextStyle.CLOSING),
            PageBreak("附件"),
            Text("附件", TextStyle.APPENDIX),
            Text("汇总表", TextStyle.TITLE),
            Text("口径：按权重折算。", TextStyle.NOTE),
            Fields((("教师", "陈静"),), per_row=2),
        ),
    )


@pytest.fixture
def no_machine_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """当作这台电脑没有装公文字体。"""
    monkeypatch.setattr(faces, "font_folders", tuple)
    forget()
    yield
    forget()


def forget() -> None:
    faces._installed.cache_clear()  # noqa: SLF001 — 换了装字体的文件夹要重新找
    for cached in (usable, fonts._load, fonts.coverage):  # noqa: SLF001 — 同上
        cached.cache_clear()
    fonts._face_for.cache_clear()  # noqa: SLF001 — 同上
    fonts.char_width.cache_clear()
    fonts._widths.cache_clear()  # noqa: SLF001 — 同上


def pages_of(document: Document) -> list[Page]:
    return read_pages(pdf_bytes(document, Progress()))


def found(page: Page, char: str) -> list[Glyph]:
    return [glyph for glyph in page.glyphs if glyph.char == char]


@pytest.mark.usefixtures("no_machine_fonts")
def test_margins_and_lines_follow_the_standard(circular: Document) -> None:
    first = pages_of(circular)[0]

    body = found(first, "检")
    lines = sorted({round(glyph.bottom) for glyph in body if glyph.top < first.height - 60 * MM})
    gaps = {round(after - before) for before, after in pairwise(lines)}
    assert min(glyph.left for glyph in body) == pytest.approx(28 * MM, abs=2)
    assert max(glyph.right for glyph in body) == pytest.approx((210 - 26) * MM, abs=3)
    assert min(glyph.bottom for glyph in body) > 35 * MM
    assert max(glyph.top for glyph in first.glyphs) < (297 - 37) * MM
    assert gaps == {29}


@pytest.mark.usefixtures("no_machine_fonts")
def test_a_full_line_holds_28_characters(circular: Document) -> None:
    first = pages_of(circular)[0]

    rows: dict[int, int] = {}
    for glyph in found(first, "检"):
        rows[round(glyph.bottom)] = rows.get(round(glyph.bottom), 0) + 1

    assert max(rows.values()) == 28


@pytest.mark.usefixtures("no_machine_fonts")
def test_page_numbers_stand_right_on_odd_pages_and_left_on_even(circular: Document) -> None:
    pages = pages_of(circular)

    assert len(pages) == 3
    middles = []
    for number, page in enumerate(pages, 1):
        foot = [glyph for glyph in page.glyphs if glyph.top < 35 * MM]
        assert "".join(glyph.char for glyph in foot) == f"—{number}—"
        middles.append((foot[0].left + foot[-1].right) / 2)
    assert middles[0] == middles[2] > 105 * MM > middles[1]
    assert "第 1 页" not in pages[0].text


@pytest.mark.usefixtures("no_machine_fonts")
def test_the_date_leaves_four_characters_and_the_name_is_centred_over_it(circular: Document) -> None:
    page = pages_of(circular)[1]

    date = page.glyphs[-len(DAY) - 3 : -3]
    name = page.glyphs[-len(DAY) - 6 : -len(DAY) - 3]
    assert "".join(glyph.char for glyph in date) == DAY
    assert "".join(glyph.char for glyph in name) == "教导处"
    assert date[-1].right == pytest.approx((210 - 26) * MM - 4 * 15.79, abs=5)
    assert (name[0].left + name[-1].right) / 2 == pytest.approx((date[0].left + date[-1].right) / 2, abs=2)


@pytest.mark.usefixtures("no_machine_fonts")
def test_the_closing_never_stands_alone_on_a_page() -> None:
    for count in range(18, 24):
        document = Document(
            title="通报",
            style=DocumentStyle.OFFICIAL,
            blocks=(Text("检" * (28 * count - 2)), Text(f"教导处\n{DAY}", TextStyle.CLOSING)),
        )

        last = pages_of(document)[-1]

        assert found(last, "检"), count


def test_a_long_title_breaks_where_the_words_do() -> None:
    assert title_lines(TITLE, lambda _: 1.0, 20) == [
        "青禾中学2026—2027学年第一学期",
        "第二次教学常规检查通报",
    ]
    assert title_lines("整改通知单", lambda _: 1.0, 20) == ["整改通知单"]
    assert title_lines("甲\n乙", lambda _: 1.0, 20) == ["甲", "乙"]


def test_a_long_title_without_such_words_is_halved() -> None:
    lines = title_lines("教" * 24, lambda _: 1.0, 20)

    assert [len(line) for line in lines] == [12, 12]


def test_word_has_the_same_paper(circular: Document) -> None:
    opened: Any = docx.Document(io.BytesIO(word_bytes(circular, Progress())))

    section = opened.sections[0]
    margins = (section.top_margin, section.left_margin, section.bottom_margin, section.right_margin)
    grid = section._sectPr.find(qn("w:docGrid"))  # noqa: SLF001 — python-docx 没有文档网格的接口
    assert [round(margin.mm) for margin in margins] == [37, 28, 35, 26]
    assert opened.settings.odd_and_even_pages_header_footer
    assert not section.different_first_page_header_footer
    assert grid.get(qn("w:linePitch")) == "580"
    assert grid.get(qn("w:charSpace")) == "-860"
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        assert footer.paragraphs[0].text.startswith("— ")
        assert f'w:jc w:val="{side}"' in footer.paragraphs[0]._p.xml  # noqa: SLF001 — 看写出的 XML
    assert not section.header.paragraphs[0].text.strip()


@pytest.mark.usefixtures("no_machine_fonts")
def test_word_uses_the_standard_faces_and_sizes(circular: Document) -> None:
    opened: Any = docx.Document(io.BytesIO(word_bytes(circular, Progress())))

    looks = {style: official_looks()[style] for style in (Style.BODY, Style.HEADING, Style.SUBHEADING)}
    assert [(look.font, look.size) for look in looks.values()] == [("仿宋", 16), ("黑体", 16), ("楷体", 16)]
    assert official_looks()[Style.TITLE].size == 22
    assert official_looks()[Style.TITLE].bold
    texts = [paragraph.text for paragraph in opened.paragraphs]
    assert texts[0] == "青禾中学2026—2027学年第一学期\n第二次教学常规检查通报"
    assert [DAY in text for text in texts].count(True) == 1
    closing = next(paragraph for paragraph in opened.paragraphs if paragraph.text == DAY)
    assert 'w:rightChars="400"' in closing._p.xml  # noqa: SLF001 — 看写出的 XML


def test_excel_has_every_paragraph_too(circular: Document) -> None:
    book = load_workbook(io.BytesIO(excel_bytes(circular, Progress())))

    values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert {"各教研组：", "教导处", DAY, "附件"} <= set(values)


def test_an_installed_font_is_used_and_a_missing_one_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "SimFang.TTF").write_bytes(small_font({0x4E00: "one", 0x6559: "two"}, units=1000))
    monkeypatch.setattr(faces, "font_folders", lambda: (tmp_path,))
    forget()

    document = Document("通报", (Text("教"),), style=DocumentStyle.OFFICIAL)
    data = pdf_bytes(document, Progress())

    assert machine_path(Face.FANG_SONG) == tmp_path / "SimFang.TTF"
    assert usable(Face.FANG_SONG) is Face.FANG_SONG
    assert usable(Face.KAI_TI) is Face.KAI
    assert font_path(Face.KAI_TI) == font_path(Face.KAI)
    assert b"Small" in data
    forget()


def test_a_broken_installed_font_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "simkai.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(faces, "font_folders", lambda: (tmp_path,))
    forget()

    assert usable(Face.KAI_TI) is Face.KAI
    forget()


def test_the_title_font_of_word_follows_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "font_folders", lambda: (tmp_path,))
    named = []
    for name in ("STZHONGS.TTF", "FZXBSJW.TTF"):
        (tmp_path / name).write_bytes(b"font")
        forget()
        named.append(official_looks()[Style.TITLE].font)

    assert named == ["华文中宋", "方正小标宋简体"]
    forget()


def test_font_folders_are_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Fonts").mkdir()
    (tmp_path / "Library" / "Fonts").mkdir(parents=True)
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "none"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    monkeypatch.setattr(sys, "platform", "win32")
    windows = faces.font_folders()
    monkeypatch.setattr(sys, "platform", "darwin")
    mac = faces.font_folders()

    assert windows == (tmp_path / "Fonts",)
    assert tmp_path / "Library/Fonts" in mac
