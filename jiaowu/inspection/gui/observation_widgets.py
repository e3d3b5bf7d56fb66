"""听课用的部件：按姓名或拼音首字母选教师，写完就存的评语框，完成率的条。"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.table_model import RowsModel
from jiaowu.desktop.theme import Theme
from jiaowu.inspection.services.observation_choices import Person
from jiaowu.school.initials import matches

PAUSE = 1500
"""停笔多少毫秒就存。"""
MOST = 12
"""一次最多提示几位。"""
BAR_HEIGHT = 6


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
        names = [each.name for each in people]
        self._people = tuple(people)
        self._titles = {
            each.id: f"{each.name}（{each.hint}）" if names.count(each.name) > 1 else each.name
            for each in people
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


class CommentEdit(QPlainTextEdit):
    """停一会儿或离开就发 finished。"""

    finished = Signal()
    """写的有改动，该存了。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空的。"""
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._on_typed)

    def show_text(self, text: str) -> None:
        """换成资料库里的；正在写、还没存的不动。"""
        if self.document().isModified() or self.toPlainText() == text:
            return
        self.setPlainText(text)
        self.document().setModified(False)
        self._timer.stop()

    def replace_text(self, text: str) -> None:
        """换人了：不管写没写完都换成这一段；先调 flush 存下原来的。"""
        self.document().setModified(False)
        self.setPlainText(text)
        self.document().setModified(False)
        self._timer.stop()

    @property
    def pending(self) -> bool:
        """有没有写了还没存的。"""
        return self.document().isModified()

    def flush(self) -> None:
        """写的有改动就发 finished。"""
        self._timer.stop()
        if self.document().isModified():
            self.document().setModified(False)
            self.finished.emit()

    def _on_typed(self) -> None:
        if self.document().isModified():
            self._timer.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.type() == QEvent.Type.FocusOut:
            self.flush()


class ShareDelegate(QStyledItemDelegate):
    """在完成率的格里、数字下面画一条；超过 1 的画满。"""

    def __init__(self, model: RowsModel, theme: Theme, parent: QWidget) -> None:
        """model 给出原始的率（0–1）。"""
        super().__init__(parent)
        self._model = model
        self._line, self._full, self._part = QColor(theme.line), QColor(theme.good), QColor(theme.primary)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        share = self._model.source(index.row())[index.column()]
        if not isinstance(share, int | float):
            return
        room = option.rect.adjusted(8, 0, -52, 0)
        bar = room.adjusted(0, (room.height() - BAR_HEIGHT) // 2, 0, 0)
        bar.setHeight(BAR_HEIGHT)
        painter.save()
        painter.fillRect(bar, self._line)
        bar.setWidth(round(bar.width() * min(1.0, float(share))))
        painter.fillRect(bar, self._full if share >= 1 else self._part)
        painter.restore()


def fill_titled(box: QComboBox, items: Sequence[tuple[object, str]], keep: object) -> None:
    """换下拉框的各项（数据、文字），选中数据是 keep 的；不发信号。"""
    box.blockSignals(True)  # noqa: FBT003 — Qt 的参数
    box.clear()
    for data, text in items:
        box.addItem(text, data)
    box.setCurrentIndex(box.findData(keep))
    box.blockSignals(False)  # noqa: FBT003 — 同上
