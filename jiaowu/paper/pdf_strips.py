"""成绩条：每人一条，条间有裁剪线，一条不跨页。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise

from jiaowu.paper.columns import Part, divide
from jiaowu.paper.document import Align, Strips, Value
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_cells import Cell, Slot, measure_columns, set_cell, set_value
from jiaowu.paper.pdf_headers import Header, set_header
from jiaowu.paper.surface import WHITE, Pen, Surface
from jiaowu.paper.theme import MM, paper_theme

CUT_GAP = 3.5 * MM
"""裁剪线上下各空多少。"""

CUT_DASH = (4.0, 3.0)

SCISSORS = 2.2
"""剪刀符号的大小（磅）。"""


@dataclass(frozen=True)
class Band:
    """成绩条里的一组列：列多时一条分上下几组。"""

    edges: tuple[float, ...]
    header: Header
    columns: tuple[dict[Value, Cell], ...]
    indices: tuple[int, ...]

    def cells(self, row: Sequence[Value]) -> list[Cell]:
        """一个学生在这一组里的各格。"""
        return [known[row[index]] for known, index in zip(self.columns, self.indices, strict=True)]


@dataclass(frozen=True)
class StripParts:
    """每条都相同的部分。"""

    title: Cell | None
    bands: tuple[Band, ...]
    footer: Cell | None


def place_strips(flow: Flow, block: Strips) -> None:
    """把成绩条排进版面；每条后面是一道裁剪线。"""
    needs = measure_columns(block.columns, block.rows, flow.surface)
    groups = [column.group for column in block.columns]
    parts = divide(needs, flow.frame.width, 0, groups)
    shared = StripParts(
        title=_set_line(flow, block.title, Align.CENTER, Face.BOLD),
        bands=tuple(_set_band(flow, block, part) for part in parts),
        footer=_set_line(flow, block.footer, Align.LEFT, Face.SANS),
    )
    for row in flow.progress.track(block.rows, "正在排成绩条"):
        flow.place(_height(shared, row) + 2 * CUT_GAP, partial(_draw_strip, flow.frame, shared, row))


def _set_line(flow: Flow, text: str, align: Align, face: Face) -> Cell | None:
    """条上的标题或附言；没有则为 None。"""
    if not text:
        return None
    slot = Slot(flow.frame.left, flow.frame.right, paper_theme().note_size, align, face)
    return set_cell(flow.surface, display(text), slot)


def _set_band(flow: Flow, block: Strips, part: Part) -> Band:
    """排出一组列的表头与各种值。"""
    start = flow.frame.left + (flow.frame.width - sum(part.widths)) / 2
    edges = tuple(accumulate(part.widths, initial=start))
    columns: list[dict[Value, Cell]] = []
    for index, (left, right) in zip(part.indices, pairwise(edges), strict=True):
        column = block.columns[index]
        slot = Slot(left, right, part.size, column.align)
        values = dict.fromkeys(row[index] for row in block.rows)
        columns.append({value: set_value(flow.surface, value, column.format, slot) for value in values})
    return Band(edges, set_header(flow.surface, block.columns, part, edges), tuple(columns), part.indices)


def _height(shared: StripParts, row: Sequence[Value]) -> float:
    """一条的高度，不含裁剪线两侧的空。"""
    lines = sum(cell.height for cell in (shared.title, shared.footer) if cell is not None)
    return lines + sum(
        band.header.height + max(cell.height for cell in band.cells(row)) for band in shared.bands
    )


def _draw_strip(frame: Frame, shared: StripParts, row: Sequence[Value], surface: Surface, top: float) -> None:
    """画一条成绩条和它下面的裁剪线。"""
    y = top - CUT_GAP
    if shared.title is not None:
        surface.press(shared.title.stamps, y - shared.title.height / 2)
        y -= shared.title.height
    for band in shared.bands:
        y = _draw_band(surface, band, band.cells(row), y)
    if shared.footer is not None:
        surface.press(shared.footer.stamps, y - shared.footer.height / 2)
        y -= shared.footer.height
    _draw_cut(frame, surface, y - CUT_GAP)


def _draw_band(surface: Surface, band: Band, cells: Sequence[Cell], top: float) -> float:
    """画一组列的表头与值；返回底边的 y。"""
    theme = paper_theme()
    left, right = band.edges[0], band.edges[-1]
    head = top - band.header.height
    bottom = head - max(cell.height for cell in cells)
    lines = band.header.draw(surface, top)
    surface.press([stamp for cell in cells for stamp in cell.stamps], (head + bottom) / 2)
    lines += [(edge, head, edge, bottom) for edge in band.edges[1:-1]]
    lines.append((left, head, right, head))
    surface.strokes(lines, Pen(theme.hairline, theme.line))
    surface.frame((left, bottom, right - left, top - bottom), Pen(theme.outline, theme.ink))
    return bottom


def _draw_cut(frame: Frame, surface: Surface, y: float) -> None:
    """裁剪线：一把小剪刀和一道虚线。"""
    theme = paper_theme()
    x, unit = frame.left, SCISSORS
    thin = Pen(theme.hairline, theme.ink_soft)
    surface.strokes([(x + 5 * unit, y, frame.right, y)], Pen(theme.hairline, theme.ink_soft, CUT_DASH))
    for side in (1, -1):
        surface.circle((x + unit * 0.6, y + side * unit * 0.7), unit * 0.5, WHITE, thin)
    blades = [(x + unit, y + side * unit / 2, x + 4 * unit, y - side * unit / 2) for side in (1, -1)]
    surface.strokes(blades, thin)
