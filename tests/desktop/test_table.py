"""表格：排序、找、过滤、复制、选列、导出所见。"""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files, table_model, table_view
from jiaowu.desktop.context import Context
from jiaowu.desktop.purpose import PurposeDialog
from jiaowu.desktop.table_copy import Block, block_text
from jiaowu.desktop.table_model import RowsModel, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.paper.document import Table
from jiaowu.progress import Progress
from jiaowu.sheets.reading import read_workbook

COLUMNS = (
    TableColumn("姓名", 80),
    TableColumn("语文", 60, "0.0", numeric=True, explained=True),
    TableColumn("学号", 90, shown=False),
)
ROWS = [
    ("王芳", 88.25, "10"),
    ("李明", None, "9"),
    ("赵强", "缺", "100"),
    ("陈静", 92.0, "2"),
    ("李娜", 60.0, "11"),
]

Kind = TypeVar("Kind", bound=QWidget)


def find(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """界面上叫这个名字的部件。"""
    found = parent.findChild(kind, name)
    assert found is not None
    return found


@pytest.fixture
def table(qtbot: QtBot, context: Context) -> TableView:
    made = TableView()
    qtbot.addWidget(made)
    made.set_up(context, "test", "成绩")
    made.set_columns(COLUMNS)
    made.set_rows(ROWS)
    made.resize(700, 300)
    made.show()
    return made


def shown(model: RowsModel, column: int = 0) -> list[str]:
    return [model.text(row, column) for row in range(model.rowCount())]


def test_numbers_are_rounded_half_up_and_states_stay_words(table: TableView) -> None:
    assert shown(table.model, 1) == ["88.3", "", "缺", "92.0", "60.0"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Qt.SortOrder.AscendingOrder, ["李娜", "王芳", "陈静", "李明", "赵强"]),
        (Qt.SortOrder.DescendingOrder, ["陈静", "王芳", "李娜", "李明", "赵强"]),
    ],
)
def test_missing_scores_sort_last_either_way(
    table: TableView, order: Qt.SortOrder, expected: list[str]
) -> None:
    table.view.sortByColumn(1, order)

    assert shown(table.model) == expected


def test_names_sort_by_pinyin_and_numbers_in_text_by_size(table: TableView) -> None:
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    by_name = shown(table.model)
    table.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)

    assert by_name == ["陈静", "李明", "李娜", "王芳", "赵强"]
    assert shown(table.model, 2) == ["2", "9", "10", "11", "100"]


def test_a_column_may_bring_its_own_order(table: TableView) -> None:
    classes = ["七", "八", "九"]
    table.set_columns((TableColumn("班级", order=classes.index),))
    table.set_rows([("九",), ("七",), ("八",)])

    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    assert shown(table.model) == classes


def test_typing_finds_rows_and_says_how_many(table: TableView) -> None:
    table.search.insert("李")

    assert shown(table.model) == ["李明", "李娜"]
    count = find(table, QLabel, "countLabel")
    assert count is not None
    assert count.text() == "2 / 5 行"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">=88", ["王芳", "陈静"]),
        ("60-90", ["王芳", "李娜"]),
        ("缺", ["赵强"]),
        ("<61", ["李娜"]),
        ("92", ["陈静"]),
    ],
)
def test_filters_under_the_header_understand_numbers(
    table: TableView, text: str, expected: list[str]
) -> None:
    button = find(table, QPushButton, "filterButton")
    button.click()
    table.header.editor(1).insert(text)
    found = shown(table.model)
    button.click()

    assert found == expected
    assert len(shown(table.model)) == len(ROWS)


def test_a_big_table_is_sorted_in_the_worker(
    qtbot: QtBot, table: TableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_model, "LARGE", 3)
    before = shown(table.model)

    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    assert shown(table.model) == before
    qtbot.waitUntil(lambda: shown(table.model) == ["陈静", "李明", "李娜", "王芳", "赵强"])


def test_pieces_merge_into_one_order(table: TableView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_model, "PIECE", 2)

    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)

    assert shown(table.model) == ["陈静", "王芳", "李娜", "李明", "赵强"]


def test_selection_is_copied_as_a_block(table: TableView) -> None:
    model, chosen = table.model, table.view.selectionModel()
    for row, column in ((0, 0), (0, 1), (3, 0), (3, 1)):
        chosen.select(model.index(row, column), chosen.SelectionFlag.Select)
    table.view.setFocus()

    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    table.copy()

    assert QGuiApplication.clipboard().text() == "王芳\t88.3\n陈静\t92.0"


def test_a_large_block_is_copied_in_the_worker_and_the_window_goes_on(
    qtbot: QtBot, context: Context, table: TableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_view, "LARGE", 3)
    QGuiApplication.clipboard().setText("原来的")
    table.view.selectAll()

    table.copy()

    assert QGuiApplication.clipboard().text() == "原来的"
    qtbot.waitUntil(lambda: context.jobs.current is None)
    assert QGuiApplication.clipboard().text().count("\n") == len(ROWS) - 1


def test_blocks_apart_leave_the_cells_between_empty() -> None:
    block = Block(((0, 0, 0, 0), (1, 2, 1, 2)), (2, 1, 0))

    text = block_text(lambda row, column: f"{row}{column}", block, Progress())

    assert text == "\t00\n12\t"


def test_chosen_columns_are_remembered(qtbot: QtBot, context: Context, table: TableView) -> None:
    menu = find(table, QPushButton, "columnsButton").menu()
    for action in menu.actions():
        action.trigger()

    again = TableView()
    qtbot.addWidget(again)
    again.set_up(context, "test", "成绩")
    again.set_columns(COLUMNS)

    assert [again.view.isColumnHidden(column) for column in range(3)] == [True, True, False]


def test_export_writes_what_is_shown(
    qtbot: QtBot, context: Context, table: TableView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "所见.xlsx"
    monkeypatch.setattr(files, "choose_target", lambda *_: target)
    table.search.insert("李")

    find(table, QPushButton, "exportShownButton").click()
    asked = find(table, PurposeDialog, "PurposeDialog")
    asked.form.purposeBox.setEditText("存档")
    with qtbot.waitSignal(context.said):
        asked.accept()

    cells = [value for row in read_workbook(target).grids[0].rows for value in row]
    assert "李明" in cells
    assert "王芳" not in cells


def test_names_beside_figures_make_the_export_internal_material(table: TableView, qtbot: QtBot) -> None:
    plain = TableView()
    qtbot.addWidget(plain)

    plain.set_columns([TableColumn("姓名", 80), TableColumn("班级", 60)])

    assert table.document().confidential == "教学内部资料"
    assert plain.document().confidential == ""


def test_exported_document_keeps_numbers_and_formats(table: TableView) -> None:
    (block,) = table.document().blocks

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["姓名", "语文"]
    assert block.columns[1].format == "0.0"
    assert block.rows[0] == ["王芳", 88.25]


def test_clicking_a_dotted_figure_asks_for_its_explanation(qtbot: QtBot, table: TableView) -> None:
    index = table.model.index(3, 1)
    spot: QPoint = table.view.visualRect(index).center()

    with qtbot.waitSignal(table.explained) as asked:
        QTest.mouseClick(
            table.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )

    assert asked.args == [3, 1]


def test_clicking_an_empty_cell_explains_nothing(qtbot: QtBot, table: TableView) -> None:
    spot = table.view.visualRect(table.model.index(1, 1)).center()

    with qtbot.assertNotEmitted(table.explained):
        QTest.mouseClick(
            table.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
