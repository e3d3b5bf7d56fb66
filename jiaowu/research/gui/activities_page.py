"""教研活动：活动、逐月次数、统计、逐级汇总；双击打开一次。"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.research.activities import ATTENDANCE_NOTE, Activity, Status
from jiaowu.research.activities_frequency import FREQUENCY_NOTE
from jiaowu.research.groups import Layer
from jiaowu.research.gui import activity_tables as tables
from jiaowu.research.gui.activities_view import ActivitiesView, chips_of, read_view, slot_plans
from jiaowu.research.gui.activity_dialog import ActivityDialog
from jiaowu.research.gui.activity_record import ActivityRecord
from jiaowu.research.gui.activity_settings_dialog import ActivitySettingsDialog
from jiaowu.research.gui.forms.ui_activities_page import Ui_ActivitiesPage
from jiaowu.research.gui.page import ResearchPage, today
from jiaowu.research.gui.plan_form import OFFICE
from jiaowu.research.reports import activity_records, activity_statistics, sign_in_sheets
from jiaowu.research.services import activities as service
from jiaowu.teachers.services.records import RecordSource

ALL, OFFICE_ONLY = "全部的组", -1
BY = ("各组", "三个层面", "活动类型", "教师")
FEEDBACK_NOTE = "教师个人 → 备课组 → 教研组 → 学校：上一级是下一级的合计。应交文稿是个人的计划与总结。"
NO_ACTIVITY = (
    "先登记计划：时间、地点、主题、主讲定好；\n开展时点名、记过程，之后写反思、上报，一次活动就齐了。"
)


class ActivitiesPage(ResearchPage):
    """列表与一次活动的页。"""

    watches = frozenset(
        {
            "activity",
            "attendance",
            "activity_paper",
            "attachment",
            "research_group",
            "research_group_term",
            "research_paper",
            "teacher",
            "teacher_fact",
            "setting",
        }
    )

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self.form = form = Ui_ActivitiesPage()
        form.setupUi(self)
        self._view: ActivitiesView | None = None
        self._listed: tuple[Activity, ...] = ()
        self._opened: int | None = None
        self.record = ActivityRecord(context)
        form.pages.addWidget(self.record)
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        form, context = self.form, self.context
        form.activitiesTable.set_up(context, "researchActivities", "教研活动")
        form.activitiesTable.set_columns(tables.LIST_COLUMNS)
        form.activitiesTable.view.setSelectionBehavior(form.activitiesTable.view.SelectionBehavior.SelectRows)
        form.monthsTable.set_up(context, "researchMonths", "教研活动逐月次数")
        form.statisticsTable.set_up(context, "researchStatistics", "教研活动统计")
        form.statisticsTable.set_columns(tables.TALLY_COLUMNS)
        form.feedbackTable.set_up(context, "researchFeedback", "教研活动逐级汇总")
        form.feedbackTable.set_columns(tables.FEEDBACK_COLUMNS)
        fill_titled(form.statusBox, [(None, "全部状态"), *((each, each.value) for each in Status)], None)
        fill_titled(form.layerBox, [(None, "三个层面"), *((each, each.value) for each in Layer)], None)
        for box in (form.statusBox, form.layerBox):
            box.setCurrentIndex(0)
        fill_titled(form.byBox, [(at, name) for at, name in enumerate(BY)], 0)
        form.statisticsNote.setText(ATTENDANCE_NOTE)
        form.feedbackNote.setText(FEEDBACK_NOTE)
        form.emptyPage.button.setObjectName("firstActivityButton")
        form.emptyPage.set_up("", "正在读取教研活动……")

    def _connect(self) -> None:
        form = self.form
        form.addButton.clicked.connect(self.add_activity)
        form.emptyPage.asked.connect(self.add_activity)
        for box in (form.groupBox, form.layerBox, form.statusBox):
            box.activated.connect(self._fill_rows)
        form.byBox.activated.connect(self._fill_statistics)
        form.activitiesTable.opened.connect(lambda row: self.open_activity(self._listed[row].id))
        self.record.left.connect(self.close_record)
        self.record.moved.connect(self._move)
        self.record.saved.connect(self.offer_undo)
        self.record.print_asked.connect(lambda key: self._print_records((key,)))
        self.record.delete_asked.connect(lambda key: self._delete((key,)))
        printing = QMenu(self)
        printing.addAction("教研活动记录表…", self.print_records)
        printing.addAction("空白的记录表…", self.print_blank)
        printing.addAction("签到表…", self.print_sign_in)
        printing.addAction("教研活动统计…", self.print_statistics)
        form.printButton.setMenu(printing)
        more = QMenu(self)
        more.addAction("照固定时段排活动…", self.plan_slots)
        more.addAction("选中的记录今天上报", self.report)
        more.addAction("删除选中的", self.delete)
        more.addAction("回收站…", self.restore)
        more.addSeparator()
        more.addAction("次数、初案与流程的设置…", self.edit_settings)
        form.moreButton.setMenu(more)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self.add_activity)
        delete = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            form.activitiesTable.view,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        delete.activated.connect(self.delete)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id, opened = self.term_id, self._opened

        def show(view: ActivitiesView) -> None:
            if (self.term_id, self._opened) == (term_id, opened):  # 又打开了别的，等后面那一次读取
                self._show(view)

        self.context.load("正在读取教研活动", lambda session, _: read_view(session, term_id, opened), show)

    @override
    def show_term(self, term_id: int) -> None:
        self.record.flush()
        self._opened = None
        self.form.pages.setCurrentWidget(self.form.listPage)
        super().show_term(term_id)

    def _show(self, view: ActivitiesView) -> None:
        self._view = view
        form, groups = self.form, view.choices.groups
        names = [(None, ALL), *((each.id, each.name) for each in groups), (OFFICE_ONLY, OFFICE)]
        fill_titled(form.groupBox, names, form.groupBox.currentData())
        form.groupBox.setCurrentIndex(max(0, form.groupBox.currentIndex()))
        form.chipsLabel.setText(chips_of(view.shown))
        if view.shown.activities:
            form.stack.setCurrentWidget(form.views)
        else:
            form.emptyPage.set_up("这个学期还没有教研活动", NO_ACTIVITY, "登记活动…")
            form.stack.setCurrentWidget(form.emptyPage)
        self._fill_rows()
        self._fill_months()
        self._fill_statistics()
        form.feedbackTable.set_rows([tables.feedback_row(each) for each in view.shown.feedback])
        self._show_opened()

    def _fill_rows(self) -> None:
        if self._view is None:
            return
        form = self.form
        group, layer, status = (box.currentData() for box in (form.groupBox, form.layerBox, form.statusBox))
        self._listed = tuple(
            each
            for each in reversed(self._view.shown.activities)
            if (group is None or each.plan.group_id == (None if group == OFFICE_ONLY else group))
            and (layer is None or each.layer == layer)
            and (status is None or each.status == status)
        )
        form.activitiesTable.set_rows([tables.list_row(each) for each in self._listed])

    def _fill_months(self) -> None:
        view, table = self._view, self.form.monthsTable
        if view is None:
            return
        table.set_columns(tables.month_columns(view.shown.window))
        shade = tables.month_shade(view.shown.lines, self.context.theme)
        table.set_rows([tables.month_row(line) for line in view.shown.lines], shade)
        rules = "；".join(rule.text for rule in view.shown.rules if rule.times) or "没有"
        until = f"算到 {view.shown.window.until:%Y-%m-%d}"
        self.form.monthsNote.setText(f"规定：{rules}（在“更多”里改）；{until}。{FREQUENCY_NOTE}")

    def _fill_statistics(self) -> None:
        if self._view is None:
            return
        shown = self._view.shown
        chosen = (shown.groups, shown.layers, shown.kinds, shown.teachers)[self.form.byBox.currentIndex()]
        self.form.statisticsTable.set_rows([tables.tally_row(each) for each in chosen])

    def _show_opened(self) -> None:
        view, form = self._view, self.form
        if view is None or self._opened is None:
            return
        if view.opened is None:
            self.close_record()
            return
        if view.opened.id != self._opened:
            return
        self.record.show_activity(view.opened, view.choices)
        keys = [each.id for each in self._listed]
        self.record.show_place(keys.index(self._opened) if self._opened in keys else 0, len(keys))
        form.pages.setCurrentWidget(self.record)

    def open_activity(self, activity_id: int) -> None:
        """打开一次。"""
        self._opened = activity_id
        self.refresh()

    @override
    def show_record(self, row_id: int) -> None:
        self.open_activity(row_id)

    def close_record(self) -> None:
        """回列表。"""
        self._opened = None
        self.form.pages.setCurrentWidget(self.form.listPage)
        self.refresh()

    def _move(self, step: int) -> None:
        keys = [each.id for each in self._listed]
        if self._opened in keys:
            at = keys.index(self._opened) + step
            if 0 <= at < len(keys):
                self.open_activity(keys[at])

    def chosen(self) -> list[int]:
        """列表里选中的几次。"""
        table = self.form.activitiesTable
        rows = {index.row() for index in table.view.selectionModel().selectedIndexes()}
        return [self._listed[table.model.source_row(row)].id for row in sorted(rows)]

    @override
    def busy_reason(self) -> str:
        return "教研活动的记录还没有存好。" if self.record.pending else ""

    # ---- 动作 -------------------------------------------------------------------

    def add_activity(self) -> ActivityDialog | None:
        """登记一次活动；组先填正在看的。"""
        if self._view is None:
            return None
        choices = self._view.choices
        wanted = self.form.groupBox.currentData()
        first = choices.groups[0].id if choices.groups else None
        group = None if wanted == OFFICE_ONLY else (wanted or first)
        window = choices.window
        day = min(max(today(), window.first), window.last)
        dialog = ActivityDialog(self.context, choices, group, day, self)
        dialog.saved.connect(lambda saved, theme: self.offer_undo(saved.batch_id, f"登记了活动“{theme}”"))
        dialog.open()
        return dialog

    def plan_slots(self) -> None:
        """各组照固定时段，从今天排到放假，一次登记；已经登记的略去。"""
        if self._view is None:
            return
        choices = self._view.choices
        plans = slot_plans(choices, max(today(), choices.window.first))
        if not plans:
            self.context.fail("没有可以排的：各组都没有固定时段（在“教研组”里填），或者这个学期已经过完。")
            return
        term_id = self.term_id
        self.write_undoable(
            "照固定时段排活动",
            lambda session: service.plan_from_slots(session, term_id, plans),
            "照固定时段登记了活动，主题打开后再写",
        )

    def report(self) -> None:
        """选中的记录今天上报教导处。"""
        if keys := self._some():
            self.write_undoable(
                "上报记录",
                lambda session: service.report_activities(session, keys, today()),
                f"{len(keys)} 次活动的记录已上报",
            )

    def delete(self) -> None:
        """选中的移到回收站；可以撤销，所以不问。"""
        if keys := self._some():
            self._delete(keys)

    def _delete(self, keys: Sequence[int]) -> None:
        wanted = tuple(keys)
        self.write_undoable(
            "删除活动",
            lambda session: service.delete_activities(session, wanted),
            f"{len(wanted)} 次活动已移到回收站",
        )

    def restore(self) -> None:
        """从回收站拿回一次。"""
        term_id = self.term_id
        found = self.context.read(lambda session: service.list_discarded(session, term_id))
        if not found:
            self.context.say("回收站里没有这个学期的活动。")
            return
        titles = [f"{each.day:%Y-%m-%d} {each.group} {each.theme}" for each in found]
        title, accepted = QInputDialog.getItem(self, "回收站", "恢复哪一次：", titles, editable=False)
        if accepted:
            key = found[titles.index(title)].id
            self.write_undoable(
                "恢复活动", lambda session: service.restore_activity(session, key), f"已恢复 {title}"
            )

    def edit_settings(self) -> ActivitySettingsDialog:
        """改这个学期的次数、初案与流程。"""
        dialog = ActivitySettingsDialog(self.context, self.term_id, self)
        dialog.open()
        return dialog

    def print_records(self) -> PreviewDialog:
        """选中的几次的记录表；没有选就是列出的、开展了的全部。"""
        held = [each.id for each in self._listed if each.status is Status.HELD]
        return self._print_records(self.chosen() or held or [each.id for each in self._listed])

    def _print_records(self, keys: Sequence[int]) -> PreviewDialog:
        term_id, wanted = self.term_id, tuple(keys)
        return self.preview(
            activity_records.TITLE,
            lambda session, _: activity_records.build(session, term_id, wanted),
        )

    def print_blank(self) -> PreviewDialog:
        """空白的记录表。"""
        term_id = self.term_id
        return self.preview(
            activity_records.BLANK_TITLE, lambda session, _: activity_records.build_blank(session, term_id)
        )

    def print_sign_in(self) -> PreviewDialog:
        """选中的几次的签到表；没有选就是还没有开展的。"""
        term_id, wanted = self.term_id, tuple(self.chosen()) or None
        return self.preview(
            sign_in_sheets.TITLE, lambda session, _: sign_in_sheets.build(session, term_id, wanted)
        )

    def print_statistics(self) -> PreviewDialog:
        """教研活动统计。"""
        term_id = self.term_id
        return self.preview(
            activity_statistics.TITLE, lambda session, _: activity_statistics.build(session, term_id)
        )

    def _some(self) -> tuple[int, ...]:
        """选中的几次；没有选就说一句话。"""
        keys = tuple(self.chosen())
        if not keys:
            self.context.fail("请先在活动的列表里选中几次。")
        return keys

    @override
    def shots(self, camera: Camera, title: str) -> None:
        views = self.form.views
        for at in range(views.count()):
            views.setCurrentIndex(at)
            camera.shoot(f"{title}-{views.tabText(at)}")
        views.setCurrentIndex(0)
        held = next((each for each in self._listed if each.status is Status.HELD), None)
        if held is None:
            return
        self.open_activity(held.id)
        camera.settle()
        tabs = self.record.form.tabs
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            camera.shoot(f"{title}-一次{tabs.tabText(at)[1:].strip()}")
        self.close_record()
