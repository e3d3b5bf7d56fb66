"""附件：把文件抄进资料文件夹，登记属于哪张表的哪一行；文件按内容存放，从不覆盖、不随登记删除。"""

import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.incoming import check_incoming, place_inside
from jiaowu.store.tables import AttachmentTable

FOLDER = "附件"
RECORDED = "attachment"
"""登记、删去附件的批次。"""
PIECE = 1 << 20
_SUFFIX = re.compile(r"\.[a-z0-9]{1,10}")


class AttachmentState(StrEnum):
    """抄进来的文件还好不好。"""

    INTACT = "完好"
    MISSING = "不见了"
    CHANGED = "被改动过"


@dataclass(frozen=True)
class Attachment:
    """一个附件。"""

    id: int
    owner_table: str
    owner_id: int
    name: str
    """原来的文件名。"""
    kind: str
    """是什么材料，由所属的一间解释。"""
    sha256: str
    size: int
    """字节。"""
    path: str
    """在“附件”文件夹里的相对位置。"""
    added: datetime


def attach(  # noqa: PLR0913, PLR0917 — 附件要说清属于谁、放在哪、是什么
    session: Session,
    folder: Path,
    owner_table: str,
    owner_id: int,
    source: Path,
    kind: str,
    batch: Batch | None = None,
) -> Attachment:
    """把 source 抄进资料文件夹 folder 并登记；原文件不动。同一行已有内容相同的同种附件就用原来的。

    给了 batch 就记在那一批里，没有就自成一批。读不了、是空的、太大、写不进去时报 UserError。
    """
    sha256, size, place = _store(folder, source)
    for known in list_attachments(session, owner_table, owner_id, kind):
        if known.sha256 == sha256:
            return known
    values = {
        "id": next_id(session, AttachmentTable.id),
        "owner_table": owner_table,
        "owner_id": owner_id,
        "name": source.name,
        "kind": kind,
        "sha256": sha256,
        "size": size,
        "path": place,
        "added": datetime.now(UTC),
    }
    batch = batch or Batch(session, RECORDED, f"添加附件“{source.name}”")
    batch.insert(AttachmentTable, values)
    return _of(session.get_one(AttachmentTable, values["id"]))


def list_attachments(
    session: Session, owner_table: str, owner_id: int, kind: str | None = None
) -> tuple[Attachment, ...]:
    """某一行的（某一种）附件，按添加的先后。"""
    table = AttachmentTable
    chosen = select(table).where(table.owner_table == owner_table, table.owner_id == owner_id)
    if kind is not None:
        chosen = chosen.where(table.kind == kind)
    return tuple(_of(row) for row in session.scalars(chosen.order_by(table.id)))


def detach(session: Session, attachment_id: int) -> int:
    """删去一个附件的登记，返回批次（撤销用）；文件留着，撤销就回来。"""
    row = session.get_one(AttachmentTable, attachment_id)
    batch = Batch(session, RECORDED, f"删去附件“{row.name}”")
    batch.delete(AttachmentTable, {"id": attachment_id})
    session.expire_all()
    return batch.id


def detach_all(session: Session, owner_table: str, owner_id: int, batch: Batch) -> None:
    """某一行要删去了：它的附件的登记一并删去，记在 batch 里。"""
    for each in list_attachments(session, owner_table, owner_id):
        batch.delete(AttachmentTable, {"id": each.id})


def state_of(folder: Path, attachment: Attachment) -> AttachmentState:
    """抄进来的文件还在不在、是不是原样（逐字节核对）。"""
    path = stored_path(folder, attachment)
    try:
        if not path.is_file():
            return AttachmentState.MISSING
        same = path.stat().st_size == attachment.size and _hash_of(path) == attachment.sha256
    except OSError:
        return AttachmentState.MISSING
    return AttachmentState.INTACT if same else AttachmentState.CHANGED


def open_path(folder: Path, attachment: Attachment) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError，说怎么办。"""
    state = state_of(folder, attachment)
    path = stored_path(folder, attachment)
    if state is AttachmentState.MISSING:
        raise UserError(
            f"附件“{attachment.name}”的文件不见了（应在 {path}），登记还在。"
            "请从备份找回“附件”文件夹，或重新添加这个文件。"
        )
    if state is AttachmentState.CHANGED:
        raise UserError(
            f"附件“{attachment.name}”的文件被改动过，与添加时不同（{path}）。"
            "请从备份找回，或重新添加正确的文件；现在的文件没有打开，也没有动。"
        )
    return path


def folder_of(session: Session) -> Path | None:
    """资料库所在的文件夹，附件在它里面；资料库不是文件时为 None。印报告的地方只有会话，用它找照片。"""
    url = session.get_bind().engine.url
    return Path(url.database).parent if url.get_backend_name() == "sqlite" and url.database else None


def stored_path(folder: Path, attachment: Attachment) -> Path:
    """文件在哪里；不核对。"""
    return place_inside(folder / FOLDER, attachment.path)


def _store(folder: Path, source: Path) -> tuple[str, int, str]:
    """抄进来，返回（摘要、字节、相对位置）。"""
    home = folder / FOLDER
    check_incoming(source, home)
    try:
        with _copied(source, home) as (copy, sha256):
            size = copy.stat().st_size
            return sha256, size, _settle(copy, home, sha256, _suffix_of(source))
    except OSError as error:
        raise UserError(
            f"“{source.name}”没有添加（{error.strerror or error}）。请检查文件能不能打开、磁盘还有没有空间。"
        ) from error


@contextmanager
def _copied(source: Path, home: Path) -> Iterator[tuple[Path, str]]:
    """先抄成临时文件，边抄边算摘要；没有安放的最后删去。"""
    home.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=home, prefix=".jiaowu-", suffix=".tmp")
    temporary = Path(name)
    try:
        digest = hashlib.sha256()
        with source.open("rb") as stream, os.fdopen(handle, "wb") as target:
            for piece in _pieces(stream):
                digest.update(piece)
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
        yield temporary, digest.hexdigest()
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _settle(copy: Path, home: Path, sha256: str, suffix: str) -> str:
    """临时文件搬到按内容取的名字下，设成只读；名字被别的内容占了就加序号，从不覆盖。"""
    for number in range(1, 100):
        name = sha256 if number == 1 else f"{sha256}-{number}"
        place = PurePosixPath(sha256[:2], name + suffix)
        target = home / place
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            copy.replace(target)
            target.chmod(stat.S_IREAD | stat.S_IRGRP)
            return str(place)
        if _hash_of(target) == sha256:
            return str(place)
    raise UserError("“附件”文件夹里有许多被改动过的同名文件，没有添加。请从备份找回“附件”文件夹后再试。")


def _suffix_of(source: Path) -> str:
    """安全的扩展名；奇怪的不要。"""
    suffix = source.suffix.lower()
    return suffix if _SUFFIX.fullmatch(suffix) else ""


def _hash_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for piece in _pieces(stream):
            digest.update(piece)
    return digest.hexdigest()


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece


def _of(row: AttachmentTable) -> Attachment:
    return Attachment(
        row.id,
        row.owner_table,
        row.owner_id,
        row.name,
        row.kind,
        row.sha256,
        row.size,
        row.path,
        row.added,
    )
