"""新增一名学生。"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.students.gui.basic_form import BasicWidgets
from jiaowu.students.gui.forms.ui_new_pupil_dialog import Ui_NewPupilDialog
from jiaowu.students.services import pupils
from jiaowu.students.services.classrooms import Classroom


class NewPupilDialog(QDialog):
    """填好就存；填得不对时说一句话，不关窗口。"""

    added = Signal(int)
    """登记好了：学生编号。"""

    def __init__(
        self,
        context: Context,
        term_id: int,
        classrooms: Sequence[Classroom],
        class_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        """class_id 是先选好的班。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._term_id = context, term_id
        self.form = form = Ui_NewPupilDialog()
        form.setupUi(self)
        self.fields = BasicWidgets(
            form.nameEdit,
            form.numberEdit,
            form.registryEdit,
            form.sexBox,
            form.birthEdit,
            form.categoryBox,
            form.noteEdit,
            form.doubtsLabel,
        )
        self.fields.set_up()
        form.refusalLabel.hide()
        form.classBox.addItem("先不编班", None)
        for room in classrooms:
            form.classBox.addItem(room.title, room.id)
        form.classBox.setCurrentIndex(max(0, form.classBox.findData(class_id)))
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("savePupilButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        form.nameEdit.setFocus()

    def save(self) -> None:
        """登记。"""
        class_id = self.form.classBox.currentData()
        try:
            draft = self.fields.draft()
        except UserError as error:
            self._refuse(error)
            return

        def added(student_id: int) -> None:
            self._context.say(f"已登记{draft.name}；转入的学生请再登记一次“转入”变动。")
            self.added.emit(student_id)
            self.accept()

        self._context.write(
            "新增学生",
            lambda session, _: pupils.add_pupil(session, self._term_id, class_id, draft),
            added,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
