"""请假与调代课的窗口里共用的输入：选一位教师、日期、保存按钮。"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDateEdit, QDialogButtonBox

from jiaowu.errors import UserError


def fill_people(box: QComboBox, people: Mapping[int, str]) -> None:
    """教师编号 → 姓名，打姓名的一段就找得到；一开始不选。"""
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for key, name in people.items():
        box.addItem(name, key)
    box.setCurrentIndex(-1)
    completer = box.completer()
    if isinstance(completer, QCompleter):
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    edit = box.lineEdit()
    if edit is not None:
        edit.setPlaceholderText("姓名")


def chosen_person(box: QComboBox) -> int:
    """选中（或打全了姓名）的教师；没有、或有同名的又没有从列表里选时报 UserError。"""
    text = box.currentText().strip()
    if not text:
        raise UserError("还没有选教师。")
    if box.itemText(box.currentIndex()) == text:
        return int(box.currentData())
    found = [at for at in range(box.count()) if box.itemText(at) == text]
    if not found:
        raise UserError(f"没有登记“{text}”这位教师，请从列表里选。")
    if len(found) > 1:
        raise UserError(f"有 {len(found)} 位教师叫{text}，请从列表里选。")
    return int(box.itemData(found[0]))


def show_today(*edits: QDateEdit) -> None:
    """日期先是今天。"""
    for edit in edits:
        edit.setDate(QDate.currentDate())


def day_of(edit: QDateEdit) -> date:
    """填的日期。"""
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def show_day(edit: QDateEdit, day: date) -> None:
    """填上一天。"""
    edit.setDate(QDate(day.year, day.month, day.day))


def make_primary(buttons: QDialogButtonBox) -> None:
    """保存是主要按钮；按钮造出时已按普通的画好，换了角色要重新上样式。"""
    save = buttons.button(QDialogButtonBox.StandardButton.Save)
    save.setObjectName("saveButton")
    save.setProperty("role", "primary")
    save.style().unpolish(save)
