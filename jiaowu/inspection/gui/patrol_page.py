"""巡堂：选日期与节次，各班谁在上课都列好；违规的勾，其余一键记成正常。"""

from dataclasses import dataclass
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
from jiaowu.desktop.table_model import TableColumn
from jiaowu.inspection.gui.forms.ui_patrol_page import Ui_PatrolPage
from jiaowu.inspection.gui.list_page import ListPage
from jiaowu.inspection.gui.observation_page import NO_TERM
from jiaowu.inspection.gui.observation_widgets import fill_titled
from jiaowu.inspection.gui.patrol_entry import PatrolEntryGrid, day_of, shown_day
from jiaowu.inspection.patrols import GROUPINGS, Seen, Tally, tallies, tally, violations
from jiaowu.inspection.reports import patrols as report
from jiaowu.inspection.services import patrols as service
from jiaowu.inspection.services.observation_choices import TermTitle, term_titles
from jiaowu.inspection.services.visits import term_span
from jiaowu.paper.document import Chart, ChartKind, Series, Value
from jiaowu.school.decimals import percent_text

BY_VIOLATION = "违规"
CONFIDENTIAL = report.CONFIDENTIAL
RECORD_COLUMNS = (
    TableColumn("日期", 92, "yyyy-mm-dd"),
    TableColumn("周次", 50, "0", numeric=True),
    TableColumn("节次", 50, "0", numeric=True),
    TableColumn("班级", 96),
    TableColumn("学科", 80),
    TableColumn("任课教师", 90),
    TableColumn("情况", 180),
    TableColumn("说明", 180),
    TableColumn("巡视人", 90),
)


@dataclass(frozen=True)
class _View:
    """一个学期的巡堂。"""

    terms: tuple[TermTitle, ...]
    term_id: int | None
    first: date | None = None
    last: date | None = None
    """学期的头一天与末一天。"""
    seen: tuple[Seen, ...] = ()


