"""小部件：文件名、空页、大数字、口径小窗、清垃圾。"""

import gc
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QObject, QPoint, QSettings
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from jiaowu.desktop import files
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.figure import ExplanationPopup, FigureCard
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.sweeping import TOO_MANY, Sweeper
from jiaowu.desktop.undo_button import UndoButton


@pytest.mark.parametrize(
    ("title", "name"), [("七年级/期中:成绩?", "七年级_期中_成绩_"), ("  .. ", "未命名"), ("期末", "期末")]
)
def test_titles_become_names_every_system_takes(title: str, name: str) -> None:
    assert files.file_name(title) == name


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [("/甲/成绩", "成绩.pdf"), ("/甲/成绩.PDF", "成绩.PDF"), ("/甲/3.5班", "3.5班.pdf")],
)
def test_a_forgotten_suffix_is_added(qtbot: QtBot, chosen: str, expected: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    with patch.object(QFileDialog, "getSaveFileName", return_value=(chosen, "")):
        target = files.choose_target(parent, "存为", "成绩.pdf", ".pdf")

    assert target is not None
    assert target.name == expected


def test_giving_up_chooses_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    with (
        patch.object(QFileDialog, "getSaveFileName", return_value=("", "")),
        patch.object(QFileDialog, "getOpenFileNames", return_value=([], "")),
    ):
        assert files.choose_target(parent, "存为", "成绩.pdf", ".pdf") is None
        assert files.choose_files(parent, "打开", "*") == []


def test_an_empty_page_holds_the_button_for_what_it_says(qtbot: QtBot) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.set_up("还没有考试", "把成绩表拖到这里。", "导入成绩")

    with qtbot.waitSignal(page.asked):
        page.button.click()

    assert page.button.accessibleName() == "导入成绩"


def test_a_figure_can_be_asked(qtbot: QtBot) -> None:
    card = FigureCard()
    qtbot.addWidget(card)
    card.set_figure("及格率", "93.75%", "45 人")

    with qtbot.waitSignal(card.explained):
        card.number.click()

    assert card.number.accessibleName() == "及格率 93.75%，点开看口径"


def test_the_explanation_stays_on_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popup = ExplanationPopup(
        parent, "一班 · 语文 · 及格率", ["及格率 = 及格人数 ÷ 实考人数", "分子 45　分母 48"]
    )

    popup.show_at(QPoint(100_000, 100_000))

    assert popup.screen().availableGeometry().contains(popup.geometry())
    assert "分子 45　分母 48" in popup.text()
    popup.close()


def test_splitters_come_back_where_they_were(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first, again = QSplitter(), QSplitter()
    for splitter in (first, again):
        qtbot.addWidget(splitter)
        splitter.addWidget(QWidget())
        splitter.addWidget(QWidget())
        splitter.resize(600, 100)
        splitter.show()
    remember(first, "scores", settings, (200, 400))

    first.moveSplitter(450, 1)
    remember(again, "scores", settings, (200, 400))

    assert again.sizes() == first.sizes()
    assert again.sizes()[0] == pytest.approx(450, abs=5)


def test_garbage_is_swept_only_when_idle_and_only_here(qtbot: QtBot) -> None:
    owner = QObject()
    busy = [True]
    sweeper = Sweeper(lambda: busy[0], owner)
    sweeper.start()

    class Ring:
        """自己指着自己。"""

        def __init__(self) -> None:
            self.me = self

    gc.collect()
    Ring()
    sweeper.sweep()
    while_busy = sum(isinstance(one, Ring) for one in gc.get_objects())
    busy[0] = False
    sweeper.sweep()
    when_idle = sum(isinstance(one, Ring) for one in gc.get_objects())
    sweeper.stop()

    assert (while_busy, when_idle) == (1, 0)
    assert gc.isenabled()
    assert qtbot is not None


def test_a_flood_of_new_objects_is_kept_without_looking(qtbot: QtBot) -> None:
    owner = QObject()
    sweeper = Sweeper(lambda: False, owner)
    sweeper.start()
    flood = [[place] for place in range(TOO_MANY * 2)]

    sweeper.sweep()
    frozen = gc.get_freeze_count()
    sweeper.stop()

    assert frozen >= len(flood)
    assert gc.get_freeze_count() == 0
    assert qtbot is not None


def test_undo_is_offered_for_a_while_and_works_once(qtbot: QtBot) -> None:
    button = UndoButton()
    qtbot.addWidget(button)
    undone: list[int] = []

    button.offer(lambda: undone.append(1), 10_000)
    button.click()
    button.click()
    button.offer(lambda: undone.append(2), 30)

    qtbot.waitUntil(button.isHidden)
    assert undone == [1]
