"""个人任务：一套几条，每条做什么、多少、多长时间一算、对谁、数哪些记录；自带的在 data/codes/duties.toml。"""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.records import Record

MOST = 500
"""一个时段里至多要求几次。"""
DUE = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TEACHING_POST = "1"
BACKBONE_LEVELS = ("国家级", "省级", "市级", "县级")
"""骨干义务从县级起。"""


class Period(StrEnum):
    """多长时间一算。"""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    TWO_MONTHS = "two_months"
    TERM = "term"
    YEAR = "year"

    @property
    def label(self) -> str:
        """如“每周”。"""
        return PERIOD_LABELS[self]


PERIOD_LABELS = {
    Period.WEEK: "每周",
    Period.TWO_WEEKS: "每两周",
    Period.MONTH: "每月",
    Period.TWO_MONTHS: "每两月",
    Period.TERM: "每学期",
    Period.YEAR: "每学年",
}


@dataclass(frozen=True)
class Counted:
    """一种算数的记录。"""

    source: str
    """RecordSource 的代码。"""
    level: str = ""
    """级别至少到哪里，如 县级；不限为空串。"""
    words: tuple[str, ...] = ()
    """题目或说明里有其中一个词才算；不限为空。"""

    def takes(self, record: Record) -> bool:
        """这条记录算不算。"""
        if self.level and not _reaches(record.level, self.level):
            return False
        text = f"{record.title} {record.detail}"
        return not self.words or any(word in text for word in self.words)


@dataclass(frozen=True)
class Duty:
    """一条任务。"""

    code: str
    name: str
    count: float
    """一个时段里至少几次。"""
    period: Period
    unit: str = "次"
    counts: tuple[Counted, ...] = ()
    """数哪些记录；空的只能人工认定。"""
    roles: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    backbones: tuple[str, ...] = ()
    most: float | None = None
    """至多几次，只作说明；不限为 None。"""
    due: str = ""
    """这一天（月-日）以前要做完，如 12-31；没有另外规定为空串，到时段的末尾。"""
    points: float = 0.0
    """完成了记几分，没完成的按份额；不记为 0。"""

    @property
    def wording(self) -> str:
        """如“每学期 2–5 篇”“每学年 1 次，12-31 以前”。"""
        upper = f"–{self.most:g}" if self.most else ""
        due = f"，{self.due} 以前" if self.due else ""
        return f"{self.period.label} {self.count:g}{upper} {self.unit}{due}"

    @property
    def audience(self) -> str:
        """对谁。"""
        levels = tuple(f"{level}骨干" for level in self.backbones)
        return "、".join((*self.roles, *self.tiers, *levels)) or "全体任课教师"

    def applies(self, person: "Person") -> bool:
        """这位教师要不要做。"""
        if not (self.roles or self.tiers or self.backbones):
            return person.teaches
        return (
            bool(set(self.roles) & set(person.roles))
            or (person.teaches and person.tier in self.tiers)
            or person.level in self.backbones
        )


@dataclass(frozen=True)
class DutySet:
    """一套任务。"""

    code: str
    name: str
    duties: tuple[Duty, ...]
    enabled: bool = True
    note: str = ""

    def key_of(self, duty: Duty) -> str:
        """一条任务的代码：套的代码/条的代码。"""
        return f"{self.code}/{duty.code}"


@dataclass(frozen=True)
class Person:
    """一位教师要做哪些，由这几样决定。"""

    roles: tuple[str, ...]
    tier: str
    level: str
    """骨干与称号最高的级别；县级以下、没有的为空串。"""
    teaches: bool


def person_of(row: TeacherRow, *, known_lessons: bool) -> Person:
    """名册里的一行 → 几样条件；known_lessons 是这个学期登记了任教没有，没有登记的看岗位。"""
    teaches = bool(row.classes) if known_lessons else row.basic.post_kind in {None, TEACHING_POST}
    return Person(row.duties, row.tier, backbone_level(row.backbone), teaches)


def backbone_level(backbone: Sequence[str]) -> str:
    """几个称号（高的在前）里最高的级别；没有县级以上的为空串。"""
    levels = (codes.split_backbone(value)[0] for value in backbone)
    return next((level for level in levels if level in BACKBONE_LEVELS), "")


