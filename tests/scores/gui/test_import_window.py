"""导入窗口：看认出了什么、改、存入；不成时说一句话，什么也不留下。"""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QTableWidgetItem
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.scores.gui.column_editor import ColumnEditor
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.layout import Role
from jiaowu.scores.services import exams as service


@pytest.fixture
def window(qtbot: QtBot, tab: ScoresTab, scores_file: Path) -> ImportWindow:
    """已读完一份成绩表的导入窗口。"""
    made = tab.import_files([scores_file])
    assert made is not None
    wait_ready(qtbot, made)
    return made


def wait_ready(qtbot: QtBot, window: ImportWindow) -> None:
    qtbot.waitUntil(window.form.importButton.isEnabled, timeout=10_000)


def header(window: ImportWindow, column: int) -> str:
    return str(window.grid_model.headerData(column, Qt.Orientation.Horizontal)).partition("\n")[2]


def subjects(window: ImportWindow) -> list[str]:
    assert window.intake is not None
    assert window.intake.parsed is not None
    return [lines.name for lines in window.intake.parsed.matrix.subjects]


def full_marks(window: ImportWindow) -> QTableWidgetItem:
    """数学的满分那一格。"""
    item = window.form.fullTable.item(1, 1)
    assert isinstance(item, QTableWidgetItem)
    return item


def edit(window: ImportWindow, column: int) -> ColumnEditor:
    window.edit_column(column)
    editor = window.findChild(ColumnEditor)
    assert isinstance(editor, ColumnEditor)
    return editor


def test_what_was_recognised_is_shown(window: ImportWindow) -> None:
    assert [header(window, column) for column in range(5)] == [
        "学号 ▾",
        "姓名 ▾",
        "班级 ▾",
        "语文 ▾",
        "数学 ▾",
    ]
    assert window.form.summaryLabel.text() == "认出 6 名考生、2 科，用了 1 张表。"
    assert window.form.whyLabel.text()
    window.leave()


def test_columns_are_coloured_by_role_and_doubtful_cells_stand_out(window: ImportWindow) -> None:
    model = window.grid_model

    def colour(row: int, column: int) -> object:
        return model.data(model.index(row, column), Qt.ItemDataRole.BackgroundRole)

    assert colour(2, 0) == colour(2, 1)
    assert colour(2, 3) == colour(2, 4)
    assert colour(2, 0) != colour(2, 3)
    window.leave()


def test_name_date_kind_and_term_are_filled_in(window: ImportWindow) -> None:
    form = window.form

    assert form.nameEdit.text() == "七年级期中 2026-11-12"
    assert form.dateEdit.date() == QDate(2026, 11, 12)
    assert form.kindBox.currentText() == "期中"
    assert form.termLabel.text() == "2026—2027学年第一学期"
    window.leave()


def test_a_doubt_leads_to_its_cell(qtbot: QtBot, window: ImportWindow) -> None:
    model = window.doubts_model
    places = [row for row in range(model.rowCount()) if model.problem(row).cell]
    index: QModelIndex = model.index(places[0], 0)

    window.form.doubtsView.clicked.emit(index)

    current = window.form.gridView.currentIndex()
    assert model.problem(places[0]).cell == "E"
    assert (current.row(), current.column()) == (1, 4)
    assert qtbot is not None
    window.leave()


def test_a_column_can_be_given_another_role(qtbot: QtBot, window: ImportWindow) -> None:
    editor = edit(window, 4)

    editor.form.roleBox.setCurrentIndex(list(Role).index(Role.IGNORED))
    editor.form.applyButton.click()

    assert not window.form.importButton.isEnabled()
    wait_ready(qtbot, window)
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
    window.form.passSpin.setValue(50)

    qtbot.waitUntil(lambda: not window.form.importButton.isEnabled())
    wait_ready(qtbot, window)
    assert window.intake is not None
    assert window.intake.parsed is not None
    maths = window.intake.parsed.matrix.subjects[1]
    assert (maths.full, maths.pass_) == (150, 75)
    window.leave()


def test_nonsense_full_marks_are_refused_in_words(qtbot: QtBot, window: ImportWindow) -> None:
    full_marks(window).setText("一百")
    told = window.form.messageBar.text()

    wait_ready(qtbot, window)
    assert told == "数学的满分应是 1–1000 的数，已恢复原来的满分。"
    assert full_marks(window).text() == "100"
    window.leave()


