"""键入的字对一个要点是什么意思。"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Item, Mode, Step, item_points
from jiaowu.inspection.marks import hint_of, mark_text, read_mark

POINTS = Item("", "过程设计", 20)
BANDED = Item("", "目标", 10, steps=(Step("符合", 8), Step("基本符合", 5), Step("不符", 0)))
LESSONS = Item("", "数量与进度", 20, Mode.DEDUCTION, per=2, unit="课时")
PERIODS = Item("", "缺节", 10, Mode.DEDUCTION, per=0.2, unit="节")
ABC = Item("", "批改", 5, Mode.LEVEL, steps=(Step("A", 5), Step("B", 4), Step("C", 3)))
SIGNED = Item("", "有等第日期", 5, Mode.YES_NO)
SHARED = Item("", "完成率", 40, Mode.SHARE)


@pytest.mark.parametrize(
    ("item", "text", "mark"),
    [
        (POINTS, "18", 18),
        (POINTS, "１８．５ 分", 18.5),
        (POINTS, "0", 0),
        (POINTS, "√", 20),
        (POINTS, "满分", 20),
        (POINTS, "×", 0),
        (POINTS, "-2", 18),
        (POINTS, "−2分", 18),
        (POINTS, "优", 19),
        (POINTS, "良", 17),
        (POINTS, "c", 14),
        (POINTS, "差", 6),
        (BANDED, "符合", 9),
        (BANDED, "基本符合", 6.5),
        (BANDED, "C", 2.5),
        (LESSONS, "2处", 2),
        (LESSONS, "3课时", 3),
        (LESSONS, "0", 0),
        (LESSONS, "√", 0),
        (LESSONS, "-4", 2),
        (LESSONS, "-3", 1.5),
        (PERIODS, "-0.6", 3),
        (ABC, "A", 0),
        (ABC, "良", 1),
        (ABC, "3", 2),
        (SIGNED, "√", 1),
        (SIGNED, "5", 1),
        (SIGNED, "否", 0),
        (SIGNED, "x", 0),
        (SHARED, "80%", 0.8),
        (SHARED, "12/15", 0.8),
        (SHARED, "0.8", 0.8),
    ],
)
def test_what_is_written_on_paper_is_understood(item: Item, text: str, mark: float) -> None:
    assert read_mark(item, text) == pytest.approx(mark)


@pytest.mark.parametrize(
    ("item", "text", "told"),
    [
        (POINTS, "21", "“过程设计”满分 20，不能填 21"),
        (POINTS, "-21", "扣不了 21 分"),
        (POINTS, "甚好", "不认得“甚好”：0–20 分"),
        (LESSONS, "-22", "扣不了 22 分"),
        (LESSONS, "1.5", "填几课时，每课时扣 2 分"),
        (LESSONS, "2026", "2026 太多了"),
        (ABC, "D", "填 A（5）、B（4）、C（3）"),
        (ABC, "2", "填 A（5）"),
        (SIGNED, "3", "√ 或 1 是"),
        (SHARED, "15", "请填 80%、0.8 或 12/15"),
        (SHARED, "3/0", "应有数是 0"),
        (SHARED, "好些", "不用填，按实有 ÷ 应有折算"),
    ],
)
def test_what_is_not_understood_is_refused_with_what_to_write(item: Item, text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        read_mark(item, text)


def test_a_blank_is_not_a_zero() -> None:
    assert read_mark(POINTS, "  ") is None
    assert mark_text(POINTS, None) == ""


@pytest.mark.parametrize(
    ("item", "typed", "shown"),
    [
        (POINTS, "良", "17"),
        (LESSONS, "-3", "-3"),
        (PERIODS, "-0.6", "3"),
        (ABC, "良", "B"),
        (SIGNED, "1", "√"),
        (SIGNED, "没有", "×"),
        (SHARED, "12/15", "80%"),
    ],
)
def test_the_cell_shows_what_was_understood(item: Item, typed: str, shown: str) -> None:
    assert mark_text(item, read_mark(item, typed)) == shown


@given(
    st.sampled_from([POINTS, LESSONS, PERIODS, ABC, SIGNED, SHARED]),
    st.sampled_from(["0", "1", "2", "3", "A", "良", "√", "-1", "-0.4", "80%", "1/3", "18.25"]),
)
def test_what_is_shown_reads_back_as_the_same_mark(item: Item, text: str) -> None:
    try:
        mark = read_mark(item, text)
    except UserError:
        return

    again = read_mark(item, mark_text(item, mark))

    assert again == pytest.approx(mark, abs=1e-9)
    assert mark is None or 0 <= item_points(item, mark) <= item.full


def test_every_kind_of_item_says_how_to_fill_it() -> None:
    assert hint_of(LESSONS) == "20 分，填几课时，每课时扣 2 分；也可填 -2（扣几分）、√"
    assert hint_of(BANDED) == "0–10 分，也可填 符合、基本符合、不符、√（满分）、-2（扣 2 分）"
