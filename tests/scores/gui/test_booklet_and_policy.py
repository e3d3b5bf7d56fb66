"""界面上的义务教育模式：名次先不显示、名单导出问用途、超出规定的考试有提示；质量分析报告先选内容。"""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.school.services.settings import get_settings, save_settings
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.gui.booklet_dialog import BookletDialog
from jiaowu.scores.gui.concern_chip import ConcernChip
from jiaowu.scores.gui.pupils_page import PupilsPage
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.services.policy import exam_concerns
from jiaowu.scores.tables import ExamTable
from jiaowu.store.store import Store


def shown_columns(page: PupilsPage) -> list[str]:
    table = page.form.pupilsTable
    return [
        column.title for at, column in enumerate(table.model.columns) if not table.view.isColumnHidden(at)
    ]


def ok(dialog: BookletDialog) -> QPushButton:
    return dialog.form.buttons.button(QDialogButtonBox.StandardButton.Ok)


def set_checked(box: QListWidget, *titles: str) -> None:
    for row in range(box.count()):
        item = box.item(row)
        item.setCheckState(Qt.CheckState.Checked if item.text() in titles else Qt.CheckState.Unchecked)


def open_booklet(tab: ScoresTab) -> BookletDialog:
    (action,) = [each for each in tab.form.reportsButton.menu().actions() if each.text() == "质量分析报告…"]
    action.trigger()
    dialog = tab.findChild(BookletDialog)
    assert isinstance(dialog, BookletDialog)
    return dialog


def test_ranks_are_hidden_at_first_in_compulsory_grades(filled: ScoresTab) -> None:
    page = filled.page(PupilsPage)

    assert "等级" in shown_columns(page)
    assert not {"级名次", "班名次", "百分位"} & set(shown_columns(page))
    assert "不排名" in page.form.pupilsNote.text()


def test_ranks_are_shown_once_the_school_left_the_mode(
    qtbot: QtBot, filled: ScoresTab, context: Context, store: Store
) -> None:
    with store.write("关闭") as session:
        save_settings(session, replace(get_settings(session), compliance=False))
    filled.refresh()
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)

    page = filled.page(PupilsPage)

    qtbot.waitUntil(lambda: {"级名次", "班名次"} <= set(shown_columns(page)))


def test_exporting_the_list_of_pupils_asks_for_a_purpose(
    qtbot: QtBot, filled: ScoresTab, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "名单.xlsx"
    monkeypatch.setattr(files, "choose_target", lambda *_: target)
    page = filled.page(PupilsPage)
    button = page.form.pupilsTable.findChild(QPushButton, "exportShownButton")
    assert button is not None

    button.click()
    dialog = page.findChild(PurposeDialog)
    assert isinstance(dialog, PurposeDialog)
    dialog.form.purposeBox.setEditText("班主任分析")
    with qtbot.waitSignal(context.said, timeout=10_000):
        dialog.form.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    assert target.exists()


def test_an_exam_within_the_rules_has_no_hint(filled: ScoresTab) -> None:
    chip = filled.findChild(ConcernChip)

    assert isinstance(chip, ConcernChip)
    assert not chip.isVisible()


def test_a_monthly_exam_is_pointed_out_and_its_reason_kept(
    qtbot: QtBot, filled: ScoresTab, context: Context, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled.exam is not None
    exam_id = filled.exam.id
    with store.write("改成月考") as session:
        session.get_one(ExamTable, exam_id).kind = ExamKind.MONTHLY.value
    chip = filled.findChild(ConcernChip)
    assert isinstance(chip, ConcernChip)
    qtbot.waitUntil(chip.isVisible, timeout=10_000)
    assert chip.text() == "1 处超出考试规定，点这里写明理由"
    assert "不组织月考" in chip.toolTip()

    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("县里统一安排", True))
    chip.click()

    qtbot.waitUntil(lambda: "已写明理由" in chip.text(), timeout=10_000)
    assert context.read(lambda session: exam_concerns(session, exam_id)).reason == "县里统一安排"


def test_the_booklet_is_previewed_with_the_chosen_parts(qtbot: QtBot, filled: ScoresTab) -> None:
    dialog = open_booklet(filled)
    set_checked(dialog.form.partsList, "各学科情况")
    set_checked(dialog.form.subjectsList, "数学")

    ok(dialog).click()

    preview = filled.findChild(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    qtbot.waitUntil(lambda: preview.document is not None, timeout=20_000)
    assert preview.document is not None
    texts = [getattr(block, "text", "") for block in preview.document.blocks]
    assert "一、各学科情况" in texts
    assert "七年级数学" in texts
    assert "七年级语文" not in texts
    preview.close()


def test_a_booklet_without_any_part_cannot_be_made(filled: ScoresTab) -> None:
    dialog = open_booklet(filled)

    set_checked(dialog.form.partsList)

    assert not ok(dialog).isEnabled()
    dialog.reject()
