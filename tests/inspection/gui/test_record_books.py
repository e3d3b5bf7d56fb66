"""给检查人的 Excel、照片、教师页里的检查结果：像人一样点菜单、选文件、收下、撤销。"""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.record_page import RecordPage
from jiaowu.inspection.gui.record_return import RecordReturn
from jiaowu.inspection.gui.record_section import RecordSection
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.services.recording import load_sheet, save_result
from jiaowu.inspection.services.rounds import create_round
from jiaowu.inspection.services.targets import assign_inspector
from jiaowu.store.store import Store
from tests.inspection.small import SmallSchool, draft_of

PREPARATION = Facet.PREPARATION
Settle = Callable[[], None]
NO_MARKS = (None,) * 7


@pytest.fixture
def round_id(store: Store, saved: SmallSchool) -> int:
    with store.write("新建检查") as session:
        key = create_round(session, saved.term, draft_of(inspectors=("王主任", "李副校长")))
        rows = load_sheet(session, key, PREPARATION).rows
        assign_inspector(session, [row.target.id for row in rows[:3]], "王主任")
        assign_inspector(session, [row.target.id for row in rows[3:]], "李副校长")
    return key


@pytest.fixture
def page(round_id: int, make_tab: Callable[[], InspectionTab], settle: Settle) -> RecordPage:
    assert round_id
    tab = make_tab()
    found = tab.page(RecordPage)
    settle()
    return found


def target_of(store: Store, round_id: int, name: str) -> int:
    with store.read() as session:
        rows = load_sheet(session, round_id, PREPARATION).rows
    return next(row.target.id for row in rows if row.target.teacher == name)


def edits(store: Store, round_id: int) -> dict[str, ResultEdit]:
    with store.read() as session:
        rows = load_sheet(session, round_id, PREPARATION).rows
    return {row.target.teacher: row.edit for row in rows if row.edit is not None}


def choose(button: QPushButton, starts: str) -> None:
    """打开按钮的菜单，按文字选一项。"""
    menu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith(starts)).trigger()


def texts(button: QPushButton) -> list[str]:
    button.menu().aboutToShow.emit()
    return [action.text() for action in button.menu().actions() if action.text()]


def exported(
    page: RecordPage, target: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch, starts: str = "导出全部"
) -> Path:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(page.form.sheetsButton, starts)
    settle()
    assert target.exists()
    return target


def fill(path: Path, cells: dict[tuple[str, str], object]) -> None:
    """（教师、表头的开头）→ 填什么；都在备课一张。"""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["备课"]
    top = next(row[0].row for row in sheet.iter_rows() if row[0].value == "编号")
    assert top is not None
    for (teacher, title), value in cells.items():
        row = next(at for at in range(top + 1, sheet.max_row) if sheet.cell(at, 2).value == teacher)
        column = next(
            at for at in range(1, sheet.max_column + 1) if str(sheet.cell(top, at).value).startswith(title)
        )
        sheet.cell(row, column).value = value  # type: ignore[assignment]
    workbook.save(path)


