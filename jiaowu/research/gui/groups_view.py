"""教研组一页要用的：读什么、页头的几个数、一组的归属与职责怎样说。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jiaowu.research.groups import Arrangement, Group, GroupKind, Unregistered
from jiaowu.research.services import groups as service
from jiaowu.teachers.services.choices import Person, list_people
from jiaowu.teachers.services.moments import moment_of


@dataclass(frozen=True)
class GroupsView:
    """一个学期的各组。"""

    groups: tuple[Group, ...]
    waiting: tuple[Unregistered, ...]
    people: tuple[Person, ...]
    day: date
    """按哪一天看；添成员先填它。"""


def read_view(session: Any, term_id: int, *, closed: bool) -> GroupsView:
    """一个学期的各组；closed 为真连撤销了的。"""
    return GroupsView(
        service.list_groups(session, term_id, closed=closed),
        service.unregistered(session, term_id),
        list_people(session, term_id),
        moment_of(session, term_id).day,
    )


def chips_of(groups: Sequence[Group]) -> str:
    """页头的几个数。"""
    counts = [f"{kind} {sum(each.kind is kind for each in groups)}" for kind in GroupKind]
    leaderless = sum(not each.leader and each.closed is None for each in groups)
    people = len({member.teacher_id for each in groups for member in each.members})
    return "　·　".join([*counts, f"成员 {people} 人", *([f"没有组长 {leaderless}"] if leaderless else [])])


def parent_of(view: GroupsView, group: Group) -> str:
    """备课组属于哪个教研组；没有归属为空串。"""
    found = next((each.name for each in view.groups if each.id == group.parent_id), "")
    return f"属于{found}" if found else ""


def duty_of(teacher_id: int, arranged: Arrangement) -> str:
    """成员在组里的职责；没有为空串。"""
    if teacher_id == arranged.leader_id:
        return "组长"
    return "蹲点" if teacher_id == arranged.patron_id else ""
