import pytest

from jiaowu.scores.layout import Role
from jiaowu.scores.matrix import State
from jiaowu.sheets.grid import CellValue
from tests.scores.importing.grids import NAMES, Cells, cell, kinds, page, read, roles, score, subjects


def test_a_rank_behind_a_subject_belongs_to_it() -> None:
    rows: list[Cells] = [["姓名", "总分", "名次", "语文", "班次"]]
    rows += [[NAMES[i], 100.0 - i, i + 1.0, 90.0 - i, i + 1.0] for i in range(5)]

    exam = read(page("S", rows))

    assert roles(exam)[2:] == [(Role.RANK, "总分"), (Role.SCORE, "语文"), (Role.RANK, "语文")]


def test_ranks_under_a_repeated_header_are_told_by_their_values() -> None:
    rows: list[Cells] = [["姓名", "语文", "语文", "数学"]]
    rows += [[NAMES[i], 90.0 - i, i + 1.0, score(i, 1)] for i in range(8)]

    exam = read(page("S", rows))

    assert roles(exam)[1:3] == [(Role.SCORE, "语文"), (Role.RANK, "语文")]


@pytest.mark.parametrize(
    ("values", "role"),
    [
        ([1.0, 2.0, 3.0, 4.0], Role.RANK),
        (["一中", "一中", "二中", "二中"], Role.OTHER),
    ],
)
def test_a_school_name_or_rank_is_told_by_its_values(values: list[CellValue], role: Role) -> None:
    rows = [["姓名", "语文", "校名"], *([NAMES[i], 90.0 - i, values[i]] for i in range(4))]

    exam = read(page("S", rows))

    assert roles(exam)[2][0] is role


def test_raw_marks_beside_a_subject_are_its_score() -> None:
    rows = [["姓名", "语文", "化学", "原始分"], *([NAMES[i], 80.0, 90.0 - i, 60.0 - i] for i in range(5))]

    exam = read(page("S", rows))

    assert roles(exam)[2:] == [(Role.ASSIGNED, "化学"), (Role.SCORE, "化学")]
    assert cell(exam, NAMES[0], "化学") == (60.0, State.NORMAL)
    assert kinds(exam)["assigned"] == ["S!C"]


def test_assigned_marks_alone_are_taken_and_reported() -> None:
    rows = [["姓名", "语文", "化学赋分"], *([NAMES[i], 80.0, 90.0 - i] for i in range(5))]

    exam = read(page("S", rows))

    assert subjects(exam) == ["语文", "化学"]
    assert kinds(exam)["column_doubt"] == ["S!C"]


def test_a_group_of_assigned_marks_above_subjects_is_no_score() -> None:
    rows = [[None, "原始分", None, "赋分", None], ["姓名", "化学", "生物", "化学", "生物"]]
    rows += [[NAMES[i], score(i, 0), score(i, 1), score(i, 0) + 5, score(i, 1) + 5] for i in range(5)]

    exam = read(page("S", rows))

    assert roles(exam)[3:] == [(Role.ASSIGNED, "化学"), (Role.ASSIGNED, "生物")]


def test_a_subject_graded_in_letters_is_a_level() -> None:
    rows = [["姓名", "语文", "体育"], *([NAMES[i], score(i, 0), "优良"[i % 2]] for i in range(5))]

    exam = read(page("S", rows))

    assert roles(exam)[2] == (Role.LEVEL, "体育")


def test_a_stranger_among_subjects_is_taken_with_a_doubt() -> None:
    rows: list[Cells] = [["姓名", "语文", "编程", "数学", "身高"]]
    rows += [[NAMES[i], score(i, 0), score(i, 1), score(i, 2), 130.0 + i] for i in range(8)]

    exam = read(page("S", rows))

    assert subjects(exam) == ["语文", "编程", "数学"]
    assert kinds(exam)["column_doubt"] == ["S!C"]
    assert kinds(exam)["unknown_column"] == ["S!E"]


def test_science_paper_is_a_subject_only_without_its_parts() -> None:
    alone = [["姓名", "语文", "理综"], *([NAMES[i], score(i, 0), score(i, 1) * 3] for i in range(5))]
    summed = [["姓名", "物理", "化学", "理综"], *([NAMES[i], 60.0, 70.0, 130.0] for i in range(5))]

    exams = [read(page("S", rows)) for rows in (alone, summed)]

    assert [subjects(exam) for exam in exams] == [["语文", "理综"], ["物理", "化学"]]


def test_a_total_alone_is_taken_as_one_subject() -> None:
    rows = [["姓名", "总分", "名次"], *([NAMES[i], 500.0 - i, i + 1.0] for i in range(5))]

    exam = read(page("S", rows))

    assert subjects(exam) == ["总分"]


def test_columns_of_another_exam_are_left_out_and_said() -> None:
    rows = [["姓名", "上次语文", "语文"], *([NAMES[i], 10.0, score(i, 0)] for i in range(5))]

    exam = read(page("S", rows))

    assert cell(exam, NAMES[0], "语文") == (score(0, 0), State.NORMAL)
    assert kinds(exam)["other_exam"] == ["S!B"]


def test_the_student_number_is_preferred_to_the_exam_number() -> None:
    rows = [["考号", "学号", "姓名", "语文"], *([f"k{i}", f"s{i}", NAMES[i], score(i, 0)] for i in range(5))]

    exam = read(page("S", rows))

    assert [pupil.number for pupil in exam.matrix.pupils] == [f"s{i}" for i in range(5)]


def test_a_blank_student_number_gives_way_to_the_exam_number() -> None:
    rows = [["考号", "学号", "姓名", "语文"], *([f"k{i}", None, NAMES[i], score(i, 0)] for i in range(5))]

    exam = read(page("S", rows))

    assert exam.matrix.pupils[0].number == "k0"


def test_a_blank_subject_column_is_not_used_and_said() -> None:
    rows = [["姓名", "语文", "音乐"], *([NAMES[i], score(i, 0), None] for i in range(5))]

    exam = read(page("S", rows))

    assert subjects(exam) == ["语文"]
    assert kinds(exam)["blank_column"] == ["S!C"]
