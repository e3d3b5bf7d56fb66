"""成绩分析界面测试共用：接着真资料库的 Context、一份成绩表、一个标签页。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.desktop.theme import load_theme
from jiaowu.scores.gui.tab import ScoresTab
from jiaowu.store.store import Store
from tests.scores.gui.import_driver import import_all, open_files

LINES = (
    "2026年11月七年级期中成绩,,,,",
    "学号,姓名,班级,语文（满分120）,数学",
    "701,王芳,七(1)班,96,88",
    "702,李明,七(1)班,缺考,90",
    "703,赵强,七(1)班,60.5,59",
    "704,陈静,七(2)班,110,100",
    "705,李娜,七(2)班,72,75分",
    "706,周伟,七(2)班,48,30",
)

SaveScores = Callable[..., Path]


@pytest.fixture
def context(qapp: QApplication, store: Store, tmp_path: Path) -> Iterator[Context]:
    """传给标签页的门。"""
    assert qapp is not None
    opened = Context(store, tmp_path, load_theme())
    yield opened
    opened.jobs.stop()


@pytest.fixture
def scores_file(tmp_path: Path) -> Path:
    """两个班六名学生的成绩表。"""
    target = tmp_path / "七年级期中 2026-11-12 成绩表.csv"
    target.write_text("\n".join(LINES), encoding="utf-8")
    return target


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> ScoresTab:
    """显示着的标签页，资料库是空的。"""
    made = ScoresTab(context)
    qtbot.addWidget(made)
    made.resize(1240, 640)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=10_000)
    return made


@pytest.fixture
def filled(qtbot: QtBot, context: Context, tab: ScoresTab, scores_file: Path) -> ScoresTab:
    """已导入一次考试的标签页。"""
    import_all(qtbot, context, open_files(qtbot, tab, scores_file))
    qtbot.waitUntil(lambda: tab.form.stack.currentWidget() is tab.form.examPage, timeout=10_000)
    return tab
