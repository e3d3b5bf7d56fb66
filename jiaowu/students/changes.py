"""学籍变动：有哪些种，每一种怎样影响状态与在班，转学多久应办结。"""

from datetime import date, timedelta
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from jiaowu.school.classes import Stage
from jiaowu.students.statuses import Status

TRANSFER_WORKDAYS = 10
"""转学核办的时限（工作日）；各地另有规定的以当地为准。"""


class Seat(Enum):
    """变动之后还在不在班。"""

    KEPT = auto()
    """原来在哪个班还在哪个班。"""
    TAKEN = auto()
    """到指定的班。"""
    LEFT = auto()
    """本学期不再在班。"""


class SystemState(StrEnum):
    """全国学籍系统里办到哪一步。"""

    NOT_STARTED = "not_started"
    SUBMITTED = "submitted"
    DONE = "done"
    NOT_NEEDED = "not_needed"

    @property
    def label(self) -> str:
        """中文名称。"""
        return SYSTEM_LABELS[self]


SYSTEM_LABELS = {
    SystemState.NOT_STARTED: "未办理",
    SystemState.SUBMITTED: "已提交",
    SystemState.DONE: "已办结",
    SystemState.NOT_NEEDED: "不需办理",
}


class ChangeKind(StrEnum):
    """中小学的学籍变动。"""

    TRANSFER_IN = "transfer_in"
    TRANSFER_OUT = "transfer_out"
    SUSPEND = "suspend"
    RESUME = "resume"
    MOVE = "move"
    PROMOTE = "promote"
    GRADUATE = "graduate"
    COMPLETE = "complete"
    ATTEND = "attend"
    SKIP = "skip"
    REPEAT = "repeat"
    ABROAD = "abroad"
    DROP = "drop"
    DIE = "die"
    EXPEL = "expel"
    OTHER = "other"

    @property
    def label(self) -> str:
        """中文名称。"""
        return EFFECTS[self].label

    @property
    def seat(self) -> Seat:
        """对在班的影响。"""
        return EFFECTS[self].seat

    @property
    def status(self) -> Status | None:
        """变动之后的状态；None 为不变。"""
        return EFFECTS[self].status

    @property
    def is_transfer(self) -> bool:
        """是否转学：要写对方学校，有办结的时限。"""
        return self in {ChangeKind.TRANSFER_IN, ChangeKind.TRANSFER_OUT}


class _Effect(NamedTuple):
    label: str
    status: Status | None
    seat: Seat


EFFECTS = {
    ChangeKind.TRANSFER_IN: _Effect("转入", Status.STUDYING, Seat.TAKEN),
    ChangeKind.TRANSFER_OUT: _Effect("转出", Status.TRANSFERRED, Seat.LEFT),
    ChangeKind.SUSPEND: _Effect("休学", Status.SUSPENDED, Seat.LEFT),
    ChangeKind.RESUME: _Effect("复学", Status.STUDYING, Seat.TAKEN),
    ChangeKind.MOVE: _Effect("转班", None, Seat.TAKEN),
    ChangeKind.PROMOTE: _Effect("升级", None, Seat.TAKEN),
    ChangeKind.GRADUATE: _Effect("毕业", Status.GRADUATED, Seat.LEFT),
    ChangeKind.COMPLETE: _Effect("结业", Status.COMPLETED, Seat.LEFT),
    ChangeKind.ATTEND: _Effect("肄业", Status.ATTENDED, Seat.LEFT),
    ChangeKind.SKIP: _Effect("跳级", None, Seat.TAKEN),
    ChangeKind.REPEAT: _Effect("留级", None, Seat.TAKEN),
    ChangeKind.ABROAD: _Effect("出国", Status.ABROAD, Seat.LEFT),
    ChangeKind.DROP: _Effect("辍学", Status.DROPPED, Seat.LEFT),
    ChangeKind.DIE: _Effect("死亡", Status.DEAD, Seat.LEFT),
    ChangeKind.EXPEL: _Effect("开除学籍", Status.EXPELLED, Seat.LEFT),
    ChangeKind.OTHER: _Effect("其他", None, Seat.KEPT),
}
"""各种变动的名称、之后的状态、对在班的影响。"""

NOTES = {
    ChangeKind.REPEAT: "多数地方已取消留级，请先确认当地的规定。",
    ChangeKind.DROP: "请同时按控辍保学的要求劝返并上报。",
    ChangeKind.SKIP: "跳级须经主管部门同意。",
}
"""选到这一种时给的提醒。"""


def kinds_for(stage: Stage | None) -> tuple[ChangeKind, ...]:
    """这个学段可以登记的变动；义务教育阶段（与学段不明时）没有开除。"""
    return tuple(kind for kind in ChangeKind if kind is not ChangeKind.EXPEL or stage is Stage.SENIOR)


def refusal(kind: ChangeKind, status: Status, *, in_class: bool) -> str | None:
    """现在的状态下不能这样变动的理由；可以时为 None。"""
    if kind is ChangeKind.RESUME:
        return None if not status.present else "这名学生在读，不用复学。"
    if kind is ChangeKind.TRANSFER_IN:
        return None if not (status.present and in_class) else "这名学生已经在班，不用再转入。"
    if kind is not ChangeKind.OTHER and not status.present and not _leaves_again(kind, status):
        return f"这名学生现在是“{status.label}”，请先登记复学或转入。"
    return None


def _leaves_again(kind: ChangeKind, status: Status) -> bool:
    """休学的学生也可以转出、出国等。"""
    paused = status in {Status.SUSPENDED, Status.HALTED, Status.DROPPED}
    return paused and kind.seat is Seat.LEFT and kind.status is not status


def due_date(kind: ChangeKind, day: date) -> date | None:
    """转学应办结的日子：次日起第 10 个工作日（只除去周六、周日，法定节假日请自己顺延）；其他变动为 None。"""
    return add_workdays(day, TRANSFER_WORKDAYS) if kind.is_transfer else None


def add_workdays(day: date, count: int) -> date:
    """day 之后第 count 个工作日；只除去周六、周日。"""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def reminder(kind: ChangeKind, day: date, state: SystemState, today: date) -> str:
    """还没办结的转学的提醒；办结了、不需办理或不是转学时为空。"""
    due = due_date(kind, day)
    if due is None or state in {SystemState.DONE, SystemState.NOT_NEEDED}:
        return ""
    return f"已过期，应于 {due:%m-%d} 前办结" if today > due else f"应于 {due:%m-%d} 前办结"
