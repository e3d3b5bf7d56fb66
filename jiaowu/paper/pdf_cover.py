"""书的封面：校名、大标题、照片、几行横线上的“标签—值”、页底的单位与日期。"""

from collections.abc import Sequence
from functools import partial

from jiaowu.paper.document import Align, Cover, Portrait
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Frame
from jiaowu.paper.fonts import char_width
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_pictures import draw_portrait
from jiaowu.paper.surface import Lettering, Pen, Surface
from jiaowu.paper.theme import MM, paper_theme
from jiaowu.paper.wrapping import wrap, wrap_centred

SCHOOL_SIZE, TITLE_SIZE, SUBTITLE_SIZE, LINE_SIZE, FOOT_SIZE = 20.0, 36.0, 15.0, 14.0, 12.0

SCHOOL_AT, TITLE_AT, LINES_AT = 0.96, 0.80, 0.36
"""校名、大标题、第一行“标签—值”在版心高度的几成处。"""

TITLE_SPACING = 1.4

LINE_HEIGHT = 11 * MM

BLOCK_WIDTH = 0.66
"""“标签—值”一块占版心宽的几成。"""

LABEL_GAP = 12.0

RULE_DROP = 4.0
"""横线在字的基线下多少。"""

RULE_SHARE = 0.5
"""大标题下的双线占版心宽的几成。"""

PORTRAIT_DROP = 18 * MM
"""照片离双线多远。"""


SMALLEST = 0.4
"""照片至多缩到几成，再小就不印。"""


def draw_cover(surface: Surface, frame: Frame, cover: Cover) -> None:
    """画整个一页。"""
    middle = (frame.left + frame.right) / 2
    _write(surface, cover.school, Lettering(Face.SERIF, SCHOOL_SIZE), (middle, _at(frame, SCHOOL_AT)))
    y = _draw_title(surface, frame, cover, middle)
    if cover.portrait is not None:
        _draw_portrait(surface, frame, cover.portrait, (middle, y - PORTRAIT_DROP))
    _draw_lines(surface, frame, cover.lines)
    _write(surface, cover.foot, Lettering(size=FOOT_SIZE), (middle, frame.bottom + FOOT_SIZE))


def _draw_portrait(surface: Surface, frame: Frame, portrait: Portrait, spot: tuple[float, float]) -> None:
    """照片，顶边的正中在 spot；与下面的几行挤不下时缩小。"""
    middle, top = spot
    width, height = portrait.width * MM, portrait.height * MM
    scale = min(1.0, max(0.0, top - _at(frame, LINES_AT) - LINE_HEIGHT) / height)
    if scale > SMALLEST:
        width, height = width * scale, height * scale
        draw_portrait(surface, portrait, (middle - width / 2, top - height, width, height))


def _draw_title(surface: Surface, frame: Frame, cover: Cover, middle: float) -> float:
    """大标题、副标题与双线；返回双线的 y。"""
    measure = partial(char_width, face=Face.SERIF)
    lines = wrap_centred(display(cover.title), measure, frame.width / TITLE_SIZE)
    y = _at(frame, TITLE_AT)
    for line in lines:
        _write(surface, line, Lettering(Face.SERIF, TITLE_SIZE), (middle, y))
        y -= TITLE_SIZE * TITLE_SPACING
    y += TITLE_SIZE * TITLE_SPACING - TITLE_SIZE * 0.6
    half = frame.width * RULE_SHARE / 2
    theme = paper_theme()
    for drop, width in ((0.0, theme.outline * 1.5), (3.0, theme.hairline)):
        surface.strokes([(middle - half, y - drop, middle + half, y - drop)], Pen(width, theme.ink))
    if cover.subtitle:
        y -= SUBTITLE_SIZE * 2
        _write(surface, cover.subtitle, Lettering(size=SUBTITLE_SIZE, colour=theme.ink_soft), (middle, y))
    return y


def _draw_lines(surface: Surface, frame: Frame, lines: Sequence[tuple[str, str]]) -> None:
    """标签两端对齐，值在横线上居中；值太长就多占几行横线。"""
    if not lines:
        return
    label, text = Lettering(Face.BOLD, LINE_SIZE), Lettering(size=LINE_SIZE)
    wide = max(label.width(display(name)) for name, _ in lines)
    left = (frame.left + frame.right - frame.width * BLOCK_WIDTH) / 2
    start, end = left + wide + LABEL_GAP, left + frame.width * BLOCK_WIDTH
    folded = [
        wrap(display(value), partial(char_width, face=text.face), (end - start) / LINE_SIZE)
        for _, value in lines
    ]
    room = _at(frame, LINES_AT) - frame.bottom - FOOT_SIZE * 3
    step = min(LINE_HEIGHT, room / sum(map(len, folded)))
    y = _at(frame, LINES_AT)
    for (name, _), values in zip(lines, folded, strict=True):
        _spread(surface, display(name), label, (left, y), wide)
        for value in values:
            _write(surface, value, text, ((start + end) / 2, y))
            rule = (start, y - RULE_DROP, end, y - RULE_DROP)
            surface.strokes([rule], Pen(paper_theme().hairline, paper_theme().ink))
            y -= step


def _spread(
    surface: Surface, name: str, lettering: Lettering, spot: tuple[float, float], width: float
) -> None:
    """把几个字匀开，占满 width。"""
    x, y = spot
    gap = (width - lettering.width(name)) / max(1, len(name) - 1)
    for char in name:
        surface.write(char, (x, y), lettering)
        x += lettering.width(char) + gap


def _write(surface: Surface, text: str, lettering: Lettering, spot: tuple[float, float]) -> None:
    surface.write(display(text), spot, lettering, Align.CENTER)


def _at(frame: Frame, share: float) -> float:
    return frame.bottom + frame.height * share
