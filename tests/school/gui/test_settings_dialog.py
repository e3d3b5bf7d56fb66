"""学校设置：改名、班级、学科、合规、学习帮扶、办公密码，都像用户那样点。"""

from datetime import date
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy import select

from jiaowu.desktop.context import Context
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.gui.settings_button import SettingsButton
from jiaowu.school.gui.settings_dialog import SECTIONS, SettingsDialog
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.lines import usual_subjects
from jiaowu.school.plan import SchoolPlan
from jiaowu.school.services import classes, plans, profiles, settings
from jiaowu.school.settings import ExamLimits, SupportRules
from jiaowu.school.terms import Term
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable

TERM = Term(2026, 1)
PLAN = SchoolPlan(
    "云溪初级中学", SchoolKind.JUNIOR, TERM, ClassStyle.BRACKETS, {7: 2, 9: 1}, {7: usual_subjects(7)}
)


@pytest.fixture
def dialog(store: Store, context: Context, host: QWidget) -> SettingsDialog:
    """一所设置好的学校上打开的窗口。"""
    with store.write("设置学校") as session:
        plans.save_plan(session, PLAN)
    made = SettingsDialog(context, host)
    made.open()
    return made


def save(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.form.saveButton.click()


def profile(context: Context) -> profiles.Profile:
    return context.read(lambda session: profiles.read_profile(session, date(2026, 11, 22)))


def titles(context: Context) -> list[str]:
    return list(context.read(lambda session: classes.class_titles(session, TERM)).values())


def item(dialog: SettingsDialog, row: int, column: int) -> QTableWidgetItem:
    found = dialog.form.classesTable.item(row, column)
    assert found is not None
    return found


def test_every_section_has_its_page(dialog: SettingsDialog) -> None:
    form = dialog.form
    shown = []
    for row in range(form.sectionsList.count()):
        form.sectionsList.setCurrentRow(row)
        page = form.stack.currentWidget()
        shown.append(page.objectName() if page is not None else "")

    assert [form.sectionsList.item(row).text() for row in range(6)] == list(SECTIONS)
    assert shown == [
        f"{name}Page" for name in ("school", "classes", "subjects", "exams", "support", "password")
    ]


def test_name_style_and_rules_are_saved_together(
    qtbot: QtBot, context: Context, dialog: SettingsDialog
) -> None:
    form = dialog.form
    form.nameEdit.setText("云溪中学")
    form.kindBox.setCurrentText("完全中学")
    form.styleBox.setCurrentIndex(list(ClassStyle).index(ClassStyle.CODE))
    form.primarySpin.setValue(2)
    form.juniorSpin.setValue(-1)
    form.failedCheck.setChecked(False)
    form.bottomSpin.setValue(12.5)
    enabled = form.failedSpin.isEnabled()

    save(qtbot, dialog)

    found = profile(context)
    assert (found.name, found.kind) == ("云溪中学", SchoolKind.COMPLETE)
    assert found.settings.class_style is ClassStyle.CODE
    assert found.settings.exam_limits == ExamLimits(0, 2, None, None, 2)
    assert found.settings.support == SupportRules(None, 12.5)
    assert not enabled
    assert titles(context) == ["701", "702", "901"]
    assert found.subjects == PLAN.subjects


def test_saved_rules_are_shown_again(store: Store, context: Context, host: QWidget) -> None:
    with store.write("设置") as session:
        plans.save_plan(session, PLAN)
        found = settings.get_settings(session)
        changed = type(found)(
            exam_limits=ExamLimits(mock=None), support=SupportRules(3, None, nominated=False)
        )
        settings.save_settings(session, changed)

    form = SettingsDialog(context, host).form

    assert (form.mockSpin.text(), form.seniorSpin.text(), form.juniorSpin.text()) == ("不限", "不限", "2 次")
    assert (form.failedCheck.isChecked(), form.failedSpin.value()) == (True, 3)
    assert (form.bottomCheck.isChecked(), form.bottomSpin.isEnabled()) == (False, False)
    assert not form.nominatedCheck.isChecked()


def test_classes_are_added_named_and_dropped(qtbot: QtBot, context: Context, dialog: SettingsDialog) -> None:
    form = dialog.form
    form.gradeBox.setCurrentText("八年级")
    form.addClassButton.click()
    form.addClassButton.click()
    added = [item(dialog, row, 1).text() for row in range(form.classesTable.rowCount())]
    item(dialog, 3, 2).setText("宏志班")
    item(dialog, 0, 2).setText("彩虹班")
    form.classesTable.setCurrentCell(1, 0)
    form.dropClassButton.click()

    save(qtbot, dialog)

    assert added == ["七（1）班", "七（2）班", "八（1）班", "八（2）班", "九（1）班"]
    assert titles(context) == ["彩虹班", "八（1）班", "宏志班", "九（1）班"]


def test_a_class_added_by_mistake_is_dropped_before_saving(
    qtbot: QtBot, context: Context, dialog: SettingsDialog
) -> None:
    form = dialog.form
    form.gradeBox.setCurrentText("九年级")
    form.addClassButton.click()
    form.dropClassButton.click()
    form.classesTable.setCurrentCell(-1, -1)
    form.dropClassButton.click()

    save(qtbot, dialog)

    assert titles(context) == ["七（1）班", "七（2）班", "九（1）班"]


def test_class_titles_follow_the_style_at_once(dialog: SettingsDialog) -> None:
    dialog.form.styleBox.setCurrentIndex(list(ClassStyle).index(ClassStyle.OLD_PLAIN))

    assert item(dialog, 2, 1).text() == "初三1班"


def test_subjects_of_a_grade_are_changed(qtbot: QtBot, context: Context, dialog: SettingsDialog) -> None:
    editor = dialog.form.subjectsEditor.form
    editor.gradesList.setCurrentRow(2)
    editor.usualButton.click()
    editor.gradesList.setCurrentRow(0)

    save(qtbot, dialog)

    assert dict(profile(context).subjects) == {7: usual_subjects(7), 9: usual_subjects(9)}


def test_another_kind_brings_its_grades_and_keeps_unsaved_subjects(
    qtbot: QtBot, context: Context, dialog: SettingsDialog
) -> None:
    editor = dialog.form.subjectsEditor.form
    editor.gradesList.setCurrentRow(1)
    editor.usualButton.click()

    dialog.form.kindBox.setCurrentText("完全中学")
    save(qtbot, dialog)

    assert editor.gradesList.count() == 6
    assert set(profile(context).subjects) == {7, 8}


@pytest.mark.parametrize(("text", "word"), [("", "名称不能为空"), (None, "应是一个数")])
def test_a_wrong_entry_is_told_and_nothing_is_saved(
    qtbot: QtBot, context: Context, dialog: SettingsDialog, text: str | None, word: str
) -> None:
    form = dialog.form
    if text is None:
        full = form.subjectsEditor.form.subjectsTable.item(0, 1)
        assert full is not None
        full.setText("")
    else:
        form.nameEdit.setText(text)
    form.addClassButton.click()

    form.saveButton.click()

    qtbot.waitUntil(lambda: word in form.refusalLabel.text(), timeout=10_000)
    assert form.refusalLabel.isVisible()
    assert dialog.isVisible()
    assert len(titles(context)) == 3


def test_a_wrong_subject_holds_the_change_of_kind(dialog: SettingsDialog) -> None:
    form = dialog.form
    full = form.subjectsEditor.form.subjectsTable.item(0, 1)
    assert full is not None
    full.setText("很多")

    form.kindBox.setCurrentText("完全中学")

    assert "应是一个数" in form.refusalLabel.text()
    assert form.subjectsEditor.form.gradesList.count() == 3


def test_leaving_compliance_asks_for_a_reason_and_is_journalled(
    qtbot: QtBot, store: Store, context: Context, dialog: SettingsDialog
) -> None:
    form = dialog.form
    with patch.object(QInputDialog, "getText", return_value=("", True)):
        form.complianceButton.click()
    qtbot.waitUntil(lambda: "理由" in form.refusalLabel.text())
    still = profile(context).settings.compliance
    with patch.object(QInputDialog, "getText", return_value=("不要了", False)):
        form.complianceButton.click()
    with patch.object(QInputDialog, "getText", return_value=("高中部<用>", True)):
        form.complianceButton.click()
    qtbot.waitUntil(lambda: "已关闭" in form.complianceLabel.text())
    shown, button = form.complianceLabel.text(), form.complianceButton.text()
    save(qtbot, dialog)

    assert still
    assert not profile(context).settings.compliance
    assert "高中部&lt;用&gt;" in shown
    assert button == "打开合规模式"
    with store.read() as session:
        entries = session.execute(select(JournalTable.title, JournalTable.detail)).all()
    assert any(title == "关闭义务教育合规模式" and "高中部<用>" in detail for title, detail in entries)


def test_compliance_is_restored_with_one_click(
    qtbot: QtBot, store: Store, context: Context, host: QWidget
) -> None:
    with store.write("关闭") as session:
        plans.save_plan(session, PLAN)
        settings.leave_compliance(session, "试用")
    form = SettingsDialog(context, host).form

    before = form.complianceLabel.text()
    form.complianceButton.click()

    qtbot.waitUntil(lambda: "已打开" in form.complianceLabel.text())
    assert "试用" in before
    assert profile(context).settings.compliance


def test_the_password_is_set_changed_and_removed(
    qtbot: QtBot, context: Context, dialog: SettingsDialog
) -> None:
    form = dialog.form
    form.sectionsList.setCurrentRow(5)
    hidden = not form.oldPasswordEdit.isVisible()
    form.newPasswordEdit.setText("春风")
    form.againPasswordEdit.setText("秋月")
    form.setPasswordButton.click()
    mismatch = form.refusalLabel.text()
    form.againPasswordEdit.setText("春风")
    form.setPasswordButton.click()
    qtbot.waitUntil(form.oldPasswordEdit.isVisible)
    set_right = context.read(lambda session: settings.check_password(session, "春风"))
    form.oldPasswordEdit.setText("不对")
    form.dropPasswordButton.click()
    qtbot.waitUntil(lambda: "不对" in form.refusalLabel.text())
    kept = context.read(settings.has_password)
    form.oldPasswordEdit.setText("春风")
    qtbot.mouseClick(form.dropPasswordButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not form.oldPasswordEdit.isVisible())

    assert hidden
    assert "不一样" in mismatch
    assert set_right
    assert kept
    assert not context.read(settings.has_password)
    assert not form.refusalLabel.isVisible()


@pytest.mark.parametrize(
    ("answer", "stays"), [(QMessageBox.StandardButton.No, True), (QMessageBox.StandardButton.Yes, False)]
)
@pytest.mark.parametrize("spoiled", [False, True])
def test_unsaved_changes_are_asked_about_before_closing(
    context: Context,
    dialog: SettingsDialog,
    answer: QMessageBox.StandardButton,
    *,
    stays: bool,
    spoiled: bool,
) -> None:
    full = dialog.form.subjectsEditor.form.subjectsTable.item(0, 1)
    assert full is not None
    if spoiled:
        full.setText("很多")
    else:
        dialog.form.nameEdit.setText("别的名字")

    with patch.object(QMessageBox, "question", return_value=answer) as asked:
        dialog.form.cancelButton.click()

    assert asked.call_count == 1
    assert isValid(dialog)
    assert dialog.isVisible() is stays
    assert profile(context).name == "云溪初级中学"


def test_an_unchanged_window_closes_without_a_question(
    qtbot: QtBot, context: Context, dialog: SettingsDialog
) -> None:
    form = dialog.form
    with patch.object(QInputDialog, "getText", return_value=("试用", True)):
        form.complianceButton.click()
    qtbot.waitUntil(lambda: "已关闭" in form.complianceLabel.text())

    with patch.object(QMessageBox, "question") as asked:
        form.cancelButton.click()

    assert asked.call_count == 0
    assert not profile(context).settings.compliance


def test_the_button_opens_the_settings(qtbot: QtBot, store: Store, context: Context) -> None:
    with store.write("设置学校") as session:
        plans.save_plan(session, PLAN)
    button = SettingsButton(context)
    qtbot.addWidget(button)

    next(action for action in button.menu().actions() if action.text() == "学校设置…").trigger()

    opened = button.findChild(SettingsDialog)
    assert opened is not None
    assert opened.form.nameEdit.text() == "云溪初级中学"
