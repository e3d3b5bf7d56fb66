"""整改通知单：状态怎样走、编号、逾期，以及由一份结果起草。"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import Checklist, Facet, Marks, Mode, item_points
from jiaowu.school.terms import Term

DAYS = 7
"""默认几天内整改好。"""
WEAK = 0.6
"""得分不到满分的几成，算要整改的条款。"""
MOST_CLAUSES = 4


class Status(StrEnum):
    """一张整改单走到哪里。"""

    ISSUED = "issued"
    SIGNED = "signed"
    SUBMITTED = "submitted"
    PASSED = "passed"
    RETURNED = "returned"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """中文名称。"""
        return STATUS_LABELS[self]


STATUS_LABELS = {
    Status.ISSUED: "已发出",
    Status.SIGNED: "已签收",
    Status.SUBMITTED: "已提交",
    Status.PASSED: "复查通过",
    Status.RETURNED: "退回",
    Status.CLOSED: "关闭",
}


class Verdict(StrEnum):
    """复查的结论。"""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"

    @property
    def label(self) -> str:
        """中文名称。"""
        return VERDICT_LABELS[self]

    @property
    def leads_to(self) -> Status:
        """已整改就通过；部分整改、未整改都退回重改。"""
        return Status.PASSED if self is Verdict.DONE else Status.RETURNED


VERDICT_LABELS = {Verdict.DONE: "已整改", Verdict.PARTLY: "部分整改", Verdict.NOT_DONE: "未整改"}

NEXT: Mapping[Status, tuple[Status, ...]] = {
    Status.ISSUED: (Status.SIGNED,),
    Status.SIGNED: (Status.SUBMITTED,),
    Status.SUBMITTED: (Status.PASSED, Status.RETURNED),
    Status.RETURNED: (Status.SUBMITTED,),
    Status.PASSED: (Status.CLOSED,),
    Status.CLOSED: (),
}
"""各状态接着能到哪里。"""

WAITS: Mapping[Status, str] = {
    Status.ISSUED: "请先由教师签收",
    Status.SIGNED: "请等教师提交整改说明",
    Status.SUBMITTED: "请先复查，写明结论",
    Status.RETURNED: "已退回，请等教师重新提交",
    Status.PASSED: "复查已通过，可以关闭",
    Status.CLOSED: "已经关闭，不能再改",
}
"""各状态该做什么，拒绝时说。"""

OPEN = frozenset({Status.ISSUED, Status.SIGNED, Status.SUBMITTED, Status.RETURNED})
"""还没有办完的。"""
WITH_TEACHER = frozenset({Status.ISSUED, Status.SIGNED, Status.RETURNED})
"""在教师手里、等他整改的；过了期限就是逾期。"""


@dataclass(frozen=True)
class Step:
    """状态的一次变化。"""

    time: datetime
    status: Status
    note: str


@dataclass(frozen=True)
class Rectification:
    """一张整改单。"""

    id: int
    number: str
    result_id: int
    round_id: int
    round: str
    """检查的名称。"""
    teacher_id: int
    teacher: str
    group: str
    facet: Facet
    clause: str
    problem: str
    demand: str
    issued: date
    due: date
    status: Status
    reply: str
    reviewer: str
    reviewed: date | None
    verdict: Verdict | None
    closed: date | None

    def is_overdue(self, today: date) -> bool:
        """过了期限，还在等教师整改。"""
        return overdue(self.status, self.due, today)


@dataclass(frozen=True)
class RectificationDraft:
    """要发的一张整改单。"""

    result_id: int
    clause: str
    problem: str
    demand: str


@dataclass(frozen=True)
class Candidate:
    """可以发整改单的一份结果。"""

    draft: RectificationDraft
    teacher_id: int
    teacher: str
    group: str
    facet: Facet
    total: float | None
    grade: str
    tags: tuple[str, ...]
    recurring: tuple[str, ...]
    number: str
    """已发的整改单；没有为空串。"""
    urgent: bool
    """默认选上：最低一等、一票否决，或问题复发。"""


@dataclass(frozen=True)
class RectificationCount:
    """一次检查的整改单走到哪里。"""

    whole: int
    closed: int
    """复查通过或关闭的。"""
    overdue: int


def advance(now: Status, to: Status) -> None:
    """从 now 走到 to 行不行；不行时报 UserError，说该先做什么。"""
    if to not in NEXT[now]:
        raise UserError(f"这张整改单{now.label}，不能记为“{to.label}”：{WAITS[now]}。")


def overdue(status: Status, due: date, today: date) -> bool:
    """过了期限还在教师手里；已提交、等复查的不算。"""
    return status in WITH_TEACHER and today > due


def count_of(states: Iterable[tuple[Status, date]], today: date) -> RectificationCount:
    """各张的状态与期限 → 一共几张、办完几张、逾期几张。"""
    listed = list(states)
    closed = sum(status not in OPEN for status, _ in listed)
    return RectificationCount(len(listed), closed, sum(overdue(status, due, today) for status, due in listed))


def number_of(term: Term, taken: Iterable[str]) -> str:
    """下一个编号，如 2026-2027-1-001：学年、学期、序号；taken 是已有的编号。"""
    prefix = f"{term.start_year}-{term.start_year + 1}-{term.semester}-"
    used = (number.removeprefix(prefix) for number in taken if number.startswith(prefix))
    return f"{prefix}{max((int(each) for each in used if each.isdecimal()), default=0) + 1:03d}"


def clause_of(checklist: Checklist, marks: Marks) -> str:
    """项目与条款：方面，以及得分不到六成的要点（低的在前，最多四项）。"""
    weak = []
    for item, mark in zip(checklist.items, marks, strict=False):
        if mark is None or item.bonus:
            continue
        points = item_points(item, mark)
        if points < WEAK * item.full:
            weak.append((points / item.full, item.mode, f"{item.title}（{points:g}/{item.full:g}）"))
    weak.sort(key=lambda each: (each[0], each[1] is not Mode.DEDUCTION))
    listed = "、".join(text for _, _, text in weak[:MOST_CLAUSES])
    return f"{checklist.facet.label}：{listed}" if listed else checklist.facet.label


def demand_of(measures: str, problems: Iterable[str]) -> str:
    """整改要求：写过改进措施就用它，否则照问题逐项改。"""
    if measures.strip():
        return measures.strip()
    listed = "、".join(problems)
    aim = f"针对“{listed}”逐项整改" if listed else "对照检查表逐项整改"
    return f"{aim}，写出整改说明，连同整改后的材料交教导处复查。"
