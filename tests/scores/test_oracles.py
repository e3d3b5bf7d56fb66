"""公式的标准答案：出处印出的数，或由出处的公式手算的数，逐个核对。"""

from collections.abc import Callable
from math import sqrt

import numpy as np
import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.school.lines import preset
from jiaowu.scores.analysis import Analysis, SubjectFigures, analyze
from jiaowu.scores.assigned import assign, assigned_scheme, convert, level_indices
from jiaowu.scores.bands import counts, from_edges
from jiaowu.scores.composites import combine, scheme
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.options import AnalysisOptions, Denominator
from jiaowu.scores.ranks import (
    average,
    competition,
    dense,
    lead_rate,
    percentile,
    percentile_rank,
    progress_rate,
)
from jiaowu.scores.statistics import (
    above_mean_rate,
    population_sd,
    quartiles,
    round_half_up,
    sample_sd,
    standard_score,
    t_score,
    to_units,
    top_count,
    top_values,
    variation,
    z_score,
)

BuildExam = Callable[..., ScoreMatrix]
Part = tuple[int, float, float]
"""几个人，分数在哪两个数之间（含两端）。"""


def compose(total: float, *parts: Part) -> list[float]:
    """各段人数与总分 → 一组具体的分数，以半分为单位。"""
    lows = [low for count, low, _ in parts for _ in range(count)]
    highs = [high for count, _, high in parts for _ in range(count)]
    rest = total - sum(lows)
    scores = []
    for low, high in zip(lows, highs, strict=True):
        step = min(high - low, rest)
        scores.append(low + step)
        rest -= step
    assert rest == 0
    return scores


def whole(analysis: Analysis, name: str) -> SubjectFigures:
    """全体一科的统计。"""
    return analysis.cell(analysis.groups[0], analysis.subject(name))


def shown(value: float | None, digits: int = 2) -> float:
    """四舍五入到显示的位数。"""
    assert value is not None
    return round_half_up(value, digits)


def percent(value: float | None, digits: int = 2) -> float:
    """率 → 百分数。"""
    assert value is not None
    return round_half_up(value * 100, digits)


def three_rates(analysis: Analysis, name: str) -> float:
    """全体一科的一分三率综合，两位小数。"""
    return shown(analysis.composite(scheme("three_rates"), analysis.groups[0], analysis.subject(name)))


def test_o01_grade_six_chinese_of_one_class(build_exam: BuildExam) -> None:
    scores = compose(3659.5, (5, 85, 90), (42, 60, 84.5))

    analysis = analyze(build_exam({"语文": scores}))

    cell = whole(analysis, "语文")
    assert (cell.sat, cell.passed, cell.excellent, sum(scores)) == (47, 47, 5, 3659.5)
    assert shown(cell.mean) == 77.86
    assert (percent(cell.pass_rate), percent(cell.excellent_rate)) == (100.00, 10.64)
    assert three_rates(analysis, "语文") == 64.34


def test_o02_full_marks_count_as_excellent_too(build_exam: BuildExam) -> None:
    scores = compose(4404.0, (1, 100, 100), (31, 90, 96), (12, 75, 89), (4, 60, 74), (2, 40, 59))

    analysis = analyze(build_exam({"数学": scores}, percents=preset("primary_lower").percents))

    cell = whole(analysis, "数学")
    bands = from_edges(100, (99.5, 90, 75, 60, 0))
    assert counts(np.array(scores), bands) == (1, 31, 12, 4, 2)
    assert (cell.sat, cell.excellent, cell.passed) == (50, 32, 48)
    assert shown(cell.mean) == 88.08
    assert (percent(cell.pass_rate), percent(cell.excellent_rate)) == (96.00, 64.00)
    assert three_rates(analysis, "数学") == 83.23


def test_o03_all_subjects_together(build_exam: BuildExam) -> None:
    pairs = [(95.0, 95.0)] * 17 + [(84.0, 88.0)] * 29 + [(50.0, 44.0)] * 4

    analysis = analyze(build_exam({"语文": [a for a, _ in pairs], "数学": [b for _, b in pairs]}))

    total = whole(analysis, "总分")
    measures = {
        "score_rate": total.score_rate,
        "pass_rate": total.all_pass_rate,
        "excellent_rate": total.all_excellent_rate,
    }
    assert (total.sat, total.all_pass, total.all_excellent) == (50, 46, 17)
    assert (sum(map(sum, pairs)), total.lines.full * total.sat) == (8594.0, 10000)
    assert percent(total.score_rate) == 85.94
    assert (percent(total.all_pass_rate), percent(total.all_excellent_rate)) == (92.00, 34.00)
    assert shown(combine(scheme("three_rates"), measures)) == 72.18


O04 = {
    # 班号: (总分, 优秀, 合格, 差, 人数), 印出的 (平均, 合格率, 优秀率, 差生率, 四率和, 与年级差)
    1: ((4110.5, 24, 48, 0, 48), (85.6, 100.0, 50.0, 0.0, 235.6, 22.9)),
    2: ((4186.5, 20, 44, 1, 52), (80.5, 84.6, 38.5, 1.9, 201.7, -11.1)),
    3: ((4101.0, 23, 47, 0, 49), (83.7, 95.9, 46.9, 0.0, 226.6, 13.8)),
    4: ((4028.5, 14, 47, 2, 51), (79.0, 92.2, 27.5, 3.9, 194.7, -18.1)),
    5: ((4307.0, 16, 51, 0, 53), (81.3, 96.2, 30.2, 0.0, 207.7, -5.1)),
}


