"""PySide6 的返回值不能少算 None 的引用；6.12.0 在 CPython 3.11 上就因此崩溃。"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000
NOISE = 50
"""解释器自己在循环前后可能多出的引用；缺陷版本会少掉 CALLS 个。"""


def test_calls_returning_nothing_keep_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("先画一次")
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        label.setText("成绩分析")

    assert abs(sys.getrefcount(None) - before) < NOISE
