"""登记一名学生的学籍变动。"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.school.terms import stage_of
from jiaowu.students.changes import (
    NOTES,
    TRANSFER_WORKDAYS,
    ChangeKind,
    Seat,
    SystemState,
    due_date,
    kinds_for,
)
from jiaowu.students.gui.forms.ui_change_dialog import Ui_ChangeDialog
from jiaowu.students.gui.handling import handled_day
from jiaowu.students.pupils import PupilRow
from jiaowu.students.services import ledger
from jiaowu.students.services.classrooms import Classroom
from jiaowu.students.services.ledger import ChangeDraft
from jiaowu.students.statuses import Status


class ChangeDialog(QDialog):
    """填好就存；填得不对时说一句话，不关窗口。"""

    recorded = Signal(int)
    """登记好了：台账编号。"""

    def __init__(
        self,
        context: Context,
        pupil: PupilRow,
        term_id: int,
        classrooms: Sequence[Classroom],
        parent: QWidget | None = None,
    ) -> None:
        """classrooms 是这个学期可以去的班。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._pupil, self._term_id = context, pupil, term_id
        self._classrooms = classrooms
        self.form = Ui_ChangeDialog()
        self.form.setupUi(self)
        self._fill()
        self._connect()
        self._show_kind()

    @property
    def kind(self) -> ChangeKind:
        """选中的变动。"""
        return ChangeKind(self.form.kindBox.currentData())

    def save(self) -> None:
        """登记。"""
        draft = self._draft()
        pupil = self._pupil

        def recorded(change_id: int) -> None:
            self._context.offer_undo(
                f"已登记{pupil.name}{draft.kind.label}。", lambda: take_back(self._context, change_id)
            )
            self.recorded.emit(change_id)
            self.accept()

        self._context.write(
            f"登记{draft.kind.label}",
            lambda session, _: ledger.record_change(session, draft),
            recorded,
            self._refuse,
        )

    def _fill(self) -> None:
        form, pupil = self.form, self._pupil
        place = pupil.class_title or "没有编班"
        form.pupilLabel.setText(f"{pupil.name}　{place}　{pupil.status.label}")
        for kind in kinds_for(stage_of(pupil.grade) if pupil.grade else None):
            form.kindBox.addItem(kind.label, kind.value)
        usual = ChangeKind.TRANSFER_OUT if pupil.status is Status.STUDYING else ChangeKind.RESUME
        form.kindBox.setCurrentIndex(form.kindBox.findData(usual.value))
        form.dayEdit.setDate(QDate.currentDate())
        for room in self._classrooms:
            if room.id != pupil.class_id:
                form.classBox.addItem(room.title, room.id)
        form.classBox.setCurrentIndex(-1)
        for state in SystemState:
            form.stateBox.addItem(state.label, state.value)
        form.refusalLabel.hide()

    def _connect(self) -> None:
        form = self.form
        form.kindBox.currentIndexChanged.connect(self._show_kind)
        form.dayEdit.dateChanged.connect(self._show_kind)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("saveChangeButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式

    def _show_kind(self) -> None:
        """用不到的几项收起来，说出这一种要注意什么。"""
        form, kind = self.form, self.kind
        form.changeForm.setRowVisible(form.classBox, kind.seat is Seat.TAKEN)
        form.changeForm.setRowVisible(form.schoolEdit, kind.is_transfer)
        form.hintLabel.setText(self._hint(kind))
        form.hintLabel.setVisible(bool(form.hintLabel.text()))
        form.refusalLabel.hide()

    def _hint(self, kind: ChangeKind) -> str:
        due = due_date(kind, self._day)
        parts = [NOTES.get(kind, "")]
        if due is not None:
            parts.append(
                f"转学应在 {TRANSFER_WORKDAYS} 个工作日内办结，即 {due:%Y-%m-%d} 前（法定节假日顺延）。"
            )
        if kind.seat is Seat.LEFT:
            parts.append("登记后不再计入本学期的班额；以前的成绩都留着。")
        return "\n".join(part for part in parts if part)

    @property
    def _day(self) -> date:
        day = self.form.dayEdit.date()
        return date(day.year(), day.month(), day.day())

    def _draft(self) -> ChangeDraft:
        form, kind = self.form, self.kind
        state = SystemState(form.stateBox.currentData())
        return ChangeDraft(
            student_id=self._pupil.id,
            kind=kind,
            day=self._day,
            term_id=self._term_id,
            to_class_id=form.classBox.currentData() if kind.seat is Seat.TAKEN else None,
            other_school=form.schoolEdit.text() if kind.is_transfer else "",
            reason=form.reasonEdit.text(),
            papers=form.papersEdit.toPlainText(),
            system_state=state,
            system_date=handled_day(state),
            note=form.noteEdit.text(),
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def take_back(context: Context, change_id: int) -> None:
    """撤销一次变动。"""
    context.write(
        "撤销学籍变动",
        lambda session, _: ledger.undo_change(session, change_id),
        lambda _: context.say("已撤销这次变动。"),
    )
