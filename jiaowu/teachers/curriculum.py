"""开足开齐：各年级每周每门课计划几节、每天锻炼几分钟，与课表、作息比较。"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from math import inf, isinf
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.school.subjects import spellings_of
from jiaowu.teachers.bells import DaySchedule
from jiaowu.teachers.timetable import SCHOOL_DAYS, Lesson, WeekKind

MAX_WEEKLY = 60
"""一门课一周最多几节；再大的是别的数。"""


@dataclass(frozen=True)
class Range:
    """每周最少、最多几节（含）。"""

    low: float
    high: float

    @property
    def text(self) -> str:
        """如“4”“3–5”；没有上限的如“≥ 60”。"""
        if isinf(self.high):
            return f"≥ {self.low:g}"
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g}–{self.high:g}"


@dataclass(frozen=True)
class PlanLine:
    """计划的一行：一门课，或几门合起来算的课。"""

    name: str
    subjects: tuple[str, ...]
    weeks: Mapping[int, Range]
    """年级（1–12）→ 每周几节；没有列出的年级不开。"""

    def takes(self, subject: str) -> bool:
        """这门课算不算在这一行；同一学科的各种写法都算。"""
        return any(subject in spellings_of(each) for each in self.subjects)


@dataclass(frozen=True)
class Curriculum:
    """全部年级的计划。"""

    lines: tuple[PlanLine, ...]
    total: Mapping[int, float]
    """年级 → 每周一共几节；没有列出的不比较。"""
    uncounted: tuple[str, ...] = ()
    """不算进总课时的课，如 自习。"""
    exercise: Mapping[int, float] = field(default_factory=dict)
    """年级 → 每天至少锻炼几分钟；没有列出的不比较。"""


class Verdict(StrEnum):
    """一门课开得怎样。"""

    MET = "met"
    SHORT = "short"
    MISSING = "missing"
    OVER = "over"

    @property
    def label(self) -> str:
        """给人看的写法。"""
        return VERDICT_LABELS[self]


VERDICT_LABELS = {
    Verdict.MET: "足",
    Verdict.SHORT: "不足",
    Verdict.MISSING: "没有开",
    Verdict.OVER: "超出",
}


@dataclass(frozen=True)
class Offered:
    """一个班一门课：计划几节、实际几节。"""

    class_id: int
    name: str
    actual: float
    planned: Range

    @property
    def verdict(self) -> Verdict:
        """够不够。"""
        if self.actual < self.planned.low:
            return Verdict.SHORT if self.actual else Verdict.MISSING
        return Verdict.OVER if self.actual > self.planned.high else Verdict.MET

    @property
    def lacking(self) -> float:
        """差几节；够了为 0。"""
        return max(0.0, self.planned.low - self.actual)


TOTAL = "总课时"
EXERCISE = "每天锻炼（分钟）"


@dataclass(frozen=True)
class ExerciseWords:
    """哪些算锻炼：课表上的课、作息里不上课的各行（名称里有这些字）。"""

    subjects: tuple[str, ...]
    bells: tuple[str, ...]


@cache
def exercise_words() -> ExerciseWords:
    """随程序带的写法。"""
    found = _shipped()["exercise_words"]
    return ExerciseWords(tuple(found["subjects"]), tuple(found["bells"]))


@cache
def _shipped() -> Mapping[str, Any]:
    with shipped("codes", "curriculum.toml").open("rb") as file:
        return tomllib.load(file)


def daily_exercise(
    lessons: Iterable[Lesson], schedule: DaySchedule, words: ExerciseWords
) -> dict[int, float]:
    """班级 → 每天锻炼几分钟，取上课的五天里最少的一天（单双周也取少的）；没有课表的班不在其中。

    一天的分钟 = 作息里大课间一类的各行之和 + 那天体育一类的各节之和；一节的分钟照作息。
    """
    common = sum(
        bell.minutes
        for bell in schedule.bells
        if bell.period is None and any(word in bell.name for word in words.bells)
    )
    names = {name for subject in words.subjects for name in (subject, *spellings_of(subject))}
    found: dict[int, dict[tuple[int, WeekKind], float]] = {}
    for lesson in lessons:
        own = found.setdefault(lesson.class_id, dict.fromkeys(_SCHOOL_WEEK, common))
        bell = schedule.bell_of(lesson.period)
        if lesson.subject in names and bell is not None:
            for weekday, week in own:
                if weekday == lesson.weekday and lesson.week.meets(week):
                    own[weekday, week] += bell.minutes
    return {class_id: min(own.values()) for class_id, own in found.items()}


_SCHOOL_WEEK = tuple(
    (weekday, week) for weekday in range(1, SCHOOL_DAYS + 1) for week in (WeekKind.ODD, WeekKind.EVEN)
)


@cache
def shipped_curriculum() -> Curriculum:
    """随程序带的计划，取自 data/codes/curriculum.toml。"""
    found = _shipped()
    lines = tuple(
        PlanLine(
            each["name"],
            tuple(each["subjects"]),
            {int(grade): Range(*span) for grade, span in each["weeks"].items()},
        )
        for each in found["line"]
    )
    total = {int(grade): float(count) for grade, count in found["total"].items()}
    exercise = {int(grade): float(minutes) for grade, minutes in found["exercise"].items()}
    return Curriculum(lines, total, tuple(found["uncounted"]["subjects"]), exercise)


def compare(
    plan: Curriculum,
    grades: Mapping[int, int],
    weekly: Mapping[tuple[int, str], float],
    exercise: Mapping[int, float],
) -> tuple[Offered, ...]:
    """各班（编号 → 年级）的每一门、总课时与锻炼，次序同计划。

    weekly 是（班级、学科）→ 每周几节，exercise 是班级 → 每天锻炼几分钟（daily_exercise 算的）。

    课表上还没有课的班、计划里没有的年级不比较。
    """
    scheduled = {class_id for class_id, _ in weekly}
    return tuple(
        offered
        for class_id, grade in grades.items()
        if class_id in scheduled
        for offered in (
            *_of_class(plan, class_id, grade, weekly),
            *_exercise_of(plan, class_id, grade, exercise),
        )
    )


def parse_range(text: str) -> Range | None:
    """4、3–5、3-5、3~5 → 每周几节；空为不开。看不懂、最少大于最多时报 UserError。"""
    plain = text.strip().translate(str.maketrans("–—－~～至", "------"))
    if not plain:
        return None
    parts = plain.split("-")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if len(numbers) not in {1, 2} or not all(0 <= number <= MAX_WEEKLY for number in numbers):
        raise UserError(f"“{text.strip()}”看不懂，请写成 4 或 3–5 的样子，不开就空着。")
    if numbers[0] > numbers[-1]:
        raise UserError(f"“{text.strip()}”最少的比最多的还多，请改正。")
    return Range(numbers[0], numbers[-1])


def unplanned(plan: Curriculum, subjects: Iterable[str]) -> tuple[str, ...]:
    """课表上有、计划里没有、也不在不计之列的课。"""
    return tuple(
        subject
        for subject in dict.fromkeys(subjects)
        if subject not in plan.uncounted and not any(line.takes(subject) for line in plan.lines)
    )


def _of_class(
    plan: Curriculum, class_id: int, grade: int, weekly: Mapping[tuple[int, str], float]
) -> list[Offered]:
    own = {subject: count for (owner, subject), count in weekly.items() if owner == class_id}
    found = [
        Offered(
            class_id,
            line.name,
            sum(count for subject, count in own.items() if line.takes(subject)),
            line.weeks[grade],
        )
        for line in plan.lines
        if grade in line.weeks
    ]
    if found and grade in plan.total:
        counted = sum(count for subject, count in own.items() if subject not in plan.uncounted)
        found.append(Offered(class_id, TOTAL, counted, Range(plan.total[grade], plan.total[grade])))
    return found


def _exercise_of(
    plan: Curriculum, class_id: int, grade: int, exercise: Mapping[int, float]
) -> tuple[Offered, ...]:
    if grade not in plan.exercise or class_id not in exercise:
        return ()
    return (Offered(class_id, EXERCISE, exercise[class_id], Range(plan.exercise[grade], inf)),)
