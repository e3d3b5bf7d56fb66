"""请假与调代课页：登记、审批、安排、固定代课、通知、签字、私自调课、设置。"""

from datetime import date
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QInputDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_view import TableView
from jiaowu.school.services.settings import set_password
from jiaowu.store.store import Store
from jiaowu.teachers.gui.leave_dialog import LeaveApprovalDialog, LeaveDialog
from jiaowu.teachers.gui.leave_page import LeavePage
from jiaowu.teachers.gui.leave_section import LeaveSection
from jiaowu.teachers.gui.substitution_dialog import SubstitutionDialog
from jiaowu.teachers.gui.substitution_settings_dialog import SubstitutionSettingsDialog
from jiaowu.teachers.leaves import LeaveKind, Span
from jiaowu.teachers.services.leaves import LeaveDraft, record_leave
from jiaowu.teachers.services.substitution_settings import get_settings
from jiaowu.teachers.services.substitutions import list_arrangements
from jiaowu.teachers.services.timetable import teacher_names
from jiaowu.teachers.substitutions import Way
from tests.teachers.taught_school import MONDAY, TaughtSchool, build_taught_school, sitting_in

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def school(store: Store) -> TaughtSchool:
    with store.write("建立学校") as session:
        return build_taught_school(session)


@pytest.fixture
def page(qtbot: QtBot, context: Context, school: TaughtSchool) -> LeavePage:
    assert school.term
    shown = LeavePage(context)
    qtbot.addWidget(shown)
    shown.resize(1240, 640)
    shown.show()
    shown.refresh()
    settle(qtbot, context)
    return shown


@pytest.fixture
def away(qtbot: QtBot, context: Context, page: LeavePage, school: TaughtSchool, store: Store) -> LeavePage:
    """王丽星期一病假一天。"""
    with store.write("请假") as session:
        record_leave(
            session, LeaveDraft(school.teachers["王丽"], LeaveKind.SICK, Span(MONDAY, MONDAY), "发烧")
        )
    settle(qtbot, context)
    return page


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(4):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=20_000)
        qtbot.wait(25)


