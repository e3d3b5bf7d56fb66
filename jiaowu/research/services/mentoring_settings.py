"""师徒结对的设置：一位师傅同时至多带几名徒弟。"""

import json

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.tables import SettingTable

KEY = "mentoring"
USUAL = 2


def get_most_apprentices(session: Session) -> int:
    """一位师傅同时至多带几名徒弟；0 为不限，没有保存过是 2。"""
    row = session.get(SettingTable, KEY)
    return int(json.loads(row.value)["apprentices"]) if row else USUAL


def save_most_apprentices(session: Session, most: int) -> None:
    """保存；负数报 UserError，原来的不动。"""
    if most < 0:
        raise UserError("师傅带徒弟的人数不能是负数；不限制的写 0。")
    text = json.dumps({"apprentices": most})
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()
