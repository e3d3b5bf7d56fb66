"""教研界面测试共用：接着真资料库的 Context 与一个显示着的标签页，看过去的那个学期。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.services.sources import RESEARCH_SOURCES
from jiaowu.store.store import Store
from tests.research.rooms import Rooms

Settle = Callable[[], None]


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给标签页的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
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


@pytest.fixture
def research_tab(qtbot: QtBot, context: Context, saved_rooms: Rooms, settle: Settle) -> ResearchTab:
    """显示着的标签页，看 2025—2026 学年第二学期。"""
    tab = ResearchTab(context, RESEARCH_SOURCES)
    qtbot.addWidget(tab)
    tab.resize(1366, 660)
    tab.show()
    tab.refresh()
    settle()
    tab.select_term(saved_rooms.term)
    settle()
    return tab
