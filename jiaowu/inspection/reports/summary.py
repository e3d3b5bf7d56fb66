"""常规检查汇总表：一位教师一行；等第分布、问题标签、与上一次相比、历次走势各在一页。"""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.services.summaries import get_comparison, get_course, get_summary
from jiaowu.inspection.summaries import Finding, Summary, SummaryRow
from jiaowu.inspection.tallies import (
    Spread,
    TagCount,
    count_tags,
    spread_by_facet,
    spread_by_group,
    spread_by_subject,
)
from jiaowu.inspection.trends import Balance, Comparison, Course
from jiaowu.paper.document import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Orientation,
    PageBreak,
    Series,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.school.services.schools import get_school

TITLE = "教学常规检查汇总表"
CONFIDENTIAL = "教学内部资料"
SIGNERS = ("制表人", "审核人", "日期")
EXEMPT, MISSING, VETOED = "不适用", "未查", "否决"
MOST_TAGS = 12
SCORE = "0.0"
SHARE = "0.0%"


def build(session: Session, round_id: int) -> Document:
    """一次检查的汇总。检查已不在列表里时报 UserError。"""
    summary = get_summary(session, round_id)
    comparison = get_comparison(session, round_id)
    course = get_course(session, round_id)
    school = get_school(session)
    blocks: list[Block] = [rows_table(summary), *_distribution(summary)]
    if comparison is not None:
        blocks += [*_compared(summary, comparison)]
    if len(course.rounds) > 1:
        blocks += [PageBreak("历次"), Text("历次同种检查", TextStyle.HEADING), *course_blocks(course)]
    return Document(
        title=TITLE,
        subtitle=f"{school.name if school else ''}　{summary.term}　{summary.name}",
        blocks=blocks,
        orientation=Orientation.LANDSCAPE,
        signers=SIGNERS,
        sheet="汇总表",
        confidential=CONFIDENTIAL,
    )


def rows_table(summary: Summary) -> Table:
    """一位教师一行。"""
    scores = (
        Column(rule.facet.short, 7, Align.RIGHT, SCORE, f"得分（权重 {_weights(summary)}）")
        for rule in summary.facets
    )
    columns = (
        Column("序号", 5, Align.CENTER, "0"),
        Column("教师", 8),
        Column("学科", 6),
        Column("任教班级", 11),
        *scores,
        Column("合计", 7, Align.RIGHT, SCORE),
        Column("等第", 5, Align.CENTER),
        Column("优点", 16),
        Column("问题", 20),
        Column("改进措施", 16),
        Column("整改期限", 10, Align.CENTER),
        Column("复查", 8, Align.CENTER),
    )
    rows = [_row(at, row, summary) for at, row in enumerate(summary.rows, 1)]
    return Table(columns, rows, notes=notes_of(summary), frozen_columns=2)


def notes_of(summary: Summary) -> tuple[str, ...]:
    """口径。"""
    lines = "、".join(f"{line.name} ≥ {line.low:g}" for line in summary.grades if line.low)
    lowest = summary.grades[-1].name
    return (
        "口径：合计 = Σ（方面得分 × 权重）÷ 适用方面的权重之和，折成百分；不适用的方面不计 0 分。",
        f"等第：{lines}，以下为 {lowest}；触发一票否决的为 {lowest}。",
        "“未查”是还没有录完，这位教师暂不评等第；“否决”是触发了一票否决而没有打完分。",
    )


def score_of(finding: Finding | None) -> Value:
    """汇总表里一个方面的一格。"""
    if finding is None:
        return MISSING
    if not finding.applies:
        return EXEMPT
    if finding.total is None:
        return VETOED if finding.vetoed else MISSING
    return finding.total


