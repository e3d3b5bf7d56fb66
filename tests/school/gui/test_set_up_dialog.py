"""设置向导：一步步走完，不对的不让走，离开先问，样例学校另开一个窗口。"""

import sys
from datetime import date
from pathlib import Path
from typing import ClassVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QProcessEnvironment, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.gui import sample_school
from jiaowu.school.gui.set_up_dialog import SetUpDialog
from jiaowu.school.gui.settings_button import SettingsButton
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.lines import GradeSubject, LinePercents
from jiaowu.school.services import classes, plans, schools
from jiaowu.school.services.grade_subjects import grade_subjects
from jiaowu.school.services.settings import get_settings
from jiaowu.school.terms import Term, current_term_for
from jiaowu.workers import program_command

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


@pytest.fixture
def dialog(context: Context, host: QWidget) -> SetUpDialog:
    """在空资料库上打开的向导。"""
    made = SetUpDialog(context, host)
    made.open()
    return made


class FakeProcess:
    """代替 QProcess：只记下要启动什么。"""

    started: ClassVar[list[list[str]]] = []
    answer: ClassVar[tuple[bool, int]] = (True, 1)

    def __init__(self) -> None:
        """还不知道启动什么。"""
        self.line: list[str] = []

    def setProgram(self, program: str) -> None:  # noqa: N802 — QProcess 的名字
        """记下程序。"""
        self.line = [program]

    def setArguments(self, words: list[str]) -> None:  # noqa: N802 — 同上
        """记下参数。"""
        self.line += words

    def setProcessEnvironment(self, environment: QProcessEnvironment) -> None:  # noqa: N802 — 同上
        """子进程要找得到本程序。"""
        assert environment.contains("PYTHONPATH")

    def startDetached(self) -> tuple[bool, int]:  # noqa: N802 — 同上
        """不启动，只记下。"""
        self.started.append(self.line)
        return self.answer


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> type[FakeProcess]:
    """另开的程序；并不真的启动。"""
    monkeypatch.setattr(sample_school, "QProcess", FakeProcess)
    monkeypatch.setattr(FakeProcess, "started", [])
    return FakeProcess


