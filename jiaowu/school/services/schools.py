"""学校与学期的登记与查询。"""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.tables import SchoolTable, TermTable
from jiaowu.school.terms import Term


@dataclass(frozen=True)
class SchoolInfo:
    """学校的名称与种类。"""

    name: str
    kind: SchoolKind


def save_school(session: Session, name: str, kind: SchoolKind | Stage) -> None:
    """登记或修改学校；只有一个学段的学校也可以给学段。名称用在窗口标题与报告上，为空时报 UserError。"""
    if not name.strip():
        raise UserError("学校名称不能为空，请填写后再保存。")
    school = session.scalar(select(SchoolTable).limit(1))
    if school is None:
        session.add(SchoolTable(name=name.strip(), stage=kind.value))
    else:
        school.name, school.stage = name.strip(), kind.value


def get_school(session: Session) -> SchoolInfo | None:
    """学校；还没有登记为 None。"""
    school = session.scalar(select(SchoolTable).limit(1))
    return SchoolInfo(school.name, SchoolKind(school.stage)) if school else None


def save_term(session: Session, term: Term) -> int:
    """学期的编号；没有就建立，第一个建立的成为当前学期。"""
    found = session.scalar(
        select(TermTable.id).where(
            TermTable.start_year == term.start_year, TermTable.semester == term.semester
        )
    )
    if found is not None:
        return found
    first = session.scalar(select(TermTable.id).limit(1)) is None
    row = TermTable(start_year=term.start_year, semester=term.semester, is_current=first)
    session.add(row)
    session.flush()
    return row.id


def set_current_term(session: Session, term_id: int) -> None:
    """把 term_id 设为当前学期，其余都不是。"""
    session.execute(update(TermTable).values(is_current=TermTable.id == term_id))


def current_term(session: Session) -> Term | None:
    """当前学期；一个学期都没有为 None。"""
    row = session.scalar(select(TermTable).where(TermTable.is_current))
    return Term(row.start_year, row.semester) if row else None


def get_term(session: Session, term_id: int) -> Term:
    """编号 → 学期。"""
    row = session.get_one(TermTable, term_id)
    return Term(row.start_year, row.semester)
