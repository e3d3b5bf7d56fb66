"""教研活动页：登记、键盘点名、记录、文稿、签到表、删除、设置、统计、打印，像人那样点。"""

from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import Workbook as ExcelBook
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.research.activities import Activity, Attendance, Status
from jiaowu.research.gui.activities_page import ActivitiesPage
from jiaowu.research.gui.activities_view import slot_plans
from jiaowu.research.gui.activity_dialog import ActivityDialog
from jiaowu.research.gui.activity_papers import ActivityPaperDialog
from jiaowu.research.gui.activity_people import read_state
from jiaowu.research.gui.activity_section import ActivitySection
from jiaowu.research.gui.sign_in_dialog import SignInDialog
from jiaowu.research.gui.tab import ResearchTab
from jiaowu.research.services import activities as service
from jiaowu.research.services.activities_reading import get_activity, list_activities
from jiaowu.research.services.activities_settings import get_settings
from jiaowu.research.services.activity_choices import read_choices
from jiaowu.store.batches import list_batches
from jiaowu.store.store import Store
from tests.research.gui.conftest import Settle
from tests.research.rooms import DAY, Rooms

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def planned(store: Store, saved_rooms: Rooms) -> int:
    with store.write("登记活动") as session:
        return service.plan_activity(session, saved_rooms.term, saved_rooms.plan(hours=1.0, level="校")).id


@pytest.fixture
def page(planned: int, research_tab: ResearchTab, settle: Settle) -> ActivitiesPage:
    assert planned
    shown = research_tab.page(ActivitiesPage)
    settle()
    return shown


@pytest.fixture
def record(page: ActivitiesPage, planned: int, settle: Settle) -> ActivitiesPage:
    page.open_activity(planned)
    settle()
    return page


def choose(button: QPushButton, text: str) -> None:
    action = next(each for each in button.menu().actions() if each.text().startswith(text))
    action.trigger()


def shown(store: Store, activity_id: int) -> Activity:
    with store.read() as session:
        return get_activity(session, activity_id)


def test_an_activity_is_registered_with_the_groups_usual_place(
    research_tab: ResearchTab, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    page = research_tab.page(ActivitiesPage)
    settle()
    QTest.mouseClick(page.form.emptyPage.button, LEFT)
    dialog = page.findChild(ActivityDialog)
    assert isinstance(dialog, ActivityDialog)
    fields = dialog.plan_form.form
    fields.groupBox.setCurrentIndex(fields.groupBox.findData(saved_rooms.chinese))
    fields.groupBox.activated.emit(fields.groupBox.currentIndex())
    fields.dayEdit.setDate(QDate(2026, 3, 17))
    assert (fields.placeEdit.text(), fields.startEdit.text()) == ("三楼会议室", "15:45")
    assert "主发言人" in fields.pointsLabel.text()
    fields.themeEdit.setText("单元整体备课")
    QTest.keyClicks(fields.speakerBox.edit, "lx")

    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    with store.read() as session:
        found = list_activities(session, saved_rooms.term)
    assert [(each.plan.theme, each.speaker, len(each.attenders)) for each in found] == [
        ("单元整体备课", "林晓", 3)
    ]
    assert page.form.activitiesTable.model.rowCount() == 1


def test_a_duplicate_is_refused_in_the_window(page: ActivitiesPage, settle: Settle) -> None:
    dialog = page.add_activity()
    assert dialog is not None
    choices = page.form.groupBox
    dialog.plan_form.form.groupBox.setCurrentText("语文组")
    dialog.plan_form.form.dayEdit.setDate(QDate(2026, 3, 10))
    dialog.plan_form.form.themeEdit.setText("问到点子上")

    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    assert choices.count() == 5
    assert "已经登记了活动" in dialog.form.refusalLabel.text()
    dialog.close()


def test_unknown_speaker_and_bad_hours_are_said_so(page: ActivitiesPage, settle: Settle) -> None:
    dialog = page.add_activity()
    assert dialog is not None
    fields = dialog.plan_form.form
    fields.themeEdit.setText("新的")
    QTest.keyClicks(fields.hoursEdit, "two")
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    assert "不是数" in dialog.form.refusalLabel.text()
    fields.hoursEdit.setText("25")
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    assert "24" in dialog.form.refusalLabel.text()
    dialog.close()


@pytest.mark.parametrize(("typed", "state"), [("1", "出席"), ("迟", "迟到"), ("√", "出席"), ("", "")])
def test_states_are_typed_in_short(typed: str, state: str) -> None:
    assert read_state(typed) == state


def test_attendance_is_marked_from_the_keyboard(
    record: ActivitiesPage, planned: int, settle: Settle, store: Store
) -> None:
    record.record.form.tabs.setCurrentWidget(record.record.form.peopleTab)
    grid = record.record.form.people.form.peopleGrid
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(0, 1))
    QTest.keyClicks(grid, "3")
    QTest.keyClick(grid.focusWidget() or grid, Qt.Key.Key_Return)
    settle()
    QTest.keyClick(grid, Qt.Key.Key_Space)
    settle()

    QTest.keyClick(record.record.form.people, Qt.Key.Key_F8)
    settle()

    states = [each.state for each in shown(store, planned).attenders]
    assert states == [Attendance.LEAVE, Attendance.PRESENT, Attendance.PRESENT]
    assert record.record.form.people.form.turnoutLabel.text() == "应到 3　实到 2　请假 1　出勤率 66.7%"
    assert record.record.form.statusBox.currentText() == "已开展"


