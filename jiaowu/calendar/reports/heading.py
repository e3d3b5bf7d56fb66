"""工作安排各张纸共用的：学校与学期一行，用默认条件时看哪个学期、哪一天。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.calendar.services.tasks import TermPlan, load_plan
from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_school

SIGNERS = ("制表人", "审核人", "日期")
NOTHING = "这个学期还没有工作安排，请先在“工作安排”里登记或照模板添加。"


def plan_of(session: Session, term_id: int | None) -> TermPlan:
    """一个学期的安排；一件也没有时报 UserError。"""
    plan = load_plan(session, term_id)
    if plan.term is None or not plan.tasks:
        raise UserError(NOTHING)
    return plan


def heading(session: Session, plan: TermPlan) -> str:
    """学校与学期。"""
    school = get_school(session)
    term = plan.term.term.name if plan.term is not None else ""
    return "　".join(part for part in (school.name if school else "", term) if part)


def today() -> date:
    """这台电脑的日期。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
