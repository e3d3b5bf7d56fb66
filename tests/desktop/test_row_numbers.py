"""行号的宽度：放得下最大的行号，又不逐行问模型。"""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jiaowu.desktop.row_numbers import RowNumbers

NO_INDEX = QModelIndex()


class Counting(QAbstractTableModel):
    """数一数被问了几次表头。"""

    asked = 0

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        return 50_000

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        return 3

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        self.asked += orientation == Qt.Orientation.Vertical
        return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None


def test_the_width_fits_the_last_number_without_asking_for_every_row(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    header = RowNumbers(view)
    view.setVerticalHeader(header)
    model = Counting()
    view.setModel(model)

    width = header.sizeHint().width()

    assert width > header.fontMetrics().horizontalAdvance("50000")
    assert model.asked == 0