def test_people_are_added_removed_and_the_group_filled_up(
    record: ActivitiesPage, planned: int, settle: Settle, store: Store
) -> None:
    people = record.record.form.people.form
    QTest.keyClicks(people.personBox.edit, "sy")
    people.personBox.settle()
    QTest.mouseClick(people.addButton, LEFT)
    settle()
    people.peopleGrid.setCurrentIndex(people.peopleGrid.grid.index(0, 0))
    QTest.mouseClick(people.removeButton, LEFT)
    settle()
    assert [each.name for each in shown(store, planned).attenders] == ["单雨", "林晓", "苏禾"]

    QTest.mouseClick(people.groupButton, LEFT)
    settle()

    assert len(shown(store, planned).attenders) == 4


def test_an_activity_nobody_is_due_at_says_what_to_do(record: ActivitiesPage, settle: Settle) -> None:
    people = record.record.form.people.form
    usual = people.hintLabel.text()
    people.peopleGrid.selectAll()

    QTest.mouseClick(people.removeButton, LEFT)
    settle()

    assert people.turnoutLabel.text() == "应到 0　实到 0"
    assert usual.startswith("在“到会”一格按 1 出席")
    assert "补上全组" in people.hintLabel.text()


def test_minutes_are_saved_when_left_and_shown_as_checks(
    record: ActivitiesPage, planned: int, settle: Settle, store: Store
) -> None:
    record.record.form.tabs.setCurrentWidget(record.record.form.minutesTab)
    record.record.form.processEdit.insertPlainText("看课例")
    assert record.busy_reason()
    record.record.form.processEdit.flush()
    settle()
    record.record.form.reflectionEdit.insertPlainText("再细一点")
    QTest.mouseClick(record.record.form.backButton, LEFT)
    settle()

    found = shown(store, planned)
    assert (found.minutes.process, found.minutes.reflection) == ("看课例", "再细一点")
    assert found.status is Status.HELD
    assert record.form.pages.currentWidget() is record.form.listPage


def test_the_plan_is_changed_in_its_page(
    record: ActivitiesPage, planned: int, settle: Settle, store: Store
) -> None:
    place = record.record.form.planForm.form.placeEdit
    place.clear()
    QTest.keyClicks(place, "A201")
    QTest.keyClick(place, Qt.Key.Key_Return)
    settle()

    assert shown(store, planned).plan.place == "A201"


