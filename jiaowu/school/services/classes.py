"""班级的建立与查询。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.class_styles import title_of
from jiaowu.school.classes import ClassKey, Stage
from jiaowu.school.services.settings import get_settings
from jiaowu.school.tables import ClassTable
from jiaowu.school.terms import Term, entry_year_of, grade_of, stage_of
from jiaowu.store.bulk import bulk_insert, next_id

ClassIdentity = tuple[int, int, str]
"""（年级、班号、科类），与年级、班号都知道的 ClassKey.identity 相同。"""


@dataclass(frozen=True)
class ClassInfo:
    """某学期的一个班：认定它的年级（1–12）、班号、科类，不随年级变的名称，以及学校给它起的名字。"""

    id: int
    identity: ClassIdentity
    name: str
    own_title: str | None = None


def identity_of(key: ClassKey) -> ClassIdentity:
    """写明了年级与班号的班级 → 认定它的三项；没有写明报 ValueError。"""
    grade, no, stream = key.identity
    if grade is None or no is None:
        raise ValueError(f"班级“{key.name}”没有写明年级与班号。")
    return grade, no, stream


def list_classes(session: Session, term: Term) -> tuple[ClassInfo, ...]:
    """这个学期在读的班，按年级、班号排列。"""
    table = ClassTable
    columns = (table.stage, table.entry_year, table.no, table.stream, table.name, table.own_title)
    rows = session.execute(select(table.id, *columns))
    found = (
        ClassInfo(row.id, (grade, row.no, row.stream), row.name, row.own_title)
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
    rows = ((key, *class_fields(term, identity).values()) for key, identity in numbered)
    bulk_insert(session, table, columns, rows, Progress())
    return known | {identity: key for key, identity in numbered}


def class_titles(session: Session, term: Term) -> dict[int, str]:
    """这个学期在读的班：编号 → 按学校的写法怎样称呼（班级自己的名字优先），按年级、班号排列。"""
    style = get_settings(session).class_style
    return {
        info.id: title_of(info.identity, style, term, info.own_title) for info in list_classes(session, term)
    }


def set_own_titles(session: Session, titles: Mapping[int, str]) -> None:
    """给班级起名字：编号 → 名字；空白就是不要名字，照学校的写法称呼。"""
    for class_id, title in titles.items():
        session.get_one(ClassTable, class_id).own_title = title.strip() or None


def delete_class(session: Session, class_id: int) -> None:
    """删去一个写错的班；已有学生、任教或成绩时报 UserError，什么都不动。"""
    row = session.get_one(ClassTable, class_id)
    try:
        with session.begin_nested():
            session.delete(row)
    except IntegrityError as error:
        raise UserError(f"“{row.name}”已有学生、任教或成绩，不能删除。") from error


def class_fields(term: Term, identity: ClassIdentity) -> dict[str, str | int]:
    """term 里的（年级、班号、科类）在班级表里的学段、入学年、班号、科类、名称。"""
    grade, no, stream = identity
    entry_year = entry_year_of(grade, term.start_year)
    return {
        "stage": stage_of(grade).value,
        "entry_year": entry_year,
        "no": no,
        "stream": stream,
        "name": f"{entry_year}级{stream}{no}班",
    }
