"""教研活动一页要用的：读什么、页头的几个数、照固定时段排出的各次。"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jiaowu.errors import UserError
from jiaowu.research.activities import Activity, Plan, Status
from jiaowu.research.groups import GroupKind
from jiaowu.research.gui.page import today
from jiaowu.research.gui.plan_form import slot_times
from jiaowu.research.services.activities_reading import get_activity
from jiaowu.research.services.activities_statistics import Statistics, statistics
from jiaowu.research.services.activity_choices import Choices, read_choices


@dataclass(frozen=True)
class ActivitiesView:
    """一个学期的活动。"""

    choices: Choices
    shown: Statistics
    opened: Activity | None
    """正打开的一次；不在了为 None。"""


def slot_plans(choices: Choices, first: date) -> list[Plan]:
    """各组照固定时段，first 起到放假为止的各次；主题先写“待定”加日期，分得清。"""
    window = choices.window
    plans = []
    for group in choices.groups:
        if group.closed is not None:
            continue
        for slot in group.arrangement.slots:
            start, end = slot_times(slot)
            usual = Plan(
                first,
                "主题待定",
                "集体备课" if group.kind is GroupKind.PREPARATION else "主题教研",
                group.id,
                start,
                end,
                group.arrangement.place,
                host_id=group.arrangement.leader_id,
            )
            plans += [replace(usual, day=day) for day in slot.days(first, window.last, window.first)]
    return sorted(plans, key=lambda plan: (plan.day, plan.start))


def read_view(session: Any, term_id: int, opened: int | None) -> ActivitiesView:
    """一个学期的活动；opened 是正打开的一次。"""
    day = today()
    found = None
    if opened is not None:
        try:
            found = get_activity(session, opened)
        except UserError:
            found = None
    return ActivitiesView(read_choices(session, term_id, day), statistics(session, term_id, day), found)


def chips_of(shown: Statistics) -> str:
    """页头的几个数。"""
    held = sum(each.status is Status.HELD for each in shown.activities)
    planned = sum(each.status is Status.PLANNED for each in shown.activities)
    late = sum(
        each.status is Status.PLANNED and each.plan.day < shown.window.until for each in shown.activities
    )
    unreported = sum(each.status is Status.HELD and each.reported is None for each in shown.activities)
    behind = sum(any(not cell.met for cell in line.cells) for line in shown.lines)
    parts = (
        f"开展 {held} 次",
        f"待开展 {planned}" if planned else "",
        f"过了日子没有记录 {late}" if late else "",
        f"没有上报 {unreported}" if unreported else "",
        f"次数不够的组 {behind}" if behind else "",
    )
    return "　·　".join(part for part in parts if part)
