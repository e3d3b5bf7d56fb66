"""教师的成果：登记、改、删去、查询；每次改动都可以撤销。"""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.services.facts import RECORDED
from jiaowu.teachers.tables import TeacherTable, TeacherWorkTable
from jiaowu.teachers.works import Work, WorkDraft, WorkKind, check_work


def list_works(
    session: Session, teacher_id: int | None = None, since: date | None = None, until: date | None = None
) -> tuple[Work, ...]:
    """一位（默认全部）教师在这段日期（都含，默认不限）里的成果，新的在前。"""
    table = TeacherWorkTable
    chosen = select(table).order_by(table.day.desc(), table.id.desc())
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    if since is not None:
        chosen = chosen.where(table.day >= since)
    if until is not None:
        chosen = chosen.where(table.day <= until)
    return tuple(_work(row) for row in session.scalars(chosen))


def add_work(session: Session, teacher_id: int, draft: WorkDraft, batch: Batch | None = None) -> int:
    """登记一项成果，返回批次（撤销用）；内容不对时报 UserError。"""
    values = _checked(draft)
    batch = batch or Batch(session, RECORDED, f"登记{_name(session, teacher_id)}的{draft.kind.label}")
    key = next_id(session, TeacherWorkTable.id)
    batch.insert(TeacherWorkTable, {"id": key, "teacher_id": teacher_id, **values})
    return batch.id


def edit_work(session: Session, work_id: int, draft: WorkDraft) -> int:
    """改一项成果，返回批次（撤销用）；内容不对时报 UserError。"""
    owner = session.scalars(select(TeacherWorkTable.teacher_id).where(TeacherWorkTable.id == work_id)).one()
    batch = Batch(session, RECORDED, f"改{_name(session, owner)}的{draft.kind.label}")
    batch.update(TeacherWorkTable, {"id": work_id}, _checked(draft))
    session.expire_all()
    return batch.id


def delete_work(session: Session, work_id: int) -> int:
    """删去一项成果与它的附件，返回批次（撤销用）。"""
    row = session.execute(
        select(TeacherWorkTable.teacher_id, TeacherWorkTable.title).where(TeacherWorkTable.id == work_id)
    ).one()
    batch = Batch(session, RECORDED, f"删去{_name(session, row.teacher_id)}的“{row.title}”")
    detach_all(session, TeacherWorkTable.__tablename__, work_id, batch)
    batch.delete(TeacherWorkTable, {"id": work_id})
    session.expire_all()
    return batch.id


def _checked(draft: WorkDraft) -> dict[str, Any]:
    tidy = replace(draft, title=draft.title.strip(), place=draft.place.strip(), note=draft.note.strip())
    check_work(tidy, date.today())  # noqa: DTZ011 — 日期按本地
    return {**asdict(tidy), "kind": tidy.kind.value}


def _work(row: TeacherWorkTable) -> Work:
    draft = WorkDraft(WorkKind(row.kind), row.day, row.title, row.level, row.place, row.note)
    return Work(row.id, row.teacher_id, draft)


def _name(session: Session, teacher_id: int) -> str:
    return session.scalars(select(TeacherTable.name).where(TeacherTable.id == teacher_id)).one()
