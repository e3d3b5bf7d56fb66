from hypothesis import given
from hypothesis import strategies as st

from jiaowu.paper.wrapping import NOT_AT_END, NOT_AT_START, wrap, wrap_centred


def one(_char: str) -> float:
    return 1.0


def test_han_text_breaks_between_any_two_characters() -> None:
    assert wrap("春眠不觉晓处处闻啼鸟", one, 4) == ["春眠不觉", "晓处处闻", "啼鸟"]


def test_closing_punctuation_never_starts_a_line() -> None:
    assert wrap("春眠不觉，晓", one, 4) == ["春眠不", "觉，晓"]


def test_opening_punctuation_never_ends_a_line() -> None:
    assert wrap("春眠不（觉）", one, 4) == ["春眠不", "（觉）"]


def test_words_and_numbers_stay_whole() -> None:
    assert wrap("平均 98.5 and more", one, 9) == ["平均 98.5", "and more"]


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert wrap("abcdefgh", one, 3) == ["abc", "def", "gh"]


def test_the_first_line_can_be_shorter() -> None:
    assert wrap("春眠不觉晓", one, 4, indent=2) == ["春眠", "不觉晓"]


def test_line_breaks_are_kept() -> None:
    assert wrap("甲\n\n乙", one, 4) == ["甲", "", "乙"]


def test_centred_text_leaves_no_single_character_on_its_last_line() -> None:
    assert wrap_centred("道德与法治", one, 4) == ["道德与", "法治"]


def test_centred_text_otherwise_breaks_as_usual() -> None:
    assert wrap_centred("一分三率综合", one, 4) == ["一分三率", "综合"]


def test_empty_text_is_one_empty_line() -> None:
    assert wrap("", one, 4) == [""]


@given(st.text(alphabet="春眠（），。“”ab1 ", max_size=60), st.integers(1, 12))
def test_nothing_but_spaces_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    lines = wrap(text, one, width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, lines)) <= width


@given(st.text(alphabet="春眠不觉晓，。（", min_size=1, max_size=60))
def test_lines_obey_the_rules_where_they_have_room(text: str) -> None:
    lines = wrap(text, one, 1000)

    assert lines == [text]
    assert NOT_AT_START.isdisjoint(NOT_AT_END)
