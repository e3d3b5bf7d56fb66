"""等级赋分：按名次比例定等级，等级内按比例换算，结果四舍五入成整数。"""

import tomllib
from dataclasses import dataclass
from functools import cache

import numpy as np

from jiaowu.paths import shipped
from jiaowu.scores.matrix import Floats
from jiaowu.scores.ranks import competition
from jiaowu.scores.statistics import Integers, to_units


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
