"""等级赋分：按名次比例定等级，等级内按比例换算，结果四舍五入成整数。

这里的比例都以本校本年级的考生为基数，只供校内诊断；高考与联考的赋分以全省（全体参考）考生为基数。
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from jiaowu.paths import shipped
from jiaowu.scores.matrix import Floats, ScoreMatrix, State, SubjectLines
from jiaowu.scores.ranks import competition
from jiaowu.scores.statistics import Integers, to_units

FULL = 100
"""赋分的满分。"""

DEFINITIONS = (
    "赋分 t = t1 +（t2 − t1）×（s − s1）÷（s2 − s1），s1、s2 是本等级实际的最低、最高原始分，四舍五入。",
    "等级按名次占有效考生的比例确定，并列者同等；原始分为 0、缺考的不占比例，0 分赋 0 分。",
    "本表以本校本年级选考的学生为基数，只供校内诊断，与全省统一赋分不同。",
)
"""印在表下的口径。"""


@dataclass(frozen=True)
class AssignedLevel:
    """一个等级：名称、人数比例（%）、赋分区间。"""

    name: str
    percent: int
    high: int
    low: int


@dataclass(frozen=True)
class AssignedScheme:
    """一种赋分方案，等级从高到低。"""

    id: str
    name: str
    levels: tuple[AssignedLevel, ...]
    assigned: tuple[str, ...]
    """赋分的学科；其余用原始分。"""
    first: tuple[str, ...]
    """首选科目（物理、历史）；没有首选的为空。"""


@cache
def assigned_schemes() -> tuple[AssignedScheme, ...]:
    """data/codes/assigned_scores.toml 里的全部方案。"""
    with shipped("codes", "assigned_scores.toml").open("rb") as file:
        entries = tomllib.load(file)["scheme"]
    return tuple(
        AssignedScheme(
            entry["id"],
            entry["name"],
            tuple(
                AssignedLevel(name, percent, high, low)
                for name, percent, (high, low) in zip(
                    entry["levels"], entry["percents"], entry["intervals"], strict=True
                )
            ),
            tuple(entry["assigned"]),
            tuple(entry["first"]),
        )
        for entry in entries
    )


def assigned_scheme(scheme_id: str) -> AssignedScheme:
    """按 id 找方案；没有时报 KeyError。"""
    return {each.id: each for each in assigned_schemes()}[scheme_id]


def convert(raw: float, raw_range: tuple[float, float], target: tuple[int, int]) -> int:
    """原始分 → 赋分：t = t1 + (t2 − t1)(s − s1)/(s2 − s1)，四舍五入。

    raw_range、target 是（高, 低）。等级里只有一种分数时取赋分区间的中点。用整数算，.5 一定进上去。
    """
    score, high, low = to_units(np.array([raw, *raw_range])).tolist()
    top, bottom = target
    if high == low:
        return (top + bottom + 1) // 2
    doubled = 2 * (bottom * (high - low) + (top - bottom) * (score - low)) + (high - low)
    return int(doubled // (2 * (high - low)))


def level_indices(values: Floats, scheme: AssignedScheme) -> Integers:
    """各人的等级序号（0 最高）：名次/人数 ≤ 累计比例；并列者同名次，一律就高。"""
    ranks = competition(to_units(values), np.zeros(len(values), np.int64))
    limits = np.cumsum([level.percent for level in scheme.levels]) * len(values)
    return np.searchsorted(limits, ranks * 100, "left")


def assign(values: Floats, scheme: AssignedScheme) -> Integers:
    """有效考生的原始分 → 赋分；缺考等由调用者先剔除。各等级的原始分区间取实际的最高与最低分。"""
    indices = level_indices(values, scheme)
    assigned = np.empty(len(values), np.int64)
    for index in np.unique(indices):
        members = np.flatnonzero(indices == index)
        level = scheme.levels[index]
        span = (float(values[members].max()), float(values[members].min()))
        assigned[members] = [convert(float(raw), span, (level.high, level.low)) for raw in values[members]]
    return assigned


@dataclass(frozen=True)
class LevelSpan:
    """一科的一个等级：实际人数与原始分的范围。"""

    level: AssignedLevel
    count: int
    highest: float
    lowest: float


@dataclass(frozen=True)
class Ladder:
    """一科的等级与原始分的对照；没有人的等级略去。"""

    subject: str
    base: int
    """有效考生人数，比例的基数。"""
    spans: tuple[LevelSpan, ...]


@dataclass(frozen=True, eq=False)
class AssignedScores:
    """一个年级一次考试的赋分。"""

    scheme: AssignedScheme
    raw: ScoreMatrix
    """原始分。"""
    matrix: ScoreMatrix
    """赋分的学科换成赋分（满分 100，各线按占满分的比例折算），其余照旧；考生次序不变。"""
    ladders: tuple[Ladder, ...]
    streams: tuple[str, ...]
    """各考生的首选科目；没有首选、或没有选的为空串。"""


def assign_matrix(raw: ScoreMatrix, scheme: AssignedScheme) -> AssignedScores:
    """一个年级的原始分 → 赋分；没有要赋分的学科时矩阵照旧、ladders 为空。"""
    values, subjects, ladders = raw.values.copy(), list(raw.subjects), []
    for column, lines in enumerate(raw.subjects):
        if lines.name not in scheme.assigned:
            continue
        marks = raw.values[:, column]
        normal = (raw.states[:, column] == State.NORMAL) & ~np.isnan(marks)
        base = normal & (marks > 0)
        values[:, column] = np.where(normal, 0.0, np.nan)
        values[base, column] = assign(marks[base], scheme) if base.any() else 0
        subjects[column] = _scaled(lines)
        ladders.append(_ladder(lines.name, marks[base], scheme))
    matrix = replace(raw, subjects=tuple(subjects), values=values, grade_lines={})
    return AssignedScores(scheme, raw, matrix, tuple(ladders), _streams(raw, scheme))


def stream_ranks(totals: Floats, streams: Sequence[str]) -> Integers:
    """各人的总分（没有为 NaN）、首选科目 → 同一首选科目里的竞争名次；没有总分的为 0。"""
    _, pools = np.unique(np.array(streams, dtype=np.str_), return_inverse=True)
    valid = ~np.isnan(totals)
    ranks = np.zeros(len(totals), np.int64)
    ranks[valid] = competition(to_units(totals[valid]), pools[valid])
    return ranks


def _scaled(lines: SubjectLines) -> SubjectLines:
    """各线占满分的比例不变，满分改为 100。"""
    marks = (lines.excellent, lines.good, lines.pass_, lines.low)
    return SubjectLines(lines.name, FULL, *(mark * FULL / lines.full for mark in marks))


def _ladder(subject: str, marks: Floats, scheme: AssignedScheme) -> Ladder:
    if not len(marks):
        return Ladder(subject, 0, ())
    indices = level_indices(marks, scheme)
    spans = [(scheme.levels[at], marks[indices == at]) for at in np.unique(indices).tolist()]
    return Ladder(
        subject,
        len(marks),
        tuple(LevelSpan(level, len(own), float(own.max()), float(own.min())) for level, own in spans),
    )


def _streams(raw: ScoreMatrix, scheme: AssignedScheme) -> tuple[str, ...]:
    streams = [""] * len(raw.pupils)
    for column, lines in enumerate(raw.subjects):
        if lines.name in scheme.first:
            for at in np.flatnonzero(raw.states[:, column] != State.NOT_TAKEN).tolist():
                streams[at] = streams[at] or lines.name
    return tuple(streams)
