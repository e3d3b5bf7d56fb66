"""成长档案标签页：找人、看完整度、写规划与复查、足迹与反思、考核结论、佐证材料、翻到登记处。"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.portfolio.gui import directory
from jiaowu.portfolio.gui.evidence_page import EvidencePage
from jiaowu.portfolio.gui.missing import MissingView
from jiaowu.portfolio.gui.plan_page import PlanPage
from jiaowu.portfolio.gui.results_page import ResultsPage
from jiaowu.portfolio.gui.section import PortfolioSection
from jiaowu.portfolio.gui.status_page import StatusPage
from jiaowu.portfolio.gui.tab import PortfolioTab
from jiaowu.portfolio.gui.timeline_page import TimelinePage
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.services.evidence import stored_path
from jiaowu.portfolio.services.plans import delete_goal
from jiaowu.store.store import Store
from jiaowu.teachers.gui.record_dialog import RecordDialog
from tests.portfolio.growing import DAY, Grown, build_grown

WAIT = 10_000
STATUS, PLAN, STEPS, RESULTS, EVIDENCE = range(5)


class _Today(date):
    """总是 2026-11-22 的日期。"""

    @override
    @classmethod
    def today(cls) -> "_Today":
        """固定的今天。"""
        return cls(DAY.year, DAY.month, DAY.day)


@pytest.fixture
def grown(store: Store, tmp_path: Path) -> Grown:
    """已经提交的学校；附件放在 tmp_path。"""
    with store.write("建立学校") as session:
        return build_grown(session, tmp_path)


@pytest.fixture
def tab(
    qtbot: QtBot, context: Context, grown: Grown, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PortfolioTab]:
    """打开着冯豪的标签页。"""
    monkeypatch.setattr(directory, "date", _Today)
    made = PortfolioTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.portfolio is not None, timeout=WAIT)
    assert grown
    yield made
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)


@pytest.fixture
def undos(context: Context) -> list[Callable[[], object]]:
    found: list[Callable[[], object]] = []
    context.undoable.connect(lambda _text, undo: found.append(undo))
    return found


def press(parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(dialog: RecordDialog, **values: str) -> None:
    """照标签填好，按保存。"""
    for name, text in values.items():
        field = dialog.widgets[name]
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        elif isinstance(field, QComboBox):
            field.setCurrentText(text)
        else:
            field.setText(text)
    press(dialog, "saveRecordButton")


def dialog_of(page: QWidget) -> RecordDialog:
    found = [each for each in page.findChildren(RecordDialog) if each.isVisible()]
    assert found
    return found[-1]


def names(tab: PortfolioTab) -> list[str]:
    model = tab.form.peopleTable.model
    return [model.text(row, 0) for row in range(model.rowCount())]


def turn(qtbot: QtBot, tab: PortfolioTab, place: int) -> QWidget:
    tab.form.pages.setCurrentIndex(place)
    page = tab.page
    assert page is not None
    qtbot.waitUntil(page.isVisible, timeout=WAIT)
    return page


def test_people_are_found_by_initials_group_and_tier(qtbot: QtBot, tab: PortfolioTab) -> None:
    assert names(tab) == ["冯豪", "宋博婷", "单雨"]
    assert tab.form.titleLabel.text() == "冯豪的成长档案"

    tab.form.searchEdit.setText("sbt")
    assert names(tab) == ["宋博婷"]
    tab.form.searchEdit.clear()
    tab.form.tierBox.setCurrentText("中年教师")
    tab.form.tierBox.activated.emit(tab.form.tierBox.currentIndex())
    assert names(tab) == ["冯豪", "单雨"]
    tab.form.peopleTable.view.selectRow(1)

    qtbot.waitUntil(lambda: tab.form.titleLabel.text() == "单雨的成长档案", timeout=WAIT)


def test_a_record_asked_for_elsewhere_opens_here(qtbot: QtBot, tab: PortfolioTab, grown: Grown) -> None:
    tab.show_record("teacher", grown.staff.song)

    qtbot.waitUntil(lambda: tab.form.titleLabel.text() == "宋博婷的成长档案", timeout=WAIT)
    tab.show_record("exam", 1)
    assert tab.form.titleLabel.text() == "宋博婷的成长档案"


def test_what_is_missing_is_told_in_a_window(tab: PortfolioTab) -> None:
    assert tab.form.missingButton.text().startswith("还缺 ")

    dialog = tab.show_missing()

    assert dialog is not None
    assert dialog.findChild(MissingView) is not None
    dialog.reject()


def test_an_analysis_is_written_and_taken_back(
    qtbot: QtBot, tab: PortfolioTab, undos: list[Callable[[], object]]
) -> None:
    page = turn(qtbot, tab, STATUS)
    assert isinstance(page, StatusPage)

    press(page, "writeAnalysisButton")
    fill(dialog_of(page), title="新学年", text="优势与不足", day="2026-09-03")
    qtbot.waitUntil(lambda: len(_portfolio(tab).status.analyses) == 1, timeout=WAIT)
    assert page.findChild(QPushButton, f"entry{_portfolio(tab).status.analyses[0].id}Button") is not None
    undos[-1]()

    qtbot.waitUntil(lambda: not _portfolio(tab).status.analyses, timeout=WAIT)


def test_an_overdue_goal_is_red_and_reviewing_it_ends_that(qtbot: QtBot, tab: PortfolioTab) -> None:
    page = turn(qtbot, tab, PLAN)
    assert isinstance(page, PlanPage)
    model = page.table.model
    assert model.text(0, 1) == "已过期 22 天"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.BackgroundRole) is not None
    assert model.data(model.index(1, 1), Qt.ItemDataRole.BackgroundRole) is None

    page.table.view.setCurrentIndex(model.index(0, 0))
    press(page, "reviewGoalButton")
    fill(dialog_of(page), progress="已达成", text="上了", day="2026-11-20", reviewer="董主任")

    qtbot.waitUntil(lambda: page.table.model.text(0, 1) == "已达成", timeout=WAIT)
    assert page.table.model.text(0, 6) == "已达成"
    page.table.view.setCurrentIndex(model.index(0, 0))
    assert "董主任" in page.reviews.text()


def test_a_goal_that_was_missed_needs_a_reason(qtbot: QtBot, tab: PortfolioTab) -> None:
    page = turn(qtbot, tab, PLAN)
    assert isinstance(page, PlanPage)
    page.table.view.setCurrentIndex(page.table.model.index(0, 0))

    press(page, "reviewGoalButton")
    dialog = dialog_of(page)
    fill(dialog, progress="未达成", day="2026-11-20")

    qtbot.waitUntil(lambda: "请写明原因" in dialog.form.refusalLabel.text(), timeout=WAIT)
    dialog.reject()


def test_plans_and_goals_are_written_changed_and_deleted(
    qtbot: QtBot, tab: PortfolioTab, undos: list[Callable[[], object]]
) -> None:
    page = turn(qtbot, tab, PLAN)
    assert isinstance(page, PlanPage)

    press(page, "editPlanButton")
    fill(dialog_of(page), aim="成为学科带头人")
    qtbot.waitUntil(lambda: page.texts["aim"].text() == "成为学科带头人", timeout=WAIT)
    press(page, "addGoalButton")
    fill(dialog_of(page), title="读十本书", evidence="读书笔记", due="2027-06-30")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 3, timeout=WAIT)
    page.table.view.setCurrentIndex(page.table.model.index(2, 0))
    press(page, "removeGoalButton")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 2, timeout=WAIT)
    press(page, "removePlanButton")
    qtbot.waitUntil(lambda: not page.plans_box.isVisible(), timeout=WAIT)
    undos[-1]()

    qtbot.waitUntil(page.plans_box.isVisible, timeout=WAIT)
    assert "现在没有正在执行的规划" not in page.hint.text()


def test_a_footprint_opens_where_it_was_registered_and_takes_a_reflection(
    qtbot: QtBot, tab: PortfolioTab, context: Context, grown: Grown
) -> None:
    asked: list[tuple[str, str, int]] = []
    context.asked.connect(lambda *told: asked.append(told))
    page = turn(qtbot, tab, STEPS)
    assert isinstance(page, TimelinePage)
    assert page.chips["教学"].text() == "教学 1"
    assert not page.chips["课题"].isVisible()
    page.chips["荣誉"].click()
    assert page.view.rows.rowCount() == 2
    page.view.setCurrentIndex(page.view.rows.index(1))

    press(page, "openSourceButton")
    assert asked == [("teachers", "award", grown.award)]
    press(page, "reflectButton")
    fill(dialog_of(page), text="说得清楚，写得不够。")

    qtbot.waitUntil(
        lambda: bool(_portfolio(tab).timeline.reflections.get(("award", grown.award))), timeout=WAIT
    )
    row = page.view.current_row()
    assert row is not None
    assert row.reflections == 1


def test_one_s_own_entry_is_written_changed_and_deleted(qtbot: QtBot, tab: PortfolioTab) -> None:
    page = turn(qtbot, tab, STEPS)
    assert isinstance(page, TimelinePage)

    press(page, "writeEntryButton")
    fill(dialog_of(page), kind="教育随笔", title="后排的孩子", day="2026-11-01", text="他念了一段。")
    qtbot.waitUntil(lambda: page.chips["自己写的"].text() == "自己写的 2", timeout=WAIT)
    page.chips["自己写的"].click()
    page.view.setCurrentIndex(page.view.rows.index(1))
    press(page, "editEntryButton")
    dialog = dialog_of(page)
    assert isinstance(dialog.widgets["title"], QLineEdit)
    assert dialog.widgets["title"].text() == "后排的孩子"
    QTest.mouseClick(dialog.form.deleteButton, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.chips["自己写的"].text() == "自己写的 1", timeout=WAIT)


def test_a_file_is_added_to_a_footprint(
    qtbot: QtBot, tab: PortfolioTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grown: Grown
) -> None:
    paper = tmp_path / "教案.txt"
    paper.write_text("教案", encoding="utf-8")
    monkeypatch.setattr(files, "choose_files", lambda *_args: [paper])
    page = turn(qtbot, tab, STEPS)
    assert isinstance(page, TimelinePage)
    page.chips["教学"].click()
    page.view.setCurrentIndex(page.view.rows.index(1))

    press(page, "entryFilesButton")

    qtbot.waitUntil(lambda: len(_portfolio(tab).evidence) == 2, timeout=WAIT)
    assert ("teacher_work", grown.lesson) in {(each.table, each.row_id) for each in _portfolio(tab).evidence}


def test_conclusions_are_registered_and_a_second_of_the_year_is_refused(
    qtbot: QtBot, tab: PortfolioTab
) -> None:
    page = turn(qtbot, tab, RESULTS)
    assert isinstance(page, ResultsPage)
    page.tables.setCurrentIndex(2)
    assert page.appraisals.model.text(0, 2) == "优秀"

    press(page, "addAppraisalButton")
    dialog = dialog_of(page)
    fill(dialog, year="2025", result="合格")
    qtbot.waitUntil(lambda: "已经登记为“优秀”" in dialog.form.refusalLabel.text(), timeout=WAIT)
    fill(dialog, year="去年")
    qtbot.waitUntil(lambda: "看不懂" in dialog.form.refusalLabel.text(), timeout=WAIT)
    fill(dialog, year="2024")

    qtbot.waitUntil(lambda: page.appraisals.model.rowCount() == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: "没有所教班级的考试" in page.exam_note.text(), timeout=WAIT)


def test_a_file_that_is_gone_is_told_in_red(qtbot: QtBot, tab: PortfolioTab, tmp_path: Path) -> None:
    (certificate,) = _portfolio(tab).evidence
    path = stored_path(tmp_path, certificate)
    path.chmod(0o644)
    path.write_bytes(b"%PDF-1.4 CERTIFICATE")

    page = turn(qtbot, tab, EVIDENCE)
    assert isinstance(page, EvidencePage)

    qtbot.waitUntil(page.refusal.isVisible, timeout=WAIT)
    assert "被改动过" in page.refusal.text()
    assert "请从备份找回" in page.refusal.text()
    shown = page.findChild(QListWidget, "evidenceList")
    assert isinstance(shown, QListWidget)
    assert "被改动过" in shown.item(0).text()


def test_evidence_is_added_opened_and_dropped(
    qtbot: QtBot,
    tab: PortfolioTab,
    context: Context,
    tmp_path: Path,
    undos: list[Callable[[], object]],
) -> None:
    heard: list[str] = []
    context.jobs.refused.connect(heard.append)
    page = turn(qtbot, tab, EVIDENCE)
    assert isinstance(page, EvidencePage)
    diploma, empty = tmp_path / "学历.pdf", tmp_path / "空.pdf"
    diploma.write_bytes(b"diploma")
    empty.write_bytes(b"")

    page.add([diploma, empty])
    qtbot.waitUntil(lambda: any("是空文件" in each for each in heard), timeout=WAIT)
    assert len(_portfolio(tab).evidence) == 1
    page.add([diploma])
    qtbot.waitUntil(lambda: page.list.count() == 2, timeout=WAIT)
    page.list.setCurrentRow(0)
    with patch.object(QDesktopServices, "openUrl", return_value=True) as opened:
        press(page, "openEvidenceButton")
        qtbot.waitUntil(lambda: opened.called, timeout=WAIT)
    _retype(page, "课件")
    qtbot.waitUntil(lambda: "课件" in {each.kind for each in _portfolio(tab).evidence}, timeout=WAIT)
    page.list.setCurrentRow(0)
    press(page, "removeEvidenceButton")
    qtbot.waitUntil(lambda: page.list.count() == 1, timeout=WAIT)
    undos[-1]()

    qtbot.waitUntil(lambda: page.list.count() == 2, timeout=WAIT)


def _retype(page: EvidencePage, kind: str) -> None:
    """在“归为”的菜单里选。"""
    button = page.findChild(QPushButton, "retypeEvidenceButton")
    assert isinstance(button, QPushButton)
    menu = button.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == kind).trigger()


def test_the_requirements_are_changed_in_a_window(qtbot: QtBot, tab: PortfolioTab) -> None:
    before = len(_portfolio(tab).completeness.missing)
    dialog = tab.set_requirements()
    table = dialog.findChild(QTableWidget, "requirementsTable")
    assert isinstance(table, QTableWidget)

    table.item(0, 4).setText("很多")  # type: ignore[union-attr]  # 各格都有
    press(dialog, "saveRequirementsButton")
    qtbot.waitUntil(dialog.refusal.isVisible, timeout=WAIT)
    assert "不是数" in dialog.refusal.text()
    for row in range(table.rowCount()):
        table.item(row, 4).setText("0" if row else "1")  # type: ignore[union-attr]  # 同上
    press(dialog, "saveRequirementsButton")

    qtbot.waitUntil(lambda: len(_portfolio(tab).completeness.missing) < before, timeout=WAIT)


@pytest.mark.parametrize("place", [0, 1, 3])
def test_each_report_is_previewed_from_the_menu(
    qtbot: QtBot, tab: PortfolioTab, context: Context, place: int
) -> None:
    acts = (tab.preview_footprints, tab.preview_plan, None, tab.preview_completeness)
    act = acts[place]
    assert act is not None

    dialog = act()

    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
    dialog.reject()


def test_the_section_of_the_teacher_page_leads_here(qtbot: QtBot, context: Context, grown: Grown) -> None:
    asked: list[tuple[str, str, int]] = []
    context.asked.connect(lambda *told: asked.append(told))
    section = PortfolioSection(context)
    qtbot.addWidget(section)
    section.show()

    section.show_person(grown.staff.feng)
    qtbot.waitUntil(lambda: section.total.text().startswith("完整度 "), timeout=WAIT)
    press(section, "openPortfolioButton")

    assert asked == [("portfolio", "teacher", grown.staff.feng)]


def test_an_unseen_tab_reads_only_when_shown(
    qtbot: QtBot, tab: PortfolioTab, context: Context, store: Store
) -> None:
    qtbot.wait(50)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=WAIT)
    tab.hide()
    before = tab.portfolio

    with store.write("改") as session:
        delete_goal(session, 1)
    qtbot.wait(50)
    assert tab.portfolio is before
    tab.show()

    qtbot.waitUntil(lambda: len(_portfolio(tab).plan.goals) == 1, timeout=WAIT)


def _portfolio(tab: PortfolioTab) -> Portfolio:
    assert tab.portfolio is not None
    return tab.portfolio
