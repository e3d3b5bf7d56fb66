"""分段统计：考生排成连续的段之后，一次算出每一段每一列的数。

二维数组都是（列，人）；一段就是一个班、一个年级或全体。
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from jiaowu.scores.matrix import Floats
from jiaowu.scores.statistics import SCALE, Integers

Scalar = TypeVar("Scalar", bound=np.generic)
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Segments:
    """连续的段；每段至少一人。"""

    starts: Integers
    sizes: Integers

    @classmethod
    def of_sizes(cls, sizes: Integers) -> "Segments":
        """各段人数 → 段。"""
        return cls(np.cumsum(sizes) - sizes, sizes)

    @property
    def count(self) -> int:
        """段数。"""
        return len(self.sizes)

    @cached_property
    def codes(self) -> Integers:
        """每人在第几段。"""
        return np.repeat(np.arange(self.count), self.sizes)

    def span(self, at: int) -> slice:
        """第几段占哪些位置。"""
        start = int(self.starts[at])
        return slice(start, start + int(self.sizes[at]))

    def count_in(self, mask: Mask) -> Integers:
        """各列各段里为真的人数。"""
        return np.add.reduceat(mask, self.starts, axis=1, dtype=np.int64)

    def sum_in(self, values: Floats) -> Floats:
        """各列各段的和。"""
        return np.add.reduceat(values, self.starts, axis=1)

    def spread(self, per_segment: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """各段的数 → 各人的数；只有一段时原样返回，由 numpy 广播。"""
        if self.count == 1:
            return per_segment
        return np.repeat(per_segment, self.sizes, axis=1)


@dataclass(frozen=True, eq=False)
class Scores:
    """参加统计的分数；valid 为假处 values 与 units 都是 0。"""

    values: Floats
    units: Integers
    valid: Mask

    def cut(self, span: slice) -> "Scores":
        """只取一段考生。"""
        return Scores(self.values[:, span], self.units[:, span], self.valid[:, span])


class SortedScores:
    """每一段内从高到低排好的分数；名次、位置、过线人数都由它查出。"""

    def __init__(self, scores: Scores, segments: Segments) -> None:
        """排序键 = 段号 × span +（最高分 − 本人）；没有成绩的排在段尾。"""
        self._scores = scores
        self._segments = segments
        self._top = int(scores.units.max())
        self._span = self._top - int(scores.units.min()) + 2
        self._bases = np.arange(segments.count) * self._span
        keys = np.where(scores.valid, self._top - scores.units, self._span - 1)
        keys += segments.codes * self._span
        self._order = np.argsort(keys, axis=1)
        self._keys = np.take_along_axis(keys, self._order, axis=1)

    def reached(self, column: int, line_units: Integers) -> Integers:
        """一列里各段达到各线的人数；line_units 是（段，线）或（线）。"""
        below_top = np.clip(self._top - line_units, -1, self._span - 2)
        needles = self._bases[:, None] + below_top
        found = np.searchsorted(self._keys[column], needles, "right")
        return found - self._segments.starts[:, None]

    def ranks(self) -> Integers:
        """段内竞争名次；没有成绩的为 0。"""
        width = self._keys.shape[1]
        changed = self._keys[:, 1:] != self._keys[:, :-1]
        runs = np.zeros(self._keys.shape, np.int64)
        np.multiply(changed, np.arange(1, width), out=runs[:, 1:])
        np.maximum.accumulate(runs, axis=1, out=runs)
        runs -= (self._segments.starts - 1)[self._segments.codes]
        return self._by_pupil(runs)

    def lower(self, sat: Integers) -> Integers:
        """段内低于本人的人数；sat 是各列各段的实考人数，没有成绩的为 0。"""
        width = self._keys.shape[1]
        changed = self._keys[:, 1:] != self._keys[:, :-1]
        ends = np.full(self._keys.shape, width, np.int64)
        ends[:, :-1] = np.where(changed, np.arange(1, width), width)
        backward = ends[:, ::-1]
        np.minimum.accumulate(backward, axis=1, out=backward)
        return self._by_pupil(self._segments.spread(self._segments.starts + sat) - ends)

    def _by_pupil(self, ordered: Integers) -> Integers:
        """排好次序的数 → 各人的数；没有成绩的为 0。"""
        result = np.empty_like(ordered)
        np.put_along_axis(result, self._order, ordered, axis=1)
        result *= self._scores.valid
        return result

    def at(self, share: float, sat: Integers) -> Floats:
        """从低到高位于 share 处的分数（0 最低、0.5 中位、1 最高），与 Excel 的 QUARTILE.INC 相同。"""
        last = np.maximum(sat - 1, 0)
        position = last * share
        below = position.astype(np.int64)
        above = np.minimum(below + 1, last)
        low = self._from_bottom(below, last)
        return low + (self._from_bottom(above, last) - low) * (position - below)

    def _from_bottom(self, steps: Integers, last: Integers) -> Floats:
        places = self._segments.starts + last - steps
        pupils = np.take_along_axis(self._order, places, axis=1)
        return np.take_along_axis(self._scores.values, pupils, axis=1)


@dataclass(frozen=True, eq=False)
class SegmentFigures:
    """各列各段的统计，数组都是（列，段）；没有人实考处的数没有意义，由调用者略去。"""

    sat: Integers
    sums: Floats
    means: Floats
    """实考平均分。"""
    sds: Floats
    highest: Floats
    lowest: Floats
    median: Floats
    q1: Floats
    q3: Floats


def measure(scores: Scores, segments: Segments, ordered: SortedScores) -> SegmentFigures:
    """各列各段的实考人数、总和、平均、总体标准差与分位。"""
    sat = segments.count_in(scores.valid)
    sums = segments.sum_in(scores.values)
    means = sums / np.maximum(sat, 1)
    highest, lowest = ordered.at(1, sat), ordered.at(0, sat)
    return SegmentFigures(
        sat,
        sums,
        means,
        _deviations(scores, segments, means, sat) * (highest - lowest > 0.5 / SCALE),
        highest,
        lowest,
        *(ordered.at(share, sat) for share in (0.5, 0.25, 0.75)),
    )


def _deviations(scores: Scores, segments: Segments, means: Floats, sat: Integers) -> Floats:
    """总体标准差；两遍算法，不用平方和相减，免得丢精度。"""
    gaps = scores.values - segments.spread(means)
    gaps *= scores.valid
    np.square(gaps, out=gaps)
    return np.sqrt(segments.sum_in(gaps) / np.maximum(sat, 1))
