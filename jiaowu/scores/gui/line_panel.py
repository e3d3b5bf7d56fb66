"""划线与临界：填上线人数或总分线，看各科有效分、上线、命中与临界生；只用于九年级与高中。"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.scores.borderline import MARGIN, LineMethod, LineRule, SubjectReach
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.services.tracking import DrawnLine, borderline_of

COLUMNS = (
    TableColumn("学科", 90),
    TableColumn("有效分", 80, "0.00", numeric=True),
    TableColumn("单上线", 80, "0", numeric=True, explained=True),
    TableColumn("双上线", 80, "0", numeric=True, explained=True),
    TableColumn("命中率", 80, "0.0%", numeric=True),
    TableColumn("贡献率", 80, "0.0%", numeric=True),
    TableColumn("总分上线而这科未达线", 160, "0", numeric=True, explained=True),
)
SINGLE, BOTH, SHORT = 2, 3, 6
"""可以点开名单的列。"""
USUAL_COUNT = 50
ASKING = "填好上线人数或总分线，按“划线”。只用于校内辅导，不公布、不据此分班排座。"


class LinePanel(QWidget):
    """一个年级一次考试的划线。"""

    listed = Signal(str, object, object)
    """要看名单：（标题、口径各行、考生序号）；口径为空就直接看。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self._context: Context
        self._exam: tuple[int, int] = (0, 0)
        self._line: DrawnLine | None = None
        self.by_count, self.method = QComboBox(), QComboBox()
        self.count = QSpinBox()
        self.score, self.margin = QDoubleSpinBox(), QDoubleSpinBox()
        self.draw, self.near = QPushButton("划线"), QPushButton("临界生名单")
        self.note = QLabel(ASKING)
        self.note.setProperty("role", "soft")
        self.note.setWordWrap(True)
        self.table = TableView()
        self._prepare_fields()
        self._arrange()

    def _prepare_fields(self) -> None:
        for widget, name in (
            (self.by_count, "lineBy"),
            (self.count, "lineCount"),
            (self.score, "lineScore"),
            (self.margin, "lineMargin"),
            (self.method, "lineMethod"),
            (self.draw, "drawLineButton"),
            (self.near, "nearPupilsButton"),
        ):
            widget.setObjectName(name)
        self.draw.setProperty("role", "primary")
        self.count.setRange(1, 100_000)
        self.count.setValue(USUAL_COUNT)
        self.score.setRange(0, 2_000)
        self.score.setDecimals(1)
        self.margin.setRange(0, 200)
        self.margin.setValue(MARGIN)
        fill_box(self.by_count, ["按上线人数", "按总分线"])
        fill_box(self.method, [method.label for method in LineMethod])

    def _arrange(self) -> None:
        row = QHBoxLayout()
        parts: tuple[QWidget, ...] = (
            *(self.by_count, self.count, self.score),
            *(QLabel("单科有效分"), self.method, QLabel("临界 ±"), self.margin, self.draw, self.near),
        )
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)

    def set_up(self, context: Context) -> None:
        """接上资料。"""
        self._context = context
        self.table.set_up(context, "reach", "有效分与上线", tools=False)
        self.table.set_columns(COLUMNS)
        self.by_count.currentIndexChanged.connect(self._show_fields)
        self.draw.clicked.connect(self._draw)
        self.near.clicked.connect(self._show_near)
        self.table.explained.connect(self._show_reach)
        self._show_fields()

    def show_exam(self, exam_id: int, grade: int) -> None:
        """换考试或年级；上次划的线不再有效。"""
        self._exam, self._line = (exam_id, grade), None
        self.near.setEnabled(False)
        self.table.set_rows([])
        self.note.setText(ASKING)

    def _show_fields(self) -> None:
        by_count = self.by_count.currentIndex() == 0
        self.count.setVisible(by_count)
        self.score.setVisible(not by_count)

    def _draw(self) -> None:
        by_count = self.by_count.currentIndex() == 0
        try:
            rule = LineRule(
                score=None if by_count else self.score.value(),
                count=self.count.value() if by_count else None,
                method=tuple(LineMethod)[self.method.currentIndex()],
                margin=self.margin.value(),
            )
        except UserError as error:
            self.note.setText(str(error))
            return
        exam_id, grade = self._exam
        self._context.load(
            "正在划线",
            lambda session, _: borderline_of(session, exam_id, grade, rule),
            self._drawn,
            lambda error: self.note.setText(str(error)),
        )

    def _drawn(self, line: DrawnLine) -> None:
        self._line = line
        result = line.result
        self.near.setEnabled(bool(len(result.near)))
        facts = f"总分线 {result.line:g} 分，上线 {len(result.reached)} 人，临界 {len(result.near)} 人。"
        self.note.setText(facts + "".join(result.definitions))
        self.table.set_rows([_cells(each) for each in result.subjects])

    def _show_near(self) -> None:
        if self._line is not None:
            self._list("临界生", (), self._line.result.near.tolist())

    def _show_reach(self, at: int, column: int) -> None:
        if self._line is None:
            return
        each = self._line.result.subjects[at]
        members = {SINGLE: each.single, BOTH: each.both, SHORT: each.short}[column]
        title = f"{each.subject} · {COLUMNS[column].title}"
        self._list(title, self._line.result.definitions, members.tolist())

    def _list(self, title: str, lines: Sequence[str], pupils: Sequence[int]) -> None:
        self.listed.emit(title, lines, pupils)


def _cells(each: SubjectReach) -> Row:
    return (
        each.subject,
        each.line,
        len(each.single),
        len(each.both),
        each.hit_rate,
        each.contribution,
        len(each.short),
    )
