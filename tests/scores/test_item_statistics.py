"""难度、区分度、题总相关、信度：与手算的数、与统计包一致。"""

import numpy as np
import pandas as pd
import pingouin
import pytest
from scipy import stats

from jiaowu.scores.item_statistics import (
    ItemOptions,
    PaperAnalysis,
    Rounding,
    analyse_paper,
    correlation,
    cronbach_alpha,
    group_size,
    scheme,
    schemes,
)
from jiaowu.scores.items import Item, in_paper_order
from jiaowu.scores.matrix import Floats
from tests.scores.papers import O30, O30_FULLS, make_paper, plain_items

NAN = float("nan")


@pytest.fixture(scope="module")
def o30() -> PaperAnalysis:
    """十名学生五题的分析。"""
    return analyse_paper(make_paper(O30, plain_items(O30_FULLS)))


@pytest.fixture(scope="module")
def random_points() -> Floats:
    """两百人二十题，种子固定。"""
    rng = np.random.default_rng(30)
    ability = rng.normal(size=(200, 1))
    return np.rint(np.clip(3 + ability + rng.normal(size=(200, 20)), 0, 5))


def test_o30_ten_students_and_five_items(o30: PaperAnalysis) -> None:
    paper, items = o30.paper, o30.items

    assert o30.matrix.totals.tolist() == [19, 18, 15, 15, 13, 12, 10, 8, 6, 2]
    assert (paper.mean, paper.median, paper.full, paper.group_size) == (11.8, 12.5, 20, 3)
    assert paper.sd == pytest.approx(5.0951, abs=5e-5)
    assert float(o30.matrix.totals.std(ddof=1)) == pytest.approx(5.3707, abs=5e-5)
    assert [item.p for item in items] == pytest.approx([0.80, 0.60, 0.50, 0.55, 0.58])
    assert paper.p == pytest.approx(0.59)
    assert [item.high_p for item in items] == pytest.approx([1, 1, 0.6667, 0.9167, 0.8333], abs=5e-5)
    assert [item.low_p for item in items] == pytest.approx([0.3333, 0.3333, 0, 0.25, 0.30], abs=5e-5)
    assert [item.d for item in items] == pytest.approx([0.6667, 0.6667, 0.6667, 0.6667, 0.5333], abs=5e-5)
    assert paper.d == pytest.approx(0.60)
    assert o30.matrix.points.var(axis=0).tolist() == pytest.approx([0.64, 0.96, 1.00, 1.56, 4.76])
    assert float(o30.matrix.totals.var()) == pytest.approx(25.96)
    assert paper.alpha == pytest.approx(0.8205, abs=5e-5)
    assert [item.total_r for item in items] == pytest.approx(
        [0.6673, 0.6490, 0.6281, 0.9491, 0.9680], abs=5e-5
    )
    assert [item.rest_r for item in items] == pytest.approx(
        [0.5652, 0.5147, 0.4852, 0.9128, 0.9067], abs=5e-5
    )


def test_equal_totals_enter_the_groups_in_list_order(o30: PaperAnalysis) -> None:
    assert o30.high.tolist() == [0, 1, 2]
    assert o30.low.tolist() == [7, 8, 9]


@pytest.mark.parametrize(
    ("count", "ceil", "half_up"), [(41, 12, 11), (100, 27, 27), (10, 3, 3), (50, 14, 14), (2, 1, 1)]
)
def test_the_27_percent_are_counted_with_whole_numbers(count: int, ceil: int, half_up: int) -> None:
    assert group_size(count, Rounding.CEIL) == ceil
    assert group_size(count, Rounding.HALF_UP) == half_up


def test_alpha_agrees_with_a_psychometrics_package(random_points: Floats) -> None:
    wanted, _ = pingouin.cronbach_alpha(pd.DataFrame(random_points))

    alpha, count = cronbach_alpha(random_points)

    assert alpha == pytest.approx(wanted)
    assert count == 200


def test_correlations_agree_with_pandas_and_scipy_even_with_gaps(random_points: Floats) -> None:
    gappy = random_points[:, 0].copy()
    gappy[::7] = NAN
    totals = random_points.sum(axis=1)
    known = ~np.isnan(gappy)

    found = correlation(gappy, totals)

    assert found == pytest.approx(pd.Series(gappy).corr(pd.Series(totals)))
    assert found == pytest.approx(stats.pearsonr(gappy[known], totals[known]).statistic)


