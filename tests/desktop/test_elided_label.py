"""放不下的一行：省略末尾，全文还读得到，不撑宽窗口。"""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jiaowu.desktop.elided_label import LEAST, ElidedLabel

LONG = "走进化学世界：单元整体备课与实验安全提示的再设计" * 3


def test_a_long_line_is_elided_and_never_widens_its_window(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(300, 30)
    label.show()

    label.setText(LONG)

    assert label.text() == LONG
    assert QLabel.text(label).endswith("…")
    assert label.toolTip() == LONG
    assert label.minimumSizeHint().width() == LEAST
    label.resize(label.sizeHint().width(), 30)
    assert QLabel.text(label) == LONG
    assert label.toolTip() == ""


def test_a_short_line_is_written_whole(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)

    label.setText("短")
    label.resize(label.sizeHint())

    assert QLabel.text(label) == label.text() == "短"
    assert label.minimumSizeHint().width() < LEAST
