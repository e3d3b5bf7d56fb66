"""汇总与通报一步里各张表的列与行。"""

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.reports.summary import score_of
from jiaowu.inspection.summaries import Summary, SummaryRow
from jiaowu.inspection.tallies import (
    Spread,
    TagCount,
    coverage_of,
    spread_by_facet,
    spread_by_group,
    spread_by_subject,
)
from jiaowu.inspection.trends import Balance, Comparison
from jiaowu.school.decimals import decimal_text

SPREADS = (("方面", spread_by_facet), ("教研组", spread_by_group), ("学科", spread_by_subject))
"""等第分布按什么分。"""

TAG_COLUMNS = (
    TableColumn("方面", 110),
    TableColumn("问题", 160),
    TableColumn("人次", 60, "0", numeric=True),
    TableColumn("上次也有", 80, "0", numeric=True),
)
AGAIN_COLUMNS = (
    TableColumn("教师", 80),
    TableColumn("方面", 110),
    TableColumn("问题", 150),
    TableColumn("连着几次", 80, "0", numeric=True),
)
BALANCE_COLUMNS = (
    TableColumn("方面", 104),
    TableColumn("人数", 50, "0", numeric=True),
    TableColumn("上次", 58, "0.0", numeric=True),
    TableColumn("这次", 58, "0.0", numeric=True),
    TableColumn("上升", 50, "0", numeric=True),
    TableColumn("持平", 50, "0", numeric=True),
    TableColumn("下降", 50, "0", numeric=True),
)


FACET_WIDTH = 88
WRAPPED = 5
"""图上一个名目一行几个字。"""
MOST_BARS = 8
"""标签的图至多几根柱子，再多名目就压在一起。"""
SHORTS = {facet.label: facet.short for facet in Facet}


def wrapped(label: str) -> str:
    """图上的名目：方面用短名，长的分两行，免得压在一起。"""
    short = SHORTS.get(label, label)
    if len(short) <= WRAPPED:
        return short
    rest = short[WRAPPED:]
    return f"{short[:WRAPPED]}\n{rest if len(rest) <= WRAPPED else rest[: WRAPPED - 1] + '…'}"


def row_columns(summary: Summary) -> tuple[TableColumn, ...]:
    """汇总表的列。"""
    scores = (
        TableColumn(f"{rule.facet.short} {rule.weight:g}%", FACET_WIDTH, "0.0", numeric=True)
        for rule in summary.facets
    )
    return (
        TableColumn("教师", 76),
        TableColumn("教研组", 86),
        TableColumn("学科", 70),
        TableColumn("任教班级", 120, shown=False),
        *scores,
        TableColumn("合计", 64, "0.0", numeric=True, explained=True),
        TableColumn("等第", 52),
        TableColumn("上次也有的问题", 140),
        TableColumn("优点", 150),
        TableColumn("问题", 220),
        TableColumn("改进措施", 150),
        TableColumn("整改期限", 96, "yyyy-mm-dd"),
        TableColumn("复查", 90),
    )


def total_column(summary: Summary) -> int:
    """“合计”是第几列。"""
    return 4 + len(summary.facets)


def summary_row(summary: Summary, row: SummaryRow) -> Row:
    """汇总表的一行。"""
    teacher = row.teacher
    again = (
        f"{each.facet.label}：{each.tag}（{each.times} 次）"
        for each in summary.recurrences
        if each.teacher_id == teacher.teacher_id
    )
    return (
        teacher.name,
        teacher.group,
        teacher.subject,
        teacher.classes,
        *(score_of(teacher.findings.get(rule.facet)) for rule in summary.facets),
        row.total,
        row.grade,
        "；".join(again),
        row.merits,
        row.problems,
        row.measures,
        row.due,
        row.review,
    )


def spread_columns(first: str, grades: tuple[str, ...]) -> tuple[TableColumn, ...]:
    """等第分布的列。"""
    counted = [
        column
        for grade in grades
        for column in (
            TableColumn(f"{grade} 等", 56, "0", numeric=True),
            TableColumn(f"{grade} 占比", 68, "0.0%", numeric=True),
        )
    ]
    return (
        TableColumn(first, 120),
        TableColumn("评定人数", 76, "0", numeric=True),
        TableColumn("平均分", 64, "0.0", numeric=True),
        *counted,
        TableColumn("否决", 52, "0", numeric=True),
    )


def spread_row(spread: Spread, grades: tuple[str, ...]) -> Row:
    """等第分布的一行。"""
    cells = [cell for grade in grades for cell in (spread.counts.get(grade), spread.share(grade))]
    return (spread.name, spread.people, spread.mean, *cells, spread.vetoed)


def tag_row(tag: TagCount) -> Row:
    """问题标签的一行。"""
    return (tag.facet.label, tag.text, tag.times, tag.recurring or None)


def balance_row(each: Balance) -> Row:
    """与上次比的一行。"""
    return (
        _label(each.facet),
        each.pairs,
        each.before,
        each.now,
        each.risen,
        each.steady,
        each.fallen,
    )


def change_columns(comparison: Comparison) -> tuple[TableColumn, ...]:
    """各教师升降的列。"""
    pairs = [
        column
        for each in comparison.balances
        for column in (
            TableColumn(_label(each.facet), 66, "0.0", numeric=True),
            TableColumn("升降", 56, "+0.0;-0.0;0.0", numeric=True),
        )
    ]
    return (TableColumn("教师", 80), TableColumn("教研组", 90), *pairs)


def change_row(row: SummaryRow, comparison: Comparison) -> Row:
    """一位教师的升降；两次没有都查的方面空着。"""
    cells: list[float | None] = []
    for each in comparison.balances:
        change = comparison.change_of(row.teacher.teacher_id, each.facet)
        cells += [change.now, change.change] if change else [None, None]
    return (row.teacher.name, row.teacher.group, *cells)


def facts_words(summary: Summary) -> str:
    """一行事实：查完几人、平均、各等几人。"""
    counted = "　".join(
        f"{line.name} 等 {sum(row.grade == line.name for row in summary.rows)} 人" for line in summary.grades
    )
    mean = f"　·　平均 {decimal_text(summary.mean)}" if summary.mean is not None else ""
    waiting = len(summary.rows) - summary.complete
    left = f"，还有 {waiting} 人没有查完" if waiting else ""
    return f"已查完 {summary.complete}/{len(summary.rows)} 人{left}{mean}　·　{counted}"


def coverage_words(summary: Summary) -> str:
    """各方面应查、实查的人数与本数。"""
    parts = []
    for each in coverage_of(summary):
        counted = (
            f"，{each.unit} {each.expected:g} {each.noun} {each.actual:g}"
            if each.unit and each.expected
            else ""
        )
        parts.append(f"{each.facet.short} 应查 {each.due} 实查 {each.seen}{counted}")
    return "　·　".join(parts)


def _label(facet: Facet | None) -> str:
    return "合计" if facet is None else facet.short
