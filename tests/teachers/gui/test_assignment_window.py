"""任教的窗口：键入、候选、每周节数、要看一看的、照抄、导入、撤销。"""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.teachers.assignment_grid import CellEdit, Taught
from jiaowu.teachers.gui.assignment_window import AssignmentWindow
from jiaowu.teachers.services.assignment_grid import list_cells, save_cells
from jiaowu.teachers.services.facts import homerooms
from jiaowu.teachers.services.moments import moment_of
from tests.teachers.messy import Rows, save_book
from tests.teachers.staff import Staffed

HEAD, CHINESE, MATHS = 0, 1, 2
"""表里的列。"""


@pytest.fixture
def window(qtbot: QtBot, context: Context, host: QWidget, saved_staff: Staffed) -> AssignmentWindow:
    """开着的窗口。"""
    opened = AssignmentWindow(context, saved_staff.autumn, host)
    opened.show()
    wait(qtbot, context)
    return opened


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def texts(window: AssignmentWindow) -> list[list[str]]:
    model = window.form.lessonsGrid.grid
    return [[model.text(row, at) for at in range(model.columnCount())] for row in range(model.rowCount())]


def stored(context: Context, term_id: int) -> dict[tuple[int, str], list[tuple[int, float | None]]]:
    cells = context.read(lambda session: list_cells(session, term_id))
    return {place: [(each.teacher_id, each.periods) for each in seats] for place, seats in cells.items()}


def editor(window: AssignmentWindow, row: int, column: int) -> QLineEdit:
    """打开一格的编辑框。"""
    table = window.form.lessonsGrid
    table.setFocus()
    table.setCurrentIndex(table.grid.index(row, column))
    table.edit(table.grid.index(row, column))
    found = table.findChildren(QLineEdit, "cellEdit")[-1]
    found.selectAll()
    return found


def told(window: AssignmentWindow) -> list[str]:
    items = window.form.conflictsList
    return [items.item(at).text() for at in range(items.count())]


def choose(window: AssignmentWindow, text: str) -> None:
    """更多菜单里选一项。"""
    (action,) = (each for each in window.form.moreButton.menu().actions() if each.text() == text)
    action.trigger()


def test_the_grid_shows_classes_heads_and_teachers(window: AssignmentWindow) -> None:
    columns = [column.title for column in window.form.lessonsGrid.grid.columns]
    model = window.form.lessonsGrid.grid
    down = Qt.Orientation.Vertical
    assert columns == ["班主任", "语文", "数学"]
    assert [model.headerData(row, down) for row in range(2)] == ["七（1）班", "七（2）班"]
    assert texts(window) == [["冯豪", "冯豪", "宋博婷"], ["", "冯豪", ""]]
    assert "没有填的 1 格" in window.form.stateLabel.text()
    assert window.form.conflictsLabel.text() == "没有要看一看的"


