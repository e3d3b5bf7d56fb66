"""学生的登记与编班。"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.students.services import roster
from jiaowu.students.tables import EnrolmentTable, StudentTable


def test_the_roster_knows_numbers_of_all_and_names_of_the_classes_asked_for(session: Session) -> None:
    term = save_term(session, Term(2026, 1))
    classes = save_classes(session, Term(2026, 1), [(7, 1, ""), (7, 2, "")])
    first, second = classes[7, 1, ""], classes[7, 2, ""]
    students = roster.add_students(session, [("01", "王喆", "王喆"), (None, "李㛃", "李㛃")], Progress())
    roster.enrol(session, term, zip(students, (first, second), strict=True), Progress())

    found = roster.get_roster(session, [second])

    assert found.by_number == {"01": (students[0], "王喆")}
    assert found.by_place == {("李㛃", second): [(students[1], None)]}


def test_a_pupil_stays_in_the_class_of_the_term(session: Session) -> None:
    term = save_term(session, Term(2026, 1))
    classes = save_classes(session, Term(2026, 1), [(7, 1, ""), (7, 2, "")])
    (student,) = roster.add_students(session, [("01", "王喆", "王喆")], Progress())

    for class_id in classes.values():
        roster.enrol(session, term, [(student, class_id)], Progress())

    assert session.scalars(select(EnrolmentTable.class_id)).all() == [classes[7, 1, ""]]


def test_missing_numbers_are_filled(session: Session) -> None:
    students = roster.add_students(session, [(None, "王喆", "王喆"), ("02", "李㛃", "李㛃")], Progress())

    roster.fill_numbers(session, [(students[0], "01")])

    assert session.scalars(select(StudentTable.number).order_by(StudentTable.id)).all() == ["01", "02"]
