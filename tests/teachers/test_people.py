"""一位教师的各项怎样写、怎样读。"""

from datetime import date

import pytest

from jiaowu.school.terms import Term
from jiaowu.teachers.days import parse_day
from jiaowu.teachers.people import Basic, TaughtLesson, TaughtTerm, TeacherRow, doubts_about


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2008-09-01", date(2008, 9, 1)),
        ("2008.9.1", date(2008, 9, 1)),
        ("2008年9月", date(2008, 9, 1)),
        ("2008年9月3日", date(2008, 9, 3)),
        ("2008-09", date(2008, 9, 1)),
        ("200809", date(2008, 9, 1)),
        ("20080903", date(2008, 9, 3)),
        (" 2008/9 ", date(2008, 9, 1)),
        ("2008-09-01 00:00:00", date(2008, 9, 1)),
        ("2008-13", None),
        ("2008-02-30", None),
        ("2008", None),
        ("去年", None),
        ("", None),
    ],
)
def test_dates_may_stop_at_the_month(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_periods_add_up_where_they_are_known() -> None:
    lessons = (TaughtLesson("七（1）班", "语文", 5), TaughtLesson("七（2）班", "语文", None))

    assert TaughtTerm(Term(2026, 1), lessons, ()).periods == 5
    assert TaughtTerm(Term(2026, 1), lessons[1:], ()).periods is None


def test_the_sex_in_the_id_number_is_compared() -> None:
    basic = Basic("单雨", sex="1", birth=date(1949, 12, 31), id_number="11010519491231002X")

    assert doubts_about(basic) == ("身份证号里的性别是女，登记的是男，请核对。",)
    assert doubts_about(Basic("单雨")) == ()


def test_a_row_says_its_sex_and_status() -> None:
    row = TeacherRow(1, Basic("单雨"), "01", None, None, "未登记")

    assert (row.sex_name, row.status_name, row.present, row.number) == ("", "退休", False, None)
