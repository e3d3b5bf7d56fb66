"""佐证：一位教师的各条记录的附件，不论登记在哪一间，合成一份清单；添加、删去、核对。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, literal, null, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from jiaowu.inspection.tables import ObservationTable, ObserverTable
from jiaowu.portfolio.evidence import Evidence, FileState
from jiaowu.portfolio.parts import evidence_kind, evidence_names
from jiaowu.portfolio.services.plans import RECORDED
from jiaowu.portfolio.services.rows import require
from jiaowu.portfolio.tables import AppraisalTable, PortfolioEntryTable, SelfPlanTable
from jiaowu.progress import Progress
from jiaowu.research.tables import (
    ActivityPaperTable,
    MentoringEntryTable,
    MentoringTable,
    PaperTable,
    ProjectMemberTable,
    ProjectStageTable,
    TrainingMemberTable,
    TrainingTable,
)
from jiaowu.store import attachments
from jiaowu.store.attachments import Attachment
from jiaowu.store.batches import Batch
from jiaowu.store.tables import AttachmentTable
from jiaowu.teachers.records import Span
from jiaowu.teachers.tables import AwardTable, TeacherTable, TeacherWorkTable

TEACHER = TeacherTable.__tablename__
PHOTO = "photo"
"""登记照，不算佐证。"""
MATERIAL = "paper"
"""从这里添加的附件的种类。"""
Expression = ColumnElement[Any] | InstrumentedAttribute[Any]


@dataclass(frozen=True)
class _Owner:
    """附件属于哪张表，那张表的一行是谁的、题目、日期、种类。"""

    table: str
    key: InstrumentedAttribute[int]
    teacher: Expression
    title: Expression
    day: Expression
    kind: Expression | None = None
    """种类；没有为 None。"""
    joins: tuple[tuple[Any, ColumnElement[bool]], ...] = ()


def _member(table: Any, joined: ColumnElement[bool]) -> tuple[tuple[Any, ColumnElement[bool]], ...]:
    return ((table, joined),)


_OWNERS = (
    _Owner(TEACHER, TeacherTable.id, TeacherTable.id, literal("教师本人"), null()),
    _Owner(
        TeacherWorkTable.__tablename__,
        TeacherWorkTable.id,
        TeacherWorkTable.teacher_id,
        TeacherWorkTable.title,
        TeacherWorkTable.day,
        TeacherWorkTable.kind,
    ),
    _Owner(AwardTable.__tablename__, AwardTable.id, AwardTable.teacher_id, AwardTable.title, AwardTable.day),
    _Owner(
        PortfolioEntryTable.__tablename__,
        PortfolioEntryTable.id,
        PortfolioEntryTable.teacher_id,
        PortfolioEntryTable.title,
        PortfolioEntryTable.day,
        PortfolioEntryTable.kind,
    ),
    _Owner(
        AppraisalTable.__tablename__,
        AppraisalTable.id,
        AppraisalTable.teacher_id,
        AppraisalTable.kind,
        AppraisalTable.day,
    ),
    _Owner(
        SelfPlanTable.__tablename__,
        SelfPlanTable.id,
        SelfPlanTable.teacher_id,
        literal("自我规划"),
        SelfPlanTable.start,
    ),
    _Owner(
        ObservationTable.__tablename__,
        ObservationTable.id,
        ObservationTable.teacher_id,
        ObservationTable.topic,
        ObservationTable.day,
    ),
    _Owner(
        ObservationTable.__tablename__,
        ObservationTable.id,
        ObserverTable.teacher_id,
        ObservationTable.topic,
        ObservationTable.day,
        joins=_member(ObserverTable, ObserverTable.observation_id == ObservationTable.id),
    ),
    _Owner(
        ActivityPaperTable.__tablename__,
        ActivityPaperTable.id,
        ActivityPaperTable.teacher_id,
        ActivityPaperTable.title,
        ActivityPaperTable.day,
    ),
    _Owner(
        PaperTable.__tablename__, PaperTable.id, PaperTable.teacher_id, PaperTable.title, PaperTable.submitted
    ),
    _Owner(
        TrainingTable.__tablename__,
        TrainingTable.id,
        TrainingMemberTable.teacher_id,
        TrainingTable.title,
        TrainingTable.start,
        joins=_member(TrainingMemberTable, TrainingMemberTable.training_id == TrainingTable.id),
    ),
    _Owner(
        ProjectStageTable.__tablename__,
        ProjectStageTable.id,
        ProjectMemberTable.teacher_id,
        ProjectStageTable.title,
        ProjectStageTable.done,
        joins=_member(ProjectMemberTable, ProjectMemberTable.project_id == ProjectStageTable.project_id),
    ),
    *(
        _Owner(
            MentoringTable.__tablename__, MentoringTable.id, who, MentoringTable.field, MentoringTable.start
        )
        for who in (MentoringTable.mentor_id, MentoringTable.apprentice_id)
    ),
    *(
        _Owner(
            MentoringEntryTable.__tablename__,
            MentoringEntryTable.id,
            who,
            MentoringEntryTable.content,
            MentoringEntryTable.day,
            joins=_member(MentoringTable, MentoringTable.id == MentoringEntryTable.mentoring_id),
        )
        for who in (MentoringTable.mentor_id, MentoringTable.apprentice_id)
    ),
)
"""哪些表的附件算教师的佐证；加一种就加一项。"""


def list_evidence(
    session: Session, folder: Path, teacher_id: int, span: Span | None = None
) -> tuple[Evidence, ...]:
    """一位教师（在这段日期里）的佐证，新的在前；只看文件在不在、大小对不对，逐字节核对用 check_evidence。"""
    found: dict[int, Evidence] = {}
    for owner in _OWNERS:
        for row in session.execute(_chosen(owner).where(owner.teacher == teacher_id)):
            each = _evidence(owner, row)
            if span is None or span.holds(each.day):
                found.setdefault(each.id, replace(each, state=_quick_state(folder, each)))
    return tuple(sorted(found.values(), key=lambda each: (each.day, each.id), reverse=True))


def evidence_days(session: Session, teacher_id: int | None = None) -> Mapping[int, tuple[date, ...]]:
    """教师（默认全部）→ 他每件佐证的日期；一张表一次查询。"""
    found: dict[int, dict[int, date]] = defaultdict(dict)
    for owner in _OWNERS:
        chosen = (
            select(owner.teacher, AttachmentTable.id, owner.day, AttachmentTable.added)
            .select_from(AttachmentTable)
            .join(owner.key.class_, _owned(owner))
        )
        for table, joined in owner.joins:
            chosen = chosen.join(table, joined)
        if teacher_id is not None:
            chosen = chosen.where(owner.teacher == teacher_id)
        for who, key, day, added in session.execute(chosen):
            if who is not None:
                found[who][key] = day or added.date()
    return {who: tuple(days.values()) for who, days in found.items()}


def check_evidence(folder: Path, evidence: Sequence[Evidence], progress: Progress) -> Mapping[int, FileState]:
    """逐字节核对各件的文件；附件的编号 → 好不好。不碰资料库，在工作线程里做。"""
    return {
        each.id: FileState(attachments.state_of(folder, _attachment(each)).value)
        for each in progress.track(evidence, "正在核对佐证材料")
    }


def evidence_path(folder: Path, evidence: Evidence) -> Path:
    """要打开的文件；不见了或被改动过时报 UserError，说怎么办。"""
    return attachments.open_path(folder, _attachment(evidence))


def data_folder(session: Session) -> Path:
    """资料文件夹；资料库不是文件时是当前文件夹（附件都会印成缺失）。"""
    return attachments.folder_of(session) or Path()


def stored_path(folder: Path, evidence: Evidence) -> Path:
    """文件在哪里；不核对，画缩略图、成册用。"""
    return attachments.stored_path(folder, _attachment(evidence))


def add_evidence(
    session: Session, folder: Path, owner: tuple[str, int], paths: Sequence[Path], progress: Progress
) -> int:
    """给一条记录（表、编号；教师本人是 teacher）添几个文件，返回批次（撤销用）；有一个不行就都不添。

    那条记录已经不在（撤销、删去）时报 UserError。
    """
    table, row_id = owner
    holder: Any = next((each.key.class_ for each in _OWNERS if each.table == table), None)
    if holder is not None:
        require(session, holder, row_id)
    names = "、".join(path.name for path in paths)
    batch = Batch(session, RECORDED, f"添加佐证“{names}”")
    for path in progress.track(paths, "正在添加佐证材料"):
        attachments.attach(session, folder, *owner, path, MATERIAL, batch)
    return batch.id


def retype_evidence(session: Session, attachment_id: int, kind: str) -> int:
    """把一件归为另一种佐证（evidence_names 里的），返回批次（撤销用）。已经不在时报 UserError。"""
    require(session, AttachmentTable, attachment_id)
    batch = Batch(session, RECORDED, f"佐证归为“{kind}”")
    batch.update(AttachmentTable, {"id": attachment_id}, {"kind": kind})
    session.expire_all()
    return batch.id


def drop_evidence(session: Session, attachment_id: int) -> int:
    """删去一件的登记，返回批次（撤销用）；文件留着。已经不在时报 UserError。"""
    require(session, AttachmentTable, attachment_id)
    return attachments.detach(session, attachment_id)


def _owned(owner: _Owner) -> ColumnElement[bool]:
    own = and_(AttachmentTable.owner_table == owner.table, AttachmentTable.owner_id == owner.key)
    return and_(own, AttachmentTable.kind != PHOTO) if owner.table == TEACHER else own


def _chosen(owner: _Owner) -> Select[Any]:
    table = AttachmentTable
    chosen: Select[Any] = (
        select(
            table.id,
            table.name,
            table.owner_id,
            table.size,
            table.path,
            table.sha256,
            table.added,
            owner.title,
            owner.day,
            owner.kind if owner.kind is not None else literal(""),
            table.kind,
        )
        .select_from(owner.key.class_)
        .join(table, _owned(owner))
    )
    for joined, condition in owner.joins:
        chosen = chosen.join(joined, condition)
    return chosen


def _evidence(owner: _Owner, row: Any) -> Evidence:
    key, name, owner_id, size, path, sha256, added, title, day, kind, typed = row
    return Evidence(
        key,
        name,
        typed if typed in evidence_names() else evidence_kind(owner.table, kind or ""),
        owner.table,
        owner_id,
        title or "",
        day or added.date(),
        size,
        path,
        sha256,
        added,
    )


def _quick_state(folder: Path, evidence: Evidence) -> FileState:
    try:
        size = stored_path(folder, evidence).stat().st_size
    except OSError:
        return FileState.MISSING
    return FileState.INTACT if size == evidence.size else FileState.CHANGED


def _attachment(evidence: Evidence) -> Attachment:
    return Attachment(
        evidence.id,
        evidence.table,
        evidence.row_id,
        evidence.name,
        MATERIAL,
        evidence.sha256,
        evidence.size,
        evidence.path,
        evidence.added,
    )
