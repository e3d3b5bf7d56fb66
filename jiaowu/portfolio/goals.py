"""自我规划：规划、目标与每学期的复查；哪些目标过期了、哪些该复查还没有复查。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jiaowu.errors import UserError
from jiaowu.school.terms import Term

LONGEST_YEARS = 10
"""一份规划至多几年；更长的多半是日期写错了。"""


class Progress(StrEnum):
    """复查时目标到了哪一步。"""

    WAITING = "未开始"
    GOING = "进行中"
    REACHED = "已达成"
    MISSED = "未达成"


class GoalState(StrEnum):
    """一个目标今天是什么样。"""

    REACHED = "已达成"
    DROPPED = "不再做"
    OVERDUE = "已过期"
    GOING = "进行中"
    WAITING = "未开始"


@dataclass(frozen=True)
class PlanDraft:
    """要登记的一份规划。"""

    start: date
    end: date
    strengths: str = ""
    weaknesses: str = ""
    aim: str = ""
    measures: str = ""


@dataclass(frozen=True)
class Plan:
    """登记过的一份规划。"""

    id: int
    draft: PlanDraft

    def holds(self, day: date) -> bool:
        """这一天在不在规划的起止里。"""
        return self.draft.start <= day <= self.draft.end

    @property
    def years(self) -> str:
        """起止，如 2024-09 至 2027-08。"""
        return f"{self.draft.start:%Y-%m} 至 {self.draft.end:%Y-%m}"


@dataclass(frozen=True)
class GoalDraft:
    """要登记的一个目标：从哪天到哪天、做到什么、拿什么证明。"""

    title: str
    evidence: str
    start: date
    due: date
    done: date | None = None
    dropped: bool = False


@dataclass(frozen=True)
class Review:
    """一学期对一个目标的复查。"""

    term: Term
    progress: Progress
    text: str
    reviewer: str
    day: date


@dataclass(frozen=True)
class Goal:
    """登记过的一个目标与它的复查，早的学期在前。"""

    id: int
    draft: GoalDraft
    reviews: tuple[Review, ...] = ()

    def state(self, day: date) -> GoalState:
        """到这一天是什么样；期限当天还不算过期。"""
        draft = self.draft
        if draft.done is not None and draft.done <= day:
            return GoalState.REACHED
        if draft.dropped:
            return GoalState.DROPPED
        if draft.due < day:
            return GoalState.OVERDUE
        return GoalState.WAITING if draft.start > day else GoalState.GOING

    def days_over(self, day: date) -> int:
        """过期了几天；没有过期为 0。"""
        return (day - self.draft.due).days if self.state(day) is GoalState.OVERDUE else 0

    def review_of(self, term: Term) -> Review | None:
        """那个学期的复查；没有为 None。"""
        return next((review for review in self.reviews if review.term == term), None)

    def wants_review(self, first: date, last: date) -> bool:
        """first 到 last 的一个学期该不该复查：学期结束之前已经开始，学期开始时还没有达成、期限没有过。"""
        draft = self.draft
        if draft.start > last or draft.dropped:
            return False
        return draft.due >= first if draft.done is None else draft.done >= first


def plan_on(plans: Iterable[Plan], day: date) -> Plan | None:
    """这一天正在执行的规划；几份都在时取最近开始的。"""
    holding = [plan for plan in plans if plan.holds(day)]
    return max(holding, key=lambda plan: plan.draft.start, default=None)


def reviewed_share(goals: Iterable[Goal], term: Term, days: tuple[date, date]) -> float | None:
    """那个学期该复查的目标里复查了几成（0–1）；没有该复查的为 None。"""
    wanted = [goal for goal in goals if goal.wants_review(*days)]
    if not wanted:
        return None
    return sum(goal.review_of(term) is not None for goal in wanted) / len(wanted)


def check_plan(draft: PlanDraft, others: Mapping[int, Plan], plan_id: int | None = None) -> None:
    """起止要对、总目标要写、不能与他的另一份同一天开始；不对时报 UserError。"""
    if draft.end <= draft.start:
        raise UserError(f"规划结束的日期 {draft.end:%Y-%m-%d} 要晚于开始的日期，请改正。")
    if (draft.end - draft.start).days > LONGEST_YEARS * 366:
        raise UserError(f"规划至多写 {LONGEST_YEARS} 年，请核对起止的日期。")
    if not draft.aim.strip():
        raise UserError("总目标没有写，请填写后再保存。")
    for key, other in others.items():
        if key != plan_id and other.draft.start == draft.start:
            raise UserError(f"已经有一份 {other.years} 的规划，也从这一天开始，请改那一份或换开始的日期。")


def check_goal(draft: GoalDraft) -> None:
    """要写做到什么，期限不能早于开始，完成的日期不能早于开始；不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("目标没有写做到什么，请填写后再保存。")
    if draft.due < draft.start:
        raise UserError(f"目标“{draft.title}”的期限 {draft.due:%Y-%m-%d} 早于开始的日期，请改正。")
    if draft.done is not None and draft.done < draft.start:
        raise UserError(f"目标“{draft.title}”完成的日期 {draft.done:%Y-%m-%d} 早于开始的日期，请改正。")
