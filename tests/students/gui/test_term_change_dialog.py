"""右上角的学期与换学期的窗口：预览、换、撤销、用过之后不能撤销。"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSpinBox
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.plan import SchoolPlan
from jiaowu.school.services import classes, plans, schools
from jiaowu.school.terms import Term
from jiaowu.store.store import Store
from jiaowu.students.gui.term_button import TermButton
from jiaowu.students.gui.term_change_dialog import HEADERS, TermChangeDialog
from jiaowu.students.services.roster import add_students, enrol
from jiaowu.students.statuses import Status
from jiaowu.students.tables import EnrolmentTable, StudentTable

SPRING, AUTUMN = Term(2026, 2), Term(2027, 1)
COUNTS = {1: 1, 6: 2, 7: 1, 9: 1}


@pytest.fixture
def context(qapp: object, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给窗口的门，接着第二学期的一所九年一贯制学校，每班两名学生，一名休学。"""
    assert qapp is not None
    with store.write("建立学校") as session:
        plan = SchoolPlan("云溪学校", SchoolKind.NINE_YEAR, SPRING, ClassStyle.BRACKETS, COUNTS)
        plans.save_plan(session, plan)
        term_id = schools.save_term(session, SPRING)
        ids = [info.id for info in classes.list_classes(session, SPRING)]
        students = add_students(
            session, [(str(at), f"学生{at}", f"学生{at}") for at in range(10)], Progress()
        )
        enrol(session, term_id, ((student, ids[at // 2]) for at, student in enumerate(students)), Progress())
        session.get_one(StudentTable, students[0]).status = Status.SUSPENDED.value
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def button(qtbot: QtBot, context: Context) -> TermButton:
    """右上角的学期。"""
    made = TermButton(context)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, button: TermButton) -> TermChangeDialog:
    """从菜单打开、预览已经出来的窗口。"""
    choose(button, "换到新学期…")
    opened = button.findChild(TermChangeDialog)
    assert opened is not None
    qtbot.waitUntil(opened.form.changeButton.isEnabled, timeout=10_000)
    return opened


def choose(button: TermButton, text: str) -> None:
    """点菜单里的一项。"""
    button.fill_menu()
    next(action for action in button.menu().actions() if action.text() == text).trigger()


def menu_texts(button: TermButton) -> list[str]:
    button.fill_menu()
    return [action.text() for action in button.menu().actions() if not action.isSeparator()]


def rows(dialog: TermChangeDialog) -> list[list[str]]:
    table = dialog.form.movesTable
    items = [[table.item(row, column) for column in range(len(HEADERS))] for row in range(table.rowCount())]
    return [[item.text() for item in row if item is not None] for row in items]


def entry(dialog: TermChangeDialog, grade: int) -> QSpinBox | None:
    return dialog.findChild(QSpinBox, f"entry{grade}Spin")


def wait_idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def change(qtbot: QtBot, dialog: TermChangeDialog) -> None:
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.form.changeButton, Qt.MouseButton.LeftButton)


def seats(context: Context) -> int:
    return len(context.read(lambda session: session.scalars(select(EnrolmentTable.id)).all()))


def test_the_button_shows_the_term_and_follows_it(
    qtbot: QtBot, context: Context, button: TermButton, store: Store
) -> None:
    before = button.text()
    with store.write("换") as session:
        schools.set_current_term(session, schools.save_term(session, AUTUMN))

    qtbot.waitUntil(lambda: button.text() == f"{AUTUMN.name} ▾")
    assert before == f"{SPRING.name} ▾"
    assert menu_texts(button) == [AUTUMN.name, SPRING.name, "换到新学期…", "撤销换学期"]
    assert context.jobs.current is None


def test_without_any_term_the_button_is_hidden(qtbot: QtBot, qapp: object, tmp_path: Path) -> None:
    from jiaowu.database import open_database  # noqa: PLC0415 — 只有这里另开一个空库

    assert qapp is not None
    store = open_database(tmp_path / "空")
    context = Context(store, tmp_path, load_theme())
    host = QPushButton()
    qtbot.addWidget(host)
    button = TermButton(context)
    button.setParent(host)
    host.show()
    hidden = not button.isVisible()

    with store.write("学期") as session:
        schools.save_term(session, SPRING)

    qtbot.waitUntil(button.isVisible)
    assert hidden
    context.jobs.stop()
    store.close()


def test_choosing_a_term_makes_it_current_and_can_be_undone(
    qtbot: QtBot, context: Context, button: TermButton, store: Store
) -> None:
    with store.write("学期") as session:
        schools.save_term(session, AUTUMN)
    choose(button, SPRING.name)
    same = context.jobs.current is None
    with qtbot.waitSignal(context.undoable, timeout=10_000) as offered:
        choose(button, AUTUMN.name)
    switched = context.read(schools.current_term)
    offered.args[1]()

    qtbot.waitUntil(lambda: context.read(schools.current_term) == SPRING, timeout=10_000)
    assert same
    assert switched == AUTUMN
    assert AUTUMN.name in offered.args[0]


def test_the_preview_shows_every_class_and_who_stays(dialog: TermChangeDialog) -> None:
    form = dialog.form

    assert form.targetBox.currentText() == AUTUMN.name
    assert rows(dialog) == [
        ["一（1）班", "二（1）班", "升级", "1"],
        ["六（1）班", "七（1）班", "原班升入", "2"],
        ["六（2）班", "七（2）班", "原班升入", "2"],
        ["七（1）班", "八（1）班", "升级", "2"],
        ["九（1）班", "", "毕业", "2"],
        ["", "一（1）班", "新生", ""],
    ]
    assert form.factsLabel.text().split("　·　") == [
        "升级 2 个班 3 人",
        "原班升入 2 个班 4 人",
        "毕业 1 个班 2 人",
        "新生 1 个班",
    ]
    assert "不编班 1 人" in form.leftOutLabel.text()
    assert "学生0（一（1）班，休学）" in form.leftOutLabel.text()


def test_letting_the_sixth_grade_leave_opens_a_new_seventh_grade(
    qtbot: QtBot, dialog: TermChangeDialog
) -> None:
    before = entry(dialog, 7)

    dialog.form.continueSixCheck.setChecked(False)
    qtbot.waitUntil(lambda: rows(dialog)[1][2] == "毕业", timeout=10_000)
    fresh = entry(dialog, 7)

    assert before is None
    assert fresh is not None
    assert rows(dialog)[-1] == ["", "七（1）班", "新生", ""]


def test_the_number_of_new_classes_is_chosen(qtbot: QtBot, dialog: TermChangeDialog) -> None:
    spin = entry(dialog, 1)
    assert spin is not None

    spin.setValue(3)

    qtbot.waitUntil(lambda: rows(dialog)[-1][1] == "一（3）班", timeout=10_000)
    assert dialog.order().entry_classes == {1: 3}


def test_changing_and_undoing_from_the_status_bar(
    qtbot: QtBot, context: Context, button: TermButton, dialog: TermChangeDialog
) -> None:
    before = seats(context)
    with qtbot.waitSignal(context.undoable, timeout=10_000) as offered:
        change(qtbot, dialog)
    qtbot.waitUntil(lambda: AUTUMN.name in button.text())
    after = seats(context)

    with qtbot.waitSignal(context.said, timeout=10_000) as said:
        offered.args[1]()

    assert offered.args[0] == f"已换到{AUTUMN.name}：7 人编进新学期，2 人毕业。"
    assert (before, after, seats(context)) == (10, 17, 10)
    assert said.args[0] == f"已撤销换学期，回到{SPRING.name}。"
    qtbot.waitUntil(lambda: SPRING.name in button.text())


def test_undoing_from_the_menu(
    qtbot: QtBot, context: Context, button: TermButton, dialog: TermChangeDialog
) -> None:
    change(qtbot, dialog)
    wait_idle(qtbot, context)
    offered = menu_texts(button)[-1]

    with qtbot.waitSignal(context.said, timeout=10_000):
        choose(button, offered)

    assert offered == f"撤销“换到{AUTUMN.name}”"
    assert menu_texts(button) == [SPRING.name, "换到新学期…", "撤销换学期"]


def test_a_used_term_is_not_undone_and_the_window_says_why(
    qtbot: QtBot, context: Context, button: TermButton, dialog: TermChangeDialog, store: Store
) -> None:
    change(qtbot, dialog)
    wait_idle(qtbot, context)
    with store.write("插班") as session:
        term_id = schools.save_term(session, AUTUMN)
        (student,) = add_students(session, [("99", "新来", "新来")], Progress())
        class_id = classes.list_classes(session, AUTUMN)[0].id
        enrol(session, term_id, [(student, class_id)], Progress())

    with qtbot.waitSignal(context.jobs.refused, timeout=10_000) as refused:
        choose(button, menu_texts(button)[-1])

    assert "新学期的编班又有了变化，不能撤销" in refused.args[0]
    assert context.read(schools.current_term) == AUTUMN


def test_within_the_year_nothing_but_the_term_changes(
    qtbot: QtBot, context: Context, button: TermButton, store: Store
) -> None:
    with store.write("回到第一学期") as session:
        schools.set_current_term(session, schools.save_term(session, Term(2026, 1)))
    qtbot.waitUntil(lambda: "第一学期" in button.text())
    choose(button, "换到新学期…")
    dialog = button.findChild(TermChangeDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.form.changeButton.isEnabled, timeout=10_000)

    hidden = (dialog.form.entryBar.isVisible(), dialog.form.continueSixCheck.isVisible())

    assert hidden == (False, False)
    assert {row[2] for row in rows(dialog)} == {"照旧"}
    assert "10 人在新学期已经编了班" in dialog.form.leftOutLabel.text()
    assert context.read(schools.current_term) == Term(2026, 1)


def test_a_change_that_fails_is_told_and_the_window_stays(
    qtbot: QtBot, dialog: TermChangeDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise UserError("磁盘满了，没有换成。")

    monkeypatch.setattr("jiaowu.students.gui.term_change_dialog.change_term", fail)

    dialog.form.changeButton.click()

    qtbot.waitUntil(lambda: dialog.form.refusalLabel.text() == "磁盘满了，没有换成。", timeout=10_000)
    assert dialog.form.refusalLabel.isVisible()
    assert dialog.isVisible()
    assert dialog.form.changeButton.isEnabled()
