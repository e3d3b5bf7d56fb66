"""工作成效的表与图：列、行、与自己的过去比的几张图。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.portfolio.parts import footprint_groups
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.results import LEVELS, YEAR_NOTE, TaughtResult, level_shares, year_results
from jiaowu.portfolio.timeline import year_title
from jiaowu.scores.comparison import Compared
from jiaowu.scores.uncertainty import Figure
from jiaowu.scores.value_added import Method

SIGNED = "+0.00;-0.00;0.00"
NO_GAIN = "没有可比的前一次"
HEAD = (
    TableColumn("考试", 190),
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("年级", 66),
    TableColumn("学科", 56),
    TableColumn("班级", 110),
    TableColumn("实考", 52, "0", numeric=True),
)
LEVEL_COLUMNS = tuple(TableColumn(name, 62, "0.0%", numeric=True) for name in LEVELS)
SCORE_COLUMNS = (
    TableColumn("平均分", 66, "0.00", numeric=True),
    TableColumn("与年级差", 74, SIGNED, numeric=True),
    TableColumn("优秀率", 66, "0.0%", numeric=True),
    TableColumn("良好率", 66, "0.0%", numeric=True),
    TableColumn("及格率", 66, "0.0%", numeric=True),
    TableColumn("低分率", 66, "0.0%", numeric=True),
)
TAIL = (
    TableColumn("标准分 Z", 70, SIGNED, numeric=True),
    TableColumn("95% 区间", 118),
    TableColumn("与年级其余考生比", 126),
    TableColumn("增值 ΔZ", 70, SIGNED, numeric=True),
    TableColumn("95% 区间", 118),
    TableColumn("增值的结论", 126),
    TableColumn("与哪次比", 160),
)


@dataclass(frozen=True)
class YearChart:
    """一张与自己的过去比的图。"""

    title: str
    make: Callable[[Portfolio, Sequence[TaughtResult]], Chart | None]
    note: str


def result_columns(*, levels: bool) -> tuple[TableColumn, ...]:
    """levels：义务教育合规模式，按等级；否则一分三率。"""
    return (*HEAD, *(LEVEL_COLUMNS if levels else SCORE_COLUMNS), *TAIL)


def result_rows(results: Sequence[TaughtResult], *, levels: bool) -> list[Row]:
    """一次考试一科：所教合计一行，下面各班各一行（只教一个班的不重复）。"""
    rows: list[Row] = []
    for each in results:
        classes = each.classes if len(each.classes) > 1 else ()
        title = "所教合计" if classes else "、".join(each.own.group.classes)
        rows.append((*_head(each, title, each.own.size), *_rates(each.own, levels=levels), *_tail(each)))
        rows += [
            (
                *_head(each, row.group.title, row.size),
                *_rates(row, levels=levels),
                *_figure(row.z),
                None,
                "",
                "",
                "",
            )
            for row in classes
        ]
    return rows


def counts_chart(portfolio: Portfolio, _results: Sequence[TaughtResult]) -> Chart | None:
    """每学年各类的条数。"""
    years = portfolio.years
    if not years:
        return None
    groups = [name for name in footprint_groups() if any(year.counts.get(name) for year in years)]
    series = [Series(name, [float(year.counts.get(name, 0)) for year in years]) for name in groups]
    if any(year.written for year in years):
        series.append(Series("自己写的", [float(year.written) for year in years]))
    labels = [year.title for year in years]
    return Chart(ChartKind.BARS, "各学年的记录", labels, tuple(series), unit="条", format="0")


def hours_chart(portfolio: Portfolio, _results: Sequence[TaughtResult]) -> Chart | None:
    """每学年的研训学时。"""
    years = portfolio.years
    if not any(year.hours for year in years):
        return None
    values = Series("研训学时", [year.hours for year in years])
    return Chart(
        ChartKind.BARS,
        "各学年的研训学时",
        [year.title for year in years],
        (values,),
        unit="学时",
        format="0.#",
    )


def lessons_chart(portfolio: Portfolio, _results: Sequence[TaughtResult]) -> Chart | None:
    """每学年被听课的平均分。"""
    known = [each for each in portfolio.results.lessons if each.mean is not None]
    if not known:
        return None
    labels = [f"{year_title(each.year)}（{each.size} 人次）" for each in known]
    values = Series("平均分", [each.mean for each in known])
    return Chart(ChartKind.BARS, "各学年被听课的平均分", labels, (values,), unit="分", format="0.0")


def z_chart(_portfolio: Portfolio, results: Sequence[TaughtResult]) -> Chart | None:
    """每学年各科的平均标准分与区间。"""
    found = year_results(results)
    if not found:
        return None
    boxes = []
    for each in found:
        low, high = (each.interval.low, each.interval.high) if each.interval else (each.z, each.z)
        boxes.append((low, low, each.z, high, high))
    several = len({each.subject for each in found}) > 1
    labels = [f"{year_title(each.year)}{each.subject if several else ''}" for each in found]
    return Chart(
        ChartKind.BOX,
        "所教各班的平均标准分 Z 与 95% 区间",
        labels,
        (Series("标准分 Z", boxes=boxes),),
        format=SIGNED,
    )


CHARTS = (
    YearChart("各类记录", counts_chart, "各学年登记的条数，只与自己的过去比；多少不等于好坏。"),
    YearChart("研训学时", hours_chart, "按学年合计。"),
    YearChart("被听课的分", lessons_chart, "各位听课人打的总分的平均；检查表不同时不能直接比。"),
    YearChart(
        "所教班级的标准分",
        z_chart,
        f"0 是年级平均；区间相重时不能说有变化。{YEAR_NOTE}",
    ),
)


def _head(each: TaughtResult, title: str, size: int) -> Row:
    return (each.exam.name, each.exam.date, each.grade_title, each.subject, title, size)


def _rates(row: Compared, *, levels: bool) -> Row:
    if levels:
        return level_shares(row) or (None, None, None, None)
    rates = (row.excellent_rate, row.good_rate, row.pass_rate, row.low_rate)
    return (row.mean.value, row.diff, *(figure.value for figure in rates))


def _tail(each: TaughtResult) -> Row:
    gain = each.gain[Method.DELTA_Z] if each.gain is not None else None
    told = _figure(gain) if gain is not None else (None, "", NO_GAIN)
    return (*_figure(each.own.z), *told, each.earlier.name if each.earlier is not None else "")


def _figure(figure: Figure) -> tuple[float | None, str, str]:
    span = "" if figure.interval is None else f"{figure.interval.low:+.2f} ～ {figure.interval.high:+.2f}"
    return (figure.value, span, figure.verdict.label)
