"""教师的附件与照片。"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store import attachments
from jiaowu.store.attachments import Attachment, AttachmentState
from jiaowu.store.batches import Batch
from jiaowu.store.tables import AttachmentTable
from jiaowu.teachers.services.facts import RECORDED
from jiaowu.teachers.tables import AwardTable, TeacherTable, TeacherWorkTable

TEACHER, AWARD, WORK = TeacherTable.__tablename__, AwardTable.__tablename__, TeacherWorkTable.__tablename__
PHOTO = "photo"
PAPER = "paper"
"""证件、证书等材料。"""


@dataclass(frozen=True)
class Paper:
    """一个附件，属于什么，文件还好不好。"""

    file: Attachment
    owner: str
    """教师，或哪一次获奖、哪一项成果。"""
    state: AttachmentState

    @property
    def intact(self) -> bool:
        """文件还在，也没有改动过。"""
        return self.state is AttachmentState.INTACT


def list_papers(session: Session, folder: Path, teacher_id: int) -> tuple[Paper, ...]:
    """一位教师的全部附件（照片除外）：他自己的、每次获奖的、每项成果的；逐个核对文件。"""
    own = attachments.list_attachments(session, TEACHER, teacher_id)
    found = [(each, "教师") for each in own if each.kind != PHOTO]
    for table, owner, label in ((AwardTable, AWARD, "获奖"), (TeacherWorkTable, WORK, "成果")):
        rows = session.execute(
            select(table.id, table.title).where(table.teacher_id == teacher_id).order_by(table.id)
        )
        for key, title in rows:
            files = attachments.list_attachments(session, owner, key)
            found += [(each, f"{label}：{title}") for each in files]
    return tuple(Paper(each, label, attachments.state_of(folder, each)) for each, label in found)


def add_papers(session: Session, folder: Path, owner_table: str, owner_id: int, paths: list[Path]) -> int:
    """给一位教师（或一次获奖、一项成果）添加几个文件，返回批次（撤销用）；有一个不行就都不添。"""
    names = "、".join(path.name for path in paths)
    batch = Batch(session, RECORDED, f"添加附件“{names}”")
    for path in paths:
        attachments.attach(session, folder, owner_table, owner_id, path, PAPER, batch)
    return batch.id


def path_of(folder: Path, file: Attachment) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError。"""
    return attachments.open_path(folder, file)


def drop_paper(session: Session, attachment_id: int) -> int:
    """删去一个附件的登记，返回批次（撤销用）。"""
    return attachments.detach(session, attachment_id)


def save_photo(session: Session, folder: Path, teacher_id: int, path: Path) -> int:
    """换照片，返回批次（撤销用）；原来的照片撤销时回来。"""
    batch = Batch(session, RECORDED, "换照片")
    before = attachments.list_attachments(session, TEACHER, teacher_id, PHOTO)
    kept = attachments.attach(session, folder, TEACHER, teacher_id, path, PHOTO, batch)
    for each in before:
        if each.id != kept.id:
            batch.delete(AttachmentTable, {"id": each.id})
    session.expire_all()
    return batch.id


def drop_photo(session: Session, teacher_id: int) -> int:
    """删去照片，返回批次（撤销用）；没有照片报 UserError。"""
    before = attachments.list_attachments(session, TEACHER, teacher_id, PHOTO)
    if not before:
        raise UserError("这位教师没有照片，不用删去。")
    batch = Batch(session, RECORDED, "删去照片")
    for each in before:
        batch.delete(AttachmentTable, {"id": each.id})
    session.expire_all()
    return batch.id


def printed_photo(session: Session, teacher_id: int) -> Path | None:
    """印在纸上的照片；没有照片为 None，登记了而文件不见了的也给出路径，纸上会写明缺失。"""
    folder = attachments.folder_of(session)
    found = attachments.list_attachments(session, TEACHER, teacher_id, PHOTO)
    return attachments.stored_path(folder, found[-1]) if found and folder is not None else None


def photo_path(session: Session, folder: Path, teacher_id: int) -> Path | None:
    """照片的文件；没有照片、文件不见了为 None。"""
    found = attachments.list_attachments(session, TEACHER, teacher_id, PHOTO)
    path = attachments.stored_path(folder, found[-1]) if found else None
    return path if path is not None and path.is_file() else None
