from datetime import date

import pytest

from jiaowu.paper.document import Value
from jiaowu.paper.formats import display


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (82.5, "0", "83"),
        (0.125, "0.00", "0.13"),
        (2.675, "0.00", "2.68"),
        (1.005, "0.00", "1.01"),
        (82.34999999999999, "0.0", "82.4"),
        (82.3499, "0.0", "82.3"),
        (-0.5, "0", "-1"),
        (0.8125, "0.0%", "81.3%"),
        (0.005, "0%", "1%"),
        (1, "0.00%", "100.00%"),
        (1234567.5, "#,##0", "1,234,568"),
        (1234.5, "#,##0.00", "1,234.50"),
        (3, "0.0", "3.0"),
        (45, '0"人"', "45人"),
        (1.25, "+0.0;-0.0;0", "+1.3"),
        (-1.25, "+0.0;-0.0;0", "-1.3"),
        (0.0, "+0.0;-0.0;0", "0"),
    ],
)
def test_numbers_are_rounded_half_up_for_display(value: Value, number_format: str, shown: str) -> None:
    assert display(value, number_format) == shown


def test_a_number_that_rounds_to_zero_has_no_minus() -> None:
    assert display(-0.04, "0.0") == "0.0"


def test_a_signed_format_is_chosen_by_the_rounded_value() -> None:
    assert display(-0.001, "+0.00;-0.00;0.00") == "0.00"


@pytest.mark.parametrize(
    ("value", "shown"), [(98.0, "98"), (98.5, "98.5"), (7, "7"), (1 / 3, "0.3333333333")]
)
def test_numbers_without_a_format_are_plain(value: float, shown: str) -> None:
    assert display(value) == shown


@pytest.mark.parametrize("value", [None, "", float("nan"), float("inf")])
def test_missing_values_are_blank(value: Value) -> None:
    assert display(value, "0.00") == ""


def test_text_is_shown_as_it_is_whatever_the_format() -> None:
    assert display("=1+1", "0.00") == "=1+1"


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [("", "2026-09-01"), ("yyyy-mm-dd", "2026-09-01"), ("yyyy年m月d日", "2026年9月1日"), ("m/d", "9/1")],
)
def test_dates_follow_their_format(number_format: str, shown: str) -> None:
    assert display(date(2026, 9, 1), number_format) == shown


def test_numbers_beyond_fifteen_digits_are_not_forced_into_a_format() -> None:
    assert display(1e20, "0.00") == "1e+20"
    assert display(110101199003071234, "0.00") == "110101199003071234"


def test_control_characters_vanish_and_broken_code_points_become_visible() -> None:
    assert display("甲\x00\u200b乙\t丙\r\n丁\ud800") == "甲乙 丙\n丁〔U+D800〕"
