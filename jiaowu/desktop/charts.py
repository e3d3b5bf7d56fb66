"""可以悬停、放大的图：按 paper 的 Chart 描述画在屏幕上。pyqtgraph 第一次用到时才在后台载入。"""

import importlib
import threading
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.chart_boxes import add_boxes, box_range, box_text
from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import Theme
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.formats import display

LIBRARY = "pyqtgraph"
BARS_SHARE = 0.8
"""一组柱子占一格的宽度。"""
FEW = 6
"""不多于这么多个的次数，轴上一格一个。"""
MAX_TICKS = 24
LINE_HEIGHT = 18
"""横轴上名目一行多高（像素）；名目里有换行的才用。"""
MAX_VALUE_LABELS = 16
"""柱子不多于这个数时，直接把数写在柱顶。"""
MARKERS = ("o", "s", "t", "d", "+", "x", "p", "h")
HEADROOM = 1.14
"""纵轴上方留给数字标签的空。"""


_READY = threading.Event()
"""库已完整载入；只看 sys.modules 会碰上正在载入的半个模块，界面就要等它的锁。"""


def load_library() -> None:
    """载入画图的库，约半秒；交给 Context.prepare 在后台做。"""
    importlib.import_module(LIBRARY)
    _READY.set()


class ChartView(QWidget):
    """放在 .ui 里的图；用之前调 set_up。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """先只有标题与图例的位置。"""
        super().__init__(parent)
        self._context: Context | None = None
        self._chart: Chart | None = None
        self._plot: Any = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        """表先画出来，图在下一步画；连着换几次只画最后一次。"""
        self._soon.timeout.connect(self._draw)
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._legend = QLabel()
        self._legend.setProperty("role", "soft")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setWordWrap(True)
        self._area = QWidget()
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack = QStackedLayout(self._area)
        self._tip = QLabel(self)
        self._tip.setObjectName("chartTip")
        self._tip.setProperty("role", "chip")
        self._tip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tip.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._legend)
        layout.addWidget(self._area, 1)

    def set_up(self, context: Context, name: str) -> None:
        """name 给辅助工具认。"""
        self._context = context
        self.setAccessibleName(name)

    @property
    def chart(self) -> Chart | None:
        """正在显示的图。"""
        return self._chart

    @property
    def drawn(self) -> bool:
        """图是否已经画出（库已载入）。"""
        return self._plot is not None and self._chart is not None

    @property
    def plot_area(self) -> Any:
        """画图的部件（pyqtgraph 的 PlotWidget）；没画出时为 None。"""
        return self._plot

    def show_chart(self, chart: Chart) -> None:
        """换一张图；库还没载入时，载入后再画。"""
        self._chart = chart
        unit = "%" if chart.format.endswith("%") else chart.unit
        self._title.setText(f"{chart.title}（{unit}）" if unit else chart.title)
        if _READY.is_set():
            self._soon.start()
        elif self._context is not None:
            self._context.prepare("正在准备图表", load_library, self._draw_loaded)

    def value_text(self, series: int, place: int) -> str:
        """第 series 组、第 place 格的说明文字，悬停时显示的就是它。"""
        chart = self._chart
        if chart is None:
            return ""
        if chart.kind is ChartKind.BOX:
            return box_text(chart, series, place)
        chosen = chart.series[series]
        unit = "" if chart.format.endswith("%") else chart.unit
        value = chosen.values[place]
        shown = "没有数" if value is None else display(value, chart.format) + unit
        name = f"{chosen.name}　" if chosen.name else ""
        return f"{chart.labels[place]}　{name}{shown}"

    def _draw_loaded(self, _result: object) -> None:
        self._soon.start()

    def _draw(self) -> None:
        if self._chart is None or self._context is None:
            return
        theme = self._context.theme
        if self._plot is None:
            self._plot = _make_plot(theme)
            self._stack.addWidget(self._plot)
            self._plot.viewport().setMouseTracking(True)
            self._plot.viewport().installEventFilter(self)
        self._tip.hide()
        self._legend.setText(_legend_html(self._chart.series, theme))
        self._legend.setVisible(len(self._chart.series) > 1)
        _fill_plot(self._plot, self._chart, theme, self.font())

    def _show_tip(self, position: QPointF) -> None:
        hit = self._hit(position)
        if hit is None:
            self._tip.hide()
            return
        self._tip.setText(self.value_text(*hit))
        self._tip.adjustSize()
        corner = self._plot.mapTo(self, position.toPoint())
        x = min(corner.x() + 14, self.width() - self._tip.width() - 4)
        self._tip.move(max(0, x), max(0, corner.y() - self._tip.height() - 8))
        self._tip.show()
        self._tip.raise_()

    def _hit(self, position: QPointF) -> tuple[int, int] | None:
        """鼠标处的（组、格）。"""
        chart = self._chart
        item = self._plot.getPlotItem()
        if chart is None or not item.vb.sceneBoundingRect().contains(position):
            return None
        point = item.vb.mapSceneToView(position)
        place = round(point.x())
        if not 0 <= place < len(chart.labels):
            return None
        if chart.kind is ChartKind.LINES:
            return _nearest_line(chart.series, place, point.y())
        step = (point.x() - place + BARS_SHARE / 2) / BARS_SHARE * len(chart.series)
        series = int(step)
        return (series, place) if 0 <= series < len(chart.series) else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._show_tip(event.position())
        elif event.type() == QEvent.Type.Leave:
            self._tip.hide()
        elif event.type() == QEvent.Type.MouseButtonDblClick and self._chart is not None:
            _reset_view(self._plot, self._chart)
        return super().eventFilter(watched, event)


def _nearest_line(series: Sequence[Series], place: int, y: float) -> tuple[int, int] | None:
    found = [
        (abs(value - y), index)
        for index, one in enumerate(series)
        if (value := one.values[place]) is not None
    ]
    return (min(found)[1], place) if found else None


def _make_plot(theme: Theme) -> Any:
    """没有英文菜单的空图；滚轮与拖动只放大横向。"""
    pyqtgraph = importlib.import_module(LIBRARY)
    pyqtgraph.setConfigOptions(antialias=True)
    plot = pyqtgraph.PlotWidget(background=theme.paper)
    plot.setObjectName("chartPlot")
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setMouseEnabled(x=True, y=False)
    plot.getPlotItem().getViewBox().setDefaultPadding(0)
    plot.setToolTip("滚轮放大，拖动平移，双击还原")
    return plot


def _fill_plot(plot: Any, chart: Chart, theme: Theme, font: QFont) -> None:
    plot.clear()
    _style_axes(plot, chart, theme, font)
    if chart.kind is ChartKind.LINES:
        _add_lines(plot, chart, theme)
    elif chart.kind is ChartKind.BOX:
        add_boxes(plot, chart, theme, font)
    else:
        _add_bars(plot, chart, theme, font)
    _reset_view(plot, chart)


def _style_axes(plot: Any, chart: Chart, theme: Theme, font: QFont) -> None:
    step = -(-len(chart.labels) // MAX_TICKS) or 1
    ticks = [(place, label) for place, label in enumerate(chart.labels) if place % step == 0]
    small = QFont(font)
    small.setPointSizeF(9)
    for side in ("bottom", "left"):
        axis = plot.getAxis(side)
        axis.setPen(QColor(theme.line))
        axis.setTextPen(QColor(theme.ink_soft))
        axis.setStyle(tickFont=small, tickLength=0)
        axis.setZValue(-10)
        axis.enableAutoSIPrefix(enable=False)
    plot.getAxis("bottom").setTicks([ticks])
    lines = 1 + max((label.count("\n") for label in chart.labels), default=0)
    plot.getAxis("bottom").setHeight(LINE_HEIGHT * lines if lines > 1 else None)
    plot.getAxis("left").setScale(100 if chart.format.endswith("%") else 1)
    plot.getAxis("left").setTickSpacing(levels=[(1, 0)] if _is_small_count(chart) else None)
    plot.showGrid(x=False, y=True, alpha=0.3)


def _is_small_count(chart: Chart) -> bool:
    """只有几个的次数、人数：轴上不写 0.5。"""
    known = [value for series in chart.series for value in series.values if value is not None]
    return chart.format == "0" and min(known, default=-1) >= 0 and max(known, default=0) <= FEW


def _add_bars(plot: Any, chart: Chart, theme: Theme, font: QFont) -> None:
    pyqtgraph = importlib.import_module(LIBRARY)
    count = len(chart.series)
    width = BARS_SHARE / max(count, 1)
    labelled = count * len(chart.labels) <= MAX_VALUE_LABELS
    for index, series in enumerate(chart.series):
        offset = (index + 0.5) * width - BARS_SHARE / 2
        places = [place + offset for place in range(len(chart.labels))]
        heights = [value or 0.0 for value in series.values]
        colour = QColor(theme.series[index % len(theme.series)])
        bars = pyqtgraph.BarGraphItem(
            x=places, height=heights, width=width * 0.94, brush=colour, pen=pyqtgraph.mkPen(None)
        )
        plot.addItem(bars)
        if labelled:
            _label_bars(plot, chart, list(zip(places, series.values, strict=True)), theme, font)


def _label_bars(
    plot: Any, chart: Chart, tops: Sequence[tuple[float, float | None]], theme: Theme, font: QFont
) -> None:
    pyqtgraph = importlib.import_module(LIBRARY)
    small = QFont(font)
    small.setPointSizeF(9)
    for x, value in tops:
        if value is None:
            continue
        label = pyqtgraph.TextItem(
            display(value, chart.format), color=theme.ink, anchor=(0.5, 1.0 if value >= 0 else 0.0)
        )
        label.setFont(small)
        label.setPos(x, value)
        plot.addItem(label, ignoreBounds=True)


def _add_lines(plot: Any, chart: Chart, theme: Theme) -> None:
    for index, series in enumerate(chart.series):
        colour = QColor(theme.series[index % len(theme.series)])
        values = [float("nan") if value is None else value for value in series.values]
        if all(value is None for value in series.values):
            continue  # 一个数也没有的线，画图的库会报警告
        plot.plot(
            list(range(len(values))),
            values,
            pen={"color": colour, "width": 2},
            symbol=MARKERS[index % len(MARKERS)],
            symbolSize=7,
            symbolBrush=colour,
            symbolPen=colour,
            connect="finite",
        )


def _reset_view(plot: Any, chart: Chart) -> None:
    """还原到全部都看得见，并限制放大与平移的范围。"""
    values = [value for series in chart.series for value in series.values if value is not None]
    top, bottom = max([0.0, *values]), min([0.0, *values])
    span = (top - bottom) or 1.0
    high = bottom + span * HEADROOM if top > 0 else span * (HEADROOM - 1)
    low = bottom - span * (HEADROOM - 1) if bottom < 0 else 0.0
    if chart.kind is ChartKind.BOX:
        low, high = box_range(chart)
    right = len(chart.labels) - 0.5
    plot.setLimits(xMin=-0.5, xMax=right, yMin=low, yMax=high, minXRange=min(3.0, right + 0.5))
    plot.setRange(xRange=(-0.5, right), yRange=(low, high), padding=0)


def _legend_html(series: Sequence[Series], theme: Theme) -> str:
    marks = "●■▼◆✚✖⬟⬢"
    colours, count = theme.series, len(theme.series)
    return "　".join(
        f'<span style="color:{colours[index % count]}">{marks[index % len(marks)]}</span> {one.name}'
        for index, one in enumerate(series)
    )
