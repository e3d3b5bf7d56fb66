"""教师队伍统计：任何一天的人数，一项一张表一张图。"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.teachers.gui.forms.ui_statistics_page import Ui_StatisticsPage
from jiaowu.teachers.gui.record_dialog import read_day
from jiaowu.teachers.reports import statistics as report
from jiaowu.teachers.services.moments import KnownTerm, Moment, moment_of, moment_on
from jiaowu.teachers.services.overview import Overview, overview

COLUMNS = (
    TableColumn("类别", 150),
    TableColumn("人数", 70, "0", numeric=True),
    TableColumn("占比", 70, "0.0%", numeric=True),
)
OTHER_DAY = "按左边的日期"


class StatisticsPage(QWidget):
    """选学期（照那个学期最后一天）或写日期。"""

    left = Signal()
    """按了返回。"""

    def __init__(self, context: Context) -> None:
        """内容由 show_terms 给。"""
        super().__init__()
        self.context = context
        self.form = form = Ui_StatisticsPage()
        form.setupUi(self)
        self._moment: Moment | None = None
        self._overview: Overview | None = None
        form.titleLabel.setText(report.TITLE)
        form.backButton.setIcon(context.theme.icon("back"))
        form.printButton.setIcon(context.theme.icon_on_primary("print"))
        form.countsTable.set_up(context, "teacherCounts", report.TITLE)
        form.countsTable.set_columns(COLUMNS)
        form.chart.set_up(context, "统计图")
        form.backButton.clicked.connect(self.left)
        form.printButton.clicked.connect(self.preview)
        form.topicsList.currentRowChanged.connect(self._show_topic)
        form.termBox.activated.connect(self._on_term)
        form.dayEdit.editingFinished.connect(self._on_day)

    @property
    def shown(self) -> Overview | None:
        """正在看的统计。"""
        return self._overview

    def show_terms(self, terms: tuple[KnownTerm, ...], moment: Moment) -> None:
        """换学期的选项；第一次看 moment，以后照旧重读。"""
        box = self.form.termBox
        box.clear()
        for known in terms:
            box.addItem(known.term.name, known.id)
        box.addItem(OTHER_DAY, None)
        self._load(self._moment or moment)

    def preview(self) -> PreviewDialog | None:
        """预览打印的统计表。"""
        moment = self._moment
        if moment is None:
            return None
        dialog = PreviewDialog(
            self.context, report.TITLE, lambda session, _: report.build(session, moment), self
        )
        dialog.open()
        return dialog

    def _on_term(self, place: int) -> None:
        term_id = self.form.termBox.itemData(place)
        if term_id is not None:
            self._load(self.context.read(lambda session: moment_of(session, term_id)))

    def _on_day(self) -> None:
        try:
            day = read_day(self.form.dayEdit.text().strip(), "日期")
        except UserError as error:
            self.context.fail(str(error))
            return
        if day is not None and (self._moment is None or day != self._moment.day):
            self._load(self.context.read(lambda session: moment_on(session, day)))

    def _load(self, moment: Moment) -> None:
        self._moment = moment
        self.context.load("正在统计", lambda session, _: overview(session, moment), self._show)

    def _show(self, found: Overview) -> None:
        self._overview = found
        form, place = self.form, max(0, self.form.topicsList.currentRow())
        form.chipsLabel.setText(found.summary)
        form.dayEdit.setText(_written(found.day))
        usual = self._moment is not None and self._is_usual(self._moment)
        term_id = self._moment.term_id if self._moment is not None and usual else None
        form.termBox.setCurrentIndex(form.termBox.findData(term_id))
        form.topicsList.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        form.topicsList.clear()
        form.topicsList.addItems([each.title for each in found.breakdowns])
        form.topicsList.blockSignals(False)  # noqa: FBT003 — 同上
        form.topicsList.setCurrentRow(place)
        self._show_topic(place)

    def _is_usual(self, moment: Moment) -> bool:
        """是不是那个学期该看的一天。"""
        term_id = moment.term_id
        return term_id is not None and moment == self.context.read(
            lambda session: moment_of(session, term_id)
        )

    def _show_topic(self, place: int) -> None:
        if self._overview is None or place < 0:
            return
        chosen = self._overview.breakdowns[place]
        self.form.countsTable.set_title(f"{report.TITLE}：{chosen.title}")
        self.form.countsTable.set_rows(
            [(label, count, chosen.share(count)) for label, count in chosen.counts]
        )
        self.form.chart.show_chart(report.chart_of(chosen))


def _written(day: date) -> str:
    return f"{day:%Y-%m-%d}"
