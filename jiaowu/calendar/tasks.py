"""工作安排的一件事：做什么、什么时候、谁负责、到哪一步；核对、逾期、提醒、筛选。"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from jiaowu.errors import UserError

CATEGORIES = ("教学常规", "教研", "培训", "考试", "课题", "学生活动", "家校", "其他")
"""常用的类别；学校也可以另写。"""
PHASES = ("学习准备", "组织实施", "总结提升")
"""一学期的三个阶段。"""
DEPARTMENTS = ("教导处", "教科室", "德育处", "总务处", "校长室", "各教研组", "各备课组", "各年级组", "班主任")
"""常用的负责部门；也可以另写。"""
CLASS_GAP = "　"
"""每班一件的，标题里在它后面写班级。"""
NEVER = -1
"""不提醒。"""
USUAL_REMIND = 3
"""默认提前几天提醒。"""
MOST_REMIND = 60


class Status(StrEnum):
    """到哪一步。"""

    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """中文名称。"""
        return LABELS[self]


LABELS = {
    Status.PLANNED: "未开始",
    Status.DOING: "进行中",
    Status.DONE: "已完成",
    Status.CANCELLED: "取消",
}
OPEN = frozenset({Status.PLANNED, Status.DOING})
"""还要办的。"""


@dataclass(frozen=True)
class TaskDraft:
    """一件事填的各项。"""

    title: str
    start: date
    end: date
    category: str = "其他"
    phase: str = ""
    due: date | None = None
    """截止日期；没有另写的为空，以结束那天为准。"""
    owner_id: int | None = None
    """责任人（本校教师）。"""
    owner: str = ""
    """负责的部门或外单位。"""
    place: str = ""
    remind: int = USUAL_REMIND
    note: str = ""

    @property
    def deadline(self) -> date:
        """最迟哪天：写了截止日期的照它，没有写的是结束那天。"""
        return self.due or self.end


@dataclass(frozen=True)
class Task:
    """登记了的一件事。"""

    id: int
    term_id: int
    draft: TaskDraft
    status: Status
    done: date | None
    source: str
    """由哪份模板的哪一条而来；手工添加为空串。"""
    teacher: str = ""
    """责任人的姓名；没有为空串。"""

    @property
    def who(self) -> str:
        """谁负责：责任人与部门。"""
        return "　".join(part for part in (self.teacher, self.draft.owner) if part)

    @property
    def is_open(self) -> bool:
        """还要办。"""
        return self.status in OPEN

    def days_late(self, today: date) -> int:
        """逾期几天；没有逾期、已经办完或取消的为 0。"""
        return max(0, (today - self.draft.deadline).days) if self.is_open else 0

    def reminds(self, today: date) -> bool:
        """到了提醒的日子而还没有到期。"""
        days = (self.draft.deadline - today).days
        return self.is_open and self.draft.remind >= 0 and 0 <= days <= self.draft.remind

    def meets(self, first: date, last: date) -> bool:
        """这段日子（都含）里有没有它：做的日子或截止的日子落在里面。"""
        draft = self.draft
        return (draft.start <= last and draft.end >= first) or (
            draft.due is not None and first <= draft.due <= last
        )

    def state(self, today: date) -> str:
        """给人看的一句：逾期几天、今天到期、还有几天，或者到哪一步。"""
        days = (self.draft.deadline - today).days
        if not self.is_open:
            return self.status.label
        if days < 0:
            return f"逾期 {-days} 天"
        if self.reminds(today):
            return "今天到期" if days == 0 else f"还有 {days} 天"
        return self.status.label


@dataclass(frozen=True)
class TaskFilter:
    """列表里要哪些；空的不限。"""

    category: str = ""
    phase: str = ""
    who: str = ""
    status: Status | None = None
    overdue: bool = False

    def takes(self, task: Task, today: date) -> bool:
        """要不要这一件。"""
        draft = task.draft
        return (
            (not self.category or draft.category == self.category)
            and (not self.phase or draft.phase == self.phase)
            and (not self.who or self.who in {task.teacher, draft.owner})
            and (self.status is None or task.status is self.status)
            and (not self.overdue or task.days_late(today) > 0)
        )


def check_draft(draft: TaskDraft, first: date, last: date) -> None:
    """没有写做什么、日期颠倒、不在学期（first 至 last）里、提醒的天数不对时报 UserError。"""
    if not draft.title.strip():
        raise UserError("还没有写做什么事，请填写后再保存。")
    if draft.end < draft.start:
        raise UserError(f"“{draft.title}”的结束日期早于开始日期，请改正。")
    if draft.due is not None and draft.due < draft.start:
        raise UserError(f"“{draft.title}”的截止日期早于开始日期，请改正。")
    if not NEVER <= draft.remind <= MOST_REMIND:
        raise UserError(f"提前提醒的天数要在 0 与 {MOST_REMIND} 之间，请改正。")
    for day in (draft.start, draft.end, draft.due):
        if day is not None and not first <= day <= last:
            raise UserError(
                f"“{draft.title}”的日期 {day:%Y-%m-%d} 不在这个学期"
                f"（{first:%Y-%m-%d} 至 {last:%Y-%m-%d}）里，请改正。"
            )


def span_text(draft: TaskDraft) -> str:
    """起止日期：如“9月1日”“9月1日—5日”“9月28日—10月9日”。"""
    start, end = draft.start, draft.end
    text = f"{start.month}月{start.day}日"
    if end != start:
        text += f"—{end.day}日" if end.month == start.month else f"—{end.month}月{end.day}日"
    return text


def days_text(draft: TaskDraft) -> str:
    """起止日期，另有截止的写在后面。"""
    text, end = span_text(draft), draft.end
    if draft.due is not None and draft.due != end:
        text += f"（{draft.due.month}月{draft.due.day}日截止）"
    return text


def moved(draft: TaskDraft, days: int) -> TaskDraft:
    """整件事推后 days 天（负数为提前）；截止日期跟着走。"""
    by = timedelta(days=days)
    due = draft.due + by if draft.due is not None else None
    return replace(draft, start=draft.start + by, end=draft.end + by, due=due)


def gathered(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """每班一件的合成一件（写明几个班，编号取还要办的头一件），打印与月历上不占许多行；别的照原样。"""
    groups: dict[tuple[object, ...], list[Task]] = {}
    for task in tasks:
        draft, (base, gap, _) = task.draft, task.draft.title.partition(CLASS_GAP)
        per_class = gap and CLASS_GAP in task.source
        key = (base, draft.start, draft.end, draft.due) if per_class else (task.id,)
        groups.setdefault(key, []).append(task)
    return tuple(_joined(own) for own in groups.values())


def _joined(own: list[Task]) -> Task:
    if len(own) == 1:
        return own[0]
    first = next((task for task in own if task.is_open), own[0])
    title = f"{first.draft.title.partition(CLASS_GAP)[0]}（{len(own)} 个班）"
    return replace(first, draft=replace(first.draft, title=title), teacher="")


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """先后：开始早的在前，同一天的按截止、登记的先后。"""
    return tuple(sorted(tasks, key=lambda task: (task.draft.start, task.draft.deadline, task.id)))
