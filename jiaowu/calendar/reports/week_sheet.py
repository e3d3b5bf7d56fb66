"""本周工作：一页，贴出来；一天一行，每天开始、进行、截止的事。"""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from jiaowu.calendar.reports.heading import heading, plan_of, today
from jiaowu.calendar.tasks import Status, Task, days_text, gathered
from jiaowu.calendar.weeks import week_at
from jiaowu.paper.document import Align, Block, Column, Document, Table, Text, TextStyle, Value

TITLE = "本周工作"
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
SCHOOL_DAYS = 5
ROW_HEIGHT = 12.0
"""一行的高度（毫米），贴出来远一点也看得清。"""


def build(session: Session, term_id: int | None = None, day: date | None = None) -> Document:
    """day（默认今天）所在的一周；这一周没有安排也印，只写“没有安排”。学期一件也没有时报 UserError。"""
    plan = plan_of(session, term_id)
    week = week_at(day or today(), plan.opening)
    kept = (task for task in plan.tasks if task.status is not Status.CANCELLED)
    own = [task for task in gathered(kept) if task.meets(week.first, week.last)]
    blocks: list[Block] = [_days(week.first, own)]
    running = [task for task in own if task.draft.start < week.first]
    if running:
        columns = (Column("接着做的", 40), Column("日期", 26), Column("负责", 18))
        rows = [(task.draft.title, days_text(task.draft), task.who) for task in running]
        blocks += [Text("接着做的", TextStyle.HEADING), Table(columns, rows)]
    return Document(
        title=f"{week.title}工作安排" if week.number > 0 else "开学前工作安排",
        subtitle=f"{heading(session, plan)}　{week.days}",
        blocks=tuple(blocks),
        sheet=TITLE,
    )


def _days(monday: date, own: Sequence[Task]) -> Table:
    """一件一行，日期只写在当天的头一行；没有事的日子留一行，星期六、星期日没有事就不列。"""
    rows: list[tuple[Value, ...]] = []
    for at, name in enumerate(WEEKDAYS):
        day = monday + timedelta(days=at)
        lines: list[tuple[Value, ...]] = [
            (f"{task.draft.title}{_until(task)}", task.who, task.draft.place)
            for task in own
            if task.draft.start == day
        ]
        lines += [
            (f"{task.draft.title}（今天截止）", task.who, task.draft.place)
            for task in own
            if task.draft.deadline == day and task.draft.start != day
        ]
        if at >= SCHOOL_DAYS and not lines:
            continue
        title = f"{name}　{day.month}月{day.day}日"
        rows += [(title if nth == 0 else "", *line) for nth, line in enumerate(lines or [("", "", "")])]
    columns = (
        Column("日期", 15, Align.CENTER),
        Column("工作", 42),
        Column("负责", 16),
        Column("地点", 10),
    )
    return Table(columns, rows, row_height=ROW_HEIGHT)


def _until(task: Task) -> str:
    start, end = task.draft.start, task.draft.end
    return f"（至{end.month}月{end.day}日）" if end != start else ""
