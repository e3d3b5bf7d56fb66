"""子进程与父进程之间的消息：长度 + marshal，只有数字、文字、元组与列表，不含可执行的东西。"""

import marshal
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple
from datetime import date, datetime, time
from itertools import chain
from pathlib import Path
from typing import Any

from jiaowu.sheets.grid import CellError, CellValue, Grid, Merge, Visibility, Workbook
from jiaowu.sheets.limits import Limits

HEADER = struct.Struct("<I")
_CHUNK_CELLS = 20_000
"""一条消息最多这么多格：父进程还原一条约 2 毫秒，不让界面停顿。"""
_SIMPLE = frozenset({str, float, int, bool, type(None)})

Message = tuple[Any, ...]
"""(种类, …)：种类是 REQUEST GRID ROWS BOOK REFUSED 之一。"""

REQUEST, GRID, ROWS, BOOK, REFUSED = "request", "grid", "rows", "book", "refused"


def pack(message: Message) -> bytes:
    """消息 → 字节，带长度。"""
    body = marshal.dumps(message)
    return HEADER.pack(len(body)) + body


def unpack(body: bytes) -> Message:
    """去掉长度后的字节 → 消息；不是消息时抛出 ValueError。"""
    message = marshal.loads(body)  # noqa: S302 — 对方是自己启动的子进程，marshal 不执行代码
    if not isinstance(message, tuple) or not message:
        raise ValueError(body[:20])
    return message


def request(paths: Sequence[Path], limits: Limits) -> Message:
    """父进程的请求：读哪些文件、上限多少。"""
    return REQUEST, tuple(map(str, paths)), astuple(limits)


def requested(message: Message) -> tuple[list[Path], Limits]:
    """请求 → 文件与上限。"""
    _, paths, numbers = message
    return [Path(path) for path in paths], Limits(*numbers)


def encode(workbook: Workbook) -> Iterator[Message]:
    """工作簿 → 一串消息，最后一条是 BOOK。"""
    for grid in workbook.grids:
        merges = [(m.top, m.left, m.bottom, m.right) for m in grid.merges]
        yield (
            GRID,
            grid.name,
            merges,
            grid.visibility.value,
            list(grid.hidden_rows),
            list(grid.hidden_columns),
        )
        step = max(1, _CHUNK_CELLS // max(1, grid.width))
        for start in range(0, len(grid.rows), step):
            yield ROWS, *_encode_rows(grid.rows[start : start + step])
    yield BOOK, workbook.file, workbook.sha256, list(workbook.notes)


class Assembly:
    """把一串消息还原成工作簿。"""

    def __init__(self) -> None:
        """从空的工作簿开始。"""
        self._grids: list[Grid] = []

    def take(self, message: Message) -> Workbook | None:
        """收一条消息；收到 BOOK 时交出工作簿，并从头开始。"""
        kind, *parts = message
        if kind == GRID:
            name, merges, visibility, hidden_rows, hidden_columns = parts
            self._grids.append(
                Grid(
                    name,
                    [],
                    tuple(Merge(*merge) for merge in merges),
                    Visibility(visibility),
                    frozenset(hidden_rows),
                    frozenset(hidden_columns),
                )
            )
        elif kind == ROWS:
            self._grids[-1].rows.extend(_decode_rows(*parts))
        elif kind == BOOK:
            file, sha256, notes = parts
            grids, self._grids = tuple(self._grids), []
            return Workbook(file, grids, sha256, tuple(notes))
        return None


def _encode_rows(rows: list[list[CellValue]]) -> tuple[list[list[CellValue]], list[Message]]:
    """日期与错误值另列成 (行, 列, 种类, 数字或文字…)，原处留空；多数表没有，原样发出。"""
    if _SIMPLE.issuperset(map(type, chain.from_iterable(rows))):
        return rows, []
    special: list[Message] = []
    plain: list[list[CellValue]] = []
    for row, values in enumerate(rows):
        if not _SIMPLE.issuperset(map(type, values)):
            special += [(row, c, *_dismantle(v)) for c, v in enumerate(values) if type(v) not in _SIMPLE]
            plain.append([v if type(v) in _SIMPLE else None for v in values])
        else:
            plain.append(values)
    return plain, special


def _decode_rows(rows: list[list[CellValue]], special: list[Message]) -> list[list[CellValue]]:
    """把另列的值放回原处。"""
    for row, column, kind, *parts in special:
        rows[row][column] = _MAKERS[kind](*parts)
    return rows


def _dismantle(value: CellValue) -> Message:
    """日期、时刻、错误值 → 种类与数字（文字）。"""
    if isinstance(value, CellError):
        return "e", value.code
    if isinstance(value, datetime):
        return "m", *value.timetuple()[:6], value.microsecond
    if isinstance(value, date):
        return "d", value.year, value.month, value.day
    if isinstance(value, time):
        return "t", value.hour, value.minute, value.second, value.microsecond
    return "e", str(value)


_MAKERS: dict[str, Callable[..., CellValue]] = {
    "e": CellError,
    "m": datetime,
    "d": date,
    "t": time,
}
