"""工作安排：登记、改、办完、取消、删去、顺延；每次改动都可以撤销。"""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from jiaowu.calendar.tables import TaskTable
from jiaowu.calendar.tasks import OPEN, Status, Task, TaskDraft, check_draft, in_order, moved
from jiaowu.errors import UserError
from jiaowu.school.services.schools import get_term
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.facts import term_days
from jiaowu.teachers.services.bells import opening_of
from jiaowu.teachers.services.moments import KnownTerm, known_terms
from jiaowu.teachers.tables import TeacherTable

RECORDED = "calendar"
"""工作安排的批次。"""
GONE = "这件事已经不在了（可能刚被删去），请刷新后再试。"


@dataclass(frozen=True)
class TermPlan:
    """一个学期的安排。"""

    terms: tuple[KnownTerm, ...]
    """登记过的学期，新的在前。"""
    term: KnownTerm | None
    """正在看的；还没有学期为 None。"""
    opening: date
    last: date
    """学期的最后一天。"""
    tasks: tuple[Task, ...] = ()
    """按先后。"""


@dataclass(frozen=True)
class Shifted:
    """顺延一件事的前后。"""

    task: Task
    after: TaskDraft


def load_plan(session: Session, term_id: int | None = None) -> TermPlan:
    """一个学期（默认当前学期，没有就是最新的）的安排；一个学期也没有时是空的。"""
    terms = known_terms(session)
    chosen = next((each for each in terms if each.id == term_id), None)
    chosen = chosen or next((each for each in terms if each.is_current), terms[0] if terms else None)
    if chosen is None:
        return TermPlan(terms, None, date.min, date.min)
    last = term_days(chosen.term)[1]
    return TermPlan(terms, chosen, opening_of(session, chosen.id), last, list_tasks(session, chosen.id))


def list_tasks(session: Session, term_id: int) -> tuple[Task, ...]:
    """一个学期的全部事情，按先后。"""
    return _tasks(session, TaskTable.term_id == term_id)


def pressing_tasks(session: Session, today: date) -> tuple[Task, ...]:
    """还没有办、已经逾期或到了提醒日子的，不限学期，截止早的在前。"""
    near = [task for task in _tasks(session, TaskTable.status.in_(sorted(OPEN))) if _presses(task, today)]
    return tuple(sorted(near, key=lambda task: (task.draft.deadline, task.id)))


def tasks_between(session: Session, first: date, last: date) -> tuple[Task, ...]:
    """这段日子（都含）里的事，取消的除外，按先后。"""
    found = _tasks(
        session,
        or_(
            (TaskTable.start <= last) & (TaskTable.end >= first),
            (TaskTable.due >= first) & (TaskTable.due <= last),
        ),
        TaskTable.status != Status.CANCELLED.value,
    )
    return in_order(found)


def get_task(session: Session, task_id: int) -> Task:
    """编号 → 一件事；已经不在时报 UserError。"""
    found = _tasks(session, TaskTable.id == task_id)
    if not found:
        raise UserError(GONE)
    return found[0]


def usual_day(session: Session, term_id: int, day: date | None = None) -> date:
    """新建一件事先填哪天：day（默认今天）在学期里就是它，不在就是离它近的头一天或最后一天。"""
    first, last = term_days(get_term(session, term_id))
    wanted = day or date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    return min(max(wanted, first), last)


def add_task(session: Session, term_id: int, draft: TaskDraft) -> int:
    """登记一件事，返回批次（撤销用）；内容不对时报 UserError。"""
    batch = Batch(session, RECORDED, f"登记“{draft.title.strip()}”")
    insert_tasks(session, batch, term_id, [(draft, "")])
    return batch.id


def insert_tasks(
    session: Session, batch: Batch, term_id: int, wanted: Sequence[tuple[TaskDraft, str]]
) -> None:
    """几件事（连同来自模板的哪一条）记在 batch 里；内容不对时报 UserError。"""
    first = next_id(session, TaskTable.id)
    for key, (draft, source) in enumerate(wanted, start=first):
        values = _checked(session, term_id, draft)
        state = {"status": Status.PLANNED.value, "done": None, "source": source}
        batch.insert(TaskTable, {"id": key, "term_id": term_id, **values, **state})


def edit_task(session: Session, task_id: int, draft: TaskDraft, status: Status, today: date) -> int:
    """改一件事，返回批次（撤销用）；内容不对、已经不在时报 UserError。"""
    before = get_task(session, task_id)
    values = _checked(session, before.term_id, draft)
    batch = Batch(session, RECORDED, f"改“{draft.title.strip()}”")
    batch.update(TaskTable, {"id": task_id}, {**values, **_state(before, status, today)})
    session.expire_all()
    return batch.id


