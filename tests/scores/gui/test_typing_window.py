"""录入成绩：像人一样按键、粘贴、换班、双录、关窗口。"""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.desktop.context import Context
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.school.lines import LinePercents
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft, ExamKind, ExamSummary
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.gui.typing_differences import TypingDifferences
from jiaowu.scores.gui.typing_window import TypingWindow
from jiaowu.scores.lines import lines_for
from jiaowu.scores.matrix import State
from jiaowu.scores.services import exams, new_exams
from jiaowu.scores.services.new_exams import ExamPlan
from jiaowu.scores.tables import ExamPupilTable, ScoreTable
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable
from jiaowu.students.names import normalise_name
from jiaowu.students.services.roster import add_students, enrol

PUPILS = (("70101", "王芳", 1), ("70102", "李明", 1), ("70103", "赵强", 1), ("70201", "陈静", 2))
TERM = Term(2026, 1)
RETURN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


def make_exam(session: Session) -> int:
    """七年级两个班四名学生，一次考试。"""
    save_school(session, "青山中学", Stage.JUNIOR)
    term = save_term(session, TERM)
    known = save_classes(session, TERM, [(7, 1, ""), (7, 2, "")])
    people = [(number, name, normalise_name(name)) for number, name, _ in PUPILS]
    ids = add_students(session, people, Progress())
    places = [(student, known[7, no, ""]) for student, (*_, no) in zip(ids, PUPILS, strict=True)]
    enrol(session, term, places, Progress())
    lines = (lines_for("语文", 120.0, LinePercents()), lines_for("数学", 100.0, LinePercents()))
    draft = ExamDraft("七年级月考", date(2026, 10, 12), ExamKind.MONTHLY)
    return new_exams.create_exam(
        session, ExamPlan(draft, tuple(known.values()), {7: lines}), Progress()
    ).exam_id


@pytest.fixture
def exam(store: Store) -> ExamSummary:
    with store.write("建考试") as session:
        make_exam(session)
    with store.read() as session:
        return exams.list_exams(session)[0]


@pytest.fixture
def window(qtbot: QtBot, context: Context, exam: ExamSummary) -> TypingWindow:
    made = TypingWindow(context, exam)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(lambda: made.form.marksGrid.grid.rowCount() > 0, timeout=10_000)
    return made


@pytest.fixture
def press(window: TypingWindow) -> Press:
    """在表里按键：正在编辑就按在编辑框里。"""

    def act(*keys: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClicks(focus(window), letter)
            else:
                QTest.keyClick(focus(window), key, modifiers)

    return act


def focus(window: TypingWindow) -> QWidget:
    grid = window.form.marksGrid
    boxes = [box for box in grid.findChildren(QLineEdit, "cellEdit") if box.isVisible()]
    return boxes[-1] if boxes else grid


def settled(qtbot: QtBot, window: TypingWindow) -> None:
    """攒着的都存好。"""
    window.savings.flush()
    qtbot.waitUntil(lambda: not window.savings.busy and window.context.jobs.current is None, timeout=10_000)


def stored(store: Store) -> dict[tuple[str, int], tuple[float | None, State]]:
    """（姓名、学科编号）→ 库里的成绩。"""
    with store.read() as session:
        rows = session.execute(
            select(ExamPupilTable.name, ScoreTable.subject_id, ScoreTable.value, ScoreTable.state).join(
                ExamPupilTable, ExamPupilTable.student_id == ScoreTable.student_id
            )
        )
        return {(name, subject): (value, State(state)) for name, subject, value, state in rows}


def journal(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(JournalTable.title).order_by(JournalTable.id)))


def tree(window: TypingWindow) -> list[tuple[str, str]]:
    """左边各行：名称、进度。"""
    top = window.form.classesTree
    found: list[tuple[str, str]] = []
    for at in range(top.topLevelItemCount()):
        item = top.topLevelItem(at)
        assert item is not None
        found.append((item.text(0), item.text(1)))
        children = [item.child(number) for number in range(item.childCount())]
        found += [(child.text(0), child.text(1)) for child in children if child is not None]
    return found


def choose(window: TypingWindow, *path: int) -> None:
    item: QTreeWidgetItem | None = window.form.classesTree.topLevelItem(path[0])
    assert item is not None
    chosen = item.child(path[1]) if len(path) > 1 else item
    assert chosen is not None
    window.form.classesTree.setCurrentItem(chosen)


def shown(window: TypingWindow) -> list[list[str]]:
    grid = window.form.marksGrid.grid
    return [
        [grid.text(row, column) for column in range(grid.columnCount())] for row in range(grid.rowCount())
    ]


