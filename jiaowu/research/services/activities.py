"""教研活动：查询、计划、改、删、恢复、上报；改动都能撤销。"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Minutes, Plan, Status, check_plan
from jiaowu.research.groups import GroupKind
from jiaowu.research.services.groups import members_on, teacher_names
from jiaowu.research.services.training import post_activity_hours
from jiaowu.research.tables import ActivityTable, AttendanceTable, GroupTable
from jiaowu.school.services.schools import get_term
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.teachers.facts import term_days

RECORDED = "research_activity"
"""教研活动一次改动的批次。"""


@dataclass(frozen=True)
class Saved:
    """存好了：批次（撤销用）与编号。"""

    batch_id: int
    id: int


def plan_activity(session: Session, term_id: int, plan: Plan, people: Collection[int] | None = None) -> Saved:
    """登记一次活动；people 是应到的教师，不给就是组里那天的成员（教导处组织的是各组的全体）。

    没有主题、不在这个学期、与已有的重复、学时超过一天时报 UserError，什么也不存。
    """
    plan = _checked(session, term_id, plan)
    batch = Batch(session, RECORDED, f"登记活动“{plan.theme}”")
    key = insert_activity(session, batch, term_id, plan)
    _insert_people(session, batch, key, everyone_due(session, plan) if people is None else people)
    session.expire_all()
    return Saved(batch.id, key)


def insert_activity(session: Session, batch: Batch, term_id: int, plan: Plan) -> int:
    """查过的计划写进一批里，返回编号；应到的人另写。"""
    key = next_id(session, ActivityTable.id)
    batch.insert(
        ActivityTable,
        {
            "id": key,
            "term_id": term_id,
            "status": Status.PLANNED.value,
            **asdict(plan),
            **asdict(Minutes()),
            "reported": None,
            "created": datetime.now(UTC),
            "deleted_at": None,
        },
    )
    return key


def everyone_due(session: Session, plan: Plan) -> tuple[int, ...]:
    """应到的教师：组里那天的成员；不属于哪个组的是各教研组的全体。"""
    if plan.group_id is not None:
        return tuple(member.teacher_id for member in members_on(session, plan.group_id, plan.day))
    keys = session.scalars(
        select(GroupTable.id)
        .where(GroupTable.kind == GroupKind.RESEARCH, GroupTable.closed.is_(None))
        .order_by(GroupTable.position)
    )
    return tuple(
        dict.fromkeys(member.teacher_id for key in keys for member in members_on(session, key, plan.day))
    )


def save_plan(session: Session, activity_id: int, plan: Plan) -> int:
    """改计划里的各项，返回批次；没有变为 0。应到的人不动。查得不对时报 UserError。"""
    row = live(session, activity_id)
    plan = _checked(session, row.term_id, plan, activity_id)
    changed = {field: value for field, value in asdict(plan).items() if getattr(row, field) != value}
    if not changed:
        return 0
    batch = Batch(session, RECORDED, f"修改活动“{plan.theme}”")
    batch.update(ActivityTable, {"id": activity_id}, changed)
    session.expire_all()
    post_activity_hours(session, activity_id, batch)
    return batch.id


def save_minutes(session: Session, activity_id: int, minutes: Minutes) -> int:
    """改记录，返回批次；没有变为 0。写了过程、日子又到了的，活动就是已开展。"""
    row = live(session, activity_id)
    values: dict[str, Any] = {
        field: value for field, value in asdict(minutes).items() if getattr(row, field) != value
    }
    if not values:
        return 0
    if minutes.process.strip() and opens(row):
        values["status"] = Status.HELD.value
    batch = Batch(session, RECORDED, f"记录活动“{row.theme}”")
    batch.update(ActivityTable, {"id": activity_id}, values)
    session.expire_all()
    if "status" in values:
        post_activity_hours(session, activity_id, batch)
    return batch.id


def opens(row: ActivityTable) -> bool:
    """还是计划、日子又到了：点了名或写了过程，就算开展了。"""
    return row.status == Status.PLANNED and _due(row)


def _due(row: ActivityTable) -> bool:
    return row.day <= date.today()  # noqa: DTZ011 — 就是要这台电脑的日期


def set_status(session: Session, activity_id: int, status: Status) -> int:
    """改状态，返回批次；没有变为 0。日子没到就说开展了、取消的又登记过一次的报 UserError。"""
    row = live(session, activity_id)
    if row.status == status.value:
        return 0
    if status is Status.HELD and not _due(row):
        raise UserError(f"“{row.theme}”定在 {row.day:%Y-%m-%d}，日子还没有到；提前开展了的请先改日期。")
    if row.status == Status.CANCELLED:
        _refuse_twice(session, row.term_id, plan_of(row), activity_id)
    batch = Batch(session, RECORDED, f"活动“{row.theme}”{status}")
    batch.update(ActivityTable, {"id": activity_id}, {"status": status.value})
    session.expire_all()
    post_activity_hours(session, activity_id, batch)
    return batch.id


def report_activities(session: Session, activity_ids: Iterable[int], day: date | None) -> int:
    """登记记录上报教导处的日期（None 为改回没有上报），返回批次；还没有开展的报 UserError。"""
    keys = tuple(activity_ids)
    batch = Batch(session, RECORDED, f"{len(keys)} 次活动的记录{'上报' if day else '改为没有上报'}")
    for key in keys:
        row = live(session, key)
        if day is not None and row.status != Status.HELD:
            raise UserError(f"“{row.theme}”还没有开展，没有记录可以上报。")
        if day is not None and day < row.day:
            raise UserError(f"上报的日期不能早于活动的 {row.day:%Y-%m-%d}，请改正。")
        batch.update(ActivityTable, {"id": key}, {"reported": day})
    session.expire_all()
    return batch.id


def delete_activities(session: Session, activity_ids: Iterable[int]) -> int:
    """移到回收站，返回批次（撤销用）；出席的学时跟着收回。"""
    keys = tuple(activity_ids)
    batch = Batch(session, RECORDED, f"删除 {len(keys)} 次活动")
    for key in keys:
        live(session, key)
        batch.update(ActivityTable, {"id": key}, {"deleted_at": datetime.now(UTC)})
        session.expire_all()
        post_activity_hours(session, key, batch)
    return batch.id


@dataclass(frozen=True)
class Discarded:
    """回收站里的一次。"""

    id: int
    day: date
    theme: str
    group: str


def list_discarded(session: Session, term_id: int) -> tuple[Discarded, ...]:
    """回收站里的，最近删的在前。"""
    rows = session.execute(
        select(ActivityTable.id, ActivityTable.day, ActivityTable.theme, GroupTable.name)
        .outerjoin(GroupTable, GroupTable.id == ActivityTable.group_id)
        .where(ActivityTable.term_id == term_id, ActivityTable.deleted_at.is_not(None))
        .order_by(ActivityTable.deleted_at.desc())
    )
    return tuple(Discarded(key, day, theme, group or "教导处") for key, day, theme, group in rows)


def restore_activity(session: Session, activity_id: int) -> int:
    """从回收站拿回来，返回批次；同样的活动又登记过时报 UserError。"""
    row = session.get_one(ActivityTable, activity_id)
    _refuse_twice(session, row.term_id, plan_of(row), activity_id)
    batch = Batch(session, RECORDED, f"恢复活动“{row.theme}”")
    batch.update(ActivityTable, {"id": activity_id}, {"deleted_at": None})
    session.expire_all()
    post_activity_hours(session, activity_id, batch)
    return batch.id


def plan_from_slots(session: Session, term_id: int, plans: Sequence[Plan]) -> int:
    """照固定时段排出的各次一起登记，返回批次；已经登记过的略去，一次也不剩时报 UserError。"""
    batch = Batch(session, RECORDED, f"照固定时段登记 {len(plans)} 次活动")
    added = 0
    for plan in plans:
        try:
            checked = _checked(session, term_id, plan)
        except UserError:
            continue
        key = insert_activity(session, batch, term_id, checked)
        _insert_people(session, batch, key, everyone_due(session, checked))
        added += 1
    if not added:
        raise UserError("这些日子的活动都已经登记过了，或者不在这个学期里，没有再登记。")
    session.expire_all()
    return batch.id


def live(session: Session, activity_id: int) -> ActivityTable:
    """没有删去的一次；删去了的报 UserError。"""
    row = session.get(ActivityTable, activity_id)
    if row is None or row.deleted_at is not None:
        raise UserError("这次活动已经删去了，请在活动的列表里另选一次，或到回收站里恢复。")
    return row


def plan_of(row: ActivityTable) -> Plan:
    """一行 → 计划。"""
    fields: Mapping[str, Any] = {field: getattr(row, field) for field in Plan.__dataclass_fields__}
    return Plan(**fields)


def _checked(session: Session, term_id: int, plan: Plan, own: int | None = None) -> Plan:
    plan = replace(
        plan,
        theme=plan.theme.strip(),
        kind=plan.kind.strip(),
        start=plan.start.strip(),
        end=plan.end.strip(),
        place=plan.place.strip(),
        speaker=plan.speaker.strip(),
    )
    check_plan(plan)
    first, last = term_days(get_term(session, term_id))
    if not first <= plan.day <= last:
        raise UserError(
            f"{plan.day:%Y-%m-%d} 不在这个学期里（{first:%Y-%m-%d} 至 {last:%Y-%m-%d}），"
            "请改正日期，或在右上角换学期。"
        )
    _refuse_twice(session, term_id, plan, own)
    return plan


def _refuse_twice(session: Session, term_id: int, plan: Plan, own: int | None) -> None:
    """同一个组同一天，主题相同或开始的时间相同，就是登记了两遍。"""
    rows = session.execute(
        select(ActivityTable.id, ActivityTable.start, ActivityTable.theme).where(
            ActivityTable.term_id == term_id,
            ActivityTable.group_id.is_not_distinct_from(plan.group_id),
            ActivityTable.day == plan.day,
            ActivityTable.deleted_at.is_(None),
            ActivityTable.status != Status.CANCELLED,
        )
    )
    for key, start, theme in rows:
        if key != own and (theme == plan.theme or (start and start == plan.start)):
            group = session.get(GroupTable, plan.group_id) if plan.group_id is not None else None
            raise UserError(
                f"{group.name if group else '教导处'}在 {plan.day:%Y-%m-%d}{' ' + start if start else ''} "
                f"已经登记了活动“{theme}”，没有再登记。请核对，要改就打开那一次。"
            )


def _insert_people(session: Session, batch: Batch, activity_id: int, people: Iterable[int]) -> None:
    names = teacher_names(session)
    for teacher_id in dict.fromkeys(people):
        if teacher_id in names:
            batch.insert(
                AttendanceTable,
                {"activity_id": activity_id, "teacher_id": teacher_id, "state": "", "reason": ""},
            )
