"""一个年级开哪些学科、各科的满分与分数线；现成的方案取自 data/codes/lines.toml。"""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.school.class_styles import grade_title


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


@dataclass(frozen=True)
class GradeSubject:
    """一个年级的一科：满分（分）与分数线（占满分的百分比）。"""

    name: str
    full: float
    percents: LinePercents


@dataclass(frozen=True)
class LinePreset:
    """一套现成的分数线：通用的百分比，与众不同的学科，通常用在哪些年级（1–12）。"""

    id: str
    name: str
    percents: LinePercents
    by_subject: Mapping[str, LinePercents]
    grades: tuple[int, ...] = ()

    def percents_for(self, subject: str) -> LinePercents:
        """这一学科用的百分比。"""
        return self.by_subject.get(subject, self.percents)


@cache
def presets() -> tuple[LinePreset, ...]:
    """data/codes/lines.toml 里的全部方案。"""
    return tuple(_preset(entry) for entry in _file()["preset"])


def preset(preset_id: str) -> LinePreset:
    """按 id 找方案；没有时报 KeyError。"""
    return {each.id: each for each in presets()}[preset_id]


def preset_for(grade: int) -> LinePreset:
    """这个年级（1–12）通常用的方案。"""
    return next(each for each in presets() if grade in each.grades)


def usual_subjects(grade: int) -> tuple[GradeSubject, ...]:
    """这个年级（1–12）通常考哪些学科，满分与分数线各是多少。"""
    offer = next(each for each in _file()["offer"] if grade in each["grades"])
    usual = preset_for(grade)
    return tuple(
        GradeSubject(name, float(full), usual.percents_for(name)) for name, full in offer["full"].items()
    )


def check_subjects(grade: int, subjects: Sequence[GradeSubject]) -> None:
    """学科名没有空的、重复的，满分大于 0，各线由高到低；否则报 UserError。"""
    where = grade_title(grade)
    if any(not each.name.strip() for each in subjects):
        raise UserError(f"{where}有一科没有写学科名称，请填写或删去这一行。")
    twice = [name for name, count in Counter(each.name for each in subjects).items() if count > 1]
    if twice:
        raise UserError(f"{where}的“{twice[0]}”写了两次，请删去一行。")
    for each in subjects:
        if not each.full > 0:
            raise UserError(f"{where}{each.name}的满分应大于 0，请改正。")
        if not each.percents.ordered:
            raise UserError(f"{where}{each.name}的分数线应由高到低，都在 0 与 100 之间，请改正。")


@cache
def _file() -> Mapping[str, Any]:
    with shipped("codes", "lines.toml").open("rb") as file:
        return tomllib.load(file)


def _preset(entry: Mapping[str, Any]) -> LinePreset:
    special = entry.get("subjects", {})
    return LinePreset(
        entry["id"],
        entry["name"],
        _percents(entry),
        {subject: _percents({**entry, **changes}) for subject, changes in special.items()},
        tuple(entry.get("grades", ())),
    )


def _percents(entry: Mapping[str, Any]) -> LinePercents:
    return LinePercents(
        float(entry["excellent"]), float(entry["good"]), float(entry["pass"]), float(entry["low"])
    )
