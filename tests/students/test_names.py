from datetime import date

import pytest

from jiaowu.students.names import normalise_name, read_number


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("张 三", "张三"),
        ("张\u3000三", "张三"),
        ("\u00a0李四 ", "李四"),
        ("王五\u200b", "王五"),
        ("阿依古丽 ・ 买买提", "阿依古丽·买买提"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽．买买提", "阿依古丽·买买提"),
        ("Anna  Li", "Anna Li"),
        ("ＡＢ", "AB"),
        ("\ue863\ue001", "\ue863\ue001"),
        ("𠮷䶮", "𠮷䶮"),
        ("张伟1", "张伟1"),
    ],
)
def test_padding_goes_and_every_character_stays(written: str, name: str) -> None:
    assert normalise_name(written) == name


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0101", "0101"),
        (" 0101\t", "0101"),
        ("'0101", "0101"),
        ('="0101"', "0101"),
        ("２０２５０１", "202501"),
        ("2025 0101", "20250101"),
        ("20250101.0", "20250101"),
        ("G440106201001011234", "G440106201001011234"),
        (101, "101"),
        (101.0, "101"),
        (999_999_999_999_999, "999999999999999"),
        (None, None),
        ("", None),
        ("-", None),
    ],
)
def test_a_number_keeps_every_digit(value: str | float | None, text: str | None) -> None:
    reading = read_number(value)

    assert (reading.text, reading.doubt) == (text, None)


@pytest.mark.parametrize(
    "value",
    [440106201001011234, 4.40106e17, 1e15, 10**400, "4.40106E+17", float("inf"), True, date(2026, 3, 1)],
)
def test_a_number_that_lost_digits_is_refused_with_a_sentence(value: object) -> None:
    reading = read_number(value)

    assert reading.text is None
    assert reading.doubt


def test_a_fractional_number_is_kept_but_doubted() -> None:
    reading = read_number(101.5)

    assert reading.text == "101.5"
    assert reading.doubt
