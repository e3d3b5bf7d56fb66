"""屏幕上的箱线图：须到两端，盒子是四分位（或区间），中间一道是中位数（或平均数）。"""

import importlib
from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QColor, QFont

from jiaowu.desktop.theme import Theme
from jiaowu.paper.document import Chart
from jiaowu.paper.formats import display

LIBRARY = "pyqtgraph"
SHARE = 0.7
"""一格里各盒子合起来占多宽。"""
MAX_LABELS = 24
"""盒子不多时才写数。"""
MARGIN = 0.12
"""上下各留的空，占数据范围的比例。"""

Box = tuple[float, float, float, float, float]


def add_boxes(plot: Any, chart: Chart, theme: Theme, font: QFont) -> None:
    """画出全部盒子。"""
    pyqtgraph = importlib.import_module(LIBRARY)
    width = SHARE / max(len(chart.series), 1)
    half = min(width * 0.4, 0.14)
    small = QFont(font)
    small.setPointSizeF(9)
    labelled = len(chart.series) * len(chart.labels) <= MAX_LABELS
    for index, x, (lowest, low, middle, high, highest) in placed_boxes(chart):
        colour = QColor(theme.series[index % len(theme.series)])
        fill = QColor(colour)
        fill.setAlpha(70)
        pen = pyqtgraph.mkPen(colour, width=1.5)
        for ends in ((lowest, low), (high, highest)):
            plot.plot([x, x], ends, pen=pen)
        bar = pyqtgraph.BarGraphItem(
            x=[x], y0=[low], height=[high - low], width=2 * half, brush=fill, pen=pen
        )
        plot.addItem(bar)
        plot.plot([x - half, x + half], [middle, middle], pen=pyqtgraph.mkPen(colour, width=3))
        if labelled:
            label = pyqtgraph.TextItem(display(middle, chart.format), color=theme.ink, anchor=(0.0, 0.5))
            label.setFont(small)
            label.setPos(x + half * 1.2, middle)
            plot.addItem(label, ignoreBounds=True)


def placed_boxes(chart: Chart) -> Iterator[tuple[int, float, Box]]:
    """（第几组、横坐标、盒子）。"""
    width = SHARE / max(len(chart.series), 1)
    for index, series in enumerate(chart.series):
        offset = (index + 0.5) * width - SHARE / 2
        for place, box in enumerate(series.boxes):
            yield index, place + offset, box


def box_range(chart: Chart) -> tuple[float, float]:
    """纵轴的范围：数据上下各留一点空；没有盒子时为 0–1。"""
    ends = [end for series in chart.series for box in series.boxes for end in (box[0], box[-1])]
    if not ends:
        return 0.0, 1.0
    span = (max(ends) - min(ends)) or abs(max(ends)) or 1.0
    return min(ends) - span * MARGIN, max(ends) + span * MARGIN


def box_text(chart: Chart, series: int, place: int) -> str:
    """悬停时的说明：中间的数与盒子两端。"""
    _, low, middle, high, _ = chart.series[series].boxes[place]
    shown = (display(value, chart.format) for value in (middle, low, high))
    value, start, end = shown
    return f"{chart.labels[place]}　{value}（{start} ～ {end}）"
