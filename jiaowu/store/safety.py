"""自动备份：每天第一次打开时在资料文件夹里留一份资料库，只留最近几份；样子与备份一样，也照样恢复。

附件不在里面：它们只增不改，本来就在旁边。磁盘坏了这一份也没有了，所以不能代替 U 盘上的备份。
"""

import zipfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from jiaowu.progress import Progress
from jiaowu.store.backup import SUFFIX, Source, write_archive
from jiaowu.store.backup_file import sweep
from jiaowu.store.store import database_file

PLACE = "自动备份"
"""资料文件夹里放在哪里。"""
KEPT = 7
"""留几份，一天一份。"""


def keep_daily(folder: Path, now: datetime, progress: Progress) -> Path | None:
    """今天还没有自动备份就留一份，返回写在哪里；已经有了、资料不在本机文件里为 None。

    资料库损坏、空间不够、写不了时报 UserError，以前的几份都在。
    """
    database = database_file(folder)
    path = folder / PLACE / f"{PLACE}-{now:%Y%m%d}{SUFFIX}"
    if database is None or not database.is_file() or path.exists():
        return None
    sweep(path.parent)
    write_archive(path, Source(database, (), now), progress, zipfile.ZIP_STORED)
    for old in _copies(folder)[:-KEPT]:
        with suppress(OSError):  # 删不掉的下次再删
            old.unlink()
    return path


def last_daily(folder: Path) -> datetime | None:
    """上次自动备份在什么时候；没有为 None。"""
    copies = _copies(folder)
    return datetime.fromtimestamp(copies[-1].stat().st_mtime).astimezone() if copies else None


def _copies(folder: Path) -> list[Path]:
    """各份自动备份，旧的在前：名称里是日期。"""
    return sorted((folder / PLACE).glob(f"{PLACE}-*{SUFFIX}"))
