"""④ 汇总与通报：汇总表、等第分布、问题标签、与上次比、通报；结束汇总以后不能再录。"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtGui import QColor, QCursor, QHideEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.figure import ExplanationPopup
from jiaowu.desktop.preview import Build, PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.circulars import Circular
from jiaowu.inspection.gui.forms.ui_summary_page import Ui_SummaryPage
from jiaowu.inspection.gui.step_page import StepPage
from jiaowu.inspection.gui.summary_circular import CircularEditor
from jiaowu.inspection.gui.summary_tables import (
    AGAIN_COLUMNS,
    BALANCE_COLUMNS,
    MOST_BARS,
    SPREADS,
    TAG_COLUMNS,
    balance_row,
    change_columns,
    change_row,
    coverage_words,
    facts_words,
    row_columns,
    spread_columns,
    spread_row,
    summary_row,
    tag_row,
    total_column,
    wrapped,
)
from jiaowu.inspection.reports import circular as circular_report
from jiaowu.inspection.reports import feedback
from jiaowu.inspection.reports import summary as summary_report
from jiaowu.inspection.services import circulars, rounds
from jiaowu.inspection.services import summaries as service
from jiaowu.inspection.summaries import Summary
from jiaowu.inspection.tallies import (
    count_tags,
    spread_by_facet,
)
from jiaowu.inspection.trends import Comparison, Course
from jiaowu.paper.document import Chart, ChartKind, Series
from jiaowu.progress import Progress
from jiaowu.school.decimals import decimal_text

NOBODY_CHOSEN = "请先在汇总表里选中几位教师。"
NO_PREVIOUS = "以前没有查过同一种检查，没有可比的。下一次查完，这里会列出各人的升降。"


@dataclass(frozen=True)
class Loaded:
    """这一步要显示的全部。"""

    summary: Summary
    comparison: Comparison | None
    course: Course
    circular: Circular
    closed: bool


class SummaryPage(StepPage):
    """表在上面，通报在最后一页。"""

    name = "summary"
    title = "汇总与通报"
    watches = StepPage.watches | {
        "inspection_result",
        "inspection_result_tag",
        "problem_tag",
        "rectification",
        "teacher",
        "school",
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_SummaryPage()
        self.form.setupUi(self)
        self._loaded: Loaded | None = None
        self.editor: CircularEditor

    @override
    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        found = rounds.get_progress(session, round_id)
        return "已结束" if found.closed else f"{found.recorded}/{found.targets}"

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        self.editor = CircularEditor(context, form)
        form.printButton.setIcon(context.theme.icon_on_primary("print"))
        for table, name, title in (
            (form.rowsTable, "inspectionSummary", summary_report.TITLE),
            (form.spreadTable, "inspectionSpread", "等第分布"),
            (form.tagsTable, "inspectionTags", "问题标签"),
            (form.againTable, "inspectionAgain", "连着出现的问题"),
            (form.balanceTable, "inspectionBalance", "与上次比"),
            (form.changesTable, "inspectionChanges", "各教师的升降"),
        ):
            table.set_up(context, name, title, tools=table is form.rowsTable)
            table.set_confidential(summary_report.CONFIDENTIAL)
        form.rowsTable.view.setSelectionBehavior(form.rowsTable.view.SelectionBehavior.SelectRows)
        form.tagsTable.set_columns(TAG_COLUMNS)
        form.againTable.set_columns(AGAIN_COLUMNS)
        form.balanceTable.set_columns(BALANCE_COLUMNS)
        for chart, name in (
            (form.spreadChart, "等第分布图"),
            (form.tagsChart, "问题标签图"),
            (form.courseChart, "历次平均分图"),
        ):
            chart.set_up(context, name)
        for label, _ in SPREADS:
            form.spreadBy.addItem(label)
        self._set_up_menu()
        self._connect()

    def _set_up_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction("汇总表（含分布、标签、比较）", self.preview_summary)
        menu.addAction("通报", self.preview_circular)
        menu.addSeparator()
        menu.addAction("个人反馈单（一页一位）", lambda: self.preview_feedback(1))
        menu.addAction("个人反馈单（一页两位）", lambda: self.preview_feedback(2))
        menu.addAction("选中教师的反馈单", lambda: self.preview_feedback(1, chosen=True))
        self.form.printButton.setMenu(menu)

    def _connect(self) -> None:
        form = self.form
        form.nextButton.clicked.connect(lambda: self.step_asked.emit("rectify"))
        form.closeRoundButton.clicked.connect(self.close_round)
        form.circularButton.clicked.connect(self.preview_circular)
        form.redraftButton.clicked.connect(lambda: self.editor.forget(self.redraw))
        form.spreadBy.currentIndexChanged.connect(self._show_spread)
        form.rowsTable.explained.connect(self._explain)

    @property
    def summary(self) -> Summary | None:
        """正在显示的汇总。"""
        return self._loaded.summary if self._loaded else None

    @override
    def redraw(self) -> None:
        key = self.round_id
        if key is None:
            return

        today = date.today()  # noqa: DTZ011 — 成文日期按这台电脑上的日期

        def work(session: Any, _progress: Progress) -> Loaded:
            summary = service.get_summary(session, key)
            return Loaded(
                summary,
                service.get_comparison(session, key),
                service.get_course(session, key),
                circulars.get_circular(session, key, today),
                rounds.get_progress(session, key).closed is not None,
            )

        self.context.load("正在汇总", work, self._show)

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        form, summary = self.form, loaded.summary
        form.factsLabel.setText(facts_words(summary))
        form.coverageLabel.setText(coverage_words(summary))
        form.closeRoundButton.setText("重新打开录入" if loaded.closed else "结束汇总")
        colour = QColor(self.context.theme.warn)
        colour.setAlpha(36)
        again = {each.teacher_id for each in summary.recurrences}

        def shade(row: int, _column: int) -> QColor | None:
            return colour if summary.rows[row].teacher.teacher_id in again else None

        form.rowsTable.set_columns(row_columns(summary))
        form.rowsTable.set_rows([summary_row(summary, row) for row in summary.rows], shade)
        self._show_spread()
        self._show_tags(summary)
        self._show_comparison(loaded)
        self.editor.show_circular(summary.round_id, loaded.circular)

    def _show_spread(self) -> None:
        if self._loaded is None:
            return
        form, summary = self.form, self._loaded.summary
        label, spread = SPREADS[form.spreadBy.currentIndex()]
        spreads = spread(summary)
        grades = tuple(dict.fromkeys(name for each in spreads for name in each.counts))
        form.spreadTable.set_columns(spread_columns(label, grades))
        strong = len(spreads) - 1 if spread is spread_by_facet else None
        form.spreadTable.set_rows([spread_row(each, grades) for each in spreads], strong=strong)
        shown = [each for each in spreads if each.people]
        series = [Series(f"{grade} 等", [each.share(grade) for each in shown]) for grade in grades]
        labels = [wrapped(each.name) for each in shown]
        form.spreadChart.show_chart(Chart(ChartKind.BARS, f"各{label}的等第分布", labels, series, "", "0%"))

    def _show_tags(self, summary: Summary) -> None:
        form, tags = self.form, count_tags(summary)
        form.tagsTable.set_rows([tag_row(tag) for tag in tags])
        form.againTable.set_rows(
            [(each.name, each.facet.label, each.tag, each.times) for each in summary.recurrences]
        )
        chart = summary_report.tags_chart(tags[:MOST_BARS])
        form.tagsChart.show_chart(replace(chart, labels=[wrapped(label) for label in chart.labels]))

    def _show_comparison(self, loaded: Loaded) -> None:
        form, comparison = self.form, loaded.comparison
        form.compareLabel.setText(
            f"与{comparison.before.name}（{comparison.before.term}，{comparison.before.start:%Y-%m-%d}）相比，"
            "只比两次都有得分的教师；升降不到 0.5 分算持平。"
            if comparison
            else NO_PREVIOUS
        )
        form.balanceTable.set_rows([balance_row(each) for each in comparison.balances] if comparison else [])
        if comparison:
            form.changesTable.set_columns(change_columns(comparison))
            form.changesTable.set_rows([change_row(row, comparison) for row in loaded.summary.rows])
        form.changesTable.setVisible(comparison is not None)
        form.balanceTable.setVisible(comparison is not None)
        form.courseChart.setVisible(len(loaded.course.rounds) > 1)
        form.courseChart.show_chart(_course_chart(loaded.course))

    def _explain(self, row: int, column: int) -> None:
        """点“合计”：怎样折算的。"""
        summary = self.summary
        if summary is None or column != total_column(summary):
            return
        found = summary.rows[row]
        parts = []
        for rule in summary.facets:
            finding = found.teacher.findings.get(rule.facet)
            if finding is not None and finding.applies and finding.total is not None:
                parts.append(f"{rule.facet.label} {decimal_text(finding.total)} × {rule.weight:g}")
        words = " + ".join(parts) or "还没有得分"
        lines = (f"（{words}）÷ 适用方面的权重之和", *summary_report.notes_of(summary))
        ExplanationPopup(self, f"{found.teacher.name} 合计", lines).show_at(QCursor.pos())

    # ---- 动作 -------------------------------------------------------------------

    def close_round(self) -> None:
        """结束汇总，或重新打开再录；状态栏里可以撤销。"""
        key, context = self.round_id, self.context
        if key is None or self._loaded is None:
            return
        closed = not self._loaded.closed
        self.editor.save_now()
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期

        def work(session: Any, value: bool) -> None:  # noqa: FBT001 — 同下
            if value:
                circulars.close_round(session, key, today)
            else:
                circulars.reopen_round(session, key)

        def put(value: bool) -> None:  # noqa: FBT001 — 就是要存的值
            context.write(
                "结束汇总" if value else "重新打开录入",
                lambda session, _: work(session, value),
                lambda _: context.offer_undo(
                    "已结束汇总，结果不能再改" if value else "已重新打开，可以再录", lambda: put(not value)
                ),
            )

        put(closed)

    def preview_summary(self) -> PreviewDialog | None:
        """预览汇总表。"""
        return self._preview(
            summary_report.TITLE, lambda key: lambda session, _: summary_report.build(session, key)
        )

    def preview_circular(self) -> PreviewDialog | None:
        """预览通报；改了还没存的先存。"""
        self.editor.save_now()
        today = date.today()  # noqa: DTZ011 — 同上
        return self._preview(
            circular_report.TITLE, lambda key: lambda session, _: circular_report.build(session, key, today)
        )

    def preview_feedback(self, per_page: int, *, chosen: bool = False) -> PreviewDialog | None:
        """预览个人反馈单；chosen 为真只印选中的。"""
        teachers = self.chosen_teachers() if chosen else None
        if chosen and not teachers:
            self.context.fail(NOBODY_CHOSEN)
            return None
        return self._preview(
            feedback.TITLE,
            lambda key: lambda session, _: feedback.build(session, key, teachers, per_page),
        )

    def chosen_teachers(self) -> list[int]:
        """汇总表里选中的教师。"""
        table, summary = self.form.rowsTable, self.summary
        if summary is None:
            return []
        shown = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return [summary.rows[table.model.source_row(row)].teacher.teacher_id for row in sorted(shown)]

    def _preview(self, title: str, make: Callable[[int], Build]) -> PreviewDialog | None:
        if self.round_id is None:
            return None
        dialog = PreviewDialog(self.context, title, make(self.round_id), self)
        dialog.open()
        return dialog

    @override
    def busy_reason(self) -> str:
        self.editor.save_now()
        return ""

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.editor.save_now()
        super().hideEvent(event)

    @override
    def shots(self, camera: Camera) -> None:
        for at in range(self.form.pages.count()):
            self.form.pages.setCurrentIndex(at)
            camera.settle()
            camera.shoot(f"{self.title}-{self.form.pages.tabText(at)}")


def _course_chart(course: Course) -> Chart:
    """历次的平均分，合计与各方面各一条线。"""
    used = {facet for each in course.rounds for facet in each.weights}
    facets: list[Facet | None] = [None, *(facet for facet in Facet if facet in used)]
    series = [
        Series(
            "合计" if facet is None else facet.label,
            [point.mean if point else None for point in course.of(facet)],
        )
        for facet in facets
    ]
    labels = [f"{each.start:%Y-%m}" for each in course.rounds]
    return Chart(ChartKind.LINES, "历次平均分", labels, series, "分", "0.0")
