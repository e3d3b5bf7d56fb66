"""开课计划的读取、保存，与课表比较（开足开齐）。"""

import json
from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SettingTable
from jiaowu.teachers.curriculum import (
    Curriculum,
    Offered,
    PlanLine,
    Range,
    compare,
    daily_exercise,
    exercise_words,
    shipped_curriculum,
    unplanned,
)
from jiaowu.teachers.services.bells import get_schedule
from jiaowu.teachers.services.timetable import list_lessons
from jiaowu.teachers.timetable import weekly_periods

KEY = "curriculum"


@dataclass(frozen=True)
class Coverage:
    """一个学期的开足开齐：各班每一门，班级的称呼，计划里没有的课。"""

    offered: tuple[Offered, ...]
    titles: dict[int, str]
    extra: tuple[str, ...]


def get_curriculum(session: Session) -> Curriculum:
    """学校的开课计划；没有改过的是随程序带的。"""
    row = session.get(SettingTable, KEY)
    if row is None:
        return shipped_curriculum()
    stored = json.loads(row.value)
    lines = tuple(
        PlanLine(
            each["name"],
            tuple(each["subjects"]),
            {int(grade): Range(*span) for grade, span in each["weeks"].items()},
        )
        for each in stored["lines"]
    )
    total = {int(grade): count for grade, count in stored["total"].items()}
    usual = shipped_curriculum().exercise
    exercise = (
        {int(grade): count for grade, count in stored["exercise"].items()} if "exercise" in stored else usual
    )
    return Curriculum(lines, total, tuple(stored["uncounted"]), exercise)


def save_curriculum(session: Session, plan: Curriculum) -> None:
    """保存学校改过的计划；与随程序带的一样时删去自己的一份。"""
    row = session.get(SettingTable, KEY)
    if plan == shipped_curriculum():
        if row is not None:
            session.delete(row)
        session.flush()
        return
    lines = [
        {
            "name": line.name,
            "subjects": line.subjects,
            "weeks": {grade: (span.low, span.high) for grade, span in line.weeks.items()},
        }
        for line in plan.lines
    ]
    kept = {"total": dict(plan.total), "uncounted": plan.uncounted, "exercise": dict(plan.exercise)}
    text = json.dumps({"lines": lines, **kept}, ensure_ascii=False)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()


def coverage(session: Session, term_id: int) -> Coverage:
    """这个学期各班每周每门课实际几节、计划几节；还没有课表的班不在其中。"""
    term = get_term(session, term_id)
    plan, lessons = get_curriculum(session), list_lessons(session, term_id)
    grades = {info.id: info.identity[0] for info in list_classes(session, term)}
    exercise = daily_exercise(lessons, get_schedule(session), exercise_words())
    offered = compare(plan, grades, weekly_periods(lessons), exercise)
    return Coverage(
        offered, class_titles(session, term), unplanned(plan, (lesson.subject for lesson in lessons))
    )
