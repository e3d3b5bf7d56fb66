"""研训学时：一次培训写些什么、对不对，免修有哪几种。"""

import math
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped

DAY_HOURS = 24
"""一天只有这么多小时，超过的一定写错了。"""
EARLIEST = date(1950, 1, 1)
"""更早的日期多半是写错了。"""
FARTHEST = 4
"""结束的日期至多到几年以后的年底（长周期的进修可以早登记）；再晚是写错了年份。"""
LONGEST = 1500
"""一次培训（如一年的脱产进修）至多几天。"""
SCHOOL_LEVEL = "校"
SCHOOL_FORM = "校本"
GROUP_SCOPE, SCHOOL_SCOPE = "群体", "整体"
"""教研组、备课组的活动是群体的，教导处组织的是整体的。"""


class Word(StrEnum):
    """哪一种词；值是 training.toml 里的名字。"""

    FORM = "form"
    LEVEL = "level"
    CATEGORY = "category"
    SCOPE = "scope"
    RESULT = "result"

    @property
    def label(self) -> str:
        """中文名称。"""
        return WORD_LABELS[self]


WORD_LABELS = {
    Word.FORM: "形式",
    Word.LEVEL: "层级",
    Word.CATEGORY: "类别",
    Word.SCOPE: "范围",
    Word.RESULT: "考评",
}


class Exemption(StrEnum):
    """一位教师一个学年为什么不照一般的要求。"""

    WHOLE = "全部"
    SCHOOL = "只免校本"
    REFUSED = "无正当理由不参加"

    @property
    def label(self) -> str:
        """给人看的一句。"""
        return EXEMPTION_LABELS[self]


EXEMPTION_LABELS = {
    Exemption.WHOLE: "全部免修",
    Exemption.SCHOOL: "只免校本（由主管部门派出长周期培训）",
    Exemption.REFUSED: "无正当理由不参加培训",
}


@dataclass(frozen=True)
class Member:
    """一位教师参加这次培训的学时与结果。"""

    teacher_id: int
    hours: float
    result: str = ""
    """优秀、合格、不合格；没有考评为空串。"""
    certificate: str = ""
    note: str = ""


@dataclass(frozen=True)
class TrainingDraft:
    """要登记的一次培训；没有的为空串。"""

    title: str
    start: date
    end: date
    form: str = ""
    level: str = ""
    school_based: bool = False
    category: str = ""
    trainer: str = ""
    organizer: str = ""
    place: str = ""
    hours: float = 0.0
    """每人的学时；个人不同的写在 members 里。"""
    note: str = ""
    members: tuple[Member, ...] = field(default=())
    scope: str = ""
    """个体、群体、整体、校际。"""

    @property
    def days(self) -> int:
        """头尾都算，几天。"""
        return (self.end - self.start).days + 1


@dataclass(frozen=True)
class Training:
    """登记过的一次培训。"""

    id: int
    draft: TrainingDraft
    activity_id: int | None = None
    """由哪次教研活动的出席记来的；手工登记为 None。"""
    files: int = 0
    """有几个附件。"""

    @property
    def pending(self) -> bool:
        """学时待补：有人的学时还是 0。"""
        return not self.draft.members or any(member.hours == 0 for member in self.draft.members)


@dataclass(frozen=True)
class Attended:
    """一位教师的一次培训，算一天几学时、找重复用。"""

    training_id: int
    title: str
    start: date
    end: date
    hours: float

    @property
    def daily(self) -> float:
        """平均每天几学时。"""
        return self.hours / ((self.end - self.start).days + 1)


