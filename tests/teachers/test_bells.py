"""作息的规则与保存。"""

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.teachers.bells import (
    Activity,
    Bell,
    DayChange,
    DaySchedule,
    check_schedule,
    parse_clock,
    usual_opening,
    weekday_on,
)
from jiaowu.teachers.services.bells import (
    day_changes,
    get_schedule,
    opening_of,
    save_day_changes,
    save_opening,
    save_schedule,
    term_on,
)

USUAL = DaySchedule()


@pytest.mark.parametrize(
    ("now", "period"),
    [(time(8, 29), None), (time(8, 30), 1), (time(9, 9), 1), (time(9, 10), None), (time(15, 40), 7)],
)
def test_the_period_of_a_moment(now: time, period: int | None) -> None:
    assert USUAL.period_at(now) == period


def test_the_usual_day_is_sound_and_has_seven_periods() -> None:
    check_schedule(USUAL)

    assert USUAL.periods == 7
    assert USUAL.bell_of(5) == Bell("第五节", time(14, 0), time(14, 40), 5)
    assert USUAL.bell_of(8) is None


@pytest.mark.parametrize(
    ("bells", "told"),
    [
        ([Bell(" ", time(8), time(9), 1)], "没有写名称"),
        ([Bell("一", time(9), time(9), 1)], "不晚于"),
        ([Bell("一", time(8), time(9), 1), Bell("二", time(8, 50), time(9, 30), 2)], "时间重叠"),
        ([Bell("一", time(8), time(9), 1), Bell("三", time(9), time(10), 3)], "一节一节往下排"),
        ([Bell("二", time(8), time(9), 2), Bell("一", time(9), time(10), 1)], "一节一节往下排"),
        ([Bell("早读", time(8), time(9))], "要有 1 至"),
    ],
)
def test_an_unsound_day_is_refused(bells: list[Bell], told: str) -> None:
    with pytest.raises(UserError, match=told):
        check_schedule(DaySchedule(tuple(bells), 0))


def test_a_morning_longer_than_the_day_is_refused() -> None:
    with pytest.raises(UserError, match="上午"):
        check_schedule(replace(USUAL, morning=8))


def test_an_activity_needs_a_name() -> None:
    with pytest.raises(UserError, match="星期一有一项活动"):
        check_schedule(replace(USUAL, activities=(Activity(1, " "),)))


@pytest.mark.parametrize("text", ["8:30", "08：30", "8.30", "8时30分", " 8:30 "])
def test_clocks_are_read(text: str) -> None:
    assert parse_clock(text) == time(8, 30)


@pytest.mark.parametrize("text", ["25:00", "8:60", "八点", ""])
def test_other_clocks_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="看不懂"):
        parse_clock(text)


def test_terms_have_a_usual_opening_day() -> None:
    assert usual_opening(Term(2026, 2)) == date(2027, 2, 20)


def test_a_day_schedule_is_kept(session: Session) -> None:
    bells = (Bell("第一节", time(8), time(8, 45), 1), Bell("晨读", time(7, 30), time(7, 50)))
    wanted = DaySchedule(bells, 1, (Activity(5, "班会", "教室", "班主任"), Activity(1, "升旗")))

    save_schedule(session, wanted)

    kept = get_schedule(session)
    assert [bell.name for bell in kept.bells] == ["晨读", "第一节"]
    assert [each.name for each in kept.activities] == ["升旗", "班会"]
    assert kept.morning == 1


def test_an_unsound_day_leaves_the_old_one(session: Session) -> None:
    with pytest.raises(UserError, match="时间重叠"):
        save_schedule(
            session, DaySchedule((Bell("一", time(8), time(9), 1), Bell("二", time(8), time(10), 2)), 1)
        )

    assert get_schedule(session) == USUAL


def test_the_opening_day_of_a_term(session: Session) -> None:
    term = save_term(session, Term(2026, 1))

    assert opening_of(session, term) == date(2026, 9, 1)
    save_opening(session, term, date(2026, 8, 31))

    assert opening_of(session, term) == date(2026, 8, 31)
    assert term_on(session, date(2027, 1, 5)) == term
    assert term_on(session, date(2027, 3, 5)) is None


def test_holidays_and_makeup_days_are_kept(session: Session) -> None:
    holiday, makeup = date(2026, 10, 1), date(2026, 10, 10)

    save_day_changes(session, [DayChange(makeup, 4), DayChange(holiday)])

    changes = day_changes(session)
    assert changes == {holiday: None, makeup: 4}
    assert [weekday_on(day, changes) for day in (holiday, makeup, date(2026, 10, 12))] == [None, 4, 1]
    with pytest.raises(UserError, match="写了两次"):
        save_day_changes(session, [DayChange(makeup, 4), DayChange(makeup)])
