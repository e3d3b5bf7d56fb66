"""学生的历次考试：一名的，或一个班的。"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.scores.analysis import analyze
from jiaowu.scores.exams import ExamKind
from jiaowu.scores.pupil_marks import PupilExam, marks_of
from jiaowu.scores.services.exams import load_matrix
from jiaowu.scores.tables import UNKNOWN_GRADE, ExamPupilTable, ExamTable


def pupil_history(session: Session, student_id: int, progress: Progress) -> tuple[PupilExam, ...]:
    """这名学生参加过的考试（回收站里的除外），日期在前的在前；每次只读他那个年级。

    名次、标准分、等级与“成绩分析”里的相同。在工作线程里调用：每次考试要几十毫秒。
    """
    return pupil_histories(session, {student_id}, progress).get(student_id, ())


def pupil_histories(
    session: Session, student_ids: Collection[int], progress: Progress
) -> Mapping[int, tuple[PupilExam, ...]]:
    """几名学生各自参加过的考试，规矩同 pupil_history；一次考试的一个年级只读、只算一遍。"""
    table = ExamPupilTable
    parts = session.execute(
        select(ExamTable, table.grade)
        .join(table, table.exam_id == ExamTable.id)
        .where(table.student_id.in_(student_ids), ExamTable.deleted_at.is_(None))
        .distinct()
        .order_by(ExamTable.date, ExamTable.id)
    ).all()
    found: defaultdict[int, list[PupilExam]] = defaultdict(list)
    for exam, grade in progress.track(parts, "正在读取历次成绩"):
        for student_id, each in _exam(session, exam, grade, frozenset(student_ids)).items():
            found[student_id].append(each)
    return {student_id: tuple(exams) for student_id, exams in found.items()}


def _exam(
    session: Session, exam: ExamTable, grade: int | None, wanted: frozenset[int]
) -> dict[int, PupilExam]:
    """一次考试的一个年级里，要的各名学生。"""
    matrix = load_matrix(session, exam.id, grade or UNKNOWN_GRADE)
    analysis = analyze(matrix)
    table = ExamPupilTable
    order = session.scalars(
        select(table.student_id)
        .where(table.exam_id == exam.id, table.grade.is_not_distinct_from(grade))
        .order_by(table.position)
    )
    found = {}
    for place, student_id in enumerate(order):
        if student_id in wanted:
            key = matrix.pupils[place].class_key
            found[student_id] = PupilExam(
                exam.id,
                exam.name,
                exam.date,
                ExamKind(exam.kind),
                key.name if key is not None else "",
                marks_of(analysis, place),
            )
    return found
