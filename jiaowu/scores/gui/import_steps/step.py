"""导入的一步：自己显示什么，什么时候可以往下走。"""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class ImportStep(QWidget):
    """五步的底子；内容变了只记下，看得见时才画。"""

    title: ClassVar[str]
    next_text: ClassVar[str] = "下一步"

    changed = Signal()
    """能不能往下走，或下面的一句话变了。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """子类接着搭部件。"""
        super().__init__(parent)
        self._stale = False

    @property
    def ready(self) -> bool:
        """可以往下走了。"""
        raise NotImplementedError

    @property
    def summary(self) -> str:
        """下面的一句话：这一步看到了什么。"""
        raise NotImplementedError

    def redraw(self) -> None:
        """照现在的资料重画；由子类实现。"""
        raise NotImplementedError

    def renew(self) -> None:
        """内容变了：看得见就重画，看不见就等翻到。"""
        self._stale = True
        if self.isVisible():
            self._redraw_stale()
        self.changed.emit()

    def _redraw_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.redraw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw_stale()
