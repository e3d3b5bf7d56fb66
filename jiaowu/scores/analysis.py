"""一次考试的全部统计：各组各科的数、每名考生的名次与标准分。

`analyze(matrix, options)` 得到 Analysis；`groups[0]` 是全体，`subject("总分")` 是总分，
`cell(group, subject)` 是一格统计。二维数组都是 [学科序号, 考生序号]，考生按成绩矩阵（文件）的次序。
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from jiaowu.errors import UserError
from jiaowu.scores.bands import Band, lower_units
from jiaowu.scores.cells import Level, Rules, SubjectFigures
from jiaowu.scores.columns import TOTAL, AnalysedSubject, Columns, Counted, build_columns
from jiaowu.scores.composites import PERCENT_MEASURES, Scheme, combine
from jiaowu.scores.groups import Group, Roster, build_roster
from jiaowu.scores.levels import Levels
from jiaowu.scores.matrix import Floats, ScoreMatrix, SubjectLines
from jiaowu.scores.options import AnalysisOptions
from jiaowu.scores.pooled import Pooled
from jiaowu.scores.pupils import Standing
from jiaowu.scores.statistics import Integers

__all__ = [
    "TOTAL",
    "AnalysedSubject",
    "Analysis",
    "Group",
    "Ranks",
    "SubjectFigures",
    "analyze",
]

Ranks = Integers
"""名次数组。"""


@dataclass(frozen=True, eq=False)
class Analysis:
    """分析结果。"""

    matrix: ScoreMatrix
    options: AnalysisOptions
    subjects: tuple[AnalysedSubject, ...]
    """各学科、总分、各子总分。"""
    groups: tuple[Group, ...]
    """全体、各年级（不止一个时）、各班（自然序）。"""
    roster: Roster
    columns: Columns
    standing: Standing
    whole: Level
    by_grade: Level
    by_class: Level

    def subject(self, name: str) -> AnalysedSubject:
        """按名称找；没有时报 KeyError。"""
        return {subject.name: subject for subject in self.subjects}[name]

    @property
    def total(self) -> AnalysedSubject:
        """总分。"""
        return self.subject(TOTAL)

    @cached_property
    def values(self) -> Floats:
        """分数；没有有效成绩（含总分作废）时为 NaN，违纪为 0。"""
        return self.standing.values()

    @cached_property
    def ranks(self) -> Integers:
        """年级名次（竞争名次）；没有名次为 0。总分的满分不同的考生各自另排。"""
        return self.standing.grade_ranks()

    @cached_property
    def class_ranks(self) -> Integers:
        """班级名次；没有成绩、不知道班级的为 0。"""
        return self.standing.class_ranks()

    def percentiles(self) -> Floats:
        """百分位 = 年级里低于本人的人数/(n−1)，0–1；没有名次或只有一人时为 NaN。"""
        return self.standing.percentiles()

    def z_scores(self) -> Floats:
        """Z = (本人 − 年级实考平均)/年级总体标准差；标准差为 0 时为 0，没有成绩为 NaN。"""
        return self.standing.z_scores()

    def t_scores(self) -> Floats:
        """T = 50 + 10Z。"""
        return 50 + 10 * self.z_scores()

    def levels(self) -> Levels:
        """等级 A–D；没有成绩为空字符串。"""
        return self.standing.levels()

    def members(self, group: Group) -> Integers:
        """组里考生的序号，按文件次序。"""
        return np.sort(self.roster.order[self.span(group)])

    def cell(self, group: Group, subject: AnalysedSubject) -> SubjectFigures:
        """一组一科的统计。"""
        level, segment = self._place(group)
        upper = None
        if level is self.by_class:
            upper = self.by_grade.mean(subject.index, self.roster.grade_of_class(segment))
        return level.cell(subject.index, segment, upper)

    def _place(self, group: Group) -> tuple[Level, int]:
        segments, segment = self.roster.place(group)
        if segments is self.roster.classes:
            return self.by_class, segment
        return (self.by_grade if segments is self.roster.grades else self.whole), segment

    def own_lines(self, group: Group, subject: AnalysedSubject) -> Sequence[SubjectLines]:
        """组里考生用的线：人人相同时只有一项，否则各年级（次序同 roster.grades）一项。"""
        level, segment = self._place(group)
        return level.own_lines(subject.index, segment)

    def bands(self, subject: AnalysedSubject, group: Group | None = None) -> tuple[Band, ...]:
        """一组（默认为全体）的分数段，从高到低；全体里各年级满分不同时按最高的满分分段。"""
        level, segment = self._place(group or self.groups[0])
        return level.bands(subject.index, segment)

    def band_counts(self, group: Group, subject: AnalysedSubject) -> tuple[int, ...]:
        """各分数段的人数，与 bands 对应，合计为实考人数。"""
        level, segment = self._place(group)
        return level.band_counts(subject.index, segment)

    def band_members(self, group: Group, subject: AnalysedSubject) -> tuple[Integers, ...]:
        """各分数段（与 band_counts 对应）的考生序号，按文件次序。"""
        pupils, counted = self.counted(group)
        valid = counted.scores.valid[subject.index]
        lows = lower_units(self.bands(subject, group))[::-1]
        # 低于最低一段下限（负分）的也归最低段，与人数的算法一致
        steps = np.maximum(np.searchsorted(lows, counted.scores.units[subject.index], "right") - 1, 0)
        return tuple(np.sort(pupils[valid & (steps == at)]) for at in range(len(lows) - 1, -1, -1))

    def span(self, group: Group) -> slice:
        """组里的人在 columns 各数组里的位置。"""
        segments, at = self.roster.place(group)
        return segments.span(at)

    def counted(self, group: Group) -> tuple[Integers, Counted]:
        """组里各人在文件里的序号，与他们计入统计的成绩（同一次序，不一定是文件次序）。"""
        counted = self.columns.whole if group.index == 0 else self.columns.by_grade
        span = self.span(group)
        return self.roster.order[span], counted.cut(span)

    def composite(self, scheme: Scheme, group: Group, subject: AnalysedSubject) -> float | None:
        """综合分；没有人实考时为 None。"""
        cell = self.cell(group, subject)
        return combine(scheme, {name: getattr(cell, name) for name in (*PERCENT_MEASURES, "mean")})


def analyze(matrix: ScoreMatrix, options: AnalysisOptions | None = None) -> Analysis:
    """成绩矩阵 → 全部统计；一名考生也没有时报 UserError。"""
    if not matrix.pupils:
        raise UserError("没有一名考生的成绩可以分析，请检查文件里有没有姓名与分数。")
    options = options or AnalysisOptions()
    roster = build_roster(matrix.pupils)
    columns = build_columns(matrix, options, roster)
    rules = Rules(options.denominator, options.good_rule, options.band_edges)
    grade_of_class = roster.grades.codes[roster.classes.starts].tolist()
    by_class = Level(columns, columns.by_grade, roster.classes, _lines(columns, grade_of_class), rules)
    by_grade = Level(
        columns, columns.by_grade, roster.grades, _lines(columns, range(roster.grades.count)), rules
    )
    whole = by_grade if roster.grades.count == 1 else Pooled(columns, roster, rules)
    standing = Standing(columns, roster, by_grade, by_class)
    return Analysis(
        matrix=matrix,
        options=options,
        subjects=columns.subjects,
        groups=roster.groups,
        roster=roster,
        columns=columns,
        standing=standing,
        whole=whole,
        by_grade=by_grade,
        by_class=by_class,
    )


def _lines(columns: Columns, grades: Sequence[int]) -> list[Sequence[SubjectLines]]:
    """各列在各段的线；grades 是各段所在的年级。"""
    return [
        [subject.grade_lines[grade] for grade in grades]
        if len(subject.grade_lines) > 1
        else subject.grade_lines
        for subject in columns.subjects
    ]
