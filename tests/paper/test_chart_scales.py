import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaowu.paper.chart_scales import nice_scale, scale_for, tick_format
from jiaowu.paper.document import Chart, ChartKind, Series


def chart(kind: ChartKind, *values: float | None, number_format: str = "0.0") -> Chart:
    return Chart(kind, "图", [""] * len(values), (Series("甲", values),), format=number_format)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.0, 100.0, (0, 20, 40, 60, 80, 100)),
        (0.0, 1.0, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (61.5, 83.0, (60, 65, 70, 75, 80, 85)),
        (-3.7, 0.9, (-4, -3, -2, -1, 0, 1)),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert nice_scale(low, high).ticks == pytest.approx(ticks)


def test_bars_start_at_zero() -> None:
    scale = scale_for(chart(ChartKind.BARS, 71.5, 82.0))

    assert scale is not None
    assert scale.low == 0


def test_lines_use_the_height_for_the_differences() -> None:
    scale = scale_for(chart(ChartKind.LINES, 71.5, 82.0))

    assert scale is not None
    assert scale.low >= 70


def test_equal_values_lie_in_the_middle() -> None:
    scale = scale_for(chart(ChartKind.LINES, 80.0, 80.0))

    assert scale is not None
    assert scale.low < 80.0 < scale.high


def test_rates_never_need_more_than_a_hundred_percent() -> None:
    scale = scale_for(chart(ChartKind.LINES, 0.97, 0.999, number_format="0.0%"))

    assert scale is not None
    assert scale.high == 1.0


def test_counts_have_whole_ticks() -> None:
    scale = scale_for(chart(ChartKind.HISTOGRAM, 1, 2, number_format="0"))

    assert scale is not None
    assert scale.ticks == (0, 1, 2)


@pytest.mark.parametrize("values", [(), (None,), (float("nan"),), (1e300,)])
def test_nothing_to_draw_has_no_scale(values: tuple[float | None, ...]) -> None:
    assert scale_for(chart(ChartKind.BARS, *values)) is None


@pytest.mark.parametrize(
    ("number_format", "ticks", "expected"),
    [
        ("0.0", (0, 20, 40), "0"),
        ("0.0%", (0, 0.2), "0%"),
        ("0.0%", (0, 0.025), "0.0%"),
        ("0.0", (0, 2.5), "0.0"),
    ],
)
def test_ticks_drop_needless_decimals(number_format: str, ticks: tuple[float, ...], expected: str) -> None:
    assert tick_format(chart(ChartKind.BARS, 1.0, number_format=number_format), ticks) == expected


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9))
def test_the_scale_covers_the_values_with_a_few_ticks(low: float, span: float) -> None:
    scale = nice_scale(low, low + span)

    tolerance = 1e-6 * max(1.0, abs(low) + span)
    assert scale.low <= low + tolerance
    assert scale.high >= low + span - tolerance
    assert 2 <= len(scale.ticks) <= 8
