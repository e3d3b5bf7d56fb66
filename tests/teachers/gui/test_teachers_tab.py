"""教师档案标签页：筛选、找人、打开一位教师的页、改、登记、附件、统计、打印。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QDesktopServices, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_view import TableView
from jiaowu.school.services.settings import set_password
from jiaowu.store.store import Store
from jiaowu.teachers.gui.attachments_section import AttachmentsSection
from jiaowu.teachers.gui.basic_section import BasicSection
from jiaowu.teachers.gui.facts_section import FactsSection
from jiaowu.teachers.gui.record_dialog import RecordDialog
from jiaowu.teachers.gui.records_section import AwardsSection, WorksSection
from jiaowu.teachers.gui.roster_dialog import RosterDialog
from jiaowu.teachers.gui.tab import TeachersTab
from jiaowu.teachers.gui.tiers_dialog import TiersDialog
from jiaowu.teachers.services import papers
from jiaowu.teachers.services.awards import list_awards
from jiaowu.teachers.services.facts import list_facts
from jiaowu.teachers.services.profiles import get_teacher, save_basic
from jiaowu.teachers.services.settings import get_tiers
from jiaowu.teachers.services.works import add_work, list_works
from jiaowu.teachers.works import WorkDraft, WorkKind
from tests.teachers.staff import Staffed

Kind = TypeVar("Kind", bound=QWidget)
WAIT = 10_000


class NotesSection(Section):
    """别的房间提供的一节。"""

    title = "听课"

    @override
    def show_person(self, person_id: int) -> None:
        """记下看的是谁。"""
        self.seen = person_id


@pytest.fixture
def make_tab(qtbot: QtBot, context: Context) -> Callable[[], TeachersTab]:
    def make() -> TeachersTab:
        tab = TeachersTab(context, (NotesSection,))
        qtbot.addWidget(tab)
        tab.resize(1366, 700)
        tab.show()
        tab.refresh()
        qtbot.waitUntil(lambda: tab.register is not None and context.jobs.current is None, timeout=WAIT)
        return tab

    return make


@pytest.fixture
def tab(saved_staff: Staffed, make_tab: Callable[[], TeachersTab]) -> TeachersTab:
    assert saved_staff.feng
    return make_tab()


@pytest.fixture
def said(context: Context) -> list[str]:
    """说过的话与失败的话。"""
    heard: list[str] = []
    context.said.connect(heard.append)
    context.failed.connect(heard.append)
    context.jobs.refused.connect(heard.append)
    context.undoable.connect(lambda text, _undo: heard.append(text))
    return heard


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    """给出过的撤销。"""
    found: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def names(tab: TeachersTab) -> list[str]:
    table = tab.form.teachersTable
    return [table.model.text(row, 1) for row in range(table.model.rowCount())]


def cell(table: TableView, row: int, title: str) -> str:
    (column,) = (at for at, each in enumerate(table.model.columns) if each.title == title)
    return table.model.text(row, column)


def pick(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def choose(actions: list[QAction], text: str) -> None:
    (action,) = (each for each in actions if each.text() == text)
    action.trigger()


def child(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def open_page(tab: TeachersTab, name: str, section: type[Kind]) -> Kind:
    table = tab.form.teachersTable
    index = table.model.index(names(tab).index(name), 1)
    table.view.activated.emit(index)
    sections = tab.teacher_page.form.sectionsList
    titles = [sections.item(at).text() for at in range(sections.count())]
    tab.teacher_page.form.sectionsList.setCurrentRow(titles.index(section.title))  # type: ignore[attr-defined]
    shown = tab.teacher_page.section
    assert isinstance(shown, section)
    return shown


def type_into(dialog: RecordDialog, **texts: str) -> None:
    for name, text in texts.items():
        widget = dialog.widgets[name]
        if isinstance(widget, QComboBox):
            if widget.isEditable():
                widget.setCurrentText(text)
            else:
                widget.setCurrentIndex(widget.findText(text))
        elif isinstance(widget, QLineEdit):
            widget.setText(text)
        else:
            widget.setPlainText(text)


def save(qtbot: QtBot, context: Context, dialog: RecordDialog) -> None:
    with qtbot.waitSignal(dialog.done_with, timeout=WAIT):
        child(dialog, QPushButton, "saveRecordButton").click()
    settle(qtbot, context)


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.wait(50)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)


# ---- 名册 -------------------------------------------------------------------------


def test_the_list_shows_everyone_with_their_posts(tab: TeachersTab) -> None:
    table = tab.form.teachersTable

    assert names(tab) == ["冯豪", "宋博婷", "单雨"]
    assert cell(table, 0, "职称") == "一级教师"
    assert cell(table, 0, "班主任") == "七（1）班"
    assert cell(table, 1, "骨干与称号") == "县级教坛新秀"
    assert "3 人" in tab.form.chipsLabel.text()


def test_drop_downs_narrow_the_list_and_can_be_cleared(tab: TeachersTab) -> None:
    pick(tab.form.groupBox, "语文组")
    assert names(tab) == ["冯豪"]
    pick(tab.form.groupBox, "教研组：全部")
    pick(tab.form.backboneBox, "县级")
    assert names(tab) == ["宋博婷"]
    assert tab.form.clearButton.isVisible()

    tab.form.clearButton.click()

    assert names(tab) == ["冯豪", "宋博婷", "单雨"]
    assert not tab.form.clearButton.isVisible()


def test_a_person_is_found_by_name_initials_or_number(tab: TeachersTab) -> None:
    for wanted in ("宋", "sbt", "T002"):
        tab.form.teachersTable.search.setText(wanted)

        assert names(tab) == ["宋博婷"], wanted


def test_a_past_term_is_shown_as_it_was(tab: TeachersTab, qtbot: QtBot, context: Context) -> None:
    pick(tab.form.termBox, "2025—2026学年第二学期")
    settle(qtbot, context)

    assert cell(tab.form.teachersTable, 0, "任教班级") == ""
    assert cell(tab.form.teachersTable, 0, "教研组") == "语文组"


def test_an_empty_school_offers_to_import(make_tab: Callable[[], TeachersTab]) -> None:
    tab = make_tab()

    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    assert tab.form.emptyPage.button.text() == "导入名册"
    assert child(tab, QPushButton, "firstTeacherButton").isVisible()


def test_a_new_teacher_appears_in_the_list(
    tab: TeachersTab, qtbot: QtBot, context: Context, said: list[str]
) -> None:
    tab.form.addButton.click()
    dialog = tab.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, name="赵强", number="T001")
    child(dialog, QPushButton, "saveRecordButton").click()
    settle(qtbot, context)
    assert "工号 T001 已经登记给“冯豪”了" in dialog.form.refusalLabel.text()

    type_into(dialog, number="T009", started="2024-08")
    save(qtbot, context, dialog)

    qtbot.waitUntil(lambda: "赵强" in names(tab), timeout=WAIT)
    assert cell(tab.form.teachersTable, 2, "参加工作") == "2024-08-01"
    assert any("已登记" in each for each in said)


# ---- 隐私 -------------------------------------------------------------------------


def test_phones_are_shown_only_with_the_office_password(
    tab: TeachersTab, context: Context, said: list[str]
) -> None:
    with context.store.write("设密码") as session:
        set_password(session, "青禾2026")
    table = tab.form.teachersTable
    assert cell(table, 0, "电话") == "138****5678"

    with patch.object(QInputDialog, "getText", return_value=("错的", True)):
        choose(tab.more.actions(), "显示身份证号与电话…")
    assert cell(table, 0, "电话") == "138****5678"
    assert any("密码不对" in each for each in said)
    with patch.object(QInputDialog, "getText", return_value=("青禾2026", True)):
        choose(tab.more.actions(), "显示身份证号与电话…")
    assert cell(table, 0, "电话") == "13812345678"

    choose(tab.more.actions(), "遮住身份证号与电话")
    assert cell(table, 0, "电话") == "138****5678"


def test_a_masked_field_cannot_be_overwritten_by_its_mask(
    tab: TeachersTab, qtbot: QtBot, context: Context
) -> None:
    basic = open_page(tab, "冯豪", BasicSection)
    phone = basic.form.phoneEdit
    assert (phone.text(), phone.isReadOnly()) == ("138****5678", True)

    phone.editingFinished.emit()
    basic.form.revealButton.click()
    assert (phone.text(), phone.isReadOnly()) == ("13812345678", False)
    phone.setFocus()
    phone.selectAll()
    QTest.keyClicks(phone, "13900001111")
    QTest.keyClick(phone, Qt.Key.Key_Return)
    settle(qtbot, context)

    key = tab.teacher_page.teacher
    assert key is not None
    assert context.read(lambda session: get_teacher(session, key.id)).basic.phone == "13900001111"


# ---- 基本 -------------------------------------------------------------------------


def test_a_field_saves_itself_and_can_be_taken_back(
    tab: TeachersTab,
    qtbot: QtBot,
    context: Context,
    said: list[str],
    undos: list[Callable[[], object]],
    saved_staff: Staffed,
) -> None:
    basic = open_page(tab, "宋博婷", BasicSection)
    pick(basic.form.educationBox, "本科")
    settle(qtbot, context)
    assert context.read(lambda session: get_teacher(session, saved_staff.song)).basic.education == "21"
    assert "宋博婷的学历已改。" in said

    undos[-1]()
    settle(qtbot, context)

    assert basic.form.educationBox.currentText() == "硕士研究生"


def test_a_wrong_date_is_told_and_kept_on_the_screen(
    tab: TeachersTab, said: list[str], qtbot: QtBot, context: Context
) -> None:
    basic = open_page(tab, "宋博婷", BasicSection)
    birth = basic.form.birthEdit
    birth.setFocus()
    birth.selectAll()
    birth.insert("去年")
    QTest.keyClick(birth, Qt.Key.Key_Return)
    settle(qtbot, context)

    assert birth.text() == "去年"
    assert any("出生日期“去年”看不懂" in each for each in said)


def test_a_birth_date_against_the_id_number_is_pointed_out(
    tab: TeachersTab, context: Context, saved_staff: Staffed, qtbot: QtBot
) -> None:
    with context.store.write("身份证") as session:
        save_basic(session, saved_staff.dan, {"id_number": "11010519491231002X"})
    settle(qtbot, context)

    basic = open_page(tab, "单雨", BasicSection)

    assert basic.form.idNumberEdit.text() == "110105********002X"
    assert not basic.form.doubtsLabel.isHidden()
    assert "1949-12-31" in basic.form.doubtsLabel.text()


def test_a_photo_is_copied_and_shown(
    tab: TeachersTab, qtbot: QtBot, context: Context, tmp_path: Path, said: list[str], saved_staff: Staffed
) -> None:
    picture = QPixmap(30, 40)
    picture.fill(QColor("navy"))
    assert picture.save(str(tmp_path / "像.png"))
    (tmp_path / "字.png").write_text("不是图", encoding="utf-8")
    basic = open_page(tab, "冯豪", BasicSection)

    with patch("jiaowu.desktop.files.choose_files", return_value=[tmp_path / "字.png"]):
        basic.form.photoButton.click()
    assert any("不是能打开的图片" in each for each in said)
    with patch("jiaowu.desktop.files.choose_files", return_value=[tmp_path / "像.png"]):
        basic.form.photoButton.click()
    settle(qtbot, context)

    assert not basic.form.photoLabel.pixmap().isNull()
    path = context.read(lambda session: papers.photo_path(session, context.data_folder, saved_staff.feng))
    assert path is not None
    basic.form.dropPhotoButton.click()
    settle(qtbot, context)
    assert basic.form.photoLabel.text() == "没有照片"


# ---- 任教、职务与称号 -----------------------------------------------------------------


def test_what_was_taught_is_listed_by_term(tab: TeachersTab) -> None:
    table = tab.findChild(TableView)
    assert table is not None
    tab.open_teacher(1)
    tab.teacher_page.form.sectionsList.setCurrentRow(1)
    shown = tab.teacher_page.section
    assert shown is not None
    table = child(shown, TableView, "")

    assert cell(table, 0, "学期") == "2026—2027学年第一学期"
    assert cell(table, 0, "班级") == "七（1）班、七（2）班"
    assert cell(table, 0, "组与职务") == "语文组、七（1）班班主任"


def test_a_new_title_ends_the_old_one(
    tab: TeachersTab,
    qtbot: QtBot,
    context: Context,
    saved_staff: Staffed,
    undos: list[Callable[[], object]],
) -> None:
    facts = open_page(tab, "冯豪", FactsSection)
    assert child(facts, QLabel, "titleNow").text() == "一级教师"
    child(facts, QPushButton, "titleButton").click()
    dialog = facts.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, value="高级教师", started="2026-07-01")
    save(qtbot, context, dialog)

    inside = facts.form.area.widget()
    assert inside is not None
    assert child(inside, QLabel, "titleNow").text() == "高级教师"
    shown = [button.text() for button in inside.findChildren(QPushButton)]
    assert "一级教师　2010-12-01 至 2026-06-30" in shown
    assert cell(tab.form.teachersTable, 0, "职称") == "高级教师"
    undos[-1]()
    settle(qtbot, context)
    assert [fact.value for fact in context.read(lambda s: list_facts(s, saved_staff.feng))][:2] == [
        "二级教师",
        "一级教师",
    ]


def test_a_wrong_line_of_history_is_corrected_or_deleted(
    tab: TeachersTab, qtbot: QtBot, context: Context, saved_staff: Staffed
) -> None:
    facts = open_page(tab, "冯豪", FactsSection)
    first = context.read(lambda session: list_facts(session, saved_staff.feng))[0]
    child(facts, QPushButton, f"fact{first.id}Button").click()
    dialog = facts.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, ended="2015-01-01")
    child(dialog, QPushButton, "saveRecordButton").click()
    settle(qtbot, context)
    assert "时间重叠" in dialog.form.refusalLabel.text()

    with qtbot.waitSignal(dialog.done_with, timeout=WAIT):
        dialog.form.deleteButton.click()
    settle(qtbot, context)

    left = context.read(lambda session: list_facts(session, saved_staff.feng))
    assert "二级教师" not in [fact.value for fact in left]


def test_an_honour_is_written_in_the_usual_way(
    tab: TeachersTab, qtbot: QtBot, context: Context, saved_staff: Staffed
) -> None:
    facts = open_page(tab, "单雨", FactsSection)
    child(facts, QPushButton, "backboneButton").click()
    dialog = facts.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, value="区骨干", started="2020-09")
    save(qtbot, context, dialog)

    (fact,) = context.read(lambda session: list_facts(session, saved_staff.dan))
    assert (fact.value, fact.started) == ("县级骨干教师", date(2020, 9, 1))


# ---- 荣誉、成果、附件 ---------------------------------------------------------------------


def test_an_award_is_registered_with_its_certificate(
    tab: TeachersTab,
    qtbot: QtBot,
    context: Context,
    saved_staff: Staffed,
    tmp_path: Path,
    undos: list[Callable[[], object]],
) -> None:
    section = open_page(tab, "宋博婷", AwardsSection)
    section.form.addButton.click()
    dialog = section.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, title="优质课评选")
    child(dialog, QPushButton, "saveRecordButton").click()
    settle(qtbot, context)
    assert "没有写日期" in dialog.form.refusalLabel.text()
    type_into(dialog, day="2025-05-04", category="优质课", level="市级", prize="一等奖")
    save(qtbot, context, dialog)

    table = section.form.recordsTable
    assert [cell(table, 0, title) for title in ("日期", "题目", "级别", "奖项")] == [
        "2025-05-04",
        "优质课评选",
        "市级",
        "一等奖",
    ]
    certificate = tmp_path / "证书.jpg"
    certificate.write_bytes(b"jpg")
    with patch("jiaowu.desktop.files.choose_files", return_value=[certificate]):
        section.form.filesButton.click()
    settle(qtbot, context)
    listed = open_page(tab, "宋博婷", AttachmentsSection)
    settle(qtbot, context)
    assert cell(listed.form.recordsTable, 0, "属于") == "获奖：优质课评选"

    section = open_page(tab, "宋博婷", AwardsSection)
    section.form.removeButton.click()
    settle(qtbot, context)
    assert section.form.recordsTable.model.rowCount() == 0
    undos[-1]()
    settle(qtbot, context)
    assert len(context.read(lambda session: list_awards(session, saved_staff.song))) == 1


def test_a_paper_is_registered_and_edited(
    tab: TeachersTab, qtbot: QtBot, context: Context, saved_staff: Staffed
) -> None:
    section = open_page(tab, "冯豪", WorksSection)
    section.form.addButton.click()
    dialog = section.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, kind="公开课", title="背影", day="2024-03", level="校级")
    save(qtbot, context, dialog)
    section.form.editButton.click()
    (again,) = (each for each in section.findChildren(RecordDialog) if each.isVisible())
    title = again.widgets["title"]
    assert isinstance(title, QLineEdit)
    assert title.text() == "背影"
    type_into(again, title="《背影》第二课时")
    save(qtbot, context, again)

    (work,) = context.read(lambda session: list_works(session, saved_staff.feng))
    assert (work.draft.title, work.draft.day, work.draft.level) == (
        "《背影》第二课时",
        date(2024, 3, 1),
        "校级",
    )


def test_an_attachment_opens_with_the_system_and_a_lost_one_is_told(
    tab: TeachersTab, qtbot: QtBot, context: Context, tmp_path: Path, said: list[str]
) -> None:
    paper = tmp_path / "任职文件.docx"
    paper.write_bytes(b"paper")
    section = open_page(tab, "冯豪", AttachmentsSection)
    with patch("jiaowu.desktop.files.choose_files", return_value=[paper]):
        section.form.addButton.click()
    settle(qtbot, context)
    assert cell(section.form.recordsTable, 0, "文件") == "任职文件.docx"
    assert cell(section.form.recordsTable, 0, "文件状态") == "完好"

    with patch.object(QDesktopServices, "openUrl", return_value=True) as opened:
        section.form.editButton.click()
        settle(qtbot, context)
    path = Path(opened.call_args.args[0].toLocalFile())
    assert path.read_bytes() == b"paper"
    path.chmod(0o644)
    path.unlink()
    section.form.editButton.click()
    settle(qtbot, context)

    assert any("的文件不见了" in each for each in said)


def test_a_section_of_another_room_shows_the_same_person(tab: TeachersTab, saved_staff: Staffed) -> None:
    notes = open_page(tab, "宋博婷", NotesSection)

    assert notes.seen == saved_staff.song
    tab.teacher_page.form.backButton.click()
    assert tab.form.stack.currentWidget() is tab.form.listPage


def test_a_teacher_registered_by_mistake_is_removed_and_restored(
    tab: TeachersTab,
    qtbot: QtBot,
    context: Context,
    said: list[str],
    undos: list[Callable[[], object]],
) -> None:
    open_page(tab, "冯豪", BasicSection)
    choose(tab.teacher_page.form.moreButton.menu().actions(), "删去这位教师")
    settle(qtbot, context)
    assert any("不能删去" in each for each in said)
    tab.teacher_page.form.backButton.click()

    open_page(tab, "单雨", BasicSection)
    choose(tab.teacher_page.form.moreButton.menu().actions(), "删去这位教师")
    settle(qtbot, context)
    assert names(tab) == ["冯豪", "宋博婷"]
    undos[-1]()
    settle(qtbot, context)
    assert names(tab) == ["冯豪", "宋博婷", "单雨"]


# ---- 统计、打印、设置 ---------------------------------------------------------------------


def test_the_statistics_page_counts_any_day(tab: TeachersTab, qtbot: QtBot, context: Context) -> None:
    choose(tab.more.actions(), "队伍统计")
    settle(qtbot, context)
    page = tab.statistics_page
    assert page.form.topicsList.item(0).text() == "职称"
    assert page.form.countsTable.model.text(0, 0) == "一级教师"
    page.form.topicsList.setCurrentRow(3)
    chart = page.form.chart.chart
    assert chart is not None
    assert (chart.title, tuple(chart.labels)) == ("教龄", ("新教师", "中年教师"))

    page.form.dayEdit.setText("2010-06-30")
    page.form.dayEdit.editingFinished.emit()
    settle(qtbot, context)
    assert "2010-06-30 在册教职工 2 人" in page.form.chipsLabel.text()
    page.form.topicsList.setCurrentRow(0)
    assert page.form.countsTable.model.text(0, 0) == "二级教师"
    pick(page.form.termBox, "2025—2026学年第二学期")
    settle(qtbot, context)
    assert page.form.dayEdit.text() == "2026-07-31"
    page.form.backButton.click()
    assert tab.form.stack.currentWidget() is tab.form.listPage


def test_the_roster_is_previewed_with_the_chosen_columns(
    tab: TeachersTab, qtbot: QtBot, context: Context
) -> None:
    pick(tab.form.groupBox, "语文组")
    choose(tab.form.reportsButton.menu().actions(), "教师花名册…")
    dialog = tab.findChild(RosterDialog)
    assert dialog is not None
    for at in range(dialog.form.columnsList.count()):
        item = dialog.form.columnsList.item(at)
        item.setCheckState(
            Qt.CheckState.Checked if item.text() in {"姓名", "职称"} else Qt.CheckState.Unchecked
        )
    dialog.form.buttons.accepted.emit()
    settle(qtbot, context)

    preview = tab.findChild(PreviewDialog)
    assert preview is not None
    qtbot.waitUntil(preview.form.printButton.isEnabled, timeout=WAIT)
    preview.reject()
    again = tab.prints.choose_roster()
    checked = [
        again.form.columnsList.item(at).text()
        for at in range(again.form.columnsList.count())
        if again.form.columnsList.item(at).checkState() is Qt.CheckState.Checked
    ]
    again.reject()
    assert checked == ["姓名", "职称"]


def test_one_form_is_previewed_from_the_page(tab: TeachersTab, qtbot: QtBot, context: Context) -> None:
    open_page(tab, "冯豪", BasicSection)
    tab.teacher_page.form.printButton.click()
    settle(qtbot, context)

    preview = tab.findChild(PreviewDialog)
    assert preview is not None
    qtbot.waitUntil(preview.form.printButton.isEnabled, timeout=WAIT)
    assert preview.windowTitle() == "预览 — 教师登记表"
    preview.reject()


def test_the_tiers_are_set_without_gaps(tab: TeachersTab, qtbot: QtBot, context: Context) -> None:
    choose(tab.more.actions(), "教龄层…")
    dialog = tab.findChild(TiersDialog)
    assert dialog is not None
    table = dialog.form.tiersTable
    item = table.item(0, 2)
    assert item is not None
    item.setText("四年")
    child(dialog, QPushButton, "saveTiersButton").click()
    assert "看不懂" in dialog.form.refusalLabel.text()
    item.setText("3")
    second = table.item(1, 1)
    assert second is not None
    assert second.text() == "4"
    child(dialog, QPushButton, "saveTiersButton").click()
    settle(qtbot, context)

    assert [(tier.first, tier.last) for tier in context.read(get_tiers)] == [(0, 3), (4, 20), (21, None)]
    assert cell(tab.form.teachersTable, 1, "教龄层") == "青年教师"


def test_a_homeroom_and_a_retirement_are_registered_on_the_page(
    tab: TeachersTab, qtbot: QtBot, context: Context
) -> None:
    facts = open_page(tab, "单雨", FactsSection)
    child(facts, QPushButton, "homeroomButton").click()
    dialog = facts.findChild(RecordDialog)
    assert dialog is not None
    type_into(dialog, class_id="七（2）班", started="2026-09-01")
    save(qtbot, context, dialog)
    assert cell(tab.form.teachersTable, 2, "班主任") == "七（2）班"

    child(facts, QPushButton, "statusButton").click()
    (again,) = (each for each in facts.findChildren(RecordDialog) if each.isVisible())
    type_into(again, value="退休", started="2026-10-01")
    save(qtbot, context, again)
    tab.show_list()

    assert names(tab) == ["冯豪", "宋博婷"]
    pick(tab.form.statusBox, "退休")
    assert names(tab) == ["单雨"]


def test_a_file_is_removed_from_the_attachments_and_comes_back(
    tab: TeachersTab,
    qtbot: QtBot,
    context: Context,
    tmp_path: Path,
    said: list[str],
    undos: list[Callable[[], object]],
) -> None:
    files = [tmp_path / "一.txt", tmp_path / "二.txt"]
    for path in files:
        path.write_text(path.name, encoding="utf-8")
    section = open_page(tab, "冯豪", AttachmentsSection)
    table = section.form.recordsTable
    section.add(files)
    settle(qtbot, context)
    assert section.form.countLabel.text() == "2 个附件"

    section.form.removeButton.click()
    assert "请先在表里选一条。" in said
    table.view.setCurrentIndex(table.model.index(0, 0))
    section.form.removeButton.click()
    settle(qtbot, context)
    assert table.model.rowCount() == 1
    undos[-1]()
    settle(qtbot, context)

    assert table.model.rowCount() == 2


def test_the_reports_of_the_term_are_previewed_from_the_menu(
    tab: TeachersTab, qtbot: QtBot, context: Context
) -> None:
    for text in ("教师队伍统计…", "教师登记表（所见的各位）…"):
        choose(tab.form.reportsButton.menu().actions(), text)
        settle(qtbot, context)
        preview = tab.findChild(PreviewDialog)
        assert preview is not None
        qtbot.waitUntil(preview.form.printButton.isEnabled, timeout=WAIT)
        preview.reject()
        qtbot.waitUntil(lambda: tab.findChild(PreviewDialog) is None, timeout=WAIT)


def test_a_tier_is_added_and_taken_away(tab: TeachersTab) -> None:
    dialog = tab.set_tiers()
    table = dialog.form.tiersTable

    dialog.form.addTierButton.click()
    name, last = table.item(2, 0), table.item(2, 2)
    assert name is not None
    assert last is not None
    name.setText("资深教师")
    last.setText("30")
    assert [(tier.name, tier.first, tier.last) for tier in dialog.tiers()][2:] == [
        ("资深教师", 21, 30),
        ("中年教师", 31, None),
    ]
    table.setCurrentCell(2, 0)
    dialog.form.removeTierButton.click()

    assert len(dialog.tiers()) == 3
    dialog.reject()


def test_a_teacher_asked_for_is_opened_even_while_the_list_is_loading(
    qtbot: QtBot, saved_staff: Staffed, context: Context
) -> None:
    tab = TeachersTab(context)
    qtbot.addWidget(tab)
    tab.refresh()

    tab.show_record("teacher", saved_staff.song)

    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
    teacher = tab.teacher_page.teacher
    assert teacher is not None
    assert teacher.name == "宋博婷"
    assert tab.form.stack.currentWidget() is tab.teacher_page


def test_a_work_asked_for_elsewhere_opens_its_teacher_at_the_right_section(
    qtbot: QtBot, tab: TeachersTab, store: Store, saved_staff: Staffed
) -> None:
    with store.write("登记论文") as session:
        add_work(session, saved_staff.song, WorkDraft(WorkKind.PAPER, date(2026, 5, 1), "论文一"))
        key = list_works(session, saved_staff.song)[0].id

    tab.show_record("teacher_work", key)

    page = tab.teacher_page
    qtbot.waitUntil(lambda: page.teacher is not None and page.teacher.id == saved_staff.song, timeout=WAIT)
    assert isinstance(page.section, WorksSection)


def test_the_line_under_the_title_is_not_cut_off(qtbot: QtBot, tab: TeachersTab) -> None:
    assert tab.register is not None
    page = tab.teacher_page.form.chipsLabel

    tab.open_teacher(tab.register.teachers[0].id)
    qtbot.waitUntil(lambda: bool(page.text()) and page.width() >= page.sizeHint().width(), timeout=WAIT)
    tab.show_list()

    chips = tab.form.chipsLabel
    qtbot.waitUntil(lambda: chips.isVisible() and chips.width() >= chips.sizeHint().width(), timeout=WAIT)
    assert "男" in chips.text()
