"""检查结果的照片：抄进资料文件夹，属于一位教师一个方面的结果。"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.tables import ResultTable
from jiaowu.store.attachments import (
    Attachment,
    attach,
    detach,
    folder_of,
    list_attachments,
    open_path,
    stored_path,
)
from jiaowu.store.batches import undo

PHOTO = "photo"
OWNER = ResultTable.__tablename__
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".heic"})
"""印在整改单上的；别的文件不印。"""


@dataclass(frozen=True)
class Photo:
    """一张照片。"""

    file: Attachment

    @property
    def id(self) -> int:
        """附件的编号。"""
        return self.file.id

    @property
    def name(self) -> str:
        """原来的文件名。"""
        return self.file.name


def add_photo(session: Session, folder: Path, target_id: int, facet: Facet, source: Path) -> Photo:
    """添一张照片（或别的文件）；还没有录结果、读不了时报 UserError。folder 是资料文件夹。"""
    result_id = _result_id(session, target_id, facet)
    if result_id is None:
        raise UserError("这一位的这个方面还没有录结果，请先录一项再添照片。")
    return Photo(attach(session, folder, OWNER, result_id, source, PHOTO))


def list_photos(session: Session, target_id: int, facet: Facet) -> tuple[Photo, ...]:
    """已添的照片，按先后；还没有录结果为空。"""
    result_id = _result_id(session, target_id, facet)
    files = () if result_id is None else list_attachments(session, OWNER, result_id, PHOTO)
    return tuple(Photo(file) for file in files)


def printed_photos(session: Session, result_id: int) -> tuple[tuple[str, Path], ...]:
    """一份结果的照片：（原来的文件名，文件），按先后；文件不见了的也在，纸上会写明缺失。"""
    folder = folder_of(session)
    if folder is None:
        return ()
    files = list_attachments(session, OWNER, result_id, PHOTO)
    return tuple(
        (file.name, stored_path(folder, file)) for file in files if Path(file.name).suffix.lower() in PICTURES
    )


def photo_path(folder: Path, photo: Photo) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError。"""
    return open_path(folder, photo.file)


def remove_photo(session: Session, photo_id: int) -> int:
    """去掉一张，返回批次；文件留着，用 restore_photo 放回来。"""
    return detach(session, photo_id)


def restore_photo(session: Session, batch_id: int) -> None:
    """放回刚去掉的一张。"""
    undo(session, batch_id)


def _result_id(session: Session, target_id: int, facet: Facet) -> int | None:
    return session.scalar(
        select(ResultTable.id).where(ResultTable.target_id == target_id, ResultTable.facet == facet.value)
    )
