"""统计与名次：逐人逐班用最笨的办法另算一遍，两边必须一致。"""

import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor, isnan, sqrt

import numpy as np
import pytest

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import TOTAL, AnalysedSubject, Analysis, Group, SubjectFigures, analyze
from jiaowu.scores.figures import explain
from jiaowu.scores.lines import LinePercents
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.measures import Measure
from jiaowu.scores.options import AnalysisOptions, Denominator, GoodRule, Subtotal

BuildExam = Callable[..., ScoreMatrix]

LABELS = ("缺考", "缓考", "免考", "违纪", "待核", "剔除", "未选")
SUBJECTS = ("语文", "数学", "英语")


def random_exam(build_exam: BuildExam, seed: int, grades: Sequence[int]) -> ScoreMatrix:
    """乱序的几个年级、各三个班，夹着各种状态；免考与未选只出现在全科。"""
    source = random.Random(seed)  # noqa: S311 — 只是造数
    keys = [ClassKey(grade, no, f"{grade}({no})班") for grade in grades for no in (1, 2, 10)]
    rows, classes = [], []
    for _ in range(source.randint(60, 90)):
        row: list[float | str] = [source.randint(0, 200) / 2 for _ in SUBJECTS]
        if source.random() < 0.15:
            row[source.randrange(3)] = source.choice(("缺考", "缓考", "违纪", "待核", "剔除"))
        if source.random() < 0.05:
            row = ["免考"] * 3
        rows.append(row)
        classes.append(source.choice(keys))
    return build_exam(dict(zip(SUBJECTS, zip(*rows, strict=True), strict=True)), classes)


def scored(matrix: ScoreMatrix, pupil: int, subject: str) -> Fraction | None:
    """一名考生一科的有效分；总分要各科都有效。"""
    names = [lines.name for lines in matrix.subjects]
    if subject != TOTAL:
        column = names.index(subject)
        state = matrix.states[pupil, column]
        if state == State.CHEATED:
            return Fraction(0)
        return Fraction(matrix.values[pupil, column]) if state == State.NORMAL else None
    states = matrix.states[pupil].tolist()
    parts = [scored(matrix, pupil, name) for name in names if states[names.index(name)] != State.EXEMPT]
    known = [part for part in parts if part is not None]
    return sum(known, Fraction(0)) if parts and len(known) == len(parts) else None


def enrolled(matrix: ScoreMatrix, pupil: int, subject: str) -> bool:
    """是否应考。"""
    names = [lines.name for lines in matrix.subjects]
    out = {State.EXEMPT, State.NOT_TAKEN, State.EXCLUDED}
    states = [State(state) for state in matrix.states[pupil].tolist()]
    return states[names.index(subject)] not in out if subject != TOTAL else any(s not in out for s in states)


def quantile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """QUARTILE.INC。"""
    position = (len(ordered) - 1) * share
    low, high = ordered[floor(position)], ordered[ceil(position)]
    return low + (high - low) * (position - floor(position))


def pupils_of(matrix: ScoreMatrix, group: Group) -> list[int]:
    """组里的人。"""
    return [
        at
        for at, pupil in enumerate(matrix.pupils)
        if pupil.class_key is not None
        and (group.key in {None, pupil.class_key})
        and (group.grade in {None, pupil.class_key.grade})
    ]


def check_cell(analysis: Analysis, group: Group, subject: AnalysedSubject) -> None:
    """一格的各个数与笨办法相同。"""
    matrix, cell = analysis.matrix, analysis.cell(group, subject)
    members = pupils_of(matrix, group)
    found = sorted(s for at in members if (s := scored(matrix, at, subject.name)) is not None)
    lines = subject.lines
    assert cell.enrolled == sum(enrolled(matrix, at, subject.name) for at in members)
    assert (cell.sat, cell.absent) == (len(found), cell.enrolled - len(found))
    if not found:
        assert (cell.mean, cell.sd, cell.pass_rate, cell.median) == (None,) * 4
        return
    mean = sum(found) / len(found)
    assert cell.mean == pytest.approx(float(mean), abs=1e-9)
    assert cell.sd == pytest.approx(sqrt(sum((s - mean) ** 2 for s in found) / len(found)), abs=1e-9)
    assert (cell.lowest, cell.highest) == (float(found[0]), float(found[-1]))
    for value, share in ((cell.q1, 1), (cell.median, 2), (cell.q3, 3)):
        assert value == pytest.approx(float(quantile(found, Fraction(share, 4))), abs=1e-9)
    reached = [sum(s >= line for s in found) for line in (lines.excellent, lines.good, lines.pass_)]
    low = sum(s < lines.low for s in found)
    assert [cell.excellent, cell.good, cell.passed, cell.low] == [*reached, low]
    rates = (cell.excellent_rate, cell.good_rate, cell.pass_rate, cell.low_rate)
    assert rates == tuple(count / len(found) for count in (*reached, low))


