"""工作安排的模板：自带的、学校自己存的、去年同期的；先看要添加哪些，再添加，不重复。"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.calendar.plans import (
    Plan,
    PlanEntry,
    Planned,
    already,
    entry_of,
    placed,
    plan_from,
    read_plan,
    shipped_plans,
    write_plan,
)
from jiaowu.calendar.services.tasks import RECORDED, insert_tasks, list_tasks
from jiaowu.calendar.tasks import CLASS_GAP, Status, TaskDraft
from jiaowu.errors import UserError
from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SettingTable, SubjectTable, TermTable
from jiaowu.store.batches import Batch
from jiaowu.teachers.services.bells import day_changes, opening_of
from jiaowu.teachers.services.facts import homerooms
from jiaowu.teachers.tables import AssignmentTable

KEY = "calendar_plans"
LAST_YEAR = "去年同期的安排"


@dataclass(frozen=True)
class Owner:
    """每班一件的，一个班由谁负责。"""

    title: str
    """班级。"""
    teacher_id: int | None


def list_plans(session: Session, term_id: int) -> tuple[Plan, ...]:
    """这个学期用得上的模板：去年同期（有的话）、学校自己的、自带的。"""
    semester = get_term(session, term_id).semester
    own = [plan for plan in _own(session) if plan.semester == semester]
    shipped = [plan for plan in shipped_plans() if plan.semester == semester]
    last = last_year(session, term_id)
    return (*([last] if last is not None else ()), *own, *shipped)


def last_year(session: Session, term_id: int) -> Plan | None:
    """去年同一学期的安排当作模板；去年没有安排为 None。"""
    term = get_term(session, term_id)
    before = session.scalar(
        select(TermTable.id).where(
            TermTable.start_year == term.start_year - 1, TermTable.semester == term.semester
        )
    )
    tasks = list_tasks(session, before) if before is not None else ()
    kept = [task for task in tasks if task.status is not Status.CANCELLED]
    if before is None or not kept:
        return None
    opening = opening_of(session, before)
    return Plan(LAST_YEAR, term.semester, tuple(entry_of(task, opening) for task in kept), own=True)


def preview_plan(session: Session, term_id: int, plan: Plan) -> tuple[Planned, ...]:
    """一份模板落到这个学期的样子，按先后；已经有的标明，每班一件的按班展开。"""
    term, opening = get_term(session, term_id), opening_of(session, term_id)
    tasks = list_tasks(session, term_id)
    holidays = {day for day, weekday in day_changes(session).items() if weekday is None}
    found = []
    for entry in plan.entries:
        draft = placed(entry, term, opening, holidays)
        for own, key in _expanded(session, term_id, entry, draft):
            source = f"{plan.name}#{key}"
            found.append(Planned(own, source, already(own, source, tasks)))
    return tuple(sorted(found, key=lambda each: (each.draft.start, each.draft.deadline)))


def fill_term(session: Session, term_id: int, chosen: Sequence[Planned]) -> int:
    """把预览里选中的添加到这个学期，返回批次（撤销用）；已经有的不再添加，没有可添加的报 UserError。"""
    tasks = list_tasks(session, term_id)
    wanted = [(each.draft, each.source) for each in chosen if not already(each.draft, each.source, tasks)]
    if not wanted:
        raise UserError("选中的在这个学期里都已经有了，没有添加。")
    batch = Batch(session, RECORDED, f"照模板添加 {len(wanted)} 件事")
    insert_tasks(session, batch, term_id, wanted)
    return batch.id


def save_plan(session: Session, term_id: int, name: str) -> int:
    """把这个学期的安排存成学校自己的模板，同名的换掉；返回批次（撤销用）。

    没有名称、没有安排、与自带的或“去年同期”同名时报 UserError。
    """
    term = get_term(session, term_id)
    plan = plan_from(name, term.semester, list_tasks(session, term_id), opening_of(session, term_id))
    if plan.name in {LAST_YEAR, *(each.name for each in shipped_plans())}:
        raise UserError(f"“{plan.name}”是自带的名称，请换一个。")
    return _store(session, [*(each for each in _own(session) if each.name != plan.name), plan])


def own_names(session: Session) -> tuple[str, ...]:
    """学校自己的模板的名称。"""
    return tuple(plan.name for plan in _own(session))


def delete_plan(session: Session, name: str) -> int:
    """删去一份自己的模板，返回批次（撤销用）。"""
    return _store(session, [each for each in _own(session) if each.name != name])


def _own(session: Session) -> tuple[Plan, ...]:
    row = session.get(SettingTable, KEY)
    return tuple(read_plan(raw, own=True) for raw in json.loads(row.value)) if row else ()


def _store(session: Session, plans: Sequence[Plan]) -> int:
    values: dict[str, Any] = {"value": json.dumps([write_plan(each) for each in plans], ensure_ascii=False)}
    batch = Batch(session, RECORDED, "改工作安排的模板")
    if session.get(SettingTable, KEY) is None:
        batch.insert(SettingTable, {"key": KEY, **values})
    else:
        batch.update(SettingTable, {"key": KEY}, values)
    session.expire_all()
    return batch.id


def _expanded(
    session: Session, term_id: int, entry: PlanEntry, draft: TaskDraft
) -> list[tuple[TaskDraft, str]]:
    """每班一件的按班展开；这个学期还没有班的留一件。"""
    owners = _owners(session, term_id, entry) if entry.per_class else []
    if not owners:
        return [(draft, entry.key)]
    return [
        (
            replace(draft, title=f"{draft.title}{CLASS_GAP}{each.title}", owner_id=each.teacher_id),
            f"{entry.key}{CLASS_GAP}{each.title}",
        )
        for each in owners
    ]


def _owners(session: Session, term_id: int, entry: PlanEntry) -> list[Owner]:
    """各班由谁负责：写了学科的是那科的任课教师，否则是班主任。"""
    term = get_term(session, term_id)
    titles = class_titles(session, term)
    if entry.subject:
        rows = session.execute(
            select(AssignmentTable.class_id, AssignmentTable.teacher_id)
            .join(SubjectTable, SubjectTable.id == AssignmentTable.subject_id)
            .where(AssignmentTable.term_id == term_id, SubjectTable.name == entry.subject)
        )
        who = {row.class_id: row.teacher_id for row in rows}
    else:
        who = dict(homerooms(session, opening_of(session, term_id)))
    classes = sorted(list_classes(session, term), key=lambda each: each.identity)
    return [Owner(titles[each.id], who.get(each.id)) for each in classes]
