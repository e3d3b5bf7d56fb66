"""班级对比、几次考试并排。"""

from collections.abc import Callable

import numpy as np
import pytest

from jiaowu.scores.comparison import TEACHER_NOTE, Comparison, ExamSeries, Grouping, compare
from jiaowu.scores.options import AnalysisOptions, GoodRule
from jiaowu.scores.sittings import Sitting
from jiaowu.scores.uncertainty import Figure, Verdict

BuildSitting = Callable[..., Sitting]

LOW = [50.0, 52, 54, 56, 58, 60]
HIGH = [80.0, 82, 84, 86, 88, 90]
SIX = [1] * 6 + [2] * 6


def classes_of(sitting: Sitting) -> Comparison:
    """各班对比。"""
    return compare(sitting, sitting.class_groups, Grouping.CLASS)


def test_a_class_is_judged_against_the_rest_of_the_grade(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": LOW + HIGH}, SIX))

    low, high = compared.of_subject("数学")
    assert (low.mean.value, high.mean.value) == (55.0, 85.0)
    assert (low.diff, high.diff) == (-15.0, 15.0)
    assert (low.rest.mean, low.rest.size) == (85.0, 6)
    assert (low.mean.verdict, high.mean.verdict) == (Verdict.LOWER, Verdict.HIGHER)
    assert low.mean.interval is not None
    assert (low.mean.interval.low, low.mean.interval.high) == pytest.approx((51.073371, 58.926629))


def test_overlapping_classes_do_not_differ(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": [*LOW, *(score + 2 for score in LOW)]}, SIX))

    verdicts = {row.mean.verdict.label for row in compared.of_subject("数学")}

    assert verdicts == {"差异不显著"}


def test_rates_carry_their_own_verdicts(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": [*([50.0] * 20), *([95.0] * 20)]}, [1] * 20 + [2] * 20))

    row = compared.find(1, "数学")

    assert row is not None
    assert (row.pass_rate.value, row.excellent_rate.value, row.low_rate.value) == (0.0, 0.0, 0.0)
    assert row.pass_rate.verdict is Verdict.LOWER
    assert row.low_rate.verdict is Verdict.ALIKE
    assert row.pass_rate.interval is not None
    assert (row.pass_rate.interval.low, row.pass_rate.interval.high) == pytest.approx(
        (0.0, 0.161125), abs=1e-6
    )


def test_a_class_of_four_says_too_few(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": [99.0, 98, 97, 96, *LOW]}, [1] * 4 + [2] * 6))

    few, many = compared.of_subject("数学")

    assert few.mean == Figure(97.5, None, Verdict.TOO_FEW)
    assert few.difference() is None
    assert many.mean.verdict is Verdict.TOO_FEW


def test_the_same_figures_in_comparable_units(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": LOW + HIGH}, SIX))

    row = compared.of_subject("数学")[0]

    grade_sd = compared.grade("数学").sd
    assert row.sd == pytest.approx(3.4156502553)
    assert row.variation == pytest.approx(3.4156502553 / 55 * 100)
    assert row.above_rate == pytest.approx(-15 / 70)
    assert row.score_rate.value == pytest.approx(0.55)
    assert grade_sd is not None
    assert row.z.value == pytest.approx(-15 / grade_sd)
    assert row.z.verdict is row.mean.verdict
    assert row.top_mean == pytest.approx(56.0)


def test_the_difference_has_an_interval_of_its_own(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": LOW + HIGH}, SIX))

    difference = compared.of_subject("数学")[0].difference()

    assert difference is not None
    assert (difference.low, difference.high) == pytest.approx((-34.813330, -25.186670))


def test_absent_pupils_are_enrolled_but_not_counted(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": ["缺考", *LOW, "免考"]}, [1] * 8))

    row = compared.of_subject("数学")[0]

    assert (row.enrolled, row.size, row.mean.value) == (7, 6, 55.0)
    assert row.mean.verdict is Verdict.ALONE


def test_a_class_that_did_not_sit_is_left_out(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"语文": LOW + HIGH, "物理": [*LOW, *["未选"] * 6]}, SIX))

    assert [row.group.title for row in compared.of_subject("物理")] == ["七(1)班"]
    assert compared.subjects == ("语文", "物理", "总分")
    assert compared.find(2, "物理") is None


def test_a_subject_nobody_sat_is_left_out(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"语文": LOW, "物理": ["未选"] * 6}, [1] * 6))

    assert compared.subjects == ("语文", "总分")


def test_a_class_whose_pupils_were_all_absent_has_no_figures(build_sitting: BuildSitting) -> None:
    compared = classes_of(build_sitting({"数学": [*LOW, "缺考", "缺考"]}, [1] * 6 + [2] * 2))

    row = compared.find(2, "数学")

    assert row is not None
    assert (row.enrolled, row.size, row.mean.value, row.sd, row.diff) == (2, 0, None, None, None)
    assert (row.top_mean, row.variation, row.above_rate) == (None, None, None)


def test_everyone_at_zero_divides_by_nothing(build_sitting: BuildSitting) -> None:
    row = classes_of(build_sitting({"数学": [0.0] * 12}, SIX)).of_subject("数学")[0]

    assert (row.z.value, row.sd, row.variation, row.above_rate) == (0.0, 0.0, None, None)


@pytest.mark.parametrize("seed", range(4))
def test_comparison_and_analysis_agree_whatever_the_states(build_sitting: BuildSitting, seed: int) -> None:
    rng = np.random.default_rng(seed)
    words = ("缺考", "缓考", "免考", "违纪", "待核", "36剔除", "未选")
    scores = {
        name: [
            words[rng.integers(7)] if rng.random() < 0.2 else float(rng.integers(0, 101)) for _ in range(60)
        ]
        for name in ("语文", "数学", "物理")
    }
    sitting = build_sitting(scores, rng.integers(1, 5, 60).tolist())

    compared = classes_of(sitting)

    analysis = sitting.analysis
    cells = {
        (group.title, subject.name): analysis.cell(group, subject)
        for group in analysis.groups[1:]
        for subject in analysis.subjects
    }
    assert len(compared.rows) == len(cells)
    for row in compared.rows:
        cell = cells[row.group.title, row.subject]
        assert (row.enrolled, row.size) == (cell.enrolled, cell.sat)
        figures = (row.mean, row.score_rate, row.excellent_rate, row.good_rate, row.pass_rate, row.low_rate)
        expected = (
            cell.mean,
            cell.score_rate,
            cell.excellent_rate,
            cell.good_rate,
            cell.pass_rate,
            cell.low_rate,
        )
        assert [figure.value for figure in figures] == pytest.approx(list(expected))
        assert (row.sd, row.diff) == pytest.approx((cell.sd, cell.diff))


def test_good_may_exclude_excellent(build_sitting: BuildSitting) -> None:
    scores = {"数学": [90.0, 80, 80, 60, 60, 30]}
    options = AnalysisOptions(good_rule=GoodRule.BETWEEN)

    at_least = classes_of(build_sitting(scores)).of_subject("数学")[0]
    between = classes_of(build_sitting(scores, options=options)).of_subject("数学")[0]

    assert at_least.good_rate.value == 0.5
    assert between.good_rate.value == pytest.approx(1 / 3)


def test_a_teacher_is_all_pupils_of_the_classes_taught_in_that_subject(build_sitting: BuildSitting) -> None:
    sitting = build_sitting({"语文": [*LOW, *HIGH, *LOW], "数学": [*HIGH, *LOW, *LOW]}, SIX + [3] * 6)
    first, second, third = sitting.class_groups
    teachers = (sitting.join(7, "王芳", (first, second), "语文"), sitting.join(9, "李明", (third,), "数学"))

    compared = compare(sitting, teachers, Grouping.TEACHER)

    chinese, maths = compared.rows
    assert (chinese.subject, chinese.size, chinese.mean.value) == ("语文", 12, 70.0)
    assert chinese.group.classes == ("七(1)班", "七(2)班")
    assert (maths.subject, maths.size, maths.mean.value) == ("数学", 6, 55.0)
    assert compared.definitions[0] == TEACHER_NOTE
    assert compared.by.label == "教师"


def test_the_same_class_is_followed_over_exams(build_sitting: BuildSitting) -> None:
    first = classes_of(build_sitting({"数学": LOW + HIGH}, SIX))
    second = classes_of(build_sitting({"数学": HIGH + LOW + HIGH}, [*SIX, *[3] * 6], exam=2))

    series = ExamSeries((first, second), Grouping.CLASS)

    tracks = {
        track.title: [(point.exam_at, point.row.diff) for point in track.points]
        for track in series.tracks("数学")
    }
    assert tracks == {
        "七(1)班": [(0, -15.0), (1, 10.0)],
        "七(2)班": [(0, 15.0), (1, -20.0)],
        "七(3)班": [(1, 10.0)],
    }
    assert [point.row.mean.value for point in series.grade_track("数学").points] == [70.0, 75.0]


def test_a_subject_only_one_exam_had_has_one_point(build_sitting: BuildSitting) -> None:
    first = classes_of(build_sitting({"语文": LOW, "历史": HIGH}))
    second = classes_of(build_sitting({"语文": LOW, "物理": LOW}, exam=2))

    series = ExamSeries((first, second), Grouping.CLASS)

    assert series.subjects == ("语文", "物理", "总分", "历史")
    assert [point.exam_at for point in series.grade_track("历史").points] == [0]
    assert series.definitions[0].startswith("几次考试的难度")


def test_classes_without_a_number_are_followed_by_their_writing(build_sitting: BuildSitting) -> None:
    first = classes_of(build_sitting({"数学": LOW + HIGH}, [0] * 6 + [2] * 6))
    second = classes_of(build_sitting({"数学": HIGH + LOW + LOW}, [0] * 6 + SIX, exam=2))

    tracks = {
        each.title: len(each.points) for each in ExamSeries((first, second), Grouping.CLASS).tracks("数学")
    }

    assert tracks == {"宏志班": 2, "七(2)班": 2, "七(1)班": 1}
