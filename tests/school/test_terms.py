"""学期与年级的推算。"""

from datetime import date

import pytest

from jiaowu.school.classes import Stage
from jiaowu.school.terms import Term, current_term_for, entry_year_of, grade_of, stage_of


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2026, 8, 1), Term(2026, 1)),
        (date(2026, 11, 22), Term(2026, 1)),
        (date(2027, 1, 31), Term(2026, 1)),
        (date(2027, 2, 1), Term(2026, 2)),
        (date(2027, 7, 31), Term(2026, 2)),
    ],
)
def test_a_day_belongs_to_a_term(day: date, term: Term) -> None:
    assert current_term_for(day) == term


def test_a_term_is_named_as_schools_name_it() -> None:
    assert Term(2026, 1).name == "2026—2027学年第一学期"
    assert Term(2025, 2).name == "2025—2026学年第二学期"


def test_terms_sort_by_time() -> None:
    assert sorted([Term(2026, 1), Term(2025, 2), Term(2025, 1)]) == [
        Term(2025, 1),
        Term(2025, 2),
        Term(2026, 1),
    ]


@pytest.mark.parametrize("grade", range(1, 13))
def test_grade_and_entry_year_agree_in_both_terms(grade: int) -> None:
    entry_year = entry_year_of(grade, 2026)

    assert grade_of(stage_of(grade), entry_year, Term(2026, 1)) == grade
    assert grade_of(stage_of(grade), entry_year, Term(2026, 2)) == grade


@pytest.mark.parametrize(
    ("stage", "entry_year", "grade"),
    [
        (Stage.PRIMARY, 2021, 6),
        (Stage.PRIMARY, 2020, None),
        (Stage.JUNIOR, 2026, 7),
        (Stage.JUNIOR, 2024, 9),
        (Stage.JUNIOR, 2023, None),
        (Stage.JUNIOR, 2027, None),
        (Stage.SENIOR, 2024, 12),
    ],
)
def test_a_cohort_has_a_grade_only_while_at_school(stage: Stage, entry_year: int, grade: int | None) -> None:
    assert grade_of(stage, entry_year, Term(2026, 1)) == grade


@pytest.mark.parametrize("grade", [0, 13])
def test_there_is_no_grade_outside_one_to_twelve(grade: int) -> None:
    with pytest.raises(ValueError, match="1–12"):
        stage_of(grade)
