"""历次对比：同一届几次考试并排，看各班（各位教师）的标准分、得分率、各率怎样变。"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import ExplanationPopup
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.progress import Progress
from jiaowu.scores.comparison import SERIES_NOTE, Compared, Comparison, ExamSeries, Grouping, Track
from jiaowu.scores.exams import short_name
from jiaowu.scores.gui.compared_figures import FIGURES, FigureKind, explain_compared, interval_text
from jiaowu.scores.gui.loaded_page import Fetch, LoadedPage
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.gui.pupils_dialog import PupilsDialog
from jiaowu.scores.services.comparing import compare_exams
from jiaowu.scores.services.sittings import EarlierExam, earlier_exams
from jiaowu.scores.sittings import Sitting

PUPIL_COLUMNS = (
    TableColumn("班级", 96),
    TableColumn("姓名", 84),
    TableColumn("学号", 110),
    TableColumn("分数", 80, numeric=True),
    TableColumn("等级", 60),
)
USUAL = 3
"""默认连同这次一起看几次。"""
MAX_LINES = 8
KINDS = tuple(kind for kind in FIGURES if kind.key != "mean")
"""平均分随难度变，不能跨考试比。"""
EXAM_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class SeriesFound:
    """可以选的较早的考试，以及并排的结果；只有一次时没有可比的。"""

    choices: tuple[EarlierExam, ...]
    series: ExamSeries


class SeriesPage(LoadedPage[SeriesFound]):
    """一个学科，几次考试并排。"""

    title = "历次对比"

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self._chosen: tuple[int, tuple[int, ...]] | None = None
        self.by, self.subjects, self.measures = QComboBox(), QComboBox(), QComboBox()
        for box, name in (
            (self.by, "seriesBy"),
            (self.subjects, "seriesSubject"),
            (self.measures, "seriesMeasure"),
        ):
            box.setObjectName(name)
        self.exams = QListWidget()
        self.exams.setObjectName("seriesExams")
        self.exams.setAccessibleName("一起看哪几次考试")
        self.chart, self.table = ChartView(), TableView()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(QLabel("与哪几次一起看"))
        column.addWidget(self.exams)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.addWidget(self.chart)
        self.right.addWidget(self.table)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(side)
        self.splitter.addWidget(self.right)
        self._arrange()

    def _arrange(self) -> None:
        note = QLabel(SERIES_NOTE)
        note.setProperty("role", "soft")
        note.setWordWrap(True)
        row = QHBoxLayout()
        for title, box in (("按", self.by), ("学科", self.subjects), ("指标", self.measures)):
            row.addWidget(QLabel(title))
            row.addWidget(box)
        row.addStretch(1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(note)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.chart.set_up(context, "历次对比图")
        self.table.set_up(context, "scoresSeries", "历次对比", tools=False)
        remember(self.splitter, "scoresSeries", context.settings, (200, 800))
        remember(self.right, "scoresSeriesRight", context.settings, (280, 240))
        fill_box(self.by, [each.label for each in Grouping])
        fill_box(self.measures, [kind.title for kind in KINDS], KINDS[1].title)
        self.by.currentIndexChanged.connect(self.redraw)
        self.subjects.currentIndexChanged.connect(self._show_subject)
        self.measures.currentIndexChanged.connect(self._show_subject)
        self.exams.itemChanged.connect(self._choose)
        self.table.explained.connect(self._explain)

    @property
    def kind(self) -> FigureKind:
        """选中的指标。"""
        return KINDS[self.measures.currentIndex()]

    @override
    def fetcher(self) -> Fetch[SeriesFound]:
        exam_id, grade = self.exam.id, self.grade
        by = tuple(Grouping)[self.by.currentIndex()]
        chosen = self._chosen[1] if self._chosen is not None and self._chosen[0] == exam_id else None

        def fetch(session: Any, _progress: Progress) -> SeriesFound:
            choices = earlier_exams(session, exam_id, grade)
            if not choices:
                raise UserError("这一届还没有更早的考试，导入两次以上才能并排看。")
            usual = tuple(each.exam.id for each in choices[: USUAL - 1])
            wanted = usual if chosen is None else chosen
            return SeriesFound(choices, compare_exams(session, (*wanted, exam_id), grade, by))

        return fetch

    @override
    def show_found(self, found: SeriesFound) -> None:
        shown = {each.sitting.exam.id for each in found.series.comparisons}
        self.exams.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        self.exams.clear()
        for choice in found.choices:
            item = QListWidgetItem(f"{short_name(choice.exam.name)}　{choice.exam.date:%Y-%m}")
            item.setToolTip(
                f"{choice.exam.name}　{choice.exam.date.isoformat()}　共同的考生 {choice.shared} 人"
            )
            item.setData(EXAM_ROLE, choice.exam.id)
            item.setCheckState(Qt.CheckState.Checked if choice.exam.id in shown else Qt.CheckState.Unchecked)
            self.exams.addItem(item)
        self.exams.blockSignals(False)  # noqa: FBT003 — 同上
        subjects = [name for name in found.series.subjects if found.series.tracks(name)]
        fill_box(self.subjects, subjects, self.subjects.currentText() or "总分")
        self._show_subject()

    def _choose(self, _item: QListWidgetItem) -> None:
        """换一起看的考试，重新取。"""
        items = [self.exams.item(row) for row in range(self.exams.count())]
        wanted = tuple(item.data(EXAM_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked)
        self._chosen = (self.exam.id, wanted)
        self.redraw()

    def _tracks(self) -> tuple[Track, ...]:
        if self.found is None:
            return ()
        subject = self.subjects.currentText()
        return (*self.found.series.tracks(subject), self.found.series.grade_track(subject))

    def _show_subject(self) -> None:
        if self.found is None:
            return
        series, kind, tracks = self.found.series, self.kind, self._tracks()
        names = [short_name(each.sitting.exam.name) for each in series.comparisons]
        columns = [TableColumn(series.by.label, 110)]
        for name in names:
            columns.append(TableColumn(name, 120, kind.format, numeric=True, explained=True))
            columns.append(TableColumn("95% 区间", 112))
            columns.append(TableColumn("结论", 92))
        self.table.set_title(f"{self.subjects.currentText()}{kind.title}历次对比")
        self.table.set_columns(columns)
        self.table.set_rows([_cells(track, len(names), kind) for track in tracks], None, len(tracks) - 1)
        self.chart.show_chart(self._lines(tracks, names))

    def _lines(self, tracks: tuple[Track, ...], names: list[str]) -> Chart:
        kind = self.kind
        shown = tracks[:MAX_LINES] if len(tracks) > MAX_LINES else tracks
        more = f"（前 {MAX_LINES} 组，其余见表）" if len(tracks) > MAX_LINES else ""
        series = [Series(track.title, _values(track, len(names), kind)) for track in shown]
        title = f"{self.subjects.currentText()}{kind.title}{more}"
        return Chart(ChartKind.LINES, title, names, series, format=kind.format)

    def _explain(self, at: int, column: int) -> None:
        track = self._tracks()[at]
        exam_at = (column - 1) // 3
        row = next((point.row for point in track.points if point.exam_at == exam_at), None)
        if row is None or self.found is None:
            return
        comparison = self.found.series.comparisons[exam_at]
        title = f"{track.title} · {comparison.sitting.exam.name} · {row.subject} · {self.kind.title}"
        lines = explain_compared(self.kind, row, comparison.definitions)
        if exam_at == len(self.found.series.comparisons) - 1:
            self.pop_up(title, lines, row.group.members.tolist())
        else:
            self._pop_up_earlier(title, lines, comparison, row)

    def _pop_up_earlier(
        self, title: str, lines: Sequence[str], comparison: Comparison, row: Compared
    ) -> None:
        """较早的考试：名单取自那一次，只有这一科。"""
        popup = ExplanationPopup(self, title, lines, f"看这 {len(row.group.members)} 人")
        popup.listed.connect(
            lambda: PupilsDialog(
                self.context, title, PUPIL_COLUMNS, _pupil_rows(comparison.sitting, row), self
            ).open()
        )
        popup.show_at(QCursor.pos())


def _pupil_rows(sitting: Sitting, row: Compared) -> list[Row]:
    """一组考生那一次的班级、姓名、学号、分数、等级。"""
    column = sitting.subject(row.subject).index
    scores, levels = sitting.values[column], sitting.analysis.levels()[column]
    pupils = sitting.analysis.matrix.pupils
    return [
        (
            pupils[at].class_key.name if pupils[at].class_key else "",
            pupils[at].name,
            pupils[at].number or "",
            None if np.isnan(scores[at]) else float(scores[at]),
            str(levels[at]),
        )
        for at in row.group.members.tolist()
    ]


def _cells(track: Track, exams: int, kind: FigureKind) -> Row:
    cells: list[Any] = [track.title]
    by_exam = {point.exam_at: kind.take(point.row) for point in track.points}
    for at in range(exams):
        figure = by_exam.get(at)
        if figure is None:
            cells += [None, "", "没有参加"]
        else:
            verdict = figure.verdict.label if track.id else ""
            cells += [figure.value, interval_text(figure.interval, kind.format), verdict]
    return cells


def _values(track: Track, exams: int, kind: FigureKind) -> list[float | None]:
    by_exam = {point.exam_at: kind.take(point.row).value for point in track.points}
    return [by_exam.get(at) for at in range(exams)]
