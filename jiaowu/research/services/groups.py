"""教研组与备课组：登记、改名、撤销、成员、每学期的安排；改动都能撤销。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.groups import (
    Arrangement,
    Group,
    GroupKind,
    Member,
    Unregistered,
    check_slot,
    name_order,
    parent_guess,
    read_slots,
    write_slots,
)
from jiaowu.research.services.groups_members import MEMBER_FACTS, RECORDED, end_facts, leavers
from jiaowu.research.tables import GroupTable, GroupTermTable
from jiaowu.school.tables import TermTable
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.services.facts import facts_of_all
from jiaowu.teachers.services.moments import moment_of
from jiaowu.teachers.tables import TeacherFactTable, TeacherTable


@dataclass(frozen=True)
class Saved:
    """存好了：批次（撤销用）与编号。"""

    batch_id: int
    id: int


def list_groups(session: Session, term_id: int, *, closed: bool = False) -> tuple[Group, ...]:
    """各组在这个学期的样子，教研组在前、它的备课组紧跟着；closed 为真时连撤销了的。"""
    day = moment_of(session, term_id).day
    names = teacher_names(session)
    members = _members(session, day, names)
    stored = {
        row.group_id: row
        for row in session.scalars(select(GroupTermTable).where(GroupTermTable.term_id == term_id))
    }
    rows = session.scalars(select(GroupTable).order_by(GroupTable.position, GroupTable.id))
    found = [
        _group(row, stored.get(row.id), members, names)
        for row in rows
        if closed or row.closed is None or row.closed >= day
    ]
    return _in_tree(found)


def members_on(session: Session, group_id: int, day: date) -> tuple[Member, ...]:
    """一个组在这一天的成员。"""
    row = session.get_one(GroupTable, group_id)
    return _members(session, day, teacher_names(session)).get((GroupKind(row.kind), row.name), ())


def teacher_names(session: Session) -> dict[int, str]:
    """教师 → 姓名。"""
    return dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())


def unregistered(session: Session, term_id: int) -> tuple[Unregistered, ...]:
    """教师档案里写着（这个学期还在的）、还没有登记成组的。"""
    members = _members(session, moment_of(session, term_id).day, teacher_names(session))
    known = {
        (GroupKind(kind), name) for kind, name in session.execute(select(GroupTable.kind, GroupTable.name))
    }
    return tuple(
        Unregistered(kind, name, len(people))
        for (kind, name), people in sorted(members.items(), key=lambda each: name_order(each[0][1]))
        if (kind, name) not in known
    )


def register_all(session: Session, term_id: int) -> int:
    """教师档案里写着的各组一次登记好，返回批次；备课组照名称归到教研组。一个也没有时报 UserError。"""
    wanted = unregistered(session, term_id)
    if not wanted:
        raise UserError("教师档案里写着的组都已经登记了。")
    batch = Batch(session, RECORDED, f"登记 {len(wanted)} 个组")
    for kind in GroupKind:
        for each in wanted:
            if each.kind is kind:
                _insert(session, batch, kind, each.name, _guess_parent(session, kind, each.name))
    session.expire_all()
    return batch.id


def add_group(session: Session, kind: GroupKind, name: str, parent_id: int | None = None) -> Saved:
    """新建一个组；没有写名称、重名时报 UserError。"""
    name = _checked_name(session, kind, name)
    batch = Batch(session, RECORDED, f"新建{kind}“{name}”")
    parent = parent_id if kind is GroupKind.PREPARATION else None
    key = _insert(session, batch, kind, name, parent)
    session.expire_all()
    return Saved(batch.id, key)


def rename_group(session: Session, group_id: int, name: str) -> int:
    """改名，教师档案里这一项（连过去的）跟着改，返回批次；重名时报 UserError。"""
    row = session.get_one(GroupTable, group_id)
    kind, before = GroupKind(row.kind), row.name
    name = _checked_name(session, kind, name, group_id)
    batch = Batch(session, RECORDED, f"{kind}“{before}”改名为“{name}”")
    batch.update(GroupTable, {"id": group_id}, {"name": name})
    facts = session.scalars(
        select(TeacherFactTable.id).where(
            TeacherFactTable.kind == kind.fact, TeacherFactTable.value == before
        )
    ).all()
    for key in facts:
        batch.update(TeacherFactTable, {"id": key}, {"value": name})
    session.expire_all()
    return batch.id


def place_group(session: Session, group_id: int, parent_id: int | None, note: str) -> int:
    """改备课组属于哪个教研组与备注，返回批次；归到自己或备课组下时报 UserError。"""
    row = session.get_one(GroupTable, group_id)
    parent = session.get_one(GroupTable, parent_id) if parent_id is not None else None
    if parent is not None and (
        row.kind != GroupKind.PREPARATION or parent.kind != GroupKind.RESEARCH or parent.id == row.id
    ):
        raise UserError("只有备课组可以归到一个教研组下面，请重新选。")
    batch = Batch(session, RECORDED, f"修改{row.kind}“{row.name}”")
    batch.update(GroupTable, {"id": group_id}, {"parent_id": parent_id, "note": note.strip()})
    session.expire_all()
    return batch.id


def move_group(session: Session, group_id: int, step: int) -> int:
    """在同一层里往前（负）或往后挪，返回批次；已经在头上、末尾时报 UserError。"""
    row = session.get_one(GroupTable, group_id)
    peers = list(
        session.execute(
            select(GroupTable.id, GroupTable.position)
            .where(GroupTable.kind == row.kind, GroupTable.parent_id.is_not_distinct_from(row.parent_id))
            .order_by(GroupTable.position, GroupTable.id)
        )
    )
    keys = [key for key, _ in peers]
    at = keys.index(group_id)
    to = at + step
    if not 0 <= to < len(keys):
        raise UserError(f"“{row.name}”已经在{'最前' if step < 0 else '最后'}了。")
    places = sorted(place for _, place in peers)
    keys.insert(to, keys.pop(at))
    batch = Batch(session, RECORDED, f"调整“{row.name}”的次序")
    for key, place in zip(keys, places, strict=True):
        batch.update(GroupTable, {"id": key}, {"position": place})
    session.expire_all()
    return batch.id


def close_group(session: Session, group_id: int, day: date) -> int:
    """一个组到 day（含）为止撤销，还在的成员也到这天为止，返回批次；已经撤销、还有备课组时报 UserError。"""
    row = session.get_one(GroupTable, group_id)
    if row.closed is not None:
        raise UserError(f"“{row.name}”已经在 {row.closed:%Y-%m-%d} 撤销了。")
    below = session.scalars(
        select(GroupTable.name).where(GroupTable.parent_id == group_id, GroupTable.closed.is_(None))
    ).all()
    if below:
        raise UserError(f"“{row.name}”下面还有 {'、'.join(below)}，请先把它们归到别的组或撤销。")
    name = row.name
    batch = Batch(session, RECORDED, f"撤销{row.kind}“{name}”")
    kind = GroupKind(row.kind)
    batch.update(GroupTable, {"id": group_id}, {"closed": day})
    for facts in facts_of_all(session, kind.fact).values():
        end_facts(session, (fact for fact in facts if fact.value == name and fact.last > day), day, batch)
    session.expire_all()
    return batch.id


def reopen_group(session: Session, group_id: int) -> int:
    """撤销了的组恢复，返回批次；成员要重新添。"""
    row = session.get_one(GroupTable, group_id)
    batch = Batch(session, RECORDED, f"恢复{row.kind}“{row.name}”")
    batch.update(GroupTable, {"id": group_id}, {"closed": None})
    session.expire_all()
    return batch.id


def save_arrangement(session: Session, group_id: int, term_id: int, wanted: Arrangement) -> int:
    """存一个组一个学期的安排，返回批次；没有变为 0。时段不对时报 UserError。"""
    values = {
        "leader_id": wanted.leader_id,
        "patron_id": wanted.patron_id,
        "liaison": wanted.liaison.strip(),
        "slots": write_slots([check_slot(slot) for slot in wanted.slots]),
        "place": wanted.place.strip(),
        "note": wanted.note.strip(),
    }
    row = _arranged(session, group_id, term_id)
    if row is not None and all(getattr(row, field) == value for field, value in values.items()):
        return 0
    name = session.get_one(GroupTable, group_id).name
    batch = Batch(session, RECORDED, f"修改“{name}”的安排")
    if row is None:
        _insert_arrangement(session, batch, group_id, term_id, values)
    else:
        batch.update(GroupTermTable, {"id": row.id}, values)
    session.expire_all()
    return batch.id


def copy_arrangements(session: Session, term_id: int) -> int:
    """没有安排过的组沿用上学期的，返回批次；没有上学期、没有可沿用的时报 UserError。"""
    before = previous_term(session, term_id)
    rows = session.scalars(select(GroupTermTable).where(GroupTermTable.term_id == before)).all()
    done = set(session.scalars(select(GroupTermTable.group_id).where(GroupTermTable.term_id == term_id)))
    gone = set(session.scalars(select(GroupTable.id).where(GroupTable.closed.is_not(None))))
    wanted = [row for row in rows if row.group_id not in done | gone]
    if not wanted:
        raise UserError("没有可以沿用的安排：上学期没有登记，或者各组这学期都已经安排好了。")
    kept = [(row.group_id, {field: getattr(row, field) for field in _ARRANGED_FIELDS}) for row in wanted]
    batch = Batch(session, RECORDED, f"{len(kept)} 个组沿用上学期的安排")
    for group_id, values in kept:
        _insert_arrangement(session, batch, group_id, term_id, values)
    session.expire_all()
    return batch.id


def previous_term(session: Session, term_id: int) -> int | None:
    """登记过的前一个学期；没有为 None。"""
    row = session.get_one(TermTable, term_id)
    return session.scalar(
        select(TermTable.id)
        .where(
            (TermTable.start_year < row.start_year)
            | ((TermTable.start_year == row.start_year) & (TermTable.semester < row.semester))
        )
        .order_by(TermTable.start_year.desc(), TermTable.semester.desc())
        .limit(1)
    )


_ARRANGED_FIELDS = ("leader_id", "patron_id", "liaison", "slots", "place", "note")
_Members = Mapping[tuple[GroupKind, str], tuple[Member, ...]]


def _members(session: Session, day: date, names: Mapping[int, str]) -> _Members:
    """（种类、组名）→ 这一天的成员，按姓名登记的先后；已经离校的不算。"""
    kinds = {kind.fact: kind for kind in GroupKind}
    gone = leavers(session, day)
    found: dict[tuple[GroupKind, str], list[Member]] = defaultdict(list)
    for teacher_id, facts in sorted(facts_of_all(session, *MEMBER_FACTS).items()):
        for fact in facts:
            if fact.holds(day) and fact.id is not None and teacher_id not in gone:
                found[kinds[fact.kind], fact.value].append(
                    Member(teacher_id, names[teacher_id], fact.id, fact.started, fact.ended)
                )
    return {key: tuple(people) for key, people in found.items()}


def _group(
    row: GroupTable, stored: GroupTermTable | None, members: _Members, names: Mapping[int, str]
) -> Group:
    kind = GroupKind(row.kind)
    arranged = Arrangement()
    if stored is not None:
        arranged = Arrangement(
            stored.leader_id,
            stored.patron_id,
            stored.liaison,
            read_slots(stored.slots),
            stored.place,
            stored.note,
        )
    return Group(
        row.id,
        kind,
        row.name,
        row.parent_id,
        row.position,
        row.closed,
        row.note,
        arranged,
        names.get(arranged.leader_id or 0, ""),
        names.get(arranged.patron_id or 0, ""),
        members.get((kind, row.name), ()),
    )


def _in_tree(groups: Sequence[Group]) -> tuple[Group, ...]:
    """教研组后面紧跟它的备课组；没有归属的备课组在最后。"""
    tops = [group for group in groups if group.kind is GroupKind.RESEARCH]
    known = {group.id for group in tops}
    ordered: list[Group] = []
    for top in tops:
        ordered += [top, *(group for group in groups if group.parent_id == top.id)]
    ordered += [
        group for group in groups if group.kind is GroupKind.PREPARATION and group.parent_id not in known
    ]
    return tuple(ordered)


def _checked_name(session: Session, kind: GroupKind, name: str, own: int | None = None) -> str:
    name = name.strip()
    if not name:
        raise UserError(f"{kind}没有写名称，请写上再保存。")
    taken = session.execute(
        select(GroupTable.id, GroupTable.closed).where(GroupTable.kind == kind, GroupTable.name == name)
    ).one_or_none()
    if taken is not None and taken.id != own:
        closed = "（已撤销，可以在“更多”里恢复）" if taken.closed else ""
        raise UserError(f"已经有{kind}“{name}”了{closed}，请换一个名称。")
    return name


def _insert(session: Session, batch: Batch, kind: GroupKind, name: str, parent_id: int | None) -> int:
    key = next_id(session, GroupTable.id)
    last = session.scalar(select(func.max(GroupTable.position))) or 0
    batch.insert(
        GroupTable,
        {
            "id": key,
            "kind": kind.value,
            "name": name,
            "parent_id": parent_id,
            "position": last + 1,
            "closed": None,
            "note": "",
        },
    )
    return key


def _guess_parent(session: Session, kind: GroupKind, name: str) -> int | None:
    if kind is GroupKind.RESEARCH:
        return None
    found = dict(
        session.execute(
            select(GroupTable.name, GroupTable.id).where(
                GroupTable.kind == GroupKind.RESEARCH, GroupTable.closed.is_(None)
            )
        ).all()
    )
    guess = parent_guess(name, tuple(found))
    return found[guess] if guess else None


def _arranged(session: Session, group_id: int, term_id: int) -> GroupTermTable | None:
    return session.scalar(
        select(GroupTermTable).where(GroupTermTable.group_id == group_id, GroupTermTable.term_id == term_id)
    )


def _insert_arrangement(
    session: Session, batch: Batch, group_id: int, term_id: int, values: Mapping[str, Any]
) -> None:
    key = next_id(session, GroupTermTable.id)
    batch.insert(GroupTermTable, {"id": key, "group_id": group_id, "term_id": term_id, **values})
