"""学期工作安排：按周分组，一件一行。"""

from sqlalchemy.orm import Session

from jiaowu.calendar.reports.heading import SIGNERS, heading, plan_of
from jiaowu.calendar.tasks import Status, Task, gathered, span_text
from jiaowu.calendar.weeks import Week, week_at
from jiaowu.paper.document import Align, Column, Document, Emphasis, Table, Value

TITLE = "学期工作安排"
COLUMNS = (
    Column("日期", 19),
    Column("工作内容", 34),
    Column("类别", 9, Align.CENTER),
    Column("负责", 12),
    Column("截止", 10),
    Column("备注", 10),
)
NOTE = "各项工作可以随学校中心工作适时调整；跨几周的写在开始的一周。"


def build(session: Session, term_id: int | None = None) -> Document:
    """一个学期（默认当前学期）的全部安排，取消的除外；一件也没有时报 UserError。"""
    plan = plan_of(session, term_id)
    rows: list[tuple[Value, ...]] = []
    groups: list[tuple[int, Emphasis]] = []
    before: Week | None = None
    for task in gathered(task for task in plan.tasks if task.status is not Status.CANCELLED):
        week = week_at(task.draft.start, plan.opening)
        if before is None or week.title != before.title:
            groups.append((len(rows), Emphasis.GROUP))
            rows.append(
                (week.title if week.number <= 0 else f"{week.title}（{week.days}）", "", "", "", "", "")
            )
        before = week
        rows.append(_row(task))
    return Document(
        title=TITLE,
        subtitle=heading(session, plan),
        blocks=(Table(COLUMNS, rows, emphasis=tuple(groups), notes=(NOTE,)),),
        signers=SIGNERS,
        sheet=TITLE,
    )


def _row(task: Task) -> tuple[Value, ...]:
    draft = task.draft
    done = "已完成" if task.status is Status.DONE else ""
    note = "；".join(part for part in (done, draft.place, draft.note) if part)
    due = f"{draft.due.month}月{draft.due.day}日" if draft.due is not None else ""
    return span_text(draft), draft.title, draft.category, task.who, due, note
