"""录入：像人一样按键，一行一存；扫码、同上、标签、否决、不适用、撤销、粘贴、关窗口。"""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid import EditGrid
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.gui.record_page import RecordPage
from jiaowu.inspection.gui.record_table import View
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.records import ResultEdit
from jiaowu.inspection.services.recording import load_sheet
from jiaowu.inspection.services.rounds import create_round, set_closed
from jiaowu.store.store import Store
from jiaowu.store.tables import JournalTable
from tests.inspection.observing import observe
from tests.inspection.small import SmallSchool, draft_of

RETURN, TAB, UP = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Up
CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]
Settle = Callable[[], None]
ITEMS = ("0", TAB, "0", TAB, "15", TAB, "20", TAB, "10", TAB, "0", TAB, "5", TAB)


@pytest.fixture
def round_id(store: Store, saved: SmallSchool) -> int:
    with store.write("新建检查") as session:
        return create_round(session, saved.term, draft_of(inspectors=("王主任",)))


@pytest.fixture
def tab(round_id: int, make_tab: Callable[[], InspectionTab]) -> InspectionTab:
    assert round_id
    return make_tab()


@pytest.fixture
def page(tab: InspectionTab, settle: Settle) -> RecordPage:
    found = tab.page(RecordPage)
    settle()
    return found


