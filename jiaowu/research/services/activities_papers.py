"""一次活动的文稿：说课稿、评课稿、教案的各稿、反思，可以带附件。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.services.activities import RECORDED, Saved, live
from jiaowu.research.tables import ActivityPaperTable
from jiaowu.store import attachments
from jiaowu.store.attachments import Attachment
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id

OWNER = ActivityPaperTable.__tablename__
FILE = "paper"
StoredFile = Attachment
"""界面只认它的 name，打开时交回来。"""


@dataclass(frozen=True)
class PaperDraft:
    """一份文稿要填的。"""

    step: str
    teacher_id: int | None
    day: date
    title: str = ""
    text: str = ""


def add_paper(
    session: Session, folder: Path, activity_id: int, draft: PaperDraft, files: Sequence[Path] = ()
) -> Saved:
    """交一份文稿（同一步的下一稿）连附件；没有选步骤、内容与附件都没有时报 UserError，什么也不存。"""
    row = live(session, activity_id)
    draft = _checked(draft, has_files=bool(files))
    table = ActivityPaperTable
    last = session.scalar(
        select(func.max(table.version)).where(table.activity_id == activity_id, table.step == draft.step)
    )
    key = next_id(session, table.id)
    batch = Batch(session, RECORDED, f"活动“{row.theme}”交{draft.step}")
    batch.insert(
        table,
        {"id": key, "activity_id": activity_id, "version": (last or 0) + 1, **draft.__dict__},
    )
    for file in files:
        attachments.attach(session, folder, OWNER, key, file, FILE, batch)
    session.expire_all()
    return Saved(batch.id, key)


def edit_paper(
    session: Session, folder: Path, paper_id: int, draft: PaperDraft, files: Sequence[Path] = ()
) -> int:
    """改一份文稿，添附件，返回批次；步骤与稿次不变。"""
    row = _paper(session, paper_id)
    had = bool(attachments.list_attachments(session, OWNER, paper_id))
    draft = _checked(draft, has_files=had or bool(files))
    batch = Batch(session, RECORDED, f"改{row.step}")
    batch.update(
        ActivityPaperTable,
        {"id": paper_id},
        {"teacher_id": draft.teacher_id, "day": draft.day, "title": draft.title, "text": draft.text},
    )
    for file in files:
        attachments.attach(session, folder, OWNER, paper_id, file, FILE, batch)
    session.expire_all()
    return batch.id


def delete_paper(session: Session, paper_id: int) -> int:
    """删去一份文稿与它的附件，返回批次（撤销用）。"""
    row = _paper(session, paper_id)
    batch = Batch(session, RECORDED, f"删去{row.step}")
    attachments.detach_all(session, OWNER, paper_id, batch)
    batch.delete(ActivityPaperTable, {"id": paper_id})
    session.expire_all()
    return batch.id


def files_of(session: Session, paper_id: int) -> tuple[Attachment, ...]:
    """一份文稿的附件。"""
    return attachments.list_attachments(session, OWNER, paper_id)


def path_of(folder: Path, file: Attachment) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError。"""
    return attachments.open_path(folder, file)


def _paper(session: Session, paper_id: int) -> ActivityPaperTable:
    row = session.get(ActivityPaperTable, paper_id)
    if row is None:
        raise UserError("这份文稿已经删去了，请刷新后再看。")
    return row


def _checked(draft: PaperDraft, *, has_files: bool) -> PaperDraft:
    if not draft.step.strip():
        raise UserError("还没有选是哪一步的文稿，请选好。")
    if not (draft.title.strip() or draft.text.strip() or has_files):
        raise UserError("这份文稿是空的：请写题目或内容，或者添一个附件。")
    return PaperDraft(
        draft.step.strip(), draft.teacher_id, draft.day, draft.title.strip(), draft.text.strip()
    )
