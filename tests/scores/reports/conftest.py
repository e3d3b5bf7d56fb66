"""成绩报告测试用的矩阵：编造的考生，种子固定。"""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State

MakeMatrix = Callable[..., ScoreMatrix]
RARE = ("陈䶮", "李𬭎", "王㛃", "赵𫖯", "孙𠮷", "=SUM(A1)")


def build_matrix(
    classes: Sequence[tuple[int | None, int | None, str]],
    size: int,
    subjects: Sequence[tuple[str, float]],
    absent: float = 0.02,
    seed: int = 7,
) -> ScoreMatrix:
    rng = np.random.default_rng(seed)
    keys: list[ClassKey | None] = [ClassKey(*each) for each in classes] or [None]
    pupils = tuple(
        Pupil(f"{26000 + i:05d}", RARE[i] if i < len(RARE) else f"学生{i:03d}", keys[i // size])
        for i in range(size * len(keys))
    )
    lines = tuple(lines_for(name, full, LinePercents()) for name, full in subjects)
    ability = rng.normal(0.72, 0.13, len(pupils))
    columns = [
        np.clip(np.round((ability + rng.normal(0, 0.06, len(pupils))) * full * 2) / 2, 0, full)
        for _, full in subjects
    ]
    values = np.stack(columns, axis=1)
    states = np.where(rng.random(values.shape) < absent, State.ABSENT, State.NORMAL).astype(np.uint8)
    values[states != State.NORMAL] = np.nan
    return ScoreMatrix(pupils, lines, values, states)


@pytest.fixture
def make_matrix() -> MakeMatrix:
    """按班级、每班人数、学科编一个成绩矩阵。"""
    return build_matrix
