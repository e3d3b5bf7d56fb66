"""Word 里的一段文字：公文的标题与落款另有排法。"""

from collections.abc import Iterator

from jiaowu.paper.document import Align, Text, TextStyle
from jiaowu.paper.flow import Frame
from jiaowu.paper.official_title import title_lines
from jiaowu.paper.theme import official_theme
from jiaowu.paper.word_text import Face, Style, em_width, paragraph

STYLES = {
    TextStyle.TITLE: Style.TITLE,
    TextStyle.HEADING: Style.HEADING,
    TextStyle.SUBHEADING: Style.SUBHEADING,
    TextStyle.BODY: Style.BODY,
    TextStyle.NOTE: Style.NOTE,
    TextStyle.FLUSH: Style.FLUSH,
    TextStyle.APPENDIX: Style.APPENDIX,
    TextStyle.CLOSING: Style.CLOSING,
}

CLOSING_INSET = 4
"""成文日期右边空几个字。"""


def text_xml(block: Text, frame: Frame) -> Iterator[str]:
    """一段文字；公文的标题照词意回行，落款各行互相居中。"""
    if block.style is TextStyle.CLOSING:
        yield from _closing(block.text, official=frame.official)
    elif block.style is TextStyle.TITLE and frame.official:
        room = frame.width / official_theme().title_size
        yield paragraph("\n".join(title_lines(block.text, em_width, room)), Style.TITLE)
    else:
        yield paragraph(block.text, STYLES[block.style])


def _closing(text: str, *, official: bool) -> Iterator[str]:
    """公文里末行（成文日期）右边空四个字，其余各行绕着它居中。"""
    rows = text.split("\n")
    if official:
        yield paragraph("", Style.CLOSING)
    for row in rows:
        inset = CLOSING_INSET + (em_width(rows[-1]) - em_width(row)) / 2 if official else 0.0
        yield paragraph(row, Style.CLOSING, Face(Align.RIGHT, inset=inset))
