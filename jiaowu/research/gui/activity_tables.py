"""教研活动各张表的列与行。"""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from jiaowu.desktop.table_model import Shade, TableColumn
from jiaowu.desktop.theme import Theme
from jiaowu.paper.document import Value
from jiaowu.research.activities import Activity
from jiaowu.research.activities_frequency import Line, Window, months_title
from jiaowu.research.services.activities_statistics import FeedbackRow, Tally

TINT = 42
"""红绿底色的浓淡（0–255）。"""
LIST_COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("时间", 104),
    TableColumn("组", 110),
    TableColumn("类型", 84),
    TableColumn("主题", 260),
    TableColumn("主讲", 76),
    TableColumn("状态", 66),
    TableColumn("应到", 50, "0", numeric=True),
    TableColumn("实到", 50, "0", numeric=True),
    TableColumn("出勤率", 64, "0%", numeric=True),
    TableColumn("计划", 86),
    TableColumn("三查", 120),
    TableColumn("流程", 60),
    TableColumn("上报", 92, "yyyy-mm-dd"),
    TableColumn("层面", 120, shown=False),
    TableColumn("地点", 100, shown=False),
    TableColumn("学时", 50, numeric=True, shown=False),
)
TALLY_NUMBERS = ("待开展", "开展", "应到", "实到", "迟到", "请假", "公出", "缺席")
TALLY_COLUMNS = (
    TableColumn("名称", 180),
    *(TableColumn(name, 66, "0", numeric=True) for name in TALLY_NUMBERS),
    TableColumn("出勤率", 76, "0.0%", numeric=True),
    TableColumn("三查齐全", 80, "0", numeric=True),
    TableColumn("文稿", 60, "0", numeric=True),
    TableColumn("已上报", 70, "0", numeric=True),
)
FEEDBACK_COLUMNS = (
    TableColumn("层", 70),
    TableColumn("学校、组、教师", 200),
    TableColumn("应到", 70, "0", numeric=True),
    TableColumn("实到", 70, "0", numeric=True),
    TableColumn("出勤率", 80, "0.0%", numeric=True),
    TableColumn("主讲主备", 80, "0", numeric=True),
    TableColumn("活动文稿", 80, "0", numeric=True),
    TableColumn("应交文稿", 80, "0", numeric=True),
    TableColumn("已交", 60, "0", numeric=True),
    TableColumn("逾期", 60, "0", numeric=True),
)
LEVELS = ("学校", "教研组", "备课组", "教师")


def list_row(each: Activity) -> tuple[Value, ...]:
    """活动列表的一行。"""
    seen, plan = each.turnout, each.plan
    marked = seen.unmarked < seen.due
    steps = each.steps
    return (
        plan.day,
        each.when,
        each.organizer,
        plan.kind,
        plan.theme,
        each.speaker,
        each.status,
        seen.due,
        seen.came if marked else None,
        seen.rate,
        f"五落实 {each.points[0].done}/5",
        each.checks.text.removeprefix("三查 "),
        f"{sum(step.done for step in steps)}/{len(steps)}" if steps else "",
        each.reported,
        each.layer,
        plan.place,
        plan.hours,
    )


def tally_row(each: Tally) -> tuple[Value, ...]:
    """统计的一行。"""
    seen = each.turnout
    return (
        each.name,
        each.planned,
        each.held,
        seen.due,
        seen.came,
        seen.late,
        seen.leave,
        seen.official,
        seen.absent,
        seen.rate,
        each.complete,
        each.written,
        each.reported,
    )


def feedback_row(each: FeedbackRow) -> tuple[Value, ...]:
    """逐级汇总的一行。"""
    return (
        LEVELS[each.level],
        f"{'　' * each.level}{each.name}",
        each.due,
        each.attended,
        each.rate,
        each.spoken,
        each.written,
        each.papers.due,
        each.papers.handed_in,
        each.papers.overdue,
    )


def month_columns(window: Window) -> tuple[TableColumn, ...]:
    """逐月次数的列。"""
    return (
        TableColumn("组", 150),
        *(TableColumn(title, 86) for title in months_title(window.months)),
        TableColumn("合计", 60, "0", numeric=True),
        TableColumn("应开展", 70, "0", numeric=True),
        TableColumn("达成率", 80, "0.0%", numeric=True),
    )


def month_row(line: Line) -> tuple[Value, ...]:
    """一个组一行。"""
    return (line.name, *(cell.text for cell in line.cells), line.held, line.needed or None, line.share)


def month_shade(lines: Sequence[Line], theme: Theme) -> Shade:
    """够了的格绿，不够的红，没有要求的不上色。"""
    good, bad = QColor(theme.good), QColor(theme.bad)
    for colour in (good, bad):
        colour.setAlpha(TINT)

    def shade(row: int, column: int) -> QColor | None:
        cells = lines[row].cells
        if not 1 <= column <= len(cells) or not cells[column - 1].needed:
            return None
        return good if cells[column - 1].met else bad

    return shade
