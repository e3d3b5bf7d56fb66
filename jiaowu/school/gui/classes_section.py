"""学校设置里的班级一节：看有哪些班，添一个，删写错的，给班级起名字。"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from jiaowu.school.class_styles import ClassStyle, grade_title, title_of
from jiaowu.school.services.classes import ClassIdentity, ClassInfo
from jiaowu.school.terms import Term

HEADERS = ("年级", "班级", "学校起的名字")
INFO_ROLE = Qt.ItemDataRole.UserRole
OWN_TITLE = 2
"""起名字的一列。"""


class ClassesSection(QObject):
    """管着 .ui 里的一张表；没有存的修改留在这里。"""

    def __init__(self, table: QTableWidget, classes: tuple[ClassInfo, ...], term: Term) -> None:
        """classes 是 term 在读的班。"""
        super().__init__(table)
        self._table = table
        self._term = term
        self._dropped: list[int] = []
        table.setColumnCount(len(HEADERS))
        table.setHorizontalHeaderLabels(list(HEADERS))
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for info in classes:
            self._insert(table.rowCount(), info.identity, info)

    def show_style(self, style: ClassStyle) -> None:
        """按写法写出各班。"""
        for row in range(self._table.rowCount()):
            item = self._item(row, 1)
            item.setText(title_of(self._identity(row), style, self._term))

    def add(self, grade: int) -> None:
        """给这个年级（1–12）添一个班，班号接着最大的。"""
        rows = range(self._table.rowCount())
        same = [row for row in rows if self._identity(row)[0] == grade]
        no = max((self._identity(row)[1] for row in same), default=0) + 1
        later = [row for row in rows if self._identity(row)[0] > grade]
        self._insert(min(later, default=len(rows)), (grade, no, ""), None)

    def drop(self) -> None:
        """删去选中的班；存的时候才真的删。"""
        row = self._table.currentRow()
        if row < 0:
            return
        info = self._info(row)
        if info is not None:
            self._dropped.append(info.id)
        self._table.removeRow(row)

    @property
    def dropped(self) -> tuple[int, ...]:
        """要删的班级编号。"""
        return tuple(self._dropped)

    def own_titles(self) -> dict[int, str]:
        """改了名字的班：编号 → 名字。"""
        found = {}
        for row in range(self._table.rowCount()):
            info, text = self._info(row), self._item(row, OWN_TITLE).text().strip()
            if info is not None and text != (info.own_title or ""):
                found[info.id] = text
        return found

    def added(self) -> dict[ClassIdentity, str]:
        """新添的班 → 起的名字，没有起为空串。"""
        return {
            self._identity(row): self._item(row, OWN_TITLE).text().strip()
            for row in range(self._table.rowCount())
            if self._info(row) is None
        }

    def _insert(self, at: int, identity: ClassIdentity, info: ClassInfo | None) -> None:
        table = self._table
        table.insertRow(at)
        for column, text in enumerate((grade_title(identity[0]), "", (info and info.own_title) or "")):
            item = QTableWidgetItem(text)
            if column != OWN_TITLE:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(at, column, item)
        self._item(at, 0).setData(INFO_ROLE, (identity, info))
        table.setCurrentCell(at, OWN_TITLE)

    def _identity(self, row: int) -> ClassIdentity:
        identity: ClassIdentity = self._item(row, 0).data(INFO_ROLE)[0]
        return identity

    def _info(self, row: int) -> ClassInfo | None:
        info: ClassInfo | None = self._item(row, 0).data(INFO_ROLE)[1]
        return info

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self._table.item(row, column)
        assert item is not None  # noqa: S101 — 每一行的格子都由 _insert 放好
        return item
