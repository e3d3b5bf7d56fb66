"""按学期交的文稿：布置应交、登记交来、附件；改动都能撤销。"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.groups import GroupKind
from jiaowu.research.papers import Owner, Paper, PaperKind
from jiaowu.research.services.groups import list_groups, teacher_names
from jiaowu.research.tables import GroupTable, PaperTable
from jiaowu.store import attachments
from jiaowu.store.attachments import Attachment
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.tables import AttachmentTable

RECORDED = "research_paper"
"""计划总结一次改动的批次。"""
OWNER = PaperTable.__tablename__
FILE = "paper"
StoredFile = Attachment
"""界面只认它的 name，打开时交回来。"""
SCHOOL = "学校"


@dataclass(frozen=True)
class Due:
    """布置一种文稿：谁交、什么时候交。"""

    kind: PaperKind
    due: date | None
    groups: tuple[GroupKind, ...] = (GroupKind.RESEARCH, GroupKind.PREPARATION)
    """组交的，哪几种组交；个人交的，哪几种组的成员交。"""


def list_papers(session: Session, term_id: int) -> tuple[Paper, ...]:
    """这个学期应交与交来的各份：学校的、各组的、各人的，同一种的在一起。"""
    rows = session.scalars(select(PaperTable).where(PaperTable.term_id == term_id)).all()
    names = teacher_names(session)
    groups = dict(session.execute(select(GroupTable.id, GroupTable.name)).all())
    places = dict(session.execute(select(GroupTable.id, GroupTable.position)).all())
    counts = _file_counts(session, [row.id for row in rows])
    order = list(PaperKind)
    ordered = sorted(
        rows,
        key=lambda row: (
            order.index(PaperKind(row.kind)),
            places.get(row.group_id or 0, 0),
            row.teacher_id or 0,
            row.id,
        ),
    )
    return tuple(
        Paper(
            row.id,
            PaperKind(row.kind),
            names.get(row.teacher_id or 0) or groups.get(row.group_id or 0) or SCHOOL,
            row.group_id,
            row.teacher_id,
            row.title,
            row.text,
            row.due,
            row.submitted,
            row.note,
            counts.get(row.id, 0),
        )
        for row in ordered
    )


def require_papers(session: Session, term_id: int, wanted: Due) -> int:
    """给应交的每个组（每位教师、学校）各立一份，返回批次；已经立过的只改期限。

    一份也不用立、不用改时报 UserError。
    """
    batch = Batch(session, RECORDED, f"布置{wanted.kind}")
    known = {
        (row.group_id, row.teacher_id): row
        for row in session.scalars(
            select(PaperTable).where(PaperTable.term_id == term_id, PaperTable.kind == wanted.kind)
        )
    }
    touched = 0
    for owner in _owners(session, term_id, wanted):
        row = known.get(owner)
        if row is None:
            _insert(session, batch, term_id, wanted, owner)
            touched += 1
        elif row.due != wanted.due:
            batch.update(PaperTable, {"id": row.id}, {"due": wanted.due})
            touched += 1
    if not touched:
        raise UserError("没有要布置的：应交的都布置过了，或者还没有登记教研组与成员。")
    session.expire_all()
    return batch.id


def save_paper(session: Session, paper_id: int, values: dict[str, Any]) -> int:
    """改题目、内容、期限、交来的日期、备注，返回批次；没有变为 0。"""
    row = _row(session, paper_id)
    changed = {field: value for field, value in values.items() if getattr(row, field) != value}
    if not changed:
        return 0
    batch = Batch(session, RECORDED, f"修改{row.kind}")
    batch.update(PaperTable, {"id": paper_id}, changed)
    session.expire_all()
    return batch.id


def submit_papers(session: Session, paper_ids: Iterable[int], day: date | None) -> int:
    """登记交来的日期（None 为改回没有交），返回批次；一份也没有选时报 UserError。"""
    keys = tuple(paper_ids)
    if not keys:
        raise UserError("还没有选文稿，请先在表里选中。")
    batch = Batch(session, RECORDED, f"{len(keys)} 份文稿{'交来' if day else '改为没有交'}")
    for key in keys:
        _row(session, key)
        batch.update(PaperTable, {"id": key}, {"submitted": day})
    session.expire_all()
    return batch.id


def delete_papers(session: Session, paper_ids: Collection[int]) -> int:
    """删去几份与它们的附件，返回批次（撤销用）。"""
    if not paper_ids:
        raise UserError("还没有选文稿，请先在表里选中。")
    batch = Batch(session, RECORDED, f"删去 {len(paper_ids)} 份文稿")
    for key in paper_ids:
        attachments.detach_all(session, OWNER, key, batch)
        batch.delete(PaperTable, {"id": key})
    session.expire_all()
    return batch.id


def add_files(session: Session, folder: Path, paper_id: int, files: Sequence[Path], today: date) -> int:
    """添附件，返回批次；还没有登记交来的，就算今天交来。有一个不行就都不添。"""
    row = _row(session, paper_id)
    batch = Batch(session, RECORDED, f"{row.kind}添 {len(files)} 个附件")
    for file in files:
        attachments.attach(session, folder, OWNER, paper_id, file, FILE, batch)
    if row.submitted is None:
        batch.update(PaperTable, {"id": paper_id}, {"submitted": today})
    session.expire_all()
    return batch.id


def files_of(session: Session, paper_id: int) -> tuple[Attachment, ...]:
    """一份文稿的附件。"""
    return attachments.list_attachments(session, OWNER, paper_id)


def path_of(folder: Path, file: Attachment) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError。"""
    return attachments.open_path(folder, file)


def _row(session: Session, paper_id: int) -> PaperTable:
    row = session.get(PaperTable, paper_id)
    if row is None:
        raise UserError("这份文稿已经删去了，请刷新后再看。")
    return row


_Owner = tuple[int | None, int | None]


def _owners(session: Session, term_id: int, wanted: Due) -> tuple[_Owner, ...]:
    """应交的各家：（组、教师），学校的都空。"""
    if wanted.kind.owner is Owner.SCHOOL:
        return ((None, None),)
    groups = [group for group in list_groups(session, term_id) if group.kind in wanted.groups]
    if wanted.kind.owner is Owner.GROUP:
        return tuple((group.id, None) for group in groups)
    return tuple(dict.fromkeys((None, member.teacher_id) for group in groups for member in group.members))


def _insert(session: Session, batch: Batch, term_id: int, wanted: Due, owner: _Owner) -> None:
    batch.insert(
        PaperTable,
        {
            "id": next_id(session, PaperTable.id),
            "term_id": term_id,
            "group_id": owner[0],
            "teacher_id": owner[1],
            "kind": wanted.kind.value,
            "title": "",
            "text": "",
            "due": wanted.due,
            "submitted": None,
            "note": "",
        },
    )


def _file_counts(session: Session, keys: Collection[int]) -> dict[int, int]:
    table = AttachmentTable
    rows = session.execute(
        select(table.owner_id, func.count())
        .where(table.owner_table == OWNER, table.owner_id.in_(keys))
        .group_by(table.owner_id)
    )
    return dict(rows.all())
