"""④ 汇总与通报：看汇总、分布、标签、比较，改通报存下来，结束汇总，预览各种报告。"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import ExplanationPopup
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.inspection.gui.summary_page import SummaryPage
from jiaowu.inspection.gui.summary_tables import total_column
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.services import rounds as rounds_service
from jiaowu.inspection.tables import RoundTable
from jiaowu.paper.document import Fields, Text
from jiaowu.store.store import Store
from tests.inspection.recorded import ORDER, RecordedRounds, build_recorded
from tests.inspection.small import SmallSchool

Settle = Callable[[], None]


def is_edited(session: Session, round_id: int) -> bool:
    """通报改过、存过没有。"""
    return session.get_one(RoundTable, round_id).circular is not None


@pytest.fixture
def rounds(store: Store, saved: SmallSchool) -> RecordedRounds:
    with store.write("两次检查") as session:
        return build_recorded(session, saved)


@pytest.fixture
def page(rounds: RecordedRounds, make_tab: Callable[[], InspectionTab], settle: Settle) -> SummaryPage:
    tab = make_tab()
    tab.select_round(rounds.now)
    settle()
    found = tab.page(SummaryPage)
    settle()
    return found


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(page: SummaryPage, text: str) -> None:
    menu = page.form.printButton.menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def made(page: SummaryPage, qtbot: QtBot) -> PreviewDialog:
    dialog = page.findChildren(PreviewDialog)[-1]
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
    return dialog


def test_the_step_shows_figures_rows_and_recurrences(page: SummaryPage) -> None:
    form = page.form
    model = form.rowsTable.model

    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == list(ORDER)
    assert form.factsLabel.text() == (
        "已查完 5/5 人　·　平均 79.5　·　A 等 2 人　B 等 1 人　C 等 1 人　D 等 1 人"
    )
    assert "应交本数 17 实交本数 17" in form.coverageLabel.text()
    assert "备课：无反思（2 次）" in model.index(1, total_column_of(page) + 2).data()
    assert form.againTable.model.rowCount() == 8
    assert form.tagsTable.model.rowCount() == 2


def total_column_of(page: SummaryPage) -> int:
    assert page.summary is not None
    return total_column(page.summary)


def test_the_spread_can_be_seen_by_group_and_subject(page: SummaryPage) -> None:
    form = page.form

    facets = form.spreadTable.model.rowCount()
    form.spreadBy.setCurrentText("教研组")
    groups = form.spreadTable.model.rowCount()
    form.spreadBy.setCurrentText("学科")

    assert (facets, groups, form.spreadTable.model.rowCount()) == (3, 4, 4)
    assert form.spreadChart.chart is not None
    assert form.spreadChart.chart.title == "各学科的等第分布"


def test_the_change_since_last_time_is_listed(page: SummaryPage) -> None:
    form = page.form

    assert form.compareLabel.text().startswith("与第一次检查")
    assert form.balanceTable.model.index(2, 3).data() == "79.5"
    changed = form.changesTable.model
    assert changed.index(4, changed.columnCount() - 1).data() == "+32.5"


def test_a_total_explains_itself(page: SummaryPage, qtbot: QtBot) -> None:
    table = page.form.rowsTable
    index = table.model.index(1, total_column_of(page))
    place = table.view.visualRect(index).center()

    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))

    popup = page.findChild(ExplanationPopup)
    assert popup is not None
    assert "备课 90.0 × 50 + 作业批改 95.0 × 50" in popup.text()
    popup.close()


def test_the_circular_is_saved_as_it_is_edited(
    page: SummaryPage, rounds: RecordedRounds, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    page.form.pages.setCurrentIndex(4)
    edit = page.form.meritsEdit
    assert "周岚、陈静" in edit.toPlainText()

    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, "OK")
    qtbot.waitUntil(lambda: context.read(lambda s: is_edited(s, rounds.now)), timeout=5_000)
    settle()
    choose(page, "通报")
    dialog = made(page, qtbot)

    assert edit.toPlainText().endswith("OK")
    assert dialog.document is not None
    assert any(isinstance(block, Text) and block.text.endswith("OK") for block in dialog.document.blocks)
    dialog.reject()


def test_leaving_saves_what_was_just_typed(
    page: SummaryPage, rounds: RecordedRounds, context: Context, settle: Settle, qtbot: QtBot
) -> None:
    page.form.pages.setCurrentIndex(4)
    qtbot.keyClicks(page.form.titleEdit, "A")

    page.step_asked.emit("prepare")
    settle()

    assert context.read(lambda session: is_edited(session, rounds.now))
    assert not page.editor.pending


def test_redrafting_can_be_undone(
    page: SummaryPage, rounds: RecordedRounds, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    page.form.pages.setCurrentIndex(4)
    qtbot.keyClicks(page.form.titleEdit, "A")
    page.editor.save_now()
    settle()
    offered: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offered.append(undo))

    click(qtbot, page.form.redraftButton)
    settle()
    assert page.form.titleEdit.text() == "青禾中学2026—2027学年第一学期第二次教学常规检查通报"
    offered[-1]()
    settle()

    assert page.form.titleEdit.text().endswith("A")
    assert context.read(lambda session: is_edited(session, rounds.now))


def test_closing_the_round_stops_recording_and_can_be_undone(
    page: SummaryPage, rounds: RecordedRounds, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    offered: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offered.append(undo))

    click(qtbot, page.form.closeRoundButton)
    settle()
    closed = context.read(lambda session: rounds_service.get_round(session, rounds.now).closed)
    assert closed is not None
    assert page.form.closeRoundButton.text() == "重新打开录入"
    offered[-1]()
    settle()

    assert context.read(lambda session: rounds_service.get_round(session, rounds.now).closed) is None


def test_the_summary_and_slips_are_previewed(page: SummaryPage, qtbot: QtBot) -> None:
    choose(page, "汇总表（含分布、标签、比较）")
    summary = made(page, qtbot)
    assert summary.document is not None
    assert summary.document.title == "教学常规检查汇总表"
    summary.reject()

    choose(page, "个人反馈单（一页两位）")
    slips = made(page, qtbot)
    assert slips.document is not None
    assert sum(isinstance(block, Fields) for block in slips.document.blocks) == 15
    slips.reject()


def test_slips_of_the_chosen_teachers_only(page: SummaryPage, context: Context, qtbot: QtBot) -> None:
    said: list[str] = []
    context.failed.connect(said.append)

    choose(page, "选中教师的反馈单")
    assert said == ["请先在汇总表里选中几位教师。"]
    page.form.rowsTable.view.selectRow(4)
    choose(page, "选中教师的反馈单")
    slip = made(page, qtbot)

    assert slip.document is not None
    assert sum(isinstance(block, Fields) for block in slip.document.blocks) == 3
    slip.reject()


def test_the_next_step_is_asked_for(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.step_asked) as asked:
        click(qtbot, page.form.nextButton)

    assert asked.args == ["rectify"]
    assert QApplication.instance() is not None


def test_a_first_round_says_there_is_nothing_to_compare(
    rounds: RecordedRounds, make_tab: Callable[[], InspectionTab], settle: Settle
) -> None:
    tab = make_tab()
    tab.select_round(rounds.before)
    settle()

    page = tab.page(SummaryPage)
    settle()

    assert page.form.compareLabel.text().startswith("以前没有查过同一种检查")
    assert page.form.changesTable.isHidden()
    assert page.form.balanceTable.isHidden()
    assert page.form.courseChart.isHidden()
