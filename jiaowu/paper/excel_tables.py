"""把表格、成绩条与方框写进工作表。"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from jiaowu.paper.characters import clean
from jiaowu.paper.document import Column, Emphasis, Fields, Strips, Table, Value
from jiaowu.paper.excel_entries import place_entries
from jiaowu.paper.excel_sheets import SheetPen, WrittenTable, place_notes
from jiaowu.paper.excel_styles import (
    HEADER_LINE,
    MAX_ROW_HEIGHT,
    CellStyles,
    half_widths,
    lines_needed,
)
from jiaowu.paper.formats import display
from jiaowu.paper.theme import MM

MAX_FROZEN_ROW = 12
"""表头在这一行以上才冻结，免得冻住半个屏幕。"""

STRIPS_PER_PAGE = 8

LABEL_SHARE = 5
"""一行只有一对标签—值时，标签占几分之一的列。"""

FIRST_DAY = date(1900, 3, 1)
"""Excel 把 1900 年当闰年，这天以前的日期在它里面不准。"""

PORTRAIT_WIDTH = 13.0
"""照片至少占多宽（半角字符数），合一寸照的宽。"""

EMPTY_ROW = "（无数据）"


def place_table(pen: SheetPen, table: Table, *, alone: bool) -> None:
    """写一张表；alone 表示工作表里只有它，于是冻结表头、打印时每页重复。"""
    if table.title:
        pen.write_line(table.title, pen.styles.heading)
    top = pen.row
    _write_header(pen, table.columns)
    if alone and pen.row <= MAX_FROZEN_ROW:
        pen.worksheet.freeze_panes(pen.row, table.frozen_columns)
    if alone:
        pen.worksheet.repeat_rows(top, pen.row - 1)
    pen.tables.append(WrittenTable(table, pen.row))
    emphasis = dict(table.emphasis)
    for index, column in enumerate(table.columns):
        pen.progress.step("正在写 Excel", index, len(table.columns))
        _write_column(pen, column, index, [row[index] for row in table.rows], emphasis)
    if not table.rows:
        pen.write_line(EMPTY_ROW, pen.styles.value())
    place_entries(pen, table)
    pen.row += len(table.rows)
    place_notes(pen, table.notes)
    pen.row += 1


def place_strips(pen: SheetPen, block: Strips) -> None:
    """写成绩条：每人一份标题、表头、一行成绩和裁剪线；每页整数条。"""
    for number, row in enumerate(pen.progress.track(block.rows, "正在写成绩条")):
        if number and number % STRIPS_PER_PAGE == 0:
            pen.breaks.append(pen.row)
        _write_strip(pen, block, row)


def place_fields(pen: SheetPen, block: Fields) -> None:
    """写标签—值的方框；列不够时每行少放几个。有照片的，右边空出几列。"""
    kept = _portrait_columns(pen) if block.portrait is not None else 0
    count = pen.last_column + 1 - kept
    per_row = max(1, min(block.per_row, count // 2))
    starts, top = range(0, len(block.pairs), per_row), pen.row
    least = 0.0 if block.portrait is None else block.portrait.height * MM / max(1, len(starts))
    for start in starts:
        _write_fields(pen, block, block.pairs[start : start + per_row], Slots(2 * per_row, count, least))
    if block.portrait is not None and kept:
        from jiaowu.paper.excel_pictures import place_portrait  # noqa: PLC0415 — 有照片才载入读图的库

        place_portrait(pen, block.portrait, (top, count, max(top, pen.row - 1), pen.last_column))
    pen.row += 1


@dataclass(frozen=True)
class Slots:
    """一行方框怎样占列：几份、共几列、至少多高（磅）。"""

    number: int
    columns: int
    least: float


def _portrait_columns(pen: SheetPen) -> int:
    """右边空出几列放照片；列太少、空不出就不放。"""
    kept = 1
    while sum(pen.widths[-kept:]) < PORTRAIT_WIDTH and kept < len(pen.widths):
        kept += 1
    return kept if len(pen.widths) - kept >= 2 else 0


def _write_fields(pen: SheetPen, block: Fields, pairs: Sequence[tuple[str, Value]], room: Slots) -> None:
    """一行方框，各列均分成几份；行高按最长的文字估。"""
    slots, count = room.number, room.columns
    lines = 1
    for number, (name, value) in enumerate(pairs):
        number_format = block.formats.get(name, "")
        parts = (
            (name, name, pen.styles.head),
            (value, display(value, number_format), pen.styles.value(number_format)),
        )
        for slot, (written, text, style) in enumerate(parts, start=2 * number):
            first = _edge(slot, slots, count)
            last = max(first, _edge(slot + 1, slots, count) - 1)
            pen.span(first, last, written if isinstance(written, int | float) else text, style)
            lines = max(lines, lines_needed(text, sum(pen.widths[first : last + 1])))
    height = max(lines * HEADER_LINE, block.row_height * MM, room.least)
    pen.worksheet.set_row(pen.row, min(height, MAX_ROW_HEIGHT))
    pen.row += 1


def _edge(slot: int, slots: int, count: int) -> int:
    """第 slot 份从第几列起，共 count 列均分成 slots 份；一行只有一对时，标签少占些。"""
    if slots == 2 and slot == 1:
        return max(1, count // LABEL_SHARE)
    return slot * count // slots


def _write_strip(pen: SheetPen, block: Strips, row: Sequence[Value]) -> None:
    """一个学生的成绩条。"""
    if block.title:
        pen.span(0, len(block.columns) - 1, block.title, pen.styles.strip_title)
        pen.row += 1
    _write_header(pen, block.columns)
    for index, (column, value) in enumerate(zip(block.columns, row, strict=True)):
        _write_column(pen, column, index, [value], {})
    pen.row += 1
    if block.footer:
        pen.write_line(block.footer, pen.styles.note)
    for index in range(pen.last_column + 1):
        pen.worksheet.write_blank(pen.row, index, None, pen.styles.cut)
    pen.row += 1


def _write_header(pen: SheetPen, columns: Sequence[Column]) -> None:
    """一层或两层表头。"""
    style = pen.styles.head
    levels = 2 if any(column.group for column in columns) else 1
    bottom = pen.row + levels - 1
    at = 0
    for group, members in groupby(columns, key=lambda column: column.group):
        titles = [column.title for column in members]
        if group:
            pen.span(at, at + len(titles) - 1, group, style)
        for index, title in enumerate(titles, start=at):
            pen.merge((bottom if group else pen.row, index, bottom, index), title, style)
        at += len(titles)
    lines = max(lines_needed(clean(column.title), pen.widths[index]) for index, column in enumerate(columns))
    pen.worksheet.set_row(bottom, lines * HEADER_LINE)
    pen.row += levels


def _write_day(sheet: Any, place: tuple[int, int], day: date, style: CellStyles) -> None:
    """日期；Excel 的日期从 1900 年起，更早的写成文字。"""
    if day >= FIRST_DAY:
        sheet.write_datetime(*place, day, style.day)
    else:
        sheet.write_string(*place, display(day), style.text)


def _write_column(
    pen: SheetPen, column: Column, index: int, values: Sequence[Value], emphasis: Mapping[int, Emphasis]
) -> None:
    """写一列；样式先备好，逐格只挑写法。文字一律按文字写，以 = 开头也不成公式。"""
    sheet = pen.worksheet
    texts = {value for value in values if isinstance(value, str)}
    wraps = any("\n" in text or half_widths(text) > pen.widths[index] for text in texts)
    plain = pen.styles.cells(column, None, wraps=wraps)
    marked = {pen.row + at: pen.styles.cells(column, kind, wraps=wraps) for at, kind in emphasis.items()}
    for row, value in enumerate(values, start=pen.row):
        style = marked.get(row, plain)
        if isinstance(value, str) and value:
            sheet.write_string(row, index, clean(value), style.text)
        elif isinstance(value, date):
            _write_day(sheet, (row, index), value, style)
        elif isinstance(value, int | float) and math.isfinite(value):
            sheet.write_number(row, index, value, style.number)
        else:
            sheet.write_blank(row, index, None, style.text)
