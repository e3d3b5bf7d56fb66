"""学校的种类：有哪些年级，校名里看得出什么，由年级推断。"""

import pytest

from jiaowu.school.kinds import SchoolKind, kind_in_name
from jiaowu.school.plan import kind_covering


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (SchoolKind.PRIMARY, 1, 6),
        (SchoolKind.JUNIOR, 7, 9),
        (SchoolKind.NINE_YEAR, 1, 9),
        (SchoolKind.SENIOR, 10, 12),
        (SchoolKind.COMPLETE, 7, 12),
    ],
)
def test_every_kind_knows_its_grades(kind: SchoolKind, first: int, last: int) -> None:
    assert kind.grades == tuple(range(first, last + 1))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云溪小学", SchoolKind.PRIMARY),
        ("云溪九年一贯制学校", SchoolKind.NINE_YEAR),
        ("云溪第三初级中学", SchoolKind.JUNIOR),
        ("云溪高级中学", SchoolKind.SENIOR),
        ("云溪完全中学", SchoolKind.COMPLETE),
        ("云溪中学", None),
    ],
)
def test_a_name_tells_the_kind_only_when_it_says_so(name: str, kind: SchoolKind | None) -> None:
    assert kind_in_name(name) is kind


def test_the_smallest_kind_that_has_the_grades_is_inferred() -> None:
    assert kind_covering([7, 8]) is SchoolKind.JUNIOR
    assert kind_covering([6, 7]) is SchoolKind.NINE_YEAR
    assert kind_covering([9, 10]) is SchoolKind.COMPLETE
    assert kind_covering([1, 12]) is None
    assert kind_covering([]) is None
