"""对比、进退步、增值、薄弱、偏科、划线：从资料库取数，按学生跨学期、跨年级对上。"""

from collections.abc import Mapping, Sequence
from datetime import date
from time import perf_counter

import numpy as np
import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.scores.borderline import LineRule
from jiaowu.scores.comparison import Grouping
from jiaowu.scores.exams import ExamDraft, ExamKind
from jiaowu.scores.lines import LinePercents, lines_for
from jiaowu.scores.matrix import Floats, Pupil, ScoreMatrix, State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.services.assigning import assigned_matrix, set_assigned_scheme
from jiaowu.scores.services.comparing import compare_classes, compare_exams, compare_teachers
from jiaowu.scores.services.exams import delete_exam, import_exam
from jiaowu.scores.services.sittings import earlier_exams, load_sitting
from jiaowu.scores.services.tracking import (
    GainOptions,
    borderline_of,
    imbalanced_pupils,
    progress_between,
    value_added_between,
    weak_spots,
)
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments

NAN = float("nan")
NUMERALS = "一二三四五六七八九"
LOW = [50.0, 52, 54, 56, 58, 60]
HIGH = [80.0, 82, 84, 86, 88, 90]
SUMMER, AUTUMN, MIDTERM = date(2026, 7, 2), date(2026, 10, 10), date(2026, 11, 12)
Entry = tuple[str, ClassKey]
"""学号、班级。"""


def class_of(grade: int, no: int) -> ClassKey:
    """七(1)班、高一(1)班。"""
    name = f"高{NUMERALS[grade - 10]}" if grade > 9 else NUMERALS[grade - 1]
    return ClassKey(grade, no, f"{name}({no})班")


def pupils_in(key: ClassKey, first: int, count: int = 6) -> list[Entry]:
    """一个班的考生，学号从 first 起。"""
    return [(f"{number:03d}", key) for number in range(first, first + count)]


def add_exam(
    session: Session, day: date, people: Sequence[Entry], scores: Mapping[str, Sequence[float]]
) -> int:
    """存入一次考试，满分都是 100；NaN 是缺考，−1 是未选。返回考试编号。"""
    values = np.array(list(scores.values()), dtype=np.float64).T
    return import_matrix(session, day, people, tuple(scores), values)


def import_matrix(
    session: Session, day: date, people: Sequence[Entry], names: Sequence[str], values: Floats
) -> int:
    """存入一次考试，values 是（人，科）。"""
    states = np.where(np.isnan(values), State.ABSENT, np.where(values < 0, State.NOT_TAKEN, State.NORMAL))
    matrix = ScoreMatrix(
        tuple(Pupil(number, f"生{number}", key) for number, key in people),
        tuple(lines_for(name, 100.0, LinePercents()) for name in names),
        np.where(values < 0, NAN, values),
        states.astype(np.uint8),
    )
    draft = ExamDraft(f"{day:%m月}考试", day, ExamKind.OTHER)
    return import_exam(session, ParsedExam(matrix, (), ()), draft, Progress()).exam_id


@pytest.fixture
def two_years(session: Session) -> tuple[int, int]:
    """七年级期末与升入八年级后的期中：001–012 升级，013 流出，014 流入，012 转到八(1)班；另有新的七年级。"""
    first, second = class_of(7, 1), class_of(7, 2)
    summer = [*pupils_in(first, 1), *pupils_in(second, 7), ("013", second)]
    earlier = add_exam(session, SUMMER, summer, {"数学": [*LOW, *HIGH, 70], "语文": [*HIGH, *LOW, 70]})
    eight, other, seven = class_of(8, 1), class_of(8, 2), class_of(7, 1)
    autumn = [*pupils_in(eight, 1), *pupils_in(other, 7, 5), ("012", eight), ("014", other)]
    people = [*reversed(autumn), *pupils_in(seven, 101)]
    maths = [*reversed([*LOW, *HIGH[:5], NAN, 75]), *HIGH]
    physics = [*reversed([*HIGH, *HIGH]), 60, *([-1.0] * 6)]
    later = add_exam(session, MIDTERM, people, {"数学": maths, "物理": physics})
    return earlier, later


def teach(session: Session, *rows: tuple[str, str | None, ClassKey, str]) -> None:
    """登记 2026 学年第一学期的任教：教师、工号、班级、学科。"""
    term = save_term(session, Term(2026, 1))
    add_assignments(
        session,
        term,
        [Assignment(key, subject, Teacher(number, name)) for name, number, key, subject in rows],
    )


