"""学生页里的“成绩”：历次考试的曲线与表。义务教育合规模式下不出现名次。"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.sections import Section
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.paper.document import Chart, ChartKind, Series, Value
from jiaowu.paper.formats import display
from jiaowu.progress import Progress
from jiaowu.school.services.settings import get_settings
from jiaowu.scores.analysis import TOTAL
from jiaowu.scores.gui.forms.ui_pupil_section import Ui_PupilSection
from jiaowu.scores.gui.page import fill_box
from jiaowu.scores.matrix import State
from jiaowu.scores.pupil_marks import PupilExam, SubjectMark
from jiaowu.scores.services.pupil_history import pupil_history

ALL_SUBJECTS = "全部学科"
SIGNED = "+0.00;-0.00;0.00"


@dataclass(frozen=True)
class Curve:
    """曲线画什么。"""

    title: str
    format: str
    take: Callable[[SubjectMark], float | None]
    note: str


CURVES = (
    Curve("得分率", "0.0%", lambda mark: mark.score_rate, "得分率 = 得分 ÷ 满分"),
    Curve(
        "标准分 Z",
        SIGNED,
        lambda mark: mark.z,
        "Z =（本人 − 年级平均）÷ 年级标准差；0 就是年级平均，可以跨考试比较",
    ),
)
RANK_CURVES = (
    Curve("年级名次", "0", lambda mark: mark.grade_rank, "年级名次，数越小越靠前"),
    Curve("班级名次", "0", lambda mark: mark.class_rank, "班级名次，数越小越靠前"),
)
"""只在关闭合规模式时出现。"""

COLUMNS = (
    TableColumn("考试", 260),
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("班级", 104),
    TableColumn("学科", 104),
    TableColumn("得分", 80, "", numeric=True),
    TableColumn("满分", 64, "", numeric=True),
    TableColumn("得分率", 80, "0.0%", numeric=True),
    TableColumn("等级", 60),
    TableColumn("标准分 Z", 84, SIGNED, numeric=True),
)
RANK_COLUMNS = (
    TableColumn("年级名次", 84, "0", numeric=True),
    TableColumn("班级名次", 84, "0", numeric=True),
)


@dataclass(frozen=True)
class _History:
    """一名学生的历次考试与要不要名次。"""

    exams: tuple[PupilExam, ...]
    ranked: bool


class PupilSection(Section):
    """选学科与看什么；在工作线程里读。"""

    title = "成绩"
    _loading: Job | None = None
    """正在读的一次；换了学生就取消它。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """搭好部件。"""
        super().__init__(context, parent)
        self.form = form = Ui_PupilSection()
        form.setupUi(self)
        self._history = _History((), ranked=False)
        self._student: int | None = None
        form.historyChart.set_up(context, "历次成绩曲线")
        form.historyTable.set_up(context, "pupilHistory", "历次成绩")
        remember(form.sectionSplitter, "pupilHistory", context.settings, (280, 220))
        form.subjectBox.currentIndexChanged.connect(self._redraw)
        form.measureBox.currentIndexChanged.connect(self._redraw)
        context.changed.connect(self._on_changed)

    @override
    def show_person(self, person_id: int) -> None:
        self._student = person_id
        self._tell("", "正在读取历次成绩……")
        if self._loading is not None:
            self._loading.cancel()

        def work(session: Any, progress: Progress) -> _History:
            exams = pupil_history(session, person_id, progress)
            return _History(exams, ranked=not get_settings(session).compliance)

        self._loading = self.context.load("正在读取历次成绩", work, self._show)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._student is not None and tables & {"score", "exam", "exam_subject", "exam_pupil", "setting"}:
            self.show_person(self._student)

    def _tell(self, title: str, text: str) -> None:
        self.form.sectionEmpty.set_up(title, text)
        self.form.sectionStack.setCurrentWidget(self.form.sectionEmpty)

    def _show(self, history: _History) -> None:
        self._history = history
        if not history.exams:
            self._tell("还没有成绩", "导入有这名学生的考试之后，这里有他历次考试的曲线。")
            return
        subjects = dict.fromkeys(mark.subject for exam in history.exams for mark in exam.marks)
        subjects.pop(TOTAL, None)
        form = self.form
        fill_box(form.subjectBox, [TOTAL, *subjects, ALL_SUBJECTS], form.subjectBox.currentText() or TOTAL)
        fill_box(form.measureBox, [curve.title for curve in self._curves], form.measureBox.currentText())
        form.historyTable.set_columns((*COLUMNS, *(RANK_COLUMNS if history.ranked else ())))
        form.sectionStack.setCurrentWidget(form.sectionSplitter)
        self._redraw()

    @property
    def _curves(self) -> tuple[Curve, ...]:
        return (*CURVES, *(RANK_CURVES if self._history.ranked else ()))

    def _redraw(self) -> None:
        exams, subject = self._history.exams, self.form.subjectBox.currentText()
        curve = self._curves[max(0, self.form.measureBox.currentIndex())]
        names = [TOTAL] if subject in {TOTAL, ALL_SUBJECTS} else [subject, TOTAL]
        charted = "总分" if subject == ALL_SUBJECTS else subject
        self.form.historyChart.show_chart(
            Chart(
                ChartKind.LINES,
                f"历次{charted}{curve.title}",
                [f"{exam.day:%Y-%m} {exam.kind.label}" for exam in exams],
                tuple(Series(name, [_taken(exam, name, curve) for exam in exams]) for name in names),
                format=curve.format,
            )
        )
        self.form.sectionNote.setText(curve.note)
        self.form.historyTable.set_rows(
            [
                self._row(exam, mark)
                for exam in reversed(exams)
                for mark in exam.marks
                if subject in {ALL_SUBJECTS, mark.subject}
            ]
        )

    def _row(self, exam: PupilExam, mark: SubjectMark) -> Row:
        shown = (exam.name, exam.day, exam.class_title, mark.subject, _score(mark), mark.full)
        figures = (mark.score_rate, mark.level, mark.z)
        return (*shown, *figures, *((mark.grade_rank, mark.class_rank) if self._history.ranked else ()))


def _taken(exam: PupilExam, subject: str, curve: Curve) -> float | None:
    """曲线上的一点；没考为 None。"""
    mark = exam.mark(subject)
    return None if mark is None else curve.take(mark)


def _score(mark: SubjectMark) -> Value:
    """得分；没有计入统计的写状态，如 缺考、36（剔除）。"""
    if mark.value is not None and mark.state is not State.CHEATED:
        return mark.value
    if mark.is_sum:
        return None
    return mark.state.label if mark.raw is None else f"{display(mark.raw)}（{mark.state.label}）"
