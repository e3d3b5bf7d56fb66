"""教龄、年龄与教龄层。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from jiaowu.errors import UserError

NO_TIER = "未登记"
"""没有登记参加工作日期的归在这里。"""


@dataclass(frozen=True)
class Tier:
    """一层：从几年到几年（整年，都含）；last 为 None 是以上不限。"""

    name: str
    first: int
    last: int | None = None

    @property
    def range(self) -> str:
        """怎样写，如“0–5 年”“21 年以上”。"""
        return f"{self.first} 年以上" if self.last is None else f"{self.first}–{self.last} 年"

    def takes(self, years: int) -> bool:
        """教龄满 years 年的在不在这一层。"""
        return self.first <= years and (self.last is None or years <= self.last)


USUAL_TIERS = (Tier("新教师", 0, 5), Tier("青年教师", 6, 20), Tier("中年教师", 21))
"""默认的三层。来源里 5 年至 10 年之间没有说，这里归青年教师；学校可以在设置里改。"""


def full_years(start: date, day: date) -> int:
    """从 start 到 day 满几年；早于 start 为负。闰年 2 月 29 日起的，平年到 3 月 1 日才满。"""
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def tenure_at(started: date | None, day: date) -> int | None:
    """教龄：从参加工作到 day 满几年；没有登记或还没参加工作为 None。"""
    years = None if started is None else full_years(started, day)
    return years if years is not None and years >= 0 else None


def age_at(birth: date | None, day: date) -> int | None:
    """周岁；没有登记为 None。"""
    return None if birth is None else full_years(birth, day)


def check_tiers(tiers: Sequence[Tier]) -> None:
    """各层要从 0 年起、一层接一层、最后一层不限，既不空缺也不重叠；不对时报 UserError。"""
    if not tiers or tiers[0].first != 0:
        raise UserError("教龄层要从 0 年开始，请改正第一层。")
    names = [tier.name.strip() for tier in tiers]
    if not all(names) or len(set(names)) < len(names) or NO_TIER in names:
        raise UserError(f"每一层要有自己的名称，不能重复，也不能叫“{NO_TIER}”，请改正。")
    for tier in tiers[:-1]:
        if tier.last is None:
            raise UserError(f"只有最后一层可以不限年数，“{tier.name}”要写到几年为止。")
    for tier in tiers:
        if tier.last is not None and tier.last < tier.first:
            raise UserError(f"“{tier.name}”写的是 {tier.first} 至 {tier.last} 年，前后颠倒了，请改正。")
    for one, other in pairwise(tiers):
        _check_joint(one, other)
    if tiers[-1].last is not None:
        raise UserError(f"最后一层“{tiers[-1].name}”以上没有归处，请把它改成不限年数。")


def tier_of(years: int | None, tiers: Sequence[Tier] = USUAL_TIERS) -> str:
    """教龄（整年）→ 层的名称；没有登记为“未登记”。正好满 5 年是新教师。"""
    if years is None:
        return NO_TIER
    return next(tier.name for tier in tiers if tier.takes(years))


def _check_joint(one: Tier, other: Tier) -> None:
    last = one.last if one.last is not None else other.first
    if other.first > last + 1:
        raise UserError(
            f"“{one.name}”到 {last} 年、“{other.name}”从 {other.first} 年起，"
            f"中间的 {last + 1} 年没有归处，请改正。"
        )
    if other.first <= last:
        raise UserError(f"“{one.name}”与“{other.name}”都有 {other.first} 年，重叠了，请改正。")
