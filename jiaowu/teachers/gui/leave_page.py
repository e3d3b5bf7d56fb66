"""请假与调代课：请假一览与牵涉的课、全部调代课、学期统计。"""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QMessageBox, QTabWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.errors import UserError
from jiaowu.teachers.gui.arranged_table import (
    NO_LESSON,
    ArrangedTable,
    current_row,
    selected_rows,
    write_undoable,
)
from jiaowu.teachers.gui.forms.ui_leave_page import Ui_LeavePage
from jiaowu.teachers.gui.leave_dialog import LeaveApprovalDialog, LeaveDialog
from jiaowu.teachers.gui.leave_ledger import (
    LEAVE_COLUMNS,
    LESSON_COLUMNS,
    TALLY_COLUMNS,
    Ledger,
    facts_of,
    leave_row,
    lesson_row,
    load_ledger,
)
from jiaowu.teachers.gui.substitution_dialog import LessonAsked, SubstitutionDialog
from jiaowu.teachers.gui.substitution_settings_dialog import SubstitutionSettingsDialog
from jiaowu.teachers.gui.term_page import TermPage
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.leaves import LeaveStatus
from jiaowu.teachers.reports import substitutions as reports
from jiaowu.teachers.reports.heading import CONFIDENTIAL
from jiaowu.teachers.services import leaves as leave_service
from jiaowu.teachers.services import substitutions as service
from jiaowu.teachers.services.leaves import Leave
from jiaowu.teachers.services.substitutions import Bulk, Concerned
from jiaowu.teachers.services.timetable import free_teachers

NO_LEAVE = "请先在上面选一次请假。"


