"""听课的规则：哪些节数算，每听必评。"""

from datetime import date

import pytest

from jiaowu.inspection.observations import (
    Comment,
    CommentState,
    Invalid,
    Visit,
    judge,
    kinds,
    lesson_kinds,
    mean_of,
    when_of,
)

FIRST, LAST = date(2026, 8, 1), date(2027, 1, 31)
DAY = date(2026, 11, 9)


def verdicts(*visits: Visit) -> list[Invalid | None]:
    found = judge(visits, FIRST, LAST)
    return [found[visit.observation_id, visit.observer] for visit in visits]


def test_the_kinds_are_those_schools_use() -> None:
    assert kinds() == ("推门", "跟踪", "检查性", "互助", "邀请", "反思式", "公开课", "汇报课")
    assert lesson_kinds() == ("新授", "复习", "讲评", "练习", "实验")


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (FIRST, None),
        (LAST, None),
        (date(2026, 7, 31), Invalid.OUTSIDE),
        (date(2027, 2, 1), Invalid.OUTSIDE),
    ],
)
def test_a_lesson_outside_the_term_does_not_count(day: date, found: Invalid | None) -> None:
    assert verdicts(Visit(1, 10, 20, day, 1, 7)) == [found]


def test_ones_own_lesson_does_not_count() -> None:
    assert verdicts(Visit(1, 20, 20, DAY, 1, 7), Visit(1, 10, 20, DAY, 1, 7)) == [Invalid.OWN, None]


def test_the_same_day_period_and_class_counts_once_for_each_observer() -> None:
    found = verdicts(
        Visit(1, 10, 20, DAY, 1, 7),
        Visit(2, 10, 20, DAY, 1, 7),
        Visit(2, 11, 20, DAY, 1, 7),
        Visit(3, 10, 20, DAY, 2, 7),
        Visit(4, 10, 20, DAY, 1, 8),
    )

    assert found == [None, Invalid.REPEATED, None, None, None]


def test_the_first_record_counts_whatever_the_order_they_come_in() -> None:
    assert verdicts(Visit(9, 10, 20, DAY, 1, 7), Visit(2, 10, 20, DAY, 1, 7)) == [Invalid.REPEATED, None]


def test_without_a_period_two_lessons_of_one_teacher_on_a_day_count_once() -> None:
    found = verdicts(
        Visit(1, 10, 20, DAY, None, 7),
        Visit(2, 10, 20, DAY, None, 7),
        Visit(3, 10, 21, DAY, None, 7),
    )

    assert found == [None, Invalid.REPEATED, None]


@pytest.mark.parametrize(
    ("state", "label", "complete"),
    [
        (CommentState(2, 0), "未评", False),
        (CommentState(2, 1), "已评 1/2", False),
        (CommentState(2, 2), "已评", True),
        (CommentState(0, 0), "未评", False),
    ],
)
def test_a_record_without_comment_says_so(state: CommentState, label: str, complete: bool) -> None:
    assert (state.label, state.complete) == (label, complete)


def test_a_comment_of_blanks_is_no_comment() -> None:
    assert not Comment(" ", "\n", "").given
    assert Comment("", "", "多提问").given


def test_the_mean_leaves_unfinished_totals_out() -> None:
    assert mean_of([80.0, None, 90.0]) == 85.0
    assert mean_of([None]) is None


def test_the_moment_is_named_by_weekday_and_period() -> None:
    assert when_of(DAY, 3) == "星期一第 3 节"
    assert when_of(date(2026, 11, 15), None) == "星期日"
