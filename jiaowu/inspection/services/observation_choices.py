"""登记听课时可以选的：教师、班级、学科、节次、评价表。"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.services.checklists import list_checklists
from jiaowu.inspection.services.lessons import periods_of_day, subject_ids
from jiaowu.inspection.services.quotas import get_settings
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.services.choices import Person, TermTitle, list_people, term_titles

__all__ = ["Choices", "Person", "TermTitle", "read_choices", "term_titles"]


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
    return Choices(
        term_id,
        list_people(session, term_id),
        tuple(class_titles(session, get_term(session, term_id)).items()),
        tuple((key, name) for name, key in subject_ids(session).items()),
        periods_of_day(session),
        tuple((each.code, each.checklist.name) for each in list_checklists(session, Facet.LESSON)),
        get_settings(session).checklist,
    )