def test_a_sheet_can_be_left_out_and_taken_back(qtbot: QtBot, window: ImportWindow) -> None:
    item = window.form.sheetsTree.topLevelItem(0)
    assert item is not None

    item.setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: bool(window.form.messageBar.text()), timeout=5_000)
    refused = window.form.messageBar.text()
    item.setCheckState(0, Qt.CheckState.Checked)
    wait_ready(qtbot, window)

    assert "没有找到可以分析的成绩" in refused
    assert window.form.messageBar.text() == ""
    window.leave()


def test_importing_stores_the_exam_and_says_so(
    qtbot: QtBot, context: Context, tab: ScoresTab, window: ImportWindow
) -> None:
    window.form.nameEdit.setText("期中考试")
    said: list[str] = []
    context.said.connect(said.append)

    with qtbot.waitSignal(window.imported, timeout=10_000):
        window.form.importButton.click()

    (exam,) = context.read(service.list_exams)
    assert (exam.name, exam.pupils, exam.subjects) == ("期中考试", 6, ("语文", "数学"))
    assert said == ["已导入 6 名考生、12 个成绩，新登记 6 名学生。"]
    qtbot.waitUntil(lambda: tab.exam is not None and tab.exam.name == "期中考试", timeout=10_000)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def test_the_same_file_twice_is_refused_and_nothing_is_stored(
    qtbot: QtBot, context: Context, filled: ScoresTab, scores_file: Path
) -> None:
    again = filled.import_files([scores_file])
    assert again is not None
    wait_ready(qtbot, again)

    again.form.importButton.click()

    qtbot.waitUntil(lambda: "已经导入过" in again.form.messageBar.text(), timeout=10_000)
    assert len(context.read(service.list_exams)) == 1
    again.leave()


def test_an_unreadable_file_is_told_in_one_sentence(qtbot: QtBot, tab: ScoresTab, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04" + b"\0" * 100)

    window = tab.import_files([broken])

    assert window is not None
    qtbot.waitUntil(lambda: "坏.xlsx" in window.form.messageBar.text(), timeout=10_000)
    assert not window.form.importButton.isEnabled()
    window.leave()


def test_a_second_file_can_be_added(
    qtbot: QtBot, window: ImportWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = tmp_path / "七(3)班.csv"
    more.write_text("学号,姓名,班级,语文（满分120）,数学\n707,吴敏,七(3)班,90,80\n", encoding="utf-8")
    monkeypatch.setattr(files, "choose_files", lambda *_: [more])

    window.form.addFilesButton.click()

    qtbot.waitUntil(lambda: "7 名考生" in window.form.summaryLabel.text(), timeout=10_000)
    assert window.form.sheetsTree.topLevelItemCount() == 2
    window.leave()


@pytest.mark.parametrize(
    ("answer", "stays"), [(QMessageBox.StandardButton.No, True), (QMessageBox.StandardButton.Yes, False)]
)
def test_escape_asks_before_throwing_the_work_away(
    window: ImportWindow, answer: QMessageBox.StandardButton, *, stays: bool
) -> None:
    with patch.object(QMessageBox, "question", return_value=answer):
        QTest.keyClick(window, Qt.Key.Key_Escape)

        assert window.isVisible() is stays
        window.leave()


def test_cancelling_the_import_leaves_nothing(
    qtbot: QtBot, context: Context, window: ImportWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = service.import_exam

    def slow(session: object, parsed: object, draft: object, progress: object) -> object:
        receipt = real(session, parsed, draft, progress)  # type: ignore[arg-type]  # 原样转交
        progress.cancel()  # type: ignore[attr-defined]  # 同上
        return receipt

    monkeypatch.setattr(service, "import_exam", slow)

    window.form.importButton.click()

    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    assert context.read(service.list_exams) == ()
    qtbot.waitUntil(window.form.importButton.isEnabled)
    window.leave()


def test_lines_out_of_order_are_refused_until_put_right(qtbot: QtBot, window: ImportWindow) -> None:
    window.form.goodSpin.setValue(90)
    qtbot.waitUntil(lambda: "由高到低" in window.form.messageBar.text())

    assert not window.form.importButton.isEnabled()

    window.form.goodSpin.setValue(75)
    wait_ready(qtbot, window)

    assert window.form.messageBar.text() == ""
    window.leave()
