"""教师对比：按任教把考生合成组，与年级其余考生比；只供诊断，不排名。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.scores.comparison import TEACHER_NOTE, Compared, Comparison
from jiaowu.scores.gui.compared_figures import (
    FIGURES,
    FigureKind,
    explain_compared,
    figure_cells,
    figure_columns,
    interval_chart,
)
from jiaowu.scores.gui.loaded_page import Fetch, LoadedPage
from jiaowu.scores.gui.measures import SIGNED
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.services.comparing import compare_teachers

FACTS = (
    TableColumn("教师", 96),
    TableColumn("任教班级", 150),
    TableColumn("应考", 56, "0", numeric=True),
    TableColumn("实考", 56, "0", numeric=True),
)
MORE = (
    TableColumn("与年级差", 80, SIGNED, numeric=True),
    TableColumn("标准差", 72, "0.00", numeric=True),
    TableColumn("变差系数", 80, "0.0", numeric=True),
    TableColumn("超均率", 76, "0.0%", numeric=True),
    TableColumn("前80%平均分", 104, "0.00", numeric=True),
)
FIGURE_COLUMN = len(FACTS)


class TeachersPage(LoadedPage[Comparison]):
    """一个学科，各位教师并排。"""

    title = "教师对比"

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.subjects, self.measures = QComboBox(), QComboBox()
        self.subjects.setObjectName("teacherSubject")
        self.subjects.setAccessibleName("学科")
        self.measures.setObjectName("teacherMeasure")
        self.measures.setAccessibleName("指标")
        self.chart, self.table = ChartView(), TableView()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.chart)
        self.splitter.addWidget(self.table)
        note = QLabel(TEACHER_NOTE)
        note.setProperty("role", "soft")
        row = QHBoxLayout()
        for part in (QLabel("学科"), self.subjects, QLabel("指标"), self.measures):
            row.addWidget(part)
        row.addStretch(1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(note)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.chart.set_up(context, "教师对比图")
        self.table.set_up(context, "scoresTeachers", "教师对比", tools=False)
        remember(self.splitter, "scoresTeachers", context.settings, (260, 260))
        fill_box(self.measures, [kind.title for kind in FIGURES])
        self.subjects.currentIndexChanged.connect(self._redraw_subject)
        self.measures.currentIndexChanged.connect(self._redraw_subject)
        self.table.explained.connect(self._explain)

    @property
    def kind(self) -> FigureKind:
        """选中的指标。"""
        return FIGURES[self.measures.currentIndex()]

    @override
    def fetcher(self) -> Fetch[Comparison]:
        exam_id, grade = self.exam.id, self.grade
        return lambda session, _progress: compare_teachers(session, exam_id, grade)

    @override
    def show_found(self, found: Comparison) -> None:
        taught = [name for name in found.subjects if found.of_subject(name)]
        fill_box(self.subjects, taught)
        self._redraw_subject()

    def _rows(self) -> tuple[Compared, ...]:
        return self.found.of_subject(self.subjects.currentText()) if self.found is not None else ()

    def _redraw_subject(self) -> None:
        rows, kind = self._rows(), self.kind
        subject = self.subjects.currentText()
        self.table.set_title(f"{self.exam.name}{subject}教师对比")
        self.table.set_columns((*FACTS, *figure_columns(kind), *MORE))
        self.table.set_rows([_cells(kind, row) for row in rows])
        groups = [(row.group.title, row) for row in rows]
        if self.found is not None and rows:
            groups.append((self.scope.title, self.found.grade(subject)))
        self.chart.show_chart(interval_chart(subject, kind, groups))

    def _explain(self, at: int, column: int) -> None:
        if column != FIGURE_COLUMN or self.found is None:
            return
        row = self._rows()[at]
        title = f"{row.group.title} · {row.subject} · {self.kind.title}"
        self.pop_up(
            title, explain_compared(self.kind, row, self.found.definitions), row.group.members.tolist()
        )


def _cells(kind: FigureKind, row: Compared) -> Row:
    facts = (row.group.title, "、".join(row.group.classes), row.enrolled, row.size)
    more = (row.diff, row.sd, row.variation, row.above_rate, row.top_mean)
    return (*facts, *figure_cells(kind, row), *more)
