"""一名学生的历次考试：与“成绩分析”里的数相同，只读他的年级。"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.database import open_database
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import TOTAL, analyze
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services import pupil_history as service
from jiaowu.scores.services.exams import delete_exam, import_exam, load_grades, load_matrix
from jiaowu.scores.services.pupil_history import pupil_history
from jiaowu.students.tables import StudentTable
from tests.scores.conftest import BuildExam

KEYS = [ClassKey(8, 1, "八(1)班")] * 2 + [ClassKey(7, 1, "七(1)班")] * 4


def save(
    session: Session, build_exam: BuildExam, day: date, chinese: list[object], name: str = "期中"
) -> int:
    matrix = build_exam(
        {"语文": chinese, "数学": [90, 80, 70, "缺考", 50, 60]}, classes=KEYS, fulls={"语文": 120.0}
    )
    draft = ExamDraft(name, day, ExamKind.MIDTERM)
    return import_exam(session, ParsedExam(matrix, (), ()), draft, Progress()).exam_id


def student(session: Session, number: str) -> int:
    found = session.scalar(select(StudentTable.id).where(StudentTable.number == number))
    assert found is not None
    return found


def numbers(matrix: ScoreMatrix) -> list[str | None]:
    return [pupil.number for pupil in matrix.pupils]


def test_each_subject_has_value_state_level_z_and_ranks(session: Session, build_exam: BuildExam) -> None:
    save(session, build_exam, date(2026, 11, 12), [100, 90, 96, 84, 60, 72])

    (exam,) = pupil_history(session, student(session, "003"), Progress())

    chinese = exam.mark("语文")
    total = exam.mark(TOTAL)
    assert chinese is not None
    assert total is not None
    assert (exam.name, exam.day, exam.class_title) == ("期中", date(2026, 11, 12), "七(1)班")
    assert (chinese.value, chinese.full, chinese.state, chinese.level) == (96, 120, State.NORMAL, "B")
    assert chinese.score_rate == pytest.approx(0.8)
    assert chinese.z == pytest.approx((96 - 78) / 13.416407864998739)
    assert (chinese.grade_rank, chinese.class_rank) == (1, 1)
    assert (total.value, total.is_sum, total.grade_rank) == (166, True, 1)


def test_absence_and_exclusion_keep_their_state(session: Session, build_exam: BuildExam) -> None:
    save(session, build_exam, date(2026, 11, 12), [100, 90, 96, 84, "36剔除", 72])

    (absent,) = pupil_history(session, student(session, "004"), Progress())
    (excluded,) = pupil_history(session, student(session, "005"), Progress())

    maths, total, chinese = absent.mark("数学"), absent.mark(TOTAL), excluded.mark("语文")
    assert maths is not None
    assert total is not None
    assert chinese is not None
    assert (maths.value, maths.state, maths.level, maths.grade_rank) == (None, State.ABSENT, "", None)
    assert (total.value, total.score_rate, total.z) == (None, None, None)
    assert (chinese.value, chinese.raw, chinese.state) == (None, 36, State.EXCLUDED)


def test_exams_go_by_date_and_the_deleted_are_left_out(session: Session, build_exam: BuildExam) -> None:
    marks: list[object] = [100, 90, 96, 84, 60, 72]
    save(session, build_exam, date(2026, 11, 12), marks, "期中")
    gone = save(session, build_exam, date(2026, 10, 8), marks, "月考")
    save(session, build_exam, date(2026, 9, 10), marks, "摸底")
    delete_exam(session, gone)

    found = pupil_history(session, student(session, "001"), Progress())

    assert [exam.name for exam in found] == ["摸底", "期中"]
    assert found[0].class_title == "八(1)班"
    assert pupil_history(session, 999, Progress()) == ()


def test_the_numbers_are_those_of_the_analysis(tmp_path: Path, fresh_sample: Callable[[Path], Path]) -> None:
    store = open_database(fresh_sample(tmp_path))
    with store.read() as session:
        person = student(session, "20240205")
        start = perf_counter()
        found = pupil_history(session, person, Progress())
        spent = perf_counter() - start
        for exam in found:
            matrix = next(each for each in load_grades(session, exam.exam_id) if "20240205" in numbers(each))
            analysis, at = analyze(matrix), numbers(matrix).index("20240205")
            for mark in exam.marks:
                row = analysis.subject(mark.subject).index
                assert mark.grade_rank == (int(analysis.ranks[row, at]) or None)
                assert mark.value is None or mark.value == analysis.values[row, at]
    store.close()

    assert len(found) == 3
    assert spent < 1


def test_only_his_grade_is_read(
    session: Session, build_exam: BuildExam, monkeypatch: pytest.MonkeyPatch
) -> None:
    exam_id = save(session, build_exam, date(2026, 11, 12), [100, 90, 96, 84, 60, 72])
    asked: list[tuple[int, int | None]] = []

    def load(session: Session, exam: int, grade: int | None = None) -> ScoreMatrix:
        asked.append((exam, grade))
        return load_matrix(session, exam, grade)

    monkeypatch.setattr(service, "load_matrix", load)

    service.pupil_history(session, student(session, "001"), Progress())

    assert asked == [(exam_id, 8)]
