"""按哪一天、哪个学期看教师档案。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term, current_term_for
from jiaowu.teachers.facts import reference_day


@dataclass(frozen=True)
class Moment:
    """有起止的各项与年龄按 day，任教按学期。"""

    day: date
    term_id: int | None = None
    """没有登记过那天所在的学期时为 None，任教为空。"""


@dataclass(frozen=True)
class KnownTerm:
    """登记过的一个学期。"""

    id: int
    term: Term
    is_current: bool


def moment_of(session: Session, term_id: int) -> Moment:
    """一个学期按哪天看：当前的学期是今天，过去的是最后一天，以后的是第一天。"""
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    return Moment(reference_day(get_term(session, term_id), today), term_id)


def moment_on(session: Session, day: date) -> Moment:
    """一天与它所在的学期。"""
    term = current_term_for(day)
    chosen = select(TermTable.id).where(
        TermTable.start_year == term.start_year, TermTable.semester == term.semester
    )
    return Moment(day, session.scalar(chosen))


def current_moment(session: Session) -> Moment:
    """当前学期；一个学期都没有时是今天。"""
    term_id = session.scalar(select(TermTable.id).where(TermTable.is_current))
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    return moment_of(session, term_id) if term_id else moment_on(session, today)


def known_terms(session: Session) -> tuple[KnownTerm, ...]:
    """登记过的学期，新的在前。"""
    rows = session.execute(
        select(TermTable.id, TermTable.start_year, TermTable.semester, TermTable.is_current).order_by(
            TermTable.start_year.desc(), TermTable.semester.desc()
        )
    )
    return tuple(KnownTerm(key, Term(year, semester), current) for key, year, semester, current in rows)
