"""任教表里键入教师的候选：姓名、工号、首字母的一段，几位用顿号隔开时管最后一位。"""

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem
from typing_extensions import override

from jiaowu.teachers.assignment_grid import GridTeacher, Names

TEXT_ROLE = Qt.ItemDataRole.UserRole
WIDTH, MOST_ROWS = 240, 8
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LAST = re.compile(r"(.*[、,，;；/])?([^、,，;；/]*)", re.DOTALL)


class TeacherCompleter(QObject):
    """装在一个编辑框上；上下键挑，回车、Tab 取挑中的一位，再照表格的规矩移动。

    候选列在格子旁边，不是弹出的窗口：弹出的窗口会抢走焦点，编辑框就关了。
    """

    def __init__(self, editor: QLineEdit, names: Names) -> None:
        """names 说怎样写、可能是谁。"""
        super().__init__(editor)
        self._names, self._editor = names, editor
        self._area = editor.parentWidget() or editor
        self.list = QListWidget(self._area)
        self.list.setObjectName("teacherOffers")
        self.list.setAccessibleName("可能是这几位")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.hide()
        self.list.itemClicked.connect(self._take)
        editor.textEdited.connect(self._offer)
        editor.destroyed.connect(self.list.deleteLater)

    def _offer(self, text: str) -> None:
        """列出可能的几位；排到表格自己的按键之前。"""
        self._editor.removeEventFilter(self)
        self._editor.installEventFilter(self)
        self.list.clear()
        match = _LAST.fullmatch(text)
        for teacher in self._names.offered(match[2]) if match else ():
            item = QListWidgetItem(_told(teacher))
            item.setData(TEXT_ROLE, (match[1] or "" if match else "") + self._names.labels[teacher.id])
            self.list.addItem(item)
        self._place()

    def _place(self) -> None:
        """格子下面；下面放不下就放上面。"""
        rows = min(self.list.count(), MOST_ROWS)
        self.list.setVisible(bool(rows))
        area, cell = self._area.rect(), self._editor.geometry()
        height = rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() + 2
        self.list.resize(WIDTH, height)
        top = cell.bottom() + 1 if cell.bottom() + height < area.bottom() else cell.top() - height
        self.list.move(max(0, min(cell.left(), area.width() - WIDTH)), max(0, top))
        self.list.raise_()

    def _take(self, item: QListWidgetItem) -> None:
        self._editor.setText(str(item.data(TEXT_ROLE)))
        self.list.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and self.list.isVisible()
        if not pressed or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in MOVES:
            self.list.setCurrentRow((self.list.currentRow() + MOVES[key]) % self.list.count())
            return True
        if key is Qt.Key.Key_Escape:
            self.list.hide()
            return True
        chosen = self.list.currentItem()
        if key in TAKING and chosen is not None:
            self._take(chosen)
        return super().eventFilter(watched, event)


def _told(teacher: GridTeacher) -> str:
    """下拉里的一行：姓名、工号、教研组。"""
    return "　".join(part for part in (teacher.name, teacher.number or "", teacher.group) if part)
