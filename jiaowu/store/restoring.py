"""恢复：先把备份解开查好，再给现在的资料库留副本，最后换上；附件只补不删，半路出错什么都不动。

断在哪一步（停电、被结束）都还有一份完整的资料库：换上是一次改名，之前是旧的，之后是新的。
"""

import json
import os
import shutil
import sqlite3
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from jiaowu.errors import UserError
from jiaowu.paths import DATABASE_NAME
from jiaowu.progress import Progress
from jiaowu.store.attachments import FOLDER
from jiaowu.store.backup_file import (
    FORMAT,
    LEFTOVER,
    MANIFEST,
    check_space,
    connect,
    copy_database,
    explained,
    file_of,
    pour,
    sound_version,
    sweep,
)
from jiaowu.store.schema import SCHEMA

COPIES = "恢复前的副本"
LARGEST_MANIFEST = 64 << 20
NOT_BACKUP = (
    "“{}”不是教务台的备份，或者没有写完，没有恢复。请选“备份”写出来的 zip 文件，名称多半是“教务台备份-日期”。"
)
NEWER = "“{}”是更新版本的教务台备份的，没有恢复。请先安装最新版本。"
BROKEN = "备份“{}”已损坏（{}），没有恢复，现在的资料没有改动。请换一份备份。"


@dataclass(frozen=True)
class Contents:
    """一份备份里有什么；看过、核对过了。"""

    path: Path
    time: datetime
    """什么时候备份的。"""
    school: str
    """学校；里面还没有设置为空串。"""
    attachments: int
    size: int
    """备份文件多少字节。"""


@dataclass(frozen=True)
class Restored:
    """恢复的结果。"""

    source: Path
    time: datetime
    """备份是什么时候的。"""
    copy: Path | None
    """恢复前的资料库留在哪里；原来没有资料的为 None。"""
    attachments: int
    """补回几个附件。"""


def look_into(source: Path, folder: Path, progress: Progress) -> Contents:
    """看一份备份里有什么，逐个核对；资料库暂解在 folder 里，看完删去。

    不是备份、损坏、版本更新、恢复时空间会不够的报 UserError。
    """
    file_of(folder)
    with _opened(source) as (archive, manifest):
        _check_version(source, manifest)
        check_space(folder, _size_of(manifest))
        with explained(folder), tempfile.TemporaryDirectory(prefix=LEFTOVER, dir=folder) as place:
            database = Path(place) / DATABASE_NAME
            for name, wanted in _files(source, manifest, progress, "正在核对备份"):
                if name == DATABASE_NAME:
                    with database.open("wb") as file:
                        _pour_file(archive, name, wanted, file.write, progress)
                else:
                    _pour_file(archive, name, wanted, lambda _piece: None, progress)
            _check_database(source, database)
            school = _school_of(database)
    time = datetime.fromisoformat(manifest["time"])
    return Contents(source, time, school, len(manifest["files"]) - 1, source.stat().st_size)


def restore(
    source: Path, folder: Path, progress: Progress, upgrade: Callable[[Path], object] | None = None
) -> Restored:
    """用备份 source 恢复资料文件夹 folder；现在的资料库先留副本，附件缺的补上、多的不删。

    upgrade 把旧版本的资料库文件升级，换上之前就做，升不了就不恢复。
    不是备份、损坏、版本更新、资料库正开着、空间不够时报 UserError，现在的资料不动。
    """
    database = file_of(folder)
    with _opened(source) as (archive, manifest):
        _check_version(source, manifest)
        folder.mkdir(parents=True, exist_ok=True)
        _require_closed(database)
        sweep(folder)
        check_space(folder, _size_of(manifest))
        with explained(folder), tempfile.TemporaryDirectory(prefix=LEFTOVER, dir=folder) as place:
            fresh = Path(place)
            _unpack(source, archive, manifest, fresh, progress)
            _check_database(source, fresh / DATABASE_NAME)
            if upgrade is not None:
                _upgrade(source, fresh / DATABASE_NAME, upgrade)
            progress.step("正在换上备份里的资料")
            copy = _keep_copy(database, folder, fresh / "旧的.db")
            count = _put_attachments(fresh / FOLDER, folder)
            _swap(fresh / DATABASE_NAME, database)
    return Restored(source, datetime.fromisoformat(manifest["time"]), copy, count)


@contextmanager
def _opened(source: Path) -> Iterator[tuple[zipfile.ZipFile, Mapping[str, Any]]]:
    """打开备份，读出清单；不是备份时报 UserError。"""
    try:
        archive = zipfile.ZipFile(source)
    except (OSError, zipfile.BadZipFile) as error:
        raise UserError(NOT_BACKUP.format(source.name)) from error
    with archive:
        yield archive, _manifest_of(source, archive)


def _manifest_of(source: Path, archive: zipfile.ZipFile) -> Mapping[str, Any]:
    try:
        with archive.open(MANIFEST) as stream:
            raw = json.loads(stream.read(LARGEST_MANIFEST))
        sound = raw["format"] == FORMAT and DATABASE_NAME in raw["files"]
        datetime.fromisoformat(raw["time"])
        sound = sound and all(
            isinstance(each["size"], int) and each["size"] >= 0 and isinstance(each["sha256"], str)
            for each in raw["files"].values()
        )
    except (
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
        zipfile.BadZipFile,
        RuntimeError,
    ) as error:
        raise UserError(NOT_BACKUP.format(source.name)) from error
    if not sound:
        raise UserError(NOT_BACKUP.format(source.name))
    manifest: Mapping[str, Any] = raw
    return manifest


