"""把码画进 PDF：表里的一格，或纸右上角的一个。"""

from functools import partial

from jiaowu.paper.codes import QUIET, Run, bars_of, squares_of
from jiaowu.paper.document import Align, Code, CodeKind
from jiaowu.paper.flow import Flow
from jiaowu.paper.surface import BLACK, Box, Lettering, Surface
from jiaowu.paper.theme import MM, paper_theme

BAR_UNIT = 0.33 * MM
"""条码里最窄的一条；再细，普通的打印机与扫码枪就靠不住。"""

BAR_HEIGHT = 9 * MM

SQUARE_SIZE = 18 * MM

CELL_MARGIN = 0.6 * MM
"""表里的码离格线多远。"""

CAPTION_SIZE = 8.0

CAPTION_GAP = 2.0


def place_code(flow: Flow, block: Code) -> None:
    """在右边画一个码，下面印原文；不占高度。"""
    runs, units = _runs(block.value, block.kind)
    if block.kind is CodeKind.BARS:
        width, height = units * BAR_UNIT, BAR_HEIGHT
        boxes = _bars(runs, BAR_UNIT, height)
    else:
        width = height = SQUARE_SIZE
        boxes = _squares(runs, SQUARE_SIZE / units)
    flow.ensure(height + CAPTION_SIZE)
    right = flow.frame.right
    flow.place(0.0, partial(_draw, boxes, block.value, right - width, width, height))


def code_width(value: str, kind: CodeKind, height: float) -> float:
    """表里的一个码连同四周的空要多宽（磅）；height 是行高。"""
    _, units = _runs(value, kind)
    if kind is CodeKind.BARS:
        return (units + 2 * QUIET[kind]) * BAR_UNIT
    return height


def code_boxes(value: str, kind: CodeKind, left: float, right: float, height: float) -> tuple[Box, ...]:
    """表里一格的黑块：左边、比行的中心高多少、宽、高（磅）；码在格里居中。"""
    if not value:
        return ()
    runs, units = _runs(value, kind)
    inner = height - 2 * CELL_MARGIN
    if kind is CodeKind.BARS:
        unit = min(BAR_UNIT, (right - left) / (units + 2 * QUIET[kind]))
        boxes = _bars(runs, unit, inner)
        width = units * unit
    else:
        width = min(inner, right - left - 2 * CELL_MARGIN)
        boxes = _squares(runs, width / units)
        inner = width
    start = (left + right - width) / 2
    return tuple((start + x, inner / 2 + y, wide, high) for x, y, wide, high in boxes)


def _runs(value: str, kind: CodeKind) -> tuple[tuple[Run, ...], int]:
    return bars_of(value) if kind is CodeKind.BARS else squares_of(value)


def _bars(runs: tuple[Run, ...], unit: float, height: float) -> tuple[Box, ...]:
    """各黑块；y 是从码的顶边往上（负的是往下）。"""
    return tuple((at * unit, -height, width * unit, height) for at, _, width in runs)


def _squares(runs: tuple[Run, ...], unit: float) -> tuple[Box, ...]:
    return tuple((at * unit, -(row + 1) * unit, width * unit, unit) for at, row, width in runs)


def _draw(  # noqa: PLR0913, PLR0917 — 前五样在排版时定下
    boxes: tuple[Box, ...], value: str, left: float, width: float, height: float, surface: Surface, top: float
) -> None:
    surface.fills([(left + x, top + y, wide, high) for x, y, wide, high in boxes], BLACK)
    small = Lettering(size=CAPTION_SIZE, colour=paper_theme().ink_soft)
    foot = top - height - CAPTION_GAP - CAPTION_SIZE
    surface.write(value, (left + width / 2, foot + CAPTION_GAP), small, Align.CENTER)
