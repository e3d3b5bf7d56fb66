"""子进程的消息：什么值都能原样到达。"""

import marshal
from datetime import date, datetime, time
from pathlib import Path

import pytest

from jiaowu.sheets.grid import CellError, CellValue, Grid, Merge, Visibility, Workbook
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.wire import HEADER, Assembly, encode, pack, request, requested, unpack

_GRID = Grid(
    "成绩",
    [
        ["张三", 85.5, 7, True, None],
        [CellError("#N/A"), date(2024, 3, 1), datetime(2024, 3, 1, 8, 30, 0, 500), time(8, 30), ""],  # noqa: DTZ001 — 表格里的日期没有时区
        ["𬭎", float("inf"), -1.0, False, "\x00"],
    ],
    merges=(Merge(0, 0, 1, 2),),
    visibility=Visibility.HIDDEN,
    hidden_rows=frozenset({1}),
    hidden_columns=frozenset({4}),
)
_EMPTY = Grid("空", [])
_BOOK = Workbook("甲.xlsx", (_GRID, _EMPTY), "0" * 64, ("说明。",))


def _carried(book: Workbook) -> Workbook | None:
    """经过字节走一遍。"""
    assembly = Assembly()
    arrived = [assembly.take(unpack(pack(message)[HEADER.size :])) for message in encode(book)]
    return arrived[-1]


def test_a_workbook_arrives_as_it_left() -> None:
    assert _carried(_BOOK) == _BOOK


def test_many_rows_travel_in_messages_of_bounded_size() -> None:
    rows: list[list[CellValue]] = [[float(r), *["甲"] * 9] for r in range(10_000)]
    book = Workbook("大.xlsx", (Grid("成绩", [list(row) for row in rows]),), "", ())

    sizes = [len(pack(message)) for message in encode(book)]

    assert len(sizes) == 7
    assert max(sizes) < 1_000_000
    assert _carried(book) == book


def test_an_assembly_starts_afresh_after_each_workbook() -> None:
    assembly = Assembly()
    for message in encode(_BOOK):
        assembly.take(message)

    second = [assembly.take(message) for message in encode(Workbook("乙.csv", (_EMPTY,), "", ()))][-1]

    assert second is not None
    assert second.grids == (_EMPTY,)


def test_a_request_carries_paths_and_limits() -> None:
    limits = Limits(cells=7, seconds=1.5)

    asked = requested(unpack(pack(request([Path("甲.xlsx"), Path("乙.csv")], limits))[HEADER.size :]))

    assert asked == ([Path("甲.xlsx"), Path("乙.csv")], limits)


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(ValueError, match="no message"):
        unpack(marshal.dumps("no message"))
