"""教师的登记与任教。"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import identity_of, save_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import SubjectTable
from jiaowu.teachers.tables import AssignmentTable, TeacherTable

Lesson = tuple[tuple[int | None, int | None, str], str]
"""（ClassKey.identity、学科）。"""


@dataclass(frozen=True)
class Teacher:
    """一位教师；没有工号的同名教师当作同一人。"""

    number: str | None
    name: str


@dataclass(frozen=True)
class Assignment:
    """某学期一位教师教一个班的一科。"""

    class_key: ClassKey
    subject: str
    teacher: Teacher


@dataclass(frozen=True)
class TaughtClass:
    """某学期的一条任教，带着资料库里的编号。"""

    class_id: int
    subject: str
    teacher_id: int
    teacher: Teacher


def add_assignments(session: Session, term_id: int, assignments: Sequence[Assignment]) -> int:
    """登记任教，教师、班级、学科没有的就建立，已有的任教不重复；返回新增几条。"""
    identities = [identity_of(row.class_key) for row in assignments]
    classes = save_classes(session, get_term(session, term_id), identities)
    subjects = save_subjects(session, (row.subject for row in assignments))
    teachers = _save_teachers(session, (row.teacher for row in assignments))
    wanted = dict.fromkeys(
        (classes[identity], subjects[row.subject], teachers[row.teacher])
        for identity, row in zip(identities, assignments, strict=True)
    )
    columns = (AssignmentTable.class_id, AssignmentTable.subject_id, AssignmentTable.teacher_id)
    known = {
        tuple(row) for row in session.execute(select(*columns).where(AssignmentTable.term_id == term_id))
    }
    fresh = [key for key in wanted if key not in known]
    session.add_all(
        AssignmentTable(term_id=term_id, class_id=class_id, subject_id=subject_id, teacher_id=teacher_id)
        for class_id, subject_id, teacher_id in fresh
    )
    return len(fresh)


def list_taught(session: Session, term_id: int) -> tuple[TaughtClass, ...]:
    """某学期的全部任教，按登记的先后。"""
    rows = session.execute(
        select(
            AssignmentTable.class_id,
            SubjectTable.name,
            TeacherTable.id,
            TeacherTable.number,
            TeacherTable.name,
        )
        .join(SubjectTable, SubjectTable.id == AssignmentTable.subject_id)
        .join(TeacherTable, TeacherTable.id == AssignmentTable.teacher_id)
        .where(AssignmentTable.term_id == term_id)
        .order_by(AssignmentTable.id)
    )
    return tuple(
        TaughtClass(class_id, subject, teacher_id, Teacher(number, name))
        for class_id, subject, teacher_id, number, name in rows
    )


def _save_teachers(session: Session, teachers: Iterable[Teacher]) -> dict[Teacher, int]:
    known = {Teacher(row.number, row.name): row.id for row in session.scalars(select(TeacherTable))}
    owners = {teacher.number: teacher.name for teacher in known if teacher.number is not None}
    for teacher in teachers:
        if teacher in known:
            continue
        owner = owners.get(teacher.number) if teacher.number is not None else None
        if owner is not None:
            raise UserError(
                f"工号 {teacher.number} 已属于{owner}，不能再给{teacher.name}。请核对工号后再登记。"
            )
        row = TeacherTable(number=teacher.number, name=teacher.name)
        session.add(row)
        session.flush()
        known[teacher] = row.id
        if teacher.number is not None:
            owners[teacher.number] = teacher.name
    return known
