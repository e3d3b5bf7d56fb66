"""句子里的小数四舍五入。"""

import pytest

from jiaowu.school.decimals import decimal_text, percent_text


@pytest.mark.parametrize(
    ("value", "digits", "told"),
    [(226.65, 1, "226.7"), (96.5, 0, "97"), (1.005, 2, "1.01"), (-0.04, 1, "0.0"), (80, 1, "80.0")],
)
def test_a_decimal_is_rounded_half_up(value: float, digits: int, told: str) -> None:
    assert decimal_text(value, digits) == told


def test_ten_of_thirty_two_is_thirty_one_point_three_per_cent() -> None:
    assert percent_text(10 / 32) == "31.3%"
    assert percent_text(0.995, 0) == "100%"


@pytest.mark.parametrize(("value", "told"), [(9.45, "+9.5"), (-9.45, "-9.5"), (0.0, "0.0")])
def test_a_change_carries_its_sign(value: float, told: str) -> None:
    assert decimal_text(value, signed=True) == told
