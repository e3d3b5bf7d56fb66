"""工作台上的备份：备份一次，看一份备份里有什么；上次备份、自动备份在什么时候，是不是太久。"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.tables import SettingTable
from jiaowu.store.backup import BackupInfo, backup, last_backup
from jiaowu.store.restoring import Contents, look_into
from jiaowu.store.safety import PLACE, keep_daily, last_daily

__all__ = [
    "MOST_DAYS",
    "BackupInfo",
    "BackupState",
    "Contents",
    "backup_state",
    "daily_folder",
    "get_daily",
    "get_days",
    "inspect_backup",
    "keep_today",
    "last_folder",
    "make_backup",
    "save_daily",
    "save_days",
]

KEY = "backup"
DAYS, DAILY = "days", "daily"
USUAL = {DAYS: 7, DAILY: True}
MOST_DAYS = 365
HOUR, DAY = 3600, 86400


@dataclass(frozen=True)
class BackupState:
    """上次备份。"""

    text: str
    stale: bool
    """太久没有备份，或从来没有；自动备份不算，它与资料在同一块磁盘上。"""


def make_backup(folder: Path, target: Path, progress: Progress) -> BackupInfo:
    """把资料文件夹备份到 target（.zip 文件或文件夹）；错误与取消同 store.backup。"""
    return backup(folder, target, progress)


def inspect_backup(source: Path, folder: Path, progress: Progress) -> Contents:
    """看一份备份里有什么，逐个核对；错误同 store.restoring。"""
    return look_into(source, folder, progress)


def keep_today(folder: Path, progress: Progress) -> Path | None:
    """今天还没有自动备份就留一份；错误同 store.safety。"""
    return keep_daily(folder, datetime.now().astimezone(), progress)


def last_folder(folder: Path) -> Path | None:
    """上次备份放在哪个文件夹；没有备份过为 None。"""
    info = last_backup(folder)
    return info.path.parent if info is not None else None


def daily_folder(folder: Path) -> Path:
    """自动备份放在哪里。"""
    return folder / PLACE


def get_days(session: Session) -> int:
    """几天没有备份就标红；没有改过的是 7 天。"""
    return int(_settings(session)[DAYS])


def save_days(session: Session, days: int) -> None:
    """改这个天数；不在 1–365 之间时报 UserError。"""
    if not 1 <= days <= MOST_DAYS:
        raise UserError(f"天数要在 1 与 {MOST_DAYS} 之间，请改正。")
    _save(session, DAYS, days)


def get_daily(session: Session) -> bool:
    """每天自动留一份吗；没有改过的是留。"""
    return bool(_settings(session)[DAILY])


def save_daily(session: Session, daily: bool) -> None:  # noqa: FBT001 — 就是那个开关
    """改每天自动留不留。"""
    _save(session, DAILY, daily)


def backup_state(folder: Path, days: int, now: datetime) -> BackupState:
    """上次备份、自动备份到现在多久；now 带时区。"""
    info, daily = last_backup(folder), last_daily(folder)
    automatic = f"　自动备份：{_ago(daily, now)}" if daily is not None else ""
    if info is None:
        return BackupState(f"还没有备份过{automatic}", stale=True)
    stale = (now - info.time).total_seconds() >= days * DAY
    return BackupState(f"上次备份：{_ago(info.time, now)}{automatic}", stale)


def _ago(time: datetime, now: datetime) -> str:
    seconds = max(0.0, (now - time).total_seconds())
    if seconds < HOUR:
        return "刚才"
    if seconds < DAY:
        return f"{int(seconds // HOUR)} 小时前"
    return f"{int(seconds // DAY)} 天前"


def _settings(session: Session) -> dict[str, Any]:
    row = session.get(SettingTable, KEY)
    return USUAL | (json.loads(row.value) if row is not None else {})


def _save(session: Session, name: str, value: object) -> None:
    text = json.dumps(_settings(session) | {name: value})
    row = session.get(SettingTable, KEY)
    if row is None:
        session.add(SettingTable(key=KEY, value=text))
    else:
        row.value = text
    session.flush()
