"""导入窗口右边的各科满分：双击可改。"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from jiaowu.paper.formats import display
from jiaowu.scores.groups import grade_title
from jiaowu.scores.matrix import ScoreMatrix

HIGHEST = 1000.0


class FullMarksTable(QTableWidget):
    """放在 .ui 里。"""

    changed = Signal(str, float)
    """（学科、新的满分）。"""
    refused = Signal(str)
    """填的不是满分：一句话。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """两列：学科、满分。"""
        super().__init__(0, 2, parent)
        self.setHorizontalHeaderLabels(["学科", "满分"])
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.itemChanged.connect(self._on_changed)

    def show_subjects(self, matrix: ScoreMatrix | None) -> None:
        """换全部学科；还没有认出成绩时为 None。"""
        self.blockSignals(True)  # noqa: FBT003 — Qt 的参数
        rows = (
            [(lines.name, _full_item(matrix, at)) for at, lines in enumerate(matrix.subjects)]
            if matrix
            else []
        )
        self.setRowCount(len(rows))
        for row, (subject, full) in enumerate(rows):
            name = QTableWidgetItem(subject)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, 0, name)
            self.setItem(row, 1, full)
        self.blockSignals(False)  # noqa: FBT003 — 同上

    def _on_changed(self, item: QTableWidgetItem) -> None:
        subject = self.item(item.row(), 0)
        if subject is None or item.column() != 1:
            return
        full = _full_of(item.text())
        if full is None:
            self.refused.emit(f"{subject.text()}的满分应是 1–1000 的数，已恢复原来的满分。")
        else:
            self.changed.emit(subject.text(), full)


def _full_item(matrix: ScoreMatrix, column: int) -> QTableWidgetItem:
    """一科的满分；各年级不同时都写出来，指上去看是哪个年级。"""
    common = matrix.subjects[column].full
    apart = {grade: lines[column].full for grade, lines in matrix.grade_lines.items()}
    apart = {grade: full for grade, full in apart.items() if full != common}
    item = QTableWidgetItem(" / ".join(map(display, dict.fromkeys((common, *apart.values())))))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if apart:
        told = "、".join(f"{grade_title(grade)} {display(full)}" for grade, full in apart.items())
        item.setToolTip(f"{told}，其余 {display(common)}；改成一个数，各年级都用它。")
    return item


def _full_of(text: str) -> float | None:
    try:
        full = float(text)
    except ValueError:
        return None
    return full if 0 < full <= HIGHEST else None
