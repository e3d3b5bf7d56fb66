"""写给一名学生的寄语：谁写的、写什么；存好之后可以撤销。"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.portfolio.gui.forms.ui_word_dialog import Ui_WordDialog
from jiaowu.portfolio.pupils import Word
from jiaowu.portfolio.services.pupils import WordDraft, save_word
from jiaowu.students.pupils import PupilRow
from jiaowu.teachers.people import TeacherRow

NOBODY = "（不写是谁）"


class WordDialog(QDialog):
    """默认是这个班的班主任。"""

    saved = Signal(int)
    """存好了：撤销用的批次。"""

    def __init__(  # noqa: PLR0913, PLR0917 — 给谁、哪个学期、谁可以写、改哪一段
        self,
        context: Context,
        pupil: PupilRow,
        term_id: int,
        teachers: Sequence[TeacherRow],
        word: Word | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """word 为 None 是新写一段。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._pupil, self._word = context, pupil, word
        self._term_id = word.term_id if word else term_id
        self.form = form = Ui_WordDialog()
        form.setupUi(self)
        self.setWindowTitle(f"写给{pupil.name}的寄语")
        form.teacherBox.addItem(NOBODY, None)
        for each in teachers:
            form.teacherBox.addItem(each.name, each.id)
        if word is not None and word.teacher_id is not None and form.teacherBox.findData(word.teacher_id) < 0:
            form.teacherBox.addItem(word.teacher, word.teacher_id)  # 写的人已经不在岗，署名不能丢
        form.teacherBox.setCurrentIndex(max(0, form.teacherBox.findData(self._default(teachers))))
        form.refusalLabel.hide()
        form.wordEdit.textChanged.connect(self._count)
        form.wordEdit.setPlainText(word.text if word else "")
        self._count()
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("保存")
        save.setObjectName("saveWordButton")
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        form.wordEdit.setFocus()

    def save(self) -> None:
        """核对并存；不对就说一句话、不关窗口。"""
        draft = WordDraft(
            self._pupil.id,
            self._term_id,
            self.form.teacherBox.currentData(),
            self.form.wordEdit.toPlainText(),
            date.today(),  # noqa: DTZ011 — 按本地日期
        )
        known = self._word.id if self._word else None

        def stored(batch_id: int) -> None:
            self.accept()
            self.saved.emit(batch_id)

        self._context.write(
            "保存寄语", lambda session, _: save_word(session, draft, known), stored, self._refuse
        )

    def _default(self, teachers: Sequence[TeacherRow]) -> int | None:
        if self._word:
            return self._word.teacher_id
        title = self._pupil.class_title
        return next((each.id for each in teachers if title and each.homeroom == title), None)

    def _count(self) -> None:
        self.form.countLabel.setText(f"{len(self.form.wordEdit.toPlainText().strip())} 字")

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()
