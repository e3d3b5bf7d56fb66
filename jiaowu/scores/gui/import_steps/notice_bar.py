"""一条要用户选的提示：一句话，几个按钮，选过的留下记号。"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class NoticeBar(QFrame):
    """平时不占地方。"""

    chosen = Signal(int)
    """按了第几个按钮。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """建好但不显示。"""
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName("提示")
        self._text = QLabel()
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self._text, 1)
        self.hide()

    def set_choices(self, titles: Sequence[str]) -> None:
        """摆好按钮；按下的那个保持按下。"""
        for place, title in enumerate(titles):
            button = QPushButton(title)
            button.setObjectName(f"notice{place + 1}Button")
            button.setAutoDefault(False)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            self._row.addWidget(button)
            self.buttons.append(button)

    def show_text(self, text: str, picked: int | None) -> None:
        """显示一句话与已经选过的一个；空则收起。"""
        self._text.setText(text)
        for place, button in enumerate(self.buttons):
            button.setAutoExclusive(False)
            button.setChecked(place == picked)
            button.setAutoExclusive(True)
        self.setVisible(bool(text))

    def text(self) -> str:
        """正在显示的话；没有显示时为空。"""
        return "" if self.isHidden() else self._text.text()
