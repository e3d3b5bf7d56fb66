"""与自己的过去比的几张图：各类记录、研训学时、被听课的分、所教班级的标准分。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.portfolio.parts import footprint_groups
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.results import YEAR_NOTE, TaughtResult, year_results
from jiaowu.portfolio.timeline import year_title

SIGNED = "+0.00;-0.00;0.00"


@dataclass(frozen=True)
class YearChart:
    """一张与自己的过去比的图。"""

    title: str
    make: Callable[[Portfolio, Sequence[TaughtResult]], Chart | None]
    note: str


def counts_chart(portfolio: Portfolio, _results: Sequence[TaughtResult]) -> Chart | None:
    """每学年各类的条数。"""
    years = portfolio.years
    if not years:
        return None
    groups = [name for name in footprint_groups() if any(year.counts.get(name) for year in years)]
    series = [Series(name, [year.counts.get(name) or None for year in years]) for name in groups]
    if any(year.written for year in years):
        series.append(Series("自己写的", [year.written or None for year in years]))
    labels = [year.title for year in years]
    return Chart(ChartKind.BARS, "各学年的记录", labels, tuple(series), unit="条", format="0")


def hours_chart(portfolio: Portfolio, _results: Sequence[TaughtResult]) -> Chart | None:
    """每学年的研训学时。"""
    years = portfolio.years
    if not any(year.hours for year in years):
        return None
    values = Series("研训学时", [year.hours or None for year in years])
    return Chart(
        ChartKind.BARS,
        "各学年的研训学时",
        [year.title for year in years],
        (values,),
        unit="学时",
        format="0.0",
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
