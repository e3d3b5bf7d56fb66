"""教研活动统计：逐月次数、各组、类型、层面、教师出勤、逐级汇总。"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import Align, Column, Document, Emphasis, Orientation, PageBreak, Table, Value
from jiaowu.research.activities import ATTENDANCE_NOTE
from jiaowu.research.activities_frequency import FREQUENCY_NOTE, months_title
from jiaowu.research.reports.research_heading import INTERNAL, NO_ACTIVITIES, SIGNERS, place_of, today
from jiaowu.research.services.activities_statistics import FeedbackRow, Statistics, Tally, statistics

TITLE = "教研活动统计"
FEEDBACK_NOTE = (
    "教师个人 → 备课组 → 教研组 → 学校，上一级是下一级的合计；"
    "应交文稿是个人的计划与总结，活动文稿是说课稿、评课稿等。"
)
INDENT = "　"
TEACHER = 3
"""逐级汇总里教师是第几级。"""


def build(session: Session, term_id: int) -> Document:
    """这个学期到今天为止；一次活动也没有时报 UserError。"""
    shown = statistics(session, term_id, today())
    if not shown.activities:
        raise UserError(NO_ACTIVITIES)
    blocks = (
        _months(shown),
        tallies("各组", "组", shown.groups),
        tallies("三个层面", "层面", shown.layers),
        tallies("活动类型", "类型", shown.kinds),
        PageBreak("逐级汇总"),
        _feedback(shown.feedback),
    )
    return Document(
        title=TITLE,
        subtitle=f"{place_of(session, term_id)}　截至 {shown.window.until:%Y-%m-%d}",
        blocks=blocks,
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        sheet="次数与出勤",
        confidential=INTERNAL,
    )


def _months(shown: Statistics) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            line.name,
            *(cell.text for cell in line.cells),
            line.held,
            line.needed or None,
            line.share,
        )
        for line in shown.lines
    ]
    columns = (
        Column("组", 16),
        *(Column(month, 11, Align.CENTER) for month in months_title(shown.window.months)),
        Column("合计", 7, Align.RIGHT, "0"),
        Column("应开展", 8, Align.RIGHT, "0"),
        Column("达成率", 9, Align.RIGHT, "0.0%"),
    )
    rules = "；".join(rule.text for rule in shown.rules if rule.times)
    return Table(
        columns, rows, title="逐月次数（开展/应开展）", notes=(f"规定：{rules or '没有'}。", FREQUENCY_NOTE)
    )


def tallies(title: str, first: str, found: Sequence[Tally]) -> Table:
    """一批统计 → 一张表。"""
    rows: list[tuple[Value, ...]] = [
        (
            each.name,
            each.planned,
            each.held,
            each.turnout.due,
            each.turnout.came,
            each.turnout.late,
            each.turnout.leave,
            each.turnout.official,
            each.turnout.absent,
            each.turnout.rate,
            each.complete,
            each.written,
            each.reported,
        )
        for each in found
    ]
    numbers = ("待开展", "开展", "应到", "实到", "迟到", "请假", "公出", "缺席")
    columns = (
        Column(first, 18),
        *(Column(name, 7, Align.RIGHT, "0") for name in numbers),
        Column("出勤率", 8, Align.RIGHT, "0.0%"),
        Column("三查齐全", 8, Align.RIGHT, "0"),
        Column("文稿", 6, Align.RIGHT, "0"),
        Column("已上报", 7, Align.RIGHT, "0"),
    )
    return Table(columns, rows, title=title, notes=(ATTENDANCE_NOTE,) if title == "各组" else ())


def _feedback(found: Sequence[FeedbackRow]) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            f"{INDENT * each.level}{each.name}",
            each.due,
            each.attended,
            each.rate,
            each.spoken,
            each.written,
            each.papers.due,
            each.papers.handed_in,
            each.papers.overdue,
        )
        for each in found
    ]
    columns = (
        Column("学校、组、教师", 24),
        Column("应到", 8, Align.RIGHT, "0"),
        Column("实到", 8, Align.RIGHT, "0"),
        Column("出勤率", 9, Align.RIGHT, "0.0%"),
        Column("主讲主备", 9, Align.RIGHT, "0"),
        Column("活动文稿", 9, Align.RIGHT, "0"),
        Column("应交文稿", 9, Align.RIGHT, "0"),
        Column("已交", 7, Align.RIGHT, "0"),
        Column("逾期", 7, Align.RIGHT, "0"),
    )
    groups = tuple((at, Emphasis.GROUP) for at, each in enumerate(found) if each.level < TEACHER)
    return Table(columns, rows, title="逐级汇总", emphasis=groups, notes=(FEEDBACK_NOTE,))
