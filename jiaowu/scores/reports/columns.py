"""成绩报告共用的列：宽度、对齐与数字格式只在这里定一次。"""

from jiaowu.paper.document import Align, Column

MARK = "0.00"
RATE = "0.00%"
RAW = ""
"""有几位小数印几位。"""


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


def raw_column(title: str, group: str = "", width: float = 7) -> Column:
    """原始分列。"""
    return Column(title, width, Align.RIGHT, RAW, group)
