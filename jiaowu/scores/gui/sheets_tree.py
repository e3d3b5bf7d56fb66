"""导入窗口左边的工作表清单：打勾的才用；几个文件时按文件分开。"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from jiaowu.scores.gui.intake_work import Intake

PLACE_ROLE = Qt.ItemDataRole.UserRole


class SheetsTree(QTreeWidget):
    """放在 .ui 里；fill 之后才有内容。"""

    chosen = Signal(int)
    """选中了第几张表。"""
    used = Signal(int, bool)
    """第几张表改成用或不用。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self._file_items: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)

    def fill(self, intake: Intake) -> None:
        """列出读到的全部工作表，选中第一张用上的。"""
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        self.clear()
        self._file_items = {}
        several = len(intake.workbooks) > 1
        for place, layout in enumerate(intake.layouts):
            item = QTreeWidgetItem([layout.sheet])
            item.setData(0, PLACE_ROLE, place)
            item.setToolTip(0, layout.why)
            item.setCheckState(0, _check_state(used=layout.used))
            if several:
                self._file_item(layout.file).addChild(item)
            else:
                self.addTopLevelItem(item)
        self.expandAll()
        self.blockSignals(False)  # noqa: FBT003 — 同上
        first = [place for place, layout in enumerate(intake.layouts) if layout.used]
        self.choose(first[0] if first else 0)

    @property
    def place(self) -> int | None:
        """选中第几张表；没有为 None。"""
        return _place_of(self.currentItem())

    def choose(self, place: int) -> None:
        """选中第 place 张表。"""
        if (item := self._item(place)) is not None:
            self.setCurrentItem(item)

    def show_used(self, place: int, *, used: bool) -> None:
        """只改勾，不发信号。"""
        if (item := self._item(place)) is not None:
            self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
            item.setCheckState(0, _check_state(used=used))
            self.blockSignals(False)  # noqa: FBT003 — 同上

    def _file_item(self, file: str) -> QTreeWidgetItem:
        if file not in self._file_items:
            item = self._file_items[file] = QTreeWidgetItem(self, [file])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return self._file_items[file]

    def _item(self, place: int) -> QTreeWidgetItem | None:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            if _place_of(item) == place:
                return item
            walk += 1
        return None

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if (place := _place_of(item)) is not None:
            self.chosen.emit(place)

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        if (place := _place_of(item)) is not None:
            self.used.emit(place, item.checkState(0) == Qt.CheckState.Checked)


def _place_of(item: QTreeWidgetItem | None) -> int | None:
    place = item.data(0, PLACE_ROLE) if item is not None else None
    return place if isinstance(place, int) else None


def _check_state(*, used: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if used else Qt.CheckState.Unchecked
