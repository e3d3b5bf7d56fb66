"""请假与调代课的设置：几天怎样安排、补贴、审批的各步。"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.edit_grid_model import EditColumn
from jiaowu.errors import UserError
from jiaowu.teachers.gui.forms.ui_substitution_settings_dialog import Ui_SubstitutionSettingsDialog
from jiaowu.teachers.gui.substitution_inputs import make_primary
from jiaowu.teachers.leaves import ApprovalStep
from jiaowu.teachers.services.substitution_settings import save_settings
from jiaowu.teachers.substitution_settings import SubstitutionSettings

CHAIN_COLUMNS = (EditColumn("谁批", 200, numeric=False), EditColumn("超过几天", 120))
SPARE_ROWS = 3
"""审批留几行空的，好往下加。"""


class SubstitutionSettingsDialog(QDialog):
    """填得不对说一句话，不关窗口。"""

    def __init__(
        self, context: Context, settings: SubstitutionSettings, parent: QWidget | None = None
    ) -> None:
        """settings 是现在的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.form = form = Ui_SubstitutionSettingsDialog()
        form.setupUi(self)
        form.swapSpin.setValue(settings.swap_days)
        form.shortSpin.setValue(settings.short_days)
        form.ownSpin.setValue(settings.own_days)
        form.aheadSpin.setValue(settings.ahead_days)
        form.substituteSpin.setValue(settings.substitute_money)
        form.watchSpin.setValue(settings.watch_money)
        form.chainGrid.set_up(context.theme, "审批的各步")
        form.chainGrid.verticalHeader().hide()
        rows = [[step.role, f"{step.above:g}"] for step in settings.chain]
        form.chainGrid.show_rows(CHAIN_COLUMNS, [*rows, *(["", ""] for _ in range(SPARE_ROWS))], _accept)
        form.refusalLabel.hide()
        make_primary(form.buttons)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)

    def save(self) -> None:
        """存设置；以后登记的按新的算。"""
        form, model = self.form, self.form.chainGrid.grid
        rows = [(model.text(row, 0), model.text(row, 1)) for row in range(model.rowCount())]
        settings = SubstitutionSettings(
            tuple(ApprovalStep(role, float(above or 0)) for role, above in rows if role),
            form.swapSpin.value(),
            form.shortSpin.value(),
            form.ownSpin.value(),
            form.aheadSpin.value(),
            form.substituteSpin.value(),
            form.watchSpin.value(),
        )

        def saved(_result: None) -> None:
            self.context.say("请假与调代课的设置已存。")
            self.accept()

        self.context.write(
            "改请假与调代课的设置", lambda session, _: save_settings(session, settings), saved, self._refuse
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _accept(_row: int, column: int, text: str) -> str:
    plain = text.strip()
    if not column or not plain:
        return plain
    try:
        days = float(plain)
    except ValueError as error:
        raise UserError("天数写一个数，如 0、1、3。") from error
    if not 0 <= days < 366:
        raise UserError("天数写 0 至 365 的数。")
    return f"{days:g}"
