import pytest

from jiaowu.scores.importing.rows import RowKind, Span, sort_rows
from tests.scores.importing.grids import Cells, page

SPAN = Span(first=0, last=0, left=0, right=3, name=1, numbers=(0,), labels=(2,))


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["01", "赵伟", "七(1)班", 80.0], RowKind.PUPIL),
        (["01", "迪丽热巴·买买提", "七(1)班", None], RowKind.PUPIL),
        (["01", None, "七(1)班", 80.0], RowKind.PUPIL),
        ([None, None, None, None], RowKind.BLANK),
        (["01", None, None, None], RowKind.EMPTY),
        ([None, "平均分", None, 80.0], RowKind.SUMMARY),
        ([None, None, "及格率", 0.9], RowKind.SUMMARY),
        (["平均分", "共40人", None, 80.0], RowKind.SUMMARY),
        ([None, "优秀线", None, 96.0], RowKind.SUMMARY),
        ([None, None, None, 1944.5], RowKind.NAMELESS),
        ([None, "备注：缺考两人", None, None], RowKind.NOTE),
        ([None, "七年级(2)班期中考试成绩", None, None], RowKind.NOTE),
        ([None, None, None, "日期："], RowKind.NOTE),
        (["学号", "姓名", "班级", "语文"], RowKind.HEADER),
        (["例", "赵伟", "七(1)班", 80.0], RowKind.EXAMPLE),
    ],
)
def test_each_row_is_told_apart(row: Cells, kind: RowKind) -> None:
    grid = page("S", [row])

    found = sort_rows(grid, SPAN)

    assert found.pupils == ([0] if kind is RowKind.PUPIL else [])
    assert list(found.others) == ([] if kind is RowKind.PUPIL else [kind])


def test_numeric_names_count_when_most_names_are_numbers() -> None:
    grid = page("S", [["01", 1001.0, "1", 80.0], ["02", 1002.0, "1", 70.0]])

    found = sort_rows(grid, Span(0, 1, 0, 3, 1, (0,), ()))

    assert found.pupils == [0, 1]
