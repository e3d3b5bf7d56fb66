"""这个学期可以检查的教师：教研组、任教的班与人数。"""

from collections import defaultdict
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.inspection.rounds import Course, Staff
from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.students.tables import EnrolmentTable
from jiaowu.teachers.codes import is_present
from jiaowu.teachers.facts import FactKind
from jiaowu.teachers.tables import AssignmentTable, TeacherFactTable, TeacherTable

LAST_GRADE = 12


def list_staff(session: Session, term_id: int, day: date) -> tuple[Staff, ...]:
    """在职而这个学期有任教、或 day 那天在教研组里的教师，按组、学科先后、姓名。

    没有登记教研组的，组写作“学科组”，如 语文组。
    """
    courses = _courses(session, term_id)
    groups = _groups(session, day)
    wanted = courses.keys() | groups.keys()
    columns = (TeacherTable.id, TeacherTable.name, TeacherTable.status)
    rows = session.execute(select(*columns).order_by(TeacherTable.id))
    subjects = session.scalars(select(SubjectTable.name).order_by(SubjectTable.position, SubjectTable.id))
    places = {name: at for at, name in enumerate(subjects)}
    found = [
        Staff(key, name, groups.get(key) or _usual_group(courses[key]), tuple(courses[key]))
        for key, name, status in rows
        if key in wanted and is_present(status)
    ]
    firsts: dict[str, int] = {}
    for staff in found:
        place = min((places[course.subject] for course in staff.courses), default=len(places))
        firsts[staff.group] = min(place, firsts.get(staff.group, len(places)))
    return tuple(sorted(found, key=lambda each: (firsts[each.group], each.group, _first_class(each))))


def _first_class(staff: Staff) -> tuple[int, str]:
    """组里按最低的年级排，没有任教的在后。"""
    return min((course.grade for course in staff.courses), default=LAST_GRADE + 1), staff.name


def _usual_group(courses: list[Course]) -> str:
    return f"{courses[0].subject}组"


def _courses(session: Session, term_id: int) -> dict[int, list[Course]]:
    term = get_term(session, term_id)
    titles = class_titles(session, term)
    grades = {info.id: info.identity[0] for info in list_classes(session, term)}
    order = {class_id: at for at, class_id in enumerate(titles)}
    sizes = dict(
        session.execute(
            select(EnrolmentTable.class_id, func.count())
            .where(EnrolmentTable.term_id == term_id)
            .group_by(EnrolmentTable.class_id)
        ).all()
    )
    rows = session.execute(
        select(
            AssignmentTable.teacher_id, AssignmentTable.class_id, SubjectTable.name, AssignmentTable.periods
        )
        .join(SubjectTable, SubjectTable.id == AssignmentTable.subject_id)
        .where(AssignmentTable.term_id == term_id)
        .order_by(SubjectTable.position, AssignmentTable.id)
    ).all()
    found: dict[int, list[Course]] = defaultdict(list)
    for teacher_id, class_id, subject, periods in sorted(rows, key=lambda row: order.get(row.class_id, 0)):
        if class_id in titles:
            course = Course(subject, grades[class_id], titles[class_id], sizes.get(class_id, 0), periods)
            found[teacher_id].append(course)
    return found


def _groups(session: Session, day: date) -> dict[int, str]:
    table = TeacherFactTable
    rows = session.execute(
        select(table.teacher_id, table.value)
        .where(
            table.kind == FactKind.GROUP.value,
            (table.started.is_(None)) | (table.started <= day),
            (table.ended.is_(None)) | (table.ended >= day),
        )
        .order_by(table.id)
    )
    return dict(rows.all())
