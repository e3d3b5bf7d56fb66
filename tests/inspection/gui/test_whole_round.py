"""一次检查从头走到尾：复制检查表、新建、印空白表、录入、汇总、改通报、结束、发整改单、复查、关闭。"""

from collections.abc import Callable, Sequence
from typing import TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.inspection.gui.checklists_dialog import ChecklistsDialog
from jiaowu.inspection.gui.prepare_page import PreparePage
from jiaowu.inspection.gui.print_page import PrintPage
from jiaowu.inspection.gui.record_page import RecordPage
from jiaowu.inspection.gui.rectify_issue_dialog import RectifyIssueDialog
from jiaowu.inspection.gui.rectify_page import RectifyPage
from jiaowu.inspection.gui.rectify_review_dialog import RectifyReviewDialog
from jiaowu.inspection.gui.round_dialog import RoundDialog
from jiaowu.inspection.gui.summary_page import SummaryPage
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.rectifications import Status
from jiaowu.inspection.services.recording import results_of_teacher
from jiaowu.inspection.services.rectifications import list_rectifications
from jiaowu.inspection.services.rounds import list_rounds
from jiaowu.paper.document import Document, Text
from tests.inspection.small import SmallSchool

RETURN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
OWN = "本校备课检查表"
PREPARATION = (
    ("50", ("0", "0", "15", "20", "10", "0", "5"), ""),
    ("20", ("8", "5", "4", "6", "3", "4", "2"), "wfs"),
)
"""两位教师：实备课时、各项、问题标签。"""
HOMEWORK = (
    ("2", ("5", "5", "20", "10", "10", "10", "10", "10", "5", "15"), ""),
    ("3", ("5", "5", "18", "9", "9", "9", "9", "9", "5", "12"), ""),
)
Kind = TypeVar("Kind", bound=QWidget)
Settle = Callable[[], None]


class Hands:
    """在标签页上点、选、键入的人。"""

    def __init__(self, tab: InspectionTab, qtbot: QtBot, settle: Settle) -> None:
        """tab 已经显示着。"""
        self.tab, self.qtbot, self.settle = tab, qtbot, settle

    def click(self, parent: QWidget, name: str) -> None:
        """点一个按钮。"""
        button = parent.findChild(QPushButton, name)
        assert button is not None, name
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, button: QPushButton, text: str) -> None:
        """菜单里按文字选。"""
        next(action for action in button.menu().actions() if action.text() == text).trigger()
        self.settle()

    def opened(self, parent: QWidget, kind: type[Kind]) -> Kind:
        """最近打开的一个窗口。"""
        return parent.findChildren(kind)[-1]

    def preview(self, parent: QWidget) -> Document:
        """等预览做好，看一眼就关上。"""
        dialog = self.opened(parent, PreviewDialog)
        self.qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
        document = dialog.document
        assert document is not None
        dialog.reject()
        self.settle()
        return document

    def copy_checklist(self) -> None:
        """照自带的备课检查表另存一份。"""
        dialog = self.tab.edit_checklists()
        self.settle()
        assert isinstance(dialog, ChecklistsDialog)
        tree = dialog.form.checklistsTree
        matches = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
        tree.setCurrentItem(tree.findItems("备课（教案）检查表", matches)[0])
        self.settle()
        with patch.object(QInputDialog, "getText", return_value=(OWN, True)):
            self.click(dialog, "copyButton")
        dialog.close()
        self.settle()

    def make_round(self) -> None:
        """月查语文组，备课用本校自己的检查表。"""
        self.click(self.tab, "newRoundButton")
        dialog = self.opened(self.tab, RoundDialog)
        dialog.form.kindBox.setCurrentText("月查")
        dialog.form.inspectorsEdit.setText("周主任")
        box = dialog.findChild(QComboBox, "preparationBox")
        assert box is not None
        box.setCurrentText(OWN)
        item = dialog.form.groupsList.findItems("语文组", Qt.MatchFlag.MatchExactly)[0]
        item.setCheckState(Qt.CheckState.Checked)
        self.click(dialog, "saveRoundButton")

    def type_sheet(self, page: RecordPage, rows: Sequence[tuple[str, Sequence[str], str]]) -> None:
        """照纸上的次序一行一行键进去。"""
        grid = page.form.sheetGrid
        names = [column.title.replace("\n", " ") for column in grid.grid.columns]
        for row, (actual, marks, tags) in enumerate(rows):
            first = next(at for at, name in enumerate(names) if name.startswith(("实备", "实交")))
            grid.setCurrentIndex(grid.grid.index(row, first))
            for text in (actual, *marks):
                self.keys(page, text)
            if tags:
                grid.setCurrentIndex(grid.grid.index(row, names.index("问题标签")))
                self.keys(page, tags)
        page.desk.flush()
        self.qtbot.waitUntil(lambda: not page.desk.busy, timeout=10_000)
        self.settle()

    def keys(self, page: RecordPage, text: str) -> None:
        """键入一格，到下一格。"""
        QTest.keyClicks(focus(page), text[:1])
        QTest.keyClicks(focus(page), text[1:])
        QTest.keyClick(focus(page), TAB)


