"""教师的获奖：登记、改、删去、查询；每次改动都可以撤销。"""

from dataclasses import asdict, fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.awards import Award, AwardDraft, check_award
from jiaowu.teachers.services.facts import RECORDED
from jiaowu.teachers.tables import AwardTable

_FIELDS = tuple(each.name for each in fields(AwardDraft))


def list_awards(
    session: Session, teacher_id: int | None = None, since: date | None = None, until: date | None = None
) -> tuple[Award, ...]:
    """一位（默认全部）教师在这段日期（都含，默认不限）里的获奖，新的在前。"""
    table = AwardTable
    chosen = select(table).where(table.teacher_id.is_not(None)).order_by(table.day.desc(), table.id.desc())
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    if since is not None:
        chosen = chosen.where(table.day >= since)
    if until is not None:
        chosen = chosen.where(table.day <= until)
    return tuple(_award(row) for row in session.scalars(chosen))


def add_award(session: Session, teacher_id: int | None, draft: AwardDraft, batch: Batch | None = None) -> int:
    """登记一次获奖，返回批次（撤销用）；内容不对、没有写是谁的时报 UserError。

    学生获奖时 teacher_id 是指导的教师，没有就是 None。
    """
    values = _checked(draft)
    _check_owner(teacher_id, draft)
    batch = batch or Batch(session, RECORDED, f"登记获奖“{values['title']}”")
    key = next_id(session, AwardTable.id)
    batch.insert(AwardTable, {"id": key, "teacher_id": teacher_id, **values})
    return batch.id


def edit_award(session: Session, award_id: int, draft: AwardDraft) -> int:
    """改一次获奖，返回批次（撤销用）；是谁的照旧。内容不对时报 UserError。"""
    values = _checked(draft)
    values.pop("student_id")
    batch = Batch(session, RECORDED, f"改获奖“{values['title']}”")
    batch.update(AwardTable, {"id": award_id}, values)
    session.expire_all()
    return batch.id


def move_award(session: Session, award_id: int, teacher_id: int | None, draft: AwardDraft) -> int:
    """改一次获奖，连是谁的一起改，返回批次（撤销用）；内容不对、没有写是谁的时报 UserError。"""
    values = _checked(draft)
    _check_owner(teacher_id, draft)
    batch = Batch(session, RECORDED, f"改获奖“{values['title']}”")
    batch.update(AwardTable, {"id": award_id}, values | {"teacher_id": teacher_id})
    session.expire_all()
    return batch.id


def delete_award(session: Session, award_id: int) -> int:
    """删去一次获奖与它的附件，返回批次（撤销用）。"""
    title = session.scalars(select(AwardTable.title).where(AwardTable.id == award_id)).one()
    batch = Batch(session, RECORDED, f"删去获奖“{title}”")
    detach_all(session, AwardTable.__tablename__, award_id, batch)
    batch.delete(AwardTable, {"id": award_id})
    session.expire_all()
    return batch.id


def _check_owner(teacher_id: int | None, draft: AwardDraft) -> None:
    if teacher_id is None and draft.student_id is None:
        raise UserError(f"“{draft.title}”没有写获奖人，请选一位教师或学生。")


def _checked(draft: AwardDraft) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: value.strip() if isinstance(value, str) else value for name, value in asdict(draft).items()
    }
    check_award(AwardDraft(**values), date.today())  # noqa: DTZ011 — 日期按本地
    return values


def _award(row: AwardTable) -> Award:
    return Award(row.id, row.teacher_id, AwardDraft(**{name: getattr(row, name) for name in _FIELDS}))
