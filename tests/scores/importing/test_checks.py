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
