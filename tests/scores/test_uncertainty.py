"""置信区间与“差异不显著”“样本不足”的判断。"""

import pytest

from jiaowu.scores.uncertainty import (
    Figure,
    Interval,
    Proportion,
    Sample,
    Verdict,
    definitions,
    difference_interval,
    figure,
    judge,
    mean_interval,
    rate_interval,
)

MANY = Sample(40, 70.0, 10.0)


def test_small_samples_get_the_wider_t_interval() -> None:
    interval = mean_interval(Sample(5, 80.0, 10.0))

    assert (interval.low, interval.high) == pytest.approx((67.583360, 92.416640), abs=1e-6)


def test_another_level_of_confidence_widens_the_interval() -> None:
    usual, strict = mean_interval(MANY), mean_interval(MANY, 0.99)

    assert strict.low < usual.low < 70 < usual.high < strict.high


def test_a_wilson_interval_stays_between_zero_and_one() -> None:
    none, every, half = rate_interval(0, 10), rate_interval(10, 10), rate_interval(5, 10)

    assert (none.low, every.high) == (0.0, 1.0)
    assert none.high == pytest.approx(0.277533, abs=1e-6)
    assert every.low == pytest.approx(1 - none.high)
    assert (half.low, half.high) == pytest.approx((0.236593, 0.763407), abs=1e-6)


def test_equal_values_have_an_interval_of_no_width() -> None:
    alike = Sample(8, 60.0, 0.0)

    assert mean_interval(alike) == Interval(60.0, 60.0)
    assert difference_interval(alike, Sample(8, 55.0, 0.0)) == Interval(5.0, 5.0)


def test_one_value_has_no_interval() -> None:
    with pytest.raises(ValueError, match="两个数"):
        mean_interval(Sample(1, 60.0, 0.0))


def test_overlapping_intervals_say_no_significant_difference() -> None:
    verdict = judge(Interval(60, 70), Interval(70, 80))

    assert verdict is Verdict.ALIKE
    assert (verdict.label, verdict.differs) == ("差异不显著", False)


def test_intervals_apart_say_which_is_higher() -> None:
    low, high = Interval(50, 59), Interval(60, 70)

    assert judge(high, low) is Verdict.HIGHER
    assert judge(low, high) is Verdict.LOWER
    assert Verdict.LOWER.differs


def test_fewer_than_five_pupils_say_too_few() -> None:
    four = figure(Sample(4, 95.0, 1.0), MANY)
    five = figure(Sample(5, 95.0, 1.0), MANY)

    assert four == Figure(95.0, None, Verdict.TOO_FEW)
    assert four.verdict.label == "样本不足"
    assert five.verdict is Verdict.HIGHER


def test_too_few_others_say_too_few_as_well() -> None:
    rates = figure(Proportion(10, 20), Proportion(1, 3))

    assert rates.value == 0.5
    assert rates.verdict is Verdict.TOO_FEW


def test_a_group_that_is_the_whole_grade_has_nobody_to_be_compared_with() -> None:
    whole = figure(MANY, Sample(0, 0.0, 0.0))

    assert whole.interval is not None
    assert whole.verdict.label == "没有可比的考生"


def test_nobody_gives_no_figure() -> None:
    assert figure(Proportion(0, 0), Proportion(3, 9)) == Figure(None, None, Verdict.TOO_FEW)


def test_a_change_of_units_keeps_the_verdict() -> None:
    marks = Figure(60.0, Interval(55.0, 65.0), Verdict.LOWER)

    shares, nothing = marks.scaled(0.01), Figure(None, None, Verdict.TOO_FEW).scaled(0.01)

    assert shares == Figure(0.6, Interval(0.55, 0.65), Verdict.LOWER)
    assert nothing == Figure(None, None, Verdict.TOO_FEW)


def test_the_printed_definition_names_the_level() -> None:
    assert definitions(0.9)[0].startswith("90% 区间")
