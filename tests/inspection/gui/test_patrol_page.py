"""巡堂的页：一节一节地记，统计，删除与撤销，打印。"""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_view import TableView
from jiaowu.inspection.gui.patrol_entry import FIRST as TICKS
from jiaowu.inspection.gui.patrol_entry import STATE, SUBJECT
from jiaowu.inspection.gui.patrol_page import PatrolPage
from jiaowu.inspection.patrols import Seen
from jiaowu.inspection.services.patrols import list_patrols
from jiaowu.store.store import Store
from tests.inspection.gui.conftest import MakeTab, Settle
from tests.inspection.observing import FIRST, MONDAY, SECOND, add_timetable
from tests.inspection.small import SmallSchool


@pytest.fixture
def timetable(store: Store, saved: SmallSchool) -> SmallSchool:
    """有课表的小学校。"""
    with store.write("课表") as session:
        add_timetable(session, saved)
    return saved


def open_page(make_tab: MakeTab, settle: Settle) -> PatrolPage:
    page = make_tab().open_list(PatrolPage)
    settle()
    page.form.dayEdit.setDate(QDate(2026, 11, 9))
    page.form.periodBox.setCurrentIndex(0)
    page.form.periodBox.activated.emit(0)
    settle()
    return page


@pytest.fixture
def page(timetable: SmallSchool, make_tab: MakeTab, settle: Settle) -> PatrolPage:
    """“巡堂”一页，看星期一第 1 节。"""
    assert timetable.term
    return open_page(make_tab, settle)


def rows(page: PatrolPage) -> list[list[str]]:
    grid = page.form.entryGrid.grid
    return [[grid.text(row, column) for column in range(STATE + 1)] for row in range(grid.rowCount())]


def seen(context: Context, school: SmallSchool) -> list[Seen]:
    return list(context.read(lambda session: list_patrols(session, school.term)))


def texts(table: TableView, column: int) -> list[str]:
    return [table.model.text(row, column) for row in range(table.model.rowCount())]


def choose(menu: QMenu | None, text: str) -> None:
    assert menu is not None
    (action,) = (each for each in menu.actions() if isinstance(each, QAction) and each.text() == text)
    action.trigger()


def test_every_class_is_there_with_who_teaches(page: PatrolPage) -> None:
    assert rows(page) == [[FIRST, "语文", "陈静", ""], [SECOND, "语文", "周岚", ""]]
    assert page.form.progressLabel.text() == "已巡 0/2 个班"


def test_space_ticks_and_one_key_makes_the_rest_normal(
    page: PatrolPage, context: Context, timetable: SmallSchool, settle: Settle
) -> None:
    grid = page.form.entryGrid
    page.form.inspectorBox.setEditText("王主任")
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(0, TICKS + 1))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    settle()
    page.form.tabs.setCurrentWidget(page.form.recordsTab)
    QTest.keyClick(page, Qt.Key.Key_F8)
    settle()
    assert page.form.progressLabel.text() == "已巡 1/2 个班"
    page.form.tabs.setCurrentWidget(page.form.entryTab)
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_F8)
    settle()

    assert [(each.class_title, each.state, each.inspector) for each in seen(context, timetable)] == [
        (FIRST, "迟到", "王主任"),
        (SECOND, "正常", "王主任"),
    ]
    assert [row[STATE] for row in rows(page)] == ["违规", "正常"]
    assert page.form.progressLabel.text() == "已巡 2/2 个班"
    assert not page.form.normalButton.isEnabled()


def test_a_click_ticks_and_a_second_click_takes_it_away(
    page: PatrolPage, context: Context, timetable: SmallSchool, settle: Settle
) -> None:
    grid = page.form.entryGrid
    place = grid.visualRect(grid.grid.index(1, TICKS + 3)).center()
    for states in (["拖堂"], ["正常"]):
        QTest.mouseClick(
            grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(place)
        )
        settle()

        assert [each.state for each in seen(context, timetable)] == states


def test_one_lesson_is_normal_by_space_and_forgotten_by_delete(
    page: PatrolPage, context: Context, timetable: SmallSchool, settle: Settle
) -> None:
    grid = page.form.entryGrid
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(0, STATE))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    settle()
    recorded = [each.state for each in seen(context, timetable)]
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    settle()

    assert recorded == ["正常"]
    assert seen(context, timetable) == []


