"""常规检查设置的读取与保存。"""

import json
from dataclasses import asdict

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.draws import DrawRules
from jiaowu.inspection.settings import InspectionSettings
from jiaowu.school.tables import SettingTable

KEY = "inspection"


def get_settings(session: Session) -> InspectionSettings:
    """常规检查的设置；没有保存过的项是默认值。"""
    row = session.get(SettingTable, KEY)
    stored = json.loads(row.value) if row else {}
    usual = InspectionSettings()
    return InspectionSettings(DrawRules(**{**asdict(usual.draw), **stored.get("draw", {})}))


def save_settings(session: Session, settings: InspectionSettings) -> None:
    """保存；次数、天数为负时报 UserError。"""
    if settings.draw.least < 0 or settings.draw.stale_days < 0:
        raise UserError("抽查的次数与天数不能是负数，请改正后再保存。")
    text = json.dumps(asdict(settings), ensure_ascii=False)
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
