"""标签—值的方框，与末尾签字处。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from jiaowu.paper.document import Align, Fields, Portrait, Value
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.fonts import text_width
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_cells import Cell, Slot, row_height, set_kept_cell
from jiaowu.paper.pdf_pictures import PORTRAIT_MARGIN, draw_portrait
from jiaowu.paper.surface import Lettering, Pen, Surface
from jiaowu.paper.theme import MM, official_theme, paper_theme

FIELD_SIZE = 10.0
"""方框里的字号。"""

LABEL_PADDING = 10.0
"""标签左右合计的空（磅）。"""

MAX_LABEL_SHARE = 0.5
"""标签最多占一格的份额。"""

BLOCK_GAP = 8.0

SIGNER_LINE = 26 * MM
"""签字横线的长度。"""

SIGNER_GAP = 8.0
"""相邻签字处之间的空（磅）。"""

SIGNER_TEXT_SHARE = 0.6
"""“制表人：”最多占签字处的份额。"""

SIGNER_RISE = 6.0
"""签字处文字的基线离底边多高（磅）。"""


@dataclass(frozen=True)
class Field:
    """排好的一个方框：左边、标签与值的分界、右边。"""

    left: float
    divide: float
    right: float
    label: Cell
    value: Cell

    @property
    def height(self) -> float:
        """需要的高度。"""
        return max(row_height(), self.label.height, self.value.height)


def place_fields(flow: Flow, block: Fields) -> None:
    """标签—值的方框，几个一行；同一行一样高。"""
    beside = 0 if block.portrait is None else _place_beside(flow, block, block.portrait)
    for start in range(beside, len(block.pairs), block.per_row):
        fields, height = _set_row(flow, block, start, flow.frame.right)
        flow.place(height, partial(_draw_fields, fields, height))
    flow.gap(BLOCK_GAP)


def _place_beside(flow: Flow, block: Fields, portrait: Portrait) -> int:
    """照片与它旁边的几行，整个在一页里；返回接着从第几对排。"""
    high, wide = (side * MM + 2 * PORTRAIT_MARGIN for side in (portrait.height, portrait.width))
    right = flow.frame.right - wide
    rows: list[tuple[list[Field], float]] = []
    start = 0
    while start < len(block.pairs) and sum(height for _, height in rows) < high:
        rows.append(_set_row(flow, block, start, right))
        start += block.per_row
    total = sum(height for _, height in rows)
    if total < high:
        rows = [(fields, height * high / total) for fields, height in rows]
    box = (right, wide, max(total, high))
    flow.place(box[2], partial(_draw_beside, rows, portrait, box))
    return start


def _set_row(flow: Flow, block: Fields, start: int, right: float) -> tuple[list[Field], float]:
    """从第 start 对起的一行方框与行高，排到 right 为止。"""
    fields = _set_fields(flow, block, block.pairs[start : start + block.per_row], right)
    return fields, max(block.row_height * MM, *(field.height for field in fields))


def signers_height(signers: Sequence[str]) -> float:
    """签字处的高度（磅）：够手写签名。"""
    return paper_theme().signature_height * MM if signers else 0.0


def place_signers(flow: Flow, signers: Sequence[str]) -> None:
    """末尾签字处：一行几个，各带横线。"""
    if signers:
        flow.place(signers_height(signers), partial(_draw_signers, flow.frame, signers))


def _set_fields(flow: Flow, block: Fields, pairs: Sequence[tuple[str, Value]], most: float) -> list[Field]:
    """排出一行方框，到 most 为止；末行不满时最后一个放宽到右边。"""
    width = (most - flow.frame.left) / block.per_row
    longest = max(text_width(display(name), Face.BOLD) for name, _ in block.pairs)
    size = official_theme().cell_size if flow.frame.official else FIELD_SIZE
    label = min(longest * size + LABEL_PADDING, width * MAX_LABEL_SHARE)
    fields: list[Field] = []
    for number, (name, value) in enumerate(pairs):
        left = flow.frame.left + number * width
        name_slot = Slot(left, left + label, size, Align.CENTER, Face.BOLD)
        right = most if number == len(pairs) - 1 else left + width
        value_slot = Slot(left + label, right, size)
        name_cell = set_kept_cell(flow.surface, display(name), name_slot)
        value_cell = set_kept_cell(flow.surface, display(value, block.formats.get(name, "")), value_slot)
        fields.append(Field(left, left + label, right, name_cell, value_cell))
    return fields


def _draw_fields(fields: Sequence[Field], height: float, surface: Surface, top: float) -> None:
    """画一行方框。"""
    theme = paper_theme()
    pen = Pen(theme.hairline, theme.line)
    bottom = top - height
    for field in fields:
        surface.fill((field.left, bottom, field.divide - field.left, height), theme.header_fill)
        surface.press(field.label.stamps, top - height / 2)
        surface.press(field.value.stamps, top - height / 2)
        surface.strokes([(field.divide, top, field.divide, bottom)], pen)
        surface.frame((field.left, bottom, field.right - field.left, height), pen)


def _draw_beside(
    rows: Sequence[tuple[list[Field], float]],
    portrait: Portrait,
    box: tuple[float, float, float],
    surface: Surface,
    top: float,
) -> None:
    """照片旁的几行，与照片的格；box 是格的左边、宽、高。"""
    left, width, height = box
    draw_portrait(surface, portrait, (left, top - height, width, height))
    for fields, each in rows:
        _draw_fields(fields, each, surface, top)
        top -= each


def _draw_signers(frame: Frame, signers: Sequence[str], surface: Surface, top: float) -> None:
    """画签字处。"""
    theme = paper_theme()
    room = frame.width / len(signers)
    y = top - signers_height(signers) + SIGNER_RISE
    for number, signer in enumerate(signers):
        x = frame.left + number * room
        text = display(signer) + "："
        size = min(theme.body_size, room * SIGNER_TEXT_SHARE / text_width(text, Face.SANS))
        start = x + text_width(text, Face.SANS) * size
        end = min(start + SIGNER_LINE, x + room - SIGNER_GAP)
        surface.write(text, (x, y), Lettering(size=size))
        surface.strokes([(start, y - 2, end, y - 2)], Pen(theme.hairline))
