"""增值评价与等级转移；O-50、O-51 是出处印出或由出处公式算出的数。"""

from collections.abc import Callable

import numpy as np
import pytest

from jiaowu.scores.cohorts import match_sittings
from jiaowu.scores.sittings import Sitting, Spread
from jiaowu.scores.statistics import z_score
from jiaowu.scores.transfers import DEFINITIONS, Contribution, level_of, transfer
from jiaowu.scores.uncertainty import Verdict
from jiaowu.scores.value_added import DIAGNOSIS_NOTE, Method, ValueAdded, definitions, value_added

BuildSitting = Callable[..., Sitting]

ENTRY = [90.0, 80, 70, 60, 85, 75, 65, 55]
EXIT = [88.0, 84, 70, 66, 80, 72, 60, 48]
TWO_CLASSES = [1] * 4 + [2] * 4


def gains_of(before: Sitting, after: Sitting, spread: Spread = Spread.POPULATION) -> ValueAdded:
    """数学的增值；人数够。"""
    found = value_added(match_sittings(before, after), "数学", after.class_groups, spread)
    assert found is not None
    return found


@pytest.fixture
def allow_small_grades(monkeypatch: pytest.MonkeyPatch) -> None:
    """O-51 只有八名考生。"""
    monkeypatch.setattr("jiaowu.scores.value_added.FEWEST_IN_GRADE", 8)


def test_o50_standard_scores_before_and_after() -> None:
    first = z_score(85, 80, 10) - z_score(70, 60, 10)
    second = z_score(75, 80, 10) - z_score(50, 60, 10)

    assert (first, second) == (-0.5, 0.5)


def test_o50_level_transfer_and_contribution() -> None:
    before = [0] * 10 + [2] * 20
    after = [0] * 8 + [1] * 2 + [0] * 4 + [1] * 8 + [3] * 8

    moved = transfer(before, after)

    assert (moved.kept, moved.entered_top, moved.consolidation) == (8, 10, 0.8)
    assert (moved.raised, moved.entered_below, moved.conversion) == (12, 20, 0.6)
    assert (Contribution(8, 20).rate, Contribution(8, 20).against) == (0.4, False)
    assert (Contribution(5, -10).rate, Contribution(5, -10).against) == (0.5, True)
    assert Contribution(3, 0).rate is None


@pytest.mark.usefixtures("allow_small_grades")
def test_o51_value_added_of_two_classes(build_sitting: BuildSitting) -> None:
    before = build_sitting({"数学": ENTRY}, TWO_CLASSES)
    after = build_sitting({"数学": EXIT}, TWO_CLASSES, exam=2)

    gains = gains_of(before, after)

    first, second = gains.groups
    z_in, z_out = gains.matched.z_scores
    assert (before.values[0].mean(), after.values[0].mean()) == (72.5, 71.0)
    assert (before.values[0].std(), after.values[0].std()) == pytest.approx((11.4564, 12.3288), abs=5e-5)
    assert (z_in[:4].mean(), z_out[:4].mean()) == pytest.approx((0.2182, 0.4867), abs=5e-5)
    assert gains.beta == pytest.approx(0.9381, abs=5e-5)
    assert (gains.slope, gains.intercept) == pytest.approx((1.0095, -2.1905), abs=5e-5)
    expected = {
        Method.DELTA_Z: (0.2684, 5e-5),
        Method.DELTA_T: (2.68, 5e-3),
        Method.RESIDUAL: (0.2820, 5e-5),
        Method.RAW_RESIDUAL: (3.4762, 5e-5),
        Method.PLACE: (0.5, 1e-12),
    }
    for method, (value, error) in expected.items():
        assert first[method].value == pytest.approx(value, abs=error)
        assert second[method].value == pytest.approx(-value, abs=error)


@pytest.mark.usefixtures("allow_small_grades")
def test_o51_by_sample_deviation(build_sitting: BuildSitting) -> None:
    before = build_sitting({"数学": ENTRY}, TWO_CLASSES)
    after = build_sitting({"数学": EXIT}, TWO_CLASSES, exam=2)

    first, second = gains_of(before, after, Spread.SAMPLE).groups

    assert first[Method.DELTA_Z].value == pytest.approx(0.2511, abs=5e-5)
    assert second[Method.DELTA_Z].value == pytest.approx(-0.2511, abs=5e-5)
    assert first[Method.RESIDUAL].value == pytest.approx(0.2637, abs=5e-5)
    assert second[Method.RESIDUAL].value == pytest.approx(-0.2637, abs=5e-5)


