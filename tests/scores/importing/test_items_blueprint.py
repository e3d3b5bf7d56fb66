"""双向细目表的各种排法；印着的小计对不上的都说出来。"""

import pytest

from jiaowu.errors import UserError
from jiaowu.scores.importing.items_blueprint import expand_labels, parse_blueprint
from jiaowu.scores.items import Item
from jiaowu.sheets.grid import Merge
from tests.scores.importing.grids import book, page


def test_one_item_a_row_with_merged_kinds() -> None:
    grid = page(
        "细目表",
        [
            ["七年级数学双向细目表"],
            ["题号", "题型", "知识点", "能力层次", "分值", "预估难度", "答案"],
            [1, "选择题", "有理数", "识记", 3, "易", "B"],
            [2, None, "数轴、绝对值", "理解", 3, "中等", "AC"],
            ["21（1）", "解答题", "一元一次方程", "运用", "6分", 0.35, None],
            ["合计", None, None, None, 13, None, None],
        ],
        merges=(Merge(2, 1, 3, 1),),
    )

    parsed = parse_blueprint(book(grid))

    assert parsed.items == (
        Item("1", 3, "选择题", "有理数", "识记", "易", "B"),
        Item("2", 3, "选择题", "数轴、绝对值", "理解", "中", "AC"),
        Item("21(1)", 6, "解答题", "一元一次方程", "运用", "难", ""),
    )
    assert parsed.notes == (
        "预估难度写的是系数：不低于 0.70 为易，不低于 0.40 为中，其余为难。",
        "原表写的合计是 13 分，各题分值加起来是 12 分。",
    )


def test_abilities_and_difficulty_as_columns_of_ticks_or_points() -> None:
    grid = page(
        "Sheet1",
        [
            ["题号", "考查内容", "能力层次", None, None, "难度", None, None],
            [None, None, "识记", "理解", "运用", "易", "中", "难"],
            ["1", "词语", 3, None, None, "√", None, None],
            ["2", "句子", None, 4, None, None, "√", None],
            ["作文", "写作", None, None, 40, None, None, "√"],
        ],
        merges=(Merge(0, 2, 0, 4), Merge(0, 5, 0, 7), Merge(0, 0, 1, 0), Merge(0, 1, 1, 1)),
    )

    items = parse_blueprint(book(grid)).items

    assert [(i.label, i.full, i.ability, i.expected) for i in items] == [
        ("1", 3, "识记", "易"),
        ("2", 4, "理解", "中"),
        ("作文", 40, "运用", "难"),
    ]


def test_several_items_in_one_row_share_its_points() -> None:
    grid = page(
        "细目表",
        [
            ["题号", "题型", "分值", "答案"],
            ["1-4", "选择题", 12, "ABCD"],
            ["5、6", "填空题", "2×4", ""],
            ["7(1)(2)", "解答题", "每小题5分", None],
        ],
    )

    parsed = parse_blueprint(book(grid))

    assert [(i.label, i.full, i.answer) for i in parsed.items] == [
        ("1", 3, "A"),
        ("2", 3, "B"),
        ("3", 3, "C"),
        ("4", 3, "D"),
        ("5", 4, ""),
        ("6", 4, ""),
        ("7(1)", 5, ""),
        ("7(2)", 5, ""),
    ]
    assert parsed.notes[0] == "“1-4”一行是 4 题，每题按 3 分拆开，请核对。"


def test_a_matrix_of_knowledge_and_ability_with_item_numbers() -> None:
    grid = page(
        "细目表",
        [
            ["知识点", "识记", "理解", "运用", "合计"],
            ["有理数", "1(3分)、2(3分)", "5(4分)", None, 10],
            ["方程", None, "3(3分)", "21(1)(6分)", 8],
            ["应用题", None, None, "21(1)(6分)、22(8分)", 14],
            ["合计", 6, 7, 14, 32],
        ],
    )

    parsed = parse_blueprint(book(grid))

    assert [(i.label, i.full, i.knowledge, i.ability) for i in parsed.items] == [
        ("1", 3, "有理数", "识记"),
        ("2", 3, "有理数", "识记"),
        ("3", 3, "方程", "理解"),
        ("5", 4, "有理数", "理解"),
        ("21(1)", 6, "方程、应用题", "运用"),
        ("22", 8, "应用题", "运用"),
    ]
    assert parsed.notes == (
        "“方程”一行各格合计 9，原表写的小计是 8。",
        "“运用”一列合计 20，原表写的小计是 14。",
        "各列小计之和是 27，总计写的是 32，对不上。",
    )


def test_a_matrix_of_points_alone_is_refused_but_its_margins_are_checked() -> None:
    grid = page(
        "细目表",
        [["知识点", "识记", "理解", "运用", "合计"], ["甲", 54, 26, 18, 98], ["合计", 54, 26, 18, 100]],
    )

    with pytest.raises(UserError, match=r"只有分值、没有题号。各列小计之和是 98，总计写的是 100"):
        parse_blueprint(book(grid))


def test_a_file_that_is_no_blueprint_is_refused() -> None:
    with pytest.raises(UserError, match="没有找到写着“题号”与“分值”的表头"):
        parse_blueprint(book(page("成绩", [["姓名", "语文"], ["王芳", 90]])))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1~3", ["1", "2", "3"]),
        ("第5题", ["5"]),
        ("21.1", ["21(1)"]),
        ("3,5", ["3", "5"]),
        ("作文", ["作文"]),
        ("21-1", ["21(1)"]),
        ("见附件", []),
        ("", []),
    ],
)
def test_item_numbers_of_a_cell_are_spelled_out(text: str, labels: list[str]) -> None:
    assert expand_labels(text) == labels
