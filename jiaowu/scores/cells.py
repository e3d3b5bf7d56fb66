"""每一组每一科的统计，用到时才做成对象。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from jiaowu.scores.bands import Band, differences, from_edges, lower_units, tenths
from jiaowu.scores.columns import Columns, Counted
from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.options import Denominator, GoodRule
from jiaowu.scores.segments import Segments, SortedScores, measure
from jiaowu.scores.statistics import Integers, rate, to_units


@dataclass(frozen=True)
class SubjectFigures:
    """一组考生一个学科的统计；没有人实考时，除人数外都是 None。率为 0–1，均未舍入。"""

    lines: SubjectLines
    """本组适用的线；全体里各年级不同时是共同的线，达标人数仍按各人本年级的线。"""
    enrolled: int
    """应考。"""
    sat: int
    """实考。"""
    mean: float | None
    score_rate: float | None
    """得分率 = 平均分/满分；全体里各年级满分不同时，是各人得分/本年级满分的平均。"""
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
    band_edges: Mapping[str, Sequence[float]]
    """学科 → 各段的下限；没有的按满分的 10% 一段。"""

    def bands(self, subject: str, full: float) -> tuple[Band, ...]:
        """满分为 full 时的分数段，从高到低。"""
        edges = self.band_edges.get(subject)
        return tenths(full) if edges is None else from_edges(full, edges)


def line_units(lines: Sequence[SubjectLines]) -> Integers:
    """各项（行）的优秀、良好、及格、低分线，整数单位。"""
    return to_units(np.array([(each.excellent, each.good, each.pass_, each.low) for each in lines]))


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
        places = range(len(columns.subjects))
        self._reached = [self._reach(column) for column in places]
        self._bands = [self._reach_bands(column) for column in places]
        self._all_reached = [
            segments.count_in(np.vstack([each.all_pass, each.all_excellent]) & counted.scores.valid[row])
            for row, each in enumerate(columns.sums, start=columns.base)
        ]

    def _reach(self, column: int) -> Integers:
        """各段达到四条线的人数。"""
        return self.ordered.reached(column, line_units(self._lines[column]))

    def _reach_bands(self, column: int) -> dict[float, Integers]:
        """满分 → 各段达到它的各分数段下限的人数。"""
        fulls = {self.full(column, segment) for segment in range(len(self._lines[column]))}
        return {full: self.ordered.reached(column, lower_units(self._cut(column, full))) for full in fulls}

    def _cut(self, column: int, full: float) -> tuple[Band, ...]:
        return self._rules.bands(self._lines[column][0].name, full)

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

    def own_lines(self, column: int, segment: int) -> Sequence[SubjectLines]:
        """这一段考生用的线：人人相同时只有一项，否则各年级一项。"""
        return (self.lines(column, segment),)

    def full(self, column: int, segment: int) -> float:
        """这一段里最高的满分。"""
        return self.lines(column, segment).full

    def bands(self, column: int, segment: int) -> tuple[Band, ...]:
        """这一段这一列的分数段，从高到低。"""
        return self._cut(column, self.full(column, segment))

    def band_counts(self, column: int, segment: int) -> tuple[int, ...]:
        """各分数段的人数，从高到低。"""
        reached = self._bands[column][self.full(column, segment)][segment]
        return differences(reached, self._numbers["sat"][column][segment])

    def score_rate(self, column: int, segment: int) -> float | None:
        """得分率；没有人实考时为 None。"""
        mean = self.mean(column, segment)
        return None if mean is None else mean / self.lines(column, segment).full

    def cell(self, column: int, segment: int, upper_mean: float | None) -> SubjectFigures:
        """一格统计；upper_mean 是年级平均分，没有上级时为 None。"""
        numbers = self._numbers
        sat: int = numbers["sat"][column][segment]
        excellent, good, passed, not_low = numbers["reached"][column][segment]
        if self._rules.good_rule is GoodRule.BETWEEN:
            good -= excellent
        divisor = self._divisor(column, segment) if sat else 0
        mean = self.mean(column, segment)
        highest, lowest, median, q1, q3, sd = numbers["positions"][column][segment] if sat else (None,) * 6
        all_pass, all_excellent = self._all(column, segment)
        return SubjectFigures(
            lines=self.lines(column, segment),
            enrolled=numbers["enrolled"][column][segment],
            sat=sat,
            mean=mean,
            score_rate=self.score_rate(column, segment),
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
