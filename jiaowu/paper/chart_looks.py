"""图里各系列的样子：颜色之外必有花纹、虚实或标记，黑白打印也分得清。"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jiaowu.paper.surface import Box, Pen, Segment, Spot, Surface, regular_polygon
from jiaowu.paper.theme import paper_theme

HATCH_ANGLES: tuple[tuple[int, ...], ...] = ((), (45,), (135,), (0,), (45, 135), (90,), (0, 90), ())
"""各系列填充花纹的线的方向（度）；没有线的是纯色。"""

HATCH_GAP = 3.5
"""花纹线的间距（磅）。"""

HATCH_LINE = 0.45

DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (5, 2),
    (1.5, 1.5),
    (6, 2, 1.5, 2),
    (8, 3),
    (3, 3),
    (1, 2),
    (6, 1, 1, 1),
)

OUTLINE = 0.5

TINT = 0.35
"""冲淡后保留几成颜色。"""

MARKER_SIDES = (16, 4, 3, 4, 3, 5, 6, 8)
"""标记是几边形；16 边看作圆。"""

MARKER_TURNS = (0.0, 45.0, 90.0, 0.0, 270.0, 90.0, 0.0, 22.5)
"""标记的起始角（度）：同是四边形，一正一斜。"""


@dataclass(frozen=True)
class Look:
    """一个系列的样子。"""

    colour: str
    hatch: tuple[int, ...]
    dash: tuple[float, ...]
    sides: int
    turn: float


def look_of(number: int) -> Look:
    """第 number 个系列（0 起）的样子；八个以后从头再来。"""
    colours = paper_theme().series
    at = number % len(HATCH_ANGLES)
    return Look(
        colours[number % len(colours)], HATCH_ANGLES[at], DASHES[at], MARKER_SIDES[at], MARKER_TURNS[at]
    )


def draw_bar(surface: Surface, box: Box, look: Look) -> None:
    """一根柱、一段箱体或图例里的色块。"""
    ink = paper_theme().ink
    surface.fill(box, look.colour)
    if look.hatch:
        lines = [line for angle in look.hatch for line in _hatch_lines(box, angle)]
        surface.hatch(box, lines, Pen(HATCH_LINE, ink))
    surface.frame(box, Pen(OUTLINE, ink))


def draw_marker(surface: Surface, spot: Spot, radius: float, look: Look) -> None:
    """折线上的一个标记。"""
    points = regular_polygon(spot, radius, look.sides, look.turn)
    surface.polygon(points, look.colour, Pen(OUTLINE, paper_theme().ink))


def tinted(look: Look) -> Look:
    """同样的花纹，颜色冲淡：大面积的箱体不至于一片黑。"""
    parts = (int(look.colour[start : start + 2], 16) for start in (1, 3, 5))
    pale = (round(255 - (255 - part) * TINT) for part in parts)
    return replace(look, colour="#" + "".join(f"{part:02X}" for part in pale))


def _hatch_lines(box: Box, angle: int) -> Iterator[Segment]:
    """盖住矩形的一组平行线；出界部分由画者裁掉。以全图原点对齐，相邻的柱花纹连贯。"""
    x, y, width, height = box
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    along = [px * cos + py * sin for px, py in corners]
    across = [py * cos - px * sin for px, py in corners]
    first, last = math.floor(min(across) / HATCH_GAP), math.ceil(max(across) / HATCH_GAP)
    for step in range(first, last + 1):
        offset = step * HATCH_GAP
        start, end = min(along), max(along)
        yield (
            start * cos - offset * sin,
            start * sin + offset * cos,
            end * cos - offset * sin,
            end * sin + offset * cos,
        )
