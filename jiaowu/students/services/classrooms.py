"""一个学期里各班在学校里的叫法与次序。"""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import ClassTable, TermTable
from jiaowu.school.terms import Term


@dataclass(frozen=True)
class Classroom:
    """一个班。"""

    id: int
    grade: int
    """1–12。"""
    title: str


@dataclass(frozen=True)
class TermChoice:
    """可以选的一个学期。"""

    id: int
    term: Term
    is_current: bool


def list_classrooms(session: Session, term_id: int) -> tuple[Classroom, ...]:
    """这个学期的班，按年级、科类、班号；名称照学校的写法。"""
    term = get_term(session, term_id)
    titles = class_titles(session, term)
    found = sorted(list_classes(session, term), key=lambda each: _order(each.identity))
    return tuple(Classroom(each.id, each.identity[0], titles[each.id]) for each in found)


def list_terms(session: Session) -> tuple[TermChoice, ...]:
    """全部学期，新的在前。"""
    rows = session.scalars(select(TermTable).order_by(TermTable.start_year.desc(), TermTable.semester.desc()))
    return tuple(TermChoice(row.id, Term(row.start_year, row.semester), row.is_current) for row in rows)


def current_term_id(session: Session) -> int:
    """当前学期的编号；还没有学期时报 UserError。"""
    found = session.scalar(select(TermTable.id).where(TermTable.is_current))
    if found is None:
        raise UserError("还没有设定学期，请先登记学校与学期，或导入一次成绩。")
    return found


def class_names(session: Session) -> dict[int, str]:
    """班级编号 → 不随年级变的名称，如“2024级1班”。"""
    return dict(session.execute(select(ClassTable.id, ClassTable.name)).all())


def _order(identity: tuple[int, int, str]) -> tuple[int, str, int]:
    grade, no, stream = identity
    return grade, stream, no
