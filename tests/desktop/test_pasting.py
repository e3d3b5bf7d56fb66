"""从表格软件复制来的一块放到哪里。"""

import pytest

from jiaowu.desktop.pasting import Placed, Target, place, read_block, same_name
from jiaowu.errors import UserError

NAMES = ("王芳", "李明", "赵强", "李娜", "李娜")


def find(name: str) -> list[int]:
    return [at for at, known in enumerate(NAMES) if known == same_name(name)]


def target(row: int = 0, column: int = 2, *selected: tuple[int, int]) -> Target:
    return Target(
        row,
        column,
        selected or ((row, column),),
        len(NAMES),
        ("学号", "姓名", "语文\n满分 120", "数学\n满分 100"),
        (False, False, True, True),
    )


def placed(text: str, where: Target) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, cell.text) for cell in place(text, where, find)]


def test_a_block_goes_down_and_right_from_the_current_cell() -> None:
    cells = place("96\t88\n缺\t90\n", target(1), find)

    assert cells == (
        Placed(1, 2, "96", "A1"),
        Placed(1, 3, "88", "B1"),
        Placed(2, 2, "缺", "A2"),
        Placed(2, 3, "90", "B2"),
    )


def test_one_cell_fills_the_whole_selection() -> None:
    cells = placed("缺", target(0, 2, (0, 2), (1, 2), (1, 1)))

    assert cells == [(0, 2, "缺"), (1, 2, "缺")]


def test_quoted_cells_and_trailing_blank_lines_are_read_as_excel_writes_them() -> None:
    block = read_block('"9\n6"\t88\r\n\r\n\t\r\n')

    assert block == [["9\n6", "88"]]


def test_ragged_rows_are_filled_up() -> None:
    assert read_block("1\t2\n3") == [["1", "2"], ["3", ""]]


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ("1\n2\n3\n4\n5", target(1), "复制的有 5 行，从这里往下只有 4 行"),
        ("1\t2\t3", target(), "复制的有 3 列，从这里往右只有 2 列"),
        ("1\t2", target(0, 3), "复制的有 2 列，从这里往右只有 1 列"),
        ("", target(), "没有可以粘贴的内容"),
        ("\n\t\n", target(), "没有可以粘贴的内容"),
        ("王芳\t1\n张三\t2", target(), "A2“张三”不在名单上"),
        ("王芳\t1\n李娜\t2", target(), "A2“李娜”有 2 人同名"),
        ("王芳\t1\n王芳\t2", target(), "A2“王芳”写了两遍"),
        ("王芳\t1\n\t2\n李明\t3", target(), "A2 没有姓名"),
        ("王芳\t1\t2\t3", target(), "姓名后面有 3 列"),
        ("姓名\t语文\t总分\n王芳\t96\t500", target(), "“总分”这一列不在表里"),
    ],
)
def test_a_block_that_does_not_fit_is_refused_as_a_whole(text: str, where: Target, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        place(text, where, find)


def test_columns_left_over_from_merged_cells_are_skipped() -> None:
    cells = placed("96\t\t88\n75\t\t90", target())

    assert cells == [(0, 2, "96"), (0, 3, "88"), (1, 2, "75"), (1, 3, "90")]


def test_names_find_their_rows_in_any_order() -> None:
    cells = placed("赵 强\t59\n王芳\t88", target(4, 3))

    assert cells == [(2, 3, "59"), (0, 3, "88")]


def test_columns_left_of_the_names_are_not_scores() -> None:
    cells = placed("701\t王芳\t96\t88\n702\t李明\t缺\t90", target())

    assert cells == [(0, 2, "96"), (0, 3, "88"), (1, 2, "缺"), (1, 3, "90")]


def test_a_header_row_puts_each_subject_in_its_own_column() -> None:
    cells = placed("学号\t姓名\t班级\t数学(满分100)\t语文\n702\t李明\t七(1)班\t90\t缺", target())

    assert cells == [(1, 3, "90"), (1, 2, "缺")]
