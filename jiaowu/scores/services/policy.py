"""一次考试超出规定的地方，以及学校写下的理由。"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.school.services.settings import get_settings
from jiaowu.scores.policy import concerns
from jiaowu.scores.services.exams import list_exams
from jiaowu.scores.tables import ExamTable

LONGEST_REASON = 200
"""理由最多存几个字。"""


@dataclass(frozen=True)
class ExamConcerns:
    """一次考试的提示与理由。"""

    sentences: tuple[str, ...]
    reason: str
    """学校写下的理由；没有写为空串。"""


def exam_concerns(session: Session, exam_id: int) -> ExamConcerns:
    """一次考试超出规定的地方与写下的理由；不在列表里的考试没有提示。"""
    exams = list_exams(session)
    chosen = next((exam for exam in exams if exam.id == exam_id), None)
    sentences = () if chosen is None else concerns(chosen, exams, get_settings(session))
    return ExamConcerns(sentences, session.get_one(ExamTable, exam_id).reason or "")


def set_reason(session: Session, exam_id: int, reason: str) -> None:
    """写下或改掉举行这次考试的理由；空的就是没有理由。"""
    session.get_one(ExamTable, exam_id).reason = reason.strip()[:LONGEST_REASON] or None
