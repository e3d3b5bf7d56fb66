"""学生的配对、登记与编班。"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.store.bulk import bulk_insert, fetch_rows, next_id
from jiaowu.students.matching import NameInClass, Roster
from jiaowu.students.tables import EnrolmentTable, StudentTable

NewStudent = tuple[str | None, str, str]
"""（学号、姓名、配对用的姓名）。"""


def get_roster(session: Session, class_ids: Iterable[int]) -> Roster:
    """配对要用的学生：全校的学号与学籍号，以及在这些班待过的人。"""
    numbered = select(StudentTable.number, StudentTable.id, StudentTable.name_key).where(
        StudentTable.number.is_not(None)
    )
    enrolled = (
        select(StudentTable.name_key, EnrolmentTable.class_id, StudentTable.id, StudentTable.number)
        .join(EnrolmentTable, EnrolmentTable.student_id == StudentTable.id)
        .where(EnrolmentTable.class_id.in_(tuple(class_ids)))
        .distinct()
    )
    by_place: dict[NameInClass, list[tuple[int, str | None]]] = defaultdict(list)
    for key, class_id, student, number in fetch_rows(session, enrolled):
        by_place[key, class_id].append((student, number))
    by_number = {number: (student, key) for number, student, key in fetch_rows(session, numbered)}
    registered = select(StudentTable.registry_number, StudentTable.id, StudentTable.name_key).where(
        StudentTable.registry_number.is_not(None)
    )
    by_registry = {number: (student, key) for number, student, key in fetch_rows(session, registered)}
    return Roster(by_number, dict(by_place), by_registry)


def add_students(session: Session, students: Sequence[NewStudent], progress: Progress) -> range:
    """登记新学生，返回他们的编号（次序同 students）。"""
    first = next_id(session, StudentTable.id)
    ids = range(first, first + len(students))
    rows = ((student, *fields) for student, fields in zip(ids, students, strict=True))
    columns = (StudentTable.id, StudentTable.number, StudentTable.name, StudentTable.name_key)
    bulk_insert(session, StudentTable, columns, rows, progress)
    return ids


def fill_numbers(session: Session, numbers: Sequence[tuple[int, str]]) -> None:
    """给还没有学号的学生补上学号：（编号、学号）。"""
    if numbers:
        session.execute(
            update(StudentTable), [{"id": student, "number": number} for student, number in numbers]
        )


def fill_details(session: Session, details: Sequence[Mapping[str, Any]]) -> None:
    """成批补上性别、学籍号等：每项有 id 与要改的列，值已经核对过。"""
    if details:
        session.execute(update(StudentTable), [dict(each) for each in details])


def enrol(session: Session, term_id: int, places: Iterable[tuple[int, int]], progress: Progress) -> None:
    """按（学生、班级）编班；这个学期已经在班的不动。"""
    already = {
        student
        for (student,) in fetch_rows(
            session, select(EnrolmentTable.student_id).where(EnrolmentTable.term_id == term_id)
        )
    }
    first = next_id(session, EnrolmentTable.id)
    fresh = ((student, class_id) for student, class_id in places if student not in already)
    rows = ((row_id, student, term_id, class_id) for row_id, (student, class_id) in enumerate(fresh, first))
    columns = (
        EnrolmentTable.id,
        EnrolmentTable.student_id,
        EnrolmentTable.term_id,
        EnrolmentTable.class_id,
    )
    bulk_insert(session, EnrolmentTable, columns, rows, progress)
