"""工作安排界面测试共用：接着真资料库的 Context，等后台做完的办法。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.store.store import Store

Settle = Callable[[], None]


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给标签页的门；资料文件夹就是资料库所在的。"""
    assert qapp is not None
    opened = Context(store, tmp_path / "资料", load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def settle(qtbot: QtBot, context: Context) -> Settle:
    """等后台的工作都做完，提交之后的刷新也做完。"""

    def wait() -> None:
        for _ in range(3):
            qtbot.wait(20)
            qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)

    return wait
