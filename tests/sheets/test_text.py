"""文本表格：编码、分隔符、引号。"""

import pytest

from jiaowu.errors import UserError
from tests.sheets import books
from tests.sheets.books import TEXTS
from tests.sheets.conftest import Read

_PLAIN = [["考号", "姓名", "语文"], ["0101", "张三", "85.5"], ["0102", "李四", "缺考"]]


@pytest.mark.parametrize("gap", [" ", "  ", "     ", "\u3000", " \u3000 "])
def test_columns_aligned_with_spaces_are_split(gap: str, read: Read) -> None:
    (grid,) = read(books.spaced(_PLAIN, gap), "成绩.txt").grids

    assert grid.rows == _PLAIN


def test_a_space_inside_a_name_does_not_split_when_the_gaps_are_wider(read: Read) -> None:
    rows = [["考号", "姓名", "语文"], ["0101", "张 三", "85"], ["0102", "李 四", "90"]]

    (grid,) = read(books.spaced(rows), "成绩.txt").grids

    assert grid.rows == rows


def test_quoted_line_breaks_and_commas_stay_in_their_cell(read: Read) -> None:
    rows = [["姓名", "备注"], ["张三", "迟到,\n补考"], ["李四", '写作"优"']]

    (grid,) = read(books.separated(rows), "成绩.csv").grids

    assert grid.rows == rows


def test_an_unpaired_quote_does_not_swallow_the_rest(read: Read) -> None:
    workbook = read("姓名,身高\n张三,5'10\"\n李四,160\n".encode(), "体检.csv")

    assert [row[0] for row in workbook.grids[0].rows] == ["姓名", "张三", "李四"]
    assert "引号不成对" in workbook.notes[0]


def test_full_width_commas_separate_only_when_nothing_else_does(read: Read) -> None:
    separating = read("姓名，语文\n张三，85\n李四，90\n".encode(), "甲.txt").grids[0]
    content = read("姓名,语文\n张三,36，剔，除\n李四,缺，考，了\n王五,1，2，3\n".encode(), "乙.csv").grids[0]

    assert separating.rows[1] == ["张三", "85"]
    assert content.rows[1] == ["张三", "36，剔，除"]


def test_numbers_stay_text_so_that_nothing_is_lost(read: Read) -> None:
    (grid,) = read("学籍号,语文\n33010620100101123456,085\n".encode(), "成绩.csv").grids

    assert grid.rows[1] == ["33010620100101123456", "085"]


def test_text_forced_with_an_equals_sign_loses_only_the_sign(read: Read) -> None:
    (grid,) = read('学号,语文\n="0012","=""0013"""\n'.encode(), "成绩.csv").grids

    assert grid.rows[1] == ["0012", "0013"]


def test_a_separator_line_is_obeyed(read: Read) -> None:
    (grid,) = read("sep=;\r\n姓名;语文,数学\r\n张三;85\r\n".encode(), "成绩.csv").grids

    assert grid.rows == [["姓名", "语文,数学"], ["张三", "85"]]


def test_titles_and_notes_do_not_hide_the_separator(read: Read) -> None:
    text = "七年级期中成绩\n说明，缺考写缺考，请假写请假\n\n"
    text += "姓名\t班级\t语文\n张三\t七(1)班\t85\n李四\t七(1)班\t90\n王五\t七(2)班\t\n"

    (grid,) = read(text.encode("gb18030"), "成绩.txt").grids

    assert grid.rows[3:5] == [["姓名", "班级", "语文"], ["张三", "七(1)班", "85"]]
    assert grid.rows[2] == [None, None, None]


def test_rare_characters_survive_in_every_encoding(read: Read) -> None:
    rows = [["姓名", "语文"], ["𬭎㛃", "85"], ["䶮", "90"]]

    grids = [
        read(books.separated(rows, encoding=e), f"{e}.csv").grids[0] for e in ("utf-8", "utf-16", "gb18030")
    ]

    assert [grid.rows for grid in grids] == [rows] * 3


def test_a_few_damaged_characters_are_said(read: Read) -> None:
    good = "\n".join(f"张三{i},85" for i in range(500)).encode("gb18030")

    workbook = read(b"\xd5\xff" + good, "成绩.csv")

    assert len(workbook.grids[0].rows) == 500
    assert "编码损坏" in workbook.notes[0]


def test_a_header_alone_is_a_grid_of_one_row(read: Read) -> None:
    (grid,) = read(books.separated(TEXTS[:1]), "成绩.csv").grids

    assert grid.rows == TEXTS[:1]


@pytest.mark.parametrize("data", [bytes(range(256)) * 30, b"\x01\x02\x03abc" * 50], ids=["bytes", "control"])
def test_what_is_not_text_is_refused(data: bytes, read: Read) -> None:
    with pytest.raises(UserError, match=r"“成绩\.csv”.*另存为"):
        read(data, "成绩.csv")
