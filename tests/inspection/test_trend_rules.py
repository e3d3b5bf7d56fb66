"""几次检查相比：同一位教师同一方面才比，合计按各自的权重，历次按先后。"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.trends import RoundFigures, compare, course_of

PREP, HOMEWORK = Facet.PREPARATION, Facet.HOMEWORK


def figures(
    key: int,
    totals: Mapping[Facet, Mapping[int, float]],
    weights: Mapping[Facet, float] | None = None,
    day: date = date(2026, 11, 9),
) -> RoundFigures:
    grades = {facet: {"A": len(found)} for facet, found in totals.items()}
    weights = weights or dict.fromkeys(totals, 50.0)
    return RoundFigures(key, f"第{key}次", "", RoundKind.MIDTERM, day, weights, totals, grades)


def test_only_teachers_seen_both_times_are_compared() -> None:
    before = figures(1, {PREP: {1: 80, 2: 90, 3: 70}})
    now = figures(2, {PREP: {1: 85, 2: 90.2, 4: 60}, HOMEWORK: {1: 100}})

    found = compare(now, before)

    balance = found.balances[0]
    assert [each.facet for each in found.balances] == [PREP, None]
    assert (balance.pairs, balance.risen, balance.steady, balance.fallen) == (2, 1, 1, 0)
    assert balance.before == pytest.approx(85)
    assert balance.now == pytest.approx((85 + 90.2) / 2)
    change = found.change_of(1, PREP)
    assert change is not None
    assert change.change == pytest.approx(5)
    assert found.change_of(4, PREP) is None
    total = found.change_of(1)
    assert total is not None
    assert (total.before, total.now) == (80, 92.5)


def test_a_fall_is_counted_and_nobody_in_common_has_no_mean() -> None:
    assert compare(figures(2, {PREP: {1: 60}}), figures(1, {PREP: {1: 80}})).balances[0].fallen == 1
    assert compare(figures(2, {PREP: {1: 60}}), figures(1, {PREP: {2: 80}})).balances[0].before is None


def test_totals_renormalise_over_what_applies() -> None:
    found = figures(1, {PREP: {1: 90, 2: 80}, HOMEWORK: {1: 60}}, {PREP: 30, HOMEWORK: 10})

    assert replace(found, exempt={HOMEWORK: {2}}).overall() == {1: pytest.approx(82.5), 2: pytest.approx(80)}


def test_a_teacher_not_finished_has_no_total_to_compare() -> None:
    found = figures(1, {PREP: {1: 90, 2: 80}, HOMEWORK: {1: 60}}, {PREP: 30, HOMEWORK: 10})

    assert found.overall() == {1: pytest.approx(82.5)}


def test_a_weight_of_nothing_gives_no_total() -> None:
    assert figures(1, {PREP: {1: 90}}, {PREP: 0}).overall() == {}


def test_the_course_is_in_order_of_time_with_gaps() -> None:
    late = figures(1, {PREP: {1: 90, 2: 80}})
    early = figures(2, {HOMEWORK: {1: 70}}, day=date(2025, 11, 9))

    course = course_of([late, early])

    assert [each.id for each in course.rounds] == [2, 1]
    prep = course.of(PREP)
    assert prep[0] is None
    assert prep[1] is not None
    assert (prep[1].people, prep[1].mean, prep[1].counts) == (2, 85, {"A": 2})
    assert [point.mean if point else None for point in course.of(None)] == [70, 85]
