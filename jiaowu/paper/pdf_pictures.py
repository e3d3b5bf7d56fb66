"""PDF 里的图片：几幅一行，或方框右上角的照片；画的时候才读文件。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from jiaowu.paper.document import Align, Picture, Pictures, Portrait
from jiaowu.paper.flow import Flow
from jiaowu.paper.fonts import char_width
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_texts import place_table_title
from jiaowu.paper.surface import EM_CENTRE, Box, Lettering, Pen, Surface
from jiaowu.paper.theme import MM, paper_theme
from jiaowu.paper.wrapping import wrap_centred

PORTRAIT_MARGIN = 1 * MM
"""照片离格线多远。"""

PICTURE_GAP = 4 * MM
"""相邻两幅之间、上下两行之间的空。"""

CAPTION_SPACING = 1.35
"""说明的行距（以字号为 1）。"""

CAPTION_GAP = 3.0

BLOCK_GAP = 8.0

EMPTY_PORTRAIT = "照片"

MISSING = "图片缺失：{name}"

FACE = 0.9
"""框里的字至多占框宽的几成。"""


@dataclass(frozen=True)
class Framed:
    """排好的一幅：左边、宽、高（磅），各行说明。"""

    picture: Picture
    left: float
    width: float
    height: float
    caption: tuple[str, ...]


def place_pictures(flow: Flow, block: Pictures) -> None:
    """几幅一行；一行不跨页。"""
    width = (flow.frame.width - (block.per_row - 1) * PICTURE_GAP) / block.per_row
    note = Lettering(size=paper_theme().note_size)
    for start in range(0, len(block.pictures), block.per_row):
        chosen = block.pictures[start : start + block.per_row]
        captions = [_folded(each.caption, width, note) for each in chosen]
        below = max(map(len, captions)) * note.size * CAPTION_SPACING + CAPTION_GAP
        height = min(block.height * MM, flow.frame.height - below - PICTURE_GAP)
        row = [
            Framed(each, flow.frame.left + at * (width + PICTURE_GAP), width, height, caption)
            for at, (each, caption) in enumerate(zip(chosen, captions, strict=True))
        ]
        if start == 0:
            place_table_title(flow, block.title, height + below)
        flow.place(height + below, partial(_draw_row, row))
        flow.gap(PICTURE_GAP)
    flow.gap(BLOCK_GAP)


def draw_portrait(surface: Surface, portrait: Portrait, box: Box) -> None:
    """照片的格；没有照片、读不了就空着，印“照片”或“图片缺失”。"""
    x, y, width, height = box
    theme = paper_theme()
    inner = (
        x + PORTRAIT_MARGIN,
        y + PORTRAIT_MARGIN,
        width - 2 * PORTRAIT_MARGIN,
        height - 2 * PORTRAIT_MARGIN,
    )
    if not draw_picture(surface, portrait.picture, inner):
        name = portrait.picture and MISSING.format(name=portrait.picture.shown_name)
        _draw_words(surface, name or EMPTY_PORTRAIT, inner)
    surface.frame(box, Pen(theme.hairline, theme.line))


def draw_picture(surface: Surface, picture: Picture | None, box: Box, rise: float = 0.5) -> bool:
    """图片左右居中画在框里，不变形；rise 是下面空几成的余地，0 为靠底。没有或读不了时什么也不画，为假。"""
    from jiaowu.paper.pictures import raster_of  # noqa: PLC0415 — 有图片才载入读图的库

    x, y, width, height = box
    raster = raster_of(picture, width, height)
    if raster is None:
        return False
    wide, high = raster.fitted(width, height)
    placed = (x + (width - wide) / 2, y + (height - high) * rise, wide, high)
    surface.image(raster, placed)
    surface.frame(placed, Pen(paper_theme().hairline, paper_theme().grid))
    return True


def draw_missing(surface: Surface, name: str, box: Box) -> None:
    """读不了的图片：一个框，写“图片缺失”。"""
    theme = paper_theme()
    surface.frame(box, Pen(theme.hairline, theme.line))
    _draw_words(surface, MISSING.format(name=name), box)


def _draw_row(row: Sequence[Framed], surface: Surface, top: float) -> None:
    note = Lettering(size=paper_theme().note_size)
    for each in row:
        box = (each.left, top - each.height, each.width, each.height)
        if not draw_picture(surface, each.picture, box, rise=0.0):
            draw_missing(surface, each.picture.shown_name, box)
        y = top - each.height - CAPTION_GAP
        for line in each.caption:
            y -= note.size * CAPTION_SPACING
            surface.write(line, (each.left + each.width / 2, y + note.size * 0.3), note, Align.CENTER)


def _draw_words(surface: Surface, text: str, box: Box) -> None:
    """框正中的几行小字。"""
    x, y, width, height = box
    small = Lettering(size=paper_theme().note_size, colour=paper_theme().ink_soft)
    lines = _folded(text, width * FACE, small)
    line = small.size * CAPTION_SPACING
    middle = y + height / 2 + (len(lines) - 1) / 2 * line - small.size * EM_CENTRE
    for number, each in enumerate(lines):
        surface.write(each, (x + width / 2, middle - number * line), small, Align.CENTER)


def _folded(text: str, width: float, lettering: Lettering) -> tuple[str, ...]:
    """折成几行；没有文字就没有行。"""
    measure = partial(char_width, face=lettering.face)
    return tuple(wrap_centred(display(text), measure, width / lettering.size)) if text else ()
