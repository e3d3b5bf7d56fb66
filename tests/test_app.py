"""整个程序：窗口先画出，资料后载入；截图；只开一个；打不开时一句话。"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu import app
from jiaowu.desktop import shots
from jiaowu.desktop.theme import apply_theme
from jiaowu.errors import UserError
from jiaowu.scores.gui.pages import PAGES
from jiaowu.scores.gui.tab import ScoresTab


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    return fresh_sample(tmp_path_factory.mktemp("样例"))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, school: Path) -> Iterator[app.Desk]:
    opened = app.Desk(apply_theme(qapp), school)
    qtbot.addWidget(opened.window)
    opened.start()
    yield opened
    opened.stop()


def test_the_window_opens_on_the_school_and_its_latest_exam(qtbot: QtBot, desk: app.Desk) -> None:
    before = desk.context
    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=20_000)

    tab = desk.window.findChild(ScoresTab)
    assert before is None
    assert isinstance(tab, ScoresTab)
    qtbot.waitUntil(lambda: tab.form.stack.currentWidget() is tab.form.examPage, timeout=20_000)
    assert desk.window.windowTitle() == "教务台 — 青禾实验学校 — 2026—2027学年第一学期"
    assert tab.form.titleLabel.text() == "2026—2027学年第一学期期中考试"
    assert [tab.form.gradeBox.itemText(place) for place in range(3)] == ["七年级", "八年级", "九年级"]


def test_the_window_follows_the_name_of_the_school(qtbot: QtBot, desk: app.Desk) -> None:
    from jiaowu.school.classes import Stage  # noqa: PLC0415 — 同上
    from jiaowu.school.services import schools  # noqa: PLC0415 — 与程序一样，窗口出现之后才载入

    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=20_000)
    assert desk.context is not None

    desk.context.write("改名", lambda session, _: schools.save_school(session, "新青禾学校", Stage.JUNIOR))
    qtbot.waitUntil(lambda: "新青禾学校" in desk.window.windowTitle(), timeout=10_000)
    desk.context.write("改回", lambda session, _: schools.save_school(session, "青禾实验学校", Stage.JUNIOR))
    qtbot.waitUntil(lambda: "青禾实验学校" in desk.window.windowTitle(), timeout=10_000)


def test_the_term_and_the_settings_are_at_the_top_right(qtbot: QtBot, desk: app.Desk) -> None:
    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=20_000)

    term = desk.window.findChild(QPushButton, "termButton")
    settings = desk.window.findChild(QPushButton, "settingsButton")

    assert term is not None
    assert settings is not None
    assert term.text() == "2026—2027学年第一学期 ▾"
    right = [button.mapTo(desk.window, button.rect().topRight()) for button in (term, settings)]
    assert right[0].x() < right[1].x() <= desk.window.width()
    assert desk.window.findChild(QDialog, "setUpDialog") is None


def test_a_first_start_opens_the_wizard_over_a_usable_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = app.Desk(apply_theme(qapp), tmp_path)
    qtbot.addWidget(desk.window)

    desk.start_and_welcome()

    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=20_000)
    wizard = desk.window.findChild(QDialog, "setUpDialog")
    tab = desk.window.findChild(ScoresTab)
    assert wizard is not None
    assert wizard.isVisible()
    assert isinstance(tab, ScoresTab)
    assert tab.form.stack.currentWidget() is tab.form.emptyPage
    later = wizard.findChild(QPushButton, "laterButton")
    assert later is not None
    later.click()
    qtbot.waitUntil(lambda: desk.window.findChild(QDialog, "setUpDialog") is None)
    desk.stop()


def test_a_window_opened_for_work_is_not_interrupted(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = app.Desk(apply_theme(qapp), tmp_path)
    qtbot.addWidget(desk.window)

    desk.start()

    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=20_000)
    assert desk.window.findChild(QDialog, "setUpDialog") is None
    desk.stop()


def test_a_broken_database_is_told_in_the_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "jiaowu.db").write_bytes("不是数据库".encode() * 10)
    desk = app.Desk(apply_theme(qapp), tmp_path)
    qtbot.addWidget(desk.window)

    desk.start()

    qtbot.waitUntil(lambda: "备份" in desk.window.error_text(), timeout=10_000)
    desk.stop()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    blocker = tmp_path / "文件"
    blocker.write_text("占着")

    with pytest.raises(UserError, match="不能建立"):
        app.make_folder(blocker / "资料")


def test_every_page_is_photographed_under_the_name_on_the_screen(
    qtbot: QtBot, qapp: QApplication, school: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shots, "SETTLE", 0.05)  # 一百页，不必每页都等到印得出来的样子
    assert qtbot is not None
    assert qapp is not None

    files = app.take_shots(tmp_path, school)

    pupils = ("名单", "学生页基本", "学生页变动", "学生页成绩", "学生页获奖", "台账", "班额统计")
    names = [file.stem for file in files]
    assert list(dict.fromkeys(name.split("-")[0] for name in names)) == [place.title for place in app.TABS]
    assert {f"成绩分析-{place.title}" for place in PAGES} <= set(names)
    assert [name for name in names if name.startswith("学")] == [f"学生学籍-{page}" for page in pupils]
    assert len(set(names)) == len(names)
    assert all(file.stat().st_size > 20_000 for file in files)