def _check_version(source: Path, manifest: Mapping[str, Any]) -> None:
    if str(manifest.get("schema", "")) > SCHEMA:
        raise UserError(NEWER.format(source.name))


def _require_closed(database: Path) -> None:
    """资料库正被别的程序（多半是开着的窗口）用着就不恢复；损坏的照样可以恢复。"""
    if not database.is_file():
        return
    with closing(connect(database, write=True)) as opened:
        try:
            opened.execute("PRAGMA locking_mode = EXCLUSIVE")
            opened.execute("BEGIN EXCLUSIVE")
            opened.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise UserError("教务台正开着这个资料库，没有恢复。请先关闭教务台的窗口再试。") from error
        except sqlite3.DatabaseError:
            return


def _unpack(
    source: Path, archive: zipfile.ZipFile, manifest: Mapping[str, Any], place: Path, progress: Progress
) -> None:
    """解到 place，只认清单里的、位置规矩的文件，逐个比大小与摘要。"""
    for name, wanted in _files(source, manifest, progress, "正在解开备份"):
        target = place / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            _pour_file(archive, name, wanted, file.write, progress)


def _files(
    source: Path, manifest: Mapping[str, Any], progress: Progress, label: str
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """清单里的各个文件与它的大小、摘要；位置不规矩的报 UserError。"""
    files: Mapping[str, Mapping[str, Any]] = manifest["files"]
    for done, (name, wanted) in enumerate(files.items()):
        progress.step(label, done, len(files))
        _check_place(source, name)
        yield name, wanted


def _pour_file(
    archive: zipfile.ZipFile,
    name: str,
    wanted: Mapping[str, Any],
    write: Callable[[bytes], object],
    progress: Progress,
) -> None:
    """抄出一个文件，大小、摘要与清单不符时报 UserError。"""
    source = Path(archive.filename or "")
    try:
        with archive.open(name) as stream:
            found = pour(stream, write, progress, wanted["size"])
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise UserError(BROKEN.format(source.name, f"{name} 读不出来")) from error
    if found != {"sha256": wanted["sha256"], "size": wanted["size"]}:
        raise UserError(BROKEN.format(source.name, f"{name} 与清单不符"))


def _size_of(manifest: Mapping[str, Any]) -> int:
    return sum(each["size"] for each in manifest["files"].values())


def _check_place(source: Path, name: str) -> None:
    """只有资料库与“附件”里的文件；绝对的、往上爬的不认。"""
    path = PurePosixPath(name)
    within = path.parts[:1] == (FOLDER,) and len(path.parts) > 1
    odd = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
    if odd or not (name == DATABASE_NAME or within):
        raise UserError(BROKEN.format(source.name, f"里面有位置不对的文件 {name}"))


def _check_database(source: Path, file: Path) -> None:
    try:
        version = sound_version(file)
    except (sqlite3.DatabaseError, TypeError) as error:
        raise UserError(BROKEN.format(source.name, "资料库打不开")) from error
    if version > SCHEMA:
        raise UserError(NEWER.format(source.name))


def _upgrade(source: Path, file: Path, upgrade: Callable[[Path], object]) -> None:
    try:
        upgrade(file)
    except UserError as error:
        raise UserError(BROKEN.format(source.name, "里面的资料库升级不了")) from error


def _school_of(file: Path) -> str:
    with suppress(sqlite3.DatabaseError), closing(connect(file, write=False)) as opened:
        row = opened.execute("SELECT name FROM school").fetchone()
        return str(row[0]) if row else ""
    return ""


def _keep_copy(database: Path, folder: Path, part: Path) -> Path | None:
    """现在的资料库留一份，先抄成 part，抄完才改名；损坏的照原样抄文件。"""
    if not database.is_file():
        return None
    place = folder / COPIES
    place.mkdir(exist_ok=True)
    copy = place / f"{database.stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}{database.suffix}"
    try:
        copy_database(database, part, Progress())
    except sqlite3.DatabaseError:
        shutil.copy2(database, part)
    part.replace(copy)
    return copy


def _put_attachments(fresh: Path, folder: Path) -> int:
    """缺的补上，内容不同的（多半损坏了）先抄进副本再换；返回几个。"""
    count = 0
    for file in sorted(each for each in fresh.rglob("*") if each.is_file()):
        name = file.relative_to(fresh)
        target = folder / FOLDER / name
        if target.is_file():
            if _digest(target) == _digest(file):
                continue
            kept = folder / COPIES / FOLDER / f"{target.name}-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(target, kept)
            target.chmod(stat.S_IREAD | stat.S_IWRITE)  # 只读的文件在 Windows 上换不掉
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
        target.chmod(stat.S_IREAD | stat.S_IRGRP)
        count += 1
    return count


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return str(pour(stream, lambda _piece: None, Progress())["sha256"])


def _swap(fresh: Path, database: Path) -> None:
    """换上备份里的资料库；旧的日志文件不能留给新的用，先并回旧的资料库里。"""
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    _settle(database)
    for suffix in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            database.with_name(database.name + suffix).unlink()
    fresh.replace(database)


def _settle(database: Path) -> None:
    """日志并回资料库：这以后到改名之前断了，旧的资料一件不少。损坏的并不了。"""
    if not database.is_file():
        return
    with closing(connect(database, write=True)) as opened:
        try:
            opened.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            return
