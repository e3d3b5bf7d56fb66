"""工作台上的备份与恢复：备份到上次的地方，U 盘不在就说清楚；从备份恢复先看清、再问；每天自动留一份。"""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jiaowu.calendar.gui import workbench
from jiaowu.calendar.gui.workbench import WorkbenchTab
from jiaowu.calendar.services.backups import (
    backup_state,
    daily_folder,
    get_daily,
    get_days,
    make_backup,
    save_days,
)
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.store.store import Store
from tests.teachers.staff import Staffed

Settle = Callable[[], None]


@pytest.fixture
def tab(
    qtbot: QtBot, context: Context, saved_staff: Staffed, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> WorkbenchTab:
    """有学校的工作台；自动备份等测试来叫。"""
    assert saved_staff.autumn
    monkeypatch.setattr(workbench, "DAILY_AFTER_MS", 1_000_000)
    made = WorkbenchTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show()
    made.refresh()
    settle()
    return made


@pytest.fixture
def failures(context: Context) -> list[str]:
    told: list[str] = []
    context.failed.connect(told.append)
    context.jobs.refused.connect(told.append)
    return told


def choose_action(tab: WorkbenchTab, text: str) -> None:
    menu = tab.form.backupMenuButton.menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def choose_to_restore(tab: WorkbenchTab, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    choose_action(tab, "从备份恢复…")


def press(box: QMessageBox, text: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text() == text).click()


def test_the_first_backup_asks_where_and_the_next_goes_there_by_itself(
    context: Context,
    tab: WorkbenchTab,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    said: list[str] = []
    context.said.connect(said.append)

    def choose(*_args: object) -> str:
        asked.append("问")
        return str(tmp_path / "U盘")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    before = tab.form.backupStateButton.text()

    tab.form.backupButton.click()
    settle()
    (first,) = (tmp_path / "U盘").iterdir()
    first.rename(first.with_name("第一份.zip"))
    tab.form.backupButton.click()
    settle()

    assert before == "还没有备份过"
    assert asked == ["问"]
    assert len(list((tmp_path / "U盘").iterdir())) == 2
    assert said[-1].startswith(f"已备份并核对：{tmp_path / 'U盘' / '教务台备份-'}")
    assert tab.form.backupStateButton.text() == "上次备份：刚才"


def test_a_stick_that_is_gone_is_told_and_nothing_is_written_elsewhere(
    context: Context,
    tab: WorkbenchTab,
    settle: Settle,
    tmp_path: Path,
    failures: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    info = make_backup(context.data_folder, tmp_path / "U盘", Progress())
    info.path.unlink()
    (tmp_path / "U盘").rmdir()

    tab.form.backupButton.click()
    settle()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "另一个"))
    choose_action(tab, "备份到别的文件夹…")
    settle()

    assert len(failures) == 1
    assert "U 盘没有插上" in failures[0]
    assert str(tmp_path / "U盘") in failures[0]
    assert not (tmp_path / "U盘").exists()
    assert len(list((tmp_path / "另一个").iterdir())) == 1


def test_a_backup_that_is_not_wanted_is_not_made(
    tab: WorkbenchTab, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")

    tab.form.backupButton.click()
    settle()

    assert tab.form.backupStateButton.text() == "还没有备份过"


def test_a_backup_is_shown_and_asked_about_before_the_window_is_asked_to_restore(
    context: Context, tab: WorkbenchTab, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = make_backup(context.data_folder, tmp_path / "备份.zip", Progress())
    asked: list[Path] = []
    context.restoring.connect(asked.append)

    choose_to_restore(tab, info.path, monkeypatch)
    settle()
    box = tab.findChild(QMessageBox, "restoreBox")
    assert box is not None
    text, warning = box.text(), box.informativeText()
    usual = box.defaultButton().text()
    before = list(asked)
    press(box, "恢复")

    assert "学校：青禾中学" in text
    assert f"时间：{info.time:%Y年%m月%d日 %H:%M}" in text
    assert "已核对" in text
    assert "恢复前的副本" in warning
    assert "一个也不删" in warning
    assert usual == "不恢复"
    assert before == []
    assert asked == [info.path]


def test_saying_no_or_choosing_no_file_restores_nothing(
    context: Context, tab: WorkbenchTab, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = make_backup(context.data_folder, tmp_path / "备份.zip", Progress())
    asked: list[Path] = []
    context.restoring.connect(asked.append)

    choose_to_restore(tab, info.path, monkeypatch)
    settle()
    box = tab.findChild(QMessageBox, "restoreBox")
    assert box is not None
    press(box, "不恢复")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    choose_action(tab, "从自动备份恢复…")
    settle()

    assert asked == []


def _damaged(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 0xFF
    file.write_bytes(bytes(data))


def _other(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("春游.txt", "春游")


def _newer(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["清单.json"] = parts["清单.json"].replace(b'"schema": "0003"', b'"schema": "9999"')
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


@pytest.mark.parametrize(
    ("spoil", "words"), [(_damaged, "已损坏"), (_other, "不是教务台的备份"), (_newer, "更新版本")]
)
def test_a_bad_file_is_one_sentence_and_nothing_is_asked(
    context: Context,
    tab: WorkbenchTab,
    settle: Settle,
    tmp_path: Path,
    failures: list[str],
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
    words: str,
) -> None:
    info = make_backup(context.data_folder, tmp_path / "备份.zip", Progress())
    spoil(info.path)

    choose_to_restore(tab, info.path, monkeypatch)
    settle()

    assert len(failures) == 1
    assert words in failures[0]
    assert tab.findChild(QMessageBox, "restoreBox") is None


def test_a_copy_is_kept_by_itself_once_a_day_and_told(
    qtbot: QtBot,
    context: Context,
    saved_staff: Staffed,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert saved_staff.autumn
    monkeypatch.setattr(workbench, "DAILY_AFTER_MS", 0)
    tab = WorkbenchTab(context)
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh()
    settle()
    tab.refresh()
    settle()

    assert len(list(daily_folder(context.data_folder).iterdir())) == 1
    assert tab.form.backupStateButton.text() == "还没有备份过　自动备份：刚才"


def test_the_copy_by_itself_can_be_switched_off(
    qtbot: QtBot,
    context: Context,
    tab: WorkbenchTab,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    menu = tab.form.backupMenuButton.menu()
    menu.aboutToShow.emit()
    usual = tab.backups.daily.isChecked()
    choose_action(tab, "每天自动留一份")
    settle()
    monkeypatch.setattr(workbench, "DAILY_AFTER_MS", 0)

    again = WorkbenchTab(context)
    qtbot.addWidget(again)
    again.refresh()
    settle()

    assert usual
    assert not context.read(get_daily)
    assert context.read(get_days) == 7
    assert not daily_folder(context.data_folder).exists()


def test_a_program_left_open_overnight_keeps_the_next_days_copy(
    tab: WorkbenchTab, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []
    monkeypatch.setattr(tab._daily, "start", lambda: started.append(1))  # noqa: SLF001 — 不等三秒
    tab.refresh()
    settle()
    before = list(started)
    monkeypatch.setattr(workbench, "_today", lambda: date(2026, 12, 1))

    tab.hide()
    tab.show()
    settle()

    assert before == []
    assert started == [1]


def test_the_days_before_the_warning_are_changed_by_a_click(
    context: Context, tab: WorkbenchTab, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_args: (14, True))

    tab.form.backupStateButton.click()
    settle()

    assert context.read(get_days) == 14
    assert context.read(get_daily)


def test_a_backup_grows_stale_after_the_days_of_the_setting(
    context: Context, saved_staff: Staffed, store: Store, tmp_path: Path
) -> None:
    assert saved_staff.autumn
    info = make_backup(context.data_folder, tmp_path / "备份.zip", Progress())
    moments = [info.time + each for each in (timedelta(hours=5), timedelta(days=6), timedelta(days=7))]

    states = [backup_state(context.data_folder, 7, moment) for moment in moments]
    with store.write("设置") as session:
        usual = get_days(session)
        save_days(session, 3)
        changed = get_days(session)
        with pytest.raises(UserError, match="天数"):
            save_days(session, 0)

    assert [(state.text, state.stale) for state in states] == [
        ("上次备份：5 小时前", False),
        ("上次备份：6 天前", False),
        ("上次备份：7 天前", True),
    ]
    assert (usual, changed) == (7, 3)
    assert backup_state(tmp_path / "空的", 7, datetime.now().astimezone()).stale
