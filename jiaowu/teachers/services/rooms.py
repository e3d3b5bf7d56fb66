"""一个学期的班级：编号、叫法，与当时的班主任。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import ClassIdentity, class_titles, identity_of, list_classes
from jiaowu.school.services.schools import get_term
from jiaowu.teachers.facts import Fact, FactKind, term_days
from jiaowu.teachers.services.facts import facts_of_all
from jiaowu.teachers.services.moments import Moment


@dataclass(frozen=True)
class Rooms:
    """一个学期在读的班；没有学期时都为空。"""

    ids: Mapping[ClassIdentity, int]
    titles: Mapping[int, str]
    homerooms: Mapping[int, tuple[tuple[int, Fact], ...]]
    """班级编号 →（教师编号、班主任的一条），全部历史。"""
    first_day: date
    """学期的第一天；新接的班主任从这天起。"""

    def find(self, key: ClassKey) -> int | None:
        """班级的编号；这个学期没有这个班、没有写明年级与班号为 None。"""
        try:
            return self.ids.get(identity_of(key))
        except ValueError:
            return None

    def head_of(self, class_id: int, day: date) -> int | None:
        """这一天的班主任，教师编号；没有为 None。"""
        held = [teacher for teacher, fact in self.homerooms.get(class_id, ()) if fact.holds(day)]
        return held[-1] if held else None


def rooms_of(session: Session, moment: Moment) -> Rooms:
    """moment 的学期的班。"""
    if moment.term_id is None:
        return Rooms({}, {}, {}, moment.day)
    term = get_term(session, moment.term_id)
    heads: dict[int, tuple[tuple[int, Fact], ...]] = {}
    for teacher, facts in facts_of_all(session, FactKind.HOMEROOM).items():
        for fact in facts:
            heads[fact.class_id or 0] = (*heads.get(fact.class_id or 0, ()), (teacher, fact))
    return Rooms(
        {info.identity: info.id for info in list_classes(session, term)},
        class_titles(session, term),
        heads,
        term_days(term)[0],
    )
