"""成长档案界面测试共用：接着真资料库的 Context。"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.store.store import Store


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给窗口的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """各窗口的父部件；窗口关上就自己删去。"""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget
