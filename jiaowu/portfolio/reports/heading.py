"""成长档案的报告共用的副标题、密级，以及默认印哪一位。"""

from collections.abc import Callable
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.people import TeacherRow
from jiaowu.teachers.services.moments import moment_on
from jiaowu.teachers.services.profiles import list_teachers

CONFIDENTIAL = "学校内部资料"


def today() -> date:
    """这台电脑的日期。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期


def subtitle_of(session: Session, *parts: str) -> str:
    """学校与其余各部分。"""
    school = get_school(session)
    return "　".join(part for part in (school.name if school else "", *parts) if part)


def first_teacher(session: Session, has: Callable[[TeacherRow], bool], refusal: str) -> int:
    """在册的教师里第一位合乎 has 的；没有时报 UserError。"""
    for row in list_teachers(session, moment_on(session, today())):
        if has(row):
            return row.id
    raise UserError(refusal)
