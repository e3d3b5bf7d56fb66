"""导入预览里的一张表：原样的单元格，按识别出的角色着色。"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from jiaowu.desktop.theme import Theme
from jiaowu.scores.gui.layout_edits import block_of, column_at
from jiaowu.scores.layout import Block, Column, Role, SheetLayout
from jiaowu.sheets.grid import CellError, CellValue, Grid, address, column_letter

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NUMBER_SIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TEXT_SIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
UNUSED = "不用"
TINT = 0.14
DOUBT_TINT = 0.30


@dataclass(frozen=True)
class Family:
    """一族角色：图例里的名称、主题里的颜色名。"""

    title: str
    roles: frozenset[Role]
    colour: str


FAMILIES = (
    Family(
        "身份（学号、姓名、班级）", frozenset({Role.NUMBER, Role.NAME, Role.CLASS, Role.GRADE}), "#0072B2"
    ),
    Family("成绩与科目", frozenset({Role.SCORE, Role.SUBJECT}), "#009E73"),
    Family("合计、赋分（不算学科）", frozenset({Role.TOTAL, Role.SUM, Role.ASSIGNED}), "#E69F00"),
    Family("名次、等级、状态", frozenset({Role.RANK, Role.LEVEL, Role.STATE}), "#CC79A7"),
)
"""没有列入的角色（其他、不用）不着色。"""


class GridModel(QAbstractTableModel):
    """只在画到时取值，几万行也立即显示。"""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """空表；内容由 show_grid 给。"""
        super().__init__(parent)
        self._grid = Grid("", [])
        self._layout: SheetLayout | None = None
        self._doubts: Mapping[tuple[int, int], str] = {}
        self._headers: AbstractSet[int] = frozenset()
        self._tints = {role: theme.mix(family.colour, TINT) for family in FAMILIES for role in family.roles}
        self._doubt = theme.mix(theme.bad, DOUBT_TINT)
        self._soft = QColor(theme.ink_soft)
        self._panel = QColor(theme.panel)
        self._bold = QFont()
        self._bold.setBold(True)

    def show_grid(self, grid: Grid, layout: SheetLayout, doubts: Mapping[tuple[int, int], str]) -> None:
        """换一张表、它的识别结果与可疑的格（行、列 → 说明）。"""
        self.beginResetModel()
        self._grid = grid
        self._set_layout(layout, doubts)
        self.endResetModel()

    def show_layout(self, layout: SheetLayout, doubts: Mapping[tuple[int, int], str]) -> None:
        """同一张表，只换识别结果。"""
        self._set_layout(layout, doubts)
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _set_layout(self, layout: SheetLayout, doubts: Mapping[tuple[int, int], str]) -> None:
        self._layout, self._doubts = layout, doubts
        self._headers = {row for block in layout.blocks for row in block.header_rows}

    @property
    def sheet_layout(self) -> SheetLayout | None:
        """正在显示的识别结果。"""
        return self._layout

    def column_spec(self, row: int, column: int) -> Column | None:
        """（行、列）所在块里这一列的识别；没有认出为 None。"""
        if self._layout is None or (place := block_of(self._layout, row, column)) is None:
            return None
        return column_at(self._layout.blocks[place], column)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._grid.rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._grid.width

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        value = self._grid.rows[row][column]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBER_SIDE if isinstance(value, int | float) else TEXT_SIDE
        return self._look(row, column, role)

    def _look(self, row: int, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._doubts.get((row, column)) or address(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if row in self._headers else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return None if self._used(row, column) else self._soft
        return None

    def _background(self, row: int, column: int) -> QColor | None:
        if (row, column) in self._doubts:
            return self._doubt
        block = self._block(row, column)
        spec = column_at(block, column) if block is not None else None
        tint = self._tints.get(spec.role) if spec is not None else None
        if tint is None and row in self._headers:
            return self._panel
        return tint

    def _used(self, row: int, column: int) -> bool:
        block = self._block(row, column)
        spec = column_at(block, column) if block is not None else None
        return spec is not None and spec.role not in {Role.IGNORED, Role.OTHER}

    def _block(self, row: int, column: int) -> Block | None:
        """行列都落在里面的一块。"""
        if self._layout is None:
            return None
        for block in self._layout.blocks:
            inside = row in block.header_rows or block.first_row <= row <= block.last_row
            if inside and column_at(block, column) is not None:
                return block
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column_letter(section)}\n{self._role_text(section)} ▾"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "点这里改这一列的用途"
        return None

    def _role_text(self, section: int) -> str:
        spec = self.column_spec(-1, section)
        if spec is None or spec.role is Role.IGNORED:
            return UNUSED
        short = spec.role.label.partition("（")[0]
        if spec.subject is None:
            return short
        return spec.subject if spec.role is Role.SCORE else f"{spec.subject}{short}"


def cell_text(value: CellValue) -> str:
    """单元格在预览里的文字。"""
    if value is None:
        return ""
    if isinstance(value, CellError):
        return value.code
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)
