"""研训学时页：登记、改、删去、免修、规定、导入、教师页的一节，像人那样点。"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import Workbook as ExcelBook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.theme import load_theme
from jiaowu.research.gui.import_window import ImportWindow
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.gui.training_dialog import HOURS, RESULT, TrainingDialog
from jiaowu.research.gui.training_files_dialog import TrainingFilesDialog
from jiaowu.research.gui.training_page import GOOD, PENDING, SHORT, TrainingPage
from jiaowu.research.gui.training_section import TrainingSection
from jiaowu.research.services.training import add_training, list_trainings
from jiaowu.research.services.training_years import get_settings
from jiaowu.research.training import Member, Training, TrainingDraft
from jiaowu.store.store import Store
from tests.teachers.staff import Staffed, build_staff

LEFT = Qt.MouseButton.LeftButton
DAY = date(2026, 9, 5)
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
    """一次培训：冯豪 6 学时，单雨待补。"""
    with store.write("建立学校") as session:
        found = build_staff(session)
        members = (Member(found.feng, 6, "优秀", "证-1"), Member(found.dan, 0))
        add_training(session, TrainingDraft("新课标培训", DAY, DAY, "集中", "县", hours=6, members=members))
        return found


@pytest.fixture
def page(qtbot: QtBot, context: Context, staff: Staffed) -> TrainingPage:
    assert staff.feng
    tab = ResearchTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    tab.refresh()
    settle(qtbot, context)
    found = tab.page(TrainingPage)
    settle(qtbot, context)
    return found


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(4):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
        qtbot.wait(25)


def trainings(context: Context) -> tuple[Training, ...]:
    return context.read(lambda session: list_trainings(session, date(2026, 8, 1), date(2027, 7, 31)))


def press(parent: QWidget, name: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, LEFT)


def choose(box: QComboBox, text: str) -> None:
    at = box.findText(text)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def write_in(dialog: TrainingDialog, row: int, column: int, text: str) -> None:
    grid = dialog.form.membersGrid
    assert grid.commit(grid.grid.index(row, column), text)


def first_row(page: TrainingPage) -> None:
    table = page.form.ledgerTable
    table.view.setCurrentIndex(table.model.index(0, 0))


def test_a_training_is_recorded_for_a_whole_group_and_undone(
    page: TrainingPage, qtbot: QtBot, context: Context, staff: Staffed
) -> None:
    undos: list[object] = []
    context.undoable.connect(lambda _text, undo: undos.append(undo))
    press(page, "newButton")
    dialog = page.findChild(TrainingDialog)
    assert dialog is not None
    form = dialog.form
    form.titleEdit.setText("板书设计")
    form.startEdit.setText("2026-10-13")
    choose(form.formBox, "校本")
    assert form.schoolCheck.isChecked()
    form.hoursBox.setValue(3)
    choose(form.groupBox, "语文组")
    press(dialog, "tickAllButton")
    choose(form.groupBox, "全部教师")
    QTest.keyClicks(form.findEdit, "sbt")
    assert form.teachersList.count() == 1
    form.teachersList.item(0).setCheckState(Qt.CheckState.Checked)
    write_in(dialog, 0, HOURS, "2")
    write_in(dialog, 0, RESULT, "优")

    press(dialog, "saveButton")
    settle(qtbot, context)

    saved = trainings(context)[0]
    assert (saved.draft.title, saved.draft.school_based) == ("板书设计", True)
    assert {(each.teacher_id, each.hours, each.result) for each in saved.draft.members} == {
        (staff.song, 2, "优秀"),
        (staff.feng, 3, ""),
    }
    assert page.form.ledgerTable.model.rowCount() == 2
    undo = undos[-1]
    assert callable(undo)
    undo()
    settle(qtbot, context)
    assert [each.draft.title for each in trainings(context)] == ["新课标培训"]


def test_hours_over_a_day_are_refused_in_the_dialog(
    page: TrainingPage, qtbot: QtBot, context: Context
) -> None:
    first_row(page)
    press(page, "editButton")
    dialog = page.findChild(TrainingDialog)
    assert dialog is not None
    dialog.form.hoursBox.setValue(30)
    press(dialog, "spreadButton")
    grid = dialog.form.membersGrid
    assert not grid.commit(grid.grid.index(0, HOURS), "好多")

    press(dialog, "saveButton")
    settle(qtbot, context)

    assert "超过了 1 天一共的 24 小时" in dialog.form.refusalLabel.text()
    assert trainings(context)[0].draft.hours == 6
    dialog.form.startEdit.setText("上周")
    press(dialog, "saveButton")
    assert "看不懂" in dialog.form.refusalLabel.text()
    dialog.reject()


def test_a_training_is_filtered_and_deleted(page: TrainingPage, qtbot: QtBot, context: Context) -> None:
    form = page.form
    assert "学时待补 1 次" in form.chipsLabel.text()
    choose(form.formBox, "远程")
    assert form.ledgerTable.model.rowCount() == 0
    choose(form.formBox, "全部形式")
    choose(form.schoolBox, PENDING)
    assert form.ledgerTable.model.rowCount() == 1
    first_row(page)

    press(page, "removeButton")
    settle(qtbot, context)

    assert trainings(context) == ()


def test_certificates_are_attached_opened_and_dropped(
    page: TrainingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    paper, empty = tmp_path / "证书.pdf", tmp_path / "空.pdf"
    paper.write_bytes(b"%PDF-1.4 x")
    empty.touch()
    first_row(page)
    press(page, "filesButton")
    dialog = page.findChild(TrainingFilesDialog)
    assert dialog is not None
    dialog.add([empty])
    settle(qtbot, context)
    assert "空" in dialog.refusal.text()

    with patch("jiaowu.desktop.files.choose_files", return_value=[paper]):
        press(dialog, "addFileButton")
    settle(qtbot, context)

    assert trainings(context)[0].files == 1
    assert dialog.table.model.text(0, 0) == "证书.pdf"
    press(dialog, "dropFileButton")
    assert "选一个附件" in dialog.refusal.text()
    dialog.table.view.setCurrentIndex(dialog.table.model.index(0, 0))
    with patch("PySide6.QtGui.QDesktopServices.openUrl", return_value=True) as opened:
        press(dialog, "openFileButton")
        settle(qtbot, context)
    assert opened.call_count == 1
    press(dialog, "dropFileButton")
    settle(qtbot, context)
    assert trainings(context)[0].files == 0
    dialog.accept()


def test_nothing_chosen_is_told(page: TrainingPage, context: Context) -> None:
    told: list[str] = []
    context.failed.connect(told.append)
    page.form.ledgerTable.view.clearSelection()
    page.form.ledgerTable.view.setCurrentIndex(page.form.ledgerTable.model.index(-1, -1))

    for name in ("editButton", "exemptButton"):
        press(page, name)
    assert page.preview_sheets(page.chosen()) is None

    assert len(told) == 3
    assert "选一" in told[0]


def test_an_exemption_shows_in_the_year(page: TrainingPage, qtbot: QtBot, context: Context) -> None:
    form = page.form
    form.tabs.setCurrentWidget(form.yearTab)
    table = form.yearTable
    names = [table.model.text(row, 1) for row in range(table.model.rowCount())]
    table.view.setCurrentIndex(table.model.index(names.index("单雨"), 0))
    press(page, "exemptButton")
    box, reason = page.findChild(QComboBox, "scopeField"), page.findChild(QLineEdit, "reasonField")
    assert box is not None
    assert reason is not None
    box.setCurrentIndex(3)
    reason.setText("三次通知都没有参加")
    press(page, "saveRecordButton")
    settle(qtbot, context)

    verdicts = {table.model.text(row, 1): table.model.text(row, 8) for row in range(table.model.rowCount())}
    assert verdicts["单雨"] == "✗ 不合格"
    choose(form.peopleBox, GOOD)
    assert table.model.rowCount() == 0
    choose(form.peopleBox, SHORT)
    assert table.model.rowCount() == 3
    assert form.doubtTable.model.text(0, 0) == "单雨：“新课标培训”学时待补。"


def test_the_rules_are_changed_and_refused(page: TrainingPage, qtbot: QtBot, context: Context) -> None:
    dialog = page.edit_settings()
    dialog.form.schoolBox.setValue(99)
    press(dialog, "saveButton")
    settle(qtbot, context)
    assert "校本学时" in dialog.form.refusalLabel.text()
    dialog.form.schoolBox.setValue(30)
    dialog.form.totalBox.setValue(90)
    dialog.form.eitherBox.setCurrentIndex(1)
    dialog.forms["自主"].setChecked(True)

    press(dialog, "saveButton")
    settle(qtbot, context)

    settings = context.read(get_settings)
    assert (settings.total, settings.school_based, settings.either) == (90, 30, False)
    assert settings.school_forms == ("校本", "自主")
    assert "每学年 90 学时" in page.form.ruleLabel.text()


def test_a_list_of_certificates_is_previewed_and_stored(
    page: TrainingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    book = ExcelBook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("姓名", "培训名称", "学时", "时间", "级别", "证书编号"),
        ("宋博婷", "新课标培训", 6, "2026-09-05", "县级", "A-2"),
        ("谁也不是", "新课标培训", 6, "2026-09-05", "县级", "A-3"),
    ):
        sheet.append(row)
    target = tmp_path / "证书.xlsx"
    book.save(target)

    page.import_files([target])
    settle(qtbot, context)
    window = page.findChild(ImportWindow)
    assert window is not None
    assert "谁也不是" in window.notes.text()
    press(window, "acceptImportButton")
    settle(qtbot, context)

    assert len(trainings(context)[0].draft.members) == 3


def test_reports_are_previewed_from_the_menu(page: TrainingPage, qtbot: QtBot, context: Context) -> None:
    for action in page.form.printButton.menu().actions():
        if "选中" in action.text():
            continue
        action.trigger()
        settle(qtbot, context)
        preview = page.findChild(PreviewDialog)
        assert preview is not None
        qtbot.waitUntil(preview.form.printButton.isEnabled, timeout=WAIT)
        preview.reject()
        qtbot.waitUntil(lambda: page.findChild(PreviewDialog) is None, timeout=WAIT)


def test_the_teachers_page_shows_the_year(qtbot: QtBot, context: Context, staff: Staffed) -> None:
    section = TrainingSection(context)
    qtbot.addWidget(section)

    section.show_person(staff.feng)
    choose(section.form.yearBox, "2026—2027学年")
    settle(qtbot, context)

    assert section.form.verdictLabel.text().startswith("已修 6 / 72 学时")
    assert section.form.entriesTable.model.text(0, 8) == "证-1"
    preview = section.preview()
    assert preview is not None
    settle(qtbot, context)
    preview.reject()


def test_the_dialog_closes_without_saving(page: TrainingPage, context: Context) -> None:
    dialog = page.record()
    assert dialog.form.refusalLabel.isHidden()

    press(dialog, "cancelButton")

    assert len(trainings(context)) == 1
