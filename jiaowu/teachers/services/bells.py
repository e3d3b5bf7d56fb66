"""作息时间、活动安排与开学日期的读取、保存。"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SettingTable, TermTable
from jiaowu.school.terms import current_term_for
from jiaowu.teachers.bells import Activity, Bell, DayChange, DaySchedule, check_schedule, usual_opening

SCHEDULE_KEY, OPENINGS_KEY, CHANGES_KEY = "day_schedule", "term_openings", "day_changes"


def get_schedule(session: Session) -> DaySchedule:
    """学校的作息；没有填过的是默认的样子。"""
    stored = _get(session, SCHEDULE_KEY)
    if stored is None:
        return DaySchedule()
    bells = tuple(
        Bell(each["name"], time.fromisoformat(each["start"]), time.fromisoformat(each["end"]), each["period"])
        for each in stored["bells"]
    )
    return DaySchedule(bells, stored["morning"], tuple(Activity(**each) for each in stored["activities"]))


def save_schedule(session: Session, schedule: DaySchedule) -> None:
    """保存作息与活动，按时间排好；填得不对报 UserError，原来的不动。"""
    check_schedule(schedule)
    bells = sorted(schedule.bells, key=lambda bell: bell.start)
    stored = {
        "bells": [
            {**asdict(bell), "start": f"{bell.start:%H:%M}", "end": f"{bell.end:%H:%M}"} for bell in bells
        ],
        "morning": schedule.morning,
        "activities": [
            asdict(each) for each in sorted(schedule.activities, key=lambda activity: activity.weekday)
        ],
    }
    _put(session, SCHEDULE_KEY, stored)


def opening_of(session: Session, term_id: int) -> date:
    """这个学期哪天开学，第 1 周从它所在的星期一算起；没有登记的按通常的日期。"""
    stored = (_get(session, OPENINGS_KEY) or {}).get(str(term_id))
    return date.fromisoformat(stored) if stored else usual_opening(get_term(session, term_id))


def save_opening(session: Session, term_id: int, day: date) -> None:
    """登记这个学期哪天开学。"""
    _put(session, OPENINGS_KEY, (_get(session, OPENINGS_KEY) or {}) | {str(term_id): day.isoformat()})


def day_changes(session: Session) -> dict[date, int | None]:
    """调休与放假的日子 → 补星期几的课（放假为 None），按日期。"""
    stored = _get(session, CHANGES_KEY) or {}
    return {date.fromisoformat(day): weekday for day, weekday in sorted(stored.items())}


def save_day_changes(session: Session, changes: Iterable[DayChange]) -> None:
    """保存全部调休与放假；同一天写了两次时报 UserError，原来的不动。"""
    stored: dict[str, int | None] = {}
    for each in changes:
        if each.day.isoformat() in stored:
            raise UserError(f"{each.day:%Y-%m-%d} 在调休与放假里写了两次，请留下一行。")
        stored[each.day.isoformat()] = each.weekday
    _put(session, CHANGES_KEY, stored)


def term_on(session: Session, day: date) -> int | None:
    """某一天所在的学期；没有登记过那个学期为 None。"""
    term = current_term_for(day)
    return session.scalar(
        select(TermTable.id).where(
            TermTable.start_year == term.start_year, TermTable.semester == term.semester
        )
    )


def _get(session: Session, key: str) -> Any:
    row = session.get(SettingTable, key)
    return None if row is None else json.loads(row.value)


def _put(session: Session, key: str, value: Any) -> None:
    row = session.get(SettingTable, key)
    text = json.dumps(value, ensure_ascii=False)
    if row is None:
        session.add(SettingTable(key=key, value=text))
    else:
        row.value = text
    session.flush()
