"""一次考试在屏幕上要用的全部：在工作线程里算好，界面只取用。"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.progress import Progress
from jiaowu.school.services.settings import get_settings
from jiaowu.school.settings import SchoolSettings
from jiaowu.scores.analysis import AnalysedSubject, Analysis, Group, SubjectFigures, analyze
from jiaowu.scores.exams import ExamSummary
from jiaowu.scores.groups import GRADE_TITLES
from jiaowu.scores.policy import shows_ranks
from jiaowu.scores.reports.table import score_values
from jiaowu.scores.services.assigning import scored_grades
from jiaowu.scores.services.policy import ExamConcerns, exam_concerns
from jiaowu.scores.services.typing_in import blank_marks

SCORE_WIDTH = 60
TITLE_CHARACTER = 14
TITLE_PADDING = 16


@dataclass(frozen=True, eq=False)
class Scope:
    """一个年级：分析、各班、有人应考的学科、学生名单；名次与均分都不跨年级。"""

    analysis: Analysis
    whole: Group
    classes: tuple[Group, ...]
    subjects: tuple[AnalysedSubject, ...]
    """这个年级有人应考的学科、总分与子总分。"""
    cells: tuple[tuple[SubjectFigures, ...], ...]
    """各组（次序同 groups）各科（次序同 subjects）的统计。"""
    pupil_columns: tuple[TableColumn, ...]
    pupil_rows: Sequence[Row]
    """按文件次序。"""

    @property
    def title(self) -> str:
        """年级的名称；不知道是哪个年级时为全体。"""
        return self.whole.title if self.whole.grade is None else GRADE_TITLES[self.whole.grade - 1]

    def title_of(self, group: Group) -> str:
        """一组的名称：班名，或年级名。"""
        return self.title if group is self.whole else group.title

    @property
    def groups(self) -> tuple[Group, ...]:
        """各班在前，年级在后。"""
        return (*self.classes, self.whole)

    def rows_of(self, group: Group) -> list[Row]:
        """一组考生的行。"""
        return [self.pupil_rows[index] for index in self.analysis.members(group).tolist()]


@dataclass(frozen=True, eq=False)
class ExamView:
    """一次考试：概况与各年级。"""

    exam: ExamSummary
    scopes: tuple[Scope, ...]
    concerns: ExamConcerns
    """超出考试规定的地方与写下的理由。"""
    blanks: int = 0
    """手工录入的考试还有几格没有录。"""


def load_view(session: Any, exam: ExamSummary, progress: Progress) -> ExamView:
    """取出一次考试，逐个年级算好统计与名单；还没有成绩的年级不算在内。"""
    progress.step(f"正在读取{exam.name}")
    scopes = []
    settings = get_settings(session)
    for matrix in scored_grades(session, exam.id):
        progress.step(f"正在分析{exam.name}")
        scopes.append(_scope(analyze(matrix), settings, progress))
    concerns = exam_concerns(session, exam.id)
    blanks = blank_marks(session, exam.id)
    return ExamView(exam, tuple(scope for scope in scopes if scope.subjects), concerns, blanks)


def _scope(analysis: Analysis, settings: SchoolSettings, progress: Progress) -> Scope:
    whole = analysis.groups[0]
    classes = tuple(group for group in analysis.groups if group.key is not None)
    subjects = tuple(subject for subject in analysis.subjects if analysis.cell(whole, subject).enrolled)
    groups = progress.track((*classes, whole), "正在准备各班统计")
    cells = [tuple(analysis.cell(group, subject) for subject in subjects) for group in groups]
    grades = [group.grade for group in analysis.groups if group.grade is not None]
    columns, rows = _pupil_table(analysis, progress, ranks=shows_ranks(grades, settings))
    return Scope(analysis, whole, classes, subjects, tuple(cells), columns, rows)


def _pupil_table(
    analysis: Analysis, progress: Progress, *, ranks: bool
) -> tuple[tuple[TableColumn, ...], list[Row]]:
    columns = [
        TableColumn("学号", 110),
        TableColumn("姓名", 84),
        TableColumn("班级", 104, order=_class_order(analysis)),
    ]
    pupils = analysis.matrix.pupils
    data: list[Sequence[Any]] = [
        [pupil.number or "" for pupil in pupils],
        [pupil.name for pupil in pupils],
        [pupil.class_key.name if pupil.class_key else "" for pupil in pupils],
    ]
    for subject in analysis.subjects:
        progress.step(f"正在准备名单：{subject.name}")
        columns.append(TableColumn(subject.name, title_width(subject.name, SCORE_WIDTH), "", numeric=True))
        data.append(score_values(analysis, subject))
    for column, values in _result_columns(analysis, ranks=ranks):
        columns.append(column)
        data.append(values)
    return tuple(columns), list(zip(*data, strict=True))


def _result_columns(analysis: Analysis, *, ranks: bool) -> list[tuple[TableColumn, Sequence[Any]]]:
    """总分的名次、等级、标准分；ranks 为假时名次与百分位的列先不显示。"""
    total = analysis.total.index
    grade_ranks = [rank or None for rank in analysis.ranks[total].tolist()]
    class_ranks = [rank or None for rank in analysis.class_ranks[total].tolist()]
    found: list[tuple[TableColumn, Sequence[Any]]] = [
        (TableColumn("级名次", 68, "0", numeric=True, shown=ranks), grade_ranks),
        (TableColumn("班名次", 68, "0", numeric=True, shown=ranks), class_ranks),
        (TableColumn("等级", 56), analysis.levels()[total].tolist()),
        (
            TableColumn("百分位", 72, "0.0%", numeric=True, shown=ranks),
            analysis.percentiles()[total].tolist(),
        ),
        (TableColumn("Z 分", 64, "0.00", numeric=True), analysis.z_scores()[total].tolist()),
        (TableColumn("T 分", 64, "0.0", numeric=True), analysis.t_scores()[total].tolist()),
    ]
    for subject in analysis.subjects:
        if not subject.is_sum:
            column = TableColumn(
                title := f"{subject.name}级名次", title_width(title), "0", numeric=True, shown=False
            )
            found.append((column, [rank or None for rank in analysis.ranks[subject.index].tolist()]))
    return found


def title_width(title: str, least: int = 0) -> int:
    """放得下标题的列宽（像素）。"""
    return max(least, TITLE_PADDING + TITLE_CHARACTER * len(title))


def _class_order(analysis: Analysis) -> Callable[[str], int]:
    """班级的写法 → 它在分析里的次序。"""
    places = {group.key.name: group.index for group in analysis.groups if group.key is not None}
    return lambda name: places.get(name, len(places))
