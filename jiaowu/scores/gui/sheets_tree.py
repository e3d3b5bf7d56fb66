"""导入第一步的文件与工作表：打勾的表才用，后面写怎样读、为什么没有用。"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from jiaowu.scores.gui.intake_work import Intake
from jiaowu.scores.layout import SheetLayout

PLACE_ROLE = Qt.ItemDataRole.UserRole
NAME_WIDTH = 190


class SheetsTree(QTreeWidget):
    """放在 .ui 里；fill 之后才有内容。"""

    chosen = Signal(int)
    """选中了第几张表。"""
    used = Signal(int, bool)
    """第几张表改成用或不用。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self.setColumnCount(2)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)

    def fill(self, intake: Intake) -> None:
        """列出读到的全部文件与工作表，选中第一张用上的。"""
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        self.clear()
        files: dict[str, QTreeWidgetItem] = {}
        for book in intake.workbooks:
            files[book.file] = QTreeWidgetItem(self, [book.file])
            files[book.file].setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            files[book.file].setFirstColumnSpanned(True)
        for place, layout in enumerate(intake.layouts):
            item = QTreeWidgetItem(files[layout.file], [layout.sheet])
            item.setData(0, PLACE_ROLE, place)
        self.expandAll()
        self.header().resizeSection(0, NAME_WIDTH)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.blockSignals(False)  # noqa: FBT003 — 同上
        self.show_layouts(intake.layouts)
        first = [place for place, layout in enumerate(intake.layouts) if layout.used]
        self.choose(first[0] if first else 0)

    def show_layouts(self, layouts: Sequence[SheetLayout]) -> None:
        """勾与“怎样读”照 layouts，不发信号。"""
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        for item, place in self._sheets():
            layout = layouts[place]
            item.setCheckState(0, Qt.CheckState.Checked if layout.used else Qt.CheckState.Unchecked)
            item.setText(1, layout.why)
            item.setToolTip(1, layout.why)
        self.blockSignals(False)  # noqa: FBT003 — 同上

    @property
    def place(self) -> int | None:
        """选中第几张表；选中的是文件、或没有选中为 None。"""
        return _place_of(self.currentItem())

    @property
    def file(self) -> str | None:
        """选中的文件，或选中的表所在的文件；没有选中为 None。"""
        item = self.currentItem()
        if item is None:
            return None
        return (item.parent() or item).text(0)

    def choose(self, place: int) -> None:
        """选中第 place 张表。"""
        for item, at in self._sheets():
            if at == place and item is not self.currentItem():
                self.setCurrentItem(item)
                return

    def item_of(self, place: int) -> QTreeWidgetItem:
        """第 place 张表的一行；没有时抛 KeyError。"""
        return {at: item for item, at in self._sheets()}[place]

    def _sheets(self) -> Iterator[tuple[QTreeWidgetItem, int]]:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            if (place := _place_of(item)) is not None:
                yield item, place
            walk += 1

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if (place := _place_of(item)) is not None:
            self.chosen.emit(place)

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        if (place := _place_of(item)) is not None:
            self.used.emit(place, item.checkState(0) == Qt.CheckState.Checked)


def _place_of(item: QTreeWidgetItem | None) -> int | None:
    place = item.data(0, PLACE_ROLE) if item is not None else None
    return place if isinstance(place, int) else None
