"""每名考生的名次、百分位、标准分、等级；算好后还原成文件里的次序。

总分的满分与多数人不同的考生（免考一科等）另成一组，只在满分相同的人里比较。
"""

from collections.abc import Iterator
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from jiaowu.scores.cells import Level
from jiaowu.scores.columns import AnalysedSubject, Columns
from jiaowu.scores.groups import Roster
from jiaowu.scores.levels import Levels, level_steps, levels_at
from jiaowu.scores.matrix import Floats, SubjectLines
from jiaowu.scores.ranks import competition
from jiaowu.scores.segments import Segments
from jiaowu.scores.statistics import Integers, population_sd, to_units

Scalar = TypeVar("Scalar", bound=np.generic)


class Standing:
    """考生在年级、班级里的位置；数组都是（列，人），考生按文件次序。"""

    def __init__(self, columns: Columns, roster: Roster, by_grade: Level, by_class: Level) -> None:
        """by_grade、by_class 已按各年级、各班排好。"""
        self._columns = columns
        self._roster = roster
        self._by_grade = by_grade
        self._by_class = by_class

    def values(self) -> Floats:
        """分数；没有有效成绩为 NaN。"""
        scores = self._columns.everyone.scores
        return self._restore(np.where(scores.valid, scores.values, np.nan))

    def grade_ranks(self) -> Integers:
        """年级名次；没有为 0。"""
        return self._restore(self._ranks(self._by_grade))

    def class_ranks(self) -> Integers:
        """班级名次；没有成绩或不知道班级为 0。"""
        ranks = self._ranks(self._by_class)
        titled = np.isin(np.arange(self._roster.classes.count), self._roster.titled)
        if not titled.all():
            ranks *= titled[self._roster.classes.codes]
        return self._restore(ranks)

    def percentiles(self) -> Floats:
        """百分位 = 低于本人的人数/(n − 1)。"""
        level = self._by_grade
        lower = level.ordered.lower(level.figures.sat).astype(np.float64)
        others = np.broadcast_to(level.segments.spread(level.figures.sat - 1.0), lower.shape)
        known = self._columns.by_grade.scores.valid & (others > 0)
        result = np.divide(lower, others, out=np.full(lower.shape, np.nan), where=known)
        for row, pool in self._apart(level.segments):
            if len(pool) > 1:
                result[row, pool] = (self._compete(-self._units(row, pool)) - 1) / (len(pool) - 1)
        return self._restore(result)

    def z_scores(self) -> Floats:
        """Z = (X − M)/S，M、S 是年级实考的平均与总体标准差；S 为 0 时为 0。"""
        figures, segments = self._by_grade.figures, self._by_grade.segments
        scores = self._columns.by_grade.scores
        result = scores.values - segments.spread(figures.means)
        sds = figures.sds
        result *= segments.spread(np.divide(1.0, sds, out=np.zeros_like(sds), where=sds > 0))
        result[~scores.valid] = np.nan
        for row, pool in self._apart(segments):
            values = self._columns.everyone.scores.values[row, pool]
            result[row, pool] = (values - values.mean()) / (population_sd(values) or np.inf)
        return self._restore(result)

    def levels(self) -> Levels:
        """等级；没有成绩为空。总分按得分占各人满分的比例与各线占满分的比例比较。"""
        scores = self._columns.everyone.scores
        steps = np.empty(scores.units.shape, np.int64)
        for row, subject in enumerate(self._columns.subjects[: self._columns.base]):
            for here, lines in self._stretches(subject):
                steps[row, here] = level_steps(scores.units[row, here], lines)
        for row, each in enumerate(self._columns.sums, start=self._columns.base):
            for here, lines in self._stretches(self._columns.subjects[row]):
                steps[row, here] = _scaled_steps(scores.units[row, here], each.full_units[here], lines)
        steps[~scores.valid] = -1
        return self._restore(levels_at(steps))

    def _stretches(self, subject: AnalysedSubject) -> Iterator[tuple[slice, SubjectLines]]:
        """一列里各段考生用的线：各年级一段，各年级相同时只有一段。"""
        alike = len(subject.grade_lines) == 1
        for grade, lines in enumerate(subject.grade_lines):
            yield slice(None) if alike else self._by_grade.segments.span(grade), lines

    def _ranks(self, level: Level) -> Integers:
        ranks = level.ordered.ranks()
        for row, pool in self._apart(level.segments):
            ranks[row, pool] = self._compete(self._units(row, pool))
        return ranks

    def _apart(self, segments: Segments) -> Iterator[tuple[int, Integers]]:
        """另组的考生：每次给出一列、同段同满分的一组人。"""
        everyone, main = self._columns.everyone.scores.valid, self._columns.by_grade.scores.valid
        for row, each in enumerate(self._columns.sums, start=self._columns.base):
            apart = np.flatnonzero(everyone[row] & ~main[row])
            keys = np.stack([segments.codes[apart], each.full_units[apart]])
            distinct, pools = np.unique(keys, axis=1, return_inverse=True)
            for pool in range(distinct.shape[1]):
                yield row, apart[pools.ravel() == pool]

    def _units(self, row: int, pool: Integers) -> Integers:
        units: Integers = self._columns.everyone.scores.units[row, pool]
        return units

    @staticmethod
    def _compete(units: Integers) -> Integers:
        return competition(units, np.zeros(len(units), np.int64))

    def _restore(self, arranged: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
        """按组排好的次序 → 文件次序。"""
        if self._roster.in_file_order:
            return arranged
        restored = np.empty_like(arranged)
        restored[:, self._roster.order] = arranged
        return restored


def _scaled_steps(units: Integers, full_units: Integers, lines: SubjectLines) -> Integers:
    """达到几条线；units/full_units 与 线/lines.full 比较。用乘不用除，两边相等时恰好相等。"""
    own = units * to_units(np.array([lines.full])).astype(np.float64)
    bounds = to_units(np.array([lines.pass_, lines.good, lines.excellent]))
    steps: Integers = (own >= bounds[:, None].astype(np.float64) * full_units).sum(axis=0)
    return steps
