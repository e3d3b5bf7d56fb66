"""双向细目表：分值、小计、占比对不上的都指出来。"""

import pytest

from jiaowu.scores.blueprints import check_blueprint, check_margins, cross, points_by
from jiaowu.scores.items import Item

PAPER = (
    *(Item(str(no), 2, "客观题", f"知识{no % 3}", "识记", "易" if no <= 10 else "中") for no in range(1, 21)),
    *(Item(str(no), 5, "辨析题", "知识1", "理解", "难" if no <= 24 else "中") for no in range(21, 25)),
    *(
        Item(f"{no}({part})", points, "案例题", "知识2", "运用", expected)
        for no in (25, 26)
        for part, points, expected in ((1, 12, "中"), (2, 8, "难"))
    ),
)


def test_the_first_worked_check_of_a_paper_of_one_hundred() -> None:
    totals = points_by(PAPER, [item.kind for item in PAPER])
    expected = points_by(PAPER, [item.expected for item in PAPER])

    assert totals == {"客观题": 40, "辨析题": 20, "案例题": 40}
    assert expected == {"易": 20, "中": 44, "难": 36}
    assert sum(expected.values()) == 100
    assert check_blueprint(PAPER, 100) == ()


def test_the_second_worked_check_has_margins_that_do_not_add_up() -> None:
    told = check_margins(
        {"选择": (30, 10, 0), "解答": (24, 16, 18)},
        {},
        (("识记", 54), ("理解", 26), ("运用", 18)),
        100,
    )

    assert told == ("各列小计之和是 98，总计写的是 100，对不上。",)


def test_row_and_column_margins_are_checked_against_their_cells() -> None:
    told = check_margins({"甲": (3, 4), "乙": (5, 6)}, {"甲": 8, "乙": 11, "丙": 1}, (("识记", 9),), 18)

    assert told == (
        "“甲”一行各格合计 7，原表写的小计是 8。",
        "“识记”一列合计 8，原表写的小计是 9。",
        "各列小计之和是 9，总计写的是 18，对不上。",
        "各行小计之和是 20，总计写的是 18，对不上。",
    )


def test_margins_that_were_not_printed_are_not_checked() -> None:
    assert check_margins({"甲": (3, 4)}, {}, (), 7) == ()
    assert check_margins({"甲": (3, 4)}, {"甲": 7}, (("识记", 3), ("理解", 4)), None) == ()


def test_points_that_miss_the_full_marks_are_told() -> None:
    told = check_blueprint(PAPER[:-1], 100)

    assert told == ("各题分值合计 92 分，卷面满分是 100 分，相差 8 分。",)


def test_labels_marks_and_words_are_checked() -> None:
    items = (Item("1", 2), Item("1", 0), Item("", 3), Item("3", 3, expected="很难"))

    assert check_blueprint(items, None) == (
        "题号 1 重复了。",
        "第 3 行没有题号。",
        "第 1 题没有分值。",
        "第 3 题的预估难度不是 易、中、难。",
    )
    assert check_blueprint((), 100) == ("还没有小题。",)


def test_the_cross_table_splits_an_item_among_its_knowledge_points() -> None:
    items = (
        Item("1", 3, knowledge="甲、乙", ability="识记"),
        Item("2", 5, knowledge="甲", ability="理解"),
        Item("3", 2),
    )

    table = cross(items)

    assert (table.knowledge, table.abilities) == (("甲", "乙", "（未填）"), ("识记", "理解", "（未填）"))
    assert table.cells == ((1.5, 5, 0), (1.5, 0, 0), (0, 0, 2))
    assert (table.row_totals, table.column_totals, table.total) == ((6.5, 1.5, 2), (3, 5, 2), 10)
    assert table.ability_shares == pytest.approx((0.3, 0.5, 0.2))
    assert cross((Item("1", 0),)).ability_shares == (0,)
