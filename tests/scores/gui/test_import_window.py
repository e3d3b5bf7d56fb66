"""导入窗口：一步一步走，回车往下，Esc 离开；不成时说一句话，什么也不留下。"""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.services import exams as service
from jiaowu.scores.services import plan
from tests.scores.gui.import_driver import (
    CHANGES,
    COLUMNS,
    DONE,
    FILES,
    PUPILS,
    go_to,
    open_files,
    press_enter,
    wait_idle,
    wait_ready,
)

SAMPLES = Path("data/sample/workbooks")


@pytest.fixture
def window(qtbot: QtBot, tab: ScoresTab, scores_file: Path) -> ImportWindow:
    """已读完一份成绩表的导入窗口。"""
    return open_files(qtbot, tab, scores_file)


@pytest.fixture
def clean_file(tmp_path: Path) -> Path:
    """满分写明、没有疑问的成绩表。"""
    target = tmp_path / "七年级月考 2026-12-20.csv"
    rows = (
        "学号,姓名,班级,语文（满分120）,数学（满分120）",
        "701,王芳,七(1)班,90,80",
        "702,李明,七(1)班,70,60",
    )
    target.write_text("\n".join(rows), encoding="utf-8")
    return target


def test_a_clean_file_needs_only_enter(
    qtbot: QtBot, context: Context, filled: ScoresTab, clean_file: Path
) -> None:
    window = open_files(qtbot, filled, clean_file)
    told = []

    for _ in range(CHANGES + 1):
        told.append(window.form.summaryLabel.text())
        press_enter(window)
        wait_ready(qtbot, window)

    assert told == [
        "认出 2 名考生、2 科，用了 1 张表。",
        "语文、数学。没有疑问。",
        "没有疑问：2 名考生都与学籍对得上。",
        "新增 4。",
    ]
    assert window.at == DONE
    assert len(context.read(service.list_exams)) == 2
    press_enter(window)
    wait_idle(qtbot, context)
    assert filled.exam is not None
    assert filled.exam.name == "七年级月考 2026-12-20"


def test_messy_sample_workbooks_go_through_with_enter(qtbot: QtBot, context: Context, tab: ScoresTab) -> None:
    paths = sorted((SAMPLES / "2026—2027学年第一学期期中考试").iterdir())
    window = open_files(qtbot, tab, *paths)

    for _ in range(CHANGES + 1):
        press_enter(window)
        wait_ready(qtbot, window)

    (exam,) = context.read(service.list_exams)
    assert (exam.name, exam.pupils, exam.grades) == ("2026—2027学年第一学期期中考试", 416, (7, 8, 9))
    window.leave()


def test_going_back_keeps_what_was_entered(qtbot: QtBot, window: ImportWindow) -> None:
    go_to(qtbot, window, CHANGES)
    window.changes_step.form.nameEdit.setText("期中考试")
    window.form.stepsBar.buttons[FILES].click()

    went_to = window.at
    go_to(qtbot, window, CHANGES)

    assert went_to == FILES
    assert window.changes_step.form.nameEdit.text() == "期中考试"
    assert window.plan.draft.name == "期中考试"
    window.leave()


def test_steps_not_reached_cannot_be_clicked_and_alt_left_goes_back(
    qtbot: QtBot, window: ImportWindow
) -> None:
    go_to(qtbot, window, COLUMNS)
    enabled = [button.isEnabled() for button in window.form.stepsBar.buttons]

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.at == FILES, timeout=5_000)

    assert enabled == [True, True, False, False, False]
    assert not window.form.backButton.isVisible()
    window.leave()


def test_name_date_kind_and_term_are_filled_in(qtbot: QtBot, window: ImportWindow) -> None:
    go_to(qtbot, window, CHANGES)
    form = window.changes_step.form

    assert form.nameEdit.text() == "七年级期中 2026-11-12"
    assert form.dateEdit.date() == QDate(2026, 11, 12)
    assert form.kindBox.currentText() == "期中"
    assert form.termBox.currentText() == "按日期：2026—2027学年第一学期"
    window.leave()


def test_tab_walks_the_exam_fields_in_order(qtbot: QtBot, window: ImportWindow) -> None:
    go_to(qtbot, window, CHANGES)
    form = window.changes_step.form
    form.targetBox.setFocus()
    seen: dict[str, None] = {}

    for _ in range(6):  # 日期里年、月、日各停一次
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        seen[focused.objectName() if focused is not None else ""] = None

    assert list(seen) == ["nameEdit", "dateEdit", "termBox", "kindBox"]
    window.leave()


def test_an_exam_needs_a_name(qtbot: QtBot, window: ImportWindow) -> None:
    go_to(qtbot, window, CHANGES)
    wait_ready(qtbot, window)

    window.changes_step.form.nameEdit.clear()
    qtbot.waitUntil(lambda: window.form.summaryLabel.text() == "请填写考试名称。", timeout=5_000)

    assert not window.form.nextButton.isEnabled()
    window.leave()


