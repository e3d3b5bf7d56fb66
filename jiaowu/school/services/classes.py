"""班级的建立与查询。"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey, Stage
from jiaowu.school.tables import ClassTable
from jiaowu.school.terms import Term, entry_year_of, grade_of, stage_of
from jiaowu.store.bulk import bulk_insert, next_id

ClassIdentity = tuple[int, int, str]
"""（年级、班号、科类），与年级、班号都知道的 ClassKey.identity 相同。"""


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


def _class_fields(term: Term, grade: int, no: int, stream: str) -> tuple[str, int, int, str, str]:
    """学段、入学年、班号、科类、名称。"""
    entry_year = entry_year_of(grade, term.start_year)
    return stage_of(grade).value, entry_year, no, stream, f"{entry_year}级{stream}{no}班"
