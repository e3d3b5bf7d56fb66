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

CELL_MARGIN = 1 * MM
"""表里的条码离上下格线多远。"""

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


def code_boxes(value: str, kind: CodeKind, left: float, right: float, height: float) -> tuple[Box, ...]:
    """表里一格的黑块：左边、比行的中心高多少、宽、高（磅）；码在格里居中。"""
    if not value:
        return ()
    runs, units = _runs(value, kind)
    room = right - left
    if kind is CodeKind.BARS:
        unit = min(BAR_UNIT, room / (units + 2 * QUIET[kind]))
        high = height - 2 * CELL_MARGIN
        boxes = _bars(runs, unit, high)
    else:
        unit = min(height, room) / (units + 2 * QUIET[kind])
        high = units * unit
        boxes = _squares(runs, unit)
    start = (left + right - units * unit) / 2
    return tuple((start + x, high / 2 + y, width, tall) for x, y, width, tall in boxes)


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
