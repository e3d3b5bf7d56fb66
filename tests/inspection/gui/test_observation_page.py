"""听课的页：登记、打分、评语、反馈、定额、打印，都像人那样点。"""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.table_view import TableView
from jiaowu.inspection.gui.observation_dialog import ObservationDialog
from jiaowu.inspection.gui.observation_page import ObservationPage
from jiaowu.inspection.gui.observation_quota_dialog import ObservationQuotaDialog
from jiaowu.inspection.gui.observation_widgets import TeacherBox
from jiaowu.inspection.gui.tab import InspectionTab
from jiaowu.inspection.quotas import QuotaPeriod
from jiaowu.inspection.services import observations as service
from jiaowu.inspection.services.quotas import get_settings
from jiaowu.inspection.services.visits import list_observations
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.store.store import Store
from tests.inspection.gui.conftest import MakeTab, Settle
from tests.inspection.observing import FIRST, MONDAY, add_timetable, comment_all, mark_all, observe
from tests.inspection.small import SmallSchool

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def lesson(store: Store, saved: SmallSchool) -> int:
    """一节高远、林夕听的课。"""
    with store.write("听课") as session:
        add_timetable(session, saved)
        return observe(session, saved, observers=("高远", "林夕"), checklist="lesson")


@pytest.fixture
def page(lesson: int, make_tab: MakeTab, settle: Settle) -> ObservationPage:
    """小学校的“听课”一页。"""
    assert lesson
    tab = make_tab()
    click_list(tab, "听课")
    settle()
    found = tab.findChild(ObservationPage)
    assert isinstance(found, ObservationPage)
    return found


def click_list(tab: InspectionTab, title: str) -> None:
    (item,) = tab.form.roundsTree.findItems(title, Qt.MatchFlag.MatchExactly)
    tab.form.roundsTree.setCurrentItem(item)


def texts(table: TableView, column: int) -> list[str]:
    return [table.model.text(row, column) for row in range(table.model.rowCount())]


def choose(button: QPushButton, text: str) -> None:
    menu = button.menu()
    assert isinstance(menu, QMenu)
    (action,) = (each for each in menu.actions() if isinstance(each, QAction) and each.text() == text)
    action.trigger()


