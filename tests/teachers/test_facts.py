"""有起止的各项：什么时候是什么、换了怎样、哪些不能重叠。"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaowu.errors import UserError
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import (
    Fact,
    FactKind,
    change,
    clashes,
    history,
    reference_day,
    term_days,
    value_at,
    values_at,
)

SECOND = Fact(FactKind.TITLE, "二级教师", date(2012, 9, 1), date(2018, 12, 31), id=1)
FIRST = Fact(FactKind.TITLE, "一级教师", date(2019, 1, 1), id=2)


def test_a_past_day_gives_the_title_of_that_day() -> None:
    facts = [SECOND, FIRST]

    assert value_at(facts, FactKind.TITLE, date(2018, 12, 31)) == "二级教师"
    assert value_at(facts, FactKind.TITLE, date(2019, 1, 1)) == "一级教师"
    assert value_at(facts, FactKind.TITLE, date(2012, 8, 31)) is None
    assert value_at(facts, FactKind.GROUP, date(2020, 1, 1)) is None


def test_changing_a_title_closes_the_old_one_the_day_before() -> None:
    new = Fact(FactKind.TITLE, "高级教师", date(2026, 7, 1))

    made = change([SECOND, FIRST], new)

    assert made.opened == new
    assert [(fact.id, fact.ended) for fact in made.closed] == [(2, date(2026, 6, 30))]
    assert made.dropped == ()


def test_a_title_of_the_past_ends_before_the_one_that_follows() -> None:
    made = change([FIRST], Fact(FactKind.TITLE, "二级教师", date(2012, 9, 1)))

    assert made.opened.ended == date(2018, 12, 31)
    assert made.closed == ()


def test_a_change_on_the_same_day_is_a_correction() -> None:
    made = change([SECOND, FIRST], Fact(FactKind.TITLE, "高级教师", date(2019, 1, 1)))

    assert made.dropped == (FIRST,)
    assert made.opened.ended is None


def test_two_titles_never_overlap() -> None:
    inside = Fact(FactKind.TITLE, "高级教师", date(2020, 1, 1), date(2021, 1, 1))

    with pytest.raises(UserError, match=r"“高级教师”（2020-01-01 至 2021-01-01）与已有的“一级教师”"):
        change([FIRST], inside)


def test_the_same_title_is_not_registered_twice() -> None:
    with pytest.raises(UserError, match="已经登记过了"):
        change([FIRST], Fact(FactKind.TITLE, "一级教师", date(2019, 1, 1)))


def test_one_person_may_hold_two_posts() -> None:
    head = Fact(FactKind.DUTY, "年级组长", date(2024, 9, 1), id=5)

    made = change([head], Fact(FactKind.DUTY, "教导主任", date(2025, 9, 1)))

    assert made.closed == ()
    assert values_at([head, made.opened], FactKind.DUTY, date(2026, 1, 1)) == ("年级组长", "教导主任")


def test_a_title_without_a_start_ends_when_the_next_begins() -> None:
    unknown = Fact(FactKind.TITLE, "二级教师", id=7)

    made = change([unknown], FIRST)

    assert [(fact.id, fact.started, fact.ended) for fact in made.closed] == [(7, None, date(2018, 12, 31))]


def test_history_is_newest_first() -> None:
    assert [fact.value for fact in history([SECOND, FIRST], FactKind.TITLE)] == ["一级教师", "二级教师"]


def test_a_fact_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(UserError, match="早于开始的日期"):
        change([], Fact(FactKind.GROUP, "语文组", date(2026, 9, 1), date(2026, 8, 1)))


def test_a_homeroom_teacher_needs_a_class() -> None:
    with pytest.raises(UserError, match="班主任要选带哪个班"):
        change([], Fact(FactKind.HOMEROOM, "班主任", date(2026, 9, 1)))
    with pytest.raises(UserError, match="没有写内容"):
        change([], Fact(FactKind.GROUP, " ", date(2026, 9, 1)))


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (FIRST, "2019-01-01 起"),
        (SECOND, "2012-09-01 至 2018-12-31"),
        (Fact(FactKind.TITLE, "三级教师", None, date(2012, 8, 31)), "至 2012-08-31"),
        (Fact(FactKind.TITLE, "三级教师"), ""),
    ],
)
def test_a_span_reads_like_a_register(fact: Fact, text: str) -> None:
    assert fact.span == text


def test_a_past_term_is_seen_on_its_last_day() -> None:
    today = date(2026, 11, 22)

    assert term_days(Term(2026, 1)) == (date(2026, 8, 1), date(2027, 1, 31))
    assert term_days(Term(2025, 2)) == (date(2026, 2, 1), date(2026, 7, 31))
    assert reference_day(Term(2026, 1), today) == today
    assert reference_day(Term(2025, 2), today) == date(2026, 7, 31)
    assert reference_day(Term(2026, 2), today) == date(2027, 2, 1)


days = st.dates(date(2010, 1, 1), date(2030, 1, 1))


@given(st.lists(st.tuples(days, st.none() | days, st.sampled_from(["高级教师", "一级教师", "二级教师"]))))
def test_whatever_is_registered_titles_never_overlap(wanted: list[tuple[date, date | None, str]]) -> None:
    facts: list[Fact] = []

    for started, ended, value in wanted:
        try:
            made = change(facts, Fact(FactKind.TITLE, value, started, ended, id=len(facts) + 1))
        except UserError:
            continue
        ids = {fact.id for fact in (*made.closed, *made.dropped)}
        facts = [fact for fact in facts if fact.id not in ids]
        facts += [*made.closed, made.opened]

    assert clashes(facts) == ()
