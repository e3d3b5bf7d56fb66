"""把表格写进 Word：表头每页重复，太宽时按列分成几部分。"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jiaowu.paper.columns import Need, Part, divide
from jiaowu.paper.document import Align, Column, Emphasis, Table, Value
from jiaowu.paper.formats import display
from jiaowu.paper.row_heights import least_height
from jiaowu.paper.theme import paper_theme
from jiaowu.paper.word_grids import WordCell, WordRow, grid
from jiaowu.paper.word_text import Face, Style, em_width, paragraph
from jiaowu.progress import Progress

PADDING = 0.6
"""格内左右合计的空（以字号为 1）。"""

HALF_WIDTH = 0.5
"""半角字符的宽度（以字号为 1）。"""

MIN_HEADER = 2.0
"""表头折行后每行至少容下几个汉字。"""

WHOLE_HEADER = 4.0
"""不多于这么多个汉字的表头不折行。"""

OVERRUN = 1.5
"""文字比列宽略长时，列宽最多自动放到几倍。"""

KEPT_ROWS = 3
"""表头与头几行、签字处与末几行在同一页。"""

SHORT_TABLE = 12
"""不多于这么多行的表整张在一页。"""

EMPTY_ROW = "（无数据）"


def table_xml(table: Table, room: float, progress: Progress, *, signed: bool = False) -> Iterator[str]:
    """一张表的各段 XML；room 是版心宽（磅），signed 表示后面紧跟签字处，末几行要与它同页。"""
    parts = divide(
        column_needs(table.columns, table.rows),
        room,
        table.frozen_columns,
        [column.group for column in table.columns],
    )
    for number, part in enumerate(parts, start=1):
        mark = f"（第 {number} 部分，共 {len(parts)} 部分）" if len(parts) > 1 else ""
        if table.title + mark:
            yield paragraph(table.title + mark, Style.CAPTION)
        last = number == len(parts)
        yield grid(part.widths, _rows(table, part, progress, signed=signed and last))
        if not last:
            yield paragraph("", Style.NOTE)
    for note in table.notes:
        yield paragraph(note, Style.NOTE, Face(keep=signed))
    yield paragraph("", Style.THIN, Face(keep=signed))


def header_rows(columns: Sequence[Column], part: Part, *, keep: bool = True) -> Iterator[WordRow]:
    """一层或两层表头；keep 表示与下一行同页。"""
    chosen = [(columns[index], width) for index, width in zip(part.indices, part.widths, strict=True)]
    grouped = any(column.group for column, _ in chosen)
    if grouped:
        yield WordRow(tuple(_upper_cells(chosen, part.size)), head=True, keep=keep)
    merge = {True: "", False: "continue" if grouped else ""}
    lower = [
        _head_cell(
            "" if merge[bool(column.group)] else column.title, width, part.size, merge[bool(column.group)]
        )
        for column, width in chosen
    ]
    yield WordRow(lower, head=True, keep=keep)


def column_needs(columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> list[Need]:
    """各列的宽度要求：数字不折，文字按列宽折，表头至多折成两三行。"""
    return [_need(column, {row[index] for row in rows}) for index, column in enumerate(columns)]


def body_cell(value: Value, column: Column, width: float, size: float) -> WordCell:
    """表身的一格。"""
    return WordCell(display(value, column.format), width, column.align, size=size)


def _need(column: Column, values: set[Value]) -> Need:
    wanted = column.width * HALF_WIDTH
    title = em_width(display(column.title))
    required = title if title <= WHOLE_HEADER else max(MIN_HEADER, title / 2 + HALF_WIDTH)
    for value in values:
        width = em_width(display(value, column.format))
        required = max(required, min(width, wanted * OVERRUN) if isinstance(value, str) else width)
    return Need(max(wanted, required) + PADDING, required + PADDING)


def _upper_cells(chosen: Sequence[tuple[Column, float]], size: float) -> Iterator[WordCell]:
    """上层表头：同组的横向合并，没有组的向下合并。"""
    for group, members in groupby(chosen, key=lambda each: each[0].group):
        found = list(members)
        if group:
            yield _head_cell(group, sum(width for _, width in found), size, span=len(found))
        else:
            yield from (_head_cell(column.title, width, size, "restart") for column, width in found)


def _head_cell(text: str, width: float, size: float, merge: str = "", span: int = 1) -> WordCell:
    fill = paper_theme().header_fill
    return WordCell(text, width, Align.CENTER, Style.HEAD, size=size, fill=fill, span=span, merge=merge)


def _rows(table: Table, part: Part, progress: Progress, *, signed: bool) -> Iterator[WordRow]:
    """表头与各行。"""
    yield from header_rows(table.columns, part)
    if not table.rows:
        width = sum(part.widths)
        yield WordRow((WordCell(EMPTY_ROW, width, Align.CENTER, size=part.size, span=len(part.widths)),))
    emphasis = dict(table.emphasis)
    tail = len(table.rows) - KEPT_ROWS
    height = least_height(table)
    for number, row in enumerate(progress.track(table.rows, "正在写 Word 表格")):
        kept = number < len(table.rows) - 1 and (number < KEPT_ROWS - 1 or len(table.rows) <= SHORT_TABLE)
        yield WordRow(
            tuple(_body_cells(table, part, row, emphasis.get(number))),
            keep=kept or (signed and number >= tail),
            height=height,
        )


def _body_cells(table: Table, part: Part, row: Sequence[Value], kind: Emphasis | None) -> Iterator[WordCell]:
    """一行的各格；只有一格文字的分组行横贯整表。"""
    fill, bold = (paper_theme().total_fill, True) if kind else ("", False)
    texts = [value for value in row if value not in {None, ""}]
    if kind is Emphasis.GROUP and len(texts) == 1:
        width, span = sum(part.widths), len(part.widths)
        yield WordCell(display(texts[0]), width, bold=bold, size=part.size, fill=fill, span=span)
        return
    for index, width in zip(part.indices, part.widths, strict=True):
        column = table.columns[index]
        text = display(row[index], column.format)
        yield WordCell(text, width, column.align, bold=bold, size=part.size, fill=fill)
