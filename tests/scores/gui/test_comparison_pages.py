"""教师对比、历次对比、进退步、学情诊断：在样例学校上翻看，数字与规则算的一致。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.database import open_database
from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import ExplanationPopup
from jiaowu.desktop.table_view import TableView
from jiaowu.desktop.theme import load_theme
from jiaowu.paper.document import ChartKind
from jiaowu.scores.gui.compare_page import ComparePage
from jiaowu.scores.gui.diagnosis_page import DiagnosisPage
from jiaowu.scores.gui.growth_page import GrowthPage
from jiaowu.scores.gui.pupils_dialog import PupilsDialog
from jiaowu.scores.gui.series_page import SeriesPage
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.scores.gui.teachers_page import TeachersPage
from jiaowu.store.store import Store


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    """样例学校的资料文件夹；这里的测试都不改它。"""
    return fresh_sample(tmp_path_factory.mktemp("样例"))


@pytest.fixture
def store(sample_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """样例学校的资料库。"""
    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    opened = open_database(sample_folder)
    yield opened
    opened.close()


@pytest.fixture
def sample(qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[ScoresTab]:
    """看着样例学校最近一次考试九年级的标签页。"""
    context = Context(store, tmp_path, load_theme())
    tab = ScoresTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 700)
    tab.show()
    tab.refresh()
    qtbot.waitUntil(lambda: tab.form.stack.currentWidget() is tab.form.examPage, timeout=20_000)
    tab.form.gradeBox.setCurrentText("九年级")
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=20_000)
    yield tab
    context.jobs.stop()


def wait(qtbot: QtBot, tab: ScoresTab) -> None:
    """等后台做完。"""
    qtbot.waitUntil(lambda: tab.context.jobs.current is None, timeout=20_000)


def texts(table: TableView) -> list[list[str]]:
    model = table.model
    return [[model.text(row, at) for at in range(model.columnCount())] for row in range(model.rowCount())]


def popup(tab: ScoresTab) -> ExplanationPopup:
    found = tab.findChildren(ExplanationPopup)[-1]
    assert isinstance(found, ExplanationPopup)
    return found


def test_teachers_are_compared_with_the_rest_of_the_grade(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(TeachersPage)
    wait(qtbot, sample)

    rows = texts(page.table)

    assert page.found is not None
    expected = page.found.of_subject("语文")
    assert [row[0] for row in rows] == [each.group.title for each in expected]
    assert sum(int(row[3]) for row in rows) == page.found.grade("语文").size
    assert all(row[6] in {"差异不显著", "高于年级", "低于年级", "样本不足"} for row in rows)
    assert page.chart.chart is not None
    assert page.chart.chart.kind is ChartKind.BOX
    assert page.chart.chart.labels[-1] == "九年级"


def test_a_teachers_figure_tells_its_interval_and_its_pupils(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(TeachersPage)
    wait(qtbot, sample)
    size = texts(page.table)[0][2]

    page.table.explained.emit(0, 4)

    told = popup(sample)
    assert "95% 区间" in told.text()
    assert "差异不显著" in told.text()
    told.findChildren(QPushButton, "explanationPeopleButton")[0].click()
    dialog = sample.findChildren(PupilsDialog)[-1]
    assert str(dialog.table.model.rowCount()) == size
    dialog.close()


def test_another_measure_changes_the_columns_and_the_chart(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(TeachersPage)
    wait(qtbot, sample)

    page.measures.setCurrentText("及格率")

    assert page.table.model.columns[4].title == "及格率"
    assert texts(page.table)[0][4].endswith("%")
    assert page.chart.chart is not None
    assert "及格率" in page.chart.chart.title


def test_the_class_table_gains_intervals_and_verdicts(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(ComparePage)
    wait(qtbot, sample)

    rows = texts(page.form.compareTable)

    assert all("～" in row[5] for row in rows[:-1])
    assert all(row[6] for row in rows[:-1])
    assert rows[-1][5:7] == ["", ""]


def test_exams_stand_side_by_side_and_can_be_unticked(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(SeriesPage)
    wait(qtbot, sample)
    before = [column.title for column in page.table.model.columns]

    page.exams.item(0).setCheckState(Qt.CheckState.Unchecked)
    wait(qtbot, sample)

    after = [column.title for column in page.table.model.columns]
    assert before[1::3] == ["期末考试", "学情诊断", "期中考试"]
    assert after[1::3] == ["期末考试", "期中考试"]
    assert texts(page.table)[-1][0] == "年级"
    assert page.chart.chart is not None
    assert page.chart.chart.labels == ["期末考试", "期中考试"]


def test_progress_counts_only_matched_pupils(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(GrowthPage)
    wait(qtbot, sample)
    growth = page.growth()
    assert growth is not None

    rows = texts(page.pupils)

    assert f"匹配 {len(rows)} 人" in page.heads.text()
    deltas = np.array([float(row[7]) for row in rows])
    assert deltas == pytest.approx(growth.matched.delta_z, abs=0.0051)
    classes = texts(page.classes)
    assert sum(int(row[1]) for row in classes[:-1]) == int(classes[-1][1]) == len(rows)


def test_progress_against_an_earlier_exam_can_be_chosen(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(GrowthPage)
    wait(qtbot, sample)

    page.exams.setCurrentIndex(1)
    wait(qtbot, sample)

    assert page.found is not None
    assert page.found.earlier.exam.name.endswith("期末考试")
    assert page.found.earlier.grade == 8


def test_the_gain_of_a_class_tells_its_method(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(GrowthPage)
    wait(qtbot, sample)
    page.methods.setCurrentText("标准分增值 ΔZ")

    page.classes.explained.emit(0, 5)

    text = popup(sample).text()
    assert "ΔZ = 出口 Z − 入口 Z" in text
    assert "不作班级、教师的排名" in text


def test_the_grades_own_figure_is_not_said_to_have_nobody_to_compare_with(
    qtbot: QtBot, sample: ScoresTab
) -> None:
    page = sample.page(GrowthPage)
    wait(qtbot, sample)

    page.classes.explained.emit(page.classes.model.rowCount() - 1, 5)

    assert "结论" not in popup(sample).text()
    assert "没有可比" not in popup(sample).text()


def test_level_transfer_tells_its_levels_and_its_pupils(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(GrowthPage)
    wait(qtbot, sample)

    page.transfers.explained.emit(0, 2)

    text = popup(sample).text()
    assert "A+ ≥ 0.9" in text
    assert "巩固率 = " in text


def test_a_subject_without_teachers_says_where_the_teachers_are(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(GrowthPage)
    wait(qtbot, sample)
    total = page.heads.text()

    page.subjects.setCurrentText("数学")

    assert "看教师增值请先选一科" in total
    assert "教师增值" not in page.heads.text()


def test_weak_places_and_uneven_pupils_are_listed(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(DiagnosisPage)
    wait(qtbot, sample)

    assert page.found is not None
    assert page.found.exams == 3
    assert len(texts(page.pupils)) == len(page.found.imbalances.pupils)
    assert "年级的薄弱学科" in page.subjects_title.text()


def test_the_line_is_drawn_only_for_grade_nine(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(DiagnosisPage)
    wait(qtbot, sample)
    assert page.pages.isTabVisible(2)

    page.line.count.setValue(40)
    page.line.draw.click()
    wait(qtbot, sample)

    assert "上线 40 人" in page.line.note.text() or "上线 41 人" in page.line.note.text()
    rows = texts(page.line.table)
    assert all(int(row[3]) <= int(row[2]) for row in rows)
    page.line.near.click()
    dialog = sample.findChildren(PupilsDialog)[-1]
    assert f"临界 {dialog.table.model.rowCount()} 人" in page.line.note.text()
    dialog.close()
    sample.form.gradeBox.setCurrentText("七年级")
    wait(qtbot, sample)
    assert not page.pages.isTabVisible(2)


def test_a_senseless_line_is_refused_in_words(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(DiagnosisPage)
    wait(qtbot, sample)
    page.line.by_count.setCurrentText("按总分线")
    page.line.score.setValue(0)

    page.line.draw.click()

    assert "总分线应大于 0 分" in page.line.note.text()


def test_assigned_scores_are_only_for_senior_grades(qtbot: QtBot, sample: ScoresTab) -> None:
    page = sample.page(DiagnosisPage)
    wait(qtbot, sample)

    assert not page.pages.isTabVisible(3)


def test_a_figure_of_an_earlier_exam_leads_to_the_pupils_of_that_time(
    qtbot: QtBot, sample: ScoresTab
) -> None:
    page = sample.page(SeriesPage)
    wait(qtbot, sample)
    assert page.found is not None
    earliest = page.found.series.comparisons[0]
    group = page.found.series.tracks("总分")[0].points[0].row.group

    page.table.explained.emit(0, 1)
    told = popup(sample)
    told.findChildren(QPushButton, "explanationPeopleButton")[0].click()

    dialog = sample.findChildren(PupilsDialog)[-1]
    pupils = earliest.sitting.analysis.matrix.pupils
    assert [row[1] for row in texts(dialog.table)] == [pupils[at].name for at in group.members]
    assert texts(dialog.table)[0][0].startswith("八")
    dialog.close()
