"""导出、打印教学内部资料之前问用途，事后记进操作日志。"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget
from typing_extensions import override

from jiaowu.desktop.forms.ui_purpose import Ui_PurposeDialog
from jiaowu.paper.document import Document
from jiaowu.paper.masking import has_names, masked
from jiaowu.store.journal import note

T = TypeVar("T")

PURPOSES = ("质量分析会", "班主任与任课教师分析", "教导处存档", "上级检查")
"""常见的用途；也可以自己写。"""

LONGEST = 60
"""用途最多写几个字。"""


@dataclass(frozen=True)
class Purpose:
    """一次导出或打印的用途，以及要不要隐名。"""

    text: str
    masked: bool

    def apply(self, document: Document) -> Document:
        """要隐名的换成隐名的文档。"""
        return masked(document) if self.masked else document

    def journalled(self, session: Any, result: T) -> T:
        """把用途记进这次写入的日志，原样交回 result；session 是写会话。"""
        note(session, f"用途：{self.text}" + ("；已隐名" if self.masked else ""))
        return result


class PurposeDialog(QDialog):
    """问用途；没有写用途不能继续。"""

    def __init__(self, document: Document, done: Callable[[Purpose], object], parent: QWidget) -> None:
        """document 是要导出或打印的；选定以后以用途调用 done。没有名单的不问要不要隐名。"""
        super().__init__(parent)
        self._done = done
        self.form = Ui_PurposeDialog()
        self.form.setupUi(self)
        self.form.reasonLabel.setText(
            f"“{document.title}”是教学内部资料，不得公开或发到家长群。请写明这次的用途，它会记进操作日志。"
        )
        self.form.maskBox.setVisible(has_names(document))
        self.form.purposeBox.addItems(PURPOSES)
        self.form.purposeBox.setCurrentIndex(-1)
        line = self.form.purposeBox.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST)
            line.setPlaceholderText("选一项，或自己写")
        self.form.purposeBox.editTextChanged.connect(self._show_enabled)
        self.form.buttons.accepted.connect(self.accept)
        self.form.buttons.rejected.connect(self.reject)
        self._button(QDialogButtonBox.StandardButton.Ok, "继续")
        self._button(QDialogButtonBox.StandardButton.Cancel, "取消")
        self._show_enabled()

    def _button(self, which: QDialogButtonBox.StandardButton, text: str) -> None:
        button = self.form.buttons.button(which)
        button.setText(text)
        button.setObjectName(f"purpose{which.name}Button")

    def _show_enabled(self) -> None:
        ok = self.form.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.form.purposeBox.currentText().strip()))

    @override
    def accept(self) -> None:
        super().accept()
        self._done(Purpose(self.form.purposeBox.currentText().strip(), self.form.maskBox.isChecked()))


def ask_purpose(parent: QWidget, document: Document, done: Callable[[Purpose], object]) -> PurposeDialog:
    """打开问用途的对话框；按了取消就什么也不做。"""
    dialog = PurposeDialog(document, done, parent)
    dialog.open()
    return dialog
