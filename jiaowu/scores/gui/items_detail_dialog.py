"""点开一个数看到的：口径，以及数字背后的考生（失分多的在前）。"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.scores.item_statistics import PaperAnalysis

SIZE = (640, 560)
COLUMNS = (
    TableColumn("班级", 104),
    TableColumn("姓名", 84),
    TableColumn("学号", 110),
    TableColumn("得分", 60, "", numeric=True),
    TableColumn("失分", 60, "", numeric=True),
    TableColumn("选项", 56),
    TableColumn("卷面得分", 76, "", numeric=True),
    TableColumn("组别", 64),
)


@dataclass(frozen=True)
class Behind:
    """一个数的背后：标题、口径、哪几题、哪些考生。"""

    title: str
    lines: Sequence[str]
    columns: Sequence[int]
    rows: Sequence[int]


class ItemsDetailDialog(QDialog):
    """上面口径，下面考生；只在屏幕上看，不导出。"""

    def __init__(
        self, context: Context, analysis: PaperAnalysis, behind: Behind, parent: QWidget | None = None
    ) -> None:
        """behind.columns、behind.rows 是 analysis.matrix 里的题与考生。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("itemsDetailDialog")
        self.setWindowTitle(behind.title)
        self.resize(*SIZE)
        self.told = QLabel("\n".join(behind.lines))
        self.told.setObjectName("itemsExplanation")
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = TableView()
        self.table.set_up(context, "itemsBehind", behind.title, tools=False)
        self.table.set_columns(COLUMNS)
        self.table.set_rows(pupil_rows(analysis, behind.columns, behind.rows))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText("关闭")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)


def pupil_rows(analysis: PaperAnalysis, columns: Sequence[int], rows: Sequence[int]) -> list[Row]:
    """这些考生在这些题上的得分与失分，失分多的在前；没有分数的在最后。"""
    matrix = analysis.matrix
    groups = dict.fromkeys(analysis.high.tolist(), "高分组") | dict.fromkeys(analysis.low.tolist(), "低分组")
    full = float(matrix.fulls[list(columns)].sum())
    found: list[tuple[float, Row]] = []
    for at in rows:
        points = matrix.points[at, list(columns)]
        blank = bool(np.isnan(points).all())
        own = None if blank else float(np.nansum(points))
        lost = None if own is None else full - own
        taker = matrix.takers[at]
        shown: Row = (
            matrix.class_title(at),
            taker.name,
            taker.number or "",
            own,
            lost,
            _choice(matrix.choices[at][columns[0]]) if len(columns) == 1 else "",
            float(matrix.totals[at]),
            groups.get(at, ""),
        )
        found.append((-1.0 if lost is None else lost, shown))
    return [row for _, row in sorted(found, key=lambda pair: -pair[0])]


def _choice(choice: str | None) -> str:
    return "" if choice is None else choice or "未填"
