"""考试的等级赋分：选方案，取赋分后的成绩。"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import Stage
from jiaowu.scores.assigned import AssignedScores, assign_matrix, assigned_scheme, assigned_schemes
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.services.exams import load_grades, load_matrix
from jiaowu.scores.tables import ExamPupilTable, ExamTable


def set_assigned_scheme(session: Session, exam_id: int, scheme_id: str | None) -> None:
    """给考试选定赋分方案；None 为不赋分。没有这个方案、考试里没有高中的考生时报 UserError。"""
    if scheme_id is not None:
        if scheme_id not in {scheme.id for scheme in assigned_schemes()}:
            raise UserError("没有这种赋分方案，请在列出的方案里选。")
        seniors = select(ExamPupilTable.student_id).where(
            ExamPupilTable.exam_id == exam_id, ExamPupilTable.grade.in_(Stage.SENIOR.grades)
        )
        if session.scalar(seniors.limit(1)) is None:
            raise UserError("等级赋分只用于高中，这次考试里没有高中的考生。")
    session.get_one(ExamTable, exam_id).assigned_scheme = scheme_id


def assigned_matrix(session: Session, exam_id: int, grade: int) -> AssignedScores | None:
    """一次考试一个年级的赋分；考试没有选方案、不是高中的年级时为 None。"""
    scheme_id = session.get_one(ExamTable, exam_id).assigned_scheme
    if scheme_id is None or grade not in Stage.SENIOR.grades:
        return None
    return assign_matrix(load_matrix(session, exam_id, grade), assigned_scheme(scheme_id))


def assigned_note(session: Session, exam_id: int, grade: int) -> str:
    """scored_matrix 里哪几科是赋分，一句；没有赋分为空。"""
    found = assigned_matrix(session, exam_id, grade)
    if found is None or not found.ladders:
        return ""
    subjects = "、".join(dict.fromkeys(ladder.subject for ladder in found.ladders))
    return f"{subjects}与总分按“{found.scheme.name}”的赋分计；原始分见“学情诊断”里的“等级赋分”。"


def scored_grades(session: Session, exam_id: int) -> tuple[ScoreMatrix, ...]:
    """一次考试按年级分开的成绩，次序同 load_grades；选了赋分方案的高中年级用赋分，其余用原始分。"""
    scheme_id = session.get_one(ExamTable, exam_id).assigned_scheme
    matrices = load_grades(session, exam_id)
    if scheme_id is None:
        return matrices
    scheme = assigned_scheme(scheme_id)
    return tuple(
        assign_matrix(matrix, scheme).matrix if _is_senior(matrix) else matrix for matrix in matrices
    )


def _is_senior(matrix: ScoreMatrix) -> bool:
    key = matrix.pupils[0].class_key
    return key is not None and key.grade in Stage.SENIOR.grades


def scored_matrix(session: Session, exam_id: int, grade: int) -> ScoreMatrix:
    """比较、增值用的成绩：选了赋分方案的高中年级用赋分，其余用原始分。"""
    assigned = assigned_matrix(session, exam_id, grade)
    return load_matrix(session, exam_id, grade) if assigned is None else assigned.matrix
