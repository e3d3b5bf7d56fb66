"""前后两次考试对上人，进退步。"""

from collections.abc import Callable

import numpy as np
import pytest

from jiaowu.scores.cohorts import Headcount, match_sittings, match_subject
from jiaowu.scores.growth import growth
from jiaowu.scores.sittings import Sitting, Spread

BuildSitting = Callable[..., Sitting]


def test_pupils_are_matched_by_student_whatever_the_order(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [60.0, 70, 80]}, students=[11, 12, 13])
    later = build_sitting({"数学": [85.0, 65, 75]}, students=[13, 14, 11], exam=2)

    cohort = match_sittings(earlier, later)

    assert cohort.after.tolist() == [0, 2]
    assert cohort.before.tolist() == [2, 0]


def test_only_pupils_with_both_scores_count_and_the_others_flow(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [60.0, "缺考", 80, 90]}, [1, 1, 2, 2], [1, 2, 3, 4])
    later = build_sitting({"数学": [70.0, 75, "缺考", 95, 60]}, [1, 1, 2, 1, 2], [1, 2, 3, 4, 5], exam=2)

    matched = match_subject(match_sittings(earlier, later), "数学")

    first, second = later.class_groups
    assert later.students[matched.after].tolist() == [1, 4]
    assert later.students[matched.inflow].tolist() == [2, 5]
    assert earlier.students[matched.outflow].tolist() == [3]
    assert matched.headcount(later.whole) == Headcount(now=4, matched=2, inflow=2, outflow=1, moved=0)
    assert matched.headcount(first) == Headcount(now=3, matched=2, inflow=1, outflow=0, moved=1)
    assert matched.headcount(second) == Headcount(now=1, matched=0, inflow=1, outflow=1, moved=0)


def test_the_grade_counts_leavers_of_unknown_classes_too(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [60.0, 70, 80]}, [1, 1, 0], [1, 2, 3])
    later = build_sitting({"数学": [60.0, 70]}, [1, 1], [1, 2], exam=2)

    matched = match_subject(match_sittings(earlier, later), "数学")

    assert matched.headcount(later.whole) == Headcount(now=2, matched=2, inflow=0, outflow=1, moved=0)
    assert matched.headcount(later.class_groups[0]).outflow == 0


def test_a_class_without_a_number_is_not_taken_for_the_grade(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [60.0, 70, 80]}, [1, 0, 0], [1, 2, 3])
    later = build_sitting({"数学": [60.0, 70]}, [1, 0], [1, 2], exam=2)

    named = later.class_groups[1]
    count = match_subject(match_sittings(earlier, later), "数学").headcount(named)

    assert (named.title, named.id, named.class_ids) == ("宏志班", -2, ())
    assert (count.matched, count.outflow) == (1, 0)


def test_z_uses_the_whole_grade_of_each_exam(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [60.0, 70, 80, 90]}, students=[1, 2, 3, 4])
    later = build_sitting({"数学": [90.0, 80, 10]}, students=[1, 2, 9], exam=2)

    before, after = match_subject(match_sittings(earlier, later), "数学").z_scores

    sd = np.sqrt(125.0)
    assert before.tolist() == pytest.approx([-15 / sd, -5 / sd])
    assert after.tolist() == pytest.approx([30 / np.sqrt(3800 / 3), 20 / np.sqrt(3800 / 3)])


def test_z_agrees_with_the_analysis_where_nobody_is_apart(build_sitting: BuildSitting) -> None:
    sitting = build_sitting({"数学": [60.0, "缺考", 80, 95], "语文": [60.0, 60, 60, 60]})

    assert np.allclose(sitting.z_scores, sitting.analysis.z_scores(), equal_nan=True)


def test_a_subject_nobody_sat_has_no_z(build_sitting: BuildSitting) -> None:
    sitting = build_sitting({"数学": [60.0, 70], "物理": ["未选", "未选"]})

    assert np.isnan(sitting.z_row(1)).all()


def test_the_sample_deviation_can_be_chosen(build_sitting: BuildSitting) -> None:
    sitting = build_sitting({"数学": [60.0, 70, 80]})

    assert sitting.z_row(0, Spread.SAMPLE).tolist() == pytest.approx([-1.0, 0.0, 1.0])
    assert Spread.SAMPLE.label == "样本标准差"


def test_a_pupil_has_gains_in_every_measure(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [60.0, 70, 80, 90, 100]})
    later = build_sitting({"数学": [95.0, 70, 80, 90, 60]}, exam=2)

    first, *_, last = growth(match_sittings(earlier, later), "数学").pupils

    assert (first.student_id, first.pupil.name) == (1, "考生1")
    assert (first.before.rank, first.after.rank, first.place_gain, first.progress) == (5, 1, 4, 0.8)
    assert (last.place_gain, last.progress) == (-4, -4.0)
    assert first.percentile_gain == 1.0
    assert first.delta_t == pytest.approx(10 * first.delta_z)
    assert first.before.t == pytest.approx(50 + 10 * first.before.z)


def test_newcomers_do_not_push_anyone_back(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [90.0, 80]}, students=[1, 2])
    later = build_sitting({"数学": [90.0, 80, 100, 95]}, students=[1, 2, 8, 9], exam=2)

    first = growth(match_sittings(earlier, later), "数学").pupils[0]

    assert (first.before.rank, first.after.rank) == (1, 3)
    assert (first.before.place, first.after.place) == (1, 1)
    assert (first.place_gain, first.progress) == (0, 0.0)


def test_one_pupil_has_no_percentile(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"数学": [90.0, "缺考"]})
    later = build_sitting({"数学": [80.0, 70]}, exam=2)

    only = growth(match_sittings(earlier, later), "数学").pupils[0]

    assert (only.before.percentile, only.after.percentile, only.percentile_gain) == (None, 1.0, None)


def test_totals_of_unlike_full_marks_are_not_followed(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"语文": [90.0, 80, 70], "数学": [90.0, 80, "免考"]})
    later = build_sitting({"语文": [90.0, 80, 70], "数学": [90.0, 80, 70]}, exam=2)

    result = growth(match_sittings(earlier, later), "总分")

    assert [pupil.student_id for pupil in result.pupils] == [1, 2]
    assert later.students[result.matched.inflow].tolist() == [3]


def test_only_subjects_of_both_exams_are_followed(build_sitting: BuildSitting) -> None:
    earlier = build_sitting({"语文": [90.0, 80], "历史": [90.0, 80]})
    later = build_sitting({"语文": [90.0, 80], "物理": [90.0, 80]}, exam=2)

    cohort = match_sittings(earlier, later)

    assert cohort.subjects == ("语文", "总分")
    with pytest.raises(KeyError):
        growth(cohort, "历史")
