"""满分与分数线：由百分比得到各科的优秀、良好、及格、低分线。"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jiaowu.paths import shipped
from jiaowu.scores.matrix import SubjectLines

USUAL_FULL_MARKS = (100.0, 120.0, 150.0, 160.0, 180.0, 200.0, 250.0, 300.0)
"""没有写明满分时依次试用的满分。"""


@dataclass(frozen=True)
class LinePercents:
    """分数线占满分的百分比。"""

    excellent: float = 85.0
    good: float = 75.0
    pass_: float = 60.0
    low: float = 40.0

    @property
    def ordered(self) -> bool:
        """是否由高到低。"""
        return 100 >= self.excellent >= self.good >= self.pass_ >= self.low >= 0


def lines_for(name: str, full: float, percents: LinePercents) -> SubjectLines:
    """学科名、满分（分）、百分比 → 各线的分数。先乘后除，避免 0.6×120 一类的浮点误差。"""
    return SubjectLines(
        name=name,
        full=full,
        excellent=full * percents.excellent / 100,
        good=full * percents.good / 100,
        pass_=full * percents.pass_ / 100,
        low=full * percents.low / 100,
    )


def share_lines(
    offers: Sequence[Mapping[int | None, tuple[SubjectLines, int]]],
) -> tuple[tuple[SubjectLines, ...], dict[int | None, tuple[SubjectLines, ...]]]:
    """各科的“年级 →（线、考的人数）”→ 共同的线，与它不同的年级各自的线。

    共同的线是考这一科人数最多的年级的，一样多时取满分高的；没考这一科的年级用共同的线。
    """
    common = tuple(max(each.values(), key=lambda offer: (offer[1], offer[0].full))[0] for each in offers)
    own = {
        grade: tuple(
            each[grade][0] if grade in each else usual for each, usual in zip(offers, common, strict=True)
        )
        for grade in dict.fromkeys(grade for each in offers for grade in each)
    }
    return common, {grade: lines for grade, lines in own.items() if lines != common}


def guess_full(highest: float) -> float:
    """没有写明满分时的推定：100，最高分超过它就依次取 120、150 ……"""
    for full in USUAL_FULL_MARKS:
        if highest <= full:
            return full
    return float(-(-highest // 50) * 50)


@dataclass(frozen=True)
class LinePreset:
    """一套现成的分数线：通用的百分比，及与众不同的学科。"""

    id: str
    name: str
    percents: LinePercents
    by_subject: Mapping[str, LinePercents]

    def percents_for(self, subject: str) -> LinePercents:
        """这一学科用的百分比。"""
        return self.by_subject.get(subject, self.percents)


@cache
def presets() -> tuple[LinePreset, ...]:
    """data/codes/lines.toml 里的全部方案。"""
    with shipped("codes", "lines.toml").open("rb") as file:
        entries = tomllib.load(file)["preset"]
    return tuple(_preset(entry) for entry in entries)


def preset(preset_id: str) -> LinePreset:
    """按 id 找方案；没有时报 KeyError。"""
    return {each.id: each for each in presets()}[preset_id]


def _preset(entry: Mapping[str, Any]) -> LinePreset:
    special = entry.get("subjects", {})
    return LinePreset(
        entry["id"],
        entry["name"],
        _percents(entry),
        {subject: _percents({**entry, **changes}) for subject, changes in special.items()},
    )


def _percents(entry: Mapping[str, Any]) -> LinePercents:
    return LinePercents(
        float(entry["excellent"]), float(entry["good"]), float(entry["pass"]), float(entry["low"])
    )