def spread_table(title: str, first: str, spreads: Sequence[Spread]) -> Table:
    """等第分布：一行一个方面（组、学科）。"""
    names = list(dict.fromkeys(name for spread in spreads for name in spread.counts))
    counted = [
        column
        for name in names
        for column in (
            Column("人数", 7, Align.RIGHT, "0", f"{name} 等"),
            Column("占比", 8, Align.RIGHT, SHARE, f"{name} 等"),
        )
    ]
    columns = (
        Column(first, 16),
        Column("评定人数", 9, Align.RIGHT, "0"),
        Column("平均分", 8, Align.RIGHT, SCORE),
        *counted,
        Column("否决", 7, Align.RIGHT, "0"),
    )
    rows = []
    for spread in spreads:
        cells = [cell for name in names for cell in (spread.counts.get(name), spread.share(name))]
        rows.append((spread.name, spread.people, spread.mean, *cells, spread.vetoed))
    whole = [(len(rows) - 1, Emphasis.TOTAL)] if spreads and spreads[-1].name == "合计" else []
    return Table(columns, rows, title, whole)


def spread_chart(summary: Summary) -> Chart:
    """各方面与合计的等第分布。"""
    spreads = [spread for spread in spread_by_facet(summary) if spread.people]
    names = list(dict.fromkeys(name for spread in spreads for name in spread.counts))
    series = [Series(name, [spread.share(name) for spread in spreads]) for name in names]
    labels = [spread.name for spread in spreads]
    return Chart(ChartKind.BARS, "等第分布", labels, series, "", "0%")


def tags_table(tags: Sequence[TagCount]) -> Table:
    """问题标签的次数。"""
    columns = (
        Column("方面", 14),
        Column("问题", 24),
        Column("人次", 8, Align.RIGHT, "0"),
        Column("上次也有", 10, Align.RIGHT, "0"),
    )
    rows = [(tag.facet.label, tag.text, tag.times, tag.recurring or None) for tag in tags]
    return Table(columns, rows, "问题标签")


def tags_chart(tags: Sequence[TagCount]) -> Chart:
    """出现最多的问题。"""
    shown = tags[:MOST_TAGS]
    return Chart(
        ChartKind.BARS,
        "出现最多的问题",
        [tag.text for tag in shown],
        [Series("人次", [tag.times for tag in shown])],
        "人次",
        "0",
    )


def balance_table(comparison: Comparison) -> Table:
    """与上一次相比，两次都查了的人。"""
    columns = (
        Column("方面", 16),
        Column("两次都查", 9, Align.RIGHT, "0"),
        Column("上次平均", 9, Align.RIGHT, SCORE),
        Column("这次平均", 9, Align.RIGHT, SCORE),
        Column("升降", 8, Align.RIGHT, "+0.0;-0.0;0.0"),
        Column("上升", 7, Align.RIGHT, "0", "人数"),
        Column("持平", 7, Align.RIGHT, "0", "人数"),
        Column("下降", 7, Align.RIGHT, "0", "人数"),
    )
    rows = [_balance_row(each) for each in comparison.balances]
    title = f"与{comparison.before.name}（{comparison.before.start:%Y-%m-%d}）相比"
    note = "口径：只比两次都有得分的教师；升降不到 0.5 分算持平。"
    return Table(columns, rows, title, [(len(rows) - 1, Emphasis.TOTAL)], (note,))


def changes_table(summary: Summary, comparison: Comparison) -> Table:
    """一位教师一行：各方面这次的得分与升降。"""
    facets: list[Facet | None] = [each.facet for each in comparison.balances]
    pairs = [
        column
        for facet in facets
        for column in (
            Column("这次", 7, Align.RIGHT, SCORE, _label(facet)),
            Column("升降", 7, Align.RIGHT, "+0.0;-0.0;0.0", _label(facet)),
        )
    ]
    rows = []
    for row in summary.rows:
        cells: list[Value] = []
        for facet in facets:
            change = comparison.change_of(row.teacher.teacher_id, facet)
            cells += [change.now, change.change] if change else [None, None]
        if any(cell is not None for cell in cells):
            rows.append((row.teacher.name, row.teacher.group, *cells))
    return Table((Column("教师", 10), Column("教研组", 12), *pairs), rows, "各教师的升降", frozen_columns=2)


