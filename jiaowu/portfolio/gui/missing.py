"""各部分的完整度与缺什么：教师页的一节、成长档案的小窗都用它。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jiaowu.portfolio.completeness import PURPOSE, Completeness

WIDEST = 860
BAR_WIDTH = 150
SIZE = (680, 480)


class MissingView(QScrollArea):
    """一个部分一行：名称、杠、缺什么。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """内容由 show_completeness 给。"""
        super().__init__(parent)
        self.setObjectName("missingView")
        self.setWidgetResizable(True)

    def show_completeness(self, completeness: Completeness) -> None:
        """换一位教师的。"""
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        for at, score in enumerate(completeness.scores):
            bar = QProgressBar()
            bar.setFixedWidth(BAR_WIDTH)
            bar.setRange(0, 100)
            bar.setValue(round(100 * (score.share or 0)))
            bar.setAccessibleName(f"{score.part.value}的完整度")
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(QLabel(score.part.value), at, 0, top)
            grid.addWidget(bar, at, 1, top)
            grid.addWidget(
                _told("\n".join(score.missing) or "材料已齐。", "" if score.missing else "soft"), at, 2
            )
        grid.addWidget(_told(PURPOSE, "soft"), len(completeness.scores), 0, 1, 3)
        grid.setRowStretch(len(completeness.scores) + 1, 1)
        self.setWidget(inside)


class MissingDialog(QDialog):
    """一位教师还缺什么。"""

    def __init__(self, name: str, completeness: Completeness, parent: QWidget | None = None) -> None:
        """name 是教师的姓名。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{name}的成长档案还缺什么")
        self.resize(*SIZE)
        self.view = MissingView()
        self.view.show_completeness(completeness)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText("关闭")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)


def _told(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
