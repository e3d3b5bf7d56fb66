"""课表的纸：班级课表、教师课表（一页一张）、全校总课表、开足开齐情况表、作息与活动安排。"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Orientation,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.students.services.classrooms import current_term_id
from jiaowu.teachers.bells import DaySchedule
from jiaowu.teachers.curriculum import TOTAL, Offered, Verdict
from jiaowu.teachers.reports.heading import SIGNERS
from jiaowu.teachers.services.bells import get_schedule
from jiaowu.teachers.services.curriculum import coverage
from jiaowu.teachers.services.timetable import list_lessons, teacher_names
from jiaowu.teachers.timetable import (
    WEEKDAYS,
    Lesson,
    WeekKind,
    days_a_week,
    periods_a_day,
    teacher_periods,
)

CLASS_TITLE, TEACHER_TITLE, WHOLE_TITLE = "班级课程表", "教师课程表", "全校总课表"
COVERAGE_TITLE, BELLS_TITLE = "开足开齐情况表", "作息时间与活动安排表"
NOTHING = "这个学期还没有课表，请先在“教师档案”的“更多 → 课表”里导入或键入。"
LESSON_HEIGHT = 17.0
"""班级、教师课表一节课的行高（毫米）。"""
MARKS = {Verdict.MET: "", Verdict.SHORT: "▼", Verdict.MISSING: "缺", Verdict.OVER: "▲"}

Write = Callable[[Lesson], str]
"""一节课在格里怎样写。"""


@dataclass(frozen=True)
class _Sources:
    """课表要用的：课、班级与教师的称呼、作息。"""

    term_id: int
    lessons: tuple[Lesson, ...]
    classes: Mapping[int, str]
    teachers: Mapping[int, str]
    schedule: DaySchedule
    heading: str
    """学校与学期。"""


def build_classes(session: Session, term_id: int | None = None, only: Collection[int] = ()) -> Document:
    """班级课程表，一班一页；only 给了班级（编号）就只要这几个。"""
    source = _sources(session, term_id)
    wanted = [key for key in source.classes if any(each.class_id == key for each in source.lessons)]
    pages = [
        (
            f"{source.classes[key]}课程表",
            _page(source, _of_class(source, key), lambda each: _lesson_text(each, _teacher(source, each))),
        )
        for key in wanted
        if not only or key in only
    ]
    return _handout(CLASS_TITLE, source, pages)


def build_teachers(session: Session, term_id: int | None = None, only: Collection[int] = ()) -> Document:
    """教师课程表，一人一页，按姓名的编号；only 给了教师（编号）就只要这几位。"""
    source = _sources(session, term_id)
    counts = teacher_periods(source.lessons)
    pages = [
        (
            f"{source.teachers[key]}课程表（每周 {counts[key]:g} 节）",
            _page(
                source,
                [each for each in source.lessons if each.teacher_id == key],
                lambda each: _lesson_text(each, source.classes.get(each.class_id, "")),
            ),
        )
        for key in sorted(counts)
        if not only or key in only
    ]
    return _handout(TEACHER_TITLE, source, pages)


def build_whole(session: Session, term_id: int | None = None) -> Document:
    """全校总课表：一班一行、星期与节次为列，写课名；横排，一天一段列，太宽时按天分页。"""
    source = _sources(session, term_id)
    days, periods = days_a_week(source.lessons), periods_a_day(source.lessons)
    columns = [Column("班级", 11)]
    columns += [
        Column(str(period), 6, Align.CENTER, group=WEEKDAYS[day - 1])
        for day in range(1, days + 1)
        for period in range(1, periods + 1)
    ]
    rows = []
    for key, title in source.classes.items():
        own = _by_slot(_of_class(source, key))
        if own:
            slots = [(day, period) for day in range(1, days + 1) for period in range(1, periods + 1)]
            rows.append([title, *(_joined(own.get(slot, ()), lambda each: each.subject) for slot in slots)])
    return Document(
        title=WHOLE_TITLE,
        subtitle=source.heading,
        blocks=(Table(columns, rows, frozen_columns=1, notes=("单、双周轮换的写作“单…双…”。",)),),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
    )


COVERAGE_NOTES = (
    "每周节数；单双周轮换的算半节。▼ 不足　缺 没有开　▲ 超出计划。总课时不含自习、课后服务等。",
    "每天锻炼：作息里的大课间、课间操一类与当天体育课的分钟数之和，取一周里最少的一天。",
)


def build_coverage(session: Session, term_id: int | None = None) -> Document:
    """开足开齐情况表：一班一行、一门课一列，写每周节数，不足的作记号；附不足的清单。"""
    source = _sources(session, term_id)
    found = coverage(session, source.term_id)
    if not found.offered:
        raise UserError("这个学期的班级都没有开课计划（计划只有一至九年级），没有可比较的。")
    grades = {info.id: info.identity[0] for info in list_classes(session, get_term(session, source.term_id))}
    tables = [
        _grade_table([each for each in found.offered if grades[each.class_id] == grade], found.titles)
        for grade in dict.fromkeys(grades[each.class_id] for each in found.offered)
    ]
    blocks: list[Block] = [*tables[:-1], replace(tables[-1], notes=COVERAGE_NOTES)]
    blocks.append(_shortfalls(found.offered, found.titles))
    if found.extra:
        blocks.append(Text(f"课表上有、计划里没有的课：{'、'.join(found.extra)}。", TextStyle.NOTE))
    return Document(
        title=COVERAGE_TITLE,
        subtitle=source.heading,
        blocks=tuple(blocks),
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
    )


def build_bells(session: Session, term_id: int | None = None) -> Document:
    """作息时间表，与每周的活动安排（有的话）。"""
    term = current_term_id(session) if term_id is None else term_id
    schedule = get_schedule(session)
    columns = (Column("项目", 20), Column("开始", 10, Align.CENTER), Column("结束", 10, Align.CENTER))
    rows = [(bell.name, f"{bell.start:%H:%M}", f"{bell.end:%H:%M}") for bell in schedule.bells]
    blocks: list[Block] = [Table(columns, rows, "作息时间表")]
    if schedule.activities:
        activity_columns = (Column("星期", 10), Column("活动", 24), Column("地点", 16), Column("负责人", 14))
        activity_rows = [
            (WEEKDAYS[each.weekday - 1], each.name, each.place, each.leader) for each in schedule.activities
        ]
        blocks.append(Table(activity_columns, activity_rows, "活动安排表"))
    return Document(BELLS_TITLE, tuple(blocks), _heading(session, term), signers=SIGNERS)


def _sources(session: Session, term_id: int | None) -> _Sources:
    term = current_term_id(session) if term_id is None else term_id
    lessons = list_lessons(session, term)
    if not lessons:
        raise UserError(NOTHING)
    titles = class_titles(session, get_term(session, term))
    schedule = get_schedule(session)
    return _Sources(term, lessons, titles, teacher_names(session), schedule, _heading(session, term))


def _heading(session: Session, term_id: int) -> str:
    school = get_school(session)
    return "　".join(
        part for part in (school.name if school else "", get_term(session, term_id).name) if part
    )


def _handout(title: str, source: _Sources, pages: Sequence[tuple[str, Table]]) -> Document:
    if not pages:
        raise UserError(NOTHING)
    blocks: list[Block] = []
    for name, table in pages:
        if blocks:
            blocks.append(PageBreak())
        blocks += [Text(name, TextStyle.TITLE), Text(source.heading), table]
    return Document(title, tuple(blocks), orientation=Orientation.LANDSCAPE, handout=True, sheet=title)


def _page(source: _Sources, lessons: Sequence[Lesson], write: Write) -> Table:
    """一张课表：行是节次（带时间），列是星期；上午与下午之间不另画线。"""
    days = days_a_week(source.lessons)
    periods = max(periods_a_day(source.lessons), source.schedule.periods)
    own = _by_slot(lessons)
    columns = (
        Column("节次", 14, Align.CENTER),
        *(Column(WEEKDAYS[day], 18, Align.CENTER) for day in range(days)),
    )
    rows: list[list[Value]] = [
        [
            _period_text(source.schedule, period),
            *(_joined(own.get((day, period), ()), write) for day in range(1, days + 1)),
        ]
        for period in range(1, periods + 1)
    ]
    return Table(columns, rows, row_height=LESSON_HEIGHT)


def _period_text(schedule: DaySchedule, period: int) -> str:
    bell = schedule.bell_of(period)
    return f"第 {period} 节" if bell is None else f"第 {period} 节\n{bell.start:%H:%M}—{bell.end:%H:%M}"


def _of_class(source: _Sources, class_id: int) -> list[Lesson]:
    return [each for each in source.lessons if each.class_id == class_id]


def _by_slot(lessons: Iterable[Lesson]) -> dict[tuple[int, int], tuple[Lesson, ...]]:
    found: dict[tuple[int, int], tuple[Lesson, ...]] = {}
    for each in sorted(lessons, key=lambda lesson: (lesson.week, lesson.class_id)):
        found[each.weekday, each.period] = (*found.get((each.weekday, each.period), ()), each)
    return found


def _joined(lessons: Sequence[Lesson], write: Write) -> str:
    """一格的字：单双周的前面写“单”“双”。"""
    return "\n".join(
        write(each) if each.week is WeekKind.EVERY else f"{each.week.label} {write(each)}" for each in lessons
    )


def _lesson_text(lesson: Lesson, second: str) -> str:
    gap = "\n" if lesson.week is WeekKind.EVERY else " "
    room = f"（{lesson.room}）" if lesson.room else ""
    return f"{lesson.subject}{gap}{second}{room}" if second or room else lesson.subject


def _teacher(source: _Sources, lesson: Lesson) -> str:
    return source.teachers.get(lesson.teacher_id or 0, "")


def _grade_table(offered: Sequence[Offered], titles: Mapping[int, str]) -> Table:
    """一个年级：首行是计划，以下每班一行。"""
    names = list(dict.fromkeys(each.name for each in offered))
    plans = {each.name: each.planned.text for each in offered}
    found = {(each.class_id, each.name): each for each in offered}
    classes = list(dict.fromkeys(each.class_id for each in offered))
    columns = (Column("班级", 12), *(Column(name, 8, Align.CENTER) for name in names))
    rows: list[list[Value]] = [["计划", *(plans[name] for name in names)]]
    rows += [
        [
            titles.get(key, ""),
            *(f"{found[key, name].actual:g}{MARKS[found[key, name].verdict]}" for name in names),
        ]
        for key in classes
    ]
    return Table(columns, rows, emphasis=((0, Emphasis.GROUP),), frozen_columns=1)


def _shortfalls(offered: Sequence[Offered], titles: Mapping[int, str]) -> Block:
    rows = [
        (
            titles.get(each.class_id, ""),
            each.name,
            each.planned.text,
            each.actual,
            each.lacking,
            each.verdict.label,
        )
        for each in offered
        if each.lacking and each.name != TOTAL
    ]
    if not rows:
        return Text("各班各科都按计划开足开齐。", TextStyle.BODY)
    number = Align.RIGHT
    columns = (
        Column("班级", 14),
        Column("课程", 18),
        Column("计划", 10, Align.CENTER),
        Column("实际", 8, number, ""),
        Column("差", 8, number, ""),
        Column("情况", 12),
    )
    return Table(columns, rows, "没有开足开齐的")
