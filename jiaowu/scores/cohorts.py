"""前后两次考试都参加的考生：按学生编号对上，只比两次都有成绩的人，流入、流出另计。"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from jiaowu.scores.matrix import Floats
from jiaowu.scores.ranks import competition
from jiaowu.scores.sittings import PupilGroup, Sitting, Spread
from jiaowu.scores.statistics import Integers, to_units

DEFINITIONS = (
    "只比前后两次都有有效成绩的考生（匹配）；按学生对上，升级、转班不影响。",
    "流入：这次有成绩、上次没有；流出：上次有成绩、这次没有；转班：两次都有成绩，上次不在这一组。",
)
"""印在表下的口径。"""


@dataclass(frozen=True)
class Headcount:
    """一组考生的对上情况。"""

    now: int
    """这次有成绩。"""
    matched: int
    """两次都有成绩。"""
    inflow: int
    """这次有、上次没有。"""
    outflow: int
    """上次在这一组有成绩，这次没有成绩。"""
    moved: int
    """匹配的人里，上次不在这一组的班里。"""


@dataclass(frozen=True, eq=False)
class Cohort:
    """同一届的两次考试；before、after 一一对应，是同一名学生在两次里的序号。"""

    earlier: Sitting
    later: Sitting
    before: Integers
    after: Integers

    @property
    def subjects(self) -> tuple[str, ...]:
        """两次都考的学科（含总分），以后一次的次序为准。"""
        return tuple(name for name in self.later.subjects if name in self.earlier.subjects)


def match_sittings(earlier: Sitting, later: Sitting) -> Cohort:
    """两次考试 → 按学生编号对上的人，次序同后一次。"""
    _, before, after = np.intersect1d(
        earlier.students, later.students, assume_unique=True, return_indices=True
    )
    order = np.argsort(after)
    return Cohort(earlier, later, before[order], after[order])


@dataclass(frozen=True, eq=False)
class Matched:
    """一科里两次都有成绩的考生；各数组一一对应，次序同后一次考试。"""

    cohort: Cohort
    subject: str
    spread: Spread
    before: Integers
    """在前一次里的序号。"""
    after: Integers
    """在后一次里的序号。"""

    @property
    def size(self) -> int:
        """匹配人数。"""
        return len(self.after)

    @cached_property
    def _rows(self) -> tuple[int, int]:
        earlier, later = self.cohort.earlier, self.cohort.later
        return earlier.subject(self.subject).index, later.subject(self.subject).index

    @cached_property
    def scores(self) -> tuple[Floats, Floats]:
        """前、后两次的分数。"""
        return self._take(self.cohort.earlier.values, self.cohort.later.values)

    @cached_property
    def z_scores(self) -> tuple[Floats, Floats]:
        """前、后两次的 Z；M、S 取各次全年级实考的考生。"""
        before, after = self._rows
        return (
            self.cohort.earlier.z_row(before, self.spread)[self.before],
            self.cohort.later.z_row(after, self.spread)[self.after],
        )

    @cached_property
    def percentiles(self) -> tuple[Floats, Floats]:
        """前、后两次在全年级的百分位，0–1。"""
        return self._take(self.cohort.earlier.percentiles, self.cohort.later.percentiles)

    @cached_property
    def ranks(self) -> tuple[Integers, Integers]:
        """前、后两次的年级名次。"""
        before, after = self._rows
        return (
            self.cohort.earlier.analysis.ranks[before, self.before],
            self.cohort.later.analysis.ranks[after, self.after],
        )

    @cached_property
    def places(self) -> tuple[Integers, Integers]:
        """前、后两次的同批名次：只在匹配的人里排，流入、流出不影响。"""
        pools = np.zeros(self.size, np.int64)
        before, after = (competition(to_units(scores), pools) for scores in self.scores)
        return before, after

    @property
    def delta_z(self) -> Floats:
        """ΔZ = 后一次的 Z − 前一次的 Z。"""
        before, after = self.z_scores
        return after - before

    @cached_property
    def inflow(self) -> Integers:
        """流入的考生在后一次里的序号。"""
        alone = self.cohort.later.valid[self._rows[1]].copy()
        alone[self.after] = False
        return np.flatnonzero(alone)

    @cached_property
    def outflow(self) -> Integers:
        """流出的考生在前一次里的序号。"""
        alone = self.cohort.earlier.valid[self._rows[0]].copy()
        alone[self.before] = False
        return np.flatnonzero(alone)

    def headcount(self, group: PupilGroup) -> Headcount:
        """后一次考试的一组（班级、教师、年级）对上多少人；流出按前一次所在的班数。"""
        here = np.zeros(len(self.cohort.later.students), np.bool_)
        here[group.members] = True
        was_here = np.isin(self.cohort.earlier.class_ids, group.class_ids) | (not group.id)
        matched, inflow = int(here[self.after].sum()), int(here[self.inflow].sum())
        return Headcount(
            now=matched + inflow,
            matched=matched,
            inflow=inflow,
            outflow=int(was_here[self.outflow].sum()),
            moved=int((here[self.after] & ~was_here[self.before]).sum()),
        )

    def _take(self, earlier: Floats, later: Floats) -> tuple[Floats, Floats]:
        before, after = self._rows
        return earlier[before, self.before], later[after, self.after]


def match_subject(cohort: Cohort, subject: str, spread: Spread = Spread.POPULATION) -> Matched:
    """一科里两次都有成绩的考生；两次不都考这一科时报 KeyError。"""
    earlier = cohort.earlier.subject(subject).index
    later = cohort.later.subject(subject).index
    both = cohort.earlier.valid[earlier, cohort.before] & cohort.later.valid[later, cohort.after]
    return Matched(cohort, subject, spread, cohort.before[both], cohort.after[both])
