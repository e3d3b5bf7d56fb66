"""几次检查相比：与上一次同种检查的升降（同一位教师、同一方面），历次的平均与等第分布。"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from jiaowu.inspection.checklists import Facet, weigh
from jiaowu.inspection.rounds import RoundKind
from jiaowu.inspection.summaries import mean_of

STEADY = 0.5
"""升降不到这么多分（百分）算持平。"""


@dataclass(frozen=True)
class RoundFigures:
    """一次检查里比较用得着的数。"""

    id: int
    name: str
    term: str
    kind: RoundKind
    start: date
    weights: Mapping[Facet, float]
    totals: Mapping[Facet, Mapping[int, float]]
    """方面 → 教师 → 得分（百分）；不适用、没有填全的不列。"""
    grades: Mapping[Facet, Mapping[str, int]]
    """方面 → 等第 → 人数。"""
    exempt: Mapping[Facet, Collection[int]] = field(default_factory=dict)
    """方面 → 不必等他得分的教师：不适用，或者一票否决而没有打完分。"""

    def overall(self) -> dict[int, float]:
        """查完了的教师 → 合计（百分），按权重折算；还有方面没有查完的不列，合计还会变。"""
        teachers = {teacher for totals in self.totals.values() for teacher in totals}
        found = {}
        for teacher in teachers:
            if not all(self._settled(facet, teacher) for facet in self.weights):
                continue
            percents = {facet: totals.get(teacher) for facet, totals in self.totals.items()}
            total = weigh(percents, self.weights)
            if total is not None:
                found[teacher] = total
        return found

    def _settled(self, facet: Facet, teacher: int) -> bool:
        return teacher in self.totals.get(facet, {}) or teacher in self.exempt.get(facet, ())


@dataclass(frozen=True)
class Change:
    """一位教师前后两次的得分；facet 为 None 是合计。"""

    teacher_id: int
    facet: Facet | None
    before: float
    now: float

    @property
    def change(self) -> float:
        """升降（百分）。"""
        return self.now - self.before


@dataclass(frozen=True)
class Balance:
    """两次都查了的人，一个方面（None 为合计）的升降。"""

    facet: Facet | None
    pairs: int
    """两次都有得分的人数。"""
    before: float | None
    """这些人上一次的平均。"""
    now: float | None
    risen: int
    fallen: int

    @property
    def steady(self) -> int:
        """持平的人数。"""
        return self.pairs - self.risen - self.fallen


@dataclass(frozen=True)
class Comparison:
    """与上一次同种检查相比。"""

    before: RoundFigures
    now: RoundFigures
    changes: Mapping[tuple[int, Facet | None], Change]
    """（教师、方面）→ 升降。"""
    balances: tuple[Balance, ...]
    """各方面，合计在最后。"""

    def change_of(self, teacher_id: int, facet: Facet | None = None) -> Change | None:
        """一位教师一个方面的升降；有一次没有得分为 None。"""
        return self.changes.get((teacher_id, facet))


@dataclass(frozen=True)
class Point:
    """一次检查一个方面（None 为合计）的人数、平均、等第分布。"""

    round_id: int
    facet: Facet | None
    people: int
    mean: float | None
    counts: Mapping[str, int]
    """等第 → 人数；合计没有存等第，为空。"""


@dataclass(frozen=True)
class Course:
    """历次检查，先后排好。"""

    rounds: tuple[RoundFigures, ...]
    points: tuple[Point, ...]

    def of(self, facet: Facet | None) -> tuple[Point | None, ...]:
        """一个方面历次的点，与 rounds 一一对应；那一次没有查为 None。"""
        found = {point.round_id: point for point in self.points if point.facet is facet}
        return tuple(found.get(each.id) for each in self.rounds)


def compare(now: RoundFigures, before: RoundFigures) -> Comparison:
    """同一位教师、同一方面前后两次都有得分的才比。"""
    facets: list[Facet | None] = [facet for facet in now.weights if facet in before.weights]
    changes: dict[tuple[int, Facet | None], Change] = {}
    balances = []
    after, earlier = now.overall(), before.overall()
    for facet in (*facets, None):
        mine = after if facet is None else now.totals.get(facet, {})
        theirs = earlier if facet is None else before.totals.get(facet, {})
        pairs = [
            Change(teacher, facet, theirs[teacher], total)
            for teacher, total in mine.items()
            if teacher in theirs
        ]
        changes.update({(pair.teacher_id, facet): pair for pair in pairs})
        balances.append(_balance(facet, pairs))
    return Comparison(before, now, changes, tuple(balances))


def course_of(rounds: Sequence[RoundFigures]) -> Course:
    """历次的平均与分布，按开始的先后。"""
    ordered = sorted(rounds, key=lambda each: (each.start, each.id))
    points = []
    for each in ordered:
        for facet in each.weights:
            totals = each.totals.get(facet, {})
            counts = each.grades.get(facet, {})
            points.append(Point(each.id, facet, len(totals), mean_of(totals.values()), counts))
        whole = each.overall()
        points.append(Point(each.id, None, len(whole), mean_of(whole.values()), Counter()))
    return Course(tuple(ordered), tuple(points))


def _balance(facet: Facet | None, pairs: Sequence[Change]) -> Balance:
    risen = sum(pair.change >= STEADY for pair in pairs)
    fallen = sum(pair.change <= -STEADY for pair in pairs)
    return Balance(
        facet,
        len(pairs),
        mean_of(pair.before for pair in pairs),
        mean_of(pair.now for pair in pairs),
        risen,
        fallen,
    )
