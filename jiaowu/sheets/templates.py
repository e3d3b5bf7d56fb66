"""按用户给的 .xlsx 填表：格式、合并、公式都留着，行不够时插入；从不改用户的那一份。"""

import warnings
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.sheets.template_rows import Insertion, copy_look, insert_rows

SUFFIX = ".xlsx"
LONGEST_TITLE = 31
"""工作表的名称至多几个字。"""
DAY_FORMAT, MONTH_FORMAT, TEXT_FORMAT = "yyyy-mm-dd", "yyyy.mm", "@"
_UNTITLED = str.maketrans(dict.fromkeys("\\/?*[]:", "_"))
_DRAWN = ("xl/charts/", "xl/diagrams/", "xl/ctrlProps/", "xl/embeddings/", "xl/activeX/")

Cells = Mapping[tuple[int, int], object]
"""（行、列，从 0 起）→ 写什么。"""


@dataclass(frozen=True)
class Rows:
    """一行一位的表：从第几行（0 起）填起，下面的字之前有几行（没有别的字为 None），哪几列的日期只写到月。"""

    sheet: str
    first: int
    capacity: int | None
    monthly: frozenset[int] = frozenset()


def lost_parts(template: Path) -> tuple[str, ...]:
    """填表时带不过去的内容，一项一句；不是 .xlsx、读不了时报 UserError。"""
    if template.suffix.lower() != SUFFIX:
        raise UserError(f"“{template.name}”不是 .xlsx，请在 Excel 或 WPS 里另存为 .xlsx 再选。")
    try:
        with ZipFile(template) as package:
            names = package.namelist()
            drawings = [package.read(name) for name in names if name.startswith("xl/drawings/drawing")]
    except (OSError, BadZipFile) as error:
        raise UserError(f"“{template.name}”打不开，请确认它没有损坏、没有设密码。") from error
    found = ["图表、控件"] if any(name.startswith(_DRAWN) for name in names) else []
    found += ["文本框、形状"] if any(b"<xdr:sp " in each or b"<xdr:sp>" in each for each in drawings) else []
    return tuple(f"表里的{what}带不过去，填好后请自己补上。" for what in found)


def fill_rows(template: Path, target: Path, rows: Rows, people: Sequence[Cells], progress: Progress) -> None:
    """一行一位：people 各格的行号是第一行的，依次往下；行不够就在表尾插入。

    target 就是 template 时报 UserError；写到一半失败时不留下半份。
    """
    book = _opened(template, target)
    page = book[rows.sheet]
    first = rows.first + 1
    if rows.capacity is not None and len(people) > rows.capacity:
        at = first + rows.capacity
        insert_rows(book, page, Insertion(first, at, len(people) - rows.capacity))
    for offset, cells in enumerate(progress.track(people, "正在填表")):
        if offset and rows.capacity is None and not page.cell(first + offset, 1).has_style:
            copy_look(page, first, first + offset)
        for (row, column), value in cells.items():
            _put(page, row + 1 + offset, column + 1, value, monthly=column in rows.monthly)
    _save(book, target)


def fill_sheets(
    template: Path, target: Path, sheet: str, people: Sequence[tuple[str, Cells]], progress: Progress
) -> None:
    """一人一张工作表：people 是（表名、各格）；其余的表照旧。"""
    book = _opened(template, target)
    model = book[sheet]
    place = book.index(model)
    used = {page.title for page in book.worksheets if page is not model}
    for offset, (title, cells) in enumerate(progress.track(people, "正在填表")):
        page = _copied(book, model)
        page.title = _free_title(title, used)
        book.move_sheet(page, place + 1 + offset - book.index(page))
        _put_all(page, cells)
    book.remove(model)
    book.active = min(place, len(book.worksheets) - 1)
    _save(book, target)


def fill_files(
    template: Path, folder: Path, sheet: str, people: Sequence[tuple[str, Cells]], progress: Progress
) -> tuple[Path, ...]:
    """一人一个文件，存在 folder 里，文件名后面加上表名；已有的文件不动，名字后面加 (2)。"""
    written = []
    for title, cells in progress.track(people, "正在填表"):
        target = _free_file(folder, f"{template.stem}_{title.translate(_UNTITLED)}")
        book = _opened(template, target)
        _put_all(book[sheet], cells)
        _save(book, target)
        written.append(target)
    return tuple(written)


def _opened(template: Path, target: Path) -> Workbook:
    if target.exists() and target.samefile(template):
        raise UserError("不能存到原来那份表上，请换一个文件名，原表留着下次用。")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # 读不懂的扩展部分它会出声；带不过去的另有说明
            return load_workbook(template)
    except (OSError, BadZipFile, KeyError, ValueError, InvalidFileException) as error:
        raise UserError(f"“{template.name}”打不开，请确认它没有损坏、没有设密码。") from error


def _save(book: Workbook, target: Path) -> None:
    """先写在旁边，写好了再换上。"""
    draft = target.with_name(f".{target.name}.part")
    try:
        book.save(draft)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UserError(f"“{target.name}”写不进去，可能正在 Excel 里开着，请关闭后再试。") from error


def _put_all(page: Worksheet, cells: Cells) -> None:
    for (row, column), value in cells.items():
        _put(page, row + 1, column + 1, value)


def _put(page: Worksheet, row: int, column: int, value: Any, *, monthly: bool = False) -> None:
    """写一格，不动它的样子；没有设格式的格，日期与号码设成看得对的格式。"""
    cell = page.cell(row, column)
    if isinstance(cell, MergedCell):
        return
    plain = cell.number_format == "General"
    if isinstance(value, date):
        if cell.number_format == TEXT_FORMAT:
            value = f"{value:%Y.%m}" if monthly else f"{value:%Y-%m-%d}"
        elif plain:
            cell.number_format = MONTH_FORMAT if monthly else DAY_FORMAT
    elif isinstance(value, str) and plain and value.isdigit():
        cell.number_format = TEXT_FORMAT
    cell.value = value
    if isinstance(value, str) and value.startswith("="):
        cell.data_type = "s"  # 姓名、备注里的等号不是公式


def _copied(book: Workbook, model: Worksheet) -> Worksheet:
    """一张表的副本；openpyxl 的副本不带有效性、条件格式、图片与打印设置，补上。"""
    page = book.copy_worksheet(model)
    for validation in model.data_validations.dataValidation:
        page.add_data_validation(copy(validation))
    for formatting in model.conditional_formatting:
        for rule in formatting.rules:
            page.conditional_formatting.add(str(formatting.sqref), rule)
    if model.print_area:
        page.print_area = ",".join(part.rpartition("!")[2] for part in str(model.print_area).split(","))
    page.freeze_panes = model.freeze_panes
    return page


def _free_title(title: str, used: set[str]) -> str:
    """不重名、不太长的表名。"""
    plain = title.translate(_UNTITLED).strip("'")[: LONGEST_TITLE - 4] or "教师"
    return _free(plain, lambda name: name not in used, used)


def _free_file(folder: Path, name: str) -> Path:
    return folder / _free(name, lambda each: not (folder / f"{each}{SUFFIX}").exists(), set(), SUFFIX)


def _free(name: str, is_free: Callable[[str], bool], used: set[str], suffix: str = "") -> str:
    """名字，或名字 (2)、(3)……"""
    found, at = name, 2
    while not is_free(found):
        found, at = f"{name}({at})", at + 1
    used.add(found)
    return found + suffix
