"""写完就存的一段文字：停一会儿或离开时存。"""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

PAUSE = 1500
"""停笔多少毫秒就存。"""


class CommentEdit(QPlainTextEdit):
    """停一会儿或离开就发 finished。"""

    finished = Signal()
    """写的有改动，该存了。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._on_typed)

    def show_text(self, text: str) -> None:
        """换成资料库里的；正在写、还没存的不动。"""
        if self.document().isModified() or self.toPlainText() == text:
            return
        self.setPlainText(text)
        self.document().setModified(False)
        self._timer.stop()

    def replace_text(self, text: str) -> None:
        """换人了：不管写没写完都换成这一段；先调 flush 存下原来的。"""
        self.document().setModified(False)
        self.setPlainText(text)
        self.document().setModified(False)
        self._timer.stop()

    @property
    def pending(self) -> bool:
        """有没有写了还没存的。"""
        return self.document().isModified()

    def flush(self) -> None:
        """写的有改动就发 finished。"""
        self._timer.stop()
        if self.document().isModified():
            self.document().setModified(False)
            self.finished.emit()

    def _on_typed(self) -> None:
        if self.document().isModified():
            self._timer.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
