"""新建考试与空白登分表的窗口。"""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton, QTableWidgetItem, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.gui.typing_new_exam import NewExamDialog
from jiaowu.scores.gui.typing_sheets import TypingSheets
from jiaowu.scores.gui.typing_window import TypingWindow
from jiaowu.scores.services import exams
from jiaowu.store.store import Store
from jiaowu.students.names import normalise_name
from jiaowu.students.services.roster import add_students, enrol

TERM = Term(2026, 1)
LEFT = Qt.MouseButton.LeftButton
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def school(store: Store) -> None:
    """七、八年级各一个班，各两名学生。"""
    with store.write("建学校") as session:
        save_school(session, "青山中学", Stage.JUNIOR)
        term = save_term(session, TERM)
        known = save_classes(session, TERM, [(7, 1, ""), (8, 1, "")])
        people = [("701", "王芳", 7), ("702", "李明", 7), ("801", "赵强", 8), ("802", "陈静", 8)]
        fresh = [(number, name, normalise_name(name)) for number, name, _ in people]
        ids = add_students(session, fresh, Progress())
        places = [(student, known[grade, 1, ""]) for student, (*_, grade) in zip(ids, people, strict=True)]
        enrol(session, term, places, Progress())


@pytest.fixture
def dialog(qtbot: QtBot, tab: ScoresTab, school: None) -> NewExamDialog:
    """从空页的“新建考试”打开。"""
    assert school is None
    button = tab.form.emptyPage.findChild(QPushButton, "newExamButton")
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    made = tab.findChild(NewExamDialog)
    assert made is not None
    qtbot.waitUntil(lambda: made.form.classesTree.topLevelItemCount() > 0, timeout=10_000)
    return made


def box(dialog: NewExamDialog, grade: int, at: int) -> QTreeWidgetItem:
    top = dialog.form.classesTree.topLevelItem(grade)
    assert top is not None
    found = top.child(at)
    assert found is not None
    return found


def item(dialog: NewExamDialog, row: int, column: int) -> QTableWidgetItem:
    found = dialog.form.subjectsTable.item(row, column)
    assert found is not None
    return found


def cell(dialog: NewExamDialog, row: int, column: int) -> str:
    return item(dialog, row, column).text()


def make(qtbot: QtBot, tab: ScoresTab, dialog: NewExamDialog) -> TypingWindow:
    qtbot.mouseClick(dialog.form.createButton, LEFT)
    qtbot.waitUntil(lambda: tab.findChild(TypingWindow) is not None, timeout=10_000)
    window = tab.findChild(TypingWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.form.marksGrid.grid.rowCount() > 0, timeout=10_000)
    return window


def test_a_new_exam_is_made_from_the_register_and_typing_begins(
    qtbot: QtBot, tab: ScoresTab, dialog: NewExamDialog, store: Store
) -> None:
    dialog.form.kindBox.setCurrentText("期中")
    box(dialog, 0, 0).setCheckState(0, CHECKED)

    window = make(qtbot, tab, dialog)

    with store.read() as session:
        made = exams.list_exams(session)
    assert [(each.name, each.pupils, each.grades) for each in made] == [
        ("2026—2027学年第一学期期中考试", 2, (7,))
    ]
    assert made[0].subjects[:3] == ("语文", "数学", "英语")
    assert [place.title for place in window.places] == ["七（1）班"]
    window.close()


def test_only_checked_subjects_are_in_the_exam_with_the_changed_full_marks(
    qtbot: QtBot, tab: ScoresTab, dialog: NewExamDialog, store: Store
) -> None:
    box(dialog, 0, 0).setCheckState(0, CHECKED)
    table = dialog.form.subjectsTable
    for row in range(2, table.rowCount()):
        item(dialog, row, 1).setCheckState(UNCHECKED)

    item(dialog, 0, 2).setText("150")

    assert [cell(dialog, 0, column) for column in range(1, 7)] == [
        "语文",
        "150",
        "127.5",
        "112.5",
        "90",
        "60",
    ]
    make(qtbot, tab, dialog).close()
    with store.read() as session:
        exam = exams.list_exams(session)[0]
        lines = exams.subject_lines(session, exam.id)[0].lines
    assert [(each.name, each.full, each.excellent) for each in lines] == [
        ("语文", 150, 127.5),
        ("数学", 120, 102),
    ]


