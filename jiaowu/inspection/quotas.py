"""听课定额：谁一学期（或每月、每周）要听几节，听了几节，谁落后了，谁很久没有被听过。"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped

POINTS = 40.0
"""听评课检查里完成率占的分。"""
HALF_MONTH = 15
"""一个月里学期占满这么多天，才算这个月的定额。"""
DAYS_A_WEEK = 7
MOST_LESSONS = 400
"""一个人一学期听不了更多。"""
STAFF_WORD = "行政人员"
"""岗位是行政的，或有校级、处室职务的，都算行政人员。"""
STAFF_DUTIES = frozenset(
    {
        "校长",
        "副校长",
        "教导主任",
        "教导副主任",
        "教科室主任",
        "德育主任",
        "总务主任",
        "办公室主任",
    }
)
STAFF_POST = "2"
"""岗位类别“行政”的代码。"""


class QuotaPeriod(StrEnum):
    """定额按什么算。"""

    TERM = "term"
    MONTH = "month"
    WEEK = "week"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {QuotaPeriod.TERM: "每学期", QuotaPeriod.MONTH: "每月", QuotaPeriod.WEEK: "每周"}[self]


@dataclass(frozen=True)
class QuotaRule:
    """一种人听几节。"""

    count: int
    """每学期、每月或每周几节。"""
    roles: tuple[str, ...] = ()
    """职务；其余教师为空。"""
    total: int | None = None
    """按月、按周的，全学期另外规定几节；没有规定就照月数、周数乘。"""


@dataclass(frozen=True)
class QuotaPlan:
    """一个学期的听课定额。"""

    period: QuotaPeriod
    usual: QuotaRule
    """其余教师。"""
    rules: tuple[QuotaRule, ...] = ()

    def rule_for(self, roles: Iterable[str]) -> QuotaRule:
        """身兼数职的取节数最多的一条；一条也对不上的照其余教师。"""
        held = set(roles)
        fitting = [rule for rule in self.rules if held & set(rule.roles)]
        return max(fitting, key=lambda rule: (rule.count, rule.total or 0), default=self.usual)


@dataclass(frozen=True)
class QuotaPreset:
    """自带的一种定额。"""

    name: str
    plan: QuotaPlan


@dataclass(frozen=True)
class Span:
    """学期里上课的日子，含两端。"""

    first: date
    last: date


@dataclass(frozen=True)
class Due:
    """一个人的定额，与到某一天为止应当听了几节。"""

    quota: int
    """全学期。"""
    expected: int
    """到这一天应完成。"""
    now_quota: int
    """正在过的这一学期、这个月、这一周。"""
    now_first: date
    """正在过的这一段从哪天起。"""


@dataclass(frozen=True)
class Progress:
    """一位教师听课完成得怎样。"""

    teacher_id: int
    name: str
    group: str
    roles: tuple[str, ...]
    due: Due
    done: int
    """有效节数。"""
    invalid: int
    """不算的节数。"""
    now_done: int
    """正在过的这一段听了几节。"""
    uncommented: int
    """听了没有评的节数。"""
    kinds: Mapping[str, int]
    """听课类型 → 有效节数。"""
    observed: int
    """被听了几节。"""
    last_observed: date | None
    teaches: bool
    """这个学期有课。"""
    stale: bool
    """很久没有被听过。"""

    @property
    def share(self) -> float | None:
        """完成率，可以超过 1；没有定额为 None。"""
        return self.done / self.due.quota if self.due.quota else None

    @property
    def points(self) -> float:
        """听评课检查里完成率的得分。"""
        return completion_points(self.done, self.due.quota)

    @property
    def behind(self) -> int:
        """到这一天还差几节。"""
        return max(0, self.due.expected - self.done)


def completion_points(done: int, quota: int, full: float = POINTS) -> float:
    """完成率得分 = full × min(1, 有效节数 ÷ 定额)；没有定额得满分。"""
    return full if quota <= 0 else full * min(1.0, done / quota)


def due_on(plan: QuotaPlan, rule: QuotaRule, span: Span, day: date) -> Due:
    """一条定额到某一天应当听了几节。

    按学期的照日子过了几成折算、舍去零头；按月、按周的只算已经过完的月、周。占不满半个月的月份不算。
    """
    if plan.period is QuotaPeriod.TERM:
        whole = (span.last - span.first).days + 1
        passed = min(max((day - span.first).days + 1, 0), whole)
        return Due(rule.count, rule.count * passed // whole, rule.count, span.first)
    pieces = months_of(span) if plan.period is QuotaPeriod.MONTH else weeks_of(span)
    quota = rule.total if rule.total is not None else rule.count * len(pieces)
    over = sum(last < day for _, last in pieces)
    now = next((first for first, last in pieces if first <= day <= last), None)
    expected = quota if day > span.last else min(rule.count * over, quota)
    return Due(quota, expected, rule.count if now is not None else 0, now or day)


def months_of(span: Span) -> tuple[tuple[date, date], ...]:
    """学期里的各个月：在学期里的头一天与末一天；不满半个月的不算。"""
    found = []
    first = span.first
    while first <= span.last:
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(following - timedelta(days=1), span.last)
        if (last - first).days + 1 >= HALF_MONTH:
            found.append((first, last))
        first = following
    return tuple(found)


def weeks_of(span: Span) -> tuple[tuple[date, date], ...]:
    """学期里的各周，星期一到星期日；头尾照学期截断。"""
    found = []
    first = span.first
    while first <= span.last:
        last = min(first + timedelta(days=DAYS_A_WEEK - 1 - first.weekday()), span.last)
        found.append((first, last))
        first = last + timedelta(days=1)
    return tuple(found)


def is_stale(last_observed: date | None, span: Span, day: date, limit: int) -> bool:
    """到这一天有没有 limit 天没被听过；一次也没有听过的从开学算起。"""
    since = span.first if last_observed is None else last_observed
    return (min(day, span.last) - since).days >= limit


def roles_of(duties: Sequence[str], post_kind: str | None) -> tuple[str, ...]:
    """职务与岗位 → 定额里认的身份。"""
    staff = post_kind == STAFF_POST or bool(STAFF_DUTIES & set(duties))
    return (*duties, *((STAFF_WORD,) if staff else ()))


def check_plan(plan: QuotaPlan) -> None:
    """节数为负、太多，或一种职务写了两条时报 UserError。"""
    for rule in (*plan.rules, plan.usual):
        for count in (rule.count, rule.total or 0):
            if not 0 <= count <= MOST_LESSONS:
                raise UserError(f"听课定额要在 0 与 {MOST_LESSONS} 节之间，请改正。")
    if any(not rule.roles for rule in plan.rules):
        raise UserError("有一行没有写职务。请写明职务，或删去这一行。")
    roles = [role for rule in plan.rules for role in rule.roles]
    twice = next((role for role in roles if roles.count(role) > 1), None)
    if twice is not None:
        raise UserError(f"“{twice}”写了两次，请合成一行。")


@cache
def quota_presets() -> tuple[QuotaPreset, ...]:
    """自带的几种定额，头一种是还没有设过时用的。"""
    raw = tomllib.loads(shipped("codes", "observation_kinds.toml").read_text(encoding="utf-8"))
    return tuple(QuotaPreset(each["name"], read_plan(each)) for each in raw["quota"])


def read_plan(raw: Mapping[str, Any]) -> QuotaPlan:
    """存的写法 → 定额。"""
    return QuotaPlan(
        QuotaPeriod(raw["period"]),
        _read_rule(raw["usual"]),
        tuple(_read_rule(each) for each in raw["rules"]),
    )


def _read_rule(raw: Mapping[str, Any]) -> QuotaRule:
    return QuotaRule(raw["count"], tuple(raw.get("roles", ())), raw.get("total"))
