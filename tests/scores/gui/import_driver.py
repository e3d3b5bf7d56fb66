"""像人一样操作导入窗口：等、按回车、走到某一步。"""

from pathlib import Path

from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jiaowu.desktop.context import Context
from jiaowu.scores.gui.import_window import ImportWindow
from jiaowu.scores.gui.tab import ScoresTab

FILES, COLUMNS, PUPILS, CHANGES, DONE = range(5)
PATIENCE = 15_000

Rows = list[list[object]]


def open_files(qtbot: QtBot, tab: ScoresTab, *paths: Path) -> ImportWindow:
    """选了文件、已经读完的导入窗口。"""
    window = tab.import_files(list(paths))
    assert window is not None
    wait_ready(qtbot, window)
    return window


def wait_ready(qtbot: QtBot, window: ImportWindow) -> None:
    """等到可以往下走。"""
    qtbot.waitUntil(window.form.nextButton.isEnabled, timeout=PATIENCE)


def press_enter(window: ImportWindow) -> None:
    """在有焦点的部件上按回车。"""
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)


def go_to(qtbot: QtBot, window: ImportWindow, step: int) -> None:
    """一步一步走到第 step 步（从 0 起），每一步都等它好。"""
    while window.at < step:
        wait_ready(qtbot, window)
        before = window.at
        window.form.nextButton.click()
        qtbot.waitUntil(lambda before=before: window.at > before, timeout=PATIENCE)  # type: ignore[misc]  # 默认参数只为记住 before
    if step != CHANGES:
        wait_ready(qtbot, window)
    else:
        qtbot.waitUntil(lambda: window.plan.current is not None, timeout=PATIENCE)


def import_all(qtbot: QtBot, context: Context, window: ImportWindow) -> None:
    """一直走到存好，关上窗口，等分析页也好了。"""
    go_to(qtbot, window, DONE)
    window.form.nextButton.click()
    wait_idle(qtbot, context)


def wait_idle(qtbot: QtBot, context: Context) -> None:
    """等长工作都做完。"""
    qtbot.waitUntil(lambda: context.jobs.current is None, timeout=PATIENCE)


def write_book(target: Path, rows: Rows) -> Path:
    """写一份一张表的工作簿。"""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(target)
    return target


def change_book(
    source: Path, target: Path, cells: dict[str, float | str | None], *extra: list[object]
) -> Path:
    """把第一张表的几格改掉、在后面添几行，另存一份。"""
    book = load_workbook(source)
    sheet = book.worksheets[0]
    for address, value in cells.items():
        sheet[address] = value
    for row in extra:
        sheet.append(row)
    book.save(target)
    return target
