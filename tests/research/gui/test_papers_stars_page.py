"""计划总结页与星级评比页：布置、交来、修改、附件、打分、改办法，像人那样点。"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop.preview import PreviewDialog
from jiaowu.research.gui.papers_page import PapersPage
from jiaowu.research.gui.stars_page import StarsPage
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.papers import PaperKind, PaperState
from jiaowu.research.services.papers import list_papers
from jiaowu.research.services.stars import get_scheme
from jiaowu.store.store import Store
from tests.research.gui.conftest import Settle
from tests.research.rooms import Rooms

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def papers(research_tab: ResearchTab, settle: Settle) -> PapersPage:
    page = research_tab.page(PapersPage)
    settle()
    dialog = page.require()
    dialog.form.preparationCheck.setChecked(False)
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()
    return page


@pytest.fixture
def stars(research_tab: ResearchTab, settle: Settle) -> StarsPage:
    page = research_tab.page(StarsPage)
    settle()
    return page


def choose(button: QPushButton, text: str) -> None:
    next(each for each in button.menu().actions() if each.text().startswith(text)).trigger()


def test_required_papers_are_listed_and_handed_in(
    papers: PapersPage, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    assert papers.form.papersTable.model.rowCount() == 2
    papers.form.papersTable.view.selectRow(0)

    QTest.mouseClick(papers.form.handInButton, LEFT)
    settle()

    with store.read() as session:
        found = list_papers(session, saved_rooms.term)
    assert [each.submitted is not None for each in found] == [True, False]
    assert papers.form.papersTable.model.text(0, 5) == PaperState.ON_TIME
    papers.form.stateBox.setCurrentIndex(1)
    papers.form.stateBox.activated.emit(1)
    assert papers.form.papersTable.model.rowCount() == 1
    assert papers.form.ownersTable.model.text(0, 0) == "数学组"


def test_a_paper_is_edited_and_a_wrong_date_refused(
    papers: PapersPage, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    with store.read() as session:
        first = list_papers(session, saved_rooms.term)[0]
    dialog = papers.edit(first)
    dialog.form.dueEdit.setText("九月")
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    assert "不是日期" in dialog.form.refusalLabel.text()
    dialog.form.dueEdit.setText("2026/3/1")
    dialog.form.titleEdit.setText("数学组计划")
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    assert papers.form.papersTable.model.text(0, 2) == "数学组计划"
    assert papers.form.papersTable.model.text(0, 5) == PaperState.OVERDUE


def test_files_are_attached_and_rows_deleted(
    papers: PapersPage, settle: Settle, store: Store, saved_rooms: Rooms, tmp_path: Path
) -> None:
    file = tmp_path / "计划.txt"
    file.write_text("计划", "utf-8")
    with store.read() as session:
        first = list_papers(session, saved_rooms.term)[0]
    papers.add_files(first, [file])
    settle()
    assert papers.form.papersTable.model.text(0, 6) == "1"

    papers.form.papersTable.view.selectRow(0)
    choose(papers.form.moreButton, "改回没有交")
    settle()
    papers.form.papersTable.view.selectRow(0)
    choose(papers.form.moreButton, "删除选中的")
    settle()

    with store.read() as session:
        assert [each.owner for each in list_papers(session, saved_rooms.term)] == ["语文组"]


def test_teachers_may_each_owe_a_paper(papers: PapersPage, settle: Settle) -> None:
    dialog = papers.require()
    box = dialog.form.kindBox
    box.setCurrentIndex(box.findData(PaperKind.OWN_SUMMARY))
    box.activated.emit(box.currentIndex())
    assert dialog.form.researchCheck.text() == "教研组的教师各交一份"

    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    assert papers.form.papersTable.model.rowCount() == 6


def test_the_list_of_papers_is_previewed(papers: PapersPage, qtbot: QtBot, settle: Settle) -> None:
    QTest.mouseClick(papers.form.printButton, LEFT)
    settle()

    dialog = papers.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(dialog.form.printButton.isEnabled, timeout=10_000)
    dialog.close()


def test_a_score_is_typed_and_too_many_points_refused(stars: StarsPage, settle: Settle) -> None:
    grid = stars.form.starsGrid
    column = next(at for at, each in enumerate(grid.grid.columns) if each.editable)
    assert grid.grid.refusal(0, column, "16")
    assert grid.grid.refusal(0, column, "good")
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(0, column))
    QTest.keyClicks(grid, "9")
    QTest.keyClick(grid.focusWidget() or grid, Qt.Key.Key_Return)
    settle()

    assert grid.grid.text(0, column) == "9.0"


def test_the_scheme_is_changed(stars: StarsPage, settle: Settle, store: Store) -> None:
    dialog = stars.edit_scheme()
    dialog.form.linesEdit.setText("高分")
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    assert "看不懂" in dialog.form.refusalLabel.text()
    dialog.form.presetBox.setCurrentIndex(2)
    dialog.form.presetBox.activated.emit(2)
    dialog.form.linesEdit.setText("2星 80，1星 60")
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    with store.read() as session:
        scheme = get_scheme(session)
    assert [(line.stars, line.at) for line in scheme.lines] == [(2, 80.0), (1, 60.0)]
    assert stars.form.chipsLabel.text().startswith("先进教研组")


def test_the_result_is_previewed(stars: StarsPage, qtbot: QtBot, settle: Settle) -> None:
    QTest.mouseClick(stars.form.printButton, LEFT)
    settle()

    dialog = stars.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(dialog.form.printButton.isEnabled, timeout=10_000)
    dialog.close()
