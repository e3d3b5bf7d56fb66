"""参加分析的各列：学科、总分、子总分；谁有分、谁应考、谁计入统计。"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from jiaowu.scores.groups import Roster
from jiaowu.scores.matrix import ScoreMatrix, State, SubjectLines
from jiaowu.scores.options import AnalysisOptions
from jiaowu.scores.segments import Mask, Scores
from jiaowu.scores.statistics import Integers, to_units
from jiaowu.scores.sums import Marks, Sum, add_up

TOTAL = "总分"

Lines = TypeVar("Lines", SubjectLines, tuple[SubjectLines, ...])
"""一个年级一科的线，或它各科的线。"""


@dataclass(frozen=True)
class AnalysedSubject:
    """一个统计对象：学科、总分或子总分。"""

    index: int
    lines: SubjectLines
    """满分与各线；各年级不同时是人数最多的年级的，总分的满分是人数最多的那一组的满分。"""
    grade_lines: tuple[SubjectLines, ...]
    """各年级（次序同 Roster.grades）的线；学科在各年级相同时只有一项。"""
    is_sum: bool
    parts: tuple[int, ...]
    """含哪些学科（ScoreMatrix.subjects 的序号）；学科本身只含自己。"""

    @property
    def name(self) -> str:
        """名称：语文、总分……"""
        return self.lines.name


@dataclass(frozen=True, eq=False)
class Counted:
    """计入某一级统计的成绩与应考；二维数组都是（列，人）。"""

    scores: Scores
    enrolled: Mask

    def cut(self, span: slice) -> "Counted":
        """只取一段考生。"""
        return Counted(self.scores.cut(span), self.enrolled[:, span])


@dataclass(frozen=True, eq=False)
class Columns:
    """各列的数，考生已按组排好。"""

    subjects: tuple[AnalysedSubject, ...]
    sums: tuple[Sum, ...]
    """各总分列，排在学科之后。"""
    everyone: Counted
    """全部有效成绩，包括总分另组的考生。"""
    by_grade: Counted
    """计入班级、年级统计的：总分的满分等于本年级最多的满分。"""
    whole: Counted
    """计入全体统计的：总分的满分等于全体最多的满分。"""

    @property
    def base(self) -> int:
        """学科的个数，即第一个总分列的序号。"""
        return len(self.subjects) - len(self.sums)


def build_columns(matrix: ScoreMatrix, options: AnalysisOptions, roster: Roster) -> Columns:
    """成绩矩阵 → 各列；考生按 roster 的次序重排。"""
    marks = _marks(matrix, options, roster.order)
    grade_lines = [matrix.lines_of(grade) for grade in roster.grade_numbers]
    subjects = [_single(at, lines, grade_lines) for at, lines in enumerate(matrix.subjects)]
    sums = []
    for name, parts in _wanted(matrix, options):
        lines = _distinct([tuple(of_grade[at] for at in parts) for of_grade in grade_lines])
        each = add_up(name, lines, marks.part(parts), roster.grades)
        index = len(subjects)
        subjects.append(AnalysedSubject(index, each.lines, each.grade_lines, is_sum=True, parts=parts))
        sums.append(each)
    everyone = _stack(marks, sums)
    full_units = [_main_fulls(each, roster) for each in sums]
    by_grade = _restrict(everyone, sums, [by_grade for by_grade, _ in full_units])
    alike = all(np.array_equal(in_grade, whole) for in_grade, whole in full_units)
    whole = by_grade if alike else _restrict(everyone, sums, [whole for _, whole in full_units])
    return Columns(tuple(subjects), tuple(sums), everyone, by_grade, whole)


def _single(at: int, common: SubjectLines, grade_lines: Sequence[Sequence[SubjectLines]]) -> AnalysedSubject:
    own = _distinct([of_grade[at] for of_grade in grade_lines])
    lines = common if len(own) > 1 else own[0]
    return AnalysedSubject(at, lines, tuple(own), is_sum=False, parts=(at,))


def _distinct(by_grade: Sequence[Lines]) -> Sequence[Lines]:
    """各年级都相同时只留一项。"""
    return by_grade if any(lines != by_grade[0] for lines in by_grade) else by_grade[:1]


def _wanted(matrix: ScoreMatrix, options: AnalysisOptions) -> list[tuple[str, tuple[int, ...]]]:
    """总分与各子总分的名称、所含学科；没有一科在考的子总分略去，表里只有总分一列时不再求和。"""
    places = {lines.name: at for at, lines in enumerate(matrix.subjects)}
    wanted = [] if tuple(places) == (TOTAL,) else [(TOTAL, tuple(places.values()))]
    for subtotal in options.subtotals:
        parts = tuple(places[name] for name in subtotal.subjects if name in places)
        if parts:
            wanted.append((subtotal.name, parts))
    return wanted


def _marks(matrix: ScoreMatrix, options: AnalysisOptions, order: Integers) -> Marks:
    states = np.ascontiguousarray(matrix.states[order].T)
    if not options.cheated_as_zero:
        states = np.where(states == State.CHEATED, np.uint8(State.EXCLUDED), states)
    raw = np.ascontiguousarray(matrix.values[order].T)
    cheated = states == State.CHEATED
    sat = ((states == State.NORMAL) & ~np.isnan(raw)) | cheated
    entered = (states != State.EXEMPT) & (states != State.NOT_TAKEN)
    enrolled = entered if options.excluded_enrolled else entered & (states != State.EXCLUDED)
    values = np.where(sat & ~cheated, raw, 0.0)
    return Marks(values, to_units(values), sat, enrolled, entered)


def _stack(marks: Marks, sums: Sequence[Sum]) -> Counted:
    """学科在上、总分在下，叠成一套数组。"""
    scores = Scores(
        np.vstack([marks.values, *(each.values for each in sums)]),
        np.vstack([marks.units, *(each.units for each in sums)]),
        np.vstack([marks.sat, *(each.valid for each in sums)]),
    )
    return Counted(scores, np.vstack([marks.enrolled, *(each.enrolled for each in sums)]))


def _main_fulls(each: Sum, roster: Roster) -> tuple[Integers, Integers]:
    """各人所在年级的主要满分、全体的主要满分（整数单位，后者也按人列出）。"""
    fulls = to_units(np.array([each.lines.full, *(lines.full for lines in each.grade_lines)]))
    return fulls[1:][roster.grades.codes], np.full(len(roster.order), fulls[0])


def _restrict(everyone: Counted, sums: Sequence[Sum], full_units: Sequence[Integers]) -> Counted:
    """总分各列只留满分等于主要满分的考生（一科都不该考的，本来就不计）。"""
    same = [
        (each.full_units == fulls) | (each.full_units == 0)
        for each, fulls in zip(sums, full_units, strict=True)
    ]
    if all(mask.all() for mask in same):
        return everyone
    base = len(everyone.enrolled) - len(sums)
    keep = np.vstack([np.ones((base, everyone.enrolled.shape[1]), np.bool_), *same])
    scores = everyone.scores
    return Counted(
        Scores(scores.values * keep, scores.units * keep, scores.valid & keep), everyone.enrolled & keep
    )
