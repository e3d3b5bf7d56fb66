"""分组：同一班的不同写法算一班，自然序，不知道班级的不列组。"""

from collections.abc import Callable

import pytest

from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import analyze
from jiaowu.scores.groups import build_roster, grade_title
from jiaowu.scores.matrix import Pupil, ScoreMatrix

BuildExam = Callable[..., ScoreMatrix]


def titles(*keys: ClassKey | None) -> list[str]:
    """这些考生分成哪些组。"""
    roster = build_roster([Pupil(None, "某", key) for key in keys])
    return [group.title for group in roster.groups]


def test_classes_sort_by_number_not_by_text() -> None:
    found = titles(ClassKey(7, 10, "七(10)班"), ClassKey(7, 2, "七(2)班"), ClassKey(7, 1, "七(1)班"))

    assert found == ["全体", "七(1)班", "七(2)班", "七(10)班"]


def test_two_spellings_of_one_class_are_one_group() -> None:
    found = titles(ClassKey(7, 1, "七(1)班"), ClassKey(7, 1, "701"), ClassKey(7, 1, "七年级1班"))

    assert found == ["全体", "七(1)班"]


def test_a_class_written_as_a_bare_number_gets_a_readable_title() -> None:
    found = titles(ClassKey(7, 3, "3"), ClassKey(None, 2, ""), ClassKey(8, None, "实验班"))

    assert found == ["全体", "七年级", "八年级", "年级未知", "七年级3班", "实验班", "2班"]


@pytest.mark.parametrize(
    ("grade", "title"), [(1, "一年级"), (9, "九年级"), (12, "高三年级"), (None, "年级未知"), (13, "年级未知")]
)
def test_grades_have_the_usual_names(grade: int | None, title: str) -> None:
    assert grade_title(grade) == title


def test_pupils_without_a_class_are_ranked_in_the_grade_only(build_exam: BuildExam) -> None:
    exam = build_exam({"语文": [90.0, 80.0, 70.0]}, [None, None, None])

    analysis = analyze(exam)

    assert [group.title for group in analysis.groups] == ["全体"]
    assert analysis.ranks[0].tolist() == [1, 2, 3]
    assert analysis.class_ranks[0].tolist() == [0, 0, 0]


def test_pupils_of_unknown_grade_form_one_grade(build_exam: BuildExam) -> None:
    keys = [ClassKey(None, 1, "1班"), ClassKey(7, 1, "七(1)班"), None, ClassKey(None, 1, "1班")]
    exam = build_exam({"语文": [90.0, 80.0, 70.0, 95.0]}, keys)

    analysis = analyze(exam)

    assert [group.title for group in analysis.groups] == ["全体", "七年级", "年级未知", "七(1)班", "1班"]
    assert analysis.ranks[0].tolist() == [2, 1, 3, 1]
    assert analysis.class_ranks[0].tolist() == [2, 1, 0, 1]
    assert [analysis.members(group).tolist() for group in analysis.groups[2:]] == [[0, 2, 3], [1], [0, 3]]
