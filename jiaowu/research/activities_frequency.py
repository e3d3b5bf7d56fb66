"""活动的次数够不够：每周、每两周、每月应开展几次，逐月与实际比。"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from jiaowu.paths import shipped
from jiaowu.research.flows import LEAD_DAYS
from jiaowu.research.groups import GroupKind

Month = tuple[int, int]
"""（年、月）。"""
HALF_MONTH = 15
"""一个月里至少几天在学期里，才要求按月的次数。"""


class Unit(StrEnum):
    """多长时间一算。"""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {"week": "每周", "fortnight": "每两周", "month": "每月"}[self.value]


@dataclass(frozen=True)
class Rule:
    """一种组应开展几次。"""

    kind: GroupKind
    times: int
    unit: Unit

    @property
    def text(self) -> str:
        """如“教研组每月 2 次”。"""
        return f"{self.kind}{self.unit.label} {self.times} 次"


@dataclass(frozen=True)
class Frequency:
    """一套次数的规定。"""

    name: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class ActivitySettings:
    """教研活动的设置；一个学期一份。"""

    rules: tuple[Rule, ...] = (
        Rule(GroupKind.RESEARCH, 2, Unit.MONTH),
        Rule(GroupKind.PREPARATION, 1, Unit.WEEK),
    )
    lead_days: int = LEAD_DAYS
    """初案提前几天发给组员。"""
    flows: dict[str, str] = field(default_factory=dict)
    """活动类型 → 流程的代码；没有列出的照类型自带的。"""
    last: date | None = None
    """这个学期活动算到哪天（放假）；没有填按通常的日期。"""

    def rule_for(self, kind: GroupKind) -> Rule | None:
        """这种组应开展几次；没有规定为 None。"""
        return next((rule for rule in self.rules if rule.kind is kind), None)


@cache
def frequencies() -> tuple[Frequency, ...]:
    """几种通行的规定。"""
    raw = tomllib.loads(shipped("codes", "activities.toml").read_text(encoding="utf-8"))
    return tuple(
        Frequency(
            each["name"],
            tuple(Rule(GroupKind(rule["kind"]), rule["times"], Unit(rule["unit"])) for rule in each["rules"]),
        )
        for each in raw["frequency"]
    )


@dataclass(frozen=True)
class Window:
    """一个学期里算活动的日子：头一天、末一天、算到哪天为止（都含）。"""

    first: date
    last: date
    until: date

    @property
    def months(self) -> tuple[Month, ...]:
        """经过的各月。"""
        return months_between(self.first, self.last)


@dataclass(frozen=True)
class Cell:
    """一个组一个月：开展了几次，到今天为止应几次。"""

    held: int
    needed: int
    begun: bool = True
    """这个月已经到了；还没有到的没有可说的。"""

    @property
    def met(self) -> bool:
        """够了。"""
        return self.held >= self.needed

    @property
    def text(self) -> str:
        """如“2/2”“1/2 缺 1”；没有规定只写几次，还没有到的月为空串。"""
        if not self.needed:
            return str(self.held) if self.begun or self.held else ""
        lack = "" if self.met else f" 缺 {self.needed - self.held}"
        return f"{self.held}/{self.needed}{lack}"


@dataclass(frozen=True)
class Line:
    """一个组一个学期。"""

    name: str
    cells: tuple[Cell, ...]
    group_id: int | None = None
    """哪个组的；教导处的为 None。"""

    @property
    def held(self) -> int:
        """一共开展了几次。"""
        return sum(cell.held for cell in self.cells)

    @property
    def needed(self) -> int:
        """一共应几次。"""
        return sum(cell.needed for cell in self.cells)

    @property
    def share(self) -> float | None:
        """算得上的次数 ÷ 应开展的次数，逐月封顶，至多 1；没有规定为 None。"""
        if not self.needed:
            return None
        return sum(min(cell.held, cell.needed) for cell in self.cells) / self.needed


FREQUENCY_NOTE = (
    "应开展次数：按月的，过完（或到放假那天为止过了大半）的月才算；按周、按两周的，算过完的周，"
    "一周（两周）归在它的（后一个）星期四所在的月，那一周的活动也归在那个月。达成率逐月封顶：多开的不抵别的月少开的。"
)


def months_between(first: date, last: date) -> tuple[Month, ...]:
    """first 到 last 经过的各月。"""
    months: list[Month] = []
    at = (first.year, first.month)
    while at <= (last.year, last.month):
        months.append(at)
        at = (at[0] + at[1] // 12, at[1] % 12 + 1)
    return tuple(months)


def needed_by_month(rule: Rule, window: Window) -> dict[Month, int]:
    """各月到 window.until 为止应开展几次。"""
    if rule.unit is Unit.MONTH:
        return {month: rule.times if _past(month, window) else 0 for month in window.months}
    return _by_weeks(rule, window)


def count_line(name: str, rule: Rule | None, days: Iterable[date], window: Window) -> Line:
    """一个组：各次活动的日期 → 逐月开展了几次、应几次；按周算的，活动归在它那一周所归的月。"""
    held = [_month_of(day, rule, window) for day in days]
    needed = needed_by_month(rule, window) if rule else {}
    cells = tuple(
        Cell(held.count(month), needed.get(month, 0), date(*month, 1) <= window.until)
        for month in window.months
    )
    return Line(name, cells)


def _month_of(day: date, rule: Rule | None, window: Window) -> Month:
    """一次活动算在哪个月；头尾两周的星期四跨出学期的，算在头尾的月。"""
    opening = window.first - timedelta(days=window.first.weekday())
    if rule is None or rule.unit is Unit.MONTH or day < opening:
        return day.year, day.month
    span = 7 * _weeks_in(rule)
    thursday = opening + timedelta(days=(day - opening).days // span * span + span - 4)
    return min(max((thursday.year, thursday.month), window.months[0]), window.months[-1])


def _weeks_in(rule: Rule) -> int:
    return 1 if rule.unit is Unit.WEEK else 2


def _past(month: Month, window: Window) -> bool:
    """这个月该不该算：头尾两个月至少有半个月在学期里才算，并且已经过完。"""
    start, end = max(window.first, date(*month, 1)), min(window.last, _month_end(month))
    return (end - start).days + 1 >= HALF_MONTH and window.until >= end


def _by_weeks(rule: Rule, window: Window) -> dict[Month, int]:
    """逐周（或逐两周）数过完的周，星期五过了就是过完。"""
    span = _weeks_in(rule)
    needed = dict.fromkeys(window.months, 0)
    friday = window.first - timedelta(days=window.first.weekday()) + timedelta(days=7 * span - 3)
    while friday <= min(window.until, window.last):
        needed[_month_of(friday, rule, window)] += rule.times
        friday += timedelta(days=7 * span)
    return needed


def _month_end(month: Month) -> date:
    year, at = month
    return date(year + at // 12, at % 12 + 1, 1) - timedelta(days=1)


def months_title(months: Sequence[Month]) -> tuple[str, ...]:
    """表头，如“9月”。"""
    return tuple(f"{month}月" for _, month in months)