def test_a_sitting_knows_each_pupil_and_class(session: Session, two_years: tuple[int, int]) -> None:
    earlier, later = two_years

    before, after = load_sitting(session, earlier, 7), load_sitting(session, later, 8)

    assert set(before.students.tolist()) - set(after.students.tolist()) == {13}
    assert [group.title for group in after.class_groups] == ["八(1)班", "八(2)班"]
    assert [group.id for group in after.class_groups] == [group.id for group in before.class_groups]
    assert after.title == "11月考试（八年级）"


def test_a_grade_that_did_not_sit_is_refused(session: Session, two_years: tuple[int, int]) -> None:
    with pytest.raises(UserError, match="没有九年级的考生"):
        load_sitting(session, two_years[1], 9)


def test_pupils_whose_grade_is_unknown_can_be_compared_too(session: Session) -> None:
    exam = add_exam(session, SUMMER, pupils_in(ClassKey(None, None, "宏志班"), 1), {"数学": LOW})

    compared = compare_classes(session, exam, 0)

    assert [row.group.title for row in compared.of_subject("数学")] == ["宏志班"]
    assert compared.grade("数学").group.title == "年级未知"


def test_earlier_exams_are_found_though_the_grade_moved_up(
    session: Session, two_years: tuple[int, int]
) -> None:
    earlier, later = two_years

    (found,) = earlier_exams(session, later, 8)

    assert (found.exam.id, found.grade, found.shared) == (earlier, 7, 12)
    assert earlier_exams(session, later, 7) == ()
    assert earlier_exams(session, earlier, 7) == ()


def test_a_binned_exam_is_not_offered(session: Session, two_years: tuple[int, int]) -> None:
    earlier, later = two_years
    delete_exam(session, earlier)

    assert earlier_exams(session, later, 8) == ()


def test_a_pupil_kept_back_does_not_change_the_cohort(session: Session) -> None:
    summer = [*pupils_in(class_of(7, 1), 1), ("090", class_of(8, 1))]
    earlier = add_exam(session, SUMMER, summer, {"数学": [*LOW, 99]})
    people = [*pupils_in(class_of(8, 1), 1), ("090", class_of(8, 1))]
    later = add_exam(session, MIDTERM, people, {"数学": [*LOW, 60]})

    progress = progress_between(session, earlier, later, 8)

    assert [(each.grade, each.shared) for each in earlier_exams(session, later, 8)] == [(7, 6)]
    maths = progress.growths[0].matched
    assert (maths.size, len(maths.inflow), len(maths.outflow)) == (6, 1, 0)


def test_classes_are_compared_within_the_grade(session: Session, two_years: tuple[int, int]) -> None:
    compared = compare_classes(session, two_years[1], 8)

    rows = {row.group.title: row for row in compared.of_subject("数学")}
    assert (rows["八(1)班"].enrolled, rows["八(1)班"].size) == (7, 6)
    assert rows["八(1)班"].mean.value == 55.0
    assert rows["八(2)班"].mean.value == pytest.approx((sum(HIGH[:5]) + 75) / 6)
    assert compared.subjects == ("数学", "物理", "总分")


def test_teachers_are_compared_by_what_they_teach(session: Session, two_years: tuple[int, int]) -> None:
    eight, other = class_of(8, 1), class_of(8, 2)
    teach(
        session, ("王芳", None, other, "数学"), ("李明", None, eight, "数学"), ("王芳", None, eight, "物理")
    )
    teach(
        session,
        ("王芳", None, other, "物理"),
        ("周伟", None, class_of(7, 1), "数学"),
        ("赵强", None, eight, "体育"),
    )

    compared = compare_teachers(session, two_years[1], 8)

    rows = [(row.subject, row.group.title, row.group.classes, row.size) for row in compared.rows]
    assert rows == [
        ("数学", "李明", ("八(1)班",), 6),
        ("数学", "王芳", ("八(2)班",), 6),
        ("物理", "王芳", ("八(1)班", "八(2)班"), 13),
    ]
    assert compared.rows[2].mean.verdict.label == "没有可比的考生"


def test_two_teachers_of_one_name_are_told_apart(session: Session, two_years: tuple[int, int]) -> None:
    teach(session, ("王芳", "T1", class_of(8, 1), "数学"), ("王芳", "T2", class_of(8, 2), "数学"))

    titles = [row.group.title for row in compare_teachers(session, two_years[1], 8).rows]

    assert titles == ["王芳（T1）", "王芳（T2）"]


def test_two_teachers_of_one_class_both_have_its_pupils(session: Session, two_years: tuple[int, int]) -> None:
    teach(session, ("王芳", None, class_of(8, 1), "数学"), ("李明", None, class_of(8, 1), "数学"))

    rows = [(row.group.title, row.size) for row in compare_teachers(session, two_years[1], 8).rows]

    assert rows == [("王芳", 6), ("李明", 6)]


