"""在工作表里插入若干行：下面的格、合并、公式、数据有效性、条件格式、打印区域都跟着往下移。"""

import re
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from openpyxl.cell.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

STYLE = "_style"
"""openpyxl 没有公开的整套样式复制；它自己复制工作表时也用这一项。"""
_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.+)", re.DOTALL)


@dataclass(frozen=True)
class Insertion:
    """在第 at 行之前插入 count 行；first 是表的第一行，正好到表尾的区域跟着变长。行从 1 起。"""

    first: int
    at: int
    count: int

    def row(self, row: int) -> int:
        """一行移到第几行。"""
        return row + self.count if row >= self.at else row

    def last(self, first: int, last: int) -> int:
        """一个区域的末行移到第几行。"""
        grows = last == self.at - 1 and self.first <= first
        return last + self.count if grows else self.row(last)

    def reference(self, text: str) -> str:
        """B5、$B$5:B14、5:14 一类的引用，不含表名。"""
        parts = text.split(":")
        rows = [_row_of(part) for part in parts]
        if len(parts) == 1 or None in rows:
            return ":".join(_with_row(part, self.row) for part in parts)
        first, last = rows[0] or 0, rows[1] or 0
        return f"{_with_row(parts[0], self.row)}:{_with_row(parts[1], lambda _row: self.last(first, last))}"

    def ranges(self, text: str) -> str:
        """空格隔开的几个区域。"""
        return " ".join(self.reference(part) for part in text.split())


def insert_rows(book: Workbook, sheet: Worksheet, insertion: Insertion) -> None:
    """插入空行（样子照表的第一行），全工作簿指着这张表的公式都改好。"""
    columns = sheet.max_column
    if sheet.max_row >= insertion.at:
        area = f"A{insertion.at}:{get_column_letter(columns)}{sheet.max_row}"
        _move_merges(sheet, insertion)
        sheet.move_range(area, rows=insertion.count, translate=False)
        _move_heights(sheet, insertion)
    else:
        _move_merges(sheet, insertion)
    _move_marks(sheet, insertion)
    for each in book.worksheets:
        _move_formulas(each, sheet.title, insertion)
    local = [name for each in book.worksheets for name in each.defined_names.values()]
    for name in (*book.defined_names.values(), *local):
        name.attr_text = _moved(f"={name.attr_text}", "", sheet.title, insertion)[1:]
    for row in range(insertion.at, insertion.at + insertion.count):
        copy_look(sheet, insertion.first, row)


def copy_look(sheet: Worksheet, source: int, target: int) -> None:
    """一行照抄另一行的样子、横向合并与公式（引用跟着移）。"""
    height = sheet.row_dimensions[source].height
    if height is not None:
        sheet.row_dimensions[target].height = height
    for merge in [each for each in sheet.merged_cells.ranges if each.min_row == each.max_row == source]:
        sheet.merge_cells(None, target, merge.min_col, target, merge.max_col)
    for column in range(1, sheet.max_column + 1):
        model, cell = sheet.cell(source, column), sheet.cell(target, column)
        if model.has_style:
            setattr(cell, STYLE, copy(getattr(model, STYLE)))
        formula = model.value if isinstance(model.value, str) and model.data_type == "f" else None
        if formula and isinstance(cell, Cell):
            cell.value = Translator(formula, model.coordinate).translate_formula(cell.coordinate)


def _move_merges(sheet: Worksheet, insertion: Insertion) -> None:
    for merge in list(sheet.merged_cells.ranges):
        if merge.min_row >= insertion.at:
            merge.shift(row_shift=insertion.count)
        elif merge.max_row >= insertion.at:
            merge.expand(down=insertion.count)


def _move_heights(sheet: Worksheet, insertion: Insertion) -> None:
    """行高与隐藏跟着行走。"""
    for row in sorted((row for row in sheet.row_dimensions if row >= insertion.at), reverse=True):
        moved = sheet.row_dimensions.pop(row)
        moved.index = row + insertion.count
        sheet.row_dimensions[row + insertion.count] = moved


def _move_marks(sheet: Worksheet, insertion: Insertion) -> None:
    """数据有效性、条件格式、筛选、打印区域。"""
    for validation in sheet.data_validations.dataValidation:
        validation.sqref = MultiCellRange(insertion.ranges(str(validation.sqref)))
    kept = sheet.conditional_formatting
    sheet.conditional_formatting = ConditionalFormattingList()
    for formatting in kept:
        for rule in formatting.rules:
            sheet.conditional_formatting.add(insertion.ranges(str(formatting.sqref)), rule)
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = insertion.reference(sheet.auto_filter.ref)
    if sheet.print_area:
        areas = str(sheet.print_area).split(",")
        sheet.print_area = ",".join(insertion.reference(area.rpartition("!")[2]) for area in areas)


def _move_formulas(sheet: Worksheet, changed: str, insertion: Insertion) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if not isinstance(cell, Cell):
                continue
            if isinstance(cell.value, ArrayFormula) and cell.value.text:
                cell.value.text = _moved(str(cell.value.text), sheet.title, changed, insertion)
                if sheet.title == changed:
                    cell.value.ref = insertion.reference(str(cell.value.ref))
            elif isinstance(cell.value, str) and cell.data_type == "f":
                cell.value = _moved(cell.value, sheet.title, changed, insertion)


def _moved(formula: str, own: str, changed: str, insertion: Insertion) -> str:
    """一个公式；own 是它所在的表，changed 是插了行的表。"""
    if not formula.startswith("="):
        return formula
    tokens = Tokenizer(formula)
    for token in tokens.items:
        if token.type != Token.OPERAND or token.subtype != Token.RANGE:
            continue
        match = _SHEET.fullmatch(token.value)
        name = (match[1] or match[2]).replace("''", "'") if match else own
        if name != changed:
            continue
        bare = match[3] if match else token.value
        if _is_reference(bare):
            token.value = token.value[: len(token.value) - len(bare)] + insertion.reference(bare)
    return "=" + "".join(token.value for token in tokens.items)


def _is_reference(text: str) -> bool:
    """是不是行列引用，而不是定义的名称。"""
    try:
        range_boundaries(text.upper())
    except ValueError:
        return False
    return True


def _row_of(part: str) -> int | None:
    match = re.search(r"(\d+)$", part)
    return int(match[1]) if match else None


def _with_row(part: str, move: Callable[[int], int]) -> str:
    """换掉末尾的行号；整列（A:C）照旧。"""
    row = _row_of(part)
    return part if row is None else part[: -len(str(row))] + str(move(row))
