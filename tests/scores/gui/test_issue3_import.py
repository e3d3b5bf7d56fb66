"""像多疑的教导主任那样导入：学校的分数线、转班的台账、导入记录从哪里打开。"""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.school.lines import GradeSubject, LinePercents
from jiaowu.school.services.grade_subjects import save_grade_subjects
from jiaowu.scores.gui.growth_page import share_text
from jiaowu.scores.gui.import_steps.columns_step import ONE_LINES, OWN_LINES
from jiaowu.scores.gui.imports_dialog import COLUMNS as IMPORT_COLUMNS
from jiaowu.scores.gui.imports_dialog import ImportsDialog
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.planning import PupilChoice
from jiaowu.scores.services.plan import list_imports, undo_import
from jiaowu.scores.tables import ExamSubjectTable
from jiaowu.scores.transfers import Contribution
from jiaowu.store.store import Store
from jiaowu.students.services import ledger
from tests.scores.gui.import_driver import (
    CHANGES,
    COLUMNS,
    PUPILS,
    Rows,
    go_to,
    import_all,
    open_files,
    wait_idle,
    write_book,
)

HEAD: list[object] = ["学号", "姓名", "班级", "语文", "数学"]
FIRST_TWO: Rows = [HEAD, ["101", "王芳", "一(1)班", 88, 95], ["102", "李明", "一(2)班", 70, 60]]
WIDTH = 980
"""1366×768 的屏幕上导入记录的表有多宽；最后一列是状态，不能要拖了才看得到。"""
GRADE_ONE = (
    GradeSubject("语文", 100.0, LinePercents(90, 75, 60, 40)),
    GradeSubject("数学", 100.0, LinePercents(92, 80, 60, 40)),
)


def excellent(store: Store) -> Mapping[int, float]:
    """存进考试的优秀线：第几科 → 分。"""
    with store.read() as session:
        rows = session.execute(select(ExamSubjectTable.position, ExamSubjectTable.excellent))
        return dict(rows.all())


def save_grade_one(store: Store, subjects: tuple[GradeSubject, ...]) -> None:
    with store.write("设定学科") as session:
        save_grade_subjects(session, 1, subjects)


def test_an_imported_exam_gets_the_lines_the_school_has_set(
    qtbot: QtBot, context: Context, tab: ScoresTab, store: Store, tmp_path: Path
) -> None:
    save_grade_one(store, GRADE_ONE)
    window = open_files(qtbot, tab, write_book(tmp_path / "一年级期末 2027-01-12.xlsx", FIRST_TWO))
    go_to(qtbot, window, COLUMNS)
    hint = window.columns_step.form.linesHint.text()

    import_all(qtbot, context, window)

    assert hint == OWN_LINES
    assert excellent(store) == {0: 90.0, 1: 92.0}


def test_the_columns_step_shows_the_one_set_of_lines_in_use(
    qtbot: QtBot, tab: ScoresTab, store: Store, tmp_path: Path
) -> None:
    save_grade_one(store, (GRADE_ONE[0], GradeSubject("数学", 100.0, GRADE_ONE[0].percents)))
    window = open_files(qtbot, tab, write_book(tmp_path / "一年级期末 2027-01-12.xlsx", FIRST_TWO))
    go_to(qtbot, window, COLUMNS)
    form = window.columns_step.form

    assert form.linesHint.text() == ONE_LINES
    assert form.excellentSpin.value() == 90
    assert window.desk.options.percents is None


def test_lines_changed_in_the_window_win_over_the_schools(
    qtbot: QtBot, context: Context, tab: ScoresTab, store: Store, tmp_path: Path
) -> None:
    save_grade_one(store, GRADE_ONE)
    window = open_files(qtbot, tab, write_book(tmp_path / "一年级期末 2027-01-12.xlsx", FIRST_TWO))
    go_to(qtbot, window, COLUMNS)
    window.columns_step.form.excellentSpin.setValue(80)

    import_all(qtbot, context, window)

    assert excellent(store) == {0: 80.0, 1: 80.0}


def test_a_pupil_moved_by_an_import_stands_in_the_ledger_until_it_is_taken_back(
    qtbot: QtBot, context: Context, filled: ScoresTab, store: Store, tmp_path: Path
) -> None:
    rows: Rows = [HEAD, ["701", "王芳", "七(2)班", 90, 91], ["702", "李明", "七(1)班", 80, 81]]
    window = open_files(qtbot, filled, write_book(tmp_path / "七年级期末 2027-01-12.xlsx", rows))
    go_to(qtbot, window, PUPILS)
    box = window.pupils_step.form.movedBox
    box.setCurrentIndex(box.findData(PupilChoice.MOVE))
    box.activated.emit(box.currentIndex())
    go_to(qtbot, window, CHANGES)
    import_all(qtbot, context, window)

    with store.read() as session:
        noted = ledger.list_changes(session)
        newest = list_imports(session, None)[0]
    with store.write("撤销") as session, pytest.raises(UserError, match="一起记下"):
        ledger.undo_change(session, noted[0].id)
    with store.write("撤销") as session:
        undo_import(session, newest.batch_id or 0)
    with store.read() as session:
        left = ledger.list_changes(session)

    assert [(each.name, each.kind.label, each.from_class, each.to_class) for each in noted] == [
        ("王芳", "转班", "七（1）班", "七（2）班")
    ]
    assert noted[0].reason == "导入成绩时换班"
    assert left == ()


def test_the_import_records_open_from_the_empty_page_too(
    qtbot: QtBot, context: Context, tab: ScoresTab
) -> None:
    button = tab.form.emptyPage.findChild(QPushButton, "emptyImportsButton")
    assert button is not None

    button.click()
    wait_idle(qtbot, context)

    dialog = tab.findChild(ImportsDialog)
    assert dialog is not None
    assert sum(column.width for column in IMPORT_COLUMNS) < WIDTH
    dialog.close()


def test_a_share_against_the_grade_says_so() -> None:
    assert share_text(Contribution(3, 1)) == display(3.0, "0.0%")
    assert share_text(Contribution(-3, 1)) == "300.0%（逆势）"
    assert share_text(Contribution(5, -10)) == "50.0%（逆势）"
    assert share_text(Contribution(1, 0)) == ""
