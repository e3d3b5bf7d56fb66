"""Excel 里留给人填的格：只收填得对的内容，行高够手写，其余的格锁住。"""

from xlsxwriter.utility import xl_rowcol_to_cell

from jiaowu.paper.document import Entry, Mark, Table
from jiaowu.paper.excel_sheets import SheetPen
from jiaowu.paper.excel_styles import Styles
from jiaowu.paper.formats import display
from jiaowu.paper.row_heights import least_height
from jiaowu.paper.theme import MM

UNLOCKED_ACTS = {"format_columns": True, "format_rows": True, "select_locked_cells": True}
"""锁住以后仍可以调列宽、行高。"""


def place_entries(pen: SheetPen, table: Table) -> None:
    """给 pen 所在行起的各数据行装上校验与行高；表要锁就锁上。"""
    last = pen.row + len(table.rows) - 1
    entries = [(at, column.entry) for at, column in enumerate(table.columns) if column.entry is not None]
    if height := least_height(table):
        for row in range(pen.row, last + 1):
            pen.worksheet.set_row(row, height * MM)
    for at, entry in entries if table.rows else ():
        if entry.text:
            continue
        pen.worksheet.data_validation(pen.row, at, last, at, _validation(entry, pen.row, at))
    if table.locked:
        pen.worksheet.protect("", UNLOCKED_ACTS)


def place_mark(styles: Styles, mark: Mark) -> None:
    """记号写在一张看不见、也不能从菜单里取消隐藏的工作表上。"""
    sheet = styles.workbook.add_worksheet(mark.sheet)
    for row, values in enumerate(mark.rows):
        for column, value in enumerate(values):
            sheet.write_string(row, column, display(value))
    sheet.very_hidden()


def _validation(entry: Entry, row: int, column: int) -> dict[str, object]:
    """只收范围内的数或列出的词；别的当场拒绝并说明。"""
    cell = xl_rowcol_to_cell(row, column)
    low, high = display(entry.low), display(entry.high)
    rules = [f'{cell}="{word}"' for word in entry.words]
    told = [f"{'、'.join(entry.words)}"] if entry.words else []
    if entry.low <= entry.high:
        rules.insert(0, f"AND(ISNUMBER({cell}),{cell}>={low},{cell}<={high})")
        told.insert(0, f"{low} 到 {high} 的{entry.noun}")
    return {
        "validate": "custom",
        "value": f"=OR({','.join(rules)})",
        "error_title": "填得不对",
        "error_message": f"请填 {'，或 '.join(told)}。",
    }
