"""同样的内容，不论什么格式，读出来的网格相同。"""

import pytest

from jiaowu.sheets.grid import CellError
from tests.sheets import binary, books
from tests.sheets.books import TEXTS, TYPED
from tests.sheets.conftest import Read

TYPED_FILES = {
    "XlsxWriter.xlsx": books.xlsx(),
    "openpyxl.xlsx": books.xlsx_by_openpyxl(),
    "openpyxl.xlsm": books.xlsx_by_openpyxl(),
    "wps.et": books.xlsx(),
    "xlwt.xls": books.xls(),
    "老.et": books.xls(),
    "二进制.xlsb": binary.xlsb(),
    "libre.ods": books.ods(),
}

TEXT_FILES = {
    "utf8.csv": books.separated(),
    "bom.csv": books.separated(encoding="utf-8-sig"),
    "国标.csv": books.separated(encoding="gb18030"),
    "utf16.csv": books.separated(mark="\t", encoding="utf-16"),
    "le.txt": books.separated(mark="\t", encoding="utf-16-le"),
    "be.txt": books.separated(mark=",", encoding="utf-16-be"),
    "制表.tsv": books.separated(mark="\t"),
    "分号.csv": books.separated(mark=";"),
    "竖线.txt": books.separated(mark="|", encoding="gb18030"),
    "网页.html": books.html(),
    "网页.htm": books.html(charset="utf-8"),
}

DISGUISED = {
    "其实是新格式.xls": (books.xlsx(), TYPED),
    "其实是旧格式.xlsx": (books.xls(), TYPED),
    "其实是二进制.xlsx": (binary.xlsb(), TYPED),
    "其实是ods.xlsx": (books.ods(), TYPED),
    "其实是网页.xls": (books.html(), TEXTS),
    "其实是文本.xls": (books.separated(mark="\t", encoding="gb18030"), TEXTS),
    "没有扩展名": (books.xlsx(), TYPED),
}


@pytest.mark.parametrize("name", TYPED_FILES)
def test_typed_formats_give_the_same_grid(name: str, read: Read) -> None:
    workbook = read(TYPED_FILES[name], name)

    (grid,) = workbook.grids
    assert grid.name == "成绩"
    assert grid.rows == TYPED
    assert [list(map(type, row)) for row in grid.rows] == [list(map(type, row)) for row in TYPED]
    assert workbook.notes == ()


@pytest.mark.parametrize("name", TEXT_FILES)
def test_text_formats_give_the_same_grid(name: str, read: Read) -> None:
    workbook = read(TEXT_FILES[name], name)

    (grid,) = workbook.grids
    assert grid.rows == TEXTS
    assert workbook.notes == ()


@pytest.mark.parametrize("name", DISGUISED)
def test_content_decides_and_a_wrong_name_is_noted(name: str, read: Read) -> None:
    data, expected = DISGUISED[name]

    workbook = read(data, name)

    assert workbook.grids[0].rows == expected
    (note,) = workbook.notes
    assert note.endswith("已按内容读取。")


def test_xml_spreadsheet_2003_gives_the_same_grid_except_bare_times(read: Read) -> None:
    workbook = read(books.xml2003(), "导出.xml")

    (grid,) = workbook.grids
    assert [row[:3] for row in grid.rows] == [row[:3] for row in TYPED]
    assert grid.rows[6][3] == CellError("#DIV/0!")


def test_the_file_is_fingerprinted(read: Read) -> None:
    first, again, other = read(books.xlsx()), read(books.xlsx(), "乙.xlsx"), read(books.xls(), "丙.xls")

    assert first.sha256 == again.sha256 != other.sha256
    assert len(first.sha256) == 64
