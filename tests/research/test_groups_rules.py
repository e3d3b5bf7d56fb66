"""固定时段、层面、备课组归谁。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.research.groups import (
    GroupKind,
    Layer,
    Slot,
    Weeks,
    check_slot,
    layer_of,
    name_order,
    parent_guess,
    read_periods,
    read_slots,
    write_slots,
)

OPENING = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("slot", "label"),
    [
        (Slot(2, Weeks.EVERY, (2, 3)), "每周二第2、3节"),
        (Slot(1, Weeks.EVERY, (), "15:45", "16:35"), "每周一 15:45–16:35"),
        (Slot(5, Weeks.LAST, (), "14:00"), "每月最后一周的周五 14:00"),
        (Slot(4, Weeks.ODD, (7, 8)), "单周周四第7、8节"),
    ],
)
def test_a_slot_is_told_as_schools_write_it(slot: Slot, label: str) -> None:
    assert slot.label == label


def test_weekly_slot_falls_on_every_such_day() -> None:
    days = list(Slot(2).days(date(2026, 9, 1), date(2026, 9, 30), OPENING))

    assert [day.day for day in days] == [1, 8, 15, 22, 29]


def test_odd_and_even_weeks_count_from_the_opening() -> None:
    odd = list(Slot(2, Weeks.ODD).days(date(2026, 9, 1), date(2026, 9, 30), OPENING))
    even = list(Slot(2, Weeks.EVEN).days(date(2026, 9, 1), date(2026, 9, 30), OPENING))

    assert [day.day for day in odd] == [1, 15, 29]
    assert [day.day for day in even] == [8, 22]


def test_last_week_of_the_month_is_its_last_such_weekday() -> None:
    days = list(Slot(5, Weeks.LAST).days(date(2026, 9, 1), date(2026, 11, 30), OPENING))

    assert days == [date(2026, 9, 25), date(2026, 10, 30), date(2026, 11, 27)]


def test_slots_survive_being_stored() -> None:
    slots = (Slot(2, Weeks.EVERY, (5, 6)), Slot(5, Weeks.LAST, (), "14:00", "15:30"))

    assert read_slots(write_slots(slots)) == slots


def test_nothing_stored_means_no_slots() -> None:
    assert read_slots("") == ()


def test_a_clock_is_written_one_way_and_periods_are_sorted() -> None:
    assert check_slot(Slot(1, start="8.30", end="9时10分")) == Slot(1, start="08:30", end="09:10")
    assert check_slot(Slot(1, periods=(6, 5, 5), start="8:00")) == Slot(1, periods=(5, 6))


@pytest.mark.parametrize(
    ("slot", "told"),
    [
        (Slot(9), "星期几"),
        (Slot(1, periods=(0,)), "节次"),
        (Slot(1, end="9:00"), "没有写开始"),
        (Slot(1, start="9:00", end="8:00"), "不晚于"),
        (Slot(1, start="下午"), "看不懂"),
    ],
)
def test_a_wrong_slot_is_refused(slot: Slot, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_slot(slot)


def test_the_three_layers_follow_the_kind_of_group() -> None:
    assert [layer_of(each) for each in (GroupKind.PREPARATION, GroupKind.RESEARCH, None)] == [
        Layer.DAILY,
        Layer.THEME,
        Layer.SPECIAL,
    ]


def test_a_preparation_group_finds_its_research_group_by_name() -> None:
    research = ("语文组", "数学教研组", "理化生组")

    assert parent_guess("七年级语文", research) == "语文组"
    assert parent_guess("八年级数学备课组", research) == "数学教研组"
    assert parent_guess("七年级地理", research) is None


def test_grades_are_listed_in_their_order() -> None:
    assert sorted(["九年级语文", "七年级语文", "八年级语文"], key=name_order) == [
        "七年级语文",
        "八年级语文",
        "九年级语文",
    ]


@pytest.mark.parametrize(
    ("text", "periods"),
    [("", ()), ("5、6", (5, 6)), ("第7-8节", (7, 8)), ("5，6", (5, 6)), ("2,3", (2, 3)), ("3", (3,))],
)
def test_periods_are_read_as_people_write_them(text: str, periods: tuple[int, ...]) -> None:
    assert read_periods(text) == periods


@pytest.mark.parametrize("text", ["下午", "5-晚", "5、"])
def test_periods_that_cannot_be_read_are_said_so(text: str) -> None:
    with pytest.raises(UserError, match="看不懂"):
        read_periods(text)