@pytest.fixture
def press(page: RecordPage) -> Press:
    def act(*keys: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            if isinstance(key, str) and not key.isascii():
                compose(page, key)
            elif isinstance(key, str):
                QTest.keyClicks(focus(page), key[:1])
                QTest.keyClicks(focus(page), key[1:])
            else:
                QTest.keyClick(focus(page), key, modifiers)

    return act


def compose(page: RecordPage, text: str) -> None:
    """用输入法键入汉字。"""
    word = QInputMethodEvent()
    word.setCommitString(text)
    QApplication.sendEvent(grid(page), QInputMethodEvent("pin", []))
    QApplication.sendEvent(grid(page), word)


def grid(page: RecordPage) -> EditGrid:
    return page.form.personGrid if page.view is View.PERSON else page.form.sheetGrid


def focus(page: RecordPage) -> QWidget:
    boxes = [box for box in grid(page).findChildren(QLineEdit, "cellEdit") if box.isVisible()]
    return boxes[-1] if boxes else grid(page)


def stored(store: Store, round_id: int, facet: Facet = Facet.PREPARATION) -> dict[str, ResultEdit]:
    with store.read() as session:
        rows = load_sheet(session, round_id, facet).rows
    return {row.target.teacher: row.edit for row in rows if row.edit is not None}


def titles(page: RecordPage) -> list[str]:
    return [column.title.replace("\n", " ") for column in page.form.sheetGrid.grid.columns]


def column(page: RecordPage, title: str) -> int:
    """标题正是它的一列；没有就是以它开头的。"""
    names = titles(page)
    return (
        names.index(title)
        if title in names
        else next(at for at, each in enumerate(names) if each.startswith(title))
    )


def cell(page: RecordPage, row: int, title: str) -> str:
    return page.form.sheetGrid.grid.text(row, column(page, title))


def place(page: RecordPage, row: int, title: str) -> None:
    page.form.sheetGrid.setCurrentIndex(page.form.sheetGrid.grid.index(row, column(page, title)))


def saved_all(qtbot: QtBot, page: RecordPage, settle: Settle) -> None:
    page.desk.flush()
    qtbot.waitUntil(lambda: not page.desk.busy, timeout=10_000)
    settle()


def test_a_row_typed_from_paper_is_scored_and_saved_by_itself(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    assert page.form.personLabel.text() == "1/5　周岚　语文　七（2）班"
    press("48", TAB, *ITEMS)

    assert (cell(page, 0, "得分"), cell(page, 0, "等第"), cell(page, 0, "合计")) == (
        "100.0",
        "A",
        "100.0（1/2）",
    )
    assert page.form.scoreLabel.text() == "得分 100.0 A　合计 100.0（1/2）"
    qtbot.waitUntil(lambda: "周岚" in stored(store, round_id), timeout=5_000)
    settle()
    edit = stored(store, round_id)["周岚"]
    assert edit.marks == (0, 0, 15, 20, 10, 0, 5)
    assert (edit.expected, edit.actual, edit.inspector) == (50, 48, "王主任")
    assert edit.day is not None
    assert page.form.stateLabel.text() == "已保存"


def test_enter_goes_along_the_row_or_down_the_column_as_chosen(page: RecordPage, press: Press) -> None:
    press("48", RETURN, "1", RETURN)
    across = page.form.sheetGrid.currentIndex()
    page.form.viewBox.setCurrentIndex(1)
    place(page, 0, "目标")
    press("12", RETURN, "13", RETURN)

    assert (across.row(), titles(page)[across.column()]) == (0, "要素齐全 20·几项")
    assert (cell(page, 0, "目标"), cell(page, 1, "目标")) == ("12", "13")


def test_control_enter_goes_to_the_next_teacher(page: RecordPage, press: Press) -> None:
    press("48")
    press(RETURN, modifiers=CTRL)

    now = page.form.sheetGrid.currentIndex()
    assert (now.row(), titles(page)[now.column()]) == (1, "应备课时")
    assert cell(page, 0, "实备课时") == "48"


def test_points_above_the_maximum_stay_in_the_box_with_a_sentence(
    page: RecordPage, press: Press, store: Store, round_id: int
) -> None:
    place(page, 0, "目标")
    press("18", RETURN)

    assert page.form.sheetGrid.bubble.text() == "“目标重难点”满分 15，不能填 18。"
    assert isinstance(focus(page), QLineEdit)
    assert stored(store, round_id) == {}


def test_words_letters_and_same_as_above_are_understood(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    place(page, 0, "目标")
    press("良", TAB, "-2", TAB)
    place(page, 0, "问题标签")
    press("wfs cja", TAB)
    place(page, 1, "目标")
    press("同上", TAB)
    place(page, 1, "问题标签")
    press("〃", TAB)
    saved_all(qtbot, page, settle)

    found = stored(store, round_id)
    assert (cell(page, 0, "目标"), cell(page, 0, "过程")) == ("13", "18")
    assert found["周岚"].tags == found["陈静"].tags == ("无反思", "抄旧案")
    assert found["陈静"].marks[2] == 13


def test_same_as_above_on_the_first_row_is_refused(page: RecordPage, press: Press) -> None:
    place(page, 0, "目标")
    press("同上", TAB)

    assert "第一行上面没有可以照抄的" in page.form.sheetGrid.bubble.text()


def test_a_new_tag_can_be_chosen_by_letters_on_the_next_row(page: RecordPage, press: Press) -> None:
    place(page, 0, "问题标签")
    press("+教案雷同", TAB)
    place(page, 1, "问题标签")
    press("jalt", TAB)

    assert cell(page, 1, "问题标签") == "教案雷同"


def test_a_veto_is_ticked_by_its_number_and_said_at_once(page: RecordPage, press: Press) -> None:
    place(page, 0, "目标")
    press("15", TAB)
    place(page, 0, "否决")
    press("1", TAB)

    assert cell(page, 0, "否决") == "无案上课"
    assert cell(page, 0, "等第") == "D"
    assert "一票否决：无案上课，等第记为 D" in page.form.warningLabel.text()
    assert page.form.bottomStack.currentWidget() is page.form.warningLabel


def test_too_few_plans_cost_the_first_item_at_once(page: RecordPage, press: Press) -> None:
    press("39", TAB, *ITEMS)

    assert cell(page, 0, "得分") == "80.0"
    assert "实备课时不到应备课时的 80%" in page.form.warningLabel.text()


def test_a_facet_that_does_not_apply_is_left_out_of_the_total(
    qtbot: QtBot, page: RecordPage, press: Press, settle: Settle
) -> None:
    press("48", TAB, *ITEMS)
    saved_all(qtbot, page, settle)
    page.form.facetsBar.setCurrentIndex(1)
    settle()
    place(page, 0, "不适用")
    press("/", TAB)

    assert (cell(page, 0, "得分"), cell(page, 0, "等第"), cell(page, 0, "合计")) == ("", "不适用", "100.0")


def test_undo_takes_the_saved_row_back_out_and_redo_brings_it_back(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    place(page, 0, "目标")
    press("12", TAB)
    saved_all(qtbot, page, settle)
    before = stored(store, round_id)
    press(Qt.Key.Key_Z, modifiers=CTRL)
    saved_all(qtbot, page, settle)
    after = stored(store, round_id)
    inspector = cell(page, 0, "检查人")
    press(Qt.Key.Key_Y, modifiers=CTRL)
    saved_all(qtbot, page, settle)

    assert list(before) == ["周岚"]
    assert after == {}
    assert inspector == ""
    assert stored(store, round_id) == before


def test_a_block_pasted_with_names_lands_in_its_rows(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    place(page, 0, "目标")
    QGuiApplication.clipboard().setText("高远\t12\t良\n陈静\t13\t16\n")
    press(Qt.Key.Key_V, modifiers=CTRL)
    saved_all(qtbot, page, settle)

    assert {name: edit.marks[2:4] for name, edit in stored(store, round_id).items()} == {
        "高远": (12, 17),
        "陈静": (13, 16),
    }


def test_a_pasted_block_above_the_maximum_is_refused_whole(
    page: RecordPage, press: Press, store: Store, round_id: int
) -> None:
    place(page, 0, "目标")
    QGuiApplication.clipboard().setText("12\t20\n16\t20\n")
    press(Qt.Key.Key_V, modifiers=CTRL)

    assert "A2：“目标重难点”满分 15，不能填 16" in page.form.sheetGrid.bubble.text()
    assert stored(store, round_id) == {}


def test_a_scanned_code_jumps_to_that_teacher(page: RecordPage, settle: Settle) -> None:
    sheet = page.desk.sheet
    assert sheet is not None
    QTest.keyClicks(page.form.scanEdit, sheet.rows[3].target.token.lower())
    QTest.keyClick(page.form.scanEdit, RETURN)

    assert page.row == 3
    assert titles(page)[page.form.sheetGrid.currentIndex().column()] == "实备课时"
    assert page.form.scanEdit.text() == ""
    QTest.keyClicks(page.form.scanEdit, "gy")
    QTest.keyClick(page.form.scanEdit, RETURN)
    assert page.row == 2
    settle()


def test_a_code_scanned_into_a_cell_jumps_and_changes_nothing(
    page: RecordPage, press: Press, settle: Settle, store: Store, round_id: int
) -> None:
    sheet = page.desk.sheet
    assert sheet is not None
    place(page, 0, "目标")

    press(sheet.rows[4].target.token, RETURN)
    settle()

    assert page.row == 4
    assert cell(page, 0, "目标") == ""
    assert stored(store, round_id) == {}


def test_a_code_of_another_round_and_an_unknown_one_are_told(
    page: RecordPage, store: Store, saved: SmallSchool
) -> None:
    with store.write("新建检查") as session:
        other = create_round(session, saved.term, draft_of("月查"))
        token = load_sheet(session, other, Facet.PREPARATION).rows[0].target.token
    QTest.keyClicks(page.form.scanEdit, token)
    QTest.keyClick(page.form.scanEdit, RETURN)
    told = page.form.messageBar.text()
    page.form.scanEdit.clear()
    QTest.keyClicks(page.form.scanEdit, "zzzz")
    QTest.keyClick(page.form.scanEdit, RETURN)

    assert told == "这个码是“月查”周岚的，不在正在录的检查里；请先在左边选那次检查。"
    assert page.form.messageBar.text() == "名单里没有“zzzz”，请核对姓名，或重新扫码。"


def test_one_page_a_teacher_goes_down_the_criteria_and_on_to_the_next(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    page.form.viewBox.setCurrentIndex(2)
    person = page.form.personGrid.grid
    assert "目标合课标" in person.text(4, 1)
    for text in ("", "48", "0", "0", "15", "20", "10", "0", "5", "", "", "", "", "", "", ""):
        if text:
            press(text)
        press(RETURN)
    settle()

    assert page.row == 1
    assert page.form.personLabel.text().startswith("2/5　陈静")
    press(Qt.Key.Key_PageUp)
    assert page.row == 0
    assert page.form.scoreLabel.text().startswith("得分 100.0 A")
    assert person.text(14, 3) == "王主任"
    saved_all(qtbot, page, settle)
    assert stored(store, round_id)["周岚"].marks == (0, 0, 15, 20, 10, 0, 5)


def test_the_keys_of_the_page_do_nothing_outside_it(
    qtbot: QtBot, tab: InspectionTab, page: RecordPage, press: Press
) -> None:
    page.form.viewBox.setCurrentIndex(2)
    page.show_person(2)
    outside = tab.form.newRoundButton
    outside.setFocus()
    qtbot.waitUntil(outside.hasFocus)

    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_F3):
        QTest.keyClick(outside, key)
    QTest.keyClick(outside, Qt.Key.Key_PageDown, CTRL)

    assert (page.row, outside.hasFocus()) == (2, True)
    assert page.desk.sheet is not None
    assert page.desk.sheet.facet.facet is Facet.PREPARATION
    page.form.personGrid.setFocus()
    press(Qt.Key.Key_PageUp)
    assert page.row == 1
    QTest.keyClick(page.form.personGrid, Qt.Key.Key_F3)
    assert page.form.scanEdit.hasFocus()


def test_same_as_above_one_page_a_teacher_means_the_teacher_before(page: RecordPage, press: Press) -> None:
    place(page, 0, "目标")
    press("12", TAB)
    page.form.viewBox.setCurrentIndex(2)
    qbutton = page.form.followingButton
    QTest.mouseClick(qbutton, Qt.MouseButton.LeftButton)
    page.form.personGrid.setCurrentIndex(page.form.personGrid.grid.index(4, 3))
    press("同上", RETURN)

    assert page.form.personGrid.grid.text(4, 3) == "12"


def test_turning_away_at_once_keeps_every_row_in_order(
    qtbot: QtBot, tab: InspectionTab, page: RecordPage, press: Press, store: Store, round_id: int
) -> None:
    page.form.viewBox.setCurrentIndex(1)
    place(page, 0, "目标")
    press("1", RETURN, UP, "12", RETURN, "13", RETURN, "14")
    tab.turn_to(0)
    qtbot.waitUntil(lambda: not page.desk.busy, timeout=10_000)

    assert {name: edit.marks[2] for name, edit in stored(store, round_id).items()} == {
        "周岚": 12,
        "陈静": 13,
        "高远": 14,
    }


def test_closing_the_window_saves_what_was_just_typed(
    tab: InspectionTab, page: RecordPage, press: Press, store: Store, round_id: int
) -> None:
    place(page, 0, "目标")
    press("12", TAB)

    reason = tab.busy_reason()

    assert reason == ""
    assert stored(store, round_id)["周岚"].marks[2] == 12


def test_closing_waits_no_longer_than_a_moment_and_says_what_would_be_lost(
    qtbot: QtBot, tab: InspectionTab, page: RecordPage, press: Press, context: Context
) -> None:
    held = threading.Event()
    context.run("别的长工作", lambda _progress: held.wait(10))
    place(page, 0, "目标")
    press("12", TAB)

    reason = tab.busy_reason()
    held.set()
    qtbot.waitUntil(lambda: not page.desk.busy, timeout=10_000)

    assert "刚录的检查结果还没有存好" in reason
    assert tab.busy_reason() == ""


def test_every_row_is_one_entry_in_the_journal(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, settle: Settle
) -> None:
    press("48", TAB, *ITEMS)
    saved_all(qtbot, page, settle)

    with store.read() as session:
        names = list(session.scalars(select(JournalTable.title).order_by(JournalTable.id)))
    assert names[-1] == "录入检查结果：期中检查 备课 周岚"
    assert names.count(names[-1]) == 1


def test_a_closed_round_takes_nothing_and_says_why(
    page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    with store.write("结束") as session:
        set_closed(session, round_id, closed=True)
    settle()
    place(page, 0, "目标")
    press("12", RETURN)

    assert "已经结束汇总" in page.form.sheetGrid.bubble.text()
    assert page.form.stateLabel.text() == "已结束汇总"


def test_a_save_that_fails_says_so_and_shows_what_is_stored(
    qtbot: QtBot,
    page: RecordPage,
    press: Press,
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
    settle: Settle,
) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr("jiaowu.inspection.services.recording.save_result", fail)
    place(page, 0, "目标")
    press("12", TAB)
    page.desk.flush()
    qtbot.waitUntil(lambda: not page.desk.busy, timeout=10_000)
    settle()

    assert "刚录的没有存" in page.form.messageBar.text()
    assert cell(page, 0, "目标") == ""
    assert context.jobs.current is None


def test_facets_are_changed_from_the_keyboard_and_ticked_when_everyone_is_done(
    qtbot: QtBot, page: RecordPage, press: Press, settle: Settle
) -> None:
    page.form.viewBox.setCurrentIndex(1)
    place(page, 0, "否决")
    press("/", RETURN, "/", RETURN, "/", RETURN, "/", RETURN)
    before = page.form.facetsBar.tabText(0)
    press("/", RETURN)
    saved_all(qtbot, page, settle)
    press(Qt.Key.Key_PageDown, modifiers=CTRL)
    settle()

    assert before == "备课"
    assert page.form.facetsBar.tabText(0) == "备课 ✓"
    assert page.form.facetsBar.tabToolTip(0) == "备课（教案）检查表，权重 50，已录完 5/5 位"
    assert titles(page)[2] == "应交本数"


def test_only_the_last_of_two_quick_loads_is_typed_into(
    qtbot: QtBot, page: RecordPage, press: Press, store: Store, round_id: int, settle: Settle
) -> None:
    page.redraw()
    place(page, 0, "目标")
    press("12", TAB)
    settle()
    qtbot.waitUntil(lambda: not page.desk.busy, timeout=10_000)
    settle()

    assert cell(page, 0, "目标") == "12"
    assert stored(store, round_id)["周岚"].marks[2] == 12


@pytest.fixture
def observing(store: Store, saved: SmallSchool) -> int:
    """一次听评课检查；陈静听过两节，高远听过一节。"""
    with store.write("听评课检查") as session:
        for observer, period in (("陈静", 1), ("陈静", 2), ("高远", 3)):
            observe(session, saved, observers=(observer,), teacher="周岚", period=period)
        return create_round(session, saved.term, draft_of("听评课检查", codes=("observing",)))


def test_effective_lessons_are_filled_by_one_press_and_typed_ones_only_by_a_second(
    qtbot: QtBot,
    observing: int,
    make_tab: Callable[[], InspectionTab],
    context: Context,
    store: Store,
    settle: Settle,
) -> None:
    tab = make_tab()
    tab.select_round(observing)
    settle()
    page = tab.page(RecordPage)
    settle()
    told: list[str] = []
    context.said.connect(told.append)
    grid_now, actual = page.form.sheetGrid, column(page, "有效节数")
    names = [row.target.teacher for row in page.desk.sheet.rows] if page.desk.sheet else []
    grid_now.setCurrentIndex(grid_now.grid.index(names.index("高远"), actual))
    QTest.keyClicks(grid_now, "7")
    grid_now.step(0, 1)

    QTest.mouseClick(page.form.heardButton, Qt.MouseButton.LeftButton)
    again = page.form.messageBar.text()
    filled = {name: grid_now.grid.text(at, actual) for at, name in enumerate(names)}
    QTest.mouseClick(page.form.heardButton, Qt.MouseButton.LeftButton)
    saved_all(qtbot, page, settle)

    assert filled == {"周岚": "0", "陈静": "2", "高远": "7", "林夕": "0", "何川": "0"}
    assert told[0] == "照听课记录填好了 4 位的有效节数。"
    assert again.startswith("高远已填的有效节数与听课记录不同")
    assert page.form.messageBar.text() == ""
    kept = stored(store, observing, Facet.OBSERVING)
    assert {name: edit.actual for name, edit in kept.items()} == {
        "周岚": 0,
        "陈静": 2,
        "高远": 1,
        "林夕": 0,
        "何川": 0,
    }
    assert kept["陈静"].expected == 15
    grid_now.undo()
    assert grid_now.grid.text(names.index("高远"), actual) == "7"


def test_effective_lessons_are_offered_only_where_they_belong(
    page: RecordPage, store: Store, round_id: int, settle: Settle
) -> None:
    assert page.form.heardButton.isHidden()
    assert stored(store, round_id) == {}
    page.redraw()
    settle()
    assert page.form.heardButton.isHidden()
