"""导入名单的窗口：预览、待定的行、身份证号、撤销。"""

from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.students.gui.roster_window import RosterWindow
from jiaowu.students.gui.tab import StudentsTab
from jiaowu.students.services import pupils
from tests.students.small import SmallSchool

ROWS = (
    ("青禾中学学生名单",),
    ("填写说明：带 * 的必填",),
    ("序号", "*姓名", "学号", "性别", "*身份证号", "*班级", "备注"),
    ("例", "张三", "001", "男", "110105194912310021", "七(1)班", "此行不录"),
    (1, "王芳", "701", "女", None, "七(1)班", None),
    (2, "李明", "702", None, None, "七(2)班", None),
    (3, "新来", "705", None, "110105201309010017", "七(3)班", "走读"),
    (4, "别人", "703", None, None, "七(1)班", None),
    (5, "没班", None, None, None, None, None),
)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """一份杂乱的名单。"""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    target = tmp_path / "2026秋学生名单.xlsx"
    book.save(target)
    return target


def opened(qtbot: QtBot, tab: StudentsTab, files: list[Path]) -> RosterWindow:
    window = tab.import_files(files)
    assert window is not None
    qtbot.waitUntil(lambda: window.prepared is not None, timeout=20_000)
    return window


def rows(window: RosterWindow) -> dict[str, list[str]]:
    model = window.form.entriesTable.model
    return {
        model.text(row, 1): [model.text(row, column) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    }


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def names(tab: StudentsTab) -> list[str]:
    model = tab.form.pupilsTable.model
    return [model.text(row, 0) for row in range(model.rowCount())]


def test_the_preview_shows_what_will_change(qtbot: QtBot, tab: StudentsTab, roster: Path) -> None:
    window = opened(qtbot, tab, [roster])

    shown = rows(window)
    assert list(shown) == ["别人", "没班", "新来", "王芳", "李明"]
    assert window.form.summaryLabel.text() == "名单上 5 人：待定 2 人，新增 1 人，修改 2 人"
    assert shown["王芳"][4] == "性别 （空） → 女"
    assert shown["李明"][4] == "班级 七（1）班 → 七（2）班"
    assert shown["别人"][0] == "待定：不录"
    assert "略去样例 1 行" in window.form.notesLabel.text()
    assert "单雨（七（1）班）" in window.form.missingLabel.text()
    assert window.form.importButton.text() == "存入（新增 1，修改 2）"
    window.reject()


def test_one_kind_of_rows_can_be_looked_at(qtbot: QtBot, tab: StudentsTab, roster: Path) -> None:
    window = opened(qtbot, tab, [roster])

    window.form.fateBox.setCurrentIndex(window.form.fateBox.findText("修改"))

    assert list(rows(window)) == ["王芳", "李明"]
    window.reject()


def test_the_import_is_stored_and_taken_back(
    qtbot: QtBot, tab: StudentsTab, context: Context, roster: Path
) -> None:
    window = opened(qtbot, tab, [roster])

    with qtbot.waitSignal(context.undoable) as offered:
        window.form.importButton.click()
    wait(qtbot, context)
    after = names(tab)
    assert offered.args is not None
    offered.args[1]()
    wait(qtbot, context)

    assert offered.args[0] == "名单已存入：新增 1 人，修改 2 人，待定没有录入 2 人。"
    assert after == ["王芳", "单雨", "李明", "赵强", "新来"]
    assert names(tab) == ["王芳", "李明", "单雨", "赵强"]


def test_a_doubtful_row_is_decided_by_double_click_or_all_at_once(
    qtbot: QtBot, tab: StudentsTab, context: Context, roster: Path
) -> None:
    window = opened(qtbot, tab, [roster])
    table = window.form.entriesTable

    table.opened.emit(0)
    one = (rows(window)["别人"][0], window.form.importButton.text())
    window.form.addAllBox.setChecked(True)
    every = (rows(window)["没班"][0], window.form.importButton.text())
    window.form.addAllBox.setChecked(False)
    table.opened.emit(1)
    window.form.importButton.click()
    wait(qtbot, context)

    assert one == ("待定：当作新学生", "存入（新增 2，修改 2）")
    assert every == ("待定：当作新学生", "存入（新增 3，修改 2）")
    assert "没班" not in names(tab)
    assert [text for text in node_texts(tab) if text.startswith("未编班")] == ["未编班　1"]


def node_texts(tab: StudentsTab) -> list[str]:
    tree = tab.form.classesTree
    items = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


def test_identity_numbers_are_used_only_after_the_tick_and_never_stored(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool, roster: Path, tmp_path: Path
) -> None:
    window = opened(qtbot, tab, [roster])
    before = rows(window)["新来"][5:7]
    assert window.form.idBox.isVisible()

    window.form.idBox.setChecked(True)
    qtbot.waitUntil(lambda: rows(window)["新来"][6] == "2013-09-01", timeout=10_000)
    window.form.importButton.click()
    wait(qtbot, context)

    found = context.read(lambda session: pupils.list_pupils(session, saved.term))
    added = next(each for each in found if each.name == "新来")
    assert before == ["", ""]
    assert (added.sex, f"{added.birth}") == ("1", "2013-09-01")
    stored = b"".join(path.read_bytes() for path in (tmp_path / "资料").rglob("*") if path.is_file())
    assert b"11010520130901" not in stored


def test_an_import_is_chosen_and_taken_back_later(
    qtbot: QtBot, tab: StudentsTab, context: Context, roster: Path
) -> None:
    opened(qtbot, tab, [roster]).form.importButton.click()
    wait(qtbot, context)
    (action,) = (each for each in tab.form.moreButton.menu().actions() if each.text() == "撤销导入…")

    def first(*args: object) -> tuple[str, bool]:
        titles = args[3]
        assert isinstance(titles, list)
        return str(titles[0]), True

    with patch.object(QInputDialog, "getItem", first):
        action.trigger()
    wait(qtbot, context)

    assert names(tab) == ["王芳", "李明", "单雨", "赵强"]


def test_a_book_that_is_no_roster_is_told(qtbot: QtBot, tab: StudentsTab, tmp_path: Path) -> None:
    wrong = tmp_path / "成绩.csv"
    wrong.write_text("语文,数学\n90,80\n", encoding="utf-8")

    window = tab.import_files([wrong])
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.form.messageBar.text()), timeout=20_000)

    assert "姓名" in window.form.messageBar.text()
    assert not window.form.importButton.isEnabled()
    window.reject()


def test_the_same_file_again_is_noticed(
    qtbot: QtBot, tab: StudentsTab, context: Context, roster: Path
) -> None:
    opened(qtbot, tab, [roster]).form.importButton.click()
    wait(qtbot, context)

    window = opened(qtbot, tab, [roster])

    assert "已经导入过" in window.form.messageBar.text()
    assert "不变 3 人" in window.form.summaryLabel.text()
    assert not window.form.importButton.isEnabled()
    window.reject()


def test_dropping_a_file_opens_the_preview(qtbot: QtBot, tab: StudentsTab, roster: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(roster))])
    place, buttons, keys = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(tab, enter)
    QApplication.sendEvent(tab, QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))

    window = tab.findChild(RosterWindow)

    assert isinstance(window, RosterWindow)
    qtbot.waitUntil(lambda: window.prepared is not None, timeout=20_000)
    window.reject()
