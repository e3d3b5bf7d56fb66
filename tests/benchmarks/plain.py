"""把本程序的文档化成底线用的朴素报告。"""

from jiaowu.paper.document import Align, Chart, ChartKind, Document, Fields, PageBreak, Strips, Table, Text
from jiaowu.paper.faces import Face
from jiaowu.paper.formats import display
from tests.benchmarks.bare_report import (
    BAR_CHART,
    LINE_CHART,
    PlainBlock,
    PlainBreak,
    PlainChart,
    PlainColumn,
    PlainReport,
    PlainTable,
)

ALIGNMENTS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
FONTS = (Face.SANS.value, Face.BOLD.value)


def to_plain(document: Document) -> PlainReport:
    """文档的全部文字、表、图；签字处与页眉页脚不在内。"""
    blocks: list[PlainBlock] = [document.title, document.subtitle]
    for block in document.blocks:
        match block:
            case Table():
                blocks += [block.title, _table(block), *block.notes]
            case Chart():
                blocks.append(_chart(block))
            case Text():
                blocks.append(block.text)
            case Fields():
                blocks += [f"{label} {display(value)}" for label, value in block.pairs]
            case PageBreak():
                blocks.append(PlainBreak())
            case Strips():
                raise ValueError(block)
    return PlainReport([block for block in blocks if block], FONTS)


def _table(table: Table) -> PlainTable:
    columns = [
        PlainColumn(column.group, column.title, column.format, ALIGNMENTS[column.align], column.width)
        for column in table.columns
    ]
    formats = [column.format for column in columns]
    texts = [[display(value, form) for value, form in zip(row, formats, strict=True)] for row in table.rows]
    return PlainTable(columns, list(table.rows), texts, frozenset(row for row, _ in table.emphasis))


def _chart(chart: Chart) -> PlainChart:
    """箱线图化成五组数。"""
    kind = LINE_CHART if chart.kind is ChartKind.LINES else BAR_CHART
    series = [(one.name, list(one.values)) for one in chart.series if not one.boxes]
    for one in chart.series:
        series += [
            (f"{one.name}{at}", list(values)) for at, values in enumerate(zip(*one.boxes, strict=True))
        ]
    return PlainChart(kind, chart.title, list(chart.labels), series)