def test_a_paper_is_handed_in_with_a_file(
    record: ActivitiesPage, planned: int, settle: Settle, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "说课稿.txt"
    file.write_text("说课", "utf-8")
    papers = record.record.form.papers
    choose(papers.form.addButton, "说课稿")
    dialog = papers.findChild(ActivityPaperDialog)
    assert isinstance(dialog, ActivityPaperDialog)
    dialog.add_files([file])
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    written = shown(store, planned).written
    assert [(each.step, each.title, each.files, each.teacher) for each in written] == [
        ("说课", "说课稿", 1, "林晓")
    ]
    assert "✓ 说课" in record.record.form.stepsLabel.text()
    edit = papers.edit()
    assert edit is not None
    edit.form.titleEdit.setText("再改")
    QTest.mouseClick(edit.form.saveButton, LEFT)
    settle()
    assert papers.form.papersTable.model.text(0, 5) == "再改"
    QTest.mouseClick(papers.form.removeButton, LEFT)
    settle()
    assert shown(store, planned).written == ()


def test_a_sign_in_sheet_is_looked_at_before_it_is_saved(
    record: ActivitiesPage, planned: int, settle: Settle, store: Store, tmp_path: Path
) -> None:
    book = ExcelBook()
    sheet = book.create_sheet("签到", 0)
    for row in (("姓名", "签到"), ("冯豪", "√"), ("林晓", "病假"), ("李某某", "√")):
        sheet.append(row)
    file = tmp_path / "签到.xlsx"
    book.save(file)

    record.record.import_sign_in([file])
    settle()
    dialog = record.record.findChild(SignInDialog)
    assert isinstance(dialog, SignInDialog)
    assert dialog.form.namesTable.model.text(0, 0) == "李某某"
    assert shown(store, planned).turnout.unmarked == 3
    dialog.form.absentCheck.setChecked(True)
    QTest.mouseClick(dialog.form.acceptButton, LEFT)
    settle()

    states = [each.state for each in shown(store, planned).attenders]
    assert states == [Attendance.PRESENT, Attendance.LEAVE, Attendance.ABSENT]


def test_reporting_deleting_and_restoring(
    page: ActivitiesPage, planned: int, settle: Settle, store: Store, context: Context, saved_rooms: Rooms
) -> None:
    told: list[str] = []
    context.jobs.refused.connect(told.append)
    page.form.activitiesTable.view.selectRow(0)
    choose(page.form.moreButton, "选中的记录今天上报")
    settle()
    assert "还没有开展" in told[-1]

    choose(page.form.moreButton, "删除选中的")
    settle()
    with store.read() as session:
        assert list_activities(session, saved_rooms.term) == ()
    with patch.object(QInputDialog, "getItem", return_value=(f"{DAY:%Y-%m-%d} 语文组 问到点子上", True)):
        choose(page.form.moreButton, "回收站")
    settle()
    assert shown(store, planned).plan.theme == "问到点子上"


def test_months_are_red_and_green_and_statistics_switch(
    page: ActivitiesPage, planned: int, settle: Settle, store: Store
) -> None:
    with store.write("开展") as session:
        service.set_status(session, planned, Status.HELD)
    settle()
    form = page.form
    names = [form.monthsTable.model.text(row, 0) for row in range(form.monthsTable.model.rowCount())]
    row = names.index("语文组")

    assert form.monthsTable.model.text(row, 2) == "1/2 缺 1"
    index = form.monthsTable.model.index(row, 2)
    assert form.monthsTable.model.data(index, Qt.ItemDataRole.BackgroundRole).alpha() > 0
    for at, first in enumerate(("数学组", "备课组日常教研", "主题教研", "冯豪")):
        form.byBox.setCurrentIndex(at)
        form.byBox.activated.emit(at)
        assert form.statisticsTable.model.text(0, 0) == first
    assert form.feedbackTable.model.text(0, 1) == "全校"


def test_filters_narrow_the_list(page: ActivitiesPage, saved_rooms: Rooms) -> None:
    box = page.form.groupBox
    box.setCurrentIndex(box.findData(saved_rooms.maths))
    box.activated.emit(box.currentIndex())
    assert page.form.activitiesTable.model.rowCount() == 0
    box.setCurrentIndex(0)
    box.activated.emit(0)
    page.form.statusBox.setCurrentIndex(page.form.statusBox.findData(Status.PLANNED))
    page.form.statusBox.activated.emit(1)
    assert page.form.activitiesTable.model.rowCount() == 1


def test_settings_take_a_common_practice(
    page: ActivitiesPage, settle: Settle, store: Store, saved_rooms: Rooms
) -> None:
    dialog = page.edit_settings()
    box = dialog.form.presetBox
    box.setCurrentIndex(box.findText("教研组每月 1 次"))
    box.activated.emit(box.currentIndex())
    dialog.form.leadDays.setValue(3)
    QTest.mouseClick(dialog.form.saveButton, LEFT)
    settle()

    with store.read() as session:
        found = get_settings(session, saved_rooms.term)
    assert [(rule.times, rule.unit.label) for rule in found.rules] == [(1, "每月"), (0, "每月")]
    assert found.lead_days == 3


def test_slots_become_planned_activities(store: Store, saved_rooms: Rooms) -> None:
    with store.read() as session:
        choices = read_choices(session, saved_rooms.term, date(2026, 3, 1))

    plans = slot_plans(choices, date(2026, 6, 1))

    assert [plan.day.day for plan in plans] == [2, 9, 16, 23, 30]
    assert (plans[0].start, plans[0].place, plans[0].host_id) == (
        "15:45",
        "三楼会议室",
        saved_rooms.staff.feng,
    )


@pytest.mark.parametrize("text", ["教研活动记录表", "空白的记录表", "签到表", "教研活动统计"])
def test_reports_are_previewed(page: ActivitiesPage, qtbot: QtBot, settle: Settle, text: str) -> None:
    choose(page.form.printButton, text)
    settle()

    dialog = page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(dialog.form.printButton.isEnabled, timeout=10_000)
    dialog.close()


def test_every_change_can_be_taken_back(record: ActivitiesPage, settle: Settle, store: Store) -> None:
    QTest.keyClick(record.record.form.people, Qt.Key.Key_F8)
    record.record.form.people.mark_all()
    settle()

    with store.read() as session:
        assert list_batches(session, service.RECORDED)[0].title == "活动“问到点子上”点名"


def test_the_teachers_page_lists_what_he_attended_and_spoke(
    qtbot: QtBot, context: Context, settle: Settle, store: Store, saved_rooms: Rooms, planned: int
) -> None:
    with store.write("点名") as session:
        from jiaowu.research.services.activities_attendance import mark_all_present  # noqa: PLC0415 — 只此一处

        mark_all_present(session, planned)
    section = ActivitySection(context)
    qtbot.addWidget(section)
    section.show()
    section.show_person(saved_rooms.lin)
    settle()
    box = section.form.termBox
    box.setCurrentIndex(box.findData(saved_rooms.term))
    box.activated.emit(box.currentIndex())
    settle()

    rows = [section.form.recordsTable.model.text(row, 1) for row in range(2)]
    assert sorted(rows) == ["参加教研活动", "教研主讲主备"]
