"""⑤ 整改与复查：点着发、签收、提交、复查、关闭；逾期标出来；撤销、撤回、打印。"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QInputDialog, QPushButton, QTableWidgetItem
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.inspection.gui.rectify_issue_dialog import RectifyIssueDialog
from jiaowu.inspection.gui.rectify_page import RectifyPage
from jiaowu.inspection.gui.rectify_review_dialog import RectifyReviewDialog
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.rectifications import Status
from jiaowu.inspection.services import rectifications as service
from jiaowu.inspection.services.rounds import create_round
from jiaowu.inspection.services.summaries import get_summary
from jiaowu.store.store import Store
from tests.inspection.recorded import RecordedRounds, build_recorded
from tests.inspection.small import SmallSchool, draft_of

Settle = Callable[[], None]
Undos = list[Callable[[], object]]
STATUS = 8
"""“状态”是第几列。"""


@pytest.fixture
def rounds(store: Store, saved: SmallSchool) -> RecordedRounds:
    with store.write("两次检查") as session:
        return build_recorded(session, saved)


@pytest.fixture
def tab(rounds: RecordedRounds, make_tab: Callable[[], InspectionTab], settle: Settle) -> InspectionTab:
    made = make_tab()
    made.select_round(rounds.now)
    settle()
    return made


@pytest.fixture
def page(tab: InspectionTab, settle: Settle) -> RectifyPage:
    found = tab.page(RectifyPage)
    settle()
    return found


@pytest.fixture
def issued(store: Store, rounds: RecordedRounds) -> tuple[int, ...]:
    """已发的三张，期限早过了。"""
    with store.write("发整改单") as session:
        found = service.list_candidates(session, get_summary(session, rounds.now))
        today = date.today()  # noqa: DTZ011 — 逾期按这台电脑上的日期
        issue_day = today - timedelta(days=10)
        drafts = [each.draft for each in found[:3]]
        return service.issue(session, drafts, issue_day, today - timedelta(days=3)).ids


@pytest.fixture
def undos(context: Context) -> Undos:
    found: Undos = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def click(qtbot: QtBot, button: QPushButton | None) -> None:
    assert button is not None
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def statuses(page: RectifyPage) -> list[str]:
    model = page.form.noticesTable.model
    return [model.index(row, STATUS).data() for row in range(model.rowCount())]


def open_issue(page: RectifyPage, qtbot: QtBot, settle: Settle) -> RectifyIssueDialog:
    click(qtbot, page.form.issueButton)
    settle()
    dialog = page.findChild(RectifyIssueDialog)
    assert dialog is not None
    return dialog


def check_of(dialog: RectifyIssueDialog, row: int) -> QTableWidgetItem:
    item = dialog.form.candidatesTable.item(row, 0)
    assert item is not None
    return item


def test_notices_are_issued_with_the_texts_as_edited(
    page: RectifyPage, tab: InspectionTab, context: Context, qtbot: QtBot, settle: Settle, undos: Undos
) -> None:
    dialog = open_issue(page, qtbot, settle)
    assert dialog.form.countLabel.text() == "选了 8 张"
    for row in range(2, 8):
        check_of(dialog, row).setCheckState(Qt.CheckState.Unchecked)
    dialog.form.candidatesTable.setCurrentCell(1, 1)
    dialog.form.problemEdit.setPlainText("第 3 单元有 4 本漏批。")
    dialog.form.daysBox.setValue(10)

    click(qtbot, dialog.findChild(QPushButton, "issueNoticesButton"))
    settle()

    notices = context.read(service.list_rectifications)
    assert [each.problem for each in notices] == ["无反思", "第 3 单元有 4 本漏批。"]
    assert {(each.due - each.issued).days for each in notices} == {10}
    assert statuses(page) == ["已发出", "已发出"]
    assert context.read(service.get_days) == 10
    assert "⑤ 整改与复查　0/2" in [button.text() for button in tab.findChildren(QPushButton)]
    undos[-1]()
    settle()
    assert statuses(page) == []


def test_a_refusal_keeps_the_dialog_and_what_was_typed(
    page: RectifyPage, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    dialog = open_issue(page, qtbot, settle)
    dialog.form.demandEdit.setPlainText("")

    click(qtbot, dialog.findChild(QPushButton, "issueNoticesButton"))
    settle()

    assert dialog.isVisible()
    assert "没有写问题或整改要求" in dialog.form.refusalLabel.text()
    assert context.read(service.list_rectifications) == ()
    dialog.reject()


def test_results_already_noticed_cannot_be_chosen_again(
    issued: tuple[int, ...], page: RectifyPage, qtbot: QtBot, settle: Settle
) -> None:
    dialog = open_issue(page, qtbot, settle)

    assert len(issued) == 3
    assert dialog.form.countLabel.text() == "选了 5 张"
    number = dialog.form.candidatesTable.item(0, 8)
    assert number is not None
    assert number.text() == "2026-2027-1-001"
    assert not check_of(dialog, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable
    dialog.reject()


def test_late_notices_are_counted_and_say_so(
    issued: tuple[int, ...], page: RectifyPage, tab: InspectionTab
) -> None:
    assert len(issued) == 3
    assert statuses(page) == ["已发出（逾期 3 天）"] * 3
    assert page.form.overdueLabel.text() == "逾期 3 张"
    assert page.form.factsLabel.text() == "整改单 3 张　·　办结 0 张"
    assert page.form.noticesTable.model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    assert any(button.text() == "⑤ 整改与复查　0/3　逾期 3" for button in tab.findChildren(QPushButton))


def test_from_issued_to_closed_by_clicking(
    issued: tuple[int, ...],
    page: RectifyPage,
    context: Context,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form = page.form
    form.noticesTable.view.selectRow(0)
    assert not form.submitButton.isEnabled()

    click(qtbot, form.signButton)
    settle()
    form.noticesTable.view.selectRow(0)
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("已补写两篇反思", True))
    click(qtbot, form.submitButton)
    settle()
    form.noticesTable.view.selectRow(0)
    click(qtbot, form.reviewButton)
    dialog = page.findChild(RectifyReviewDialog)
    assert dialog is not None
    assert "已补写两篇反思" in dialog.form.replyLabel.text()
    assert dialog.form.reviewerBox.currentText() == "周主任"
    click(qtbot, dialog.findChild(QPushButton, "saveReviewButton"))
    settle()
    form.noticesTable.view.selectRow(0)
    click(qtbot, form.closeButton)
    settle()

    notice = next(each for each in context.read(service.list_rectifications) if each.id == issued[0])
    assert notice.status is Status.CLOSED
    assert statuses(page)[0] == "关闭"
    form.noticesTable.view.selectRow(0)
    assert "已提交（已补写两篇反思）　→" in form.stepsLabel.text()


def test_what_was_not_done_goes_back_with_a_new_deadline(
    issued: tuple[int, ...], store: Store, page: RectifyPage, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    with store.write("提交") as session:
        service.sign(session, issued[0])
        service.submit(session, issued[0], "补了一些")
    settle()
    page.form.noticesTable.view.selectRow(0)
    click(qtbot, page.form.reviewButton)
    dialog = page.findChild(RectifyReviewDialog)
    assert dialog is not None

    dialog.form.verdictBox.setCurrentIndex(1)
    dialog.form.reviewerBox.setCurrentText("")
    click(qtbot, dialog.findChild(QPushButton, "saveReviewButton"))
    settle()
    assert "复查人" in dialog.form.refusalLabel.text()
    dialog.form.reviewerBox.setCurrentText("吴副主任")
    dialog.form.dueEdit.setDate(QDate.currentDate().addDays(5))
    click(qtbot, dialog.findChild(QPushButton, "saveReviewButton"))
    settle()

    notice = next(each for each in context.read(service.list_rectifications) if each.id == issued[0])
    assert (notice.status, notice.reviewer) == (Status.RETURNED, "吴副主任")
    assert notice.due == date.today() + timedelta(days=5)  # noqa: DTZ011 — 对话框按这台电脑上的日期


def test_several_are_signed_at_once_and_taken_back(
    issued: tuple[int, ...], page: RectifyPage, context: Context, qtbot: QtBot, settle: Settle, undos: Undos
) -> None:
    page.form.noticesTable.view.selectAll()

    click(qtbot, page.form.signButton)
    settle()
    signed = [each.status for each in context.read(service.list_rectifications)]
    undos[-1]()
    settle()

    assert signed == [Status.SIGNED] * len(issued)
    assert {each.status for each in context.read(service.list_rectifications)} == {Status.ISSUED}


def test_a_wrong_one_is_withdrawn_and_comes_back(
    issued: tuple[int, ...], page: RectifyPage, context: Context, qtbot: QtBot, settle: Settle, undos: Undos
) -> None:
    page.form.noticesTable.view.selectRow(0)

    click(qtbot, page.form.takeBackButton)
    settle()
    left = len(context.read(service.list_rectifications))
    undos[-1]()
    settle()

    assert (left, len(context.read(service.list_rectifications))) == (2, len(issued))


def test_what_cannot_be_done_is_said(page: RectifyPage, context: Context, settle: Settle) -> None:
    said: list[str] = []
    context.failed.connect(said.append)

    page.sign()
    page.submit()
    page.review()
    page.withdraw()
    page.preview_notices(chosen=True)
    settle()

    assert said[0] == "选中的整改单里没有“已发出”的，不能记这一步。"
    assert said[1:] == ["请先在表里选中整改单。"] * 4


def test_other_rounds_can_be_seen_too(
    issued: tuple[int, ...], tab: InspectionTab, rounds: RecordedRounds, settle: Settle
) -> None:
    tab.select_round(rounds.before)
    settle()
    page = tab.page(RectifyPage)
    settle()
    assert statuses(page) == []

    page.form.scopeBox.setCurrentText("全部检查")
    settle()

    assert len(statuses(page)) == len(issued)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("选中的整改通知单", "整改通知单"),
        ("这次检查的全部整改通知单", "整改通知单"),
        ("整改台账", "整改台账"),
    ],
)
def test_notices_and_the_ledger_are_previewed(
    issued: tuple[int, ...], page: RectifyPage, qtbot: QtBot, words: str, title: str
) -> None:
    assert issued
    page.form.noticesTable.view.selectRow(0)
    menu = page.form.printButton.menu()

    next(action for action in menu.actions() if action.text() == words).trigger()

    dialog = page.findChildren(PreviewDialog)[-1]
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
    assert dialog.document is not None
    assert dialog.document.title == title
    dialog.reject()


def test_a_round_without_problems_needs_no_notice(
    store: Store, saved: SmallSchool, make_tab: Callable[[], InspectionTab], context: Context, settle: Settle
) -> None:
    with store.write("新建") as session:
        create_round(session, saved.term, draft_of())
    said: list[str] = []
    context.failed.connect(said.append)
    page = make_tab().page(RectifyPage)
    settle()

    page.issue()
    settle()

    assert said == ["这次检查没有贴标签、写问题的结果，不用发整改通知单。"]


def test_a_notice_asked_for_is_found_and_chosen(
    tab: InspectionTab, issued: tuple[int, ...], settle: Settle, rounds: RecordedRounds
) -> None:
    tab.select_round(rounds.before)
    settle()

    tab.show_record("rectification", issued[1])
    settle()

    page = tab.page(RectifyPage)
    assert tab.round_id == rounds.now
    assert [each.id for each in page.chosen()] == [issued[1]]


def test_a_round_asked_for_is_opened(tab: InspectionTab, rounds: RecordedRounds, settle: Settle) -> None:
    tab.show_record("inspection_round", rounds.before)
    settle()

    assert tab.round_id == rounds.before
