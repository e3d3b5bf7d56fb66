"""工作台上的备份：备份一次；上次备份在什么时候，是不是太久。"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.tables import SettingTable
from jiaowu.store.backup import BackupInfo, backup, last_backup

__all__ = [
    "MOST_DAYS",
    "BackupInfo",
    "BackupState",
    "backup_state",
    "get_days",
    "make_backup",
    "save_days",
]

KEY = "backup"
USUAL_DAYS = 7
MOST_DAYS = 365
HOUR, DAY = 3600, 86400


@dataclass(frozen=True)
class BackupState:
    """上次备份。"""

    text: str
    stale: bool
    """太久没有备份，或从来没有。"""


def make_backup(folder: Path, target: Path, progress: Progress) -> BackupInfo:
    """把资料文件夹备份到 target（.zip 文件或文件夹）；错误与取消同 store.backup。"""
    return backup(folder, target, progress)


def get_days(session: Session) -> int:
    """几天没有备份就标红；没有改过的是 7 天。"""
    row = session.get(SettingTable, KEY)
    return int(json.loads(row.value)["days"]) if row else USUAL_DAYS


def save_days(session: Session, days: int) -> None:
    """改这个天数；不在 1–365 之间时报 UserError。"""
    if not 1 <= days <= MOST_DAYS:
        raise UserError(f"天数要在 1 与 {MOST_DAYS} 之间，请改正。")
    text = json.dumps({"days": days})
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()


def backup_state(folder: Path, days: int, now: datetime) -> BackupState:
    """上次备份到现在多久；now 带时区。"""
    info = last_backup(folder)
    if info is None:
        return BackupState("还没有备份过", stale=True)
    seconds = max(0.0, (now - info.time).total_seconds())
    if seconds < HOUR:
        ago = "刚才"
    elif seconds < DAY:
        ago = f"{int(seconds // HOUR)} 小时前"
    else:
        ago = f"{int(seconds // DAY)} 天前"
    return BackupState(f"上次备份：{ago}", stale=seconds >= days * DAY)
