"""学期的周与月：第几周从哪天到哪天，一个月的月历有哪几行。"""

from dataclasses import dataclass
from datetime import date, timedelta

from jiaowu.teachers.timetable import week_of

DIGITS = "零一二三四五六七八九"
BEFORE = "开学前"
DAYS_A_WEEK = 7


@dataclass(frozen=True)
class Week:
    """一周，星期一到星期日。"""

    number: int
    """第几周；开学前为 0 或负数。"""
    first: date

    @property
    def last(self) -> date:
        """星期日。"""
        return self.first + timedelta(days=DAYS_A_WEEK - 1)

    @property
    def title(self) -> str:
        """如“第一周”“开学前”。"""
        return f"第{chinese(self.number)}周" if self.number > 0 else BEFORE

    @property
    def days(self) -> str:
        """如“9月7日—13日”。"""
        first, last = self.first, self.last
        end = f"{last.day}日" if last.month == first.month else f"{last.month}月{last.day}日"
        return f"{first.month}月{first.day}日—{end}"


def chinese(number: int) -> str:
    """1–99 → 一、十、十一、二十一。"""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{DIGITS[tens]}十")
    return head + (DIGITS[ones] if ones or not tens else "")


def week_at(day: date, opening: date) -> Week:
    """某一天所在的一周；opening 是开学那天，它所在的一周是第一周。"""
    return Week(week_of(day, opening), day - timedelta(days=day.weekday()))


def week_numbered(number: int, opening: date) -> Week:
    """第 number 周。"""
    monday = opening - timedelta(days=opening.weekday())
    return Week(number, monday + timedelta(weeks=number - 1))


def term_weeks(opening: date, last: date) -> tuple[Week, ...]:
    """开学那一周起到 last 所在的一周。"""
    return tuple(week_numbered(number, opening) for number in range(1, week_of(last, opening) + 1))


def month_rows(year: int, month: int) -> tuple[tuple[date, ...], ...]:
    """一个月的月历：每行星期一到星期日，头尾补上前后月的日子。"""
    first = date(year, month, 1)
    monday = first - timedelta(days=first.weekday())
    following = (first + timedelta(days=31)).replace(day=1)
    rows = []
    while monday < following:
        rows.append(tuple(monday + timedelta(days=offset) for offset in range(DAYS_A_WEEK)))
        monday += timedelta(weeks=1)
    return tuple(rows)


def months_between(first: date, last: date) -> tuple[tuple[int, int], ...]:
    """first 到 last 的各个月（年、月）。"""
    found = []
    day = first.replace(day=1)
    while day <= last:
        found.append((day.year, day.month))
        day = (day + timedelta(days=31)).replace(day=1)
    return tuple(found)
