"""教学常规检查个人反馈单：各方面的得分、优点、问题、改进措施与签字；一页一位或一页两位，不进公开的通报。"""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.reports.summary import score_of
from jiaowu.inspection.services.summaries import get_comparison, get_summary
from jiaowu.inspection.summaries import Summary, SummaryRow, problem_text
from jiaowu.inspection.trends import Comparison
from jiaowu.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Emphasis,
    Fields,
    PageBreak,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.decimals import decimal_text
from jiaowu.school.services.schools import get_school

TITLE = "教学常规检查个人反馈单"
SIGN_HEIGHT = 12.0
"""签字一格的高度（毫米）。"""
REPLY_HEIGHT = 18.0
"""教师意见一格的高度（毫米）。"""


def build(
    session: Session, round_id: int, teachers: Sequence[int] | None = None, per_page: int = 1
) -> Document:
    """teachers 是教师的编号，None 为全部；还没有查过的人不印。一张也没有时报 UserError。"""
    summary = get_summary(session, round_id)
    comparison = get_comparison(session, round_id)
    school = get_school(session)
    rows = [
        row
        for row in summary.rows
        if row.teacher.findings and (teachers is None or row.teacher.teacher_id in teachers)
    ]
    if not rows:
        raise UserError("选中的教师都还没有检查结果，没有可印的反馈单；请先录入。")
    blocks: list[Block] = []
    for at, row in enumerate(rows):
        if at and at % per_page == 0:
            blocks.append(PageBreak())
        blocks += _slip(summary, row, comparison, school.name if school else "")
    return Document(title=TITLE, blocks=blocks, sheet="反馈单", handout=True)


def _slip(summary: Summary, row: SummaryRow, comparison: Comparison | None, school: str) -> Iterator[Block]:
    teacher = row.teacher
    change = comparison.change_of(teacher.teacher_id) if comparison else None
    told = (
        f"{decimal_text(change.change, signed=True)} 分（上次 {decimal_text(change.before)}）"
        if change
        else "上次没有可比的"
    )
    head: tuple[tuple[str, Value], ...] = (
        ("教师", teacher.name),
        ("教研组", teacher.group),
        ("检查", summary.name),
        ("学科", teacher.subject),
        ("任教班级", teacher.classes),
        ("日期", _days(summary)),
        ("合计", None if row.missing else row.total),
        ("等第", row.grade or "还没有查完"),
        ("与上次比", told),
    )
    yield Text(f"{school}{TITLE}", TextStyle.TITLE)
    yield Fields(head, per_row=3, formats={"合计": "0.0"})
    yield _results(summary, row)
    again = [each for each in summary.recurrences if each.teacher_id == teacher.teacher_id]
    if again:
        listed = "、".join(f"{each.facet.label}“{each.tag}”（连着 {each.times} 次）" for each in again)
        yield Text(f"上一次检查也有的问题：{listed}，请重点整改。", TextStyle.NOTE)
    notices = "；".join(f"{notice.number}，{notice.due:%Y-%m-%d} 前" for notice in teacher.notices)
    if notices:
        yield Text(f"另发整改通知单：{notices}。", TextStyle.NOTE)
    yield Fields((("教师意见", ""),), per_row=1, row_height=REPLY_HEIGHT)
    signs: tuple[tuple[str, Value], ...] = (("检查人签字", ""), ("教师签字", ""), ("日期", ""))
    yield Fields(signs, per_row=3, row_height=SIGN_HEIGHT)


def _results(summary: Summary, row: SummaryRow) -> Table:
    columns = (
        Column("方面", 12),
        Column("得分", 7, Align.RIGHT, "0.0"),
        Column("等第", 6, Align.CENTER),
        Column("优点", 20),
        Column("问题", 24),
        Column("改进措施", 22),
    )
    rows: list[tuple[Value, ...]] = []
    for rule in summary.facets:
        found = row.teacher.findings.get(rule.facet)
        words = (found.merits, problem_text(found), found.measures) if found else ("", "", "")
        rows.append((rule.facet.label, score_of(found), found.grade if found else "", *words))
    whole = None if row.missing else row.total
    rows.append(("合计", whole, row.grade, "", "", ""))
    return Table(columns, rows, emphasis=((len(rows) - 1, Emphasis.TOTAL),))


def _days(summary: Summary) -> str:
    if summary.end > summary.start:
        return f"{summary.start:%Y-%m-%d} 至 {summary.end:%m-%d}"
    return f"{summary.start:%Y-%m-%d}"
