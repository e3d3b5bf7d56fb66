"""有起止的一项：职称、岗位等级、骨干与称号、职务、教研组、备课组、班主任、人员状态。

只加不改：换了就给旧的写上结束的日期，再开一条新的，过去的任何一天都查得到当时是什么。
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from jiaowu.errors import UserError
from jiaowu.school.terms import AUTUMN_START, SPRING_START, Term

ONE_DAY = timedelta(days=1)


class FactKind(StrEnum):
    """哪一项。"""

    TITLE = "title"
    POST_LEVEL = "post_level"
    BACKBONE = "backbone"
    DUTY = "duty"
    GROUP = "group"
    PREPARATION = "preparation"
    HOMEROOM = "homeroom"
    STATUS = "status"

    @property
    def label(self) -> str:
        """中文名称。"""
        return KIND_LABELS[self]

    @property
    def single(self) -> bool:
        """一位教师同一天只能有一个；其余的（如身兼两职）可以并存。"""
        return self in SINGLE_KINDS


KIND_LABELS = {
    FactKind.TITLE: "职称",
    FactKind.POST_LEVEL: "岗位等级",
    FactKind.BACKBONE: "骨干与称号",
    FactKind.DUTY: "职务",
    FactKind.GROUP: "教研组",
    FactKind.PREPARATION: "备课组",
    FactKind.HOMEROOM: "班主任",
    FactKind.STATUS: "人员状态",
}
SINGLE_KINDS = frozenset(
    {FactKind.TITLE, FactKind.POST_LEVEL, FactKind.GROUP, FactKind.HOMEROOM, FactKind.STATUS}
)


@dataclass(frozen=True)
class Fact:
    """一项与它的起止，都含当天；started 为 None 是不知道从哪天起，ended 为 None 是还在。"""

    kind: FactKind
    value: str
    """名称，如 一级教师、语文组、市级骨干；人员状态是代码。"""
    started: date | None = None
    ended: date | None = None
    class_id: int | None = None
    """班主任带的班；其余为 None。"""
    note: str = ""
    id: int | None = None
    """资料库里的编号；还没存的为 None。"""

    def holds(self, day: date) -> bool:
        """这一天是不是这样。"""
        return (self.started is None or self.started <= day) and (self.ended is None or day <= self.ended)

    @property
    def first(self) -> date:
        """从哪天起；不知道的算从最早。"""
        return self.started or date.min

    @property
    def last(self) -> date:
        """到哪天止；还在的算到最晚。"""
        return self.ended or date.max

    @property
    def span(self) -> str:
        """起止怎样写，如“2019-09-01 起”“2012-08-01 至 2018-12-31”。"""
        if self.started is None and self.ended is None:
            return ""
        if self.ended is None:
            return f"{self.started:%Y-%m-%d} 起"
        start = f"{self.started:%Y-%m-%d} " if self.started else ""
        return f"{start}至 {self.ended:%Y-%m-%d}"


@dataclass(frozen=True)
class Change:
    """换一项之后，哪几条要改成什么样、哪几条不要了、新开哪一条。"""

    opened: Fact
    closed: tuple[Fact, ...] = ()
    """写上了结束日期的旧条，编号照旧。"""
    dropped: tuple[Fact, ...] = ()
    """同一天开始、被新条代替的。"""


def values_at(facts: Iterable[Fact], kind: FactKind, day: date) -> tuple[str, ...]:
    """这一天这一项的全部值，先开始的在前。"""
    found = [fact for fact in facts if fact.kind is kind and fact.holds(day)]
    return tuple(fact.value for fact in sorted(found, key=lambda fact: fact.first))


def value_at(facts: Iterable[Fact], kind: FactKind, day: date) -> str | None:
    """这一天这一项的值，几个并存时取最近开始的；没有为 None。"""
    found = values_at(facts, kind, day)
    return found[-1] if found else None


def history(facts: Iterable[Fact], kind: FactKind) -> tuple[Fact, ...]:
    """这一项的全部经过，新的在前。"""
    found = (fact for fact in facts if fact.kind is kind)
    return tuple(sorted(found, key=lambda fact: (fact.first, fact.last, fact.id or 0), reverse=True))


def check_fact(fact: Fact) -> None:
    """一条自己对不对：要有内容，结束不能早于开始，班主任要有班；不对时报 UserError。"""
    if not fact.value.strip():
        raise UserError(f"{fact.kind.label}没有写内容，请填写后再保存。")
    if fact.started and fact.ended and fact.ended < fact.started:
        raise UserError(
            f"{fact.kind.label}“{fact.value}”结束的日期 {fact.ended:%Y-%m-%d}"
            f"早于开始的日期 {fact.started:%Y-%m-%d}，请改正。"
        )
    if (fact.kind is FactKind.HOMEROOM) != (fact.class_id is not None):
        raise UserError("班主任要选带哪个班，其余各项不用选班。")


def clashes(facts: Sequence[Fact]) -> tuple[tuple[Fact, Fact], ...]:
    """一位教师的各条里，不能并存却重叠的、或写了两遍的，两两列出。"""
    ordered = sorted(facts, key=lambda fact: fact.first)
    return tuple(
        (one, other)
        for at, one in enumerate(ordered)
        for other in ordered[at + 1 :]
        if _excludes(one, other) and one.first <= other.last and other.first <= one.last
    )


def change(facts: Iterable[Fact], new: Fact) -> Change:
    """给一位教师换（或补登）一项；facts 是他已有的各条。

    不能并存的：正在的一条到新条的前一天为止；新条没有写结束、后面已经有一条的，到后一条的前一天为止。
    与旧条在同一天开始的是改正，代替旧条。仍然重叠、或与已有的完全一样时报 UserError。
    """
    check_fact(new)
    rivals = [fact for fact in facts if _excludes(fact, new)]
    later = [fact for fact in rivals if fact.first > new.first]
    if new.ended is None and later:
        new = replace(new, ended=min(fact.first for fact in later) - ONE_DAY)
    dropped = tuple(fact for fact in rivals if fact.first == new.first)
    if any(fact.value == new.value and fact.last == new.last for fact in dropped):
        raise UserError(f"{new.kind.label}“{new.value}”已经登记过了（{new.span or '没有写起止'}）。")
    held = [fact for fact in rivals if fact.first < new.first <= fact.last]
    closed = tuple(replace(fact, ended=new.first - ONE_DAY) for fact in held)
    for fact in (*held, *dropped):
        if fact.last > new.last:
            raise UserError(_overlap(fact, new))
    for fact in later:
        if fact.first <= new.last:
            raise UserError(_overlap(fact, new))
    return Change(new, closed, dropped)


def reference_day(term: Term, today: date) -> date:
    """按哪一天看一个学期：今天在这个学期里就是今天，过去的学期看最后一天，以后的学期看第一天。"""
    first, last = term_days(term)
    return min(max(today, first), last)


def term_days(term: Term) -> tuple[date, date]:
    """一个学期的第一天与最后一天：第一学期 8 月 1 日至 1 月 31 日，第二学期 2 月 1 日至 7 月 31 日。"""
    if term.semester == 1:
        return date(term.start_year, AUTUMN_START, 1), date(term.start_year + 1, SPRING_START, 1) - ONE_DAY
    return date(term.start_year + 1, SPRING_START, 1), date(term.start_year + 1, AUTUMN_START, 1) - ONE_DAY


def _excludes(one: Fact, other: Fact) -> bool:
    """同一位教师的两条，时间上能不能并存。"""
    if one.kind is not other.kind:
        return False
    return one.kind.single or one.value == other.value


def _overlap(old: Fact, new: Fact) -> str:
    return (
        f"{new.kind.label}“{new.value}”（{new.span or '没有写起止'}）与已有的“{old.value}”"
        f"（{old.span or '没有写起止'}）时间重叠，请先改好起止的日期。"
    )
