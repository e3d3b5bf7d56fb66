"""教师档案自己的设置：教龄层。"""

import json
from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy.orm import Session

from jiaowu.school.tables import SettingTable
from jiaowu.teachers.tenure import USUAL_TIERS, Tier, check_tiers

TIERS_KEY = "teacher_tiers"


def get_tiers(session: Session) -> tuple[Tier, ...]:
    """教龄层，由短到长；没有设过的是默认的三层。"""
    row = session.get(SettingTable, TIERS_KEY)
    return USUAL_TIERS if row is None else tuple(Tier(**each) for each in json.loads(row.value))


def save_tiers(session: Session, tiers: Sequence[Tier]) -> None:
    """保存教龄层；有空缺、重叠时报 UserError，原来的不动。"""
    check_tiers(tiers)
    text = json.dumps([asdict(tier) for tier in tiers], ensure_ascii=False)
    row = session.get(SettingTable, TIERS_KEY)
    if row is None:
        session.add(SettingTable(key=TIERS_KEY, value=text))
    else:
        row.value = text
    session.flush()
