"""教师档案“更多”里的任教、填写上报表、撤销导入。"""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.teachers.gui.assignment_window import AssignmentWindow
from jiaowu.teachers.gui.roster_window import RosterWindow
from jiaowu.teachers.gui.tab import TeachersTab
from jiaowu.teachers.gui.template_window import TemplateWindow
from jiaowu.teachers.services.profiles import get_teacher
from tests.teachers.messy import save_book
from tests.teachers.staff import Staffed


@pytest.fixture
def tab(qtbot: QtBot, context: Context, saved_staff: Staffed) -> TeachersTab:
    """小学校的标签页。"""
    assert saved_staff.feng
    opened = TeachersTab(context)
    qtbot.addWidget(opened)
    opened.show()
    opened.refresh()
    qtbot.waitUntil(lambda: opened.register is not None, timeout=10_000)
    return opened


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def choose(tab: TeachersTab, text: str) -> None:
    (action,) = (each for each in tab.more.actions() if each.text() == text)
    action.trigger()


def test_the_assignments_of_the_term_open(qtbot: QtBot, tab: TeachersTab, context: Context) -> None:
    choose(tab, "任教…")
    wait(qtbot, context)

    window = tab.findChild(AssignmentWindow)
    assert isinstance(window, AssignmentWindow)
    assert window.grid is not None
    assert len(window.grid.classes) == 2
    window.close()


def test_a_form_is_filled_for_the_teachers_in_sight(
    qtbot: QtBot, tab: TeachersTab, context: Context, tmp_path: Path
) -> None:
    form = save_book(tmp_path / "表.xlsx", {"表": (("姓名", "职称"),)})
    tab.form.groupBox.setCurrentIndex(tab.form.groupBox.findText("语文组"))
    tab.form.groupBox.activated.emit(tab.form.groupBox.currentIndex())
    with patch.object(QFileDialog, "getOpenFileNames", lambda *_: ([str(form)], "")):
        choose(tab, "填写上报表…")
    window = tab.findChild(TemplateWindow)
    assert isinstance(window, TemplateWindow)
    qtbot.waitUntil(lambda: window.prepared is not None, timeout=20_000)
    wait(qtbot, context)

    assert window.form.summaryLabel.text() == "1 位教师，每位 2 处"
    window.reject()


def test_an_import_is_chosen_and_taken_back(
    qtbot: QtBot, tab: TeachersTab, context: Context, saved_staff: Staffed, tmp_path: Path
) -> None:
    with qtbot.waitSignal(context.said) as said:
        choose(tab, "撤销导入…")
    assert said.args == ["没有可以撤销的花名册导入。"]
    roster = save_book(tmp_path / "名册.xlsx", {"名册": (("姓名", "学历"), ("冯豪", "硕士"))})
    with patch.object(QFileDialog, "getOpenFileNames", lambda *_: ([str(roster)], "")):
        choose(tab, "导入花名册…")
    window = tab.findChild(QWidget, "RosterWindow")
    assert isinstance(window, RosterWindow)
    qtbot.waitUntil(lambda: window.preview is not None, timeout=20_000)
    window.form.importButton.click()
    wait(qtbot, context)
    changed = context.read(lambda session: get_teacher(session, saved_staff.feng)).basic.education

    def first(*args: object) -> tuple[str, bool]:
        titles = args[3]
        assert isinstance(titles, list)
        return str(titles[0]), True

    with patch.object(QInputDialog, "getItem", first):
        choose(tab, "撤销导入…")
    wait(qtbot, context)

    assert changed == "14"
    assert context.read(lambda session: get_teacher(session, saved_staff.feng)).basic.education == "21"
