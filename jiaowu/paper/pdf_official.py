"""PDF 里的公文：二号标题，三号仿宋正文，一级黑体、二级楷体，落款，两侧一字线的页码。"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from jiaowu.paper.document import Align, Text, TextStyle
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.fonts import char_width, text_width, usable
from jiaowu.paper.formats import display
from jiaowu.paper.official_title import title_lines
from jiaowu.paper.pdf_texts import INDENT, KEPT_LINES, Line, place_lines, place_notes, set_lines
from jiaowu.paper.surface import EM_CENTRE, Lettering, Surface
from jiaowu.paper.theme import MM, official_theme, paper_theme

TITLE_SPACING = 1.6
"""标题的行距（以字号为 1）。"""

CLOSING_INSET = 4
"""成文日期右边空几个字。"""

FACES = {
    TextStyle.HEADING: Face.HEI_TI,
    TextStyle.SUBHEADING: Face.KAI_TI,
    TextStyle.APPENDIX: Face.HEI_TI,
}
"""没有列出的是仿宋。"""

FLUSH = frozenset({TextStyle.FLUSH, TextStyle.APPENDIX})


def place_official_title(flow: Flow, title: str, subtitle: str) -> None:
    """标题居中，下面空一行；副标题用楷体。"""
    theme = official_theme()
    lettering = Lettering(usable(Face.XIAO_BIAO_SONG), theme.title_size, paper_theme().ink)
    measure = partial(char_width, face=lettering.face)
    lines = title_lines(display(title), measure, flow.frame.width / lettering.size)
    place_lines(flow, [Line(line, lettering, TITLE_SPACING, Align.CENTER) for line in lines])
    if subtitle:
        small = _lettering(TextStyle.SUBHEADING)
        place_lines(flow, set_lines(flow, subtitle, small, _spacing(), Align.CENTER))
    flow.gap(theme.line_height)


def place_official_text(flow: Flow, block: Text, following: float) -> None:
    """一段文字；following 是必须与它的末几行同页的高度（磅）。"""
    match block.style:
        case TextStyle.TITLE:
            place_official_title(flow, block.text, "")
        case TextStyle.NOTE:
            place_notes(flow, [block.text])
        case TextStyle.CLOSING:
            _place_closing(flow, block.text)
        case style:
            lines = set_lines(
                flow, block.text, _lettering(style), _spacing(), indent=0 if style in FLUSH else INDENT
            )
            if style in {TextStyle.HEADING, TextStyle.SUBHEADING} and lines[0].text.strip():
                level = 1 if style is TextStyle.HEADING else 2
                lines[0] = replace(lines[0], mark=display(block.text), level=level)
            _place_kept(flow, lines, following)
            if style is TextStyle.APPENDIX:
                flow.gap(official_theme().line_height)


def closing_height(text: str) -> float:
    """落款的高度（磅），连同前面空的一行。"""
    return official_theme().line_height * (len(text.split("\n")) + 1)


def draw_page_number(surface: Surface, frame: Frame, number: int) -> None:
    """四号，两侧一字线，单页在右、双页在左，各空一字。"""
    theme = official_theme()
    size = theme.page_number_size
    y = frame.bottom - theme.footer_drop * MM - size * EM_CENTRE
    odd = number % 2 == 1
    x = frame.right - size if odd else frame.left + size
    lettering = Lettering(usable(Face.FANG_SONG), size, paper_theme().ink)
    surface.write(f"— {number} —", (x, y), lettering, Align.RIGHT if odd else Align.LEFT)


def _place_kept(flow: Flow, lines: Sequence[Line], following: float) -> None:
    """末几行与下文同页。"""
    kept = min(KEPT_LINES, len(lines))
    height = sum(line.height for line in lines[-kept:])
    if len(lines) > KEPT_LINES:
        place_lines(flow, lines[:-kept])
    else:
        kept, height = len(lines), sum(line.height for line in lines)
    flow.ensure(min(height + following, flow.frame.height))
    place_lines(flow, lines[-kept:])


def _place_closing(flow: Flow, text: str) -> None:
    """各行互相居中，末行（成文日期）右边空四个字。"""
    lettering = _lettering(TextStyle.CLOSING)
    rows = [display(row) for row in text.split("\n")]
    half = text_width(rows[-1], lettering.face) * lettering.size / 2
    centre = flow.frame.right - CLOSING_INSET * lettering.size - half
    flow.gap(official_theme().line_height)
    place_lines(flow, [Line(row, lettering, _spacing(), Align.CENTER, centre=centre) for row in rows])


def _lettering(style: TextStyle) -> Lettering:
    face = usable(FACES.get(style, Face.FANG_SONG))
    return Lettering(face, official_theme().body_size, paper_theme().ink)


def _spacing() -> float:
    theme = official_theme()
    return theme.line_height / theme.body_size
