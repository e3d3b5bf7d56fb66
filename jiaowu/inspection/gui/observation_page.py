"""听课：记录、完成情况、评分尺度；双击一条打开它。"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.errors import UserError
from jiaowu.inspection.gui import observation_tables as tables
from jiaowu.inspection.gui.forms.ui_observation_page import Ui_ObservationPage
from jiaowu.inspection.gui.list_page import ListPage
from jiaowu.inspection.gui.observation_dialog import ObservationDialog, take_away
from jiaowu.inspection.gui.observation_quota_dialog import ObservationQuotaDialog
from jiaowu.inspection.gui.observation_record import ObservationRecord
from jiaowu.inspection.gui.observation_widgets import ShareDelegate, fill_titled
from jiaowu.inspection.observations import VALIDITY, Observation, ObservationRow
from jiaowu.inspection.quotas import POINTS, Progress, QuotaPlan
from jiaowu.inspection.reports import feedback_slips, observation_statistics, observations
from jiaowu.inspection.reports.observation_statistics import quota_words
from jiaowu.inspection.services import observations as service
from jiaowu.inspection.services import visits
from jiaowu.inspection.services.observation_choices import (
    Choices,
    TermTitle,
    read_choices,
    term_titles,
)
from jiaowu.inspection.services.quotas import get_settings, quota_progress
from jiaowu.inspection.services.visits import Strictness
from jiaowu.inspection.severity import DEFINITIONS
from jiaowu.teachers.facts import reference_day

NO_TERM = "还没有登记学期。请先在“成绩分析”里导入一次考试，或在“设置”里填好学校与学期。"


@dataclass(frozen=True)
class _View:
    """一个学期的听课。"""

    terms: tuple[TermTitle, ...]
    term_id: int | None
    choices: Choices | None
    rows: tuple[ObservationRow, ...] = ()
    people: tuple[Progress, ...] = ()
    plan: QuotaPlan | None = None
    stale_days: int = 0
    strict: Strictness | None = None
    until: date | None = None
    record: Observation | None = None


class ObservationPage(ListPage):
    """左边选“听课”就是这一页。"""

    name = "observations"
    title = "听课"
    watches = frozenset(
        {
            "observation",
            "observer",
            "attachment",
            "lesson",
            "teacher",
            "teacher_fact",
            "assignment",
            "term",
            "setting",
        }
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_ObservationPage()
        self.form.setupUi(self)
        self.record: ObservationRecord
        self._view = _View((), None, None)
        self._term_id: int | None = None
        self._record_id: int | None = None
        self._listed: tuple[ObservationRow, ...] = ()
        self._people: tuple[Progress, ...] = ()

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        form.observationsTable.set_up(context, "observations", "听课记录")
        form.observationsTable.set_columns(tables.OBSERVATION_COLUMNS)
        form.quotaTable.set_up(context, "observationQuota", "听课完成情况")
        form.quotaTable.set_columns(tables.QUOTA_COLUMNS)
        bar = ShareDelegate(form.quotaTable.model, context.theme, form.quotaTable)
        form.quotaTable.view.setItemDelegateForColumn(tables.SHARE_COLUMN, bar)
        form.strictTable.set_up(context, "observationStrictness", "听课人的评分尺度")
        form.strictTable.set_columns(tables.STRICT_COLUMNS)
        form.sharedTable.set_up(context, "observationShared", "几位同听的课", tools=False)
        form.sharedTable.set_columns(tables.SHARED_COLUMNS)
        remember(form.strictSplitter, "observationStrict", context.settings, (240, 240))
        for table in (form.observationsTable, form.quotaTable):
            table.view.setSelectionBehavior(table.view.SelectionBehavior.SelectRows)
        fill_titled(form.stateBox, tuple((each, each.title) for each in tables.ROW_FILTERS), None)
        fill_titled(form.peopleBox, tuple((each, each.title) for each in tables.PEOPLE_FILTERS), None)
        form.stateBox.setCurrentIndex(0)
        form.peopleBox.setCurrentIndex(0)
        form.quotaNote.setText(
            f"{VALIDITY}应完成：按学期的照已过的日子折算，按月、按周的算已过完的。"
            f"完成率得分 = {POINTS:g} × min(1, 有效节数 ÷ 定额)。"
        )
        form.strictNote.setText("".join(DEFINITIONS))
        self.record = ObservationRecord(context)
        form.pages.addWidget(self.record)
        form.emptyPage.set_up("", "正在读取听课记录……")
        form.emptyPage.button.setObjectName("firstObservationButton")
        form.stack.setCurrentWidget(form.emptyPage)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.newButton.clicked.connect(self.record_lesson)
        form.emptyPage.asked.connect(self.record_lesson)
        form.termBox.activated.connect(self._choose_term)
        form.stateBox.activated.connect(self._fill_rows)
        form.peopleBox.activated.connect(self._fill_people)
        form.quotaButton.clicked.connect(self.edit_quota)
        form.observationsTable.opened.connect(lambda row: self.open_record(self._listed[row].id))
        form.quotaTable.opened.connect(self._show_visits_of)
        self.record.left.connect(self.close_record)
        self.record.moved.connect(self._move)
        printing = QMenu(self)
        printing.addAction("听课记录", self.print_records)
        printing.addAction("评课意见反馈单", self.print_slips)
        printing.addAction("听课情况统计表", self.print_statistics)
        form.printButton.setMenu(printing)
        more = QMenu(self)
        more.addAction("听课定额…", self.edit_quota)
        more.addAction("删除选中的记录", self.delete)
        form.moreButton.setMenu(more)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self.record_lesson)
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.observationsTable.view,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self.delete)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        wanted, record = self._term_id, self._record_id
        if record is not None and self._view.choices is not None:
            self._load_record(record)
            return

        def show(view: _View) -> None:
            self._show(view)
            if record is not None and self._record_id == record:
                self._show_record(view)

        self.context.load("正在读取听课记录", lambda session, _: _read(session, wanted, record), show)

    def _show(self, view: _View) -> None:
        self._view, self._term_id = view, view.term_id
        form = self.form
        fill_titled(form.termBox, [(each.id, each.name) for each in view.terms], view.term_id)
        if view.choices is None:
            form.emptyPage.set_up("还没有学期", NO_TERM)
            form.stack.setCurrentWidget(form.emptyPage)
            return
        form.chipsLabel.setText(_chips(view))
        if view.rows or view.people:
            form.stack.setCurrentWidget(form.tabs)
        else:
            form.emptyPage.set_up(
                "还没有听课记录", "听完一节课就登记：打分、写优点、问题与建议。", "登记听课"
            )
            form.stack.setCurrentWidget(form.emptyPage)
        self._fill_rows()
        self._fill_people()
        self._fill_strict()

    def _load_record(self, record: int) -> None:
        """打开着一条时只读这一条，列表等回去时再读。"""

        def show(found: Observation | None) -> None:
            if self._record_id == record:
                self._show_record(replace(self._view, record=found))

        self.context.load("正在读取听课记录", lambda session, _: _find(session, record), show)

    def _fill_rows(self) -> None:
        wanted = self.form.stateBox.currentData() or tables.ROW_FILTERS[0]
        self._listed = tuple(row for row in self._view.rows if wanted.takes(row))
        self.form.observationsTable.set_rows([tables.observation_row(row) for row in self._listed])
        self.form.stateNote.setText("双击或回车打开一条；选中几条可以一起打印。")

    def _fill_people(self) -> None:
        wanted, view = self.form.peopleBox.currentData() or tables.PEOPLE_FILTERS[0], self._view
        self._people = tuple(each for each in view.people if wanted.takes(each))
        self.form.quotaTable.set_rows([tables.quota_row(each) for each in self._people])
        if view.plan is not None and view.until is not None:
            self.form.quotaLabel.setText(f"定额：{quota_words(view.plan)}截至 {view.until:%Y-%m-%d}。")

    def _fill_strict(self) -> None:
        strict = self._view.strict
        if strict is not None:
            self.form.strictTable.set_rows([tables.strict_row(*each) for each in strict.observers])
            self.form.sharedTable.set_rows([tables.shared_row(each) for each in strict.lessons])

    def _show_record(self, view: _View) -> None:
        if self._record_id is None:
            return
        if view.record is None or view.choices is None:
            self.close_record()
            return
        self.record.show_record(view.record, view.choices)
        keys = [row.id for row in self._listed]
        at = keys.index(view.record.id) if view.record.id in keys else 0
        self.record.show_place(at, len(keys))
        self.form.pages.setCurrentWidget(self.record)

    @property
    def record_id(self) -> int | None:
        """正打开的一条；在看列表为 None。"""
        return self._record_id

    def open_record(self, observation_id: int) -> None:
        """打开一条。"""
        self._record_id = observation_id
        self.refresh()

    def close_record(self) -> None:
        """回列表。"""
        if self._record_id is not None:
            self._record_id = None
            self.form.pages.setCurrentIndex(0)
            self.refresh()

    def _move(self, step: int) -> None:
        keys = [row.id for row in self._listed]
        if self._record_id in keys:
            at = keys.index(self._record_id) + step
            if 0 <= at < len(keys):
                self.open_record(keys[at])

    @override
    def follow_term(self) -> None:
        self._term_id = None

    def _choose_term(self) -> None:
        self._term_id = self.form.termBox.currentData()
        self._record_id = None
        self.refresh()

    def _show_visits_of(self, row: int) -> None:
        """双击一位教师：列出他听的与被听的。"""
        self.form.tabs.setCurrentWidget(self.form.recordsTab)
        self.form.observationsTable.search.setText(self._people[row].name)

    def chosen(self) -> list[int]:
        """列表里选中的几条。"""
        table = self.form.observationsTable
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return [self._listed[table.model.source_row(row)].id for row in sorted(rows)]

    # ---- 动作 -------------------------------------------------------------------

    def record_lesson(self) -> ObservationDialog | None:
        """登记一节课。"""
        choices = self._view.choices
        if choices is None:
            self.context.fail(NO_TERM)
            return None
        term_id, today = choices.term_id, date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        first, last = self.context.read(lambda session: visits.term_span(session, term_id))
        dialog = ObservationDialog(self.context, choices, min(max(today, first), last), self)
        dialog.recorded.connect(self.open_record)
        dialog.open()
        return dialog

    def delete(self) -> None:
        """删去选中的几条；状态栏里可以撤销。"""
        if keys := self.chosen():
            take_away(self.context, keys)
        else:
            self.context.fail("请先在听课记录里选中要删的几条。")

    def edit_quota(self) -> ObservationQuotaDialog | None:
        """改这个学期的定额。"""
        if self._term_id is None:
            self.context.fail(NO_TERM)
            return None
        dialog = ObservationQuotaDialog(self.context, self._term_id, self)
        dialog.open()
        return dialog

    def print_records(self) -> PreviewDialog | None:
        """选中的几条；没有选就是列出的全部。"""
        return self._preview(observations.TITLE, observations.build)

    def print_slips(self) -> PreviewDialog | None:
        """选中的几条的评课意见反馈单；没有选就是列出的全部。"""
        return self._preview(feedback_slips.TITLE, feedback_slips.build)

    def print_statistics(self) -> PreviewDialog | None:
        """听课情况统计表。"""
        return self._preview(
            observation_statistics.TITLE,
            lambda session, term_id, _only: observation_statistics.build(session, term_id),
        )

    def _preview(self, title: str, build: Callable[..., Any]) -> PreviewDialog | None:
        term_id = self._term_id
        if term_id is None:
            self.context.fail(NO_TERM)
            return None
        only = self.chosen() or [row.id for row in self._listed]
        dialog = PreviewDialog(self.context, title, lambda session, _: build(session, term_id, only), self)
        dialog.open()
        return dialog

    @override
    def shots(self, camera: Camera) -> None:
        for at in range(self.form.tabs.count()):
            self.form.tabs.setCurrentIndex(at)
            camera.settle()
            camera.shoot(f"{self.title}-{self.form.tabs.tabText(at)}")
        if self._listed:
            self.open_record(self._listed[0].id)
            camera.settle()
            camera.shoot(f"{self.title}-一条")
            self.close_record()


def _read(session: Any, wanted: int | None, record: int | None) -> _View:
    """wanted 没有指定就看当前学期；record 不在了为 None。"""
    terms = term_titles(session)
    usual = next((each.id for each in terms if each.is_current), terms[0].id if terms else None)
    term_id = wanted if wanted in {each.id for each in terms} else usual
    if term_id is None:
        return _View(terms, None, None)
    settings = get_settings(session)
    today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
    until = reference_day(visits.term_of(session, term_id), today)
    return _View(
        terms,
        term_id,
        read_choices(session, term_id),
        visits.list_observations(session, term_id),
        quota_progress(session, term_id, until),
        settings.plan_for(term_id),
        settings.stale_days,
        visits.strictness(session, term_id),
        until,
        _find(session, record) if record is not None else None,
    )


def _find(session: Any, record: int) -> Observation | None:
    """已经删去的为 None。"""
    try:
        return service.get_observation(session, record)
    except UserError:
        return None


def _chips(view: _View) -> str:
    uncommented = sum(not row.state.complete for row in view.rows)
    unfed = sum(row.fed_back is None for row in view.rows)
    vetoed = sum(bool(row.vetoed) for row in view.rows)
    behind = sum(each.behind > 0 for each in view.people)
    stale = sum(each.stale for each in view.people)
    parts = (
        f"{len(view.rows)} 节",
        f"未评 {uncommented}" if uncommented else "",
        f"未反馈 {unfed}" if unfed else "",
        f"一票否决 {vetoed}" if vetoed else "",
        f"落后 {behind} 人" if behind else "",
        f"{view.stale_days} 天没被听 {stale} 人" if stale else "",
    )
    return "　·　".join(part for part in parts if part)