def focus(page: RecordPage) -> QWidget:
    boxes = [box for box in page.form.sheetGrid.findChildren(QLineEdit, "cellEdit") if box.isVisible()]
    return boxes[-1] if boxes else page.form.sheetGrid


def compose(widget: QWidget, text: str) -> None:
    """用输入法键入汉字。"""
    word = QInputMethodEvent()
    word.setCommitString(text)
    QApplication.sendEvent(widget, word)


def record(hands: Hands) -> None:
    """两个方面都录完。"""
    page = hands.tab.page(RecordPage)
    hands.settle()
    hands.type_sheet(page, PREPARATION)
    page.form.facetsBar.setCurrentIndex(1)
    hands.settle()
    hands.type_sheet(page, HOMEWORK)


def summarise(hands: Hands) -> None:
    """看汇总，改通报，预览通报与反馈单，结束汇总。"""
    page = hands.tab.page(SummaryPage)
    hands.settle()
    form, found = page.form, page.summary
    assert found is not None
    assert [(row.teacher.name, row.grade) for row in found.rows] == [("周岚", "A"), ("陈静", "D")]
    form.pages.setCurrentIndex(4)
    assert "周岚" in form.meritsEdit.toPlainText()
    assert "“无反思”1人次" in form.problemsEdit.toPlainText()
    assert "陈静" not in form.problemsEdit.toPlainText()
    form.measuresEdit.moveCursor(form.measuresEdit.textCursor().MoveOperation.End)
    compose(form.measuresEdit, "请各组长督促。")
    hands.choose(form.printButton, "通报")
    shown = hands.preview(page)
    assert any(isinstance(block, Text) and "请各组长督促。" in block.text for block in shown.blocks)
    hands.choose(form.printButton, "个人反馈单（一页一位）")
    assert hands.preview(page).handout
    hands.click(page, "closeRoundButton")


def rectify(hands: Hands) -> None:
    """发一张，印出来，签收、提交、复查、关闭。"""
    page = hands.tab.page(RectifyPage)
    hands.settle()
    hands.click(page, "issueButton")
    dialog = hands.opened(page, RectifyIssueDialog)
    assert dialog.form.countLabel.text() == "选了 1 张"
    hands.click(dialog, "issueNoticesButton")
    table = page.form.noticesTable.view
    table.selectRow(0)
    hands.choose(page.form.printButton, "选中的整改通知单")
    assert hands.preview(page).title == "整改通知单"
    for name in ("signButton", "submitButton", "reviewButton"):
        table.selectRow(0)
        hands.click(page, name)
    hands.click(hands.opened(page, RectifyReviewDialog), "saveReviewButton")
    table.selectRow(0)
    hands.click(page, "closeButton")


def test_a_whole_round_from_template_to_closed_rectification(
    saved: SmallSchool,
    make_tab: Callable[[], InspectionTab],
    context: Context,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands = Hands(make_tab(), qtbot, settle)
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("已补写反思", True))

    hands.copy_checklist()
    hands.make_round()
    prepare = hands.tab.page(PreparePage)
    settle()
    assert prepare.form.targetsTable.model.rowCount() == 2
    printed = hands.tab.page(PrintPage)
    settle()
    hands.click(printed, "previewButton")
    assert hands.preview(printed).blocks
    record(hands)
    summarise(hands)
    rectify(hands)

    (notice,) = context.read(list_rectifications)
    assert (notice.teacher, notice.status, notice.reviewer) == ("陈静", Status.CLOSED, "周主任")
    steps = [button.text() for button in hands.tab.findChildren(QPushButton)]
    assert "⑤ 整改与复查　1/1" in steps
    assert context.read(list_rounds)[0].closed
    kept = context.read(lambda session: results_of_teacher(session, saved.teachers["陈静"]))
    assert kept[0].checklist == OWN
    assert notice.result_id in {each.result_id for each in kept}
