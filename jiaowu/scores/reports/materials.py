"""质量分析报告与教师质量分析单的材料：每个年级的班级对比、教师对比、增值与薄弱处。

services 用到才载入：命令行的 analyze 不碰数据库，不该等它。
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaowu.errors import UserError
from jiaowu.scores.analysis import AnalysedSubject, Analysis, Group
from jiaowu.scores.comparison import Comparison, Grouping
from jiaowu.scores.groups import grade_title
from jiaowu.scores.reports.source import ExamSource
from jiaowu.scores.weaknesses import Weaknesses, WeakRule

if TYPE_CHECKING:
    from jiaowu.scores.services.sittings import EarlierExam
    from jiaowu.scores.services.tracking import Gains

FEWEST_SHARED = 10
"""与较早的考试至少有这么多共同的考生，才比进退步。"""

UNKNOWN_GRADE = 0


@dataclass(frozen=True, eq=False)
class GradeMaterial:
    """一个年级的材料。"""

    grade: int
    """1–12；不明为 0。"""
    classes: Comparison
    teachers: Comparison | None
    """没有登记任教为 None。"""
    earlier: "EarlierExam | None"
    """拿来比进退步的较早一次考试；没有为 None。"""
    class_gains: "Gains | None"
    teacher_gains: "Gains | None"
    weak: Weaknesses
    exams: int
    """薄弱处看了最近几次考试。"""

    @property
    def title(self) -> str:
        """年级的名称。"""
        return grade_title(self.grade) if self.grade else "全体"

    @property
    def analysis(self) -> Analysis:
        """这个年级的分析。"""
        return self.classes.sitting.analysis

    @property
    def whole(self) -> Group:
        """整个年级。"""
        return self.analysis.groups[0]

    @property
    def groups(self) -> tuple[Group, ...]:
        """各班。"""
        return tuple(group for group in self.analysis.groups if group.key is not None)

    def subjects(self, chosen: frozenset[str] = frozenset(), *, sums: bool = True) -> list[AnalysedSubject]:
        """有人应考的学科；chosen 不空时只要其中的，sums 表示也要总分与子总分。"""
        return [
            subject
            for subject in self.analysis.subjects
            if self.analysis.cell(self.whole, subject).enrolled
            and (subject.name in chosen or not chosen)
            and (sums or not subject.is_sum)
        ]


def load_materials(source: ExamSource, grades: frozenset[int] = frozenset()) -> tuple[GradeMaterial, ...]:
    """各年级的材料，年级从低到高；grades 不空时只要其中的。一个年级也没有时报 UserError。"""
    found = tuple(_material(source, grade) for grade in _grades(source) if grade in grades or not grades)
    if not found:
        raise UserError(f"“{source.exam.name}”里没有所选年级的成绩，请另选年级。")
    return found


def _grades(source: ExamSource) -> Iterator[int]:
    for analysis in source.analyses:
        yield analysis.groups[0].grade or UNKNOWN_GRADE


def _material(source: ExamSource, grade: int) -> GradeMaterial:
    from jiaowu.scores.services.comparing import compare_classes  # noqa: PLC0415 — 见模块说明
    from jiaowu.scores.services.sittings import earlier_exams  # noqa: PLC0415 — 同上
    from jiaowu.scores.services.tracking import weak_spots  # noqa: PLC0415 — 同上

    session, exam_id = source.session, source.exam.id
    taught = _teachers(source, grade)
    near = [each for each in earlier_exams(session, exam_id, grade) if each.shared >= FEWEST_SHARED]
    recent = near[: WeakRule().window - 1]
    earlier = near[0] if near else None
    return GradeMaterial(
        grade=grade,
        classes=compare_classes(session, exam_id, grade),
        teachers=taught,
        earlier=earlier,
        class_gains=_gains(source, grade, earlier, Grouping.CLASS),
        teacher_gains=_gains(source, grade, earlier, Grouping.TEACHER) if taught else None,
        weak=weak_spots(session, [exam_id, *(each.exam.id for each in recent)], grade),
        exams=1 + len(recent),
    )


def _teachers(source: ExamSource, grade: int) -> Comparison | None:
    from jiaowu.scores.services.comparing import compare_teachers  # noqa: PLC0415 — 见模块说明

    try:
        return compare_teachers(source.session, source.exam.id, grade)
    except UserError:
        return None  # 没有登记任教，不是错：报告里不写教师一节


def _gains(source: ExamSource, grade: int, earlier: "EarlierExam | None", by: Grouping) -> "Gains | None":
    from jiaowu.scores.services.tracking import GainOptions, value_added_between  # noqa: PLC0415 — 见模块说明

    if earlier is None:
        return None
    return value_added_between(source.session, earlier.exam.id, source.exam.id, grade, GainOptions(by))
