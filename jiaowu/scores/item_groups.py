"""把小题合起来看：各知识点、能力层次的得分率（全体与各班），各班要补教什么。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from jiaowu.scores.item_statistics import PaperAnalysis, mean_of, share
from jiaowu.scores.items import Item, ItemMatrix
from jiaowu.scores.matrix import Floats
from jiaowu.scores.uncertainty import FEWEST, Sample, difference_interval

UNTAGGED = "（未填）"


@dataclass(frozen=True)
class TagFigures:
    """一个知识点（或能力层次、题型）；算不出的为 None。"""

    tag: str
    labels: tuple[str, ...]
    """各题的题号。"""
    full: float
    share: float | None
    """分值占卷面满分的比；一题考几个知识点时每个都计，合计可以超过 100%。"""
    p: float | None
    """得分率 = Σ均分/Σ分值。"""
    by_class: tuple[float | None, ...]
    """各班的得分率，次序同 ItemMatrix.classes。"""


@dataclass(frozen=True)
class Reteach:
    """一个班要补教的一题或一个知识点。"""

    place: int
    """班级的序号。"""
    is_tag: bool
    """知识点，不是单独一题。"""
    title: str
    """知识点，或题号。"""
    labels: tuple[str, ...]
    n: int
    rate: float
    """本班得分率。"""
    grade_rate: float
    significant: bool
    """显著低于年级其他班（95%）。"""
    below: bool
    """低于补教的得分率线。"""
    lost: float
    """本班一共失了多少分。"""

    @property
    def reason(self) -> str:
        """为什么列入。"""
        parts = ["显著低于年级其他班"] * self.significant + ["得分率偏低"] * self.below
        return "、".join(parts)


def by_knowledge(matrix: ItemMatrix) -> tuple[TagFigures, ...]:
    """各知识点，按在卷面上第一次出现的先后。"""
    return _tags(matrix, lambda item: item.tags or (UNTAGGED,))


def by_ability(matrix: ItemMatrix) -> tuple[TagFigures, ...]:
    """各能力层次。"""
    return _tags(matrix, lambda item: (item.ability or UNTAGGED,))


def by_kind(matrix: ItemMatrix) -> tuple[TagFigures, ...]:
    """各题型。"""
    return _tags(matrix, lambda item: (item.kind or UNTAGGED,))


def reteaching(analysis: PaperAnalysis) -> tuple[Reteach, ...]:
    """各班要补教的题与知识点；班级按次序，一个班里失分多的在前。"""
    matrix = analysis.matrix
    units: list[tuple[bool, str, list[int]]] = [
        (False, item.label, [at]) for at, item in enumerate(matrix.items)
    ]
    units += [
        (True, tag, columns)
        for tag, columns in _columns(matrix, lambda item: item.tags).items()
        if len(columns) > 1
    ]
    found = [
        each
        for place in range(len(matrix.classes))
        for unit in units
        if (each := _judge(analysis, place, unit)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.place, -each.lost)))


def is_lower(own: Floats, others: Floats) -> bool:
    """own 的平均是否显著低于 others：均差的双侧 95% 置信区间（Welch 法）全在 0 以下；任一边不足 5 人为否。"""
    if min(len(own), len(others)) < FEWEST:
        return False
    return difference_interval(_sample(own), _sample(others)).high < 0


def _sample(values: Floats) -> Sample:
    return Sample(len(values), float(values.mean()), float(values.std(ddof=1)))


def _columns(matrix: ItemMatrix, tags: Callable[[Item], Sequence[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, item in enumerate(matrix.items):
        for tag in tags(item):
            found.setdefault(tag, []).append(at)
    return found


def _tags(matrix: ItemMatrix, tags: Callable[[Item], Sequence[str]]) -> tuple[TagFigures, ...]:
    members = [matrix.members(place) for place in range(len(matrix.classes))]
    everyone = list(range(len(matrix.takers)))
    return tuple(
        TagFigures(
            tag,
            tuple(matrix.items[at].label for at in columns),
            full := float(matrix.fulls[columns].sum()),
            share(full, matrix.full),
            _rate(matrix, everyone, columns),
            tuple(_rate(matrix, rows, columns) for rows in members),
        )
        for tag, columns in _columns(matrix, tags).items()
    )


def _rate(matrix: ItemMatrix, rows: Sequence[int], columns: Sequence[int]) -> float | None:
    """Σ均分/Σ分值；没有人有分数的题不算。"""
    means = [(mean_of(matrix.points[rows, at]), matrix.items[at].full) for at in columns]
    known = [(mean, full) for mean, full in means if mean is not None]
    return share(sum(mean for mean, _ in known), sum(full for _, full in known)) if known else None


def _judge(analysis: PaperAnalysis, place: int, unit: tuple[bool, str, list[int]]) -> Reteach | None:
    """一个班的一题或一个知识点要不要补教；人数不足、不必补教时为 None。"""
    is_tag, title, columns = unit
    matrix = analysis.matrix
    full = float(matrix.fulls[columns].sum())
    sums = matrix.points[:, columns].sum(axis=1)
    known = ~np.isnan(sums)
    own_rows = np.array([taker.place == place for taker in matrix.takers], dtype=bool)
    own, others = sums[known & own_rows], sums[known & ~own_rows]
    if len(own) < FEWEST or full <= 0:
        return None
    rate = float(own.mean()) / full
    significant, below = is_lower(own, others), rate < analysis.options.reteach_below
    if not (significant or below):
        return None
    labels = tuple(matrix.items[at].label for at in columns)
    grade_rate = float(sums[known].mean()) / full
    lost = float((full - own).sum())
    return Reteach(place, is_tag, title, labels, len(own), rate, grade_rate, significant, below, lost)
