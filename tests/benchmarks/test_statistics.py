"""统计的速度：与在现成数组上直接写 numpy 算出同样的数相比。

底线不认缺考以外的状态，不管浮点误差，不分总分的满分，也不做成对象；除此之外算的数一样多。
"""

import numpy as np
import pytest

from jiaowu.school.classes import read_class
from jiaowu.scores.analysis import Analysis, analyze
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State
from tests.benchmarks.bare_numpy import Ready, bare_numpy, bare_ranks, bare_z
from tests.benchmarks.exams import FULL_MARKS, SUBJECTS, SyntheticExam
from tests.benchmarks.race import Race

PERCENTS = LinePercents()


def to_matrix(exam: SyntheticExam) -> ScoreMatrix:
    """与从资料库读出来的一样的成绩矩阵：同班的考生共用一个 ClassKey。"""
    keys = {name: reading.key for name in set(exam.classes) if (reading := read_class(name)) is not None}
    pupils = tuple(
        Pupil(number, name, keys[class_name])
        for number, name, class_name in zip(exam.numbers, exam.names, exam.classes, strict=True)
    )
    lines = tuple(lines_for(name, full, PERCENTS) for name, full in zip(SUBJECTS, FULL_MARKS, strict=True))
    states = np.where(np.isnan(exam.values), State.ABSENT, State.NORMAL).astype(np.uint8)
    return ScoreMatrix(pupils, lines, exam.values, states)


def to_ready(exam: SyntheticExam) -> Ready:
    """底线不用认班级：序号是现成的。"""
    _, classes = np.unique(exam.classes, return_inverse=True)
    _, grades = np.unique([name[0] for name in exam.classes], return_inverse=True)
    fulls = np.array([*FULL_MARKS, sum(FULL_MARKS)])
    lines = fulls[:, None] * [1, 0.85, 0.75, 0.6, 0.4]
    groupings = (classes, grades, np.zeros(len(grades), np.int64))
    return Ready(exam.values, lines, groupings if grades.max() else groupings[:2])


def everything(matrix: ScoreMatrix) -> list[object]:
    """我们的做法：同样的数都算出来，连同每一格做成对象。"""
    analysis = analyze(matrix)
    z_scores = analysis.z_scores()
    return [
        analysis.values,
        analysis.ranks,
        analysis.class_ranks,
        analysis.percentiles(),
        z_scores,
        50 + 10 * z_scores,
        analysis.levels(),
        [analysis.cell(group, subject) for group in analysis.groups for subject in analysis.subjects],
    ]


def agree(analysis: Analysis, ready: Ready) -> None:
    """底线与我们算的是同样的数，比的才公平。"""
    marks = ready.values[:, 0]
    sat = np.flatnonzero(~np.isnan(marks))
    ranks, percentiles = bare_ranks(marks[sat], ready.groupings[1][sat], percentile=True)
    z, _ = bare_z(marks[sat], ready.groupings[1][sat])
    assert np.array_equal(analysis.ranks[0, sat], np.asarray(ranks))
    assert np.allclose(analysis.percentiles()[0, sat], np.asarray(percentiles))
    assert np.allclose(analysis.z_scores()[0, sat], np.asarray(z))


@pytest.mark.parametrize("size", [3_000, 50_000])
def test_statistics_keep_up_with_bare_numpy(race: Race, size: int, request: pytest.FixtureRequest) -> None:
    exam: SyntheticExam = request.getfixturevalue(f"exam_{size}")
    matrix, ready = to_matrix(exam), to_ready(exam)

    agree(analyze(matrix), ready)

    race.compare(
        f"全部统计与名次 {size:,} × 9",
        ours=lambda: everything(matrix),
        floor=lambda: bare_numpy(ready),
        limit=2.0,
        rounds=15,
    )
