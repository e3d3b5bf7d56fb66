"""统计量与 scipy、pandas 对照：有缺考、有并列的随机数据，种子固定。"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.cohorts import match_sittings
from jiaowu.scores.comparison import Grouping, compare
from jiaowu.scores.matrix import Floats, ScoreMatrix
from jiaowu.scores.sittings import Sitting
from jiaowu.scores.uncertainty import Sample, difference_interval, mean_interval, rate_interval
from jiaowu.scores.value_added import Method, value_added

BuildExam = Callable[..., ScoreMatrix]
BuildSitting = Callable[..., Sitting]
Cell = float | str

SEEDS = range(6)
SUBJECTS = ("语文", "数学", "英语")


@dataclass(frozen=True, eq=False)
class Draw:
    """一份随机成绩：给程序的写法，给 pandas 的表（缺考为 NaN）。"""

    scores: dict[str, list[Cell]]
    classes: list[int]
    frame: pd.DataFrame


def draw(seed: int, pupils: int = 240) -> Draw:
    """五个班，半分制，约 4% 缺考；分数挤在一起，并列很多。"""
    rng = np.random.default_rng(seed)
    level = rng.normal(70, 14, pupils)
    classes = rng.integers(1, 6, pupils)
    marks = {name: np.clip(np.round((level + rng.normal(0, 9, pupils)) * 2) / 2, 0, 100) for name in SUBJECTS}
    frame = pd.DataFrame(marks).mask(rng.random((pupils, len(SUBJECTS))) < 0.04)
    scores: dict[str, list[Cell]] = {
        name: ["缺考" if np.isnan(mark) else mark for mark in frame[name].tolist()] for name in SUBJECTS
    }
    return Draw(scores, classes.tolist(), frame.assign(班=classes))


@pytest.fixture(params=SEEDS)
def drawn(request: pytest.FixtureRequest) -> Draw:
    """一份随机成绩。"""
    return draw(request.param)


def sat(values: "pd.Series[float]") -> Floats:
    """有成绩的。"""
    marks: Floats = values.dropna().to_numpy()
    return marks


def columns(drawn: Draw, analysis: Analysis) -> "Iterator[tuple[int, pd.Series[float]]]":
    """各科与总分：在分析里的序号，pandas 里的一列；有一科缺考的没有总分。"""
    total = drawn.frame[list(SUBJECTS)].sum(axis=1, skipna=False)
    for subject in analysis.subjects:
        yield subject.index, total if subject.is_sum else drawn.frame[subject.name]


def test_means_deviations_and_quartiles(drawn: Draw, build_sitting: BuildSitting) -> None:
    analysis = build_sitting(drawn.scores, drawn.classes).analysis

    for at, values in columns(drawn, analysis):
        cell = analysis.cell(analysis.groups[0], analysis.subjects[at])
        assert cell.sat == values.count()
        assert cell.mean == pytest.approx(values.mean())
        assert cell.sd == pytest.approx(values.std(ddof=0))
        assert (cell.q1, cell.median, cell.q3) == pytest.approx(tuple(values.quantile([0.25, 0.5, 0.75])))


def test_ranks_percentiles_and_standard_scores(drawn: Draw, build_exam: BuildExam) -> None:
    analysis = analyze(build_exam(drawn.scores))

    for at, values in columns(drawn, analysis):
        ranks = values.rank(method="min", ascending=False).fillna(0)
        percentiles = (values.rank(method="min") - 1) / (values.count() - 1)
        assert analysis.ranks[at].tolist() == ranks.astype(int).tolist()
        assert np.allclose(analysis.percentiles()[at], percentiles, equal_nan=True)
        assert np.allclose(analysis.z_scores()[at], stats.zscore(values, nan_policy="omit"), equal_nan=True)


def test_class_intervals(drawn: Draw, build_sitting: BuildSitting) -> None:
    sitting = build_sitting(drawn.scores, drawn.classes)

    compared = compare(sitting, sitting.class_groups, Grouping.CLASS)

    for name in SUBJECTS:
        for no, values in drawn.frame.groupby("班")[name]:
            row, marks = compared.find(int(str(no)), name), sat(values)
            assert row is not None
            assert row.mean.interval is not None
            assert row.pass_rate.interval is not None
            expected = stats.ttest_1samp(marks, 0).confidence_interval()
            passed = stats.binomtest(int((marks >= 60).sum()), len(marks)).proportion_ci(method="wilson")
            assert (row.mean.interval.low, row.mean.interval.high) == pytest.approx(tuple(expected))
            assert (row.pass_rate.interval.low, row.pass_rate.interval.high) == pytest.approx(tuple(passed))
            assert row.sd == pytest.approx(marks.std())
            assert row.own.sd == pytest.approx(marks.std(ddof=1))


def test_differences_from_the_rest_of_the_grade(drawn: Draw, build_sitting: BuildSitting) -> None:
    sitting = build_sitting(drawn.scores, drawn.classes)

    compared = compare(sitting, sitting.class_groups, Grouping.CLASS)

    for row in compared.of_subject("数学"):
        own = drawn.frame["班"] == row.group.id
        test = stats.ttest_ind(
            sat(drawn.frame.loc[own, "数学"]), sat(drawn.frame.loc[~own, "数学"]), equal_var=False
        )
        difference = row.difference()
        assert difference is not None
        assert (difference.low, difference.high) == pytest.approx(tuple(test.confidence_interval()))


def test_regression_between_two_exams(drawn: Draw, build_sitting: BuildSitting) -> None:
    again = draw(1000 + len(drawn.frame))
    before, after = (
        build_sitting(drawn.scores, drawn.classes),
        build_sitting(again.scores, again.classes, exam=2),
    )

    gains = value_added(match_sittings(before, after), "数学", after.class_groups)

    assert gains is not None
    pairs = pd.DataFrame({"入": drawn.frame["数学"], "出": again.frame["数学"]})
    standard = (pairs - pairs.mean()) / pairs.std(ddof=0)
    both, z = pairs.dropna(), standard[pairs.notna().all(axis=1)]
    line = stats.linregress(both["入"], both["出"])
    assert (gains.slope, gains.intercept) == pytest.approx((line.slope, line.intercept))
    assert gains.beta == pytest.approx(float((z["入"] * z["出"]).sum() / (z["入"] ** 2).sum()))
    assert np.allclose(gains.residuals, z["出"] - gains.beta * z["入"])
    for row in gains.groups:
        own = again.frame.loc[both.index, "班"] == row.group.id
        delta = (z["出"] - z["入"])[own]
        interval = row[Method.DELTA_Z].interval
        assert interval is not None
        assert row[Method.DELTA_Z].value == pytest.approx(delta.mean())
        assert (interval.low, interval.high) == pytest.approx(
            tuple(stats.ttest_1samp(delta, 0).confidence_interval())
        )


def test_beta_is_the_correlation_where_everyone_is_matched(build_sitting: BuildSitting) -> None:
    rng = np.random.default_rng(7)
    entry = rng.normal(70, 10, 60).round(1)
    leaving = (entry * 0.6 + rng.normal(30, 8, 60)).round(1)

    gains = value_added(
        match_sittings(
            build_sitting({"数学": entry.tolist()}), build_sitting({"数学": leaving.tolist()}, exam=2)
        ),
        "数学",
        (),
    )

    assert gains is not None
    assert gains.beta == pytest.approx(stats.pearsonr(entry, leaving).statistic)


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_intervals_at_other_levels(level: float) -> None:
    rng = np.random.default_rng(11)
    one, other = rng.normal(70, 9, 13), rng.normal(66, 15, 41)
    first, second = (Sample(len(each), float(each.mean()), float(each.std(ddof=1))) for each in (one, other))

    mean, difference, share = (
        mean_interval(first, level),
        difference_interval(first, second, level),
        rate_interval(3, 17, level),
    )

    expected_mean = stats.ttest_1samp(one, 0).confidence_interval(level)
    expected_difference = stats.ttest_ind(one, other, equal_var=False).confidence_interval(level)
    expected_share = stats.binomtest(3, 17).proportion_ci(level, method="wilson")
    assert (mean.low, mean.high) == pytest.approx(tuple(expected_mean), abs=1e-6)
    assert (difference.low, difference.high) == pytest.approx(tuple(expected_difference), abs=1e-6)
    assert (share.low, share.high) == pytest.approx(tuple(expected_share), abs=1e-6)
