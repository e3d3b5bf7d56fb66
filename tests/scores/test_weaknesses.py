"""薄弱学科、薄弱班级：几次连起来看。"""

from collections.abc import Callable, Sequence

from jiaowu.scores.comparison import ExamSeries, Grouping, compare
from jiaowu.scores.sittings import Sitting
from jiaowu.scores.weaknesses import Weaknesses, WeakRule, weaknesses

BuildSitting = Callable[..., Sitting]

WEAK = [50.0, 52, 54, 56, 58, 60]
EVEN = [70.0, 72, 74, 76, 78, 80]
TWO_CLASSES = [1] * 6 + [2] * 6


def series_of(sittings: Sequence[Sitting]) -> ExamSeries:
    """各班几次考试并排。"""
    found = tuple(compare(each, each.class_groups, Grouping.CLASS) for each in sittings)
    return ExamSeries(found, Grouping.CLASS)


def run(build_sitting: BuildSitting, exams: Sequence[dict[str, list[float]]]) -> Weaknesses:
    """各次考试两个班的成绩 → 薄弱处，规则取默认。"""
    return weaknesses(
        series_of([build_sitting(scores, TWO_CLASSES, exam=at) for at, scores in enumerate(exams, 1)])
    )


def test_twice_below_the_grade_is_weak(build_sitting: BuildSitting) -> None:
    low, even = {"数学": WEAK + EVEN, "语文": EVEN + EVEN}, {"数学": EVEN + EVEN, "语文": EVEN + EVEN}

    found = run(build_sitting, [low, even, low])

    maths = [spot for spot in found.spots if spot.track.subject == "数学"]
    assert [(spot.track.title, spot.hits) for spot in maths] == [("七(1)班", (0, 2))]


def test_once_below_the_grade_is_not_weak(build_sitting: BuildSitting) -> None:
    low, even = {"数学": WEAK + EVEN}, {"数学": EVEN + EVEN}

    assert run(build_sitting, [even, even, low]).spots == ()


def test_exams_before_the_last_three_are_forgotten(build_sitting: BuildSitting) -> None:
    low, even = {"数学": WEAK + EVEN}, {"数学": EVEN + EVEN}

    found = run(build_sitting, [low, low, even, even])

    assert found.spots == ()
    assert [each.sitting.exam.id for each in found.series.comparisons] == [2, 3, 4]


def test_a_class_weak_in_the_total_is_a_weak_class(build_sitting: BuildSitting) -> None:
    low = {"数学": WEAK + EVEN, "语文": WEAK + EVEN}

    (weak,) = run(build_sitting, [low, low]).classes

    assert (weak.title, weak.subjects, weak.in_total) == ("七(1)班", ("数学", "语文"), True)


def test_a_class_weak_in_three_subjects_is_a_weak_class(build_sitting: BuildSitting) -> None:
    weak_subjects = dict.fromkeys(("语文", "数学", "英语"), WEAK + EVEN)
    others = {"体育": [95.0, 70, 60, 99, 65, 90, 30.0, 10, 0, 45, 5, 20]}
    others |= {"美术": [95.0, 95, 95, 95, 95, 95, 40.0, 0, 100, 20, 80, 0]}

    found = run(build_sitting, [weak_subjects | others] * 2)

    (weak,) = found.classes
    assert (weak.title, weak.subjects, weak.in_total) == ("七(1)班", ("语文", "数学", "英语"), False)


def test_a_class_weak_in_one_subject_is_not_a_weak_class(build_sitting: BuildSitting) -> None:
    scores = {"数学": WEAK + EVEN, "语文": [99.0, 80, 99, 80, 99, 80, *WEAK]}

    assert {spot.track.title for spot in run(build_sitting, [scores] * 2).spots} == {"七(1)班", "七(2)班"}
    assert run(build_sitting, [scores] * 2).classes == ()


def test_a_subject_whose_pass_rate_lags_is_weak_for_the_grade(build_sitting: BuildSitting) -> None:
    lagging = {"语文": EVEN + EVEN, "数学": [40.0] * 3 + EVEN[:3] + EVEN, "英语": EVEN + EVEN}

    (weak,) = run(build_sitting, [lagging, lagging]).subjects

    assert (weak.subject, weak.hits, weak.gaps) == ("数学", (0, 1), (0.25, 0.25))


def test_the_rule_can_be_changed(build_sitting: BuildSitting) -> None:
    exam = build_sitting({"数学": WEAK + EVEN}, TWO_CLASSES)

    found = weaknesses(series_of([exam]), WeakRule(window=1, times=1))

    assert found.spots[0].track.title == "七(1)班"
    assert "最近 1 次考试里至少 1 次" in found.definitions[0]


def test_an_exam_nobody_sat_shows_nothing(build_sitting: BuildSitting) -> None:
    exam = build_sitting({"数学": ["缺考"] * 12}, TWO_CLASSES)

    found = weaknesses(series_of([exam, exam]))

    assert (found.spots, found.classes, found.subjects) == ((), (), ())
