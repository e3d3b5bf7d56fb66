"""一个大数字，以及点开数字看口径的小窗。"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

POPUP_WIDTH = 380


class FigureCard(QFrame):
    """标题、可点开的数字、下面一行说明。"""

    explained = Signal()
    """点了数字。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """内容由 set_figure 给。"""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._caption = QLabel()
        self._caption.setProperty("role", "soft")
        self.number = QPushButton()
        self.number.setObjectName("figureButton")
        self.number.setProperty("role", "figure")
        self.number.setToolTip("点开看口径")
        self.number.setCursor(Qt.CursorShape.PointingHandCursor)
        self.number.clicked.connect(self.explained)
        self._note = QLabel()
        self._note.setProperty("role", "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(2)
        layout.addWidget(self._caption)
        layout.addWidget(self.number, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._note)

    def set_figure(self, caption: str, value: str, note: str = "") -> None:
        """标题、数字的文字、说明；没有数时 value 给“—”。"""
        self._caption.setText(caption)
        self.number.setText(value)
        self.number.setAccessibleName(f"{caption} {value}，点开看口径")
        self._note.setText(note)


class ExplanationPopup(QFrame):
    """口径小窗：点别处或按 Esc 收起。"""

    listed = Signal()
    """要看这个数字背后的人。"""

    def __init__(self, parent: QWidget, title: str, lines: Sequence[str], people: str = "") -> None:
        """title 如“三(1)班 语文 平均分”，lines 一行一句；people 是看名单的按钮上的字，空就没有按钮。"""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("explanationPopup")
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(POPUP_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        heading = QLabel(title)
        heading.setProperty("role", "section")
        heading.setWordWrap(True)
        layout.addWidget(heading)
        for line in lines:
            layout.addWidget(_line(line))
        if people:
            layout.addWidget(self._people_button(people), 0, Qt.AlignmentFlag.AlignLeft)

    def show_at(self, place: QPoint) -> None:
        """出现在屏幕坐标 place 附近，不出屏幕。"""
        self.show()
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.setFocus()

    def _people_button(self, people: str) -> QPushButton:
        button = QPushButton(people)
        button.setObjectName("explanationPeopleButton")
        button.clicked.connect(self.listed)
        button.clicked.connect(self.close)
        return button

    def text(self) -> str:
        """小窗里的全部文字。"""
        return "\n".join(label.text() for label in self.findChildren(QLabel))


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
