from datetime import date

import numpy as np
import pytest

from jiaowu.scores.importing.cells import CellKind, read_score, read_score_column
from jiaowu.scores.matrix import State
from jiaowu.sheets.grid import NO_CACHE, CellError, CellValue


@pytest.mark.parametrize("value", [85, 85.0, "85", "85分", "８５", " 85 ", "85.", "'85", "+85", "85 分"])
def test_the_ways_to_write_a_number(value: CellValue) -> None:
    reading = read_score(value)

    assert (reading.value, reading.state, reading.kind, reading.doubt) == (
        85.0,
        State.NORMAL,
        CellKind.NUMBER,
        None,
    )


def test_zero_and_thousands_are_scores() -> None:
    assert read_score(0).value == 0.0
    assert read_score("0").state is State.NORMAL
    assert read_score("1,024").value == 1024.0


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("缺", State.ABSENT),
        ("缺考", State.ABSENT),
        ("缺 考", State.ABSENT),
        ("Q", State.ABSENT),
        ("q", State.ABSENT),
        ("未考", State.ABSENT),
        ("请假", State.ABSENT),
        ("病假", State.ABSENT),
        ("旷考", State.ABSENT),
        ("缺考(病假)", State.ABSENT),
        ("缺考，不计排名", State.ABSENT),
        ("0(缺考)", State.ABSENT),
        ("N", State.EXEMPT),
        ("免", State.EXEMPT),
        ("免考", State.EXEMPT),
        ("不参考", State.EXEMPT),
        ("缓", State.DEFERRED),
        ("缓考", State.DEFERRED),
        ("作弊", State.CHEATED),
        ("舞弊", State.CHEATED),
        ("违纪", State.CHEATED),
        ("85(作弊)", State.CHEATED),
        ("未扫", State.UNCHECKED),
        ("未扫，不计排名", State.UNCHECKED),
        ("未选", State.NOT_TAKEN),
    ],
)
def test_words_become_states_without_a_score(text: str, state: State) -> None:
    reading = read_score(text)

    assert (reading.value, reading.state, reading.kind, reading.doubt) == (None, state, CellKind.STATE, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("36，剔除", 36.0),
        ("36,剔除", 36.0),
        ("剔除 36".replace(" ", "，"), 36.0),
        ("0，不计排名", 0.0),
        ("未扫，剔除", None),
        ("剔除", None),
    ],
)
def test_an_excluded_score_is_kept_but_never_counted(text: str, value: float | None) -> None:
    reading = read_score(text)

    assert (reading.value, reading.state, reading.kind) == (value, State.EXCLUDED, CellKind.EXCLUDED)


@pytest.mark.parametrize("value", [None, "", " ", "\u00a0", "\u3000"])
def test_blanks_are_a_kind_of_their_own(value: CellValue) -> None:
    assert read_score(value).kind is CellKind.BLANK


@pytest.mark.parametrize("text", ["-", "—", "——", "－", "/", "／", "–", "无"])
def test_dashes_are_a_kind_of_their_own(text: str) -> None:
    assert read_score(text).kind is CellKind.DASH


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("优", CellKind.LEVEL),
        ("A+", CellKind.LEVEL),
        ("不合格", CellKind.LEVEL),
        ("1/29", CellKind.RATIO),
        (-1, CellKind.NEGATIVE),
        ("-2", CellKind.NEGATIVE),
        ("−1", CellKind.NEGATIVE),
        (float("nan"), CellKind.NOT_FINITE),
        (float("inf"), CellKind.NOT_FINITE),
        (10**400, CellKind.NOT_FINITE),
        (1e9, CellKind.NOT_FINITE),
        (CellError("#N/A"), CellKind.ERROR),
        (CellError(NO_CACHE), CellKind.ERROR),
        ("#REF!", CellKind.ERROR),
        (True, CellKind.BOOL),
        (date(2026, 3, 1), CellKind.DATE),
        ("85a", CellKind.TEXT),
        ("8O", CellKind.TEXT),
        ("8 5", CellKind.TEXT),
        ("85;90", CellKind.TEXT),
        ("85,5", CellKind.TEXT),
        ("1e2", CellKind.TEXT),
        ("∞", CellKind.NOT_FINITE),
        ("999999999", CellKind.NOT_FINITE),
        ("85(缺考)", CellKind.TEXT),
        ("八十五", CellKind.TEXT),
        ("85+5", CellKind.TEXT),
    ],
)
def test_what_is_no_score_gives_no_value_and_a_doubt(value: CellValue, kind: CellKind) -> None:
    reading = read_score(value)

    assert (reading.value, reading.kind) == (None, kind)
    assert reading.doubt


@pytest.mark.parametrize("text", ["85(补)", "85（补考）", "85*", "*85", "85▲"])
def test_a_marked_number_is_used_and_reported(text: str) -> None:
    reading = read_score(text)

    assert (reading.value, reading.state, reading.kind) == (85.0, State.NORMAL, CellKind.FLAGGED)
    assert reading.doubt


def test_a_column_is_read_like_its_cells() -> None:
    cells: list[CellValue] = [
        85,
        90.5,
        "77",
        None,
        "缺考",
        "-",
        "36，剔除",
        -1,
        True,
        "88*",
        10**400,
        "x",
        "85分",
        float("nan"),
    ]

    values, states, odd = read_score_column(cells)

    expected = [read_score(cell) for cell in cells]
    assert [None if np.isnan(value) else value for value in values.tolist()] == [
        one.value for one in expected
    ]
    assert states.tolist() == [one.state for one in expected]
    assert odd == [(index, one) for index, one in enumerate(expected) if one.kind is not CellKind.NUMBER]


def test_a_plain_column_has_nothing_odd() -> None:
    values, states, odd = read_score_column([0, 100, 85.5])

    assert values.tolist() == [0.0, 100.0, 85.5]
    assert states.tolist() == [State.NORMAL] * 3
    assert odd == []


def test_a_column_of_numbers_and_blanks_lists_the_blanks() -> None:
    values, states, odd = read_score_column([80, None, 90])

    assert values[[0, 2]].tolist() == [80.0, 90.0]
    assert states.tolist() == [State.NORMAL, State.ABSENT, State.NORMAL]
    assert [(index, reading.kind) for index, reading in odd] == [(1, CellKind.BLANK)]


def test_an_empty_column_is_fine() -> None:
    values, states, odd = read_score_column([])

    assert (values.size, states.size, odd) == (0, 0, [])
