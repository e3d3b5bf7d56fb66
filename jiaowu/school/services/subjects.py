"""学科的建立与查询。"""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.subjects import position_of, short_of
from jiaowu.school.tables import SubjectTable


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
