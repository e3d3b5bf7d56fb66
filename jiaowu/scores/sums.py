"""总分与子总分：各人所考学科之和；满分不同的考生另成一组。"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

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


def add_up(name: str, parts: Sequence[SubjectLines], marks: Marks, grades: Segments) -> Sum:
    """各科成绩 → 总分；marks 与 parts 一一对应。"""
    whole = marks.entered.all()
    valid = _all(marks.sat | ~marks.entered) & _any(marks.entered)
    units = marks.units.sum(axis=0) * valid
    full_units = (marks.entered * _units([part.full for part in parts])[:, None]).sum(axis=0)
    usual = _usual_parts(marks.entered, full_units, None if whole else grades)
    lines = [_lines(name, parts, pattern) for pattern in usual]
    return Sum(
        _exact(marks.values.sum(axis=0) * valid, units),
        units,
        valid,
        _any(marks.enrolled),
        full_units,
        valid & _all_reach(marks, _units([part.pass_ for part in parts])),
        valid & _all_reach(marks, _units([part.excellent for part in parts])),
        lines[0],
        tuple(lines[1:]) if len(lines) > 1 else (lines[0],) * grades.count,
    )


def _units(values: Sequence[float]) -> Integers:
    return to_units(np.array(values, np.float64))


def _exact(values: Floats, units: Integers) -> Floats:
    """抹去相加的浮点误差：和与整数单位的值只差误差时取后者。"""
    tidy = units / SCALE
    return np.where(np.abs(values - tidy) < 1e-9, tidy, values)


def _all_reach(marks: Marks, line_units: Integers) -> Mask:
    return _all((marks.units >= line_units[:, None]) | ~marks.entered)


def _all(mask: Mask) -> Mask:
    """每人各科都为真。"""
    every: Mask = np.logical_and.reduce(mask, axis=0)
    return every


def _any(mask: Mask) -> Mask:
    """每人至少一科为真。"""
    some: Mask = np.logical_or.reduce(mask, axis=0)
    return some


def _usual_parts(entered: Mask, full_units: Integers, grades: Segments | None) -> list[Mask]:
    """全体、各年级里最常见的选科：先取人数最多的满分，再取其中人数最多的组合。

    人人各科都考时 grades 为 None，只返回一项。
    """
    if grades is None:
        return [np.ones(len(entered), np.bool_)]
    ends = np.cumsum(grades.sizes)
    spans = [slice(0, entered.shape[1]), *map(slice, grades.starts.tolist(), ends.tolist())]
    return [_usual(entered[:, span], full_units[span]) for span in spans]


def _usual(entered: Mask, full_units: Integers) -> Mask:
    taking = full_units > 0
    if not taking.any():
        return np.ones(len(entered), np.bool_)
    main = _most_common(full_units[taking])
    patterns = entered[:, full_units == main]
    weights = 1 << np.arange(len(entered), dtype=np.int64)
    usual = _most_common((patterns * weights[:, None]).sum(axis=0))
    pattern: Mask = (usual & weights) != 0
    return pattern


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
