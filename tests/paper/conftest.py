"""纸面测试共用：一份各种内容都有的文档。"""

import pytest

from jiaowu.paper.document import (
    Align,
    Chart,
    ChartKind,
    Column,
    Document,
    Emphasis,
    Fields,
    PageBreak,
    Series,
    Strips,
    Table,
    Text,
    TextStyle,
)

RARE_NAMES = ("䶮", "𬭎", "㛃", "𫖯", "𠮷")
"""字库容易缺、复制容易错的名字。"""


@pytest.fixture
def full_document() -> Document:
    """每种内容块都有一个。"""
    columns = (
        Column("姓名", 8),
        Column("语文", 6, Align.RIGHT, "0.0", "成绩"),
        Column("数学", 6, Align.RIGHT, "0.0", "成绩"),
        Column("及格率", 8, Align.RIGHT, "0.0%"),
    )
    rows = [(name, 90.5, None, 0.8125) for name in RARE_NAMES]
    labels = ("七（1）班", "七（2）班", "七（3）班")
    boxes = ((10.0, 30.0, 50.0, 70.0, 90.0),) * 3
    series = (Series("平均分", (71.5, 82.0, None)), Series("及格率", (60.0, 70.0, 80.0)))
    charts = [
        Chart(ChartKind.BARS, "柱图", labels, series, "分"),
        Chart(ChartKind.LINES, "折线图", labels, series, "分"),
        Chart(ChartKind.BOX, "箱线图", labels, (Series("总分", boxes=boxes),), "分", "0"),
        Chart(ChartKind.HISTOGRAM, "直方图", labels, (Series("人数", (3, 5, 1)),), "人", "0"),
    ]
    return Document(
        title="质量分析报告",
        subtitle="某某中学　2026—2027学年第一学期",
        blocks=(
            Fields((("考试", "期中"), ("应考", 405), ("实考", 400), ("缺考", 5), ("说明", "无"))),
            Text("一、总体情况", TextStyle.HEADING),
            Text("总体平稳。" * 40),
            Table(columns, rows, "一分三率", ((4, Emphasis.TOTAL),), ("口径：分母为实考人数。",)),
            Text("注：数据截至考试当日。", TextStyle.NOTE),
            PageBreak("图表"),
            Text("二、图", TextStyle.HEADING),
            *charts,
            PageBreak("成绩条"),
            Strips(columns, rows, "期中考试", "家长签字："),
        ),
        signers=("制表人", "审核人", "日期"),
        confidential="教学内部资料",
    )
