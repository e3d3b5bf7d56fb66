"""足迹的一条线：日期、线上的点（各类的形状与字不同，不只靠颜色）、题目；学期是分隔的标题。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jiaowu.desktop.theme import Theme
from jiaowu.portfolio.gui.timeline_rows import OWN, TimelineRow
from jiaowu.portfolio.parts import footprint_groups

ROW_HEIGHT = 30
DAY_WIDTH = 62
GROUP_WIDTH = 62
LINE_AT = 76
"""那条线在离左边多远（像素）。"""
DOT = 4.5
ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class TimelineModel(QAbstractListModel):
    """各行；换一批就整个换。"""

    def __init__(self, parent: QWidget) -> None:
        """先是空的。"""
        super().__init__(parent)
        self._rows: Sequence[TimelineRow] = ()

    def set_rows(self, rows: Sequence[TimelineRow]) -> None:
        """换全部行。"""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> TimelineRow:
        """第 at 行。"""
        return self._rows[at]

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            day = f"{row.day:%Y-%m-%d}" if row.day else ""
            return "　".join(part for part in (day, row.group, row.title, row.detail) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TimelineDelegate(QStyledItemDelegate):
    """画一行。"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """颜色随主题。"""
        super().__init__(parent)
        self._theme = theme
        groups = (*footprint_groups(), OWN)
        self._colours = {name: QColor(theme.series[at % len(theme.series)]) for at, name in enumerate(groups)}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._paint_heading(painter, option, row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow) -> None:
        box = option.rect
        painter.fillRect(box, QColor(self._theme.panel))
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        inside = box.adjusted(8, 0, -8, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title)
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.detail)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow) -> None:
        box, theme = option.rect, self._theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.mix(theme.primary, 0.14))
        middle = box.center().y() + 0.5
        line = box.left() + LINE_AT
        painter.setPen(QPen(QColor(theme.line), 2))
        painter.drawLine(QPointF(line, box.top()), QPointF(line, box.bottom() + 1))
        colour = self._colours.get(row.group, QColor(theme.primary))
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QBrush(QColor(theme.paper)) if row.entry is not None else QBrush(colour))
        painter.drawEllipse(QPointF(line, middle), DOT, DOT)
        painter.setPen(QColor(theme.ink_soft))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        day = f"{row.day:%m-%d}" if row.day else ""
        painter.drawText(
            QRect(box.left(), box.top(), DAY_WIDTH, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            day,
        )
        start = line + 14
        painter.drawText(QRect(start, box.top(), GROUP_WIDTH, box.height()), left, row.group)
        self._paint_words(painter, option, row, start + GROUP_WIDTH + 6)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TimelineRow, start: int
    ) -> None:
        """题目在左，补充与附件在右；放不下的略去。"""
        box, metrics = option.rect, option.fontMetrics
        extra = [row.detail] if row.detail else []
        extra += [f"附件 {row.files}"] if row.files else []
        extra += [f"反思 {row.reflections}"] if row.reflections else []
        room = max(0, box.right() - 8 - start)
        told = metrics.elidedText("　".join(extra), Qt.TextElideMode.ElideRight, room * 2 // 5)
        taken = metrics.horizontalAdvance(told)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room - taken - 12)
        inside = QRect(start, box.top(), room, box.height())
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)


class TimelineView(QListView):
    """一条线；选了哪一行、双击哪一行用信号说。"""

    chosen = Signal()
    """选的行变了。"""
    opened = Signal()
    """双击或回车。"""

    def __init__(self, theme: Theme) -> None:
        """先是空的。"""
        super().__init__()
        self.rows = TimelineModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(TimelineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setObjectName("timelineView")
        self.setAccessibleName("成长足迹")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.activated.connect(lambda _index: self.opened.emit())

    def current_row(self) -> TimelineRow | None:
        """选中的一行；没有选或选的是标题为 None。"""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row = self.rows.row(index.row())
        return None if row.heading else row
