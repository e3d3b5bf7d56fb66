"""完成率的格里、数字下面的一条。"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jiaowu.desktop.table_model import RowsModel
from jiaowu.desktop.theme import Theme

BAR_HEIGHT = 6


class ShareDelegate(QStyledItemDelegate):
    """在完成率的格里、数字下面画一条；超过 1 的画满。"""

    def __init__(self, model: RowsModel, theme: Theme, parent: QWidget) -> None:
        """model 给出原始的率（0–1）。"""
        super().__init__(parent)
        self._model = model
        self._line, self._full, self._part = QColor(theme.line), QColor(theme.good), QColor(theme.primary)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        share = self._model.source(index.row())[index.column()]
        if not isinstance(share, int | float):
            return
        room = option.rect.adjusted(8, 0, -52, 0)
        bar = room.adjusted(0, (room.height() - BAR_HEIGHT) // 2, 0, 0)
        bar.setHeight(BAR_HEIGHT)
        painter.save()
        painter.fillRect(bar, self._line)
        bar.setWidth(round(bar.width() * min(1.0, float(share))))
        painter.fillRect(bar, self._full if share >= 1 else self._part)
        painter.restore()
