from jiaowu.scores.matrix import State
from jiaowu.sheets.grid import CellValue
from tests.scores.importing.grids import NAMES, cell, kinds, page, read, score, subjects


def rows_with(
    subject_count: int, changes: dict[tuple[int, int], CellValue], count: int = 40
) -> list[list[CellValue]]:
    """count 名考生、几科成绩；changes 换掉（第几人、第几科）的内容。"""
    words = ("语文", "数学", "英语", "物理", "历史", "化学", "生物")[:subject_count]
    rows: list[list[CellValue]] = [["姓名", "班级", *words]]
    for i in range(count):
        marks = [changes.get((i, k), score(i, k)) for k in range(subject_count)]
        rows.append([NAMES[i], f"高一({i // 20 + 1})班", *marks])
    return rows


def test_a_single_blank_is_absence_with_a_doubt() -> None:
    exam = read(page("S", rows_with(2, {(3, 1): None, (5, 0): "\u3000"})))

    assert cell(exam, NAMES[3], "数学") == (None, State.ABSENT)
    assert kinds(exam)["blank"] == ["S!C7", "S!D5"]


def test_a_row_of_blanks_is_one_doubt() -> None:
    exam = read(page("S", rows_with(3, {(3, k): None for k in range(3)})))

    assert [cell(exam, NAMES[3], s)[1] for s in ("语文", "数学", "英语")] == [State.ABSENT] * 3
    assert kinds(exam)["absent_all"] == ["S!C5"]
    assert "blank" not in kinds(exam)


def test_a_few_dashes_are_absence_with_a_doubt() -> None:
    exam = read(page("S", rows_with(2, {(3, 1): "-", (4, 1): "—"})))

    assert cell(exam, NAMES[4], "数学") == (None, State.ABSENT)
    assert kinds(exam)["dash"] == ["S!D5", "S!D6"]


def test_many_dashes_in_one_column_are_not_taken() -> None:
    exam = read(page("S", rows_with(2, {(i, 1): "-" for i in range(20)})))

    assert cell(exam, NAMES[4], "数学") == (None, State.NOT_TAKEN)
    assert kinds(exam)["dash"] == ["S!D"]


def electives(blank: CellValue) -> dict[tuple[int, int], CellValue]:
    """3+1+1：物理、历史选一，化学、生物选一。"""
    return {(i, k): blank for i in range(40) for k in (3 + i % 2, 5 + (i // 2) % 2)}


def test_electives_are_told_from_absence_whether_dashed_or_blank() -> None:
    for blank in ("-", None):
        exam = read(page("S", rows_with(7, {**electives(blank), (0, 0): "缺考", (2, 4): "缺考"})))

        assert cell(exam, NAMES[0], "物理")[1] is State.NOT_TAKEN
        assert cell(exam, NAMES[2], "历史")[1] is State.ABSENT
        assert not {"blank", "elective_short"} & set(kinds(exam))


def test_a_pupil_with_fewer_electives_is_a_doubt() -> None:
    exam = read(page("S", rows_with(7, {**electives("-"), (0, 4): "-"})))

    assert cell(exam, NAMES[0], "历史")[1] is State.NOT_TAKEN
    assert kinds(exam)["elective_short"] == ["S!F2"]


def test_a_class_without_a_single_score_is_unrecorded() -> None:
    exam = read(page("S", rows_with(2, {(i, 1): None for i in range(20, 40)})))

    assert cell(exam, NAMES[25], "数学") == (None, State.UNCHECKED)
    assert kinds(exam)["unrecorded"] == ["S!D"]


def test_a_subject_that_a_grade_does_not_have_is_not_taken() -> None:
    seven = page("七年级", [["姓名", "班级", "语文"], *([NAMES[i], 1.0, score(i, 0)] for i in range(5))])
    eight = [
        ["姓名", "班级", "语文", "物理"],
        *([NAMES[i + 10], 1.0, score(i, 0), score(i, 1)] for i in range(5)),
    ]

    exam = read(seven, page("八年级", eight))

    assert subjects(exam) == ["语文", "物理"]
    assert cell(exam, NAMES[0], "物理") == (None, State.NOT_TAKEN)
