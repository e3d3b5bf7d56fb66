"""导入学生名单：按看过的计划一次存入；整批可以撤销。"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.services.classes import ClassIdentity, identity_of, save_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import ClassTable
from jiaowu.store import batches
from jiaowu.store.batches import Batch, BatchInfo
from jiaowu.store.bulk import next_id
from jiaowu.students.rosters import Fate, RosterEntry, RosterPerson, RosterPlan, RosterReceipt
from jiaowu.students.services.ledger import note_move
from jiaowu.students.tables import EnrolmentTable, StudentChangeTable, StudentTable

BATCH_KIND = "roster_import"
MOVED = "导入名单时换班"
"""台账里转班的原因。"""
CLASS_COLUMN = "class_id"
"""改动里的“班级”一项；它存在编班表里。"""
FIELDS = (
    ("number", "学号"),
    ("registry_number", "学籍号"),
    ("sex", "性别"),
    ("birth", "出生日期"),
    ("category", "学生类别"),
    ("note", "备注"),
)
"""名单能改的各项；名单上空着的不改。"""


def import_roster(
    session: Session, plan: RosterPlan, also: Collection[int], progress: Progress
) -> RosterReceipt:
    """按计划存成一批；also 是待定的行里用户决定当作新学生的（entries 的序号）。

    计划之后库里又有改动、以致号码冲突时报 UserError，什么也不存。
    """
    names = "、".join(file["name"] for file in plan.files)
    batch = Batch(session, BATCH_KIND, f"导入名单 {names}", plan.files)
    fresh = [_as_new(entry) for at, entry in enumerate(plan.entries) if at in also and entry.can_add]
    fresh += [entry for entry in plan.entries if entry.fate is Fate.NEW]
    changed = [entry for entry in plan.entries if entry.fate is Fate.CHANGED]
    _refuse_taken(session, fresh, changed)
    classes = _classes(session, batch, plan, [*fresh, *changed])
    for entry in progress.track(changed, "正在修改学生"):
        _apply(session, batch, plan.term_id, entry, classes)
    _insert(session, batch, plan.term_id, (fresh, classes), progress)
    left_out = plan.count(Fate.DOUBTFUL) - (len(fresh) - plan.count(Fate.NEW))
    receipt = RosterReceipt(batch.id, len(fresh), len(changed), left_out)
    batch.set_facts({"added": receipt.added, "changed": receipt.changed, "left_out": receipt.left_out})
    session.flush()
    session.expire_all()
    return receipt


def undo_import(session: Session, batch_id: int) -> int:
    """撤销一次名单导入，返回留下的新学生数（他们已有成绩等）。

    修改过的内容之后又改动过、之后的名单又改过这次登记的学生时报 UserError。
    """
    own = batches.inserted_ids(session, batch_id, StudentTable)
    for later in list_imports(session):
        changed = {change.key["id"] for change in batches.list_changes(session, later.id, StudentTable)}
        moved = {
            change.after["student_id"]
            for change in batches.list_changes(session, later.id, StudentChangeTable)
            if change.after is not None
        }
        if later.id > batch_id and not own.isdisjoint(changed | moved):
            raise UserError(f"之后“{later.title}”又改过这次登记的学生，请先撤销那一次，再撤销这一次。")
    return batches.undo(session, batch_id).kept.get(StudentTable.__tablename__, 0)


def list_imports(session: Session) -> tuple[BatchInfo, ...]:
    """还没有撤销的名单导入，新的在前。"""
    return tuple(each for each in batches.list_batches(session, BATCH_KIND) if each.undone_at is None)


def class_of(person: RosterPerson) -> ClassIdentity | None:
    """名单上的班；没有写明年级与班号为 None。"""
    try:
        return None if person.class_key is None else identity_of(person.class_key)
    except ValueError:
        return None


def _as_new(entry: RosterEntry) -> RosterEntry:
    """用户决定当作新学生；有疑问的学号不记。"""
    return entry if entry.keeps_number else replace(entry, person=replace(entry.person, number=None))


def _classes(
    session: Session, batch: Batch, plan: RosterPlan, entries: Sequence[RosterEntry]
) -> Mapping[ClassIdentity, int]:
    """要用的班；没有的建立，并记进这一批。"""
    wanted = [each for entry in entries if (each := class_of(entry.person)) is not None]
    first = next_id(session, ClassTable.id)
    found = save_classes(session, get_term(session, plan.term_id), wanted)
    batch.inserted_range(ClassTable, range(first, next_id(session, ClassTable.id)))
    return found


def _apply(
    session: Session, batch: Batch, term_id: int, entry: RosterEntry, classes: Mapping[ClassIdentity, int]
) -> None:
    """改一名学生。"""
    student = entry.student_id
    values = {change.column: change.value for change in entry.changes if change.column != CLASS_COLUMN}
    if values:
        batch.update(StudentTable, {"id": student}, values)
    identity = class_of(entry.person)
    if identity is None or all(change.column != CLASS_COLUMN for change in entry.changes):
        return
    seat = session.scalar(
        select(EnrolmentTable).where(EnrolmentTable.student_id == student, EnrolmentTable.term_id == term_id)
    )
    if seat is not None:
        note_move(session, batch, seat, classes[identity], MOVED)
    else:
        fresh = {"id": next_id(session, EnrolmentTable.id), "student_id": student, "term_id": term_id}
        batch.insert(EnrolmentTable, fresh | {"class_id": classes[identity]})


def _insert(
    session: Session,
    batch: Batch,
    term_id: int,
    work: tuple[Sequence[RosterEntry], Mapping[ClassIdentity, int]],
    progress: Progress,
) -> None:
    """登记新学生并编班。"""
    entries, classes = work
    first = next_id(session, StudentTable.id)
    seats: dict[int, int] = {}
    for student, entry in enumerate(progress.track(entries, "正在登记新学生"), start=first):
        person = entry.person
        values = {name: getattr(person, name) for name, _ in FIELDS}
        session.add(StudentTable(id=student, name=person.name, name_key=person.name, status=None, **values))
        identity = class_of(person)
        if identity is not None:
            seats[student] = classes[identity]
    session.flush()
    start = next_id(session, EnrolmentTable.id)
    session.add_all(
        EnrolmentTable(id=row, student_id=student, term_id=term_id, class_id=class_id)
        for row, (student, class_id) in enumerate(seats.items(), start)
    )
    session.flush()
    batch.inserted_range(StudentTable, range(first, first + len(entries)))
    batch.inserted_range(EnrolmentTable, range(start, start + len(seats)))


def _refuse_taken(session: Session, fresh: Sequence[RosterEntry], changed: Sequence[RosterEntry]) -> None:
    """号码在计划之后又给了别人。"""
    for name, label in FIELDS[:2]:
        column = getattr(StudentTable, name)
        rows = session.execute(select(column, StudentTable.id).where(column.is_not(None)))
        owners: dict[Any, int] = dict(rows.all())
        wanted: list[tuple[Any, int | None]] = [(getattr(entry.person, name), None) for entry in fresh]
        wanted += [
            (change.value, entry.student_id)
            for entry in changed
            for change in entry.changes
            if change.column == name
        ]
        for number, student in wanted:
            if owners.get(number, student) != student:
                raise UserError(f"{label} {number} 已是另一名学生的，名单没有导入。请重新打开名单核对。")