class PatrolPage(ListPage):
    """左边选“巡堂”就是这一页。"""

    name = "patrols"
    title = "巡堂"
    watches = frozenset(
        {"patrol", "lesson", "substitution", "teacher", "assignment", "term", "setting", "class"}
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.form = Ui_PatrolPage()
        self.form.setupUi(self)
        self.entry: PatrolEntryGrid
        self._view = _View((), None)
        self._term_id: int | None = None
        self._listed: tuple[Seen, ...] = ()

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        form = self.form
        self.entry = PatrolEntryGrid(context, form, self)
        form.recordsTable.set_up(context, "patrols", report.RECORD_TITLE)
        form.recordsTable.set_columns(RECORD_COLUMNS)
        form.recordsTable.set_confidential(CONFIDENTIAL)
        form.recordsTable.view.setSelectionBehavior(form.recordsTable.view.SelectionBehavior.SelectRows)
        form.statisticsTable.set_up(context, "patrolStatistics", report.STATISTICS_TITLE)
        form.statisticsTable.set_confidential(CONFIDENTIAL)
        form.violationsChart.set_up(context, "各种违规的次数")
        remember(form.statisticsSplitter, "patrolStatistics", context.settings, (220, 280))
        form.groupBox.addItems([BY_VIOLATION, *(each.title for each in GROUPINGS)])
        printing = QMenu(self)
        printing.addAction(report.RECORD_TITLE, self.print_record)
        printing.addAction(report.STATISTICS_TITLE, self.print_statistics)
        form.printButton.setMenu(printing)
        form.termBox.activated.connect(self._choose_term)
        for edit in (form.firstEdit, form.lastEdit):
            edit.dateChanged.connect(self._fill)
        form.wrongBox.toggled.connect(self._fill)
        form.groupBox.activated.connect(self._fill)
        form.deleteButton.clicked.connect(self.delete)
        form.recordsTable.opened.connect(lambda row: self._open(self._listed[row]))
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.recordsTable.view,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self.delete)

    @override
    def refresh(self) -> None:
        wanted = self._term_id
        self.context.load("正在读取巡堂记录", lambda session, _: _read(session, wanted), self._show)
        self.entry.load()

    def _show(self, view: _View) -> None:
        changed = view.term_id != self._view.term_id
        self._view, self._term_id = view, view.term_id
        form = self.form
        fill_titled(form.termBox, [(each.id, each.name) for each in view.terms], view.term_id)
        if changed and view.first is not None and view.last is not None:
            for edit, day in ((form.firstEdit, view.first), (form.lastEdit, view.last)):
                edit.blockSignals(True)  # noqa: FBT003 — Qt 的参数
                edit.setDate(shown_day(day))
                edit.blockSignals(False)  # noqa: FBT003 — 同上
        whole = tally("", view.seen)
        form.chipsLabel.setText(f"巡 {whole.seen} 节　·　违规 {whole.wrong} 节" if whole.seen else "")
        self._fill()

    def _in_span(self) -> tuple[Seen, ...]:
        first, last = day_of(self.form.firstEdit), day_of(self.form.lastEdit)
        return tuple(each for each in self._view.seen if first <= each.day <= last)

    def _fill(self) -> None:
        seen, form = self._in_span(), self.form
        wrong_only = form.wrongBox.isChecked()
        self._listed = tuple(each for each in reversed(seen) if each.violations or not wrong_only)
        form.recordsTable.set_rows(
            [
                (
                    each.day,
                    each.week,
                    each.period,
                    each.class_title,
                    each.subject,
                    each.teacher,
                    each.state,
                    each.note,
                    each.inspector,
                )
                for each in self._listed
            ]
        )
        self._fill_statistics(seen)

    def _fill_statistics(self, seen: tuple[Seen, ...]) -> None:
        form, whole = self.form, tally("合计", seen)
        share = f"　正常率 {percent_text(whole.share)}" if whole.share is not None else ""
        form.wholeLabel.setText(f"巡 {whole.seen} 节　正常 {whole.normal} 节　违规 {whole.wrong} 节{share}")
        found = violations()
        form.violationsChart.show_chart(
            Chart(
                ChartKind.BARS,
                "各种违规的次数",
                [each.name for each in found],
                (Series("次数", [whole.counts.get(each.code, 0) for each in found]),),
                unit="次",
                format="0",
            )
        )
        table = form.statisticsTable
        at = form.groupBox.currentIndex() - 1
        if at < 0:
            table.set_columns((TableColumn("违规", 140), TableColumn("归类", 120), _number("次数"), _share()))
            rows: list[tuple[Value, ...]] = [
                (each.name, each.group, count, count / whole.seen if whole.seen else None)
                for each in found
                if (count := whole.counts.get(each.code, 0))
            ]
            table.set_rows(rows)
            return
        columns = (_number("巡堂节数"), _number("正常"), _number("违规节数"), _share("正常率"))
        names = tuple(_number(each.name) for each in found)
        table.set_columns((TableColumn(GROUPINGS[at].title, 120), *columns, *names))
        table.set_rows([_tally_row(each) for each in (*tallies(seen, GROUPINGS[at]), whole)])

    @override
    def follow_term(self) -> None:
        self._term_id = None

    def _choose_term(self) -> None:
        self._term_id = self.form.termBox.currentData()
        self.refresh()

    def _open(self, seen: Seen) -> None:
        """双击一条：回到录入那一节。"""
        self.entry.turn_to(seen.day, seen.period)
        self.form.tabs.setCurrentWidget(self.form.entryTab)

    def chosen(self) -> list[int]:
        """记录里选中的几条。"""
        table = self.form.recordsTable
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return [self._listed[table.model.source_row(row)].id for row in sorted(rows)]

    def delete(self) -> None:
        """删去选中的几条；状态栏里可以撤销。"""
        keys, context = self.chosen(), self.context
        if not keys:
            context.fail("请先在巡堂记录里选中要删的几条。")
            return

        def undo(batch: int) -> None:
            context.write("放回巡堂记录", lambda session, _: service.take_back(session, batch))

        context.write(
            f"删除 {len(keys)} 条巡堂记录",
            lambda session, _: service.delete_patrols(session, keys),
            lambda batch: context.offer_undo(f"删除了 {len(keys)} 条巡堂记录", lambda: undo(batch)),
        )

    def print_record(self) -> PreviewDialog | None:
        """所选日子的巡堂记录；勾了“只看有违规的”就只印有违规的。"""
        wrong_only = self.form.wrongBox.isChecked()
        return self._preview(
            report.RECORD_TITLE,
            lambda *where: report.build_record(*where, wrong_only=wrong_only),
        )

    def print_statistics(self) -> PreviewDialog | None:
        """所选日子的巡堂统计表。"""
        return self._preview(report.STATISTICS_TITLE, report.build_statistics)

    def _preview(self, title: str, build: Any) -> PreviewDialog | None:
        term_id = self._term_id
        if term_id is None:
            self.context.fail(NO_TERM)
            return None
        first, last = day_of(self.form.firstEdit), day_of(self.form.lastEdit)
        dialog = PreviewDialog(
            self.context, title, lambda session, _: build(session, term_id, first, last), self
        )
        dialog.open()
        return dialog

    @override
    def shots(self, camera: Camera) -> None:
        for at in range(self.form.tabs.count()):
            self.form.tabs.setCurrentIndex(at)
            camera.settle()
            camera.shoot(f"{self.title}-{self.form.tabs.tabText(at)}")


def _read(session: Any, wanted: int | None) -> _View:
    """wanted 没有指定就看当前学期。"""
    terms = term_titles(session)
    usual = next((each.id for each in terms if each.is_current), terms[0].id if terms else None)
    term_id = wanted if wanted in {each.id for each in terms} else usual
    if term_id is None:
        return _View(terms, None)
    return _View(terms, term_id, *term_span(session, term_id), service.list_patrols(session, term_id))


def _number(title: str) -> TableColumn:
    return TableColumn(title, 76, "0", numeric=True)


def _share(title: str = "占巡堂节数") -> TableColumn:
    return TableColumn(title, 90, "0.0%", numeric=True)


def _tally_row(each: Tally) -> tuple[Value, ...]:
    counts = (each.counts.get(violation.code) or None for violation in violations())
    return (each.name, each.seen, each.normal, each.wrong or None, each.share, *counts)
