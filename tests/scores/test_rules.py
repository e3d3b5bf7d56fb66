"""零散规则：分数线方案、分数段、赋分的边角、名次的边角。"""

import numpy as np
import pytest

from jiaowu.school.lines import LinePercents, preset, presets
from jiaowu.scores.assigned import assign, assigned_schemes, convert
from jiaowu.scores.bands import from_edges, tenths
from jiaowu.scores.levels import LEVEL_TITLES
from jiaowu.scores.lines import guess_full, lines_for
from jiaowu.scores.ranks import competition
from jiaowu.scores.statistics import population_sd, rate, round_half_up, t_score, to_units, z_score


def test_every_preset_has_descending_lines() -> None:
    for each in presets():
        for percents in (each.percents, *each.by_subject.values()):
            assert 100 >= percents.excellent > percents.good > percents.pass_ > percents.low > 0


def test_upper_primary_asks_more_of_mathematics() -> None:
    upper = preset("primary_upper")

    assert upper.percents_for("语文") == LinePercents(85, 75, 60, 40)
    assert upper.percents_for("数学") == LinePercents(90, 75, 60, 40)


def test_lines_of_a_full_mark_of_120_are_exact() -> None:
    lines = lines_for("数学", 120, LinePercents())

    assert (lines.excellent, lines.good, lines.pass_, lines.low) == (102, 90, 72, 48)


@pytest.mark.parametrize(("highest", "full"), [(99.5, 100), (100, 100), (100.5, 120), (149, 150), (777, 800)])
def test_full_mark_is_the_first_usual_one_that_holds(highest: float, full: float) -> None:
    assert guess_full(highest) == full


def test_default_bands_are_tenths_of_the_full_mark() -> None:
    bands = tenths(120)

    assert [band.title for band in bands[:2]] == ["108–120", "96–108"]
    assert (len(bands), bands[-1].low) == (10, 0)


def test_band_edges_may_come_in_any_order_and_always_reach_zero() -> None:
    bands = from_edges(100, (60, 90, 100, 120, -5))

    assert [(band.low, band.high) for band in bands] == [(90, 100), (60, 90), (0, 60)]


def test_every_assigned_scheme_covers_everyone_without_gaps() -> None:
    for scheme in assigned_schemes():
        assert sum(level.percent for level in scheme.levels) == 100
        for above, below in zip(scheme.levels, scheme.levels[1:], strict=False):
            assert above.high >= above.low > below.high


def test_a_level_with_one_score_takes_the_middle_of_its_interval() -> None:
    assert convert(70, (70, 70), (100, 86)) == 93
    assert convert(70, (70, 70), (100, 97)) == 99


def test_nobody_gets_no_assigned_scores() -> None:
    assigned = assign(np.array([]), assigned_schemes()[0])

    assert assigned.tolist() == []


def test_ranks_are_taken_within_each_pool() -> None:
    units = to_units(np.array([90.0, 90, 80, 70, 70]))

    ranks = competition(units, np.array([1, 0, 1, 0, 1]))

    assert ranks.tolist() == [1, 1, 2, 2, 3]


def test_equal_scores_have_no_spread() -> None:
    sd = population_sd(np.array([85.3, 85.3, 85.3]))

    assert sd == 0
    assert t_score(z_score(85.3, 85.3, sd)) == 50


def test_a_rate_without_anyone_is_unknown() -> None:
    assert rate(0, 0) is None


@pytest.mark.parametrize(
    ("value", "digits", "shown"), [(96.5, 0, 97), (2.675, 2, 2.68), (-0.5, 0, -1), (0.125, 2, 0.13)]
)
def test_display_rounds_half_up(value: float, digits: int, shown: float) -> None:
    assert round_half_up(value, digits) == shown


def test_unknown_scores_become_zero_units() -> None:
    units = to_units(np.array([np.nan, np.inf, 0.5]))

    assert units.tolist() == [0, 0, 500_000]


def test_levels_never_name_anyone_poor() -> None:
    assert list(LEVEL_TITLES.values()) == ["优秀", "良好", "合格", "待提高"]
