"""用 python-calamine 取原始单元格，换成网格的值。"""

import io
from datetime import time, timedelta
from itertools import chain
from typing import Any

from python_calamine import CalamineWorkbook, PasswordError

from jiaowu.sheets.grid import CellValue
from jiaowu.sheets.outcome import DAMAGED, ENCRYPTED, Refused
from jiaowu.sheets.region import trim
from jiaowu.sheets.serials import from_timedelta


def open_book(data: bytes) -> CalamineWorkbook:
    """打开工作簿；加密、损坏时拒读。"""
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise Refused(ENCRYPTED) from error
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:
        # Rust 里的 panic 不是 Exception，会穿透一切
        raise Refused(DAMAGED) from error


def shows_midnight(rows: list[list[CellValue]]) -> bool:
    """有没有 0 点整：calamine 把日期格式下的负数也读成它，原来的数就看不见了。"""
    if time not in set(map(type, chain.from_iterable(rows))):
        return False
    return any(type(value) is time and value == time() for row in rows for value in row)


def raw_rows(book: CalamineWorkbook, index: int) -> list[list[CellValue]]:
    """一张表的各行，从第 1 行第 1 列起，各行等长，空为 None。"""
    try:
        rows = book.get_sheet_by_index(index).to_python(skip_empty_area=False)
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:
        # Rust 里的 panic 不是 Exception，会穿透一切
        raise Refused(DAMAGED) from error
    return trim(_plain(rows))


def _plain(rows: list[list[Any]]) -> list[list[CellValue]]:
    """空文字 → None，时长 → 时刻或天数；只碰有这些值的行，其余原样交出。"""
    for index, row in enumerate(rows):
        if "" in row:
            rows[index] = [None if value == "" else value for value in row]
    if timedelta in set(map(type, chain.from_iterable(rows))):
        return [[from_timedelta(v) if isinstance(v, timedelta) else v for v in row] for row in rows]
    return rows
