"""各年级有几个班的表：年级、班数、按学校的写法是哪些班。"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QSpinBox, QTableWidget, QTableWidgetItem

from jiaowu.school.class_styles import ClassStyle, grade_title, title_of
from jiaowu.school.classes import MAX_CLASS_NO
from jiaowu.school.terms import Term

HEADERS = ("年级", "班数", "班级")
SHOWN = 4
"""预览里先写出几个班。"""


class ClassCounts(QObject):
    """管着 .ui 里的一张表。"""

    changed = Signal()
    """改了一个年级的班数。"""

    def __init__(self, table: QTableWidget) -> None:
        """table 是空表。"""
        super().__init__(table)
        self._table = table
        self._spins: dict[int, QSpinBox] = {}
        table.setColumnCount(len(HEADERS))
        table.setHorizontalHeaderLabels(list(HEADERS))
        table.verticalHeader().hide()
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setColumnWidth(1, 120)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def show_counts(self, counts: Mapping[int, int]) -> None:
        """显示这些年级（1–12）→ 班数。"""
        self._table.setRowCount(len(counts))
        self._spins = {}
        for row, (grade, count) in enumerate(counts.items()):
            self._table.setRowHeight(row, 34)
            self._table.setItem(row, 0, _fixed(grade_title(grade)))
            self._table.setItem(row, 2, _fixed(""))
            spin = QSpinBox(maximum=MAX_CLASS_NO, value=count, suffix=" 个班")
            spin.setObjectName(f"grade{grade}Spin")
            spin.setAccessibleName(f"{grade_title(grade)}的班数")
            spin.valueChanged.connect(self.changed)
            self._spins[grade] = spin
            self._table.setCellWidget(row, 1, spin)

    def counts(self) -> dict[int, int]:
        """年级（1–12）→ 现在填的班数。"""
        return {grade: spin.value() for grade, spin in self._spins.items()}

    def set_all(self, count: int) -> None:
        """各年级都填这个数。"""
        for spin in self._spins.values():
            spin.setValue(count)

    def preview(self, style: ClassStyle, term: Term) -> None:
        """按写法写出各年级的班。"""
        for row, (grade, count) in enumerate(self.counts().items()):
            item = self._table.item(row, 2)
            if item is not None:
                item.setText(_titles(grade, count, style, term))


def _titles(grade: int, count: int, style: ClassStyle, term: Term) -> str:
    titles = [title_of((grade, no, ""), style, term) for no in range(1, count + 1)]
    if len(titles) > SHOWN + 1:
        titles = [*titles[:SHOWN], "……", titles[-1]]
    return "　".join(titles) or "没有班"


def _fixed(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
