"""学生学籍标签页：按班看、找人、打开学生页、登记变动、台账、班额。"""

from datetime import date
from typing import Any, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_view import TableView
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.schools import save_term, set_current_term
from jiaowu.school.terms import Term
from jiaowu.students.changes import ChangeKind, SystemState
from jiaowu.students.gui.change_dialog import ChangeDialog
from jiaowu.students.gui.new_pupil_dialog import NewPupilDialog
from jiaowu.students.gui.tab import StudentsTab
from jiaowu.students.rosters import RosterPerson, RosterReading
from jiaowu.students.services import ledger, pupils
from jiaowu.students.services.ledger import ChangeDraft
from jiaowu.students.services.roster import enrol
from jiaowu.students.services.roster_import import import_roster, undo_import
from jiaowu.students.services.roster_plan import plan_roster
from tests.students.gui.conftest import MakeTab
from tests.students.small import SmallSchool

Kind = TypeVar("Kind", bound=QWidget)


def texts(table: TableView, column: int = 0) -> list[str]:
    return [table.model.text(row, column) for row in range(table.model.rowCount())]


def nodes(tab: StudentsTab) -> list[str]:
    tree = tab.form.classesTree
    found = []
    for top in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(top)
        assert item is not None
        below = (item.child(at) for at in range(item.childCount()))
        found += [item.text(0), *(child.text(0) for child in below if child is not None)]
    return found


