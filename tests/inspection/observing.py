"""听课、巡堂测试共用：小学校的一张课表，几节听过的课。"""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.inspection.observations import Comment, ObservationDraft
from jiaowu.inspection.services.observations import add_observation, get_observation, save_comment, save_marks
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.teachers.tables import LessonTable
from tests.inspection.small import SmallSchool

MONDAY = date(2026, 11, 9)
FIRST, SECOND = "七（1）班", "七（2）班"


def classes_of(session: Session, school: SmallSchool) -> Mapping[str, int]:
    """班级的称呼 → 编号。"""
    titles = class_titles(session, get_term(session, school.term))
    return {title: key for key, title in titles.items()}


def subjects_of(session: Session) -> Mapping[str, int]:
    """学科名 → 编号。"""
    return {row.name: row.id for row in session.scalars(select(SubjectTable))}


def add_timetable(session: Session, school: SmallSchool) -> None:
    """星期一：第 1 节两个班都是语文，第 2 节一班数学、二班英语。"""
    classes, subjects = classes_of(session, school), subjects_of(session)
    for period, title, subject, teacher in (
        (1, FIRST, "语文", "陈静"),
        (1, SECOND, "语文", "周岚"),
        (2, FIRST, "数学", "高远"),
        (2, SECOND, "英语", "林夕"),
    ):
        session.add(
            LessonTable(
                term_id=school.term,
                class_id=classes[title],
                weekday=1,
                period=period,
                week_kind=0,
                subject_id=subjects[subject],
                teacher_id=school.teachers[teacher],
                room="",
            )
        )
    session.flush()


def observe(
    session: Session,
    school: SmallSchool,
    *,
    observers: Sequence[str] = ("高远",),
    teacher: str = "陈静",
    day: date = MONDAY,
    period: int | None = 1,
    title: str = FIRST,
    kind: str = "推门",
    checklist: str | None = None,
) -> int:
    """登记一节课，返回编号。"""
    draft = ObservationDraft(
        day,
        school.teachers[teacher],
        tuple(school.teachers[name] for name in observers),
        period,
        classes_of(session, school)[title],
        subjects_of(session)["语文"],
        "背影",
        "新授",
        kind,
        checklist,
    )
    return add_observation(session, school.term, draft)


def mark_all(session: Session, key: int, observer: str, share: float) -> None:
    """一位听课人各项（附加分除外）都给满分的 share。"""
    shown = get_observation(session, key)
    assert shown.checklist is not None
    (own,) = (each for each in shown.observers if each.name == observer)
    marks = {at: item.full * share for at, item in enumerate(shown.checklist.items) if not item.bonus}
    save_marks(session, own.id, marks)


def comment_all(session: Session, key: int, merits: str = "环节清楚", advice: str = "多留思考的时间") -> None:
    """各位听课人都写评语。"""
    for each in get_observation(session, key).observers:
        save_comment(session, each.id, Comment(merits, "", advice))
