"""一名学生的历次考试。"""

from sqlalchemy import func, select
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
    rows = session.execute(
        select(ExamTable, ExamPupilTable)
        .join(ExamPupilTable, ExamPupilTable.exam_id == ExamTable.id)
        .where(ExamPupilTable.student_id == student_id, ExamTable.deleted_at.is_(None))
        .order_by(ExamTable.date, ExamTable.id)
    ).all()
    return tuple(_exam(session, exam, pupil) for exam, pupil in progress.track(rows, "正在读取历次成绩"))


def _exam(session: Session, exam: ExamTable, pupil: ExamPupilTable) -> PupilExam:
    matrix = load_matrix(session, exam.id, pupil.grade or UNKNOWN_GRADE)
    place = _place(session, pupil)
    key = matrix.pupils[place].class_key
    return PupilExam(
        exam.id,
        exam.name,
        exam.date,
        ExamKind(exam.kind),
        key.name if key is not None else "",
        marks_of(analyze(matrix), place),
    )


def _place(session: Session, pupil: ExamPupilTable) -> int:
    """他在本年级的考生里是第几名（来源次序，0 起）。"""
    table = ExamPupilTable
    before = select(func.count()).where(
        table.exam_id == pupil.exam_id,
        table.grade.is_not_distinct_from(pupil.grade),
        table.position < pupil.position,
    )
    return session.scalar(before) or 0
