"""一次考试里每名学生各科的情况，按学生编号取用：学习帮扶用它建议对象、衡量转化。"""

from collections.abc import Iterator, Mapping

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.scores.analysis import AnalysedSubject, Analysis, analyze
from jiaowu.scores.services.assigning import scored_grades
from jiaowu.scores.support import Standing
from jiaowu.scores.tables import UNKNOWN_GRADE, ExamPupilTable

Standings = Mapping[str, tuple[Standing, ...]]
"""学科（含总分）→ 有成绩的学生，年级从低到高、按来源次序。"""


def load_standings(session: Session, exam_id: int) -> Standings:
    """一次考试全部学生的情况；没有有效成绩的学生不在其中。"""
    students = _students_by_grade(session, exam_id)
    found: dict[str, list[Standing]] = {}
    for matrix, ids in zip(scored_grades(session, exam_id), students, strict=True):
        analysis = analyze(matrix)
        z_scores, levels = analysis.z_scores(), analysis.levels()
        for subject in analysis.subjects:
            rows = _standings(analysis, subject, ids, (z_scores[subject.index], levels[subject.index]))
            found.setdefault(subject.name, []).extend(rows)
    return {name: tuple(each) for name, each in found.items()}


def _students_by_grade(session: Session, exam_id: int) -> list[list[int]]:
    """各年级（次序同 load_grades）考生的学生编号，按来源次序。"""
    table = ExamPupilTable
    rows = session.execute(
        select(table.grade, table.student_id).where(table.exam_id == exam_id).order_by(table.position)
    )
    found: dict[int, list[int]] = {}
    for grade, student in rows:
        found.setdefault(grade or UNKNOWN_GRADE, []).append(student)
    return [found[grade] for grade in sorted(found)]


def _standings(
    analysis: Analysis, subject: AnalysedSubject, ids: list[int], columns: tuple[np.ndarray, np.ndarray]
) -> Iterator[Standing]:
    z_scores, levels = columns
    values = analysis.values[subject.index]
    for at in np.flatnonzero(~np.isnan(values)).tolist():
        key = analysis.matrix.pupils[at].class_key
        yield Standing(
            student_id=ids[at],
            class_name=key.name if key is not None else "",
            value=float(values[at]),
            full=subject.lines.full,
            pass_line=subject.lines.pass_,
            level=str(levels[at]),
            z=float(z_scores[at]),
        )
