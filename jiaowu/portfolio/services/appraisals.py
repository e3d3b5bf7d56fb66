"""考核结论：登记、改、删去、查询；每次改动都可以撤销。"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.portfolio.results import Appraisal, AppraisalDraft, check_appraisal
from jiaowu.portfolio.services.plans import RECORDED
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import AppraisalTable
from jiaowu.store.attachments import detach_all
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id


def list_appraisals(session: Session, teacher_id: int) -> tuple[Appraisal, ...]:
    """一位教师的考核结论，新的学年在前。"""
    return appraisals_of(session, teacher_id).get(teacher_id, ())


def appraisals_of(session: Session, teacher_id: int | None = None) -> Mapping[int, tuple[Appraisal, ...]]:
    """教师（默认全部）→ 考核结论，新的学年在前；一次查询，没有的不在其中。"""
    table = AppraisalTable
    chosen = select(
        table.teacher_id, table.id, table.year, table.kind, table.result, table.day, table.note
    ).order_by(table.year.desc(), table.kind)
    if teacher_id is not None:
        chosen = chosen.where(table.teacher_id == teacher_id)
    found: dict[int, list[Appraisal]] = defaultdict(list)
    for owner, key, year, kind, result, day, note in session.execute(chosen):
        found[owner].append(Appraisal(key, AppraisalDraft(year, kind, result, day, note)))
    return {owner: tuple(each) for owner, each in found.items()}


def save_appraisal(
    session: Session, teacher_id: int, draft: AppraisalDraft, appraisal_id: int | None = None
) -> int:
    """登记（appraisal_id 为 None）或改一条考核结论，返回批次（撤销用）。

    内容不对、同一学年同一种已经登记过时报 UserError。
    """
    tidy = replace(draft, kind=draft.kind.strip(), result=draft.result.strip(), note=draft.note.strip())
    check_appraisal(tidy)
    for known in list_appraisals(session, teacher_id):
        if known.id != appraisal_id and (known.draft.year, known.draft.kind) == (tidy.year, tidy.kind):
            raise UserError(
                f"{known.year_title}学年的{tidy.kind}已经登记为“{known.draft.result}”，请改那一条，不用再登记。"
            )
    batch = Batch(session, RECORDED, f"{'改' if appraisal_id else '登记'}考核结论“{tidy.result}”")
    if appraisal_id is None:
        key = next_id(session, AppraisalTable.id)
        batch.insert(AppraisalTable, {"id": key, "teacher_id": teacher_id, **asdict(tidy)})
    else:
        require(session, AppraisalTable, appraisal_id)
        batch.update(AppraisalTable, {"id": appraisal_id}, asdict(tidy))
    session.expire_all()
    return batch.id


def delete_appraisal(session: Session, appraisal_id: int) -> int:
    """删去一条考核结论与它的附件，返回批次（撤销用）；已经不在时报 UserError。"""
    require(session, AppraisalTable, appraisal_id)
    batch = Batch(session, RECORDED, "删去考核结论")
    detach_all(session, AppraisalTable.__tablename__, appraisal_id, batch)
    batch.delete(AppraisalTable, {"id": appraisal_id})
    session.expire_all()
    return batch.id
