"""由对比、增值、薄弱处写出的句子：显著才说高低，样本不足只列数。"""

from collections.abc import Callable, Sequence

import pytest

from jiaowu.scores.cohorts import match_sittings
from jiaowu.scores.comparison import Comparison, ExamSeries, Grouping, compare
from jiaowu.scores.reports.compared import (
    ALL_ALIKE,
    difference_sentence,
    group_table,
    interval_text,
    listed,
    rates_sentence,
    verdict_sentences,
)
from jiaowu.scores.reports.gained import gain_sentences, gain_table, residual_table, weak_sentences
from jiaowu.scores.services.tracking import GainOptions, Gains
from jiaowu.scores.sittings import Sitting
from jiaowu.scores.uncertainty import Interval
from jiaowu.scores.value_added import value_added
from jiaowu.scores.weaknesses import weaknesses

BuildSitting = Callable[..., Sitting]

LOW = [50.0, 52, 54, 56, 58, 60]
EVEN = [70.0, 72, 74, 76, 78, 80]
HIGH = [90.0, 92, 94, 96, 98, 100]
TWO_CLASSES = [1] * 6 + [2] * 6
TITLES = ("七(1)班", "七(2)班")


def compared(sitting: Sitting) -> Comparison:
    return compare(sitting, sitting.class_groups, Grouping.CLASS)


def gains(before: Sitting, after: Sitting) -> Gains:
    cohort = match_sittings(before, after)
    found = value_added(cohort, "数学", after.class_groups)
    return Gains(cohort, GainOptions(), (found,) if found else (), () if found else ("数学",))


def sentences(comparison: Comparison) -> list[str]:
    rows = comparison.of_subject("数学")
    return verdict_sentences(rows, [row.group.title for row in rows])


def test_a_significant_difference_is_said_with_its_size_and_interval(build_sitting: BuildSitting) -> None:
    comparison = compared(build_sitting({"数学": LOW + EVEN}, TWO_CLASSES))

    low, high = sentences(comparison)

    assert low.startswith("七(1)班平均 55.00 分，比年级其余考生低 20.00 分（差的 95% 区间 -")
    assert high.startswith("七(2)班平均 75.00 分，比年级其余考生高 20.00 分（差的 95% 区间 ")


def test_alike_classes_get_one_sentence_and_no_high_or_low(build_sitting: BuildSitting) -> None:
    comparison = compared(build_sitting({"数学": EVEN + EVEN}, TWO_CLASSES))

    assert sentences(comparison) == [ALL_ALIKE]
    assert difference_sentence(comparison.of_subject("数学")[0], "七(1)班") == ""


def test_a_class_too_small_is_only_counted(build_sitting: BuildSitting) -> None:
    comparison = compared(build_sitting({"数学": [90.0, 91, *EVEN, *EVEN]}, [3] * 2 + TWO_CLASSES))

    told = "".join(sentences(comparison))

    assert "七(3)班样本不足，只列数，不作比较。" in told
    assert "高 " not in told


def test_the_row_of_the_grade_has_no_difference_and_no_verdict(build_sitting: BuildSitting) -> None:
    comparison = compared(build_sitting({"数学": LOW + EVEN}, TWO_CLASSES))

    table = group_table(comparison.of_subject("数学"), comparison.grade("数学"))

    titles = [column.title for column in table.columns]
    rows = [dict(zip(titles, row, strict=True)) for row in table.rows]
    assert [row["班级"] for row in rows] == [*TITLES, "年级"]
    assert [row["结论"] for row in rows] == ["低于年级", "高于年级", ""]
    assert [row["与年级差"] for row in rows] == [-10, 10, None]


def test_the_rates_are_told_in_one_sentence(build_sitting: BuildSitting) -> None:
    comparison = compared(build_sitting({"数学": LOW + EVEN}, TWO_CLASSES))

    told = rates_sentence(comparison.grade("数学"), "年级")

    assert told == "年级实考 12 人，平均 65.00 分，得分率 65.00%；优秀率 0.00%，及格率 58.33%，低分率 0.00%。"


