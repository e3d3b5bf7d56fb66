"""学习帮扶页：密码、建议、提名、计划、记录、结论，像人那样点。"""

from collections.abc import Callable
from datetime import date
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QInputDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.settings import set_password
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.gui.support_dialogs import NominateDialog, SuggestDialog
from jiaowu.scores.gui.support_page import SupportPage
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.intake import import_exam
from jiaowu.scores.services.support import get_case, list_cases
from jiaowu.scores.support import CaseStatus
from jiaowu.store.store import Store
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments

SEVEN = ClassKey(7, 1, "七(1)班")
NAMES = ("丁一然", "马知行", "方可心", "石小满", "白露")
VALUES = ((90, 30), (80, 88), (70, 75), (61, 62), (75, 95))


@pytest.fixture
def page(qtbot: QtBot, store: Store, context: Context) -> SupportPage:
    """已有一次考试，翻到学习帮扶；丁一然数学不及格，是总分最低的一名。"""
    pupils = tuple(Pupil(f"{at:02}", name, SEVEN) for at, name in enumerate(NAMES, 1))
    lines = tuple(lines_for(name, 100.0, LinePercents()) for name in ("语文", "数学"))
    values = np.array(VALUES, dtype=np.float64)
    matrix = ScoreMatrix(pupils, lines, values, np.full(values.shape, State.NORMAL, np.uint8))
    draft = ExamDraft("期中学情", date(2026, 11, 12), ExamKind.MIDTERM)
    with store.write("准备") as session:
        receipt = import_exam(session, ParsedExam(matrix, (), ()), draft, Progress())
        assert receipt.pupils == len(NAMES)
        add_assignments(session, 1, [Assignment(SEVEN, "数学", Teacher("T01", "冯豪"))])
    tab = ScoresTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    tab.refresh()
    qtbot.waitUntil(lambda: tab.form.stack.currentWidget() is tab.form.examPage, timeout=10_000)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    shown = tab.page(SupportPage)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    return shown


@pytest.fixture
def settle(qtbot: QtBot, context: Context) -> Callable[[], None]:
    """等后台做完。"""
    return lambda: qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def suggested(page: SupportPage, settle: Callable[[], None]) -> SuggestDialog:
    """按“从成绩建议”，等名单出来。"""
    page.suggest()
    settle()
    dialog = page.findChild(SuggestDialog)
    assert dialog is not None
    return dialog


def open_first(page: SupportPage, settle: Callable[[], None]) -> None:
    """勾选第一名，建档，打开。"""
    dialog = suggested(page, settle)
    item = dialog.table.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    dialog.buttons.buttons()[0].click()
    settle()
    page.list.table.opened.emit(0)
    settle()


def test_the_empty_page_leads_to_suggestions_from_the_exam(
    page: SupportPage, settle: Callable[[], None]
) -> None:
    assert page.stack.currentWidget() is page.empty

    page.empty.button.click()
    settle()

    dialog = page.findChild(SuggestDialog)
    assert dialog is not None
    rows = [
        [item.text() for column in range(1, 5) if (item := dialog.table.item(row, column)) is not None]
        for row in range(dialog.table.rowCount())
    ]
    assert rows == [
        ["七(1)班", "丁一然", "数学", "低于及格线"],
        ["七(1)班", "丁一然", "综合", "总分在班级后 20%"],
    ]


def test_suggestions_can_be_cut_to_a_class_and_a_subject(
    page: SupportPage, settle: Callable[[], None]
) -> None:
    dialog = suggested(page, settle)

    dialog.subjects.setCurrentText("综合")

    assert [dialog.table.isRowHidden(row) for row in range(dialog.table.rowCount())] == [True, False]


def test_nothing_ticked_opens_nothing(page: SupportPage, settle: Callable[[], None]) -> None:
    dialog = suggested(page, settle)

    dialog.buttons.buttons()[0].click()

    assert dialog.isVisible()
    assert "勾选" in dialog.refusal.text()


def test_a_ticked_pupil_gets_a_case_and_is_not_offered_again(
    page: SupportPage, settle: Callable[[], None]
) -> None:
    open_first(page, settle)
    page.findChildren(QPushButton, "caseBackButton")[0].click()
    settle()

    assert page.stack.currentWidget() is page.list
    assert page.list.table.model.text(0, 1) == "丁一然"
    item = suggested(page, settle).table.item(0, 0)
    assert item is not None
    assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_the_plan_saves_itself(page: SupportPage, settle: Callable[[], None], store: Store) -> None:
    open_first(page, settle)
    case = page.case

    case.findChildren(QCheckBox, "cause_gaps")[0].click()
    case.findChildren(QComboBox, "caseTeacher")[0].setCurrentText("冯豪")
    edit = case.findChildren(QPlainTextEdit, "measures")[0]
    edit.setFocus()
    QTest.keyClicks(edit, "every Tuesday")
    case.findChildren(QPushButton, "caseBackButton")[0].click()
    settle()

    with store.read() as session:
        plan = get_case(session, list_cases(session)[0].id).plan
    assert (plan.teacher, plan.causes, plan.measures) == ("冯豪", ("gaps",), "every Tuesday")


