"""学校界面测试共用：接着真资料库的 Context，与对话框的父窗口。"""

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
    """传给对话框的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """对话框的父窗口：对话框关闭时会问，所以由它带走，不由 qtbot 关。"""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made
