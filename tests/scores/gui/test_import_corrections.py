"""更正与撤销：旧→新先看到，存入之后原样退回；同一文件再来会发现；导入记录与回执。"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.writers import write
from jiaowu.progress import Progress
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.imports_dialog import ImportsDialog
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.reports.entry_sheets import latest_book
from jiaowu.scores.services import exams as service
from tests.scores.gui.import_driver import (
    CHANGES,
    DONE,
    change_book,
    go_to,
    import_all,
    open_files,
    wait_idle,
    wait_ready,
)

SAMPLE = Path("data/sample/workbooks/2026—2027学年第一学期期中考试/七年级期中.xlsx")


@pytest.fixture
def imported(qtbot: QtBot, context: Context, tab: ScoresTab) -> ScoresTab:
    """已导入样例里七年级的期中考试。"""
    import_all(qtbot, context, open_files(qtbot, tab, SAMPLE))
    return tab


@pytest.fixture
def correction(tmp_path: Path) -> Path:
    """同一份表，两个分数改了。"""
    return change_book(SAMPLE, tmp_path / "七年级期中（更正）.xlsx", {"D3": 88, "E4": 70})


def scores(context: Context) -> Mapping[str, Any]:
    """库里现在的全部成绩：姓名与学号 → 各科的值与状态。"""
    (exam,) = context.read(service.list_exams)
    matrix = context.read(lambda session: service.load_matrix(session, exam.id))
    return {
        f"{pupil.name}{pupil.number}": (matrix.values[at].tobytes(), matrix.states[at].tobytes())
        for at, pupil in enumerate(matrix.pupils)
    }


def shown_changes(window: ImportWindow) -> list[list[str]]:
    model = window.changes_step.form.changesTable.model
    return [
        [model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def go_to_correction(qtbot: QtBot, tab: ScoresTab, path: Path) -> ImportWindow:
    window = open_files(qtbot, tab, path)
    go_to(qtbot, window, CHANGES)
    return window


def press_notice(qtbot: QtBot, window: ImportWindow, text: str) -> None:
    bar = window.changes_step.form.noticeBar
    next(button for button in bar.buttons if button.text() == text).click()
    wait_ready(qtbot, window)


def test_a_correction_shows_old_and_new_and_is_undone_exactly(
    qtbot: QtBot, context: Context, imported: ScoresTab, correction: Path
) -> None:
    before = scores(context)
    window = go_to_correction(qtbot, imported, correction)
    press_notice(qtbot, window, "并入更正")

    changes = shown_changes(window)
    go_to(qtbot, window, DONE)
    stored = scores(context)
    window.done_step.form.undoButton.click()
    qtbot.waitUntil(lambda: window.done_step.undone, timeout=10_000)

    assert changes == [
        ["林嘉睿", "20260102", "七年级1班", "语文", "变动", "87", "88"],
        ["苏熙", "20260103", "七年级1班", "数学", "变动", "94", "70"],
    ]
    assert sum(stored[key] != before[key] for key in before) == 2
    assert scores(context) == before
    assert window.form.nextButton.text() == "关闭"
    assert not window.done_step.form.undoButton.isEnabled()
    window.form.nextButton.click()
    wait_idle(qtbot, context)


def test_a_new_import_is_undone_to_an_empty_school(
    qtbot: QtBot, context: Context, tab: ScoresTab, scores_file: Path
) -> None:
    window = open_files(qtbot, tab, scores_file)
    go_to(qtbot, window, DONE)

    window.done_step.form.undoButton.click()
    qtbot.waitUntil(lambda: window.done_step.undone, timeout=10_000)
    wait_idle(qtbot, context)

    assert context.read(service.list_exams) == ()
    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    window.leave()


def test_the_same_file_again_must_be_decided(qtbot: QtBot, context: Context, imported: ScoresTab) -> None:
    window = go_to_correction(qtbot, imported, SAMPLE)
    told = window.changes_step.form.noticeBar.text()
    blocked = not window.form.nextButton.isEnabled()

    press_notice(qtbot, window, "并入更正")

    assert "导入过" in told
    assert blocked
    assert shown_changes(window) == []
    assert "都与资料库里的相同" in window.changes_step.form.emptyLabel.text()
    window.leave()
    wait_idle(qtbot, context)


def test_the_same_file_can_still_be_a_new_exam(qtbot: QtBot, context: Context, imported: ScoresTab) -> None:
    window = go_to_correction(qtbot, imported, SAMPLE)

    press_notice(qtbot, window, "仍作新考试")
    go_to(qtbot, window, DONE)

    assert len(context.read(service.list_exams)) == 2
    window.leave()
    wait_idle(qtbot, context)


def test_not_importing_closes_the_window_without_asking(
    qtbot: QtBot, context: Context, imported: ScoresTab
) -> None:
    window = go_to_correction(qtbot, imported, SAMPLE)
    bar = window.changes_step.form.noticeBar

    bar.buttons[-1].click()

    assert not window.isVisible()
    assert len(context.read(service.list_exams)) == 1
    wait_idle(qtbot, context)


def test_changes_can_be_filtered(qtbot: QtBot, imported: ScoresTab, tmp_path: Path) -> None:
    more: list[object] = ["20269901", "新同学甲", "七年级1班", 80, 80, 80, 50, 40, 40, 40]
    path = change_book(SAMPLE, tmp_path / "七年级期中（补）.xlsx", {"D3": 88}, more)
    window = go_to_correction(qtbot, imported, path)
    press_notice(qtbot, window, "并入更正")
    form = window.changes_step.form

    everything = [row[4] for row in shown_changes(window)]
    form.newChip.click()
    added = {row[4] for row in shown_changes(window)}

    assert everything == ["变动", *["新增"] * 7]
    assert added == {"新增"}
    assert (form.allChip.text(), form.changedChip.text(), form.newChip.text()) == (
        "全部 8",
        "变动 1",
        "新增 7",
    )
    assert form.leftChip.isHidden()
    window.leave()


@pytest.fixture
def records(qtbot: QtBot, context: Context, imported: ScoresTab, correction: Path) -> ImportsDialog:
    """一次新建、一次更正之后的导入记录。"""
    window = go_to_correction(qtbot, imported, correction)
    press_notice(qtbot, window, "并入更正")
    import_all(qtbot, context, window)
    dialog = open_records(imported)
    qtbot.waitUntil(lambda: dialog.form.importsTable.model.rowCount() == 2, timeout=10_000)
    return dialog


def open_records(tab: ScoresTab) -> ImportsDialog:
    """从“更多”里打开导入记录。"""
    menu = tab.form.moreButton.menu()
    next(action for action in menu.actions() if action.text() == "导入记录…").trigger()
    dialog = tab.findChildren(ImportsDialog)[-1]
    assert isinstance(dialog, ImportsDialog)
    return dialog


def column(dialog: ImportsDialog, title: str) -> list[str]:
    model = dialog.form.importsTable.model
    at = [each.title for each in model.columns].index(title)
    return [model.text(row, at) for row in range(model.rowCount())]


def test_every_import_is_listed_newest_first(records: ImportsDialog) -> None:
    assert column(records, "文件") == ["七年级期中（更正）.xlsx", "七年级期中.xlsx"]
    assert column(records, "变动") == ["2", ""]
    assert column(records, "状态") == ["", ""]
    records.close()


def test_undoing_an_older_import_first_is_refused_in_a_sentence(
    qtbot: QtBot, context: Context, records: ImportsDialog
) -> None:
    records.form.importsTable.view.selectRow(1)

    records.form.undoButton.click()

    qtbot.waitUntil(lambda: bool(records.form.messageBar.text()), timeout=10_000)
    assert "撤销" in records.form.messageBar.text()
    assert len(context.read(service.list_exams)) == 1
    records.close()


def test_imports_are_undone_from_the_record_one_after_another(
    qtbot: QtBot, context: Context, imported: ScoresTab, records: ImportsDialog
) -> None:
    for row in range(2):
        records.form.importsTable.view.selectRow(row)
        records.form.undoButton.click()
        qtbot.waitUntil(lambda row=row: column(records, "状态")[row].startswith("已撤销"), timeout=10_000)  # type: ignore[misc]  # 默认参数只为记住 row
    wait_idle(qtbot, context)

    assert context.read(service.list_exams) == ()
    assert imported.form.stack.currentWidget() is imported.form.emptyPage
    assert not records.form.undoButton.isEnabled()
    records.close()


def test_the_receipt_can_be_printed(qtbot: QtBot, context: Context, records: ImportsDialog) -> None:
    records.form.importsTable.view.selectRow(0)

    records.form.receiptButton.click()
    preview = records.findChild(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    qtbot.waitUntil(lambda: preview.document is not None, timeout=20_000)

    assert preview.document is not None
    assert "回执" in preview.document.title
    preview.close()
    records.close()
    wait_idle(qtbot, context)


def test_a_returned_entry_sheet_finds_its_own_exam(
    qtbot: QtBot, context: Context, imported: ScoresTab, tmp_path: Path
) -> None:
    (exam,) = context.read(service.list_exams)
    sheet = tmp_path / "登分表.xlsx"
    write(context.read(latest_book), sheet, Progress())

    book = openpyxl.load_workbook(sheet)
    page = book.worksheets[0]
    top = next(row[0].row for row in page.iter_rows() if row[0].value == "学号") + 1
    for row in range(top, top + 5):
        page.cell(row, 4).value = 66
    book.save(sheet)

    window = open_files(qtbot, imported, sheet)
    wait_ready(qtbot, window)

    assert window.plan.target == exam.id
    assert window.changes_step.form.targetBox.currentData() == exam.id
    window.leave()
