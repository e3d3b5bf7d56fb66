"""一学期里的各个时段：第几周、几月，放假的整周不算；到某一天应完成几次。"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from jiaowu.research.duties import Duty, Period
from jiaowu.teachers.records import Span

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
SHORTEST_MONTH = 10
"""开学、放假的月份至少上了这么多天才算一个月。"""


@dataclass(frozen=True)
class Slot:
    """一个时段。"""

    label: str
    """如“第5周”“9月”。"""
    span: Span


@dataclass(frozen=True)
class Calendar:
    """一个学期按哪些日子算。"""

    teaching: Span
    """从开学到最后一个教学周的星期日。"""
    term: Span
    """学期的头尾，假期也在内；补交的记录照样算。"""
    year: Span
    """学年的头尾。"""
    holidays: frozenset[date] = frozenset()
    """登记过的放假的日子。"""


@lru_cache(maxsize=64)
def slots(period: Period, calendar: Calendar) -> tuple[Slot, ...]:
    """这种时段在这个学期有哪几个，按先后；每学期、每学年的各一个。"""
    if period is Period.TERM:
        return (Slot("本学期", calendar.term),)
    if period is Period.YEAR:
        return (Slot("本学年", calendar.year),)
    if period in {Period.WEEK, Period.TWO_WEEKS}:
        whole = tuple(_weeks(calendar))
        return whole if period is Period.WEEK else _pairs(whole)
    whole = tuple(_months(calendar))
    return whole if period is Period.MONTH else _pairs(whole)


def required(duty: Duty, calendar: Calendar) -> float:
    """整个学期（学年）要完成几次。"""
    return duty.count * len(slots(duty.period, calendar))


def expected(duty: Duty, calendar: Calendar, day: date) -> float:
    """到 day 为止应完成几次。

    按周、按月的算已经过完的时段；按学期、学年的照已过的日子折算、舍去零头，写了期限的到期才算。
    """
    if duty.period in {Period.TERM, Period.YEAR}:
        return _expected_whole(duty, calendar, day)
    return duty.count * sum(slot.span.last <= day for slot in slots(duty.period, calendar))


def _expected_whole(duty: Duty, calendar: Calendar, day: date) -> float:
    span = calendar.teaching if duty.period is Period.TERM else calendar.year
    if duty.due:
        return duty.count if day > due_day(duty.due, span) else 0.0
    if day >= span.last:
        return duty.count
    passed = max(0, (day - span.first).days + 1) / ((span.last - span.first).days + 1)
    return float(int(duty.count * passed))


def due_day(due: str, span: Span) -> date:
    """月-日的期限在这段日期里是哪天；2 月 29 日在平年算 28 日。"""
    month, day = (int(part) for part in due.split("-"))
    for year in (span.first.year, span.last.year):
        found = _day(year, month, day)
        if span.holds(found):
            return found
    return span.last


def missing(duty: Duty, calendar: Calendar, done: Sequence[tuple[date, float]], day: date) -> tuple[str, ...]:
    """过完了的时段里没有做够的；done 是（日期、几次）。按学期、学年的不列。"""
    if duty.period in {Period.TERM, Period.YEAR}:
        return ()
    return tuple(
        slot.label
        for slot in slots(duty.period, calendar)
        if slot.span.last <= day
        and sum(amount for when, amount in done if slot.span.holds(when)) < duty.count
    )


def weeks_of(opening: date, weeks: int, last: date, holidays: Collection[date] = ()) -> Span:
    """从开学起若干个教学周到哪天为止；整周放假的不占周数，不超出 last。"""
    first = opening - timedelta(days=opening.weekday())
    taught = 0
    monday = first
    while taught < weeks and monday <= last:
        taught += not _free(monday, holidays)
        monday += WEEK
    return Span(opening, min(monday - DAY, last))


def _weeks(calendar: Calendar) -> Iterator[Slot]:
    monday = calendar.teaching.first - timedelta(days=calendar.teaching.first.weekday())
    number = 0
    while monday <= calendar.teaching.last:
        number += 1
        if not _free(monday, calendar.holidays):
            yield Slot(f"第{number}周", Span(monday, monday + WEEK - DAY))
        monday += WEEK


def _months(calendar: Calendar) -> Iterator[Slot]:
    first = calendar.teaching.first.replace(day=1)
    while first <= calendar.teaching.last:
        following = (first + timedelta(days=31)).replace(day=1)
        last = following - DAY
        taught = min(last, calendar.teaching.last) - max(first, calendar.teaching.first) + DAY
        if taught.days >= SHORTEST_MONTH:
            yield Slot(f"{first.month}月", Span(first, last))
        first = following


def _pairs(whole: Sequence[Slot]) -> tuple[Slot, ...]:
    """两个并成一个；末尾落单的自成一个。"""
    return tuple(
        Slot(_joined(pair[0].label, pair[-1].label), Span(pair[0].span.first, pair[-1].span.last))
        for pair in (whole[at : at + 2] for at in range(0, len(whole), 2))
    )


def _joined(one: str, other: str) -> str:
    if one == other:
        return one
    return (
        f"{one.removesuffix('周')}–{other.removeprefix('第')}" if one.startswith("第") else f"{one}–{other}"
    )


def _free(monday: date, holidays: Collection[date]) -> bool:
    """星期一至星期五都放假。"""
    return all(monday + timedelta(days=at) in holidays for at in range(5))


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)
