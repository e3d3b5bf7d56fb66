"""未完成与逾期：逾期的在前，写明逾期几天；后面是还没有到期的。"""

from datetime import date

from sqlalchemy.orm import Session

from jiaowu.calendar.reports.heading import SIGNERS, heading, plan_of
from jiaowu.calendar.tasks import Task
from jiaowu.paper.document import Align, Block, Column, Document, Table, Text, TextStyle, Value

TITLE = "未完成与逾期"
COLUMNS = (
    Column("工作内容", 34),
    Column("类别", 9, Align.CENTER),
    Column("负责", 15),
    Column("开始", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("最迟", 11, Align.CENTER, "yyyy-mm-dd"),
    Column("情况", 11, Align.CENTER),
)


def build(session: Session, term_id: int | None, day: date) -> Document:
    """到 day 为止还没有办完的；全都办完了也印一句。学期一件也没有时报 UserError。"""
    plan = plan_of(session, term_id)
    opened = sorted((task for task in plan.tasks if task.is_open), key=lambda task: task.draft.deadline)
    late = [task for task in opened if task.days_late(day)]
    waiting = [task for task in opened if not task.days_late(day) and task.draft.start <= day]
    coming = len(opened) - len(late) - len(waiting)
    blocks: list[Block] = []
    for title, tasks in (
        (f"逾期（{len(late)} 件）", late),
        (f"正在做、还没有到期（{len(waiting)} 件）", waiting),
    ):
        if tasks:
            blocks += [Text(title, TextStyle.HEADING), Table(COLUMNS, [_row(task, day) for task in tasks])]
    if not blocks:
        blocks.append(Text("到今天为止该办的都办完了。"))
    blocks.append(Text(f"看到 {day:%Y-%m-%d}；另有 {coming} 件还没有到开始的日子。", TextStyle.NOTE))
    return Document(
        title=f"工作安排{TITLE}",
        subtitle=heading(session, plan),
        blocks=tuple(blocks),
        signers=SIGNERS,
        sheet=TITLE,
    )


def _row(task: Task, day: date) -> tuple[Value, ...]:
    draft = task.draft
    return draft.title, draft.category, task.who, draft.start, draft.deadline, task.state(day)
