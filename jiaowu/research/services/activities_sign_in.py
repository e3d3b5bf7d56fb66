"""导入签到表：先排出各人将记成什么、哪些对不上，看过再存。"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Activity, Attendance, Status
from jiaowu.research.importing.sign_in import Signed, SignSheet
from jiaowu.research.services.activities import RECORDED, live, opens
from jiaowu.research.services.activities_reading import get_activity
from jiaowu.research.services.groups import teacher_names
from jiaowu.research.services.groups_members import leavers
from jiaowu.research.services.training import post_activity_hours
from jiaowu.research.tables import ActivityTable, AttendanceTable
from jiaowu.store.batches import Batch

UNSIGNED = "没有签"


@dataclass(frozen=True)
class SignedRow:
    """预览的一行。"""

    teacher_id: int
    name: str
    place: str
    before: Attendance | None
    state: Attendance | None
    """将记成什么；None 是表里没有签，不动它。"""
    due: bool
    """在应到的名单里；不在的存的时候添上。"""

    @property
    def doubt(self) -> str:
        """要看一眼的地方；没有为空串。"""
        if self.state is None:
            return f"{UNSIGNED}，不改"
        if not self.due:
            return "不在应到的名单里，会添上"
        if self.before is not None and self.before is not self.state:
            return f"原来点的是{self.before}"
        return ""


@dataclass(frozen=True)
class SignPlan:
    """存之前给人看的。"""

    activity_id: int
    file: str
    rows: tuple[SignedRow, ...]
    unknown: tuple[tuple[str, str], ...]
    """对不上任何教师的：（写法、位置）。"""
    repeated: tuple[tuple[str, str], ...]
    """写了几遍、有同名的、已经离校的：（姓名、说法）。"""
    missing: tuple[tuple[int, str], ...]
    """应到、还没有点名、表里又没有签的。"""


def known_names(session: Session) -> tuple[str, ...]:
    """全校教师的姓名，读签到表时照它认。"""
    return tuple(teacher_names(session).values())


def plan_sign_in(session: Session, activity_id: int, file: str, sheet: SignSheet) -> SignPlan:
    """签到表与这次活动应到的名单比；file 是文件名。一个教师的姓名也没有时报 UserError。"""
    if not sheet.signed:
        raise UserError(f"“{file}”里没有找到任何一位教师的姓名，没有导入。请核对是不是签到表。")
    shown = get_activity(session, activity_id)
    people: dict[str, list[int]] = defaultdict(list)
    for key, name in teacher_names(session).items():
        people[name].append(key)
    due = {each.teacher_id: each for each in shown.attenders}
    gone = leavers(session, shown.plan.day) - due.keys()
    return _plan(shown, file, sheet, people, gone)


def save_sign_in(session: Session, plan: SignPlan, *, absent: bool) -> int:
    """照看过的计划存成一批，返回批次；absent 为真时把 missing 记成缺席。一处也不变时报 UserError。"""
    row = live(session, plan.activity_id)
    batch = Batch(session, RECORDED, f"活动“{row.theme}”导入签到表 {plan.file}")
    held = opens(row)
    marks = {each.teacher_id: each.state for each in plan.rows if each.state is not None}
    if absent:
        marks |= {key: Attendance.ABSENT for key, _ in plan.missing}
    rows = session.execute(
        select(AttendanceTable.teacher_id, AttendanceTable.state).where(
            AttendanceTable.activity_id == plan.activity_id
        )
    )
    known = dict(rows.all())
    changed = {key: state for key, state in marks.items() if known.get(key) != state.value}
    if not changed:
        raise UserError("签到表与已经点的名完全一样，没有要存的。")
    for key, state in changed.items():
        own = {"activity_id": plan.activity_id, "teacher_id": key}
        if key in known:
            batch.update(AttendanceTable, own, {"state": state.value})
        else:
            batch.insert(AttendanceTable, {**own, "state": state.value, "reason": ""})
    if held:
        batch.update(ActivityTable, {"id": plan.activity_id}, {"status": Status.HELD.value})
    session.expire_all()
    post_activity_hours(session, plan.activity_id, batch)
    return batch.id


def _plan(
    shown: Activity,
    file: str,
    sheet: SignSheet,
    people: Mapping[str, Collection[int]],
    gone: Collection[int],
) -> SignPlan:
    """gone 是那天已经离校、又不在应到名单里的。"""
    due = {each.teacher_id: each for each in shown.attenders}
    seen: dict[int, Signed] = {}
    repeated: list[tuple[str, str]] = []
    for each in sheet.signed:
        keys = people[each.name]
        mine = [key for key in keys if key in due] or [key for key in keys if key not in gone]
        if not mine:
            repeated.append((each.name, f"{each.place}：这一天已经不在学校的名册上，没有点名"))
        elif len(mine) > 1:
            repeated.append((each.name, f"{each.place}：有 {len(mine)} 位同名的教师，请自己点名"))
        elif mine[0] in seen:
            repeated.append((each.name, f"{each.place}：前面 {seen[mine[0]].place} 已经有了，只算一次"))
        else:
            seen[mine[0]] = each
    rows = tuple(
        SignedRow(key, each.name, each.place, due[key].state if key in due else None, each.state, key in due)
        for key, each in seen.items()
    )
    signed = {row.teacher_id for row in rows if row.state is not None}
    missing = tuple((key, each.name) for key, each in due.items() if key not in signed and each.state is None)
    return SignPlan(shown.id, file, rows, sheet.unknown, tuple(repeated), missing)
