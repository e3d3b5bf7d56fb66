"""学生页里的“成绩”一节：曲线、表，合规模式下没有名次。"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_view import TableView
from jiaowu.school.services import settings
from jiaowu.scores.gui.pupil_section import PupilSection
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.students.gui.tab import StudentsTab
from jiaowu.students.tables import StudentTable


def student(context: Context, number: str) -> int:
    found = context.read(
        lambda session: session.scalar(select(StudentTable.id).where(StudentTable.number == number))
    )
    assert isinstance(found, int)
    return found


def titles(table: TableView) -> list[str]:
    return [column.title for column in table.model.columns]


def texts(table: TableView) -> list[list[str]]:
    model = table.model
    return [
        [model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def wait(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)


@pytest.fixture
def section(qtbot: QtBot, filled: ScoresTab, context: Context) -> PupilSection:
    """显示着王芳。"""
    assert filled.exam is not None
    made = PupilSection(context)
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    made.show_person(student(context, "701"))
    qtbot.waitUntil(lambda: made.form.historyTable.model.rowCount() > 0, timeout=10_000)
    return made


def test_the_total_comes_first_as_a_curve_and_a_row(qtbot: QtBot, section: PupilSection) -> None:
    chart = section.form.historyChart.chart

    assert chart is not None
    assert chart.title == "历次总分得分率"
    assert list(chart.labels) == ["2026-11 期中"]
    assert list(chart.series[0].values) == [pytest.approx(184 / 220)]
    assert texts(section.form.historyTable)[0][:8] == [
        "七年级期中 2026-11-12",
        "2026-11-12",
        "七(1)班",
        "总分",
        "184",
        "220",
        "83.6%",
        "B",
    ]
    qtbot.waitUntil(lambda: section.form.historyChart.drawn, timeout=10_000)


def test_a_subject_is_drawn_beside_the_total(section: PupilSection) -> None:
    section.form.subjectBox.setCurrentText("语文")
    section.form.measureBox.setCurrentText("标准分 Z")

    chart = section.form.historyChart.chart
    assert chart is not None
    assert chart.title == "历次语文标准分 Z"
    assert [series.name for series in chart.series] == ["语文", "总分"]
    assert [row[3] for row in texts(section.form.historyTable)] == ["语文"]
    assert "年级平均" in section.form.sectionNote.text()


def test_all_subjects_are_listed_together(section: PupilSection) -> None:
    section.form.subjectBox.setCurrentText("全部学科")

    assert [row[3] for row in texts(section.form.historyTable)] == ["语文", "数学", "总分"]


def test_an_absence_keeps_its_word(qtbot: QtBot, section: PupilSection, context: Context) -> None:
    section.show_person(student(context, "702"))
    wait(qtbot, context)
    section.form.subjectBox.setCurrentText("全部学科")

    rows = {row[3]: row for row in texts(section.form.historyTable)}
    assert rows["语文"][4] == "缺考"
    assert rows["总分"][4] == ""
    assert rows["数学"][4] == "90"


def test_ranks_appear_only_when_compliance_is_off(
    qtbot: QtBot, section: PupilSection, context: Context
) -> None:
    measures = [section.form.measureBox.itemText(at) for at in range(section.form.measureBox.count())]
    columns = titles(section.form.historyTable)

    context.write("关闭合规模式", lambda session, _: settings.leave_compliance(session, "高中部使用"))
    wait(qtbot, context)
    qtbot.waitUntil(lambda: "年级名次" in titles(section.form.historyTable), timeout=10_000)
    section.form.measureBox.setCurrentText("年级名次")

    chart = section.form.historyChart.chart
    assert measures == ["得分率", "标准分 Z"]
    assert not any("名次" in column for column in columns)
    assert chart is not None
    assert list(chart.series[0].values) == [2]


def test_a_pupil_without_an_exam_is_told(qtbot: QtBot, section: PupilSection, context: Context) -> None:
    section.show_person(999)
    wait(qtbot, context)

    assert section.form.sectionStack.currentWidget() is section.form.sectionEmpty


def test_the_page_of_a_pupil_holds_the_section(
    qtbot: QtBot, filled: ScoresTab, context: Context, tmp_path: Path
) -> None:
    assert filled.exam is not None
    assert tmp_path.exists()
    tab = StudentsTab(context, sections=(PupilSection,))
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh()
    qtbot.waitUntil(lambda: tab.register is not None, timeout=10_000)

    tab.open_pupil(student(context, "701"))
    before = tab.pupil_page.section(0)
    tab.pupil_page.form.pages.setCurrentIndex(2)
    wait(qtbot, context)

    section = tab.pupil_page.section(0)
    assert before is None
    assert isinstance(section, PupilSection)
    assert tab.pupil_page.form.pages.tabText(2) == "成绩"
    assert texts(section.form.historyTable)[0][4] == "184"
