"""获奖页：教师与学生的登记、改、证书、统计、导入，学生页的一节，像人那样点。"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import Workbook as ExcelBook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.research.gui.honours_page import HonoursPage
from jiaowu.research.gui.import_window import ImportWindow
from jiaowu.research.gui.people_dialog import PeopleDialog
from jiaowu.research.gui.pupil_awards_section import PupilAwardsSection
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.services.honours import Owner, list_honours
from jiaowu.store.store import Store
from jiaowu.students.pupils import PupilDraft
from jiaowu.students.services.pupils import add_pupil
from jiaowu.teachers.awards import AwardDraft
from jiaowu.teachers.services.awards import add_award
from tests.teachers.staff import Staffed, build_staff

LEFT = Qt.MouseButton.LeftButton
DAY = date(2026, 10, 12)


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
def ding(store: Store, staff: Staffed) -> int:
    """七（1）班的丁一然。"""
    with store.write("登记学生") as session:
        return add_pupil(session, staff.autumn, staff.first, PupilDraft("丁一然", "26070101"))


@pytest.fixture
def page(qtbot: QtBot, context: Context, ding: int) -> HonoursPage:
    assert ding
    tab = ResearchTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    tab.refresh()
    settle(qtbot, context)
    found = tab.page(HonoursPage)
    settle(qtbot, context)
    return found


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(4):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=20_000)
        qtbot.wait(25)


def press(parent: QWidget, name: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, LEFT)


def fill(parent: QWidget, name: str, text: str) -> None:
    widget = parent.findChild(QWidget, name)
    if isinstance(widget, QComboBox):
        if widget.isEditable():
            widget.setEditText(text)
        else:
            widget.setCurrentIndex(widget.findText(text))
    else:
        assert isinstance(widget, QLineEdit)
        widget.setText(text)


def save(dialog: PeopleDialog) -> None:
    QTest.mouseClick(dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)


def dialog_of(parent: QWidget) -> PeopleDialog:
    found = parent.findChild(PeopleDialog)
    assert isinstance(found, PeopleDialog)
    return found


def test_a_teachers_award_is_registered_from_the_empty_page(
    qtbot: QtBot, context: Context, page: HonoursPage, store: Store, staff: Staffed
) -> None:
    press(page, "firstHonourButton")
    settle(qtbot, context)
    dialog = dialog_of(page)
    fill(dialog, "titleField", "论文评比")
    fill(dialog, "dayField", "2026-10-12")
    save(dialog)
    settle(qtbot, context)
    refused = dialog.form.refusalLabel.text()
    fill(dialog, "teacher_idBox", "fh")
    fill(dialog, "levelField", "市级")
    fill(dialog, "prizeField", "一等奖")
    save(dialog)
    settle(qtbot, context)

    assert refused.startswith("请选获奖的教师")
    assert [page.table.model.text(0, column) for column in (2, 3, 6, 7)] == [
        "论文评比",
        "冯豪",
        "市级",
        "一等奖",
    ]
    with store.read() as session:
        assert list_honours(session)[0].teacher_id == staff.feng


def test_a_pupils_award_has_a_guide_and_shows_on_the_pupils_page(
    qtbot: QtBot, context: Context, page: HonoursPage, ding: int
) -> None:
    page.add_pupil()
    settle(qtbot, context)
    dialog = dialog_of(page)
    fill(dialog, "student_idBox", "丁一然")
    fill(dialog, "teacher_idBox", "宋博婷")
    fill(dialog, "titleField", "数学竞赛")
    fill(dialog, "dayField", "2026-10-12")
    save(dialog)
    settle(qtbot, context)
    section = PupilAwardsSection(context)
    qtbot.addWidget(section)

    section.show_person(ding)

    assert [page.table.model.text(0, column) for column in (3, 4)] == ["丁一然（七（1）班）", "宋博婷"]
    assert [section.table.model.text(0, column) for column in (1, 7)] == ["数学竞赛", "宋博婷"]
    assert section.count.text().startswith("1 项获奖")


def _awards(store: Store, staff: Staffed, ding: int) -> None:
    with store.write("登记") as session:
        add_award(session, staff.feng, AwardDraft(DAY, "甲", level="市级", category="论文"))
        add_award(session, staff.song, AwardDraft(DAY, "乙", level="县级", student_id=ding))
        add_award(session, staff.feng, AwardDraft(date(2025, 10, 1), "去年的", level="省级"))


def test_filters_and_statistics_follow_the_school_year(
    qtbot: QtBot, context: Context, page: HonoursPage, store: Store, staff: Staffed, ding: int
) -> None:
    _awards(store, staff, ding)
    settle(qtbot, context)
    now = page.counts.text()

    page.owner.setCurrentIndex(page.owner.findData(Owner.STUDENT))
    page.owner.activated.emit(0)
    pupils = page.table.model.rowCount()
    page.tabs.setCurrentIndex(1)

    assert now == "获奖 2 项　·　教师 1 项　·　学生 1 项"
    assert pupils == 1
    assert [page.pivot.model.text(0, column) for column in (0, 1, 2)] == ["县级", "1", "1"]
    assert [page.years.model.text(row, 0) for row in (0, 1)] == ["2026—2027学年", "2025—2026学年"]


def test_editing_certificates_and_deleting(
    qtbot: QtBot, context: Context, page: HonoursPage, store: Store, staff: Staffed, tmp_path: Path
) -> None:
    with store.write("登记") as session:
        add_award(session, staff.feng, AwardDraft(DAY, "甲"))
    settle(qtbot, context)
    scan = tmp_path / "证书.pdf"
    scan.write_bytes(b"%PDF-1.4")

    press(page, "editHonourButton")
    settle(qtbot, context)
    dialog = dialog_of(page)
    fill(dialog, "teacher_idBox", "单雨")
    save(dialog)
    settle(qtbot, context)
    with patch("jiaowu.desktop.files.choose_files", return_value=[scan]):
        press(page, "honourFilesButton")
    settle(qtbot, context)
    shown = [page.table.model.text(0, column) for column in (3, 11)]
    press(page, "removeHonourButton")
    settle(qtbot, context)

    assert shown == ["单雨", "1"]
    assert page.stack.currentWidget() is page.empty


def test_a_list_is_imported_and_unknown_names_are_told(
    qtbot: QtBot, context: Context, page: HonoursPage, tmp_path: Path
) -> None:
    book = ExcelBook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["发证单位", "发证时间", "序号", "标题", "获奖人", "单位", "学科", "参与", "奖项", "证书编号", "备注"]
    )
    sheet.append(["市教科所", "2026.10", 1, "论文", "冯豪", "本校", "语文", "独立", "一等奖", "Z1", None])
    sheet.append(["市教科所", "2026.10", 2, "论文", "外人", "外校", "语文", "独立", "一等奖", "Z2", None])
    path = tmp_path / "获奖.xlsx"
    book.save(path)

    with patch("jiaowu.desktop.files.choose_files", return_value=[path]):
        press(page, "firstImportHonoursButton")
    settle(qtbot, context)
    window = page.findChild(ImportWindow)
    assert isinstance(window, ImportWindow)
    told = (window.summary.text(), window.notes.text())
    QTest.mouseClick(window.accept_button, LEFT)
    settle(qtbot, context)

    assert told == ("新增 1 行，不录 1 行", "没有登记的姓名：外人。")
    assert page.table.model.text(0, 10) == "Z1"
