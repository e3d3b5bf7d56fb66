"""导入第三步：同名的、换了班的、新来的学生，逐个或成批决定；可疑的格带到原表。"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.scores.gui.import_steps.pupils_model import CHOICE_COLUMN, KIND_COLUMN
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.planning import PupilChoice
from tests.scores.gui.import_driver import (
    CHANGES,
    PUPILS,
    go_to,
    import_all,
    open_files,
    wait_idle,
    wait_ready,
    write_book,
)

HEADER: list[object] = ["学号", "姓名", "班级", "语文（满分120）", "数学（满分120）"]


@pytest.fixture
def window(qtbot: QtBot, filled: ScoresTab, tmp_path: Path) -> Iterator[ImportWindow]:
    """库里有七(1)、七(2)班六人；这次两人换到别的班、一名新学生、一格待核。走到第三步。"""
    path = write_book(
        tmp_path / "七年级月考 2026-12-20.xlsx",
        [
            HEADER,
            ["701", "王芳", "七(1)班", 90, 80],
            ["702", "李明", "七(2)班", 70, 60],
            ["703", "赵强", "七(2)班", 71, 61],
            ["704", "陈静", "七(2)班", 72, 130],
            ["709", "新来的", "七(1)班", 73, 63],
        ],
    )
    made = open_files(qtbot, filled, path)
    go_to(qtbot, made, PUPILS)
    yield made
    made.leave()


def texts(window: ImportWindow, column: int) -> list[str]:
    model = window.pupils_step.pupils
    return [model.index(row, column).data() for row in range(model.rowCount())]


def pick(box: QComboBox, choice: PupilChoice) -> None:
    """像人一样选下拉框里的一项。"""
    row = box.findData(choice)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_moved_and_new_pupils_are_listed_with_what_will_be_done(window: ImportWindow) -> None:
    assert texts(window, 0) == ["李明", "赵强", "新来的"]
    assert texts(window, KIND_COLUMN) == ["换了班", "换了班", "新学生"]
    assert texts(window, CHOICE_COLUMN) == ["是这个人，学籍不动"] * 2 + ["登记成新学生"]
    assert window.form.summaryLabel.text() == "5 名考生：换了班 2 名、新学生 1 名、可疑的格 1 处。"


def test_moved_pupils_are_given_to_the_new_class_all_at_once(
    qtbot: QtBot, context: Context, window: ImportWindow
) -> None:
    pick(window.pupils_step.form.movedBox, PupilChoice.MOVE)

    shown = texts(window, CHOICE_COLUMN)[:2]
    go_to(qtbot, window, CHANGES)
    planned = window.plan.current

    assert shown == ["是这个人，学籍转到七(2)班"] * 2
    assert planned is not None
    assert sorted(each.choice for each in planned.plan.decisions.values()) == ["create", "move", "move"]
    wait_idle(qtbot, context)


def test_one_pupil_can_be_decided_differently_from_the_rest(qtbot: QtBot, window: ImportWindow) -> None:
    pick(window.pupils_step.form.movedBox, PupilChoice.MOVE)
    view, model = window.pupils_step.form.pupilsView, window.pupils_step.pupils
    view.setCurrentIndex(model.index(1, CHOICE_COLUMN))
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_F2)
    box = view.findChild(QComboBox, "choiceBox")
    assert isinstance(box, QComboBox)
    row = next(row for row in range(box.count()) if "学籍不动" in box.itemText(row))
    box.setCurrentIndex(row)
    box.activated.emit(row)

    assert texts(window, CHOICE_COLUMN)[:2] == ["是这个人，学籍转到七(2)班", "是这个人，学籍不动"]
    wait_ready(qtbot, window)


def test_decisions_survive_going_back(qtbot: QtBot, window: ImportWindow) -> None:
    pick(window.pupils_step.form.newBox, PupilChoice.SKIP)
    go_to(qtbot, window, CHANGES)

    window.form.backButton.click()
    kept = texts(window, CHOICE_COLUMN)[2]
    go_to(qtbot, window, CHANGES)

    assert kept == "不导入这名考生"
    assert window.plan.current is not None
    assert window.plan.current.plan.pupils == 4
    assert window.changes_step.form.leftChip.text() == "略去 2"


def test_decisions_are_stored(qtbot: QtBot, context: Context, window: ImportWindow) -> None:
    pick(window.pupils_step.form.newBox, PupilChoice.SKIP)
    go_to(qtbot, window, CHANGES)
    wait_ready(qtbot, window)

    window.form.nextButton.click()
    wait_ready(qtbot, window)

    assert window.done_step.form.factsLabel.text().startswith("4 名考生，8 个成绩")
    wait_idle(qtbot, context)


def test_a_pupil_is_found_by_name(window: ImportWindow) -> None:
    window.pupils_step.form.searchEdit.setText("赵")

    assert texts(window, 0) == ["赵强"]


def test_choosing_a_pupil_shows_his_row_in_the_sheet(window: ImportWindow) -> None:
    form = window.pupils_step.form

    form.pupilsView.selectRow(1)

    assert form.preview.view.currentIndex().row() == 3


def test_a_doubtful_cell_is_shown_in_the_sheet(window: ImportWindow) -> None:
    form = window.pupils_step.form
    model = form.doubtsList.problems

    form.doubtsList.clicked.emit(model.index(0, 0))

    current = form.preview.view.currentIndex()
    assert "130" in model.index(0, 0).data()
    assert (current.row(), current.column()) == (4, 4)


def test_namesakes_in_one_class_are_never_merged_without_a_number(
    qtbot: QtBot, context: Context, filled: ScoresTab, tmp_path: Path
) -> None:
    first = write_book(
        tmp_path / "七年级周测 2026-12-01.xlsx",
        [HEADER, ["721", "张伟", "七(3)班", 90, 80], ["722", "张伟", "七(3)班", 50, 40]],
    )
    import_all(qtbot, context, open_files(qtbot, filled, first))
    second = write_book(
        tmp_path / "七年级月考 2026-12-20.xlsx",
        [HEADER, [None, "张伟", "七(3)班", 91, 81], [None, "张伟", "七(3)班", 51, 41]],
    )

    window = open_files(qtbot, filled, second)
    go_to(qtbot, window, PUPILS)
    options = [option.text for option in window.pupils_step.pupils.options(0)]

    assert texts(window, KIND_COLUMN) == ["说不准", "说不准"]
    assert any("721" in text for text in options)
    assert any("722" in text for text in options)
    assert not any(choice.startswith("就是") for choice in texts(window, CHOICE_COLUMN))
    window.leave()


def test_two_pupils_taken_for_one_person_are_refused_until_put_right(
    qtbot: QtBot, context: Context, filled: ScoresTab, tmp_path: Path
) -> None:
    first = write_book(
        tmp_path / "七年级周测 2026-12-01.xlsx",
        [HEADER, ["721", "张伟", "七(3)班", 90, 80], ["722", "张伟", "七(3)班", 50, 40]],
    )
    import_all(qtbot, context, open_files(qtbot, filled, first))
    second = write_book(
        tmp_path / "七年级月考 2026-12-20.xlsx",
        [HEADER, [None, "张伟", "七(3)班", 91, 81], [None, "张伟", "七(3)班", 51, 41]],
    )
    window = open_files(qtbot, filled, second)
    go_to(qtbot, window, PUPILS)
    model = window.pupils_step.pupils
    ours, theirs = (option.decision for option in model.options(0)[:2])
    for row in range(2):
        model.setData(model.index(row, CHOICE_COLUMN), ours)

    window.form.nextButton.click()
    qtbot.waitUntil(lambda: bool(window.form.messageBar.text()), timeout=10_000)
    told, ready = window.form.messageBar.text(), window.form.nextButton.isEnabled()
    window.form.backButton.click()
    model.setData(model.index(1, CHOICE_COLUMN), theirs)
    go_to(qtbot, window, CHANGES)
    wait_ready(qtbot, window)

    assert "张伟" in told
    assert not ready
    assert window.plan.current is not None
    assert window.plan.current.plan.new_pupils == 0
    assert window.form.messageBar.text() == ""
    window.leave()


def test_arrow_keys_walk_the_doubtful_cells_and_enter_goes_on(qtbot: QtBot, window: ImportWindow) -> None:
    form = window.pupils_step.form
    form.doubtsList.setFocus()
    form.doubtsList.setCurrentIndex(form.doubtsList.problems.index(0, 0))
    shown = (form.preview.view.currentIndex().row(), form.preview.view.currentIndex().column())

    QTest.keyClick(form.doubtsList, Qt.Key.Key_Return)

    assert shown == (4, 4)
    assert window.at == CHANGES
    wait_ready(qtbot, window)


def test_enter_in_the_pupils_table_goes_on(qtbot: QtBot, window: ImportWindow) -> None:
    view = window.pupils_step.form.pupilsView
    view.setFocus()
    view.selectRow(0)

    QTest.keyClick(view, Qt.Key.Key_Return)

    assert window.at == CHANGES
    wait_ready(qtbot, window)
