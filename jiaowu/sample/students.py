"""样例学校：学生、编班、任教，与学籍变动。"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.sample.truth import class_key, key_of
from jiaowu.school.services.classes import identity_of, save_classes
from jiaowu.school.terms import Term
from jiaowu.students.changes import ChangeKind
from jiaowu.students.names import normalise_name
from jiaowu.students.services.ledger import ChangeDraft, record_change
from jiaowu.students.services.pupils import list_pupils
from jiaowu.students.services.roster import add_students, enrol, fill_details
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments

GIRLS = "涵琪雪婷华燕瑶萱妍彤琳悦禾玲㛃"
"""名字以这些字结尾的，样例里登记为女。"""
CHANGES = (
    ("20240117", ChangeKind.TRANSFER_OUT, date(2026, 11, 16), "云溪中学", "随父母迁居"),
    ("20260222", ChangeKind.SUSPEND, date(2026, 11, 18), "", "因病休养"),
)
"""学号、变动、日期、对方学校、原因。"""


def make_people(
    session: Session, truth: Mapping[str, Any], terms: list[tuple[int, Term]], progress: Progress
) -> None:
    """学生、各学期的编班与任教。"""
    pupils = truth["pupils"]
    fresh = [(number, name, normalise_name(name)) for number, name, *_ in pupils]
    students = add_students(session, fresh, progress)
    fill_details(
        session,
        [
            {
                "id": student,
                "sex": "2" if name[-1] in GIRLS else "1",
                "registry_number": f"L3700000000{number}",
            }
            for student, (number, name, _) in zip(students, fresh, strict=True)
        ],
    )
    teachers = {number: Teacher(number, name) for number, name in truth["teachers"]}
    for at, (term_id, term) in enumerate(terms):
        keys = [class_key(term, entry_year, no) for *_, entry_year, no in pupils]
        classes = save_classes(session, term, (identity_of(key) for key in keys if key is not None))
        places = (
            (student, classes[identity_of(key)])
            for student, key in zip(students, keys, strict=True)
            if key is not None
        )
        enrol(session, term_id, places, progress)
        taught = [
            Assignment(key_of(grade, no), subject, teachers[teacher])
            for assigned, grade, no, subject, teacher in truth["assignments"]
            if assigned == at
        ]
        add_assignments(session, term_id, taught)


def make_changes(session: Session, term_id: int) -> None:
    """期中考试之后的学籍变动。"""
    known = {pupil.number: pupil.id for pupil in list_pupils(session, term_id)}
    for number, kind, day, school, reason in CHANGES:
        record_change(session, ChangeDraft(known[number], kind, day, term_id, None, school, reason))
