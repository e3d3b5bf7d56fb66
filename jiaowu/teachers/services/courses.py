"""某学期各位教师教哪些学科、哪些班、每周几节。"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.teachers.people import TaughtLesson
from jiaowu.teachers.tables import AssignmentTable


@dataclass(frozen=True)
class Courses:
    """一位教师一个学期的任教。"""

    lessons: tuple[TaughtLesson, ...] = ()
    """照学科的先后、班级的次序。"""

    @property
    def subjects(self) -> tuple[str, ...]:
        """学科，照先后。"""
        return tuple(dict.fromkeys(lesson.subject for lesson in self.lessons))

    @property
    def classes(self) -> tuple[str, ...]:
        """班级，不重复。"""
        return tuple(dict.fromkeys(lesson.class_title for lesson in self.lessons))

    @property
    def periods(self) -> float | None:
        """每周合计几节；一条也没有登记为 None。"""
        known = [lesson.periods for lesson in self.lessons if lesson.periods is not None]
        return sum(known) if known else None


NOTHING = Courses()


def titles_of(session: Session, term_id: int | None) -> Mapping[int, str]:
    """那个学期班级编号 → 怎样称呼；没有学期为空。"""
    return class_titles(session, get_term(session, term_id)) if term_id is not None else {}


def courses_of(
    session: Session, term_id: int | None, titles: Mapping[int, str], teacher_id: int | None = None
) -> Mapping[int, Courses]:
    """那个学期教师编号 → 任教；titles 见 titles_of，给了 teacher_id 就只看这一位。"""
    if term_id is None:
        return {}
    chosen = (
        select(
            AssignmentTable.teacher_id, AssignmentTable.class_id, SubjectTable.name, AssignmentTable.periods
        )
        .join(SubjectTable, SubjectTable.id == AssignmentTable.subject_id)
        .where(AssignmentTable.term_id == term_id)
        .order_by(SubjectTable.position, SubjectTable.id)
    )
    if teacher_id is not None:
        chosen = chosen.where(AssignmentTable.teacher_id == teacher_id)
    places = {class_id: at for at, class_id in enumerate(titles)}
    found: dict[int, list[tuple[int, TaughtLesson]]] = defaultdict(list)
    session.flush()
    for teacher, class_id, subject, periods in session.connection().execute(chosen).all():  # 绕过 ORM
        if class_id in places:
            found[teacher].append((places[class_id], TaughtLesson(titles[class_id], subject, periods)))
    return {
        teacher: Courses(tuple(lesson for _, lesson in _in_order(lessons)))
        for teacher, lessons in found.items()
    }


def _in_order(lessons: list[tuple[int, TaughtLesson]]) -> list[tuple[int, TaughtLesson]]:
    """学科照先出现的次序，同一科照班级的次序。"""
    subjects = {subject: at for at, subject in enumerate(dict.fromkeys(each.subject for _, each in lessons))}
    return sorted(lessons, key=lambda pair: (subjects[pair[1].subject], pair[0]))
