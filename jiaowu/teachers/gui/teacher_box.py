"""按姓名或拼音首字母选一位教师。"""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from jiaowu.school.initials import matches
from jiaowu.teachers.services.choices import Person

MOST = 12
"""一次最多提示几位。"""


class TeacherBox(QComboBox):
    """打姓名的一段或拼音首字母；离开时取第一位对得上的。"""

    chosen = Signal(object)
    """选定的教师编号；对不上任何一位为 None。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的；人由 show_people 给。"""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._people: tuple[Person, ...] = ()
        self._titles: dict[int, str] = {}
        self._person: int | None = None
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None  # noqa: S101 — 可编辑的下拉框总有
        self.edit = line
        self.edit.setPlaceholderText("姓名或拼音首字母")
        self.edit.textEdited.connect(self._suggest)
        self.edit.editingFinished.connect(self.settle)
        self.activated.connect(lambda _at: self.settle())

    def show_people(self, people: Sequence[Person], person: int | None = None) -> None:
        """换人选，并选中 person；不发 chosen。"""
        names = Counter(each.name for each in people)
        self._people = tuple(people)
        self._titles = {
            each.id: f"{each.name}（{each.hint}）" if names[each.name] > 1 else each.name for each in people
        }
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        self.clear()
        self.addItems(list(self._titles.values()))
        self.blockSignals(False)  # noqa: FBT003 — 同上
        self.put(person)

    def put(self, person: int | None) -> None:
        """显示这一位；不发 chosen。"""
        self._person = person
        title = self._titles.get(person or 0, "")
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        self.setCurrentIndex(self.findText(title) if title else -1)
        self.setEditText(title)
        self.blockSignals(False)  # noqa: FBT003 — 同上

    @property
    def person(self) -> int | None:
        """选定的教师编号；没有为 None。"""
        return self._person

    def settle(self) -> None:
        """照现在的文字选定。"""
        text = self.currentText().strip()
        found = self._find(text)
        if found == self._person and (found is None or text == self._titles[found]):
            return
        self._person = found
        if found is not None:
            self.put(found)
        self.chosen.emit(found)

    def _find(self, text: str) -> int | None:
        if not text:
            return None
        exact = [key for key, title in self._titles.items() if title == text]
        return next(iter(exact or self._matching(text)), None)

    def _matching(self, text: str) -> list[int]:
        return [each.id for each in self._people if matches(text, each.name, each.number)]

    def _suggest(self, text: str) -> None:
        found = self._matching(text)[:MOST] if text.strip() else []
        self._offered.setStringList([self._titles[key] for key in found])
