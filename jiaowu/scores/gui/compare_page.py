"""班级对比：选学科与指标，看各班的柱图、与年级差和全部指标。"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, Shade, TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.paper.formats import display
from jiaowu.scores.analysis import AnalysedSubject, Group, SubjectFigures
from jiaowu.scores.comparison import Comparison
from jiaowu.scores.gui.compared_figures import interval_text
from jiaowu.scores.gui.forms.ui_compare_page import Ui_ComparePage
from jiaowu.scores.gui.measures import CHARTED, COMPARED, DIFF, MEAN, Measure
from jiaowu.scores.gui.page import ScoresPage, fill_box
from jiaowu.scores.gui.shade import shade_columns
from jiaowu.scores.services.comparing import compare_classes

JUDGED = (TableColumn("95% 区间", 118), TableColumn("与年级其余考生比", 132))
"""平均分之后另加的两列。"""
AFTER_MEAN = COMPARED.index(MEAN) + 2
POINTS = ("mean", "diff", "highest", "lowest", "median", "q1", "q3", "sd")
"""单位是分的指标。"""


class ComparePage(ScoresPage):
    """一个学科，各班并排。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.form = Ui_ComparePage()
        self.form.setupUi(self)
        self._judged: dict[int, dict[str, tuple[str, str]]] = {}

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.form.compareTable.set_up(context, "scoresCompare", "班级对比", tools=False)
        self.form.compareChart.set_up(context, "班级对比图")
        remember(self.form.compareSplitter, "scoresCompare", context.settings, (320, 300))
        fill_box(self.form.measureBox, [measure.title for measure in CHARTED], MEAN.title)
        self.form.subjectBox.currentIndexChanged.connect(self._redraw_subject)
        self.form.measureBox.currentIndexChanged.connect(self._show_chart)
        self.form.compareTable.explained.connect(self._explain_cell)

    @property
    def subject(self) -> AnalysedSubject:
        """选中的学科。"""
        return self.scope.subjects[self.form.subjectBox.currentIndex()]

    def _cells(self) -> list[SubjectFigures]:
        """各组这一科的统计，次序同 scope.groups。"""
        place = self.form.subjectBox.currentIndex()
        return [cells[place] for cells in self.scope.cells]

    @property
    def measure(self) -> Measure:
        """选中的指标。"""
        return CHARTED[self.form.measureBox.currentIndex()]

    @override
    def redraw(self) -> None:
        keep = self.form.subjectBox.currentText() or self.scope.analysis.total.name
        fill_box(self.form.subjectBox, [subject.name for subject in self.scope.subjects], keep)
        self._load_comparison()
        self._redraw_subject()

    def _redraw_subject(self) -> None:
        self._show_table()
        self._show_chart()

    def _show_table(self) -> None:
        columns = [TableColumn("班级", 104), *(measure.column() for measure in COMPARED)]
        columns[AFTER_MEAN:AFTER_MEAN] = JUDGED
        figures = zip(self.scope.groups, self._cells(), strict=True)
        rows: list[Row] = [self._row(group, cell) for group, cell in figures]
        self.form.compareTable.set_title(f"{self.exam.name}{self.subject.name}班级对比")
        self.form.compareTable.set_columns(columns)
        self.form.compareTable.set_rows(rows, self._shade(rows), len(self.scope.classes))

    def _row(self, group: Group, cell: SubjectFigures) -> Row:
        texts: list[Any] = [self.scope.title_of(group), *(measure.take(cell) for measure in COMPARED)]
        texts[AFTER_MEAN:AFTER_MEAN] = self._judged.get(group.index, {}).get(self.subject.name, ("", ""))
        return texts

    def _load_comparison(self) -> None:
        """班级与年级其余考生比的区间与结论，在后台算，算好再补进表里。"""
        self._judged = {}
        exam_id, grade, scope = self.exam.id, self.scope.whole.grade or 0, self.scope

        def show(found: Comparison) -> None:
            if scope is self.scope:
                self._judged = _judgements(found, scope.classes)
                self._show_table()

        self.context.load(
            "正在计算班级对比", lambda session, _: compare_classes(session, exam_id, grade), show
        )

    def _shade(self, rows: list[Row]) -> Shade | None:
        place = COMPARED.index(DIFF) + 1 + len(JUDGED)
        return shade_columns(rows[: len(self.scope.classes)], (place,), self.context.theme, DIFF.better)

    def _show_chart(self) -> None:
        measure = self.measure
        groups = self.scope.classes if measure is DIFF else self.scope.groups
        cells = self._cells()
        values = [measure.take(cell) for cell in cells[: len(groups)]]
        self.form.compareChart.show_chart(
            Chart(
                ChartKind.BARS,
                f"{self.subject.name}各班{measure.title}",
                [self.scope.title_of(group) for group in groups],
                (Series(measure.title, values),),
                unit="分" if measure.key in POINTS else "",
                format=measure.format,
            )
        )
        grade = display(cells[-1].mean, "0.00")
        self.form.compareNote.setText(f"{self.scope.title}平均分 {grade}；与年级差 = 班平均分 − 年级平均分")

    def _explain_cell(self, row: int, column: int) -> None:
        place = column - 1 if column < AFTER_MEAN else column - 1 - len(JUDGED)
        self.explain_figure(self.scope.groups[row], self.subject, COMPARED[place].key)


def _judgements(found: Comparison, classes: Sequence[Group]) -> dict[int, dict[str, tuple[str, str]]]:
    """班级组的序号 → 学科 →（区间、结论）。"""
    judged: dict[int, dict[str, tuple[str, str]]] = {}
    groups = zip(found.sitting.class_groups, classes, strict=True)
    places = {id(ours): theirs.index for ours, theirs in groups}
    for row in found.rows:
        texts = (interval_text(row.mean.interval, MEAN.format), row.mean.verdict.label)
        judged.setdefault(places[id(row.group)], {})[row.subject] = texts
    return judged
