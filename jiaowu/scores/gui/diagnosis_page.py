"""学情诊断：薄弱学科与班级、偏科的学生；九年级与高中另有划线与临界，高中有等级赋分。"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.progress import Progress
from jiaowu.school.classes import Stage
from jiaowu.scores import imbalance
from jiaowu.scores.borderline import applies_to
from jiaowu.scores.exams import short_name
from jiaowu.scores.gui.assigned_panel import AssignedPanel
from jiaowu.scores.gui.line_panel import LinePanel
from jiaowu.scores.gui.loaded_page import Fetch, LoadedPage
from jiaowu.scores.imbalance import GAP, Imbalance
from jiaowu.scores.services.sittings import earlier_exams
from jiaowu.scores.services.tracking import Imbalances, imbalanced_pupils, weak_spots
from jiaowu.scores.weaknesses import Weaknesses, WeakRule, WeakSubject

SPOT_COLUMNS = (
    TableColumn("班级", 110),
    TableColumn("学科", 90),
    TableColumn("最近几次里显著低于年级的", 560),
)
SUBJECT_COLUMNS = (TableColumn("学科", 90), TableColumn("及格率明显低的考试（低多少个百分点）", 560))
IMBALANCE_COLUMNS = (
    TableColumn("班级", 104),
    TableColumn("姓名", 84),
    TableColumn("学号", 100),
    TableColumn("各科平均 Z", 90, "+0.00;-0.00;0.00", numeric=True, explained=True),
    TableColumn("弱科", 260),
    TableColumn("强科", 260),
)
LINE_TAB, ASSIGNED_TAB = 2, 3


@dataclass(frozen=True, eq=False)
class Diagnosis:
    """一个年级的学情。"""

    weaknesses: Weaknesses
    imbalances: Imbalances
    exams: int
    """连起来看了几次考试。"""


class DiagnosisPage(LoadedPage[Diagnosis]):
    """薄弱处、偏科、划线、赋分四页。"""

    title = "学情诊断"

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(parent)
        self.spots, self.subjects, self.pupils = TableView(), TableView(), TableView()
        self.weak_note, self.pupil_note = QLabel(), QLabel()
        for note in (self.weak_note, self.pupil_note):
            note.setProperty("role", "soft")
            note.setWordWrap(True)
        self.spots_title, self.subjects_title = QLabel(), QLabel()
        self.line, self.assigned = LinePanel(), AssignedPanel()
        weak = (self.weak_note, self.spots_title, self.spots, self.subjects_title, self.subjects)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(_stacked(*weak), "薄弱学科与班级")
        self.pages.addTab(_stacked(self.pupil_note, self.pupils), "偏科")
        self.pages.addTab(self.line, "划线与临界")
        self.pages.addTab(self.assigned, "等级赋分")
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        for table, name, title, columns in (
            (self.spots, "weakSpots", "薄弱班级与学科", SPOT_COLUMNS),
            (self.subjects, "weakSubjects", "年级薄弱学科", SUBJECT_COLUMNS),
            (self.pupils, "imbalances", "偏科的学生", IMBALANCE_COLUMNS),
        ):
            table.set_up(context, name, title, tools=table is self.pupils)
            table.set_columns(columns)
        self.line.set_up(context)
        self.assigned.set_up(context)
        self.pupils.explained.connect(self._explain_pupil)
        self.line.listed.connect(self._list)

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
        self.pages.setTabVisible(LINE_TAB, applies_to(self.grade))
        self.pages.setTabVisible(ASSIGNED_TAB, self.grade in Stage.SENIOR.grades)
        self.line.show_exam(self.exam.id, self.grade)
        if self.grade in Stage.SENIOR.grades:
            self.assigned.show_exam(self.exam.id, self.grade)
        weak = found.weaknesses
        names = [short_name(each.sitting.exam.name) for each in weak.series.comparisons]
        self.spots.set_rows(
            [
                (spot.track.title, spot.track.subject, "、".join(names[hit] for hit in spot.hits))
                for spot in weak.spots
            ]
        )
        self.subjects.set_rows([(each.subject, _gaps(each, names)) for each in weak.subjects])
        self._show_titles(found)
        self.pupils.set_rows([_imbalance_cells(each) for each in found.imbalances.pupils])

    def _show_titles(self, found: Diagnosis) -> None:
        weak = found.weaknesses
        self.weak_note.setText(f"连起来看了 {found.exams} 次考试。" + "".join(weak.definitions))
        classes = "、".join(each.title for each in weak.classes) or "没有"
        spots = f"{len(weak.spots)} 处" if weak.spots else "没有"
        self.spots_title.setText(f"各班的薄弱学科：{spots}　·　薄弱班级：{classes}")
        subjects = "、".join(each.subject for each in weak.subjects) or "没有"
        self.subjects_title.setText(f"年级的薄弱学科：{subjects}")
        uneven = len(found.imbalances.pupils)
        self.pupil_note.setText(f"{uneven} 名学生偏科。" + "".join(imbalance.definitions(GAP)))

    def _explain_pupil(self, at: int, _column: int) -> None:
        if self.found is not None:
            each = self.found.imbalances.pupils[at]
            self.pop_up(f"{each.pupil.name} · 偏科", imbalance.definitions(GAP), (each.at,))

    def _list(self, title: str, lines: Sequence[str], pupils: Sequence[int]) -> None:
        if lines:
            self.pop_up(title, lines, pupils)
        else:
            self.show_pupils(title, pupils)


def _stacked(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 8, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return holder


def _gaps(each: WeakSubject, names: Sequence[str]) -> str:
    gaps = zip(each.hits, each.gaps, strict=True)
    return "、".join(f"{names[hit]}（低 {gap * 100:.1f}）" for hit, gap in gaps)


def _imbalance_cells(each: Imbalance) -> Row:
    def gaps(found: Any) -> str:
        return "、".join(f"{one.subject} {one.gap:+.2f}" for one in found)

    place = each.pupil.class_key.name if each.pupil.class_key else ""
    return (place, each.pupil.name, each.pupil.number or "", each.mean, gaps(each.weak), gaps(each.strong))
