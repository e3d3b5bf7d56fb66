"""样例学校：听课记录。各组每周一节公开课，领导推门，几位教师互助；有人够数，有人落后。"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Item
from jiaowu.inspection.observations import Comment, ObservationDraft, Step
from jiaowu.inspection.quotas import quota_presets
from jiaowu.inspection.services.lessons import subject_ids
from jiaowu.inspection.services.observations import (
    add_observation,
    confirm_feedback,
    get_observation,
    save_comment,
    save_marks,
    save_process,
)
from jiaowu.inspection.services.quotas import save_plan
from jiaowu.sample.timetable import HOLIDAYS
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.leaves import list_leaves
from jiaowu.teachers.services.moments import current_moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.timetable import list_lessons
from jiaowu.teachers.timetable import Lesson

FIRST_MONDAY = date(2026, 9, 7)
WEEKS = (0, 1, 2, 3, 5, 6, 7, 8, 9, 10)
"""开学第二周起；国庆那周没有。"""
PRESET, TERM_WEEKS, STALE_DAYS = 1, 20, 30
"""听课定额用自带的第几种（每月 4、4、2 节），一学期几周，几天没有被听算久。"""
CHECKLIST = "lesson"
HEADS = ("教研组长", "校长", "副校长", "教导主任")
"""听课都打分的。"""
ABSENT_EVERY = 5
"""编号是它的倍数的教师常常没有去听。"""
EXTRA_EVERY = 12
"""编号除以它余 1 的教师另外互相听课。"""
UNCOMMENTED_WEEK = 10
"""最近一周的课，有人还没有写评语。"""
TOPICS: Mapping[str, Sequence[str]] = {
    "语文": ("《秋天的怀念》", "《湖心亭看雪》", "作文讲评：学会记事"),
    "数学": ("有理数的乘方", "全等三角形的判定", "一元二次方程的解法"),
    "英语": ("Unit 3 Reading", "Unit 4 Grammar", "听说课：Directions"),
}
MERITS = ("目标清楚，学生参与面广。", "情境引入自然，问题有层次。", "板书有条理，讲练结合。")
PROBLEMS = ("小组讨论时间偏短。", "个别学生没有参与。", "课堂小结由教师代替。")
ADVICE = ("把最后一问留给学生说。", "练习再分两层。", "多让后排学生板演。")
PROCESS = (
    Step("0–5 分", "导入", "复习上节课，引出问题", "学生反应快"),
    Step("5–25 分", "新授", "小组合作，教师巡视点拨", ""),
    Step("25–40 分", "练习与小结", "分层练习，两名学生板演", "小结稍急"),
)
BASE, RANGE = 0.8, 0.18
"""一节课的得分率最低多少，高低差多少。"""


@dataclass(frozen=True)
class Planned:
    """要造的一节：第几周、课表上的哪节课、听课类型、谁去听。"""

    week: int
    lesson: Lesson
    kind: str
    observers: tuple[int, ...]

    @property
    def day(self) -> date:
        """上课的日期。"""
        return FIRST_MONDAY + timedelta(weeks=self.week, days=self.lesson.weekday - 1)


class _Staff:
    """全校教师、课表：谁这一刻有空。"""

    def __init__(self, session: Session, term_id: int) -> None:
        self.rows = list_teachers(session, current_moment(session))
        self.lessons = [each for each in list_lessons(session, term_id) if each.teacher_id is not None]
        self._busy = {(each.weekday, each.period, each.teacher_id) for each in self.lessons}
        self.own: dict[int, list[Lesson]] = defaultdict(list)
        for each in self.lessons:
            self.own[each.teacher_id or 0].append(each)
        self._leaves = [each for each in list_leaves(session, term_id) if each.status.counts]
        self.judges = {row.id for row in self.rows if set(row.duties) & set(HEADS)}

    def away(self, teacher_id: int, day: date, period: int) -> bool:
        """这一刻在不在请假。"""
        return any(each.teacher_id == teacher_id and each.span.covers(day, period) for each in self._leaves)

    def plan(self, week: int, lesson: Lesson, kind: str, rows: Sequence[TeacherRow]) -> Iterator[Planned]:
        """这节课由 rows 里有空的人去听；一个有空的也没有、上课的请了假就不听。"""
        place = (lesson.weekday, lesson.period)
        own = {lesson.teacher_id, *(each for *when, each in self._busy if tuple(when) == place)}
        found = Planned(week, lesson, kind, tuple(row.id for row in rows if row.id not in own))
        here = tuple(each for each in found.observers if not self.away(each, found.day, lesson.period))
        if (
            here
            and found.day not in HOLIDAYS
            and not self.away(lesson.teacher_id or 0, found.day, lesson.period)
        ):
            yield replace(found, observers=here)


def make_observations(session: Session, term_id: int) -> None:
    """登记一个学期的听课；要在课表之后。"""
    save_plan(session, term_id, quota_presets()[PRESET].plan, TERM_WEEKS, STALE_DAYS)
    staff, subjects = _Staff(session, term_id), subject_ids(session)
    planned = sorted(_plan(staff), key=lambda each: (each.day, each.lesson.period))
    for nth, each in enumerate(planned):
        topics = TOPICS.get(each.lesson.subject, ("新授课",))
        draft = ObservationDraft(
            each.day,
            each.lesson.teacher_id or 0,
            each.observers,
            each.lesson.period,
            each.lesson.class_id,
            subjects[each.lesson.subject],
            topics[nth % len(topics)],
            "复习" if nth % 6 == 5 else "新授",
            each.kind,
            CHECKLIST,
        )
        _tell(session, add_observation(session, term_id, draft), each, nth, staff.judges)


def _plan(staff: _Staff) -> Iterator[Planned]:
    """各组的公开课、领导的推门课、几位教师的互助课。"""
    groups: dict[str, list[TeacherRow]] = defaultdict(list)
    for row in staff.rows:
        if row.group:
            groups[row.group].append(row)
    leaders = [row for row in staff.rows if set(row.duties) & set(HEADS[1:])]
    for at, week in enumerate(WEEKS):
        for place, (_, members) in enumerate(sorted(groups.items())):
            teaching = [row for row in members if staff.own[row.id]]
            lesson = _pick(staff, teaching[at % len(teaching)], at)
            there = [row for row in members if _comes(row, at)]
            guest = leaders[(at + place) // 2 % len(leaders)]
            rows = dict.fromkeys([*there, guest] if (at + place) % 2 else there)
            yield from staff.plan(week, lesson, "公开课", list(rows))
        yield from _more(staff, at, week, leaders)


def _more(staff: _Staff, at: int, week: int, leaders: Sequence[TeacherRow]) -> Iterator[Planned]:
    """领导每周推门一节，勤快的教师每周互相听一节。"""
    teaching = [row for row in staff.rows if staff.own[row.id]]
    keen = [row for row in teaching if row.id % EXTRA_EVERY == 1]
    for nth, observer in enumerate([*leaders, *keen]):
        lesson = _pick(staff, teaching[(at * 7 + nth * 5) % len(teaching)], at + nth)
        yield from staff.plan(week, lesson, "推门" if observer in leaders else "互助", [observer])


def _pick(staff: _Staff, teacher: TeacherRow, at: int) -> Lesson:
    own = staff.own[teacher.id]
    return own[at * 3 % len(own)]


def _comes(row: TeacherRow, at: int) -> bool:
    """常常不去的，三次里去一次。"""
    return row.id % ABSENT_EVERY != 0 or at % 3 == 0


def _tell(session: Session, key: int, planned: Planned, nth: int, judges: set[int]) -> None:
    """打分、写评语、确认反馈。"""
    found = get_observation(session, key)
    items = found.checklist.items if found.checklist is not None else ()
    for at, observer in enumerate(found.observers):
        if observer.teacher_id in judges:
            save_marks(session, observer.id, _marks(items, nth, observer.teacher_id))
        if planned.week != UNCOMMENTED_WEEK or at == 0:
            turn = nth + at
            comment = Comment(
                MERITS[turn % len(MERITS)],
                PROBLEMS[turn % len(PROBLEMS)] if turn % 2 else "",
                ADVICE[turn % len(ADVICE)],
            )
            save_comment(session, observer.id, comment)
    if nth % 9 == 0:
        save_process(session, key, PROCESS)
    if planned.week < UNCOMMENTED_WEEK - 1:
        confirm_feedback(session, key, planned.day + timedelta(days=1))


def _marks(items: Sequence[Item], nth: int, observer: int) -> dict[int, float | None]:
    """各项的分：一节课有一节课的好坏，一位听课人有一位的宽严；附加分不给。"""
    rate = min(1.0, BASE + RANGE * ((nth * 37) % 89) / 88 + (observer % 5 - 2) / 50)
    return {
        at: 0.0 if item.bonus else min(item.full, round(item.full * rate * 2) / 2)
        for at, item in enumerate(items)
    }
