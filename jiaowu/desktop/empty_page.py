"""还没有内容时的一页：说该做什么，并放着做它的按钮。"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    """居中的标题、一段话、一个主要按钮。"""

    asked = Signal()
    """按下了按钮。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """内容由 set_up 给。"""
        super().__init__(parent)
        self._title = _centred("title")
        self._text = _centred("soft")
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.asked)
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def set_up(self, title: str, text: str, button: str = "") -> None:
        """三处文字；button 为空时不放按钮。"""
        self._title.setText(title)
        self._text.setText(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))

    def offer(self, text: str, name: str, act: Callable[[], object]) -> None:
        """主要按钮下面再放一个次要的；name 是它的 objectName。"""
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(act)
        self._layout.insertWidget(self._layout.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)


def _centred(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
