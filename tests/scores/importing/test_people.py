from datetime import datetime

import pytest

from jiaowu.sheets.grid import Merge
from tests.scores.importing.grids import NAMES, book, kinds, page, read, score


def test_a_class_merged_downwards_reaches_every_row() -> None:
    rows = [["班级", "姓名", "语文"], *([("七(1)班" if i == 0 else None), NAMES[i], 60.0] for i in range(4))]

    exam = read(page("S", rows, merges=(Merge(1, 0, 4, 0),)))

    assert {pupil.class_key.no for pupil in exam.matrix.pupils if pupil.class_key} == {1}
    assert "class_carried" not in kinds(exam)


def test_a_class_written_once_is_carried_down_and_said() -> None:
    first = {0: "七(1)班", 3: "七(2)班"}
    rows = [["班级", "姓名", "语文"], *([first.get(i), NAMES[i], 60.0] for i in range(6))]

    exam = read(page("S", rows))

    assert [key.no for pupil in exam.matrix.pupils if (key := pupil.class_key)] == [1, 1, 1, 2, 2, 2]
    assert kinds(exam)["class_carried"] == ["S!A"]


def test_a_class_turned_into_a_date_is_read_and_listed() -> None:
    rows = [["班级", "姓名", "语文"], [datetime(2026, 3, 1), "赵伟", 60.0]]  # noqa: DTZ001 — 表格里的日期没有时区

    exam = read(page("S", rows))

    key = exam.matrix.pupils[0].class_key
    assert key is not None
    assert (key.grade, key.no) == (3, 1)
    assert kinds(exam)["class_date"] == ["S!A2"]


def test_an_ambiguous_code_is_settled_by_the_title() -> None:
    rows = [["某某高中高三一模"], ["班级", "姓名", "语文"], [301.0, "赵伟", 60.0]]

    exam = read(page("S", rows))

    key = exam.matrix.pupils[0].class_key
    assert key is not None
    assert (key.grade, key.no) == (12, 1)
    assert "class_doubt" not in kinds(exam)


def test_an_ambiguous_code_without_evidence_is_a_doubt() -> None:
    exam = read(page("S", [["班级", "姓名", "语文"], ["301", "赵伟", 60.0], ["301", "钱伟", 61.0]]))

    assert kinds(exam)["class_doubt"] == ["S!A2"]


def test_the_sheet_name_is_nearer_than_the_file_name() -> None:
    sheets = [page(name, [["班级", "姓名", "语文"], [1.0, NAMES[i], 60.0]]) for i, name in enumerate("甲乙")]
    renamed = [page("八年级", sheets[0].rows), page("Sheet2", sheets[1].rows)]

    exam = read(book(*renamed, file="七年级期中.xlsx"))

    assert [key.grade for pupil in exam.matrix.pupils if (key := pupil.class_key)] == [8, 7]


def test_a_grade_column_joins_a_bare_class_number() -> None:
    rows = [["年级", "班级", "姓名", "语文"], ["七年级", "3", "赵伟", 60.0], [8.0, 12.0, "钱伟", 61.0]]

    exam = read(page("S", rows))

    keys = [pupil.class_key for pupil in exam.matrix.pupils]
    assert [(key.grade, key.no) for key in keys if key] == [(7, 3), (8, 12)]


def test_different_spellings_of_a_class_are_one_class() -> None:
    rows = [
        ["班级", "姓名", "语文"],
        ["七(1)班", "赵伟", 60.0],
        ["七（1）班", "钱伟", 61.0],
        ["701", "孙伟", 62.0],
    ]

    exam = read(page("S", rows))

    assert len({pupil.class_key for pupil in exam.matrix.pupils}) == 1


def test_a_number_that_lost_its_digits_is_not_used() -> None:
    rows = [
        ["学籍号", "姓名", "语文"],
        [4.4e17, "赵伟", 60.0],
        ["0044", "钱伟", 61.0],
        [20260001.0, "孙伟", 62.0],
    ]

    exam = read(page("S", rows))

    assert [pupil.number for pupil in exam.matrix.pupils] == [None, "0044", "20260001"]
    assert kinds(exam)["number_lost"] == ["S!A2"]


def test_a_row_without_a_name_but_with_a_number_is_a_pupil() -> None:
    exam = read(page("S", [["学号", "姓名", "语文"], ["01", "赵伟", 60.0], ["02", None, 61.0]]))

    assert [pupil.name for pupil in exam.matrix.pupils] == ["赵伟", ""]
    assert kinds(exam)["no_name"] == ["S!B3"]


def test_pupils_without_a_class_are_said() -> None:
    exam = read(page("S", [["姓名", "语文"], *([NAMES[i], score(i, 0)] for i in range(3))]))

    assert all(pupil.class_key is None for pupil in exam.matrix.pupils)
    assert "class_unknown" in kinds(exam)


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        (("语文", "数学"), 3),
        (("语文", "物理", "化学"), 9),
        (("语文", "物理", "化学", "生物"), 12),
    ],
)
def test_the_subjects_tell_the_stage_of_an_ambiguous_class(words: tuple[str, ...], grade: int) -> None:
    rows = [["姓名", "班级", *words], ["赵伟", "三(1)班", *([60.0] * len(words))]]

    exam = read(page("S", rows))

    key = exam.matrix.pupils[0].class_key
    assert key is not None
    assert (key.grade, key.no) == (grade, 1)
    assert ("class_doubt" in kinds(exam)) == (grade != 3)


def test_the_grade_of_the_user_settles_an_ambiguous_class() -> None:
    rows = [["姓名", "班级", "语文", "物理"], ["赵伟", "301", 60.0, 61.0]]

    exam = read(page("S", rows), grade=12)

    key = exam.matrix.pupils[0].class_key
    assert key is not None
    assert (key.grade, key.no) == (12, 1)
    assert "class_doubt" not in kinds(exam)