def click_node(tab: StudentsTab, text: str) -> None:
    (item,) = tab.form.classesTree.findItems(text, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    tab.form.classesTree.setCurrentItem(item)


def choose(actions: list[QAction], text: str) -> None:
    (action,) = (each for each in actions if each.text() == text)
    action.trigger()


def choose_pupil(tab: StudentsTab, name: str) -> None:
    table = tab.form.pupilsTable
    row = texts(table).index(name)
    table.view.setCurrentIndex(table.model.index(row, 0))


def open_dialog(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def open_page(tab: StudentsTab, name: str) -> None:
    choose_pupil(tab, name)
    view = tab.form.pupilsTable.view
    view.setFocus()
    view.activated.emit(view.currentIndex())


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


def test_an_empty_school_is_told_what_to_do(
    qtbot: QtBot, make_tab: MakeTab, context: Context, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    tab = make_tab()
    monkeypatch.setattr("jiaowu.desktop.files.choose_files", lambda *_: [tmp_path])

    with qtbot.waitSignal(context.failed) as told:
        tab.form.emptyPage.button.click()

    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    assert told.args is not None
    assert "学期" in told.args[0]


def test_classes_are_listed_with_their_numbers(tab: StudentsTab) -> None:
    assert nodes(tab) == ["全校　4", "七年级　4", "七（1）班　3", "七（2）班　1"]
    assert tab.form.titleLabel.text() == "全校"
    assert tab.form.chipsLabel.text() == "2026—2027学年第一学期　·　4 人"
    assert texts(tab.form.pupilsTable) == ["王芳", "李明", "单雨", "赵强"]


def test_a_class_shows_its_pupils(tab: StudentsTab) -> None:
    click_node(tab, "七（2）班")

    assert texts(tab.form.pupilsTable) == ["赵强"]
    assert tab.form.titleLabel.text() == "七（2）班"


@pytest.mark.parametrize(
    ("query", "found"), [("sy", ["单雨"]), ("WF", ["王芳"]), ("李", ["李明"]), ("702", ["李明"]), ("zz", [])]
)
def test_pupils_are_found_by_initials_name_or_number(tab: StudentsTab, query: str, found: list[str]) -> None:
    tab.form.pupilsTable.search.setText(query)

    assert texts(tab.form.pupilsTable) == found


def test_the_page_of_a_pupil_saves_by_itself(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    open_page(tab, "王芳")
    edit = tab.pupil_page.form.numberEdit
    assert tab.form.stack.currentWidget() is tab.pupil_page
    assert edit.text() == "701"

    edit.setText("7001")
    with qtbot.waitSignal(context.undoable) as offered:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    wait(qtbot, context)
    stored = context.read(lambda session: pupils.get_pupil(session, saved.term, saved.pupils[0])).number
    assert offered.args is not None
    offered.args[1]()
    wait(qtbot, context)

    assert stored == "7001"
    assert edit.text() == "701"
    tab.pupil_page.form.backButton.click()
    assert tab.form.stack.currentWidget() is tab.form.listPage


def test_a_wrong_entry_is_told_and_not_stored(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    open_page(tab, "王芳")
    form = tab.pupil_page.form

    form.numberEdit.setText("702")
    QTest.keyClick(form.numberEdit, Qt.Key.Key_Return)
    wait(qtbot, context)
    number_refusal = form.refusalLabel.text()
    form.birthEdit.setText("2013.9")
    QTest.keyClick(form.birthEdit, Qt.Key.Key_Return)

    assert "学号 702 已经是“李明”" in number_refusal
    assert "2013.9" in form.refusalLabel.text()
    assert form.refusalLabel.isVisible()
    kept = context.read(lambda session: pupils.get_pupil(session, saved.term, saved.pupils[0]))
    assert (kept.number, kept.birth) == ("701", None)


def test_sex_category_and_doubts_of_the_registry_number(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    open_page(tab, "王芳")
    form = tab.pupil_page.form

    for box, text in ((form.sexBox, "男"), (form.categoryBox, "随班就读")):
        box.setCurrentIndex(box.findText(text))
        box.activated.emit(box.currentIndex())
        wait(qtbot, context)
    form.registryEdit.setText("G11010519491231002X")
    QTest.keyClick(form.registryEdit, Qt.Key.Key_Return)
    wait(qtbot, context)

    stored = context.read(lambda session: pupils.get_pupil(session, saved.term, saved.pupils[0]))
    assert (stored.sex, stored.category, stored.registry_number) == ("1", "10", "G11010519491231002X")
    assert "性别" in form.doubtsLabel.text()
    assert form.doubtsLabel.isVisible()


def test_a_change_is_recorded_and_taken_back(qtbot: QtBot, tab: StudentsTab, context: Context) -> None:
    choose_pupil(tab, "王芳")
    tab.form.changeButton.click()
    dialog = open_dialog(tab, ChangeDialog)
    assert dialog.kind is ChangeKind.TRANSFER_OUT
    assert "10 个工作日" in dialog.form.hintLabel.text()
    assert not dialog.form.classBox.isVisible()
    assert dialog.form.classBox.findText("七（1）班") == -1

    dialog.form.schoolEdit.setText("育才中学")
    dialog.form.reasonEdit.setText("搬家")
    with qtbot.waitSignal(context.undoable) as offered:
        dialog.form.buttons.button(dialog.form.buttons.StandardButton.Save).click()
    wait(qtbot, context)
    after = nodes(tab)
    assert offered.args is not None
    offered.args[1]()
    wait(qtbot, context)

    assert after == ["全校　3", "七年级　3", "七（1）班　2", "七（2）班　1", "不在校　1"]
    assert nodes(tab) == ["全校　4", "七年级　4", "七（1）班　3", "七（2）班　1"]


def test_a_past_term_is_only_looked_at(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    def begin(session: Any, _progress: Progress) -> None:
        later = save_term(session, Term(2026, 2))
        enrol(session, later, [(saved.pupils[0], saved.first)], Progress())
        set_current_term(session, later)

    context.write("换学期", begin)
    wait(qtbot, context)
    now = nodes(tab)
    box = tab.form.termBox
    box.setCurrentIndex(box.findText("2026—2027学年第一学期"))
    box.activated.emit(box.currentIndex())
    wait(qtbot, context)
    choose_pupil(tab, "李明")

    with qtbot.waitSignal(context.failed) as told:
        tab.form.changeButton.click()

    assert now == ["全校　1", "七年级　1", "七（1）班　1", "七（2）班　0", "未编班　3"]
    assert nodes(tab) == ["全校　4", "七年级　4", "七（1）班　3", "七（2）班　1"]
    assert told.args is not None
    assert "当前学期" in told.args[0]


def test_what_is_being_typed_is_not_wiped_by_a_refresh(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    open_page(tab, "王芳")
    edit = tab.pupil_page.form.noteEdit
    tab.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus, timeout=5_000)
    QTest.keyClicks(edit, "monitor")

    context.write("改性别", lambda session, _: pupils.edit_pupil(session, saved.pupils[0], {"sex": "2"}))
    wait(qtbot, context)

    assert edit.text() == "monitor"
    assert tab.pupil_page.form.sexBox.currentText() == "女"


def test_exported_lists_are_marked_internal(tab: StudentsTab) -> None:
    assert tab.form.pupilsTable.document().confidential == "教学内部资料"
    assert tab.ledger_page.form.ledgerTable.document().confidential == "教学内部资料"


def test_a_change_without_the_other_school_is_refused(
    qtbot: QtBot, tab: StudentsTab, context: Context
) -> None:
    choose_pupil(tab, "王芳")
    tab.form.changeButton.click()
    dialog = open_dialog(tab, ChangeDialog)

    dialog.form.buttons.button(dialog.form.buttons.StandardButton.Save).click()
    wait(qtbot, context)

    assert "对方学校" in dialog.form.refusalLabel.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_change_of_class_is_seen_on_the_page_and_can_be_taken_back(
    qtbot: QtBot, tab: StudentsTab, context: Context
) -> None:
    open_page(tab, "王芳")
    page = tab.pupil_page
    page.form.changeButton.click()
    dialog = open_dialog(tab, ChangeDialog)
    dialog.form.kindBox.setCurrentIndex(dialog.form.kindBox.findText("转班"))
    dialog.form.classBox.setCurrentIndex(dialog.form.classBox.findText("七（2）班"))
    dialog.form.stateBox.setCurrentIndex(dialog.form.stateBox.findText("已办结"))

    dialog.save()
    wait(qtbot, context)
    moved = page.form.chipsLabel.text()
    rows = texts(page.form.changesTable, 3)
    state = texts(page.form.changesTable, 6)[0]
    title = page.form.pages.tabText(1)
    page.form.takeBackButton.click()
    wait(qtbot, context)

    assert moved.startswith("七（2）班")
    assert rows == ["转班"]
    assert state == f"已办结 {QDate.currentDate().toString('yyyy-MM-dd')}"
    assert title == "变动（1）"
    assert page.form.chipsLabel.text().startswith("七（1）班")
    assert texts(page.form.changesTable) == []


def test_nobody_chosen_is_told(qtbot: QtBot, tab: StudentsTab, context: Context) -> None:
    with qtbot.waitSignal(context.failed) as told:
        tab.form.changeButton.click()

    assert told.args == ["请先在名单里选一名学生。"]


def test_a_new_pupil_comes_into_the_class_on_the_screen(
    qtbot: QtBot, tab: StudentsTab, context: Context
) -> None:
    click_node(tab, "七（2）班")
    choose(tab.form.moreButton.menu().actions(), "新增学生…")
    dialog = open_dialog(tab, NewPupilDialog)
    assert dialog.form.classBox.currentText() == "七（2）班"

    dialog.form.nameEdit.setText("欧阳乐")
    dialog.form.numberEdit.setText("701")
    dialog.save()
    wait(qtbot, context)
    refused = dialog.form.refusalLabel.text()
    dialog.form.numberEdit.setText("705")
    dialog.save()
    wait(qtbot, context)

    assert "学号 701" in refused
    assert texts(tab.form.pupilsTable) == ["欧阳乐", "赵强"]


def test_the_ledger_is_filtered_and_handled(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    drafts = [
        ChangeDraft(saved.pupils[place], kind, date(2026, 9, 4), saved.term, None, "育才中学")
        for place, kind in ((0, ChangeKind.TRANSFER_OUT), (1, ChangeKind.SUSPEND))
    ]
    context.write("变动", lambda session, _: [ledger.record_change(session, each) for each in drafts])
    wait(qtbot, context)
    choose(tab.form.moreButton.menu().actions(), "台账")
    wait(qtbot, context)
    form = tab.ledger_page.form
    both = texts(form.ledgerTable, 1)

    form.kindBox.setCurrentIndex(form.kindBox.findText("转出"))
    wait(qtbot, context)
    form.ledgerTable.view.setCurrentIndex(form.ledgerTable.model.index(0, 0))
    choose(form.handleButton.menu().actions(), "已办结")
    wait(qtbot, context)

    assert sorted(both) == ["李明", "王芳"]
    assert texts(form.ledgerTable, 1) == ["王芳"]
    assert texts(form.ledgerTable, 6)[0].startswith("已办结 ")
    assert texts(form.ledgerTable, 7) == [""]
    (stored,) = context.read(lambda session: ledger.list_changes(session, kind=ChangeKind.TRANSFER_OUT))
    assert stored.system_state is SystemState.DONE


def test_an_overdue_transfer_is_reminded_of(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    draft = ChangeDraft(
        saved.pupils[0], ChangeKind.TRANSFER_OUT, date(2020, 9, 4), saved.term, None, "育才中学"
    )
    context.write("变动", lambda session, _: ledger.record_change(session, draft))
    wait(qtbot, context)

    tab.show_ledger()
    wait(qtbot, context)

    assert texts(tab.ledger_page.form.ledgerTable, 7) == ["已过期，应于 09-18 前办结"]
    assert "1 条转学待办结" in tab.ledger_page.form.chipsLabel.text()


def test_sizes_are_shown_class_by_class(qtbot: QtBot, tab: StudentsTab, context: Context) -> None:
    choose(tab.form.moreButton.menu().actions(), "班额统计")
    wait(qtbot, context)

    table = tab.sizes_page.form.sizesTable
    assert texts(table) == ["七（1）班", "七（2）班", "七年级小计", "全校合计"]
    assert texts(table, 4) == ["3", "1", "4", "4"]
    tab.sizes_page.form.backButton.click()
    assert tab.form.stack.currentWidget() is tab.form.listPage


@pytest.mark.parametrize("title", ["学生名册…", "班额统计表…", "学籍变动台账…"])
def test_every_report_previews(qtbot: QtBot, tab: StudentsTab, title: str) -> None:
    choose(tab.form.reportsButton.menu().actions(), title)

    dialog = open_dialog(tab, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
    assert dialog.document is not None
    assert dialog.document.confidential == "教学内部资料"
    dialog.close()


def test_nothing_to_take_back_is_told(qtbot: QtBot, tab: StudentsTab, context: Context) -> None:
    with qtbot.waitSignal(context.said) as told, patch.object(QInputDialog, "getItem"):
        choose(tab.form.moreButton.menu().actions(), "撤销导入…")

    assert told.args == ["没有可以撤销的名单导入。"]


def test_every_button_has_a_name(tab: StudentsTab) -> None:
    open_page(tab, "王芳")

    for button in tab.findChildren(QPushButton):
        if button.isVisible():
            assert button.objectName()
            assert button.accessibleName() or button.text()


def test_a_ledger_entry_opens_its_pupil_and_the_ledger_previews(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    draft = ChangeDraft(saved.pupils[1], ChangeKind.SUSPEND, date(2026, 9, 4), saved.term)
    context.write("变动", lambda session, _: ledger.record_change(session, draft))
    wait(qtbot, context)
    tab.show_ledger()
    wait(qtbot, context)

    tab.ledger_page.form.printButton.click()
    dialog = open_dialog(tab.ledger_page, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
    dialog.close()
    tab.ledger_page.form.ledgerTable.opened.emit(0)

    assert tab.form.stack.currentWidget() is tab.pupil_page
    assert tab.pupil_page.form.titleLabel.text() == "李明"
    assert "休学" in tab.pupil_page.form.chipsLabel.text()


def test_nothing_chosen_in_the_ledger_is_told(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    draft = ChangeDraft(saved.pupils[1], ChangeKind.SUSPEND, date(2026, 9, 4), saved.term)
    context.write("变动", lambda session, _: ledger.record_change(session, draft))
    wait(qtbot, context)
    tab.show_ledger()
    wait(qtbot, context)

    with qtbot.waitSignal(context.failed) as told:
        choose(tab.ledger_page.form.handleButton.menu().actions(), "已办结")

    assert told.args == ["请先在表里选一条变动。"]


def test_sizes_preview(qtbot: QtBot, tab: StudentsTab) -> None:
    tab.show_sizes()
    tab.sizes_page.form.printButton.click()

    dialog = open_dialog(tab.sizes_page, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
    assert dialog.document is not None
    assert dialog.document.title == "班额统计表"
    dialog.close()


def test_a_new_pupil_with_a_strange_birthday_is_refused(tab: StudentsTab) -> None:
    dialog = tab.add_pupil()
    assert dialog is not None
    dialog.form.nameEdit.setText("周舟")
    dialog.form.birthEdit.setText("去年")

    dialog.save()

    assert "2013-09-01 的样子" in dialog.form.refusalLabel.text()
    dialog.reject()


def test_the_buttons_of_changes_rest_while_there_are_none(tab: StudentsTab) -> None:
    open_page(tab, "王芳")
    tab.pupil_page.form.pages.setCurrentIndex(1)

    assert not tab.pupil_page.form.takeBackButton.isEnabled()
    assert "还没有变动" in tab.pupil_page.form.changesLabel.text()


def test_the_page_closes_when_its_pupil_is_gone(
    qtbot: QtBot, tab: StudentsTab, context: Context, saved: SmallSchool
) -> None:
    people = (RosterPerson("名单.xlsx", "Sheet1", 2, "新来", "705", class_key=ClassKey(7, 1, "七(1)班")),)

    def import_one(session: Any, progress: Progress) -> int:
        reading = RosterReading(people, ("姓名",), has_id_numbers=False)
        return import_roster(session, plan_roster(session, saved.term, reading, ()), (), progress).batch_id

    batches: list[int] = []
    context.write("导入", import_one, batches.append)
    wait(qtbot, context)
    open_page(tab, "新来")

    context.write("撤销", lambda session, _: undo_import(session, batches[0]))
    wait(qtbot, context)

    assert tab.form.stack.currentWidget() is tab.form.listPage
    assert "新来" not in texts(tab.form.pupilsTable)
