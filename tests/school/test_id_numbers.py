"""身份证号：校验位、日期、性别、15 位的旧号（O-60）。"""

from datetime import date

import pytest

from jiaowu.school.id_numbers import CHECKS, WEIGHTS, check_digit, extend, read_id_number


def test_o60_published_numbers() -> None:
    valid = (
        "11010519491231002X",
        "440524188001010014",
        "34052419800101001X",
        "370101190102039973",
        "110105201602290011",
    )
    wrong = ("110105194912310021", "110105194902300020", "110105201802290016")
    products = [int(digit) * weight for digit, weight in zip("11010519491231002", WEIGHTS, strict=True)]

    assert [number.text for text in valid if (number := read_id_number(text).number)] == list(valid)
    assert [read_id_number(text).number for text in wrong] == [None] * 3
    assert sum(products) == 167
    assert CHECKS[167 % 11] == check_digit("11010519491231002") == "X"
    assert CHECKS[195 % 11] == check_digit("44052418800101001") == "4"
    assert check_digit("11010519490230002") == "0"
    assert check_digit("11010520180229001") == "6"
    assert extend("340524800101001") == "34052419800101001X"
    lower = read_id_number("11010519491231002x").number
    assert lower is not None
    assert (lower.text, lower.sex, lower.birth) == ("11010519491231002X", "2", date(1949, 12, 31))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("110105194912310021", "校验位"),
        ("110105194902300020", "19490230"),
        ("110105201802290016", "20180229"),
        ("1101051949123100", "18 位"),
        ("", "18 位"),
        ("G1010519491231002X", "18 位"),
    ],
)
def test_a_wrong_number_says_what_is_wrong(text: str, told: str) -> None:
    reading = read_id_number(text)

    assert reading.number is None
    assert reading.doubt is not None
    assert told in reading.doubt


def test_blanks_and_full_width_digits_are_read() -> None:
    reading = read_id_number(" １１０１０５ 19491231 002ｘ ")

    assert reading.number is not None
    assert reading.number.masked == "110105********002X"


def test_the_old_number_becomes_eighteen_digits() -> None:
    reading = read_id_number("340524800101001")

    assert reading.number is not None
    assert reading.number.text == "34052419800101001X"
    assert reading.number.sex == "1"