def test_a_number_that_is_no_mark_is_put_back(dialog: NewExamDialog) -> None:
    box(dialog, 0, 0).setCheckState(0, CHECKED)

    item(dialog, 0, 2).setText("很多")

    assert cell(dialog, 0, 2) == "120"
    assert "应是不超过 1000 的数" in dialog.form.messageBar.text()


def test_a_subject_can_be_added(dialog: NewExamDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: (" 信息科技 ", True))
    box(dialog, 0, 0).setCheckState(0, CHECKED)
    box(dialog, 1, 0).setCheckState(0, CHECKED)

    dialog.form.addSubjectButton.click()

    rows = [
        (cell(dialog, row, 0), cell(dialog, row, 1)) for row in range(dialog.form.subjectsTable.rowCount())
    ]
    assert ("七年级", "信息科技") in rows
    assert ("八年级", "信息科技") in rows


def test_without_a_class_or_a_name_nothing_can_be_made(dialog: NewExamDialog) -> None:
    before = dialog.form.createButton.isEnabled()

    box(dialog, 0, 0).setCheckState(0, CHECKED)
    ready = dialog.form.createButton.isEnabled()
    dialog.form.nameEdit.clear()

    assert not before
    assert ready
    assert not dialog.form.createButton.isEnabled()


def test_a_grade_without_subjects_is_told(dialog: NewExamDialog) -> None:
    box(dialog, 0, 0).setCheckState(0, CHECKED)
    for row in range(dialog.form.subjectsTable.rowCount()):
        item(dialog, row, 1).setCheckState(UNCHECKED)

    dialog.form.createButton.click()

    assert "七年级还没有选学科" in dialog.form.messageBar.text()


@pytest.fixture
def sheets(qtbot: QtBot, context: Context, tab: ScoresTab, dialog: NewExamDialog) -> TypingSheets:
    """两个年级的一次考试的空白登分表。"""
    box(dialog, 0, 0).setCheckState(0, CHECKED)
    box(dialog, 1, 0).setCheckState(0, CHECKED)
    make(qtbot, tab, dialog).close()
    qtbot.waitUntil(lambda: tab.exam is not None and context.jobs.current is None, timeout=10_000)
    made = tab.make_entry_sheets()
    assert made is not None
    qtbot.waitUntil(made.form.makeButton.isEnabled, timeout=10_000)
    return made


def test_a_workbook_is_written_with_a_sheet_per_class(
    qtbot: QtBot, sheets: TypingSheets, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "登分表.xlsx"
    monkeypatch.setattr(files, "choose_target", lambda *_: target)

    with qtbot.waitSignal(context.said, timeout=20_000) as said:
        qtbot.mouseClick(sheets.form.makeButton, LEFT)

    assert said.args == [f"已存为 {target}"]
    assert openpyxl.load_workbook(target).sheetnames == ["七（1）班", "八（1）班", "教务台登分表"]


def test_each_class_gets_its_own_file(
    qtbot: QtBot, sheets: TypingSheets, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    sheets.form.filesRadio.setChecked(True)

    with qtbot.waitSignal(context.said, timeout=20_000):
        qtbot.mouseClick(sheets.form.makeButton, LEFT)

    found = sorted(
        path.name.removeprefix("2026—2027学年第一学期期中考试") for path in tmp_path.glob("*.xlsx")
    )
    assert found == ["七（1）班登分表.xlsx", "八（1）班登分表.xlsx"]


def test_the_paper_form_is_previewed(qtbot: QtBot, sheets: TypingSheets) -> None:
    sheets.form.paperRadio.setChecked(True)
    subjects = sheets.form.subjectsList
    for at in range(1, subjects.count()):
        subjects.item(at).setCheckState(UNCHECKED)

    qtbot.mouseClick(sheets.form.makeButton, LEFT)

    preview = sheets.findChild(PreviewDialog)
    assert preview is not None
    qtbot.waitUntil(lambda: preview.document is not None, timeout=20_000)
    assert preview.form.pageLabel.text() == "第 1 / 2 页"
    preview.close()


def test_with_nothing_checked_nothing_can_be_made(sheets: TypingSheets) -> None:
    for at in range(sheets.form.classesList.count()):
        sheets.form.classesList.item(at).setCheckState(UNCHECKED)

    assert not sheets.form.makeButton.isEnabled()
    assert "至少勾选一个班" in sheets.form.summaryLabel.text()