def set_status(session: Session, task_ids: Collection[int], status: Status, today: date) -> int:
    """几件事记为办完、取消或重新要办，返回批次（撤销用）；今天算办完的日子。"""
    tasks = _chosen(session, task_ids)
    batch = Batch(session, RECORDED, f"{_called(tasks)}记为{status.label}")
    for task in tasks:
        batch.update(TaskTable, {"id": task.id}, _state(task, status, today))
    session.expire_all()
    return batch.id


def delete_tasks(session: Session, task_ids: Collection[int]) -> int:
    """删去几件事，返回批次（撤销用）。"""
    tasks = _chosen(session, task_ids)
    batch = Batch(session, RECORDED, f"删去{_called(tasks)}")
    for task in tasks:
        batch.delete(TaskTable, {"id": task.id})
    session.expire_all()
    return batch.id


def preview_shift(
    session: Session, term_id: int, days: int, *, only: int | None = None, since: date | None = None
) -> tuple[Shifted, ...]:
    """顺延 days 天（负数为提前）之后的样子：only 那一件，或 since 那天起还要办的全部。

    办完、取消了的不动；没有可顺延的、会超出学期时报 UserError。
    """
    tasks = [
        task
        for task in list_tasks(session, term_id)
        if task.is_open
        and (task.id == only if only is not None else since is None or task.draft.start >= since)
    ]
    if not tasks or not days:
        raise UserError("没有可以顺延的：请选还没有办完的事，并写明顺延几天。")
    found = tuple(Shifted(task, moved(task.draft, days)) for task in tasks)
    for each in found:
        check_draft(each.after, *term_days(get_term(session, term_id)))
    return found


def shift_tasks(session: Session, shifted: Sequence[Shifted]) -> int:
    """照预览顺延，返回批次（撤销用）；预览之后又改过日期的报 UserError，一件也不动。"""
    batch = Batch(session, RECORDED, f"顺延{_called([each.task for each in shifted])}")
    for each in shifted:
        now = get_task(session, each.task.id).draft
        if (now.start, now.end, now.due) != (each.task.draft.start, each.task.draft.end, each.task.draft.due):
            raise UserError(f"“{now.title}”的日期刚才改过了，没有顺延；请重新打开“顺延”看一遍。")
        after = each.after
        batch.update(
            TaskTable, {"id": each.task.id}, {"start": after.start, "end": after.end, "due": after.due}
        )
    session.expire_all()
    return batch.id


def _presses(task: Task, today: date) -> bool:
    return task.days_late(today) > 0 or task.reminds(today)


def _tasks(session: Session, *where: ColumnElement[bool]) -> tuple[Task, ...]:
    rows = session.execute(
        select(TaskTable, TeacherTable.name)
        .outerjoin(TeacherTable, TeacherTable.id == TaskTable.owner_id)
        .where(*where)
    )
    return in_order(_task(row, name or "") for row, name in rows)


def _task(row: TaskTable, teacher: str) -> Task:
    draft = TaskDraft(
        row.title,
        row.start,
        row.end,
        row.category,
        row.phase,
        row.due,
        row.owner_id,
        row.owner,
        row.place,
        row.remind,
        row.note,
    )
    return Task(row.id, row.term_id, draft, Status(row.status), row.done, row.source, teacher)


def _checked(session: Session, term_id: int, draft: TaskDraft) -> dict[str, Any]:
    texts = ("title", "category", "phase", "owner", "place", "note")
    tidy = replace(draft, **{name: getattr(draft, name).strip() for name in texts})
    check_draft(tidy, *term_days(get_term(session, term_id)))
    return asdict(tidy)


def _state(task: Task, status: Status, today: date) -> dict[str, Any]:
    """办完的日子：刚办完的是今天，原来就办完的不变。"""
    done = None if status is not Status.DONE else task.done or today
    return {"status": status.value, "done": done}


def _chosen(session: Session, task_ids: Collection[int]) -> tuple[Task, ...]:
    tasks = _tasks(session, TaskTable.id.in_(sorted(task_ids)))
    if not tasks:
        raise UserError(GONE)
    return tasks


def _called(tasks: Sequence[Task]) -> str:
    return f"“{tasks[0].draft.title}”" if len(tasks) == 1 else f"{len(tasks)} 件事"
