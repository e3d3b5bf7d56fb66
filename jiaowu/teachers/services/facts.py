"""教师有起止的各项：登记、换、结束、删除、查询；每次改动都是一个可以撤销的批次。"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.codes import IN_SERVICE
from jiaowu.teachers.facts import (
    ONE_DAY,
    Fact,
    FactKind,
    change,
    check_fact,
    clashes,
    value_at,
    values_at,
)
from jiaowu.teachers.tables import TeacherFactTable, TeacherTable

RECORDED = "teacher_record"
"""教师档案里一次改动的批次。"""

KINDS = {kind.value: kind for kind in FactKind}
_COLUMNS = (
    TeacherFactTable.teacher_id,
    TeacherFactTable.kind,
    TeacherFactTable.value,
    TeacherFactTable.started,
    TeacherFactTable.ended,
    TeacherFactTable.class_id,
    TeacherFactTable.note,
    TeacherFactTable.id,
)


@dataclass(frozen=True)
class Recorded:
    """登记了一项：批次（撤销用）、新的一条、因此结束的别的教师。"""

    batch_id: int
    fact: Fact
    displaced: tuple[str, ...] = ()
    """同一个班原来的班主任，姓名。"""


def list_facts(session: Session, teacher_id: int) -> tuple[Fact, ...]:
    """一位教师的全部各项，按登记的先后。"""
    chosen = select(*_COLUMNS).where(TeacherFactTable.teacher_id == teacher_id).order_by(TeacherFactTable.id)
    return tuple(_fact(row) for row in session.execute(chosen))


def facts_of_all(session: Session, *kinds: FactKind) -> Mapping[int, tuple[Fact, ...]]:
    """教师 → 他的这几种（不给就是全部）各项，按登记的先后；没有登记的不在其中。"""
    chosen = select(*_COLUMNS).order_by(TeacherFactTable.id)
    if kinds:
        chosen = chosen.where(TeacherFactTable.kind.in_(kinds))
    session.flush()
    found: dict[int, list[Fact]] = defaultdict(list)
    rows = session.connection().execute(chosen).all()  # 绕过 ORM，几千条也快
    for teacher_id, kind, value, started, ended, class_id, note, key in rows:
        found[teacher_id].append(Fact(KINDS[kind], value, started, ended, class_id, note, key))
    return {teacher_id: tuple(facts) for teacher_id, facts in found.items()}


def groups(
    session: Session, day: date, kind: FactKind = FactKind.GROUP
) -> Mapping[str, tuple[tuple[int, str], ...]]:
    """这一天的教研组（或 kind 所指的备课组、职务）→ 组里的（教师编号、姓名），按登记的先后。"""
    people = dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for teacher_id, facts in facts_of_all(session, kind).items():
        for value in values_at(facts, kind, day):
            found[value].append((teacher_id, people[teacher_id]))
    return {name: tuple(sorted(members)) for name, members in sorted(found.items())}


def used_values(session: Session, kind: FactKind) -> tuple[str, ...]:
    """这一项登记过的各种值，常用的在前；下拉框用。"""
    counts: dict[str, int] = defaultdict(int)
    for value in session.scalars(select(TeacherFactTable.value).where(TeacherFactTable.kind == kind)):
        counts[value] += 1
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def homerooms(session: Session, day: date) -> Mapping[int, int]:
    """这一天班级编号 → 班主任的教师编号。"""
    return {
        fact.class_id: teacher_id
        for teacher_id, facts in facts_of_all(session, FactKind.HOMEROOM).items()
        for fact in facts
        if fact.class_id is not None and fact.holds(day)
    }


def change_fact(session: Session, teacher_id: int, new: Fact, batch: Batch | None = None) -> Recorded:
    """登记或换一项，怎样结束旧的见 facts.change；一个班换了班主任，原来的到前一天为止。

    给了 batch 就记在那一批里，没有就自成一批。内容不对、时间重叠时报 UserError。
    """
    planned = change(list_facts(session, teacher_id), new)
    name = session.get_one(TeacherTable, teacher_id).name
    batch = batch or Batch(session, RECORDED, f"登记{name}的{new.kind.label}")
    for fact in planned.dropped:
        batch.delete(TeacherFactTable, {"id": fact.id})
    for fact in planned.closed:
        batch.update(TeacherFactTable, {"id": fact.id}, {"ended": fact.ended})
    displaced = _displace(session, batch, teacher_id, planned.opened)
    key = next_id(session, TeacherFactTable.id)
    batch.insert(TeacherFactTable, {"id": key, "teacher_id": teacher_id, **_values(planned.opened)})
    _finish(session, batch, teacher_id, new.kind)
    return Recorded(batch.id, replace(planned.opened, id=key), displaced)


def add_facts(session: Session, wanted: Mapping[int, Sequence[Fact]], batch: Batch) -> int:
    """成批登记新教师（还没有登记过这些项）的各项，起止都写清了的；返回几条，记在 batch 里。

    同一位教师的有重叠时报 UserError。
    """
    rows = []
    for teacher_id, facts in wanted.items():
        for fact in facts:
            check_fact(fact)
        for one, other in clashes(facts):
            raise UserError(
                f"{one.kind.label}“{one.value}”（{one.span}）与“{other.value}”（{other.span}）时间重叠，没有登记。"
            )
        rows += [{"teacher_id": teacher_id, **_values(fact)} for fact in facts]
    first = next_id(session, TeacherFactTable.id)
    if rows:
        session.execute(insert(TeacherFactTable), [{"id": key, **row} for key, row in enumerate(rows, first)])
    batch.inserted_range(TeacherFactTable, range(first, first + len(rows)))
    for teacher_id, facts in wanted.items():
        if any(fact.kind is FactKind.STATUS for fact in facts):
            _finish(session, batch, teacher_id, FactKind.STATUS)
    return len(rows)


def edit_fact(session: Session, fact_id: int, fact: Fact, batch: Batch | None = None) -> Recorded:
    """改正一条写错的（种类不变）；给了 batch 就记在那一批里。与其余各条重叠时报 UserError。"""
    row = session.get_one(TeacherFactTable, fact_id)
    fact = replace(fact, kind=FactKind(row.kind), id=fact_id)
    check_fact(fact)
    teacher_id = row.teacher_id
    others = [each for each in list_facts(session, teacher_id) if each.id != fact_id]
    for one, other in clashes([*others, fact]):
        if fact_id in {one.id, other.id}:
            raise UserError(
                f"{fact.kind.label}“{one.value}”（{one.span or '没有写起止'}）与“{other.value}”"
                f"（{other.span or '没有写起止'}）时间重叠，没有改，请先改好起止的日期。"
            )
    batch = batch or Batch(
        session, RECORDED, f"改正{session.get_one(TeacherTable, teacher_id).name}的{fact.kind.label}"
    )
    displaced = _displace(session, batch, teacher_id, fact)
    batch.update(TeacherFactTable, {"id": fact_id}, _values(fact))
    _finish(session, batch, teacher_id, fact.kind)
    return Recorded(batch.id, fact, displaced)


def end_fact(session: Session, fact_id: int, last_day: date, batch: Batch | None = None) -> Recorded:
    """一项到 last_day（含）为止；给了 batch 就记在那一批里。早于开始时报 UserError。"""
    row = session.get_one(TeacherFactTable, fact_id)
    return edit_fact(session, fact_id, replace(_fact_of(row), ended=last_day), batch)


def delete_fact(session: Session, fact_id: int, batch: Batch | None = None) -> int:
    """删去写错的一条，返回批次（撤销用）；给了 batch 就记在那一批里。前一条的结束日期不动。"""
    row = session.get_one(TeacherFactTable, fact_id)
    teacher_id, kind = row.teacher_id, FactKind(row.kind)
    name = session.get_one(TeacherTable, teacher_id).name
    batch = batch or Batch(session, RECORDED, f"删去{name}的{kind.label}“{row.value}”")
    batch.delete(TeacherFactTable, {"id": fact_id})
    _finish(session, batch, teacher_id, kind)
    return batch.id


def _displace(session: Session, batch: Batch, teacher_id: int, new: Fact) -> tuple[str, ...]:
    """一个班只有一位班主任：原来的到新的前一天为止；原来的更晚才开始时报 UserError。"""
    if new.kind is not FactKind.HOMEROOM:
        return ()
    rows = session.execute(
        select(*_COLUMNS, TeacherTable.name)
        .join(TeacherTable, TeacherTable.id == TeacherFactTable.teacher_id)
        .where(
            TeacherFactTable.kind == FactKind.HOMEROOM,
            TeacherFactTable.class_id == new.class_id,
            TeacherFactTable.teacher_id != teacher_id,
        )
    ).all()
    found: list[str] = []
    for row in rows:
        fact = _fact(row)
        if fact.last < new.first or fact.first > new.last:
            continue
        if fact.first >= new.first or fact.last > new.last:
            raise UserError(
                f"这个班的班主任登记的是{row.name}（{fact.span or '没有写起止'}），时间重叠，"
                "请先到那位教师的档案里改好起止的日期。"
            )
        batch.update(TeacherFactTable, {"id": fact.id}, {"ended": new.first - ONE_DAY})
        found.append(row.name)
    return tuple(found)


def _finish(session: Session, batch: Batch, teacher_id: int, kind: FactKind) -> None:
    """收尾：人员状态换了，教师表里的“现在”跟着换。"""
    if kind is FactKind.STATUS:
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        now = value_at(list_facts(session, teacher_id), FactKind.STATUS, today)
        batch.update(TeacherTable, {"id": teacher_id}, {"status": None if now == IN_SERVICE else now})
    session.flush()
    session.expire_all()  # 批次绕过 ORM，会话里记着的旧样子作废


def _values(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "value": fact.value.strip(),
        "class_id": fact.class_id,
        "started": fact.started,
        "ended": fact.ended,
        "note": fact.note.strip(),
    }


def _fact(row: Row[Any] | Iterable[Any]) -> Fact:
    _, kind, value, started, ended, class_id, note, key = tuple(row)[: len(_COLUMNS)]
    return Fact(FactKind(kind), value, started, ended, class_id, note, key)


def _fact_of(row: TeacherFactTable) -> Fact:
    return Fact(FactKind(row.kind), row.value, row.started, row.ended, row.class_id, row.note, row.id)
