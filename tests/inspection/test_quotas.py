"""听课定额：谁几节，到今天应听几节，完成率的得分。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.inspection.quota_settings import QuotaSettings, check_settings
from jiaowu.inspection.quotas import (
    QuotaPeriod,
    QuotaPlan,
    QuotaRule,
    Span,
    check_plan,
    completion_points,
    due_on,
    is_stale,
    months_of,
    quota_presets,
    roles_of,
    weeks_of,
)

SPAN = Span(date(2026, 9, 1), date(2027, 1, 18))
"""二十周，140 天。"""
MONTHLY = quota_presets()[1].plan


@pytest.mark.parametrize(("done", "points"), [(0, 0.0), (6, 16.0), (15, 40.0), (20, 40.0)])
def test_completion_points_are_forty_times_the_share_capped_at_one(done: int, points: float) -> None:
    assert completion_points(done, 15) == pytest.approx(points)


def test_nobody_loses_points_without_a_quota() -> None:
    assert completion_points(0, 0) == 40.0


def test_the_presets_are_the_ones_schools_announced() -> None:
    said = [
        (
            each.plan.period.value,
            each.plan.usual.count,
            each.plan.usual.total,
            [r.count for r in each.plan.rules],
        )
        for each in quota_presets()
    ]

    assert said == [
        ("term", 15, None, [20]),
        ("month", 2, 10, [4, 4]),
        ("term", 15, None, []),
        ("week", 1, None, []),
        ("term", 10, None, []),
        ("term", 10, None, [60]),
    ]


@pytest.mark.parametrize(
    ("roles", "count"),
    [((), 15), (("备课组长",), 15), (("教研组长",), 20), (("班主任", "教导主任"), 20)],
)
def test_the_quota_follows_the_duty(roles: tuple[str, ...], count: int) -> None:
    assert quota_presets()[0].plan.rule_for(roles).count == count


def test_of_several_duties_the_highest_quota_holds() -> None:
    plan = QuotaPlan(
        QuotaPeriod.TERM, QuotaRule(10), (QuotaRule(12, ("备课组长",)), QuotaRule(20, ("教研组长",)))
    )

    assert plan.rule_for(("备课组长", "教研组长")).count == 20


def test_officers_are_staff_by_duty_or_by_post() -> None:
    assert roles_of(("副校长",), None) == ("副校长", "行政人员")
    assert roles_of((), "2") == ("行政人员",)
    assert roles_of(("教研组长",), "1") == ("教研组长",)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 8, 31), 0),
        (date(2026, 9, 1), 0),
        (date(2026, 9, 10), 1),
        (date(2026, 11, 9), 7),
        (date(2027, 1, 18), 15),
        (date(2027, 1, 31), 15),
    ],
)
def test_a_term_quota_is_due_by_the_days_gone(day: date, expected: int) -> None:
    due = due_on(quota_presets()[0].plan, QuotaRule(15), SPAN, day)

    assert (due.quota, due.expected) == (15, expected)


@pytest.mark.parametrize(
    ("day", "expected", "now"),
    [
        (date(2026, 9, 30), 0, date(2026, 9, 1)),
        (date(2026, 10, 1), 2, date(2026, 10, 1)),
        (date(2026, 11, 9), 4, date(2026, 11, 1)),
        (date(2027, 1, 31), 10, date(2027, 1, 31)),
    ],
)
def test_a_monthly_quota_is_due_by_the_months_gone(day: date, expected: int, now: date) -> None:
    due = due_on(MONTHLY, MONTHLY.rule_for(()), SPAN, day)

    assert (due.quota, due.expected, due.now_first) == (10, expected, now)


def test_a_monthly_quota_without_a_total_is_the_months_times_the_count() -> None:
    due = due_on(MONTHLY, MONTHLY.rule_for(("教研组长",)), SPAN, date(2026, 12, 1))

    assert (due.quota, due.expected, due.now_quota) == (20, 12, 4)


def test_a_weekly_quota_counts_whole_weeks() -> None:
    weekly = quota_presets()[3].plan

    due = due_on(weekly, weekly.usual, SPAN, date(2026, 9, 16))

    assert due.quota == len(weeks_of(SPAN)) == 21
    assert (due.expected, due.now_first) == (2, date(2026, 9, 14))


def test_a_month_of_less_than_half_does_not_count() -> None:
    spring = Span(date(2026, 2, 20), date(2026, 7, 9))

    assert [first.month for first, _ in months_of(spring)] == [3, 4, 5, 6]
    assert [first.month for first, _ in months_of(SPAN)] == [9, 10, 11, 12, 1]


@pytest.mark.parametrize(
    ("last", "day", "stale"),
    [
        (None, date(2026, 9, 30), False),
        (None, date(2026, 10, 1), True),
        (date(2026, 10, 10), date(2026, 11, 8), False),
        (date(2026, 10, 10), date(2026, 11, 9), True),
    ],
)
def test_thirty_days_unseen_is_long(last: date | None, day: date, stale: bool) -> None:
    assert is_stale(last, SPAN, day, 30) is stale


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (QuotaPlan(QuotaPeriod.TERM, QuotaRule(-1)), "0 与 400"),
        (QuotaPlan(QuotaPeriod.TERM, QuotaRule(10), (QuotaRule(20, ()),)), "没有写职务"),
        (QuotaPlan(QuotaPeriod.TERM, QuotaRule(10), (QuotaRule(20, ("组长", "组长")),)), "“组长”写了两次"),
        (QuotaPlan(QuotaPeriod.MONTH, QuotaRule(2, (), 401)), "0 与 400"),
    ],
)
def test_a_wrong_plan_is_refused(plan: QuotaPlan, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_plan(plan)


@pytest.mark.parametrize(
    ("settings", "told"), [(QuotaSettings(weeks=0), "周数"), (QuotaSettings(stale_days=0), "天数")]
)
def test_wrong_settings_are_refused(settings: QuotaSettings, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_settings(settings)


def test_periods_have_names() -> None:
    assert [each.label for each in QuotaPeriod] == ["每学期", "每月", "每周"]
