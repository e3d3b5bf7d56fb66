"""成绩分析报告的各节：一分三率表、均分表、分数段表与图。"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jiaowu.paper.document import (
    Chart,
    ChartKind,
    Column,
    Emphasis,
    Fields,
    Series,
    Table,
    Text,
    TextStyle,
    Value,
)
from jiaowu.scores.analysis import AnalysedSubject, Analysis, Group, SubjectFigures
from jiaowu.scores.composites import Scheme, schemes
from jiaowu.scores.reports import wording
from jiaowu.scores.reports.columns import (
    MARK,
    RATE,
    count_column,
    mark_column,
    name_column,
    rate_column,
    raw_column,
)

BOX_LIMIT = 24
"""箱线图最多画几个班；再多就挤得看不清。"""


def facts(analysis: Analysis, whole: Group) -> Fields:
    """概况的数字。"""
    figures = analysis.cell(whole, analysis.total)
    pairs: list[tuple[str, Value]] = [
        ("应考", figures.enrolled),
        ("实考", figures.sat),
        ("缺考", figures.absent),
        ("学科", len(analysis.matrix.subjects)),
        ("总分平均", figures.mean),
        ("总分中位数", figures.median),
        ("全科及格率", figures.all_pass_rate),
        ("全科优秀率", figures.all_excellent_rate),
    ]
    marks, rates = (
        dict.fromkeys(("总分平均", "总分中位数"), MARK),
        dict.fromkeys(("全科及格率", "全科优秀率"), RATE),
    )
    return Fields(pairs, formats=marks | rates)


def sentences(analysis: Analysis, whole: Group) -> tuple[Text, ...]:
    """概况的几句话。"""
    figures = analysis.cell(whole, analysis.total)
    cells = [(subject, analysis.cell(whole, subject)) for subject in single_subjects(analysis)]
    texts = (
        wording.attendance(whole, figures),
        wording.total_sentence(figures),
        wording.extremes_sentence([cell for cell in cells if cell[1].sat]),
    )
    return tuple(Text(text) for text in texts if text)


def single_subjects(analysis: Analysis) -> tuple[AnalysedSubject, ...]:
    """学科本身，不含总分与子总分。"""
    return tuple(subject for subject in analysis.subjects if not subject.is_sum)


def sat_subjects(analysis: Analysis, whole: Group) -> tuple[AnalysedSubject, ...]:
    """这一组真有人应考的学科与总分；跨年级时各年级的学科可以不同。"""
    return tuple(subject for subject in analysis.subjects if analysis.cell(whole, subject).enrolled)


@dataclass(frozen=True)
class RatesRow:
    """一分三率表的一行：行名、学科、组；合计行加重。"""

    title: str
    subject: AnalysedSubject
    group: Group
    is_total: bool = False


def rates_table(analysis: Analysis, rows: Sequence[RatesRow], first: str, notes: Sequence[str] = ()) -> Table:
    """一分三率表：每行一个班或一个学科；first 是首列的列名。整列没有数的列不印。"""
    cells = [analysis.cell(row.group, row.subject) for row in rows]
    chosen = [scheme for scheme in schemes() if any(_applies(scheme, row) for row in rows)]
    columns: list[tuple[Column, Sequence[Value]]] = [
        (name_column(first), [row.title for row in rows]),
        (count_column("应考"), [cell.enrolled for cell in cells]),
        (count_column("实考"), [cell.sat for cell in cells]),
        (count_column("缺考"), [cell.absent for cell in cells]),
        (mark_column("平均分"), [cell.mean for cell in cells]),
        (rate_column("得分率"), [cell.score_rate for cell in cells]),
        (rate_column("优秀率"), [cell.excellent_rate for cell in cells]),
        (rate_column("良好率"), [cell.good_rate for cell in cells]),
        (rate_column("及格率"), [cell.pass_rate for cell in cells]),
        (rate_column("低分率"), [cell.low_rate for cell in cells]),
        (mark_column("与年级差"), [cell.diff for cell in cells]),
        *(
            (mark_column(scheme.name, width=9), [_composite(analysis, scheme, row) for row in rows])
            for scheme in chosen
        ),
    ]
    return _table(columns, rows, notes)


def spread_table(analysis: Analysis, rows: Sequence[RatesRow], first: str, title: str) -> Table:
    """分布表：最高、最低、四分位、标准差。"""
    cells = [analysis.cell(row.group, row.subject) for row in rows]
    extremes = [mark for cell in cells for mark in (cell.highest, cell.lowest)]
    columns: list[tuple[Column, Sequence[Value]]] = [
        (name_column(first), [row.title for row in rows]),
        (raw_column("最高分", extremes), [cell.highest for cell in cells]),
        (mark_column("上四分位"), [cell.q3 for cell in cells]),
        (mark_column("中位数"), [cell.median for cell in cells]),
        (mark_column("下四分位"), [cell.q1 for cell in cells]),
        (raw_column("最低分", extremes), [cell.lowest for cell in cells]),
        (mark_column("标准差"), [cell.sd for cell in cells]),
    ]
    return replace(
        _table(columns, rows, ("口径：四分位与 Excel 的 QUARTILE.INC 相同；标准差为总体标准差。",)),
        title=title,
    )


def _table(
    columns: Sequence[tuple[Column, Sequence[Value]]], rows: Sequence[RatesRow], notes: Sequence[str]
) -> Table:
    """按列的数 → 表；整列没有数的列略去。"""
    shown = [(column, values) for column, values in columns if any(value is not None for value in values)]
    return Table(
        [column for column, _ in shown],
        list(zip(*(values for _, values in shown), strict=True)),
        emphasis=[(index, Emphasis.TOTAL) for index, row in enumerate(rows) if row.is_total],
        notes=notes,
        frozen_columns=1,
    )


def _applies(scheme: Scheme, row: RatesRow) -> bool:
    """含平均分的方案只对单科有意义，总分不印。"""
    return not (row.subject.is_sum and any(term.measure == "mean" for term in scheme.terms))


def _composite(analysis: Analysis, scheme: Scheme, row: RatesRow) -> float | None:
    return analysis.composite(scheme, row.group, row.subject) if _applies(scheme, row) else None


def means_table(analysis: Analysis, whole: Group, classes: Sequence[Group]) -> Table:
    """各班各科平均分一览，末行为年级。"""
    subjects = sat_subjects(analysis, whole)
    groups = (*classes, whole)
    rows = [
        (_row_title(group, whole), *(analysis.cell(group, subject).mean for subject in subjects))
        for group in groups
    ]
    return Table(
        (name_column("班级"), *(mark_column(subject.name) for subject in subjects)),
        rows,
        title="各班各科平均分",
        emphasis=((len(rows) - 1, Emphasis.TOTAL),),
        frozen_columns=1,
    )


def bands_table(
    analysis: Analysis, subject: AnalysedSubject, whole: Group, classes: Sequence[Group]
) -> Table:
    """分数段人数：每段一列，每班一行，末行为年级。"""
    bands = analysis.bands(subject, whole)
    groups = (*classes, whole)
    rows: list[tuple[Value, ...]] = [
        (_row_title(group, whole), *analysis.band_counts(group, subject)) for group in groups
    ]
    return Table(
        (name_column("班级"), *(count_column(band.title, width=8) for band in bands)),
        rows,
        title=f"{subject.name}分数段人数",
        emphasis=((len(rows) - 1, Emphasis.TOTAL),),
        frozen_columns=1,
        notes=("口径：各段含下限、不含上限，最高一段含满分；只数有有效成绩的考生。",),
    )


def class_rows(subject: AnalysedSubject, whole: Group, classes: Sequence[Group]) -> list[RatesRow]:
    """一个学科的各班及年级行。"""
    rows = [RatesRow(group.title, subject, group) for group in classes]
    return [*rows, RatesRow(_row_title(whole, whole), subject, whole, is_total=True)]


def rates_chart(titles: Sequence[str], cells: Sequence[SubjectFigures], title: str) -> Chart:
    """优秀、及格、低分率的并列柱图。"""
    return Chart(
        ChartKind.BARS,
        title,
        titles,
        (
            Series("优秀率", [_percent_points(cell.excellent_rate) for cell in cells]),
            Series("及格率", [_percent_points(cell.pass_rate) for cell in cells]),
            Series("低分率", [_percent_points(cell.low_rate) for cell in cells]),
        ),
        unit="%",
        format="0.0",
        height=48,
    )


def bands_chart(analysis: Analysis, subject: AnalysedSubject, whole: Group) -> Chart:
    """一个学科的分数段直方图，从低到高。"""
    bands = tuple(reversed(analysis.bands(subject, whole)))
    counts = tuple(reversed(analysis.band_counts(whole, subject)))
    return Chart(
        ChartKind.HISTOGRAM,
        f"{subject.name}分数分布",
        [band.title for band in bands],
        (Series("人数", counts),),
        unit="人",
        format="0",
        height=48,
    )


def box_chart(analysis: Analysis, subject: AnalysedSubject, classes: Sequence[Group]) -> Chart | None:
    """各班箱线图；没有班或没有人实考时不画。"""
    labels: list[str] = []
    boxes: list[tuple[float, float, float, float, float]] = []
    for group in classes[:BOX_LIMIT]:
        cell = analysis.cell(group, subject)
        five = [v for v in (cell.lowest, cell.q1, cell.median, cell.q3, cell.highest) if v is not None]
        if len(five) == 5:
            labels.append(group.title)
            boxes.append((five[0], five[1], five[2], five[3], five[4]))
    if not boxes:
        return None
    chart = Series(subject.name, boxes=boxes)
    return Chart(ChartKind.BOX, f"{subject.name}各班分布", labels, (chart,), unit="分", format="0", height=48)


def heading(text: str) -> Text:
    """一节的标题。"""
    return Text(text, TextStyle.HEADING)


def _row_title(group: Group, whole: Group) -> str:
    if group.index != whole.index:
        return group.title
    return "年级" if whole.grade is not None else "全体"


def _percent_points(rate: float | None) -> float | None:
    return None if rate is None else rate * 100
