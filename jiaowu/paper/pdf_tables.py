"""表格：算好每行高度，按页切开，每页重画表头；一行不跨页。"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, pairwise

from jiaowu.paper.columns import Part, divide
from jiaowu.paper.document import Align, Emphasis, Table, Value
from jiaowu.paper.flow import Flow
from jiaowu.paper.formats import display
from jiaowu.paper.pdf_cells import (
    Cell,
    Late,
    Slot,
    in_bold,
    measure_columns,
    row_height,
    set_cell,
    set_kept_cell,
    set_kept_value,
    set_value,
    split_cell,
)
from jiaowu.paper.pdf_codes import code_boxes
from jiaowu.paper.pdf_headers import Header, set_header
from jiaowu.paper.pdf_texts import notes_height, place_notes, place_table_title
from jiaowu.paper.row_heights import least_height
from jiaowu.paper.surface import BLACK, Box, Pen, Segment, Surface
from jiaowu.paper.theme import MM, paper_theme

KEPT_ROWS = 3
"""标题、签字处至少与几行表在同一页。"""

SHORT_TABLE = 12
"""不多于这么多行、又不高的表整张在一页。"""

SHORT_SHARE = 0.6
"""行数不多而比版面的这么多还高的表照样分页，免得前一页只剩一个标题。"""

REPEATED_ROWS = 40
"""不多于这么多行的表，多半一页页内容相同（一人一页的表），排过的格记着。"""

EMPTY_ROW = "（无数据）"

BLOCK_GAP = 8.0
"""表与下文之间的空（磅）。"""

TALLEST_ROW_SHARE = 0.6
"""一行最高占版心的份额；更高的分成几行接着排。"""


@dataclass(frozen=True)
class Row:
    """排好的一行。"""

    cells: tuple[Cell, ...]
    height: float
    kind: Emphasis | None = None
    spans: bool = False
    """只有一格文字、不画竖线的分组行。"""


@dataclass(frozen=True)
class Grid:
    """排好的一张表（或按列分出的一部分）。"""

    edges: tuple[float, ...]
    header: Header
    rows: tuple[Row, ...]
    numbers: Mapping[str, int] | None = None
    """书签 → 页码，有页码列才有；画的时候查。"""


def place_table(flow: Flow, table: Table, tail: float) -> None:
    """把表排进版面；tail 是末尾签字处的高度（磅），它要与最后几行同页。"""
    needs = measure_columns(table.columns, table.rows, flow.surface)
    groups = [column.group for column in table.columns]
    parts = divide(needs, flow.frame.width, table.frozen_columns, groups)
    for number, part in enumerate(parts, start=1):
        mark = f"（第 {number} 部分，共 {len(parts)} 部分）" if len(parts) > 1 else ""
        grid = _set_grid(flow, table, part)
        kept = len(grid.rows) if _is_short(flow, grid) else KEPT_ROWS
        first_rows = sum(row.height for row in grid.rows[:kept])
        below = notes_height(flow, table.notes) + tail if number == len(parts) else 0.0
        alone = below if len(grid.rows) <= KEPT_ROWS else 0.0  # 几行的小表整张跟着签字处走
        place_table_title(flow, table.title + mark, grid.header.height + first_rows + alone)
        _place_grid(flow, grid, below)
    place_notes(flow, table.notes)
    flow.gap(BLOCK_GAP)


def _is_short(flow: Flow, grid: Grid) -> bool:
    """行不多、也不高，整张放在一页。"""
    height = grid.header.height + sum(row.height for row in grid.rows)
    return len(grid.rows) <= SHORT_TABLE and height <= SHORT_SHARE * flow.frame.height


def _set_grid(flow: Flow, table: Table, part: Part) -> Grid:
    """排出表头与每一格。"""
    frame = flow.frame
    start = frame.left + (frame.width - sum(part.widths)) / 2
    edges = tuple(accumulate(part.widths, initial=start))
    columns = [
        _set_column(flow, table, index, Slot(left, right, part.size, table.columns[index].align))
        for index, (left, right) in zip(part.indices, pairwise(edges), strict=True)
    ]
    whole = Slot(edges[0], edges[-1], part.size)
    rows = _set_rows(flow.surface, table, list(zip(*columns, strict=True)), whole)
    limit = frame.height * TALLEST_ROW_SHARE
    header = set_header(flow.surface, table.columns, part, edges)
    numbers = flow.numbers if any(column.paged for column in table.columns) else None
    return Grid(edges, header, tuple(piece for row in rows for piece in _split_row(row, limit)), numbers)


def _set_rows(
    surface: Surface, table: Table, cells: Sequence[tuple[Cell, ...]], whole: Slot
) -> Iterator[Row]:
    """把各列的格合成行；只有一格文字的分组行横贯整表。"""
    emphasis = dict(table.emphasis)
    least = least_height(table) * MM
    for index, row in enumerate(cells):
        kind = emphasis.get(index)
        if kind is Emphasis.GROUP and _is_heading_row(table.rows[index]):
            span = _set_span(surface, table.rows[index], whole)
            yield Row((span,), span.height, kind, spans=True)
        else:
            yield Row(row, max(least, *(cell.height for cell in row)), kind)
    if not cells:
        empty = set_cell(surface, EMPTY_ROW, replace(whole, align=Align.CENTER))
        yield Row((empty,), empty.height, spans=True)


def _set_column(flow: Flow, table: Table, index: int, slot: Slot) -> list[Cell]:
    """排出一列；相同的值只排一次。"""
    flow.progress.step("正在排版")
    if table.columns[index].code is not None:
        return _set_codes(table, index, slot)
    if table.columns[index].paged and flow.labels:
        return _set_pages(flow, table, index, slot)
    number_format = table.columns[index].format
    slots = {False: slot, True: in_bold(slot)}
    bold_rows = {row for row, _ in table.emphasis}
    place = set_kept_value if len(table.rows) <= REPEATED_ROWS else set_value
    known: dict[tuple[Value, bool], Cell] = {}
    cells: list[Cell] = []
    for number, row in enumerate(table.rows):
        key = (row[index], number in bold_rows)
        cell = known.get(key)
        if cell is None:
            cell = known[key] = place(flow.surface, key[0], number_format, slots[key[1]])
        cells.append(cell)
    return cells


def _set_codes(table: Table, index: int, slot: Slot) -> list[Cell]:
    """排出一列码。"""
    kind, height = table.columns[index].code, max(least_height(table) * MM, row_height())
    assert kind is not None  # noqa: S101 — 只有画码的列走到这里
    texts = [display(row[index]) for row in table.rows]
    return [Cell((), height, code_boxes(text, kind, slot.left, slot.right, height)) for text in texts]


def _set_pages(flow: Flow, table: Table, index: int, slot: Slot) -> list[Cell]:
    """排出一列页码；不是附件编号的照原样写。"""
    cells: list[Cell] = []
    for row in table.rows:
        key = flow.labels.get(display(row[index]))
        late = key and Cell((), row_height(), late=Late(key, slot))
        cells.append(late or set_kept_value(flow.surface, row[index], "", slot))
    return cells


def _is_heading_row(row: Sequence[Value]) -> bool:
    """整行只有一格有内容。"""
    return sum(value not in {None, ""} for value in row) == 1


def _set_span(surface: Surface, row: Sequence[Value], whole: Slot) -> Cell:
    """分组行的文字，横贯整表。"""
    text = next(display(value) for value in row if value not in {None, ""})
    return set_cell(surface, text, in_bold(whole))


def _split_row(row: Row, limit: float) -> list[Row]:
    """比 limit 还高的行拆成上下几行，文字接着排。"""
    if row.height <= limit:
        return [row]
    pieces = [split_cell(cell, limit) for cell in row.cells]
    count = max(map(len, pieces))
    blank = Cell((), 0.0)
    padded = [cells + [blank] * (count - len(cells)) for cells in pieces]
    return [
        Row(cells, max(cell.height for cell in cells), row.kind, row.spans)
        for cells in zip(*padded, strict=True)
    ]


def _place_grid(flow: Flow, grid: Grid, tail: float) -> None:
    """按页放下各行；tail 高的内容要能跟在最后一页的行后面。"""
    start = 0
    while start < len(grid.rows):
        flow.ensure(grid.header.height + sum(row.height for row in grid.rows[start : start + KEPT_ROWS]))
        end, left = _rows_that_fit(grid, start, flow.room - grid.header.height)
        if end == len(grid.rows) and left < tail and end - start > KEPT_ROWS:
            end -= KEPT_ROWS
        rows = grid.rows[start:end]
        height = grid.header.height + sum(row.height for row in rows)
        flow.place(height, partial(_draw, grid, rows))
        if end < len(grid.rows):
            flow.turn()
        start = end


def _rows_that_fit(grid: Grid, start: int, room: float) -> tuple[int, float]:
    """从 start 起放得下的行的末尾（至少一行），以及剩下的高度。"""
    end = start
    while end < len(grid.rows) and (grid.rows[end].height <= room or end == start):
        room -= grid.rows[end].height
        end += 1
    return end, room


def _draw(grid: Grid, rows: Sequence[Row], surface: Surface, top: float) -> None:
    """画表头与若干行。"""
    theme = paper_theme()
    left, right = grid.edges[0], grid.edges[-1]
    lines = grid.header.draw(surface, top)
    head = y = top - grid.header.height
    for row in rows:
        if row.kind is not None:
            surface.fill((left, y - row.height, right - left, row.height), theme.total_fill)
        surface.press([stamp for cell in row.cells for stamp in cell.stamps], y - row.height / 2)
        surface.fills(_boxes(row, y - row.height / 2), BLACK)
        if grid.numbers is not None:
            _draw_numbers(surface, row, y, grid.numbers)
        lines.append((left, y, right, y))
        y -= row.height
    lines += _column_lines(grid.edges, rows, head)
    surface.strokes(lines, Pen(theme.hairline, theme.line))
    surface.frame((left, y, right - left, top - y), Pen(theme.outline, theme.ink))


def _draw_numbers(surface: Surface, row: Row, top: float, numbers: Mapping[str, int]) -> None:
    """一行里的页码；点它就到那一页。"""
    for cell in row.cells:
        if cell.late is not None:
            slot = cell.late.slot
            number = set_kept_cell(surface, str(numbers[cell.late.key]), slot)
            surface.press(number.stamps, top - row.height / 2)
            surface.link(cell.late.key, (slot.left, top - row.height, slot.right - slot.left, row.height))


def _boxes(row: Row, centre: float) -> Iterator[Box]:
    """一行里各码的黑块。"""
    for cell in row.cells:
        for x, y, width, height in cell.boxes:
            yield x, centre + y, width, height


def _column_lines(edges: Sequence[float], rows: Sequence[Row], top: float) -> list[Segment]:
    """各列之间的竖线，在横贯的行处断开。"""
    lines: list[Segment] = []
    start = y = top
    for row in rows:
        if row.spans:
            lines += [(edge, start, edge, y) for edge in edges[1:-1] if start > y]
            start = y - row.height
        y -= row.height
    return lines + [(edge, start, edge, y) for edge in edges[1:-1] if start > y]
