"""课表的规则：一节课、单双周、同人同节一类的冲突、每周几节、第几周。"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from itertools import combinations

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
SCHOOL_DAYS = 5
"""一周通常上几天课。"""
USUAL_PERIODS = 7
"""还不知道时，一天先排几节。"""
MAX_PERIODS = 14
"""一天最多几节；连早读、晚自习也够了。"""
ONE_WEEK = timedelta(days=7)


class WeekKind(IntEnum):
    """一节课哪些周上；值就是课表里存的数。"""

    EVERY = 0
    ODD = 1
    EVEN = 2

    @property
    def label(self) -> str:
        """每周为空串，其余是“单”“双”。"""
        return ("", "单", "双")[self]

    @property
    def share(self) -> float:
        """折合每周几节。"""
        return 1.0 if self is WeekKind.EVERY else 0.5

    def meets(self, other: "WeekKind") -> bool:
        """两种周有没有同一周。"""
        return WeekKind.EVERY in {self, other} or self is other

    def holds(self, week: int) -> bool:
        """第 week 周（1 起）上不上。"""
        return self is WeekKind.EVERY or self is week_kind_of(week)


@dataclass(frozen=True)
class Lesson:
    """课表的一格：哪个班、星期几（1–7）、第几节（1 起）、什么课、谁上、在哪里、哪些周。"""

    class_id: int
    weekday: int
    period: int
    subject: str
    teacher_id: int | None = None
    """还没有定为 None。"""
    room: str = ""
    """专用教室；在本班教室上的为空串。"""
    week: WeekKind = WeekKind.EVERY

    @property
    def slot(self) -> tuple[int, int, int, WeekKind]:
        """课表里的位置：班级、星期、节次、周。"""
        return (self.class_id, self.weekday, self.period, self.week)

    def meets(self, other: "Lesson") -> bool:
        """是不是同一时刻。"""
        same = (self.weekday, self.period) == (other.weekday, other.period)
        return same and self.week.meets(other.week)


class ClashKind(StrEnum):
    """哪一种冲突。"""

    TEACHER = "teacher"
    CLASS = "class"
    ROOM = "room"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {ClashKind.TEACHER: "同人同节", ClashKind.CLASS: "同班同节", ClashKind.ROOM: "同场地"}[self]


@dataclass(frozen=True)
class Clash:
    """一处冲突：同一时刻争一位教师、一个班或一个场地的几节课。"""

    kind: ClashKind
    lessons: tuple[Lesson, ...]


_KEYS: Mapping[ClashKind, Callable[[Lesson], Hashable]] = {
    ClashKind.TEACHER: lambda lesson: lesson.teacher_id,
    ClashKind.CLASS: lambda lesson: lesson.class_id,
    ClashKind.ROOM: lambda lesson: lesson.room or None,
}


def clashes(lessons: Iterable[Lesson]) -> tuple[Clash, ...]:
    """全部冲突，按种类、星期、节次；同一时刻的几节课合成一处。

    没有定教师的不算同人，没有写场地的不算同场地；单周与双周的课不冲突。
    """
    found = list(lessons)
    return tuple(
        Clash(kind, group)
        for kind, key in _KEYS.items()
        for _, together in sorted(_together(found, key).items())
        for group in _touching(together)
    )


def weekly_periods(lessons: Iterable[Lesson]) -> dict[tuple[int, str], float]:
    """（班级、学科）→ 每周几节；单双周的算半节。"""
    counts: dict[tuple[int, str], float] = defaultdict(float)
    for lesson in lessons:
        counts[lesson.class_id, lesson.subject] += lesson.week.share
    return dict(counts)


def teacher_periods(lessons: Iterable[Lesson]) -> dict[int, float]:
    """教师 → 每周几节；单双周的算半节，合班的同一时刻只算一节。"""
    seen: dict[int, set[tuple[int, int, WeekKind]]] = defaultdict(set)
    for lesson in lessons:
        if lesson.teacher_id is not None:
            seen[lesson.teacher_id].add((lesson.weekday, lesson.period, lesson.week))
    return {teacher: sum(week.share for _, _, week in slots) for teacher, slots in seen.items()}


def periods_a_day(lessons: Iterable[Lesson]) -> int:
    """课表里最晚排到第几节；没有课是通常的节数。"""
    return max((lesson.period for lesson in lessons), default=USUAL_PERIODS)


def days_a_week(lessons: Iterable[Lesson]) -> int:
    """一周排到星期几，至少五天。"""
    return max(SCHOOL_DAYS, *(lesson.weekday for lesson in lessons), 0)


def week_of(day: date, first: date) -> int:
    """某一天是第几周；first 是开学那天，它所在的一周（星期一起）是第 1 周，之前的为 0 或负数。"""
    return (_monday(day) - _monday(first)) // ONE_WEEK + 1


def week_kind_of(week: int) -> WeekKind:
    """第几周 → 单周还是双周。"""
    return WeekKind.ODD if week % 2 else WeekKind.EVEN


def slot_title(weekday: int, period: int) -> str:
    """如“星期三第 2 节”。"""
    return f"{WEEKDAYS[weekday - 1]}第 {period} 节"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _together(
    lessons: Sequence[Lesson], key: Callable[[Lesson], Hashable]
) -> dict[tuple[int, int, str], list[Lesson]]:
    """星期、节次、争的是谁 → 一起的几节课；只留两节以上的。"""
    found: dict[tuple[int, int, str], list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        if (owner := key(lesson)) is not None:
            found[lesson.weekday, lesson.period, f"{owner!s:>12}"].append(lesson)
    return {place: group for place, group in found.items() if len(group) > 1}


def _touching(lessons: Sequence[Lesson]) -> list[tuple[Lesson, ...]]:
    """同一时刻真正碰在一起的几节：单周的与双周的各归各。"""
    hit = Counter(
        each for pair in combinations(range(len(lessons)), 2) if _meet(lessons, pair) for each in pair
    )
    kept = [lesson for at, lesson in enumerate(lessons) if hit[at]]
    if any(lesson.week is WeekKind.EVERY for lesson in kept):
        return [tuple(kept)]
    weeks = (tuple(each for each in kept if each.week is week) for week in (WeekKind.ODD, WeekKind.EVEN))
    return [group for group in weeks if group]


def _meet(lessons: Sequence[Lesson], pair: tuple[int, int]) -> bool:
    return lessons[pair[0]].week.meets(lessons[pair[1]].week)
