"""个人任务页：矩阵、细目、免做与认定、设置各套、教师页的一节，像人那样点。"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.theme import load_theme
from jiaowu.research.duties import DutySet
from jiaowu.research.gui.duties_dialog import COUNT, COUNTS, NAME, PERIOD, DutiesDialog
from jiaowu.research.gui.duties_page import BEHIND, DONE, EVERYONE, DutiesPage
from jiaowu.research.gui.duties_section import duties_section
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.services.duties import list_sets, weeks_in
from jiaowu.store.store import Store
from jiaowu.teachers.services.records import TEACHER_SOURCES
from jiaowu.teachers.services.works import add_work
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

LEFT = Qt.MouseButton.LeftButton
WAIT = 20_000


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给窗口的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def staff(store: Store) -> Staffed:
    """看 2025—2026 学年第二学期（已过完）：冯豪每周一篇反思、一节公开课。"""
    with store.write("建立学校") as session:
        found = build_staff(session)
        for at in range(20):
            day = date(2026, 2, 27) + timedelta(weeks=at)
            add_work(session, found.feng, WorkDraft(WorkKind.REFLECTION, day, f"反思 {at + 1}"))
        add_work(session, found.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 4, 9), "散步"))
        return found


@pytest.fixture
def page(qtbot: QtBot, context: Context, staff: Staffed) -> DutiesPage:
    tab = ResearchTab(context, TEACHER_SOURCES)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    tab.refresh()
    settle(qtbot, context)
    found = tab.page(DutiesPage)
    tab.select_term(staff.autumn)
    settle(qtbot, context)
    return found


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(4):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
        qtbot.wait(25)


def press(parent: QWidget, name: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, LEFT)


def choose(box: QComboBox, text: str) -> None:
    at = box.findText(text)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def names(page: DutiesPage) -> list[str]:
    model = page.form.matrixTable.model
    return [model.text(row, 1) for row in range(model.rowCount())]


def click_cell(page: DutiesPage, name: str, title: str) -> None:
    table = page.form.matrixTable
    titles = [column.title for column in table.model.columns]
    table.view.setCurrentIndex(table.model.index(names(page).index(name), titles.index(title)))


def sets(context: Context) -> dict[str, DutySet]:
    return {each.code: each for each in context.read(list_sets)}


def test_the_matrix_shows_who_has_done_what_and_opens_the_records(
    page: DutiesPage, qtbot: QtBot, context: Context, store: Store, staff: Staffed
) -> None:
    with store.write("再登记") as session:
        add_work(session, staff.feng, WorkDraft(WorkKind.OPEN_LESSON, date(2026, 10, 9), "背影"))
    settle(qtbot, context)
    model = page.form.matrixTable.model
    titles = [column.title for column in model.columns]
    assert titles[:6] == ["教研组", "姓名", "教学反思", "听课", "典型教学案例", "校级公开课、研讨课"]

    click_cell(page, "冯豪", "校级公开课、研讨课")

    row = names(page).index("冯豪")
    assert model.text(row, 5) == "✓ 1/1"
    records = page.form.recordsTable.model
    assert [records.text(at, 2) for at in range(records.rowCount())] == ["背影"]
    assert page.form.personLabel.text().startswith("冯豪")
    shade = model.data(model.index(row, 5), Qt.ItemDataRole.BackgroundRole)
    assert shade is not None


def test_teachers_are_filtered_by_group_and_state(page: DutiesPage) -> None:
    form = page.form
    assert names(page) == ["宋博婷", "冯豪"]

    choose(form.groupBox, "语文组")
    assert names(page) == ["冯豪"]
    choose(form.stateBox, DONE)
    assert names(page) == []
    assert "没有符合" in form.personLabel.text()
    choose(form.groupBox, "全部教研组")
    choose(form.stateBox, BEHIND)
    assert set(names(page)) <= {"宋博婷", "冯豪"}
    choose(form.stateBox, EVERYONE)

    assert [form.groupsTable.model.text(row, 0) for row in range(3)] == ["数学组", "语文组", "全校"]


def test_a_teacher_is_credited_by_hand(page: DutiesPage, qtbot: QtBot, context: Context) -> None:
    told: list[str] = []
    context.failed.connect(told.append)
    assert page.excuse() is None
    assert "选一条任务" in told[0]
    click_cell(page, "冯豪", "校级公开课、研讨课")
    press(page, "excuseButton")
    extra, reason = page.findChild(QLineEdit, "extraField"), page.findChild(QLineEdit, "reasonField")
    assert extra is not None
    assert reason is not None
    extra.setText("一节")
    press(page, "saveRecordButton")
    settle(qtbot, context)
    extra.setText("1")
    reason.setText("外校上课")

    press(page, "saveRecordButton")
    settle(qtbot, context)

    row = names(page).index("冯豪")
    assert page.form.matrixTable.model.text(row, 5) == "✓ 1/1"


def test_a_set_is_edited_switched_copied_and_deleted(
    page: DutiesPage, qtbot: QtBot, context: Context, staff: Staffed
) -> None:
    press(page, "setsButton")
    dialog = page.findChild(DutiesDialog)
    assert dialog is not None
    form, grid = dialog.form, dialog.form.dutiesGrid
    assert grid.commit(grid.grid.index(0, COUNT), "2")
    assert not grid.commit(grid.grid.index(0, COUNTS), "小道消息")
    assert not grid.commit(grid.grid.index(0, PERIOD), "每天")
    press(dialog, "addButton")
    assert grid.commit(grid.grid.index(4, NAME), "课件")
    assert grid.commit(grid.grid.index(4, COUNTS), "课件、获奖（县级以上；课件）")
    press(dialog, "saveButton")
    settle(qtbot, context)
    changed = sets(context)["four-a"]
    assert (changed.duties[0].count, changed.duties[4].name, len(changed.duties)) == (2, "课件", 5)
    assert [each.source for each in changed.duties[4].counts] == ["work.courseware", "award.own"]

    press(dialog, "dropButton")
    settle(qtbot, context)
    assert len(sets(context)["four-a"].duties) == 4
    press(dialog, "copyButton")
    settle(qtbot, context)
    assert dialog.current.code == "own-1"
    press(dialog, "dropButton")
    settle(qtbot, context)
    assert "own-1" not in sets(context)
    form.setsList.item(0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, context)
    assert not sets(context)["four-a"].enabled
    form.weeksBox.setValue(18)
    form.weeksBox.editingFinished.emit()
    settle(qtbot, context)
    assert context.read(lambda session: weeks_in(session, staff.autumn)) == 18
    dialog.accept()


def test_a_set_that_makes_no_sense_is_not_saved(page: DutiesPage, qtbot: QtBot, context: Context) -> None:
    dialog = page.edit_sets()
    grid = dialog.form.dutiesGrid
    assert grid.commit(grid.grid.index(0, COUNT), "0")

    press(dialog, "saveButton")
    settle(qtbot, context)

    assert "次数要大于 0" in dialog.form.refusalLabel.text()
    for _ in range(4):
        grid.setCurrentIndex(grid.grid.index(0, 0))
        press(dialog, "removeButton")
    press(dialog, "saveButton")
    settle(qtbot, context)
    assert "一条任务也没有" in dialog.form.refusalLabel.text()
    assert sets(context)["four-a"].duties[0].count == 1
    dialog.accept()


def test_unsaved_changes_are_not_lost_by_leaving(page: DutiesPage, qtbot: QtBot, context: Context) -> None:
    dialog = page.edit_sets()
    form = dialog.form
    assert form.dutiesGrid.commit(form.dutiesGrid.grid.index(0, COUNT), "3")

    form.setsList.setCurrentRow(2)
    assert "改了还没有保存" in form.refusalLabel.text()
    assert (form.setsList.currentRow(), dialog.current.code) == (0, "four-a")
    form.setsList.item(2).setCheckState(Qt.CheckState.Checked)
    press(dialog, "copyButton")
    press(dialog, "closeButton")
    settle(qtbot, context)
    assert dialog.isVisible()
    assert not sets(context)["seven"].enabled
    press(dialog, "discardButton")
    assert form.dutiesGrid.grid.text(0, COUNT) == "1"
    form.setsList.setCurrentRow(2)
    assert dialog.current.code == "seven"
    press(dialog, "closeButton")

    assert sets(context)["four-a"].duties[0].count == 1


def test_reports_and_sheets_are_previewed(page: DutiesPage, qtbot: QtBot, context: Context) -> None:
    click_cell(page, "冯豪", "听课")
    menu = [action.text() for action in page.form.printButton.menu().actions()]
    assert menu == [
        "个人任务完成情况…",
        "骨干教师履职情况…",
        "校长四必须完成情况…",
        "个人任务完成单（所见的各位）…",
    ]
    for show in (page.form.printButton.menu().actions()[0].trigger, page.preview_sheets, page.preview_sheet):
        show()
        settle(qtbot, context)
        preview = page.findChild(PreviewDialog)
        assert preview is not None
        qtbot.waitUntil(preview.form.printButton.isEnabled, timeout=WAIT)
        preview.reject()
        qtbot.waitUntil(lambda: page.findChild(PreviewDialog) is None, timeout=WAIT)


def test_the_teachers_page_shows_the_line(qtbot: QtBot, context: Context, staff: Staffed) -> None:
    section = duties_section(TEACHER_SOURCES)(context)
    qtbot.addWidget(section)
    section.show()

    section.show_person(staff.feng)
    settle(qtbot, context)
    at = section.form.termBox.findData(staff.spring)
    section.form.termBox.setCurrentIndex(at)
    section.form.termBox.activated.emit(at)
    settle(qtbot, context)

    cells = section.form.cellsTable.model
    texts = {cells.text(row, 0): cells.text(row, 4) for row in range(cells.rowCount())}
    assert (texts["教学反思"], texts["听课"]) == ("✓ 完成", "✗ 落后")
    assert section.form.recordsTable.model.rowCount() >= 21
    preview = section.preview()
    assert preview is not None
    settle(qtbot, context)
    preview.reject()


def test_a_school_without_duties_is_told_what_to_do(page: DutiesPage, qtbot: QtBot, context: Context) -> None:
    dialog = page.edit_sets()
    boxes = dialog.form.setsList
    for at in range(boxes.count()):
        if boxes.item(at).checkState() == Qt.CheckState.Checked:
            boxes.item(at).setCheckState(Qt.CheckState.Unchecked)
            settle(qtbot, context)
    dialog.accept()
    settle(qtbot, context)

    assert page.form.stack.currentWidget() is page.form.emptyPage
