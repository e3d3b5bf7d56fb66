"""成绩测试共用：由一张小表造出成绩矩阵。"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import numpy as np
import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import analyze
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from jiaowu.scores.options import AnalysisOptions
from jiaowu.scores.sittings import ExamRef, Sitting

Cell = float | str
BuildExam = Callable[..., ScoreMatrix]
BuildSitting = Callable[..., Sitting]

STATES = {state.label: state for state in State}


def _build_exam(
    scores: Mapping[str, Sequence[Cell]],
    classes: Sequence[ClassKey | None] | None = None,
    fulls: Mapping[str, float] | None = None,
    percents: LinePercents | None = None,
) -> ScoreMatrix:
    """学科 → 各人的分数；文字是状态（缺考、免考……），“36剔除”是有分而剔除；不给班级时都在七(1)班。"""
    count = len(next(iter(scores.values())))
    keys = classes or [ClassKey(7, 1, "七(1)班")] * count
    values = np.full((count, len(scores)), np.nan)
    states = np.zeros((count, len(scores)), np.uint8)
    for column, cells in enumerate(scores.values()):
        for row, cell in enumerate(cells):
            values[row, column], states[row, column] = _read(cell)
    lines = [lines_for(name, (fulls or {}).get(name, 100.0), percents or LinePercents()) for name in scores]
    pupils = [Pupil(f"{row + 1:03d}", f"考生{row + 1}", key) for row, key in enumerate(keys)]
    return ScoreMatrix(tuple(pupils), tuple(lines), values, states)


def _read(cell: Cell) -> tuple[float, State]:
    if not isinstance(cell, str):
        return cell, State.NORMAL
    digits = cell.rstrip("剔除")
    if digits != cell and digits:
        return float(digits), State.EXCLUDED
    return float("nan"), STATES[cell]


@pytest.fixture
def build_exam() -> BuildExam:
    """由学科 → 分数造出成绩矩阵的函数。"""
    return _build_exam


def _build_sitting(
    scores: Mapping[str, Sequence[Cell]],
    classes: Sequence[int] | None = None,
    students: Sequence[int] | None = None,
    *,
    exam: int = 1,
    options: AnalysisOptions | None = None,
) -> Sitting:
    """一个年级的一次考试：classes 是各人的班号（0 为编号不明的宏志班），students 是学生编号，默认从 1 起。"""
    count = len(next(iter(scores.values())))
    numbers = classes or [1] * count
    keys = [ClassKey(7, no, f"七({no})班") if no else ClassKey(7, None, "宏志班") for no in numbers]
    return Sitting(
        ExamRef(exam, f"第{exam}次", date(2026, 9, exam)),
        7,
        analyze(_build_exam(scores, keys), options),
        np.array(students or range(1, count + 1), np.int64),
        np.array(numbers, np.int64),
    )


@pytest.fixture
def build_sitting() -> BuildSitting:
    """由学科 → 分数造出一个年级的一次考试的函数；班级编号就是班号。"""
    return _build_sitting