def test_fewer_than_ten_matched_pupils_are_not_computed(build_sitting: BuildSitting) -> None:
    nine, ten = [60.0 + step for step in range(9)], [60.0 + step for step in range(10)]

    few = value_added(
        match_sittings(build_sitting({"数学": nine}), build_sitting({"数学": nine})), "数学", ()
    )
    enough = value_added(
        match_sittings(build_sitting({"数学": ten}), build_sitting({"数学": ten})), "数学", ()
    )

    assert few is None
    assert enough is not None
    assert enough.beta == pytest.approx(1.0)


def test_a_class_of_four_matched_pupils_says_too_few(build_sitting: BuildSitting) -> None:
    scores = [60.0 + 3 * step for step in range(12)]
    before = build_sitting({"数学": scores}, [1] * 4 + [2] * 8)
    after = build_sitting({"数学": scores[::-1]}, [1] * 4 + [2] * 8, exam=2)

    small = gains_of(before, after).groups[0]

    assert small.headcount.matched == 4
    assert small[Method.DELTA_Z].interval is None
    assert small[Method.DELTA_Z].verdict is Verdict.TOO_FEW


def test_a_class_that_clearly_gained_is_said_to(build_sitting: BuildSitting) -> None:
    entry = [50.0 + step for step in range(20)] * 2
    before = build_sitting({"数学": entry}, [1] * 20 + [2] * 20)
    after = build_sitting(
        {"数学": [*(mark + 20 for mark in entry[:20]), *entry[20:]]}, [1] * 20 + [2] * 20, exam=2
    )

    first, second = gains_of(before, after).groups

    assert first[Method.RESIDUAL].verdict is Verdict.HIGHER
    assert second[Method.RESIDUAL].verdict is Verdict.LOWER
    assert first[Method.DELTA_Z].interval is not None


def test_equal_entries_leave_nothing_to_regress_on(build_sitting: BuildSitting) -> None:
    before = build_sitting({"数学": [70.0] * 10})
    after = build_sitting({"数学": [60.0 + step for step in range(10)]}, exam=2)

    gains = gains_of(before, after)

    assert (gains.beta, gains.slope, gains.intercept) == (0.0, 0.0, 64.5)
    assert gains.grade[Method.RAW_RESIDUAL].value == pytest.approx(0.0)


def test_a_leap_beyond_three_sigma_is_flagged_and_kept(build_sitting: BuildSitting) -> None:
    entry = [40.0 + step for step in range(30)]
    before = build_sitting({"数学": entry})
    after = build_sitting({"数学": [100.0, *entry[1:]]}, exam=2)

    gains = gains_of(before, after)

    assert gains.outliers.tolist() == [0]
    assert gains.grade.headcount.matched == 30


def test_a_leap_within_three_sigma_is_not_flagged(build_sitting: BuildSitting) -> None:
    entry = [60.0, 61, 62, 63, 64, 65, 66, 67, 68, 69]
    leaving = [70.0, 58, *entry[2:]]

    gains = gains_of(build_sitting({"数学": entry}), build_sitting({"数学": leaving}, exam=2))

    delta = gains.matched.delta_z
    assert 2 < abs(delta[0] - delta.mean()) / delta.std() < 3
    assert gains.outliers.tolist() == []


def test_no_leaps_flag_nobody(build_sitting: BuildSitting) -> None:
    entry = [40.0 + step for step in range(10)]

    gains = gains_of(build_sitting({"数学": entry}), build_sitting({"数学": entry}, exam=2))

    assert gains.outliers.tolist() == []


def test_newly_excellent_pupils_are_the_contribution(build_sitting: BuildSitting) -> None:
    classes = [1] * 5 + [2] * 5
    before = build_sitting({"数学": [90.0, 80, 80, 80, 60, 90, 90, 60, 60, 60]}, classes)
    after = build_sitting({"数学": [90.0, 90, 90, 90, 60, 80, 90, 60, 60, 60]}, classes, exam=2)

    first, second = gains_of(before, after).groups

    assert (first.contribution.own, first.contribution.grade, first.contribution.rate) == (3, 2, 1.5)
    assert (second.contribution.own, second.contribution.against) == (-1, True)


def test_levels_follow_the_percentiles() -> None:
    levels = level_of(np.array([1.0, 0.9, 0.89, 0.75, 0.6, 0.4, 0.25, 0.24, 0.0]))

    assert levels.tolist() == [0, 0, 1, 1, 2, 3, 4, 5, 5]


def test_rates_without_a_base_are_unknown() -> None:
    assert transfer([1], [0]).consolidation is None
    assert transfer([0], [0]).conversion is None


def test_the_printed_definitions_call_it_a_diagnosis() -> None:
    printed = definitions()

    assert printed[0] == DIAGNOSIS_NOTE
    assert "诊断" in DIAGNOSIS_NOTE
    assert set(DEFINITIONS) <= set(printed)
    assert {method.definition for method in Method} <= set(printed)
    assert Method.RESIDUAL.label == "残差增值"
