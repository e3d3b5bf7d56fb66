"""分数段：全年级的直方图或各班的折线，下面是各段人数。"""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.formats import display
from jiaowu.scores.analysis import AnalysedSubject, Group
from jiaowu.scores.gui.forms.ui_bands_page import Ui_BandsPage
from jiaowu.scores.gui.page import ScoresPage, fill_box

WHOLE_VIEW = "全体人数"
CLASSES_VIEW = "各班比例"
TOTAL_COLUMN = 1
FIRST_CLASS_COLUMN = 5
"""表里合计与第一个班在第几列。"""
MAX_LINES = 8
"""一张图最多画几条折线；再多就分不清。"""


class BandsPage(ScoresPage):
    """一个学科的分数段。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.form = Ui_BandsPage()
        self.form.setupUi(self)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.form.bandsTable.set_up(context, "scoresBands", "分数段", tools=False)
        self.form.bandsChart.set_up(context, "分数段图")
        remember(self.form.bandsSplitter, "scoresBands", context.settings, (300, 320))
        self.form.subjectBox.currentIndexChanged.connect(self._redraw_subject)
        self.form.viewBox.currentIndexChanged.connect(self._show_chart)
        self.form.bandsTable.explained.connect(self._explain_cell)

    @property
    def subject(self) -> AnalysedSubject:
        """选中的学科。"""
        return self.scope.subjects[self.form.subjectBox.currentIndex()]

    @override
    def redraw(self) -> None:
        keep = self.form.subjectBox.currentText() or self.scope.analysis.total.name
        fill_box(self.form.subjectBox, [subject.name for subject in self.scope.subjects], keep)
        whole = [WHOLE_VIEW]
        views = [CLASSES_VIEW] if self.scope.classes else []
        singles = [group.title for group in self.scope.classes]
        fill_box(self.form.viewBox, [*whole, *views, *singles])
        self._redraw_subject()

    def _redraw_subject(self) -> None:
        self._show_table()
        self._show_chart()
        cell = self.scope.analysis.cell(self.scope.whole, self.subject)
        self.form.bandsNote.setText(
            f"满分 {display(cell.lines.full)}，实考 {cell.sat} 人；每段含下限、不含上限，最高一段含满分"
        )

    def _counts(self, group: Group) -> tuple[int, ...]:
        return self.scope.analysis.band_counts(group, self.subject)

    def _show_table(self) -> None:
        bands = self.scope.analysis.bands(self.subject)
        columns = [TableColumn("分数段", 96), TableColumn("合计", 60, "0", numeric=True, explained=True)]
        columns += [
            TableColumn("比例", 70, "0.0%", numeric=True),
            TableColumn("累计", 60, "0", numeric=True),
            TableColumn("累计比例", 80, "0.0%", numeric=True),
        ]
        columns += [
            TableColumn(group.title, 74, "0", numeric=True, explained=True) for group in self.scope.classes
        ]
        counts = self._counts(self.scope.whole)
        by_class = [self._counts(group) for group in self.scope.classes]
        rows: list[Row] = []
        size, upto = sum(counts), 0
        for place, band in enumerate(bands):
            upto += counts[place]
            shares = (counts[place] / size, upto, upto / size) if size else (None, upto, None)
            rows.append((band.title, counts[place], *shares, *(each[place] for each in by_class)))
        self.form.bandsTable.set_title(f"{self.exam.name}{self.subject.name}分数段")
        self.form.bandsTable.set_columns(columns)
        self.form.bandsTable.set_rows(rows)

    def _explain_cell(self, row: int, column: int) -> None:
        """一段的人数：这一段是哪些人。"""
        group = (
            self.scope.whole if column == TOTAL_COLUMN else self.scope.classes[column - FIRST_CLASS_COLUMN]
        )
        band = self.scope.analysis.bands(self.subject)[row]
        pupils = self.scope.analysis.band_members(group, self.subject)[row]
        title = f"{self.scope.title_of(group)} · {self.subject.name} · {band.title}"
        top = row == 0
        line = f"{display(band.low)} ≤ 分数 {'≤' if top else '<'} {display(band.high)} 的实考考生"
        self.pop_up(title, [line], pupils.tolist())

    def _show_chart(self) -> None:
        chosen = self.form.viewBox.currentText()
        labels = [band.title for band in reversed(self.scope.analysis.bands(self.subject))]
        if chosen == CLASSES_VIEW:
            self.form.bandsChart.show_chart(self._lines(labels))
            return
        named = [group for group in self.scope.classes if group.title == chosen]
        group = named[0] if named else self.scope.whole
        counts = tuple(reversed(self._counts(group)))
        title = f"{self.scope.title_of(group)}{self.subject.name}分数段"
        series = (Series("人数", counts),)
        self.form.bandsChart.show_chart(
            Chart(ChartKind.HISTOGRAM, title, labels, series, unit="人", format="0")
        )

    def _lines(self, labels: list[str]) -> Chart:
        shown = self.scope.classes[:MAX_LINES]
        more = f"（前 {MAX_LINES} 个班，其余见表）" if len(self.scope.classes) > MAX_LINES else ""
        series = [Series(group.title, _shares(self._counts(group))) for group in shown]
        title = f"{self.subject.name}各班分数段比例{more}"
        return Chart(ChartKind.LINES, title, labels, series, format="0.0%")


def _shares(counts: tuple[int, ...]) -> list[float | None]:
    size = sum(counts)
    return [count / size if size else None for count in reversed(counts)]
