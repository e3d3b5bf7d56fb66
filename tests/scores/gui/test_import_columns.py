"""导入第二步：各列当作什么，满分与分数线，疑问带到那一格；改正过的版式下次沿用。"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.school.lines import GradeSubject, LinePercents
from jiaowu.school.services.grade_subjects import save_grade_subjects
from jiaowu.scores.gui.column_editor import ColumnEditor
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.layout import Role
from tests.scores.gui.import_driver import COLUMNS, go_to, import_all, open_files, wait_idle, wait_ready


@pytest.fixture
def window(qtbot: QtBot, tab: ScoresTab, scores_file: Path) -> ImportWindow:
    """走到第二步的导入窗口。"""
    made = open_files(qtbot, tab, scores_file)
    go_to(qtbot, made, COLUMNS)
    return made


def header(window: ImportWindow, column: int) -> str:
    grid = window.columns_step.form.preview.grid
    return str(grid.headerData(column, Qt.Orientation.Horizontal)).partition("\n")[2]


def subjects(window: ImportWindow) -> list[str]:
    assert window.desk.exam is not None
    return [lines.name for lines in window.desk.exam.matrix.subjects]


def full_marks(window: ImportWindow) -> QTableWidgetItem:
    """数学的满分那一格。"""
    item = window.columns_step.form.fullTable.item(1, 1)
    assert isinstance(item, QTableWidgetItem)
    return item


def edit(window: ImportWindow, column: int) -> ColumnEditor:
    window.columns_step.form.preview.edit_column(column)
    editor = window.columns_step.form.preview.findChild(ColumnEditor)
    assert isinstance(editor, ColumnEditor)
    return editor


def leave_out_column(qtbot: QtBot, window: ImportWindow, column: int) -> None:
    editor = edit(window, column)
    editor.form.roleBox.setCurrentIndex(list(Role).index(Role.IGNORED))
    editor.form.applyButton.click()
    assert not window.form.nextButton.isEnabled()
    wait_ready(qtbot, window)


def test_what_was_recognised_is_shown(window: ImportWindow) -> None:
    assert [header(window, column) for column in range(5)] == [
        "学号 ▾",
        "姓名 ▾",
        "班级 ▾",
        "语文 ▾",
        "数学 ▾",
    ]
    assert window.columns_step.form.preview.why_label.text()
    window.leave()


def test_columns_are_coloured_by_role(window: ImportWindow) -> None:
    model = window.columns_step.form.preview.grid

    def colour(row: int, column: int) -> object:
        return model.data(model.index(row, column), Qt.ItemDataRole.BackgroundRole)

    assert colour(2, 0) == colour(2, 1)
    assert colour(2, 3) == colour(2, 4)
    assert colour(2, 0) != colour(2, 3)
    window.leave()


def test_a_doubt_leads_to_its_cell(window: ImportWindow) -> None:
    form = window.columns_step.form
    model = form.doubtsList.problems
    places = [row for row in range(model.rowCount()) if model.problem(row).cell]

    form.doubtsList.clicked.emit(model.index(places[0], 0))

    current = form.preview.view.currentIndex()
    assert model.problem(places[0]).cell == "E"
    assert (current.row(), current.column()) == (1, 4)
    window.leave()


def test_a_column_can_be_given_another_role(qtbot: QtBot, window: ImportWindow) -> None:
    leave_out_column(qtbot, window, 4)

    assert subjects(window) == ["语文"]
    assert header(window, 4) == "不用 ▾"
    window.leave()


def test_a_column_can_be_given_another_subject_and_full_marks(qtbot: QtBot, window: ImportWindow) -> None:
    editor = edit(window, 4)

    editor.form.subjectBox.setCurrentText("物理")
    editor.form.fullSpin.setValue(110)
    editor.form.applyButton.click()

    wait_ready(qtbot, window)
    assert subjects(window) == ["语文", "物理"]
    assert full_marks(window).text() == "110"
    window.leave()


def test_full_marks_and_lines_can_be_changed(qtbot: QtBot, window: ImportWindow) -> None:
    full_marks(window).setText("150")
    window.columns_step.form.passSpin.setValue(50)

    qtbot.waitUntil(lambda: not window.form.nextButton.isEnabled())
    wait_ready(qtbot, window)
    assert window.desk.exam is not None
    maths = window.desk.exam.matrix.subjects[1]
    assert (maths.full, maths.pass_) == (150, 75)
    window.leave()


def test_nonsense_full_marks_are_refused_in_words(qtbot: QtBot, window: ImportWindow) -> None:
    full_marks(window).setText("一百")
    told = window.form.messageBar.text()

    wait_ready(qtbot, window)
    assert told == "数学的满分应是 1–1000 的数，已恢复原来的满分。"
    assert full_marks(window).text() == "100"
    window.leave()


def test_lines_out_of_order_are_refused_until_put_right(qtbot: QtBot, window: ImportWindow) -> None:
    form = window.columns_step.form
    form.goodSpin.setValue(90)
    qtbot.waitUntil(lambda: "由高到低" in window.form.messageBar.text())

    assert not window.form.nextButton.isEnabled()

    form.goodSpin.setValue(75)
    wait_ready(qtbot, window)

    assert window.form.messageBar.text() == ""
    window.leave()


def test_a_corrected_layout_is_remembered_and_can_be_dropped(
    qtbot: QtBot, context: Context, tab: ScoresTab, window: ImportWindow, tmp_path: Path, scores_file: Path
) -> None:
    leave_out_column(qtbot, window, 4)
    import_all(qtbot, context, window)
    second = tmp_path / "七年级期末 2027-01-20 成绩表.csv"
    second.write_text(scores_file.read_text(encoding="utf-8").replace("96,88", "91,81"), encoding="utf-8")

    again = open_files(qtbot, tab, second)
    go_to(qtbot, again, COLUMNS)
    preview = again.columns_step.form.preview
    recalled = (subjects(again), preview.memory_label.isVisible())
    preview.memory_button.click()
    wait_ready(qtbot, again)

    assert recalled == (["语文"], True)
    assert preview.memory_label.text() == "沿用上次改正过的版式"
    assert subjects(again) == ["语文", "数学"]
    assert not preview.memory_label.isVisible()
    again.leave()


def test_the_schools_own_full_marks_leave_nothing_to_doubt(
    qtbot: QtBot, context: Context, tab: ScoresTab, scores_file: Path
) -> None:
    subjects = (GradeSubject("语文", 120, LinePercents()), GradeSubject("数学", 120, LinePercents()))
    context.write("设学科", lambda session, _: save_grade_subjects(session, 7, subjects))
    wait_idle(qtbot, context)

    window = open_files(qtbot, tab, scores_file)
    go_to(qtbot, window, COLUMNS)

    assert full_marks(window).text() == "120"
    assert window.form.summaryLabel.text() == "语文、数学。没有疑问。"
    assert window.columns_step.form.sidePages.tabText(0) == "没有疑问"
    window.leave()


def test_a_sheet_left_out_says_so_instead_of_opening_the_editor(qtbot: QtBot, window: ImportWindow) -> None:
    window.desk.use_sheet(0, used=False)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=5_000)

    window.columns_step.form.preview.edit_column(3)

    assert "没有用上" in window.form.messageBar.text()
    assert window.columns_step.form.preview.findChild(ColumnEditor) is None
    assert window.form.summaryLabel.text() == "还没有认出成绩，请点表头改各列的用途。"
    window.leave()
