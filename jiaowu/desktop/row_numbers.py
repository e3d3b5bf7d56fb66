"""左边的行号：宽度按行数的位数算，不逐行去问模型。"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

PADDING = 16
FEWEST_DIGITS = 2


class RowNumbers(QHeaderView):
    """Qt 量行号的宽度要问模型上千次，后台忙的时候窗口会停顿；行号是数字，位数就够了。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """竖着的表头，行高固定。"""
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def sizeHint(self) -> QSize:
        model = self.model()
        digits = max(FEWEST_DIGITS, len(str(model.rowCount()))) if model is not None else FEWEST_DIGITS
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("9" * digits) + PADDING, metrics.height())
