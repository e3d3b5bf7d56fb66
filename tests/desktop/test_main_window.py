"""主窗口：标签页、消息、标题、关闭、只开一个。"""

from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context, open_settings
from jiaowu.desktop.instance import Instance
from jiaowu.desktop.main_window import MainWindow
from jiaowu.desktop.tab import Place, Tab
from jiaowu.desktop.theme import load_theme
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.school.services import schools

Kind = TypeVar("Kind", bound=QWidget)


def find(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """界面上叫这个名字的部件。"""
    found = parent.findChild(kind, name)
    assert found is not None
    return found


class SchoolTab(Tab):
    """显示学校名称的一页。"""

    watches = frozenset({"school"})
    busy = ""

    def __init__(self, context: Context) -> None:
        """只有一行字。"""
        super().__init__(context)
        self.label = QLabel(self)

    @override
    def refresh(self) -> None:
        school = self.context.read(schools.get_school)
        self.label.setText(school.name if school else "没有学校")

    @override
    def busy_reason(self) -> str:
        return self.busy


PLACES = (Place("school", "学校", "scores", lambda: SchoolTab),)


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> MainWindow:
    made = MainWindow(PLACES, load_theme(), context.jobs, open_settings(tmp_path), tmp_path)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def fill(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    window.fill(context, [SchoolTab])
    qtbot.waitUntil(lambda: window.filled)


def school_tab(window: MainWindow) -> SchoolTab:
    tab = window.tab(0)
    assert isinstance(tab, SchoolTab)
    return tab


def test_tabs_are_titled_before_anything_is_loaded(window: MainWindow) -> None:
    tabs = find(window, QTabWidget, "roomTabs")

    assert [tabs.tabText(index) for index in range(tabs.count())] == ["学校"]
    assert not tabs.tabIcon(0).isNull()
    assert window.tab(0) is None


def test_a_tab_refreshes_when_a_table_it_watches_changes(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    fill(qtbot, window, context)
    before = school_tab(window).label.text()

    context.write("登记学校", lambda session, _: schools.save_school(session, "青禾学校", Stage.JUNIOR))

    qtbot.waitUntil(lambda: school_tab(window).label.text() == "青禾学校")
    assert before == "没有学校"


def test_errors_stay_until_closed_and_success_is_quiet(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    fill(qtbot, window, context)

    context.fail("文件打不开，请另选一个。")
    shown = window.error_text()
    find(window, QToolButton, "closeMessageButton").click()
    closed = window.error_text()
    context.say("已存好。")

    assert shown == "文件打不开，请另选一个。"
    assert closed == ""
    assert window.statusBar().currentMessage() == "已存好。"


def test_an_error_in_the_worker_shows_in_the_window(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    def work(_progress: Progress) -> float:
        return 1 / 0

    fill(qtbot, window, context)

    context.run("除", work)

    qtbot.waitUntil(lambda: "日志" in window.error_text())
    assert "ZeroDivisionError" not in window.error_text()


def test_title_names_school_and_term(window: MainWindow) -> None:
    window.set_place("青禾学校", "2026—2027学年第一学期")

    assert window.windowTitle() == "教务台 — 青禾学校 — 2026—2027学年第一学期"


def test_the_data_folder_opens_on_click(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(files, "open_folder", opened.append)

    find(window, QPushButton, "dataFolderButton").click()

    assert opened == [tmp_path]


@pytest.mark.parametrize(
    ("answer", "stays"), [(QMessageBox.StandardButton.No, True), (QMessageBox.StandardButton.Yes, False)]
)
def test_closing_asks_only_when_something_would_be_lost(
    qtbot: QtBot, window: MainWindow, context: Context, answer: QMessageBox.StandardButton, *, stays: bool
) -> None:
    fill(qtbot, window, context)
    SchoolTab.busy = "正在导入。"

    with patch.object(QMessageBox, "question", return_value=answer) as asked:
        closed = window.close()
    SchoolTab.busy = ""

    assert closed is not stays
    assert "正在导入。" in asked.call_args[0][2]


def test_window_comes_back_where_it_was(
    qtbot: QtBot, context: Context, window: MainWindow, tmp_path: Path
) -> None:
    window.resize(700, 450)
    window.close()

    again = MainWindow(PLACES, load_theme(), context.jobs, open_settings(tmp_path), tmp_path)
    qtbot.addWidget(again)

    assert (again.width(), again.height()) == (700, 450)


def test_a_second_start_calls_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    claimed = first.claim()

    with qtbot.waitSignal(first.called):
        again = second.claim()
    first.release()

    assert claimed
    assert not again
    assert second.claim()
    second.release()


def test_two_schools_can_be_open_at_once(tmp_path: Path) -> None:
    first, second = Instance(tmp_path / "甲"), Instance(tmp_path / "乙")

    assert first.claim()
    assert second.claim()
    first.release()
    second.release()