@pytest.mark.parametrize(("seed", "grades"), [(1, (7,)), (2, (7,)), (3, (7, 8, 9)), (4, (7, 9))])
def test_every_cell_agrees_with_a_naive_computation(
    build_exam: BuildExam, seed: int, grades: Sequence[int]
) -> None:
    matrix = random_exam(build_exam, seed, grades)

    analysis = analyze(matrix)

    assert [subject.name for subject in analysis.subjects] == [*SUBJECTS, TOTAL]
    for group in analysis.groups:
        assert analysis.members(group).tolist() == pupils_of(matrix, group)
        for subject in analysis.subjects:
            check_cell(analysis, group, subject)


@pytest.mark.parametrize(("seed", "grades"), [(5, (7,)), (6, (7, 8))])
def test_every_rank_agrees_with_counting_who_is_higher(
    build_exam: BuildExam, seed: int, grades: Sequence[int]
) -> None:
    matrix = random_exam(build_exam, seed, grades)

    analysis = analyze(matrix)

    for subject in analysis.subjects:
        scores = [scored(matrix, at, subject.name) for at in range(len(matrix.pupils))]
        for at, own in enumerate(scores):
            key = matrix.pupils[at].class_key
            assert key is not None
            peers = [
                (score, pupil.class_key == key)
                for score, pupil in zip(scores, matrix.pupils, strict=True)
                if score is not None and pupil.class_key is not None and pupil.class_key.grade == key.grade
            ]
            check_standing(analysis, subject, at, own, peers)


def check_standing(
    analysis: Analysis,
    subject: AnalysedSubject,
    at: int,
    own: Fraction | None,
    peers: Sequence[tuple[Fraction, bool]],
) -> None:
    """一人一科：名次、班名次、百分位、Z。"""
    row = subject.index
    place = analysis.ranks[row, at], analysis.class_ranks[row, at]
    percentile, z = analysis.percentiles()[row, at], analysis.z_scores()[row, at]
    if own is None:
        assert place == (0, 0)
        assert isnan(percentile)
        assert isnan(z)
        assert isnan(analysis.values[row, at])
        assert analysis.levels()[row, at] == ""
        return
    grade = [score for score, _ in peers]
    mean = sum(grade) / len(grade)
    sd = sqrt(sum((score - mean) ** 2 for score in grade) / len(grade))
    assert analysis.values[row, at] == float(own)
    assert place[0] == 1 + sum(score > own for score in grade)
    assert place[1] == 1 + sum(score > own for score, same in peers if same)
    assert percentile == pytest.approx(sum(score < own for score in grade) / (len(grade) - 1))
    assert z == pytest.approx(float(own - mean) / sd, abs=1e-9)
    assert analysis.t_scores()[row, at] == pytest.approx(50 + 10 * z)
    lines = subject.lines
    steps = sum(own >= line for line in (lines.excellent, lines.good, lines.pass_))
    assert analysis.levels()[row, at] == "DCBA"[steps]


def cell_of(analysis: Analysis, name: str, group: int = 0) -> SubjectFigures:
    """一组一科的统计。"""
    return analysis.cell(analysis.groups[group], analysis.subject(name))


@pytest.mark.parametrize(
    ("cell", "counted_enrolled", "counted_sat", "total"),
    [
        (0.0, 1, 1, 90.0),
        ("缺考", 1, 0, None),
        ("缓考", 1, 0, None),
        ("免考", 0, 0, 90.0),
        ("未选", 0, 0, 90.0),
        ("违纪", 1, 1, 90.0),
        ("待核", 1, 0, None),
        ("36剔除", 0, 0, None),
    ],
)
def test_each_state_counts_as_the_table_says(
    build_exam: BuildExam, cell: float | str, counted_enrolled: int, counted_sat: int, total: float | None
) -> None:
    exam = build_exam({"语文": [cell, 80.0], "数学": [90.0, 70.0]})

    analysis = analyze(exam)

    chinese = cell_of(analysis, "语文")
    assert (chinese.enrolled - 1, chinese.sat - 1) == (counted_enrolled, counted_sat)
    value = analysis.values[analysis.total.index, 0]
    assert isnan(value) if total is None else value == total
    assert (analysis.ranks[analysis.total.index, 0] == 0) == (total is None)
    assert cell_of(analysis, "数学").sat == 2


