"""学籍界面测试共用：接着真资料库的 Context 与一个显示着的标签页。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.store.store import Store
from jiaowu.students.gui.tab import StudentsTab
from tests.students.small import SmallSchool

MakeTab = Callable[[], StudentsTab]


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给标签页的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def make_tab(qtbot: QtBot, context: Context) -> MakeTab:
    """造出显示着的标签页。"""

    def make() -> StudentsTab:
        tab = StudentsTab(context)
        qtbot.addWidget(tab)
        tab.resize(1240, 640)
        tab.show()
        tab.refresh()
        qtbot.waitUntil(lambda: tab.register is not None and context.jobs.current is None, timeout=10_000)
        return tab

    return make


@pytest.fixture
def tab(saved: SmallSchool, make_tab: MakeTab) -> StudentsTab:
    """小学校的标签页。"""
    assert saved.pupils
    return make_tab()
