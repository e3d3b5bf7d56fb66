"""请假的规则：折合几天、审批、遮住病假的原因。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.teachers.leaves import (
    MASKED,
    USUAL_CHAIN,
    Approval,
    LeaveKind,
    LeaveStatus,
    Span,
    chain_for,
    check_span,
    days_of,
    next_role,
    shown_reason,
    status_after,
)

MONDAY, TUESDAY, FRIDAY = date(2026, 10, 12), date(2026, 10, 13), date(2026, 10, 16)
NEXT_MONDAY = date(2026, 10, 19)


@pytest.mark.parametrize(
    ("span", "days"),
    [
        (Span(MONDAY, MONDAY), 1.0),
        (Span(MONDAY, FRIDAY), 5.0),
        (Span(FRIDAY, NEXT_MONDAY), 2.0),
        (Span(MONDAY, MONDAY, 1, 4), 0.5),
        (Span(MONDAY, MONDAY, 5, 7), 0.5),
        (Span(MONDAY, MONDAY, 5, None), 0.5),
        (Span(MONDAY, MONDAY, 2, 2), 0.14),
        (Span(MONDAY, MONDAY, 2, 3), 0.29),
        (Span(MONDAY, TUESDAY, 5, 4), 1.0),
        (Span(date(2026, 10, 17), date(2026, 10, 18)), 0.0),
    ],
)
def test_leaves_come_to_days(span: Span, days: float) -> None:
    assert days_of(span, 7, 4) == days


@pytest.mark.parametrize(
    ("day", "period", "inside"),
    [
        (MONDAY, 4, False),
        (MONDAY, 5, True),
        (TUESDAY, 2, True),
        (TUESDAY, 3, False),
        (FRIDAY, 1, False),
    ],
)
def test_a_span_covers_its_periods(day: date, period: int, inside: bool) -> None:
    assert Span(MONDAY, TUESDAY, 5, 2).covers(day, period) is inside


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (Span(TUESDAY, MONDAY), "早于开始的日期"),
        (Span(MONDAY, MONDAY, 8, None), "没有第 8 节"),
        (Span(MONDAY, MONDAY, None, 0), "没有第 0 节"),
        (Span(MONDAY, MONDAY, 3, 2), "早于开始的节次"),
    ],
)
def test_wrong_spans_are_refused(span: Span, told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_span(span, 7)


def test_a_span_over_two_days_may_end_early() -> None:
    check_span(Span(MONDAY, TUESDAY, 5, 2), 7)


def test_spans_meet_only_in_a_common_period() -> None:
    morning, afternoon = Span(MONDAY, MONDAY, 1, 4), Span(MONDAY, MONDAY, 5, 7)

    assert not morning.meets(afternoon, 7)
    assert morning.meets(Span(MONDAY, TUESDAY), 7)


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span(MONDAY, MONDAY), "2026-10-12"),
        (Span(MONDAY, MONDAY, 3, 3), "2026-10-12 第 3 节"),
        (Span(MONDAY, MONDAY, 3, 4), "2026-10-12 第 3—4 节"),
        (Span(MONDAY, MONDAY, 3, None), "2026-10-12 第 3 节起"),
        (Span(MONDAY, MONDAY, None, 4), "2026-10-12 至第 4 节"),
        (Span(MONDAY, TUESDAY, 5, 2), "2026-10-12 第 5 节起 至 2026-10-13 第 2 节"),
    ],
)
def test_spans_are_written(span: Span, text: str) -> None:
    assert span.text == text


@pytest.mark.parametrize(
    ("days", "roles"),
    [
        (0.5, ("年级组", "教导处")),
        (1, ("年级组", "教导处")),
        (1.5, ("年级组", "教导处", "分管校长")),
        (3, ("年级组", "教导处", "分管校长")),
        (4, ("年级组", "教导处", "分管校长", "校长")),
    ],
)
def test_longer_leaves_go_higher(days: float, roles: tuple[str, ...]) -> None:
    assert chain_for(days, USUAL_CHAIN) == roles


def test_approvals_go_step_by_step() -> None:
    first, second = Approval("年级组", "张三", MONDAY), Approval("教导处", "李四", MONDAY)

    assert next_role(1, USUAL_CHAIN, ()) == "年级组"
    assert next_role(1, USUAL_CHAIN, (first,)) == "教导处"
    assert status_after(1, USUAL_CHAIN, (first,)) is LeaveStatus.WAITING
    assert status_after(1, USUAL_CHAIN, (first, second)) is LeaveStatus.APPROVED


def test_one_refusal_ends_it() -> None:
    no = Approval("年级组", "张三", MONDAY, agreed=False)

    assert status_after(1, USUAL_CHAIN, (no,)) is LeaveStatus.REFUSED
    assert next_role(1, USUAL_CHAIN, (no,)) is None
    assert not LeaveStatus.REFUSED.counts


def test_only_the_reason_of_a_sick_leave_is_masked() -> None:
    assert shown_reason(LeaveKind.SICK, "发烧") == MASKED
    assert shown_reason(LeaveKind.SICK, " ") == " "
    assert shown_reason(LeaveKind.PERSONAL, "家事") == "家事"


def test_only_duty_and_training_are_official() -> None:
    assert [kind for kind in LeaveKind if kind.official] == [LeaveKind.OFFICIAL, LeaveKind.TRAINING]


def test_holidays_do_not_count_and_makeup_days_do() -> None:
    changes = {FRIDAY: None, date(2026, 10, 17): 5}

    assert days_of(Span(MONDAY, date(2026, 10, 18)), 7, 4, changes) == 5.0
    assert days_of(Span(FRIDAY, FRIDAY), 7, 4, changes) == 0.0


def test_every_kind_and_status_has_a_name() -> None:
    assert [kind.label for kind in LeaveKind] == ["公差", "培训", "病假", "事假", "婚产丧假", "突发"]
    assert [status.label for status in LeaveStatus] == ["待批", "已批准", "未批准", "已销假", "已撤回"]
