"""听课人的评分尺度。"""

import pytest
from scipy import stats

from jiaowu.inspection.severity import Leaning, severities


def test_the_shift_is_the_mean_difference_from_the_others() -> None:
    lessons = [{1: 90.0, 2: 80.0, 3: 82.0}, {1: 88.0, 2: 84.0}, {3: 70.0}]

    first, second, third = severities(lessons)

    assert [(each.observer, each.lessons) for each in (first, second, third)] == [(1, 2), (2, 2), (3, 1)]
    assert [each.shift for each in (first, second, third)] == pytest.approx([(9 + 4) / 2, (-6 - 4) / 2, -3.0])
    assert third.low is third.high is None


def test_the_interval_is_that_of_the_t_distribution() -> None:
    gaps = [4.0, 6.0, 5.0, 7.0, 3.0, 5.5]

    found = severities([{1: 80.0 + gap, 2: 80.0} for gap in gaps])[0]

    low, high = stats.t.interval(0.95, len(gaps) - 1, loc=sum(gaps) / 6, scale=stats.sem(gaps))
    assert [found.low, found.high] == pytest.approx([low, high])
    assert found.leaning is Leaning.LENIENT
    assert severities([{1: 80.0 + gap, 2: 80.0} for gap in gaps])[1].leaning is Leaning.STRICT


def test_four_lessons_are_too_few_to_judge() -> None:
    found = severities([{1: 95.0, 2: 70.0}] * 4)

    assert {each.leaning for each in found} == {Leaning.TOO_FEW}
    assert found[0].leaning.label == "样本不足"


def test_an_interval_over_zero_is_alike() -> None:
    found = severities([{1: 80.0 + gap, 2: 80.0} for gap in (3, -3, 2, -2, 1)])

    assert found[0].leaning is Leaning.ALIKE


def test_a_lesson_with_one_score_tells_nothing() -> None:
    assert severities([{1: 90.0}, {}]) == ()
