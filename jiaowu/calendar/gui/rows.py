"""工作安排的表格：列，与一件事的一行。"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QColor

from jiaowu.calendar.tasks import Task
from jiaowu.calendar.weeks import week_at
from jiaowu.desktop.table_model import Row, TableColumn

COLUMNS = (
    TableColumn("周次", 60, "0", numeric=True),
    TableColumn("开始", 92, "yyyy-mm-dd"),
    TableColumn("结束", 92, "yyyy-mm-dd"),
    TableColumn("做什么", 400),
    TableColumn("类别", 80),
    TableColumn("阶段", 80),
    TableColumn("责任人", 80),
    TableColumn("部门", 100),
    TableColumn("截止", 92, "yyyy-mm-dd"),
    TableColumn("状态", 90),
    TableColumn("地点", 90, shown=False),
    TableColumn("办完", 92, "yyyy-mm-dd", shown=False),
    TableColumn("备注", 160, shown=False),
)
WEEK_COLUMNS = (
    TableColumn("开始", 92, "yyyy-mm-dd"),
    TableColumn("结束", 92, "yyyy-mm-dd"),
    TableColumn("做什么", 400),
    TableColumn("类别", 80),
    TableColumn("负责", 150),
    TableColumn("截止", 92, "yyyy-mm-dd"),
    TableColumn("状态", 90),
)
Shade = Callable[[int, int], QColor | None]


def row_of(task: Task, opening: date, today: date) -> Row:
    """清单里的一行。"""
    draft = task.draft
    number = week_at(draft.start, opening).number
    return (
        number if number > 0 else None,
        draft.start,
        draft.end,
        draft.title,
        draft.category,
        draft.phase,
        task.teacher,
        draft.owner,
        draft.due,
        task.state(today),
        draft.place,
        task.done,
        draft.note,
    )


def week_row(task: Task, today: date) -> Row:
    """一周里的一行。"""
    draft = task.draft
    return draft.start, draft.end, draft.title, draft.category, task.who, draft.due, task.state(today)


def late_shade(tasks: Sequence[Task], today: date, bad: str) -> Shade:
    """逾期的整行淡红；状态里另有“逾期几天”。"""
    colour = QColor(bad)
    colour.setAlpha(40)

    def shade(row: int, _column: int) -> QColor | None:
        return colour if tasks[row].days_late(today) else None

    return shade
