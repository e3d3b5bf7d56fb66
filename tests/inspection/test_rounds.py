"""一次检查的规则：范围、应有的数、周数、填得不对的地方。"""

from dataclasses import replace
from datetime import date

import pytest

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import (
    Course,
    FacetChoice,
    RoundDraft,
    RoundKind,
    Scope,
    Staff,
    draft_faults,
    expected_numbers,
    weeks_between,
)

FIRST = Course("语文", 7, "七(1)班", 40, 5)
SECOND = Course("语文", 7, "七(2)班", 42, 5)
OTHER = Course("书法", 8, "八(1)班", 38, 1)
DRAFT = RoundDraft(
    "期中检查",
    RoundKind.MIDTERM,
    date(2026, 11, 9),
    date(2026, 11, 13),
    (FacetChoice(Facet.PREPARATION, "preparation", 30),),
)


def staff(*courses: Course, group: str = "语文组") -> Staff:
    return Staff(1, "陈静", group, courses)


def test_parallel_classes_are_prepared_once() -> None:
    assert expected_numbers(staff(FIRST, SECOND), 10)[Facet.PREPARATION] == 50
    assert expected_numbers(staff(FIRST, SECOND, OTHER), 10)[Facet.PREPARATION] == 60


def test_books_are_all_the_pupils_taught() -> None:
    assert expected_numbers(staff(FIRST, SECOND), None) == {Facet.HOMEWORK: 82}


def test_what_is_not_registered_is_not_expected() -> None:
    unknown = replace(FIRST, periods=None)

    assert Facet.PREPARATION not in expected_numbers(staff(unknown, SECOND), 10)
    assert Facet.PREPARATION not in expected_numbers(staff(SECOND, unknown), 10)
    assert Facet.HOMEWORK not in expected_numbers(staff(FIRST, replace(SECOND, pupils=0)), 10)
    assert expected_numbers(staff(), 10) == {}
    assert expected_numbers(staff(), 10, 15) == {Facet.OBSERVING: 15}


@pytest.mark.parametrize(
    ("scope", "inside"),
    [
        (Scope(), True),
        (Scope(groups=("语文组",)), True),
        (Scope(groups=("数学组",)), False),
        (Scope(subjects=("书法",)), True),
        (Scope(subjects=("数学",)), False),
        (Scope(grades=(7,)), True),
        (Scope(grades=(9,)), False),
        (Scope(subjects=("书法",), grades=(7,)), False),
        (Scope(groups=("语文组",), grades=(8,)), True),
    ],
)
def test_a_scope_takes_who_is_in_every_part_of_it(scope: Scope, *, inside: bool) -> None:
    assert scope.takes(staff(FIRST, OTHER)) is inside


def test_a_teacher_without_classes_is_outside_a_grade() -> None:
    assert Scope().takes(staff())
    assert not Scope(grades=(7,)).takes(staff())


def test_subjects_and_classes_are_named_once() -> None:
    person = staff(FIRST, SECOND, OTHER)

    assert person.subject == "语文、书法"
    assert person.classes == "七(1)班、七(2)班、八(1)班"


@pytest.mark.parametrize(
    ("day", "weeks"),
    [(date(2026, 9, 1), 1), (date(2026, 9, 6), 1), (date(2026, 9, 7), 2), (date(2026, 8, 1), 0)],
)
def test_weeks_run_from_monday(day: date, weeks: int) -> None:
    assert weeks_between(date(2026, 9, 1), day) == weeks


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (replace(DRAFT, name=" "), "名称"),
        (replace(DRAFT, end=date(2026, 11, 1)), "结束日期"),
        (replace(DRAFT, facets=()), "至少选一个"),
        (replace(DRAFT, facets=(FacetChoice(Facet.LESSON, "lesson", 101),)), "0 与 100"),
        (replace(DRAFT, facets=(FacetChoice(Facet.LESSON, "lesson", 0),)), "不能全是 0"),
        (replace(DRAFT, scope=Scope(size=0)), "至少抽 1 人"),
    ],
)
def test_each_wrong_entry_is_one_sentence(draft: RoundDraft, told: str) -> None:
    (fault,) = draft_faults(draft)

    assert told in fault


def test_a_sound_draft_has_no_faults() -> None:
    assert draft_faults(DRAFT) == ()
    assert [kind.label for kind in RoundKind] == ["期中检查", "期末检查", "月查", "抽查", "专项检查"]