def test_without_assignments_teachers_cannot_be_compared(
    session: Session, two_years: tuple[int, int]
) -> None:
    with pytest.raises(UserError, match="登记任教"):
        compare_teachers(session, two_years[1], 8)


def test_a_cohort_is_followed_through_its_grades(session: Session, two_years: tuple[int, int]) -> None:
    earlier, later = two_years

    series = compare_exams(session, (later, earlier), 8)

    assert [(each.sitting.exam.id, each.sitting.grade) for each in series.comparisons] == [
        (earlier, 7),
        (later, 8),
    ]
    tracks = {track.title: [point.exam_at for point in track.points] for track in series.tracks("数学")}
    assert tracks == {"八(1)班": [0, 1], "八(2)班": [0, 1]}


def test_exams_of_strangers_are_not_put_together(session: Session, two_years: tuple[int, int]) -> None:
    earlier, later = two_years

    with pytest.raises(UserError, match="没有共同的考生"):
        compare_exams(session, (earlier, later), 7)
    with pytest.raises(UserError, match="至少选一次"):
        compare_exams(session, (), 8)


def test_one_exam_alone_is_a_series_too(session: Session, two_years: tuple[int, int]) -> None:
    series = compare_exams(session, two_years[1:], 8)

    assert len(series.comparisons) == 1


def test_progress_counts_only_pupils_of_both_exams(session: Session, two_years: tuple[int, int]) -> None:
    progress = progress_between(session, *two_years, 8)

    maths = progress.growths[0]
    first, second = progress.cohort.later.class_groups
    counts = [maths.matched.headcount(group) for group in (first, second)]
    assert [growth.subject for growth in progress.growths] == ["数学", "总分"]
    assert maths.matched.size == 11
    assert [(each.now, each.matched, each.inflow, each.outflow) for each in counts] == [
        (6, 6, 0, 0),
        (6, 5, 1, 2),
    ]
    assert {growth.pupil.name for growth in maths.pupils} == {f"生{number:03d}" for number in range(1, 12)}


def test_a_pupil_who_changed_class_counts_in_the_new_one(session: Session) -> None:
    first, second = class_of(8, 1), class_of(8, 2)
    earlier = add_exam(session, AUTUMN, [*pupils_in(first, 1), *pupils_in(second, 7)], {"数学": LOW + HIGH})
    moved = [*pupils_in(first, 1), ("007", first), *pupils_in(second, 8, 5)]
    later = add_exam(session, MIDTERM, moved, {"数学": LOW + HIGH})

    one, two = value_added_between(session, earlier, later, 8).subjects[0].groups

    assert (one.headcount.matched, one.headcount.moved) == (7, 1)
    assert (two.headcount.matched, two.headcount.outflow, two.headcount.moved) == (5, 0, 0)


def test_exams_given_the_wrong_way_round_are_refused(session: Session, two_years: tuple[int, int]) -> None:
    add_exam(session, SUMMER, pupils_in(class_of(7, 1), 1), {"数学": LOW})
    first = add_exam(session, AUTUMN, pupils_in(class_of(8, 1), 1), {"数学": LOW})

    with pytest.raises(UserError, match="一先一后"):
        progress_between(session, two_years[1], first, 8)
    with pytest.raises(UserError, match="一先一后"):
        progress_between(session, first, first, 8)


def test_value_added_by_teacher(session: Session, two_years: tuple[int, int]) -> None:
    teach(session, ("王芳", None, class_of(8, 1), "数学"), ("李明", None, class_of(8, 2), "数学"))

    gains = value_added_between(session, *two_years, 8, GainOptions(by=Grouping.TEACHER))

    maths = gains.subjects[0]
    assert [(row.group.title, row.headcount.matched) for row in maths.groups] == [("王芳", 6), ("李明", 5)]
    assert gains.skipped == ()


def test_subjects_with_too_few_matched_pupils_are_named(session: Session) -> None:
    eight = pupils_in(class_of(8, 1), 1, 12)
    earlier = add_exam(session, AUTUMN, eight, {"数学": LOW + HIGH, "物理": [*LOW, *([NAN] * 6)]})
    later = add_exam(session, MIDTERM, eight, {"数学": LOW + HIGH, "物理": LOW + HIGH})

    gains = value_added_between(session, earlier, later, 8)

    assert [each.subject for each in gains.subjects] == ["数学"]
    assert gains.skipped == ("物理", "总分")


