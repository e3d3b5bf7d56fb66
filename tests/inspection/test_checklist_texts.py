"""检查表在编辑表格里的写法：写出去再读回来不变，写错了说得清楚。"""

from collections.abc import Callable

import pytest

from jiaowu.errors import UserError
from jiaowu.inspection import checklist_texts as texts
from jiaowu.inspection.checklists import GradeLine, Item, Mode, Step, shipped_checklists

ITEMS = [item for checklist in shipped_checklists() for item in checklist.items]
OWN = [
    Item("大项", "每处", 10, Mode.DEDUCTION, 0.5, "处"),
    Item("", "五四三", 5, Mode.LEVEL, steps=(Step("A", 5), Step("B", 4), Step("C", 3))),
    Item("", "符合", 10, steps=(Step("符合", 8), Step("基本符合", 5), Step("不符", 0))),
    Item("", "是否", 5, Mode.YES_NO, bonus=True),
]


@pytest.mark.parametrize("item", ITEMS + OWN, ids=lambda item: item.title)
def test_an_item_written_and_read_back_is_the_same(item: Item) -> None:
    assert texts.item_of(texts.row_of(item)) == item


@pytest.mark.parametrize("text", ["2/课时", "-2/课时", "−2 分 每课时", "2课时"])
def test_a_deduction_may_be_written_several_ways(text: str) -> None:
    item = texts.item_of(("", "数量", "", "20", "扣分", text, ""))

    assert (item.per, item.unit) == (2, "课时")


def test_a_deduction_without_a_unit_counts_places() -> None:
    assert texts.item_of(("", "数量", "", "20", "扣分", "1", "")).unit == "处"


def test_levels_may_be_separated_by_anything_usual() -> None:
    item = texts.item_of(("", "书写", "", "5", "等第", "优5、良 4，中3", ""))

    assert item.steps == (Step("优", 5), Step("良", 4), Step("中", 3))


@pytest.mark.parametrize(
    ("column", "typed", "kept"),
    [
        (texts.FULL, "10.0", "10"),
        (texts.MODE, "扣", "扣分"),
        (texts.MODE, "完成率", "完成率"),
        (texts.BONUS, "√", "是"),
        (texts.BONUS, "否", ""),
        (texts.TEXT, " 有日期 ", "有日期"),
    ],
)
def test_what_is_typed_is_tidied(column: int, typed: str, kept: str) -> None:
    assert texts.tidy(column, typed) == kept


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: texts.tidy(texts.FULL, "十"), "满分应是一个数"),
        (lambda: texts.tidy(texts.MODE, "随便"), "计分方式只有 打分、扣分"),
        (lambda: texts.tidy(texts.MODE, ""), "计分方式"),
        (lambda: texts.tidy(texts.BONUS, "也许"), "只能填“是”"),
        (lambda: texts.item_of(("", "甲", "", "10", "扣分", "很多", "")), "2/课时"),
        (lambda: texts.item_of(("", "甲", "", "10", "等第", "好", "")), "优 10"),
        (lambda: texts.item_of(("", "甲", "", "10", "等第", "优 10 3", "")), "优 10"),
        (lambda: texts.grade_lines("优秀"), "A 90"),
        (lambda: texts.subtotals("50"), "教师批改 50"),
    ],
)
def test_what_cannot_be_read_is_told_with_an_example(act: Callable[[], object], told: str) -> None:
    with pytest.raises(UserError, match=told):
        act()


def test_lines_of_grades_subtotals_and_plain_texts() -> None:
    assert texts.grade_lines("优 90\n\n良 0") == (GradeLine("优", 90), GradeLine("良", 0))
    assert texts.subtotals("教师批改 50") == {"教师批改": 50}
    assert texts.lines_text([("A", 90), ("B", 79.5)]) == "A 90\nB 79.5"
    assert texts.texts_of(" 甲 \n\n乙") == ("甲", "乙")
