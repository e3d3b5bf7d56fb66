"""教师档案的报告共用的副标题与密级。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_school, get_term
from jiaowu.teachers.services.moments import Moment

CONFIDENTIAL = "学校内部资料"
SIGNERS = ("制表人", "审核人", "日期")


def subtitle_of(session: Session, moment: Moment) -> str:
    """学校与学期；没有登记那个学期的写日期。"""
    school = get_school(session)
    when = get_term(session, moment.term_id).name if moment.term_id is not None else written(moment.day)
    return "　".join(part for part in (school.name if school else "", when) if part)


def written(day: date) -> str:
    """2026年7月31日。"""
    return f"{day.year}年{day.month}月{day.day}日"
