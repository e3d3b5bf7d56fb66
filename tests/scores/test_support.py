"""学习帮扶的规则：建议谁，怎样算转化，诊断的写法。"""

import pytest

from jiaowu.scores.support import (
    Standing,
    Transfer,
    below_pass,
    bottom_of_classes,
    describe_causes,
    dimensions,
    transfer,
)

FORBIDDEN = ("差生", "学困", "后进", "困难生")


def standing(
    student: int, value: float, class_name: str = "七(1)班", level: str = "C", z: float = 0
) -> Standing:
    """一名学生一科的情况，满分 100、及格线 60。"""
    return Standing(student, class_name, value, 100.0, 60.0, level, z)


def test_only_scores_below_the_pass_line_are_suggested() -> None:
    found = below_pass([standing(1, 59.5), standing(2, 60), standing(3, 0)])

    assert found == {1, 3}


def test_the_bottom_share_is_counted_in_each_class_and_rounded_up() -> None:
    first = [standing(n, 50 + n) for n in range(1, 7)]
    second = [standing(n, 90 + n, "七(2)班") for n in range(11, 14)]

    assert bottom_of_classes([*first, *second], 20.0) == {1, 2, 11}


def test_pupils_of_one_score_are_never_parted_by_the_share() -> None:
    rows = [standing(1, 40), standing(2, 50), standing(3, 50), standing(4, 60), standing(5, 70)]

    assert bottom_of_classes(rows, 40.0) == {1, 2, 3}


@pytest.mark.parametrize(
    ("level", "z", "expected"),
    [
        ("C", -1.5, Transfer.RAISED),
        ("D", -0.5, Transfer.BETTER),
        ("D", -1.0, Transfer.STEADY),
        ("D", -1.2, Transfer.STEADY),
    ],
)
def test_a_raised_level_comes_before_a_better_z(level: str, z: float, expected: Transfer) -> None:
    before = standing(1, 40, level="D", z=-1.0)

    assert transfer(before, standing(1, 45, level=level, z=z)) is expected


def test_without_both_results_nothing_is_claimed() -> None:
    assert transfer(standing(1, 40), None) is Transfer.UNKNOWN
    assert transfer(None, standing(1, 40)) is Transfer.UNKNOWN


def test_causes_are_told_by_dimension_in_neutral_words() -> None:
    text = describe_causes(["homework", "gaps", "concepts"])

    assert text == "知识基础：前面的知识有缺漏、概念、公式理解不清；学习习惯：作业不能按时独立完成"
    words = "".join(cause.label for dimension in dimensions() for cause in dimension.causes)
    assert not any(word in words for word in FORBIDDEN)


def test_every_cause_has_its_own_code() -> None:
    codes = [cause.code for dimension in dimensions() for cause in dimension.causes]

    assert len(dimensions()) == 4
    assert len(codes) == len(set(codes))