def child(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def press(page: LeavePage, menu: str, text: str) -> None:
    button = {"more": page.form.moreButton, "reports": page.form.reportsButton}[menu]
    (action,) = (each for each in button.menu().actions() if each.text() == text)
    action.trigger()


def save(dialog: QDialog) -> None:
    button = dialog.findChild(QPushButton, "saveButton")
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def choose(box: QComboBox, text: str) -> None:
    at = next(place for place in range(box.count()) if text in box.itemText(place))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def column(table: TableView, at: int) -> list[str]:
    return [table.model.text(row, at) for row in range(table.model.rowCount())]


def ways(context: Context, school: TaughtSchool) -> list[Way]:
    found = context.read(lambda session: list_arrangements(session, school.term))
    return [each.move.way for each in found]


def taught(context: Context, school: TaughtSchool, day: date, period: int) -> str | None:
    found = context.read(lambda session: sitting_in(session, day, period, school.first))
    names = context.read(teacher_names)
    return names.get(found.teacher_id or 0) if found is not None else None


def test_a_leave_is_recorded_and_its_lessons_listed(qtbot: QtBot, context: Context, page: LeavePage) -> None:
    QTest.mouseClick(page.form.recordButton, LEFT)
    dialog = child(page, LeaveDialog)
    form = dialog.form
    choose(form.teacherBox, "王丽")
    choose(form.kindBox, "病假")
    form.startEdit.setDate(QDate(2026, 10, 13))
    form.endEdit.setDate(QDate(2026, 10, 13))
    form.startEdit.setDate(QDate(2026, 10, 12))
    assert form.daysSpin.value() == 2.0
    assert "年级组→教导处→分管校长" in form.hintLabel.text()
    assert "病假的原因" in form.hintLabel.text()
    form.reasonEdit.setText("发烧")
    save(dialog)
    settle(qtbot, context)

    assert column(page.form.leavesTable, 0) == ["王丽"]
    assert column(page.form.leavesTable, 8) == ["（病假，原因不公开）"]
    assert column(page.form.lessonsTable, 5) == ["还没有安排"] * 3
    assert page.form.lessonsLabel.text() == "王丽病假牵涉 3 节课，已安排 0 节"


def test_a_leave_that_ends_before_it_starts_is_refused(
    qtbot: QtBot, context: Context, page: LeavePage
) -> None:
    dialog = page.record()
    form = dialog.form
    save(dialog)
    assert form.refusalLabel.text() == "还没有选教师。"
    form.teacherBox.setEditText("赵子龙")
    save(dialog)
    assert "没有登记“赵子龙”" in form.refusalLabel.text()
    choose(form.teacherBox, "王丽")
    choose(form.startPeriodBox, "第 3 节")
    choose(form.endPeriodBox, "第 2 节")

    save(dialog)
    settle(qtbot, context)

    assert "早于开始的节次" in form.refusalLabel.text()
    dialog.reject()


def test_an_approval_moves_to_the_next(qtbot: QtBot, context: Context, away: LeavePage) -> None:
    for role, rest in (("年级组", "教导处"), ("教导处", "")):
        QTest.mouseClick(away.form.approveButton, LEFT)
        dialog = away.findChildren(LeaveApprovalDialog)[-1]
        assert dialog.form.roleEdit.text() == role
        save(dialog)
        settle(qtbot, context)
        assert "姓名" in dialog.form.refusalLabel.text()
        dialog.form.nameEdit.setText("甲")
        save(dialog)
        settle(qtbot, context)
        assert column(away.form.leavesTable, 5) == [rest]

    assert column(away.form.leavesTable, 4) == ["已批准"]
    assert not away.form.approveButton.isEnabled()


def test_a_lesson_is_given_to_a_free_teacher(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    QTest.mouseClick(away.form.arrangeButton, LEFT)
    dialog = child(away, SubstitutionDialog)
    settle(qtbot, context)
    form = dialog.form
    assert form.lessonLabel.text() == "2026-10-12 星期一第 1 节　七（1）班　语文　王丽"
    assert form.wayBox.currentText() == "调课互换"
    choose(form.wayBox, "代课")
    people = [form.personBox.itemText(at) for at in range(form.personBox.count())]
    assert not any(name.startswith(("王丽", "周洁")) for name in people)
    choose(form.personBox, "钱多多")
    assert form.moneySpin.value() == 10.0
    save(dialog)
    settle(qtbot, context)

    assert taught(context, school, MONDAY, 1) == "钱多多"
    assert column(away.form.lessonsTable, 5) == ["钱多多代课", "还没有安排"]
    assert away.form.lessonsTable.view.currentIndex().row() == 1


def test_a_lesson_is_swapped_with_one_offered(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    dialog = away.arrange()
    assert dialog is not None
    settle(qtbot, context)
    assert dialog.form.swapBox.count() > 0

    save(dialog)
    settle(qtbot, context)

    assert ways(context, school) == [Way.SWAP]


def test_a_makeup_in_a_taken_slot_is_refused(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    dialog = away.arrange()
    assert dialog is not None
    settle(qtbot, context)
    form = dialog.form
    choose(form.wayBox, "停补")
    form.makeupBox.click()
    form.makeupDay.setDate(QDate(2026, 10, 14))
    form.makeupPeriod.setValue(1)

    button = dialog.findChild(QPushButton, "saveButton")
    assert button is not None
    assert not button.isEnabled()
    assert "同班同节：这个班那一节有地理课" in form.troubleLabel.text()
    form.makeupBox.click()
    save(dialog)
    settle(qtbot, context)

    assert ways(context, school) == [Way.CANCEL]
    assert taught(context, school, MONDAY, 1) is None


def test_an_arrangement_is_cancelled_and_undone(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    heard: list[str] = []
    context.failed.connect(heard.append)
    QTest.mouseClick(away.form.cancelButton, LEFT)
    assert heard == ["选中的课还没有安排，不用取消。"]
    dialog = away.arrange()
    assert dialog is not None
    settle(qtbot, context)
    save(dialog)
    settle(qtbot, context)
    undos: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: undos.append(undo))
    table = away.form.lessonsTable
    table.view.setCurrentIndex(table.model.index(0, 0))

    QTest.mouseClick(away.form.cancelButton, LEFT)
    settle(qtbot, context)
    assert ways(context, school) == []

    undos[0]()
    settle(qtbot, context)
    assert ways(context, school) == [Way.SWAP]


def test_a_substitute_for_the_whole_leave(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    def answer(*args: object) -> tuple[str, bool]:
        names = args[3]
        assert isinstance(names, list)
        return next(name for name in names if name.startswith("钱多多")), True

    with patch.object(QInputDialog, "getItem", answer):
        QTest.mouseClick(away.form.fixButton, LEFT)
    settle(qtbot, context)

    assert ways(context, school) == [Way.SUBSTITUTE]
    assert column(away.form.leavesTable, 6) == ["1"]


def test_a_private_swap_is_registered_and_flagged(
    qtbot: QtBot, context: Context, page: LeavePage, school: TaughtSchool
) -> None:
    page.form.pages.setCurrentWidget(page.form.arrangedPage)
    QTest.mouseClick(page.form.swapButton, LEFT)
    dialog = child(page, SubstitutionDialog)
    form = dialog.form
    choose(form.teacherBox, "王丽")
    form.dayEdit.setDate(QDate(2026, 10, 12))
    assert [form.lessonBox.itemText(at) for at in range(form.lessonBox.count())] == [
        "第 1 节　七（1）班　语文",
        "第 6 节　七（2）班　语文",
    ]
    settle(qtbot, context)
    choose(form.wayBox, "私自调课")
    choose(form.personBox, "李明")
    save(dialog)
    settle(qtbot, context)

    assert ways(context, school) == [Way.PRIVATE]
    assert column(page.form.arrangedTable, 10) == ["● 未报备"]
    assert page.form.arrangedLabel.text() == "私自调课（未报备）1 节"
    assert "1 节要注意" in page.form.chipsLabel.text()


def test_notices_and_slips_are_ticked_off(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    dialog = away.arrange()
    assert dialog is not None
    settle(qtbot, context)
    choose(dialog.form.wayBox, "代课")
    choose(dialog.form.personBox, "钱多多")
    save(dialog)
    settle(qtbot, context)
    form = away.form
    form.pages.setCurrentWidget(form.arrangedPage)
    assert column(form.arrangedTable, 10) == ["● 没有通知"]

    for button, left in ((form.noticedButton, "● 代课条未签"), (form.signedButton, "")):
        form.arrangedTable.view.selectAll()
        QTest.mouseClick(button, LEFT)
        settle(qtbot, context)
        assert column(form.arrangedTable, 10) == [left]

    form.pages.setCurrentWidget(form.tallyPage)
    assert column(form.tallyTable, 0) == ["钱多多", "王丽"]
    assert column(form.tallyTable, 8) == ["10.00", "0.00"]
    form.pages.setCurrentWidget(form.arrangedPage)
    form.arrangedTable.view.selectAll()
    QTest.mouseClick(form.dropButton, LEFT)
    settle(qtbot, context)
    assert ways(context, school) == []


def test_the_reason_of_a_sick_leave_needs_the_password(
    qtbot: QtBot, context: Context, away: LeavePage, store: Store
) -> None:
    with store.write("密码") as session:
        set_password(session, "春风")
    settle(qtbot, context)
    told: list[str] = []
    context.failed.connect(told.append)
    with patch.object(QInputDialog, "getText", return_value=("秋雨", True)):
        press(away, "more", "看病假的原因…")
    assert told == ["办公密码不对，不能看病假的原因。"]

    with (
        patch.object(QInputDialog, "getText", return_value=("春风", True)),
        patch.object(QMessageBox, "information") as shown,
    ):
        press(away, "more", "看病假的原因…")

    assert shown.call_args.args[2] == "发烧"


def test_a_leave_is_ended_changed_and_deleted(qtbot: QtBot, context: Context, away: LeavePage) -> None:
    press(away, "more", "销假")
    settle(qtbot, context)
    assert column(away.form.leavesTable, 4) == ["已销假"]

    press(away, "more", "修改请假…")
    dialog = child(away, LeaveDialog)
    assert not dialog.form.teacherBox.isEnabled()
    dialog.form.noteEdit.setText("已复诊")
    save(dialog)
    settle(qtbot, context)
    assert column(away.form.leavesTable, 9) == ["已复诊"]

    press(away, "more", "删去请假")
    settle(qtbot, context)
    assert column(away.form.leavesTable, 0) == []
    assert column(away.form.lessonsTable, 0) == []


def test_settings_change_the_money(qtbot: QtBot, context: Context, page: LeavePage) -> None:
    press(page, "more", "请假与调代课的设置…")
    dialog = child(page, SubstitutionSettingsDialog)
    form = dialog.form
    form.substituteSpin.setValue(12)
    assert not form.chainGrid.commit(form.chainGrid.grid.index(3, 1), "三天")
    form.chainGrid.commit(form.chainGrid.grid.index(3, 0), "")
    form.chainGrid.commit(form.chainGrid.grid.index(2, 0), "教导处")
    save(dialog)
    settle(qtbot, context)
    assert "写两遍" in form.refusalLabel.text()

    form.chainGrid.commit(form.chainGrid.grid.index(2, 0), "副校长")
    save(dialog)
    settle(qtbot, context)

    settings = context.read(get_settings)
    assert settings.substitute_money == 12.0
    assert [step.role for step in settings.chain] == ["年级组", "教导处", "副校长"]
    assert "代课每节 12 元" in page.form.tallyLabel.text()


@pytest.mark.parametrize("text", ["调代课通知单…", "代课条…", "调代课统计表…", "教师请假登记表…"])
def test_papers_are_previewed(qtbot: QtBot, context: Context, away: LeavePage, text: str) -> None:
    dialog = away.arrange()
    assert dialog is not None
    settle(qtbot, context)
    choose(dialog.form.wayBox, "代课")
    save(dialog)
    settle(qtbot, context)

    press(away, "reports", text)
    preview = child(away, PreviewDialog)
    settle(qtbot, context)

    assert preview.form.savePdfButton.isEnabled()
    preview.reject()


def test_going_back(page: LeavePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.form.backButton, LEFT)


def test_the_page_of_a_teacher_tells_leaves_and_lessons(
    qtbot: QtBot, context: Context, away: LeavePage, school: TaughtSchool
) -> None:
    dialog = away.arrange()
    assert dialog is not None
    settle(qtbot, context)
    choose(dialog.form.wayBox, "代课")
    choose(dialog.form.personBox, "钱多多")
    save(dialog)
    settle(qtbot, context)
    section = LeaveSection(context)
    qtbot.addWidget(section)

    section.show_person(school.teachers["王丽"])
    assert section.count.text() == "请假 1 次共 1 天　·　替别人上 0 节　·　请别人上 1 节"
    assert column(section.table, 1) == ["病假", "代课"]
    assert "发烧" not in column(section.table, 2)[0]

    section.show_person(school.teachers["钱多多"])
    assert section.count.text() == "请假 0 次共 0 天　·　替别人上 1 节　·　请别人上 0 节"
    assert column(section.table, 4) == ["10.00"]

    section.show_person(school.teachers["李明"])
    assert section.count.text() == "没有请假与调代课"
