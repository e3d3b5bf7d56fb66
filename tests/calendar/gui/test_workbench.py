"""工作台：今天要看的卡片，翻到出处，还没有学校时的样子。"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from jiaowu.calendar.gui import workbench
from jiaowu.calendar.gui.task_dialog import TaskDialog
from jiaowu.calendar.gui.workbench import WorkbenchTab
from jiaowu.calendar.services import tasks as service
from jiaowu.calendar.services.today import CARDS
from jiaowu.calendar.tasks import Status, TaskDraft
from jiaowu.desktop.context import Context
from jiaowu.store.store import Store
from tests.teachers.staff import Staffed

Settle = Callable[[], None]


@pytest.fixture
def make_tab(qtbot: QtBot, context: Context, settle: Settle) -> Callable[[], WorkbenchTab]:
    def make() -> WorkbenchTab:
        tab = WorkbenchTab(context)
        qtbot.addWidget(tab)
        tab.resize(1366, 640)
        tab.show()
        tab.refresh()
        settle()
        return tab

    return make


def overdue(store: Store, staff: Staffed) -> int:
    """登记一件三天前就该办完的事，返回编号；日期总在当前学期里才行。"""
    with store.write("登记") as session:
        day = service.usual_day(session, staff.autumn)
        draft = TaskDraft("案例参评", day - timedelta(days=3), day - timedelta(days=3), owner="教科室")
        service.add_task(session, staff.autumn, draft)
        (task,) = service.list_tasks(session, staff.autumn)
        return task.id


def test_an_empty_folder_shows_a_friendly_page(make_tab: Callable[[], WorkbenchTab]) -> None:
    tab = make_tab()

    assert "设置向导" in tab.form.noticeLabel.text()
    assert tab.form.noticeLabel.isVisible()
    assert not tab.form.addButton.isEnabled()
    assert [view.empty.text() for view in tab.cards.values()] == [kind.empty for kind in CARDS]
    assert all(view.list.isHidden() for view in tab.cards.values())


def test_an_overdue_task_stands_on_the_first_page_and_opens_where_it_belongs(
    context: Context,
    store: Store,
    saved_staff: Staffed,
    make_tab: Callable[[], WorkbenchTab],
    settle: Settle,
) -> None:
    key = overdue(store, saved_staff)
    asked: list[tuple[str, str, int]] = []
    counts: list[int] = []
    context.asked.connect(lambda *where: asked.append(where))
    tab = make_tab()
    tab.counted.connect(counts.append)
    tab.refresh()
    settle()
    card = tab.cards["due"]

    card.list.itemActivated.emit(card.list.item(0))

    assert card.list.count() == 1
    assert card.list.item(0).toolTip().startswith("案例参评　教科室")
    assert "逾期" in card.list.item(0).toolTip()
    assert card.count.text() == "1"
    assert set(counts) == {1}
    assert asked == [("calendar", "task", key)]


def test_the_card_follows_when_the_task_is_done(
    store: Store, saved_staff: Staffed, make_tab: Callable[[], WorkbenchTab], settle: Settle
) -> None:
    key = overdue(store, saved_staff)
    tab = make_tab()
    before = tab.cards["due"].list.count()

    with store.write("办完") as session:
        service.set_status(session, [key], Status.DONE, service.usual_day(session, saved_staff.autumn))
    settle()

    assert before == 1
    assert tab.cards["due"].list.count() == 0
    assert not tab.cards["due"].empty.isHidden()


def test_a_program_left_open_overnight_shows_the_new_day(
    saved_staff: Staffed,
    make_tab: Callable[[], WorkbenchTab],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert saved_staff.autumn
    tab = make_tab()
    tab.hide()
    monkeypatch.setattr(workbench, "_today", lambda: date(2026, 12, 1))

    tab.show()
    settle()

    assert tab.form.dayLabel.text() == "2026年12月1日　星期二"
    assert tab.form.weekLabel.text() == "青禾中学　第十四周"


def test_a_task_is_added_from_the_first_page(
    saved_staff: Staffed, make_tab: Callable[[], WorkbenchTab], settle: Settle
) -> None:
    assert saved_staff.autumn
    tab = make_tab()

    tab.form.addButton.click()
    dialog = tab.findChild(TaskDialog)
    assert dialog is not None
    dialog.form.titleEdit.setText("今天的会")
    dialog.save()
    settle()

    assert tab.cards["due"].list.item(0).toolTip() == "今天的会　今天到期"
