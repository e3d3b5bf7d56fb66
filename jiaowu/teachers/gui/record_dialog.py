"""登记或改一条：几项填空与下拉，存的时候核对，不对就说一句话、不关窗口。"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QWidget

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.teachers.days import parse_day
from jiaowu.teachers.gui.forms.ui_record_dialog import Ui_RecordDialog

Options = Sequence[tuple[str, Any]]
Input = QLineEdit | QComboBox | QPlainTextEdit
Work = Callable[[Any, Mapping[str, Any]], int | None]
"""（会话、填的各项）→ 撤销用的批次。"""


@dataclass(frozen=True)
class FormField:
    """一项：名字、标签、下拉的选项（没有就是填空）。"""

    name: str
    label: str
    options: Options = ()
    editable: bool = False
    """下拉之外也可以自己写；这时选项的值就是文字。"""
    day: bool = False
    hint: str = ""
    lines: int = 0
    """大段文字的格有几行高；0 为一行的填空。"""


@dataclass(frozen=True)
class Wanted:
    """一个对话框：标题、各项、说明、怎样存、怎样删。"""

    title: str
    fields: Sequence[FormField]
    save: Work
    told: str
    """存好之后说的话。"""
    hint: str = ""
    delete: Callable[[Any], int] | None = None
    """会话 → 撤销用的批次；新登记的没有。"""
    deleted: str = ""


class RecordDialog(QDialog):
    """一条记录。"""

    done_with = Signal(int, str)
    """存好或删好了：撤销用的批次（没有为 0）、说的话。"""

    def __init__(
        self, context: Context, wanted: Wanted, values: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        """values 是现有的各项，日期就是日期。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._wanted = context, wanted
        self.form = form = Ui_RecordDialog()
        form.setupUi(self)
        self.setWindowTitle(wanted.title)
        self.widgets: dict[str, Input] = {}
        for field in wanted.fields:
            widget = _widget_for(field, values.get(field.name))
            self.widgets[field.name] = widget
            form.fields.addRow(field.label, widget)
        form.hintLabel.setText(wanted.hint)
        form.hintLabel.setVisible(bool(wanted.hint))
        form.refusalLabel.hide()
        form.deleteButton.setVisible(wanted.delete is not None)
        form.deleteButton.clicked.connect(self.delete)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("保存")
        save.setObjectName("saveRecordButton")
        save.setProperty("role", "primary")
        save.style().unpolish(save)  # 按钮造出时已按普通按钮画好，换了角色要重新上样式
        form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")

    def save(self) -> None:
        """核对并存。"""
        try:
            values = {field.name: self._value(field) for field in self._wanted.fields}
        except UserError as error:
            self._refuse(error)
            return

        def saved(batch_id: int | None) -> None:
            self.accept()
            self.done_with.emit(batch_id or 0, self._wanted.told)

        self._context.write(
            self._wanted.title,
            lambda session, _: self._wanted.save(session, values),
            saved,
            self._refuse,
        )

    def delete(self) -> None:
        """删去这一条；可以撤销，所以不问。"""
        remove = self._wanted.delete
        if remove is None:
            return

        def removed(batch_id: int) -> None:
            self.accept()
            self.done_with.emit(batch_id, self._wanted.deleted)

        self._context.write(self._wanted.deleted, lambda session, _: remove(session), removed, self._refuse)

    def _value(self, field: FormField) -> Any:
        widget = self.widgets[field.name]
        if isinstance(widget, QComboBox):
            return widget.currentText().strip() if field.editable else widget.currentData()
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText().strip()
        text = widget.text().strip()
        return read_day(text, field.label) if field.day else text

    def _refuse(self, error: UserError) -> None:
        self.form.refusalLabel.setText(str(error))
        self.form.refusalLabel.show()


def read_day(text: str, label: str) -> date | None:
    """空着为 None；看不懂报 UserError。"""
    if not text:
        return None
    day = parse_day(text)
    if day is None:
        raise UserError(f"{label}“{text}”看不懂，请写成 2020-09-01 的样子，只知道月份的写 2020-09。")
    return day


def _widget_for(field: FormField, value: Any) -> Input:
    if field.lines:
        return _named(_text_edit(field, str(value or "")), field)
    if not field.options and not field.editable:
        edit = QLineEdit(str(value) if value is not None else "")
        edit.setPlaceholderText(field.hint or ("如 2020-09-01" if field.day else ""))
        edit.setMinimumWidth(260)
        return _named(edit, field)
    box = QComboBox()
    box.setEditable(field.editable)
    box.setMinimumWidth(260)
    for text, data in field.options:
        box.addItem(text, data)
    if field.editable:
        box.setCurrentText(str(value or ""))
        edit_line = box.lineEdit()
        if edit_line is not None:
            edit_line.setPlaceholderText(field.hint)
    else:
        box.setCurrentIndex(max(0, box.findData(value)))
    return _named(box, field)


def _text_edit(field: FormField, text: str) -> QPlainTextEdit:
    edit = QPlainTextEdit(text)
    edit.setPlaceholderText(field.hint)
    edit.setTabChangesFocus(True)
    edit.setMinimumWidth(460)
    edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * field.lines + 16)
    return edit


def _named(widget: Input, field: FormField) -> Input:
    widget.setObjectName(f"{field.name}Field")
    widget.setAccessibleName(field.label)
    return widget
