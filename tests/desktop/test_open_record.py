"""翻到一条记录：切换标签页，再由它显示；还在载入的，放好之后再显示。"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.desktop.context import Context, open_settings
from jiaowu.desktop.help import HelpDialog
from jiaowu.desktop.main_window import MainWindow
from jiaowu.desktop.tab import Place, Tab
from jiaowu.desktop.theme import load_theme


class Shelf(Tab):
    """记下被要求显示什么。"""

    def __init__(self, context: Context) -> None:
        """还没有被要求过。"""
        super().__init__(context)
        self.shown: list[tuple[str, int]] = []
        self.refreshed = False

    @override
    def refresh(self) -> None:
        self.refreshed = True

    @override
    def show_record(self, table: str, row_id: int) -> None:
        assert self.refreshed
        self.shown.append((table, row_id))


class Plain(Shelf):
    """不会显示记录的一页。"""

    @override
    def show_record(self, table: str, row_id: int) -> None:
        Tab.show_record(self, table, row_id)


PLACES = (
    Place("plain", "常规检查", "inspection", lambda: Plain),
    Place("teachers", "教师档案", "teachers", lambda: Shelf),
)


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> MainWindow:
    made = MainWindow(PLACES, load_theme(), context.jobs, open_settings(tmp_path), tmp_path)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def tabs(window: MainWindow) -> QTabWidget:
    found = window.findChild(QTabWidget, "roomTabs")
    assert found is not None
    return found


def shelf(window: MainWindow, at: int) -> Shelf:
    found = window.tab(at)
    assert isinstance(found, Shelf)
    return found


def test_a_record_is_shown_in_the_tab_it_belongs_to(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    window.fill(context, [Plain, Shelf])
    qtbot.waitUntil(lambda: window.filled)

    context.open_record("teachers", "teacher", 7)

    assert tabs(window).currentIndex() == 1
    assert shelf(window, 1).shown == [("teacher", 7)]
    assert shelf(window, 0).shown == []


def test_a_tab_that_is_still_loading_shows_the_record_once_it_is_there(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    window.fill(context, [Plain, Shelf])

    context.open_record("teachers", "teacher", 7)

    qtbot.waitUntil(lambda: window.filled)
    assert tabs(window).currentIndex() == 1
    assert shelf(window, 1).shown == [("teacher", 7)]


def test_a_tab_that_knows_no_records_is_only_turned_to(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    window.fill(context, [Plain, Shelf])
    qtbot.waitUntil(lambda: window.filled)
    tabs(window).setCurrentIndex(1)

    context.open_record("plain", "teacher", 7)
    context.open_record("nowhere", "teacher", 7)

    assert tabs(window).currentIndex() == 0
    assert shelf(window, 1).shown == []


def test_a_count_beside_the_title_does_not_change_the_help(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    window.fill(context, [Plain, Shelf])
    qtbot.waitUntil(lambda: window.filled)

    shelf(window, 1).counted.emit(3)
    counted = tabs(window).tabText(1)
    tabs(window).setCurrentIndex(1)
    window.show_help()
    shelf(window, 1).counted.emit(0)

    opened = window.findChild(HelpDialog)
    assert counted == "教师档案（3）"
    assert opened is not None
    assert opened.windowTitle() == "帮助 — 教师档案"
    assert tabs(window).tabText(1) == "教师档案"
