"""状态栏里的“撤销”：几秒之后自己收起。"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget


class UndoButton(QPushButton):
    """只管最近一次；按一次就收起。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """平时不显示。"""
        super().__init__("撤销", parent)
        self.setObjectName("undoButton")
        self.setAccessibleName("撤销刚才的操作")
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._put_away)
        self.clicked.connect(self._run)
        self.hide()

    def offer(self, undo: Callable[[], object], milliseconds: int) -> None:
        """给出撤销，milliseconds 毫秒后收起。"""
        self._undo = undo
        self._timer.start(milliseconds)
        self.show()

    def _run(self) -> None:
        undo = self._undo
        self._put_away()
        if undo is not None:
            undo()

    def _put_away(self) -> None:
        self._undo = None
        self.hide()
