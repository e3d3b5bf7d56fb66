"""月历的一格：放得下几件写几件，放不下的说还有几件；画出来不折行、不出格。"""

from datetime import date

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from jiaowu.calendar.gui.day_cell import LINES, fitting
from jiaowu.calendar.gui.month_view import MonthView
from jiaowu.calendar.tasks import Status, Task, TaskDraft
from jiaowu.desktop.theme import load_theme

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("count", "height", "shown"),
    [(0, 80, 0), (3, 80, 3), (4, 80, 2), (10, 80, 2), (10, 250, 10), (10, 20, 0), (1, 20, 1)],
)
def test_as_many_lines_as_fit_and_one_for_the_rest(count: int, height: int, shown: int) -> None:
    assert fitting(count, height, 19) == shown


def cell(table: QTableWidget, row: int, column: int) -> QTableWidgetItem:
    found = table.item(row, column)
    assert found is not None
    return found


def tasks_on(day: date, count: int, status: Status = Status.PLANNED) -> list[Task]:
    return [
        Task(day.day * 100 + at, 1, TaskDraft(f"第{at}件" + "很长的题目" * 9, day, day), status, None, "")
        for at in range(count)
    ]


def colours(table: QTableWidget, row: int, column: int) -> set[str]:
    """一格里画了哪些颜色。"""
    image: QImage = table.grab(table.visualItemRect(cell(table, row, column))).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_only_the_late_line_is_red_and_the_days_around_stay_calm(qtbot: QtBot) -> None:
    table, theme = QTableWidget(), load_theme()
    qtbot.addWidget(table)
    view = MonthView(table, theme)
    table.resize(1334, 514)
    late = tasks_on(date(2026, 11, 10), 1)
    done = tasks_on(date(2026, 11, 11), 1, Status.DONE)

    view.show_month(2026, 11, [*late, *done, *tasks_on(date(2026, 11, 26), 10)], TODAY)
    table.show()
    qtbot.waitExposed(table)

    bad = QColor(theme.bad).name()
    assert bad in colours(table, 2, 1)
    assert bad not in colours(table, 2, 2)
    assert len(cell(table, 4, 3).data(LINES)) == 10
    assert cell(table, 4, 3).toolTip().count("\n") == 9


def test_the_ending_stays_when_the_title_is_too_long(qtbot: QtBot) -> None:
    table = QTableWidget()
    qtbot.addWidget(table)
    view = MonthView(table, load_theme())
    draft = TaskDraft("征文" * 20, date(2026, 11, 2), date(2026, 11, 6), due=date(2026, 11, 13))

    view.show_month(2026, 11, [Task(1, 1, draft, Status.PLANNED, None, "")], TODAY)

    (start,) = cell(table, 1, 0).data(LINES)
    (end,) = cell(table, 2, 4).data(LINES)
    assert (start.ending, end.ending) == ("", "（截止）")
    assert end.late
