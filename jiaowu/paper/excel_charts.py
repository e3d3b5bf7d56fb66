"""Excel 原生图表：引用已有的表；表里没有的数据写在右侧打印范围以外。"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from jiaowu.paper.characters import clean
from jiaowu.paper.chart_scales import scale_for, tick_format
from jiaowu.paper.document import Chart, ChartKind, Value
from jiaowu.paper.excel_sheets import SheetPen, WrittenTable
from jiaowu.paper.theme import MM, paper_theme

PIXELS_PER_UNIT = 7
"""列宽一个半角字符约合几个像素。"""

COLUMN_PADDING = 5

ROW_POINTS = 15.0
"""默认行高（磅）。"""

PIXELS_PER_POINT = 96 / 72

TYPES = {
    ChartKind.BARS: {"type": "column"},
    ChartKind.HISTOGRAM: {"type": "column"},
    ChartKind.LINES: {"type": "line"},
    ChartKind.BOX: {"type": "column", "subtype": "stacked"},
}

MARKERS = ("circle", "square", "triangle", "diamond", "x", "star", "plus", "short_dash")

DASHES = ("solid", "dash", "square_dot", "dash_dot", "long_dash", "long_dash_dot", "round_dot", "solid")

PATTERNS = (
    None,
    "light_upward_diagonal",
    "light_downward_diagonal",
    "light_horizontal",
    "outlined_diamond",
    "light_vertical",
    "small_grid",
    "dotted_grid",
)
"""填充花纹：黑白打印时也分得出系列。"""

MAX_VALUE_LABELS = 40
"""柱子多于此数就不标数值，免得叠在一起。"""

BOX_PARTS = ("下四分位", "中位数−下四分位", "上四分位−中位数", "下须", "上须")

BOX_GAP = 80
"""箱与箱之间的空，占箱宽的百分数。"""

MAX_LEVEL_LABELS = 15
"""横轴标签多于此数就竖写。"""

OUTLINE_COLOUR = "#333333"


@dataclass(frozen=True)
class Range:
    """工作表里的一列单元格。"""

    column: int
    first: int
    last: int

    def reference(self, sheet: str) -> list[object]:
        """XlsxWriter 的引用写法。"""
        return [sheet, self.first, self.column, self.last, self.column]

    def formula(self, sheet: str) -> str:
        """公式里的写法，如 `='一班'!$A$1:$A$9`。"""
        area = xl_range_abs(self.first, self.column, self.last, self.column)
        return f"={quote_sheetname(sheet)}!{area}"


def place_chart(pen: SheetPen, block: Chart) -> None:
    """放一张图，占满打印宽度。"""
    if not block.labels or not block.series:
        pen.write_line(f"{block.title}（无数据）", pen.styles.note)
        return
    series = _box_series(pen, block) if block.kind is ChartKind.BOX else _plain_series(pen, block)
    chart = pen.styles.workbook.add_chart(TYPES[block.kind])
    for options in series:
        chart.add_series(options)
    _decorate(chart, block)
    height = block.height * MM
    width = sum(unit * PIXELS_PER_UNIT + COLUMN_PADDING for unit in pen.widths)
    chart.set_size({"width": width, "height": height * PIXELS_PER_POINT})
    pen.worksheet.insert_chart(pen.row, 0, chart, {"object_position": 2})
    pen.row += math.ceil(height / ROW_POINTS) + 1


def _decorate(chart: Any, block: Chart) -> None:
    """标题、坐标轴与图例；刻度与 PDF 里的相同。"""
    chart.set_title({"name": clean(block.title), "name_font": {"size": 11, "bold": True}, "overlay": False})
    axis: dict[str, object] = {"major_gridlines": {"visible": True, "line": {"color": paper_theme().grid}}}
    scale = scale_for(block)
    if scale is not None:
        shown = tick_format(block, scale.ticks)
        axis |= {"min": scale.low, "max": scale.high, "major_unit": scale.step, "num_format": shown}
    if block.unit:
        axis["name"] = clean(block.unit)
    chart.set_y_axis(axis)
    upright = {"num_font": {"rotation": -90}} if len(block.labels) > MAX_LEVEL_LABELS else {}
    chart.set_x_axis({"label_position": "low", **upright})
    if len(block.series) > 1 and block.kind is not ChartKind.BOX:
        chart.set_legend({"position": "bottom"})
    else:
        chart.set_legend({"none": True})


def _plain_series(pen: SheetPen, block: Chart) -> list[dict[str, object]]:
    """柱、线、直方图的各系列。"""
    found = _find_in_tables(pen.tables, block)
    if found is None:
        titles = ["项目", *(one.name for one in block.series)]
        found = _write_data(pen, block, titles, [block.labels, *(one.values for one in block.series)])
    labels, *ranges = found
    sheet = pen.worksheet.get_name()
    return [
        {
            "name": clean(one.name),
            "categories": labels.reference(sheet),
            "values": values.reference(sheet),
            **_look(block, number),
        }
        for number, (one, values) in enumerate(zip(block.series, ranges, strict=True))
    ]


def _look(block: Chart, number: int) -> dict[str, object]:
    """第 number 个系列的颜色与花纹、标记。"""
    colours = paper_theme().series
    colour = colours[number % len(colours)]
    if block.kind is ChartKind.LINES:
        marker = {
            "type": MARKERS[number % len(MARKERS)],
            "size": 6,
            "fill": {"color": colour},
            "border": {"color": colour},
        }
        return {
            "line": {"color": colour, "width": 2, "dash_type": DASHES[number % len(DASHES)]},
            "marker": marker,
        }
    look: dict[str, object] = {"border": {"color": OUTLINE_COLOUR}}
    pattern = PATTERNS[number % len(PATTERNS)]
    if pattern is None:
        look["fill"] = {"color": colour}
    else:
        look["pattern"] = {"pattern": pattern, "fg_color": OUTLINE_COLOUR, "bg_color": colour}
    if block.kind is ChartKind.HISTOGRAM:
        look["gap"] = 0
    if len(block.labels) * len(block.series) <= MAX_VALUE_LABELS:
        look["data_labels"] = {"value": True, "num_format": block.format, "font": {"size": 8}}
    return look


def _box_series(pen: SheetPen, block: Chart) -> list[dict[str, object]]:
    """箱线图：透明的底座托起两段箱体，须用误差线画。"""
    labels, boxes = _flatten_boxes(block)
    columns: list[list[float]] = [
        [first for _, first, *_ in boxes],
        [middle - first for _, first, middle, *_ in boxes],
        [third - middle for *_, middle, third, _ in boxes],
        [first - low for low, first, *_ in boxes],
        [high - third for *_, third, high in boxes],
    ]
    names, *parts, below, above = _write_data(pen, block, ["项目", *BOX_PARTS], [labels, *columns])
    sheet = pen.worksheet.get_name()
    whiskers = (_whisker("minus", below.formula(sheet)), None, _whisker("plus", above.formula(sheet)))
    return [
        {
            "name": name,
            "categories": names.reference(sheet),
            "values": values.reference(sheet),
            "gap": BOX_GAP,
            "y_error_bars": whisker,
            **look,
        }
        for name, values, whisker, look in zip(BOX_PARTS, parts, whiskers, _box_looks(), strict=False)
    ]


def _box_looks() -> tuple[dict[str, object], ...]:
    """底座透明，下半箱深，上半箱浅。"""
    colour = paper_theme().series[0]
    outline = {"color": OUTLINE_COLOUR}
    return (
        {"fill": {"none": True}, "border": {"none": True}},
        {"fill": {"color": colour, "transparency": 40}, "border": outline},
        {"fill": {"color": colour, "transparency": 70}, "border": outline},
    )


def _whisker(direction: str, lengths: str) -> dict[str, object]:
    """一侧的须：长度取自单元格。"""
    return {"type": "custom", "direction": direction, f"{direction}_values": lengths, "end_style": 1}


def _flatten_boxes(block: Chart) -> tuple[list[str], list[tuple[float, float, float, float, float]]]:
    """各标签、各系列的箱子依次排开；多个系列时标签带系列名。"""
    labels: list[str] = []
    boxes: list[tuple[float, float, float, float, float]] = []
    for index, label in enumerate(block.labels):
        for one in block.series:
            if index < len(one.boxes):
                labels.append(label if len(block.series) == 1 else f"{label} {one.name}")
                boxes.append(one.boxes[index])
    return labels, boxes


def _find_in_tables(tables: Sequence[WrittenTable], block: Chart) -> list[Range] | None:
    """在本工作表已写的表里找到标签列与各系列的列；找不全为 None。"""
    for written in tables:
        columns = [list(column) for column in zip(*written.table.rows, strict=True)]
        spot = _find_run(columns, list(block.labels))
        if spot is None:
            continue
        start, size = spot[1], len(block.labels)
        slices = [column[start : start + size] for column in columns]
        try:
            at = [spot[0], *(slices.index(list(one.values)) for one in block.series)]
        except ValueError:
            continue
        first = written.first_row + start
        return [Range(column, first, first + size - 1) for column in at]
    return None


def _find_run(columns: Sequence[Sequence[Value]], wanted: Sequence[Value]) -> tuple[int, int] | None:
    """连续等于 wanted 的一段：（列号，起始行）。"""
    for index, column in enumerate(columns):
        if wanted[0] in column:
            start = column.index(wanted[0])
            if list(column[start : start + len(wanted)]) == list(wanted):
                return index, start
    return None


def _write_data(
    pen: SheetPen, block: Chart, titles: Sequence[str], columns: Sequence[Sequence[Value]]
) -> list[Range]:
    """把图的数据写在打印范围右侧，与图同高；返回各列的范围。"""
    left = pen.last_column + 2
    row = max(pen.row, pen.data_row)
    pen.worksheet.write_string(row, left, f"图表数据：{clean(block.title)}", pen.styles.note)
    style = pen.styles.of(num_format=block.format)
    ranges: list[Range] = []
    for column, (title, values) in enumerate(zip(titles, columns, strict=True), start=left):
        pen.worksheet.write_string(row + 1, column, clean(title), pen.styles.body)
        for at, value in enumerate(values, start=row + 2):
            if isinstance(value, str):
                pen.worksheet.write_string(at, column, clean(value), pen.styles.body)
            elif isinstance(value, int | float) and math.isfinite(value):
                pen.worksheet.write_number(at, column, value, style)
        ranges.append(Range(column, row + 2, row + 1 + len(values)))
    pen.data_row = row + 3 + len(columns[0])
    return ranges
