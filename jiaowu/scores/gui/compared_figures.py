"""带置信区间的数在表里、图里、口径小窗里怎样写。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaowu.desktop.table_model import TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.formats import display
from jiaowu.scores.comparison import Compared
from jiaowu.scores.uncertainty import Figure, Interval, Verdict


@dataclass(frozen=True)
class FigureKind:
    """一种可以比较的数。"""

    key: str
    title: str
    format: str
    take: Callable[[Compared], Figure]
    formula: str
    unit: str = ""


MEAN = FigureKind(
    "mean", "平均分", "0.00", lambda row: row.mean, "平均分 = 实考考生的分数之和 ÷ 实考人数。", "分"
)

FIGURES = (
    MEAN,
    FigureKind("score_rate", "得分率", "0.0%", lambda row: row.score_rate, "得分率 = 平均分 ÷ 满分。"),
    FigureKind(
        "z", "标准分 Z", "0.00", lambda row: row.z, "Z =（本组平均分 − 年级平均分）÷ 年级总体标准差。"
    ),
    FigureKind(
        "excellent_rate",
        "优秀率",
        "0.0%",
        lambda row: row.excellent_rate,
        "优秀率 = 达到优秀线的人数 ÷ 实考人数。",
    ),
    FigureKind(
        "good_rate", "良好率", "0.0%", lambda row: row.good_rate, "良好率 = 达到良好线的人数 ÷ 实考人数。"
    ),
    FigureKind(
        "pass_rate", "及格率", "0.0%", lambda row: row.pass_rate, "及格率 = 达到及格线的人数 ÷ 实考人数。"
    ),
    FigureKind(
        "low_rate", "低分率", "0.0%", lambda row: row.low_rate, "低分率 = 低于低分线的人数 ÷ 实考人数。"
    ),
)
"""可选的指标。"""


def interval_text(interval: Interval | None, number_format: str) -> str:
    """78.20 ～ 83.15；没有区间为空串。"""
    if interval is None:
        return ""
    return f"{display(interval.low, number_format)} ～ {display(interval.high, number_format)}"


def figure_columns(kind: FigureKind) -> tuple[TableColumn, ...]:
    """一种数的三列：数、区间、结论。"""
    return (
        TableColumn(kind.title, 84, kind.format, numeric=True, explained=True),
        TableColumn("95% 区间", 118),
        TableColumn("与年级其余考生比", 132),
    )


def figure_cells(kind: FigureKind, row: Compared) -> tuple[float | str | None, ...]:
    """与 figure_columns 对应的三格。"""
    figure = kind.take(row)
    return (figure.value, interval_text(figure.interval, kind.format), figure.verdict.label)


def explain_compared(kind: FigureKind, row: Compared, definitions: Sequence[str]) -> list[str]:
    """口径小窗里的各行。"""
    figure = kind.take(row)
    lines = [kind.formula, f"应考 {row.enrolled} 人，实考 {row.size} 人，满分 {display(row.full)}。"]
    told = [f"95% 区间 {interval_text(figure.interval, kind.format)}"] if figure.interval is not None else []
    if figure.verdict is not Verdict.ALONE:  # 整个年级自己不与谁比
        told.append(f"结论：{figure.verdict.label}")
    lines += [f"{'；'.join(told)}。"] if told else []
    gap = row.difference() if kind is MEAN else None
    if gap is not None:
        lines.append(
            f"与年级其余考生的平均分相差 {display(row.own.mean - row.rest.mean, '+0.00;-0.00;0.00')} 分，"
            f"差的 95% 区间 {interval_text(gap, '0.00')}。"
        )
    return [*lines, *definitions]


def interval_chart(title: str, kind: FigureKind, rows: Sequence[tuple[str, Compared]]) -> Chart:
    """各组的区间：盒子的两端是区间，中间一道是数；没有区间的组只有一道。"""
    shown = [(name, figure) for name, row in rows if (figure := kind.take(row)).value is not None]
    boxes = [_box(figure) for _, figure in shown]
    return Chart(
        ChartKind.BOX,
        f"{title}{kind.title}与 95% 区间",
        [name for name, _ in shown],
        (Series(kind.title, boxes=boxes),),
        unit=kind.unit,
        format=kind.format,
    )


def _box(figure: Figure) -> tuple[float, float, float, float, float]:
    value = figure.value or 0.0
    low, high = (figure.interval.low, figure.interval.high) if figure.interval else (value, value)
    return (low, low, value, high, high)
