"""导入窗口右边的疑问清单；几千条也只在画到时取文字。"""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jiaowu.scores.layout import Problem

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
COLUMN = re.compile(r"^[A-Z]{1,3}$")
ADDRESS = re.compile(r"^([A-Z]{1,3})(\d+)")


class DoubtsModel(QAbstractListModel):
    """一条一行：位置与一句话。"""

    def __init__(self, parent: QObject | None = None) -> None:
        """空清单。"""
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()

    @property
    def problems(self) -> Sequence[Problem]:
        """正在列出的全部疑问。"""
        return self._problems

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """换全部疑问。"""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """第 row 条。"""
        return self._problems[row]

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._problems)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            problem = self._problems[index.row()]
            place = "!".join(part for part in (problem.sheet, problem.cell) if part)
            return f"{place}　{problem.text}" if place else problem.text
        return None


def cell_place(text: str) -> tuple[int, int] | None:
    """地址（C5）→ 行列（0 起）；不是单元格时为 None。"""
    match = ADDRESS.match(text)
    return None if match is None else (int(match[2]) - 1, _column(match[1]))


def column_place(text: str) -> int | None:
    """列字母（E）→ 列序号（0 起）；不是列时为 None。"""
    return _column(text) if COLUMN.match(text) else None


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1
