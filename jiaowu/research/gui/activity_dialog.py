"""登记一次活动：选了组，时间、地点、主持照组的安排先填好。"""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.gui.forms.ui_activity_dialog import Ui_ActivityDialog
from jiaowu.research.gui.plan_form import usual_plan
from jiaowu.research.services import activities as service
from jiaowu.research.services.activity_choices import Choices


class ActivityDialog(QDialog):
    """填好就存；“登记并再记一次”留着组与日期。"""

    saved = Signal(object, str)
    """登记好了：activities.Saved、主题。"""

    def __init__(
        self,
        context: Context,
        choices: Choices,
        group_id: int | None,
        day: date,
        parent: QWidget | None = None,
    ) -> None:
        """group_id、day 是先填的组与日期。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._choices = context, choices
        self.form = form = Ui_ActivityDialog()
        form.setupUi(self)
        self.plan_form = form.planForm
        self.plan_form.show_choices(choices)
        self.plan_form.show_plan(usual_plan(choices, group_id, day))
        self.plan_form.form.groupBox.activated.connect(self._on_group)
        form.refusalLabel.hide()
        form.saveButton.clicked.connect(lambda: self.save(again=False))
        form.againButton.clicked.connect(lambda: self.save(again=True))
        form.cancelButton.clicked.connect(self.reject)
        for button in (form.saveButton, form.againButton, form.cancelButton):
            button.setAutoDefault(False)
        self.plan_form.form.themeEdit.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """格里的回车是选定这一格；Ctrl+回车登记。"""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save(again=True)
            return
        super().keyPressEvent(event)

    def _on_group(self) -> None:
        """换了组：时间、地点、主持跟着换，写好的主题与内容留着。"""
        fields, form = self.plan_form.form, self.plan_form
        theme, content = fields.themeEdit.text(), fields.contentEdit.text()
        form.show_plan(usual_plan(self._choices, fields.groupBox.currentData(), form.day))
        fields.themeEdit.setText(theme)
        fields.contentEdit.setText(content)

    def save(self, *, again: bool) -> None:
        """登记；again 为真时留着窗口再记一次。"""
        try:
            plan = self.plan_form.plan()
        except UserError as error:
            self._refuse(error)
            return
        term_id = self._choices.term_id

        def done(saved: service.Saved) -> None:
            self.saved.emit(saved, plan.theme)
            if again:
                self.form.refusalLabel.hide()
                self.plan_form.show_plan(usual_plan(self._choices, plan.group_id, plan.day))
                self.plan_form.form.themeEdit.setFocus()
            else:
                self.accept()

        self._context.write(
            "登记教研活动",
            lambda session, _: service.plan_activity(session, term_id, plan),
            done,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
