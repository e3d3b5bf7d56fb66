"""导入参训名单、证书一览表：先看打算（新增、补上、相同、不录），再一次存入；整批可以撤销。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.research.importing.certificates import ReadCertificate
from jiaowu.research.listings import Fate, Listed, ListPlan, People
from jiaowu.research.services.training import (
    add_training,
    attended,
    edit_training,
    get_training,
    list_trainings,
    names_of,
)
from jiaowu.research.services.training_years import get_settings
from jiaowu.research.training import (
    Attended,
    Member,
    Training,
    TrainingDraft,
    check_day_totals,
    check_training,
)
from jiaowu.research.training_settings import TrainingSettings
from jiaowu.store.batches import Batch
from jiaowu.teachers.tables import TeacherTable

BATCH_KIND = "training_import"
Key = tuple[str, date, date]
"""认定一次培训：内容（不管空格）、起止。"""


@dataclass(frozen=True)
class Wanted:
    """要存的一人次；draft 没有名单。"""

    draft: TrainingDraft
    member: Member
    name: str


Plan = ListPlan[Wanted]


@dataclass(frozen=True)
class _Known:
    """库里的教师、培训与各人已有的学时。"""

    people: People
    numbers: Mapping[str, tuple[int, str]]
    """工号 →（编号、姓名）。"""
    trainings: Mapping[Key, Training]
    attended: dict[int, list[Attended]]
    settings: TrainingSettings


def plan_certificates(
    session: Session, rows: Sequence[ReadCertificate], files: Sequence[Mapping[str, str]] = ()
) -> Plan:
    """一行一人次 → 打算。

    教师按工号、没有工号按姓名认；认不出的不录、列出姓名。台账里已有同样内容、同样起止的培训就加进它的名单。
    已在名单里的：学时待补、没有证书编号的补上；写得不同的不改，说明两边各是多少。
    """
    days = [day for row in rows for day in (row.start, row.end) if day is not None]
    if not days:
        raise UserError("表里一个看得懂的培训时间也没有，请确认有“时间”一列，写成 2026-07-05 的样子。")
    known = _known(session, min(days), max(days))
    seen: set[tuple[Key, int]] = set()
    entries = tuple(_listed(row, known, seen) for row in rows)
    return ListPlan(entries, tuple(files), tuple(known.people.unknown))


def import_certificates(session: Session, plan: Plan, progress: Progress) -> int:
    """按打算存成一批，返回批次（撤销用）；一行也没有要存的报 UserError。"""
    if not plan.wanted:
        raise UserError("没有新的参训记录，什么都没有存。")
    names = "、".join(file["name"] for file in plan.files)
    batch = Batch(session, BATCH_KIND, f"导入参训名单 {names}".strip(), plan.files)
    groups: dict[tuple[Key, int | None], list[Wanted]] = defaultdict(list)
    for entry in plan.wanted:
        if entry.what is not None:
            groups[_key(entry.what.draft), entry.known_id].append(entry.what)
    for (_, known_id), wanted in progress.track(list(groups.items()), "正在存入参训名单"):
        members = tuple(each.member for each in wanted)
        if known_id is None:
            hours = [member.hours for member in members]
            usual = max(hours, key=hours.count)
            add_training(session, replace(wanted[0].draft, hours=usual, members=members), batch)
        else:
            _extend(session, known_id, members, batch)
    session.expire_all()
    return batch.id


def _extend(session: Session, training_id: int, members: Sequence[Member], batch: Batch) -> None:
    draft = get_training(session, training_id).draft
    kept = {member.teacher_id: member for member in draft.members}
    kept |= {member.teacher_id: member for member in members}
    hours = draft.hours or max(member.hours for member in members)
    edit_training(session, training_id, replace(draft, hours=hours, members=tuple(kept.values())), batch)


def _listed(row: ReadCertificate, known: _Known, seen: set[tuple[Key, int]]) -> Listed[Wanted]:
    try:
        wanted = _wanted(row, known)
        key, teacher_id = _key(wanted.draft), wanted.member.teacher_id
        if (key, teacher_id) in seen:
            return Listed(Fate.SAME, row.place, wanted, None, ("表里写了两次，只算一次。", *row.doubts))
        training = known.trainings.get(key)
        before = _member_in(training, teacher_id)
        listed = _against(row, wanted, training, before)
        if listed.fate in {Fate.NEW, Fate.CHANGED}:
            seen.add((key, teacher_id))
            _check_hours(wanted, known, training)
    except UserError as error:
        return Listed(Fate.REFUSED, row.place, None, None, (str(error), *row.doubts))
    return listed


def _against(
    row: ReadCertificate, wanted: Wanted, training: Training | None, before: Member | None
) -> Listed[Wanted]:
    """与台账里的比：没有就是新增，能补的补，写得不同的不录。"""
    if training is None:
        return Listed(Fate.NEW, row.place, wanted, None, row.doubts)
    if before is None:
        return Listed(Fate.NEW, row.place, wanted, training.id, ("加进台账里已有的这次培训。", *row.doubts))
    new = wanted.member
    clash = [
        f"{label}台账里是 {old}，表里是 {other}"
        for label, old, other in (
            ("学时", f"{before.hours:g}" if before.hours else "", f"{new.hours:g}" if new.hours else ""),
            ("证书编号", before.certificate, new.certificate),
            ("考评", before.result, new.result),
        )
        if old and other and old != other
    ]
    if clash:
        told = f"与台账冲突：{'；'.join(clash)}。没有改，请核对后在台账里改。"
        return Listed(Fate.REFUSED, row.place, wanted, training.id, (told, *row.doubts))
    merged = replace(
        before,
        hours=before.hours or new.hours,
        result=before.result or new.result,
        certificate=before.certificate or new.certificate,
    )
    if merged == before:
        return Listed(Fate.SAME, row.place, wanted, training.id, ("已经登记过。", *row.doubts))
    told = "补上学时" if merged.hours != before.hours else "补上证书编号或考评"
    return Listed(
        Fate.CHANGED, row.place, replace(wanted, member=merged), training.id, (f"{told}。", *row.doubts)
    )


def _wanted(row: ReadCertificate, known: _Known) -> Wanted:
    if not row.title:
        raise UserError("没有写培训名称。")
    if row.start is None or row.end is None:
        raise UserError("没有写时间，或者看不懂。")
    teacher_id = _teacher(row, known)
    school_based = row.school_based
    if school_based is None:
        school_based = known.settings.counts_as_school(row.form, row.level)
    draft = TrainingDraft(
        row.title,
        row.start,
        row.end,
        row.form,
        row.level,
        school_based,
        row.category,
        row.trainer,
        row.organizer,
        row.where,
        row.hours,
        scope=row.scope,
    )
    member = Member(teacher_id, row.hours, row.result, row.certificate, row.note)
    check_training(replace(draft, members=(member,)), {teacher_id: row.name})
    return Wanted(draft, member, row.name)


def _teacher(row: ReadCertificate, known: _Known) -> int:
    if not row.number:
        if not row.name:
            raise UserError("没有写姓名。")
        return known.people.find(row.name)
    found = known.numbers.get(row.number)
    if found is None:
        return known.people.find(row.name)
    teacher_id, name = found
    if row.name and row.name != name:
        raise UserError(f"工号 {row.number} 登记的是{name}，表里写的是{row.name}，请核对。")
    return teacher_id


def _check_hours(wanted: Wanted, known: _Known, training: Training | None) -> None:
    """连同台账里的与表里前面的，一天不超过 24 学时。"""
    draft, member = wanted.draft, wanted.member
    own = Attended(training.id if training else 0, draft.title, draft.start, draft.end, member.hours)
    others = [
        each
        for each in known.attended.get(member.teacher_id, [])
        if training is None or each.training_id != training.id
    ]
    check_day_totals(wanted.name, own, others)
    known.attended.setdefault(member.teacher_id, []).append(own)


def _member_in(training: Training | None, teacher_id: int) -> Member | None:
    members = training.draft.members if training else ()
    return next((member for member in members if member.teacher_id == teacher_id), None)


def _known(session: Session, first: date, last: date) -> _Known:
    rows = session.execute(select(TeacherTable.id, TeacherTable.number, TeacherTable.name))
    return _Known(
        People(names_of(session)),
        {number: (key, name) for key, number, name in rows if number},
        {_key(each.draft): each for each in list_trainings(session, first, last)},
        attended(session, first, last),
        get_settings(session),
    )


def _key(draft: TrainingDraft) -> Key:
    return draft.title.replace(" ", ""), draft.start, draft.end
