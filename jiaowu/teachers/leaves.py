"""请假的规则：种类、折合几天、要经过谁批、走到哪一步。"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from jiaowu.errors import UserError
from jiaowu.teachers.bells import weekday_on

ONE_DAY = timedelta(days=1)
WEEKEND = 6
"""ISO 星期从它起是周末。"""
NO_CHANGES: Mapping[date, int | None] = MappingProxyType({})
"""没有调休与放假。"""
MASKED = "（病假，原因不公开）"


class LeaveKind(StrEnum):
    """请假的种类。"""

    OFFICIAL = "official"
    TRAINING = "training"
    SICK = "sick"
    PERSONAL = "personal"
    FAMILY = "family"
    SUDDEN = "sudden"

    @property
    def label(self) -> str:
        """中文名称。"""
        return KIND_LABELS[self]

    @property
    def official(self) -> bool:
        """算公事还是私事；公差、培训是公事。"""
        return self in {LeaveKind.OFFICIAL, LeaveKind.TRAINING}

    @property
    def private_reason(self) -> bool:
        """原因是不是只给有权限的人看。"""
        return self is LeaveKind.SICK


KIND_LABELS = {
    LeaveKind.OFFICIAL: "公差",
    LeaveKind.TRAINING: "培训",
    LeaveKind.SICK: "病假",
    LeaveKind.PERSONAL: "事假",
    LeaveKind.FAMILY: "婚产丧假",
    LeaveKind.SUDDEN: "突发",
}


class LeaveStatus(StrEnum):
    """请假走到哪一步。"""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """中文名称。"""
        return STATUS_LABELS[self]

    @property
    def counts(self) -> bool:
        """算不算请了假：没有批准的、撤回的不算。"""
        return self not in {LeaveStatus.REFUSED, LeaveStatus.WITHDRAWN}


STATUS_LABELS = {
    LeaveStatus.WAITING: "待批",
    LeaveStatus.APPROVED: "已批准",
    LeaveStatus.REFUSED: "未批准",
    LeaveStatus.ENDED: "已销假",
    LeaveStatus.WITHDRAWN: "已撤回",
}


@dataclass(frozen=True)
class Span:
    """请假的时间，都含：第几天第几节到第几天第几节；节次为 None 是整天。"""

    start: date
    end: date
    start_period: int | None = None
    end_period: int | None = None

    def covers(self, day: date, period: int) -> bool:
        """这一天这一节在不在假里。"""
        if not self.start <= day <= self.end:
            return False
        if day == self.start and self.start_period is not None and period < self.start_period:
            return False
        return not (day == self.end and self.end_period is not None and period > self.end_period)

    def days(self) -> Iterator[date]:
        """假里的每一天，含周末。"""
        for offset in range((self.end - self.start).days + 1):
            yield self.start + offset * ONE_DAY

    def meets(self, other: "Span", periods: int) -> bool:
        """两段假有没有同一天同一节；periods 是一天几节。"""
        return any(
            self.covers(day, period) and other.covers(day, period)
            for day in self.days()
            if other.start <= day <= other.end
            for period in range(1, periods + 1)
        )

    @property
    def text(self) -> str:
        """如“2026-10-12”“2026-10-12 第 3—4 节”“2026-10-12 第 5 节起 至 2026-10-14”。"""
        first, last = self.start_period, self.end_period
        if self.start == self.end:
            return f"{self.start:%Y-%m-%d}{_periods_text(first, last)}"
        head = f" 第 {first} 节起" if first is not None else ""
        tail = f" 第 {last} 节" if last is not None else ""
        return f"{self.start:%Y-%m-%d}{head} 至 {self.end:%Y-%m-%d}{tail}"


@dataclass(frozen=True)
class ApprovalStep:
    """审批的一步：谁批，请假超过几天（不含）才要经过他。"""

    role: str
    above: float = 0.0


@dataclass(frozen=True)
class Approval:
    """批过的一步：谁的岗位、签的名字、哪天；同意为真。"""

    role: str
    name: str
    day: date
    agreed: bool = True


USUAL_CHAIN = (
    ApprovalStep("年级组", 0),
    ApprovalStep("教导处", 0),
    ApprovalStep("分管校长", 1),
    ApprovalStep("校长", 3),
)


def check_span(span: Span, periods: int) -> None:
    """起止对不对：periods 是一天几节；不对时报 UserError。"""
    if span.end < span.start:
        raise UserError(f"结束的日期 {span.end:%Y-%m-%d} 早于开始的日期 {span.start:%Y-%m-%d}，请改正。")
    for period in (span.start_period, span.end_period):
        if period is not None and not 1 <= period <= periods:
            raise UserError(f"没有第 {period} 节，一天只有 {periods} 节，请改正。")
    whole = None in {span.start_period, span.end_period}
    if span.start == span.end and not whole and (span.end_period or 0) < (span.start_period or 0):
        raise UserError("结束的节次早于开始的节次，请改正。")


def days_of(span: Span, periods: int, morning: int, changes: Mapping[date, int | None] = NO_CHANGES) -> float:
    """折合几天，留两位小数：放假与周末不算，调休补课的算；恰是上午或下午的全部节次算半天，其余按节数的份额。

    periods、morning 是一天、上午几节；changes 是调休与放假（日子 → 补星期几的课，放假为 None）。
    """
    worked = [day for day in span.days() if (weekday_on(day, changes) or WEEKEND) < WEEKEND]
    return round(sum(_share(span, day, periods, morning) for day in worked), 2)


def chain_for(days: float, chain: Sequence[ApprovalStep]) -> tuple[str, ...]:
    """请这么多天要依次经过谁。"""
    return tuple(step.role for step in chain if days > step.above)


def next_role(days: float, chain: Sequence[ApprovalStep], done: Sequence[Approval]) -> str | None:
    """下一步该谁批；都批过了，或有人不同意，为 None。"""
    if any(not approval.agreed for approval in done):
        return None
    passed = {approval.role for approval in done}
    return next((role for role in chain_for(days, chain) if role not in passed), None)


def status_after(days: float, chain: Sequence[ApprovalStep], done: Sequence[Approval]) -> LeaveStatus:
    """批到现在是什么状态。"""
    if any(not approval.agreed for approval in done):
        return LeaveStatus.REFUSED
    return LeaveStatus.APPROVED if next_role(days, chain, done) is None else LeaveStatus.WAITING


def shown_reason(kind: LeaveKind, reason: str) -> str:
    """没有权限的人看到的原因：病假只说是病假。"""
    return MASKED if kind.private_reason and reason.strip() else reason


def _share(span: Span, day: date, periods: int, morning: int) -> float:
    taken = [period for period in range(1, periods + 1) if span.covers(day, period)]
    if len(taken) == periods:
        return 1.0
    halves = (list(range(1, morning + 1)), list(range(morning + 1, periods + 1)))
    return 0.5 if taken and taken in halves else len(taken) / periods


def _periods_text(first: int | None, last: int | None) -> str:
    if first is None and last is None:
        return ""
    if first is None:
        return f" 至第 {last} 节"
    if last is None:
        return f" 第 {first} 节起"
    return f" 第 {first} 节" if first == last else f" 第 {first}—{last} 节"