class LeavePage(TermPage):
    """请假在上、牵涉的课在下；全部调代课、统计各一页。"""

    title = "请假与调代课"
    watches = frozenset({"leave", "substitution", "lesson", "teacher", "term", "class", "setting"})

    def __init__(self, context: Context) -> None:
        """内容由 refresh 读。"""
        super().__init__(context)
        self.form = Ui_LeavePage()
        self.form.setupUi(self)
        self.ledger: Ledger | None = None
        self._lessons: tuple[Concerned, ...] = ()
        self._leave_id: int | None = None
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        form, theme = self.form, self.context.theme
        form.titleLabel.setText(self.title)
        form.reportsButton.setIcon(theme.icon("print"))
        for table, name, title, columns in (
            (form.leavesTable, "leaves", reports.LEAVES_TITLE, LEAVE_COLUMNS),
            (form.lessonsTable, "leave_lessons", "请假牵涉的课", LESSON_COLUMNS),
            (form.tallyTable, "substitution_tally", reports.STATISTICS_TITLE, TALLY_COLUMNS),
        ):
            table.set_up(self.context, name, title, tools=table is not form.lessonsTable)
            table.set_columns(columns)
        form.leavesTable.set_confidential(CONFIDENTIAL)
        self.arranged = ArrangedTable(self.context, form.arrangedTable)
        printed = QMenu(self)
        printed.addAction(
            f"{reports.NOTICE_TITLE}…", lambda: self._print(reports.NOTICE_TITLE, reports.build_notices)
        )
        printed.addAction(
            f"{reports.SLIP_TITLE}…", lambda: self._print(reports.SLIP_TITLE, reports.build_slips)
        )
        printed.addSeparator()
        printed.addAction(f"{reports.STATISTICS_TITLE}…", lambda: self._print_term(reports.STATISTICS_TITLE))
        printed.addAction(f"{reports.LEAVES_TITLE}…", lambda: self._print_term(reports.LEAVES_TITLE))
        form.reportsButton.setMenu(printed)
        more = QMenu(self)
        more.addAction("修改请假…", self.change)
        more.addAction("销假", lambda: self._set_status(LeaveStatus.ENDED))
        more.addAction("撤回请假", lambda: self._set_status(LeaveStatus.WITHDRAWN))
        more.addAction("删去请假", self.delete)
        more.addAction("看病假的原因…", self.open_reason)
        more.addSeparator()
        more.addAction("请假与调代课的设置…", self.edit_settings)
        form.moreButton.setMenu(more)

    def _connect(self) -> None:
        form = self.form
        self.frame(form.backButton, form.termBox)
        form.recordButton.clicked.connect(self.record)
        form.approveButton.clicked.connect(self.approve)
        form.arrangeButton.clicked.connect(self.arrange)
        form.fixButton.clicked.connect(self.fix)
        form.cancelButton.clicked.connect(self._cancel_lessons)
        form.swapButton.clicked.connect(self.register_swap)
        form.noticedButton.clicked.connect(self.arranged.mark_noticed)
        form.signedButton.clicked.connect(self.arranged.mark_signed)
        form.dropButton.clicked.connect(self.arranged.drop)
        form.leavesTable.view.selectionModel().currentChanged.connect(lambda *_: self._on_leave())
        form.leavesTable.opened.connect(lambda _row: self.change())
        form.lessonsTable.opened.connect(lambda _row: self.arrange())

    # ---- 显示 -------------------------------------------------------------------

    @property
    @override
    def pages(self) -> QTabWidget:
        return self.form.pages

    @override
    def refresh(self) -> None:
        term_id = self.term_id
        self.context.load(
            "正在读取请假与调代课", lambda session, _: load_ledger(session, term_id), self._show
        )

    def _show(self, ledger: Ledger | None) -> None:
        if ledger is None:
            self.context.fail("还没有设定学期，请先登记学校与学期，再登记请假。")
            return
        self.ledger = ledger
        form = self.form
        self.fill_terms(form.termBox, ledger.terms, ledger.term_id)
        today = date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        form.leavesTable.set_rows([leave_row(each, ledger.settings) for each in ledger.leaves])
        self.arranged.show_rows(ledger.arranged, today)
        form.tallyTable.set_rows([reports.tally_row(each) for each in ledger.tallies])
        form.chipsLabel.setText("　·　".join(facts_of(ledger, today)))
        unreported = sum(each.flag(today) == "未报备" for each in ledger.arranged)
        form.arrangedLabel.setText(f"私自调课（未报备）{unreported} 节" if unreported else "没有私自调课")
        settings = ledger.settings
        form.tallyLabel.setText(
            f"代课每节 {settings.substitute_money:g} 元，看管自习每节 {settings.watch_money:g} 元；"
            "公差、培训为公，其余为私。私自调课不计节数与补贴。"
        )
        self._choose_leave()

    def _choose_leave(self) -> None:
        """选回刚才看的一次；没有就选第一次。"""
        ledger, table = self.ledger, self.form.leavesTable
        if ledger is None or not ledger.leaves:
            self._leave_id = None
            self._show_lessons(())
            return
        ids = [each.id for each in ledger.leaves]
        wanted = ids.index(self._leave_id) if self._leave_id in ids else 0
        rows = [table.model.source_row(row) for row in range(table.model.rowCount())]
        if wanted in rows:
            table.view.setCurrentIndex(table.model.index(rows.index(wanted), 0))
        self._on_leave()

    def _on_leave(self) -> None:
        leave = self.chosen_leave()
        if leave is None:
            return
        self._leave_id = leave.id
        self.context.load(
            "正在读取牵涉的课",
            lambda session, _: service.concerned_lessons(session, leave.id),
            lambda found: self._show_lessons(found) if self._leave_id == leave.id else None,
        )

    def _show_lessons(self, lessons: tuple[Concerned, ...]) -> None:
        self._lessons = lessons
        form, leave = self.form, self.chosen_leave()
        form.lessonsTable.set_rows([lesson_row(each) for each in lessons])
        done = sum(each.arrangement is not None for each in lessons)
        told = f"{leave.teacher}{leave.kind.label}牵涉 {len(lessons)} 节课，已安排 {done} 节" if leave else ""
        form.lessonsLabel.setText(told)
        form.approveButton.setEnabled(leave is not None and bool(leave.waiting_for))
        for button in (form.arrangeButton, form.fixButton, form.cancelButton):
            button.setEnabled(bool(lessons))
        if lessons:
            first = next((at for at, each in enumerate(lessons) if each.arrangement is None), 0)
            form.lessonsTable.view.setCurrentIndex(form.lessonsTable.model.index(first, 0))

    def chosen_leave(self) -> Leave | None:
        """选中的请假。"""
        at = current_row(self.form.leavesTable)
        return self.ledger.leaves[at] if self.ledger is not None and at is not None else None

    def chosen_lesson(self) -> Concerned | None:
        """选中的一节牵涉的课。"""
        at = current_row(self.form.lessonsTable)
        return self._lessons[at] if at is not None and at < len(self._lessons) else None

    # ---- 请假 -------------------------------------------------------------------

    @override
    def choose_term(self, term_id: int | None) -> None:
        self._leave_id = None
        super().choose_term(term_id)

    def record(self) -> LeaveDialog:
        """登记一次请假。"""
        return self._open_leave(None)

    def change(self) -> LeaveDialog | None:
        """改选中的请假。"""
        leave = self.chosen_leave()
        if leave is None:
            self.context.fail(NO_LEAVE)
            return None
        return self._open_leave(leave)

    def _open_leave(self, leave: Leave | None) -> LeaveDialog:
        dialog = LeaveDialog(self.context, leave, self)
        dialog.recorded.connect(self._remember)
        dialog.open()
        return dialog

    def _remember(self, leave_id: int) -> None:
        self._leave_id = leave_id
        self.refresh()

    def approve(self) -> LeaveApprovalDialog | None:
        """记下一步审批。"""
        leave = self.chosen_leave()
        if leave is None:
            self.context.fail(NO_LEAVE)
            return None
        dialog = LeaveApprovalDialog(self.context, leave, self)
        dialog.open()
        return dialog

    def _set_status(self, status: LeaveStatus) -> None:
        leave = self.chosen_leave()
        if leave is not None:
            self._write(
                status.label,
                lambda session: leave_service.set_status(session, leave.id, status),
                f"{leave.teacher}的请假{status.label}。",
            )

    def delete(self) -> None:
        """删去选中的请假，状态栏里可以撤销。"""
        leave = self.chosen_leave()
        if leave is not None:
            self._write(
                "删去请假",
                lambda session: leave_service.delete_leave(session, leave.id),
                f"已删去{leave.teacher}的请假。",
            )

    def open_reason(self) -> None:
        """问办公密码，给看病假的原因。"""
        leave = self.chosen_leave()
        if leave is None:
            return
        text, accepted = QInputDialog.getText(
            self, "看病假的原因", "办公密码（没有设过就空着）：", QLineEdit.EchoMode.Password
        )
        if not accepted:
            return
        try:
            reason = self.context.read(lambda session: leave_service.open_reason(session, leave.id, text))
        except UserError as error:
            self.context.fail(str(error))
            return
        QMessageBox.information(self, "请假原因", reason or "没有写原因。")

    # ---- 安排 -------------------------------------------------------------------

    def arrange(self) -> SubstitutionDialog | None:
        """安排选中的一节。"""
        leave, lesson = self.chosen_leave(), self.chosen_lesson()
        if leave is None or lesson is None or self.ledger is None:
            self.context.fail(NO_LESSON)
            return None
        if lesson.taken_over:
            self.context.fail("这一节原是替别人上的课，请到“调代课”里改那一次的安排。")
            return None
        asked = LessonAsked(
            lesson.at, lesson.class_id, lesson.class_name, lesson.subject, leave.teacher_id, leave.teacher
        )
        dialog = SubstitutionDialog(self.context, self.ledger.settings, asked, leave, self)
        dialog.open()
        return dialog

    def register_swap(self) -> SubstitutionDialog | None:
        """没有请假的调课，或事后查到的私自调课。"""
        if self.ledger is None:
            return None
        dialog = SubstitutionDialog(self.context, self.ledger.settings, None, None, self)
        dialog.open()
        return dialog

    def fix(self) -> None:
        """固定代课：这个班这一科的课全由一位教师代。"""
        leave, lesson = self.chosen_leave(), self.chosen_lesson()
        if leave is None or lesson is None:
            self.context.fail(NO_LESSON)
            return
        free = self.context.read(
            lambda session: free_teachers(
                session, lesson.at.day, lesson.at.period, lesson.class_id, lesson.subject
            )
        )
        names = [f"{each.teacher.name}　{each.why}".strip("　") for each in free]
        title = f"{lesson.class_name}{lesson.subject}由谁代（这一节有空的）："
        name, accepted = QInputDialog.getItem(self, "固定代课", title, names, 0, False)  # noqa: FBT003 — Qt 的参数
        if not accepted:
            return
        person = free[names.index(name)].teacher
        self.context.write(
            "固定代课",
            lambda session, _: service.arrange_all(
                session, leave.id, lesson.class_id, lesson.subject, person.id
            ),
            self._told_bulk,
        )

    def _told_bulk(self, bulk: Bulk) -> None:
        told = f"安排了 {bulk.done} 节。"
        if bulk.failed:
            self.context.fail(f"{told}{len(bulk.failed)} 节没有安排：{'；'.join(bulk.failed[:3])}")
        else:
            offer_undo(self.context, bulk.batch_id, told)

    def _cancel_lessons(self) -> None:
        chosen = [self._lessons[at] for at in selected_rows(self.form.lessonsTable)]
        self.arranged.cancel([each.arrangement.id for each in chosen if each.arrangement is not None])

    def edit_settings(self) -> SubstitutionSettingsDialog | None:
        """改审批的各步、天数、补贴。"""
        if self.ledger is None:
            return None
        dialog = SubstitutionSettingsDialog(self.context, self.ledger.settings, self)
        dialog.open()
        return dialog

    def _write(self, title: str, work: Callable[[Any], int], told: str) -> None:
        """改一下，状态栏里可以撤销。"""
        write_undoable(self.context, title, work, told)

    # ---- 打印 -------------------------------------------------------------------

    def _print(self, title: str, build: Callable[..., Any]) -> PreviewDialog | None:
        """通知单、代课条：调代课一页选中了几节就印几节，否则印这次请假的，再否则印还没有办的。"""
        form, ledger = self.form, self.ledger
        ids: list[int] | None = None
        if ledger is not None and form.pages.currentWidget() is form.arrangedPage:
            ids = self.arranged.selected_ids() or None
        elif form.pages.currentWidget() is form.leavesPage:
            ids = [each.arrangement.id for each in self._lessons if each.arrangement is not None] or None
        return self.open_preview(title, lambda session, _: build(session, ids))

    def _print_term(self, title: str) -> PreviewDialog | None:
        if self.ledger is None:
            return None
        term_id = self.ledger.term_id
        build = {
            reports.STATISTICS_TITLE: reports.build_statistics,
            reports.LEAVES_TITLE: reports.build_leaves,
        }[title]
        return self.open_preview(title, lambda session, _: build(session, term_id))
