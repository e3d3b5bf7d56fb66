"""登记听课时可以选的：教师、班级、学科、节次、评价表。"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.services.checklists import list_checklists
from jiaowu.inspection.services.lessons import periods_of_day, subject_ids
from jiaowu.inspection.services.quotas import get_settings
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.people import EVERYONE
from jiaowu.teachers.services.moments import known_terms, moment_of
from jiaowu.teachers.services.profiles import list_teachers


@dataclass(frozen=True)
class Person:
    """可以选的一位教师；hint 用来分清同名的，如 语文。"""

    id: int
    name: str
    hint: str
    number: str | None = None


@dataclass(frozen=True)
class TermTitle:
    """可以看的一个学期。"""

    id: int
    name: str
    is_current: bool


@dataclass(frozen=True)
class Choices:
    """一个学期里可以选的。"""

    term_id: int
    people: tuple[Person, ...]
    """在职的在前。"""
    classes: tuple[tuple[int, str], ...]
    subjects: tuple[tuple[int, str], ...]
    periods: int
    checklists: tuple[tuple[str, str], ...]
    """（代码、名称）。"""
    usual_checklist: str


def read_choices(session: Session, term_id: int) -> Choices:
    """这个学期可以选的；离校的教师也在，排在后面（补录旧的听课用）。"""
    people = list_teachers(session, moment_of(session, term_id), EVERYONE)
    ordered = sorted(people, key=lambda row: (not row.present, not row.classes))
    return Choices(
        term_id,
        tuple(
            Person(row.id, row.name, "、".join(row.subjects) or "、".join(row.duties), row.number)
            for row in ordered
        ),
        tuple(class_titles(session, get_term(session, term_id)).items()),
        tuple((key, name) for name, key in subject_ids(session).items()),
        periods_of_day(session),
        tuple((each.code, each.checklist.name) for each in list_checklists(session, Facet.LESSON)),
        get_settings(session).checklist,
    )


def term_titles(session: Session) -> tuple[TermTitle, ...]:
    """登记过的学期，新的在前。"""
    return tuple(TermTitle(each.id, each.term.name, each.is_current) for each in known_terms(session))
