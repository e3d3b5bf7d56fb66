"""学情诊断：薄弱学科与班级、偏科的学生，九年级与高中另有划线与临界。"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores import imbalance
from jiaowu.scores.borderline import MARGIN, LineMethod, LineRule, SubjectReach, applies_to
from jiaowu.scores.exams import short_name
from jiaowu.scores.gui.loaded_page import Fetch, LoadedPage
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.imbalance import GAP, Imbalance
from jiaowu.scores.services.sittings import earlier_exams
from jiaowu.scores.services.tracking import (
    DrawnLine,
    Imbalances,
    borderline_of,
    imbalanced_pupils,
    weak_spots,
)
from jiaowu.scores.weaknesses import Weaknesses, WeakRule

SPOT_COLUMNS = (
    TableColumn("班级", 110),
    TableColumn("学科", 90),
    TableColumn("最近几次里显著低于年级的", 560),
)
SUBJECT_COLUMNS = (TableColumn("学科", 90), TableColumn("及格率明显低的考试（低多少个百分点）", 560))
IMBALANCE_COLUMNS = (
    TableColumn("班级", 84),
    TableColumn("姓名", 84),
    TableColumn("学号", 100),
    TableColumn("各科平均 Z", 90, "+0.00;-0.00;0.00", numeric=True, explained=True),
    TableColumn("弱科", 260),
    TableColumn("强科", 260),
)
REACH_COLUMNS = (
    TableColumn("学科", 90),
    TableColumn("有效分", 80, "0.00", numeric=True),
    TableColumn("单上线", 80, "0", numeric=True, explained=True),
    TableColumn("双上线", 80, "0", numeric=True, explained=True),
    TableColumn("命中率", 80, "0.0%", numeric=True),
    TableColumn("贡献率", 80, "0.0%", numeric=True),
    TableColumn("总分上线而这科未达线", 160, "0", numeric=True, explained=True),
)
SINGLE, BOTH, SHORT = 2, 3, 6
"""REACH_COLUMNS 里可以点开的列。"""


@dataclass(frozen=True, eq=False)
class Diagnosis:
    """一个年级的学情。"""

    weaknesses: Weaknesses
    imbalances: Imbalances
    exams: int
    """连起来看了几次考试。"""


class DiagnosisPage(LoadedPage[Diagnosis]):
    """薄弱处、偏科、临界三页。"""

    title = "学情诊断"

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self._line: DrawnLine | None = None
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.spots, self.subjects, self.pupils, self.reach = (TableView() for _ in range(4))
        self.weak_note, self.pupil_note, self.line_note = QLabel(), QLabel(), QLabel()
        for note in (self.weak_note, self.pupil_note, self.line_note):
            note.setProperty("role", "soft")
            note.setWordWrap(True)
        self.spots_title, self.subjects_title = QLabel(), QLabel()
        self.pages.addTab(
            _stacked(self.weak_note, self.spots_title, self.spots, self.subjects_title, self.subjects),
            "薄弱学科与班级",
        )
        self.pages.addTab(_stacked(self.pupil_note, self.pupils), "偏科")
        self.pages.addTab(self._line_page(), "划线与临界")
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _line_page(self) -> QWidget:
        self.by_count, self.count, self.score, self.margin = (
            QComboBox(),
            QSpinBox(),
            QDoubleSpinBox(),
            QDoubleSpinBox(),
        )
        self.method, self.draw, self.near = QComboBox(), QPushButton("划线"), QPushButton("临界生名单")
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
        self.near.setEnabled(False)
        self.count.setRange(1, 100_000)
        self.count.setValue(50)
        self.score.setRange(0, 2_000)
        self.score.setDecimals(1)
        self.margin.setRange(0, 200)
        self.margin.setValue(MARGIN)
        fill_box(self.by_count, ["按上线人数", "按总分线"])
        fill_box(self.method, [method.label for method in LineMethod])
        row = QHBoxLayout()
        parts: tuple[QWidget, ...] = (
            *(self.by_count, self.count, self.score),
            *(QLabel("单科有效分"), self.method, QLabel("临界 ±"), self.margin, self.draw, self.near),
        )
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.line_note)
        layout.addWidget(self.reach, 1)
        return holder

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        for table, name, title, columns in (
            (self.spots, "weakSpots", "薄弱班级与学科", SPOT_COLUMNS),
            (self.subjects, "weakSubjects", "年级薄弱学科", SUBJECT_COLUMNS),
            (self.pupils, "imbalances", "偏科的学生", IMBALANCE_COLUMNS),
            (self.reach, "reach", "有效分与上线", REACH_COLUMNS),
        ):
            table.set_up(context, name, title, tools=table is self.pupils)
            table.set_columns(columns)
        self.by_count.currentIndexChanged.connect(self._show_line_fields)
        self.draw.clicked.connect(self._draw)
        self.near.clicked.connect(self._show_near)
        self.pupils.explained.connect(self._explain_pupil)
        self.reach.explained.connect(self._show_reach)
        self._show_line_fields()

    @override
    def fetcher(self) -> Fetch[Diagnosis]:
        exam_id, grade, rule = self.exam.id, self.grade, WeakRule()

        def fetch(session: Any, _progress: Progress) -> Diagnosis:
            earlier = [each.exam.id for each in earlier_exams(session, exam_id, grade)]
            exams = (*earlier[: rule.window - 1], exam_id)
            return Diagnosis(
                weak_spots(session, exams, grade, rule),
                imbalanced_pupils(session, exam_id, grade),
                len(exams),
            )

        return fetch

    @override
    def show_found(self, found: Diagnosis) -> None:
        self._line = None
        self.near.setEnabled(False)
        self.reach.set_rows([])
        self.line_note.setText("填好上线人数或总分线，按“划线”。只用于校内辅导，不公布、不据此分班排座。")
        self.pages.setTabVisible(2, applies_to(self.scope.whole.grade))
        names = [short_name(each.sitting.exam.name) for each in found.weaknesses.series.comparisons]
        self.spots.set_rows(
            [
                (spot.track.title, spot.track.subject, "、".join(names[hit] for hit in spot.hits))
                for spot in found.weaknesses.spots
            ]
        )
        self.subjects.set_rows(
            [
                (
                    each.subject,
                    "、".join(
                        f"{names[hit]}（低 {gap * 100:.1f}）"
                        for hit, gap in zip(each.hits, each.gaps, strict=True)
                    ),
                )
                for each in found.weaknesses.subjects
            ]
        )
        self._show_weak_titles(found)
        self.pupil_note.setText(
            f"{len(found.imbalances.pupils)} 名学生偏科。" + "".join(imbalance.definitions(GAP))
        )
        self.pupils.set_rows([_imbalance_cells(each) for each in found.imbalances.pupils])

    def _show_weak_titles(self, found: Diagnosis) -> None:
        weak = found.weaknesses
        self.weak_note.setText(f"连起来看了 {found.exams} 次考试。" + "".join(weak.definitions))
        classes = "、".join(each.title for each in weak.classes) or "没有"
        spots = f"{len(weak.spots)} 处" if weak.spots else "没有"
        self.spots_title.setText(f"各班的薄弱学科：{spots}　·　薄弱班级：{classes}")
        subjects = "、".join(each.subject for each in weak.subjects) or "没有"
        self.subjects_title.setText(f"年级的薄弱学科：{subjects}")

    def _explain_pupil(self, at: int, _column: int) -> None:
        if self.found is not None:
            each = self.found.imbalances.pupils[at]
            self.pop_up(f"{each.pupil.name} · 偏科", imbalance.definitions(GAP), (each.at,))

    def _show_line_fields(self) -> None:
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
            self.line_note.setText(str(error))
            return
        exam_id, grade = self.exam.id, self.grade
        self.context.load(
            "正在划线",
            lambda session, _: borderline_of(session, exam_id, grade, rule),
            self._drawn,
            lambda error: self.line_note.setText(str(error)),
        )

    def _drawn(self, line: DrawnLine) -> None:
        self._line = line
        result = line.result
        self.near.setEnabled(bool(len(result.near)))
        self.line_note.setText(
            f"总分线 {result.line:g} 分，上线 {len(result.reached)} 人，临界 {len(result.near)} 人。"
            + "".join(result.definitions)
        )
        self.reach.set_rows([_reach_cells(each) for each in result.subjects])

    def _show_near(self) -> None:
        if self._line is not None:
            self.show_pupils("临界生", self._line.result.near.tolist())

    def _show_reach(self, at: int, column: int) -> None:
        if self._line is None:
            return
        each = self._line.result.subjects[at]
        members = {SINGLE: each.single, BOTH: each.both, SHORT: each.short}[column]
        title = f"{each.subject} · {REACH_COLUMNS[column].title}"
        self.pop_up(title, self._line.result.definitions, members.tolist())


def _stacked(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 8, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return holder


def _imbalance_cells(each: Imbalance) -> Row:
    def gaps(found: Any) -> str:
        return "、".join(f"{one.subject} {one.gap:+.2f}" for one in found)

    place = each.pupil.class_key.name if each.pupil.class_key else ""
    return (
        place,
        each.pupil.name,
        each.pupil.number or "",
        each.mean,
        gaps(each.weak),
        gaps(each.strong),
    )


def _reach_cells(each: SubjectReach) -> Row:
    return (
        each.subject,
        each.line,
        len(each.single),
        len(each.both),
        each.hit_rate,
        each.contribution,
        len(each.short),
    )
