"""第几周、月历的各行。"""

from datetime import date

import pytest

from jiaowu.calendar.weeks import chinese, month_rows, months_between, term_weeks, week_at, week_numbered

OPENING = date(2026, 9, 1)
"""星期二；第一周从 8 月 31 日星期一起。"""


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (11, "十一"), (13, "十三"), (20, "二十"), (21, "二十一")]
)
def test_numbers_are_written_in_chinese(number: int, text: str) -> None:
    assert chinese(number) == text


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2026, 8, 30), "开学前"),
        (date(2026, 8, 31), "第一周"),
        (date(2026, 9, 6), "第一周"),
        (date(2026, 9, 7), "第二周"),
        (date(2026, 11, 22), "第十二周"),
        (date(2027, 1, 31), "第二十二周"),
    ],
)
def test_weeks_count_from_the_monday_of_the_opening(day: date, title: str) -> None:
    assert week_at(day, OPENING).title == title


def test_a_week_knows_its_days() -> None:
    assert week_numbered(1, OPENING).days == "8月31日—9月6日"
    assert week_numbered(12, OPENING).days == "11月16日—22日"
    assert [week.number for week in term_weeks(OPENING, date(2027, 1, 31))] == list(range(1, 23))


def test_a_month_is_whole_weeks_from_monday() -> None:
    rows = month_rows(2026, 11)

    assert len(rows) == 6
    assert (rows[0][0], rows[-1][-1]) == (date(2026, 10, 26), date(2026, 12, 6))
    assert all(len(week) == 7 and week[0].weekday() == 0 for week in rows)
    assert len(month_rows(2027, 2)) == 4


def test_the_months_of_a_term_cross_the_year() -> None:
    months = months_between(date(2026, 8, 1), date(2027, 1, 31))

    assert months == ((2026, 8), (2026, 9), (2026, 10), (2026, 11), (2026, 12), (2027, 1))
