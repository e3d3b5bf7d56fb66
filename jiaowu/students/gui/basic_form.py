"""“基本”一节的各项：新增学生与学生页共用的部件与读法。"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from jiaowu.errors import UserError
from jiaowu.students.pupils import SEXES, PupilDraft, PupilRow, categories, parse_day
from jiaowu.students.registry_numbers import doubts_about, normalise_registry_number

USUAL_CATEGORY = "00"
TITLES = {
    "name": "姓名",
    "number": "学号",
    "registry_number": "学籍号",
    "sex": "性别",
    "birth": "出生日期",
    "category": "学生类别",
    "note": "备注",
}
"""PupilDraft 的字段 → 名称。"""


@dataclass(frozen=True)
class BasicWidgets:
    """各项的部件。"""

    name: QLineEdit
    number: QLineEdit
    registry_number: QLineEdit
    sex: QComboBox
    birth: QLineEdit
    category: QComboBox
    note: QLineEdit
    doubts: QLabel

    def set_up(self) -> None:
        """填好下拉框。"""
        self.sex.addItem("", None)
        for code, title in SEXES.items():
            self.sex.addItem(title, code)
        for code, title in categories().items():
            self.category.addItem(title, code)
        self.doubts.hide()
        self.registry_number.textChanged.connect(self.show_doubts)

    def show(self, pupil: PupilRow) -> None:
        """显示一名学生；正在打字还没存的一格不动。"""
        for edit, text in (
            (self.name, pupil.name),
            (self.number, pupil.number),
            (self.registry_number, pupil.registry_number),
            (self.birth, f"{pupil.birth:%Y-%m-%d}" if pupil.birth else ""),
            (self.note, pupil.note),
        ):
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(text or "")
        for box, code in ((self.sex, pupil.sex), (self.category, pupil.category or USUAL_CATEGORY)):
            box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
            box.setCurrentIndex(max(0, box.findData(code)))
            box.blockSignals(False)  # noqa: FBT003 — 同上
        self.show_doubts()

    def value(self, field: str) -> Any:
        """一项现在的值；空着为 None，日期不对时报 UserError。"""
        widget = getattr(self, field)
        if isinstance(widget, QComboBox):
            code = widget.currentData()
            return None if field == "category" and code == USUAL_CATEGORY else code
        text = widget.text().strip()
        return read_day(text) if field == "birth" else text or None

    def draft(self) -> PupilDraft:
        """全部各项；日期不对时报 UserError。"""
        values = {field: self.value(field) for field in TITLES}
        return PupilDraft(**values | {"name": values["name"] or ""})

    def show_doubts(self) -> None:
        """学籍号的可疑之处：只提醒，不妨碍保存。"""
        number = normalise_registry_number(self.registry_number.text())
        try:
            birth = self.value("birth")
        except UserError:
            birth = None
        found = doubts_about(number, sex=self.sex.currentData(), birth=birth) if number else ()
        self.doubts.setText("提醒：" + "\n".join(found))
        self.doubts.setVisible(bool(found))


def read_day(text: str) -> date | None:
    """2013-09-01、2013.9.1、20130901 → 日期；空着为 None，看不懂报 UserError。"""
    if not text:
        return None
    day = parse_day(text)
    if day is None:
        raise UserError(f"出生日期“{text}”看不懂，请写成 2013-09-01 的样子。")
    return day
