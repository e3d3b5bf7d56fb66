"""样例学校的工作台：卡片上的数与它出自的那一页一样，双击一行翻到那一页、选中那一位。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from jiaowu import app
from jiaowu.calendar.gui.workbench import WorkbenchTab
from jiaowu.desktop.table_view import TableView
from jiaowu.desktop.theme import apply_theme
from jiaowu.research.gui.duties_page import DutiesPage
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.gui.training_page import TrainingPage

Settle = Callable[[], None]


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    return fresh_sample(tmp_path_factory.mktemp("样例"))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, school: Path) -> Iterator[app.Desk]:
    opened = app.Desk(apply_theme(qapp), school)
    qtbot.addWidget(opened.window)
    opened.window.resize(1366, 768)
    opened.start()
    qtbot.waitUntil(lambda: opened.window.filled and opened.jobs.current is None, timeout=30_000)
    yield opened
    opened.stop()


@pytest.fixture
def settle(qtbot: QtBot, desk: app.Desk) -> Settle:
    def wait() -> None:
        for _ in range(4):
            qtbot.wait(30)
            qtbot.waitUntil(lambda: desk.jobs.current is None, timeout=30_000)

    return wait


def bench(desk: app.Desk) -> WorkbenchTab:
    found = desk.window.findChild(WorkbenchTab)
    assert isinstance(found, WorkbenchTab)
    return found


def research(desk: app.Desk) -> ResearchTab:
    found = desk.window.findChild(ResearchTab)
    assert isinstance(found, ResearchTab)
    return found


def shown_place(desk: app.Desk) -> str:
    tabs = desk.window.findChild(QTabWidget, "roomTabs")
    assert isinstance(tabs, QTabWidget)
    return desk.places[tabs.currentIndex()].name


def open_line(desk: app.Desk, card: str, row: int) -> str:
    """双击卡片的一行，返回它的文字。"""
    shown = bench(desk).cards[card].list
    item = shown.item(row)
    shown.itemActivated.emit(item)
    return str(item.toolTip())


def chosen(table: TableView) -> list[str]:
    """选中的各行里教师的姓名。"""
    titles = [
        table.model.headerData(at, Qt.Orientation.Horizontal) for at in range(table.model.columnCount())
    ]
    column = titles.index("姓名") if "姓名" in titles else titles.index("教师")
    rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
    return [table.model.text(row, column) for row in rows]


def test_who_lacks_hours_leads_to_the_row_of_the_school_year(desk: app.Desk, settle: Settle) -> None:
    lines = bench(desk).cards["training"].list.count()
    assert lines > 1

    name = open_line(desk, "training", lines - 1).partition("　")[0]
    settle()

    page = research(desk).page(TrainingPage)
    assert shown_place(desk) == "research"
    assert page.form.tabs.currentWidget() is page.form.yearTab
    assert chosen(page.form.yearTable) == [name]
    assert f"要提醒 {lines} 人" in page.form.chipsLabel.text()


def test_who_is_behind_with_duties_leads_to_the_row_of_the_matrix(desk: app.Desk, settle: Settle) -> None:
    lines = bench(desk).cards["duties"].list.count()
    assert lines > 1

    name = open_line(desk, "duties", lines - 1).partition("　")[0]
    settle()

    page = research(desk).page(DutiesPage)
    assert page.form.tabs.currentWidget() is page.form.matrixTab
    assert chosen(page.form.matrixTable) == [name]
    assert page.form.personLabel.text().startswith(name)
    assert f"{lines} 人有落后的" in page.form.chipsLabel.text()


def test_a_filter_left_on_does_not_hide_the_teacher_asked_for(desk: app.Desk, settle: Settle) -> None:
    page = research(desk).page(DutiesPage)
    settle()
    page.form.stateBox.setCurrentIndex(2)
    page.form.stateBox.activated.emit(2)

    name = open_line(desk, "duties", 0).partition("　")[0]
    settle()

    assert chosen(page.form.matrixTable) == [name]


def test_every_card_leads_to_its_room(desk: app.Desk, settle: Settle) -> None:
    places = {}
    for name, view in bench(desk).cards.items():
        if view.list.count():
            open_line(desk, name, 0)
            settle()
            places[name] = shown_place(desk)

    expected = {
        "due": "calendar",
        "week": "calendar",
        "rectifications": "inspection",
        "rounds": "inspection",
        "behind": "teachers",
        "unseen": "teachers",
        "exams": "scores",
        "training": "research",
        "duties": "research",
    }
    assert len(places) > 2
    assert places == {name: expected[name] for name in places}
    assert desk.window.error_text() == ""
