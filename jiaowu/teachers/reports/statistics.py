"""教师队伍统计：一项一张表一张图。"""

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Series,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.teachers.reports.heading import CONFIDENTIAL, SIGNERS, subtitle_of
from jiaowu.teachers.services.moments import Moment, current_moment
from jiaowu.teachers.services.overview import overview
from jiaowu.teachers.statistics import Breakdown

TITLE = "教师队伍统计"
CHART_HEIGHT = 44.0
"""毫米；一页放得下三项。"""
CHARTED = ("职称", "学历", "年龄", "教龄", "骨干与称号", "荣誉获奖", "学科")
"""另画图的各项；其余的只有表。"""


def build(session: Session, moment: Moment | None = None) -> Document:
    """那时（默认当前学期）在册教师的统计；一位教师也没有时报 UserError。"""
    moment = moment or current_moment(session)
    found = overview(session, moment)
    if not found.rows:
        raise UserError("那时还没有在册的教师，没有可以统计的；请先登记或导入名册，或换一个日期。")
    blocks: list[Block] = [Text(found.summary)]
    for breakdown in found.breakdowns:
        if breakdown.counts:
            blocks.append(_table(breakdown))
            if breakdown.title in CHARTED:
                blocks.append(chart_of(breakdown))
    empty = [each.title for each in found.breakdowns if not each.counts]
    if empty:
        blocks.append(Text(f"没有登记的项目：{'、'.join(empty)}。", TextStyle.NOTE))
    return Document(
        title=TITLE,
        subtitle=subtitle_of(session, moment),
        blocks=tuple(blocks),
        signers=SIGNERS,
        confidential=CONFIDENTIAL,
    )


def chart_of(breakdown: Breakdown) -> Chart:
    """一项的柱状图；屏幕与纸面共用。"""
    labels = tuple(label for label, _ in breakdown.counts)
    values = tuple(float(count) for _, count in breakdown.counts)
    return Chart(
        ChartKind.BARS,
        f"{breakdown.title}",
        labels,
        (Series("", values),),
        breakdown.unit,
        "0",
        CHART_HEIGHT,
    )


def _table(breakdown: Breakdown) -> Table:
    """横着排：一类一列，下面是多少与占比。"""
    by_people = breakdown.unit == "人"
    columns = (
        Column(breakdown.title, 26),
        Column(f"{'人数' if by_people else '项数'}", 12, Align.RIGHT, "0"),
        *((Column("占比", 12, Align.RIGHT, "0.0%"),) if by_people else ()),
    )
    rows: list[tuple[Value, ...]] = []
    for label, count in breakdown.counts:
        rows.append((label, count, *((breakdown.share(count),) if by_people else ())))
    emphasis: tuple[tuple[int, Emphasis], ...] = ()
    if not breakdown.note.startswith("一人"):
        total = sum(count for _, count in breakdown.counts)
        if "合计可能" not in breakdown.note:
            rows.append(("合计", total, *((breakdown.share(total),) if by_people else ())))
            emphasis = ((len(rows) - 1, Emphasis.TOTAL),)
    notes = (breakdown.note,) if breakdown.note else ()
    return Table(columns, rows, title=breakdown.title, emphasis=emphasis, notes=notes)
