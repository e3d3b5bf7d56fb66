"""在绘图区里画出柱、线、箱与直方图。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaowu.paper.chart_looks import Look, draw_bar, draw_marker, look_of, tinted
from jiaowu.paper.chart_scales import Scale, is_drawable
from jiaowu.paper.document import Align, Chart, ChartKind
from jiaowu.paper.formats import display
from jiaowu.paper.surface import EM_CENTRE, WHITE, Lettering, Pen, Segment, Spot, Surface
from jiaowu.paper.theme import paper_theme

VALUE_TEXT = Lettering(size=7.5)
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


def label_room(chart: Chart, slot: float) -> float:
    """柱端数值竖写时要在绘图区外留的高度（磅）；横写或不写时为 0。slot 是一格的宽度。"""
    if chart.kind not in {ChartKind.BARS, ChartKind.HISTOGRAM}:
        return 0.0
    width = _bar_width(chart, slot)
    lengths = [VALUE_TEXT.width(text) for text in _value_texts(chart)]
    upright = [length for length in lengths if width >= VALUE_TEXT.size and length > width + LABEL_GAP * 2]
    return max(upright, default=0.0)


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
    zero = plot.y(0.0)
    for number, series in enumerate(chart.series):
        look = look_of(number)
        for index, value in enumerate(series.values):
            if not is_drawable(value):
                continue
            x = plot.x(index) + (number - count / 2) * width
            top = plot.y(value)
            draw_bar(surface, (x, min(zero, top), width, abs(top - zero)), look)
            _label_bar(surface, display(value, chart.format), (x, top), width, below=value < 0)


def _label_bar(surface: Surface, text: str, corner: Spot, width: float, *, below: bool) -> None:
    """柱端的数值：横写放不下就竖写，竖写也放不下就不写。corner 是柱端的左角。"""
    x, y = corner
    length, size = VALUE_TEXT.width(text), VALUE_TEXT.size
    middle = x + width / 2
    if length <= width + LABEL_GAP * 2:
        base = y - size if below else y + LABEL_GAP
        shown = min(length, width)
        surface.fill((middle - shown / 2, base - 0.5, shown, size * CAP_HEIGHT), WHITE)
        surface.write(text, (middle, base), VALUE_TEXT, Align.CENTER)
    elif width >= size:
        start = y - LABEL_GAP - length if below else y + LABEL_GAP
        surface.fill((x + 0.5, start, width - 1, length), WHITE)
        spot = (middle + size * EM_CENTRE, y - LABEL_GAP if below else y + LABEL_GAP)
        surface.write(text, spot, VALUE_TEXT, Align.RIGHT if below else Align.LEFT, upright=True)


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
    """折线点旁的数值：同一格里高的写在上方，低的写在下方；太密就不写。"""
    for index in range(plot.count):
        values = [series.values[index] for series in chart.series if index < len(series.values)]
        present = sorted(filter(is_drawable, values), reverse=True)
        for order, value in enumerate(present):
            text = display(value, chart.format)
            length = VALUE_TEXT.width(text)
            if length <= plot.slot:
                shift = MARKER_RADIUS + LABEL_GAP if order == 0 else -MARKER_RADIUS - VALUE_TEXT.size
                spot = (plot.x(index), plot.y(value) + shift)
                surface.write(text, spot, VALUE_TEXT, Align.CENTER)


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