def check_training(draft: TrainingDraft, names: Mapping[int, str]) -> None:
    """一次培训自己对不对；names 是教师编号 → 姓名。不对时报 UserError，说清哪里、怎样改。"""
    if not draft.title.strip():
        raise UserError("没有写培训内容，请填写后再保存。")
    if draft.end < draft.start:
        raise UserError(f"结束的日期 {draft.end} 早于开始的日期 {draft.start}，请改正。")
    latest = date.today().replace(month=12, day=31, year=date.today().year + FARTHEST)  # noqa: DTZ011 — 按本地日期
    if draft.start < EARLIEST or draft.end > latest or draft.days > LONGEST:
        raise UserError(f"时间 {draft.start} 至 {draft.end} 不像一次培训的起止，请核对。")
    for kind, value in (
        (Word.FORM, draft.form),
        (Word.LEVEL, draft.level),
        (Word.CATEGORY, draft.category),
        (Word.SCOPE, draft.scope),
    ):
        _check_word(kind, value)
    _check_hours("这次培训", draft.hours, draft)
    seen: set[int] = set()
    for member in draft.members:
        name = names.get(member.teacher_id, "这位教师")
        if member.teacher_id in seen:
            raise UserError(f"{name}在参训名单里写了两次，请去掉一次。")
        seen.add(member.teacher_id)
        _check_word(Word.RESULT, member.result)
        _check_hours(name, member.hours, draft)


def _check_word(kind: Word, value: str) -> None:
    if value and value not in words(kind):
        raise UserError(f"{kind.label}“{value}”不在列表里，请从{'、'.join(words(kind))}里选。")


def _check_hours(who: str, hours: float, draft: TrainingDraft) -> None:
    if not math.isfinite(hours) or hours < 0:
        raise UserError(f"{who}的学时要是 0 或更大的数，请改正。")
    if hours > DAY_HOURS * draft.days:
        raise UserError(
            f"{who}的学时 {hours:g} 超过了 {draft.days} 天一共的 {DAY_HOURS * draft.days} 小时，"
            "请核对学时与起止日期。"
        )


def check_day_totals(name: str, own: Attended, others: Sequence[Attended]) -> None:
    """这位教师连同别的培训，没有一天超过 24 学时；超过时报 UserError。几天的培训按天平均。"""
    for day, total in day_totals([own, *others], own.start, own.end):
        if total > DAY_HOURS:
            raise UserError(
                f"{name} {day} 这一天连同别的培训共 {total:g} 学时，超过了 24 小时，没有保存。"
                "请核对学时，或看是不是登记了两次。"
            )


def day_totals(attended: Sequence[Attended], first: date, last: date) -> list[tuple[date, float]]:
    """这段日期里每天几学时；只列各次培训起止的那几天，中间的不会更多。"""
    edges = {day for each in attended for day in (each.start, each.end) if first <= day <= last}
    return [
        (day, round(sum(each.daily for each in attended if each.start <= day <= each.end), 2))
        for day in sorted(edges | {first})
    ]


@cache
def words(kind: Word) -> tuple[str, ...]:
    """一种词的全部，按文件里的次序。"""
    return tuple(each["name"] for each in _all()[kind.value])


def read_word(kind: Word, text: str) -> str | None:
    """来源里的写法（国家级、网络研修……）→ 规范的词；空的为空串，认不出为 None。"""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return ""
    tries = {plain, *(plain.removesuffix(tail) for tail in ("级", "培训", "级培训"))} - {""}
    for each in _all()[kind.value]:
        if tries & {each["name"], each.get("full"), *each["names"]}:
            return str(each["name"])
    return None


def short_level(level: str) -> str:
    """登记着的层级 → 规范的词（国家级 → 国）；从别处搬来、认不出的照原样。"""
    return read_word(Word.LEVEL, level) or level


@lru_cache(maxsize=256)
def full_level(level: str) -> str:
    """层级的全称：国 → 国家级；不认识的照原样。"""
    found: Sequence[Mapping[str, Any]] = _all()[Word.LEVEL.value]
    return next((str(each["full"]) for each in found if each["name"] == short_level(level)), level)


@cache
def _all() -> Mapping[str, Any]:
    with shipped("codes", "training.toml").open("rb") as file:
        return tomllib.load(file)
