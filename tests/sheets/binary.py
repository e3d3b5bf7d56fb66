"""手写二进制表格的字节：BIFF2 与 BIFF12（.xlsb）。"""

import struct
from collections.abc import Sequence
from datetime import date, datetime, time

from jiaowu.sheets.grid import CellError, CellValue
from tests.sheets.books import TYPED, relationships, zipped

Rows = Sequence[Sequence[CellValue]]

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 — 表格里的日期没有时区
_ERRORS = {"#DIV/0!": 0x07, "#N/A": 0x2A}
_DATE_STYLE = 1


def biff2(rows: Rows, codepage: int | None = 936) -> bytes:
    """FoxPro 那种 BIFF2：文字按国标，没有样式。"""
    records = [_biff(0x0009, struct.pack("<HH", 2, 0x10))]
    if codepage is not None:
        records.append(_biff(0x0042, struct.pack("<H", codepage)))
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            place = struct.pack("<HH3x", r, c)
            if isinstance(value, str):
                text = value.encode("gb18030")
                records.append(_biff(0x0004, place + bytes([len(text)]) + text))
            elif isinstance(value, float):
                records.append(_biff(0x0003, place + struct.pack("<d", value)))
    return b"".join([*records, _biff(0x000A, b"")])


def biff5(rows: Rows, codepage: int) -> bytes:
    """Excel 95 那种 BIFF5：文字按代码页。"""
    encoding = f"cp{codepage}"
    cells: list[bytes] = []
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            place = struct.pack("<HHH", r, c, 0)
            if isinstance(value, str):
                text = value.encode(encoding)
                cells.append(_biff(0x0204, place + struct.pack("<H", len(text)) + text))
            elif isinstance(value, float):
                cells.append(_biff(0x0203, place + struct.pack("<d", value)))
    name = "成績".encode(encoding)
    opening = _biff(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0, 0)) + _biff(
        0x0042, struct.pack("<H", codepage)
    )
    end = _biff(0x000A, b"")
    start = len(opening) + 4 + 7 + len(name) + len(end)
    listed = _biff(0x0085, struct.pack("<IBB", start, 0, 0) + bytes([len(name)]) + name)
    sheet = _biff(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0))
    return b"".join([opening, listed, end, sheet, *cells, end])


def xlsb(rows: Rows = TYPED, extra: bytes = b"", hidden_row: int | None = None) -> bytes:
    """最小的 .xlsb；extra 是 <sheetData> 之后的记录，hidden_row 标为隐藏。"""
    return zipped(
        {
            "_rels/.rels": relationships([("xl/workbook.bin", "officeDocument")]),
            "xl/workbook.bin": _workbook(),
            "xl/_rels/workbook.bin.rels": relationships(
                [("worksheets/sheet1.bin", "worksheet"), ("styles.bin", "styles")]
            ),
            "xl/worksheets/sheet1.bin": _sheet(rows, extra, hidden_row),
            "xl/styles.bin": _styles(),
        }
    )


def record(number: int, body: bytes = b"") -> bytes:
    """BIFF12 记录：编号与长度都是变长整数。"""
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size = len(body)
    while size > 127:
        head += bytes([size & 0x7F | 0x80])
        size >>= 7
    return head + bytes([size]) + body


def _biff(number: int, body: bytes) -> bytes:
    """BIFF2–8 记录。"""
    return struct.pack("<HH", number, len(body)) + body


def _wide(text: str) -> bytes:
    """XLWideString。"""
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def _workbook() -> bytes:
    """只有一张工作表。"""
    sheet = record(156, struct.pack("<II", 0, 1) + _wide("r0") + _wide("成绩"))
    return record(131) + record(143) + sheet + record(144) + record(132)


def _styles() -> bytes:
    """0 号普通，1 号日期时刻（内置格式 22）。"""
    styles = b"".join(record(47, struct.pack("<HH", 0, number) + bytes(12)) for number in (0, 22))
    return record(278) + record(617, struct.pack("<I", 2)) + styles + record(618) + record(279)


def _sheet(rows: Rows, extra: bytes, hidden_row: int | None) -> bytes:
    """各行各格。"""
    width = max(map(len, rows))
    parts = [record(129), record(148, struct.pack("<4I", 0, len(rows) - 1, 0, width - 1)), record(145)]
    for r, row in enumerate(rows):
        flags = bytes([0, 0x10 if r == hidden_row else 0, 0])
        parts.append(record(0, struct.pack("<IIH", r, 0, 300) + flags + bytes(4)))
        parts += [_cell(c, value) for c, value in enumerate(row)]
    return b"".join([*parts, record(146), extra, record(130)])


def _cell(column: int, value: CellValue) -> bytes:
    """一个单元格。"""
    style = _DATE_STYLE if isinstance(value, date | time) else 0
    place = struct.pack("<II", column, style)
    if value is None:
        return record(1, place)
    if isinstance(value, CellError):
        return record(3, place + bytes([_ERRORS[value.code]]))
    if isinstance(value, bool):
        return record(4, place + bytes([value]))
    if isinstance(value, str):
        return record(6, place + _wide(value))
    return record(5, place + struct.pack("<d", _number(value)))


def _number(value: CellValue) -> float:
    """日期、时刻 → 序列号。"""
    if isinstance(value, time):
        return (value.hour * 60 + value.minute) / 1440
    if isinstance(value, datetime):
        return (value - _EPOCH).total_seconds() / 86_400
    if isinstance(value, date):
        return float((datetime(value.year, value.month, value.day) - _EPOCH).days)  # noqa: DTZ001 — 同上
    assert isinstance(value, float)
    return value
