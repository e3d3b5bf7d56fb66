"""成绩报告共用的列：宽度、对齐与数字格式只在这里定一次。"""

from collections.abc import Iterable

import numpy as np

from jiaowu.paper.document import Align, Column

MARK = "0.00"
RATE = "0.00%"


def raw_format(values: Iterable[object]) -> str:
    """一列原始分的数字格式：小数位数取够用的最少位，整列一致，至多两位；文字与空值不看。"""
    numbers = np.array([value for value in values if isinstance(value, int | float)], dtype=np.float64)
    hundredths = np.rint(numbers[np.isfinite(numbers)] * 100).astype(np.int64)
    if not (hundredths % 100).any():
        return "0"
    return "0.00" if (hundredths % 10).any() else "0.0"


def name_column(title: str, width: float = 10) -> Column:
    """文字列。"""
    return Column(title, width)


def count_column(title: str, group: str = "", width: float = 6) -> Column:
    """人数列。"""
    return Column(title, width, Align.RIGHT, "0", group)


def mark_column(title: str, group: str = "", width: float = 8) -> Column:
    """两位小数的分数列。"""
    return Column(title, width, Align.RIGHT, MARK, group)


def rate_column(title: str, group: str = "") -> Column:
    """百分率列；值是 0–1。"""
    return Column(title, 8.5, Align.RIGHT, RATE, group)


def raw_column(title: str, values: Iterable[object], group: str = "", width: float = 7) -> Column:
    """原始分列；values 是这一列的值，用来定小数位数。"""
    return Column(title, width, Align.RIGHT, raw_format(values), group)
