"""开课计划与开足开齐。"""

from dataclasses import replace
from datetime import time

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.teachers.bells import Bell, DaySchedule
from jiaowu.teachers.curriculum import (
    EXERCISE,
    TOTAL,
    Curriculum,
    PlanLine,
    Range,
    Verdict,
    compare,
    daily_exercise,
    exercise_words,
    parse_range,
    shipped_curriculum,
    unplanned,
)
from jiaowu.teachers.services.curriculum import coverage, get_curriculum, save_curriculum
from jiaowu.teachers.timetable import Lesson, WeekKind
from tests.teachers.taught_school import build_taught_school

PLAN = Curriculum(
    (
        PlanLine("语文", ("语文", "书法"), {7: Range(5, 6)}),
        PlanLine("道德与法治", ("道德与法治",), {7: Range(2, 3)}),
        PlanLine("物理", ("物理",), {8: Range(2, 3)}),
        PlanLine("劳动", ("劳动",), {7: Range(1, 1)}),
    ),
    {7: 10},
    ("自习",),
)


def test_each_line_is_met_short_missing_or_over() -> None:
    weekly = {(1, "语文"): 4.0, (1, "书法"): 0.5, (1, "政治"): 4.0, (1, "自习"): 3.0}

    found = {each.name: each for each in compare(PLAN, {1: 7}, weekly, {})}

    assert list(found) == ["语文", "道德与法治", "劳动", TOTAL]
    assert (found["语文"].actual, found["语文"].lacking, found["语文"].verdict) == (4.5, 0.5, Verdict.SHORT)
    assert found["道德与法治"].verdict is Verdict.OVER
    assert found["劳动"].verdict is Verdict.MISSING
    assert found[TOTAL].actual == 8.5


def test_classes_without_timetable_or_plan_are_left_out() -> None:
    assert compare(PLAN, {1: 7, 2: 11}, {(2, "语文"): 5.0}, {}) == ()


def test_the_hour_of_exercise_is_the_least_of_the_five_days() -> None:
    schedule = DaySchedule(
        (
            Bell("第一节", time(8, 0), time(8, 40), 1),
            Bell("阳光大课间", time(8, 40), time(9, 10)),
            Bell("眼保健操", time(9, 10), time(9, 15)),
            Bell("第二节", time(9, 15), time(10, 0), 2),
        )
    )
    sports = [Lesson(1, weekday, 1, "体育与健康") for weekday in range(1, 5)]
    friday = [Lesson(1, 5, 1, "体育"), Lesson(2, 5, 2, "体育", week=WeekKind.ODD), Lesson(3, 1, 1, "语文")]

    found = daily_exercise([*sports, *friday], schedule, exercise_words())

    assert found == {1: 70, 2: 30, 3: 30}
    assert daily_exercise([*sports, friday[2]], schedule, exercise_words())[1] == 30


def test_less_than_an_hour_of_exercise_is_short() -> None:
    plan = replace(PLAN, exercise={7: 60.0})
    weekly = {(1, "语文"): 5.0, (2, "语文"): 5.0}

    found = {
        each.class_id: each
        for each in compare(plan, {1: 7, 2: 7}, weekly, {1: 45, 2: 95})
        if each.name == EXERCISE
    }

    assert (found[1].verdict, found[1].lacking, found[1].planned.text) == (Verdict.SHORT, 15, "≥ 60")
    assert found[2].verdict is Verdict.MET


def test_lessons_outside_the_plan_are_named() -> None:
    assert unplanned(PLAN, ["语文", "自习", "足球", "政治"]) == ("足球",)


def test_the_shipped_plan_has_the_national_totals() -> None:
    plan = shipped_curriculum()

    assert [plan.total[grade] for grade in range(1, 10)] == [26, 26, 30, 30, 30, 30, 34, 34, 34]
    sports = next(line for line in plan.lines if line.name == "体育与健康")
    assert [sports.weeks[grade].low for grade in range(1, 10)] == [4, 4, 3, 3, 3, 3, 3, 3, 3]
    foreign = next(line for line in plan.lines if line.name == "外语")
    assert min(foreign.weeks) == 3
    for grade in range(1, 10):
        spans = [line.weeks[grade] for line in plan.lines if grade in line.weeks]
        assert sum(span.low for span in spans) <= plan.total[grade] <= sum(span.high for span in spans)


@pytest.mark.parametrize(
    ("text", "span"),
    [("4", Range(4, 4)), ("3–5", Range(3, 5)), ("3-5", Range(3, 5)), ("3～5", Range(3, 5)), (" ", None)],
)
def test_ranges_are_read(text: str, span: Range | None) -> None:
    assert parse_range(text) == span


@pytest.mark.parametrize("text", ["五", "5-3", "1-2-3", "-1", "99"])
def test_other_ranges_are_refused(text: str) -> None:
    with pytest.raises(UserError):
        parse_range(text)


def test_an_edited_plan_is_kept_and_the_usual_one_restored(session: Session) -> None:
    usual = shipped_curriculum()
    edited = replace(usual, total={**usual.total, 7: 36.0})

    save_curriculum(session, edited)
    assert get_curriculum(session) == edited

    save_curriculum(session, usual)
    assert get_curriculum(session) == usual


def test_the_coverage_of_a_term(session: Session) -> None:
    school = build_taught_school(session)

    found = coverage(session, school.term)

    first = {each.name: each.verdict for each in found.offered if each.class_id == school.first}
    assert first["语文"] is Verdict.SHORT
    assert first["数学"] is Verdict.MET
    assert first["劳动"] is Verdict.MISSING
    assert found.titles[school.first] == "七（1）班"


def test_verdicts_and_ranges_are_written() -> None:
    assert [verdict.label for verdict in Verdict] == ["足", "不足", "没有开", "超出"]
    assert [Range(4, 4).text, Range(3, 5).text, Range(0.5, 1).text] == ["4", "3–5", "0.5–1"]