def read_back(
    page: RecordPage, path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> RecordReturn | None:
    monkeypatch.setattr(files, "choose_files", lambda *_: [path])
    choose(page.form.sheetsButton, "读回填好的")
    settle()
    return page.books.dialog


def test_there_is_one_workbook_for_each_inspector(
    page: RecordPage, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = texts(page.form.sheetsButton)
    book = exported(page, tmp_path / "王主任.xlsx", settle, monkeypatch, "导出给王主任")

    sheet = openpyxl.load_workbook(book)["备课"]
    names = {str(row[1].value) for row in sheet.iter_rows()}
    assert listed == [
        "导出给王主任（3 人）…",
        "导出给李副校长（2 人）…",
        "导出全部（5 人）…",
        "读回填好的 Excel…",
    ]
    assert {"周岚", "陈静", "高远"} <= names
    assert not {"林夕", "何川"} & names


def test_a_filled_workbook_is_looked_at_then_taken_and_taken_back(
    page: RecordPage,
    store: Store,
    round_id: int,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = exported(page, tmp_path / "检查.xlsx", settle, monkeypatch)
    fill(book, {("陈静", "3 "): 12, ("高远", "3 "): 18, ("高远", "4 "): "良", ("林夕", "优点"): "层次清楚"})
    dialog = read_back(page, book, settle, monkeypatch)
    assert dialog is not None
    before = edits(store, round_id)
    said = dialog.form.summaryLabel.text()
    listed = dialog.form.problemsEdit.toPlainText()

    QTest.mouseClick(dialog.form.acceptButton, Qt.MouseButton.LeftButton)
    settle()
    after = edits(store, round_id)
    shown = [page.form.sheetGrid.grid.text(row, 6) for row in range(5)]
    choose(page.form.sheetsButton, "撤销“读回检查表")
    settle()

    assert before == {}
    assert said == "检查.xlsx：新录 3 份"
    assert "“目标重难点”满分 15，不能填 18。" in listed
    assert {name: edit.marks[2:4] for name, edit in after.items()} == {
        "陈静": (12, None),
        "高远": (None, 17),
        "林夕": (None, None),
    }
    assert shown == ["", "12", "", "", ""]
    assert edits(store, round_id) == {}
    assert not any(text.startswith("撤销") for text in texts(page.form.sheetsButton))


def test_differences_are_settled_row_by_row_or_all_at_once(
    page: RecordPage,
    store: Store,
    round_id: int,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = exported(page, tmp_path / "检查.xlsx", settle, monkeypatch)
    fill(book, {(name, "3 "): 12 for name in ("陈静", "高远", "林夕")})
    for name in ("陈静", "高远", "林夕"):
        key = target_of(store, round_id, name)
        with store.write("录入") as session:
            save_result(session, key, PREPARATION, ResultEdit((None, None, 15.0, *NO_MARKS[3:]), expected=50))
    settle()
    dialog = read_back(page, book, settle, monkeypatch)
    assert dialog is not None
    grid = dialog.form.conflictsGrid
    rows = [[grid.grid.text(row, column) for column in range(6)] for row in range(3)]

    QTest.mouseClick(dialog.form.allTheirsButton, Qt.MouseButton.LeftButton)
    grid.selectionModel().select(grid.grid.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    QTest.mouseClick(dialog.form.oursButton, Qt.MouseButton.LeftButton)
    grid.doubleClicked.emit(grid.grid.index(2, 2))
    chosen = [grid.grid.text(row, 5) for row in range(3)]
    QTest.mouseClick(dialog.form.acceptButton, Qt.MouseButton.LeftButton)
    settle()

    assert rows[0] == ["陈静", "备课", "目标重难点", "15", "12", "已录的"]
    assert chosen == ["已录的", "表里的", "已录的"]
    assert {name: edit.marks[2] for name, edit in edits(store, round_id).items()} == {
        "陈静": 15,
        "高远": 12,
        "林夕": 15,
    }


def test_closing_the_window_takes_nothing(
    page: RecordPage,
    store: Store,
    round_id: int,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = exported(page, tmp_path / "检查.xlsx", settle, monkeypatch)
    fill(book, {("陈静", "3 "): 12})
    dialog = read_back(page, book, settle, monkeypatch)
    assert dialog is not None

    QTest.mouseClick(dialog.form.cancelButton, Qt.MouseButton.LeftButton)
    settle()

    assert edits(store, round_id) == {}


def test_a_row_typed_while_the_window_is_open_stops_it_with_a_sentence(
    page: RecordPage,
    store: Store,
    round_id: int,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = exported(page, tmp_path / "检查.xlsx", settle, monkeypatch)
    fill(book, {("陈静", "3 "): 12})
    dialog = read_back(page, book, settle, monkeypatch)
    assert dialog is not None
    key = target_of(store, round_id, "陈静")
    with store.write("录入") as session:
        save_result(session, key, PREPARATION, ResultEdit((None, None, 15.0, *NO_MARKS[3:]), expected=50))

    QTest.mouseClick(dialog.form.acceptButton, Qt.MouseButton.LeftButton)
    settle()

    assert "陈静的备课刚才又改过了" in dialog.form.messageBar.text()
    assert edits(store, round_id)["陈静"].marks[2] == 15
    dialog.reject()


def test_a_file_that_is_not_ours_is_refused_with_a_sentence(
    page: RecordPage, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    strange = tmp_path / "花名册.xlsx"
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active["A1"] = "姓名"
    workbook.save(strange)

    read_back(page, strange, settle, monkeypatch)

    assert "“花名册.xlsx”不是从“录入”里导出给检查人的 Excel" in page.form.messageBar.text()


def test_a_photo_is_added_opened_removed_and_put_back(
    page: RecordPage,
    store: Store,
    round_id: int,
    tmp_path: Path,
    settle: Settle,
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = tmp_path / "教案.jpg"
    photo.write_bytes(b"\xff\xd8 photo")
    monkeypatch.setattr(files, "choose_files", lambda *_: [photo])
    opened: list[Path] = []
    monkeypatch.setattr(files, "open_folder", opened.append)
    offered: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offered.append(undo))
    choose(page.form.photosButton, "给周岚添照片")
    settle()
    refused = page.form.messageBar.text()

    key = target_of(store, round_id, "周岚")
    with store.write("录入") as session:
        save_result(session, key, PREPARATION, ResultEdit((0.0, *NO_MARKS[1:])))
    choose(page.form.photosButton, "给周岚添照片")
    settle()
    choose(page.form.photosButton, "打开 教案.jpg")
    choose(page.form.photosButton, "去掉 教案.jpg")
    settle()
    without = texts(page.form.photosButton)
    offered[0]()
    settle()

    assert "请先录一项再添照片" in refused
    assert [path.read_bytes() for path in opened] == [b"\xff\xd8 photo"]
    assert without == ["给周岚添照片…"]
    assert texts(page.form.photosButton) == ["给周岚添照片…", "打开 教案.jpg", "去掉 教案.jpg"]


def test_a_teachers_page_shows_his_results_and_follows_new_ones(
    qtbot: QtBot,
    context: Context,
    store: Store,
    saved: SmallSchool,
    round_id: int,
    settle: Settle,
) -> None:
    section = RecordSection(context)
    qtbot.addWidget(section)
    section.show_person(saved.teachers["陈静"])
    settle()
    empty = section.form.sectionStack.currentWidget() is section.form.sectionEmpty
    key = target_of(store, round_id, "陈静")

    with store.write("录入") as session:
        save_result(
            session,
            key,
            PREPARATION,
            ResultEdit(
                (0.0, 0.0, 15.0, 20.0, 10.0, 2.0, 5.0), problems="反思少", tags=("无反思",), vetoed="无案上课"
            ),
        )
        save_result(session, key, Facet.HOMEWORK, ResultEdit((None,) * 10, applies=False))
    settle()

    table = section.form.resultsTable
    assert empty
    assert section.form.sectionStack.currentWidget() is table
    rows = [[table.model.text(row, column) for column in range(3, 8)] for row in range(2)]
    assert rows == [
        ["备课", "96.0", "D（否决）", "", "一票否决（无案上课）；无反思；反思少"],
        ["作业批改", "", "不适用", "", ""],
    ]


def test_the_tags_of_a_facet_are_added_renamed_and_retired_in_their_library(
    page: RecordPage, settle: Settle
) -> None:
    dialog = page.edit_tags()
    assert dialog is not None
    settle()
    grid = dialog.form.tagsGrid
    QTest.keyClicks(dialog.form.newEdit, "ABC")
    QTest.keyClick(dialog.form.newEdit, Qt.Key.Key_Return)
    settle()
    names = [grid.grid.text(row, 0) for row in range(grid.grid.rowCount())]
    grid.setCurrentIndex(grid.grid.index(names.index("ABC"), 0))
    QTest.keyClicks(grid, "x")
    editor = grid.findChild(QLineEdit, "cellEdit")
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "yz")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    grid.setCurrentIndex(grid.grid.index(0, 0))
    QTest.mouseClick(dialog.form.retireButton, Qt.MouseButton.LeftButton)
    settle()
    retired = (grid.grid.text(0, 0), grid.grid.text(0, 2), dialog.form.retireButton.text())
    QTest.keyClicks(dialog.form.newEdit, " ")
    QTest.mouseClick(dialog.form.addButton, Qt.MouseButton.LeftButton)
    settle()
    refused = dialog.form.messageBar.text()
    dialog.accept()
    settle()

    assert names[-1] == "ABC"
    assert retired == ("缺课时", "停用", "启用")
    assert "标签不能为空" in refused
    sheet = page.desk.sheet
    assert sheet is not None
    assert "xyz" in sheet.choices.tags
    assert "缺课时" not in sheet.choices.tags
