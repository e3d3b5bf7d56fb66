"""偏科。"""

from collections.abc import Callable

import pytest

from jiaowu.scores.imbalance import definitions, imbalances
from jiaowu.scores.sittings import Sitting

BuildSitting = Callable[..., Sitting]

EXAM = {
    "语文": [90.0, 60, 70, 80, 75],
    "数学": [90.0, 60, 70, 80, 10],
    "英语": [90.0, 60, 70, 80, 75],
    "物理": [90.0, "未选", 70, "缺考", 95],
}


def test_a_subject_far_below_ones_own_level_is_weak(build_sitting: BuildSitting) -> None:
    found = imbalances(build_sitting(EXAM))

    pupil = {each.pupil.name: each for each in found}["考生5"]
    assert [gap.subject for gap in pupil.weak] == ["数学"]
    assert pupil.weak[0].gap < -1
    assert pupil.weak[0].z == pytest.approx(pupil.mean + pupil.weak[0].gap)


def test_a_subject_far_above_is_strong(build_sitting: BuildSitting) -> None:
    pupil = {each.pupil.name: each for each in imbalances(build_sitting(EXAM))}["考生5"]

    assert [gap.subject for gap in pupil.strong] == ["物理"]


def test_the_gap_is_a_setting(build_sitting: BuildSitting) -> None:
    sitting = build_sitting(EXAM)

    assert imbalances(sitting, 3.0) == ()
    assert len(imbalances(sitting, 0.5)) >= len(imbalances(sitting))
    assert "低 0.5 以上" in definitions(0.5)[0]


def test_the_total_is_not_a_subject(build_sitting: BuildSitting) -> None:
    names = {
        gap.subject for each in imbalances(build_sitting(EXAM), 0.1) for gap in (*each.weak, *each.strong)
    }

    assert "总分" not in names


def test_two_subjects_are_not_enough_to_tell(build_sitting: BuildSitting) -> None:
    scores = {"语文": [100.0, 60, 60, 60], "数学": [0.0, 60, 60, 60]}

    assert imbalances(build_sitting(scores)) == ()


def test_three_subjects_are_enough_to_tell(build_sitting: BuildSitting) -> None:
    even = [75.0, 70, 65, 60]

    found = imbalances(build_sitting({"语文": even, "数学": even, "英语": [0.0, 90, 85, 95]}), 0.5)

    assert [gap.subject for each in found if each.pupil.name == "考生1" for gap in each.weak] == ["英语"]


def test_the_weakest_subject_comes_first(build_sitting: BuildSitting) -> None:
    names = ("语文", "数学", "英语", "物理", "化学", "历史")
    scores = {name: [70.0, 70, 70, 80, 60] for name in names}
    scores["数学"][0], scores["物理"][0] = 40.0, 20.0

    pupil = next(each for each in imbalances(build_sitting(scores), 0.8) if each.pupil.name == "考生1")

    assert [gap.subject for gap in pupil.weak] == ["物理", "数学"]
    assert pupil.weak[0].gap < pupil.weak[1].gap


def test_a_gap_of_nothing_is_refused(build_sitting: BuildSitting) -> None:
    with pytest.raises(ValueError, match="大于 0"):
        imbalances(build_sitting(EXAM), 0)
