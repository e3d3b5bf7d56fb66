"""作息时间与活动安排：一天各节几点到几点，每周哪天有什么活动；开学是哪天。"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from jiaowu.errors import UserError
from jiaowu.school.terms import Term
from jiaowu.teachers.timetable import MAX_PERIODS, WEEKDAYS

_CLOCK = re.compile(r"\s*(\d{1,2})\s*[:：.时点]\s*(\d{1,2})\s*分?\s*")


@dataclass(frozen=True)
class Bell:
    """作息时间表的一行：第几节（课间、早读一类不是课的为 None）、叫什么、几点到几点。"""

    name: str
    start: time
    end: time
    period: int | None = None

    @property
    def minutes(self) -> int:
        """几分钟。"""
        return (self.end.hour - self.start.hour) * 60 + self.end.minute - self.start.minute


@dataclass(frozen=True)
class Activity:
    """活动安排表的一行：星期几（1–7）、什么活动、在哪里、谁负责。"""

    weekday: int
    name: str
    place: str = ""
    leader: str = ""


@dataclass(frozen=True)
class DayChange:
    """不照平时上课的一天：补上星期几（1–7）的课；None 是放假。"""

    day: date
    weekday: int | None = None


def weekday_on(day: date, changes: Mapping[date, int | None]) -> int | None:
    """这一天上星期几的课，调休与放假算进去；放假为 None。"""
    return changes.get(day, day.isoweekday())


USUAL_BELLS = (
    Bell("晨读", time(8, 0), time(8, 20)),
    Bell("第一节", time(8, 30), time(9, 10), 1),
    Bell("大课间", time(9, 10), time(9, 40)),
    Bell("第二节", time(9, 40), time(10, 20), 2),
    Bell("第三节", time(10, 30), time(11, 10), 3),
    Bell("眼保健操", time(11, 10), time(11, 15)),
    Bell("第四节", time(11, 20), time(12, 0), 4),
    Bell("第五节", time(14, 0), time(14, 40), 5),
    Bell("第六节", time(14, 50), time(15, 30), 6),
    Bell("第七节", time(15, 40), time(16, 20), 7),
)
"""还没有填过时的作息时间：一节 40 分钟、上午四节、下午三节、大课间 30 分钟，只作填写的起点。"""


@dataclass(frozen=True)
class DaySchedule:
    """一所学校的作息：各行、上午有几节、每周的活动。"""

    bells: tuple[Bell, ...] = USUAL_BELLS
    morning: int = 4
    """上午几节；半天假按它算。"""
    activities: tuple[Activity, ...] = ()

    @property
    def periods(self) -> int:
        """一天几节课。"""
        return max((bell.period for bell in self.bells if bell.period is not None), default=0)

    def bell_of(self, period: int) -> Bell | None:
        """第几节的那一行；没有排为 None。"""
        return next((bell for bell in self.bells if bell.period == period), None)

    def period_at(self, now: time) -> int | None:
        """这个时刻正在上第几节；不在上课为 None。一节课从打铃算到下课。"""
        return next(
            (bell.period for bell in self.bells if bell.period is not None and bell.start <= now < bell.end),
            None,
        )


def check_schedule(schedule: DaySchedule) -> None:
    """作息对不对：每行有名称、结束晚于开始、各节不重叠、节次由 1 起不跳不重；不对时报 UserError。"""
    for bell in schedule.bells:
        if not bell.name.strip():
            raise UserError(f"{bell.start:%H:%M} 开始的一行没有写名称，请补上。")
        if bell.end <= bell.start:
            raise UserError(f"“{bell.name}”结束的时间不晚于开始的时间，请改正。")
    ordered = sorted(schedule.bells, key=lambda bell: (bell.start, bell.end))
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise UserError(f"“{before.name}”与“{after.name}”的时间重叠，请改正。")
    periods = [bell.period for bell in ordered if bell.period is not None]
    if periods != list(range(1, len(periods) + 1)):
        raise UserError("节次要按时间由第 1 节起，一节一节往下排，不能跳、不能重。")
    if not 0 < len(periods) <= MAX_PERIODS:
        raise UserError(f"一天要有 1 至 {MAX_PERIODS} 节课，请改正作息时间。")
    if not 0 <= schedule.morning <= len(periods):
        raise UserError(f"上午的节数要在 0 与 {len(periods)} 之间，请改正。")
    _check_activities(schedule.activities)


def parse_clock(text: str) -> time:
    """8:30、08：30、8.30、8时30分 → 时刻；看不懂时报 UserError。"""
    match = _CLOCK.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise UserError(f"时间“{text.strip()}”看不懂，请写成 8:30 的样子。")
    return time(int(match[1]), int(match[2]))


def usual_opening(term: Term) -> date:
    """没有登记开学日期时先按哪天算周数：第一学期 9 月 1 日，第二学期 2 月 20 日。"""
    return date(term.start_year, 9, 1) if term.semester == 1 else date(term.start_year + 1, 2, 20)


def _check_activities(activities: Sequence[Activity]) -> None:
    for activity in activities:
        if not activity.name.strip():
            raise UserError(f"{WEEKDAYS[activity.weekday - 1]}有一项活动没有写名称，请补上。")
