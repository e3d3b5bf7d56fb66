"""工作台上一张卡片的样子：标题、几行，双击或回车翻到出处。"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.calendar.cards import Card, Line
from jiaowu.desktop.theme import Theme

LINE = Qt.ItemDataRole.UserRole
MARGIN = 6
LEAST_HEIGHT, LEAST_WIDTH = 140, 280


class LineDelegate(QStyledItemDelegate):
    """左边是文字，太长就省略；右边是几个字，要紧的用红色。"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """颜色取自主题。"""
        super().__init__(parent)
        self._soft, self._bad = QColor(theme.ink_soft), QColor(theme.bad)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        line: Line = index.data(LINE)
        area = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        metrics = option.fontMetrics
        room = metrics.horizontalAdvance(line.detail) + MARGIN if line.detail else 0
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, max(0, area.width() - room))
        painter.save()
        painter.setPen(option.palette.text().color())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(self._bad if line.urgent else self._soft)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.detail)
        painter.restore()


class CardView(QFrame):
    """一张卡片。"""

    asked = Signal(object)
    """要看的一行（Line）。"""

    def __init__(self, name: str, title: str, theme: Theme) -> None:
        """还没有读好时写“正在读取……”。"""
        super().__init__()
        self.setObjectName(f"{name}Card")
        self.setProperty("role", "card")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._theme = theme
        self._title = title
        heading = QLabel(title)
        heading.setProperty("role", "section")
        self.count = QLabel()
        self.count.setObjectName(f"{name}Count")
        self.empty = QLabel("正在读取……")
        self.empty.setObjectName(f"{name}Empty")
        self.empty.setProperty("role", "soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = QListWidget()
        self.list.setObjectName(f"{name}List")
        self.list.setAccessibleName(title)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(LineDelegate(theme, self.list))
        self.list.setStyleSheet("QListView { border: 0; } QListView::item { padding: 3px 0; }")
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.itemActivated.connect(lambda item: self.asked.emit(item.data(LINE)))
        self.list.hide()
        self._lay_out(heading)

    def _lay_out(self, heading: QLabel) -> None:
        row = QHBoxLayout()
        row.addWidget(heading)
        row.addStretch(1)
        row.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.list, 1)

    def show_card(self, card: Card) -> None:
        """换成读好的内容。"""
        self.list.clear()
        for line in card.lines:
            item = QListWidgetItem()
            item.setData(LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.text}　{line.detail}")
            item.setToolTip(f"{line.text}　{line.detail}")
            self.list.addItem(item)
        self.empty.setText(card.empty)
        self.empty.setVisible(not card.lines)
        self.list.setVisible(bool(card.lines))
        self.count.setText(str(len(card.lines)) if card.lines else "")
        colour = self._theme.bad if card.urgent else self._theme.ink_soft
        self.count.setStyleSheet(f"color: {colour}; font-weight: bold;")
