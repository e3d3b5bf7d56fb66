"""最简单的宽表，别的版面由它变来。"""

from collections.abc import Sequence

from tests.scores.layouts.exam import TruePupil, raw
from tests.scores.layouts.pages import Row

THREE = ("语文", "数学", "英语")
HEAD: Row = ["学号", "姓名", "班级", *THREE, "总分"]


def wide(pupils: Sequence[TruePupil], subjects: Sequence[str] = THREE) -> list[Row]:
    """表头加数据。"""
    head: Row = ["学号", "姓名", "班级", *subjects, "总分"]
    return [head, *(wide_row(pupil, subjects) for pupil in pupils)]


def wide_row(pupil: TruePupil, subjects: Sequence[str] = THREE) -> Row:
    """一名考生的一行。"""
    return [pupil.number, pupil.name, pupil.written, *(raw(pupil, s) for s in subjects), pupil.total]
