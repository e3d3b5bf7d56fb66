"""新建考试里的学科表：各年级考哪些学科，满分与四条线（分）。"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.school.class_styles import grade_title
from jiaowu.scores.matrix import SubjectLines

HEADERS = ("年级", "学科", "满分", "优秀线", "良好线", "及格线", "低分线")
WIDTHS = (84, 150, 64, 64, 64, 64, 64)
FULL = 2
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
HIGHEST = 1000.0


class SubjectsTable(QObject):
    """管着 .ui 里的一张 QTableWidget。"""

    refused = Signal(str)
    """填的不是分数：一句话，已恢复原样；空为没有问题。"""
    changed = Signal()
    """勾选或数变了。"""

    def __init__(self, table: QTableWidget) -> None:
        """table 是要管的表。"""
        super().__init__(table)
        self._table = table
        self._offers: dict[int, list[SubjectLines]] = {}
        self._left_out: set[tuple[int, str]] = set()
        self._shown: list[tuple[int, int]] = []
        table.setColumnCount(len(HEADERS))
        table.setHorizontalHeaderLabels(list(HEADERS))
        table.verticalHeader().hide()
        for at, width in enumerate(WIDTHS):
            table.setColumnWidth(at, width)
        table.itemChanged.connect(self._on_changed)

    def offer(self, subjects: Mapping[int, Sequence[SubjectLines]]) -> None:
        """各年级（1–12）可以考的学科。"""
        self._offers = {grade: list(lines) for grade, lines in subjects.items()}

    def show_grades(self, grades: Sequence[int]) -> None:
        """只显示这些年级。"""
        self._shown = [(grade, at) for grade in grades for at in range(len(self._offers.get(grade, ())))]
        self._show()

    def add(self, lines: SubjectLines) -> None:
        """给显示着的各年级加一科；已经有的不重复加。"""
        grades = list(dict.fromkeys(grade for grade, _ in self._shown))
        for grade in grades:
            if all(each.name != lines.name for each in self._offers[grade]):
                self._offers[grade].append(lines)
        self.show_grades(grades)
        self.changed.emit()

    def chosen(self) -> dict[int, tuple[SubjectLines, ...]]:
        """显示着的各年级 → 勾选的学科；有的年级一科也没有勾时报 UserError。"""
        found: dict[int, list[SubjectLines]] = {grade: [] for grade, _ in self._shown}
        for grade, at in self._shown:
            lines = self._offers[grade][at]
            if (grade, lines.name) not in self._left_out:
                found[grade].append(lines)
        empty = next((grade for grade, lines in found.items() if not lines), None)
        if empty is not None:
            raise UserError(f"{grade_title(empty)}还没有选学科，请至少勾选一科。")
        return {grade: tuple(lines) for grade, lines in found.items()}

    def _show(self) -> None:
        table = self._table
        table.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        table.setRowCount(len(self._shown))
        for row, (grade, at) in enumerate(self._shown):
            lines = self._offers[grade][at]
            table.setItem(row, 0, _fixed(grade_title(grade)))
            name = _fixed(lines.name)
            name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            name.setCheckState(UNCHECKED if (grade, lines.name) in self._left_out else CHECKED)
            table.setItem(row, 1, name)
            for column, mark in enumerate(_marks(lines), start=FULL):
                item = QTableWidgetItem(display(mark))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        table.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_changed(self, item: QTableWidgetItem) -> None:
        grade, at = self._shown[item.row()]
        lines = self._offers[grade][at]
        if item.column() < FULL:
            place = (grade, lines.name)
            (self._left_out.discard if item.checkState() == CHECKED else self._left_out.add)(place)
        else:
            mark = _number(item.text(), least=1.0 if item.column() == FULL else 0.0)
            told = f"{lines.name}的{HEADERS[item.column()]}应是不超过 1000 的数，已恢复原来的数。"
            self.refused.emit(told if mark is None else "")
            if mark is not None:
                self._offers[grade][at] = _with(lines, item.column() - FULL, mark)
            self._show()
        self.changed.emit()


def _with(lines: SubjectLines, at: int, mark: float) -> SubjectLines:
    """改第 at 个数；改的是满分时，四条线按原来的百分比跟着变。"""
    marks = list(_marks(lines))
    if at == 0:
        marks = [mark, *(line * mark / lines.full for line in marks[1:])]
    else:
        marks[at] = mark
    return SubjectLines(lines.name, *marks)


def _marks(lines: SubjectLines) -> tuple[float, ...]:
    return (lines.full, lines.excellent, lines.good, lines.pass_, lines.low)


def _number(text: str, least: float) -> float | None:
    try:
        mark = float(text)
    except ValueError:
        return None
    return mark if least <= mark <= HIGHEST else None


def _fixed(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
