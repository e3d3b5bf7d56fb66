"""工作安排标签页：照模板添加、登记、办完、筛选、周历、月历、顺延、模板、打印、撤销。"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.calendar.gui import tab as tab_module
from jiaowu.calendar.gui.plan_dialog import PlanDialog
from jiaowu.calendar.gui.shift_dialog import ShiftDialog
from jiaowu.calendar.gui.tab import CalendarTab
from jiaowu.calendar.gui.task_dialog import TaskDialog
from jiaowu.calendar.services import tasks as service
from jiaowu.calendar.tasks import Status, Task, TaskDraft
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.store.store import Store
from tests.teachers.staff import Staffed

Settle = Callable[[], None]
TODAY = date(2026, 11, 22)
WEEK, MONTH, LIST = range(3)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tab_module, "_today", lambda: TODAY)


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    """状态栏里给出的各次撤销。"""
    offered: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offered.append(undo))
    return offered


@pytest.fixture
def make_tab(qtbot: QtBot, context: Context, settle: Settle) -> Callable[[], CalendarTab]:
    def make() -> CalendarTab:
        tab = CalendarTab(context)
        qtbot.addWidget(tab)
        tab.resize(1240, 640)
        tab.show()
        tab.refresh()
        settle()
        return tab

    return make


@pytest.fixture
def planned(store: Store, saved_staff: Staffed) -> Staffed:
    """三件事：逾期的、正在做的、下个月的。"""
    with store.write("登记") as session:
        for title, start, days, category in (
            ("案例参评", date(2026, 11, 2), 14, "教研"),
            ("优质课竞赛", date(2026, 11, 16), 10, "教研"),
            ("期末检查", date(2026, 12, 28), 5, "教学常规"),
        ):
            draft = TaskDraft(title, start, start + timedelta(days=days - 1), category, owner="教导处")
            service.add_task(session, saved_staff.autumn, draft)
    return saved_staff


@pytest.fixture
def tab(planned: Staffed, make_tab: Callable[[], CalendarTab]) -> CalendarTab:
    assert planned.autumn
    return make_tab()


def titles(tab: CalendarTab) -> list[str]:
    """清单里看得见的各件。"""
    model = tab.form.tasksTable.model
    return [str(model.source(row)[3]) for row in range(model.rowCount())]


def choose(tab: CalendarTab, *wanted: str) -> None:
    """在清单里选中这几件。"""
    tab.form.pages.setCurrentIndex(LIST)
    view = tab.form.tasksTable.view
    view.clearSelection()
    view.setSelectionMode(view.SelectionMode.MultiSelection)
    for row, title in enumerate(titles(tab)):
        if title in wanted:
            view.selectRow(row)
    view.setSelectionMode(view.SelectionMode.ExtendedSelection)
    tab.activateWindow()
    view.setFocus()


def tasks_of(context: Context, term_id: int) -> dict[str, Task]:
    found = context.read(lambda session: service.list_tasks(session, term_id))
    return {task.draft.title: task for task in found}


def test_without_a_term_the_page_says_what_to_do(make_tab: Callable[[], CalendarTab]) -> None:
    tab = make_tab()

    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    assert tab.form.emptyPage.button.isHidden()


def test_an_empty_term_is_filled_from_a_plan_after_a_preview(
    context: Context, saved_staff: Staffed, make_tab: Callable[[], CalendarTab], settle: Settle
) -> None:
    tab = make_tab()
    tab.form.emptyPage.button.click()
    dialog = tab.findChild(PlanDialog)
    assert dialog is not None
    tree = dialog.form.entriesTree
    first = tree.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)

    said, count = dialog.form.countLabel.text(), tree.topLevelItemCount()
    button = dialog.findChild(QPushButton, "fillButton")
    assert button is not None
    button.click()
    settle()

    assert said.startswith(f"共 {count} 件，选中 {count - 1} 件")
    assert len(tasks_of(context, saved_staff.autumn)) == count - 1
    assert tab.form.stack.currentWidget() is tab.form.planPage
    assert tab.form.chipsLabel.text().startswith("今天第十二周")


def test_what_is_there_already_cannot_be_added_again(
    tab: CalendarTab, settle: Settle, undos: list[Callable[[], object]]
) -> None:
    dialog = tab.plan_actions.fill_from_plan()
    assert dialog is not None
    dialog.save()
    settle()

    again = tab.plan_actions.fill_from_plan()

    assert again is not None
    assert "已经有了" in again.form.countLabel.text()
    assert again.chosen() == []
    again.reject()
    undos[-1]()
    settle()
    assert titles(tab) == ["案例参评", "优质课竞赛", "期末检查"]


def test_a_task_is_typed_in_and_kept(
    context: Context, planned: Staffed, tab: CalendarTab, settle: Settle, undos: list[Callable[[], object]]
) -> None:
    tab.form.addButton.click()
    dialog = tab.findChild(TaskDialog)
    assert dialog is not None
    form = dialog.form
    QTest.keyClicks(form.titleEdit, "xiaolunwen")
    form.titleEdit.setText("论文评选征集")
    form.startEdit.setDate(QDate(2026, 11, 23))
    form.dueBox.setChecked(True)
    form.dueEdit.setDate(QDate(2026, 12, 15))
    form.teacherBox.setEditText("冯豪")
    form.categoryBox.setCurrentText("教研")
    form.phaseBox.setCurrentText("总结提升")
    form.remindSpin.setValue(5)
    dialog.save()
    settle()

    task = tasks_of(context, planned.autumn)["论文评选征集"]
    assert (task.draft.start, task.draft.end, task.draft.due) == (
        date(2026, 11, 23),
        date(2026, 11, 23),
        date(2026, 12, 15),
    )
    assert (task.teacher, task.draft.phase, task.draft.remind) == ("冯豪", "总结提升", 5)
    undos[-1]()
    settle()
    assert "论文评选征集" not in tasks_of(context, planned.autumn)


def test_a_task_without_a_title_or_with_a_stranger_is_refused_in_the_dialog(
    tab: CalendarTab, settle: Settle
) -> None:
    dialog = tab.add_task()
    assert dialog is not None

    dialog.save()
    settle()
    untitled = dialog.form.refusalLabel.text()
    dialog.form.titleEdit.setText("家长会")
    dialog.form.teacherBox.setEditText("查无此人")
    dialog.save()

    assert "做什么事" in untitled
    assert "没有登记过" in dialog.form.refusalLabel.text()
    assert dialog.isVisible()
    dialog.reject()


def test_chosen_tasks_are_finished_with_one_key_and_taken_back(
    context: Context, planned: Staffed, tab: CalendarTab, settle: Settle, undos: list[Callable[[], object]]
) -> None:
    choose(tab, "案例参评", "优质课竞赛")

    QTest.keyClick(tab.form.tasksTable.view, Qt.Key.Key_Space)
    settle()

    done = {title: task.status for title, task in tasks_of(context, planned.autumn).items()}
    undos[-1]()
    settle()
    back = {task.status for task in tasks_of(context, planned.autumn).values()}
    assert done == {"案例参评": Status.DONE, "优质课竞赛": Status.DONE, "期末检查": Status.PLANNED}
    assert back == {Status.PLANNED}


def test_the_list_is_filtered_and_late_rows_are_told(tab: CalendarTab) -> None:
    form = tab.form
    everything = titles(tab)
    states = [str(form.tasksTable.model.source(row)[9]) for row in range(3)]

    form.overdueBox.setChecked(True)
    late = titles(tab)
    form.overdueBox.setChecked(False)
    form.categoryBox.setCurrentIndex(form.categoryBox.findData("教学常规"))
    form.categoryBox.activated.emit(form.categoryBox.currentIndex())
    routine = titles(tab)
    form.clearButton.click()

    assert everything == ["案例参评", "优质课竞赛", "期末检查"]
    assert states == ["逾期 7 天", "还有 3 天", "未开始"]
    assert late == ["案例参评"]
    assert routine == ["期末检查"]
    assert titles(tab) == everything
    assert "逾期 1" in form.chipsLabel.text()


def test_the_weeks_open_on_this_week_and_show_another_when_chosen(tab: CalendarTab) -> None:
    form = tab.form
    opened = form.weeksList.currentItem().text()
    model = form.weekTable.model
    this_week = [model.source(row)[2] for row in range(model.rowCount())]

    form.weeksList.setCurrentRow(17)

    assert opened == "第十二周　11月16日—22日　1 件"
    assert this_week == ["优质课竞赛"]
    assert form.weeksList.currentItem().text().startswith("第十八周")
    assert [model.source(row)[2] for row in range(model.rowCount())] == ["期末检查"]


def test_the_month_shows_starts_and_ends_and_opens_or_adds_on_a_day(tab: CalendarTab, settle: Settle) -> None:
    form = tab.form
    form.pages.setCurrentIndex(MONTH)
    november = form.monthLabel.text()
    cells = {
        item.text().partition("\n")[0]: item
        for row in range(form.monthTable.rowCount())
        for column in range(7)
        if (item := form.monthTable.item(row, column)) is not None
    }

    form.monthTable.itemActivated.emit(cells["25"])
    opened = tab.findChild(TaskDialog)
    assert opened is not None
    title = opened.form.titleEdit.text()
    opened.reject()
    settle()
    form.monthTable.itemActivated.emit(cells["19"])
    added = [each for each in tab.findChildren(TaskDialog) if each.isVisible()]

    assert november == "2026年11月"
    assert cells["16"].text() == "16\n优质课竞赛"
    assert cells["15"].text() == "15\n逾期 案例参评（结束）"
    assert title == "优质课竞赛"
    assert added[-1].form.startEdit.date() == QDate(2026, 11, 19)
    added[-1].reject()


def test_a_day_with_several_tasks_lets_one_choose(
    store: Store, planned: Staffed, tab: CalendarTab, settle: Settle
) -> None:
    with store.write("登记") as session:
        service.add_task(session, planned.autumn, TaskDraft("升旗", date(2026, 11, 16), date(2026, 11, 16)))
    settle()
    table = tab.form.monthTable
    tab.form.pages.setCurrentIndex(MONTH)
    table.setCurrentCell(3, 0)

    table.itemActivated.emit(table.currentItem())

    menu = table.findChild(QMenu)
    assert menu is not None
    offered = [action.text() for action in menu.actions() if action.text()]
    menu.actions()[1].trigger()
    opened = tab.findChild(TaskDialog)
    assert opened is not None
    assert offered == ["升旗", "优质课竞赛", "在11月16日新建…"]
    assert opened.form.titleEdit.text() == "优质课竞赛"
    opened.reject()


def test_the_months_stay_inside_the_term(tab: CalendarTab) -> None:
    form = tab.form

    for _ in range(8):
        form.nextButton.click()

    assert form.monthLabel.text() == "2027年1月"
    assert not form.nextButton.isEnabled()
    form.thisMonthButton.click()
    assert form.monthLabel.text() == "2026年11月"


def test_r159_everything_after_a_day_is_put_off_by_weeks_after_a_preview(
    context: Context, planned: Staffed, tab: CalendarTab, settle: Settle, undos: list[Callable[[], object]]
) -> None:
    tab.form.shiftButton.click()
    dialog = tab.findChild(ShiftDialog)
    assert dialog is not None
    form = dialog.form
    form.sinceEdit.setDate(QDate(2026, 11, 16))
    form.unitBox.setCurrentText("周")
    form.amountSpin.setValue(2)

    shown = [form.previewTable.model.source(row) for row in range(form.previewTable.model.rowCount())]
    dialog.save()
    settle()

    assert [list(row) for row in shown] == [
        ["优质课竞赛", "11月16日—25日", "11月30日—12月9日"],
        ["期末检查", "12月28日—1月1日", "1月11日—15日"],
    ]
    after = tasks_of(context, planned.autumn)
    assert after["优质课竞赛"].draft.start == date(2026, 11, 30)
    undos[-1]()
    settle()
    assert tasks_of(context, planned.autumn)["优质课竞赛"].draft.start == date(2026, 11, 16)


def test_one_task_is_put_off_and_too_far_is_refused_in_the_dialog(tab: CalendarTab) -> None:
    choose(tab, "期末检查")

    dialog = tab.plan_actions.shift()
    assert dialog is not None
    scope = dialog.form.scopeBox.currentText()
    dialog.form.amountSpin.setValue(40)

    assert scope == "这一件：期末检查"
    assert "不在这个学期" in dialog.form.refusalLabel.text()
    assert not dialog._save_button.isEnabled()  # noqa: SLF001 — 看按钮灰没灰
    dialog.reject()


def test_the_term_is_kept_as_an_own_plan_and_deleted(
    tab: CalendarTab, settle: Settle, undos: list[Callable[[], object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: ("我校安排", True))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_args, **_named: ("我校安排", True))

    tab.plan_actions.save_plan()
    settle()
    dialog = tab.plan_actions.fill_from_plan()
    assert dialog is not None
    offered = [dialog.form.planBox.itemText(at) for at in range(dialog.form.planBox.count())]
    dialog.reject()
    tab.plan_actions.delete_plan()
    settle()

    assert offered[0] == "我校安排（3 条）"
    assert len(undos) == 2


def test_deleting_is_offered_back(
    context: Context, planned: Staffed, tab: CalendarTab, settle: Settle, undos: list[Callable[[], object]]
) -> None:
    choose(tab, "期末检查")

    QTest.keyClick(tab.form.tasksTable.view, Qt.Key.Key_Delete)
    settle()

    gone = "期末检查" not in tasks_of(context, planned.autumn)
    undos[-1]()
    settle()
    assert gone
    assert "期末检查" in tasks_of(context, planned.autumn)


def test_nothing_chosen_is_told(tab: CalendarTab, context: Context) -> None:
    told: list[str] = []
    context.failed.connect(told.append)

    tab.plan_actions.mark(Status.DONE)
    tab.plan_actions.delete()

    assert told == ["请先选中一件事。"] * 2


def test_a_task_asked_for_is_shown_and_chosen(
    context: Context, planned: Staffed, tab: CalendarTab, settle: Settle
) -> None:
    tab.form.overdueBox.setChecked(True)
    key = tasks_of(context, planned.autumn)["期末检查"].id

    tab.show_record("task", key)
    settle()

    assert tab.form.pages.currentIndex() == LIST
    assert [task.draft.title for task in tab.chosen()] == ["期末检查"]


@pytest.mark.parametrize("title", ["学期工作安排…", "月工作安排…", "本周工作…", "未完成与逾期…"])
def test_each_sheet_is_previewed(tab: CalendarTab, settle: Settle, title: str) -> None:
    menu = tab.form.printButton.menu()
    assert isinstance(menu, QMenu)
    (action,) = (each for each in menu.actions() if each.text() == title)

    action.trigger()
    settle()

    dialog = tab.findChild(PreviewDialog)
    assert dialog is not None
    dialog.reject()
