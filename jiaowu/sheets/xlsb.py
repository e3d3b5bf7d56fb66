"""读 .xlsb：calamine 取值，再自己走一遍记录，补上它读成空的错误值与合并、隐藏。"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from python_calamine import CalamineWorkbook

from jiaowu.sheets.calamine import open_book, raw_rows
from jiaowu.sheets.gathering import Gathering, Marks
from jiaowu.sheets.grid import CellError, CellValue, Merge, Visibility
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.outcome import DAMAGED, RESAVE, Refused, Sheets
from jiaowu.sheets.xlsx_book import KINDS, Entry, Relation, main_part, relations
from jiaowu.sheets.zipped import Package, Stored

_ROW, _ERROR, _FORMULA_ERROR, _LAST_CELL, _RICH = 0, 3, 11, 11, 62
_COLUMNS, _SHEET, _MERGE = 60, 156, 176
_CODES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_MOST_COLUMNS = 16_384


def read(package: Package, limits: Limits) -> Sheets:
    """压缩包 → 网格与说明；损坏、加密、过大时拒读。"""
    main = main_part(package, "xl/workbook.bin")
    entries = list(_entries(package.read(main), relations(package, main)))
    book = open_book(_copy(package))
    order = {meta.name: index for index, meta in enumerate(book.sheets_metadata)}
    gathering = Gathering(limits.cells)
    for entry in entries:
        if entry.left_out:
            gathering.note(entry.why_not())
            continue
        found = _scan(package.read(entry.part), gathering.left)
        found.marks.visibility = entry.visibility
        gathering.add_rows(entry.name, _rows(book, order, entry, found), found.marks)
    return gathering.sheets()


@dataclass
class _Found:
    """走一遍记录得到的。"""

    errors: dict[tuple[int, int], CellError] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)
    row: int = -1
    far_row: int = -1
    far_column: int = -1


def _copy(package: Package) -> bytes:
    """只把表格部分装进不压缩的包，交给 calamine。"""
    with Stored() as copy:
        for name in sorted(package.names()):
            if name.endswith((".bin", ".rels", ".xml")) and not name.startswith(("xl/media", "xl/vba")):
                copy.add(package.given(name), package.read(name))
        return copy.finish()


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """BIFF12 记录：编号与长度都是变长整数。"""
    position, end = 0, len(data)
    while position < end:
        number = data[position]
        position += 1
        if number & 0x80 and position < end:
            number = (number & 0x7F) | (data[position] & 0x7F) << 7
            position += 1
        size = shift = 0
        while position < end and shift < 28:
            byte = data[position]
            position += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        yield number, data[position : position + size]
        position += size


def _entries(data: bytes, related: Mapping[str, Relation]) -> Iterator[Entry]:
    """工作簿部分 → 目录。"""
    for number, body in _records(data):
        if number == _SHEET:
            (state,) = struct.unpack_from("<I", body)
            link, after = _text(body, 8)
            name, _ = _text(body, after)
            relation = related.get(link, Relation("", ""))
            shown = Visibility.HIDDEN if state else Visibility.SHOWN
            yield Entry(name, relation.part, shown, KINDS.get(relation.kind, ""))


def _text(body: bytes, at: int) -> tuple[str, int]:
    """XLWideString 与它之后的位置。"""
    (length,) = struct.unpack_from("<I", body, at)
    after = at + 4 + 2 * length
    if after > len(body):
        raise Refused(DAMAGED)
    return body[at + 4 : after].decode("utf-16-le", "replace"), after


def _scan(data: bytes, budget: int) -> _Found:
    """工作表部分 → 错误值、合并、隐藏；单元格铺开会超出上限时拒读。"""
    found = _Found()
    for number, body in _records(data):
        if number == _ROW:
            (found.row,) = struct.unpack_from("<I", body)
            if body[11] & 0x10:
                found.marks.hidden_rows.add(found.row)
        elif 0 < number <= _LAST_CELL or number == _RICH:
            _note_cell(found, number, body)
        elif number == _MERGE:
            top, bottom, left, right = struct.unpack_from("<4I", body)
            found.marks.merges.append(Merge(top, left, bottom, right))
        elif number == _COLUMNS:
            first, last, _, _, flags = struct.unpack_from("<4IH", body)
            if flags & 1:
                found.marks.hidden_columns.update(range(first, min(last + 1, _MOST_COLUMNS)))
    if (found.far_row + 1) * (found.far_column + 1) > budget:
        raise Refused(f"有离其他内容很远的单元格，或内容太多，无法直接读取。{RESAVE}")
    return found


def _note_cell(found: _Found, number: int, body: bytes) -> None:
    """记下单元格最远到哪里，错误值是哪一种。"""
    (column,) = struct.unpack_from("<I", body)
    if number > 1:
        found.far_row = max(found.far_row, found.row)
        found.far_column = max(found.far_column, column)
    if number in {_ERROR, _FORMULA_ERROR}:
        found.errors[found.row, column] = CellError(_CODES.get(body[8], "#N/A"))


def _rows(
    book: CalamineWorkbook, order: Mapping[str, int], entry: Entry, found: _Found
) -> list[list[CellValue]]:
    """calamine 的各行，补上错误值。"""
    if entry.name not in order:
        raise Refused(DAMAGED)
    rows = raw_rows(book, order[entry.name])
    for (row, column), error in found.errors.items():
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].extend([None] * (column + 1 - len(rows[row])))
        rows[row][column] = error
    return rows
