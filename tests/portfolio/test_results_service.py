"""工作成效：所教班级的结果与增值同成绩分析算的一样，等级合计为一，学年的平均带区间。"""

from datetime import date

import numpy as np
import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.observations import ObservationDraft
from jiaowu.inspection.services.observations import add_observation
from jiaowu.portfolio.results import (
    AppraisalDraft,
    check_appraisal,
    figure_words,
    level_shares,
    year_results,
)
from jiaowu.portfolio.services.results import ExamReader, lesson_scores, load_results
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.comparison import Grouping
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.comparing import compare_teachers
from jiaowu.scores.services.exams import delete_exam, import_exam
from jiaowu.scores.services.tracking import GainOptions, value_added_between
from jiaowu.scores.uncertainty import Figure, Interval, Verdict
from jiaowu.scores.value_added import Method
from jiaowu.teachers.records import Span
from tests.teachers.staff import Staffed, build_staff

FIRST, SECOND = date(2026, 9, 20), date(2026, 11, 12)
SUBJECTS = ("语文", "数学")


def add_exam(session: Session, day: date, shift: float) -> int:
    """两个班各十二人考语文、数学；shift 是 1 班比 2 班高的分。"""
    rooms = [ClassKey(7, no, f"七({no})班") for no in (1, 2)]
    pupils = tuple(Pupil(f"7{at:02d}", f"生{at}", rooms[at // 12]) for at in range(24))
    wave = np.array([[60 + at % 12 * 2.5, 58 + at % 7 * 5.0] for at in range(24)])
    wave[:12, 0] += shift
    lines = tuple(lines_for(name, 100.0, LinePercents()) for name in SUBJECTS)
    matrix = ScoreMatrix(pupils, lines, wave, np.full(wave.shape, State.NORMAL))
    draft = ExamDraft(f"{day:%m}月考试", day, ExamKind.MIDTERM)
    return import_exam(session, ParsedExam(matrix, (), ()), draft, Progress()).exam_id


@pytest.fixture
def staff(session: Session) -> Staffed:
    return build_staff(session)


@pytest.fixture
def exams(session: Session, staff: Staffed) -> tuple[int, int]:
    assert staff
    return add_exam(session, FIRST, 0), add_exam(session, SECOND, 15)


def test_what_is_shown_is_what_the_score_analysis_says(
    session: Session, staff: Staffed, exams: tuple[int, int]
) -> None:
    found = load_results(session, staff.song, None, Progress())

    assert [(each.exam.id, each.subject, each.grade_title) for each in found] == [
        (exams[1], "数学", "七年级"),
        (exams[0], "数学", "七年级"),
    ]
    by_analysis = compare_teachers(session, exams[1], 7).find(staff.song, "数学")
    assert by_analysis is not None
    assert found[0].own.z == by_analysis.z
    assert found[0].own.mean == by_analysis.mean
    options = GainOptions(Grouping.TEACHER)
    gains = value_added_between(session, exams[0], exams[1], 7, options).subjects
    (gain,) = [
        group
        for each in gains
        if each.subject == "数学"
        for group in each.groups
        if group.group.id == staff.song
    ]
    assert found[0].gain is not None
    assert found[0].gain[Method.DELTA_Z] == gain[Method.DELTA_Z]
    assert found[0].earlier is not None
    assert found[0].earlier.id == exams[0]
    assert (found[1].gain, found[1].earlier) == (None, None)


def test_all_classes_of_a_teacher_are_one_group_with_each_class_beside(
    session: Session, staff: Staffed, exams: tuple[int, int]
) -> None:
    (latest, _) = load_results(session, staff.feng, None, Progress())

    assert latest.exam.id == exams[1]
    assert latest.own.size == 24
    assert [row.group.title for row in latest.classes] == ["七(1)班", "七(2)班"]
    assert latest.own.z.verdict is Verdict.ALONE
    assert figure_words(latest.own.z).endswith("没有可比的考生")
    assert latest.classes[0].z.verdict is Verdict.HIGHER


def test_a_span_a_binned_exam_and_a_teacher_without_classes(
    session: Session, staff: Staffed, exams: tuple[int, int]
) -> None:
    september = Span(date(2026, 9, 1), date(2026, 9, 30))

    assert [each.exam.id for each in load_results(session, staff.song, september, Progress())] == [exams[0]]
    delete_exam(session, exams[1])
    assert [each.exam.id for each in load_results(session, staff.song, None, Progress())] == [exams[0]]
    assert load_results(session, staff.dan, None, Progress()) == ()


def test_one_reader_serves_many_teachers(session: Session, staff: Staffed, exams: tuple[int, int]) -> None:
    reader = ExamReader(session)
    first = load_results(session, staff.song, None, Progress(), reader)

    again = load_results(session, staff.song, None, Progress(), reader)

    assert again[0].own is first[0].own
    assert len(exams) == len(again)


def test_levels_share_out_everyone(session: Session, staff: Staffed, exams: tuple[int, int]) -> None:
    assert exams
    for each in load_results(session, staff.feng, None, Progress()):
        shares = level_shares(each.own)
        assert shares is not None
        assert sum(shares) == pytest.approx(1)
        assert each.own.pass_rate.value == pytest.approx(1 - shares[3])


def test_words_of_a_figure_keep_the_verdict_of_the_analysis() -> None:
    told = Figure(0.214, Interval(0.05, 0.378), Verdict.HIGHER)
    few = Figure(0.3, None, Verdict.TOO_FEW)

    assert figure_words(told) == "+0.21（+0.05 至 +0.38），高于年级"
    assert figure_words(few) == "+0.30，样本不足"
    assert not figure_words(Figure(None, None, Verdict.TOO_FEW))


def test_a_year_pools_its_exams(session: Session, staff: Staffed, exams: tuple[int, int]) -> None:
    assert exams
    results = load_results(session, staff.song, None, Progress())

    (year,) = year_results(results)

    values = [each.own.z.value or 0.0 for each in results]
    halves = [
        (each.own.z.interval.high - each.own.z.interval.low) / 2 for each in results if each.own.z.interval
    ]
    assert (year.year, year.subject, year.exams) == (2026, "数学", 2)
    assert year.z == pytest.approx(sum(values) / 2)
    assert year.interval is not None
    assert year.interval.high - year.z == pytest.approx((halves[0] ** 2 + halves[1] ** 2) ** 0.5 / 2)


def test_lessons_without_marks_have_no_mean(session: Session, staff: Staffed) -> None:
    add_observation(
        session, staff.autumn, ObservationDraft(date(2026, 10, 9), staff.feng, (staff.song,), topic="秋天")
    )

    assert lesson_scores(session, staff.feng) == ()


@pytest.mark.parametrize("year", [26, 1949, 2101])
def test_a_year_must_be_a_year(year: int) -> None:
    with pytest.raises(UserError, match="开始的那一年"):
        check_appraisal(AppraisalDraft(year, "年度考核", "合格"))


def test_a_conclusion_needs_a_kind_and_a_result() -> None:
    with pytest.raises(UserError, match="种类与结论都要写"):
        check_appraisal(AppraisalDraft(2025, "年度考核", " "))
