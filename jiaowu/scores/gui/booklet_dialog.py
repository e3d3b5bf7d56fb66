"""质量分析报告写哪些部分、哪些年级与学科。"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from jiaowu.scores.gui.exam_view import ExamView
from jiaowu.scores.gui.forms.ui_booklet_dialog import Ui_BookletDialog
from jiaowu.scores.reports.booklet import Choice, Part

VALUE_ROLE = Qt.ItemDataRole.UserRole


class BookletDialog(QDialog):
    """一开始全部选中；每一栏至少选一项才能预览。"""

    def __init__(self, view: ExamView, done: Callable[[Choice], object], parent: QWidget) -> None:
        """view 是正在看的考试；选好以后以选择调用 done。"""
        super().__init__(parent)
        self._done = done
        self.form = Ui_BookletDialog()
        self.form.setupUi(self)
        _fill(self.form.partsList, [(part.label, part) for part in Part])
        grades = [(scope.title, scope.whole.grade or 0) for scope in view.scopes]
        _fill(self.form.gradesList, grades)
        names = dict.fromkeys(
            subject.name for scope in view.scopes for subject in scope.subjects if not subject.is_sum
        )
        _fill(self.form.subjectsList, [(name, name) for name in names])
        for box in self._lists:
            box.itemChanged.connect(self._show_enabled)
        self.form.buttons.accepted.connect(self.accept)
        self.form.buttons.rejected.connect(self.reject)
        self.form.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("预览")
        self.form.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("取消")

    @property
    def _lists(self) -> tuple[QListWidget, ...]:
        return (self.form.partsList, self.form.gradesList, self.form.subjectsList)

    @property
    def choice(self) -> Choice:
        """现在的选择。"""
        parts, grades, subjects = (_checked(box) for box in self._lists)
        return Choice(frozenset(map(Part, parts)), frozenset(grades), frozenset(subjects))

    def _show_enabled(self) -> None:
        ok = self.form.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(all(_checked(box) for box in self._lists))

    @override
    def accept(self) -> None:
        super().accept()
        self._done(self.choice)


def _fill(box: QListWidget, entries: Sequence[tuple[str, object]]) -> None:
    for title, value in entries:
        item = QListWidgetItem(title, box)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(VALUE_ROLE, value)


def _checked(box: QListWidget) -> list[Any]:
    items = [box.item(row) for row in range(box.count())]
    return [item.data(VALUE_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]
