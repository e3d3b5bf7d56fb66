"""成绩分析标签页：从空页到各页的数字。"""

from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import ExplanationPopup
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_view import TableView
from jiaowu.scores.gui.bands_page import BandsPage
from jiaowu.scores.gui.compare_page import ComparePage
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.overview_page import OverviewPage
from jiaowu.scores.gui.pupils_dialog import PupilsDialog
from jiaowu.scores.gui.pupils_page import PupilsPage
from jiaowu.scores.gui.tab import ScoresTab

Kind = TypeVar("Kind", bound=QWidget)


def find(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """界面上叫这个名字的部件。"""
    found = parent.findChild(kind, name)
    assert found is not None
    return found


def texts(table: TableView) -> list[list[str]]:
    model = table.model
    return [
        [model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def import_window(tab: ScoresTab) -> ImportWindow:
    window = tab.findChild(ImportWindow)
    assert isinstance(window, ImportWindow)
    return window


def popup_text(tab: ScoresTab) -> str:
    popup = tab.findChild(ExplanationPopup)
    assert isinstance(popup, ExplanationPopup)
    text = popup.text()
    popup.close()
    return text


def choose_more(tab: ScoresTab, text: str) -> None:
    """点“更多”里的一项。"""
    (action,) = (each for each in tab.form.moreButton.menu().actions() if each.text() == text)
    action.trigger()


def drop(tab: ScoresTab, paths: list[Path]) -> None:
    """像从文件夹拖来一样。"""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, buttons, keys = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(tab, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(tab, QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))


def test_an_empty_school_is_told_what_to_do(
    tab: ScoresTab, scores_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "choose_files", lambda *_: [scores_file])

    find(tab, QPushButton, "firstImportButton").click()

    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    assert import_window(tab).isVisible()
    import_window(tab).leave()


def test_dropping_files_anywhere_starts_the_import(qtbot: QtBot, tab: ScoresTab, scores_file: Path) -> None:
    drop(tab, [scores_file])

    window = import_window(tab)
    qtbot.waitUntil(lambda: "6 名考生" in window.form.summaryLabel.text(), timeout=10_000)
    window.leave()


def test_the_imported_exam_is_listed_selected_and_summed_up(filled: ScoresTab) -> None:
    item = filled.form.examsTree.currentItem()

    assert item is not None
    assert item.text(0) == "七年级期中 2026-11-12"
    term = item.parent()
    assert term is not None
    assert term.text(0) == "2026—2027学年第一学期"
    assert "6 人" in filled.form.chipsLabel.text()
    assert filled.page(OverviewPage).form.satCard.number.text() == "5"
    assert filled.page(OverviewPage).form.meanCard.number.text() == "147.70"


def test_overview_gives_each_class_and_subject(filled: ScoresTab) -> None:
    page = filled.page(OverviewPage)
    means = texts(page.form.overviewTable)

    page.form.measureBox.setCurrentText("及格率")

    assert means == [
        ["七(1)班", "78.25", "79.00", "151.75"],
        ["七(2)班", "76.67", "68.33", "145.00"],
        ["七年级", "77.30", "73.67", "147.70"],
    ]
    assert texts(page.form.overviewTable)[2] == ["七年级", "60.00%", "66.67%", "60.00%"]


def test_clicking_a_figure_shows_how_it_was_computed(filled: ScoresTab) -> None:
    view = filled.page(OverviewPage).form.overviewTable
    view.view.scrollToTop()
    spot = view.view.visualRect(view.model.index(2, 1)).center()

    QTest.mouseClick(view.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    told = popup_text(filled)

    assert "七年级 · 语文 · 平均分" in told
    assert "分子 386.5　分母 5" in told
    assert "缺考 1 人" in told


def test_the_cards_explain_themselves(filled: ScoresTab) -> None:
    filled.page(OverviewPage).form.passCard.number.click()

    assert "七年级 · 总分 · 及格率" in popup_text(filled)


def test_a_figure_leads_to_the_pupils_behind_it(filled: ScoresTab) -> None:
    page = filled.page(OverviewPage)
    page.form.passCard.number.click()
    popup = filled.findChild(ExplanationPopup)
    assert popup is not None
    button = find(popup, QPushButton, "explanationPeopleButton")
    count = button.text()

    button.click()

    dialog = find(filled, PupilsDialog, "pupilsDialog")
    names = [row[1] for row in texts(dialog.table)]
    assert count == f"看这 {len(names)} 人"
    assert names == ["王芳", "陈静", "李娜"]
    dialog.close()


def test_a_band_leads_to_the_pupils_in_it(filled: ScoresTab) -> None:
    page = filled.page(BandsPage)
    page.form.subjectBox.setCurrentText("数学")

    page.form.bandsTable.explained.emit(0, 1)

    popup = filled.findChild(ExplanationPopup)
    assert popup is not None
    assert "90 ≤ 分数 ≤ 100" in popup.text()
    find(popup, QPushButton, "explanationPeopleButton").click()
    dialog = find(filled, PupilsDialog, "pupilsDialog")
    assert [row[1] for row in texts(dialog.table)] == ["李明", "陈静"]
    dialog.close()


def test_the_chart_follows_the_chosen_subject(qtbot: QtBot, filled: ScoresTab) -> None:
    page = filled.page(OverviewPage)
    view = page.form.overviewTable.view

    view.setCurrentIndex(page.form.overviewTable.model.index(0, 2))

    chart = page.form.overviewChart.chart
    assert chart is not None
    assert chart.title == "数学平均分"
    assert list(chart.labels) == ["七(1)班", "七(2)班", "七年级"]
    qtbot.waitUntil(lambda: page.form.overviewChart.drawn)


def test_bands_count_everyone_once(filled: ScoresTab) -> None:
    page = filled.page(BandsPage)

    page.form.subjectBox.setCurrentText("数学")

    rows = texts(page.form.bandsTable)
    assert rows[0][:3] == ["90–100", "2", "33.3%"]
    assert sum(int(row[1]) for row in rows) == 6
    assert rows[-1][3] == "6"


@pytest.mark.parametrize("view", ["全体人数", "各班比例", "七(2)班"])
def test_bands_are_drawn_for_all_by_class_and_for_one(filled: ScoresTab, view: str) -> None:

    filled.page(BandsPage).form.viewBox.setCurrentText(view)

    chart = filled.page(BandsPage).form.bandsChart.chart
    assert chart is not None
    assert len(chart.series) == (2 if view == "各班比例" else 1)
    assert len(chart.labels) == 10


def test_comparison_shows_the_difference_from_the_grade(filled: ScoresTab) -> None:
    page = filled.page(ComparePage)

    page.form.subjectBox.setCurrentText("数学")
    page.form.measureBox.setCurrentText("与年级差")

    rows = texts(page.form.compareTable)
    chart = page.form.compareChart.chart
    assert [rows[0][4], rows[0][7]] == ["79.00", "+5.33"]
    assert rows[2][7] == ""
    assert chart is not None
    assert [round(value or 0, 2) for value in chart.series[0].values] == [5.33, -5.33]


def test_the_list_shows_states_ranks_and_levels(filled: ScoresTab) -> None:

    rows = {row[1]: row for row in texts(filled.page(PupilsPage).form.pupilsTable)}

    assert rows["李明"][3:8] == ["缺", "90", "", "", ""]
    assert rows["陈静"][3:9] == ["110", "100", "210", "1", "1", "A"]
    assert rows["王芳"][6:9] == ["2", "1", "B"]


def test_the_list_can_be_cut_to_one_class(filled: ScoresTab) -> None:
    page = filled.page(PupilsPage)

    page.form.classBox.setCurrentText("七(2)班")

    assert [row[1] for row in texts(page.form.pupilsTable)] == ["陈静", "李娜", "周伟"]


@pytest.mark.parametrize("title", ["成绩分析报告", "成绩总表", "成绩条", "学习情况告家长书"])
def test_every_report_previews(qtbot: QtBot, filled: ScoresTab, title: str) -> None:
    choose_report(filled, title)

    dialog = filled.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=20_000)
    assert dialog.document is not None
    assert dialog.document.title.startswith("七年级期中")
    dialog.close()


def test_teacher_sheets_without_teachers_say_what_to_do(qtbot: QtBot, filled: ScoresTab) -> None:
    choose_report(filled, "教师质量分析单")

    dialog = filled.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: "请先登记任教" in dialog.form.messageBar.text(), timeout=20_000)
    dialog.close()


def choose_report(tab: ScoresTab, title: str) -> None:
    """在“打印 / 导出”菜单里选一种报告。"""
    (action,) = [each for each in tab.form.reportsButton.menu().actions() if each.text() == f"{title}…"]
    action.trigger()


def test_a_report_before_the_analysis_is_ready_is_refused_in_words(
    qtbot: QtBot, tab: ScoresTab, context: Context
) -> None:
    with qtbot.waitSignal(context.failed) as told:
        tab.form.reportsButton.menu().actions()[0].trigger()

    assert told.args == ["这次考试还没有分析好，请稍等几秒再打印。"]


def test_a_deleted_exam_leaves_the_list_and_comes_back_on_undo(
    qtbot: QtBot, filled: ScoresTab, context: Context
) -> None:
    with qtbot.waitSignal(context.undoable) as offered:
        choose_more(filled, "移到回收站")
    qtbot.waitUntil(lambda: filled.form.stack.currentWidget() is filled.form.emptyPage, timeout=5_000)
    assert offered.args is not None
    text, undo = offered.args

    undo()

    qtbot.waitUntil(lambda: filled.form.stack.currentWidget() is filled.form.examPage, timeout=5_000)
    assert text == "“七年级期中 2026-11-12”已移到回收站。"


def test_an_exam_can_be_renamed(qtbot: QtBot, filled: ScoresTab) -> None:
    with patch.object(QInputDialog, "getText", return_value=("期中联考", True)):
        choose_more(filled, "改名…")

    qtbot.waitUntil(lambda: filled.form.titleLabel.text() == "期中联考", timeout=5_000)


def test_every_control_has_a_name_for_screen_readers(filled: ScoresTab) -> None:
    buttons = [button for button in filled.findChildren(QPushButton) if button.isVisible()]

    assert buttons
    assert all(button.objectName() and (button.text() or button.accessibleName()) for button in buttons)


def test_an_exam_asked_for_is_chosen(qtbot: QtBot, filled: ScoresTab) -> None:
    tab = filled
    exam = tab.exam
    assert exam is not None

    tab.show_record("exam", exam.id)

    qtbot.waitUntil(lambda: tab.context.jobs.current is None, timeout=10_000)
    assert tab.exam is not None
    assert tab.exam.id == exam.id
