"""恢复：先把备份解开查好，再给现在的资料库留副本，最后换上；附件只补不删，半路出错什么都不动。"""

import json
import shutil
import sqlite3
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
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
    MANIFEST,
    check_space,
    connect,
    copy_database,
    explained,
    file_of,
    pour,
    sound_version,
)
from jiaowu.store.schema import SCHEMA

COPIES = "恢复前的副本"
LARGEST_MANIFEST = 64 << 20
NOT_BACKUP = "“{}”不是教务台的备份，或者没有写完，没有恢复。请选 jiaowu backup 写出的 zip 文件。"
NEWER = "“{}”是更新版本的教务台备份的，没有恢复。请先安装最新版本。"
BROKEN = "备份“{}”已损坏（{}），没有恢复，现在的资料没有改动。请换一份备份。"


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


def restore(source: Path, folder: Path, progress: Progress) -> Restored:
    """用备份 source 恢复资料文件夹 folder；现在的资料库先留副本，附件缺的补上、多的不删。

    不是备份、损坏、版本更新、资料库正开着、空间不够时报 UserError，现在的资料不动。
    """
    database = file_of(folder)
    with _opened(source) as (archive, manifest):
        _check_version(source, manifest)
        folder.mkdir(parents=True, exist_ok=True)
        _require_closed(database)
        check_space(folder, sum(each["size"] for each in manifest["files"].values()))
        with explained(folder), tempfile.TemporaryDirectory(prefix=".jiaowu-", dir=folder) as place:
            fresh = Path(place)
            _unpack(source, archive, manifest, fresh, progress)
            _check_database(source, fresh / DATABASE_NAME)
            progress.step("正在换上备份里的资料")
            copy = _keep_copy(database, folder)
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
    files: Mapping[str, Mapping[str, Any]] = manifest["files"]
    for done, (name, wanted) in enumerate(files.items()):
        progress.step("正在解开备份", done, len(files))
        target = place / _safe(source, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with archive.open(name) as stream, target.open("wb") as file:
                found = pour(stream, file.write, progress, wanted["size"])
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
            raise UserError(BROKEN.format(source.name, f"{name} 读不出来")) from error
        if found != {"sha256": wanted["sha256"], "size": wanted["size"]}:
            raise UserError(BROKEN.format(source.name, f"{name} 与清单不符"))


def _safe(source: Path, name: str) -> PurePosixPath:
    """只有资料库与“附件”里的文件；绝对的、往上爬的不认。"""
    path = PurePosixPath(name)
    within = path.parts[:1] == (FOLDER,) and len(path.parts) > 1
    odd = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
    if odd or not (name == DATABASE_NAME or within):
        raise UserError(BROKEN.format(source.name, f"里面有位置不对的文件 {name}"))
    return path


def _check_database(source: Path, file: Path) -> None:
    try:
        version = sound_version(file)
    except (sqlite3.DatabaseError, TypeError) as error:
        raise UserError(BROKEN.format(source.name, "资料库打不开")) from error
    if version > SCHEMA:
        raise UserError(NEWER.format(source.name))


def _keep_copy(database: Path, folder: Path) -> Path | None:
    """现在的资料库留一份；损坏的照原样抄文件。"""
    if not database.is_file():
        return None
    place = folder / COPIES
    place.mkdir(exist_ok=True)
    copy = place / f"{database.stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}{database.suffix}"
    try:
        copy_database(database, copy, Progress())
    except sqlite3.DatabaseError:
        shutil.copy2(database, copy)
    return copy


def _put_attachments(fresh: Path, folder: Path) -> int:
    """缺的补上，内容不同的（多半损坏了）先挪进副本再换；返回几个。"""
    count = 0
    for file in sorted(each for each in fresh.rglob("*") if each.is_file()):
        name = file.relative_to(fresh)
        target = folder / FOLDER / name
        if target.is_file():
            if _digest(target) == _digest(file):
                continue
            kept = folder / COPIES / FOLDER / f"{target.name}-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            target.replace(kept)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
        target.chmod(stat.S_IREAD | stat.S_IRGRP)
        count += 1
    return count


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return str(pour(stream, lambda _piece: None, Progress())["sha256"])


def _swap(fresh: Path, database: Path) -> None:
    """换上备份里的资料库；旧的日志文件（-wal、-shm）不能留给新的用。"""
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            database.with_name(database.name + suffix).unlink()
    fresh.replace(database)
