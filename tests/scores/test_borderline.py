"""有效分、上线与临界；O-40 的数由定义手算。"""

import numpy as np
import pytest

from jiaowu.errors import UserError
from jiaowu.scores.borderline import Borderline, LineMethod, LineRule, applies_to, draw_line
from jiaowu.scores.matrix import Floats
from jiaowu.scores.statistics import Integers

NAN = float("nan")
CHINESE = np.array([110.0, 98, 105, 90, 102, 95, 88, 100, 85, 80])
MATHS = np.array([120.0, 115, 90, 110, 85, 100, 95, 70, 80, 60])


def names(pupils: Integers) -> str:
    """考生的序号 → A、B、C……"""
    return "".join("ABCDEFGHIJ"[at] for at in pupils.tolist())


def drawn(rule: LineRule, chinese: Floats = CHINESE, maths: Floats = MATHS) -> Borderline:
    """语文、数学两科划线；总分是两科之和。"""
    return draw_line(chinese + maths, [("语文", chinese), ("数学", maths)], rule)


def test_o40_same_count_lines() -> None:
    result = drawn(LineRule(count=4))

    chinese, maths = result.subjects
    assert result.line == 195.0
    assert names(result.reached) == "ABCDF"
    assert (chinese.line, maths.line) == (100.0, 100.0)
    assert (names(chinese.single), names(chinese.both)) == ("ACEH", "AC")
    assert (chinese.hit_rate, chinese.contribution) == (0.5, 0.4)
    assert (names(maths.single), names(maths.both)) == ("ABDF", "ABDF")
    assert (maths.hit_rate, maths.contribution) == (1.0, 0.8)
    assert names(result.near) == "CDEF"
    assert names(chinese.short) == "BDF"


def test_o40_proportional_lines() -> None:
    chinese, maths = drawn(LineRule(score=195, method=LineMethod.PROPORTION)).subjects

    assert (chinese.line, maths.line) == pytest.approx((94.01, 100.99), abs=5e-3)


def test_a_given_line_counts_those_who_reached_it() -> None:
    result = drawn(LineRule(score=195))

    assert names(result.reached) == "ABCDF"
    assert [subject.line for subject in result.subjects] == [98.0, 95.0]


def test_an_elective_counts_only_those_who_took_it() -> None:
    physics = np.array([90.0, NAN, 80, NAN, 70, 60, NAN, NAN, NAN, NAN])

    subject = draw_line(CHINESE + MATHS, [("物理", physics)], LineRule(count=4)).subjects[0]

    assert subject.line == 70.0
    assert (names(subject.single), names(subject.both), names(subject.short)) == ("ACE", "AC", "F")


def test_pupils_without_a_total_take_no_part() -> None:
    maths = MATHS.copy()
    maths[0] = NAN

    result = drawn(LineRule(count=2), maths=maths)

    assert (result.line, names(result.reached)) == (200.0, "BD")


def test_more_places_than_pupils_take_everyone() -> None:
    result = drawn(LineRule(count=99))

    assert (result.line, len(result.reached)) == (140.0, 10)


def test_nobody_over_the_line_leaves_the_subjects_without_lines() -> None:
    result = drawn(LineRule(score=300))

    subject = result.subjects[0]
    assert (len(result.reached), subject.line, subject.hit_rate, subject.contribution) == (
        0,
        None,
        None,
        None,
    )


def test_a_subject_nobody_sat_is_left_out() -> None:
    result = draw_line(CHINESE, [("语文", CHINESE), ("物理", np.full(10, NAN))], LineRule(count=3))

    assert [subject.subject for subject in result.subjects] == ["语文"]


def test_both_edges_of_the_margin_are_near() -> None:
    total = np.array([205.0, 205.5, 185, 184.5, 195])

    result = draw_line(total, [], LineRule(score=195))

    assert result.near.tolist() == [0, 2, 4]


@pytest.mark.parametrize(
    ("values", "match"),
    [
        ({}, "填一样"),
        ({"score": 9.0, "count": 1}, "填一样"),
        ({"count": 0}, "至少是 1"),
        ({"score": 0.0}, "大于 0"),
        ({"count": 1, "margin": -1.0}, "不能是负数"),
    ],
)
def test_an_impossible_rule_is_refused(values: dict[str, float], match: str) -> None:
    with pytest.raises(UserError, match=match):
        LineRule(**values)  # type: ignore[arg-type]  # 参数化的值类型不一


def test_a_line_of_zero_is_refused() -> None:
    with pytest.raises(UserError, match="0 分"):
        draw_line(np.array([50.0, 0.0]), [], LineRule(count=2))


def test_nobody_with_a_total_is_refused() -> None:
    with pytest.raises(UserError, match="有效的总分"):
        draw_line(np.array([NAN, NAN]), [], LineRule(count=1))


def test_only_grade_nine_and_senior_years_have_lines() -> None:
    grades = [grade for grade in (*range(1, 13), None) if applies_to(grade)]

    assert grades == [9, 10, 11, 12]


def test_the_printed_definition_says_which_contribution_it_is() -> None:
    same, proportion = drawn(LineRule(count=4)), drawn(LineRule(count=4, method=LineMethod.PROPORTION))

    assert any("贡献率 = 双上线 ÷ 总分上线" in line for line in same.definitions)
    assert same.definitions[1].startswith("单科有效分（同人数法）")
    assert proportion.definitions[1].startswith("单科有效分（比例法）")
    assert LineMethod.PROPORTION.label == "比例法"
