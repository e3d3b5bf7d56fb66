"""备份文件的样子，与备份、恢复都要用的：抄资料库、查有没有损坏、一块块抄并算摘要、磁盘够不够。

zip 里：清单.json（版本、时间、各文件的摘要与大小）、jiaowu.db、附件/……。
"""

import errno
import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.store.schema import VERSION_TABLE
from jiaowu.store.store import database_file

MANIFEST = "清单.json"
FORMAT = "jiaowu-backup"
LEFTOVER = ".jiaowu-"
"""临时文件与文件夹名称的开头。"""
PIECE = 1 << 20
PAGES = 2000
"""资料库一次抄多少页（约 8 MB）；取消与进度都在这里。"""
SPARE = 16 << 20
"""目标磁盘至少多留这么多字节。"""
ELSEWHERE = "资料不在本机的文件里（环境变量 JIAOWU_DATABASE），请用那个数据库自己的工具备份与恢复。"


def file_of(folder: Path) -> Path:
    """资料文件夹的资料库是哪个文件；不是文件时报 UserError。"""
    found = database_file(folder)
    if found is None:
        raise UserError(ELSEWHERE)
    return found


def sweep(folder: Path) -> None:
    """清掉 folder 里上次半路断掉留下的；这时不能有别的备份、恢复正在那里做。"""
    for left in folder.glob(f"{LEFTOVER}*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def check_space(folder: Path, size: int) -> None:
    """压缩前的大小都放得下才动手。"""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE:
        raise UserError(
            f"“{folder}”所在的磁盘空间不够：要 {size / 2**20:.0f} MB，只剩 {free / 2**20:.0f} MB，"
            "什么都没有写。请清理或换一个磁盘。"
        )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """磁盘与资料库的错误 → 一句话。"""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise UserError(f"资料库读不出来（{error}），没有做完。请检查磁盘；资料没有改动。") from error
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        why = "磁盘空间不够" if full else error.strerror or str(error)
        raise UserError(f"“{path}”没有写完（{why}），已写的一半删去了。请换一个地方再试。") from error


def copy_database(database: Path, copy: Path, progress: Progress) -> str:
    """用 SQLite 自己的备份抄一份，正在用也抄得完整；查过没有损坏。返回资料库的版本。"""

    def report(_status: int, remaining: int, total: int) -> None:
        progress.step("正在抄资料库", total - remaining, total)

    with closing(connect(database, write=False)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new, pages=PAGES, progress=report)
        new.execute("PRAGMA journal_mode = DELETE")  # 副本只是一个文件，旁边没有日志
    return sound_version(copy)


def sound_version(file: Path) -> str:
    """资料库没有损坏时返回版本；损坏抛 sqlite3.DatabaseError。"""
    with closing(connect(file, write=False)) as opened:
        (verdict,) = opened.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        (version,) = opened.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()  # noqa: S608 — 常量
    return str(version)


def connect(file: Path, *, write: bool) -> sqlite3.Connection:
    """打开一个已有的资料库文件，不经 SQLAlchemy；没有这个文件时抛 sqlite3.OperationalError。"""
    mode = "rw" if write else "ro"
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None)


def pour(
    stream: IO[bytes], write: Callable[[bytes], object], progress: Progress, most: int = -1
) -> dict[str, Any]:
    """一块块抄，返回摘要与大小；超过 most 字节（负数不限）就停。"""
    digest, size = hashlib.sha256(), 0
    while piece := stream.read(PIECE):
        progress.check()
        size += len(piece)
        if 0 <= most < size:
            break
        digest.update(piece)
        write(piece)
    return {"sha256": digest.hexdigest(), "size": size}
