"""工作安排的模板：每一条在学期里的位置（第几周，或几月几日），落到某个学期就是一件事。"""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from jiaowu.calendar.tasks import USUAL_REMIND, Status, Task, TaskDraft
from jiaowu.calendar.weeks import week_at, week_numbered
from jiaowu.errors import UserError
from jiaowu.paths import shipped
from jiaowu.school.terms import AUTUMN_START, Term
from jiaowu.teachers.facts import term_days

FILES = ("autumn", "spring")
"""自带的模板，在 data/calendars 里。"""
AT_END = "end"
"""截止就是结束那天。"""
NEAR = 7
"""同名的事相差不到这么多天，算同一件。"""


@dataclass(frozen=True)
class PlanEntry:
    """模板里的一条；week 有值按周，否则按 month、day。"""

    title: str
    category: str = "其他"
    phase: str = ""
    week: int | None = None
    weekday: int = 1
    """按周的：星期几开始，1–7。"""
    month: int | None = None
    day: int = 1
    """按月的：几日开始；超过那个月的，算最后一天。"""
    days: int = 1
    """做几天。"""
    due: str = ""
    """截止：空为没有，end 为结束那天，+14 为开始后 14 天，11-15 为 11 月 15 日。"""
    owner: str = ""
    place: str = ""
    remind: int = USUAL_REMIND
    note: str = ""
    per_class: bool = False
    """每班一件。"""
    subject: str = ""
    """每班一件的：由哪一科的任课教师负责；空为班主任。"""

    @property
    def key(self) -> str:
        """在一份模板里认得出它。"""
        place = f"第{self.week}周" if self.week is not None else f"{self.month}-{self.day}"
        return f"{self.title}@{place}"


@dataclass(frozen=True)
class Plan:
    """一份模板。"""

    name: str
    semester: int
    """1 为第一学期（秋），2 为第二学期（春）。"""
    entries: tuple[PlanEntry, ...]
    own: bool = False
    """学校自己存的。"""


@dataclass(frozen=True)
class Planned:
    """模板里的一条落到某个学期。"""

    draft: TaskDraft
    source: str
    exists: bool
    """这个学期已经有了，不再添加。"""


def placed(entry: PlanEntry, term: Term, opening: date, holidays: Collection[date] = ()) -> TaskDraft:
    """一条落到某个学期：开始、结束、截止都算成日期，不超出学期；开始正逢放假的顺延到放完。"""
    first, last = term_days(term)
    start = min(max(_start(entry, term, opening), first), last)
    while start in holidays and start < last:
        start += timedelta(days=1)
    end = min(start + timedelta(days=max(1, entry.days) - 1), last)
    due = _due(entry.due, term, start, end)
    return TaskDraft(
        entry.title,
        start,
        end,
        entry.category,
        entry.phase,
        min(max(due, start), last) if due is not None else None,
        None,
        entry.owner,
        entry.place,
        entry.remind,
        entry.note,
    )


def entry_of(task: Task, opening: date) -> PlanEntry:
    """一件事 → 模板里的一条：开学以后的按第几周，开学以前的按几月几日。"""
    draft = task.draft
    week = week_at(draft.start, opening)
    within = week.number > 0
    return PlanEntry(
        draft.title,
        draft.category,
        draft.phase,
        week=week.number if within else None,
        weekday=draft.start.isoweekday(),
        month=None if within else draft.start.month,
        day=draft.start.day,
        days=(draft.end - draft.start).days + 1,
        due="" if draft.due is None else f"+{(draft.due - draft.start).days}",
        owner=draft.owner or task.teacher,
        place=draft.place,
        remind=draft.remind,
        note=draft.note,
    )


def plan_from(name: str, semester: int, tasks: Iterable[Task], opening: date) -> Plan:
    """一个学期的安排存成自己的模板；取消了的不要。没有名称、一件也没有时报 UserError。"""
    entries = tuple(entry_of(task, opening) for task in tasks if task.status is not Status.CANCELLED)
    if not name.strip():
        raise UserError("还没有写模板的名称，请填写后再保存。")
    if not entries:
        raise UserError("这个学期还没有安排，没有可以存成模板的。")
    return Plan(name.strip(), semester, entries, own=True)


def already(draft: TaskDraft, source: str, tasks: Iterable[Task]) -> bool:
    """这个学期已经有了它：来自同一条，或同名而日子相近。"""
    return any(
        task.source == source
        or (task.draft.title == draft.title and abs((task.draft.start - draft.start).days) < NEAR)
        for task in tasks
    )


@cache
def shipped_plans() -> tuple[Plan, ...]:
    """自带的秋季、春季模板。"""
    return tuple(_read_shipped(name) for name in FILES)


def read_plan(raw: Mapping[str, Any], *, own: bool) -> Plan:
    """存的写法 → 模板。"""
    entries = tuple(PlanEntry(**each) for each in raw["entry"])
    return Plan(raw["name"], raw["semester"], entries, own)


def write_plan(plan: Plan) -> dict[str, Any]:
    """模板 → 存的写法，只写与默认不同的项。"""
    usual = asdict(PlanEntry(""))
    entries = [
        {name: value for name, value in asdict(entry).items() if value != usual[name]}
        for entry in plan.entries
    ]
    return {"name": plan.name, "semester": plan.semester, "entry": entries}


def _read_shipped(name: str) -> Plan:
    text = shipped("calendars", f"{name}.toml").read_text(encoding="utf-8")
    return read_plan(tomllib.loads(text), own=False)


def _start(entry: PlanEntry, term: Term, opening: date) -> date:
    if entry.week is not None:
        return week_numbered(entry.week, opening).first + timedelta(days=entry.weekday - 1)
    return _in_month(term, entry.month or term_days(term)[0].month, entry.day)


def _in_month(term: Term, month: int, day: int) -> date:
    """学期里的几月几日；那个月没有这一天的，算最后一天。"""
    year = term.start_year if term.semester == 1 and month >= AUTUMN_START else term.start_year + 1
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(first + timedelta(days=day - 1), last)


def _due(rule: str, term: Term, start: date, end: date) -> date | None:
    if not rule:
        return None
    if rule == AT_END:
        return end
    if rule.startswith("+"):
        return start + timedelta(days=int(rule[1:]))
    month, _, day = rule.partition("-")
    return _in_month(term, int(month), int(day))
