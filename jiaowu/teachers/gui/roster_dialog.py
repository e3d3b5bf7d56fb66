"""印花名册之前选列，记住选过的。"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QWidget

from jiaowu.desktop.context import Context
from jiaowu.teachers.columns import PRINTABLE, PRINTED
from jiaowu.teachers.gui.forms.ui_roster_dialog import Ui_RosterDialog

KEPT = "teachers/rosterColumns"


class RosterDialog(QDialog):
    """至少选一列。"""

    chosen = Signal(tuple)
    """选好的列名，照名册的次序。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """上次选过的先勾上。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.form = form = Ui_RosterDialog()
        form.setupUi(self)
        form.refusalLabel.hide()
        kept = context.settings.value(KEPT) or list(PRINTED)
        kept = [kept] if isinstance(kept, str) else kept
        for title in PRINTABLE:
            item = QListWidgetItem(title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if title in kept else Qt.CheckState.Unchecked)
            form.columnsList.addItem(item)
        form.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("预览")
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        form.buttons.accepted.connect(self._accept)
        form.buttons.rejected.connect(self.reject)

    def _accept(self) -> None:
        items = (self.form.columnsList.item(at) for at in range(self.form.columnsList.count()))
        titles = tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)
        if not titles:
            self.form.refusalLabel.setText("请至少选一列。")
            self.form.refusalLabel.show()
            return
        self._context.settings.setValue(KEPT, list(titles))
        self.accept()
        self.chosen.emit(titles)
