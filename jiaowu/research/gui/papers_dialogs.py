"""布置应交、改一份文稿的窗口。"""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.groups import GroupKind
from jiaowu.research.gui.forms.ui_due_dialog import Ui_DueDialog
from jiaowu.research.gui.forms.ui_research_paper_dialog import Ui_ResearchPaperDialog
from jiaowu.research.gui.page import date_of, today
from jiaowu.research.papers import Owner, Paper, PaperKind
from jiaowu.research.services import papers as service
from jiaowu.research.services.papers import Due

USUAL_DAYS = 14
"""布置时期限先填几天以后。"""


class DueDialog(QDialog):
    """种类、谁交、期限。"""

    saved = Signal(int, str)
    """布置好了：批次、做了什么。"""

    def __init__(self, context: Context, term_id: int, parent: QWidget | None = None) -> None:
        """期限先填两星期以后。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._term_id = context, term_id
        self.form = form = Ui_DueDialog()
        form.setupUi(self)
        fill_titled(form.kindBox, [(kind, kind.value) for kind in PaperKind], PaperKind.PLAN)
        day = today() + timedelta(days=USUAL_DAYS)
        form.dueEdit.setDate(QDate(day.year, day.month, day.day))
        form.refusalLabel.hide()
        form.kindBox.activated.connect(self._show_who)
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)
        self._show_who()

    def _show_who(self) -> None:
        form, owner = self.form, PaperKind(self.form.kindBox.currentData()).owner
        for check, kind in ((form.researchCheck, "教研组"), (form.preparationCheck, "备课组")):
            check.setEnabled(owner is not Owner.SCHOOL)
            check.setText(f"{kind}的教师各交一份" if owner is Owner.TEACHER else kind)

    def save(self) -> None:
        """布置；没有要布置的说一句话，窗口留着。"""
        form, term_id = self.form, self._term_id
        groups = tuple(
            kind
            for kind, check in zip(GroupKind, (form.researchCheck, form.preparationCheck), strict=True)
            if check.isChecked()
        )
        due = Due(PaperKind(form.kindBox.currentData()), date_of(form.dueEdit), groups)

        def done(batch_id: int) -> None:
            self.saved.emit(batch_id, f"已布置{due.kind}")
            self.accept()

        self._context.write(
            "布置应交", lambda session, _: service.require_papers(session, term_id, due), done, self._refuse
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


class ResearchPaperDialog(QDialog):
    """改一份文稿的题目、期限、交来的日期、内容。"""

    saved = Signal(int, str)
    """存好了：批次、做了什么。"""

    def __init__(self, context: Context, paper: Paper, parent: QWidget | None = None) -> None:
        """paper 是要改的。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._paper = context, paper
        self.form = form = Ui_ResearchPaperDialog()
        form.setupUi(self)
        self.setWindowTitle(f"{paper.owner}的{paper.kind}")
        form.titleEdit.setText(paper.title)
        form.dueEdit.setText(f"{paper.due:%Y-%m-%d}" if paper.due else "")
        form.submittedEdit.setText(f"{paper.submitted:%Y-%m-%d}" if paper.submitted else "")
        form.noteEdit.setText(paper.note)
        form.textEdit.setPlainText(paper.text)
        form.refusalLabel.hide()
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(self.reject)

    def save(self) -> None:
        """保存；日期看不懂的说一句话，窗口留着。"""
        form, paper = self.form, self._paper
        try:
            values = {
                "title": form.titleEdit.text().strip(),
                "due": _day(form.dueEdit, "期限"),
                "submitted": _day(form.submittedEdit, "交来"),
                "note": form.noteEdit.text().strip(),
                "text": form.textEdit.toPlainText().strip(),
            }
        except UserError as error:
            self._refuse(error)
            return

        def done(batch_id: int) -> None:
            if batch_id:
                self.saved.emit(batch_id, f"{paper.owner}的{paper.kind}已存")
            self.accept()

        self._context.write(
            "修改文稿", lambda session, _: service.save_paper(session, paper.id, values), done, self._refuse
        )

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _day(edit: QLineEdit, title: str) -> date | None:
    text = edit.text().strip().replace("/", "-").replace(".", "-")
    if not text:
        return None
    try:
        return date(*map(int, text.split("-")))
    except (ValueError, TypeError) as error:
        raise UserError(f"{title}“{edit.text().strip()}”不是日期，请写成 2026-09-15 的样子。") from error
