"""查哪几个方面、各用哪份检查表、占多少权重：一张可以勾选的小表。"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHeaderView, QTableWidget, QTableWidgetItem

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import USUAL_WEIGHTS, FacetChoice, RoundKind
from jiaowu.inspection.services.checklists import ChecklistInfo

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
ROW_HEIGHT = 32
USUAL_FACETS: Mapping[RoundKind, frozenset[Facet]] = {
    RoundKind.MIDTERM: frozenset(Facet),
    RoundKind.FINAL: frozenset(Facet),
    RoundKind.MONTHLY: frozenset({Facet.PREPARATION, Facet.HOMEWORK}),
    RoundKind.SPOT: frozenset({Facet.PREPARATION, Facet.LESSON, Facet.HOMEWORK}),
    RoundKind.SPECIAL: frozenset({Facet.HOMEWORK}),
}
"""各种检查一般查哪几个方面，都可以改。"""


class FacetsTable(QObject):
    """管着 .ui 里的一张 QTableWidget。"""

    changed = Signal()

    def __init__(self, table: QTableWidget) -> None:
        """列是固定的：方面、检查表、权重。"""
        super().__init__(table)
        self.table = table
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels(["方面", "检查表", "权重"])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setColumnWidth(0, 150)
        table.setColumnWidth(2, 84)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.itemChanged.connect(lambda _item: self.changed.emit())

    def fill(self, checklists: Sequence[ChecklistInfo]) -> None:
        """每个有检查表的方面一行。"""
        facets = [facet for facet in Facet if any(each.checklist.facet is facet for each in checklists)]
        self.table.setRowCount(len(facets))
        for row, facet in enumerate(facets):
            item = QTableWidgetItem(facet.label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.UserRole, facet.value)
            item.setCheckState(UNCHECKED)
            self.table.setItem(row, 0, item)
            box = QComboBox()
            box.setObjectName(f"{facet.value}Box")
            box.setAccessibleName(f"{facet.label}用哪份检查表")
            for each in checklists:
                if each.checklist.facet is facet:
                    box.addItem(each.checklist.name, each.code)
            self.table.setCellWidget(row, 1, box)
            self.table.setCellWidget(row, 2, self._weight_box(facet))

    def _weight_box(self, facet: Facet) -> QDoubleSpinBox:
        weight = QDoubleSpinBox()
        weight.setObjectName(f"{facet.value}Weight")
        weight.setAccessibleName(f"{facet.label}的权重")
        weight.setDecimals(1)
        weight.setMaximum(100)
        weight.setValue(USUAL_WEIGHTS[facet])
        weight.valueChanged.connect(lambda _value: self.changed.emit())
        return weight

    def suggest(self, kind: RoundKind) -> None:
        """按种类勾上一般要查的方面。"""
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            wanted = self._facet(row) in USUAL_FACETS[kind]
            if item is not None:
                item.setCheckState(CHECKED if wanted else UNCHECKED)

    def choose(self, chosen: Mapping[Facet, tuple[str, float]]) -> None:
        """照这些方面勾选：方面 → （检查表的代码、权重）；停用了的检查表也列上。"""
        for row in range(self.table.rowCount()):
            item, facet = self.table.item(row, 0), self._facet(row)
            if item is None:
                continue
            item.setCheckState(CHECKED if facet in chosen else UNCHECKED)
            if facet in chosen:
                code, weight = chosen[facet]
                self._box(row).setCurrentIndex(max(0, self._box(row).findData(code)))
                self._weight(row).setValue(weight)

    def choices(self) -> tuple[FacetChoice, ...]:
        """勾上的方面。"""
        return tuple(
            FacetChoice(self._facet(row), self._box(row).currentData(), self._weight(row).value())
            for row in range(self.table.rowCount())
            if (item := self.table.item(row, 0)) is not None and item.checkState() == CHECKED
        )

    def _facet(self, row: int) -> Facet:
        item = self.table.item(row, 0)
        assert item is not None  # noqa: S101 — fill 里放的
        return Facet(item.data(Qt.ItemDataRole.UserRole))

    def _box(self, row: int) -> QComboBox:
        box = self.table.cellWidget(row, 1)
        assert isinstance(box, QComboBox)  # noqa: S101 — fill 里放的
        return box

    def _weight(self, row: int) -> QDoubleSpinBox:
        box = self.table.cellWidget(row, 2)
        assert isinstance(box, QDoubleSpinBox)  # noqa: S101 — fill 里放的
        return box
