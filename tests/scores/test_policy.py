"""义务教育阶段的规矩：次数、年级、种类；只提示，不拦。"""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from jiaowu.school.services.schools import save_term
from jiaowu.school.services.settings import get_settings, save_settings
from jiaowu.school.settings import ExamLimits, SchoolSettings
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamKind, ExamSummary
from jiaowu.scores.policy import concerns, shows_ranks
from jiaowu.scores.services.policy import exam_concerns, set_reason
from jiaowu.scores.tables import ExamTable

TERM = Term(2026, 1)
SETTINGS = SchoolSettings()


def exam(number: int, kind: ExamKind, *grades: int, term_id: int = 1) -> ExamSummary:
    """同一学期里第 number 天的一次考试。"""
    return ExamSummary(
        number, f"考试{number}", term_id, TERM, date(2026, 10, number), kind, 40, ("语文",), grades
    )


MIDTERM = exam(1, ExamKind.MIDTERM, 7)
FINAL = exam(9, ExamKind.FINAL, 7)


def test_a_midterm_and_a_final_are_allowed_in_junior_school() -> None:
    everything = (MIDTERM, FINAL)

    assert [concerns(each, everything, SETTINGS) for each in everything] == [(), ()]


def test_the_third_exam_of_a_term_is_pointed_out_and_only_the_third() -> None:
    extra = exam(5, ExamKind.OTHER, 7)
    everything = (MIDTERM, FINAL, extra)

    assert concerns(FINAL, everything, SETTINGS) == ("七年级本学期第 3 次考试，规定至多 2 次。",)
    assert concerns(extra, everything, SETTINGS) == ()


def test_exams_of_another_term_or_grade_do_not_count() -> None:
    others = (exam(2, ExamKind.OTHER, 7, term_id=2), exam(3, ExamKind.OTHER, 8))

    assert concerns(FINAL, (MIDTERM, FINAL, *others), SETTINGS) == ()


@pytest.mark.parametrize(
    ("kind", "grade", "words"),
    [
        (ExamKind.FINAL, 1, "不进行纸笔考试"),
        (ExamKind.FINAL, 2, "不进行纸笔考试"),
        (ExamKind.MIDTERM, 4, "没有期中考试"),
        (ExamKind.MONTHLY, 8, "不组织月考"),
        (ExamKind.CLASS_TEST, 3, "不组织班级测试"),
        (ExamKind.MOCK, 8, "只在毕业年级"),
    ],
)
def test_exams_the_rules_do_not_know_are_pointed_out(kind: ExamKind, grade: int, words: str) -> None:
    one = exam(1, kind, grade)

    (told,) = concerns(one, (one,), SETTINGS)

    assert words in told


def test_a_primary_final_is_allowed() -> None:
    one = exam(1, ExamKind.FINAL, 4)

    assert concerns(one, (one,), SETTINGS) == ()


def test_two_mock_exams_are_allowed_in_grade_nine_and_the_third_is_pointed_out() -> None:
    mocks = tuple(exam(day, ExamKind.MOCK, 9) for day in (1, 2, 3))

    assert [len(concerns(each, mocks, SETTINGS)) for each in mocks] == [0, 0, 1]


def test_every_grade_is_told_by_name() -> None:
    one = exam(1, ExamKind.MONTHLY, 7, 8, 10)

    assert len(concerns(one, (one,), SETTINGS)) == 2


def test_nothing_is_said_when_the_school_left_the_compulsory_mode_or_is_senior() -> None:
    one = exam(1, ExamKind.MONTHLY, 7)
    senior = exam(2, ExamKind.MONTHLY, 11)

    assert concerns(one, (one,), replace(SETTINGS, compliance=False)) == ()
    assert concerns(senior, (senior,), SETTINGS) == ()


def test_a_school_may_set_its_own_counts() -> None:
    strict = replace(SETTINGS, exam_limits=ExamLimits(junior=1))

    assert concerns(FINAL, (MIDTERM, FINAL), strict) == ("七年级本学期第 2 次考试，规定至多 1 次。",)


def test_a_school_without_a_limit_hears_nothing_about_the_count() -> None:
    free = replace(SETTINGS, exam_limits=ExamLimits(junior=None, mock=None))
    mocks = tuple(exam(day, ExamKind.MOCK, 9) for day in (1, 2, 3))

    assert concerns(FINAL, (MIDTERM, FINAL, exam(5, ExamKind.OTHER, 7)), free) == ()
    assert [concerns(each, mocks, free) for each in mocks] == [(), (), ()]


def test_ranks_are_hidden_for_compulsory_grades_only() -> None:
    assert not shows_ranks((7,), SETTINGS)
    assert shows_ranks((10, 11), SETTINGS)
    assert shows_ranks((7,), replace(SETTINGS, compliance=False))


def test_the_reason_is_kept_with_the_exam(session: Session) -> None:
    exam_id = stored_exam(session, ExamKind.MONTHLY)

    set_reason(session, exam_id, "  县里统一安排  ")

    assert exam_concerns(session, exam_id).reason == "县里统一安排"
    set_reason(session, exam_id, " ")
    assert exam_concerns(session, exam_id).reason == ""


def test_concerns_follow_the_settings_of_the_school(session: Session) -> None:
    exam_id = stored_exam(session, ExamKind.MONTHLY)

    save_settings(session, replace(get_settings(session), compliance=False))

    assert exam_concerns(session, exam_id).sentences == ()


def stored_exam(session: Session, kind: ExamKind) -> int:
    """库里的一次考试，没有考生。"""
    row = ExamTable(
        term_id=save_term(session, TERM),
        name="十月检测",
        date=date(2026, 10, 9),
        kind=kind.value,
        created=datetime.now(UTC),
    )
    session.add(row)
    session.flush()
    return row.id
