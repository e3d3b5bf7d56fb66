"""一次教研活动：计划里落实了几样，点名，记录齐不齐。"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.research.flows import (
    DISCUSSION,
    LEAD_DAYS,
    LESSON,
    REFLECTION,
    Flow,
    StepState,
    Written,
    flow_of,
    step_states,
)
from jiaowu.research.groups import GroupKind, Layer, layer_of

MOST_HOURS = 24.0
"""一天里至多记几学时；再多是填错了。"""
LEVELS = ("校", "县", "市", "省", "国")


class Status(StrEnum):
    """活动到了哪一步。"""

    PLANNED = "计划"
    HELD = "已开展"
    CANCELLED = "取消"


class Attendance(StrEnum):
    """应到的一位到了没有。"""

    PRESENT = "出席"
    LATE = "迟到"
    LEAVE = "请假"
    OFFICIAL = "公出"
    ABSENT = "缺席"

    @property
    def came(self) -> bool:
        """人到了（迟到也算到）。"""
        return self in {Attendance.PRESENT, Attendance.LATE}


ATTENDANCE_NOTE = (
    "实到 = 出席 + 迟到；出勤率 = 实到 ÷（应到 − 公出），公出的不算缺；没有点名的活动不计入出勤率。"
)


@dataclass(frozen=True)
class ActivityKind:
    """一种活动：默认的流程、记录时的提示。"""

    name: str
    flow: str = ""
    prompts: tuple[str, ...] = ()


@cache
def kinds() -> tuple[ActivityKind, ...]:
    """各种活动。"""
    raw = tomllib.loads(shipped("codes", "activities.toml").read_text(encoding="utf-8"))
    return tuple(
        ActivityKind(each["name"], each.get("flow", ""), tuple(each.get("prompts", ())))
        for each in raw["kind"]
    )


def kind_of(name: str) -> ActivityKind:
    """名称 → 活动类型；自己写的类型没有流程与提示。"""
    return next((each for each in kinds() if each.name == name), ActivityKind(name))


@dataclass(frozen=True)
class Attender:
    """应到的一位；state 为 None 是还没有点名。"""

    teacher_id: int
    name: str
    state: Attendance | None = None
    reason: str = ""


@dataclass(frozen=True)
class Turnout:
    """一次（或几次合起来）的出勤。"""

    due: int = 0
    came: int = 0
    late: int = 0
    leave: int = 0
    official: int = 0
    absent: int = 0
    unmarked: int = 0

    @property
    def rate(self) -> float | None:
        """出勤率（0–1）；没有点名的为 None。"""
        base = self.due - self.official - self.unmarked
        return self.came / base if base > 0 else None

    def __add__(self, other: "Turnout") -> "Turnout":
        """两次合起来。"""
        return Turnout(
            self.due + other.due,
            self.came + other.came,
            self.late + other.late,
            self.leave + other.leave,
            self.official + other.official,
            self.absent + other.absent,
            self.unmarked + other.unmarked,
        )


def turnout_of(attenders: Iterable[Attender]) -> Turnout:
    """一次活动的出勤。"""
    states = [each.state for each in attenders]
    return Turnout(
        len(states),
        sum(state is not None and state.came for state in states),
        states.count(Attendance.LATE),
        states.count(Attendance.LEAVE),
        states.count(Attendance.OFFICIAL),
        states.count(Attendance.ABSENT),
        states.count(None),
    )


@dataclass(frozen=True)
class Plan:
    """一次活动的计划，计划与记录都能改它。"""

    day: date
    theme: str
    kind: str = "主题教研"
    group_id: int | None = None
    start: str = ""
    """如 15:45 或 第5节。"""
    end: str = ""
    place: str = ""
    content: str = ""
    host_id: int | None = None
    recorder_id: int | None = None
    speaker_id: int | None = None
    speaker: str = ""
    """外来的主讲人。"""
    class_id: int | None = None
    subject_id: int | None = None
    hours: float | None = None
    level: str = ""
    note: str = ""


@dataclass(frozen=True)
class Minutes:
    """一次活动的记录。"""

    process: str = ""
    discussion: str = ""
    consensus: str = ""
    result: str = ""
    reflection: str = ""


@dataclass(frozen=True)
class Point:
    """要落实的一样。"""

    name: str
    settled: bool


@dataclass(frozen=True)
class PointSet:
    """五落实、四定、三定、三查里的一套。"""

    name: str
    points: tuple[Point, ...]

    @property
    def done(self) -> int:
        """落实了几样。"""
        return sum(point.settled for point in self.points)

    @property
    def complete(self) -> bool:
        """样样都落实了。"""
        return self.done == len(self.points)

    @property
    def text(self) -> str:
        """如“四定 3/4（缺 地点）”。"""
        missing = "、".join(point.name for point in self.points if not point.settled)
        return f"{self.name} {self.done}/{len(self.points)}" + (f"（缺 {missing}）" if missing else "")


def plan_points(plan: Plan, people: int) -> tuple[PointSet, ...]:
    """计划里的五落实、四定、三定；people 是应到的人数。"""
    settled = {
        "时间": bool(plan.start.strip()),
        "地点": bool(plan.place.strip()),
        "人员": people > 0,
        "上课内容": bool(plan.content.strip()),
        "内容": bool(plan.content.strip()),
        "教研主题": bool(plan.theme.strip()),
        "主题": bool(plan.theme.strip()),
        "主发言人": plan.speaker_id is not None or bool(plan.speaker.strip()),
        "主讲人": plan.speaker_id is not None or bool(plan.speaker.strip()),
    }
    sets = (
        ("五落实", ("时间", "地点", "人员", "上课内容", "教研主题")),
        ("四定", ("时间", "地点", "主题", "主发言人")),
        ("三定", ("时间", "内容", "主讲人")),
    )
    return tuple(PointSet(name, tuple(Point(each, settled[each]) for each in names)) for name, names in sets)


def checks_of(attenders: Sequence[Attender], minutes: Minutes) -> PointSet:
    """开展之后的三查：出勤点完了名、过程有记录、有反思。"""
    return PointSet(
        "三查",
        (
            Point("出勤", bool(attenders) and all(each.state is not None for each in attenders)),
            Point("记录", bool(minutes.process.strip())),
            Point("反思", bool(minutes.reflection.strip())),
        ),
    )


@dataclass(frozen=True)
class Activity:
    """一次活动的全部。"""

    id: int
    term_id: int
    status: Status
    plan: Plan
    group: str
    """组的名称；教导处组织的为空串。"""
    group_kind: GroupKind | None
    host: str
    recorder: str
    speaker: str
    """主讲人，不管是不是本校的。"""
    minutes: Minutes = field(default_factory=Minutes)
    attenders: tuple[Attender, ...] = ()
    written: tuple[Written, ...] = ()
    reported: date | None = None
    class_title: str = ""
    subject: str = ""
    flow: Flow = field(default_factory=lambda: flow_of(""))
    lead_days: int = LEAD_DAYS

    @property
    def layer(self) -> Layer:
        """三个层面里的哪一个。"""
        return layer_of(self.group_kind)

    @property
    def organizer(self) -> str:
        """谁组织的。"""
        return self.group or "教导处"

    @property
    def turnout(self) -> Turnout:
        """出勤。"""
        return turnout_of(self.attenders)

    @property
    def checks(self) -> PointSet:
        """三查。"""
        return checks_of(self.attenders, self.minutes)

    @property
    def points(self) -> tuple[PointSet, ...]:
        """五落实、四定、三定。"""
        return plan_points(self.plan, len(self.attenders))

    @property
    def steps(self) -> tuple[StepState, ...]:
        """流程各步。"""
        held = self.status is Status.HELD
        told = {
            DISCUSSION: bool(self.minutes.discussion.strip()),
            REFLECTION: bool(self.minutes.reflection.strip()),
            LESSON: held and bool(self.plan.content.strip()),
        }
        return step_states(self.flow, self.written, self.plan.day, told, self.lead_days)

    @property
    def when(self) -> str:
        """如“15:45–16:35”“第5节”；没有定为空串。"""
        return f"{self.plan.start}–{self.plan.end}" if self.plan.end else self.plan.start


def check_plan(plan: Plan) -> None:
    """计划填得对不对；没有主题、时间颠倒、学时不对时报 UserError。"""
    if not plan.theme.strip():
        raise UserError("活动没有写主题，请写上再保存。")
    if not plan.kind.strip():
        raise UserError("活动没有选类型，请选好再保存。")
    both = ":" in plan.start and ":" in plan.end
    if both and plan.end <= plan.start:
        raise UserError(f"结束的 {plan.end} 不晚于开始的 {plan.start}，请改正。")
    if plan.hours is not None and not 0 < plan.hours <= MOST_HOURS:
        raise UserError(f"一次活动的学时要大于 0、不超过 {MOST_HOURS:g}，而不是 {plan.hours:g}，请改正。")
