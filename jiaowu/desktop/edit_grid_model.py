"""可以键入的表格的内容：收不收由使用者说了算，改动能撤销、能重做，成块的要么全收要么全不收。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from jiaowu.desktop.pasting import Placed, told
from jiaowu.errors import UserError

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Accept = Callable[[int, int, str], str]
"""（行、列、键入的文字）→ 存下的写法；不收时报 UserError。"""


@dataclass(frozen=True)
class EditColumn:
    """一列：标题、宽度（像素）、能不能键入、是不是数字（右对齐）、指上去的说明。"""

    title: str
    width: int = 80
    editable: bool = True
    numeric: bool = True
    note: str = ""


@dataclass(frozen=True)
class Edit:
    """一格的改动：行、列、改前改后的文字。"""

    row: int
    column: int
    before: str
    after: str


class EditGridModel(QAbstractTableModel):
    """行列都不多（一个班），全部存成文字。"""

    edited = Signal(object)
    """收下的改动（一组 Edit）；键入、粘贴、撤销、重做都会发。"""

    def __init__(self, parent: QObject | None = None) -> None:
        """空表；内容由 show_rows 给。"""
        super().__init__(parent)
        self.columns: tuple[EditColumn, ...] = ()
        self._rows: list[list[str]] = []
        self._accept: Accept = lambda _row, _column, text: text
        self._titles: tuple[str, ...] = ()
        self.same: frozenset[str] = frozenset()
        """键入这些字就是照抄上一格，如 同上；没有为空。"""
        self._done: list[tuple[Edit, ...]] = []
        self._undone: list[tuple[Edit, ...]] = []
        self._panel, self._soft = QColor("#F5F7FA"), QColor("#52606D")

    def set_colours(self, panel: QColor, soft: QColor) -> None:
        """不能键入的格的底色、不是数的文字的颜色。"""
        self._panel, self._soft = panel, soft

    def show_rows(
        self,
        columns: Sequence[EditColumn],
        rows: Sequence[Sequence[str]],
        accept: Accept,
        titles: Sequence[str] = (),
    ) -> None:
        """换全部内容；撤销的记录一并清掉。titles 是左边各行的名称，横着滚也看得见；不给就写行号。"""
        self.beginResetModel()
        self._titles = tuple(titles)
        self.columns = tuple(columns)
        self._rows = [list(row) for row in rows]
        self._accept = accept
        self._done, self._undone = [], []
        self.endResetModel()

    def text(self, row: int, column: int) -> str:
        """一格现在的文字。"""
        return self._rows[row][column]

    def show_texts(self, cells: Sequence[tuple[int, int, str]]) -> None:
        """算出来的格（行、列、文字）换成新的；不算改动，不能撤销。"""
        changed = [cell for cell in cells if self._rows[cell[0]][cell[1]] != cell[2]]
        self._write(changed)

    def refusal(self, row: int, column: int, text: str) -> str:
        """这格不收这段文字的原因；收则为空。"""
        try:
            self._accept(row, column, text)
        except UserError as error:
            return str(error)
        return ""

    def put(self, cells: Sequence[Placed]) -> None:
        """放下这些格，算一次改动；有一格不收就全不收，报 UserError。没有变的格不算。"""
        edits: list[Edit] = []
        wrong: list[str] = []
        placed: dict[tuple[int, int], str] = {}
        for cell in cells:
            try:
                text = self._accept(cell.row, cell.column, self._meant(cell, placed))
            except UserError as error:
                wrong.append(f"{cell.source}：{str(error).rstrip('。')}" if cell.source else str(error))
                continue
            placed[cell.row, cell.column] = text
            before = self._rows[cell.row][cell.column]
            if text != before:
                edits.append(Edit(cell.row, cell.column, before, text))
        if wrong:
            pasted = any(cell.source for cell in cells)
            raise UserError(f"没有粘贴：{told(wrong)}。" if pasted else wrong[0])
        if edits:
            self._undone.clear()
            self._done.append(tuple(edits))
            self._apply(tuple(edits))

    def _meant(self, cell: Placed, placed: Mapping[tuple[int, int], str]) -> str:
        """“同上”换成上一格的文字，同一次放下的算数；第一行没有上一格，报 UserError。"""
        if cell.text.strip() not in self.same:
            return cell.text
        if not cell.row:
            raise UserError(f"第一行上面没有可以照抄的，请直接填，不要写“{cell.text.strip()}”。")
        above = (cell.row - 1, cell.column)
        return placed[above] if above in placed else self._rows[above[0]][above[1]]

    def undo(self) -> Edit | None:
        """退回最近一次改动，返回其中第一格；没有可退的为 None。"""
        if not self._done:
            return None
        edits = self._done.pop()
        self._undone.append(edits)
        self._apply(tuple(Edit(each.row, each.column, each.after, each.before) for each in edits))
        return edits[0]

    def redo(self) -> Edit | None:
        """重做刚退回的，返回其中第一格；没有为 None。"""
        if not self._undone:
            return None
        edits = self._undone.pop()
        self._done.append(edits)
        self._apply(edits)
        return edits[0]

    def _apply(self, edits: tuple[Edit, ...]) -> None:
        self._write([(edit.row, edit.column, edit.after) for edit in edits])
        self.edited.emit(edits)

    def _write(self, cells: Sequence[tuple[int, int, str]]) -> None:
        """写下这些格，只通知一次：一次贴几千格也不卡。"""
        if not cells:
            return
        for row, column, text in cells:
            self._rows[row][column] = text
        rows, columns = {row for row, _, _ in cells}, {column for _, column, _ in cells}
        self.dataChanged.emit(self.index(min(rows), min(columns)), self.index(max(rows), max(columns)))

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].editable else usual

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        spec, text = self.columns[index.column()], self._rows[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if spec.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.BackgroundRole:
            return None if spec.editable else self._panel
        if role == Qt.ItemDataRole.ForegroundRole and spec.numeric and not text[:1].isdigit():
            return self._soft
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            title = self._titles[section] if self._titles else str(section + 1)
            return title if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].note or None
        return None
