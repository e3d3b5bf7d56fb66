"""每一组每一科的统计，用到时才做成对象。"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from jiaowu.scores.bands import Band, differences, lower_units
from jiaowu.scores.columns import Columns, Counted
from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.options import Denominator, GoodRule
from jiaowu.scores.segments import Segments, SortedScores, measure
from jiaowu.scores.statistics import Integers, rate, to_units


@dataclass(frozen=True)
class SubjectFigures:
    """一组考生一个学科的统计；没有人实考时，除人数外都是 None。率为 0–1，均未舍入。"""

    lines: SubjectLines
    """本组适用的线（各年级总分的满分可以不同）。"""
    enrolled: int
    """应考。"""
    sat: int
    """实考。"""
    mean: float | None
    score_rate: float | None
    """得分率 = 平均分/满分。"""
    excellent: int
    good: int
    passed: int
    low: int
    excellent_rate: float | None
    good_rate: float | None
    pass_rate: float | None
    low_rate: float | None
    highest: float | None
    lowest: float | None
    median: float | None
    q1: float | None
    q3: float | None
    sd: float | None
    """总体标准差。"""
    diff: float | None
    """与年级差 = 班平均分 − 年级平均分；全体与年级组为 None。"""
    all_pass: int | None
    """全科及格人数（所含各科都及格）；只有总分、子总分有。"""
    all_excellent: int | None
    all_pass_rate: float | None
    all_excellent_rate: float | None

    @property
    def absent(self) -> int:
        """应考而没有有效成绩的人数。"""
        return self.enrolled - self.sat


@dataclass(frozen=True)
class Rules:
    """与数人数、取分母有关的口径。"""

    denominator: Denominator
    good_rule: GoodRule
    bands: tuple[tuple[Band, ...], ...]
    """各列的分数段。"""


class Level:
    """一种分段（班级、年级或全体）的全部统计。"""

    def __init__(
        self,
        columns: Columns,
        counted: Counted,
        segments: Segments,
        lines: Sequence[Sequence[SubjectLines]],
        rules: Rules,
    ) -> None:
        """lines[列] 是各段的线，各段相同时只有一项。"""
        self.segments = segments
        self.ordered = SortedScores(counted.scores, segments)
        self.figures = measure(counted.scores, segments, self.ordered)
        self._enrolled = segments.count_in(counted.enrolled)
        self._lines = lines
        self._rules = rules
        self._base = columns.base
        self._reached = [self._reach(column) for column in range(len(columns.subjects))]
        self._all_reached = [
            segments.count_in(np.vstack([each.all_pass, each.all_excellent]) & counted.scores.valid[row])
            for row, each in enumerate(columns.sums, start=columns.base)
        ]

    def _reach(self, column: int) -> Integers:
        """各段达到四条线、各分数段下限的人数。"""
        each_segment = self._lines[column]
        lines = to_units(np.array([(a.excellent, a.good, a.pass_, a.low) for a in each_segment]))
        lows = lower_units(self._rules.bands[column])
        needles = np.hstack([lines, np.broadcast_to(lows, (len(lines), len(lows)))])
        return self.ordered.reached(column, needles)

    @cached_property
    def _numbers(self) -> dict[str, Any]:
        """数组一次转成 Python 的数，逐格取用才快。"""
        figures = self.figures
        return {
            "enrolled": self._enrolled.tolist(),
            "sat": figures.sat.tolist(),
            "sums": figures.sums.tolist(),
            "reached": [each.tolist() for each in self._reached],
            "positions": np.stack(
                [figures.highest, figures.lowest, figures.median, figures.q1, figures.q3, figures.sds], axis=2
            ).tolist(),
            "all": [each.tolist() for each in self._all_reached],
        }

    def mean(self, column: int, segment: int) -> float | None:
        """平均分；没有人实考时为 None。"""
        numbers = self._numbers
        if not numbers["sat"][column][segment]:
            return None
        mean: float = numbers["sums"][column][segment] / self._divisor(column, segment)
        return mean

    def _divisor(self, column: int, segment: int) -> int:
        key = "sat" if self._rules.denominator is Denominator.SAT else "enrolled"
        divisor: int = self._numbers[key][column][segment]
        return divisor

    def lines(self, column: int, segment: int) -> SubjectLines:
        """这一段这一列的线。"""
        lines = self._lines[column]
        return lines[segment] if len(lines) > 1 else lines[0]

    def band_counts(self, column: int, segment: int) -> tuple[int, ...]:
        """各分数段的人数，从高到低。"""
        return differences(self._reached[column][segment, 4:], self._numbers["sat"][column][segment])

    def cell(self, column: int, segment: int, upper_mean: float | None) -> SubjectFigures:
        """一格统计；upper_mean 是年级平均分，没有上级时为 None。"""
        numbers, lines = self._numbers, self.lines(column, segment)
        sat: int = numbers["sat"][column][segment]
        excellent, good, passed, not_low = numbers["reached"][column][segment][:4]
        if self._rules.good_rule is GoodRule.BETWEEN:
            good -= excellent
        divisor = self._divisor(column, segment) if sat else 0
        mean = self.mean(column, segment)
        highest, lowest, median, q1, q3, sd = numbers["positions"][column][segment] if sat else (None,) * 6
        all_pass, all_excellent = self._all(column, segment)
        return SubjectFigures(
            lines=lines,
            enrolled=numbers["enrolled"][column][segment],
            sat=sat,
            mean=mean,
            score_rate=None if mean is None else mean / lines.full,
            excellent=excellent,
            good=good,
            passed=passed,
            low=sat - not_low,
            excellent_rate=rate(excellent, divisor),
            good_rate=rate(good, divisor),
            pass_rate=rate(passed, divisor),
            low_rate=rate(sat - not_low, divisor),
            highest=highest,
            lowest=lowest,
            median=median,
            q1=q1,
            q3=q3,
            sd=sd,
            diff=None if mean is None or upper_mean is None else mean - upper_mean,
            all_pass=all_pass,
            all_excellent=all_excellent,
            all_pass_rate=None if all_pass is None else rate(all_pass, divisor),
            all_excellent_rate=None if all_excellent is None else rate(all_excellent, divisor),
        )

    def _all(self, column: int, segment: int) -> tuple[int | None, int | None]:
        """全科及格、全科优秀人数；学科没有这两项。"""
        if column < self._base:
            return None, None
        all_pass, all_excellent = self._numbers["all"][column - self._base]
        return all_pass[segment], all_excellent[segment]
