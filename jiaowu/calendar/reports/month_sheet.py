"""月工作安排：贴在墙上的月历，横排，星期一到星期日。"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.calendar.reports.heading import heading, plan_of, today
from jiaowu.calendar.tasks import Status, Task, gathered
from jiaowu.calendar.weeks import month_rows, months_between, week_at
from jiaowu.paper.document import Align, Column, Document, Orientation, Table, Value
from jiaowu.teachers.facts import term_days

TITLE = "月工作安排"
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
SCHOOL_DAYS = 5
PAGE_HEIGHT = 142.0
"""月历各行一共多高（毫米），横排 A4 一页正好。"""
LEAST_HEIGHT, LINE_HEIGHT, STEP = 8.0, 4.7, 0.5
LINE_CHARACTERS = 8
"""一格一行大约写几个字。"""


def build(session: Session, term_id: int | None = None, month: tuple[int, int] | None = None) -> Document:
    """一个月（年、月）的月历；不给月份就是今天的，今天不在这个学期里就是头一个有安排的月。"""
    plan = plan_of(session, term_id)
    year, number = month or _usual(plan.tasks, term_days(plan.term.term) if plan.term else None)
    weeks = month_rows(year, number)
    tasks = gathered(task for task in plan.tasks if task.status is not Status.CANCELLED)
    columns = (
        Column("周次", 8, Align.CENTER),
        *(Column(title, 11 if at < SCHOOL_DAYS else 9) for at, title in enumerate(WEEKDAYS)),
    )
    rows: list[tuple[Value, ...]] = []
    for days in weeks:
        week = week_at(days[0], plan.opening)
        cells = [_cell(day, number, tasks) for day in days]
        rows.append((week.title if week.number > 0 else "", *cells))
    name = f"{year}年{number}月"
    return Document(
        title=f"{name}工作安排",
        subtitle=heading(session, plan),
        blocks=(Table(columns, rows, row_height=_row_height(rows)),),
        orientation=Orientation.LANDSCAPE,
        sheet=name,
    )


def _usual(tasks: tuple[Task, ...], span: tuple[date, date] | None) -> tuple[int, int]:
    day = today()
    if span is not None and (day.year, day.month) in months_between(*span):
        return day.year, day.month
    first = tasks[0].draft.start
    return first.year, first.month


def _cell(day: date, month: int, tasks: tuple[Task, ...]) -> str:
    """当天开始、截止的事；别的月的日子空着。"""
    if day.month != month:
        return ""
    lines = [f"{task.draft.title}{_until(task)}" for task in tasks if task.draft.start == day]
    lines += [
        f"{task.draft.title}截止" for task in tasks if task.draft.due == day and task.draft.start != day
    ]
    return "\n".join([str(day.day), *lines])


def _row_height(rows: Sequence[Sequence[Value]]) -> float:
    """每行至少多高：事多的一周要高些，别的匀一匀，一页放得下。"""
    needs = [max(_lines(str(cell)) for cell in row) * LINE_HEIGHT + STEP for row in rows]
    height = PAGE_HEIGHT / len(rows)
    while height > LEAST_HEIGHT and sum(max(height, need) for need in needs) > PAGE_HEIGHT:
        height -= STEP
    return height


def _lines(text: str) -> int:
    """大约要写几行。"""
    return sum(max(1, -(-len(line) // LINE_CHARACTERS)) for line in text.split("\n"))


def _until(task: Task) -> str:
    start, end = task.draft.start, task.draft.end
    if end == start:
        return ""
    return f"（至{end.day}日）" if end.month == start.month else f"（至{end.month}月{end.day}日）"
