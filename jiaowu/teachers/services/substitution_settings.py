"""请假与调代课设置的读取、保存。"""

import json
from dataclasses import asdict

from sqlalchemy.orm import Session

from jiaowu.school.tables import SettingTable
from jiaowu.teachers.leaves import ApprovalStep
from jiaowu.teachers.substitution_settings import SubstitutionSettings, check_settings

KEY = "substitution"


def get_settings(session: Session) -> SubstitutionSettings:
    """调代课的设置；没有保存过的项是默认值。"""
    row = session.get(SettingTable, KEY)
    stored = json.loads(row.value) if row else {}
    merged = {**asdict(SubstitutionSettings()), **stored}
    chain = tuple(ApprovalStep(**step) for step in merged.pop("chain"))
    return SubstitutionSettings(chain=chain, **merged)


def save_settings(session: Session, settings: SubstitutionSettings) -> None:
    """保存；填得不对报 UserError，原来的不动。"""
    check_settings(settings)
    text = json.dumps(asdict(settings), ensure_ascii=False)
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()
