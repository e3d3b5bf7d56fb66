"""书后我们自己画的页：一幅图片一页，或接不上的附件的一句说明。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from jiaowu.errors import UserError
from jiaowu.paper.appendices import UNPRINTABLE, Planned, refusal
from jiaowu.paper.document import Align, Document
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Frame
from jiaowu.paper.fonts import char_width
from jiaowu.paper.formats import display
from jiaowu.paper.headings import APPENDICES
from jiaowu.paper.pdf_body import SAVING, Body, open_canvas
from jiaowu.paper.pdf_margins import draw_margins
from jiaowu.paper.pictures import read_picture
from jiaowu.paper.surface import Lettering, Surface
from jiaowu.paper.theme import paper_theme
from jiaowu.paper.wrapping import wrap

SPACING = 1.5

PICTURE_GAP = 8.0


@dataclass(frozen=True)
class Place:
    """一个附件：第几个（0 起）、从第几页起、怎么放。"""

    index: int
    number: int
    planned: Planned


def draw_appendices(document: Document, body: Body, places: Sequence[Place]) -> bytes:
    """几个附件各一页，写成一份 PDF；页眉页脚与正文相同。"""
    buffer, canvas = open_canvas(document, body.frame)
    surface = Surface(canvas)
    for place in places:
        _draw(surface, body.frame, place.planned)
        draw_margins(surface, body.frame, document, place.number, body.total, part=APPENDICES)
        surface.finish_page()
    with SAVING:
        canvas.save()
    return buffer.getvalue()


def _draw(surface: Surface, frame: Frame, planned: Planned) -> None:
    """名称在上，图片在中间，说明在图下。"""
    theme = paper_theme()
    heading = Lettering(Face.BOLD, theme.heading_size, theme.ink)
    body = Lettering(size=theme.body_size, colour=theme.ink)
    top = _write(surface, frame, display(planned.appendix.heading), heading, frame.top)
    if planned.refusal:
        _write(surface, frame, planned.refusal, body, top)
        return
    top -= PICTURE_GAP
    note = _folded(display(planned.appendix.note), body, frame) if planned.appendix.note else []
    room = top - frame.bottom - len(note) * body.size * SPACING - PICTURE_GAP
    try:
        raster = read_picture(planned.appendix.path, frame.width, room)
    except UserError:
        _write(surface, frame, refusal(planned.appendix, UNPRINTABLE), body, top)
        return
    width, height = raster.fitted(frame.width, room)
    middle = (frame.left + frame.right) / 2
    surface.image(raster, (middle - width / 2, top - height, width, height))
    y = top - height - PICTURE_GAP
    for line in note:
        y -= body.size * SPACING
        surface.write(line, (middle, y), body, Align.CENTER)


def _write(surface: Surface, frame: Frame, text: str, lettering: Lettering, top: float) -> float:
    """从 top 往下写一段，返回下边。"""
    for line in _folded(text, lettering, frame):
        top -= lettering.size * SPACING
        surface.write(line, (frame.left, top + lettering.size * 0.3), lettering)
    return top


def _folded(text: str, lettering: Lettering, frame: Frame) -> list[str]:
    return wrap(text, partial(char_width, face=lettering.face), frame.width / lettering.size)
