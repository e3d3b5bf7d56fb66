"""登记教研活动时可以选的：组、教师、班级、学科、固定时段。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.research.activities_frequency import Window
from jiaowu.research.groups import Group
from jiaowu.research.services.activities_settings import window_of
from jiaowu.research.services.groups import list_groups
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.teachers.services.choices import Person, list_people


@dataclass(frozen=True)
class Choices:
    """一个学期里可以选的。"""

    term_id: int
    groups: tuple[Group, ...]
    people: tuple[Person, ...]
    classes: tuple[tuple[int, str], ...]
    subjects: tuple[tuple[int, str], ...]
    window: Window

    def group(self, group_id: int | None) -> Group | None:
        """编号 → 组；教导处为 None。"""
        return next((each for each in self.groups if each.id == group_id), None)


def read_choices(session: Session, term_id: int, today: date) -> Choices:
    """这个学期可以选的。"""
    subjects = session.execute(select(SubjectTable.id, SubjectTable.name).order_by(SubjectTable.position))
    return Choices(
        term_id,
        list_groups(session, term_id),
        list_people(session, term_id),
        tuple(class_titles(session, get_term(session, term_id)).items()),
        tuple(subjects.all()),
        window_of(session, term_id, today),
    )
