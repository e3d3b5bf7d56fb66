"""综合分：一分三率综合、四率和；指标与权重是数据。"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jiaowu.paths import shipped

PERCENT_MEASURES = frozenset({"score_rate", "excellent_rate", "good_rate", "pass_rate", "low_rate"})
"""以 0–1 存、以百分点参加综合的指标。"""


@dataclass(frozen=True)
class Term:
    """综合分的一项：指标与权重（百分数，可为负）。"""

    measure: str
    weight: float


@dataclass(frozen=True)
class Scheme:
    """一种综合分。"""

    id: str
    name: str
    terms: tuple[Term, ...]
    note: str

    @property
    def weight_sum(self) -> float:
        """权重之和（百分数），印在表下供核对。"""
        return sum(term.weight for term in self.terms)


@cache
def schemes() -> tuple[Scheme, ...]:
    """data/codes/composites.toml 里的全部方案。"""
    with shipped("codes", "composites.toml").open("rb") as file:
        entries = tomllib.load(file)["scheme"]
    return tuple(
        Scheme(
            entry["id"],
            entry["name"],
            tuple(Term(term["measure"], float(term["weight"])) for term in entry["terms"]),
            entry["note"],
        )
        for entry in entries
    )


def scheme(scheme_id: str) -> Scheme:
    """按 id 找方案；没有时报 KeyError。"""
    return {each.id: each for each in schemes()}[scheme_id]


def combine(chosen: Scheme, measures: Mapping[str, float | None]) -> float | None:
    """指标（未舍入；率为 0–1）→ 综合分；缺任何一项时为 None。"""
    value = 0.0
    for term in chosen.terms:
        measure = measures[term.measure]
        if measure is None:
            return None
        points = measure * 100 if term.measure in PERCENT_MEASURES else measure
        value += points * term.weight / 100
    return value
