"""图的版面：标题、图例、坐标轴与横轴标签；全部是矢量。"""

from collections.abc import Sequence
from functools import partial

from jiaowu.paper.chart_labels import LABEL_TEXT, fit_labels
from jiaowu.paper.chart_looks import draw_bar, draw_marker, look_of, tinted
from jiaowu.paper.chart_plots import LINE_WIDTH, MARKER_RADIUS, Plot, bar_labels, draw_plot
from jiaowu.paper.chart_scales import scale_for, tick_format
from jiaowu.paper.document import Align, Chart, ChartKind
from jiaowu.paper.faces import Face
from jiaowu.paper.flow import Flow, Frame
from jiaowu.paper.formats import display
from jiaowu.paper.surface import EM_CENTRE, Lettering, Pen, Spot, Surface
from jiaowu.paper.theme import MM, paper_theme

TITLE_SIZE = 10.5

GAP = 4.0

MIN_HEIGHT = 40 * MM
"""再矮就没有地方画了。"""

TITLE_HEIGHT = 18.0

LEGEND_HEIGHT = 14.0

HEADROOM = 15.0
"""绘图区以上留给数值标签的高度。"""

UNIT_RISE = 7.0
"""纵轴单位的基线在绘图区以上多高。"""

SWATCH = (14.0, 7.0)
"""图例色块的宽与高。"""

UPRIGHT_SHARE = 0.4
"""竖写的横轴标签最多占图高的份额；更长的以省略号结尾。"""

GRID_LINE = 0.4

BLOCK_GAP = 10.0


def place_chart(flow: Flow, block: Chart) -> None:
    """放一张图；最高一页，最矮也要画得下。"""
    height = min(max(block.height * MM, MIN_HEIGHT), flow.frame.height)
    flow.place(height, partial(_draw_chart, flow.frame, block, height))
    flow.gap(BLOCK_GAP)


def _draw_chart(frame: Frame, chart: Chart, height: float, surface: Surface, top: float) -> None:
    """画一张图；top 是顶边。"""
    middle = (frame.left + frame.right) / 2
    _draw_title(surface, display(chart.title), frame, top)
    scale = scale_for(chart)
    if scale is None or not chart.labels:
        surface.write("（无数据）", (middle, top - height / 2), LABEL_TEXT, Align.CENTER)
        return
    y = _draw_legend(surface, frame, chart, top - TITLE_HEIGHT)
    ticks = [display(tick, tick_format(chart, scale.ticks)) for tick in scale.ticks]
    left = frame.left + max(map(LABEL_TEXT.width, ticks)) + GAP
    slot = (frame.right - left) / len(chart.labels)
    values = bar_labels(chart, slot)
    room = values.longest if values is not None and values.upright else 0.0
    labels = fit_labels(chart.labels, slot, height * UPRIGHT_SHARE)
    bottom = top - height + labels.height + (room if scale.low < 0 else 0.0)
    ceiling = y - max(HEADROOM, room)
    plot = Plot(left, bottom, frame.right - left, ceiling - bottom, scale, len(chart.labels))
    if chart.unit:
        unit = Lettering(size=LABEL_TEXT.size, colour=paper_theme().ink_soft)
        surface.write(f"（{display(chart.unit)}）", (frame.left, ceiling + UNIT_RISE), unit)
    _draw_grid(surface, plot, ticks)
    draw_plot(surface, plot, chart)
    labels.draw(surface, [plot.x(index) for index in range(plot.count)], top - height + labels.height)


def _draw_title(surface: Surface, title: str, frame: Frame, top: float) -> None:
    """图的标题；太长时缩小到一行。"""
    full = Lettering(Face.BOLD, TITLE_SIZE)
    size = min(TITLE_SIZE, TITLE_SIZE * frame.width / max(full.width(title), 1.0))
    spot = ((frame.left + frame.right) / 2, top - TITLE_SIZE - 2)
    surface.write(title, spot, Lettering(Face.BOLD, size), Align.CENTER)


def _draw_grid(surface: Surface, plot: Plot, ticks: Sequence[str]) -> None:
    """横向网格、刻度文字与零线。"""
    theme = paper_theme()
    right = plot.left + plot.width
    heights = [plot.y(tick) for tick in plot.scale.ticks]
    surface.strokes([(plot.left, y, right, y) for y in heights], Pen(GRID_LINE, theme.grid))
    soft = Lettering(size=LABEL_TEXT.size, colour=theme.ink_soft)
    for y, text in zip(heights, ticks, strict=True):
        surface.write(text, (plot.left - GAP, y - soft.size * EM_CENTRE), soft, Align.RIGHT)
    zero = plot.y(max(plot.scale.low, min(0.0, plot.scale.high)))
    surface.strokes([(plot.left, zero, right, zero)], Pen(theme.outline, theme.ink))


def _draw_legend(surface: Surface, frame: Frame, chart: Chart, top: float) -> float:
    """图例，居中排成若干行；只有一个系列时不要。返回下边的 y。"""
    if len(chart.series) == 1:
        return top
    for row in _legend_rows(chart, frame.width):
        x = (frame.left + frame.right - sum(width for *_, width in row)) / 2
        y = top - LEGEND_HEIGHT / 2
        for number, name, width in row:
            _draw_key(surface, chart.kind, number, (x, y))
            spot = (x + SWATCH[0] + GAP, y - LABEL_TEXT.size * EM_CENTRE)
            surface.write(name, spot, LABEL_TEXT)
            x += width
        top -= LEGEND_HEIGHT
    return top


def _legend_rows(chart: Chart, room: float) -> list[list[tuple[int, str, float]]]:
    """图例分行：每项是（系列号、名称、宽度）。"""
    rows: list[list[tuple[int, str, float]]] = []
    left = 0.0
    for number, series in enumerate(chart.series):
        name = display(series.name)
        width = SWATCH[0] + GAP * 4 + LABEL_TEXT.width(name)
        if width > left or not rows:
            rows.append([])
            left = room
        rows[-1].append((number, name, width))
        left -= width
    return rows


def _draw_key(surface: Surface, kind: ChartKind, number: int, spot: Spot) -> None:
    """图例里的一个色块或一小段线。"""
    x, y = spot
    look = look_of(number)
    if kind is ChartKind.LINES:
        surface.polyline([spot, (x + SWATCH[0], y)], Pen(LINE_WIDTH, look.colour, look.dash))
        draw_marker(surface, (x + SWATCH[0] / 2, y), MARKER_RADIUS, look)
    else:
        shown = tinted(look) if kind is ChartKind.BOX else look
        draw_bar(surface, (x, y - SWATCH[1] / 2, *SWATCH), shown)
