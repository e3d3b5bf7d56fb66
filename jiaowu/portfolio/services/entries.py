"""自己写进成长档案的各条：登记、改、删去、查询；教师的、学生的都在这里，每次改动都可以撤销。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.portfolio.parts import ENTRY_TABLE, Part
from jiaowu.portfolio.services.plans import RECORDED
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import PortfolioEntryTable
from jiaowu.portfolio.timeline import Entry, EntryDraft, check_entry
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.records import Span


@dataclass(frozen=True)
class Owner:
    """谁的档案：教师、学生二者有其一。"""

    teacher_id: int | None = None
    student_id: int | None = None


def list_entries(session: Session, owner: Owner, span: Span | None = None) -> tuple[Entry, ...]:
    """一个人（在这段日期里）写的各条，新的在前。"""
    table = PortfolioEntryTable
    chosen = _chosen(span).where(
        table.teacher_id.is_not_distinct_from(owner.teacher_id),
        table.student_id.is_not_distinct_from(owner.student_id),
    )
    return tuple(_entry(values) for _, *values in session.execute(chosen))


def count_entries(
    session: Session, span: Span, teacher_id: int | None = None
) -> Mapping[int, Mapping[str, int]]:
    """教师（默认全部）→ 种类 → 这段日期里写了几条；一次查询，没有写的不在其中。"""
    table = PortfolioEntryTable
    chosen = (
        select(table.teacher_id, table.kind, func.count())
        .where(table.teacher_id.is_not(None), table.day.between(span.first, span.last))
        .group_by(table.teacher_id, table.kind)
    )
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for owner, kind, count in session.execute(chosen):
        found[owner or 0][kind] = count
    return dict(found)


def add_entry(session: Session, owner: Owner, draft: EntryDraft, kinds: Sequence[str] = ()) -> Entry:
    """写一条，返回它；内容不对时报 UserError。kinds 是可以用的种类，不给就用教师的。"""
    batch = Batch(session, RECORDED, f"登记“{draft.title.strip()}”")
    return insert_entry(session, owner, draft, batch, kinds)


def insert_entry(
    session: Session, owner: Owner, draft: EntryDraft, batch: Batch, kinds: Sequence[str] = ()
) -> Entry:
    """写一条，记在 batch 里；内容不对时报 UserError。"""
    tidy = _tidy(draft, kinds)
    key = next_id(session, PortfolioEntryTable.id)
    owned = {"teacher_id": owner.teacher_id, "student_id": owner.student_id}
    batch.insert(PortfolioEntryTable, {"id": key, **owned, **_values(tidy)})
    return Entry(key, tidy)


def save_entry(
    session: Session, owner: Owner, draft: EntryDraft, entry_id: int | None = None, kinds: Sequence[str] = ()
) -> int:
    """写一条（entry_id 为 None）或改一条，返回批次（撤销用）；内容不对、那一条已经不在时报 UserError。"""
    what = "登记" if entry_id is None else "改"
    batch = Batch(session, RECORDED, f"{what}“{draft.title.strip()}”")
    if entry_id is None:
        insert_entry(session, owner, draft, batch, kinds)
    else:
        require(session, PortfolioEntryTable, entry_id)
        batch.update(PortfolioEntryTable, {"id": entry_id}, _values(_tidy(draft, kinds)))
    session.expire_all()
    return batch.id


def delete_entry(session: Session, entry_id: int) -> int:
    """删去一条与它的附件，返回批次（撤销用）；已经不在时报 UserError。"""
    title = require(session, PortfolioEntryTable, entry_id).title
    batch = Batch(session, RECORDED, f"删去“{title}”")
    detach_all(session, ENTRY_TABLE, entry_id, batch)
    batch.delete(PortfolioEntryTable, {"id": entry_id})
    session.expire_all()
    return batch.id


def _tidy(draft: EntryDraft, kinds: Sequence[str]) -> EntryDraft:
    tidy = replace(draft, title=draft.title.strip(), text=draft.text.strip())
    check_entry(tidy, date.today(), kinds)  # noqa: DTZ011 — 日期按本地
    return tidy


def _values(draft: EntryDraft) -> dict[str, Any]:
    table, row_id = draft.source or ("", None)
    return {
        "part": draft.part.value,
        "kind": draft.kind,
        "day": draft.day,
        "title": draft.title,
        "text": draft.text,
        "source_table": table,
        "source_id": row_id,
        "changed": datetime.now(UTC),
    }


def _chosen(span: Span | None) -> Any:
    table = PortfolioEntryTable
    chosen = select(
        table.teacher_id,
        table.id,
        table.part,
        table.kind,
        table.day,
        table.title,
        table.text,
        table.source_table,
        table.source_id,
    ).order_by(table.day.desc(), table.id.desc())
    return chosen if span is None else chosen.where(table.day.between(span.first, span.last))


def _entry(values: Sequence[Any]) -> Entry:
    key, part, kind, day, title, text, source_table, source_id = values
    source = (source_table, source_id) if source_table and source_id is not None else None
    return Entry(key, EntryDraft(Part(part), kind, day, title, text, source))
