"""教研组、教研活动各报告共用的副标题、签字处与今天。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.teachers.services.moments import known_terms

SIGNERS = ("制表人", "审核人", "日期")
INTERNAL = "学校内部资料"
NO_GROUPS = "还没有登记教研组，请先在“教研研训”的“教研组”里登记。"
NO_ACTIVITIES = "这个学期还没有教研活动，请先在“教研研训”的“教研活动”里登记。"


def place_of(session: Session, term_id: int) -> str:
    """学校与学期。"""
    school = get_school(session)
    return "　".join(
        part for part in (school.name if school else "", get_term(session, term_id).name) if part
    )


def current_term_id(session: Session) -> int:
    """当前学期；一个学期都没有时报 UserError。"""
    found = next((each.id for each in known_terms(session) if each.is_current), None)
    if found is None:
        raise UserError("还没有登记学期，请先在“设置”里填好学校与学期。")
    return found


def today() -> date:
    """这台电脑的日期。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
