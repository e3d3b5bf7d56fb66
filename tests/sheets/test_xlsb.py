"""二进制的 .xlsb：隐藏、合并、远处的单元格、损坏。"""

import struct

import pytest

from jiaowu.errors import UserError
from jiaowu.sheets.grid import Merge
from tests.sheets import binary, books
from tests.sheets.binary import record
from tests.sheets.conftest import Read


def test_merges_and_hidden_rows_and_columns_are_told(read: Read) -> None:
    extra = record(176, struct.pack("<4I", 0, 0, 0, 2)) + record(60, struct.pack("<4IH", 1, 1, 0, 0, 1))

    (grid,) = read(binary.xlsb(books.TEXTS, extra, hidden_row=2), "成绩.xlsb").grids

    assert grid.rows == books.TEXTS
    assert grid.merges == (Merge(0, 0, 0, 2),)
    assert grid.hidden_rows == {2}
    assert grid.hidden_columns == {1}


def test_a_far_cell_is_refused_before_it_fills_the_memory(read: Read) -> None:
    parts = books.unzipped(binary.xlsb(books.TEXTS))
    far = record(0, struct.pack("<IIH", 1_048_575, 0, 300) + bytes(7))
    far += record(5, struct.pack("<IId", 16_383, 0, 1.0))
    sheet = parts["xl/worksheets/sheet1.bin"]
    end = sheet.index(record(146))
    parts["xl/worksheets/sheet1.bin"] = sheet[:end] + far + sheet[end:]

    with pytest.raises(UserError, match="另存为"):
        read(books.zipped(parts), "成绩.xlsb")


@pytest.mark.parametrize("part", ["xl/workbook.bin", "xl/worksheets/sheet1.bin"])
def test_a_part_cut_short_is_refused_or_read_in_part(part: str, read: Read) -> None:
    parts = books.unzipped(binary.xlsb(books.TEXTS))
    whole = parts[part]
    outcomes: set[int | str] = set()

    for length in range(0, len(whole), 7):
        parts[part] = whole[:length]
        try:
            outcomes.add(len(read(books.zipped(parts), "成绩.xlsb").grids))
        except UserError as error:
            outcomes.add(str(error)[:10])

    assert outcomes <= {1, "“成绩.xlsb”已损"[:10], "“成绩.xlsb”里没"[:10]}
