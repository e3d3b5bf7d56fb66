"""教师档案界面测试共用：接着真资料库的 Context。"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

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
