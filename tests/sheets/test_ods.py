"""ods：重复的行列、批注、错误、隐藏、加密。"""

import pytest

from jiaowu.errors import UserError
from jiaowu.sheets.grid import NO_CACHE, CellError, Merge, Visibility
from tests.sheets import books
from tests.sheets.books import ods_cell, ods_of_tables
from tests.sheets.conftest import Read


def _table(rows: str, name: str = "成绩", more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{rows}</table:table>'


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def test_blank_rows_and_columns_repeated_to_the_edge_cost_nothing(read: Read) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = _row(ods_cell("姓名"), blank) + _row(blank, more='table:number-rows-repeated="1048575"')

    (grid,) = read(ods_of_tables(_table(rows)), "成绩.ods").grids

    assert grid.rows == [["姓名"]]


def test_a_value_repeated_over_the_whole_sheet_is_refused(read: Read) -> None:
    cell = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    )

    with pytest.raises(UserError, match="太多"):
        read(ods_of_tables(_table(_row(cell, more='table:number-rows-repeated="1048576"'))), "成绩.ods")


def test_repeated_values_and_rows_are_laid_out(read: Read) -> None:
    twice = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>'
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = _row(twice, blank, ods_cell("甲"), more='table:number-rows-repeated="2"')

    (grid,) = read(ods_of_tables(_table(rows)), "成绩.ods").grids

    assert grid.rows == [[1.0, 1.0, None, None, "甲"]] * 2


def test_comments_are_not_cell_text_but_spans_and_spaces_are(read: Read) -> None:
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation>'
        "<text:p>批注</text:p></office:annotation>"
        '<text:p>张<text:s text:c="2"/><text:span>三</text:span>'
        "<text:line-break/>丰</text:p></table:table-cell>"
    )

    (grid,) = read(ods_of_tables(_table(_row(cell))), "成绩.ods").grids

    assert grid.rows == [["张  三\n丰"]]


def test_errors_and_uncalculated_formulas_are_told_from_blanks(read: Read) -> None:
    cells = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
        '<table:table-cell table:formula="of:=X()" office:value-type="string">'
        "<text:p>Err:508</text:p></table:table-cell>"
        '<table:table-cell table:formula="of:=1+1"/>'
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>'
    )

    (grid,) = read(ods_of_tables(_table(_row(cells))), "成绩.ods").grids

    assert grid.rows == [[CellError("#DIV/0!"), CellError("Err:508"), CellError(NO_CACHE), 2.0]]


def test_merges_and_hidden_rows_columns_and_sheets_are_told(read: Read) -> None:
    hidden = (
        '<style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + _row(
            '<table:table-cell table:number-columns-spanned="2"><text:p>标题</text:p></table:table-cell>',
            "<table:covered-table-cell/>",
        )
        + _row(ods_cell("甲"), ods_cell("乙"), more='table:visibility="filter"')
    )
    tables = _table(rows) + _table(_row(ods_cell("丙")), "藏", 'table:style-name="ta2"')

    shown, other = read(ods_of_tables(tables, hidden), "成绩.ods").grids

    assert shown.merges == (Merge(0, 0, 0, 1),)
    assert shown.hidden_rows == {1}
    assert shown.hidden_columns == {1}
    assert (other.name, other.visibility) == ("藏", Visibility.HIDDEN)


def test_an_encrypted_ods_asks_to_remove_the_password(read: Read) -> None:
    parts = books.unzipped(books.ods())
    parts["META-INF/manifest.xml"] = b"<manifest><encryption-data/></manifest>"

    with pytest.raises(UserError, match="密码"):
        read(books.zipped(parts), "成绩.ods")
