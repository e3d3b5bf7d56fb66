"""一个年级的等级赋分：哪几科赋分、缺考与零分、首选科目。"""

from collections.abc import Callable

import numpy as np
import pytest

from jiaowu.scores.analysis import analyze
from jiaowu.scores.assigned import assign_matrix, assigned_scheme, assigned_schemes, stream_ranks
from jiaowu.scores.matrix import ScoreMatrix

BuildExam = Callable[..., ScoreMatrix]
Cell = float | str

CHEMISTRY = [95.0, 92, 92, 88, 86, 85, 83, 80, 78, 78, 75, 72, 70, 68, 65, 60, 55, 50, 45, 30]
ASSIGNED = [100.0, 86, 86, 85, 82, 81, 78, 74, 71, 71, 70, 68, 67, 65, 63, 60, 56, 55, 41, 35]


def senior(build_exam: BuildExam, chemistry: list[Cell], **others: list[Cell]) -> ScoreMatrix:
    """语文满分 150，其余 100。"""
    count = len(chemistry)
    return build_exam({"语文": [100.0] * count, **others, "化学": chemistry}, fulls={"语文": 150.0})


def test_only_the_chosen_subjects_are_assigned_under_three_one_two(build_exam: BuildExam) -> None:
    raw = senior(build_exam, list(CHEMISTRY), 物理=[66.0] * 20)

    result = assign_matrix(raw, assigned_scheme("3+1+2"))

    assert result.matrix.values[:, 0].tolist() == [100.0] * 20
    assert result.matrix.values[:, 1].tolist() == [66.0] * 20
    assert result.matrix.values[:, 2].tolist() == ASSIGNED
    assert raw.values[:, 2].tolist() == CHEMISTRY


def test_physics_is_assigned_in_shandong_and_zhejiang(build_exam: BuildExam) -> None:
    raw = senior(build_exam, list(CHEMISTRY), 物理=list(CHEMISTRY))

    for scheme in ("shandong", "zhejiang"):
        ladders = assign_matrix(raw, assigned_scheme(scheme)).ladders
        assert [ladder.subject for ladder in ladders] == ["物理", "化学"]


def test_the_total_adds_raw_and_assigned_scores(build_exam: BuildExam) -> None:
    result = assign_matrix(senior(build_exam, list(CHEMISTRY)), assigned_scheme("3+1+2"))

    totals = analyze(result.matrix)

    assert totals.values[totals.total.index].tolist() == [100 + mark for mark in ASSIGNED]
    assert totals.total.lines.full == 250


def test_absent_and_zero_pupils_take_no_place(build_exam: BuildExam) -> None:
    raw = senior(build_exam, [*CHEMISTRY, "缺考", 0.0, "未选", "36剔除", "违纪"])

    result = assign_matrix(raw, assigned_scheme("3+1+2"))

    assert result.matrix.values[:20, 1].tolist() == ASSIGNED
    assert result.matrix.values[20:, 1].tolist() == pytest.approx(
        [np.nan, 0, np.nan, np.nan, np.nan], nan_ok=True
    )
    assert result.matrix.states.tolist() == raw.states.tolist()
    assert result.ladders[0].base == 20


def test_the_ladder_shows_each_level_and_its_raw_scores(build_exam: BuildExam) -> None:
    (ladder,) = assign_matrix(senior(build_exam, list(CHEMISTRY)), assigned_scheme("3+1+2")).ladders

    spans = [(span.level.name, span.count, span.highest, span.lowest) for span in ladder.spans]
    assert spans == [("A", 3, 95, 92), ("B", 7, 88, 78), ("C", 7, 75, 55), ("D", 2, 50, 45), ("E", 1, 30, 30)]


def test_a_subject_nobody_took_has_an_empty_ladder(build_exam: BuildExam) -> None:
    result = assign_matrix(senior(build_exam, ["未选", "缺考"]), assigned_scheme("3+1+2"))

    assert (result.ladders[0].base, result.ladders[0].spans) == (0, ())
    assert np.isnan(result.matrix.values[:, 1]).all()


def test_the_lines_keep_their_share_of_the_full_marks(build_exam: BuildExam) -> None:
    raw = build_exam({"化学": [100.0, 60]}, fulls={"化学": 120.0})

    lines = assign_matrix(raw, assigned_scheme("3+1+2")).matrix.subjects[0]

    assert (lines.full, lines.excellent, lines.good, lines.pass_, lines.low) == (100, 85, 75, 60, 40)


def test_pupils_are_ranked_within_their_first_choice(build_exam: BuildExam) -> None:
    physics: list[Cell] = [90.0, "未选", 80, "未选", "未选"]
    history: list[Cell] = ["未选", 70.0, "未选", 60, "未选"]
    raw = build_exam({"物理": physics, "历史": history})

    streams = assign_matrix(raw, assigned_scheme("3+1+2")).streams
    ranks = stream_ranks(np.array([90.0, 70, 80, 60, np.nan]), streams)

    assert streams == ("物理", "历史", "物理", "历史", "")
    assert ranks.tolist() == [1, 1, 2, 2, 0]


def test_schemes_without_a_first_choice_have_no_streams(build_exam: BuildExam) -> None:
    result = assign_matrix(build_exam({"物理": [90.0, 80]}), assigned_scheme("shandong"))

    assert result.streams == ("", "")


def test_every_scheme_names_subjects_the_importer_knows() -> None:
    for scheme in assigned_schemes():
        assert {"化学", "生物", "地理", "思想政治"} <= set(scheme.assigned)
        assert not set(scheme.assigned) & {"语文", "数学", "英语", *scheme.first}