def test_other_words_are_refused(page: PatrolPage) -> None:
    grid = page.form.entryGrid

    assert not grid.commit(grid.grid.index(0, TICKS), "三次")
    assert "只要打勾" in grid.bubble.text()
    assert not grid.commit(grid.grid.index(0, STATE), "三次")
    assert "按空格记一节正常" in grid.bubble.text()


def test_without_a_timetable_the_subject_is_typed(
    saved: SmallSchool, make_tab: MakeTab, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    page = open_page(make_tab, settle)
    grid = page.form.entryGrid
    assert page.form.entryNote.text().startswith("还没有课表")

    grid.commit(grid.grid.index(1, SUBJECT), "物理")
    settle()

    assert [(each.subject, each.teacher) for each in seen(context, saved)] == [("物理", "何川")]
    assert rows(page)[1][:3] == [SECOND, "物理", "何川"]
    with qtbot.waitSignal(context.failed) as told:
        grid.commit(grid.grid.index(0, SUBJECT), "武术")
    settle()
    assert told.args is not None
    assert "没有“武术”" in told.args[0]
    assert rows(page)[0][SUBJECT] == ""


def test_a_day_of_no_known_term_is_told(page: PatrolPage, settle: Settle) -> None:
    page.form.dayEdit.setDate(QDate(2030, 1, 7))
    settle()

    assert "学期还没有登记" in page.form.entryNote.text()
    assert page.form.entryGrid.grid.rowCount() == 0


def test_records_and_statistics_follow(
    page: PatrolPage, context: Context, timetable: SmallSchool, settle: Settle
) -> None:
    grid = page.form.entryGrid
    grid.commit(grid.grid.index(0, TICKS), "1")
    settle()
    page.form.normalButton.click()
    settle()

    assert len(seen(context, timetable)) == 2
    assert texts(page.form.recordsTable, 6) == ["正常", "离岗"]
    page.form.wrongBox.setChecked(True)
    assert texts(page.form.recordsTable, 3) == [FIRST]
    assert "正常率 50.0%" in page.form.wholeLabel.text()
    assert texts(page.form.statisticsTable, 0) == ["离岗"]
    page.form.groupBox.setCurrentText("教师")
    page.form.groupBox.activated.emit(2)
    assert texts(page.form.statisticsTable, 0) == ["陈静", "周岚", "合计"]
    page.form.firstEdit.setDate(QDate(2026, 12, 1))
    assert texts(page.form.recordsTable, 3) == []


def test_a_record_is_deleted_and_taken_back(
    qtbot: QtBot, page: PatrolPage, context: Context, timetable: SmallSchool, settle: Settle
) -> None:
    with qtbot.waitSignal(context.failed):
        page.form.deleteButton.click()
    page.form.normalButton.click()
    settle()
    page.form.recordsTable.view.selectRow(0)
    with qtbot.waitSignal(context.undoable) as offered:
        page.form.deleteButton.click()
    settle()
    left = len(seen(context, timetable))
    assert offered.args is not None
    offered.args[1]()
    settle()

    assert left == 1
    assert len(seen(context, timetable)) == 2


def test_a_record_leads_back_to_its_period(page: PatrolPage, settle: Settle) -> None:
    page.form.normalButton.click()
    settle()
    page.form.dayEdit.setDate(QDate(2026, 11, 10))
    settle()
    page.form.tabs.setCurrentWidget(page.form.recordsTab)

    view = page.form.recordsTable.view
    view.setCurrentIndex(page.form.recordsTable.model.index(0, 0))
    view.activated.emit(view.currentIndex())
    settle()

    assert page.form.tabs.currentWidget() is page.form.entryTab
    assert (page.entry.day, page.entry.period) == (MONDAY, 1)


@pytest.mark.parametrize("title", ["巡堂记录", "巡堂统计表"])
def test_the_reports_are_previewed(qtbot: QtBot, page: PatrolPage, settle: Settle, title: str) -> None:
    page.form.normalButton.click()
    settle()
    choose(page.form.printButton.menu(), title)
    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=10_000)

    assert dialog.document is not None
    assert dialog.document.title == title
    dialog.close()
