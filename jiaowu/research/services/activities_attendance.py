"""点名：应到的人、各人到了没有；有学时的跟着记进研训台账。"""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Attendance, Attender, Status
from jiaowu.research.services.activities import RECORDED, everyone_due, live, opens, plan_of
from jiaowu.research.services.training import post_activity_hours
from jiaowu.research.tables import ActivityTable, AttendanceTable
from jiaowu.store.batches import Batch


def save_attendance(session: Session, activity_id: int, marks: Sequence[Attender]) -> int:
    """存这几位的状态与原因，返回批次；没有变为 0。点了名、日子又到了的，活动就是已开展。

    不在应到名单里的报 UserError，什么也不存。
    """
    row = live(session, activity_id)
    known = {
        each.teacher_id: (each.state, each.reason)
        for each in session.scalars(select(AttendanceTable).where(AttendanceTable.activity_id == activity_id))
    }
    unknown = [each.name for each in marks if each.teacher_id not in known]
    if unknown:
        raise UserError(f"{'、'.join(unknown)}不在应到的名单里，没有存；请先把他们添到名单里。")
    changed = [each for each in marks if known[each.teacher_id] != (_stored(each.state), each.reason.strip())]
    if not changed:
        return 0
    held = opens(row) and any(each.state is not None for each in changed)
    batch = Batch(session, RECORDED, f"活动“{row.theme}”点名")
    for each in changed:
        batch.update(
            AttendanceTable,
            {"activity_id": activity_id, "teacher_id": each.teacher_id},
            {"state": _stored(each.state), "reason": each.reason.strip()},
        )
    if held:
        batch.update(ActivityTable, {"id": activity_id}, {"status": Status.HELD.value})
    session.expire_all()
    post_activity_hours(session, activity_id, batch)
    return batch.id


def mark_all_present(session: Session, activity_id: int) -> int:
    """还没有点名的都记出席，返回批次；都点过了为 0。"""
    rows = session.scalars(
        select(AttendanceTable).where(AttendanceTable.activity_id == activity_id, AttendanceTable.state == "")
    ).all()
    marks = [Attender(row.teacher_id, "", Attendance.PRESENT, row.reason) for row in rows]
    return save_attendance(session, activity_id, marks)


def add_people(session: Session, activity_id: int, teacher_ids: Iterable[int]) -> int:
    """添应到的教师，返回批次；都在名单里了报 UserError。"""
    row = live(session, activity_id)
    due = set(_due(session, activity_id))
    wanted = [key for key in dict.fromkeys(teacher_ids) if key not in due]
    if not wanted:
        raise UserError("这些教师都已经在应到的名单里了。")
    batch = Batch(session, RECORDED, f"活动“{row.theme}”添 {len(wanted)} 位应到的")
    for key in wanted:
        batch.insert(
            AttendanceTable, {"activity_id": activity_id, "teacher_id": key, "state": "", "reason": ""}
        )
    session.expire_all()
    return batch.id


def remove_people(session: Session, activity_id: int, teacher_ids: Collection[int]) -> int:
    """从应到的名单里去掉，返回批次；他们的点名与学时一并去掉。"""
    row = live(session, activity_id)
    wanted = [key for key in _due(session, activity_id) if key in teacher_ids]
    if not wanted:
        raise UserError("还没有选人，请先在名单里选中要去掉的。")
    batch = Batch(session, RECORDED, f"活动“{row.theme}”去掉 {len(wanted)} 位应到的")
    for key in wanted:
        batch.delete(AttendanceTable, {"activity_id": activity_id, "teacher_id": key})
    session.expire_all()
    post_activity_hours(session, activity_id, batch)
    return batch.id


def add_group_members(session: Session, activity_id: int) -> int:
    """把组里那天的成员补进名单，返回批次；一位也不缺时报 UserError。"""
    return add_people(session, activity_id, everyone_due(session, plan_of(live(session, activity_id))))


def _due(session: Session, activity_id: int) -> Sequence[int]:
    return session.scalars(
        select(AttendanceTable.teacher_id).where(AttendanceTable.activity_id == activity_id)
    ).all()


def _stored(state: Attendance | None) -> str:
    return state.value if state is not None else ""
