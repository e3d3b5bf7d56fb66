"""教师与任教。"""

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.schools import get_term, save_term
from jiaowu.school.terms import Term
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments, list_taught

FIRST = ClassKey(7, 1, "七(1)班")
SECOND = ClassKey(7, 2, "701")
FENG = Teacher("T001", "冯豪")
SONG = Teacher(None, "宋博婷")


def taught(session: Session, term_id: int) -> dict[tuple[int | None, str], list[str]]:
    """（班号、学科）→ 任课教师的姓名。"""
    rooms = {info.id: info.identity[1] for info in list_classes(session, get_term(session, term_id))}
    found: dict[tuple[int | None, str], list[str]] = {}
    for row in list_taught(session, term_id):
        found.setdefault((rooms[row.class_id], row.subject), []).append(row.teacher.name)
    return found


def test_teachers_are_found_by_class_and_subject(session: Session) -> None:
    term = save_term(session, Term(2026, 1))

    added = add_assignments(
        session,
        term,
        [
            Assignment(FIRST, "语文", FENG),
            Assignment(SECOND, "语文", FENG),
            Assignment(FIRST, "数学", SONG),
        ],
    )

    assert added == 3
    assert taught(session, term) == {(1, "语文"): ["冯豪"], (2, "语文"): ["冯豪"], (1, "数学"): ["宋博婷"]}


def test_a_class_may_have_two_teachers_for_a_subject(session: Session) -> None:
    term = save_term(session, Term(2026, 1))

    add_assignments(session, term, [Assignment(FIRST, "语文", FENG), Assignment(FIRST, "语文", SONG)])

    assert taught(session, term)[1, "语文"] == ["冯豪", "宋博婷"]


def test_an_assignment_is_kept_once(session: Session) -> None:
    term = save_term(session, Term(2026, 1))
    rows = [Assignment(FIRST, "语文", FENG), Assignment(FIRST, "语文", FENG)]

    assert add_assignments(session, term, rows) == 1
    assert add_assignments(session, term, rows) == 0


def test_assignments_belong_to_their_term(session: Session) -> None:
    spring, autumn = save_term(session, Term(2025, 2)), save_term(session, Term(2026, 1))

    add_assignments(session, spring, [Assignment(FIRST, "语文", FENG)])

    assert taught(session, autumn) == {}


def test_a_number_cannot_belong_to_two_teachers(session: Session) -> None:
    term = save_term(session, Term(2026, 1))
    rows = [Assignment(FIRST, "语文", FENG), Assignment(FIRST, "数学", Teacher("T001", "宋博婷"))]

    with pytest.raises(UserError, match="T001 已属于冯豪"):
        add_assignments(session, term, rows)
