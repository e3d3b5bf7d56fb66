"""改一列用途的小窗：角色、科目、满分。"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jiaowu.scores.gui.forms.ui_column_editor import Ui_ColumnEditor
from jiaowu.scores.gui.layout_edits import NAMED_ROLES
from jiaowu.scores.layout import Column, Role


class ColumnEditor(QFrame):
    """按“改好了”才生效；点别处或按 Esc 不改。"""

    changed = Signal(object, object, object)
    """（角色、科目或 None、满分或 None）。"""

    def __init__(self, parent: QWidget, title: str, column: Column, subjects: Sequence[str]) -> None:
        """title 如“D 列　语文”；subjects 供选择，也可以另写。"""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Ui_ColumnEditor()
        self.form.setupUi(self)
        self.form.titleLabel.setText(title)
        for role in Role:
            self.form.roleBox.addItem(role.label, role)
        self.form.roleBox.setCurrentIndex(list(Role).index(column.role))
        self.form.subjectBox.addItems(list(subjects))
        self.form.subjectBox.setCurrentText(column.subject or "")
        self.form.fullSpin.setValue(column.full or 0)
        self.form.roleBox.currentIndexChanged.connect(self._show_needed)
        self.form.applyButton.clicked.connect(self._apply)
        self._show_needed()

    def show_at(self, place: QPoint) -> None:
        """出现在屏幕坐标 place，不出屏幕。"""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        self.move(
            min(place.x(), screen.right() - self.width()), min(place.y(), screen.bottom() - self.height())
        )
        self.show()
        self.form.roleBox.setFocus()

    @property
    def role(self) -> Role:
        """选中的角色。"""
        return Role(self.form.roleBox.currentData())

    def _show_needed(self) -> None:
        named = self.role in NAMED_ROLES
        self.form.subjectBox.setEnabled(named)
        self.form.subjectLabel.setEnabled(named)
        self.form.fullSpin.setEnabled(self.role is Role.SCORE)
        self.form.fullLabel.setEnabled(self.role is Role.SCORE)

    def _apply(self) -> None:
        subject = self.form.subjectBox.currentText().strip() or None
        self.changed.emit(self.role, subject, self.form.fullSpin.value() or None)
        self.close()
