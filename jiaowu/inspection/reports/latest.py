"""命令行没有指定时用哪一次检查、哪个学期。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.rounds import Round
from jiaowu.inspection.services.rounds import get_round, list_rounds
from jiaowu.students.services.classrooms import current_term_id


def latest_round(session: Session) -> Round:
    """最近一次检查；一次都没有时报 UserError。"""
    rounds = list_rounds(session)
    if not rounds:
        raise UserError("还没有检查，请先在“常规检查”里新建一次。")
    return get_round(session, rounds[0].id)


def latest_term(session: Session) -> int:
    """当前学期的编号；还没有学期时报 UserError。"""
    return current_term_id(session)


def today() -> date:
    """这台电脑上的日期；通报的成文日期、整改逾期用它。"""
    return date.today()  # noqa: DTZ011 — 就是要这台电脑上的日期
