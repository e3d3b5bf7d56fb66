"""在绘图区里画出柱、线、箱与直方图。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaowu.paper.chart_looks import Look, draw_bar, draw_marker, look_of, tinted
from jiaowu.paper.chart_scales import Scale, is_drawable
from jiaowu.paper.document import Align, Chart, ChartKind
from jiaowu.paper.formats import display
from jiaowu.paper.surface import EM_CENTRE, WHITE, Lettering, Pen, Segment, Spot, Surface
from jiaowu.paper.theme import paper_theme

VALUE_SIZES = (7.5, 7.0, 6.5)
"""数值标签的字号，由大到小。"""

VALUE_TEXT = Lettering(size=VALUE_SIZES[0])
"""数值标签。"""

BAR_SHARE = 0.72
"""一组柱占格宽的份额。"""

BOX_SHARE = 0.6
"""一组箱子占格宽的份额。"""

BOX_FILL = 0.75
"""几个箱子并列时，各占自己那份的几成。"""

MAX_BAR = 34.0
"""柱的最大宽度（磅）。"""

LABEL_GAP = 2.0

CAP_HEIGHT = 0.8
"""数字高度（以字号为 1）：数值下面的网格线擦掉这么高。"""

LINE_WIDTH = 1.4

MARKER_RADIUS = 2.6

MEDIAN_WIDTH = 1.8

WHISKER_WIDTH = 0.7

LABELLED_SERIES = 2
"""折线多于此数就不标数值，免得叠在一起。"""


@dataclass(frozen=True)
class Plot:
    """绘图区：四边与数值轴。"""

    left: float
    bottom: float
    width: float
    height: float
    scale: Scale
    count: int
    """横轴有几格。"""

    @property
    def slot(self) -> float:
        """一格的宽度。"""
        return self.width / self.count

    def x(self, index: int) -> float:
        """第 index 格的中心。"""
        return self.left + (index + 0.5) * self.slot

    def y(self, value: float) -> float:
        """一个数的高度。"""
        return self.bottom + (value - self.scale.low) / (self.scale.high - self.scale.low) * self.height


def draw_plot(surface: Surface, plot: Plot, chart: Chart) -> None:
    """画出一张图的全部系列。"""
    match chart.kind:
        case ChartKind.BARS | ChartKind.HISTOGRAM:
            _draw_bars(surface, plot, chart)
        case ChartKind.LINES:
            _draw_lines(surface, plot, chart)
        case ChartKind.BOX:
            _draw_boxes(surface, plot, chart)


@dataclass(frozen=True)
class BarLabels:
    """柱端数值的写法：全图一致。"""

    lettering: Lettering
    upright: bool
    longest: float
    """最长的一个有多长（磅）。"""


def bar_labels(chart: Chart, slot: float) -> BarLabels | None:
    """柱端数值怎样写：横写，放不下先缩小，再竖写，还放不下就不写（None）。slot 是一格的宽度。"""
    if chart.kind not in {ChartKind.BARS, ChartKind.HISTOGRAM}:
        return None
    width = _bar_width(chart, slot)
    room = min(width + LABEL_GAP * 2, slot) if len(chart.series) == 1 else width
    longest = max((VALUE_TEXT.width(text) for text in _value_texts(chart)), default=0.0)
    for size in VALUE_SIZES:
        if longest * size / VALUE_TEXT.size <= room:
            return BarLabels(Lettering(size=size), upright=False, longest=longest)
    if width >= VALUE_SIZES[-1]:
        lettering = Lettering(size=min(VALUE_TEXT.size, width))
        return BarLabels(lettering, upright=True, longest=longest)
    return None


def _value_texts(chart: Chart) -> Iterator[str]:
    """全部数值的写法。"""
    for series in chart.series:
        yield from (display(value, chart.format) for value in series.values if is_drawable(value))


def _bar_width(chart: Chart, slot: float) -> float:
    """一根柱的宽度（磅）；直方图的柱相连。"""
    if chart.kind is ChartKind.HISTOGRAM:
        return slot / len(chart.series)
    return min(slot * BAR_SHARE / len(chart.series), MAX_BAR)


def _draw_bars(surface: Surface, plot: Plot, chart: Chart) -> None:
    """并列的柱。"""
    count = len(chart.series)
    width = _bar_width(chart, plot.slot)
    labels = bar_labels(chart, plot.slot)
    zero = plot.y(0.0)
    for number, series in enumerate(chart.series):
        look = look_of(number)
        for index, value in enumerate(series.values):
            if not is_drawable(value):
                continue
            x = plot.x(index) + (number - count / 2) * width
            top = plot.y(value)
            draw_bar(surface, (x, min(zero, top), width, abs(top - zero)), look)
            if labels is not None:
                spot = (x + width / 2, top)
                _write_value(surface, display(value, chart.format), spot, labels, below=value < 0)


def _write_value(surface: Surface, text: str, spot: Spot, labels: BarLabels, *, below: bool) -> None:
    """柱端 spot 处的数值；先擦掉它下面的网格线。"""
    x, y = spot
    lettering = labels.lettering
    length, size = lettering.width(text), lettering.size
    high = length if labels.upright else size * CAP_HEIGHT
    wide = size * CAP_HEIGHT if labels.upright else length
    bottom = y - LABEL_GAP - high if below else y + LABEL_GAP
    surface.fill((x - wide / 2, bottom, wide, high), WHITE)
    if labels.upright:
        surface.write(text, (x + size * EM_CENTRE, bottom), lettering, upright=True)
    else:
        surface.write(text, (x, bottom), lettering, Align.CENTER)


def _draw_lines(surface: Surface, plot: Plot, chart: Chart) -> None:
    """折线；缺数处断开。"""
    for number, series in enumerate(chart.series):
        look = look_of(number)
        points = [
            (plot.x(at), plot.y(value)) if is_drawable(value) else None
            for at, value in enumerate(series.values)
        ]
        for run in _runs(points):
            surface.polyline(run, Pen(LINE_WIDTH, look.colour, look.dash))
        for point in filter(None, points):
            draw_marker(surface, point, MARKER_RADIUS, look)
    if len(chart.series) <= LABELLED_SERIES:
        _label_points(surface, plot, chart)


def _runs(points: Sequence[Spot | None]) -> list[list[Spot]]:
    """不间断的各段。"""
    runs: list[list[Spot]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def _label_points(surface: Surface, plot: Plot, chart: Chart) -> None:
    """折线点旁的数值：同一格里高的写在上方，低的写在下方；挤在一起的不写。"""
    for index in range(plot.count):
        values = [series.values[index] for series in chart.series if index < len(series.values)]
        taken: list[float] = []
        for value in sorted(filter(is_drawable, values), reverse=True):
            text = display(value, chart.format)
            base = _label_base(plot, plot.y(value), below=bool(taken))
            clear = all(abs(base - other) >= VALUE_TEXT.size for other in taken)
            if clear and VALUE_TEXT.width(text) <= plot.slot:
                surface.write(text, (plot.x(index), base), VALUE_TEXT, Align.CENTER)
                taken.append(base)


def _label_base(plot: Plot, y: float, *, below: bool) -> float:
    """数值标签的基线；写在下方会压到横轴时改在上方。"""
    under = y - MARKER_RADIUS - VALUE_TEXT.size
    return under if below and under > plot.bottom else y + MARKER_RADIUS + LABEL_GAP


def _draw_boxes(surface: Surface, plot: Plot, chart: Chart) -> None:
    """箱线图：须到最低与最高，粗线是中位数；只有一个系列时旁边写出中位数。"""
    count = len(chart.series)
    pitch = min(plot.slot * BOX_SHARE / count, MAX_BAR)
    width = pitch if count == 1 else pitch * BOX_FILL
    for number, series in enumerate(chart.series):
        look = tinted(look_of(number))
        for index, box in enumerate(series.boxes):
            if not all(map(is_drawable, box)):
                continue
            x = plot.x(index) + (number - (count - 1) / 2) * pitch
            _draw_box(surface, plot, box, (x, width), look)
            text = display(box[2], chart.format)
            if count == 1 and VALUE_TEXT.width(text) + LABEL_GAP * 2 <= (plot.slot - width) / 2:
                spot = (x + width / 2 + LABEL_GAP, plot.y(box[2]) - VALUE_TEXT.size * EM_CENTRE)
                surface.write(text, spot, VALUE_TEXT)


def _draw_box(surface: Surface, plot: Plot, box: Sequence[float], at: Spot, look: Look) -> None:
    """一个箱子；box 是五个数，at 是中心的 x 与宽度。"""
    x, width = at
    low, first, middle, third, high = map(plot.y, box)
    ink = paper_theme().ink
    half = width / 2
    whiskers: list[Segment] = [(x, low, x, first), (x, third, x, high)]
    whiskers += [(x - half / 2, end, x + half / 2, end) for end in (low, high)]
    surface.strokes(whiskers, Pen(WHISKER_WIDTH, ink))
    draw_bar(surface, (x - half, first, width, third - first), look)
    surface.strokes([(x - half, middle, x + half, middle)], Pen(MEDIAN_WIDTH, ink))
