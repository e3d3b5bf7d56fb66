"""窗口顶上的消息条：发生了什么、保住了什么、该怎么办。"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from jiaowu.desktop.theme import Theme


class MessageBar(QFrame):
    """平时不占地方；有话时出现，按关闭或下一次成功时收起。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """建好但不显示。"""
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setProperty("role", "message")
        self.setAccessibleName("消息")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setObjectName("messageText")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setObjectName("closeMessageButton")
        self._close.setText("知道了")
        self._close.setAccessibleName("关闭消息")
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """图标的颜色随主题。"""
        self._icon.setPixmap(theme.icon("warning").pixmap(QSize(20, 20)))

    def show_text(self, text: str) -> None:
        """显示一句话；空则收起。"""
        self._text.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """正在显示的话；没有显示时为空。"""
        return "" if self.isHidden() else self._text.text()
