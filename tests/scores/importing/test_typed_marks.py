"""录入时键入的文字是什么意思。"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaowu.errors import UserError
from jiaowu.scores.importing.typed_marks import WORDS, TypedMark, mark_text, read_typed
from jiaowu.scores.matrix import State


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("96", 96),
        ("12.5", 12.5),
        ("８８．５", 88.5),
        (" 75分 ", 75),
        ("0", 0),
        ("120", 120),
        ("99.25", 99.25),
    ],
)
def test_numbers_in_any_width_are_scores(text: str, value: float) -> None:
    mark = read_typed(text, 120)

    assert mark == TypedMark(value, State.NORMAL)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        *[(word, State.ABSENT) for word in ("缺", "缺考", "Q", "q", "请假", " 缺 ")],
        *[(word, State.EXEMPT) for word in ("免", "免考", "N", "n")],
        *[(word, State.DEFERRED) for word in ("缓", "缓考")],
        *[(word, State.CHEATED) for word in ("违纪", "作弊")],
        ("待核", State.UNCHECKED),
        ("剔除", State.EXCLUDED),
    ],
)
def test_absence_words_are_those_of_the_import(text: str, state: State) -> None:
    mark = read_typed(text, 100)

    assert mark == TypedMark(None, state)


def test_an_excluded_score_keeps_its_number() -> None:
    mark = read_typed("36，剔除", 100)

    assert mark == TypedMark(36.0, State.EXCLUDED)


@pytest.mark.parametrize("text", ["", "  ", "\u3000", "\u00a0"])
def test_blank_text_clears_the_cell(text: str) -> None:
    mark = read_typed(text, 100)

    assert mark is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("120.5", "120.5 超过满分 120"),
        ("130，剔除", "130 超过满分 120"),
        ("-3", "负数"),
        ("88.125", "最多两位小数"),
        ("优", "是等级"),
        ("A", "是等级"),
        ("85*", "带有说明"),
        ("1/29", "像是名次"),
        ("-", "不考这一科就空着"),
        ("未选", "不考这一科就空着"),
        ("八十五", "看不懂“八十五”"),
        ("8 5", "看不懂"),
        ("1e3", "看不懂"),
        ("999999999", "不是有效的分数"),
    ],
)
def test_what_cannot_be_a_score_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(UserError, match="没有录入") as refusal:
        read_typed(text, 120)

    assert reason in str(refusal.value)


MARKS = st.one_of(
    st.integers(0, 15000).map(lambda hundredths: TypedMark(hundredths / 100, State.NORMAL)),
    st.integers(0, 15000).map(lambda hundredths: TypedMark(hundredths / 100, State.EXCLUDED)),
    st.sampled_from(list(WORDS)).map(lambda state: TypedMark(None, state)),
)


@given(MARKS)
def test_what_is_shown_reads_back_the_same(mark: TypedMark) -> None:
    assert read_typed(mark_text(mark), 150) == mark
