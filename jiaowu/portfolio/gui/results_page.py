"""工作成效：所教班级的成绩与增值、考核结论、学生获奖、自己写的总结；图只与自己的过去比，不排名。"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.charts import ChartView
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.portfolio.gui.entry_form import edit_entry, write_entry
from jiaowu.portfolio.gui.page import NOT_CHOSEN, PortfolioPage
from jiaowu.portfolio.gui.results_figures import result_columns, result_rows
from jiaowu.portfolio.parts import Part, entry_kinds
from jiaowu.portfolio.places import place_name
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.reports.year_charts import CHARTS
from jiaowu.portfolio.results import (
    APPRAISAL_KINDS,
    APPRAISAL_RESULTS,
    NOTE,
    Appraisal,
    AppraisalDraft,
    TaughtResult,
)
from jiaowu.portfolio.services import appraisals
from jiaowu.portfolio.services.results import load_results
from jiaowu.portfolio.timeline import Entry
from jiaowu.progress import Progress
from jiaowu.school.services.settings import get_settings
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog, Wanted

APPRAISALS = (
    TableColumn("学年", 150),
    TableColumn("种类", 110),
    TableColumn("结论", 110),
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("备注", 320),
)
AWARDS = (
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("题目", 380),
    TableColumn("级别", 90),
    TableColumn("奖项", 140),
)
ENTRIES = (
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("种类", 120),
    TableColumn("题目", 260),
    TableColumn("内容", 420),
)
Loaded = tuple[tuple[TaughtResult, ...], bool]
"""所教班级的各次考试，与是不是义务教育合规模式。"""


class ResultsPage(PortfolioPage):
    """成绩、与自己的过去比、考核结论、学生获奖、总结，各一页。"""

    title = Part.RESULTS.value
    _loading: Job | None = None
    """正在读成绩的一次；换了教师就取消它。"""

    def __init__(self, context: Context) -> None:
        """内容由 show_portfolio 给。"""
        super().__init__(context)
        self._results: tuple[TaughtResult, ...] = ()
        self.chart_box = QComboBox()
        self.chart_box.setObjectName("yearChartBox")
        self.chart_box.setAccessibleName("与自己的过去比什么")
        for chart in CHARTS:
            self.chart_box.addItem(chart.title)
        self.chart_box.activated.connect(lambda _at: self._draw())
        self.chart_note = _soft("")
        self.chart = ChartView()
        self.chart.set_up(context, "与自己的过去比")
        self.exams = _table(context, "portfolioExams", "所教班级的成绩")
        self.exam_note = _soft(NOTE)
        self.appraisals = _table(context, "portfolioAppraisals", "考核结论")
        self.appraisals.set_columns(APPRAISALS)
        self.appraisals.opened.connect(lambda row: self.edit_appraisal(self._appraisals[row]))
        self.awards = _table(context, "portfolioPupilAwards", "指导学生获奖")
        self.awards.set_columns(AWARDS)
        self.awards.opened.connect(self._open_award)
        self.entries = _table(context, "portfolioSummaries", "总结与评价")
        self.entries.set_columns(ENTRIES)
        self.entries.opened.connect(lambda row: self._edit(self._entries[row]))
        self._lay_out()

    def _lay_out(self) -> None:
        past = QWidget()
        layout = QVBoxLayout(past)
        layout.setContentsMargins(0, 8, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.chart_box)
        row.addWidget(self.chart_note, 1)
        layout.addLayout(row)
        layout.addWidget(self.chart, 1)
        layout.addStretch(0)
        self.tables = QTabWidget()
        self.tables.setObjectName("resultTables")
        self.tables.setDocumentMode(True)
        self.tables.addTab(_with_buttons(self.exams, self.exam_note), "所教班级的成绩")
        self.tables.addTab(past, "与自己的过去比")
        self.tables.addTab(
            _with_buttons(
                self.appraisals,
                None,
                ("删去", "removeAppraisalButton", lambda: self._with_appraisal(self.remove_appraisal)),
                ("改…", "editAppraisalButton", lambda: self._with_appraisal(self.edit_appraisal)),
                ("登记考核结论…", "addAppraisalButton", self.add_appraisal),
            ),
            "考核结论",
        )
        self.tables.addTab(self.awards, "指导学生获奖")
        self.tables.addTab(
            _with_buttons(self.entries, None, ("写一篇…", "writeSummaryButton", self.write)), "总结与评价"
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 8, 0, 0)
        page.addWidget(self.tables)

    # ---- 显示 -------------------------------------------------------------------

    @property
    def _appraisals(self) -> tuple[Appraisal, ...]:
        return self.portfolio.results.appraisals if self.portfolio is not None else ()

    @property
    def _entries(self) -> tuple[Entry, ...]:
        return self.portfolio.results.entries if self.portfolio is not None else ()

    @override
    def redraw(self, portfolio: Portfolio) -> None:
        results = portfolio.results
        self.appraisals.set_rows(
            [
                (
                    f"{each.year_title}学年",
                    each.draft.kind,
                    each.draft.result,
                    each.draft.day,
                    each.draft.note,
                )
                for each in results.appraisals
            ]
        )
        self.awards.set_rows(
            [
                (each.record.day, each.record.title, each.record.level, each.record.detail)
                for each in results.pupil_awards
            ]
        )
        self.entries.set_rows(
            [
                (each.draft.day, each.draft.kind, each.draft.title, each.draft.text.replace("\n", " "))
                for each in results.entries
            ]
        )
        self._draw()
        self._load(portfolio)

    def _load(self, portfolio: Portfolio) -> None:
        """所教班级的成绩在后台算。"""
        teacher, span = portfolio.teacher_id, portfolio.span
        if self._loading is not None:
            self._loading.cancel()
        self.exam_note.setText("正在读取所教班级的成绩……")

        def work(session: Any, progress: Progress) -> Loaded:
            return load_results(session, teacher, span, progress), get_settings(session).compliance

        def show(loaded: Loaded) -> None:
            self._loading = None
            if self.portfolio is not None and self.portfolio.teacher_id == teacher:
                self._show_exams(*loaded)

        self._loading = self.context.load("正在读取所教班级的成绩", work, show)

    def _show_exams(self, results: tuple[TaughtResult, ...], compliance: bool) -> None:  # noqa: FBT001 — Loaded 的两项
        self._results = results
        self.exams.set_columns(result_columns(levels=compliance))
        self.exams.set_rows(result_rows(results, levels=compliance))
        empty = "没有所教班级的考试。在成绩分析里导入考试、按学期登记任教之后，这里自动有。"
        self.exam_note.setText(NOTE if results else empty)
        self._draw()

    def _draw(self) -> None:
        chosen = CHARTS[max(0, self.chart_box.currentIndex())]
        chart = chosen.make(self.portfolio, self._results) if self.portfolio is not None else None
        self.chart.setVisible(chart is not None)
        self.chart_note.setText(chosen.note if chart is not None else "还没有可以画的记录。")
        if chart is not None:
            self.chart.show_chart(chart)

    # ---- 动作 -------------------------------------------------------------------

    def add_appraisal(self) -> RecordDialog | None:
        """登记一条考核结论。"""
        return self._open_appraisal(None)

    def edit_appraisal(self, appraisal: Appraisal) -> RecordDialog | None:
        """改一条考核结论。"""
        return self._open_appraisal(appraisal)

    def remove_appraisal(self, appraisal: Appraisal) -> None:
        """删去一条考核结论。"""
        told = f"{appraisal.year_title}学年的{appraisal.draft.kind}已删去。"
        self.remove("删去考核结论", lambda session: appraisals.delete_appraisal(session, appraisal.id), told)

    def write(self) -> RecordDialog | None:
        """写一篇总结。"""
        return write_entry(self, entry_kinds(Part.RESULTS))

    def _edit(self, entry: Entry) -> RecordDialog | None:
        return edit_entry(self, entry, entry_kinds(Part.RESULTS))

    def _open_award(self, row: int) -> None:
        if self.portfolio is not None:
            footprint = self.portfolio.results.pupil_awards[row]
            self.context.open_record(place_name(footprint.origin.place), *footprint.place)

    def _open_appraisal(self, appraisal: Appraisal | None) -> RecordDialog | None:
        portfolio = self.portfolio
        if portfolio is None:
            return None
        teacher, key = portfolio.teacher_id, appraisal.id if appraisal is not None else None
        year = portfolio.term.start_year - 1
        fields = (
            FormField("year", "学年", hint="开始的那一年，如 2025"),
            FormField("kind", "种类", tuple((kind, kind) for kind in APPRAISAL_KINDS), editable=True),
            FormField("result", "结论", tuple((each, each) for each in APPRAISAL_RESULTS), editable=True),
            FormField("day", "日期", day=True),
            FormField("note", "备注"),
        )
        wanted = Wanted(
            "登记考核结论" if appraisal is None else "改考核结论",
            fields,
            lambda session, values: appraisals.save_appraisal(session, teacher, _draft(values), key),
            "考核结论已存。",
            hint="学年写开始的那一年：2025—2026 学年写 2025。",
        )
        known = {"year": year, "kind": APPRAISAL_KINDS[0], "result": "合格"}
        return self.open_dialog(wanted, asdict(appraisal.draft) if appraisal is not None else known)

    def _with_appraisal(self, act: Callable[[Appraisal], object]) -> None:
        index = self.appraisals.view.currentIndex()
        if index.isValid():
            act(self._appraisals[self.appraisals.model.source_row(index.row())])
        elif len(self._appraisals) == 1:
            act(self._appraisals[0])
        else:
            self.context.fail(NOT_CHOSEN)


def _draft(values: Mapping[str, Any]) -> AppraisalDraft:
    text = str(values["year"]).strip()
    if not text.isdecimal():
        raise UserError(f"学年“{text}”看不懂，请写开始的那一年，如 2025。")
    return AppraisalDraft(int(text), values["kind"], values["result"], values["day"], values["note"])


def _table(context: Context, name: str, title: str) -> TableView:
    table = TableView()
    table.setObjectName(f"{name}Table")
    table.set_up(context, name, title, tools=False)
    return table


def _soft(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "soft")
    label.setWordWrap(True)
    return label


def _with_buttons(
    table: TableView, note: QLabel | None, *buttons: tuple[str, str, Callable[[], object]]
) -> QWidget:
    """一张表，上面右边几个按钮，下面一行说明。"""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 4, 0, 0)
    layout.setSpacing(4)
    if buttons:
        row = QHBoxLayout()
        row.addStretch(1)
        for text, name, act in buttons:
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        button.setProperty("role", "primary")
        layout.addLayout(row)
    layout.addWidget(table, 1)
    if note is not None:
        layout.addWidget(note)
    return page
