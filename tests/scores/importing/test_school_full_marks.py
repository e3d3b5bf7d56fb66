"""学校给各年级设定的满分：表里没有写明时用，写明的与用户指定的优先。"""

from collections.abc import Mapping
from typing import Any

from jiaowu.scores.lines import LinePercents
from jiaowu.scores.parsed import ParsedExam
from tests.scores.importing.grids import kinds, page, read

USUAL: Mapping[int, Mapping[str, float]] = {7: {"数学": 120, "思想政治": 60}}


def exam(header: str, *scores: float, **options: Any) -> ParsedExam:
    rows: list[list[Any]] = [["学号", "姓名", "班级", "语文（满分150）", header]]
    rows += [[f"70{at}", f"赵{at}", "七(1)班", 90, score] for at, score in enumerate(scores)]
    return read(page("成绩", rows), usual_full=USUAL, **options)


def full(found: ParsedExam) -> float:
    return found.matrix.subjects[1].full


def test_the_schools_full_marks_fill_what_the_sheet_leaves_open() -> None:
    found = exam("数学", 88, 95)

    assert full(found) == 120
    assert "full_guess" not in kinds(found)


def test_another_spelling_of_the_subject_is_the_same_subject() -> None:
    assert full(exam("道法", 55, 40)) == 60


def test_what_the_sheet_says_comes_first() -> None:
    assert full(exam("数学（满分150）", 88, 95)) == 150


def test_what_the_user_says_comes_before_both() -> None:
    assert full(exam("数学", 88, 95, full_marks={"数学": 100})) == 100


def test_scores_above_the_schools_full_marks_are_guessed_and_told_instead() -> None:
    found = exam("数学", 88, 135)

    assert full(found) == 150
    assert kinds(found)["full_guess"] == ["成绩!E"]


def test_another_grades_full_marks_are_not_taken() -> None:
    rows: list[list[Any]] = [["学号", "姓名", "班级", "数学"], ["801", "钱一", "八(1)班", 90]]

    found = read(page("成绩", rows), usual_full=USUAL)

    assert found.matrix.subjects[0].full == 100
    assert "full_guess" in kinds(found)


def many(*odd: float) -> ParsedExam:
    """四十名考生的数学，末几名是 odd。"""
    scores = [60.0 + at for at in range(40 - len(odd))] + list(odd)
    return exam("数学", *scores)


def test_one_slip_above_the_schools_full_marks_does_not_raise_them() -> None:
    found = many(130)

    assert full(found) == 120
    assert "full_guess" not in kinds(found)
    assert kinds(found)["over_full"] == ["成绩!E41"]


def test_several_scores_above_the_schools_full_marks_are_another_paper() -> None:
    found = many(130, 131)

    assert full(found) == 150
    assert kinds(found)["full_guess"] == ["成绩!E"]
    assert "over_full" not in kinds(found)


def test_the_schools_lines_are_used_unless_the_user_gives_others() -> None:
    rows: list[list[Any]] = [["学号", "姓名", "班级", "道法"], ["101", "赵一", "一(1)班", 90]]
    own = {1: {"思想政治": LinePercents(90, 75, 60, 40)}}

    used = read(page("成绩", rows), usual_percents=own).matrix.subjects[0]
    given = read(
        page("成绩", rows), usual_percents=own, percents=LinePercents(80, 70, 60, 30)
    ).matrix.subjects[0]
    plain = read(page("成绩", rows)).matrix.subjects[0]

    assert [used.excellent, given.excellent, plain.excellent] == [90, 80, 85]
    assert given.low == 30
