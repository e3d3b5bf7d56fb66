"""课题限制的读取、保存。"""

import json
from dataclasses import asdict

from sqlalchemy.orm import Session

from jiaowu.research.projects import Limits, check_limits
from jiaowu.school.tables import SettingTable

KEY = "project_limits"


def get_limits(session: Session) -> Limits:
    """学校对课题的限制；没有保存过的项是默认值。"""
    row = session.get(SettingTable, KEY)
    stored = json.loads(row.value) if row else {}
    return Limits(**{**asdict(Limits()), **stored})


def save_limits(session: Session, limits: Limits) -> None:
    """保存；填得不对报 UserError，原来的不动。"""
    check_limits(limits)
    text = json.dumps(asdict(limits))
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()
