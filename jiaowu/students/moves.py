"""换学期时各班到哪里去：照旧、升级、升入下一学段、毕业，以及新招的班。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jiaowu.school.terms import Term, stage_of

Identity = tuple[int, int, str]
"""（年级 1–12、班号、科类）。"""


class MoveKind(StrEnum):
    """一个班换学期之后怎样。"""

    STAY = "stay"
    PROMOTE = "promote"
    CONTINUE = "continue"
    GRADUATE = "graduate"
    ENTER = "enter"

    @property
    def label(self) -> str:
        """中文名称。"""
        return _LABELS[self]


_LABELS = {
    MoveKind.STAY: "照旧",
    MoveKind.PROMOTE: "升级",
    MoveKind.CONTINUE: "原班升入",
    MoveKind.GRADUATE: "毕业",
    MoveKind.ENTER: "新生",
}


@dataclass(frozen=True)
class TermOrder:
    """要换到哪个学期，以及几个选择。"""

    target: Term
    continuing: frozenset[int] = frozenset()
    """学段的最高年级里，按原班升入下一学段而不毕业的（6、9）。"""
    entry_classes: Mapping[int, int] = field(default_factory=dict)
    """新生的年级（1–12）→ 招几个班，班号由 1 起。"""


@dataclass(frozen=True)
class ClassMove:
    """一个班换学期的去向。"""

    kind: MoveKind
    title: str
    """原来怎样称呼；新招的班为空串。"""
    next_title: str
    """新学期怎样称呼；毕业为空串。"""
    pupils: int
    """随班走（毕业的班是毕业）的学生数。"""


def next_form(identity: Identity, source: Term, order: TermOrder) -> tuple[MoveKind, Identity | None]:
    """source 里的一个班，到 order.target 时是哪一种去向、成为哪个班；毕业的没有班。"""
    grade, no, stream = identity
    years = order.target.start_year - source.start_year
    if years == 0:
        return MoveKind.STAY, identity
    top = stage_of(grade).grades[-1]
    if grade + years <= top:
        return MoveKind.PROMOTE, (grade + years, no, stream)
    if top in order.continuing and stage_of(top + 1).grades[-1] >= grade + years:
        return MoveKind.CONTINUE, (grade + years, no, stream)
    return MoveKind.GRADUATE, None


def next_terms(term: Term) -> tuple[Term, Term]:
    """接下来的两个学期。"""
    after = Term(term.start_year, 2) if term.semester == 1 else Term(term.start_year + 1, 1)
    later = Term(after.start_year, 2) if after.semester == 1 else Term(after.start_year + 1, 1)
    return after, later
