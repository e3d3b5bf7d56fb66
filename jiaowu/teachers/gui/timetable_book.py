"""课表页要看的全部：学期、班级、教师、课、作息，一次读出；以及一格怎样写、写的怎样读。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.students.services.classrooms import TermChoice, list_terms
from jiaowu.teachers.bells import DaySchedule
from jiaowu.teachers.importing.timetable_cells import read_cell
from jiaowu.teachers.services.bells import get_schedule
from jiaowu.teachers.services.curriculum import Coverage, coverage
from jiaowu.teachers.services.timetable import assigned_teachers, list_lessons, teacher_names
from jiaowu.teachers.services.timetable_edit import Place, check_slot
from jiaowu.teachers.timetable import (
    SCHOOL_DAYS,
    Clash,
    Lesson,
    WeekKind,
    clashes,
    days_a_week,
    periods_a_day,
    slot_title,
)


@dataclass(frozen=True)
class Book:
    """一个学期的课表。"""

    terms: tuple[TermChoice, ...]
    term_id: int
    classes: Mapping[int, str]
    """班级编号 → 称呼。"""
    teachers: Mapping[int, str]
    assigned: Mapping[tuple[int, str], tuple[int, ...]]
    """（班级、学科）→ 任教的教师。"""
    lessons: tuple[Lesson, ...]
    schedule: DaySchedule
    coverage: Coverage
    clashes: tuple[Clash, ...]

    @property
    def days(self) -> int:
        """一周排几天。"""
        return days_a_week(self.lessons) if self.lessons else SCHOOL_DAYS

    @property
    def periods(self) -> int:
        """一天排几节：作息与课表里多的。"""
        return max(self.schedule.periods, periods_a_day(self.lessons))

    def of_class(self, class_id: int) -> list[Lesson]:
        """一个班的课。"""
        return [each for each in self.lessons if each.class_id == class_id]

    def of_teacher(self, teacher_id: int) -> list[Lesson]:
        """一位教师的课。"""
        return [each for each in self.lessons if each.teacher_id == teacher_id]

    def class_text(self, lesson: Lesson) -> str:
        """班级课表里的一节：语文 王丽。"""
        return _text(lesson, self.teachers.get(lesson.teacher_id or 0, ""))

    def teacher_text(self, lesson: Lesson) -> str:
        """教师课表里的一节：语文 七（1）班。"""
        return _text(lesson, self.classes.get(lesson.class_id, ""))

    def rows(self, lessons: Iterable[Lesson], *, by_class: bool) -> list[list[str]]:
        """一张课表的各格：行是节次，首列是节次与时间。"""
        write = self.class_text if by_class else self.teacher_text
        cells: dict[tuple[int, int], list[str]] = {}
        for each in sorted(lessons, key=lambda lesson: (lesson.week, lesson.class_id)):
            cells.setdefault((each.weekday, each.period), []).append(write(each))
        return [
            [
                self._label(period),
                *(" ".join(cells.get((day, period), ())) for day in range(1, self.days + 1)),
            ]
            for period in range(1, self.periods + 1)
        ]

    def read(self, place: Place, text: str) -> tuple[Lesson, ...]:
        """键入的一格 → 课；没有写教师的取任教。没有这位教师、写了两节时报 UserError。"""
        class_id, weekday, period = place
        lessons = tuple(
            Lesson(class_id, weekday, period, found.subject, None, found.room, found.week)
            if not found.teacher
            else Lesson(
                class_id,
                weekday,
                period,
                found.subject,
                self._teacher(found.teacher, class_id, found.subject),
                found.room,
                found.week,
            )
            for found in read_cell(text)
        )
        filled = tuple(self._assigned(lesson) for lesson in lessons)
        check_slot(place, filled)
        return filled

    def clash_text(self, clash: Clash) -> str:
        """一处冲突，一句话。"""
        first = clash.lessons[0]
        parts = [
            f"{self.classes.get(each.class_id, '')}{each.subject}"
            + (f"（{self.teachers.get(each.teacher_id or 0, '')}）" if each.teacher_id else "")
            for each in clash.lessons
        ]
        return f"{slot_title(first.weekday, first.period)}：{'、'.join(parts)}"

    def clash_of(self, lesson: Lesson) -> str:
        """这节课撞上了什么；没有为空串。"""
        return next(
            (
                f"{each.kind.label}：{self.clash_text(each)}"
                for each in self.clashes
                if lesson in each.lessons
            ),
            "",
        )

    def _label(self, period: int) -> str:
        bell = self.schedule.bell_of(period)
        return f"第 {period} 节" if bell is None else f"第 {period} 节　{bell.start:%H:%M}"

    def _assigned(self, lesson: Lesson) -> Lesson:
        own = self.assigned.get((lesson.class_id, lesson.subject), ())
        alone = lesson.teacher_id is None and len(own) == 1
        return replace(lesson, teacher_id=own[0]) if alone else lesson

    def _teacher(self, name: str, class_id: int, subject: str) -> int:
        own = self.assigned.get((class_id, subject), ())
        exact = [key for key, each in self.teachers.items() if each == name]
        near = [key for key in own if self.teachers[key].startswith(name)]
        chosen = [key for key in exact if key in own] or exact or near
        if not chosen:
            raise UserError(f"没有登记“{name}”这位教师，请先在教师档案里登记，或核对姓名。")
        if len(chosen) > 1:
            raise UserError(f"有 {len(chosen)} 位教师叫{name}，认不出是哪一位，请先登记任教，再只写课名。")
        return chosen[0]


def load_book(session: Any, _progress: Progress, term_id: int | None) -> Book | None:
    """读一个学期（None 为当前学期）的课表；一个学期都没有为 None。"""
    terms = list_terms(session)
    chosen = next((each for each in terms if each.id == term_id), None)
    chosen = chosen or next((each for each in terms if each.is_current), None)
    if chosen is None:
        return None
    lessons = list_lessons(session, chosen.id)
    return Book(
        terms,
        chosen.id,
        class_titles(session, get_term(session, chosen.id)),
        teacher_names(session),
        assigned_teachers(session, chosen.id),
        lessons,
        get_schedule(session),
        coverage(session, chosen.id),
        clashes(lessons),
    )


def _text(lesson: Lesson, who: str) -> str:
    week = lesson.week.label if lesson.week is not WeekKind.EVERY else ""
    return " ".join(part for part in (week, lesson.subject, who, lesson.room) if part)
