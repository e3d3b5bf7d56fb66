"""总分与子总分：各人所考学科之和；满分不同的考生另成一组。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import fsum
from operator import attrgetter

import numpy as np

from jiaowu.scores.matrix import Floats, SubjectLines
from jiaowu.scores.segments import Mask, Segments
from jiaowu.scores.statistics import SCALE, Integers, to_units


@dataclass(frozen=True, eq=False)
class Marks:
    """各科成绩（科，人），考生已按组排好。"""

    values: Floats
    units: Integers
    sat: Mask
    """有有效成绩（违纪按 0 分也算）。"""
    enrolled: Mask
    """应考。"""
    entered: Mask
    """该考：除免考、未选之外都是；其中有一科没有有效成绩，总分就作废。"""

    def part(self, columns: Sequence[int]) -> "Marks":
        """只取其中几科。"""
        rows = list(columns)
        return Marks(
            self.values[rows], self.units[rows], self.sat[rows], self.enrolled[rows], self.entered[rows]
        )


@dataclass(frozen=True, eq=False)
class Sum:
    """一个总分：每人的和，及参加各级统计的人。"""

    values: Floats
    units: Integers
    valid: Mask
    """总分有效。"""
    enrolled: Mask
    """应考：至少有一科应考。"""
    full_units: Integers
    """各人所考学科满分之和（整数单位）。"""
    all_pass: Mask
    all_excellent: Mask
    lines: SubjectLines
    """全体的线：满分取人数最多的一组。"""
    grade_lines: tuple[SubjectLines, ...]
    """各年级的线：满分取本年级人数最多的一组。"""


GradeLines = Sequence[Sequence[SubjectLines]]
"""各年级（次序同 Roster.grades）各科的线；各年级相同时只有一项。"""


def add_up(name: str, parts: GradeLines, marks: Marks, grades: Segments) -> Sum:
    """各科成绩 → 总分；parts 里每个年级的线与 marks 的各科一一对应。"""
    alike = len(parts) == 1
    valid = _all(marks.sat | ~marks.entered) & _any(marks.entered)
    units = marks.units.sum(axis=0) * valid
    full_units = (marks.entered * _by_pupil(parts, grades, attrgetter("full"))).sum(axis=0)
    usual = _usual_parts(marks.entered, full_units, None if alike and marks.entered.all() else grades)
    lines = [_lines(name, parts[0 if alike else grade], pattern) for pattern, grade in usual]
    return Sum(
        _exact(marks.values.sum(axis=0) * valid, units),
        units,
        valid,
        _any(marks.enrolled),
        full_units,
        valid & _all_reach(marks, _by_pupil(parts, grades, attrgetter("pass_"))),
        valid & _all_reach(marks, _by_pupil(parts, grades, attrgetter("excellent"))),
        lines[0],
        tuple(lines[1:]) if len(lines) > 1 else (lines[0],) * grades.count,
    )


def _by_pupil(parts: GradeLines, grades: Segments, take: Callable[[SubjectLines], float]) -> Integers:
    """各科（行）各人（列）的满分或线；各年级相同时只有一列，由 numpy 广播。"""
    per_grade = to_units(np.array([[take(line) for line in lines] for lines in parts], np.float64).T)
    return per_grade if len(parts) == 1 else grades.spread(per_grade)


def _exact(values: Floats, units: Integers) -> Floats:
    """抹去相加的浮点误差：和与整数单位的值只差误差时取后者。"""
    tidy = units / SCALE
    return np.where(np.abs(values - tidy) < 1e-9, tidy, values)


def _all_reach(marks: Marks, line_units: Integers) -> Mask:
    return _all((marks.units >= line_units) | ~marks.entered)


def _all(mask: Mask) -> Mask:
    """每人各科都为真。"""
    every: Mask = np.logical_and.reduce(mask, axis=0)
    return every


def _any(mask: Mask) -> Mask:
    """每人至少一科为真。"""
    some: Mask = np.logical_or.reduce(mask, axis=0)
    return some


def _usual_parts(entered: Mask, full_units: Integers, grades: Segments | None) -> list[tuple[Mask, int]]:
    """全体、各年级里最常见的选科，及它是哪个年级（grades 的段号）的。

    人人各科都考、各年级的线也相同时 grades 为 None，只返回一项。
    """
    if grades is None:
        return [(np.ones(len(entered), np.bool_), 0)]
    spans = [slice(None), *map(grades.span, range(grades.count))]
    return [_usual(entered[:, span], full_units[span], grades.codes[span]) for span in spans]


def _usual(entered: Mask, full_units: Integers, codes: Integers) -> tuple[Mask, int]:
    """先取人数最多的满分，再取其中人数最多的年级，再取其中人数最多的组合；codes 是各人的年级。"""
    taking = full_units > 0
    if not taking.any():
        return np.ones(len(entered), np.bool_), int(codes[0])
    main = full_units == _most_common(full_units[taking])
    grade = _most_common(codes[main])
    patterns = entered[:, main & (codes == grade)]
    weights = 1 << np.arange(len(entered), dtype=np.int64)
    usual = _most_common((patterns * weights[:, None]).sum(axis=0))
    return (usual & weights) != 0, grade


def _most_common(numbers: Integers) -> int:
    """最常见的数；一样多时取大的。"""
    distinct, counts = np.unique(numbers, return_counts=True)
    return int(distinct[len(counts) - 1 - np.argmax(counts[::-1])])


def _lines(name: str, parts: Sequence[SubjectLines], pattern: Mask) -> SubjectLines:
    taken = [part for part, has in zip(parts, pattern.tolist(), strict=True) if has]
    return SubjectLines(
        name,
        fsum(part.full for part in taken),
        fsum(part.excellent for part in taken),
        fsum(part.good for part in taken),
        fsum(part.pass_ for part in taken),
        fsum(part.low for part in taken),
    )
