"""等级赋分（高中）：选方案，看各科等级与原始分的对照、每名学生的赋分与总分。"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.assigned import (
    DEFINITIONS,
    AssignedScores,
    assigned_schemes,
    stream_ranks,
)
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.matrix import State
from jiaowu.scores.services.assigning import assigned_matrix, set_assigned_scheme

NO_SCHEME = "不赋分"
LADDER_COLUMNS = (
    TableColumn("学科", 90),
    TableColumn("有效考生", 80, "0", numeric=True),
    TableColumn("等级", 60),
    TableColumn("人数", 64, "0", numeric=True),
    TableColumn("原始分", 130),
    TableColumn("赋分", 90),
)


@dataclass(frozen=True, eq=False)
class Assigned:
    """赋分与按赋分算的总分。"""

    scores: AssignedScores
    analysis: Analysis


class AssignedPanel(QWidget):
    """一个年级一次考试的赋分。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self._context: Context
        self._exam: tuple[int, int] = (0, 0)
        self.schemes = QComboBox()
        self.schemes.setObjectName("assignedScheme")
        self.schemes.setAccessibleName("赋分方案")
        self.note = QLabel("".join(DEFINITIONS))
        self.note.setProperty("role", "soft")
        self.note.setWordWrap(True)
        self.ladders, self.pupils = TableView(), TableView()
        splitter = QSplitter()
        splitter.addWidget(self.ladders)
        splitter.addWidget(self.pupils)
        splitter.setSizes([420, 700])
        row = QHBoxLayout()
        row.addWidget(QLabel("赋分方案"))
        row.addWidget(self.schemes)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(splitter, 1)

    def set_up(self, context: Context) -> None:
        """接上资料。"""
        self._context = context
        self.ladders.set_up(context, "assignedLadders", "等级与原始分对照", tools=False)
        self.ladders.set_columns(LADDER_COLUMNS)
        self.pupils.set_up(context, "assignedPupils", "等级赋分")
        fill_box(self.schemes, [NO_SCHEME, *(scheme.name for scheme in assigned_schemes())])
        self.schemes.currentIndexChanged.connect(self._choose)

    def show_exam(self, exam_id: int, grade: int) -> None:
        """换考试或年级。"""
        self._exam = (exam_id, grade)
        self._context.load("正在计算赋分", self._reader(), self._show)

    def _reader(self) -> Any:
        exam_id, grade = self._exam

        def read(session: Any, _progress: Progress) -> Assigned | None:
            scores = assigned_matrix(session, exam_id, grade)
            return None if scores is None else Assigned(scores, analyze(scores.matrix))

        return read

    def _choose(self, at: int) -> None:
        scheme = assigned_schemes()[at - 1].id if at else None
        exam_id, grade = self._exam
        self._context.write(
            "改等级赋分方案",
            lambda session, _: set_assigned_scheme(session, exam_id, scheme),
            lambda _: self.show_exam(exam_id, grade),
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self._context.fail(str(error))
        self.show_exam(*self._exam)

    def _show(self, found: Assigned | None) -> None:
        names = [NO_SCHEME, *(scheme.name for scheme in assigned_schemes())]
        fill_box(self.schemes, names, NO_SCHEME if found is None else found.scores.scheme.name)
        if found is None:
            self.ladders.set_rows([])
            self.pupils.set_columns((TableColumn("选了方案才有赋分", 200),))
            self.pupils.set_rows([])
            return
        self.ladders.set_rows(_ladder_rows(found.scores))
        columns, rows = _pupil_table(found)
        self.pupils.set_columns(columns)
        self.pupils.set_rows(rows)


def _ladder_rows(scores: AssignedScores) -> list[Row]:
    return [
        (
            ladder.subject,
            ladder.base,
            span.level.name,
            span.count,
            f"{span.highest:g} ～ {span.lowest:g}",
            f"{span.level.high} ～ {span.level.low}",
        )
        for ladder in scores.ladders
        for span in ladder.spans
    ]


def _pupil_table(found: Assigned) -> tuple[tuple[TableColumn, ...], list[Row]]:
    scores, total = found.scores, found.analysis.total.index
    totals = found.analysis.values[total]
    ranks = stream_ranks(totals, scores.streams)
    assigned = {ladder.subject for ladder in scores.ladders}
    columns = [TableColumn("班级", 104), TableColumn("姓名", 84), TableColumn("首选", 56)]
    for lines in scores.matrix.subjects:
        if lines.name in assigned:
            columns.append(TableColumn(f"{lines.name}原始", 90, numeric=True))
        columns.append(TableColumn(lines.name, 70, numeric=True))
    columns += [
        TableColumn("总分", 74, numeric=True),
        TableColumn("同首选名次", 90, "0", numeric=True),
    ]
    rows: list[Row] = []
    for at, pupil in enumerate(scores.matrix.pupils):
        cells: list[Any] = [pupil.class_key.name if pupil.class_key else "", pupil.name, scores.streams[at]]
        for column, lines in enumerate(scores.matrix.subjects):
            if lines.name in assigned:
                cells.append(_mark(scores.raw.values[at, column], scores.raw.states[at, column]))
            cells.append(_mark(scores.matrix.values[at, column], scores.matrix.states[at, column]))
        cells += [None if np.isnan(totals[at]) else float(totals[at]), int(ranks[at]) or None]
        rows.append(cells)
    return tuple(columns), rows


def _mark(value: float, state: int) -> float | str | None:
    """一格：分数，没有分数的写状态，未选的空着。"""
    if not np.isnan(value):
        return float(value)
    return None if state == State.NOT_TAKEN else State(state).label
