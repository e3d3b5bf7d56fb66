"""不合常规的考试：没有年级、没有班级、只有一科、只有几个人，也做得出质量分析报告与告家长书。"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy.orm import Session

from jiaowu.paper.document import Document
from jiaowu.paper.proof import texts_in
from jiaowu.paper.writers import WRITERS, write
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import analyze
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.reports.registry import EXAM_REPORTS, build_report
from jiaowu.scores.services import exams as service

ODD: dict[str, Sequence[ClassKey | None]] = {
    "没有班级": [None] * 12,
    "没有年级": [ClassKey(None, None, "火箭班")] * 6 + [ClassKey(None, 2, "2班")] * 6,
    "两个人": [ClassKey(7, 1, "七(1)班")] * 2,
    "一人一班": [ClassKey(8, no, f"八({no})班") for no in range(1, 7)],
}


def imported(session: Session, classes: list[ClassKey | None]) -> None:
    """语文一科的考试，最后一人缺考。"""
    count = len(classes)
    values = np.linspace(40, 95, count).reshape(count, 1)
    states = np.zeros((count, 1), np.uint8)
    values[-1], states[-1] = np.nan, State.ABSENT
    pupils = tuple(Pupil(f"{at:03d}", f"考生{at}", key) for at, key in enumerate(classes))
    matrix = ScoreMatrix(pupils, (lines_for("语文", 100.0, LinePercents()),), values, states)
    draft = ExamDraft("期中考试", date(2026, 11, 12), ExamKind.MIDTERM)
    service.import_exam(session, ParsedExam(matrix, (), ()), draft, Progress())


@pytest.mark.parametrize("report_id", ["quality-report", "level-letters", "score-strips"])
@pytest.mark.parametrize("name", list(ODD))
def test_odd_exams_are_reported(session: Session, tmp_path: Path, name: str, report_id: str) -> None:
    imported(session, list(ODD[name]))

    document = latest(session, report_id)

    for writer in WRITERS:
        write(document, tmp_path / f"报告{writer.suffix}", Progress())
    assert not any("nan" in text.lower() or "None" in text for text in texts_in(document))


def latest(session: Session, report_id: str) -> Document:
    """最近一次考试的一种报告。"""
    exam = service.list_exams(session)[0]
    analyses = tuple(analyze(matrix) for matrix in service.load_grades(session, exam.id))
    (report,) = [each for each in EXAM_REPORTS if each.id == report_id]
    return build_report(session, report, exam, analyses)
