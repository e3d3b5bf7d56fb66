"""各年级的满分与分数线不同：逐人用最笨的办法另算一遍，班级、年级、全体都必须一致。"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import TOTAL, Analysis, Group, SubjectFigures, analyze
from jiaowu.scores.digest import summarise
from jiaowu.scores.exchange import describe
from jiaowu.scores.figures import explain
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import ScoreMatrix, State, SubjectLines
from jiaowu.scores.measures import Measure
from jiaowu.scores.options import AnalysisOptions, Denominator, GoodRule
from jiaowu.scores.parsed import ParsedExam

BuildExam = Callable[..., ScoreMatrix]

SEVEN = (ClassKey(7, 1, "七(1)班"), ClassKey(7, 2, "七(2)班"))
NINE = (ClassKey(9, 1, "九(1)班"), ClassKey(9, 2, "九(2)班"))
FULLS = {7: {"语文": 120.0, "历史": 100.0}, 9: {"语文": 120.0, "历史": 60.0}}
EASIER = LinePercents(excellent=80, good=70, pass_=55, low=30)


@pytest.fixture
def exam(build_exam: BuildExam) -> ScoreMatrix:
    """乱序的两个年级；九年级历史满分 60，人少；夹着缺考、免考、违纪。"""
    source = random.Random(20)  # noqa: S311 — 只是造数
    keys = [source.choice(SEVEN) for _ in range(40)] + [source.choice(NINE) for _ in range(25)]
    source.shuffle(keys)
    scores: dict[str, list[float | str]] = {"语文": [], "历史": []}
    for key in keys:
        for subject, cells in scores.items():
            score = source.randint(0, int(FULLS[key.grade or 0][subject]) * 2) / 2
            cells.append(source.choice(("缺考", "免考", "违纪")) if source.random() < 0.06 else score)
    matrix = build_exam(scores, keys, FULLS[7])
    return replace(matrix, grade_lines={9: own_lines(9)})


def own_lines(grade: int, percents: LinePercents | None = None) -> tuple[SubjectLines, ...]:
    """一个年级各科的线。"""
    return tuple(lines_for(name, full, percents or LinePercents()) for name, full in FULLS[grade].items())


def members(matrix: ScoreMatrix, group: Group) -> list[int]:
    """组里的考生。"""
    return [
        at
        for at, pupil in enumerate(matrix.pupils)
        if pupil.class_key is not None
        and group.key in {None, pupil.class_key}
        and group.grade in {None, pupil.class_key.grade}
    ]


def lines_of(matrix: ScoreMatrix, pupil: int, subject: int) -> SubjectLines:
    """考生本年级的线。"""
    key = matrix.pupils[pupil].class_key
    return matrix.lines_of(key.grade if key else None)[subject]


def effective(matrix: ScoreMatrix, pupil: int, subject: int) -> float | None:
    """有效分；违纪为 0。"""
    state = matrix.states[pupil, subject]
    if state == State.CHEATED:
        return 0.0
    return float(matrix.values[pupil, subject]) if state == State.NORMAL else None


def sat(matrix: ScoreMatrix, group: Group, subject: int) -> list[tuple[int, float]]:
    """组里有有效分的考生与分数。"""
    scores = [(at, effective(matrix, at, subject)) for at in members(matrix, group)]
    return [(at, score) for at, score in scores if score is not None]


def reached(cell: SubjectFigures) -> tuple[int, ...]:
    """达到各线的人数。"""
    return (cell.excellent, cell.good, cell.passed, cell.low)


def test_every_group_counts_each_pupil_by_the_lines_of_his_grade(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    for group in analysis.groups:
        for subject in (0, 1):
            cell = analysis.cell(group, analysis.subjects[subject])
            found = [(score, lines_of(exam, at, subject)) for at, score in sat(exam, group, subject)]
            counts = (
                sum(score >= lines.excellent for score, lines in found),
                sum(score >= lines.good for score, lines in found),
                sum(score >= lines.pass_ for score, lines in found),
                sum(score < lines.low for score, lines in found),
            )
            assert reached(cell) == counts
            assert cell.pass_rate == counts[2] / len(found)
            assert cell.mean == pytest.approx(sum(score for score, _ in found) / len(found))
            shares = sum(score / lines.full for score, lines in found) / len(found)
            assert cell.score_rate == pytest.approx(shares)


def test_levels_follow_the_lines_of_the_grade(exam: ScoreMatrix) -> None:
    levels = analyze(exam).levels()

    for at in range(len(exam.pupils)):
        score, lines = effective(exam, at, 1), lines_of(exam, at, 1)
        steps = None if score is None else sum(score >= x for x in (lines.excellent, lines.good, lines.pass_))
        assert levels[1, at] == ("" if steps is None else "DCBA"[steps])


def complete(exam: ScoreMatrix, group: Group) -> list[int]:
    """组里两科都该考、都有分的考生。"""
    exempt = (exam.states == State.EXEMPT).any(axis=1)
    return [
        at
        for at in members(exam, group)
        if not exempt[at] and all(effective(exam, at, subject) is not None for subject in (0, 1))
    ]


def test_totals_of_a_grade_add_up_its_own_full_marks(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    whole, seven, nine, *_ = analysis.groups
    cells = [analysis.cell(group, analysis.total) for group in (whole, seven, nine)]
    assert [cell.lines.full for cell in cells] == [220.0, 220.0, 180.0]
    assert [cell.lines.pass_ for cell in cells] == [132.0, 132.0, 108.0]
    assert [cell.sat for cell in cells] == [
        len(complete(exam, seven)),
        len(complete(exam, seven)),
        len(complete(exam, nine)),
    ]


def test_passing_all_subjects_means_the_lines_of_the_grade(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    for group in analysis.groups[1:]:
        passed = [
            at
            for at in complete(exam, group)
            if all((effective(exam, at, s) or 0.0) >= lines_of(exam, at, s).pass_ for s in (0, 1))
        ]
        assert analysis.cell(group, analysis.total).all_pass == len(passed)


def test_bands_are_tenths_of_the_full_mark_of_the_group(exam: ScoreMatrix) -> None:
    analysis = analyze(exam)

    whole, seven, nine, *classes = analysis.groups
    history = analysis.subject("历史")
    tops = [analysis.bands(history, group)[0].title for group in (whole, seven, nine, classes[-1])]
    assert tops == ["90–100", "90–100", "54–60", "54–60"]
    for group in analysis.groups:
        scores = [score for _, score in sat(exam, group, 1)]
        bands = analysis.bands(history, group)
        assert analysis.band_counts(group, history) == tuple(
            sum(band.low <= score < band.high or score == band.high == bands[0].high for score in scores)
            for band in bands
        )


def test_the_whole_is_banded_by_the_largest_full_mark(build_exam: BuildExam) -> None:
    exam = build_exam({"历史": [95.0, 55.0, 58.0]}, [SEVEN[0], NINE[0], NINE[0]], {"历史": 60.0})
    exam = replace(exam, grade_lines={7: own_lines(7)[1:]})

    analysis = analyze(exam)

    history = analysis.subject("历史")
    assert history.lines.full == 60.0
    assert analysis.bands(history)[0].title == "90–100"
    assert analysis.band_counts(analysis.groups[0], history) == (1, 0, 0, 0, 2, 0, 0, 0, 0, 0)


def test_grades_alike_in_full_marks_may_differ_in_lines(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [100.0, 70.0, 98.0, 68.0]}, [SEVEN[0]] * 2 + [NINE[0]] * 2, {"语文": 120.0})
    exam = replace(exam, grade_lines={9: own_lines(9, EASIER)[:1]})

    analysis = analyze(exam)

    for subject in analysis.subjects:
        whole, seven, nine = (analysis.cell(group, subject) for group in analysis.groups[:3])
        assert reached(whole) == (1, 2, 3, 0)
        assert (seven.passed, nine.passed) == (1, 2)
        assert whole.score_rate == pytest.approx((100 + 70 + 98 + 68) / 480)


def test_one_grade_alone_uses_its_own_lines(build_exam: BuildExam) -> None:
    exam = replace(build_exam({"历史": [55.0, 30.0]}, [NINE[0]] * 2), grade_lines={9: own_lines(9)[1:]})

    analysis = analyze(exam)

    cell = analysis.cell(analysis.groups[0], analysis.subject("历史"))
    assert (cell.lines.full, cell.excellent, cell.low) == (60.0, 1, 0)


def explained(analysis: Analysis, group: int, measure: Measure) -> str:
    """历史一个数的算式。"""
    return explain(analysis, analysis.groups[group], analysis.subject("历史"), measure).formula


def test_the_notes_name_the_lines_of_each_grade(exam: ScoreMatrix) -> None:
    analysis = analyze(exam, AnalysisOptions(good_rule=GoodRule.BETWEEN))

    whole = "本年级的及格线（七年级 60、九年级 36）"
    good = "本年级的良好线（七年级 75、九年级 45）、不到本年级的优秀线（七年级 85、九年级 51）"
    full = "本年级的满分（七年级 100、九年级 60）"
    assert explained(analysis, 0, Measure.PASS_RATE) == f"及格率 = 达到{whole}的人数 ÷ 实考人数"
    assert explained(analysis, 0, Measure.GOOD) == f"良好人数 = 达到{good}的人数"
    assert explained(analysis, 0, Measure.SCORE_RATE) == f"得分率 = 各人得分占{full}之比的和 ÷ 实考人数"
    assert explained(analysis, 2, Measure.PASS_RATE) == "及格率 = 达到 36 分的人数 ÷ 实考人数"
    assert explained(analysis, 2, Measure.SCORE_RATE) == "得分率 = 平均分 ÷ 满分（60）"
    apart = explain(analysis, analysis.groups[0], analysis.total, Measure.MEAN).excluded
    assert any("满分之和不是 220（年级不同、免考等）：另成一组" in sentence for sentence in apart)


@pytest.mark.parametrize("denominator", list(Denominator))
def test_every_note_leads_to_its_figure(exam: ScoreMatrix, denominator: Denominator) -> None:
    analysis = analyze(exam, AnalysisOptions(denominator=denominator))

    for group in analysis.groups:
        for subject in analysis.subjects:
            cell = analysis.cell(group, subject)
            for measure in Measure:
                told, value = explain(analysis, group, subject, measure), getattr(cell, measure)
                if value is not None and told.numerator is not None:
                    assert value == pytest.approx(told.numerator / (told.denominator or 1))
                if measure in {Measure.EXCELLENT, Measure.GOOD, Measure.PASSED, Measure.LOW}:
                    assert len(told.pupils) == value


def test_json_and_digest_tell_the_grades_that_differ(exam: ScoreMatrix) -> None:
    parsed, analysis = ParsedExam(exam, (), ()), analyze(exam)

    entries: Sequence[dict[str, object]] = describe(parsed, analysis)["subjects"]
    lines = summarise(parsed, analysis).splitlines()

    assert [(entry["name"], entry["full"], entry.get("grade")) for entry in entries] == [
        ("语文", 120.0, None),
        ("历史", 100.0, None),
        (TOTAL, 220.0, None),
        ("历史", 60.0, 9),
        (TOTAL, 180.0, 9),
    ]
    assert entries[3]["pass"] == 36.0
    assert set(entries[3]) == {*entries[1], "grade"}
    assert lines[4].split()[:2] == ["历史", "100/60"]
    assert "历史满分：七年级 100，九年级 60；各率按各人本年级的线计。" in lines


def test_a_grade_that_does_not_take_the_subject_is_not_named(build_exam: BuildExam) -> None:
    keys = [ClassKey(6, 1, "六(1)班"), SEVEN[0], NINE[0]]
    exam = build_exam({"历史": ["未选", 61.0, 40.0]}, keys)
    exam = replace(exam, grade_lines={9: own_lines(9)[1:]})

    analysis = analyze(exam)

    assert "（七年级 60、九年级 36）" in explained(analysis, 0, Measure.PASSED)
    assert "历史满分：七年级 100，九年级 60；" in summarise(ParsedExam(exam, (), ()), analysis)
    assert analysis.cell(analysis.groups[0], analysis.subject("历史")).passed == 2
