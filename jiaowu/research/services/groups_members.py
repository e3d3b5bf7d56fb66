"""进组与离组：成员就是教师档案里有起止的那一项。"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.groups import GroupKind
from jiaowu.research.tables import GroupTable
from jiaowu.store.batches import Batch
from jiaowu.teachers.codes import is_present
from jiaowu.teachers.facts import Fact, FactKind, value_at
from jiaowu.teachers.services.facts import change_fact, delete_fact, end_fact, facts_of_all
from jiaowu.teachers.tables import TeacherTable

RECORDED = "research_group"
"""教研组一次改动的批次。"""
MEMBER_FACTS = (FactKind.GROUP, FactKind.PREPARATION)


def add_members(session: Session, group_id: int, teacher_ids: Iterable[int], day: date) -> int:
    """从 day 起进组，返回批次；教研组只能属于一个，原来的到前一天为止。已经在组里的报 UserError。"""
    row = session.get_one(GroupTable, group_id)
    kind, name = GroupKind(row.kind), row.name
    wanted = tuple(dict.fromkeys(teacher_ids))
    if not wanted:
        raise UserError("还没有选教师，请选好再添加。")
    batch = Batch(session, RECORDED, f"{name}添加 {len(wanted)} 位成员")
    for teacher_id in wanted:
        change_fact(session, teacher_id, Fact(kind.fact, name, day), batch)
    session.expire_all()
    return batch.id


def remove_members(session: Session, fact_ids: Iterable[int], last_day: date) -> int:
    """这几位到 last_day（含）为止离组，返回批次；那天以后才进组的，是登记错了，整条删去。"""
    wanted = tuple(fact_ids)
    if not wanted:
        raise UserError("还没有选成员，请先在名单里选中要去掉的。")
    batch = Batch(session, RECORDED, f"去掉 {len(wanted)} 位成员")
    facts = {fact.id: fact for each in facts_of_all(session, *MEMBER_FACTS).values() for fact in each}
    end_facts(session, (facts[key] for key in wanted if key in facts), last_day, batch)
    session.expire_all()
    return batch.id


def leavers(session: Session, day: date) -> frozenset[int]:
    """这一天已经不在学校名册上（调出、退休……）的教师；教师档案里没有登记起止的看现在。"""
    facts = facts_of_all(session, FactKind.STATUS)
    rows = session.execute(select(TeacherTable.id, TeacherTable.status))
    return frozenset(
        key
        for key, now in rows
        if not is_present(value_at(facts[key], FactKind.STATUS, day) if key in facts else now)
    )


def end_facts(session: Session, facts: Iterable[Fact], last_day: date, batch: Batch) -> None:
    """各条到这天为止；那天以后才开始的删去。"""
    for fact in facts:
        if fact.id is None:
            continue
        if fact.started is not None and fact.started > last_day:
            delete_fact(session, fact.id, batch)
        else:
            end_fact(session, fact.id, last_day, batch)
