"""旧的 .xls：各个版本，隐藏、合并与错误值。"""

from typing import Any

import pytest
import xlrd
import xlwt

from jiaowu.errors import UserError
from jiaowu.sheets.grid import CellValue, Merge, Visibility
from tests.sheets import binary, books
from tests.sheets.conftest import Read

_OLD: list[list[CellValue]] = [["学号", "姓名", "语文"], ["0101", "张三", 85.5], ["0102", "李四", 0.0]]


@pytest.mark.parametrize("codepage", [936, 1252, None])
def test_foxpro_biff2_is_read_as_chinese(codepage: int | None, read: Read) -> None:
    workbook = read(binary.biff2(_OLD, codepage), "成绩.xls")

    assert workbook.grids[0].rows == _OLD
    assert workbook.notes == ()


@pytest.mark.parametrize("codepage", [936, 950, 932])
def test_excel_95_text_follows_its_codepage(codepage: int, read: Read) -> None:
    rows: list[list[CellValue]] = [["學號", "姓名", "國文"], ["0101", "王大明", 85.5]]

    (grid,) = read(binary.biff5(rows, codepage), "成績.xls").grids

    assert (grid.name, grid.rows) == ("成績", rows)


def test_merges_and_hidden_rows_columns_and_sheets_are_told(read: Read) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge(4, 5, 0, 3)
        sheet.write(5, 4, "注")
        sheet.row(2).hidden = True
        sheet.col(1).hidden = True
        other = book.add_sheet("藏")
        other.write(0, 0, "甲")
        other.visibility = 1

    shown, hidden = read(books.xls(books.TEXTS, fill), "成绩.xls").grids

    assert shown.merges == (Merge(4, 0, 5, 3),)
    assert shown.hidden_rows == {2}
    assert shown.hidden_columns == {1}
    assert (shown.visibility, hidden.visibility) == (Visibility.SHOWN, Visibility.HIDDEN)


def test_a_far_cell_is_left_out_and_said(read: Read) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write(65_535, 255, "远")

    workbook = read(books.xls(books.TEXTS, fill), "成绩.xls")

    assert workbook.grids[0].rows == books.TEXTS
    assert workbook.notes == ("工作表“成绩”的 IV65536 离其他内容很远，没有读入。",)


def test_styled_blanks_do_not_widen_the_grid(read: Read) -> None:
    def fill(_: Any, sheet: Any) -> None:
        for row in range(200):
            sheet.write(row, 200, None, xlwt.easyxf("font: bold on"))

    assert read(books.xls(books.TEXTS, fill), "成绩.xls").grids[0].rows == books.TEXTS


def test_when_xlrd_stumbles_calamine_reads_and_the_gap_is_said(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(**_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(xlrd, "open_workbook", stumble)

    workbook = read(books.xls(books.TEXTS), "成绩.xls")

    assert workbook.grids[0].rows == books.TEXTS
    assert "错误值" in workbook.notes[0]


def test_an_encrypted_xls_asks_to_remove_the_password(read: Read) -> None:
    data = books.xls(books.TEXTS)
    start = data.index(b"\x09\x08\x10\x00")
    locked = data[: start + 20] + b"\x2f\x00\x06\x00\x00\x00\x12\x34\x56\x78" + data[start + 30 :]

    with pytest.raises(UserError, match="密码"):
        read(locked, "成绩.xls")
