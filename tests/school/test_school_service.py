"""学校、学期、班级、学科的建立与查询。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.school.classes import ClassKey, Stage
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services import classes, schools, subjects
from jiaowu.school.terms import Term


def test_the_school_is_saved_once_and_then_changed(session: Session) -> None:
    assert schools.get_school(session) is None

    schools.save_school(session, "青禾小学", Stage.PRIMARY)
    schools.save_school(session, "青禾实验学校", Stage.JUNIOR)

    assert schools.get_school(session) == schools.SchoolInfo("青禾实验学校", SchoolKind.JUNIOR)


def test_a_term_is_created_once_and_the_first_is_current(session: Session) -> None:
    first = schools.save_term(session, Term(2025, 2))
    second = schools.save_term(session, Term(2026, 1))

    assert schools.save_term(session, Term(2025, 2)) == first
    assert schools.get_term(session, second) == Term(2026, 1)
    assert schools.current_term(session) == Term(2025, 2)


def test_only_one_term_is_current(session: Session) -> None:
    schools.save_term(session, Term(2025, 2))
    later = schools.save_term(session, Term(2026, 1))

    schools.set_current_term(session, later)

    assert schools.current_term(session) == Term(2026, 1)


def test_without_terms_none_is_current(session: Session) -> None:
    assert schools.current_term(session) is None


def test_a_class_keeps_its_identity_as_it_rises_a_grade(session: Session) -> None:
    seventh = classes.save_classes(session, Term(2025, 2), [(7, 1, ""), (7, 2, "")])

    eighth = classes.save_classes(session, Term(2026, 1), [(8, 1, ""), (7, 1, "")])

    assert eighth[8, 1, ""] == seventh[7, 1, ""]
    assert eighth[7, 1, ""] not in seventh.values()
    assert [info.name for info in classes.list_classes(session, Term(2026, 1))] == [
        "2026级1班",
        "2025级1班",
        "2025级2班",
    ]


def test_streams_with_the_same_number_are_different_classes(session: Session) -> None:
    found = classes.save_classes(session, Term(2026, 1), [(12, 1, "理"), (12, 1, "文")])

    assert len(set(found.values())) == 2
    assert {info.name for info in classes.list_classes(session, Term(2026, 1))} == {
        "2024级理1班",
        "2024级文1班",
    }


def test_graduated_classes_are_not_listed(session: Session) -> None:
    classes.save_classes(session, Term(2025, 2), [(9, 1, "")])

    assert classes.list_classes(session, Term(2026, 1)) == ()


def test_subjects_are_created_once(session: Session) -> None:
    first = subjects.save_subjects(session, ["语文", "数学", "语文"])

    again = subjects.save_subjects(session, ["数学", "英语"])

    assert again == {**first, "英语": again["英语"]}


def test_a_class_without_grade_or_number_has_no_identity_in_the_school() -> None:
    with pytest.raises(ValueError, match="火箭班"):
        classes.identity_of(ClassKey(7, None, "火箭班"))
