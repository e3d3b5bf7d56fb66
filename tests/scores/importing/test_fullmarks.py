"""各年级各科的满分：写明的、推定的、用户指定的，以及超过满分的成绩。"""

from jiaowu.scores.matrix import State
from jiaowu.scores.parsed import ParsedExam
from jiaowu.sheets.grid import Grid
from tests.scores.importing.grids import NAMES, Cells, cell, kinds, page, read


def sheet(name: str, header: str, scores: list[float], start: int = 0) -> Grid:
    """一张表：姓名与一科；start 错开姓名。"""
    rows: list[Cells] = [["姓名", header]]
    rows += [[NAMES[start + at], score] for at, score in enumerate(scores)]
    return page(name, rows)


def fulls(exam: ParsedExam, *grades: int | None) -> list[float]:
    """各年级第一科的满分。"""
    return [exam.matrix.lines_of(grade)[0].full for grade in grades]


def told(exam: ParsedExam, kind: str) -> list[str]:
    """一种疑问的各句话。"""
    return [problem.text for problem in exam.problems if problem.kind == kind]


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


def test_each_grade_keeps_the_full_mark_its_sheet_states() -> None:
    exam = read(
        sheet("七年级", "历史（满分100）", [95.0, 61.0, 80.0]),
        sheet("九年级", "历史（满分60）", [55.0, 40.0], 10),
    )

    assert fulls(exam, 7, 9) == [100.0, 60.0]
    assert exam.matrix.subjects == exam.matrix.lines_of(7)
    assert list(exam.matrix.grade_lines) == [9]
    assert exam.matrix.lines_of(9)[0].pass_ == 36.0
    assert not {"full_conflict", "full_guess", "over_full"} & set(kinds(exam))


def test_a_grade_that_states_nothing_is_guessed_from_its_own_scores() -> None:
    exam = read(
        sheet("七年级", "历史（满分60）", [55.0, 41.0, 30.0]), sheet("九年级", "历史", [95.0, 108.0], 10)
    )

    assert fulls(exam, 7, 9) == [60.0, 120.0]
    assert told(exam, "full_guess") == ["九年级历史没有写明满分，最高 108 分，按 120 计，请确认。"]
    assert kinds(exam)["full_guess"] == ["九年级!B"]


def test_grades_that_state_nothing_are_guessed_together() -> None:
    exam = read(sheet("七年级", "历史", [55.0, 41.0]), sheet("九年级", "历史", [95.0, 108.0], 10))

    assert fulls(exam, 7, 9) == [120.0, 120.0]
    assert exam.matrix.grade_lines == {}
    assert told(exam, "full_guess") == ["历史没有写明满分，最高 108 分，按 120 计，请确认。"]


def test_two_full_marks_stated_within_one_grade_are_a_doubt() -> None:
    rows = [sheet("七1班", "历史(100)", [55.0] * 3), sheet("七2班", "历史(120)", [60.0] * 3, 10)]

    exam = read(*rows, sheet("九年级", "历史(60)", [40.0] * 3, 20))

    assert fulls(exam, 7, 9) == [120.0, 60.0]
    assert told(exam, "full_conflict") == ["七年级历史的满分各处写得不一样（100、120），取最大的，请核对。"]


def test_the_full_mark_of_the_user_is_for_every_grade() -> None:
    sheets = sheet("七年级", "历史(100)", [45.0] * 3), sheet("九年级", "历史(60)", [40.0] * 3, 10)

    exam = read(*sheets, full_marks={"历史": 50.0})

    assert (fulls(exam, 7, 9), exam.matrix.grade_lines) == ([50.0, 50.0], {})


def test_a_score_is_held_against_the_full_mark_of_its_own_grade() -> None:
    exam = read(sheet("七年级", "历史(100)", [95.0] * 3), sheet("九年级", "历史(60)", [61.0, 60.0], 10))

    assert cell(exam, NAMES[10], "历史") == (None, State.UNCHECKED)
    assert cell(exam, NAMES[11], "历史") == (60.0, State.NORMAL)
    assert kinds(exam)["over_full"] == ["九年级!B2"]


def test_a_sheet_of_unknown_grade_follows_the_only_stated_full_mark() -> None:
    exam = read(sheet("七年级", "历史(60)", [55.0] * 3), sheet("补考", "历史", [40.0] * 2, 10))

    assert fulls(exam, 7, None) == [60.0, 60.0]
    assert "full_guess" not in kinds(exam)


def test_the_common_lines_are_those_of_most_pupils() -> None:
    exam = read(sheet("七年级", "历史(100)", [55.0] * 2), sheet("九年级", "历史(60)", [40.0] * 3, 10))

    assert exam.matrix.subjects[0].full == 60.0
    assert list(exam.matrix.grade_lines) == [7]


def test_a_grade_without_the_subject_has_no_say_in_its_full_mark() -> None:
    seven = page("七年级", [["姓名", "语文(100)"], *([NAMES[at], 60.0] for at in range(3))])
    nine = page(
        "九年级", [["姓名", "语文(100)", "物理(70)"], *([NAMES[at], 60.0, 65.0] for at in range(10, 12))]
    )

    exam = read(seven, nine)

    assert [lines.full for lines in exam.matrix.subjects] == [100.0, 70.0]
    assert exam.matrix.grade_lines == {}


def test_every_grade_of_a_long_table_keeps_the_full_mark_of_its_rows() -> None:
    rows: list[Cells] = [["姓名", "班级", "科目", "分数", "满分"]]
    rows += [[NAMES[at], "七1班", "历史", 61.0 + at, 100.0] for at in range(5)]
    rows += [[NAMES[at], "九1班", "历史", 41.0, 600.0 if at == 12 else 60.0] for at in range(10, 14)]

    exam = read(page("长表", rows))

    assert fulls(exam, 7, 9) == [100.0, 60.0]
    assert not {"full_conflict", "full_guess", "over_full"} & set(kinds(exam))


def test_the_subject_cells_of_a_long_table_may_state_the_full_mark() -> None:
    rows: list[Cells] = [["姓名", "班级", "科目", "分数"]]
    rows += [[NAMES[at], "七1班", "历史（满分100）", 61.0 + at] for at in range(5)]
    rows += [[NAMES[at], "九1班", "历史（满分60）", 41.0] for at in range(10, 14)]

    exam = read(page("长表", rows))

    assert fulls(exam, 7, 9) == [100.0, 60.0]
