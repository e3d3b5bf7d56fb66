"""改一次考试里一个年级的满分与分数线；保存后立即重新统计。"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.context import Context
from jiaowu.errors import UserError
from jiaowu.paper.formats import display
from jiaowu.scores.exams import ExamSummary, GradeLines
from jiaowu.scores.gui.exam_view import Scope
from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.services import exams as service

HEADERS = ("学科", "满分", "优秀线", "良好线", "及格线", "低分线")
SIZE = (620, 460)


class LinesDialog(QDialog):
    """每科一行，单位是分；达到前三条线算优秀、良好、及格，低于低分线算低分。"""

    def __init__(
        self, context: Context, exam: ExamSummary, scope: Scope, parent: QWidget | None = None
    ) -> None:
        """scope 是正在看的年级。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("linesDialog")
        self.setWindowTitle(f"{scope.title}的满分与分数线 — {exam.name}")
        self.resize(*SIZE)
        self._context = context
        self._exam = exam
        self._grade = scope.whole.grade
        self.table = _make_table(scope.analysis.matrix.subjects)
        self.refusal = QLabel()
        self.refusal.setObjectName("linesRefusal")
        self.refusal.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setObjectName("saveLinesButton")
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self._arrange()

    def save(self) -> None:
        """存入；填得不对时说一句话，不关窗口。"""
        try:
            lines = tuple(self._row(row) for row in range(self.table.rowCount()))
        except UserError as error:
            self._refuse(error)
            return
        change = GradeLines(self._grade, lines)
        self._context.write(
            "改满分与分数线",
            lambda session, _: service.set_lines(session, self._exam.id, (change,)),
            self._saved,
            self._refuse,
        )

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel("双击改数，单位是分；百分率按这些线重新统计。"))
        layout.addWidget(self.table)
        layout.addWidget(self.refusal)
        layout.addWidget(self.buttons)

    def _row(self, row: int) -> SubjectLines:
        name = self._text(row, 0)
        return SubjectLines(name, *(self._number(row, column) for column in range(1, len(HEADERS))))

    def _number(self, row: int, column: int) -> float:
        try:
            return float(self._text(row, column))
        except ValueError as error:
            raise UserError(f"{self._text(row, 0)}的{HEADERS[column]}应是一个数，请改正。") from error

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _saved(self, _result: None) -> None:
        self._context.say(f"{self._exam.name}的满分与分数线已改，统计已更新。")
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self.refusal.setText(str(error))


def _make_table(subjects: Sequence[SubjectLines]) -> QTableWidget:
    table = QTableWidget(len(subjects), len(HEADERS))
    table.setObjectName("linesTable")
    table.setAccessibleName("各科满分与分数线")
    table.setHorizontalHeaderLabels(list(HEADERS))
    table.verticalHeader().hide()
    for row, lines in enumerate(subjects):
        name = QTableWidgetItem(lines.name)
        name.setFlags(Qt.ItemFlag.ItemIsEnabled)
        table.setItem(row, 0, name)
        marks = (lines.full, lines.excellent, lines.good, lines.pass_, lines.low)
        for column, mark in enumerate(marks, start=1):
            item = QTableWidgetItem(display(mark))
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    return table
