"""学校、学期、班级、学科的建立与查询。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey, Stage
from jiaowu.school.subjects import position_of, short_of
from jiaowu.school.tables import ClassTable, SchoolTable, SubjectTable, TermTable
from jiaowu.school.terms import Term, entry_year_of, grade_of, stage_of
from jiaowu.store.bulk import bulk_insert, next_id

ClassIdentity = tuple[int, int, str]
"""（年级、班号、科类），与年级、班号都知道的 ClassKey.identity 相同。"""


@dataclass(frozen=True)
class SchoolInfo:
    """学校的名称与学段。"""

    name: str
    stage: Stage


@dataclass(frozen=True)
class ClassInfo:
    """某学期的一个班：认定它的年级（1–12）、班号、科类，以及不随年级变的名称。"""

    id: int
    identity: ClassIdentity
    name: str


def identity_of(key: ClassKey) -> ClassIdentity:
    """写明了年级与班号的班级 → 认定它的三项；没有写明报 ValueError。"""
    grade, no, stream = key.identity
    if grade is None or no is None:
        raise ValueError(f"班级“{key.name}”没有写明年级与班号。")
    return grade, no, stream


def save_school(session: Session, name: str, stage: Stage) -> None:
    """登记或修改学校；名称用在窗口标题与报告上。"""
    school = session.scalar(select(SchoolTable).limit(1))
    if school is None:
        session.add(SchoolTable(name=name, stage=stage.value))
    else:
        school.name, school.stage = name, stage.value


def get_school(session: Session) -> SchoolInfo | None:
    """学校；还没有登记为 None。"""
    school = session.scalar(select(SchoolTable).limit(1))
    return SchoolInfo(school.name, Stage(school.stage)) if school else None


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


def list_classes(session: Session, term: Term) -> tuple[ClassInfo, ...]:
    """这个学期在读的班，按年级、班号排列。"""
    table = ClassTable
    rows = session.execute(
        select(table.id, table.stage, table.entry_year, table.no, table.stream, table.name)
    )
    found = (
        ClassInfo(row.id, (grade, row.no, row.stream), row.name)
        for row in rows
        if (grade := grade_of(Stage(row.stage), row.entry_year, term)) is not None
    )
    return tuple(sorted(found, key=lambda info: info.identity))


def save_classes(session: Session, term: Term, wanted: Iterable[ClassIdentity]) -> dict[ClassIdentity, int]:
    """班级 → 编号；没有的班按这个学期推算入学年后建立。"""
    known = {info.identity: info.id for info in list_classes(session, term)}
    fresh = sorted(set(wanted) - known.keys())
    numbered = list(enumerate(fresh, next_id(session, ClassTable.id)))
    table = ClassTable
    columns = (table.id, table.stage, table.entry_year, table.no, table.stream, table.name)
    rows = ((key, *_class_fields(term, *identity)) for key, identity in numbered)
    bulk_insert(session, table, columns, rows, Progress())
    return known | {identity: key for key, identity in numbered}


def save_subjects(session: Session, names: Iterable[str]) -> Mapping[str, int]:
    """学科名 → 编号；没有的学科就建立。"""
    known = {row.name: row.id for row in session.scalars(select(SubjectTable))}
    fresh = {
        name: SubjectTable(name=name, short=short_of(name), position=position_of(name))
        for name in dict.fromkeys(names)
        if name not in known
    }
    session.add_all(fresh.values())
    session.flush()
    return known | {name: row.id for name, row in fresh.items()}


def _class_fields(term: Term, grade: int, no: int, stream: str) -> tuple[str, int, int, str, str]:
    """学段、入学年、班号、科类、名称。"""
    entry_year = entry_year_of(grade, term.start_year)
    return stage_of(grade).value, entry_year, no, stream, f"{entry_year}级{stream}{no}班"
