"""用 PDFium 读回 PDF 的文字与字框。"""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class Glyph:
    """页上的一个字：内容与外框（左、下、右、上，磅）。"""

    char: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Page:
    """读回来的一页；glyphs 不含空白。"""

    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]


def read_pages(data: bytes) -> list[Page]:
    """读回每一页。"""
    with pypdfium2.PdfDocument(data) as document:
        return [_read_page(document[index]) for index in range(len(document))]


def _read_page(page: pypdfium2.PdfPage) -> Page:
    """读回一页。"""
    width, height = page.get_size()
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    glyphs = [_read_glyph(text_page, index) for index in range(text_page.count_chars())]
    text_page.close()
    page.close()
    return Page(width, height, text, tuple(glyph for glyph in glyphs if glyph.char.strip()))


def _read_glyph(text_page: pypdfium2.PdfTextPage, index: int) -> Glyph:
    """读回一个字。"""
    left, bottom, right, top = text_page.get_charbox(index)
    return Glyph(text_page.get_text_range(index, 1), left, bottom, right, top)
