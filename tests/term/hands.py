"""像人那样点、选、打字、读：标签页按标题翻，菜单按文字选，按钮与格按名字找。"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.app import Desk
from jiaowu.desktop.table_view import TableView
from jiaowu.desktop.undo_button import UndoButton
from jiaowu.teachers.gui.teacher_box import TeacherBox

if TYPE_CHECKING:
    from jiaowu.desktop.context import Context

LEFT = Qt.MouseButton.LeftButton
WAIT = 30_000
QUIET = 4
"""工作线程连续几次看都闲着，才算静下来：提交之后的刷新也做完了。"""

Kind = TypeVar("Kind", bound=QWidget)


class Hands:
    """一个人坐在主窗口前。"""

    def __init__(self, qtbot: QtBot, desk: Desk, folder: Path) -> None:
        """folder 是可以放文件的地方（U 盘）。"""
        assert desk.context is not None
        self.qtbot, self.desk, self.folder = qtbot, desk, folder
        self.context: Context = desk.context
        self.unread: list[str] = []
        """窗口说过、测试还没有读的错误，与日志里的错误。"""
        self.context.failed.connect(self.unread.append)
        desk.jobs.refused.connect(self.unread.append)
        self._log = _Log(self.unread)
        logging.getLogger().addHandler(self._log)
        desk.window.destroyed.connect(lambda: logging.getLogger().removeHandler(self._log))

    # ---- 等与翻 -----------------------------------------------------------------

    def settle(self) -> None:
        """等后台的工作与随后的刷新都做完。"""
        idle = 0

        def quiet() -> bool:
            nonlocal idle
            idle = idle + 1 if self.desk.jobs.current is None else 0
            return idle >= QUIET

        self.qtbot.waitUntil(quiet, timeout=WAIT)

    def until(self, true: Callable[[], bool]) -> None:
        """等到 true。"""
        self.qtbot.waitUntil(true, timeout=WAIT)

    def turn(self, tab: str, page: str = "") -> QWidget:
        """翻到一个标签页（与其中的一页），返回它。"""
        rooms = part(self.desk.window, QTabWidget, "roomTabs")
        self._turn(rooms, tab)
        holder = rooms.currentWidget()
        if not page:
            return holder
        inner = next(
            each
            for each in holder.findChildren(QTabWidget)
            if page in [each.tabText(at) for at in range(each.count())]
        )
        self._turn(inner, page)
        return inner.currentWidget()

    def open_tab(self, parent: QWidget, title: str) -> QWidget:
        """翻到 parent 里面写着 title 的一页。"""
        inner = next(
            each
            for each in parent.findChildren(QTabWidget)
            if title in [each.tabText(at).split("（")[0] for at in range(each.count())]
        )
        self._turn(inner, title)
        return inner.currentWidget()

    def _turn(self, tabs: QTabWidget, title: str) -> None:
        titles = [tabs.tabText(at).split("（")[0] for at in range(tabs.count())]
        bar = tabs.tabBar()
        at = titles.index(title)
        QTest.mouseClick(bar, LEFT, pos=bar.tabRect(at).center())
        if tabs.currentIndex() != at:
            tabs.setCurrentIndex(at)  # 标签太多、收在两边的
        self.settle()

    # ---- 点与选 -----------------------------------------------------------------

    def press(self, parent: QWidget, name: str) -> None:
        """按一个看得见、能按的按钮。"""
        button = shown(parent, QAbstractButton, name)
        assert button.isEnabled(), f"{name} 按不动"
        QTest.mouseClick(button, LEFT)
        self.settle()

    def menu(self, parent: QWidget, name: str, text: str) -> None:
        """在按钮的菜单里按文字选。"""
        button = shown(parent, QPushButton, name)
        menu = button.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        action = next(each for each in menu.actions() if each.text().startswith(text))
        assert action.isEnabled(), f"{text} 选不了"
        action.trigger()
        self.settle()

    def choose(self, parent: QWidget, name: str, text: str) -> None:
        """在下拉框里按文字选。"""
        box = shown(parent, QComboBox, name)
        at = next((at for at in range(box.count()) if box.itemText(at).startswith(text)), -1)
        assert at >= 0, f"{name} 里没有 {text}：{[box.itemText(at) for at in range(box.count())]}"
        box.setCurrentIndex(at)
        box.activated.emit(at)
        self.settle()

    def pick(self, table: TableView, text: str, column: int | None = None) -> int:
        """选中表里写着 text 的一行，返回行号。"""
        row = find_row(table, text, column)
        table.view.selectRow(row)
        table.view.setCurrentIndex(table.model.index(row, 0))
        self.settle()
        return row

    def open_row(self, table: TableView, text: str, column: int | None = None) -> None:
        """双击表里写着 text 的一行。"""
        self.pick(table, text, column)
        table.view.activated.emit(table.view.currentIndex())
        self.settle()

    # ---- 打字 -------------------------------------------------------------------

    def fill(self, parent: QWidget, **values: str) -> None:
        """各格打进文字；名字就是 objectName。"""
        for name, text in values.items():
            type_in(part(parent, QWidget, name), text)

    def save(self, dialog: QDialog, name: str = "saveRecordButton") -> None:
        """按保存，窗口关上才算存好。"""
        gone: list[bool] = []
        dialog.finished.connect(lambda _result: gone.append(True))
        self.press(dialog, name)
        refusals = [each.text() for each in dialog.findChildren(QLabel, "refusalLabel")] if not gone else []
        assert gone, f"没有存成：{refusals}"

    def dialog(self, kind: type[Kind]) -> Kind:
        """刚打开的窗口。"""
        self.until(lambda: any(each.isVisible() for each in self.desk.window.findChildren(kind)))
        return next(each for each in reversed(self.desk.window.findChildren(kind)) if each.isVisible())

    # ---- 读 ---------------------------------------------------------------------

    def read_error(self) -> str:
        """窗口里说的一句错误；读过就不再算没有人读。"""
        assert self.unread, "没有说什么"
        return self.unread.pop()

    def undo(self) -> None:
        """按状态栏里的“撤销”。"""
        (button,) = self.desk.window.findChildren(UndoButton)
        QTest.mouseClick(button, LEFT)
        self.settle()


class _Log(logging.Handler):
    """日志里的错误也是没有说清楚的错误。"""

    def __init__(self, kept: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._kept = kept

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._kept.append(f"日志：{record.getMessage()} {record.exc_info}")


def part(parent: QWidget, kind: type[Kind], name: str = "") -> Kind:
    """按 objectName 找一个部件；不写名字就是这一类的头一个。"""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind), f"没有 {name or kind.__name__}"
    return found


def shown(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """按 objectName 找一个看得见的部件。"""
    found = [each for each in parent.findChildren(kind, name) if each.isVisible()]
    assert found, f"看不见 {name}"
    return found[0]


def text_of(parent: QWidget, name: str) -> str:
    """一个标签上写的。"""
    return part(parent, QLabel, name).text()


def rows(table: TableView) -> list[list[str]]:
    """表里看得见的全部文字。"""
    model = table.model
    return [
        [model.text(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def cells(table: TableView, column: int) -> list[str]:
    """一列的文字。"""
    return [table.model.text(row, column) for row in range(table.model.rowCount())]


def find_row(table: TableView, text: str, column: int | None = None) -> int:
    """写着 text 的头一行。"""
    for at, row in enumerate(rows(table)):
        if any(text in cell for cell in (row if column is None else [row[column]])):
            return at
    raise AssertionError(f"表里没有“{text}”：{rows(table)[:8]}")


def line(table: TableView, text: str, column: int | None = None) -> dict[str, str]:
    """写着 text 的头一行：列的标题 → 文字。"""
    model = table.model
    titles = [
        str(model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
        for at in range(model.columnCount())
    ]
    return dict(zip(titles, rows(table)[find_row(table, text, column)], strict=True))


def type_in(widget: QWidget, text: str) -> None:
    """一个格里打字；人的格按姓名选定。"""
    if isinstance(widget, TeacherBox):
        widget.setEditText(text)
        widget.settle()
        assert widget.person is not None, f"没有 {text}"
    elif isinstance(widget, QComboBox):
        _type_box(widget, text)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    elif isinstance(widget, QDateEdit):
        widget.setDate(QDate.fromString(text, "yyyy-MM-dd"))
        widget.editingFinished.emit()
    elif isinstance(widget, QSpinBox):
        widget.setValue(int(text))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(text == "√")
    else:
        assert isinstance(widget, QLineEdit)
        widget.setText(text)
        widget.setModified(True)
        widget.editingFinished.emit()


def _type_box(box: QComboBox, text: str) -> None:
    at = box.findText(text)
    if at >= 0:
        box.setCurrentIndex(at)
        box.activated.emit(at)
    else:
        assert box.isEditable(), f"没有 {text}"
        box.setEditText(text)
