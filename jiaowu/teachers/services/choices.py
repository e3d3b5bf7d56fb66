"""登记时可以选的教师与学期，各间的下拉框都用它。"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.teachers.people import EVERYONE, TeacherRow
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


def list_people(session: Session, term_id: int) -> tuple[Person, ...]:
    """可以选的教师，在职、任课的在前；离校的也在，排在后面（补录旧事用）。"""
    people = list_teachers(session, moment_of(session, term_id), EVERYONE)
    ordered = sorted(people, key=lambda row: (not row.present, not row.classes))
    return tuple(Person(row.id, row.name, _hint(row), row.number) for row in ordered)


def _hint(row: TeacherRow) -> str:
    """分清同名的：学科，没有任教的看职务、教研组、工号。"""
    return "、".join(row.subjects) or "、".join(row.duties) or row.group or row.number or "没有任教"


def term_titles(session: Session) -> tuple[TermTitle, ...]:
    """登记过的学期，新的在前。"""
    return tuple(TermTitle(each.id, each.term.name, each.is_current) for each in known_terms(session))
