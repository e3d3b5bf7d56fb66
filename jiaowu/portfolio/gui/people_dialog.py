"""从名单里选几位教师：按教研组、姓名找，勾上要的。"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QWidget

from jiaowu.portfolio.gui.forms.ui_people_dialog import Ui_PeopleDialog
from jiaowu.teachers.people import TeacherFilter, TeacherRow

EVERY = "全部教研组"
NO_GROUP = "没有登记的"


@dataclass(frozen=True)
class Request:
    """要选的是什么：窗口的标题、一句说明、按钮上的字。"""

    title: str
    hint: str
    button: str


class PeopleDialog(QDialog):
    """关上就是不选。"""

    picked = Signal(object)
    """选好了：教师编号的元组，照名单的次序。"""

    def __init__(
        self,
        people: Sequence[TeacherRow],
        request: Request,
        ticked: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        """ticked 是先勾好的教师编号。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._people = tuple(people)
        self.form = form = Ui_PeopleDialog()
        form.setupUi(self)
        self.setWindowTitle(request.title)
        form.hintLabel.setText(request.hint)
        self._items = [self._item(each, each.id in ticked) for each in self._people]
        form.peopleGroupBox.addItem(EVERY, None)
        for group in dict.fromkeys(each.group for each in self._people):
            form.peopleGroupBox.addItem(group or NO_GROUP, group)
        self._set_up_buttons(request)
        form.peopleGroupBox.currentIndexChanged.connect(self._filter)
        form.peopleSearchEdit.textChanged.connect(self._filter)
        form.peopleList.itemChanged.connect(self._count)
        form.tickAllButton.clicked.connect(lambda: self._tick_shown(Qt.CheckState.Checked))
        form.tickNoneButton.clicked.connect(self._tick_none)
        self._count()

    @property
    def ticked(self) -> tuple[int, ...]:
        """勾上的教师。"""
        return tuple(
            each.id
            for each, item in zip(self._people, self._items, strict=True)
            if item.checkState() is Qt.CheckState.Checked
        )

    def _set_up_buttons(self, request: Request) -> None:
        buttons = self.form.buttons
        accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        accept.setText(request.button)
        accept.setObjectName("pickPeopleButton")
        accept.setProperty("role", "primary")
        accept.style().unpolish(accept)  # 造出时已按普通按钮画好，换了角色要重新上样式
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def _item(self, each: TeacherRow, ticked: bool) -> QListWidgetItem:  # noqa: FBT001 — 勾没勾就是一个是否
        words = "　".join(part for part in (each.name, each.number or "", each.group) if part)
        item = QListWidgetItem(words, self.form.peopleList)
        item.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return item

    def _filter(self) -> None:
        wanted = TeacherFilter(
            group=self.form.peopleGroupBox.currentData(),
            present=None,
            text=self.form.peopleSearchEdit.text(),
        )
        for each, item in zip(self._people, self._items, strict=True):
            item.setHidden(not wanted.takes(each))

    def _tick_shown(self, state: Qt.CheckState) -> None:
        for item in self._items:
            if not item.isHidden():
                item.setCheckState(state)

    def _tick_none(self) -> None:
        for item in self._items:
            item.setCheckState(Qt.CheckState.Unchecked)

    def _count(self) -> None:
        count = len(self.ticked)
        self.form.tickedLabel.setText(f"已选 {count} 位")
        self.form.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(count > 0)

    def _accept(self) -> None:
        chosen = self.ticked
        self.accept()
        self.picked.emit(chosen)
