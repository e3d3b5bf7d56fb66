"""拼音首字母：姓氏的读音、多音字、找人；三千人也快。"""

from itertools import product
from time import perf_counter

import pytest

from jiaowu.school.initials import MOST, initials_of, matches


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("单芳", "sf"),
        ("解放", "xf"),
        ("仇英", "qy"),
        ("曾国藩", "zgf"),
        ("区楚良", "ocl"),
        ("查良镛", "zly"),
        ("盖叫天", "gjt"),
        ("任静", "rj"),
        ("尉迟恭", "ycg"),
        ("万俟明", "mqm"),
        ("李㛃", "lj"),
        ("吴𬭎", "wh"),
        ("Mary Smith", "marysmith"),
    ],
)
def test_the_first_reading_is_how_the_name_is_called(name: str, initials: str) -> None:
    assert initials_of(name)[0] == initials


def test_a_character_of_two_readings_gives_both() -> None:
    assert set(initials_of("欧阳乐")) == {"oyl", "oyy"}


def test_the_middle_dot_is_left_out_and_readings_are_limited() -> None:
    found = initials_of("阿依古丽·买买提")

    assert "ayglmmt" in found
    assert len(found) <= MOST


@pytest.mark.parametrize("query", ["wf", "WF", "芳", "王芳", " 王 ", "0101", "", "  "])
def test_a_pupil_is_found_by_initials_characters_or_number(query: str) -> None:
    assert matches(query, "王芳", "20260101")


@pytest.mark.parametrize("query", ["wm", "李", "0909", "w1"])
def test_other_words_do_not_find_him(query: str) -> None:
    assert not matches(query, "王芳", "20260101")


def test_three_thousand_names_are_searched_at_once() -> None:
    names = [
        "".join(parts)
        for parts in product(
            "王李张刘陈杨赵黄周吴单解曾", "子宇思雨浩欣佳梓一可", "涵轩琪怡然辰豪彤睿萱乐行朝好曾长重"
        )
    ]
    initials_of("热身")

    start = perf_counter()
    found = [name for name in names if matches("zyh", name)]
    spent = perf_counter() - start

    assert len(names) > 2_000
    assert "张宇涵" in found
    assert spent < 0.5