def test_marks_typed_down_a_column_are_saved_by_themselves(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    press("96", RETURN, "Q", RETURN, "88.5", RETURN, "100", RETURN)

    settled(qtbot, window)

    assert shown(window)[0] == ["70101", "王芳", "96", "100"]
    assert stored(store) == {
        ("王芳", 1): (96.0, State.NORMAL),
        ("李明", 1): (None, State.ABSENT),
        ("赵强", 1): (88.5, State.NORMAL),
        ("王芳", 2): (100.0, State.NORMAL),
    }
    assert window.form.stateLabel.text() == "已保存"
    assert tree(window)[:3] == [("七（1）班", "4/6"), ("语文", "3/3 ✓"), ("数学", "1/3")]


def test_a_pause_is_enough_to_save(qtbot: QtBot, press: Press, store: Store) -> None:
    press("96", RETURN)

    qtbot.waitUntil(lambda: stored(store) == {("王芳", 1): (96.0, State.NORMAL)}, timeout=5_000)


def test_one_row_typed_across_is_one_entry_in_the_journal(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    press("96", TAB, "90", TAB, "80", TAB)

    settled(qtbot, window)

    assert journal(store)[-2:] == ["录入成绩：七年级月考 七（1）班"] * 2


def test_closing_at_once_keeps_every_mark_in_order(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    press("1", RETURN, Qt.Key.Key_Up, "2", RETURN, Qt.Key.Key_Up, "96", RETURN, "88", RETURN, "7")

    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)

    assert {name: value for (name, _), (value, _) in stored(store).items()} == {
        "王芳": 96,
        "李明": 88,
        "赵强": 7,
    }


def test_a_refused_mark_is_said_before_the_window_closes(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    press("130")

    window.close()

    assert window.isVisible()
    assert "130 超过满分 120" in window.form.messageBar.text()
    assert stored(store) == {}
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)


def test_changing_a_saved_score_is_journalled_with_both_values(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    press("96", RETURN)
    settled(qtbot, window)

    press(Qt.Key.Key_Up, "69", RETURN)
    settled(qtbot, window)

    assert journal(store)[-1] == "改成绩：七年级月考 七（1）班 王芳 语文 96→69"
    assert stored(store)["王芳", 1] == (69.0, State.NORMAL)


def test_undo_takes_the_saved_mark_back_out(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    press("96", RETURN)
    settled(qtbot, window)

    press(Qt.Key.Key_Z, modifiers=CTRL)
    settled(qtbot, window)

    assert stored(store) == {}


def test_a_class_pasted_with_names_lands_in_its_rows(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    QGuiApplication.clipboard().setText("姓名\t数学\t语文\n赵强\t59\t60.5\n王芳\t88\t缺\n")

    press(Qt.Key.Key_V, modifiers=CTRL)
    settled(qtbot, window)

    assert [row[2:] for row in shown(window)] == [["缺", "88"], ["", ""], ["60.5", "59"]]
    assert len(stored(store)) == 4


def test_a_pasted_block_out_of_range_is_refused_whole(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    QGuiApplication.clipboard().setText("96\t88\n110\t110\n")

    press(Qt.Key.Key_V, modifiers=CTRL)
    settled(qtbot, window)

    assert "B2：110 超过满分 100" in window.form.marksGrid.bubble.text()
    assert stored(store) == {}


def test_one_subject_of_one_class_can_be_typed_alone(window: TypingWindow) -> None:
    choose(window, 1, 1)

    headers = [column.title for column in window.form.marksGrid.grid.columns]
    assert window.form.titleLabel.text() == "七（2）班　数学（满分 100）"
    assert headers == ["学号", "姓名", "数学\n满分 100"]
    assert shown(window) == [["70201", "陈静", ""]]


def test_what_was_typed_is_there_when_the_class_is_opened_again(window: TypingWindow, press: Press) -> None:
    press("96", RETURN)

    choose(window, 1)
    choose(window, 0)

    assert shown(window)[0][2] == "96"


def test_the_rest_is_marked_absent_only_when_asked(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    choose(window, 0, 0)
    press("96", RETURN)
    text = window.form.absentButton.text()

    qtbot.mouseClick(window.form.absentButton, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    filled = stored(store)
    press(Qt.Key.Key_Z, modifiers=CTRL)
    settled(qtbot, window)

    assert text == "未录的 2 格记作缺考"
    assert filled["李明", 1] == filled["赵强", 1] == (None, State.ABSENT)
    assert stored(store) == {("王芳", 1): (96.0, State.NORMAL)}
    assert window.form.absentButton.isEnabled()


def test_two_typists_meet_only_in_the_list_of_differences(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    window.form.turnBox.setCurrentIndex(1)
    settled(qtbot, window)
    press("96", RETURN, "88", RETURN, "70", RETURN)
    settled(qtbot, window)
    window.form.turnBox.setCurrentIndex(2)
    settled(qtbot, window)
    hidden = shown(window)
    press("96", RETURN, "68", RETURN, "77", RETURN)
    settled(qtbot, window)
    agreed = stored(store)

    dialog = compare(qtbot, window)
    rows = [differing_row(dialog, row) for row in range(2)]
    dialog.form.differencesGrid.selectRow(0)
    qtbot.mouseClick(dialog.form.firstButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialog.differences) == 1, timeout=10_000)
    dialog.form.differencesGrid.setCurrentIndex(dialog.form.differencesGrid.grid.index(0, 6))
    QTest.keyClicks(dialog.form.differencesGrid, "7")
    box = dialog.form.differencesGrid.findChildren(QLineEdit, "cellEdit")[-1]
    QTest.keyClicks(box, "5")
    QTest.keyClick(box, RETURN)
    qtbot.waitUntil(lambda: len(dialog.differences) == 0, timeout=10_000)

    assert [row[2:4] for row in hidden] == [["", ""]] * 3
    assert agreed == {("王芳", 1): (96.0, State.NORMAL)}
    assert rows == [
        ["七（1）班", "70102", "李明", "语文", "88", "68", ""],
        ["七（1）班", "70103", "赵强", "语文", "70", "77", ""],
    ]
    assert {key: value for key, (value, _) in stored(store).items()} == {
        ("王芳", 1): 96,
        ("李明", 1): 88,
        ("赵强", 1): 75,
    }
    assert dialog.form.summaryLabel.text() == "两遍都录了的 3 格全部一致，已进成绩；还有 5 格没有录完两遍"
    dialog.close()
    settled(qtbot, window)
    assert [row[2] for row in shown(window)] == ["96", "88", "75"]


def compare(qtbot: QtBot, window: TypingWindow) -> TypingDifferences:
    """打开核对，等它比完。"""
    dialog = window.compare()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.waitUntil(lambda: bool(dialog.differences), timeout=10_000)
    return dialog


def differing_row(dialog: TypingDifferences, row: int) -> list[str]:
    grid = dialog.form.differencesGrid.grid
    return [grid.text(row, column) for column in range(grid.columnCount())]


def test_a_save_that_fails_says_so_and_shows_what_is_stored(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store, exam: ExamSummary
) -> None:
    with store.write("删除考试") as session:
        exams.delete_exam(session, exam.id)

    press("96", RETURN)
    settled(qtbot, window)

    assert "已经删除" in window.form.messageBar.text()
    assert shown(window)[0][2] == ""


def test_the_analysis_waits_until_typing_is_done(
    qtbot: QtBot, tab: ScoresTab, context: Context, store: Store
) -> None:
    with store.write("建考试") as session:
        make_exam(session)
    qtbot.waitUntil(lambda: tab.exam is not None and context.jobs.current is None, timeout=10_000)
    assert tab.unscored_page.button.text() == "录入成绩"

    qtbot.mouseClick(tab.unscored_page.button, Qt.MouseButton.LeftButton)
    window = tab.findChild(TypingWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.form.marksGrid.grid.rowCount() > 0, timeout=10_000)
    for text in ("96", "88", "缺"):
        window.form.marksGrid.commit(window.form.marksGrid.currentIndex(), text)
        window.form.marksGrid.step(1, 0)
    settled(qtbot, window)
    still = tab.form.stack.currentWidget()
    window.close()

    assert still is tab.unscored_page
    qtbot.waitUntil(lambda: tab.form.stack.currentWidget() is tab.form.examPage, timeout=10_000)


def test_a_cancelled_save_is_told_and_the_table_goes_back(
    qtbot: QtBot, window: TypingWindow, press: Press, store: Store
) -> None:
    gate = threading.Event()
    window.context.run("占着工作线程", lambda _progress: gate.wait(10))
    press("96", RETURN)
    window.savings.flush()

    window.savings.jobs[0].cancel()
    gate.set()
    settled(qtbot, window)

    assert "保存被取消了" in window.form.messageBar.text()
    assert shown(window)[0][2] == ""
    assert stored(store) == {}


def test_the_main_window_waits_for_marks_not_yet_saved(
    qtbot: QtBot, tab: ScoresTab, context: Context, store: Store
) -> None:
    with store.write("建考试") as session:
        make_exam(session)
    qtbot.waitUntil(lambda: tab.exam is not None and context.jobs.current is None, timeout=10_000)
    window = tab.type_marks()
    assert window is not None
    qtbot.waitUntil(lambda: window.form.marksGrid.grid.rowCount() > 0, timeout=10_000)

    window.form.marksGrid.commit(window.form.marksGrid.currentIndex(), "96")
    waiting = tab.busy_reason()
    settled(qtbot, window)

    assert waiting == "录入的成绩还没有存好。"
    assert tab.busy_reason() == ""
    window.close()
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
