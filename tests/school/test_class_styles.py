"""班级写法：写出来的读得回去，有自己名字的叫自己的名字。"""

import pytest

from jiaowu.school.class_styles import ClassStyle, grade_title, title_of
from jiaowu.school.classes import read_class
from jiaowu.school.terms import Term, stage_of

TERM = Term(2026, 1)


@pytest.mark.parametrize(
    ("style", "primary", "junior", "senior"),
    [
        (ClassStyle.BRACKETS, "三（1）班", "七（1）班", "高一（1）班"),
        (ClassStyle.HALF_BRACKETS, "三(1)班", "七(1)班", "高一(1)班"),
        (ClassStyle.PLAIN, "三1班", "七1班", "高一1班"),
        (ClassStyle.GRADE, "三年级1班", "七年级1班", "高一年级1班"),
        (ClassStyle.GRADE_BRACKETS, "三年级（1）班", "七年级（1）班", "高一年级（1）班"),
        (ClassStyle.OLD_BRACKETS, "三（1）班", "初一（1）班", "高一（1）班"),
        (ClassStyle.OLD_PLAIN, "三1班", "初一1班", "高一1班"),
        (ClassStyle.CODE, "301", "701", "1001"),
        (ClassStyle.DOT, "3.1", "7.1", "10.1"),
        (ClassStyle.ENTRY, "2024级1班", "2026级1班", "2026级1班"),
    ],
)
def test_each_style_writes_the_class_as_schools_do(
    style: ClassStyle, primary: str, junior: str, senior: str
) -> None:
    written = [title_of((grade, 1, ""), style, TERM) for grade in (3, 7, 10)]

    assert written == [primary, junior, senior]


@pytest.mark.parametrize("style", list(ClassStyle))
@pytest.mark.parametrize("stream", ["", "理"])
def test_what_a_style_writes_is_read_back_as_the_same_class(style: ClassStyle, stream: str) -> None:
    identities = [(grade, no, stream) for grade in range(1, 13) for no in (1, 2, 10, 12, 20)]

    readings = [
        read_class(title_of(identity, style, TERM), stage=stage_of(identity[0]), school_year=2026)
        for identity in identities
    ]

    assert [reading.key.identity for reading in readings if reading is not None] == identities
    assert all(reading is not None and reading.doubt is None for reading in readings)


def test_a_class_with_its_own_name_is_called_by_it() -> None:
    assert title_of((9, 1, ""), ClassStyle.CODE, TERM, "宏志班") == "宏志班"


def test_grades_are_named_as_people_say_them() -> None:
    assert [grade_title(grade) for grade in (1, 6, 7, 9, 10, 12)] == [
        "一年级",
        "六年级",
        "七年级",
        "九年级",
        "高一年级",
        "高三年级",
    ]