def test_a_group_can_be_made_on_the_way(page: SupportPage, settle: Callable[[], None], store: Store) -> None:
    open_first(page, settle)

    with patch.object(QInputDialog, "getText", side_effect=[("互助一组", True), ("马知行", True)]):
        page.case.new_group.click()
    settle()
    page.case.save()
    settle()

    assert page.case.group.currentText() == "互助一组（组长 马知行）"
    with store.read() as session:
        assert list_cases(session)[0].group == "互助一组"


def test_records_checks_and_the_conclusion_are_kept(
    page: SupportPage, settle: Callable[[], None], store: Store
) -> None:
    open_first(page, settle)
    process = page.case.process

    process.fields["content"].setText("通分练习")
    process.add_record.click()
    settle()
    process.fields["result"].setText("小测 65 分")
    process.add_check.click()
    settle()
    process.status.setCurrentIndex(process.status.findData(CaseStatus.EXITED))
    process.conclusion.setText("已及格")
    process.conclude.click()
    settle()

    with store.read() as session:
        case = get_case(session, list_cases(session)[0].id)
    assert [one.content for one in case.records] == ["通分练习"]
    assert [one.result for one in case.checks] == ["小测 65 分"]
    assert (case.row.status, case.conclusion) == (CaseStatus.EXITED, "已及格")
    assert process.fields["content"].text() == ""


def test_an_empty_record_is_refused_and_what_was_typed_stays(
    page: SupportPage, settle: Callable[[], None], context: Context
) -> None:
    open_first(page, settle)
    told: list[str] = []
    context.failed.connect(told.append)
    context.jobs.refused.connect(told.append)
    page.case.process.fields["effect"].setText("有起色")

    page.case.process.add_record.click()
    settle()

    assert any("内容" in text for text in told)
    assert page.case.process.fields["effect"].text() == "有起色"


def test_a_removed_record_comes_back_with_undo(
    page: SupportPage, settle: Callable[[], None], context: Context
) -> None:
    open_first(page, settle)
    process = page.case.process
    process.fields["content"].setText("面批")
    process.add_record.click()
    settle()
    undos: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: undos.append(undo))

    process.records.selectRow(0)
    process.remove_record.click()
    settle()
    assert process.records.rowCount() == 0
    undos[0]()
    settle()

    assert process.records.rowCount() == 1


def test_a_teacher_can_nominate_without_results(
    qtbot: QtBot, page: SupportPage, settle: Callable[[], None], store: Store
) -> None:
    page.nominate()
    dialog = page.findChild(NominateDialog)
    assert dialog is not None

    QTest.keyClicks(dialog.search, "05")
    qtbot.waitUntil(lambda: dialog.found.count() == 1, timeout=5_000)
    dialog.subject.setCurrentText("语文")
    dialog.teacher.setText("冯豪")
    dialog.buttons.buttons()[0].click()
    settle()

    with store.read() as session:
        (row,) = list_cases(session)
    assert (row.name, row.subject, row.baseline) == ("白露", "语文", "等级 B，得分率 75%")


def test_with_an_office_password_nothing_is_shown_before_it_is_given(
    page: SupportPage, settle: Callable[[], None], store: Store
) -> None:
    open_first(page, settle)
    page.findChildren(QPushButton, "caseBackButton")[0].click()
    settle()
    with store.write("设密码") as session:
        set_password(session, "jiaowu")

    page.redraw()
    settle()
    assert page.stack.currentWidget() is page.lock
    QTest.keyClicks(page.lock.password, "wrong")
    page.lock.entered.click()
    assert "不对" in page.lock.refusal.text()
    QTest.keyClicks(page.lock.password, "jiaowu")
    page.lock.entered.click()
    settle()

    assert page.stack.currentWidget() is page.list


def test_both_papers_open_in_the_preview(page: SupportPage, settle: Callable[[], None]) -> None:
    open_first(page, settle)

    page.preview_cases()
    page.preview_summary()
    settle()

    made = [dialog.document for dialog in page.findChildren(PreviewDialog)]
    assert [document.title for document in made if document is not None] == ["学习帮扶个案", "学习帮扶汇总"]
    assert all("授权" in document.confidential for document in made if document is not None)
