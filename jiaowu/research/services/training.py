"""研训台账：登记、改、删去、查询，教研活动的出席记成学时；每次改动都可以撤销。"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Attendance, Status
from jiaowu.research.tables import (
    ActivityTable,
    AttendanceTable,
    GroupTable,
    TrainingExemptionTable,
    TrainingMemberTable,
    TrainingTable,
)
from jiaowu.research.training import (
    GROUP_SCOPE,
    SCHOOL_FORM,
    SCHOOL_LEVEL,
    SCHOOL_SCOPE,
    Attended,
    Exemption,
    Member,
    Training,
    TrainingDraft,
    check_day_totals,
    check_training,
    short_level,
)
from jiaowu.store import attachments
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.tables import AttachmentTable
from jiaowu.teachers.services.papers import Paper
from jiaowu.teachers.tables import TeacherTable

RECORDED = "training"
"""一条条登记、改动的批次种类。"""
OWNER = TrainingTable.__tablename__
CERTIFICATE = "certificate"
"""证书、材料等附件。"""
CAME = tuple(state.value for state in Attendance if state.came)
"""教研活动里这几种到会的记学时。"""
_FIELDS = (
    "title",
    "start",
    "end",
    "form",
    "level",
    "school_based",
    "category",
    "trainer",
    "organizer",
    "place",
    "hours",
    "note",
    "scope",
)


def list_trainings(session: Session, first: date, last: date) -> tuple[Training, ...]:
    """这段日期（都含）里结束的培训，新的在前。"""
    table = TrainingTable
    rows = session.scalars(
        select(table).where(table.end.between(first, last)).order_by(table.start.desc(), table.id.desc())
    ).all()
    return _trainings(session, rows)


def get_training(session: Session, training_id: int) -> Training:
    """一次培训；已经不在时报 UserError。"""
    row = session.get(TrainingTable, training_id)
    if row is None:
        raise UserError("这次培训已经不在台账里，多半是撤销了登记它的那一步。")
    return _trainings(session, [row])[0]


def new_batch(session: Session, title: str, *, new: bool) -> Batch:
    """登记（new）或改一次培训用的批次，撤销用它的编号。"""
    return Batch(session, RECORDED, f"{'登记' if new else '改'}培训“{title.strip()}”")


def add_training(session: Session, draft: TrainingDraft, batch: Batch | None = None) -> int:
    """登记一次培训，返回编号；内容不对、有人一天超过 24 学时时报 UserError。"""
    draft = _checked(session, draft, None)
    key = next_id(session, TrainingTable.id)
    batch = batch or new_batch(session, draft.title, new=True)
    batch.insert(TrainingTable, {"id": key, "activity_id": None, **_values(draft)})
    for member in draft.members:
        batch.insert(TrainingMemberTable, _member_values(key, member))
    return key


def edit_training(
    session: Session, training_id: int, draft: TrainingDraft, batch: Batch | None = None
) -> int:
    """改一次培训与它的参训名单，返回批次（撤销用）；内容不对时报 UserError，什么也不改。"""
    known = get_training(session, training_id)
    draft = _checked(session, draft, training_id)
    batch = batch or new_batch(session, draft.title, new=False)
    batch.update(TrainingTable, {"id": training_id}, _values(draft))
    _replace_members(batch, training_id, known.draft.members, draft.members)
    session.expire_all()
    return batch.id


def delete_training(session: Session, training_id: int) -> int:
    """删去一次培训、它的名单与附件，返回批次（撤销用）；教研活动记来的要到活动里改，报 UserError。"""
    known = get_training(session, training_id)
    if known.activity_id is not None:
        raise UserError(
            f"“{known.draft.title}”是教研活动的出席记来的，请在那次活动里去掉学时，台账会跟着变。"
        )
    batch = Batch(session, RECORDED, f"删去培训“{known.draft.title}”")
    _drop(session, batch, known)
    session.expire_all()
    return batch.id


def add_files(session: Session, folder: Path, training_id: int, paths: Iterable[Path]) -> int:
    """给一次培训添加证书等附件，返回批次（撤销用）；有一个不行就都不添。"""
    batch = Batch(session, RECORDED, "添加培训的附件")
    for path in paths:
        attachments.attach(session, folder, OWNER, training_id, path, CERTIFICATE, batch)
    return batch.id


def list_files(session: Session, folder: Path, training_id: int) -> tuple[Paper, ...]:
    """一次培训的附件，逐个核对文件。"""
    found = attachments.list_attachments(session, OWNER, training_id)
    return tuple(Paper(each, "培训", attachments.state_of(folder, each)) for each in found)


def save_exemption(
    session: Session, teacher_id: int, year: int, scope: Exemption | None, reason: str = ""
) -> int:
    """登记（scope 为 None 是取消）一位教师一个学年的免修或不参加，返回批次；没有写理由报 UserError。"""
    name = session.scalars(select(TeacherTable.name).where(TeacherTable.id == teacher_id)).one()
    key = {"teacher_id": teacher_id, "year": year}
    known = session.get(TrainingExemptionTable, (teacher_id, year))
    if scope is not None and not reason.strip():
        raise UserError(f"{name}“{scope.label}”要写明理由或文件依据，请填写后再保存。")
    batch = Batch(session, RECORDED, f"{'取消' if scope is None else '登记'}{name}的免修")
    if scope is None:
        if known is not None:
            batch.delete(TrainingExemptionTable, key)
    elif known is None:
        batch.insert(TrainingExemptionTable, {**key, "scope": scope.value, "reason": reason.strip()})
    else:
        batch.update(TrainingExemptionTable, key, {"scope": scope.value, "reason": reason.strip()})
    session.expire_all()
    return batch.id


def post_activity_hours(session: Session, activity_id: int, batch: Batch) -> None:
    """一次教研活动的出席 → 研训台账里的一行与名单，记在 batch 里；出席、学时改了再调一次就跟着变。

    开展过、写了学时的才记；到会的（出席、迟到）记，其余不记。活动取消、删去或去掉学时的，台账里那一行也去掉。
    台账里补写的考评、证书与个人不同的学时保留。有人那一天连同别的培训超过 24 学时报 UserError。
    """
    session.flush()
    activity = session.get(ActivityTable, activity_id)
    found = session.scalar(select(TrainingTable.id).where(TrainingTable.activity_id == activity_id))
    known = get_training(session, found) if found is not None else None
    counts = (
        activity is not None
        and activity.deleted_at is None
        and activity.status == Status.HELD
        and activity.hours
    )
    if activity is None or not counts:
        if known is not None:
            _drop(session, batch, known)
            session.expire_all()
        return
    draft = _activity_draft(session, activity, known)
    _check_days(session, draft, found)
    if known is None:
        key = next_id(session, TrainingTable.id)
        batch.insert(TrainingTable, {"id": key, "activity_id": activity_id, **_values(draft)})
    else:
        key = known.id
        batch.update(TrainingTable, {"id": key}, _values(draft))
    _replace_members(batch, key, known.draft.members if known else (), draft.members)
    session.expire_all()


def names_of(session: Session) -> dict[int, str]:
    """教师编号 → 姓名。"""
    rows = session.execute(select(TeacherTable.id, TeacherTable.name))
    return {key: name for key, name in rows}  # noqa: C416 — 行不是二元组，不能直接 dict()


def attended(session: Session, first: date, last: date) -> dict[int, list[Attended]]:
    """与这段日期有重叠的培训，按教师分开；一次查询。"""
    table, member = TrainingTable, TrainingMemberTable
    rows = session.execute(
        select(member.teacher_id, table.id, table.title, table.start, table.end, member.hours)
        .join(table, table.id == member.training_id)
        .where(table.end >= first, table.start <= last)
        .order_by(table.start, table.id)
    )
    found: dict[int, list[Attended]] = defaultdict(list)
    for teacher_id, key, title, start, end, hours in rows:
        found[teacher_id].append(Attended(key, title, start, end, hours))
    return found


def _activity_draft(session: Session, activity: ActivityTable, known: Training | None) -> TrainingDraft:
    group = session.get(GroupTable, activity.group_id) if activity.group_id else None
    speaker = session.get(TeacherTable, activity.speaker_id) if activity.speaker_id else None
    before = known.draft if known else None
    hours = float(activity.hours or 0)
    present = session.scalars(
        select(AttendanceTable.teacher_id)
        .where(AttendanceTable.activity_id == activity.id, AttendanceTable.state.in_(CAME))
        .order_by(AttendanceTable.teacher_id)
    )
    kept = {member.teacher_id: member for member in before.members} if before else {}
    members = tuple(_member_of(key, hours, kept.get(key), before) for key in present)
    return TrainingDraft(
        activity.theme or activity.kind,
        activity.day,
        activity.day,
        before.form if before else SCHOOL_FORM,
        activity.level or SCHOOL_LEVEL,
        before.school_based if before else True,
        before.category if before else "",
        speaker.name if speaker else activity.speaker,
        group.name if group else "学校",
        activity.place,
        hours,
        before.note if before else "",
        members,
        before.scope if before else GROUP_SCOPE if group else SCHOOL_SCOPE,
    )


def _member_of(teacher_id: int, hours: float, kept: Member | None, before: TrainingDraft | None) -> Member:
    """原来照活动记的学时跟着活动变；个人另写过的不动。"""
    if kept is None or before is None:
        return Member(teacher_id, hours)
    return replace(kept, hours=hours) if kept.hours == before.hours else kept


def _drop(session: Session, batch: Batch, known: Training) -> None:
    for member in known.draft.members:
        batch.delete(TrainingMemberTable, {"training_id": known.id, "teacher_id": member.teacher_id})
    attachments.detach_all(session, OWNER, known.id, batch)
    batch.delete(TrainingTable, {"id": known.id})


def _replace_members(
    batch: Batch, training_id: int, before: Iterable[Member], after: Iterable[Member]
) -> None:
    old = {member.teacher_id: member for member in before}
    new = {member.teacher_id: member for member in after}
    for teacher_id in old.keys() - new.keys():
        batch.delete(TrainingMemberTable, {"training_id": training_id, "teacher_id": teacher_id})
    for teacher_id, member in new.items():
        values = _member_values(training_id, member)
        if teacher_id not in old:
            batch.insert(TrainingMemberTable, values)
        elif old[teacher_id] != member:
            batch.update(TrainingMemberTable, {"training_id": training_id, "teacher_id": teacher_id}, values)


def _checked(session: Session, draft: TrainingDraft, own_id: int | None) -> TrainingDraft:
    tidy: dict[str, Any] = {
        name: value.strip() for name in _FIELDS if isinstance(value := getattr(draft, name), str)
    }
    draft = replace(draft, **tidy)
    check_training(draft, names_of(session))
    _check_days(session, draft, own_id)
    return draft


def _check_days(session: Session, draft: TrainingDraft, own_id: int | None) -> None:
    """参训的各位没有一天超过 24 学时；own_id 是这次培训自己，还没有登记为 None。"""
    names = names_of(session)
    near = attended(session, draft.start, draft.end)
    for member in draft.members:
        if member.teacher_id not in names:
            raise UserError("参训名单里有一位教师已经不在资料库里，请重新选择。")
        own = Attended(0, draft.title, draft.start, draft.end, member.hours)
        others = [each for each in near.get(member.teacher_id, []) if each.training_id != own_id]
        check_day_totals(names[member.teacher_id], own, others)


def _values(draft: TrainingDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _FIELDS}


def _member_values(training_id: int, member: Member) -> dict[str, Any]:
    return {
        "training_id": training_id,
        "teacher_id": member.teacher_id,
        "hours": member.hours,
        "result": member.result,
        "certificate": member.certificate.strip(),
        "note": member.note.strip(),
    }


def _trainings(session: Session, rows: Iterable[TrainingTable]) -> tuple[Training, ...]:
    listed = list(rows)
    keys = [row.id for row in listed]
    members = _members(session, keys)
    files = _file_counts(session)
    return tuple(
        Training(
            row.id,
            _draft(row, members.get(row.id, ())),
            row.activity_id,
            files.get(row.id, 0),
        )
        for row in listed
    )


def _draft(row: TrainingTable, members: Sequence[Member]) -> TrainingDraft:
    values: dict[str, Any] = {name: getattr(row, name) for name in _FIELDS}
    return TrainingDraft(**values | {"level": short_level(row.level)}, members=tuple(members))


def _members(session: Session, keys: list[int]) -> dict[int, list[Member]]:
    table = TrainingMemberTable
    chosen = select(
        table.training_id, table.teacher_id, table.hours, table.result, table.certificate, table.note
    ).order_by(table.training_id, table.teacher_id)
    if len(keys) == 1:
        chosen = chosen.where(table.training_id == keys[0])
    elif keys:
        chosen = chosen.where(table.training_id.between(min(keys), max(keys)))
    found: dict[int, list[Member]] = defaultdict(list)
    for training_id, teacher_id, hours, result, certificate, note in session.execute(chosen):
        found[training_id].append(Member(teacher_id, hours, result, certificate, note))
    return found


def _file_counts(session: Session) -> Mapping[int, int]:
    table = AttachmentTable
    rows = session.execute(
        select(table.owner_id, func.count()).where(table.owner_table == OWNER).group_by(table.owner_id)
    )
    return {owner: count for owner, count in rows}  # noqa: C416 — 行不是二元组
