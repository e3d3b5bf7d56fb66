"""口径：每个数都说得出算式、分子、分母、没有计入的人。"""

from collections.abc import Callable

import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import TOTAL, Analysis, analyze
from jiaowu.scores.composites import combine, scheme, schemes
from jiaowu.scores.figures import Explanation, explain
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.measures import Measure
from jiaowu.scores.options import AnalysisOptions, Denominator, GoodRule

BuildExam = Callable[..., ScoreMatrix]

FIRST, SECOND = ClassKey(7, 1, "七(1)班"), ClassKey(7, 2, "七(2)班")


@pytest.fixture
def exam(build_exam: BuildExam) -> ScoreMatrix:
    """两个班，各种状态都有。"""
    return build_exam(
        {
            "语文": [90.0, 80.0, 60.0, 30.0, "缺考", "缓考", "免考", "违纪", "36剔除", 50.0],
            "数学": [95.0, 70.0, 65.0, 30.0, 88.0, 60.0, 70.0, 50.0, 40.0, 50.0],
        },
        [FIRST] * 9 + [SECOND],
    )


def explained(analysis: Analysis, subject: str, measure: Measure, group: int = 1) -> Explanation:
    """默认解释七(1)班的数。"""
    return explain(analysis, analysis.groups[group], analysis.subject(subject), measure)


def test_every_measure_of_every_cell_explains_its_own_value(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    for group in analysis.groups:
        for subject in analysis.subjects:
            cell = analysis.cell(group, subject)
            for measure in Measure:
                explanation = explain(analysis, group, subject, measure)
                value, top, bottom = getattr(cell, measure), explanation.numerator, explanation.denominator
                assert explanation.title == f"{group.title} · {subject.name} · {measure.label}"
                assert explanation.formula
                if value is not None and top is not None:
                    assert value == pytest.approx(top if bottom is None else top / bottom)


def test_pass_rate_lists_who_passed_and_who_is_left_out(exam: ScoreMatrix) -> None:
    explanation = explained(analyze(exam), "语文", Measure.PASS_RATE)

    assert explanation.formula == "及格率 = 达到 60 分的人数 ÷ 实考人数"
    assert (explanation.numerator, explanation.denominator) == (3, 5)
    assert explanation.pupils.tolist() == [0, 1, 2]
    assert explanation.excluded == (
        "缺考 1 人：计入应考，不计入实考。",
        "缓考 1 人：计入应考，不计入实考，补考后替换。",
        "免考 1 人：不计入应考与实考。",
        "违纪 1 人：按 0 分计入实考。",
        "剔除 1 人：不计入应考，不计入实考，分数保留显示。",
    )


def test_total_says_whose_total_is_void_and_who_is_apart(build_exam: BuildExam) -> None:
    exam = build_exam(
        {"语文": [90.0, "缺考", "免考", "免考", 80.0], "数学": [90.0, 70.0, 60.0, "免考", 80.0]}
    )

    explanation = explained(analyze(exam), TOTAL, Measure.MEAN)

    assert (explanation.numerator, explanation.denominator) == (340.0, 2)
    assert explanation.pupils.tolist() == [0, 4]
    assert explanation.excluded == (
        "1 人有学科缺考、缓考、待核或剔除：总分作废，不计入实考，没有名次。",
        "1 人所考学科的满分之和不是 200（免考等）：另成一组，不计入总分统计。",
        "1 人各科都免考、未选或剔除：不计入应考。",
    )


def test_each_measure_points_at_its_pupils(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    pupils = {
        measure: explained(analysis, "语文", measure).pupils.tolist()
        for measure in Measure
        if measure not in {Measure.ALL_EXCELLENT, Measure.ALL_EXCELLENT_RATE}
    }

    assert pupils[Measure.ENROLLED] == [0, 1, 2, 3, 4, 5, 7]
    assert pupils[Measure.SAT] == pupils[Measure.MEAN] == pupils[Measure.SD] == [0, 1, 2, 3, 7]
    assert pupils[Measure.ABSENT] == [4, 5]
    assert pupils[Measure.EXCELLENT] == pupils[Measure.HIGHEST] == [0]
    assert pupils[Measure.GOOD_RATE] == [0, 1]
    assert pupils[Measure.LOW] == [3, 7]
    assert pupils[Measure.LOWEST] == [7]
    assert pupils[Measure.ALL_PASS] == []
    assert explained(analysis, TOTAL, Measure.ALL_PASS_RATE).pupils.tolist() == [0, 1, 2]
    assert explained(analysis, TOTAL, Measure.ALL_EXCELLENT).pupils.tolist() == [0]


def test_formulas_follow_the_options(exam: ScoreMatrix) -> None:
    options = AnalysisOptions(
        denominator=Denominator.ENROLLED, good_rule=GoodRule.BETWEEN, excluded_enrolled=True
    )

    analysis = analyze(exam, options)

    mean, good = explained(analysis, "语文", Measure.MEAN), explained(analysis, "语文", Measure.GOOD)
    assert mean.formula == "平均分 = 有效分之和 ÷ 应考人数，缺考按 0 分"
    assert (mean.numerator, mean.denominator) == (260.0, 8)
    assert mean.excluded[-1] == "剔除 1 人：计入应考，不计入实考，分数保留显示。"
    assert good.formula == "良好人数 = 达到 75 分、不到 85 分的人数"
    assert good.pupils.tolist() == [1]


def test_difference_names_the_grade_mean(exam: ScoreMatrix, build_exam: BuildExam) -> None:
    nobody = analyze(build_exam({"语文": ["缺考"]}))

    explanation = explained(analyze(exam), "数学", Measure.DIFF)
    empty = explained(nobody, "语文", Measure.DIFF)

    assert explanation.formula == "与年级差 = 本班平均分 − 年级平均分（61.80）"
    assert empty.formula == "与年级差 = 本班平均分 − 年级平均分"
    assert explained(nobody, "语文", Measure.LOWEST).pupils.tolist() == []


def test_a_composite_prints_its_weights(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    explanation = explain(analysis, analysis.groups[0], analysis.subject("语文"), scheme("three_rates"))

    assert explanation.formula.startswith("得分率×40% + 及格率×30% + 优秀率×30%")
    assert explanation.formula.endswith("权重合计 100%。")
    assert explanation.pupils.tolist() == [0, 1, 2, 3, 7, 9]


def test_composites_are_data_with_a_weight_sum() -> None:
    sums = {each.name: each.weight_sum for each in schemes()}

    assert sums == {"一分三率综合": 100, "四率和": 200}


def test_a_composite_needs_all_its_parts() -> None:
    measures = {"score_rate": 0.8, "pass_rate": None, "excellent_rate": 0.5}

    value = combine(scheme("three_rates"), measures)

    assert value is None


def test_denominators_have_chinese_names() -> None:
    labels = [denominator.label for denominator in Denominator]

    assert labels == ["实考", "应考"]