def test_initials_are_enough_and_are_saved_at_once(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    line = editor(window, 1, MATHS)
    qtbot.keyClicks(line, "sbt")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait(qtbot, context)

    assert texts(window)[1][MATHS] == "宋博婷"
    assert stored(context, saved_staff.autumn)[saved_staff.second, "数学"] == [(saved_staff.song, None)]


def test_a_name_is_taken_from_the_list_below(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    line = editor(window, 1, MATHS)
    line.setText("冯豪、")
    qtbot.keyClicks(line, "s")
    found = window.findChild(QListWidget, "teacherOffers")
    assert isinstance(found, QListWidget)
    offers = [found.item(at).text() for at in range(found.count())]
    for _ in range(offers.index("宋博婷　T002　数学组") + 1):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait(qtbot, context)

    assert offers == ["单雨", "宋博婷　T002　数学组"]
    assert texts(window)[1][MATHS] == "冯豪、宋博婷"
    seats = stored(context, saved_staff.autumn)[saved_staff.second, "数学"]
    assert seats == [(saved_staff.feng, None), (saved_staff.song, None)]
    assert told(window) == ["七（2）班数学有 2 位教师：冯豪、宋博婷。", "七（2）班数学的冯豪是语文组的。"]


def test_a_homeroom_teacher_is_typed_changed_and_taken_back(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    line = editor(window, 1, HEAD)
    qtbot.keyClicks(line, "sbt")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait(qtbot, context)
    typed = heads(context, saved_staff.autumn)
    table = window.form.lessonsGrid
    table.commit(table.grid.index(1, HEAD), "冯豪")
    wait(qtbot, context)
    moved, shown = heads(context, saved_staff.autumn), [row[HEAD] for row in texts(window)]

    with qtbot.waitSignal(context.undoable) as offered:
        table.commit(table.grid.index(1, HEAD), "")
    wait(qtbot, context)
    cleared = heads(context, saved_staff.autumn)
    assert offered.args is not None
    offered.args[1]()
    wait(qtbot, context)

    assert typed == {saved_staff.first: saved_staff.feng, saved_staff.second: saved_staff.song}
    assert moved == {saved_staff.second: saved_staff.feng}
    assert shown == ["", "冯豪"]
    assert cleared == {}
    assert heads(context, saved_staff.autumn) == moved
    assert not table.commit(table.grid.index(0, HEAD), "冯豪、单雨")
    assert "只有一位班主任" in table.bubble.text()


def heads(context: Context, term_id: int) -> dict[int, int]:
    """班级 → 班主任，照这个学期看的那天。"""
    return context.read(lambda session: dict(homerooms(session, moment_of(session, term_id).day)))


def test_a_stranger_is_refused_beside_the_cell(qtbot: QtBot, window: AssignmentWindow) -> None:
    line = editor(window, 1, MATHS)
    line.setText("赵六")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert "没有叫“赵六”的教师" in window.form.lessonsGrid.bubble.text()
    assert texts(window)[1][MATHS] == ""


def test_periods_are_typed_and_too_many_are_pointed_out(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    window.form.modeBox.setCurrentIndex(window.form.modeBox.findText("每周节数"))
    for row, keys in ((0, "12"), (1, "10.5")):
        line = editor(window, row, CHINESE)
        qtbot.keyClicks(line, keys)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    wait(qtbot, context)

    assert stored(context, saved_staff.autumn)[saved_staff.second, "语文"] == [(saved_staff.feng, 10.5)]
    assert told(window) == ["冯豪每周 22.5 节，多于 20 节。"]
    window.form.limitBox.setValue(25)
    window.form.limitBox.editingFinished.emit()
    assert told(window) == []


def test_periods_need_a_teacher_and_a_number(qtbot: QtBot, window: AssignmentWindow) -> None:
    window.form.modeBox.setCurrentIndex(window.form.modeBox.findText("每周节数"))
    table = window.form.lessonsGrid

    assert not table.commit(table.grid.index(1, MATHS), "5")
    assert "还没有任课教师" in table.bubble.text()
    assert not table.commit(table.grid.index(0, MATHS), "五")
    assert "不是节数" in table.bubble.text()
    assert not table.commit(table.grid.index(0, MATHS), "99")
    assert "最多 40 节" in table.bubble.text()
    assert qtbot is not None


def test_an_edit_is_undone_with_the_keyboard(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    table = window.form.lessonsGrid
    table.commit(table.grid.index(0, CHINESE), "单雨")
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, context)

    assert stored(context, saved_staff.autumn)[saved_staff.first, "语文"] == [(saved_staff.feng, None)]


def test_a_click_on_what_to_look_at_goes_to_the_cell(
    qtbot: QtBot, window: AssignmentWindow, context: Context
) -> None:
    table = window.form.lessonsGrid
    table.commit(table.grid.index(1, MATHS), "冯豪")
    wait(qtbot, context)
    table.setCurrentIndex(table.grid.index(0, CHINESE))

    window.form.conflictsList.itemClicked.emit(window.form.conflictsList.item(0))

    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, MATHS)


def test_a_subject_is_added_as_a_column(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    with patch.object(QInputDialog, "getText", lambda *_: ("音乐", True)):
        choose(window, "加一门学科…")
        choose(window, "加一门学科…")
    table = window.form.lessonsGrid
    table.commit(table.grid.index(0, 3), "单雨")
    wait(qtbot, context)

    assert window.form.messageBar.text() == "表里已经有“音乐”了。"
    assert stored(context, saved_staff.autumn)[saved_staff.first, "音乐"] == [(saved_staff.dan, None)]


def test_last_term_is_copied_and_taken_back(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed
) -> None:
    window.form.copyButton.click()
    wait(qtbot, context)
    nothing = window.form.messageBar.text()
    window.form.termBox.setCurrentIndex(1)
    wait(qtbot, context)
    window.form.copyButton.click()
    earliest = window.form.messageBar.text()
    edit = CellEdit(saved_staff.second, "数学", (Taught(saved_staff.dan, 4),))
    context.write("登记上学期", lambda session, _: save_cells(session, saved_staff.spring, [edit]))
    wait(qtbot, context)
    window.form.termBox.setCurrentIndex(0)
    wait(qtbot, context)

    with qtbot.waitSignal(context.undoable) as offered:
        window.form.copyButton.click()
    wait(qtbot, context)
    copied = texts(window)
    assert offered.args is not None
    offered.args[1]()
    wait(qtbot, context)

    assert "没有可以照抄的任教" in nothing
    assert "最早的学期" in earliest
    assert copied[1][MATHS] == "单雨"
    assert texts(window)[1][MATHS] == ""
    assert (saved_staff.second, "数学") not in stored(context, saved_staff.autumn)


ROWS: Rows = (
    ("班级", "班主任", "语文", "数学", "音乐"),
    ("七(1)班", "宋博婷", "冯豪6", "宋博婷", "赵六"),
    ("七(2)班", None, "单雨", "宋博婷", None),
    ("七(9)班", None, "单雨", None, None),
)


def test_a_plan_is_imported_and_taken_back(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed, tmp_path: Path
) -> None:
    before = stored(context, saved_staff.autumn)
    preview = window.import_files([save_book(tmp_path / "编排.xlsx", {"七年级": ROWS})])
    assert preview is not None
    qtbot.waitUntil(lambda: preview.preview is not None, timeout=20_000)
    model = preview.form.entriesTable.model
    shown = [[model.text(row, column) for column in range(5)] for row in range(model.rowCount())]
    summary = preview.form.summaryLabel.text()
    preview.form.addAllBox.click()

    with qtbot.waitSignal(context.undoable) as offered:
        preview.form.importButton.click()
    wait(qtbot, context)
    assert offered.args is not None
    after = texts(window)
    offered.args[1]()
    wait(qtbot, context)

    assert summary == "表里 7 处：待定 2 处，新增 1 处，修改 3 处，不变 1 处"
    assert shown[0][:4] == ["待定：不录", "七（1）班", "音乐", "赵六"]
    assert [row[4] for row in shown if row[0] == "修改"] == [
        "冯豪 → 宋博婷",
        "冯豪 → 冯豪 6 节",
        "冯豪 → 单雨",
    ]
    assert offered.args[0] == "任教已存入：5 处，新登记教师 1 位，待定没有录入 1 处。"
    assert after[0] == ["宋博婷", "冯豪", "宋博婷", "赵六"]
    assert stored(context, saved_staff.autumn) == before
    assert texts(window)[0] == ["冯豪", "冯豪", "宋博婷"]


def test_an_import_is_chosen_and_taken_back_later(
    qtbot: QtBot, window: AssignmentWindow, context: Context, saved_staff: Staffed, tmp_path: Path
) -> None:
    before = stored(context, saved_staff.autumn)
    choose(window, "撤销导入或照抄…")
    assert window.form.messageBar.text() == "没有可以撤销的导入或照抄。"
    preview = window.import_files([save_book(tmp_path / "编排.xlsx", {"七年级": ROWS})])
    assert preview is not None
    qtbot.waitUntil(lambda: preview.preview is not None, timeout=20_000)
    preview.form.importButton.click()
    wait(qtbot, context)

    def first(*args: object) -> tuple[str, bool]:
        titles = args[3]
        assert isinstance(titles, list)
        return str(titles[0]), True

    with patch.object(QInputDialog, "getItem", first):
        choose(window, "撤销导入或照抄…")
    wait(qtbot, context)

    assert stored(context, saved_staff.autumn) == before
