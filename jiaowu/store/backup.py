"""备份：资料库与“附件”文件夹写成一个 zip，写完从 zip 里再读一遍逐个核对，并记下上次备份的时间。"""

import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
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
)

RECORD = "上次备份.json"
"""资料文件夹里记着上次备份的文件。"""
SUFFIX = ".zip"
NOTHING = "“{}”里还没有资料，没有可以备份的。"


@dataclass(frozen=True)
class BackupInfo:
    """一份备份。"""

    path: Path
    time: datetime
    size: int
    """字节。"""
    attachments: int
    """附件几个。"""
    missing: int = 0
    """登记了而文件已经不见的附件，备份里自然也没有。"""


@dataclass(frozen=True)
class Source:
    """要写进一份备份的。"""

    database: Path
    files: Sequence[tuple[str, Path]]
    """（在“附件”里的相对位置、文件）。"""
    time: datetime


def backup(folder: Path, target: Path, progress: Progress) -> BackupInfo:
    """把资料文件夹 folder 备份到 target（.zip 文件，或一个文件夹：在里面按时间取名），核对后返回。

    资料库正开着也可以。没有资料、目标写不了、空间不够、写完核对不上时报 UserError，不留半份；取消时也不留。
    """
    database = file_of(folder)
    if not database.is_file():
        raise UserError(NOTHING.format(folder))
    time = datetime.now().astimezone()
    path = _target_path(target, folder, time)
    files = _attachment_files(folder)
    write_archive(path, Source(database, files, time), progress)
    missing = _missing(database, {name for name, _ in files})
    info = BackupInfo(path, time, path.stat().st_size, len(files), missing)
    _remember(folder, info)
    return info


def write_archive(
    path: Path, source: Source, progress: Progress, packing: int = zipfile.ZIP_DEFLATED
) -> None:
    """写成 path，核对过才改成这个名称；错误与取消同 backup。"""
    _check_room(path, source)
    with explained(path), _half_written(path) as part:
        manifest = _write(part, source, progress, packing)
        _verify(part, manifest, progress)
        part.replace(path)


def last_backup(folder: Path) -> BackupInfo | None:
    """上次备份在什么时候、写到哪里；没有备份过、记录读不了为 None。"""
    try:
        raw = json.loads((folder / RECORD).read_text("utf-8"))
        return BackupInfo(
            Path(raw["path"]), datetime.fromisoformat(raw["time"]), raw["size"], raw["attachments"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _target_path(target: Path, folder: Path, time: datetime) -> Path:
    """写到哪个文件；放进资料文件夹自己的附件里不行。"""
    path = target
    if target.suffix.lower() != SUFFIX:
        path = target / f"教务台备份-{time:%Y%m%d-%H%M%S}{SUFFIX}"
    if (folder / FOLDER).resolve() in path.resolve().parents:
        raise UserError("备份不能放在“附件”文件夹里，请换一个地方，最好是 U 盘或另一块磁盘。")
    return path


def _attachment_files(folder: Path) -> list[tuple[str, Path]]:
    """（在“附件”里的相对位置、文件），没有抄完的临时文件不要。"""
    home = folder / FOLDER
    found = sorted(each for each in home.rglob("*") if each.is_file() and not each.name.startswith("."))
    return [(each.relative_to(home).as_posix(), each) for each in found]


def _check_room(path: Path, source: Source) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"“{path.parent}”不能建立，没有备份。请换一个地方或检查 U 盘。") from error
    files = (source.database, *(file for _, file in source.files))
    check_space(path.parent, sum(file.stat().st_size for file in files))


@contextmanager
def _half_written(path: Path) -> Iterator[Path]:
    """先写成临时文件，写好核对过才改成 path；没有做完的删去，原来的同名文件不动。"""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=LEFTOVER, suffix=".part")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def _write(part: Path, source: Source, progress: Progress, packing: int) -> Mapping[str, Any]:
    written: dict[str, dict[str, Any]] = {}
    with (
        tempfile.TemporaryDirectory(prefix=LEFTOVER, dir=part.parent) as place,
        zipfile.ZipFile(part, "w", packing, compresslevel=6) as archive,
    ):
        copy = Path(place) / DATABASE_NAME
        version = copy_database(source.database, copy, progress)
        written[DATABASE_NAME] = _add(archive, DATABASE_NAME, copy, progress)
        for done, (name, file) in enumerate(source.files):
            progress.step("正在抄附件", done, len(source.files))
            written[f"{FOLDER}/{name}"] = _add(archive, f"{FOLDER}/{name}", file, progress)
        manifest = {"format": FORMAT, "schema": version, "time": source.time.isoformat(), "files": written}
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    return manifest


def _add(archive: zipfile.ZipFile, name: str, file: Path, progress: Progress) -> dict[str, Any]:
    """抄进 zip，返回摘要与大小。"""
    info = zipfile.ZipInfo.from_file(file, name)
    info.compress_type = archive.compression
    with file.open("rb") as stream, archive.open(info, "w", force_zip64=True) as target:
        return pour(stream, target.write, progress)


def _verify(part: Path, manifest: Mapping[str, Any], progress: Progress) -> None:
    """从写好的文件里再读一遍，逐个比摘要。"""
    with zipfile.ZipFile(part) as archive:
        names = list(manifest["files"])
        for done, name in enumerate(names):
            progress.step("正在核对", done, len(names))
            with archive.open(name) as stream:
                if pour(stream, lambda _piece: None, progress) != manifest["files"][name]:
                    raise UserError(
                        f"写好的备份核对不上（{name}），已删去。目标磁盘可能有问题，请换一个再试。"
                    )


def _missing(database: Path, kept: set[str]) -> int:
    """登记了的附件里，文件已经不见的有几个。"""
    with suppress(sqlite3.DatabaseError), closing(connect(database, write=False)) as opened:
        return sum(path not in kept for (path,) in opened.execute("SELECT DISTINCT path FROM attachment"))
    return 0


def _remember(folder: Path, info: BackupInfo) -> None:
    raw = {
        "path": str(info.path.absolute()),
        "time": info.time.isoformat(),
        "size": info.size,
        "attachments": info.attachments,
    }
    with suppress(OSError):  # 记不下来不妨碍备份本身
        (folder / RECORD).write_text(json.dumps(raw, ensure_ascii=False), "utf-8")
