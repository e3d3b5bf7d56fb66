"""一次检查：种类、范围、要查的方面与权重、要查的人，以及各方面应有的数怎样算。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from jiaowu.inspection.checklists import Checklist, Facet

USUAL_WEIGHTS: Mapping[Facet, float] = {
    Facet.PREPARATION: 30,
    Facet.LESSON: 20,
    Facet.HOMEWORK: 25,
    Facet.TUTORING: 10,
    Facet.TESTING: 5,
    Facet.RESEARCH: 5,
    Facet.OBSERVING: 5,
}
"""常规检查汇总表的默认权重：备 30、教 20、批 25、辅 10、测 5、教研与听课 10。"""


class RoundKind(StrEnum):
    """检查的种类。"""

    MIDTERM = "midterm"
    FINAL = "final"
    MONTHLY = "monthly"
    SPOT = "spot"
    SPECIAL = "special"

    @property
    def label(self) -> str:
        """中文名称。"""
        return KIND_LABELS[self]


KIND_LABELS = {
    RoundKind.MIDTERM: "期中检查",
    RoundKind.FINAL: "期末检查",
    RoundKind.MONTHLY: "月查",
    RoundKind.SPOT: "抽查",
    RoundKind.SPECIAL: "专项检查",
}


@dataclass(frozen=True)
class Course:
    """一位教师教的一个班的一科。"""

    subject: str
    grade: int
    """1–12。"""
    class_title: str
    pupils: int
    """班级人数；没有登记学生为 0。"""
    periods: float | None
    """每周几节；没有登记为 None。"""


@dataclass(frozen=True)
class Staff:
    """可以检查的一位教师，这个学期的组与任教。"""

    teacher_id: int
    name: str
    group: str
    """教研组；没有登记的按所教学科。"""
    courses: tuple[Course, ...] = ()

    @property
    def subject(self) -> str:
        """所教学科，几科用顿号隔开。"""
        return _joined(course.subject for course in self.courses)

    @property
    def classes(self) -> str:
        """任教班级，几个班用顿号隔开。"""
        return _joined(course.class_title for course in self.courses)


@dataclass(frozen=True)
class Scope:
    """查谁：各项为空就是不限；size 不为 None 时从中抽这么多人。"""

    groups: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    grades: tuple[int, ...] = ()
    size: int | None = None

    def takes(self, staff: Staff) -> bool:
        """这位教师在不在范围里；没有登记任教的人，限定了学科或年级就不在。"""
        if self.groups and staff.group not in self.groups:
            return False
        if not self.subjects and not self.grades:
            return True
        return any(
            (not self.subjects or course.subject in self.subjects)
            and (not self.grades or course.grade in self.grades)
            for course in staff.courses
        )


@dataclass(frozen=True)
class FacetChoice:
    """查一个方面：用哪份检查表、占多少权重。"""

    facet: Facet
    code: str
    weight: float


@dataclass(frozen=True)
class RoundDraft:
    """新建或修改一次检查时填的内容。"""

    name: str
    kind: RoundKind
    start: date
    end: date
    facets: tuple[FacetChoice, ...]
    inspectors: tuple[str, ...] = ()
    scope: Scope = field(default_factory=Scope)
    weeks: int | None = None
    """已上课几周，用来算应备课时；None 为不算。"""
    note: str = ""


def draft_faults(draft: RoundDraft) -> tuple[str, ...]:
    """填得不对的地方，一处一句；没有为空。"""
    found = []
    if not draft.name.strip():
        found.append("请给这次检查起个名称。")
    if draft.end < draft.start:
        found.append("结束日期早于开始日期，请改正。")
    if not draft.facets:
        found.append("请至少选一个要查的方面。")
    if any(not 0 <= choice.weight <= 100 for choice in draft.facets):
        found.append("权重应在 0 与 100 之间。")
    elif draft.facets and not sum(choice.weight for choice in draft.facets):
        found.append("权重不能全是 0，否则没有合计。")
    if draft.scope.size is not None and draft.scope.size < 1:
        found.append("抽查至少抽 1 人。")
    return tuple(found)


@dataclass(frozen=True)
class RoundFacet:
    """一次检查里的一个方面。"""

    facet: Facet
    checklist_id: int
    """资料库里这一版检查表的编号。"""
    checklist: Checklist
    version: int
    weight: float


@dataclass(frozen=True)
class Target:
    """要查的一位教师；组、学科、班级照建这次检查时的写法。"""

    id: int
    teacher_id: int
    teacher: str
    group: str
    subject: str
    classes: str
    token: str
    """印在表上的码，全库不重复。"""
    inspector: str
    """分给谁查；没有指定为空串。"""
    expected: Mapping[Facet, float]
    """各方面应有的数，如应备课时、应交本数；不知道的方面不列。"""


@dataclass(frozen=True)
class Round:
    """一次检查的全部安排。"""

    id: int
    term_id: int
    term: str
    """学期名称。"""
    name: str
    kind: RoundKind
    start: date
    end: date
    inspectors: tuple[str, ...]
    facets: tuple[RoundFacet, ...]
    targets: tuple[Target, ...]
    scope: Scope
    seed: int | None
    """抽样的种子；不是抽样为 None。"""
    weeks: int | None
    note: str
    printed: datetime | None
    """最近一次打印检查表的时间。"""
    closed: datetime | None

    @property
    def weights(self) -> Mapping[Facet, float]:
        """各方面的权重。"""
        return {facet.facet: facet.weight for facet in self.facets}

    def facet(self, facet: Facet) -> RoundFacet:
        """某一个方面；没有查它报 KeyError。"""
        for each in self.facets:
            if each.facet is facet:
                return each
        raise KeyError(facet)


@dataclass(frozen=True)
class RoundSummary:
    """列表里的一次检查。"""

    id: int
    term_id: int
    term: str
    name: str
    kind: RoundKind
    start: date
    end: date
    targets: int
    recorded: int
    """各方面都已录完的人数。"""
    closed: bool


@dataclass(frozen=True)
class RoundProgress:
    """一次检查走到哪里。"""

    targets: int
    recorded: int
    """各方面都已录完（或不适用）的人数。"""
    results: int
    """已有几份结果（含没有填全的）。"""
    printed: datetime | None
    closed: datetime | None


def expected_numbers(staff: Staff, weeks: int | None, quota: float | None = None) -> dict[Facet, float]:
    """应备课时 = 每周节数 × 周数，同年级同学科的平行班只备一次；应交本数 = 任教各班人数之和；听课定额照给的。

    有一个班没有登记周节数就不算应备课时，没有登记学生就不算应交本数。
    """
    found: dict[Facet, float] = {}
    lessons: dict[tuple[str, int], float | None] = {}
    for course in staff.courses:
        known = lessons.get((course.subject, course.grade), 0.0)
        both = known is not None and course.periods is not None
        lessons[course.subject, course.grade] = max(known or 0.0, course.periods or 0.0) if both else None
    periods = list(lessons.values())
    if weeks and periods and None not in periods:
        found[Facet.PREPARATION] = sum(each for each in periods if each is not None) * weeks
    if staff.courses and all(course.pupils for course in staff.courses):
        found[Facet.HOMEWORK] = sum(course.pupils for course in staff.courses)
    if quota:
        found[Facet.OBSERVING] = quota
    return found


def weeks_between(start: date, day: date) -> int:
    """开学那一周算第一周，day 在第几周；开学之前为 0。"""
    monday = start - timedelta(days=start.weekday())
    return max(0, (day - monday).days // 7 + 1)


def _joined(names: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(name for name in names if name))
