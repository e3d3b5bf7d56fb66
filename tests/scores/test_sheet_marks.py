"""登分表里的记号。"""

import pytest

from jiaowu.scores.sheet_marks import MARK_SHEET, SheetMark, mark_rows, read_mark


def test_a_mark_reads_back() -> None:
    mark = SheetMark(17, "2026-10-01T08:00:00+08:00")

    assert read_mark(mark_rows(mark)) == mark


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((),),
        (("学号", "姓名", "语文"),),
        ((MARK_SHEET, "17"),),
        ((MARK_SHEET, "十七", "2026"),),
        ((MARK_SHEET, None, None),),
    ],
)
def test_anything_else_is_no_mark(rows: tuple[tuple[object, ...], ...]) -> None:
    assert read_mark(rows) is None
