"""常规检查设置的读取与保存。"""

import json
from dataclasses import asdict
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.draws import DrawRules
from jiaowu.inspection.settings import DayOfYear, InspectionSettings
from jiaowu.school.tables import SettingTable
from jiaowu.school.terms import Term

KEY = "inspection"


def get_settings(session: Session) -> InspectionSettings:
    """常规检查的设置；没有保存过的项是默认值。"""
    row = session.get(SettingTable, KEY)
    stored = json.loads(row.value) if row else {}
    usual = InspectionSettings()
    return InspectionSettings(
        draw=DrawRules(**{**asdict(usual.draw), **stored.get("draw", {})}),
        autumn=DayOfYear(**stored.get("autumn", asdict(usual.autumn))),
        spring=DayOfYear(**stored.get("spring", asdict(usual.spring))),
    )


def save_settings(session: Session, settings: InspectionSettings) -> None:
    """保存；次数、天数为负或没有这一天时报 UserError。"""
    if settings.draw.least < 0 or settings.draw.stale_days < 0:
        raise UserError("抽查的次数与天数不能是负数，请改正后再保存。")
    for opening in (settings.autumn, settings.spring):
        _on(2024, opening)
    text = json.dumps(asdict(settings), ensure_ascii=False)
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text


def opening_day(session: Session, term: Term) -> date:
    """这个学期哪天开学。"""
    settings = get_settings(session)
    if term.semester == 1:
        return _on(term.start_year, settings.autumn)
    return _on(term.start_year + 1, settings.spring)


def _on(year: int, day: DayOfYear) -> date:
    try:
        return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
    except ValueError as error:
        raise UserError(f"没有 {day.month} 月 {day.day} 日这一天，请改正开学日期。") from error
