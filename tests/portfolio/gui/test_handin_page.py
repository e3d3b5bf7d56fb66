"""交材料：勾几位教师发出，教师填好，收回来看清再收下，可以撤销。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.portfolio.gui.handin_page import HandinPage
from jiaowu.portfolio.gui.handin_return import HandinReturn
from jiaowu.portfolio.gui.people_dialog import PeopleDialog
from jiaowu.store.store import Store
from jiaowu.teachers.services.works import add_work, edit_work, list_works
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed, build_staff

WAIT = 20_000
PAPER = WorkDraft(WorkKind.PAPER, date(2026, 9, 8), "单元教学")


@pytest.fixture
def staff(store: Store) -> Staffed:
    with store.write("建立学校") as session:
        made = build_staff(session)
        add_work(session, made.feng, PAPER)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, staff: Staffed) -> HandinPage:
    assert staff.feng
    made = HandinPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: "还没有发出过" in made.form.handinSummaryLabel.text(), timeout=WAIT)
    return made


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    found: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def press(page: HandinPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def issue(qtbot: QtBot, page: HandinPage, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """发给“冯”，返回他的文件夹。"""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    press(page, "issueButton")
    qtbot.waitUntil(lambda: page.findChild(PeopleDialog) is not None, timeout=WAIT)
    dialog = page.findChild(PeopleDialog)
    assert isinstance(dialog, PeopleDialog)
    dialog.form.peopleSearchEdit.setText("T001")
    QTest.mouseClick(dialog.form.tickAllButton, Qt.MouseButton.LeftButton)
    assert dialog.form.tickedLabel.text() == "已选 1 位"
    button = dialog.findChild(QPushButton, "pickPeopleButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 份还没有收回" in page.form.handinSummaryLabel.text(), timeout=WAIT)
    return next(folder.iterdir())


def write_cell(home: Path, code: str, title: str, value: str) -> None:
    book = openpyxl.load_workbook(home / "材料表.xlsx")
    sheet = book["成果"]
    rows = list(sheet.iter_rows())
    head = next(row for row in rows if row[0].value == "编号")
    column = next(cell.column for cell in head if cell.value == title)
    line = next(row for row in rows if row[0].value == code)
    sheet.cell(line[0].row or 0, column or 0, value)
    book.save(home / "材料表.xlsx")


def opened_return(qtbot: QtBot, page: HandinPage) -> HandinReturn:
    qtbot.waitUntil(lambda: page.findChild(HandinReturn) is not None, timeout=WAIT)
    dialog = page.findChild(HandinReturn)
    assert isinstance(dialog, HandinReturn)
    return dialog


def titles(context: Context) -> list[str]:
    return sorted(context.read(lambda session: [each.draft.title for each in list_works(session)]))


def test_a_package_goes_out_comes_back_and_is_taken_in(
    qtbot: QtBot,
    page: HandinPage,
    context: Context,
    undos: list[Callable[[], object]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "U盘"
    folder.mkdir()
    home = issue(qtbot, page, folder, monkeypatch)
    assert {path.name for path in home.iterdir()} == {"材料表.xlsx", "填写说明.txt", "附件"}
    for title, value in (("种类", "论文"), ("日期", "2026-09-20"), ("题目", "再论单元教学")):
        write_cell(home, "W新1", title, value)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(home))
    press(page, "returnFolderButton")
    dialog = opened_return(qtbot, page)
    assert "新增 1 条，没有变 1 条" in dialog.form.summaryLabel.text()
    QTest.mouseClick(dialog.form.acceptButton, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(undos) == 1, timeout=WAIT)
    assert titles(context) == ["再论单元教学", "单元教学"]
    qtbot.waitUntil(lambda: "0 份还没有收回" in page.form.handinSummaryLabel.text(), timeout=WAIT)
    undos[0]()
    qtbot.waitUntil(lambda: titles(context) == ["单元教学"], timeout=WAIT)


def test_a_conflict_is_shown_and_taken_only_when_chosen(
    qtbot: QtBot,
    page: HandinPage,
    context: Context,
    store: Store,
    undos: list[Callable[[], object]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "U盘"
    folder.mkdir()
    home = issue(qtbot, page, folder, monkeypatch)
    write_cell(home, "W1", "题目", "教师改的")
    with store.write("改") as session:
        edit_work(session, 1, WorkDraft(WorkKind.PAPER, PAPER.day, "教导处改的"))

    page.take_back(home)
    dialog = opened_return(qtbot, page)
    grid = dialog.form.conflictsGrid
    assert grid.model().index(0, 3).data() == "教导处改的"
    assert grid.model().index(0, 5).data() == "现在的"
    QTest.mouseClick(dialog.form.allTheirsButton, Qt.MouseButton.LeftButton)
    assert grid.model().index(0, 5).data() == "交来的"
    QTest.mouseClick(dialog.form.acceptButton, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(undos) == 1, timeout=WAIT)
    assert titles(context) == ["教师改的"]


def test_a_folder_without_a_sheet_is_one_sentence(
    qtbot: QtBot, page: HandinPage, context: Context, tmp_path: Path
) -> None:
    heard: list[str] = []
    context.failed.connect(heard.append)
    context.jobs.refused.connect(heard.append)
    (tmp_path / "空").mkdir()

    page.take_back(tmp_path / "空")

    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    assert "没有材料表" in heard[0]


def test_nothing_is_registered_when_the_stick_cannot_be_written(
    qtbot: QtBot, page: HandinPage, context: Context, staff: Staffed, tmp_path: Path
) -> None:
    heard: list[str] = []
    context.failed.connect(heard.append)
    context.jobs.refused.connect(heard.append)
    blocked = tmp_path / "是文件"
    blocked.write_text("x", encoding="utf-8")

    page.issue([staff.feng], blocked)

    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    assert "不是文件夹" in heard[0]
    page.refresh()
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
    assert "还没有发出过" in page.form.handinSummaryLabel.text()
