"""复查一张整改单：结论、复查人、日期；没有整改好的退回，给新的期限。"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.inspection.gui.forms.ui_rectify_review_dialog import Ui_RectifyReviewDialog
from jiaowu.inspection.rectifications import Rectification, Status, Verdict
from jiaowu.inspection.services import rectifications as service


class RectifyReviewDialog(QDialog):
    """填好就存；填得不对时说一句话，不关窗口。"""

    def __init__(  # noqa: PLR0913, PLR0917 — 各是一件事
        self,
        context: Context,
        notice: Rectification,
        reviewers: Sequence[str],
        days: int,
        saved: Callable[[int, Status], object],
        parent: QWidget | None = None,
    ) -> None:
        """reviewers 供选；days 是退回后默认再给几天；saved 收到批次（撤销用）与走到的状态。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._notice, self._saved = context, notice, saved
        self.form = form = Ui_RectifyReviewDialog()
        form.setupUi(self)
        form.titleLabel.setText(f"{notice.number}　{notice.teacher}　{notice.facet.label}")
        form.replyLabel.setText(f"问题：{notice.problem}\n教师的整改说明：{notice.reply or '没有写'}")
        for verdict in Verdict:
            form.verdictBox.addItem(f"{verdict.label}（{verdict.leads_to.label}）", verdict.value)
        form.reviewerBox.addItems(list(dict.fromkeys(reviewers)))
        form.dayEdit.setDate(QDate.currentDate())
        form.dueEdit.setDate(QDate.currentDate().addDays(days))
        form.refusalLabel.hide()
        form.verdictBox.currentIndexChanged.connect(self._show_verdict)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("记下结论")
        save.setObjectName("saveReviewButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        self._show_verdict()

    @property
    def verdict(self) -> Verdict:
        """选的结论。"""
        return Verdict(self.form.verdictBox.currentData())

    def save(self) -> None:
        """记下结论。"""
        form, verdict, key = self.form, self.verdict, self._notice.id
        reviewer, note = form.reviewerBox.currentText(), form.noteEdit.toPlainText()
        day, due = _date_of(form.dayEdit), _date_of(form.dueEdit)
        wanted = due if verdict.leads_to is Status.RETURNED else None

        def done(batch_id: int) -> None:
            self._saved(batch_id, verdict.leads_to)
            self.accept()

        self._context.write(
            "复查整改",
            lambda session, _: service.review(session, key, reviewer, day, verdict, note, wanted),
            done,
            self._refuse,
        )

    def _show_verdict(self) -> None:
        form = self.form
        form.reviewForm.setRowVisible(form.dueEdit, self.verdict.leads_to is Status.RETURNED)
        form.refusalLabel.hide()

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def _date_of(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
