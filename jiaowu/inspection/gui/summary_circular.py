"""通报的编辑：五个部分照汇总的数写好，教导主任改；改了就存。"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from jiaowu.desktop.context import Context
from jiaowu.inspection.circulars import Attachment, Circular
from jiaowu.inspection.gui.forms.ui_summary_page import Ui_SummaryPage
from jiaowu.inspection.services import circulars as service

SAVE_AFTER = 800
"""停下多少毫秒就存。"""
TALL, LINE = 24, 21
"""文字框的高度：先留多少，每行多少（像素）。"""
FEWEST_LINES = 3


class CircularEditor(QObject):
    """管着汇总页里“通报”一页的各个输入框。"""

    saved = Signal()
    """刚存好。"""

    def __init__(self, context: Context, form: Ui_SummaryPage) -> None:
        """接上输入框；内容由 show_circular 给。"""
        super().__init__()
        self._context, self._form = context, form
        self._round_id: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.save)
        self._texts: dict[str, QPlainTextEdit] = {
            "survey": form.surveyEdit,
            "overall": form.overallEdit,
            "merits": form.meritsEdit,
            "problems": form.problemsEdit,
            "measures": form.measuresEdit,
        }
        self._lines: dict[str, QLineEdit] = {
            "title": form.titleEdit,
            "addressee": form.addresseeEdit,
            "office": form.officeEdit,
        }
        for attachment in Attachment:
            form.attachmentBox.addItem(attachment.label, attachment.value)
        for line in self._lines.values():
            line.textEdited.connect(self._on_edited)
        for text in self._texts.values():
            text.textChanged.connect(self._on_edited)
        form.dayEdit.dateChanged.connect(self._on_edited)
        form.attachmentBox.currentIndexChanged.connect(self._on_edited)

    @property
    def pending(self) -> bool:
        """改了还没有存。"""
        return self._timer.isActive()

    def circular(self) -> Circular:
        """输入框里现在的通报。"""
        lines = {name: line.text().strip() for name, line in self._lines.items()}
        texts = {name: text.toPlainText().strip() for name, text in self._texts.items()}
        day = self._form.dayEdit.date()
        attachment = Attachment(self._form.attachmentBox.currentData())
        return Circular(**lines, **texts, day=date(day.year(), day.month(), day.day()), attachment=attachment)

    def show_circular(self, round_id: int, circular: Circular) -> None:
        """换成这次检查的通报；正在改的不换。"""
        if round_id == self._round_id and (self.pending or circular == self.circular()):
            return
        self.save_now()
        self._round_id = round_id
        self._fill(circular)

    def save_now(self) -> None:
        """还没存的马上存。"""
        if self.pending:
            self._timer.stop()
            self.save()

    def save(self) -> None:
        """存下输入框里的。"""
        key, circular = self._round_id, self.circular()
        if key is not None:
            self._context.write(
                "存通报",
                lambda session, _: service.save_circular(session, key, circular),
                lambda _: self.saved.emit(),
            )

    def forget(self, fresh: Callable[[], object]) -> None:
        """不要改过的，照现在的结果重新起草；状态栏里可以撤销。"""
        key, old, context = self._round_id, self.circular(), self._context
        if key is None:
            return
        self._timer.stop()

        def undo() -> None:
            context.write("恢复通报", lambda session, _: service.save_circular(session, key, old), redone)

        def redone(_result: object) -> None:
            self._round_id = None
            fresh()

        def done(_result: object) -> None:
            context.offer_undo("通报已照现在的结果重新起草", undo)
            redone(None)

        context.write("重新起草通报", lambda session, _: service.save_circular(session, key, None), done)

    def _fill(self, circular: Circular) -> None:
        form = self._form
        widgets = (*self._lines.values(), *self._texts.values(), form.dayEdit, form.attachmentBox)
        for widget in widgets:
            widget.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        for name, line in self._lines.items():
            line.setText(getattr(circular, name))
        for name, text in self._texts.items():
            text.setPlainText(getattr(circular, name))
            self._fit(text)
        form.dayEdit.setDate(QDate(circular.day.year, circular.day.month, circular.day.day))
        form.attachmentBox.setCurrentIndex(form.attachmentBox.findData(circular.attachment.value))
        for widget in widgets:
            widget.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_edited(self) -> None:
        for text in self._texts.values():
            self._fit(text)
        self._timer.start()

    @staticmethod
    def _fit(text: QPlainTextEdit) -> None:
        """框随内容长高，整页一起滚动。"""
        lines = int(text.document().size().height())
        text.setFixedHeight(TALL + LINE * max(FEWEST_LINES, lines))
