"""表里安静的底色：一列之内，好的偏蓝，差的偏橙，居中不着色。"""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from jiaowu.desktop.table_model import Row, Shade
from jiaowu.desktop.theme import Theme

STRONGEST = 0.20
"""最深处调进多少颜色；再深就妨碍读数。"""
STEPS = 8


def shade_columns(rows: Sequence[Row], columns: Sequence[int], theme: Theme, better: int) -> Shade | None:
    """给 columns 各列按大小着色；better 为 -1 时越低越好，0 时不着色。"""
    if not better or len(rows) < 2:
        return None
    limits = {column: _limits(rows, column) for column in columns}
    high, low = theme.series[0], theme.series[1]
    blues = [theme.mix(high, STRONGEST * step / STEPS) for step in range(STEPS + 1)]
    oranges = [theme.mix(low, STRONGEST * step / STEPS) for step in range(STEPS + 1)]

    def shade(row: int, column: int) -> QColor | None:
        limit = limits.get(column)
        value = rows[row][column] if limit is not None and row < len(rows) else None
        if limit is None or not isinstance(value, int | float):
            return None
        lowest, highest = limit
        place = ((value - lowest) / (highest - lowest) * 2 - 1) * better
        step = round(abs(place) * STEPS)
        return (blues if place > 0 else oranges)[step] if step else None

    return shade


def _limits(rows: Sequence[Row], column: int) -> tuple[float, float] | None:
    values = [value for row in rows if isinstance(value := row[column], int | float)]
    if len(values) < 2 or min(values) == max(values):
        return None
    return min(values), max(values)
