"""第五步：存了什么；撤销、打印回执、去看分析。"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.errors import UserError
from jiaowu.scores.exams import ImportReceipt
from jiaowu.scores.gui.forms.ui_import_done_step import Ui_DoneStep
from jiaowu.scores.gui.import_steps.receipts import kept_text, open_receipt
from jiaowu.scores.gui.import_steps.step import ImportStep
from jiaowu.scores.services import plan as service


class DoneStep(ImportStep):
    """show_receipt 之前是空的。"""

    title = "完成"

    _job: Job | None
    told = Signal(str)
    """撤销不成的一句话；空为没有话了。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_receipt 给。"""
        super().__init__(parent)
        self._context = context
        self._receipt: ImportReceipt | None = None
        self._job = None
        self.undone = False
        self.form = Ui_DoneStep()
        self.form.setupUi(self)
        self.form.receiptButton.setIcon(context.theme.icon("print"))
        self.form.receiptButton.clicked.connect(self.print_receipt)
        self.form.undoButton.clicked.connect(self.undo)

    @property
    @override
    def ready(self) -> bool:
        return self._receipt is not None and (self._job is None or self._job.finished)

    @property
    @override
    def summary(self) -> str:
        return "已撤销。" if self.undone else "已存入。"

    def show_receipt(self, receipt: ImportReceipt, exam_name: str, *, merged: bool) -> None:
        """刚刚存好的；merged 为真是并入已有的考试。"""
        self._receipt = receipt
        form = self.form
        form.doneTitle.setText(f"“{exam_name}”已存入")
        told = [f"{receipt.pupils} 名考生", f"{'改动与新增 ' if merged else ''}{receipt.scores} 个成绩"]
        told += [f"新登记 {receipt.new_pupils} 名学生"] if receipt.new_pupils else []
        told += [f"新建 {receipt.new_classes} 个班"] if receipt.new_classes else []
        form.factsLabel.setText("，".join(told) + "。")
        doubts = len(receipt.problems)
        form.doubtsLabel.setText(f"{doubts} 处疑问及怎样决定的，都写在回执里。" if doubts else "没有疑问。")
        self.renew()

    @override
    def redraw(self) -> None:
        self.form.undoButton.setEnabled(not self.undone and self.ready)

    def print_receipt(self) -> None:
        """预览并打印回执。"""
        if self._receipt is not None:
            open_receipt(self._context, self._receipt.batch_id, self)

    def undo(self) -> None:
        """把这次导入原样退回；退不了时说一句话。"""
        receipt = self._receipt
        if receipt is None or not self.ready:
            return
        self.told.emit("")
        self._job = self._context.write(
            "撤销导入",
            lambda session, _progress: service.undo_import(session, receipt.batch_id).kept,
            self._on_undone,
            self._on_refused,
        )
        self.renew()

    def _on_undone(self, kept: Mapping[str, int]) -> None:
        self.undone = True
        self.form.doneTitle.setText("这次导入已经撤销")
        self.form.factsLabel.setText(f"资料回到了导入之前的样子。{kept_text(kept)}")
        self.form.undoHint.hide()
        self._context.say("已撤销这次导入。")
        self.renew()

    def _on_refused(self, error: UserError) -> None:
        self.told.emit(str(error))
        self.renew()
