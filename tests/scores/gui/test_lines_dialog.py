"""改满分与分数线：统计跟着变，填错了说一句话。"""

from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.scores.gui.lines_dialog import LinesDialog
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.services import exams as service


def open_dialog(tab: ScoresTab) -> LinesDialog:
    (action,) = (each for each in tab.form.moreButton.menu().actions() if "分数线" in each.text())
    action.trigger()
    dialog = tab.findChild(LinesDialog)
    assert isinstance(dialog, LinesDialog)
    return dialog


def type_mark(dialog: LinesDialog, row: int, column: int, text: str) -> None:
    item = dialog.table.item(row, column)
    assert item is not None
    item.setText(text)


def press_save(dialog: LinesDialog) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()


def test_new_lines_are_stored_and_counted(qtbot: QtBot, context: Context, filled: ScoresTab) -> None:
    dialog = open_dialog(filled)

    type_mark(dialog, 0, 4, "60")
    press_save(dialog)

    qtbot.waitUntil(lambda: filled.findChild(LinesDialog) is None, timeout=10_000)
    exam = filled.exam
    assert exam is not None
    stored = context.read(lambda session: service.subject_lines(session, exam.id))
    assert [lines.pass_ for lines in stored[0].lines] == [60, 60]


def test_lines_out_of_order_are_refused_in_a_sentence(qtbot: QtBot, filled: ScoresTab) -> None:
    dialog = open_dialog(filled)

    type_mark(dialog, 0, 4, "119")
    press_save(dialog)

    refusal = dialog.findChild(QLabel, "linesRefusal")
    assert isinstance(refusal, QLabel)
    qtbot.waitUntil(lambda: "次序不对" in refusal.text(), timeout=10_000)
    assert dialog.isVisible()


def test_a_word_where_a_mark_belongs_is_refused(filled: ScoresTab) -> None:
    dialog = open_dialog(filled)

    type_mark(dialog, 1, 1, "一百")
    press_save(dialog)

    refusal = dialog.findChild(QLabel, "linesRefusal")
    assert isinstance(refusal, QLabel)
    assert refusal.text() == "数学的满分应是一个数，请改正。"