def test_item_correlations_of_a_whole_paper_agree_with_pandas(random_points: Floats) -> None:
    analysis = analyse_paper(make_paper(random_points.tolist(), plain_items([5] * 20)))
    frame = pd.DataFrame(random_points)
    rest = frame.mul(-1).add(frame.sum(axis=1), axis=0)

    assert [item.total_r for item in analysis.items] == pytest.approx(frame.corrwith(frame.sum(axis=1)))
    assert [item.rest_r for item in analysis.items] == pytest.approx(
        [frame[at].corr(rest[at]) for at in range(20)]
    )


def test_items_left_out_by_choice_count_only_those_who_answered() -> None:
    points = [[5, 10, None], [4, None, 6], [3, 8, None], [1, None, 2]]

    analysis = analyse_paper(make_paper(points, plain_items([5, 10, 10])))

    assert [item.n for item in analysis.items] == [4, 2, 2]
    assert [item.p for item in analysis.items] == pytest.approx([0.65, 0.9, 0.4])
    assert (analysis.paper.alpha, analysis.paper.alpha_n) == (None, 0)


def test_nothing_is_computed_without_pupils_or_differences() -> None:
    empty = analyse_paper(make_paper([], plain_items([2, 3])))
    single = analyse_paper(make_paper([[1, 2]], plain_items([2, 3])))
    alike = analyse_paper(make_paper([[1, 2]] * 3, plain_items([2, 3])))

    assert (empty.paper.p, empty.paper.mean, empty.paper.sd, empty.items[0].comment) == (None,) * 3 + ("",)
    assert (single.items[0].d, single.items[0].comment) == (None, "难度中")
    assert (alike.items[0].total_r, alike.paper.alpha) == (None, None)


def test_an_item_without_full_marks_has_no_difficulty() -> None:
    analysis = analyse_paper(make_paper([[1], [2]], [Item("1", 0)]))

    assert (analysis.items[0].mean, analysis.items[0].p, analysis.items[0].comment) == (1.5, None, "")
    assert make_paper([[1]], plain_items([2]), [None]).class_title(0) == ""


@pytest.mark.parametrize(
    ("scheme_id", "value", "band"),
    [
        ("three", 0.81, "易"),
        ("three", 0.80, "中"),
        ("three", 0.20, "中"),
        ("three", 0.19, "难"),
        ("five", 0.86, "易"),
        ("five", 0.73, "较易"),
        ("five", 0.38, "中"),
        ("five", 0.15, "较难"),
        ("five", 0.14, "难"),
    ],
)
def test_difficulty_falls_into_the_chosen_bands(scheme_id: str, value: float, band: str) -> None:
    assert scheme("difficulty", scheme_id).band(value) == band


def test_discrimination_just_on_a_line_is_not_lost_to_floating_point() -> None:
    bands = schemes("discrimination")[0]

    assert bands.band(0.6 - 0.2) == "好"
    assert [bands.band(value) for value in (0.39, 0.30, 0.29, 0.20, 0.19, -0.1, None)] == [
        "良",
        "良",
        "需改",
        "需改",
        "淘汰",
        "淘汰",
        "",
    ]


def test_comments_say_what_to_do() -> None:
    points = [
        [2, 0, 2, 1, 9],
        [2, 0, 2, 0, 9],
        [2, 0, 0, 1, 8],
        [2, 1, 0, 0, 8],
        [0, 2, 2, 1, 2],
        [0, 2, 1, 0, 1],
    ]

    analysis = analyse_paper(make_paper(points, plain_items([2, 2, 2, 1, 10])), ItemOptions(Rounding.HALF_UP))

    assert [item.comment for item in analysis.items] == [
        "难度中，区分好",
        "低分组反而得分高，请查答案与评分",
        "难度中，区分一般，可修改后再用",
        "难度中，区分不开，建议换题",
        "难度中，区分好",
    ]
    assert analysis.matrix.class_title(0) == "七(1)班"
    assert Rounding.HALF_UP.label == "四舍五入"


def test_items_are_put_in_the_order_of_their_numbers() -> None:
    items = [Item(label, 1) for label in ("10", "2", "21(2)", "21(1)", "1")]

    assert in_paper_order(items) == [4, 1, 0, 3, 2]
    assert in_paper_order([*items, Item("作文", 40)]) == [0, 1, 2, 3, 4, 5]


def test_several_knowledge_points_of_one_item_are_told_apart() -> None:
    assert Item("1", 3, knowledge="词语、 句子；词语").tags == ("词语", "句子")
