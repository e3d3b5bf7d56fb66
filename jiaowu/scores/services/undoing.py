"""导入的记录与撤销：哪些导入过，怎样原样退回，为什么有时不能退。"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.scores.services.exam_rows import fingerprint_of
from jiaowu.scores.services.intake import BATCH_KIND
from jiaowu.scores.tables import (
    EntryTable,
    ExamPupilTable,
    ExamTable,
    ImportTable,
    ItemTable,
    SupportCaseTable,
    SupportCheckTable,
)
from jiaowu.store.batches import BatchInfo, Undone, get_batch, list_batches, undo
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable


@dataclass(frozen=True)
class ImportRecord:
    """一次导入。"""

    batch_id: int | None
    """第一版程序导入的没有批次，不能撤销。"""
    exam_id: int
    exam: str
    time: datetime
    who: str
    title: str
    files: tuple[str, ...]
    """文件名。"""
    created: bool
    """是不是这次导入新建了考试；不是就是并入。"""
    pupils: int
    new_pupils: int
    new_classes: int
    scores: int
    counts: Mapping[str, int]
    """ScoreChangeKind 的值 → 格数。"""
    undone_at: datetime | None

    @property
    def can_undo(self) -> bool:
        """还可以试着撤销。"""
        return self.batch_id is not None and self.undone_at is None


def list_imports(session: Session, exam_id: int | None) -> tuple[ImportRecord, ...]:
    """一次考试（None 为全部）的导入，新的在前；已撤销的也在。"""
    batched = [_from_batch(batch) for batch in list_batches(session, BATCH_KIND)]
    records = sorted([*batched, *_unbatched(session)], key=lambda record: record.time, reverse=True)
    if exam_id is None:
        return tuple(records)
    own = [record for record in records if record.exam_id == exam_id]
    # 撤销后编号会再用：只要这个编号现在的主人建立之后的
    born = next(
        (at for at, record in enumerate(own) if record.created and record.undone_at is None), len(own)
    )
    return tuple(own[: born + 1])


def undo_import(session: Session, batch_id: int) -> Undone:
    """把一次导入原样退回：新建的考试不留下，改过的成绩恢复原来的值，新登记而别处没有用到的学生也退回。

    撤销过、之后又并入或录入过、有小题或帮扶档案用到时报 UserError（调用者回滚）。
    """
    batch = get_batch(session, batch_id)
    if batch.undone_at is None:
        _check_latest(session, batch)
        _check_unused(session, batch)
    seats = EnrolmentTable.__tablename__
    kept = undo(session, batch_id, {seats: _needed_enrolments(session, batch)}).kept
    return Undone({table: rows for table, rows in kept.items() if table != seats})


def _from_batch(batch: BatchInfo) -> ImportRecord:
    facts = batch.facts
    return ImportRecord(
        batch_id=batch.id,
        exam_id=facts["exam_id"],
        exam=facts["exam"],
        time=batch.time,
        who=batch.who,
        title=batch.title,
        files=tuple(file["name"] for file in batch.files),
        created=facts["created"],
        pupils=facts["pupils"],
        new_pupils=facts["new_pupils"],
        new_classes=facts["new_classes"],
        scores=facts["scores"],
        counts=facts["counts"],
        undone_at=batch.undone_at,
    )


def _unbatched(session: Session) -> list[ImportRecord]:
    """第一版程序导入的。"""
    rows = session.execute(
        select(ImportTable, ExamTable.name)
        .join(ExamTable, ExamTable.id == ImportTable.exam_id)
        .where(ImportTable.batch_id.is_(None))
    )
    return [
        ImportRecord(
            batch_id=None,
            exam_id=row.exam_id,
            exam=name,
            time=row.time,
            who="",
            title=f"导入{name}",
            files=tuple(file["name"] for file in json.loads(row.files)),
            created=True,
            pupils=row.pupils,
            new_pupils=row.new_pupils,
            new_classes=row.new_classes,
            scores=row.scores,
            counts={"new": row.scores},
            undone_at=None,
        )
        for row, name in rows
    ]


def _check_latest(session: Session, batch: BatchInfo) -> None:
    """之后没有再并入过。"""
    later = session.execute(
        select(ImportTable.time, ImportTable.files)
        .where(ImportTable.exam_id == batch.facts["exam_id"], ImportTable.batch_id > batch.id)
        .order_by(ImportTable.id.desc())
    ).first()
    if later is not None:
        files = "、".join(file["name"] for file in json.loads(later.files)) or "没有记下文件名"
        raise UserError(
            f"这次考试在 {later.time:%Y-%m-%d %H:%M} 又并入过（{files}），"
            f"请先撤销那一次，再撤销“{batch.title}”。"
        )


def _check_unused(session: Session, batch: BatchInfo) -> None:
    """没有后来的资料用到这次导入的内容。"""
    exam_id = batch.facts["exam_id"]
    typed = select(func.count()).select_from(EntryTable).where(EntryTable.exam_id == exam_id)
    if not batch.facts["created"]:
        typed = typed.where(EntryTable.time > batch.time)
    if session.scalar(typed):
        raise UserError(f"导入之后又手工录入过成绩，不能撤销“{batch.title}”。请先清空那些录入。")
    if not batch.facts["created"]:
        return
    if session.scalar(select(ItemTable.exam_id).where(ItemTable.exam_id == exam_id).limit(1)) is not None:
        raise UserError(f"这次考试已有小题与双向细目表，不能撤销“{batch.title}”。请先删去小题。")
    if _supported(session, exam_id):
        raise UserError(
            f"学习帮扶的档案用到了这次考试，不能撤销“{batch.title}”。不要这次考试了，可以把它删除（进回收站）。"
        )
    if fingerprint_of(session, exam_id) != batch.facts["fingerprint"]:
        raise UserError(
            f"导入之后又改动过这次考试的成绩，不能撤销“{batch.title}”。不要这次考试了，可以把它删除（进回收站）。"
        )


def _supported(session: Session, exam_id: int) -> bool:
    """有没有帮扶档案以这次考试为起点或评估。"""
    cases = select(SupportCaseTable.id).where(SupportCaseTable.baseline_exam_id == exam_id)
    checks = select(SupportCheckTable.id).where(SupportCheckTable.exam_id == exam_id)
    return any(session.scalar(each.limit(1)) is not None for each in (cases, checks))


def _needed_enrolments(session: Session, batch: BatchInfo) -> Sequence[int]:
    """这次考试的学期里，之后的考试、变动、帮扶也用到的学生的编班：撤销时留下。"""
    term_id = batch.facts["term_id"]
    sat = (
        select(ExamPupilTable.student_id)
        .join(ExamTable, ExamTable.id == ExamPupilTable.exam_id)
        .where(
            ExamTable.term_id == term_id,
            ExamTable.created > batch.time,
            ExamTable.id != batch.facts["exam_id"],
        )
    )
    changed = select(StudentChangeTable.student_id).where(
        StudentChangeTable.term_id == term_id, StudentChangeTable.recorded > batch.time
    )
    helped = select(SupportCaseTable.student_id).where(
        SupportCaseTable.term_id == term_id, SupportCaseTable.opened >= batch.time.date()
    )
    found: Sequence[Any] = session.scalars(
        select(EnrolmentTable.id).where(
            EnrolmentTable.term_id == term_id,
            or_(*(EnrolmentTable.student_id.in_(each) for each in (sat, changed, helped))),
        )
    ).all()
    return found
