"""教研活动的设置（一个学期一份）与这个学期算活动的日子。"""

import json
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import kind_of
from jiaowu.research.activities_frequency import ActivitySettings, Rule, Unit, Window
from jiaowu.research.flows import Flow, flow_of
from jiaowu.research.groups import GroupKind
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SettingTable
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import reference_day, term_days
from jiaowu.teachers.services.bells import opening_of

KEY = "research_activities"
MOST_LEAD_DAYS = 30


def get_settings(session: Session, term_id: int) -> ActivitySettings:
    """这个学期的设置；没有保存过的用通常的。"""
    row = session.get(SettingTable, KEY)
    stored = (json.loads(row.value) if row else {}).get(str(term_id))
    if stored is None:
        return ActivitySettings()
    return ActivitySettings(
        tuple(Rule(GroupKind(each["kind"]), each["times"], Unit(each["unit"])) for each in stored["rules"]),
        stored["lead_days"],
        dict(stored["flows"]),
        date.fromisoformat(stored["last"]) if stored["last"] else None,
    )


def save_settings(session: Session, term_id: int, settings: ActivitySettings) -> None:
    """保存；次数、提前的天数不对，放假的日期不在学期里时报 UserError，原来的不动。"""
    _check(session, term_id, settings)
    row = session.get(SettingTable, KEY)
    stored = json.loads(row.value) if row else {}
    stored[str(term_id)] = {
        "rules": [
            {"kind": rule.kind.value, "times": rule.times, "unit": rule.unit.value} for rule in settings.rules
        ],
        "lead_days": settings.lead_days,
        "flows": settings.flows,
        "last": settings.last.isoformat() if settings.last else "",
    }
    text = json.dumps(stored, ensure_ascii=False)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()


def window_of(session: Session, term_id: int, today: date) -> Window:
    """这个学期算活动的日子：开学那天起，到放假那天；算到今天（过去的学期算到头）。"""
    term = get_term(session, term_id)
    first = opening_of(session, term_id)
    last = get_settings(session, term_id).last or usual_closing(term)
    return Window(first, last, min(reference_day(term, today), last))


def usual_closing(term: Term) -> date:
    """没有填放假日期时按哪天：第一学期次年 1 月 20 日，第二学期 6 月 30 日。"""
    return date(term.start_year + 1, 1, 20) if term.semester == 1 else date(term.start_year + 1, 6, 30)


def flow_for(settings: ActivitySettings, kind: str) -> Flow:
    """这种活动走哪种流程；设置里改过的照设置。"""
    return flow_of(settings.flows.get(kind, kind_of(kind).flow))


def _check(session: Session, term_id: int, settings: ActivitySettings) -> None:
    if any(rule.times < 0 for rule in settings.rules):
        raise UserError("应开展的次数不能是负数，请改正后再保存。")
    if not 0 <= settings.lead_days <= MOST_LEAD_DAYS:
        raise UserError(f"初案提前的天数要在 0 与 {MOST_LEAD_DAYS} 之间，请改正后再保存。")
    first, last = term_days(get_term(session, term_id))
    if settings.last is not None and not first <= settings.last <= last:
        raise UserError(
            f"放假的日期 {settings.last:%Y-%m-%d} 不在这个学期里"
            f"（{first:%Y-%m-%d} 至 {last:%Y-%m-%d}），请改正。"
        )
