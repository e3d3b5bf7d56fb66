"""第一次设置学校时填的一张单子，以及从单子看得出的事。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.lines import GradeSubject
from jiaowu.school.terms import Term

USUAL_CLASSES = 4
"""还不知道时，每个年级先写几个班。"""


@dataclass(frozen=True)
class SchoolPlan:
    """学校、学期、班级写法、各年级的班数与学科。"""

    name: str
    kind: SchoolKind
    term: Term
    style: ClassStyle = ClassStyle.BRACKETS
    classes: Mapping[int, int] = field(default_factory=dict)
    """年级（1–12）→ 几个班，班号由 1 起。"""
    subjects: Mapping[int, tuple[GradeSubject, ...]] = field(default_factory=dict)
    """年级（1–12）→ 学科、满分与分数线。"""


def kind_covering(grades: Iterable[int]) -> SchoolKind | None:
    """办这些年级（1–12）的最小的一种学校；没有年级，或哪一种都容不下时为 None。"""
    wanted = set(grades)
    kinds = sorted(SchoolKind, key=lambda kind: len(kind.grades))
    return next((kind for kind in kinds if wanted and wanted <= set(kind.grades)), None)