def test_o04_four_rates_and_the_pooled_grade_mean(build_exam: BuildExam) -> None:
    scores: list[float] = []
    classes: list[ClassKey] = []
    for no, ((total, excellent, passed, low, size), _) in O04.items():
        failed = size - passed - low
        parts = ((excellent, 85, 100), (passed - excellent, 60, 84.5), (failed, 40, 59.5), (low, 0, 39.5))
        scores += compose(total, *parts)
        classes += [ClassKey(1, no, f"一{no}")] * size

    analysis = analyze(build_exam({"语文": scores}, classes))

    four, chinese = scheme("four_rates"), analysis.subject("语文")
    grade = whole(analysis, "语文")
    grade_sum = analysis.composite(four, analysis.groups[0], chinese)
    assert grade_sum is not None
    for group in analysis.groups[1:]:
        assert group.key is not None
        cell, own_sum = analysis.cell(group, chinese), analysis.composite(four, group, chinese)
        assert own_sum is not None
        printed = O04[group.key.no or 0][1]
        rates = (cell.pass_rate, cell.excellent_rate, cell.low_rate)
        assert (shown(cell.mean, 1), *(percent(rate, 1) for rate in rates)) == printed[:4]
        assert (shown(own_sum, 1), shown(own_sum - grade_sum, 1)) == printed[4:]
    assert (grade.sat, grade.passed, grade.excellent, grade.low) == (253, 237, 97, 3)
    assert (shown(grade.mean, 1), percent(grade.pass_rate, 1)) == (82.0, 93.7)
    assert (percent(grade.excellent_rate, 1), percent(grade.low_rate, 1)) == (38.3, 1.2)
    assert shown(grade_sum, 1) == 212.8
    assert shown(grade.mean) == 81.95


def test_o05_county_graduation_test(build_exam: BuildExam) -> None:
    scores = [85.0] * 645 + [60.0] * (2242 - 645) + [59.5] * 2351

    cell = whole(analyze(build_exam({"语文": scores})), "语文")

    assert (cell.sat, cell.passed, cell.excellent, cell.sat - cell.passed) == (4593, 2242, 645, 2351)
    assert (percent(cell.pass_rate), percent(cell.excellent_rate)) == (48.81, 14.04)
    assert percent((cell.sat - cell.passed) / cell.sat) == 51.19
    assert percent(cell.sat / 4624) == 99.33


def test_o06_two_denominators(build_exam: BuildExam) -> None:
    scores = [*compose(3840, (45, 60, 100), (3, 40, 59)), "缺考", "缺考"]
    exam = build_exam({"语文": scores})

    by_sat = whole(analyze(exam), "语文")
    by_enrolled = whole(analyze(exam, AnalysisOptions(denominator=Denominator.ENROLLED)), "语文")

    assert (by_sat.enrolled, by_sat.sat, by_sat.absent, by_sat.passed) == (50, 48, 2, 45)
    assert (shown(by_sat.mean), percent(by_sat.pass_rate)) == (80.00, 93.75)
    assert (shown(by_enrolled.mean), percent(by_enrolled.pass_rate)) == (76.80, 90.00)
    assert percent(by_sat.sat / by_sat.enrolled) == 96.00


def test_o07_the_best_eighty_percent() -> None:
    sizes = (47, 50, 45)

    taken = [top_count(size, 80) for size in sizes]
    best = top_values(np.arange(47.0), 80)

    assert taken == [38, 40, 36]
    assert (len(best), best[0], best[-1]) == (38, 46.0, 9.0)


def test_o08_two_standard_deviations(build_exam: BuildExam) -> None:
    scores = [100.0, 90.0, 80.0, 70.0, 60.0]

    cell = whole(analyze(build_exam({"语文": scores})), "语文")

    assert sample_sd(np.array(scores)) == pytest.approx(sqrt(250))
    assert shown(sample_sd(np.array(scores))) == 15.81
    assert shown(population_sd(np.array(scores))) == 14.14
    assert shown(cell.sd) == 14.14


@pytest.mark.parametrize(
    ("mean", "sd", "printed"),
    [
        (79.54, 12.01, (0.96, 15.10, 59.62, 596.2, 25.85)),
        (68.85, 12.61, (0.33, 18.32, 53.33, 533.3, 8.94)),
        (57.43, 14.52, (-0.34, 25.28, 46.60, 466.0, -9.13)),
        (59.05, 13.49, (-0.24, 22.85, 47.56, 475.6, -6.57)),
        (37.76, 10.91, (-1.50, 28.89, 35.03, 350.3, -40.25)),
        (49.25, 10.08, (-0.82, 20.47, 41.79, 417.9, -22.07)),
    ],
)
def test_o09_schools_against_the_city(mean: float, sd: float, printed: tuple[float, ...]) -> None:
    z = z_score(mean, 63.20, 16.99)

    t, standard, above = t_score(z), standard_score(z), above_mean_rate(mean, 63.20)

    figures = (shown(z), shown(variation(sd, mean)), shown(t), shown(standard, 1), percent(above))
    assert figures == printed
    assert shown(variation(16.99, 63.20)) == 26.88


