"""登记时要选人的对话框：上面几个按姓名或拼音选人的框；超过限制时问一声，再按就照样保存。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QDialogButtonBox, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.research.limits import LimitError
from jiaowu.teachers.gui.record_dialog import RecordDialog, Wanted
from jiaowu.teachers.gui.teacher_box import TeacherBox
from jiaowu.teachers.services.choices import Person

INSIST = "仍要保存"


@dataclass(frozen=True)
class PersonField:
    """要选的一个人。"""

    name: str
    label: str
    people: Sequence[Person]
    chosen: int | None = None


class PeopleDialog(RecordDialog):
    """选的人（编号或 None）与 knowingly（明知超限）随各项一起交给 Wanted.save。"""

    def __init__(
        self,
        context: Context,
        wanted: Wanted,
        values: Mapping[str, Any],
        people: Sequence[PersonField],
        parent: QWidget | None = None,
    ) -> None:
        """people 排在各项之前。"""
        self._picked: dict[str, Any] = {}
        self._knowingly = False
        self.boxes: dict[str, TeacherBox] = {}
        plain = wanted.save

        def save(session: Any, told: Mapping[str, Any]) -> int | None:
            return plain(session, {**told, **self._picked})

        super().__init__(context, replace(wanted, save=save), values, parent)
        for at, field in enumerate(people):
            box = TeacherBox()
            box.setObjectName(f"{field.name}Box")
            box.setAccessibleName(field.label)
            box.setMinimumWidth(260)
            box.show_people(field.people, field.chosen)
            self.boxes[field.name] = box
            self.form.fields.insertRow(at, field.label, box)

    @override
    def save(self) -> None:
        """先把打了一半的姓名选定。"""
        for box in self.boxes.values():
            box.settle()
        chosen = {name: box.person for name, box in self.boxes.items()}
        self._picked = {**chosen, "knowingly": self._knowingly}
        super().save()

    @override
    def _refuse(self, error: UserError) -> None:
        super()._refuse(error)
        button = self.form.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._knowingly = isinstance(error, LimitError)
        button.setText(INSIST if self._knowingly else "保存")
