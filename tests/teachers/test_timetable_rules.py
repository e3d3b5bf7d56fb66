"""课表的规则：冲突、单双周、每周几节、第几周。"""

from datetime import date
from itertools import product

import pytest

from jiaowu.teachers.timetable import (
    ClashKind,
    Lesson,
    WeekKind,
    clashes,
    days_a_week,
    periods_a_day,
    slot_title,
    teacher_periods,
    week_kind_of,
    week_of,
    weekly_periods,
)

CHINESE = Lesson(1, 1, 1, "语文", 10)


def kinds(*lessons: Lesson) -> list[ClashKind]:
    return [clash.kind for clash in clashes(lessons)]


def test_a_teacher_in_two_classes_at_once_clashes() -> None:
    assert kinds(CHINESE, Lesson(2, 1, 1, "语文", 10)) == [ClashKind.TEACHER]


def test_a_class_with_two_lessons_at_once_clashes() -> None:
    assert kinds(CHINESE, Lesson(1, 1, 1, "数学", 11)) == [ClashKind.CLASS]


def test_a_room_used_twice_at_once_clashes() -> None:
    one, other = Lesson(1, 1, 1, "体育", 10, "操场"), Lesson(2, 1, 1, "体育", 11, "操场")

    assert kinds(one, other) == [ClashKind.ROOM]


def test_lessons_without_teacher_or_room_do_not_clash() -> None:
    assert kinds(Lesson(1, 1, 1, "自习"), Lesson(2, 1, 1, "自习")) == []


@pytest.mark.parametrize(("weekday", "period"), [(2, 1), (1, 2), (2, 2)])
def test_other_times_never_clash(weekday: int, period: int) -> None:
    assert kinds(CHINESE, Lesson(1, weekday, period, "语文", 10, "")) == []


@pytest.mark.parametrize(("one", "other"), list(product(WeekKind, WeekKind)))
def test_odd_and_even_weeks_are_the_only_pair_that_never_meets(one: WeekKind, other: WeekKind) -> None:
    found = kinds(Lesson(1, 1, 1, "音乐", 10, "", one), Lesson(2, 1, 1, "美术", 10, "", other))

    assert found == ([] if {one, other} == {WeekKind.ODD, WeekKind.EVEN} else [ClashKind.TEACHER])


def test_three_at_once_are_one_clash_of_three() -> None:
    (clash,) = clashes([CHINESE, Lesson(2, 1, 1, "语文", 10), Lesson(3, 1, 1, "语文", 10)])

    assert [lesson.class_id for lesson in clash.lessons] == [1, 2, 3]


def test_odd_and_even_pairs_in_one_slot_are_two_clashes() -> None:
    lessons = [
        Lesson(class_id, 1, 1, "音乐", 10, "", week)
        for class_id, week in ((1, WeekKind.ODD), (2, WeekKind.ODD), (3, WeekKind.EVEN), (4, WeekKind.EVEN))
    ]

    assert [[each.class_id for each in clash.lessons] for clash in clashes(lessons)] == [[1, 2], [3, 4]]


def test_weekly_periods_count_alternate_weeks_as_half() -> None:
    lessons = [
        CHINESE,
        Lesson(1, 2, 1, "语文", 10),
        Lesson(1, 3, 1, "音乐", 11, "", WeekKind.ODD),
        Lesson(1, 3, 1, "美术", 12, "", WeekKind.EVEN),
    ]

    assert weekly_periods(lessons) == {(1, "语文"): 2.0, (1, "音乐"): 0.5, (1, "美术"): 0.5}
    assert teacher_periods(lessons) == {10: 2.0, 11: 0.5, 12: 0.5}


def test_classes_taught_together_count_once_for_the_teacher() -> None:
    assert teacher_periods([Lesson(1, 1, 1, "体育", 10), Lesson(2, 1, 1, "体育", 10)]) == {10: 1.0}


def test_the_size_of_a_timetable() -> None:
    assert (periods_a_day([]), days_a_week([])) == (7, 5)
    assert (periods_a_day([Lesson(1, 6, 9, "语文")]), days_a_week([Lesson(1, 6, 9, "语文")])) == (9, 6)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 8, 30), 0),
        (date(2026, 8, 31), 1),
        (date(2026, 9, 1), 1),
        (date(2026, 9, 6), 1),
        (date(2026, 9, 7), 2),
        (date(2026, 10, 12), 7),
    ],
)
def test_weeks_count_from_the_monday_of_the_opening_week(day: date, week: int) -> None:
    assert week_of(day, date(2026, 9, 1)) == week


def test_odd_weeks_hold_odd_lessons() -> None:
    assert [week_kind_of(week) for week in (1, 2)] == [WeekKind.ODD, WeekKind.EVEN]
    assert [WeekKind.ODD.holds(week) for week in (1, 2)] == [True, False]
    assert WeekKind.EVERY.holds(2)


def test_a_slot_has_a_title() -> None:
    assert slot_title(3, 2) == "星期三第 2 节"


def test_kinds_of_clash_and_week_have_names() -> None:
    assert [kind.label for kind in ClashKind] == ["同人同节", "同班同节", "同场地"]
    assert [week.label for week in WeekKind] == ["", "单", "双"]


def test_odd_and_even_lessons_of_one_teacher_in_one_slot_do_not_clash() -> None:
    assert (
        kinds(Lesson(1, 1, 1, "音乐", 10, "", WeekKind.ODD), Lesson(2, 1, 1, "音乐", 10, "", WeekKind.EVEN))
        == []
    )
