from jiaowu.scores.matrix import State
from tests.scores.importing.grids import NAMES, Cells, cell, kinds, page, read, score


def test_a_total_that_differs_from_its_sum_is_listed() -> None:
    rows: list[Cells] = [["姓名", "语文", "数学", "总分"]]
    rows += [[NAMES[i], score(i, 0), score(i, 1), score(i, 0) + score(i, 1) + (i == 3)] for i in range(8)]

    exam = read(page("S", rows))

    assert kinds(exam)["total_differs"] == ["S!D5"]


def test_a_total_of_assigned_marks_agrees() -> None:
    rows: list[Cells] = [["姓名", "语文", "化学", "化学赋分", "总分"]]
    rows += [[NAMES[i], score(i, 0), score(i, 1), 90.0 - i, score(i, 0) + 90.0 - i] for i in range(8)]

    exam = read(page("S", rows))

    assert "total_differs" not in kinds(exam)


def test_a_total_of_something_else_is_one_doubt() -> None:
    rows = [
        ["姓名", "语文", "数学", "总分"],
        *([NAMES[i], score(i, 0), score(i, 1), 500.0 - i] for i in range(8)),
    ]

    exam = read(page("S", rows))

    assert kinds(exam)["total_differs"] == ["S!D"]


def test_zeros_in_one_subject_only_suggest_absence_but_stay_zero() -> None:
    rows = [["姓名", "语文", "数学"], *([NAMES[i], score(i, 0), 0.0 if i < 5 else 60.0] for i in range(30))]

    exam = read(page("S", rows))

    assert cell(exam, NAMES[0], "数学") == (0.0, State.NORMAL)
    assert kinds(exam)["zero_absent"] == ["S!C2"]


def test_a_rank_larger_than_its_class_is_a_doubt() -> None:
    rows: list[Cells] = [["姓名", "班级", "语文", "班次"]]
    rows += [[NAMES[i], "七1班", 90.0 - i, 99.0 if i == 2 else i + 1.0] for i in range(30)]

    exam = read(page("S", rows))

    assert kinds(exam)["rank_check"] == ["S!D4"]


def test_a_score_over_the_stated_full_mark_is_taken_out() -> None:
    rows = [["姓名", "语文（满分100）"], *([NAMES[i], 885.0 if i == 2 else 60.0] for i in range(5))]

    exam = read(page("S", rows))

    assert cell(exam, NAMES[2], "语文") == (None, State.UNCHECKED)
    assert kinds(exam)["over_full"] == ["S!B4"]


def test_the_full_mark_of_the_user_comes_first() -> None:
    rows = [["姓名", "道法(100)"], *([NAMES[i], 40.0 + i] for i in range(5))]

    exam = read(page("S", rows), full_marks={"政治": 50.0})

    assert exam.matrix.subjects[0].full == 50.0


def test_an_unstated_full_mark_is_guessed_and_said() -> None:
    rows = [["姓名", "语文", "数学"], *([NAMES[i], 60.0 + i, 101.5 + i] for i in range(5))]

    exam = read(page("S", rows))

    assert [subject.full for subject in exam.matrix.subjects] == [100.0, 120.0]
    assert kinds(exam)["full_guess"] == ["S!B", "S!C"]


def test_one_misplaced_decimal_point_does_not_raise_the_full_mark() -> None:
    rows = [["姓名", "语文"], *([NAMES[i], 985.0 if i == 4 else 60.0 + i] for i in range(9))]

    exam = read(page("S", rows))

    assert exam.matrix.subjects[0].full == 100.0
    assert kinds(exam)["over_full"] == ["S!B6"]


def test_different_full_marks_on_different_sheets_are_said() -> None:
    sheets = [
        page(name, [["姓名", f"语文({full})"], *([NAMES[i + 10 * k], 60.0] for i in range(3))])
        for k, (name, full) in enumerate((("七年级", 120), ("八年级", 150)))
    ]

    exam = read(*sheets)

    assert exam.matrix.subjects[0].full == 150.0
    assert kinds(exam)["full_conflict"] == ["七年级!B"]
