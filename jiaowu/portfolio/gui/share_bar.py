"""表格里的完整度：数字下面画一条细杠，不满的露出底色。"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jiaowu.desktop.table_model import RowsModel
from jiaowu.desktop.theme import Theme

THICK = 3
INSET = 6
"""像素。"""


class ShareDelegate(QStyledItemDelegate):
    """只画值是 0–1 的数的列。"""

    def __init__(self, model: RowsModel, theme: Theme, parent: QWidget) -> None:
        """model 是这张表的模型。"""
        super().__init__(parent)
        self._model = model
        self._full, self._ground = QColor(theme.primary), QColor(theme.line)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        share = self._model.source(index.row())[index.column()]
        if not isinstance(share, float | int):
            return
        box = option.rect
        bar = QRect(box.left() + INSET, box.bottom() - THICK, box.width() - 2 * INSET, THICK)
        painter.fillRect(bar, self._ground)
        bar.setWidth(round(bar.width() * min(1.0, max(0.0, share))))
        painter.fillRect(bar, self._full)
