"""要决定的学生：一人一行，最后一列是怎样处理；几万人也只在画到时取文字。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from jiaowu.scores.gui.import_steps.choices import (
    KIND_TITLES,
    Choices,
    Option,
    options_of,
    person_text,
    suggestion,
)
from jiaowu.scores.matrix import Pupil
from jiaowu.scores.planning import PupilDecision, PupilDoubt, PupilKind

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
TITLES = ("姓名", "号码", "班级", "情况", "学籍里", "怎样处理", "说明")
KIND_COLUMN = 3
CHOICE_COLUMN = 5
OPTIONS_ROLE = Qt.ItemDataRole.UserRole


class PupilsModel(QAbstractTableModel):
    """过滤只换行号表。"""

    decided = Signal(object, object)
    """（Pupil、PupilDecision）：在“怎样处理”里选了。"""

    def __init__(self, warn: QColor, parent: QObject | None = None) -> None:
        """warn 是“说不准”的字色。"""
        super().__init__(parent)
        self._warn = warn
        self._pupils: Sequence[Pupil] = ()
        self._doubts: Sequence[PupilDoubt] = ()
        self._rows: list[int] = []
        self._choices = Choices()
        self._search = ""

    def set_doubts(self, pupils: Sequence[Pupil], doubts: Sequence[PupilDoubt], choices: Choices) -> None:
        """换全部行；doubts 已按要显示的次序排好。"""
        self.beginResetModel()
        self._pupils, self._doubts, self._choices = pupils, doubts, choices
        self._find()
        self.endResetModel()

    def set_choices(self, choices: Choices) -> None:
        """只换决定。"""
        self._choices = choices
        if self._rows:
            last = self.index(len(self._rows) - 1, CHOICE_COLUMN)
            self.dataChanged.emit(self.index(0, CHOICE_COLUMN), last)

    def set_search(self, text: str) -> None:
        """只留姓名或号码里有 text 的；空为全部。"""
        self._search = text.strip()
        self.beginResetModel()
        self._find()
        self.endResetModel()

    def doubt(self, row: int) -> PupilDoubt:
        """第 row 行的疑问。"""
        return self._doubts[self._rows[row]]

    def pupil(self, row: int) -> Pupil:
        """第 row 行的考生。"""
        return self._pupils[self.doubt(row).index]

    def options(self, row: int) -> tuple[Option, ...]:
        """第 row 行可以选的。"""
        return options_of(self.doubt(row), _class_name(self.pupil(row)))

    def chosen(self, row: int) -> PupilDecision:
        """第 row 行现在的决定；没有选过的是建议。"""
        doubt = self.doubt(row)
        return self._choices.decision_of(doubt, self._pupils[doubt.index]) or suggestion(doubt)

    def _find(self) -> None:
        wanted = self._search
        self._rows = [
            row
            for row, doubt in enumerate(self._doubts)
            if not wanted
            or wanted in (pupil := self._pupils[doubt.index]).name
            or wanted in (pupil.number or "")
        ]

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(TITLES)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ForegroundRole and column == KIND_COLUMN:
            return self._warn if self.doubt(row).kind is PupilKind.UNSURE else None
        if role == OPTIONS_ROLE and column == CHOICE_COLUMN:
            return self.options(row)
        return None

    def _text(self, row: int, column: int) -> str:
        doubt, pupil = self.doubt(row), self.pupil(row)
        if column == CHOICE_COLUMN:
            chosen = self.chosen(row)
            return next((each.text for each in self.options(row) if each.decision == chosen), "")
        return (
            pupil.name,
            pupil.number or "",
            _class_name(pupil),
            KIND_TITLES[doubt.kind],
            "；".join(map(person_text, doubt.candidates)),
            "",
            doubt.text,
        )[column]

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if index.column() != CHOICE_COLUMN or not isinstance(value, PupilDecision):
            return False
        self.decided.emit(self.pupil(index.row()), value)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == CHOICE_COLUMN else flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1)
        return None


def _class_name(pupil: Pupil) -> str:
    return (pupil.class_key.name or "") if pupil.class_key else ""