def course_blocks(course: Course) -> Iterator[Block]:
    """历次的平均：表与折线。"""
    facets = _course_facets(course)
    columns = (
        Column("检查", 28),
        Column("开始", 12, Align.CENTER, "yyyy-mm-dd"),
        Column("人数", 8, Align.RIGHT, "0"),
        *(Column(_label(facet), 10, Align.RIGHT, SCORE, "平均分") for facet in facets),
    )
    points = {facet: course.of(facet) for facet in facets}
    rows = []
    for at, each in enumerate(course.rounds):
        whole = points[None][at]
        means = [point.mean if (point := points[facet][at]) else None for facet in facets]
        name = each.name if each.name.startswith(each.term) else f"{each.term}{each.name}"
        rows.append((name, each.start, whole.people if whole else None, *means))
    yield Table(columns, rows)
    series = [
        Series(_label(facet), [point.mean if point else None for point in points[facet]]) for facet in facets
    ]
    labels = [f"{each.start:%Y-%m}" for each in course.rounds]
    yield Chart(ChartKind.LINES, "历次平均分", labels, series, "分", SCORE)


def _distribution(summary: Summary) -> Iterator[Block]:
    tags = count_tags(summary)
    yield PageBreak("等第分布")
    yield Text("等第分布", TextStyle.HEADING)
    yield spread_table("各方面", "方面", spread_by_facet(summary))
    if any(row.grade for row in summary.rows):
        yield spread_chart(summary)
    yield spread_table("各教研组（合计）", "教研组", spread_by_group(summary))
    yield spread_table("各学科（合计）", "学科", spread_by_subject(summary))
    if tags:
        yield PageBreak("问题标签")
        yield Text("问题标签", TextStyle.HEADING)
        yield tags_chart(tags)
        yield tags_table(tags)
        if summary.recurrences:
            yield recurrence_table(summary)


def recurrence_table(summary: Summary) -> Table:
    """上一次也有的问题，写明是谁。"""
    columns = (
        Column("教师", 10),
        Column("方面", 14),
        Column("问题", 24),
        Column("连着几次", 10, Align.RIGHT, "0"),
    )
    rows = [(each.name, each.facet.label, each.tag, each.times) for each in summary.recurrences]
    return Table(
        columns, rows, "连着出现的问题", notes=("口径：同一位教师同一方面，这次与前一次查到的问题标签相同。",)
    )


def _compared(summary: Summary, comparison: Comparison) -> Iterator[Block]:
    yield PageBreak("与上次比")
    yield Text("与上一次同种检查相比", TextStyle.HEADING)
    yield balance_table(comparison)
    yield changes_table(summary, comparison)


def _row(at: int, row: SummaryRow, summary: Summary) -> tuple[Value, ...]:
    teacher = row.teacher
    scores = (score_of(teacher.findings.get(rule.facet)) for rule in summary.facets)
    return (
        at,
        teacher.name,
        teacher.subject,
        teacher.classes,
        *scores,
        row.total,
        row.grade,
        row.merits,
        row.problems,
        row.measures,
        row.due,
        row.review,
    )


def _balance_row(each: Balance) -> tuple[Value, ...]:
    change = each.now - each.before if each.now is not None and each.before is not None else None
    return (
        _label(each.facet),
        each.pairs,
        each.before,
        each.now,
        change,
        each.risen,
        each.steady,
        each.fallen,
    )


def _course_facets(course: Course) -> list[Facet | None]:
    used = {facet for each in course.rounds for facet in each.weights}
    return [*(facet for facet in Facet if facet in used), None]


def _label(facet: Facet | None) -> str:
    return "合计" if facet is None else facet.label


def _weights(summary: Summary) -> str:
    return " : ".join(f"{rule.weight:g}" for rule in summary.facets)
