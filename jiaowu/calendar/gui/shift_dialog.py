"""顺延：一件，或某一天起还要办的全部，推后几天、几周；先看前后，再顺延。"""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jiaowu.calendar.gui.forms.ui_shift_dialog import Ui_ShiftDialog
from jiaowu.calendar.services import tasks as service
from jiaowu.calendar.services.tasks import Shifted
from jiaowu.calendar.tasks import Task, days_text
from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import TableColumn
from jiaowu.errors import UserError
from jiaowu.teachers.gui.undoing import offer_undo

COLUMNS = (TableColumn("做什么", 300), TableColumn("现在", 190), TableColumn("顺延以后", 190))
UNITS = (("天", 1), ("周", 7))


class ShiftDialog(QDialog):
    """改了天数，预览跟着变。"""

    def __init__(
        self, context: Context, term_id: int, task: Task | None, day: date, parent: QWidget | None = None
    ) -> None:
        """task 是选中的一件（没有选为 None）；day 是“从哪天起”先填的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._term_id, self._task = context, term_id, task
        self._shifted: tuple[Shifted, ...] = ()
        self.form = form = Ui_ShiftDialog()
        form.setupUi(self)
        if task is not None:
            form.scopeBox.addItem(f"这一件：{task.draft.title}", userData=True)
        form.scopeBox.addItem("从某一天起，还没有办完的全部", userData=False)
        for text, days in UNITS:
            form.unitBox.addItem(text, days)
        start = task.draft.start if task is not None else day
        form.sinceEdit.setDate(QDate(start.year, start.month, start.day))
        form.previewTable.set_up(context, "calendarShift", "顺延的前后", tools=False)
        form.previewTable.set_columns(COLUMNS)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("顺延")
        save.setObjectName("shiftNowButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        self._save_button = save
        for signal in (form.scopeBox.activated, form.unitBox.activated, form.amountSpin.valueChanged):
            signal.connect(lambda _value: self.preview())
        form.sinceEdit.dateChanged.connect(lambda _day: self.preview())
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        self.preview()

    @property
    def days(self) -> int:
        """顺延几天；提前为负数。"""
        return self.form.amountSpin.value() * int(self.form.unitBox.currentData())

    def preview(self) -> None:
        """看顺延的前后；不能顺延的说一句话。"""
        form, term_id, days = self.form, self._term_id, self.days
        single = bool(form.scopeBox.currentData()) and self._task is not None
        form.sinceEdit.setEnabled(not single)
        only = self._task.id if single and self._task is not None else None
        chosen = form.sinceEdit.date()
        since = date(chosen.year(), chosen.month(), chosen.day())
        try:
            found = self.context.read(
                lambda session: service.preview_shift(session, term_id, days, only=only, since=since)
            )
        except UserError as error:
            self._show(())
            self._refuse(error)
            return
        form.refusalLabel.hide()
        self._show(found)

    def _show(self, found: tuple[Shifted, ...]) -> None:
        self._shifted = found
        self._save_button.setEnabled(bool(found))
        self.form.previewTable.set_rows(
            [(each.task.draft.title, days_text(each.task.draft), days_text(each.after)) for each in found]
        )

    def save(self) -> None:
        """照预览顺延。"""
        shifted = self._shifted

        def work(session: Any, _progress: object) -> int:
            return service.shift_tasks(session, shifted)

        def saved(batch_id: int) -> None:
            offer_undo(self.context, batch_id, f"{len(shifted)} 件事已顺延。")
            self.accept()

        self.context.write("顺延", work, saved, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
