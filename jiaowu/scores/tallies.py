"""各组考生的人数、和、平方和与达线人数，一次算出；从年级里减去一组，就得到其余的考生。"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from jiaowu.scores.cells import line_units
from jiaowu.scores.matrix import Floats
from jiaowu.scores.options import GoodRule
from jiaowu.scores.sittings import PupilGroup, Sitting
from jiaowu.scores.uncertainty import Proportion, Sample

Membership = npt.NDArray[np.float64]
"""（组，人）：在组里为 1，不在为 0；用浮点，好直接做矩阵乘法。"""

NOISE = 1e-12
"""方差（以分的平方计）小于它就是 0：分数最细是百分之一，这样小的只能是浮点误差。"""


@dataclass(frozen=True)
class Moments:
    """一组数的个数，及各数减去 centre 之后的和与平方和。"""

    size: int
    total: float
    squares: float
    centre: float

    def minus(self, part: "Moments") -> "Moments":
        """去掉其中一部分，剩下的。"""
        return Moments(
            self.size - part.size, self.total - part.total, self.squares - part.squares, self.centre
        )

    @property
    def mean(self) -> float:
        """平均；没有数时为 centre。"""
        return self.centre + self.total / self.size if self.size else self.centre

    @property
    def _deviation(self) -> float:
        """离均差平方和。"""
        left = self.squares - self.total**2 / self.size
        return left if left > NOISE * self.size else 0.0

    @property
    def sample(self) -> Sample:
        """人数、平均、样本标准差。"""
        sd = sqrt(self._deviation / (self.size - 1)) if self.size > 1 else 0.0
        return Sample(self.size, self.mean, sd)

    @property
    def population_sd(self) -> float | None:
        """总体标准差；没有数为 None。"""
        return sqrt(self._deviation / self.size) if self.size else None


@dataclass(frozen=True)
class Tally:
    """一组考生一科的计数；人数都是实考里的。"""

    enrolled: int
    moments: Moments
    excellent: int
    good: int
    passed: int
    low: int

    def minus(self, part: "Tally") -> "Tally":
        """去掉其中一组，剩下的考生。"""
        return Tally(
            self.enrolled - part.enrolled,
            self.moments.minus(part.moments),
            self.excellent - part.excellent,
            self.good - part.good,
            self.passed - part.passed,
            self.low - part.low,
        )

    def share(self, count: int) -> Proportion:
        """占实考的率。"""
        return Proportion(count, self.moments.size)


def membership(groups: Sequence[PupilGroup], pupils: int) -> Membership:
    """各组的成员 → 矩阵。"""
    matrix = np.zeros((len(groups), pupils))
    for row, group in zip(matrix, groups, strict=True):
        row[group.members] = 1
    return matrix


def tally(sitting: Sitting, column: int, members: Membership) -> list[Tally]:
    """一科各组的计数；column 是学科在 analysis.subjects 里的序号。"""
    valid, units = sitting.valid[column], sitting.units[column]
    lines = line_units([sitting.analysis.subjects[column].lines])[0]
    excellent, good, passed, above_low = ((units >= line) & valid for line in lines)
    if sitting.analysis.options.good_rule is GoodRule.BETWEEN:
        good &= ~excellent
    flags = np.stack([sitting.enrolled[column], excellent, good, passed, valid & ~above_low])
    counts = np.rint(members @ flags.T.astype(np.float64)).astype(np.int64).tolist()
    found = moments(sitting.values[column], members)
    return [Tally(row[0], each, *row[1:]) for row, each in zip(counts, found, strict=True)]


def moments(values: Floats, members: Membership) -> list[Moments]:
    """各组的个数、和、平方和；NaN 不计。以全体的平均为中心，平方和相减不丢精度。"""
    valid = ~np.isnan(values)
    centre = float(values[valid].mean()) if valid.any() else 0.0
    gaps = np.where(valid, values - centre, 0.0)
    sums = members @ np.stack([valid.astype(np.float64), gaps, np.square(gaps)], axis=1)
    return [Moments(round(size), total, squares, centre) for size, total, squares in sums.tolist()]
