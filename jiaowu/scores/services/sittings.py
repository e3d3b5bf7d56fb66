"""取出一个年级的一次考试，与哪几次考试可以对上。"""

from dataclasses import dataclass

import numpy as np
from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session, aliased

from jiaowu.errors import UserError
from jiaowu.scores.analysis import analyze
from jiaowu.scores.groups import grade_title
from jiaowu.scores.services.assigning import scored_matrix
from jiaowu.scores.sittings import UNKNOWN_CLASS, ExamRef, Sitting
from jiaowu.scores.tables import UNKNOWN_GRADE, ExamPupilTable, ExamTable
from jiaowu.store.bulk import fetch_rows


@dataclass(frozen=True)
class EarlierExam:
    """可以拿来比较的一次较早的考试。"""

    exam: ExamRef
    grade: int
    """同一届那时所在的年级，1–12；不明为 0。"""
    shared: int
    """两次都在名单上的人数。"""


def load_sitting(session: Session, exam_id: int, grade: int) -> Sitting:
    """一个年级（1–12，不明为 UNKNOWN_GRADE）的一次考试，设了赋分方案的用赋分；没有考生时报 UserError。"""
    table = ExamPupilTable
    exam = exam_ref(session, exam_id)
    stored = None if grade == UNKNOWN_GRADE else grade
    rows = fetch_rows(
        session,
        select(table.student_id, table.class_id)
        .where(table.exam_id == exam_id, table.grade.is_not_distinct_from(stored))
        .order_by(table.position),
    )
    if not rows:
        raise UserError(f"考试“{exam.name}”里没有{grade_title(grade)}的考生，请另选考试或年级。")
    return Sitting(
        exam=exam,
        grade=grade,
        analysis=analyze(scored_matrix(session, exam_id, grade)),
        students=np.array([student for student, _ in rows], np.int64),
        class_ids=np.array([class_id or UNKNOWN_CLASS for _, class_id in rows], np.int64),
    )


def exam_ref(session: Session, exam_id: int) -> ExamRef:
    """编号 → 考试的名称与日期。"""
    row = session.get_one(ExamTable, exam_id)
    return ExamRef(row.id, row.name, row.date)


def earlier_exams(session: Session, exam_id: int, grade: int) -> tuple[EarlierExam, ...]:
    """与这次考试的这个年级有共同考生的较早的考试（回收站里的除外），新的在前。

    同一次考试里有几个年级都有共同的考生时（留级等），取人数最多的年级，那就是这一届当时的年级。
    """
    this = session.get_one(ExamTable, exam_id)
    now, then = aliased(ExamPupilTable), aliased(ExamPupilTable)
    shared = func.count()
    rows = session.execute(
        select(ExamTable.id, ExamTable.name, ExamTable.date, then.grade, shared)
        .join(then, then.exam_id == ExamTable.id)
        .join(now, now.student_id == then.student_id)
        .where(
            now.exam_id == exam_id,
            now.grade.is_not_distinct_from(None if grade == UNKNOWN_GRADE else grade),
            ExamTable.deleted_at.is_(None),
            tuple_(ExamTable.date, ExamTable.id) < tuple_(this.date, this.id),
        )
        .group_by(ExamTable.id, ExamTable.name, ExamTable.date, then.grade)
        .order_by(ExamTable.date.desc(), ExamTable.id.desc(), shared.desc())
    )
    found: dict[int, EarlierExam] = {}
    for key, name, day, then_grade, count in rows:
        found.setdefault(key, EarlierExam(ExamRef(key, name, day), then_grade or UNKNOWN_GRADE, count))
    return tuple(found.values())