def test_o10_quartiles_are_inclusive(build_exam: BuildExam) -> None:
    scores = [float(score) for score in range(60, 106, 5)]

    cell = whole(analyze(build_exam({"语文": scores}, fulls={"语文": 120})), "语文")

    assert quartiles(np.array(scores)) == (71.25, 82.5, 93.75)
    assert (cell.q1, cell.median, cell.q3) == (71.25, 82.5, 93.75)


def test_o11_ranks_percentiles_and_progress(build_exam: BuildExam) -> None:
    scores = np.array([98.0, 95, 95, 90, 88, 88, 88, 60])

    units = to_units(scores)
    analysis = analyze(build_exam({"语文": scores.tolist()}))

    assert competition(units, np.zeros(8, np.int64)).tolist() == [1, 2, 2, 4, 5, 5, 5, 8]
    assert analysis.ranks[0].tolist() == [1, 2, 2, 4, 5, 5, 5, 8]
    assert dense(units).tolist() == [1, 2, 2, 3, 4, 4, 4, 5]
    assert average(units).tolist() == [1, 2.5, 2.5, 4, 6, 6, 6, 8]


def test_o11_percentile_of_the_source(build_exam: BuildExam) -> None:
    scores = [float(score) for score in range(60, 106, 5)]

    percentiles = analyze(build_exam({"语文": scores}, fulls={"语文": 120})).percentiles()[0]

    assert shown(percentile(6, 10), 4) == 0.6667
    assert (shown(percentiles[6], 4), percentiles[9], percentiles[0]) == (0.6667, 1.0, 0.0)
    assert percentile(0, 1) is None
    assert lead_rate(6, 10) == 0.6
    assert [percentile_rank(rank, 50) for rank in (1, 3, 25, 50)] == [99, 95, 51, 1]


def test_o12_bands_are_half_open_and_the_top_one_closed(build_exam: BuildExam) -> None:
    scores = [100, 99.5, 90, 89.5, 80, 79, 60, 59.5, 59, 40, 39.5, 0]
    edges = (90.0, 80.0, 70.0, 60.0, 0.0)

    analysis = analyze(build_exam({"语文": scores}), AnalysisOptions(band_edges={"语文": edges}))

    assert counts(np.array(scores, float), from_edges(100, edges)) == (3, 2, 1, 1, 5)
    assert analysis.band_counts(analysis.groups[0], analysis.subject("语文")) == (3, 2, 1, 1, 5)


def test_o12_progress_of_ranks() -> None:
    moves = ((5, 4), (3, 2))

    rates = [shown(progress_rate(before, after), 4) for before, after in moves]

    assert rates == [0.2, 0.3333]


@pytest.mark.parametrize(
    ("raw", "raw_range", "target", "expected"),
    [
        (85, (96, 80), (100, 91), 94),
        (92, (96, 80), (100, 91), 98),
        (88, (96, 80), (100, 91), 96),
        (93, (96, 80), (100, 91), 98),
        (90, (92, 74), (100, 91), 99),
        (85, (92, 74), (100, 91), 97),
        (76, (92, 74), (100, 91), 92),
        (73, (73, 67), (90, 81), 90),
    ],
)
def test_o20_shandong_conversion_rounds_half_up(
    raw: float, raw_range: tuple[float, float], target: tuple[int, int], expected: int
) -> None:
    assigned = convert(raw, raw_range, target)

    assert assigned == expected
    assert target in [(level.high, level.low) for level in assigned_scheme("shandong").levels]


def test_o21_ninety_five_and_a_half_becomes_ninety_six() -> None:
    assigned = convert(85, (90, 80), (100, 91))

    assert assigned == 96


def test_o22_zhejiang_interval() -> None:
    assigned = convert(83, (84, 81), (87, 85))

    assert assigned == 86
    assert (87, 85) in [(level.high, level.low) for level in assigned_scheme("zhejiang").levels]


def test_o23_seventy_four_and_a_half_becomes_seventy_five() -> None:
    assigned = convert(65, (80, 60), (85, 71))

    assert assigned == 75


def test_o24_twenty_pupils_under_three_one_two() -> None:
    raw = np.array([95, 92, 92, 88, 86, 85, 83, 80, 78, 78, 75, 72, 70, 68, 65, 60, 55, 50, 45, 30], float)
    expected = [100, 86, 86, 85, 82, 81, 78, 74, 71, 71, 70, 68, 67, 65, 63, 60, 56, 55, 41, 35]

    assigned = assign(raw, assigned_scheme("3+1+2"))
    sizes = np.bincount(level_indices(raw, assigned_scheme("3+1+2"))).tolist()

    assert assigned.tolist() == expected
    assert sizes == [3, 7, 7, 2, 1]
