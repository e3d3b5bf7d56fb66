"""按学期交的文稿：学校方案，组的计划、总结、案例与反思，个人的计划与总结。"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Owner(StrEnum):
    """文稿是谁的。"""

    SCHOOL = "学校"
    GROUP = "组"
    TEACHER = "教师"


class PaperKind(StrEnum):
    """一种文稿。"""

    SCHEME = "学校教研方案"
    PLAN = "教研计划"
    SUMMARY = "教研总结"
    CASES = "案例与反思"
    OWN_PLAN = "个人教研计划"
    OWN_SUMMARY = "个人教研总结"

    @property
    def owner(self) -> Owner:
        """应由谁交。"""
        if self is PaperKind.SCHEME:
            return Owner.SCHOOL
        return Owner.TEACHER if self in {PaperKind.OWN_PLAN, PaperKind.OWN_SUMMARY} else Owner.GROUP


class PaperState(StrEnum):
    """交了没有。"""

    ON_TIME = "已交"
    LATE = "迟交"
    WAITING = "未到期"
    OVERDUE = "逾期未交"

    @property
    def handed_in(self) -> bool:
        """交来了（迟交也算）。"""
        return self in {PaperState.ON_TIME, PaperState.LATE}


@dataclass(frozen=True)
class Paper:
    """一份应交（或已交）的文稿。"""

    id: int
    kind: PaperKind
    owner: str
    """学校、组名或教师姓名。"""
    group_id: int | None
    teacher_id: int | None
    title: str
    text: str
    due: date | None
    submitted: date | None
    note: str
    files: int = 0

    def state_on(self, today: date) -> PaperState:
        """到 today 为止交了没有；没有写期限的，没交就是未到期。"""
        return paper_state(self.due, self.submitted, today)


def paper_state(due: date | None, submitted: date | None, today: date) -> PaperState:
    """期限、交来的日期 → 交了没有；期限当天交还算按时。"""
    if submitted is not None:
        return PaperState.LATE if due is not None and submitted > due else PaperState.ON_TIME
    return PaperState.OVERDUE if due is not None and due < today else PaperState.WAITING


@dataclass(frozen=True)
class Collected:
    """应交、已交、未交各几份。"""

    due: int = 0
    handed_in: int = 0
    late: int = 0
    overdue: int = 0

    @property
    def missing(self) -> int:
        """还没有交的。"""
        return self.due - self.handed_in

    @property
    def share(self) -> float | None:
        """已交 ÷ 应交；没有应交的为 None。"""
        return self.handed_in / self.due if self.due else None


def collected(states: Iterable[PaperState]) -> Collected:
    """一批文稿收得怎样。"""
    found = list(states)
    return Collected(
        len(found),
        sum(state.handed_in for state in found),
        found.count(PaperState.LATE),
        found.count(PaperState.OVERDUE),
    )