def type_name(qtbot: QtBot, dialog: SetUpDialog, name: str) -> None:
    """汉字没有对应的键，像用户那样粘贴。"""
    edit = dialog.form.nameEdit
    edit.selectAll()
    QGuiApplication.clipboard().setText(name)
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def press_enter(qtbot: QtBot, dialog: SetUpDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def spin(dialog: SetUpDialog, grade: int) -> QSpinBox:
    found = dialog.findChild(QSpinBox, f"grade{grade}Spin")
    assert found is not None
    return found


def cell(dialog: SetUpDialog, row: int, column: int) -> str:
    item = dialog.form.classesTable.item(row, column)
    assert item is not None
    return item.text()


def test_walking_through_with_enter_sets_up_the_school(
    qtbot: QtBot, context: Context, dialog: SetUpDialog
) -> None:
    form, today = dialog.form, date.today()  # noqa: DTZ011 — 与程序一样按这台电脑的日期
    type_name(qtbot, dialog, "云溪初级中学")
    press_enter(qtbot, dialog)
    term = form.termBox.currentText()
    press_enter(qtbot, dialog)
    form.styleBox.setCurrentIndex(list(ClassStyle).index(ClassStyle.OLD_BRACKETS))
    spin(dialog, 8).setValue(6)
    spin(dialog, 9).setValue(0)
    preview = [cell(dialog, row, 2) for row in range(3)]
    form.nextButton.click()
    subjects = form.subjectsEditor.form.subjectsTable
    full = subjects.item(0, 1)
    assert full is not None
    full.setText("150")
    form.nextButton.click()
    summary = form.summaryLabel.text()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        form.nextButton.click()

    assert term == current_term_for(today).name
    assert preview == [
        "初一（1）班　初一（2）班　初一（3）班　初一（4）班",
        "初二（1）班　初二（2）班　初二（3）班　初二（4）班　……　初二（6）班",
        "没有班",
    ]
    assert "共 10 个班：七年级 4 个班，八年级 6 个班" in summary
    assert "七年级：语文 150、数学 120" in summary
    assert context.read(schools.get_school) == schools.SchoolInfo("云溪初级中学", SchoolKind.JUNIOR)
    assert context.read(schools.current_term) == current_term_for(today)
    assert context.read(get_settings).class_style is ClassStyle.OLD_BRACKETS
    saved = context.read(lambda session: classes.class_titles(session, current_term_for(today)))
    assert list(saved.values())[-1] == "初二（6）班"
    seventh = context.read(lambda session: grade_subjects(session, 7))
    assert seventh[0] == GradeSubject("语文", 150.0, LinePercents(85, 75, 60, 40))
    assert context.read(lambda session: grade_subjects(session, 9)) == ()


def test_the_name_picks_the_stage_until_the_user_does(qtbot: QtBot, dialog: SetUpDialog) -> None:
    box = dialog.form.kindBox
    type_name(qtbot, dialog, "云溪小学")
    first = box.currentText()
    type_name(qtbot, dialog, "云溪九年一贯制学校")
    second = box.currentText()
    box.setCurrentText("高中")
    box.activated.emit(box.currentIndex())
    type_name(qtbot, dialog, "云溪小学")

    assert (first, second, box.currentText()) == ("小学", "九年一贯制学校", "高中")
    assert dialog.form.kindHint.text() == "高一年级至高三年级"
    assert cell(dialog, 0, 0) == "高一年级"


def test_a_missing_name_and_no_classes_hold_the_step(qtbot: QtBot, dialog: SetUpDialog) -> None:
    form = dialog.form
    press_enter(qtbot, dialog)
    first = (form.stack.currentIndex(), form.refusalLabel.text(), form.refusalLabel.isVisible())
    type_name(qtbot, dialog, "云溪小学")
    form.nextButton.click()
    cleared = form.refusalLabel.isVisible()
    form.nextButton.click()
    for grade in range(1, 7):
        spin(dialog, grade).setValue(0)
    form.nextButton.click()
    second = (form.stack.currentIndex(), form.refusalLabel.text())
    form.sameSpin.setValue(3)
    form.sameButton.click()
    form.nextButton.click()

    assert first == (0, "请填写学校名称。", True)
    assert not cleared
    assert second == (2, "还没有班级，请至少给一个年级填上班数。")
    assert form.stack.currentIndex() == 3
    assert [spin(dialog, grade).value() for grade in range(1, 7)] == [3] * 6


def test_a_full_mark_that_is_no_number_is_told_with_its_grade(qtbot: QtBot, dialog: SetUpDialog) -> None:
    form = dialog.form
    type_name(qtbot, dialog, "云溪小学")
    for _ in range(3):
        form.nextButton.click()
    editor = form.subjectsEditor
    item = editor.form.subjectsTable.item(1, 1)
    assert item is not None

    editor.form.subjectsTable.setCurrentCell(1, 1)
    before = editor.form.marksLabel.text()
    item.setText("一百")
    told = editor.form.marksLabel.text()
    editor.form.gradesList.setCurrentRow(3)
    form.nextButton.click()

    assert form.refusalLabel.text() == "一年级数学的“满分”应是一个数，请改正。"
    assert (form.stack.currentIndex(), editor.form.gradesList.currentRow()) == (3, 0)
    assert before == "数学：优秀 ≥ 90　良好 ≥ 75　及格 ≥ 60　低分 < 40（分）"
    assert told == form.refusalLabel.text()


def test_going_back_keeps_what_was_typed(qtbot: QtBot, dialog: SetUpDialog) -> None:
    form = dialog.form
    type_name(qtbot, dialog, "云溪小学")
    for _ in range(2):
        form.nextButton.click()
    spin(dialog, 1).setValue(9)
    for _ in range(2):
        form.backButton.click()
    form.kindBox.setCurrentText("九年一贯制学校")
    for _ in range(2):
        form.nextButton.click()

    assert form.nameEdit.text() == "云溪小学"
    assert (spin(dialog, 1).value(), spin(dialog, 9).value()) == (9, 4)


def test_subjects_can_be_added_dropped_copied_and_given_other_lines(
    qtbot: QtBot, dialog: SetUpDialog
) -> None:
    form = dialog.form
    type_name(qtbot, dialog, "云溪初级中学")
    for _ in range(3):
        form.nextButton.click()
    editor = form.subjectsEditor
    table = editor.form.subjectsTable
    table.setCurrentCell(6, 0)
    editor.form.dropButton.click()
    editor.form.addButton.click()
    added = table.item(6, 0)
    assert added is not None
    added.setText("信息科技")
    editor.form.presetBox.setCurrentText("初中（优秀 80%）")
    editor.form.presetButton.click()
    editor.form.copyButton.click()
    told = editor.form.marksLabel.text()
    form.nextButton.click()

    plan = dialog.plan()
    assert [each.name for each in plan.subjects[7]][-2:] == ["地理", "信息科技"]
    assert plan.subjects[7][0].percents == LinePercents(80, 70, 60, 30)
    assert plan.subjects[7] == plan.subjects[8] == plan.subjects[9]
    assert "八年级、九年级" in told


def test_an_emptied_grade_offers_its_usual_subjects(qtbot: QtBot, dialog: SetUpDialog) -> None:
    form = dialog.form
    type_name(qtbot, dialog, "云溪小学")
    for _ in range(3):
        form.nextButton.click()
    editor = form.subjectsEditor.form
    before = editor.usualButton.isVisible()
    for _ in range(2):
        editor.subjectsTable.setCurrentCell(0, 0)
        editor.dropButton.click()
    offered = editor.usualButton.isVisible()
    editor.usualButton.click()

    assert (before, offered, editor.usualButton.isVisible()) == (False, True, False)
    assert editor.subjectsTable.rowCount() == 2


@pytest.mark.parametrize(("answer", "stays"), [(NO, True), (YES, False)])
def test_escape_asks_before_leaving(
    qtbot: QtBot, context: Context, dialog: SetUpDialog, answer: QMessageBox.StandardButton, *, stays: bool
) -> None:
    type_name(qtbot, dialog, "云溪小学")

    with patch.object(QMessageBox, "question", return_value=answer) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        visible = dialog.isVisible()

    assert visible is stays
    assert "不会保存" in asked.call_args[0][2]
    assert context.read(schools.get_school) is None


def test_putting_it_off_is_remembered_and_can_be_resumed(
    qtbot: QtBot, context: Context, dialog: SetUpDialog
) -> None:
    button = SettingsButton(context)
    qtbot.addWidget(button)
    with qtbot.waitSignal(context.said) as said:
        dialog.form.laterButton.click()

    button.welcome()
    quiet = button.findChild(SetUpDialog) is None
    next(action for action in button.menu().actions() if action.text() == "设置向导…").trigger()

    assert "设置" in said.args[0]
    assert quiet
    again = button.findChild(SetUpDialog)
    assert again is not None
    assert again.isVisible()
    again.done(QDialog.DialogCode.Rejected)


def test_putting_off_what_was_typed_asks_first(qtbot: QtBot, dialog: SetUpDialog) -> None:
    type_name(qtbot, dialog, "云溪小学")

    with patch.object(QMessageBox, "question", return_value=NO) as asked:
        dialog.form.laterButton.click()

    assert dialog.isVisible()
    assert asked.call_count == 1


def test_a_first_start_is_welcomed_and_a_known_school_is_not(qtbot: QtBot, context: Context) -> None:
    button = SettingsButton(context)
    qtbot.addWidget(button)
    button.welcome()
    welcomed = button.findChild(SetUpDialog)
    assert welcomed is not None
    welcomed.done(QDialog.DialogCode.Rejected)
    qtbot.waitUntil(lambda: button.findChild(SetUpDialog) is None)

    with qtbot.waitSignal(context.changed, timeout=10_000):
        context.write("登记", lambda session, _: schools.save_school(session, "云溪小学", SchoolKind.PRIMARY))
    button.welcome()

    assert button.findChild(SetUpDialog) is None


def test_the_sample_school_opens_in_another_process(
    qtbot: QtBot, context: Context, dialog: SetUpDialog, process: type[FakeProcess], tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())

    qtbot.mouseClick(dialog.form.sampleButton, Qt.MouseButton.LeftButton)

    assert [line[-3:] for line in process.started] == [["-m", "jiaowu", "demo"]]
    assert dialog.isVisible()
    assert not dialog.form.sampleButton.isEnabled()
    assert sorted(tmp_path.iterdir()) == before
    assert context.read(schools.get_school) is None


def test_a_sample_school_that_does_not_start_is_told(
    qtbot: QtBot,
    context: Context,
    dialog: SetUpDialog,
    process: type[FakeProcess],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    button = SettingsButton(context)
    qtbot.addWidget(button)
    monkeypatch.setattr(process, "answer", (False, 0))

    dialog.form.sampleButton.click()
    with qtbot.waitSignal(context.failed) as failed:
        next(action for action in button.menu().actions() if "样例" in action.text()).trigger()

    assert "没有打开" in dialog.form.refusalLabel.text()
    assert "没有打开" in failed.args[0]


def test_the_wizard_starts_from_what_was_imported(qtbot: QtBot, context: Context, host: QWidget) -> None:
    def bring_in(session: object, _progress: object) -> None:
        schools.save_term(session, Term(2026, 1))  # type: ignore[arg-type]  # 会话对界面是不透明的
        classes.save_classes(session, Term(2026, 1), [(7, 3, ""), (8, 2, "")])  # type: ignore[arg-type]  # 同上

    with qtbot.waitSignal(context.changed, timeout=10_000):
        context.write("导入", bring_in)
    dialog = SetUpDialog(context, host)

    assert dialog.form.kindBox.currentText() == "初中"
    assert dialog.form.termBox.currentText() == Term(2026, 1).name
    assert dialog.plan().classes == {7: 3, 8: 2, 9: 0}


def test_a_save_that_fails_is_told_and_the_window_stays(
    qtbot: QtBot, dialog: SetUpDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise UserError("磁盘满了，没有存上。")

    type_name(qtbot, dialog, "云溪小学")
    for _ in range(4):
        dialog.form.nextButton.click()
    monkeypatch.setattr(plans, "save_plan", fail)
    dialog.form.nextButton.click()

    qtbot.waitUntil(lambda: dialog.form.refusalLabel.text() == "磁盘满了，没有存上。")
    assert dialog.isVisible()


def test_an_installed_program_starts_itself_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert program_command("demo") == [sys.executable, "demo"]


def test_grades_with_the_same_subjects_are_summed_up_in_one_line(qtbot: QtBot, dialog: SetUpDialog) -> None:
    type_name(qtbot, dialog, "云溪小学")
    for _ in range(4):
        dialog.form.nextButton.click()

    summary = dialog.form.summaryLabel.text()
    assert "一年级、二年级：语文 100、数学 100<" in summary
    assert (
        "三年级、四年级、五年级、六年级：语文 100、数学 100、英语 100、科学 100、道德与法治 100<" in summary
    )