def check_set(duty_set: DutySet) -> None:
    """一套对不对：名称、各条的代码与名称、次数、期限；不对时报 UserError。"""
    if not duty_set.name.strip():
        raise UserError("这套任务没有名称，请填写后再保存。")
    if not duty_set.duties:
        raise UserError(f"“{duty_set.name}”一条任务也没有，请至少写一条。")
    names = [duty.name.strip() for duty in duty_set.duties]
    if not all(names):
        raise UserError(f"“{duty_set.name}”里有一条没有写做什么，请填写。")
    repeated = next((name for name in names if names.count(name) > 1), None)
    if repeated:
        raise UserError(f"“{repeated}”写了两条，请改成不同的名称。")
    if len({duty.code for duty in duty_set.duties}) < len(duty_set.duties):
        raise UserError(f"“{duty_set.name}”里有两条的代码相同，请删去一条重写。")
    for duty in duty_set.duties:
        _check_duty(duty)


def _check_duty(duty: Duty) -> None:
    if not (math.isfinite(duty.count) and 0 < duty.count <= MOST):
        raise UserError(f"“{duty.name}”的次数要大于 0、不超过 {MOST}，请改正。")
    if duty.most is not None and duty.most < duty.count:
        raise UserError(f"“{duty.name}”至多 {duty.most:g} 次，比至少的 {duty.count:g} 次还少，请改正。")
    if duty.due and not DUE.fullmatch(duty.due):
        raise UserError(f"“{duty.name}”的期限“{duty.due}”看不懂，请写成 12-31 的样子。")
    if duty.due and duty.period not in {Period.TERM, Period.YEAR}:
        raise UserError(f"“{duty.name}”是{duty.period.label}的，不能另写期限，请去掉期限或改成每学期。")
    if not (math.isfinite(duty.points) and duty.points >= 0):
        raise UserError(f"“{duty.name}”的积分不能是负数，请改正。")
    known = codes.names(CodeList.LEVEL)
    for counted in duty.counts:
        if counted.level and counted.level not in known:
            raise UserError(f"级别“{counted.level}”不在列表里，请从{'、'.join(known)}里选。")


@cache
def shipped_sets() -> tuple[DutySet, ...]:
    """自带的各套，照文件里的次序。"""
    with shipped("codes", "duties.toml").open("rb") as file:
        rows = tomllib.load(file)["set"]
    return tuple(read_set(row) for row in rows)


def read_set(stored: Mapping[str, Any]) -> DutySet:
    """文件或资料库里的样子 → 一套任务。"""
    return DutySet(
        stored["code"],
        stored["name"],
        tuple(_read_duty(each) for each in stored["duty"]),
        stored.get("enabled", True),
        stored.get("note", ""),
    )


def stored_set(duty_set: DutySet) -> dict[str, Any]:
    """一套任务 → 能写成 JSON 的样子，read_set 读得回来。"""
    return {
        "code": duty_set.code,
        "name": duty_set.name,
        "enabled": duty_set.enabled,
        "note": duty_set.note,
        "duty": [_stored_duty(duty) for duty in duty_set.duties],
    }


def _read_duty(stored: Mapping[str, Any]) -> Duty:
    return Duty(
        stored["code"],
        stored["name"],
        float(stored["count"]),
        Period(stored["period"]),
        stored.get("unit", "次"),
        tuple(
            Counted(each["source"], each.get("level", ""), tuple(each.get("words", ())))
            for each in stored.get("counts", ())
        ),
        tuple(stored.get("roles", ())),
        tuple(stored.get("tiers", ())),
        tuple(stored.get("backbones", ())),
        stored.get("most"),
        stored.get("due", ""),
        float(stored.get("points", 0)),
    )


def _stored_duty(duty: Duty) -> dict[str, Any]:
    counts = [{"source": each.source, "level": each.level, "words": list(each.words)} for each in duty.counts]
    return {
        "code": duty.code,
        "name": duty.name,
        "count": duty.count,
        "period": duty.period.value,
        "unit": duty.unit,
        "counts": counts,
        "roles": list(duty.roles),
        "tiers": list(duty.tiers),
        "backbones": list(duty.backbones),
        "most": duty.most,
        "due": duty.due,
        "points": duty.points,
    }


def sources_of(sets: Iterable[DutySet]) -> frozenset[str]:
    """这几套要数的记录的代码。"""
    return frozenset(each.source for duty_set in sets for duty in duty_set.duties for each in duty.counts)


def _reaches(level: str, least: str) -> bool:
    known = codes.names(CodeList.LEVEL)
    return level in known and known.index(level) <= known.index(least)