def test_excluded_pupils_can_be_counted_as_enrolled(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": ["36剔除", 80.0]})

    default, counted = analyze(exam), analyze(exam, AnalysisOptions(excluded_enrolled=True))

    assert (cell_of(default, "语文").enrolled, cell_of(default, TOTAL).enrolled) == (1, 1)
    assert (cell_of(counted, "语文").enrolled, cell_of(counted, TOTAL).enrolled) == (2, 2)
    assert cell_of(counted, "语文").sat == 1


def test_cheating_can_be_treated_as_excluded(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": ["违纪", 80.0], "数学": [90.0, 70.0]})

    analysis = analyze(exam, AnalysisOptions(cheated_as_zero=False))

    chinese, group = analysis.subject("语文"), analysis.groups[0]
    assert (cell_of(analysis, "语文").enrolled, cell_of(analysis, "语文").sat) == (1, 1)
    assert isnan(analysis.values[analysis.total.index, 0])
    assert explain(analysis, group, chinese, Measure.SAT).excluded == (
        "违纪 1 人：按剔除处理，不计入应考，不计入实考。",
    )


def test_a_subtotal_without_the_missing_subject_stays_valid(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [80.0, 70.0], "数学": [90.0, 60.0], "英语": ["缺考", 50.0]})
    subtotals = (Subtotal("语数", ("语文", "数学")), Subtotal("没考的", ("物理",)))

    analysis = analyze(exam, AnalysisOptions(subtotals=subtotals))

    two = analysis.subject("语数")
    assert [subject.name for subject in analysis.subjects] == ["语文", "数学", "英语", TOTAL, "语数"]
    assert isnan(analysis.values[analysis.total.index, 0])
    assert (analysis.values[two.index, 0], analysis.ranks[two.index, 0]) == (170.0, 1)
    assert (two.is_sum, two.lines.full, two.parts) == (True, 200.0, (0, 1))


def test_exempt_pupils_form_a_group_of_their_own(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [80.0, 70.0, 99.0, 60.0], "体育": [90.0, 60.0, "免考", "免考"]})

    analysis = analyze(exam)

    row = analysis.total.index
    assert cell_of(analysis, TOTAL).enrolled == 2
    assert cell_of(analysis, TOTAL).mean == 150.0
    assert analysis.ranks[row].tolist() == [1, 2, 1, 2]
    assert analysis.class_ranks[row].tolist() == [1, 2, 1, 2]
    assert analysis.percentiles()[row].tolist() == [1.0, 0.0, 1.0, 0.0]
    assert analysis.z_scores()[row].tolist() == [1.0, -1.0, 1.0, -1.0]
    assert analysis.levels()[row].tolist() == ["A", "C", "A", "C"]


def test_the_only_pupil_with_another_full_mark_has_no_percentile(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [80.0, 70.0, 99.0], "体育": [90.0, 60.0, "免考"]})

    analysis = analyze(exam)

    row = analysis.total.index
    assert isnan(analysis.percentiles()[row, 2])
    assert (analysis.ranks[row, 2], analysis.z_scores()[row, 2]) == (1, 0.0)


def test_different_choices_of_equal_worth_rank_together(build_exam: BuildExam) -> None:
    exam = build_exam(
        {"语文": [80.0, 70.0, 90.0], "物理": [90.0, 60.0, "未选"], "历史": ["未选", "未选", 70.0]},
        percents=LinePercents(excellent=80),
    )

    analysis = analyze(exam)

    total = cell_of(analysis, TOTAL)
    assert (total.enrolled, total.sat, total.lines.full, total.lines.excellent) == (3, 3, 200.0, 160.0)
    assert analysis.ranks[analysis.total.index].tolist() == [1, 3, 2]


def test_each_grade_has_its_own_total_full_mark(build_exam: BuildExam) -> None:
    third, sixth = ClassKey(3, 1, "三(1)班"), ClassKey(6, 1, "六(1)班")
    exam = build_exam(
        {"语文": [80.0, 70.0, 60.0, 90.0, 50.0], "科学": ["未选", "未选", 90.0, 80.0, 70.0]},
        [third, third, sixth, sixth, sixth],
    )

    analysis = analyze(exam)

    whole, grade_three, grade_six, *_ = analysis.groups
    cells = [analysis.cell(group, analysis.total) for group in (whole, grade_three, grade_six)]
    assert [cell.lines.full for cell in cells] == [200.0, 100.0, 200.0]
    assert [cell.enrolled for cell in cells] == [3, 2, 3]
    assert analysis.ranks[analysis.total.index].tolist() == [1, 2, 2, 1, 3]


def test_a_pupil_who_takes_nothing_is_enrolled_nowhere(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": ["免考", "免考"], "数学": ["未选", "未选"]})

    analysis = analyze(exam)

    assert (cell_of(analysis, TOTAL).enrolled, cell_of(analysis, TOTAL).lines.full) == (0, 200.0)
    assert cell_of(analysis, TOTAL).all_pass_rate is None
    assert analysis.levels().tolist() == [["", ""]] * 3


def test_float_noise_never_splits_a_tie(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [0.1 + 0.2, 0.3, 0.29], "数学": [85.3, 85.30000000000001, 85.3]})

    analysis = analyze(exam)

    assert analysis.ranks[0].tolist() == [1, 1, 3]
    assert analysis.ranks[1].tolist() == [1, 1, 1]
    assert analysis.ranks[2].tolist() == [1, 1, 3]
    assert analysis.values[2].tolist() == [85.6, 85.6, 85.59]
    assert cell_of(analysis, "数学").sd == 0
    assert analysis.z_scores()[1].tolist() == [0.0, 0.0, 0.0]


