"""总览：四个数、各班各科一张表、旁边的柱图。"""

from PySide6.QtCore import QModelIndex, QSettings
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import FigureCard
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.formats import display
from jiaowu.scores.gui.exam_view import title_width
from jiaowu.scores.gui.forms.ui_overview_page import Ui_OverviewPage
from jiaowu.scores.gui.measures import EXCELLENT, MEAN, PASS, RATES, Measure
from jiaowu.scores.gui.page import ScoresPage, fill_box
from jiaowu.scores.gui.shade import shade_columns

NO_FIGURE = "—"


class OverviewPage(ScoresPage):
    """一眼看完一次考试。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.form = Ui_OverviewPage()
        self.form.setupUi(self)
        self._subject: str | None = None

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.form.overviewTable.set_up(context, "scoresOverview", "各班各科", tools=False)
        self.form.overviewChart.set_up(context, "各班柱图")
        fill_box(self.form.measureBox, [measure.title for measure in RATES])
        self._connect(context.settings)

    def _connect(self, settings: QSettings) -> None:
        remember(self.form.overviewSplitter, "scoresOverview", settings, (780, 350))
        self.form.measureBox.currentIndexChanged.connect(self.redraw)
        self.form.overviewTable.explained.connect(self._explain_cell)
        self.form.overviewTable.view.selectionModel().currentChanged.connect(self._on_current)
        for card, measure in (
            (self.form.satCard, "sat"),
            (self.form.meanCard, MEAN.key),
            (self.form.excellentCard, EXCELLENT.key),
            (self.form.passCard, PASS.key),
        ):
            card.explained.connect(lambda key=measure: self._explain_total(key))

    @property
    def measure(self) -> Measure:
        """选中的指标。"""
        return RATES[self.form.measureBox.currentIndex()]

    @override
    def redraw(self) -> None:
        self._show_cards()
        self._show_table()
        self._show_chart()

    def _show_cards(self) -> None:
        total = self.scope.analysis.total
        cell = self.scope.analysis.cell(self.scope.whole, total)
        full = display(cell.lines.full)
        _show(self.form.satCard, "实考人数", str(cell.sat), f"应考 {cell.enrolled} 人，缺考 {cell.absent} 人")
        rate = display(cell.score_rate, "0.00%")
        mean = display(cell.mean, "0.00")
        _show(
            self.form.meanCard,
            "总分平均分",
            mean,
            f"满分 {full}，得分率 {rate}" if rate else "没有人各科齐全",
        )
        for card, caption, measure, count in (
            (self.form.excellentCard, "总分优秀率", EXCELLENT, cell.excellent),
            (self.form.passCard, "总分及格率", PASS, cell.passed),
        ):
            line = cell.lines.excellent if measure is EXCELLENT else cell.lines.pass_
            text = display(measure.take(cell), measure.format)
            _show(card, caption, text, f"{count} 人达到 {display(line)} 分")

    def _show_table(self) -> None:
        measure, subjects = self.measure, self.scope.subjects
        columns = [TableColumn("班级", 104), *(_column(subject.name, measure.format) for subject in subjects)]
        figures = zip(self.scope.groups, self.scope.cells, strict=True)
        rows: list[Row] = [
            (self.scope.title_of(group), *map(measure.take, cells)) for group, cells in figures
        ]
        classes = rows[: len(self.scope.classes)]
        shade = shade_columns(classes, range(1, len(columns)), self.context.theme, measure.better)
        self.form.overviewTable.set_title(f"{self.exam.name}各班各科{measure.title}")
        self.form.overviewTable.set_columns(columns)
        self.form.overviewTable.set_rows(rows, shade, len(classes))

    def _chosen(self) -> int:
        """表里选中的学科（scope.subjects 的序号）；没有选时为总分。"""
        names = [subject.name for subject in self.scope.subjects]
        wanted = self._subject if self._subject in names else self.scope.analysis.total.name
        return names.index(wanted) if wanted in names else 0

    def _show_chart(self) -> None:
        measure, place = self.measure, self._chosen()
        subject = self.scope.subjects[place]
        groups = self.scope.groups
        values = [measure.take(cells[place]) for cells in self.scope.cells]
        self.form.overviewChart.show_chart(
            Chart(
                ChartKind.BARS,
                f"{subject.name}{measure.title}",
                [self.scope.title_of(group) for group in groups],
                (Series(measure.title, values),),
                unit="分" if measure is MEAN else "",
                format=measure.format,
            )
        )

    def _on_current(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self._subject = self.scope.subjects[index.column() - 1].name
            self._show_chart()

    def _explain_cell(self, row: int, column: int) -> None:
        self.explain_figure(self.scope.groups[row], self.scope.subjects[column - 1], self.measure.key)

    def _explain_total(self, key: str) -> None:
        self.explain_figure(self.scope.whole, self.scope.analysis.total, key)


def _column(title: str, pattern: str) -> TableColumn:
    return TableColumn(title, title_width(title, 66), pattern, numeric=True, explained=True)


def _show(card: FigureCard, caption: str, value: str, note: str) -> None:
    card.set_figure(caption, value or NO_FIGURE, note)
