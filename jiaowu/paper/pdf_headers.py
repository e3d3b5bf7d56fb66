"""一层或两层的表头：排一次，每页重画。"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from jiaowu.paper.columns import Part
from jiaowu.paper.document import Align, Column
from jiaowu.paper.faces import Face
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_cells import Cell, Slot, set_kept_cell
from jiaowu.paper.surface import Segment, Surface
from jiaowu.paper.theme import paper_theme


@dataclass(frozen=True)
class Header:
    """排好的表头；线与格的 y 都是从表头顶边往下的距离。"""

    left: float
    right: float
    height: float
    lines: tuple[Segment, ...]
    cells: tuple[tuple[float, Cell], ...]
    """（格中心往下的距离，内容）。"""

    def draw(self, surface: Surface, top: float) -> list[Segment]:
        """画底色与文字；线返回给调用者，同表身的线一起画。"""
        box = (self.left, top - self.height, self.right - self.left, self.height)
        surface.fill(box, paper_theme().header_fill)
        for depth, cell in self.cells:
            surface.press(cell.stamps, top - depth)
        return [(x1, top - y1, x2, top - y2) for x1, y1, x2, y2 in self.lines]


def set_header(surface: Surface, columns: Sequence[Column], part: Part, edges: Sequence[float]) -> Header:
    """排出表头；edges 是各列边线的 x。"""
    chosen = [columns[index] for index in part.indices]
    slots = [Slot(left, right, part.size, Align.CENTER, Face.BOLD) for left, right in pairwise(edges)]
    heads = [
        set_kept_cell(surface, display(column.title), slot)
        for column, slot in zip(chosen, slots, strict=True)
    ]
    spans = _group_spans(chosen)
    if spans:
        tops = [
            set_kept_cell(
                surface,
                display(chosen[first].group),
                Slot(edges[first], edges[last], part.size, Align.CENTER, Face.BOLD),
            )
            for first, last in spans
        ]
        return _two_levels(heads, tops, spans, edges)
    height = max(head.height for head in heads)
    lines = tuple((edge, 0.0, edge, height) for edge in edges[1:-1])
    return Header(edges[0], edges[-1], height, lines, tuple((height / 2, head) for head in heads))


def _two_levels(
    heads: Sequence[Cell], tops: Sequence[Cell], spans: Sequence[tuple[int, int]], edges: Sequence[float]
) -> Header:
    """两层表头：有上层的列在下层，没有的占满两层。"""
    grouped = {index for first, last in spans for index in range(first, last)}
    upper = max(top.height for top in tops)
    lower = max(heads[index].height for index in grouped)
    alone = [head.height for index, head in enumerate(heads) if index not in grouped]
    height = max(upper + lower, *alone, 0.0)
    cells = [(upper / 2, top) for top in tops]
    cells += [
        ((upper + height) / 2 if index in grouped else height / 2, head) for index, head in enumerate(heads)
    ]
    lines = [(edges[first], upper, edges[last], upper) for first, last in spans]
    inner = {index for first, last in spans for index in range(first + 1, last)}
    lines += [
        (edges[at], upper if at in inner else 0.0, edges[at], height) for at in range(1, len(edges) - 1)
    ]
    return Header(edges[0], edges[-1], height, tuple(lines), tuple(cells))


def _group_spans(columns: Sequence[Column]) -> list[tuple[int, int]]:
    """上层表头覆盖的列：（起，止），止不含。"""
    spans: list[tuple[int, int]] = []
    at = 0
    for group, members in groupby(columns, key=lambda column: column.group):
        count = len(list(members))
        if group:
            spans.append((at, at + count))
        at += count
    return spans
