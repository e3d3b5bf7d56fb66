"""可以键入的表格：像人一样按键、粘贴。"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.desktop.edit_grid_model import Edit, EditColumn
from jiaowu.errors import UserError

Press = Callable[..., None]
COLUMNS = (EditColumn("姓名", editable=False, numeric=False), EditColumn("语文"), EditColumn("数学"))
NAMES = ("王芳", "李明", "赵强")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def accept(_row: int, _column: int, text: str) -> str:
    """只收空白、缺、0–100 的数。"""
    if text in {"", "缺"}:
        return text
    if not text.isdecimal() or int(text) > 100:
        raise UserError(f"{text} 超过满分 100，没有录入。")
    return text


@pytest.fixture
def grid(qtbot: QtBot, context: Context) -> EditGrid:
    made = EditGrid()
    qtbot.addWidget(made)
    made.set_up(context.theme, "录入")
    made.resize(420, 200)
    made.show_rows(
        COLUMNS,
        [(name, "", "") for name in NAMES],
        accept,
        lambda name: [at for at, known in enumerate(NAMES) if known == name],
    )
    made.show()
    return made


@pytest.fixture
def press(grid: EditGrid) -> Press:
    """在表里按键：正在编辑就按在编辑框里。"""

    def act(*keys: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClicks(focus(grid), letter)
            else:
                QTest.keyClick(focus(grid), key, modifiers)

    return act


def focus(grid: EditGrid) -> QWidget:
    """按键会到哪里。"""
    return editor(grid) or grid


def editor(grid: EditGrid) -> QLineEdit | None:
    """正开着的编辑框。"""
    found = [box for box in grid.findChildren(QLineEdit, "cellEdit") if box.isVisible()]
    return found[-1] if found else None


def shown(grid: EditGrid) -> list[list[str]]:
    return [[grid.grid.text(row, column) for column in (1, 2)] for row in range(len(NAMES))]


def place(grid: EditGrid) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def test_enter_goes_down_and_then_to_the_top_of_the_next_column(grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Return, "88", Qt.Key.Key_Enter, "7", Qt.Key.Key_Return, "90", Qt.Key.Key_Return)

    assert shown(grid) == [["96", "90"], ["88", ""], ["7", ""]]
    assert place(grid) == (1, 2)


def test_tab_goes_right_and_then_to_the_next_row(grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Tab, "90", Qt.Key.Key_Tab, "88", Qt.Key.Key_Tab)

    assert shown(grid) == [["96", "90"], ["88", ""], ["", ""]]
    assert place(grid) == (1, 2)


def test_arrows_take_what_was_typed_and_stop_at_the_edge(grid: EditGrid, press: Press) -> None:
    press("5", Qt.Key.Key_Up, "6", Qt.Key.Key_Down)

    assert shown(grid)[0] == ["6", ""]
    assert place(grid) == (1, 1)


def test_shift_enter_and_backtab_go_back(grid: EditGrid, press: Press) -> None:
    grid.setCurrentIndex(grid.grid.index(1, 2))

    press(Qt.Key.Key_Return, modifiers=SHIFT)
    press(Qt.Key.Key_Backtab, modifiers=SHIFT)

    assert place(grid) == (0, 1)


def test_a_refused_number_does_not_go_in_and_says_why_beside_the_cell(
    qtbot: QtBot, grid: EditGrid, press: Press
) -> None:
    with qtbot.waitSignal(grid.refused) as refused:
        press("130", Qt.Key.Key_Return)

    box = editor(grid)
    assert refused.args == ["130 超过满分 100，没有录入。"]
    assert box is not None
    assert box.selectedText() == "130"
    assert grid.bubble.isVisible()
    assert grid.bubble.y() >= grid.visualRect(grid.grid.index(0, 1)).bottom()
    assert shown(grid)[0] == ["", ""]
    assert place(grid) == (0, 1)

    press("13", Qt.Key.Key_Return)

    assert shown(grid)[0] == ["13", ""]
    assert not grid.bubble.isVisible()


def test_leaving_a_refused_cell_by_mouse_keeps_the_old_value_and_the_reason(
    qtbot: QtBot, grid: EditGrid, press: Press
) -> None:
    press("50", Qt.Key.Key_Return, Qt.Key.Key_Up, "999")
    box = editor(grid)
    assert box is not None

    grid.commitData(box)
    grid.closeEditor(box, QStyledItemDelegate.EndEditHint.NoHint)
    qtbot.mouseClick(
        grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.grid.index(2, 2)).center()
    )

    assert shown(grid)[0] == ["50", ""]
    assert grid.bubble.isVisible()
    assert "999" in grid.bubble.text()


def test_escape_leaves_the_cell_as_it_was(grid: EditGrid, press: Press) -> None:
    press("50", Qt.Key.Key_Return, Qt.Key.Key_Up, "7", Qt.Key.Key_Escape)

    assert shown(grid)[0] == ["50", ""]


def test_undo_and_redo_walk_the_changes(grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Return, "88", Qt.Key.Key_Return)

    press(Qt.Key.Key_Z, Qt.Key.Key_Z, modifiers=CTRL)
    undone = shown(grid)
    press(Qt.Key.Key_Z, Qt.Key.Key_Y, modifiers=CTRL)

    assert undone == [["", ""]] * 3
    assert shown(grid) == [["96", ""], ["", ""], ["", ""]]
    assert place(grid) == (0, 1)


def test_every_change_is_told_once_with_before_and_after(grid: EditGrid, press: Press) -> None:
    told: list[Edit] = []
    grid.grid.edited.connect(told.extend)

    press("96", Qt.Key.Key_Return, Qt.Key.Key_Up, "96", Qt.Key.Key_Return, Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Z, modifiers=CTRL)

    assert told == [Edit(0, 1, "", "96"), Edit(0, 1, "96", ""), Edit(0, 1, "", "96")]


def test_ctrl_d_repeats_the_cell_above(grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Return)

    press(Qt.Key.Key_D, modifiers=CTRL)

    assert shown(grid) == [["96", ""], ["96", ""], ["", ""]]


def test_ctrl_d_fills_a_selection_from_its_first_row(grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Tab, "90", Qt.Key.Key_Return)
    grid.selectAll()

    press(Qt.Key.Key_D, modifiers=CTRL)

    assert shown(grid) == [["96", "90"]] * 3
    press(Qt.Key.Key_Z, modifiers=CTRL)
    assert shown(grid) == [["96", "90"], ["", ""], ["", ""]]


def test_a_block_from_the_clipboard_goes_in_as_one_change(grid: EditGrid, press: Press) -> None:
    QGuiApplication.clipboard().setText("96\t90\n缺\t80\n")

    press(Qt.Key.Key_V, modifiers=CTRL)
    pasted = shown(grid)
    press(Qt.Key.Key_Z, modifiers=CTRL)

    assert pasted == [["96", "90"], ["缺", "80"], ["", ""]]
    assert shown(grid) == [["", ""]] * 3


def test_a_pasted_block_with_one_bad_cell_is_refused_whole(grid: EditGrid, press: Press) -> None:
    QGuiApplication.clipboard().setText("96\t90\n130\t80\n7\t优\n")

    press(Qt.Key.Key_V, modifiers=CTRL)

    assert shown(grid) == [["", ""]] * 3
    assert "A2：130 超过满分 100" in grid.bubble.text()
    assert "B3" in grid.bubble.text()


def test_pasted_names_find_their_rows(grid: EditGrid, press: Press) -> None:
    QGuiApplication.clipboard().setText("赵强\t59\n王芳\t96")
    grid.setCurrentIndex(grid.grid.index(1, 2))

    press(Qt.Key.Key_V, modifiers=CTRL)

    assert shown(grid) == [["", "96"], ["", ""], ["", "59"]]


def test_a_selection_is_copied_as_excel_would(grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Tab, "90", Qt.Key.Key_Return)
    grid.selectAll()

    press(Qt.Key.Key_C, modifiers=CTRL)

    assert QGuiApplication.clipboard().text() == "王芳\t96\t90\n李明\t\t\n赵强\t\t"


def test_names_cannot_be_typed_over_or_cleared(grid: EditGrid, press: Press) -> None:
    grid.setCurrentIndex(grid.grid.index(0, 0))

    press("7")
    grid.selectAll()
    press(Qt.Key.Key_Delete)

    assert editor(grid) is None
    assert grid.grid.text(0, 0) == "王芳"


@pytest.mark.parametrize("to_editor", [True, False])
def test_a_word_from_the_input_method_goes_into_the_cell(grid: EditGrid, *, to_editor: bool) -> None:
    word = QInputMethodEvent()
    word.setCommitString("缺")

    QGuiApplication.sendEvent(grid, QInputMethodEvent("que", []))
    QGuiApplication.sendEvent(grid, word)
    QTest.keyClick(focus(grid) if to_editor else grid, Qt.Key.Key_Return)

    assert shown(grid)[0] == ["缺", ""]
    assert place(grid) == (1, 1)


def test_enter_can_go_along_the_row_instead(grid: EditGrid, press: Press) -> None:
    grid.across = True

    press("96", Qt.Key.Key_Return, "90", Qt.Key.Key_Return, "88", Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, modifiers=SHIFT)

    assert shown(grid) == [["96", "90"], ["88", ""], ["", ""]]
    assert place(grid) == (1, 1)


def test_control_enter_goes_to_the_first_open_cell_of_the_next_row(
    qtbot: QtBot, grid: EditGrid, press: Press
) -> None:
    grid.setCurrentIndex(grid.grid.index(1, 2))

    press("90")
    press(Qt.Key.Key_Return, modifiers=CTRL)
    with qtbot.waitSignal(grid.finished):
        press(Qt.Key.Key_Return, modifiers=CTRL)

    assert shown(grid)[1] == ["", "90"]
    assert place(grid) == (2, 1)


def test_going_on_from_the_last_cell_is_told(qtbot: QtBot, grid: EditGrid, press: Press) -> None:
    grid.setCurrentIndex(grid.grid.index(2, 2))

    with qtbot.waitSignal(grid.finished):
        press("90", Qt.Key.Key_Tab)

    assert shown(grid)[2] == ["", "90"]


def test_same_as_above_copies_even_within_one_pasted_block(grid: EditGrid, press: Press) -> None:
    grid.grid.same = frozenset({"同上"})
    QGuiApplication.clipboard().setText("96\n同上\n同上\n")
    grid.setCurrentIndex(grid.grid.index(0, 1))

    press(Qt.Key.Key_V, modifiers=CTRL)
    refused = grid.commit(grid.grid.index(0, 2), "同上")

    assert [row[0] for row in shown(grid)] == ["96", "96", "96"]
    assert not refused
    assert grid.bubble.text() == "第一行上面没有可以照抄的，请直接填，不要写“同上”。"


def test_computed_cells_change_without_becoming_an_edit(qtbot: QtBot, grid: EditGrid, press: Press) -> None:
    press("96", Qt.Key.Key_Return)
    edits: list[object] = []
    grid.grid.edited.connect(edits.append)

    with qtbot.waitSignal(grid.grid.dataChanged):
        grid.grid.show_texts([(0, 0, "王芳 优"), (1, 0, "李明")])
    press(Qt.Key.Key_Z, modifiers=CTRL)

    assert grid.grid.text(0, 0) == "王芳 优"
    assert shown(grid)[0] == ["", ""]
    assert len(edits) == 1


def test_rows_can_be_named_at_the_left(grid: EditGrid) -> None:
    names = [grid.grid.headerData(row, Qt.Orientation.Vertical) for row in range(3)]
    grid.show_rows(COLUMNS, [(name, "", "") for name in NAMES], accept, titles=NAMES)

    assert names == ["1", "2", "3"]
    assert [grid.grid.headerData(row, Qt.Orientation.Vertical) for row in range(3)] == list(NAMES)