def test_weak_spots_over_three_exams(session: Session) -> None:
    people = [*pupils_in(class_of(8, 1), 1), *pupils_in(class_of(8, 2), 7)]
    days = (SUMMER, AUTUMN, MIDTERM)
    exams = [add_exam(session, day, people, {"数学": LOW + HIGH, "语文": HIGH + HIGH}) for day in days[1:]]

    found = weak_spots(session, exams, 8)

    assert {(spot.track.title, spot.track.subject) for spot in found.spots} == {
        ("八(1)班", "数学"),
        ("八(1)班", "总分"),
    }
    assert [each.title for each in found.classes] == ["八(1)班"]


def test_imbalanced_pupils_of_a_grade(session: Session) -> None:
    even = [60.0, 62, 64, 66, 68, 70]
    scores = {"语文": even, "数学": even, "英语": even, "物理": [0.0, *even[1:]]}
    exam = add_exam(session, AUTUMN, pupils_in(class_of(8, 1), 1), scores)

    found = imbalanced_pupils(session, exam, 8, 0.5)

    pupil = next(each for each in found.pupils if each.pupil.name == "生001")
    assert [gap.subject for gap in pupil.weak] == ["物理"]
    with pytest.raises(UserError, match="大于 0"):
        imbalanced_pupils(session, exam, 8, 0)


def test_lines_are_drawn_for_grade_nine_only(session: Session) -> None:
    people = [*pupils_in(class_of(9, 1), 1), *pupils_in(class_of(8, 1), 7)]
    exam = add_exam(session, AUTUMN, people, {"数学": LOW + HIGH, "语文": LOW + HIGH})

    drawn = borderline_of(session, exam, 9, LineRule(count=2))

    assert (drawn.result.line, drawn.result.reached.tolist()) == (116.0, [4, 5])
    assert [subject.subject for subject in drawn.result.subjects] == ["数学", "语文"]
    with pytest.raises(UserError, match="只用于九年级与高中"):
        borderline_of(session, exam, 8, LineRule(count=2))


def test_an_exam_of_one_total_column_can_be_lined_too(session: Session) -> None:
    exam = add_exam(session, AUTUMN, pupils_in(class_of(9, 1), 1), {"总分": HIGH})

    drawn = borderline_of(session, exam, 9, LineRule(count=2))

    assert (drawn.result.line, drawn.result.subjects) == (88.0, ())


def test_an_assigned_scheme_is_used_wherever_scores_are_compared(session: Session) -> None:
    people = pupils_in(class_of(10, 1), 1)
    exam = add_exam(session, AUTUMN, people, {"语文": HIGH, "化学": [90.0, 70, 60, 50, 40, 30]})

    set_assigned_scheme(session, exam, "3+1+2")

    result = assigned_matrix(session, exam, 10)
    sitting = load_sitting(session, exam, 10)
    assert result is not None
    assert result.raw.values[:, 1].tolist() == [90, 70, 60, 50, 40, 30]
    assert sitting.values[1].tolist() == result.matrix.values[:, 1].tolist() == [85, 76, 71, 70, 56, 35]
    assert sitting.analysis.total.lines.full == 200


def test_without_a_scheme_scores_stay_raw(session: Session) -> None:
    exam = add_exam(session, AUTUMN, pupils_in(class_of(10, 1), 1), {"化学": HIGH})
    set_assigned_scheme(session, exam, "3+1+2")

    set_assigned_scheme(session, exam, None)

    assert assigned_matrix(session, exam, 10) is None
    assert load_sitting(session, exam, 10).values[0].tolist() == HIGH


def test_assigned_scores_are_for_senior_years_only(session: Session) -> None:
    junior = add_exam(session, AUTUMN, pupils_in(class_of(8, 1), 1), {"化学": HIGH})

    with pytest.raises(UserError, match="只用于高中"):
        set_assigned_scheme(session, junior, "3+1+2")
    with pytest.raises(UserError, match="没有这种赋分方案"):
        set_assigned_scheme(session, junior, "自创")


def test_a_large_grade_is_compared_in_a_moment(session: Session) -> None:
    """三千人、九科、四次考试：一秒以内，量三次取最快。"""
    rng = np.random.default_rng(5)
    people = [entry for no in range(1, 61) for entry in pupils_in(class_of(9, no), no * 50, 50)]
    names = ("语文", "数学", "英语", "物理", "化学", "政治", "历史", "地理", "生物")
    level = rng.normal(70, 14, (len(people), 1))
    exams = [
        import_matrix(
            session,
            date(2026, month, 1),
            people,
            names,
            np.clip((level + rng.normal(0, 8, (len(people), 9))).round(1), 0, 100),
        )
        for month in (9, 10, 11, 12)
    ]

    times = []
    for _ in range(3):
        start = perf_counter()
        compare_exams(session, exams, 9)
        value_added_between(session, exams[0], exams[3], 9)
        times.append(perf_counter() - start)

    assert min(times) < 2
