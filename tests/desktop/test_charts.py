"""屏幕上的图：画出、悬停看数、放大还原。"""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.context import Context
from jiaowu.paper.document import Chart, ChartKind, Series

LABELS = ("一班", "二班", "三班")
BARS = Chart(
    ChartKind.BARS,
    "平均分",
    LABELS,
    (Series("语文", (80.0, 90.5, None)), Series("数学", (70.0, -5.0, 60.0))),
    "分",
)
LINES = Chart(
    ChartKind.LINES,
    "比例",
    LABELS,
    (Series("一班", (0.1, 0.5, 0.4)), Series("二班", (0.2, None, 0.8))),
    format="0.0%",
)

Kind = TypeVar("Kind", bound=QWidget)


def find(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """界面上叫这个名字的部件。"""
    found = parent.findChild(kind, name)
    assert found is not None
    return found


@pytest.fixture
def view(qtbot: QtBot, context: Context) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.set_up(context, "图")
    made.resize(600, 400)
    made.show()
    return made


@pytest.mark.parametrize("chart", [BARS, LINES], ids=["柱", "线"])
def test_chart_is_drawn_after_the_library_arrives(qtbot: QtBot, view: ChartView, chart: Chart) -> None:
    view.show_chart(chart)

    qtbot.waitUntil(lambda: view.drawn)
    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(0, 400, 3)}
    assert "#0072b2" in colours
    assert "#e69f00" in colours


def test_values_are_told_in_words(qtbot: QtBot, view: ChartView) -> None:
    view.show_chart(BARS)
    qtbot.waitUntil(lambda: view.drawn)

    assert view.value_text(0, 1) == "二班　语文　90.5分"
    assert view.value_text(0, 2) == "三班　语文　没有数"


def test_hovering_a_bar_shows_its_value(qtbot: QtBot, view: ChartView) -> None:
    view.show_chart(BARS)
    qtbot.waitUntil(lambda: view.drawn)
    tip = find(view, QLabel, "chartTip")
    area = view.plot_area

    spot = area.mapFromScene(area.getPlotItem().vb.mapViewToScene(QPointF(0.8, 10)))
    QTest.mouseMove(area.viewport(), spot)
    qtbot.waitUntil(tip.isVisible)
    over = tip.text()
    QTest.mouseMove(area.viewport(), QPoint(1, 1))

    assert over == "二班　语文　90.5分"
    qtbot.waitUntil(lambda: not tip.isVisible())


def test_hovering_between_lines_takes_the_nearest(qtbot: QtBot, view: ChartView) -> None:
    view.show_chart(LINES)
    qtbot.waitUntil(lambda: view.drawn)
    tip = find(view, QLabel, "chartTip")
    area = view.plot_area

    QTest.mouseMove(
        area.viewport(), area.mapFromScene(area.getPlotItem().vb.mapViewToScene(QPointF(2.0, 0.75)))
    )

    qtbot.waitUntil(tip.isVisible)
    assert tip.text() == "三班　二班　80.0%"


def test_double_click_undoes_the_zoom(qtbot: QtBot, view: ChartView) -> None:
    view.show_chart(BARS)
    qtbot.waitUntil(lambda: view.drawn)
    area = view.plot_area
    box = area.getPlotItem().vb
    box.setXRange(0.2, 1.4)

    QTest.mouseDClick(
        area.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        area.viewport().rect().center(),
    )

    assert box.viewRange()[0] == pytest.approx([-0.5, 2.5])
