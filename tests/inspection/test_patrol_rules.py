"""巡堂的规则：违规的名目、键法与统计。"""

from dataclasses import replace
from datetime import date

import pytest

from jiaowu.inspection.patrols import (
    GROUPINGS,
    Seen,
    in_order,
    is_normal,
    is_tick,
    tallies,
    tally,
    violation_names,
    violations,
)

SEEN = Seen(1, date(2026, 11, 9), 11, 1, 7, "七（1）班", "语文", 20, "陈静", (), "", "教导处")


def test_the_violations_are_the_timetable_ones_and_the_six_donts() -> None:
    by_group: dict[str, list[str]] = {}
    for each in violations():
        by_group.setdefault(each.group, []).append(each.name)

    assert by_group == {
        "执行课表": ["离岗", "迟到", "早退", "拖堂", "私自调课", "不按课表"],
        "上课六不": ["坐着上课", "喝茶", "接待客人", "接电话", "体罚"],
    }


def test_codes_come_back_in_the_order_of_the_sheet() -> None:
    assert in_order(["tea", "late", "tea", "old"]) == ("late", "tea", "old")
    assert violation_names(["tea", "late", "old"]) == ("迟到", "喝茶", "old")
    assert SEEN.state == "正常"
    assert replace(SEEN, violations=("tea", "late")).state == "迟到、喝茶"


def test_a_lesson_with_two_violations_counts_once() -> None:
    found = tally(
        "全部", [SEEN, replace(SEEN, violations=("late", "tea")), replace(SEEN, violations=("late",))]
    )

    assert (found.seen, found.normal, found.wrong) == (3, 1, 2)
    assert found.share == pytest.approx(1 / 3)
    assert found.counts == {"late": 2, "tea": 1}
    assert tally("", []).share is None


def test_tallies_by_class_teacher_period_and_week() -> None:
    other = replace(SEEN, class_title="七（2）班", teacher_id=3, teacher="周岚", period=2, week=9)
    seen = [SEEN, other, replace(other, violations=("late",)), replace(SEEN, teacher_id=None, teacher="")]

    named = {
        grouping.title: [(each.name, each.seen, each.wrong) for each in tallies(seen, grouping)]
        for grouping in GROUPINGS
    }

    assert named == {
        "班级": [("七（1）班", 2, 0), ("七（2）班", 2, 1)],
        "教师": [("周岚", 2, 1), ("陈静", 1, 0)],
        "节次": [("第 1 节", 2, 0), ("第 2 节", 2, 1)],
        "周次": [("第 9 周", 2, 1), ("第 11 周", 2, 0)],
    }


def test_one_key_ticks_and_one_key_is_normal() -> None:
    assert all(is_tick(text) for text in (" ", "1", "√", "Y"))
    assert not any(is_tick(text) for text in ("", "0", "迟到"))
    assert all(is_normal(text) for text in (" ", "0", "正常"))
    assert not any(is_normal(text) for text in ("", "拖堂"))
