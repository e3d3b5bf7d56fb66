"""帮助：F1 打开这一页的帮助；没有时一句话。"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from jiaowu import app
from jiaowu.desktop.help import HelpDialog
from jiaowu.desktop.theme import load_theme
from jiaowu.errors import UserError


def test_f1_opens_the_help_of_the_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = app.Desk(load_theme(), tmp_path)
    qtbot.addWidget(desk.window)
    assert qapp is not None
    with qtbot.waitExposed(desk.window):
        desk.start()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    tabs = desk.window.findChild(QTabWidget, "roomTabs")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex([place.title for place in app.TABS].index("成绩分析"))

    QTest.keyClick(desk.window, Qt.Key.Key_F1)

    qtbot.waitUntil(lambda: desk.window.findChild(HelpDialog) is not None)
    dialog = desk.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert dialog.windowTitle() == "帮助 — 成绩分析"
    assert "标准差" in dialog.browser.toPlainText()
    assert "**" not in dialog.browser.toPlainText()
    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=20_000)
    desk.stop()


def test_every_tab_has_its_help(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    shown = [HelpDialog(parent, place.title).browser.toPlainText() for place in app.TABS]

    assert all(len(text) > 100 for text in shown)


def test_missing_help_is_one_sentence(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    with pytest.raises(UserError, match="重新安装"):
        HelpDialog(parent, "没有这一页")
