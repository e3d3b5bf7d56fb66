"""读 .xls（BIFF2–8）：用 xlrd，错误值、合并、隐藏、日期都在；它读不了的再试 calamine。"""

import io
from typing import Any

import xlrd
from python_calamine import SheetVisibleEnum

from jiaowu.sheets.calamine import open_book, raw_rows
from jiaowu.sheets.gathering import Gathering, Marks
from jiaowu.sheets.grid import CellError, CellValue, Merge, Visibility
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import DAMAGED, ENCRYPTED, TOO_LARGE, Refused, Sheets
from jiaowu.sheets.serials import Display, display_of, from_serial

_CHINESE = "gb18030"
_OTHER_CODEPAGES = frozenset({932, 949, 950, 1361})
"""真的不是简体中文的代码页；其余（含没写的）旧文件按国标解，英文不受影响。"""
_UNICODE_BIFF = 80
_ORDINARY = frozenset({xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER})


def read(data: bytes, limits: Limits) -> Sheets:
    """文件内容 → 网格与说明；损坏、加密、过大时拒读。"""
    try:
        return _read_with_xlrd(data, limits)
    except (Refused, MemoryError):
        raise
    except Exception as error:
        # xlrd 遇到坏文件什么异常都会抛；不是加密就换 calamine 试
        if "encrypted" in str(error):
            raise Refused(ENCRYPTED) from error
    return _read_with_calamine(data, limits)


def _open(data: bytes, encoding: str | None) -> Any:
    """打开；很旧的版本没有格式信息，就不要格式再试。"""
    for formatted in (True, False):
        try:
            return xlrd.open_workbook(
                file_contents=data,
                logfile=io.StringIO(),
                formatting_info=formatted,
                ragged_rows=True,
                encoding_override=encoding,
            )
        except xlrd.XLRDError:
            raise
        except Exception:
            if not formatted:
                raise
    raise Refused(DAMAGED)


def _read_with_xlrd(data: bytes, limits: Limits) -> Sheets:
    """全部工作表；旧版文件按国标解文字。"""
    book = _open(data, _CHINESE)
    if book.codepage in _OTHER_CODEPAGES or book.biff_version >= _UNICODE_BIFF:
        book = book if book.biff_version >= _UNICODE_BIFF else _open(data, None)
    gathering = Gathering(limits.cells)
    for sheet in book.sheets():
        if sum(map(sheet.row_len, range(sheet.nrows))) > 8 * gathering.left:
            raise Refused(TOO_LARGE)
        rows = [_row(book, sheet, index) for index in range(sheet.nrows)]
        gathering.add_rows(sheet.name, rows, _marks(sheet))
    return gathering.sheets()


def _marks(sheet: Any) -> Marks:
    """可见性、合并与隐藏。"""
    return Marks(
        visibility=Visibility.HIDDEN if sheet.visibility else Visibility.SHOWN,
        merges=[Merge(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells],
        hidden_rows={index for index, info in sheet.rowinfo_map.items() if info.hidden},
        hidden_columns={index for index, info in sheet.colinfo_map.items() if info.hidden},
    )


def _row(book: Any, sheet: Any, index: int) -> list[CellValue]:
    """一行的值；只有文字和数字的行不逐格换。"""
    kinds, values = sheet.row_types(index), sheet.row_values(index)
    if _ORDINARY.issuperset(kinds):
        line = [None if value == "" else value for value in values]
    else:
        line = [_value(book, sheet, index, column, kind) for column, kind in enumerate(kinds)]
    while line and line[-1] is None:
        line.pop()
    return line


def _value(book: Any, sheet: Any, row: int, column: int, kind: int) -> CellValue:
    """一个单元格的值。"""
    value = sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_DATE:
        return from_serial(value, _display(book, sheet, row, column), epoch_1904=bool(book.datemode))
    if kind == xlrd.XL_CELL_ERROR:
        return CellError(xlrd.error_text_from_code.get(value, "#N/A"))
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    plain: str | float | None = None if value == "" else value
    return plain


def _display(book: Any, sheet: Any, row: int, column: int) -> Display:
    """日期单元格是日期还是时长；没有格式信息时当日期。"""
    if not book.formatting_info:
        return Display.DATE
    style = book.format_map.get(book.xf_list[sheet.cell_xf_index(row, column)].format_key)
    code = style.format_str if style else ""
    return Display.DURATION if display_of(0, code) is Display.DURATION else Display.DATE


def _read_with_calamine(data: bytes, limits: Limits) -> Sheets:
    """xlrd 不认的文件；calamine 不分错误值与空，要说明。"""
    book = open_book(data)
    gathering = Gathering(limits.cells)
    gathering.note("文件写法不寻常，#N/A 之类的错误值会读成空白，请核对。")
    for index, meta in enumerate(book.sheets_metadata):
        shown = meta.visible == SheetVisibleEnum.Visible
        marks = Marks(Visibility.SHOWN if shown else Visibility.HIDDEN)
        gathering.add_rows(meta.name, raw_rows(book, index), marks)
    return gathering.sheets()