def test_a_score_just_below_a_line_never_passes(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [59.995, 60.0, 59.99999999999999, 40.0, 39.99]})

    cell = cell_of(analyze(exam), "语文")

    assert (cell.passed, cell.low) == (2, 1)


def test_scores_with_many_digits_keep_them(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [85 + 1 / 3, 80.0], "数学": [90.0, 1 / 3]})

    analysis = analyze(exam)

    assert analysis.values[0, 0] == 85 + 1 / 3
    assert analysis.values[2].tolist() == [85 + 1 / 3 + 90, 80 + 1 / 3]
    assert cell_of(analysis, "语文").highest == 85 + 1 / 3


def test_good_can_mean_between_the_lines(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [90.0, 80.0, 75.0, 60.0]})

    at_least, between = analyze(exam), analyze(exam, AnalysisOptions(good_rule=GoodRule.BETWEEN))

    assert (cell_of(at_least, "语文").good, cell_of(between, "语文").good) == (3, 2)


def test_enrolled_denominator_counts_absence_as_zero_everywhere(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [90.0, 50.0, "缺考", "缺考"]})

    analysis = analyze(exam, AnalysisOptions(denominator=Denominator.ENROLLED))

    cell = cell_of(analysis, "语文")
    assert (cell.mean, cell.score_rate, cell.pass_rate, cell.low_rate) == (35.0, 0.35, 0.25, 0.0)
    assert (cell.median, cell.sd, cell.lowest) == (70.0, 20.0, 50.0)
    assert analysis.z_scores()[0, :2].tolist() == [1.0, -1.0]


def test_class_means_are_compared_with_the_pooled_grade_mean(build_exam: BuildExam) -> None:
    first, second, other = ClassKey(7, 1, "七1班"), ClassKey(7, 2, "七2班"), ClassKey(8, 1, "八1班")
    exam = build_exam({"语文": [90.0, 60.0, 60.0, 10.0]}, [first, second, second, other])

    analysis = analyze(exam)

    titles = [group.title for group in analysis.groups]
    diffs = [analysis.cell(group, analysis.subject("语文")).diff for group in analysis.groups]
    assert titles == ["全体", "七年级", "八年级", "七1班", "七2班", "八1班"]
    assert diffs == [None, None, None, 20.0, -10.0, 0.0]


def test_band_counts_add_up_to_the_sat(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [105.0, 100.0, 90.0, 89.5, 0.0, "缺考"]})

    analysis = analyze(exam)

    counts = analysis.band_counts(analysis.groups[0], analysis.subject("语文"))
    titles = [band.title for band in analysis.bands(analysis.subject("语文"))]
    assert counts == (3, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    assert (titles[0], titles[-1]) == ("90–100", "0–10")


def test_an_exam_without_pupils_is_refused(build_exam: BuildExam) -> None:
    empty = build_exam({"语文": []}, classes=[])

    with pytest.raises(UserError, match="没有一名考生"):
        analyze(empty)


def test_fifty_thousand_pupils_stay_exact(build_exam: BuildExam) -> None:
    values = np.random.default_rng(7).integers(0, 300, 50_000) / 2

    analysis = analyze(build_exam({"语文": values.tolist()}, fulls={"语文": 150.0}))

    cell = cell_of(analysis, "语文")
    assert cell.mean == pytest.approx(values.mean(), abs=1e-10)
    assert cell.sd == pytest.approx(values.std(), abs=1e-10)
    assert (cell.q1, cell.median, cell.q3) == tuple(np.percentile(values, [25, 50, 75]))
    assert (
        analysis.ranks[0].tolist()
        == (1 + 50_000 - np.searchsorted(np.sort(values), values, "right")).tolist()
    )


def test_the_members_of_each_band_are_those_it_counts(build_exam: BuildExam) -> None:
    analysis = analyze(
        build_exam({"语文": (100, 99.5, 90, 89.5, "缺考", 0, 59, "36剔除"), "数学": (1, 2, 3, 4, 5, 6, 7, 8)})
    )
    subject = analysis.subject("语文")

    members = analysis.band_members(analysis.groups[0], subject)

    assert tuple(len(each) for each in members) == analysis.band_counts(analysis.groups[0], subject)
    assert [each.tolist() for each in members][:3] == [[0, 1, 2], [3], []]
    assert members[-1].tolist() == [5]
