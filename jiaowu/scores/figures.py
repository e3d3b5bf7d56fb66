"""口径：每一个数是怎么算的，分子分母各是多少，谁没有计入。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from jiaowu.scores.analysis import AnalysedSubject, Analysis, Group
from jiaowu.scores.cells import SubjectFigures
from jiaowu.scores.composites import Scheme
from jiaowu.scores.groups import grade_title
from jiaowu.scores.matrix import State, SubjectLines
from jiaowu.scores.measures import COUNT_OF_RATE, Measure
from jiaowu.scores.options import Denominator, GoodRule
from jiaowu.scores.segments import Mask
from jiaowu.scores.statistics import SCALE, Integers, round_half_up, to_units

__all__ = ["Explanation", "Measure", "explain"]

PLAIN_FORMULAS = {
    Measure.ENROLLED: "应考 = 名单上应当参加的考生（不含免考、未选）",
    Measure.SAT: "实考 = 有有效成绩的考生（真 0 分、违纪按 0 分都算）",
    Measure.ABSENT: "缺考 = 应考 − 实考",
    Measure.HIGHEST: "实考中的最高分",
    Measure.LOWEST: "实考中的最低分",
    Measure.MEDIAN: "实考成绩从低到高的中间数（同 Excel 的 QUARTILE.INC）",
    Measure.Q1: "实考成绩从低到高 25% 处的数（同 Excel 的 QUARTILE.INC）",
    Measure.Q3: "实考成绩从低到高 75% 处的数（同 Excel 的 QUARTILE.INC）",
    Measure.SD: "总体标准差 = √(Σ(分数 − 平均分)² ÷ 实考人数)",
}

LINE_TITLES = {"full": "满分", "excellent": "优秀线", "good": "良好线", "pass_": "及格线", "low": "低分线"}
"""SubjectLines 的各项叫什么。"""

COUNTS = frozenset(
    {
        Measure.ENROLLED,
        Measure.SAT,
        Measure.ABSENT,
        Measure.ALL_PASS,
        Measure.ALL_EXCELLENT,
        Measure.EXCELLENT,
        Measure.GOOD,
        Measure.PASSED,
        Measure.LOW,
    }
)
"""直接数人的统计量，没有分母。"""

STATE_EFFECTS = {
    State.ABSENT: "计入应考，不计入实考",
    State.DEFERRED: "计入应考，不计入实考，补考后替换",
    State.UNCHECKED: "计入应考，不计入实考",
    State.EXEMPT: "不计入应考与实考",
    State.NOT_TAKEN: "不计入应考与实考",
    State.CHEATED: "按 0 分计入实考",
}


@dataclass(frozen=True, eq=False)
class Explanation:
    """一个数的口径。"""

    title: str
    formula: str
    numerator: float | None
    """分子：人数，或有效分之和；不是两数相除的为 None。"""
    denominator: float | None
    excluded: tuple[str, ...]
    """没有计入（或特别计入）的人，每种一句。"""
    pupils: Integers
    """这个数涉及的考生：率是达到的人，平均分等是实考的人；文件次序。"""


def explain(
    analysis: Analysis, group: Group, subject: AnalysedSubject, measure: Measure | Scheme
) -> Explanation:
    """一组一科一个数的口径；综合分给出方案。"""
    place = _Place(analysis, group, subject, analysis.cell(group, subject))
    if isinstance(measure, Scheme):
        formula = f"{measure.note}权重合计 {measure.weight_sum:g}%。"
        return place.explanation(measure.name, formula, (None, None), place.valid)
    fraction = place.fraction(measure)
    return place.explanation(measure.label, place.formula(measure), fraction, place.involved(measure))


@dataclass(frozen=True)
class _Place:
    """要解释的那一格。"""

    analysis: Analysis
    group: Group
    subject: AnalysedSubject
    cell: SubjectFigures

    def explanation(
        self, name: str, formula: str, fraction: tuple[float | None, float | None], involved: Mask
    ) -> Explanation:
        """拼成口径；involved 是组里涉及的人。"""
        pupils, _ = self.analysis.counted(self.group)
        title = f"{self.group.title} · {self.subject.name} · {name}"
        return Explanation(title, formula, *fraction, self._excluded(), np.sort(pupils[involved]))

    @property
    def valid(self) -> Mask:
        """组里计入实考的人。"""
        valid: Mask = self.analysis.counted(self.group)[1].scores.valid[self.subject.index]
        return valid

    @property
    def _enrolled(self) -> Mask:
        enrolled: Mask = self.analysis.counted(self.group)[1].enrolled[self.subject.index]
        return enrolled

    @property
    def _by_enrolled(self) -> bool:
        return self.analysis.options.denominator is Denominator.ENROLLED

    def fraction(self, measure: Measure) -> tuple[float | None, float | None]:
        """分子与分母。"""
        divisor = self.cell.enrolled if self._by_enrolled else self.cell.sat
        if measure is Measure.MEAN:
            _, counted = self.analysis.counted(self.group)
            return float(counted.scores.values[self.subject.index].sum()), divisor
        if measure is Measure.SCORE_RATE:
            return self._shares(divisor)
        if measure in COUNT_OF_RATE:
            return getattr(self.cell, COUNT_OF_RATE[measure]), divisor
        if measure in COUNTS:
            return getattr(self.cell, measure), None
        return None, None

    def formula(self, measure: Measure) -> str:
        """算式，一句话。"""
        if measure in PLAIN_FORMULAS:
            return PLAIN_FORMULAS[measure]
        base = f"{self.analysis.options.denominator.label}人数"
        if measure is Measure.MEAN:
            return f"平均分 = 有效分之和 ÷ {base}" + ("，缺考按 0 分" if self._by_enrolled else "")
        if measure is Measure.SCORE_RATE:
            return self._share_formula(base)
        if measure is Measure.DIFF:
            return f"与年级差 = 本班平均分 − 年级平均分{self._upper_mean()}"
        if measure in COUNT_OF_RATE:
            return f"{measure.label} = {self._condition(COUNT_OF_RATE[measure])}的人数 ÷ {base}"
        return f"{measure.label} = {self._condition(measure)}的人数"

    def _share_formula(self, base: str) -> str:
        if self._mixed:
            return f"得分率 = 各人得分占{self._line('full')}之比的和 ÷ {base}"
        return f"得分率 = 平均分 ÷ 满分（{self.cell.lines.full:g}）"

    def _upper_mean(self) -> str:
        if self.cell.mean is None or self.cell.diff is None:
            return ""
        return f"（{round_half_up(self.cell.mean - self.cell.diff, 2):.2f}）"

    def _condition(self, count: Measure) -> str:
        if count is Measure.GOOD and self.analysis.options.good_rule is GoodRule.BETWEEN:
            return f"达到{self._line('good')}、不到{self._line('excellent')}"
        return {
            Measure.EXCELLENT: f"达到{self._line('excellent')}",
            Measure.GOOD: f"达到{self._line('good')}",
            Measure.PASSED: f"达到{self._line('pass_')}",
            Measure.LOW: f"低于{self._line('low')}",
            Measure.ALL_PASS: "总分有效、各科都及格",
            Measure.ALL_EXCELLENT: "总分有效、各科都优秀",
        }[count]

    @cached_property
    def _own_lines(self) -> Sequence[SubjectLines]:
        return self.analysis.own_lines(self.group, self.subject)

    @property
    def _mixed(self) -> bool:
        """组里各年级的线不同。"""
        return len(self._own_lines) > 1

    def _line(self, name: str) -> str:
        """一条线（或满分）；各年级不同时逐个年级写明，没有人应考的年级略去。"""
        if not self._mixed:
            return f" {getattr(self.cell.lines, name):g} 分"
        grades = self.analysis.roster.grade_numbers
        shown = "、".join(
            f"{grade_title(grade)} {getattr(lines, name):g}"
            for grade, (span, lines) in zip(grades, self._stretches(), strict=True)
            if self._enrolled[span].any()
        )
        return f"本年级的{LINE_TITLES[name]}（{shown}）"

    def _stretches(self) -> Iterator[tuple[slice, SubjectLines]]:
        """组里各段考生用的线。"""
        for grade, lines in enumerate(self._own_lines):
            yield self.analysis.roster.grades.span(grade) if self._mixed else slice(None), lines

    def _shares(self, divisor: int) -> tuple[float | None, float]:
        """得分率的分子、分母：平均分与满分；各年级满分不同时，各人得分占满分之比的和与人数。"""
        if not self._mixed or self.cell.mean is None:
            return self.cell.mean, self.cell.lines.full
        values = self.analysis.counted(self.group)[1].scores.values[self.subject.index]
        return sum(float(values[span].sum()) / lines.full for span, lines in self._stretches()), divisor

    def involved(self, measure: Measure) -> Mask:
        """组里与这个数有关的人。"""
        count = COUNT_OF_RATE.get(measure, measure)
        if count is Measure.ENROLLED:
            return self._enrolled
        if count is Measure.ABSENT:
            return self._enrolled & ~self.valid
        if count in {Measure.ALL_PASS, Measure.ALL_EXCELLENT}:
            return self.valid & self._all(count)
        return self.valid & self._reaching(count)

    def _all(self, count: Measure) -> Mask:
        """所含各科都达到线的人；学科没有这一项，谁也不算。"""
        columns = self.analysis.columns
        span = self.analysis.span(self.group)
        if not self.subject.is_sum:
            return np.zeros_like(self.valid)
        each = columns.sums[self.subject.index - columns.base]
        return (each.all_pass if count is Measure.ALL_PASS else each.all_excellent)[span]

    def _reaching(self, count: Measure) -> Mask:
        """分数满足这一计数条件的人；不是按线计数的，谁都算。"""
        units = self.analysis.counted(self.group)[1].scores.units[self.subject.index]
        return np.concatenate([self._within(units[span], count, lines) for span, lines in self._stretches()])

    def _within(self, units: Integers, count: Measure, lines: SubjectLines) -> Mask:
        low, high = {
            Measure.EXCELLENT: (lines.excellent, None),
            Measure.GOOD: (lines.good, self._good_end(lines)),
            Measure.PASSED: (lines.pass_, None),
            Measure.LOW: (None, lines.low),
            Measure.HIGHEST: (self.cell.highest, None),
            Measure.LOWEST: (self.cell.lowest, self._above(self.cell.lowest)),
        }.get(count, (None, None))
        reaching = np.ones(len(units), np.bool_)
        if low is not None:
            reaching &= units >= to_units(np.array([low]))
        if high is not None:
            reaching &= units < to_units(np.array([high]))
        return reaching

    def _good_end(self, lines: SubjectLines) -> float | None:
        between = self.analysis.options.good_rule is GoodRule.BETWEEN
        return lines.excellent if between else None

    @staticmethod
    def _above(score: float | None) -> float | None:
        """比这一分数略高，用来只取等于它的人。"""
        return None if score is None else score + 1 / SCALE

    def _excluded(self) -> tuple[str, ...]:
        return self._apart_from_sum() if self.subject.is_sum else self._states()

    def _states(self) -> tuple[str, ...]:
        members = self.analysis.members(self.group)
        states = self.analysis.matrix.states[members, self.subject.index]
        found = np.bincount(states, minlength=len(State)).tolist()
        enrolled = "计入应考" if self.analysis.options.excluded_enrolled else "不计入应考"
        effects = STATE_EFFECTS | {State.EXCLUDED: f"{enrolled}，不计入实考，分数保留显示"}
        if not self.analysis.options.cheated_as_zero:
            effects |= {State.CHEATED: f"按剔除处理，{enrolled}，不计入实考"}
        return tuple(
            f"{state.label} {found[state]} 人：{effect}。"
            for state, effect in effects.items()
            if found[state]
        )

    @property
    def _why_apart(self) -> str:
        several = self.group.index == 0 and self.analysis.roster.grade_groups
        return "年级不同、免考等" if several else "免考等"

    def _apart_from_sum(self) -> tuple[str, ...]:
        name, row = self.subject.name, self.subject.index
        everyone = self.analysis.columns.everyone.enrolled[row, self.analysis.span(self.group)]
        void = self.cell.absent
        unlike = f"满分之和不是 {self.cell.lines.full:g}（{self._why_apart}）"
        apart = int((everyone & ~self._enrolled).sum())
        none = int((~everyone).sum())
        sentences = (
            (void, f"{void} 人有学科缺考、缓考、待核或剔除：{name}作废，不计入实考，没有名次。"),
            (
                apart,
                f"{apart} 人所考学科的{unlike}：另成一组，不计入{name}统计。",
            ),
            (none, f"{none} 人各科都免考、未选或剔除：不计入应考。"),
        )
        return tuple(sentence for count, sentence in sentences if count)
