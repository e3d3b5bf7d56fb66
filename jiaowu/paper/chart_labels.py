"""横轴标签：依次试横写、折两行、竖写；太密就隔几个写一个。"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from jiaowu.paper.document import Align
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import char_width
from jiaowu.paper.formats import display
from jiaowu.paper.surface import EM_CENTRE, Lettering, Surface
from jiaowu.paper.wrapping import wrap

LABEL_TEXT = Lettering(size=8.0)
"""轴标签与图例的文字。"""

LEADING = 1.25

ASCENT = 0.88
"""汉字顶边在基线上方多少（以字号为 1）。"""

GAP = 4.0
"""轴与标签之间、标签彼此之间的空（磅）。"""

MAX_LINES = 2

ELLIPSIS = "…"


@dataclass(frozen=True)
class AxisLabels:
    """排好的横轴标签。"""

    texts: tuple[tuple[str, ...], ...]
    """每个标签的各行；不写的为空。"""
    height: float
    upright: bool

    def draw(self, surface: Surface, centres: Sequence[float], top: float) -> None:
        """写在轴的下方；centres 是各格的中心。"""
        for x, lines in zip(centres, self.texts, strict=True):
            for number, line in enumerate(lines):
                if self.upright:
                    spot = (x + LABEL_TEXT.size * EM_CENTRE, top - GAP)
                    surface.write(line, spot, LABEL_TEXT, Align.RIGHT, upright=True)
                else:
                    y = top - GAP - LABEL_TEXT.size * (ASCENT + number * LEADING)
                    surface.write(line, (x, y), LABEL_TEXT, Align.CENTER)


def fit_labels(labels: Sequence[str], slot: float, tallest: float) -> AxisLabels:
    """把标签排进每格宽 slot、最多高 tallest（磅）的地方。"""
    texts = [display(label).replace("\n", " ") for label in labels]
    wrapped = [_wrap(text, slot - GAP) for text in texts]
    if all(len(lines) <= MAX_LINES and _widest(lines) <= slot - GAP for lines in wrapped):
        count = max(map(len, wrapped))
        return AxisLabels(
            tuple(map(tuple, wrapped)), count * LABEL_TEXT.size * LEADING + GAP * 2, upright=False
        )
    every = max(1, math.ceil(LABEL_TEXT.size * LEADING / slot))
    shown = [
        (_shorten(text, tallest - GAP * 2),) if index % every == 0 else () for index, text in enumerate(texts)
    ]
    return AxisLabels(tuple(shown), max(map(_widest, shown)) + GAP * 2, upright=True)


def _wrap(text: str, width: float) -> list[str]:
    """按格宽折行。"""
    return wrap(text, partial(char_width, face=Face.SANS), max(width, 1.0) / LABEL_TEXT.size)


def _widest(lines: Sequence[str]) -> float:
    """最宽一行的宽度（磅）。"""
    return max(map(LABEL_TEXT.width, lines), default=0.0)


def _shorten(text: str, length: float) -> str:
    """竖写太长时以省略号结尾。"""
    if _widest([text]) <= length:
        return text
    while text and _widest([text + ELLIPSIS]) > length:
        text = text[:-1]
    return text + ELLIPSIS
