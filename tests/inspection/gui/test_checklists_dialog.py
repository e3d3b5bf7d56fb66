"""检查表对话框：改项目、当场核小计、另存、停用，用过的另存为新版本。"""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.inspection import checklist_texts as texts
from jiaowu.inspection.checklists import Mode
from jiaowu.inspection.gui.checklists_dialog import ChecklistsDialog
from jiaowu.inspection.services import checklists as service
from tests.inspection.gui.conftest import Settle
from tests.inspection.small import SmallSchool


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, saved: SmallSchool, settle: Settle) -> Iterator[ChecklistsDialog]:
    assert saved.term
    window = QWidget()
    qtbot.addWidget(window)
    made = ChecklistsDialog(context, window)
    made.open()
    settle()
    yield made
    window.close()


def show(dialog: ChecklistsDialog, name: str) -> None:
    (item,) = dialog.form.checklistsTree.findItems(
        name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    )
    dialog.form.checklistsTree.setCurrentItem(item)


def type_in(dialog: ChecklistsDialog, row: int, column: int, text: str) -> None:
    grid = dialog.form.itemsGrid
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(row, column))
    grid.edit(grid.currentIndex())
    editor = grid.viewport().findChildren(QLineEdit, "cellEdit")[-1]  # 上一格的编辑框还没收走
    editor.setText(text)  # keyClicks 打不了汉字
    QTest.keyClick(editor, Qt.Key.Key_Return)