def test_importing_stores_the_exam_and_says_so(
    qtbot: QtBot, context: Context, tab: ScoresTab, window: ImportWindow
) -> None:
    go_to(qtbot, window, CHANGES)
    window.changes_step.form.nameEdit.setText("期中考试")
    wait_ready(qtbot, window)
    said: list[str] = []
    context.said.connect(said.append)

    with qtbot.waitSignal(window.imported, timeout=10_000):
        window.form.nextButton.click()

    (exam,) = context.read(service.list_exams)
    assert (exam.name, exam.pupils, exam.subjects) == ("期中考试", 6, ("语文", "数学"))
    assert said == ["已导入 6 名考生、12 个成绩，新登记 6 名学生。"]
    assert window.done_step.form.doneTitle.text() == "“期中考试”已存入"
    window.form.nextButton.click()
    qtbot.waitUntil(lambda: tab.exam is not None and tab.exam.name == "期中考试", timeout=10_000)
    wait_idle(qtbot, context)


def test_an_unreadable_file_is_told_in_one_sentence(qtbot: QtBot, tab: ScoresTab, tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04" + b"\0" * 100)

    window = tab.import_files([broken])

    assert window is not None
    qtbot.waitUntil(lambda: "坏.xlsx" in window.form.messageBar.text(), timeout=10_000)
    assert not window.form.nextButton.isEnabled()
    assert window.form.summaryLabel.text() == "没有读成。"
    window.close()
    assert not window.isVisible()


def test_a_second_file_can_be_added_and_taken_away_again(
    qtbot: QtBot, window: ImportWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = tmp_path / "七(3)班.csv"
    more.write_text("学号,姓名,班级,语文（满分120）,数学\n707,吴敏,七(3)班,90,80\n", encoding="utf-8")
    monkeypatch.setattr(files, "choose_files", lambda *_: [more])
    form = window.files_step.form

    form.addFilesButton.click()
    qtbot.waitUntil(lambda: "7 名考生" in window.form.summaryLabel.text(), timeout=10_000)
    listed = form.sheetsTree.topLevelItemCount()
    form.sheetsTree.choose(1)
    form.removeFileButton.click()
    qtbot.waitUntil(lambda: "6 名考生" in window.form.summaryLabel.text(), timeout=10_000)

    assert listed == 2
    assert form.sheetsTree.topLevelItemCount() == 1
    assert not form.removeFileButton.isEnabled()
    window.leave()


def test_a_sheet_can_be_left_out_and_taken_back(qtbot: QtBot, window: ImportWindow) -> None:
    item = window.files_step.form.sheetsTree.item_of(0)

    item.setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: bool(window.form.messageBar.text()), timeout=5_000)
    refused, why = window.form.messageBar.text(), item.text(1)
    ready = window.form.nextButton.isEnabled()
    item.setCheckState(0, Qt.CheckState.Checked)
    wait_ready(qtbot, window)

    assert "没有找到可以分析的成绩" in refused
    assert why == "已由您选择不用"
    assert not ready
    assert window.form.messageBar.text() == ""
    window.leave()


def test_why_a_sheet_is_used_or_not_is_written_beside_it(
    qtbot: QtBot, tab: ScoresTab, tmp_path: Path
) -> None:
    window = open_files(qtbot, tab, *sorted((SAMPLES / "2025—2026学年第二学期期末考试").iterdir()))
    tree = window.files_step.form.sheetsTree
    assert window.desk.intake is not None

    told = [tree.item_of(place).text(1) for place in range(len(window.desk.intake.layouts))]

    assert told == [layout.why for layout in window.desk.intake.layouts]
    assert all(told)
    assert tmp_path is not None
    window.leave()


def test_leaving_right_after_choosing_asks_nothing(window: ImportWindow) -> None:
    with patch.object(QMessageBox, "question", side_effect=AssertionError):
        QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


@pytest.mark.parametrize(
    ("answer", "stays"), [(QMessageBox.StandardButton.No, True), (QMessageBox.StandardButton.Yes, False)]
)
def test_escape_asks_before_throwing_the_work_away(
    qtbot: QtBot, window: ImportWindow, answer: QMessageBox.StandardButton, *, stays: bool
) -> None:
    go_to(qtbot, window, PUPILS)

    with patch.object(QMessageBox, "question", return_value=answer):
        QTest.keyClick(window, Qt.Key.Key_Escape)

        assert window.isVisible() is stays
        window.leave()


def test_leaving_after_it_is_stored_asks_nothing(
    qtbot: QtBot, context: Context, window: ImportWindow
) -> None:
    go_to(qtbot, window, DONE)

    with patch.object(QMessageBox, "question", side_effect=AssertionError):
        QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()
    wait_idle(qtbot, context)


def test_cancelling_the_import_leaves_nothing(
    qtbot: QtBot, context: Context, window: ImportWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = plan.import_planned

    def slow(*given: object) -> object:
        receipt = real(*given)  # type: ignore[arg-type]  # 原样转交
        given[-1].cancel()  # type: ignore[attr-defined]  # 最后一个是进度
        return receipt

    monkeypatch.setattr(plan, "import_planned", slow)
    go_to(qtbot, window, CHANGES)
    wait_ready(qtbot, window)

    window.form.nextButton.click()

    wait_idle(qtbot, context)
    assert context.read(service.list_exams) == ()
    assert window.form.summaryLabel.text() == "已取消，资料没有改动。"
    assert window.at == CHANGES
    window.leave()
