"""单元格：文字放得下就一行，略长先缩小，再长折行，绝不截断。"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from jiaowu.paper.columns import Need
from jiaowu.paper.document import Align, Column, Value
from jiaowu.paper.faces import Face
from jiaowu.paper.fonts import char_width, text_width
from jiaowu.paper.formats import display
from jiaowu.paper.surface import EM_CENTRE, SHIFTS, Box, Stamp, Surface
from jiaowu.paper.theme import MM, paper_theme
from jiaowu.paper.wrapping import wrap, wrap_centred

PAD = 0.2
"""格内左右各留多少（以字号为 1）。"""

LEADING = 1.25
"""格内多行文字的行距（以字号为 1）。"""

SHRINK_LIMIT = 0.85
"""文字略长时最多缩到几成，再长就折行。"""

ROW_PADDING = 4.0
"""多行文字上下合计的余地（磅）。"""

HALF_WIDTH = 0.5
"""半角字符的宽度（以字号为 1）。"""

MIN_HEADER = 2.0
"""表头折行后每行至少容下几个汉字。"""

MOST_KEPT = 4096
"""至多记着多少个排过的格；满了就重新记起。"""

OVERRUN = 1.5
"""文字比列宽略长时，列宽最多自动放到几倍。"""


@dataclass(frozen=True)
class Slot:
    """一列（或合并的几列）的左右边与字号（磅）、对齐、字体。"""

    left: float
    right: float
    size: float
    align: Align = Align.LEFT
    face: Face = Face.SANS

    @property
    def inner(self) -> float:
        """文字可用的宽度。"""
        return self.right - self.left - 2 * PAD * self.size


@dataclass(frozen=True)
class Cell:
    """排好的一格：可以盖印的各行文字与所需行高。"""

    stamps: tuple[Stamp, ...]
    height: float
    boxes: tuple[Box, ...] = ()
    """格里的黑块（码）；y 相对于行的中心。"""
    late: "Late | None" = None
    """画的时候才知道的页码。"""


@dataclass(frozen=True)
class Late:
    """一格里的页码：指向哪个书签，写在哪里。"""

    key: str
    slot: Slot


def row_height() -> float:
    """一行的最小高度（磅）。"""
    return paper_theme().row_height * MM


def set_cell(surface: Surface, text: str, slot: Slot, *, may_wrap: bool = True) -> Cell:
    """把文字排进一格；may_wrap 为假时（数字）只缩小不折行。"""
    if "\n" not in text:
        width = surface.encode(text, slot.face).width
        size = min(slot.size, slot.inner / width) if width else slot.size
        if size >= slot.size * SHRINK_LIMIT or not may_wrap:
            return Cell(_stamps(surface, [text], slot, size), row_height())
    fold = wrap_centred if slot.align is Align.CENTER else wrap
    lines = fold(text, partial(char_width, face=slot.face), slot.inner / slot.size)
    widest = max(surface.encode(line, slot.face).width for line in lines)
    size = min(slot.size, slot.inner / widest) if widest else slot.size
    height = max(row_height(), len(lines) * size * LEADING + ROW_PADDING)
    return Cell(_stamps(surface, lines, slot, size), height)


def set_kept_cell(surface: Surface, text: str, slot: Slot, *, may_wrap: bool = True) -> Cell:
    """同 set_cell，排过的记着：一页页同样的表头、要点、标签只排一次。"""
    key = (text, slot, may_wrap)
    found: Cell | None = surface.shelf.get(key)
    if found is None:
        if len(surface.shelf) >= MOST_KEPT:
            surface.shelf.clear()
        found = surface.shelf[key] = set_cell(surface, text, slot, may_wrap=may_wrap)
    return found


def set_value(surface: Surface, value: Value, number_format: str, slot: Slot) -> Cell:
    """把一个值按格式排进一格。"""
    return set_cell(surface, display(value, number_format), slot, may_wrap=isinstance(value, str))


def set_kept_value(surface: Surface, value: Value, number_format: str, slot: Slot) -> Cell:
    """同 set_value，排过的记着。"""
    return set_kept_cell(surface, display(value, number_format), slot, may_wrap=isinstance(value, str))


def measure_columns(
    columns: Sequence[Column], rows: Sequence[Sequence[Value]], surface: Surface
) -> list[Need]:
    """各列的宽度要求：数字不折，文字按列宽折，表头至多折成两三行。"""
    return [_measure(column, {row[index] for row in rows}, surface) for index, column in enumerate(columns)]


def split_cell(cell: Cell, limit: float) -> list[Cell]:
    """把比 limit 高的一格按行数拆成上下几格。"""
    if cell.height <= limit:
        return [cell]
    line = (cell.height - ROW_PADDING) / len(cell.stamps)
    count = max(1, int((limit - ROW_PADDING) / line))
    chunks = [cell.stamps[start : start + count] for start in range(0, len(cell.stamps), count)]
    middle = (cell.stamps[0].drop + cell.stamps[-1].drop) / 2
    return [Cell(_recentred(chunk, middle), len(chunk) * line + ROW_PADDING) for chunk in chunks]


def in_bold(slot: Slot) -> Slot:
    """同一格改用粗体。"""
    return replace(slot, face=Face.BOLD)


def _measure(column: Column, values: Iterable[Value], surface: Surface) -> Need:
    """一列的宽度要求。"""
    wanted = column.width * HALF_WIDTH
    title = max(text_width(line, Face.BOLD) for line in display(column.title).split("\n"))
    required = min(title, max(MIN_HEADER, title / 2 + HALF_WIDTH))
    for value in values:
        width = surface.encode(display(value, column.format), Face.SANS).width
        required = max(required, min(width, wanted * OVERRUN) if isinstance(value, str) else width)
    return Need(max(wanted, required) + 3 * PAD, required + 2 * PAD)


def _stamps(surface: Surface, lines: Sequence[str], slot: Slot, size: float) -> tuple[Stamp, ...]:
    """各行文字的印章；多行时整体居中。"""
    pad = PAD * slot.size
    stamps: list[Stamp] = []
    for number, line in enumerate(lines):
        encoded = surface.encode(line, slot.face)
        width = encoded.width * size
        x = slot.left + pad + SHIFTS[slot.align] * (slot.right - slot.left - 2 * pad - width)
        drop = (number - (len(lines) - 1) / 2) * size * LEADING + size * EM_CENTRE
        stamp = surface.stamp(encoded, size, x, drop)
        if stamp is not None:
            stamps.append(stamp)
    return tuple(stamps)


def _recentred(stamps: Sequence[Stamp], middle: float) -> tuple[Stamp, ...]:
    """把取出的几行重新上下居中；middle 是原来整格的中线。"""
    shift = (stamps[0].drop + stamps[-1].drop) / 2 - middle
    return tuple(stamp._replace(drop=stamp.drop - shift) for stamp in stamps)