def opened(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def choose_row(page: ObservationPage, row: int) -> None:
    view = page.form.observationsTable.view
    view.selectRow(row)


def open_first(page: ObservationPage, settle: Settle) -> None:
    view = page.form.observationsTable.view
    view.setCurrentIndex(page.form.observationsTable.model.index(0, 0))
    view.activated.emit(view.currentIndex())
    settle()


def drop(widget: QWidget, paths: list[Path]) -> None:
    """从文件夹里拖进来。"""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    for event in (
        QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    ):
        QApplication.sendEvent(widget, event)


def type_in(widget: QWidget, text: str) -> None:
    """打字；汉字像输入法那样一次送进去。"""
    widget.setFocus()
    if text.isascii():
        QTest.keyClicks(widget, text)
        return
    edit = widget.edit if isinstance(widget, TeacherBox) else widget
    assert isinstance(edit, QLineEdit)
    edit.insert(text)


def test_the_list_says_what_is_left_to_do(page: ObservationPage) -> None:
    assert page.form.chipsLabel.text().startswith("1 节　·　未评 1　·　未反馈 1")
    assert texts(page.form.observationsTable, 4) == ["陈静"]
    assert texts(page.form.observationsTable, 10) == ["未评"]


def test_the_timetable_fills_teacher_and_subject(
    page: ObservationPage, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    page.form.newButton.click()
    dialog = opened(page, ObservationDialog)
    form = dialog.form
    form.dayEdit.setDate(QDate(2026, 11, 9))
    form.periodBox.setCurrentText("第 2 节")
    form.classBox.setCurrentText(FIRST)

    assert (form.teacherBox.currentText(), form.subjectBox.currentText()) == ("高远", "数学")
    for letters in ("cj", "lx"):
        type_in(form.observerBox, letters)
        QTest.keyClick(form.observerBox, Qt.Key.Key_Return)
    type_in(form.topicEdit, "一次函数")
    form.saveButton.click()
    settle()

    rows = context.read(lambda session: list_observations(session, saved.term))
    assert (rows[0].teacher, rows[0].subject, rows[0].observers) == ("高远", "数学", ("陈静", "林夕"))
    assert page.record_id == rows[0].id
    assert page.form.pages.currentWidget() is page.record
    assert "一次函数" in page.record.form.topicEdit.text()


def test_a_wrong_name_is_refused_and_another_lesson_follows(
    page: ObservationPage, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    page.form.newButton.click()
    dialog = opened(page, ObservationDialog)
    form = dialog.form
    form.dayEdit.setDate(QDate(2026, 11, 10))
    form.againButton.click()
    assert "授课教师" in form.refusalLabel.text()
    type_in(form.teacherBox, "马谡")
    form.saveButton.click()
    assert "没有叫“马谡”的" in form.refusalLabel.text()

    form.teacherBox.setEditText("周岚")
    form.againButton.click()
    settle()
    assert "听课人" in form.refusalLabel.text()
    type_in(form.observerBox, "cj")
    form.againButton.click()
    settle()

    assert form.teacherBox.person is None
    assert dialog.observers == (saved.teachers["陈静"],)
    form.observersList.setFocus()
    form.observersList.setCurrentRow(0)
    QTest.keyClick(form.observersList, Qt.Key.Key_Delete)
    assert not dialog.observers
    rows = context.read(lambda session: list_observations(session, saved.term))
    assert (rows[0].teacher, rows[0].subject, rows[0].observers) == ("周岚", "语文", ("陈静",))
    form.cancelButton.click()


def test_marks_are_saved_as_they_are_typed(
    page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    grid = page.record.form.marksGrid
    grid.setFocus()
    for text in ("4", "b", "9"):
        QTest.keyClicks(grid, text)
        editor = grid.findChild(QWidget, "cellEdit")
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()

    shown = context.read(lambda session: service.get_observation(session, lesson))
    assert shown.observers[0].marks[:3] == (4.0, 4.5, None)
    assert not grid.bubble.isHidden()
    assert "满分 5" in grid.bubble.text()
    assert "高远 未打完" in page.record.form.totalsLabel.text()


def test_a_ticked_veto_makes_the_grade_the_lowest(
    page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    context.write("打分", lambda session, _: mark_all(session, lesson, "高远", 0.9))
    settle()
    open_first(page, settle)
    grid = page.record.form.marksGrid
    row = next(at for at in range(grid.grid.rowCount()) if grid.grid.text(at, 1) == "否决")
    grid.setFocus()
    for column, text in ((2, "1"), (3, "perhaps")):
        grid.setCurrentIndex(grid.grid.index(row, column))
        QTest.keyClicks(grid, text)
        editor = grid.findChild(QWidget, "cellEdit")
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()

    assert grid.grid.text(row, 2) == "√"
    assert "不认得" in grid.bubble.text()
    assert "高远 90.0 分 D（否决）" in page.record.form.totalsLabel.text()
    assert "一票否决，等第记为 D" in page.record.form.totalsLabel.text()
    page.record.form.backButton.click()
    settle()
    assert texts(page.form.observationsTable, 9) == ["D 否决"]
    assert "一票否决 1" in page.form.chipsLabel.text()
    page.form.stateBox.setCurrentText("有一票否决的")
    page.form.stateBox.activated.emit(page.form.stateBox.currentIndex())
    assert page.form.observationsTable.model.rowCount() == 1


def test_papers_are_added_opened_and_taken_away(
    page: ObservationPage, context: Context, lesson: int, settle: Settle, tmp_path: Path
) -> None:
    open_first(page, settle)
    files = page.record.files
    for name in ("背影说课稿.docx", "背影.pptx"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    with patch("jiaowu.desktop.files.choose_files", return_value=[tmp_path / "背影说课稿.docx"]):
        choose(files.form.addButton, "说课稿…")
    settle()
    drop(files, [tmp_path / "背影.pptx"])
    settle()
    with patch.object(QInputDialog, "getText", return_value=("https://v.example.cn/a?b=1", True)):
        choose(files.form.addButton, "录像的链接…")
    settle()

    assert texts(files.form.filesTable, 0) == ["说课稿", "课件", "课堂录像"]
    assert page.record.form.tabs.tabText(2) == "文稿与附件（3）"
    with patch.object(QDesktopServices, "openUrl", return_value=True) as opening:
        for row in range(3):
            files.form.filesTable.view.setCurrentIndex(files.form.filesTable.model.index(row, 0))
            files.form.openButton.click()
            settle()
    urls = [call.args[0] for call in opening.call_args_list]
    assert [url.isLocalFile() for url in urls] == [True, True, False]
    assert urls[2].toString() == "https://v.example.cn/a?b=1"
    offered: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: offered.append(undo))
    files.form.removeButton.click()
    settle()
    assert texts(files.form.filesTable, 0) == ["说课稿", "课件"]
    offered[-1]()
    settle()
    assert len(context.read(lambda session: service.get_observation(session, lesson)).materials) == 3


def test_comments_are_saved_on_leaving_the_box_and_for_each_observer(
    page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    form = page.record.form
    type_in(form.meritsEdit, "good")
    form.adviceEdit.setFocus()
    QTest.keyClicks(form.adviceEdit, "more")
    form.observerBox.setCurrentIndex(1)
    form.observerBox.activated.emit(1)
    assert form.meritsEdit.toPlainText() == ""
    type_in(form.problemsEdit, "late")
    form.backButton.click()
    settle()

    shown = context.read(lambda session: service.get_observation(session, lesson))
    assert (shown.observers[0].comment.merits, shown.observers[0].comment.advice) == ("good", "more")
    assert shown.observers[1].comment.problems == "late"
    assert shown.state.label == "已评"
    assert texts(page.form.observationsTable, 10) == ["已评"]


def test_feedback_needs_a_comment(
    qtbot: QtBot, page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    form = page.record.form
    with qtbot.waitSignal(context.jobs.refused) as told:
        form.feedbackButton.click()
    assert told.args is not None
    assert "还没有一位听课人写评语" in told.args[0]

    context.write("评", lambda session, _: comment_all(session, lesson))
    settle()
    form.feedbackButton.click()
    settle()
    first = context.read(lambda session: service.get_observation(session, lesson)).fed_back
    form.feedbackButton.click()
    settle()

    assert first is not None
    assert first >= MONDAY
    assert context.read(lambda session: service.get_observation(session, lesson)).fed_back is None
    assert form.feedbackButton.text() == "授课人确认…"


def test_the_process_is_saved_row_by_row(
    page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    page.record.form.tabs.setCurrentWidget(page.record.form.processTab)
    grid = page.record.form.processGrid
    for column, text in enumerate(("8:30", "导入")):
        grid.commit(grid.grid.index(0, column), text)
    grid.commit(grid.grid.index(grid.grid.rowCount() - 1, 1), "小结")
    settle()

    shown = context.read(lambda session: service.get_observation(session, lesson))
    assert [(step.time, step.step) for step in shown.process] == [("8:30", "导入"), ("", "小结")]
    assert grid.grid.text(grid.grid.rowCount() - 1, 1) == ""


def test_fields_save_themselves_and_a_wrong_day_goes_back(
    qtbot: QtBot, page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    form = page.record.form
    form.topicEdit.setText("春")
    form.topicEdit.editingFinished.emit()
    form.kindBox.setCurrentIndex(form.kindBox.findText("公开课"))
    form.kindBox.activated.emit(form.kindBox.currentIndex())
    form.teacherBox.setEditText("周岚")
    form.teacherBox.settle()
    settle()
    form.dayEdit.setDate(QDate(2027, 6, 1))
    with qtbot.waitSignal(context.failed) as told:
        form.dayEdit.editingFinished.emit()
    settle()

    shown = context.read(lambda session: service.get_observation(session, lesson))
    assert (shown.topic, shown.kind, shown.teacher, shown.day) == ("春", "公开课", "周岚", MONDAY)
    assert told.args is not None
    assert "不在2026—2027学年第一学期" in told.args[0]
    assert form.dayEdit.date() == QDate(2026, 11, 9)
    with qtbot.waitSignal(context.failed):
        form.teacherBox.setEditText("马谡")
        form.teacherBox.settle()
    assert form.teacherBox.currentText() == "周岚"


def test_an_observer_is_added_and_taken_away_with_undo(
    qtbot: QtBot, page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    form = page.record.form
    with patch.object(QInputDialog, "getItem", return_value=("何川", True)):
        form.addObserverButton.click()
    settle()
    assert form.observerBox.currentText() == "何川（未评）"
    with qtbot.waitSignal(context.undoable) as offered:
        form.removeObserverButton.click()
    settle()
    names = [each.name for each in context.read(lambda s: service.get_observation(s, lesson)).observers]
    assert offered.args is not None
    offered.args[1]()
    settle()

    assert names == ["高远", "林夕"]
    assert form.marksGrid.grid.columnCount() == 5
    with (
        patch.object(QInputDialog, "getItem", return_value=("马谡", True)),
        qtbot.waitSignal(context.failed) as told,
    ):
        form.addObserverButton.click()
    assert told.args is not None
    assert "没有“马谡”" in told.args[0]


def test_a_checklist_with_marks_stays(
    qtbot: QtBot, page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)
    box = page.record.form.checklistBox
    box.setCurrentIndex(0)
    box.activated.emit(0)
    settle()
    assert page.record.form.marksGrid.isHidden()
    box.setCurrentIndex(box.findData("lesson"))
    box.activated.emit(box.currentIndex())
    context.write("打分", lambda session, _: mark_all(session, lesson, "高远", 0.9))
    settle()
    assert "高远 90.0 分 A" in page.record.form.totalsLabel.text()

    box.setCurrentIndex(0)
    with qtbot.waitSignal(context.failed) as told:
        box.activated.emit(0)

    assert told.args is not None
    assert "已经打了分" in told.args[0]
    assert box.currentText() == "课堂教学评价表"


def test_a_deleted_record_comes_back_by_undo(
    qtbot: QtBot, page: ObservationPage, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    with qtbot.waitSignal(context.failed):
        choose(page.form.moreButton, "删除选中的记录")
    choose_row(page, 0)
    with qtbot.waitSignal(context.undoable) as offered:
        choose(page.form.moreButton, "删除选中的记录")
    settle()
    gone = texts(page.form.observationsTable, 4)
    assert offered.args is not None
    offered.args[1]()
    settle()

    assert gone == []
    assert texts(page.form.observationsTable, 4) == ["陈静"]
    open_first(page, settle)
    page.record.form.deleteButton.click()
    settle()
    assert page.form.pages.currentIndex() == 0
    assert context.read(lambda session: list_observations(session, saved.term)) == ()


def test_records_are_turned_one_by_one(
    page: ObservationPage, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    context.write("再听一节", lambda session, _: observe(session, saved, teacher="周岚", period=3))
    settle()
    open_first(page, settle)
    form = page.record.form
    assert (form.previousButton.isEnabled(), form.nextButton.isEnabled()) == (False, True)

    form.nextButton.click()
    settle()

    assert form.titleLabel.text().endswith("陈静")
    assert (form.previousButton.isEnabled(), form.nextButton.isEnabled()) == (True, False)


def test_only_what_is_asked_for_is_listed(
    page: ObservationPage, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    context.write("同一节", lambda session, _: observe(session, saved, observers=("高远",)))
    settle()
    box = page.form.stateBox
    box.setCurrentText("有不计节数的")
    box.activated.emit(box.currentIndex())

    assert texts(page.form.observationsTable, 12) == ["高远：同日同节同班，只算一节"]


def test_the_quota_is_set_from_a_preset(
    page: ObservationPage, context: Context, saved: SmallSchool, settle: Settle
) -> None:
    page.form.tabs.setCurrentWidget(page.form.quotaTab)
    page.form.quotaButton.click()
    dialog = opened(page, ObservationQuotaDialog)
    box = dialog.form.presetBox
    box.setCurrentText("每月 4、4、2 节，学期 10 节")
    box.activated.emit(box.currentIndex())
    dialog.form.addRuleButton.click()
    dialog.form.saveButton.click()
    settle()

    plan = context.read(get_settings).plan_for(saved.term)
    assert (plan.period, plan.usual.total, len(plan.rules)) == (QuotaPeriod.MONTH, 10, 2)
    assert set(texts(page.form.quotaTable, 3)) == {"10"}
    assert "其余教师每月 2 节、全学期 10 节" in page.form.quotaLabel.text()


def test_a_quota_without_a_number_is_refused(page: ObservationPage, settle: Settle) -> None:
    page.form.quotaButton.click()
    dialog = opened(page, ObservationQuotaDialog)
    grid = dialog.form.rulesGrid
    dialog.form.addRuleButton.click()
    assert grid.commit(grid.grid.index(1, 0), "备课组长，年级组长")
    assert grid.grid.text(1, 0) == "备课组长、年级组长"
    assert not grid.commit(grid.grid.index(1, 1), "十五")
    dialog.form.saveButton.click()
    assert "“备课组长、年级组长”还没有写节数" in dialog.form.refusalLabel.text()
    grid.commit(grid.grid.index(1, 1), "500")
    dialog.form.saveButton.click()
    settle()
    assert "0 与 400" in dialog.form.refusalLabel.text()

    grid.setCurrentIndex(grid.grid.index(1, 0))
    dialog.form.removeRuleButton.click()

    assert grid.grid.rowCount() == 2
    dialog.form.cancelButton.click()


def test_progress_shows_who_is_behind_and_leads_to_the_records(page: ObservationPage) -> None:
    page.form.tabs.setCurrentWidget(page.form.quotaTab)
    box = page.form.peopleBox
    box.setCurrentText("还没完成定额的")
    box.activated.emit(box.currentIndex())
    names = texts(page.form.quotaTable, 1)
    assert set(names) == {"陈静", "周岚", "高远", "林夕", "何川"}

    view = page.form.quotaTable.view
    view.setCurrentIndex(page.form.quotaTable.model.index(names.index("高远"), 0))
    view.activated.emit(view.currentIndex())

    assert page.form.tabs.currentWidget() is page.form.recordsTab
    assert page.form.observationsTable.search.text() == "高远"
    assert texts(page.form.observationsTable, 4) == ["陈静"]


def test_severity_is_side_by_side(
    page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    def score(session: object, _progress: object) -> None:
        mark_all(session, lesson, "高远", 0.9)  # type: ignore[arg-type]
        mark_all(session, lesson, "林夕", 0.8)  # type: ignore[arg-type]

    context.write("打分", score)
    settle()
    page.form.tabs.setCurrentWidget(page.form.strictTab)

    assert texts(page.form.strictTable, 2) == ["+10.0", "-10.0"]
    assert texts(page.form.strictTable, 5) == ["样本不足", "样本不足"]
    assert texts(page.form.sharedTable, 5) == ["高远 90.0　林夕 80.0"]


@pytest.mark.parametrize(
    ("text", "title"),
    [("听课记录", "听课记录"), ("评课意见反馈单", "评课意见反馈单"), ("听课情况统计表", "听课情况统计表")],
)
def test_reports_are_previewed(
    qtbot: QtBot, page: ObservationPage, context: Context, lesson: int, settle: Settle, text: str, title: str
) -> None:
    context.write("评", lambda session, _: comment_all(session, lesson))
    settle()
    choose(page.form.printButton, text)
    dialog = opened(page, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=10_000)

    assert dialog.document is not None
    assert dialog.document.title == title
    dialog.close()


def test_one_record_is_printed_from_its_page(qtbot: QtBot, page: ObservationPage, settle: Settle) -> None:
    open_first(page, settle)
    choose(page.record.form.printButton, "听课记录")
    dialog = opened(page.record, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=10_000)

    assert dialog.document is not None
    assert dialog.document.title == "听课记录"
    dialog.close()


def test_an_empty_school_is_told_to_begin_with_a_term(
    qtbot: QtBot, make_tab: MakeTab, context: Context, settle: Settle
) -> None:
    tab = make_tab()
    page = tab.open_list(ObservationPage)
    settle()

    assert page.form.stack.currentWidget() is page.form.emptyPage
    with qtbot.waitSignal(context.failed) as told:
        page.form.newButton.click()
    assert told.args is not None
    assert "还没有登记学期" in told.args[0]


def test_another_term_shows_its_own_records(page: ObservationPage, context: Context, settle: Settle) -> None:
    context.write("上学期", lambda session, _: save_term(session, Term(2025, 2)))
    settle()
    box = page.form.termBox
    assert [box.itemText(at) for at in range(box.count())] == [
        "2026—2027学年第一学期",
        "2025—2026学年第二学期",
    ]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle()

    assert texts(page.form.observationsTable, 4) == []
    assert page.form.stack.currentWidget() is page.form.emptyPage
    page.form.emptyPage.button.click()
    assert opened(page, ObservationDialog).form.dayEdit.date() == QDate(2026, 7, 31)
    opened(page, ObservationDialog).reject()


def test_a_record_deleted_elsewhere_leads_back_to_the_list(
    page: ObservationPage, context: Context, lesson: int, settle: Settle
) -> None:
    open_first(page, settle)

    context.write("删", lambda session, _: service.delete_observations(session, [lesson]))
    settle()

    assert page.record_id is None
    assert page.form.pages.currentIndex() == 0
    assert texts(page.form.observationsTable, 4) == []


def test_every_tab_and_a_record_are_shot(page: ObservationPage, settle: Settle) -> None:
    taken: list[str] = []

    class Recorder(Camera):
        @override
        def settle(self) -> None:
            settle()

        @override
        def shoot(self, page: str, widget: QWidget | None = None) -> None:
            assert widget is None
            taken.append(page)

    page.shots(Recorder.__new__(Recorder))

    assert taken == ["听课-听课记录", "听课-完成情况", "听课-评分尺度", "听课-一条"]


def test_a_lesson_asked_for_elsewhere_is_opened(lesson: int, make_tab: MakeTab, settle: Settle) -> None:
    tab = make_tab()

    tab.show_record("observation", lesson)
    settle()

    page = opened(tab, ObservationPage)
    assert page.record_id == lesson
    assert page.form.pages.currentWidget() is page.record
