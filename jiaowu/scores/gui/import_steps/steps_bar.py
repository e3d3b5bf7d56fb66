"""窗口顶上的五步：走到哪一步，走过的可以点回去。"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

CIRCLED = "①②③④⑤⑥⑦⑧⑨"


class StepsBar(QFrame):
    """放在 .ui 里；用之前调 set_titles。"""

    chosen = Signal(int)
    """点了第几步（从 0 起）。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """还没有步骤。"""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(4)

    def set_titles(self, titles: Sequence[str]) -> None:
        """摆好各步。"""
        for place, title in enumerate(titles):
            if place:
                arrow = QLabel("›")
                arrow.setProperty("role", "soft")
                self._row.addWidget(arrow)
            button = QPushButton(f"{CIRCLED[place]} {title}")
            button.setObjectName(f"step{place + 1}Button")
            button.setProperty("role", "step")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            self._row.addWidget(button)
            self.buttons.append(button)
        self._row.addStretch(1)

    def show_step(self, current: int, *, back: bool) -> None:
        """正在第 current 步；back 为真时前面的各步可以点回去。"""
        for place, button in enumerate(self.buttons):
            button.setChecked(place == current)
            button.setEnabled(place == current or (back and place < current))
            state = "正在这一步" if place == current else "已走过" if place < current else "还没到"
            button.setAccessibleDescription(state)
