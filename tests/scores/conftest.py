"""成绩测试共用：由一张小表造出成绩矩阵。"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State

Cell = float | str
BuildExam = Callable[..., ScoreMatrix]

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
