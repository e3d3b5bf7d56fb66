"""坐标轴：取整齐的刻度，定刻度的写法。"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from jiaowu.paper.document import Chart, ChartKind

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
"""整齐的刻度间隔（乘以 10 的幂）。"""

TICKS = 5
"""大约几个刻度。"""

ROUNDING = 9
"""刻度值的小数位，去掉浮点尾差。"""


SMALLEST_SPAN = 1e-6
"""轴至少有这么长；各数相差不到这么多就算相等。"""

FLAT_SHARE = 0.02
"""各数相等时，轴向上下各伸出数值的这么多。"""

LARGEST = 1e12
"""再大的数不画：分数与率到不了这里。"""


@dataclass(frozen=True)
class Scale:
    """数值轴：从 low 到 high，每 step 一个刻度。"""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """各刻度的值。"""
        count = round((self.high - self.low) / self.step)
        return tuple(round(self.low + index * self.step, ROUNDING) for index in range(count + 1))


def scale_for(chart: Chart) -> Scale | None:
    """适合一张图全部数据的数值轴；没有数据时为 None。柱图、直方图必含 0，率的轴不超过 100%。"""
    values = list(_values(chart))
    if not values:
        return None
    low, high = min(values), max(values)
    whole = whole_numbers(chart)
    if chart.kind in {ChartKind.BARS, ChartKind.HISTOGRAM}:
        return nice_scale(min(low, 0.0), max(high, 0.0), whole=whole)
    flat = max(abs(high) * FLAT_SHARE, SMALLEST_SPAN) if high - low < SMALLEST_SPAN else 0.0
    scale = nice_scale(low - flat, high + flat, whole=whole)
    if low >= 0:
        scale = Scale(max(scale.low, 0.0), scale.high, scale.step)
    if "%" in chart.format and high <= 1:
        scale = Scale(scale.low, min(scale.high, 1.0), scale.step)
    return scale


def nice_scale(low: float, high: float, *, whole: bool = False) -> Scale:
    """盖住 low 至 high 的整齐刻度；whole 时间隔至少为 1。"""
    span = max(high - low, SMALLEST_SPAN)
    power = 10.0 ** math.floor(math.log10(span / TICKS))
    step = next(unit * power for unit in STEPS if unit * power * TICKS >= span * (1 - 1e-9))
    if whole:
        step = max(1.0, float(math.ceil(step)))
    bottom = math.floor(round(low / step, ROUNDING)) * step
    top = math.ceil(round(high / step, ROUNDING)) * step
    if top <= bottom:
        top = bottom + step
    return Scale(round(bottom, ROUNDING), round(top, ROUNDING), step)


def tick_format(chart: Chart, ticks: Sequence[float]) -> str:
    """刻度的数字格式：都是整数时去掉多余的小数。"""
    factor = 100 if "%" in chart.format else 1
    if all(math.isclose(tick * factor, round(tick * factor), abs_tol=1e-9) for tick in ticks):
        return "0%" if factor == 100 else "0"
    return chart.format


def is_drawable(value: float | None) -> TypeGuard[float]:
    """画得出的数：不缺、有限、不大得离谱。"""
    return value is not None and math.isfinite(value) and abs(value) <= LARGEST


def whole_numbers(chart: Chart) -> bool:
    """数值格式没有小数，如人数。"""
    return chart.format in {"0", "#,##0"}


def _values(chart: Chart) -> Iterable[float]:
    """图里的全部数。"""
    for series in chart.series:
        yield from filter(is_drawable, series.values)
        for box in series.boxes:
            yield from filter(is_drawable, box)
