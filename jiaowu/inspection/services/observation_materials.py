"""一节课的说课稿、评课稿、课件、录像：抄进资料文件夹；在网上或别的电脑上的只记链接。"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import Material, material_kind
from jiaowu.inspection.tables import ObservationTable
from jiaowu.store.attachments import RECORDED, attach, detach, list_attachments, open_path
from jiaowu.store.batches import Batch

OWNER = ObservationTable.__tablename__
LINK = ".url"
"""链接存成系统认得的网址文件。"""
HEAD = "[InternetShortcut]\r\nURL="
SHARED = "\\\\"
"""共享文件夹的位置这样开头。"""
LONGEST = 2000


def list_materials(session: Session, observation_id: int) -> tuple[Material, ...]:
    """一节课的文稿与附件，按添加的先后。"""
    return tuple(
        Material(each.id, each.kind, each.name, each.size, each.added)
        for each in list_attachments(session, OWNER, observation_id)
    )


def add_materials(
    session: Session, folder: Path, observation_id: int, paths: Sequence[Path], kind: str | None = None
) -> int:
    """添几个文件，返回批次（撤销用）；kind 没有指定就照文件名归类。有一个不行就都不添，报 UserError。"""
    names = "、".join(path.name for path in paths)
    batch = Batch(session, RECORDED, f"添加听课附件“{names}”")
    for path in paths:
        attach(session, folder, OWNER, observation_id, path, kind or material_kind(path.name), batch)
    return batch.id


def add_link(session: Session, folder: Path, observation_id: int, link: str) -> int:
    """添一个录像的链接（网址，或共享文件夹里的位置），返回批次；不像链接时报 UserError。"""
    plain = link.strip()
    host = _host_of(plain)
    if host is None:
        raise UserError(
            "链接请写成 https://…… 的网址，或 \\\\电脑名\\文件夹\\…… 的位置，没有添。"
            "文件在本机的，请直接添加文件。"
        )
    safe = "".join(char if char.isalnum() or char in ".-" else "_" for char in host)
    with tempfile.TemporaryDirectory() as home:
        source = Path(home) / f"课堂录像 {safe}{LINK}"
        source.write_text(f"{HEAD}{plain}\r\n", encoding="utf-8", newline="")
        return add_materials(session, folder, observation_id, (source,))


def material_target(session: Session, folder: Path, observation_id: int, material_id: int) -> Path | str:
    """要打开的：文件，或链接指向的地方。已经删去、文件不见了或被改动过时报 UserError。"""
    found = {each.id: each for each in list_attachments(session, OWNER, observation_id)}
    if material_id not in found:
        raise UserError("这份附件已经删去了，请重新打开这条记录。")
    path = open_path(folder, found[material_id])
    if path.suffix == LINK:
        text = path.read_text(encoding="utf-8", errors="replace")
        link = next((line[4:].strip() for line in text.splitlines() if line.startswith("URL=")), "")
        return path if _host_of(link) is None else link
    return path


def drop_material(session: Session, material_id: int) -> int:
    """删去一份的登记，返回批次（撤销用）；文件留着。"""
    return detach(session, material_id)


def _host_of(link: str) -> str | None:
    """网址、共享文件夹在哪台机器上；不像链接的为 None。"""
    if len(link) > LONGEST or not link.isprintable():
        return None
    if link.startswith(SHARED):
        return link.removeprefix(SHARED).partition("\\")[0] or None
    try:
        place = urlsplit(link)
    except ValueError:
        return None
    return (place.hostname or None) if place.scheme in {"http", "https"} else None
