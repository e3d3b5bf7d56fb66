"""课表页：键入、撤销、冲突、导入、沿用、设置、打印。"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.school.services.schools import save_term, set_current_term
from jiaowu.school.terms import Term
from jiaowu.store.store import Store
from jiaowu.teachers.gui.leave_page import LeavePage
from jiaowu.teachers.gui.tab import TeachersTab
from jiaowu.teachers.gui.timetable_import_window import TimetableImportWindow
from jiaowu.teachers.gui.timetable_page import TimetablePage
from jiaowu.teachers.gui.timetable_settings_dialog import TimetableSettingsDialog
from jiaowu.teachers.services.bells import day_changes, get_schedule, opening_of
from jiaowu.teachers.services.curriculum import get_curriculum
from jiaowu.teachers.services.timetable import list_lessons
from tests.teachers.taught_school import TaughtSchool, build_taught_school, lessons_of_class

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind", bound=QWidget)
ENTER = Qt.Key.Key_Return


@pytest.fixture
def school(store: Store) -> TaughtSchool:
    with store.write("建立学校") as session:
        return build_taught_school(session)


@pytest.fixture
def page(qtbot: QtBot, context: Context, school: TaughtSchool) -> TimetablePage:
    assert school.term
    shown = TimetablePage(context)
    qtbot.addWidget(shown)
    shown.resize(1240, 640)
    shown.show()
    shown.refresh()
    settle(qtbot, context)
    return shown


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(3):
        qtbot.waitUntil(lambda: context.jobs.current is None, timeout=20_000)
        qtbot.wait(30)


def child(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def press(page: TimetablePage, menu: str, text: str) -> None:
    button = {"more": page.form.moreButton, "reports": page.form.reportsButton}[menu]
    (action,) = (each for each in button.menu().actions() if each.text() == text)
    action.trigger()


def type_into(page: TimetablePage, row: int, column: int, text: str) -> None:
    grid = page.form.lessonsGrid
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(row, column))
    QTest.keyClick(grid, Qt.Key.Key_F2)
    editor = grid.findChild(QLineEdit, "cellEdit")
    assert editor is not None
    editor.selectAll()
    editor.insert(text)
    QTest.keyClick(editor, ENTER)


def save(dialog: TimetableSettingsDialog) -> None:
    button = dialog.findChild(QPushButton, "saveButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lessons(context: Context, school: TaughtSchool) -> dict[tuple[int, int], str]:
    found = context.read(lambda session: lessons_of_class(session, school.term, school.first))
    return {(each.weekday, each.period): each.subject for each in found}


def said(context: Context) -> list[str]:
    heard: list[str] = []
    context.said.connect(heard.append)
    return heard


def test_the_week_of_a_class_is_shown(page: TimetablePage) -> None:
    form, grid = page.form, page.form.lessonsGrid.grid

    assert form.stack.currentWidget() is form.bodyPage
    assert (grid.text(0, 0), grid.text(0, 1)) == ("第 1 节　08:30", "语文 王丽")
    assert form.chipsLabel.text() == "2 / 2 个班有课表　·　9 位教师　·　没有冲突"
    assert form.termBox.currentText() == "2026—2027学年第一学期"

    form.classesList.setCurrentRow(1)

    assert grid.text(0, 1) == "历史 周洁"


def test_a_typed_lesson_is_saved_with_its_teacher(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool
) -> None:
    heard = said(context)

    type_into(page, 0, 1, "生")
    settle(qtbot, context)

    assert lessons(context, school)[1, 1] == "生物"
    assert page.form.lessonsGrid.grid.text(0, 1) == "生物 郑爽"
    assert heard[-1] == "课表已存。"
    assert page.form.lessonsGrid.currentIndex().row() == 1


def test_a_clash_is_said_at_once_and_listed(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool
) -> None:
    heard = said(context)

    type_into(page, 0, 1, "历史")
    settle(qtbot, context)

    assert lessons(context, school)[1, 1] == "历史"
    assert heard[-1].startswith(
        "课表已存。注意同人同节：星期一第 1 节：七（1）班历史（周洁）、七（2）班历史（周洁）"
    )
    assert page.form.pages.tabText(3) == "冲突（1）"
    assert page.form.clashTable.model.rowCount() == 1


def test_an_unknown_teacher_is_refused_beside_the_cell(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool
) -> None:
    type_into(page, 0, 1, "语文 赵子龙")
    settle(qtbot, context)

    assert "没有登记“赵子龙”这位教师" in page.form.lessonsGrid.bubble.text()
    assert lessons(context, school)[1, 1] == "语文"


def test_clearing_and_undoing_a_lesson(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool
) -> None:
    grid = page.form.lessonsGrid
    grid.setCurrentIndex(grid.grid.index(0, 1))

    QTest.keyClick(grid, Qt.Key.Key_Delete)
    settle(qtbot, context)
    assert (1, 1) not in lessons(context, school)

    QTest.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, context)

    assert lessons(context, school)[1, 1] == "语文"


def test_alternating_lessons_are_typed_in_one_cell(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool
) -> None:
    type_into(page, 0, 1, "单 音乐 双 体育")
    settle(qtbot, context)

    found = context.read(lambda session: lessons_of_class(session, school.term, school.first))
    assert [(each.subject, each.week.label) for each in found if (each.weekday, each.period) == (1, 1)] == [
        ("音乐", "单"),
        ("体育", "双"),
    ]
    assert page.form.lessonsGrid.grid.text(0, 1) == "单 音乐 陈晨 双 体育 冯强"


def test_the_week_of_a_teacher_is_found_by_initials(page: TimetablePage) -> None:
    form = page.form
    form.pages.setCurrentWidget(form.teacherPage)

    QTest.keyClicks(form.teacherSearch, "lm")

    shown = [
        form.teachersList.item(row)
        for row in range(form.teachersList.count())
        if not form.teachersList.item(row).isHidden()
    ]
    assert [item.text() for item in shown] == ["李明　8 节"]
    form.teachersList.setCurrentItem(shown[0])
    assert form.teacherGrid.grid.text(1, 1) == "数学 七（1）班"


def test_shortfalls_can_be_shown_alone(page: TimetablePage) -> None:
    form = page.form
    form.pages.setCurrentWidget(form.coveragePage)
    everything = form.coverageTable.model.rowCount()

    form.shortOnlyBox.click()

    assert 0 < form.coverageTable.model.rowCount() < everything
    assert form.coverageTable.model.text(0, 5) == "● 不足"
    assert form.coverageLabel.text().endswith("项没有开足")


def write_timetable(folder: Path, first: str = "数学") -> Path:
    path = folder / "课表.csv"
    rows = ["七（1）班课表", "节次,星期一,星期二,星期三,星期四,星期五", f"1,{first}/李明,体育,地理,政治,数学"]
    path.write_text("\n".join(rows), encoding="utf-8-sig")
    return path


def test_a_timetable_is_previewed_imported_and_taken_back(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool, tmp_path: Path
) -> None:
    before = context.read(lambda session: list_lessons(session, school.term))
    with patch("jiaowu.desktop.files.choose_files", return_value=[write_timetable(tmp_path)]):
        QTest.mouseClick(page.form.importButton, Qt.MouseButton.LeftButton)
    window = child(page, TimetableImportWindow)
    settle(qtbot, context)

    assert window.form.summaryLabel.text() == "导入课表 课表.csv：改动 1 节，删去 30 节，不变 4 节"
    assert window.form.entriesTable.model.text(0, 3) == "数学 李明"
    assert window.form.entriesTable.model.text(0, 4) == "语文 王丽"
    QTest.mouseClick(
        window.form.removeBox, Qt.MouseButton.LeftButton, pos=window.form.removeBox.rect().center()
    )
    window.form.removeBox.setChecked(False)
    assert window.form.importButton.text() == "存入（新增 0，改动 1，删去 0）"
    undos: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: undos.append(undo))
    QTest.mouseClick(window.form.importButton, Qt.MouseButton.LeftButton)
    settle(qtbot, context)

    assert lessons(context, school)[1, 1] == "数学"
    assert page.form.lessonsGrid.grid.text(0, 1) == "数学 李明"
    undos[0]()
    settle(qtbot, context)
    assert context.read(lambda session: list_lessons(session, school.term)) == before


def test_an_import_is_taken_back_from_the_menu(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool, tmp_path: Path
) -> None:
    heard = said(context)
    press(page, "more", "撤销导入…")
    assert heard == ["没有可以撤销的课表导入。"]
    window = page.import_files([write_timetable(tmp_path)])
    assert window is not None
    settle(qtbot, context)
    QTest.mouseClick(window.form.importButton, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert len(lessons(context, school)) == 5

    with patch.object(QInputDialog, "getItem", lambda *args: (args[3][0], True)):
        press(page, "more", "撤销导入…")
    settle(qtbot, context)

    assert len(lessons(context, school)) == 35


def test_a_file_without_timetable_is_refused_in_words(
    qtbot: QtBot, context: Context, page: TimetablePage, tmp_path: Path
) -> None:
    path = tmp_path / "别的.csv"
    path.write_text("姓名,学号\n王丽,1", encoding="utf-8-sig")

    window = page.import_files([path])
    assert window is not None
    settle(qtbot, context)

    assert "没有认出课表" in window.form.messageBar.text()
    assert not window.form.importButton.isEnabled()
    window.reject()


def test_an_empty_term_offers_three_ways_to_begin(
    qtbot: QtBot, context: Context, page: TimetablePage, store: Store, school: TaughtSchool
) -> None:
    with store.write("新学期") as session:
        spring = save_term(session, Term(2026, 2))
        set_current_term(session, spring)
    settle(qtbot, context)
    form = page.form
    form.termBox.setCurrentIndex(form.termBox.findData(spring))
    form.termBox.activated.emit(form.termBox.currentIndex())
    settle(qtbot, context)
    assert form.stack.currentWidget() is form.emptyPage

    copy = form.emptyPage.findChild(QPushButton, "copyTimetableButton")
    assert copy is not None
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    window = child(page, TimetableImportWindow)
    assert window.windowTitle() == "沿用上学期的课表"
    QTest.mouseClick(window.form.importButton, Qt.MouseButton.LeftButton)
    settle(qtbot, context)

    assert len(context.read(lambda session: lessons_of_class(session, spring, school.first))) == 35
    assert form.stack.currentWidget() is form.bodyPage


def test_a_timetable_can_be_begun_by_typing(qtbot: QtBot, context: Context, store: Store) -> None:
    with store.write("空学校") as session:
        school = build_taught_school(session)
        spring = save_term(session, Term(2026, 2))
        set_current_term(session, spring)
    page = TimetablePage(context)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle(qtbot, context)
    assert page.form.stack.currentWidget() is page.form.emptyPage

    button = page.form.emptyPage.findChild(QPushButton, "typeTimetableButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    type_into(page, 0, 1, "语文 王丽")
    settle(qtbot, context)

    assert [
        each.subject for each in context.read(lambda session: lessons_of_class(session, spring, school.first))
    ] == ["语文"]


def test_the_school_day_and_the_plan_are_edited(
    qtbot: QtBot, context: Context, page: TimetablePage, school: TaughtSchool
) -> None:
    press(page, "more", "作息与开课计划…")
    dialog = child(page, TimetableSettingsDialog)
    form = dialog.form
    form.bellsGrid.commit(form.bellsGrid.grid.index(1, 2), "8:25")
    assert not form.bellsGrid.commit(form.bellsGrid.grid.index(1, 3), "九点")
    form.activitiesGrid.commit(form.activitiesGrid.grid.index(0, 0), "周一")
    form.activitiesGrid.commit(form.activitiesGrid.grid.index(0, 1), "升旗")
    form.planGrid.commit(form.planGrid.grid.index(0, 7), "4-6")
    form.changesGrid.commit(form.changesGrid.grid.index(0, 0), "2026年10月10日")
    form.changesGrid.commit(form.changesGrid.grid.index(0, 1), "周四")
    form.changesGrid.commit(form.changesGrid.grid.index(1, 0), "2026-10-1")
    assert not form.changesGrid.commit(form.changesGrid.grid.index(2, 0), "国庆")

    save(dialog)
    settle(qtbot, context)

    schedule = context.read(get_schedule)
    assert f"{schedule.bells[1].start:%H:%M}" == "08:25"
    assert [each.name for each in schedule.activities] == ["升旗"]
    assert context.read(day_changes) == {date(2026, 10, 1): None, date(2026, 10, 10): 4}
    assert context.read(get_curriculum).lines[0].weeks[7].text == "4–6"
    assert context.read(lambda session: opening_of(session, school.term)).isoformat() == "2026-09-01"
    assert page.form.lessonsGrid.grid.text(0, 0) == "第 1 节　08:25"


def test_an_overlapping_day_is_refused_in_the_dialog(
    qtbot: QtBot, context: Context, page: TimetablePage
) -> None:
    dialog = page.edit_settings()
    assert dialog is not None
    form = dialog.form
    form.bellsGrid.commit(form.bellsGrid.grid.index(1, 3), "9:30")

    save(dialog)
    settle(qtbot, context)

    assert "时间重叠" in form.refusalLabel.text()
    QTest.mouseClick(form.usualPlanButton, Qt.MouseButton.LeftButton)
    dialog.reject()


@pytest.mark.parametrize("text", ["班级课程表…", "全校总课表…", "只印这个班…", "只印这位教师…"])
def test_timetables_are_previewed(qtbot: QtBot, context: Context, page: TimetablePage, text: str) -> None:
    press(page, "reports", text)
    dialog = child(page, PreviewDialog)
    settle(qtbot, context)

    assert dialog.form.savePdfButton.isEnabled()
    dialog.reject()


def test_going_back(page: TimetablePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.form.backButton, Qt.MouseButton.LeftButton)


def test_the_pages_open_from_the_teachers_tab(qtbot: QtBot, context: Context, school: TaughtSchool) -> None:
    assert school.term
    tab = TeachersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1240, 640)
    tab.show()
    tab.refresh()
    settle(qtbot, context)
    for kind in (TimetablePage, LeavePage):
        (action,) = (each for each in tab.form.moreButton.menu().actions() if each.text() == kind.title)
        action.trigger()
        settle(qtbot, context)

        page = tab.form.stack.currentWidget()
        assert isinstance(page, TimetablePage | LeavePage)
        assert isinstance(page, kind)
        QTest.mouseClick(page.form.backButton, Qt.MouseButton.LeftButton)
        assert tab.form.stack.currentWidget() is tab.form.listPage
