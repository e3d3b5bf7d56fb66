"""课题页：登记、超限仍要保存、推进、材料与附件、筛选、导入、撤销，像人那样点。"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import Workbook as ExcelBook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.research.gui.import_window import ImportWindow
from jiaowu.research.gui.projects_dialog import ProjectDialog
from jiaowu.research.gui.projects_page import ProjectsPage
from jiaowu.research.gui.projects_section import ProjectsSection
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.projects import Member, ProjectDraft, Standing, Status, Step
from jiaowu.research.services.projects import add_project, list_projects
from jiaowu.research.services.projects_settings import get_limits
from jiaowu.research.services.projects_stages import advance
from jiaowu.store.batches import list_batches
from jiaowu.store.store import Store
from jiaowu.teachers.gui.record_dialog import RecordDialog
from tests.teachers.staff import Staffed, build_staff

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给窗口的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def staff(store: Store) -> Staffed:
    with store.write("建立学校") as session:
        return build_staff(session)


@pytest.fixture
def tab(qtbot: QtBot, context: Context, staff: Staffed) -> ResearchTab:
    assert staff.autumn
    shown = ResearchTab(context)
    qtbot.addWidget(shown)
    shown.resize(1366, 700)
    shown.show()
    shown.refresh()
    settle(qtbot, context)
    return shown


@pytest.fixture
def page(qtbot: QtBot, context: Context, tab: ResearchTab) -> ProjectsPage:
    found = tab.page(ProjectsPage)
    settle(qtbot, context)
    return found


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(4):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=20_000)
        qtbot.wait(25)


def button(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def press(parent: QWidget, name: str) -> None:
    QTest.mouseClick(button(parent, name), LEFT)


def type_into(parent: QWidget, name: str, text: str) -> None:
    edit = parent.findChild(QLineEdit, name)
    assert isinstance(edit, QLineEdit)
    edit.clear()
    edit.insert(text)


def pick(parent: QWidget, name: str, text: str) -> None:
    box = parent.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setEditText(text) if box.isEditable() else box.setCurrentText(text)


def save(dialog: RecordDialog) -> None:
    QTest.mouseClick(dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)


def _made(store: Store, staff: Staffed, title: str = "作业设计", *, leader: int | None = None) -> int:
    with store.write("登记") as session:
        members = (Member(leader or staff.feng, leads=True), Member(staff.song, task="案例"))
        draft = ProjectDraft(
            title, members, "规划课题", "市级", "A01", applied=date(2026, 9, 5), due=date(2026, 11, 1)
        )
        return add_project(session, draft, knowingly=True).id


def test_a_project_is_registered_from_the_empty_page(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store
) -> None:
    press(page, "firstProjectButton")
    dialog = page.findChild(ProjectDialog)
    assert isinstance(dialog, ProjectDialog)
    type_into(dialog, "titleField", "整本书阅读研究")
    type_into(dialog, "appliedField", "2026-09-05")
    pick(dialog, "levelBox", "市级")
    pick(dialog, "memberBox0", "冯豪")
    pick(dialog, "memberBox1", "sbt")
    QTest.mouseClick(dialog.save_button, LEFT)
    settle(qtbot, context)

    with store.read() as session:
        project = list_projects(session)[0]
    assert (project.leaders, project.others, project.draft.level) == ("冯豪", "宋博婷", "市级")
    assert page.stack.currentWidget() is page.detail
    assert page.detail.title.text() == "整本书阅读研究"


def test_going_over_the_limit_asks_and_can_be_insisted(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, staff: Staffed
) -> None:
    _made(store, staff)
    settle(qtbot, context)

    press(page, "addProjectButton")
    dialog = page.findChild(ProjectDialog)
    assert isinstance(dialog, ProjectDialog)
    type_into(dialog, "titleField", "第二项")
    pick(dialog, "memberBox0", "冯豪")
    QTest.mouseClick(dialog.save_button, LEFT)
    settle(qtbot, context)
    asked = (dialog.refusal.text(), dialog.save_button.text())
    QTest.mouseClick(dialog.save_button, LEFT)
    settle(qtbot, context)

    assert asked == ("冯豪已主持 1 项没有结题的课题《作业设计》，学校规定同一人主持不超过 1 项。", "仍要保存")
    with store.read() as session:
        assert len(list_projects(session)) == 2


def test_an_unknown_member_is_refused_in_the_dialog(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store
) -> None:
    press(page, "firstProjectButton")
    dialog = page.findChild(ProjectDialog)
    assert isinstance(dialog, ProjectDialog)
    type_into(dialog, "titleField", "甲")
    pick(dialog, "memberBox0", "查无此人")

    QTest.mouseClick(dialog.save_button, LEFT)
    settle(qtbot, context)

    assert dialog.refusal.text() == "没有登记“查无此人”这位教师，请从列表里选。"
    with store.read() as session:
        assert list_projects(session) == ()


def test_a_project_is_advanced_and_stepped_back(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, staff: Staffed
) -> None:
    key = _made(store, staff)
    settle(qtbot, context)
    page.open_project(key)
    actions = {each.text(): each for each in page.detail.forward.menu().actions()}

    actions["立项…"].trigger()
    dialog = page.detail.findChild(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    type_into(dialog, "dayField", "2026-09-20")
    save(dialog)
    settle(qtbot, context)
    advanced = page.detail.chips.text()
    rows = page.detail.table.model.rowCount()
    press(page, "stepBackButton")
    settle(qtbot, context)

    assert set(actions) == {"立项…", "撤销…"}
    assert advanced.startswith("立项　·　市级")
    assert "过了期限" in advanced
    assert rows == 4
    assert page.detail.chips.text().startswith("申报")


def test_a_wrong_day_is_refused_in_the_dialog(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, staff: Staffed
) -> None:
    page_key = _made(store, staff)
    settle(qtbot, context)
    page.open_project(page_key)

    dialog = page.detail.advance(Status.APPROVED)
    assert dialog is not None
    type_into(dialog, "dayField", "2026-09-01")
    save(dialog)
    settle(qtbot, context)

    assert dialog.form.refusalLabel.text() == "立项的日期 2026-09-01 早于上一步的 2026-09-05，请改正。"


def test_process_papers_take_files(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, staff: Staffed, tmp_path: Path
) -> None:
    key = _made(store, staff)
    settle(qtbot, context)
    page.open_project(key)
    source = tmp_path / "访谈.txt"
    source.write_text("记录", encoding="utf-8")

    press(page, "addStageButton")
    dialog = page.detail.findChild(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    type_into(dialog, "titleField", "访谈记录")
    type_into(dialog, "doneField", "2026-10-01")
    save(dialog)
    settle(qtbot, context)
    page.detail.table.view.selectRow(0)
    with patch("jiaowu.desktop.files.choose_files", return_value=[source]):
        press(page, "addStageFileButton")
    settle(qtbot, context)

    assert page.detail.table.model.text(0, 7) == "1"
    assert page.detail.file_list.item(0).text().startswith("访谈.txt")
    press(page, "dropStageFileButton")
    settle(qtbot, context)
    assert page.detail.file_list.count() == 0


def test_the_list_filters_and_marks_what_is_late(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, staff: Staffed
) -> None:
    first = _made(store, staff)
    _made(store, staff, "口算研究", leader=staff.dan)
    with store.write("推进") as session:
        advance(session, first, Step(Status.APPROVED, date(2026, 9, 20)))
    settle(qtbot, context)
    texts = page.counts.text()

    page.status.setCurrentIndex(page.status.findData(Status.APPROVED))
    page.status.activated.emit(page.status.currentIndex())

    assert "课题 2 项　·　在做 2 项　·　过期 2 项" in texts
    assert page.table.model.rowCount() == 1
    assert page.table.model.text(0, 0) == "作业设计"
    assert page.table.model.text(0, 12) == "过期"


def test_deleting_offers_undo(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, staff: Staffed
) -> None:
    key = _made(store, staff)
    settle(qtbot, context)
    page.open_project(key)
    told: list[str] = []
    undo: list[object] = []
    context.undoable.connect(lambda text, _act: told.append(text))
    context.undoable.connect(lambda _text, act: undo.append(act))

    press(page, "deleteProjectButton")
    settle(qtbot, context)
    empty = page.stack.currentWidget() is page.empty
    act = undo[-1]
    assert callable(act)
    act()
    settle(qtbot, context)

    assert told == ["课题“作业设计”已删去。"]
    assert empty
    assert page.table.model.rowCount() == 1


def test_a_list_is_imported_after_looking_at_it(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store, tmp_path: Path
) -> None:
    book = ExcelBook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["序号", "课题名称", "课题编号", "课题主持人", "负责单位", "参与", "研究状态", "备注"])
    sheet.append([1, "作业设计", "A01", "冯豪", "语文组", "宋博婷", "在研", None])
    sheet.append([2, "阅读", "A02", "查无此人", None, None, "在研", None])
    path = tmp_path / "课题.xlsx"
    book.save(path)

    with patch("jiaowu.desktop.files.choose_files", return_value=[path]):
        press(page, "firstImportProjectsButton")
    settle(qtbot, context)
    window = page.findChild(ImportWindow)
    assert isinstance(window, ImportWindow)
    told = (window.summary.text(), window.notes.text())
    QTest.mouseClick(window.accept_button, LEFT)
    settle(qtbot, context)

    assert told == ("新增 1 行，不录 1 行", "没有登记的姓名：查无此人。")
    assert page.table.model.text(0, 0) == "作业设计"
    with store.read() as session:
        assert list_batches(session, "project_import")[0].files[0]["name"] == "课题.xlsx"


def test_the_limits_are_changed(qtbot: QtBot, context: Context, page: ProjectsPage, store: Store) -> None:
    dialog = page.set_limits()
    type_into(dialog, "leadField", "两")
    save(dialog)
    settle(qtbot, context)
    refused = dialog.form.refusalLabel.text()
    type_into(dialog, "leadField", "2")
    save(dialog)
    settle(qtbot, context)

    assert refused == "“两”不是个数，请写 0 或正整数。"
    with store.read() as session:
        assert get_limits(session).lead == 2


def test_the_teachers_page_shows_projects(
    qtbot: QtBot, context: Context, store: Store, staff: Staffed
) -> None:
    _made(store, staff)
    section = ProjectsSection(context)
    qtbot.addWidget(section)

    section.show_person(staff.song)

    assert section.projects.model.text(0, 0) == "作业设计"
    assert section.projects.model.text(0, 1) == "参与"
    assert section.project_title.text() == "课题 1 项"
    assert section.pair_title.text() == "没有师徒结对"


def test_registering_a_finished_project_asks_for_its_verdict(
    qtbot: QtBot, context: Context, page: ProjectsPage, store: Store
) -> None:
    dialog = page.add()
    assert dialog is not None
    type_into(dialog, "titleField", "早年的课题")
    pick(dialog, "memberBox0", "单雨")
    pick(dialog, "statusBox", "结题")
    QTest.mouseClick(dialog.save_button, LEFT)
    settle(qtbot, context)
    refused = dialog.findChild(QLabel, "projectRefusal")
    assert isinstance(refused, QLabel)
    told = refused.text()
    pick(dialog, "verdictBox", "优秀")
    QTest.mouseClick(dialog.save_button, LEFT)
    settle(qtbot, context)

    assert told == "结题的课题要写等第：优秀或合格。"
    with store.read() as session:
        assert list_projects(session)[0].standing == Standing(Status.CLOSED, "优秀")
