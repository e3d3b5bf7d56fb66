"""登记与修改一次请假；记下一步审批。"""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.teachers.gui.forms.ui_leave_approval_dialog import Ui_LeaveApprovalDialog
from jiaowu.teachers.gui.forms.ui_leave_dialog import Ui_LeaveDialog
from jiaowu.teachers.gui.substitution_inputs import (
    chosen_person,
    day_of,
    fill_people,
    make_primary,
    show_day,
    show_today,
)
from jiaowu.teachers.gui.undoing import offer_undo
from jiaowu.teachers.leaves import Approval, LeaveKind, Span, chain_for, check_span, days_of
from jiaowu.teachers.services.bells import day_changes, get_schedule
from jiaowu.teachers.services.leaves import Leave, LeaveDraft, approve, change_leave, record_leave
from jiaowu.teachers.services.substitution_settings import get_settings
from jiaowu.teachers.services.timetable import present_teachers

WHOLE = "整天"
AGREED, REFUSED = "同意", "不同意"


class LeaveDialog(QDialog):
    """填好就存；填得不对时说一句话，不关窗口。"""

    recorded = Signal(int)
    """存好了：请假的编号。"""

    def __init__(self, context: Context, leave: Leave | None, parent: QWidget | None = None) -> None:
        """leave 为 None 是新登记。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._leave = context, leave
        self.form = form = Ui_LeaveDialog()
        form.setupUi(self)
        self._schedule, self._changes = context.read(get_schedule), context.read(day_changes)
        self._settings = context.read(get_settings)
        people = context.read(present_teachers)
        fill_people(form.teacherBox, {each.id: each.name for each in people})
        for kind in LeaveKind:
            form.kindBox.addItem(kind.label, kind.value)
        for box, words in ((form.startPeriodBox, "起"), (form.endPeriodBox, "止")):
            box.addItem(WHOLE, None)
            for period in range(1, self._schedule.periods + 1):
                box.addItem(f"第 {period} 节{words}", period)
        show_today(form.startEdit, form.endEdit)
        form.refusalLabel.hide()
        if leave is not None:
            self._show(leave)
        self._connect()
        if leave is None:
            self._suggest()
        else:
            self._hint()

    def _show(self, leave: Leave) -> None:
        form, span = self.form, leave.span
        self.setWindowTitle("修改请假")
        form.teacherBox.setCurrentIndex(form.teacherBox.findData(leave.teacher_id))
        form.teacherBox.setEnabled(False)
        form.kindBox.setCurrentIndex(form.kindBox.findData(leave.kind.value))
        show_day(form.startEdit, span.start)
        show_day(form.endEdit, span.end)
        form.startPeriodBox.setCurrentIndex(max(0, form.startPeriodBox.findData(span.start_period)))
        form.endPeriodBox.setCurrentIndex(max(0, form.endPeriodBox.findData(span.end_period)))
        form.daysSpin.setValue(leave.days)
        form.reasonEdit.setText(leave.reason)
        form.noteEdit.setText(leave.note)

    def _connect(self) -> None:
        form = self.form
        form.startEdit.dateChanged.connect(self._on_start)
        form.endEdit.dateChanged.connect(lambda _day: self._suggest())
        for box in (form.startPeriodBox, form.endPeriodBox):
            box.currentIndexChanged.connect(lambda _at: self._suggest())
        form.kindBox.currentIndexChanged.connect(lambda _at: self._hint())
        form.daysSpin.valueChanged.connect(lambda _value: self._hint())
        make_primary(form.buttons)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)

    def _on_start(self, day: QDate) -> None:
        """结束早于开始时跟着走。"""
        if self.form.endEdit.date() < day:
            self.form.endEdit.setDate(day)
        self._suggest()

    @property
    def span(self) -> Span:
        """填的起止。"""
        form = self.form
        return Span(
            day_of(form.startEdit),
            day_of(form.endEdit),
            form.startPeriodBox.currentData(),
            form.endPeriodBox.currentData(),
        )

    def _suggest(self) -> None:
        """按起止折算天数。"""
        form, schedule = self.form, self._schedule
        try:
            check_span(self.span, schedule.periods)
        except UserError as error:
            self._refuse(error)
            return
        form.refusalLabel.hide()
        form.daysSpin.setValue(days_of(self.span, schedule.periods, schedule.morning, self._changes))
        self._hint()

    def _hint(self) -> None:
        """要经过谁、通常怎样安排、有没有提前。"""
        days, settings = self.form.daysSpin.value(), self._settings
        roles = "→".join(chain_for(days, settings.chain))
        parts = [f"审批：{roles or '不用'}。通常{settings.scheme(days).label}，{settings.arranger(days)}。"]
        kind = LeaveKind(self.form.kindBox.currentData())
        early = day_of(self.form.startEdit) - timedelta(days=settings.ahead_days)
        late = early < date.today()  # noqa: DTZ011 — 就是要这台电脑的日期
        if self._leave is None and kind is not LeaveKind.SUDDEN and late:
            parts.append(f"应至少提前 {settings.ahead_days} 天申请；来不及的请选“突发”。")
        if kind.private_reason:
            parts.append("病假的原因存下后不再显示，也不印在纸上；要看须输入办公密码。")
        self.form.hintLabel.setText("".join(parts))

    def save(self) -> None:
        """登记或修改。"""
        form = self.form
        try:
            draft = LeaveDraft(
                chosen_person(form.teacherBox),
                LeaveKind(form.kindBox.currentData()),
                self.span,
                form.reasonEdit.text(),
                form.noteEdit.text(),
                form.daysSpin.value(),
            )
        except UserError as error:
            self._refuse(error)
            return
        leave = self._leave

        def work(session: Any, _progress: object) -> int:
            return record_leave(session, draft) if leave is None else change_leave(session, leave.id, draft)

        def saved(key: int) -> None:
            if leave is None:
                self.context.say("请假已登记，请在下面安排牵涉的课。")
            else:
                offer_undo(self.context, key, "请假已修改。")
            self.recorded.emit(key if leave is None else leave.id)
            self.accept()

        self.context.write("登记请假" if leave is None else "修改请假", work, saved, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


class LeaveApprovalDialog(QDialog):
    """该谁批由天数与已批的定。"""

    def __init__(self, context: Context, leave: Leave, parent: QWidget | None = None) -> None:
        """leave 是待批的一次。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._leave = context, leave
        self.form = form = Ui_LeaveApprovalDialog()
        form.setupUi(self)
        done = "、".join(f"{each.role} {each.name}" for each in leave.approvals) or "还没有人批"
        form.leaveLabel.setText(
            f"{leave.teacher}　{leave.kind.label}　{leave.span.text}　共 {leave.days:g} 天\n"
            f"依次：{'→'.join(leave.chain)}；已批：{done}"
        )
        form.roleEdit.setText(leave.waiting_for)
        show_today(form.dayEdit)
        form.agreedBox.addItem(AGREED, userData=True)
        form.agreedBox.addItem(REFUSED, userData=False)
        form.refusalLabel.hide()
        make_primary(form.buttons)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)

    def save(self) -> None:
        """记下这一步。"""
        form, leave = self.form, self._leave
        approval = Approval(
            leave.waiting_for,
            form.nameEdit.text().strip(),
            day_of(form.dayEdit),
            bool(form.agreedBox.currentData()),
        )

        def saved(batch_id: int) -> None:
            offer_undo(self.context, batch_id, f"{approval.role}的意见已记下。")
            self.accept()

        self.context.write(
            "审批请假", lambda session, _: approve(session, leave.id, approval), saved, self._refuse
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