def test_a_long_list_of_names_is_shortened_with_its_count() -> None:
    assert listed(["甲", "乙"]) == "甲、乙"
    assert listed([str(number) for number in range(9)]) == "0、1、2、3、4、5等 9 个"
    assert interval_text(None) == ""
    assert interval_text(Interval(1.005, 2)) == "1.01～2.00"


def test_a_significant_gain_names_the_class_and_its_residual(build_sitting: BuildSitting) -> None:
    before = build_sitting({"数学": [60.0, 62, 64, 66, 68, 70] * 2}, TWO_CLASSES, exam=1)
    after = build_sitting({"数学": [50.0, 52, 54, 56, 58, 60, 80, 82, 84, 86, 88, 90]}, TWO_CLASSES, exam=2)

    high, low = gain_sentences(gains(before, after))

    assert high.startswith("数学：七(2)班（+")
    assert "显著高于年级其余考生" in high
    assert low.startswith("数学：七(1)班（-")


def test_gains_that_do_not_differ_are_said_not_to_differ(build_sitting: BuildSitting) -> None:
    same = [build_sitting({"数学": EVEN + EVEN}, TWO_CLASSES, exam=at) for at in (1, 2)]

    assert gain_sentences(gains(*same)) == ["与入口相近的考生相比，各组的增值差异都不显著。"]


def test_too_few_matched_pupils_are_told(build_sitting: BuildSitting) -> None:
    small = [build_sitting({"数学": [70.0, 80]}, [1, 2], exam=at) for at in (1, 2)]

    assert gain_sentences(gains(*small)) == ["数学两次都有成绩的考生不足，没有计算增值。"]


def test_gain_tables_list_every_class(build_sitting: BuildSitting) -> None:
    found = gains(*(build_sitting({"数学": EVEN + EVEN}, TWO_CLASSES, exam=at) for at in (1, 2)))

    wide = residual_table(found.subjects)
    long = gain_table([(each.group.title, "数学", each) for each in found.subjects[0].groups], "班级", ())

    assert [row[0] for row in wide.rows] == list(TITLES)
    assert [row[2:] for row in wide.rows] == [(6, 0, 0), (6, 0, 0)]
    assert [row[0] for row in long.rows] == list(TITLES)
    assert [row[-1] for row in long.rows] == ["差异不显著", "差异不显著"]


@pytest.mark.parametrize(
    ("exams", "expected"),
    [
        ([{"数学": LOW + EVEN, "语文": HIGH + EVEN}] * 2, "七(1)班的数学，最近 2 次考试里有 2 次"),
        ([{"数学": LOW + EVEN, "语文": LOW + EVEN}] * 2, "七(1)班的总分、数学、语文一再显著低于年级"),
        ([{"数学": LOW + LOW, "语文": EVEN + EVEN}] * 2, "数学：最近 2 次考试里有 2 次年级及格率"),
    ],
)
def test_what_is_weak_again_and_again_is_told(
    build_sitting: BuildSitting, exams: Sequence[dict[str, list[float]]], expected: str
) -> None:
    series = [compared(build_sitting(scores, TWO_CLASSES, exam=at)) for at, scores in enumerate(exams, 1)]

    told = weak_sentences(weaknesses(ExamSeries(tuple(series), Grouping.CLASS)))

    assert any(sentence.startswith(expected) for sentence in told)
    assert not any(word in "".join(told) for word in ("差班", "后进", "学困"))


def test_nothing_weak_says_nothing(build_sitting: BuildSitting) -> None:
    series = [compared(build_sitting({"数学": EVEN + EVEN}, TWO_CLASSES, exam=at)) for at in (1, 2)]

    assert weak_sentences(weaknesses(ExamSeries(tuple(series), Grouping.CLASS))) == []