def click(dialog: ChecklistsDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_shipped_checklists_are_listed_under_their_facets(dialog: ChecklistsDialog) -> None:
    assert dialog.form.titleLabel.text() == "备课（教案）检查表"
    assert dialog.form.stateLabel.text() == "备课　第 1 版。软件自带，改动会另存为学校的版本。"
    assert dialog.form.itemsGrid.grid.rowCount() == 7
    assert not dialog.save_button.isEnabled()


def test_a_subtotal_that_does_not_match_is_told_and_cannot_be_saved(dialog: ChecklistsDialog) -> None:
    show(dialog, "作业布置与批改检查表")

    type_in(dialog, 0, texts.FULL, "8")

    assert dialog.form.refusalLabel.text() == "“学生作业”写明 30 分，各项加起来是 33 分，请改成一致。"
    assert dialog.form.sumLabel.text() == "满分合计 103（学生作业 33，作业设计 20，教师批改 50）"
    assert not dialog.save_button.isEnabled()


def test_a_sound_change_is_saved_as_the_schools_version(
    dialog: ChecklistsDialog, settle: Settle, context: Context
) -> None:
    show(dialog, "作业布置与批改检查表")
    type_in(dialog, 0, texts.FULL, "8")
    type_in(dialog, 1, texts.FULL, "2")
    assert dialog.form.stateLabel.text().endswith("有没保存的改动。")

    click(dialog, "saveChecklistButton")
    settle()

    found = context.read(lambda session: service.find_checklist(session, "homework"))
    assert ([item.full for item in found.checklist.items[:2]], found.version) == ([8, 2], 2)
    assert dialog.form.stateLabel.text() == "作业批改　第 2 版。"


def test_what_is_written_on_the_head_of_the_page_can_be_changed(
    dialog: ChecklistsDialog, settle: Settle, context: Context
) -> None:
    show(dialog, "作业布置与批改检查表")
    assert dialog.form.headsEdit.toPlainText().splitlines() == ["班级人数", "作业类型", "批改次数"]
    dialog.form.headsEdit.setPlainText("批改次数\n作文篇数：□大 □小\n")

    click(dialog, "saveChecklistButton")
    settle()

    found = context.read(lambda session: service.find_checklist(session, "homework"))
    assert found.checklist.heads == ("批改次数", "作文篇数：□大 □小")


def test_a_used_one_says_so_and_becomes_a_new_version(
    dialog: ChecklistsDialog, settle: Settle, context: Context
) -> None:
    with context.store.write("用") as session:
        service.use_checklist(session, "tutoring")
    dialog.refresh()
    show(dialog, "辅导（培优帮扶）检查表")
    assert "已用过，改动会另存为新版本" in dialog.form.stateLabel.text()

    dialog.form.vetoesEdit.setPlainText("没有计划")
    click(dialog, "saveChecklistButton")
    settle()

    found = context.read(lambda session: service.find_checklist(session, "tutoring"))
    assert (found.version, found.checklist.vetoes, found.frozen) == (2, ("没有计划",), False)


def test_an_item_is_added_changed_and_moved(
    dialog: ChecklistsDialog, settle: Settle, context: Context
) -> None:
    show(dialog, "测试与质量分析检查表")
    click(dialog, "addItemButton")
    type_in(dialog, 1, texts.TEXT, "按时上交分析")
    type_in(dialog, 1, texts.MODE, "扣")
    assert "2/课时" in dialog.form.refusalLabel.text()
    type_in(dialog, 1, texts.DETAIL, "1/天")
    dialog.form.itemsGrid.setCurrentIndex(dialog.form.itemsGrid.grid.index(1, texts.TEXT))
    click(dialog, "upButton")
    dialog.form.itemsGrid.setCurrentIndex(dialog.form.itemsGrid.grid.index(4, texts.TEXT))
    click(dialog, "removeItemButton")

    click(dialog, "saveChecklistButton")
    settle()

    items = context.read(lambda session: service.find_checklist(session, "testing")).checklist.items
    assert [(item.text, item.mode) for item in items[:2]] == [
        ("按时上交分析", Mode.DEDUCTION),
        ("命题规范，有双向细目表", Mode.POINTS),
    ]
    assert (items[0].per, items[0].unit, len(items)) == (1, "天", 4)


def test_moving_beyond_the_ends_does_nothing(dialog: ChecklistsDialog) -> None:
    before = dialog.rows()

    click(dialog, "upButton")

    assert dialog.rows() == before


def test_a_wrong_grade_line_is_told(dialog: ChecklistsDialog) -> None:
    dialog.form.gradesEdit.setPlainText("优 60\n良 90\n差 0")

    assert dialog.form.refusalLabel.text() == "等第线应从高到低，最低一等从 0 分起。"
    assert not dialog.save_button.isEnabled()


def test_a_copy_becomes_the_schools_own(dialog: ChecklistsDialog, settle: Settle) -> None:
    show(dialog, "课堂教学评价表")

    with patch.object(QInputDialog, "getText", return_value=("本校评价表", True)):
        click(dialog, "copyButton")
    settle()

    assert dialog.form.titleLabel.text() == "本校评价表"
    assert dialog.form.stateLabel.text() == "上课　第 1 版。"


def test_a_copy_with_a_name_already_there_is_refused(dialog: ChecklistsDialog, settle: Settle) -> None:
    with patch.object(QInputDialog, "getText", return_value=("课堂教学评价表", True)):
        click(dialog, "copyButton")
    settle()

    assert "已有一份“课堂教学评价表”" in dialog.form.refusalLabel.text()


def test_a_retired_one_disappears_and_can_be_revived(dialog: ChecklistsDialog, settle: Settle) -> None:
    show(dialog, "作业检查表（品种、数量、质量）")
    click(dialog, "retireButton")
    settle()
    assert not dialog.form.checklistsTree.findItems(
        "作业检查表（品种、数量、质量）", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
    )

    dialog.form.retiredBox.setChecked(True)
    show(dialog, "作业检查表（品种、数量、质量）（停用）")
    assert dialog.form.retireButton.text() == "重新启用"
    click(dialog, "retireButton")
    settle()

    dialog.form.retiredBox.setChecked(False)
    show(dialog, "作业检查表（品种、数量、质量）")


def test_unsaved_changes_are_not_lost_by_one_click(dialog: ChecklistsDialog, qtbot: QtBot) -> None:
    dialog.form.expectedEdit.insert("（节）")
    assert not dialog.form.checklistsTree.isEnabled()

    dialog.reject()
    assert dialog.isVisible()
    assert "再按一次“关闭”放弃" in dialog.form.refusalLabel.text()
    with qtbot.waitSignal(dialog.rejected):
        dialog.reject()
