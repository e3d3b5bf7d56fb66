"""把行写成真的工作簿：合并、隐藏、虚大的使用区域都照写。"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.styles import Font

from jiaowu.sheets.grid import CellValue, column_letter

Row = list[CellValue]


@dataclass(frozen=True)
class Page:
    """一张工作表；merges 为（上, 左, 下, 右），行列从 0 起。"""

    name: str
    rows: Sequence[Sequence[CellValue]]
    merges: Sequence[tuple[int, int, int, int]] = ()
    hidden: bool = False
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    stray: tuple[int, int] | None = None
    """远处有一个只有格式的单元格。"""


def save(path: Path, *pages: Page) -> Path:
    """写成 .xlsx。"""
    book = openpyxl.Workbook()
    book.remove(book["Sheet"])
    for page in pages:
        sheet = book.create_sheet(page.name)
        for number, row in enumerate(page.rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(number, column, value)
        for top, left, bottom, right in page.merges:
            sheet.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
            )
        for index in page.hidden_rows:
            sheet.row_dimensions[index + 1].hidden = True
        for index in page.hidden_columns:
            sheet.column_dimensions[column_letter(index)].hidden = True
        if page.stray is not None:
            sheet.cell(page.stray[0] + 1, page.stray[1] + 1).font = Font(bold=True)
        if page.hidden:
            sheet.sheet_state = "hidden"
    book.save(path)
    return path


def save_csv(path: Path, rows: Sequence[Sequence[CellValue]], encoding: str = "utf-8-sig") -> Path:
    """写成 .csv。"""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([["" if value is None else value for value in row] for row in rows])
    return path


def rewrite(path: Path, member: str, edit: Callable[[str], str]) -> None:
    """改写压缩包里的一个部件。"""
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[member] = edit(parts[member].decode()).encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
