"""空白登分表的记号与考试互相查找。"""

from sqlalchemy.orm import Session

from jiaowu.scores.sheet_marks import SheetMark
from jiaowu.scores.tables import ExamTable


def mark_for(session: Session, exam_id: int) -> SheetMark:
    """这次考试的记号。"""
    return _mark(session.get_one(ExamTable, exam_id))


def exam_of_mark(session: Session, mark: SheetMark) -> int | None:
    """记号 → 考试的编号；不是这个资料库的、已经删除的为 None。"""
    exam = session.get(ExamTable, mark.exam_id)
    if exam is None or exam.deleted_at is not None or _mark(exam) != mark:
        return None
    return exam.id


def _mark(exam: ExamTable) -> SheetMark:
    return SheetMark(exam.id, exam.created.isoformat(timespec="seconds"))
