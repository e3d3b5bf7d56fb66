from jiaowu.scores.matrix import State
from tests.scores.importing.grids import NAMES, Cells, book, cell, kinds, page, read, score, subjects


def test_subjects_on_their_own_sheets_are_joined_by_number() -> None:
    sheets = [
        page(s, [["考号", "姓名", "成绩"], *([f"{i}", NAMES[i], score(i, k)] for i in range(5))])
        for k, s in enumerate(("语文", "数学"))
    ]

    exam = read(*sheets)

    assert subjects(exam) == ["语文", "数学"]
    assert exam.matrix.values.tolist() == [[score(i, 0), score(i, 1)] for i in range(5)]


def test_files_without_numbers_are_joined_by_name_and_class() -> None:
    books = [
        book(
            page("Sheet1", [["姓名", "班级", "成绩"], *([NAMES[i], text, score(i, k)] for i in range(5))]),
            file=file,
        )
        for k, (file, text) in enumerate((("语文.xlsx", "七1班"), ("数学.xlsx", "七(1)班")))
    ]

    exam = read(*books)

    assert exam.matrix.values.tolist() == [[score(i, 0), score(i, 1)] for i in range(5)]


def test_namesakes_in_one_class_without_numbers_are_never_merged() -> None:
    sheets = [
        page(
            s,
            [
                ["姓名", "班级", "成绩"],
                ["赵伟", "七1班", 80.0],
                ["赵伟", "七1班", 60.0],
                ["钱伟", "七1班", 70.0],
            ],
        )
        for s in ("语文", "数学")
    ]

    exam = read(*sheets)

    assert [pupil.name for pupil in exam.matrix.pupils].count("赵伟") == 4
    assert len(kinds(exam)["same_name"]) == 4


def test_a_row_given_twice_counts_once() -> None:
    rows = [
        ["学号", "姓名", "语文"],
        ["1", "赵伟", 80.0],
        ["2", "钱伟", 70.0],
        ["1", "赵伟", 80.0],
        ["2", "钱伟", 60.0],
    ]

    exam = read(page("S", rows))

    assert exam.matrix.values.tolist() == [[80.0], [70.0]]
    assert len(kinds(exam)["duplicate_pupil"]) == 2
    assert kinds(exam)["conflict"] == ["S!C5"]


def test_one_number_for_two_names_keeps_both_pupils() -> None:
    rows = [["学号", "姓名", "语文"], *([f"{i}", NAMES[i], 60.0] for i in range(9)), ["0", "陈洋", 90.0]]

    exam = read(page("S", rows))

    assert len(exam.matrix.pupils) == 10
    assert kinds(exam)["duplicate_number"] == ["S!B11"]


def test_numbers_that_restart_in_every_class_identify_nobody() -> None:
    rows: list[Cells] = [["学号", "姓名", "班级", "语文"]]
    rows += [[i % 5 + 1.0, NAMES[i], f"七({i // 5 + 1})班", 60.0] for i in range(10)]

    exam = read(page("S", rows))

    assert len(exam.matrix.pupils) == 10
    assert kinds(exam)["duplicate_number"] == ["S!"]


def test_a_blank_is_filled_from_another_sheet() -> None:
    first = page(
        "甲", [["学号", "姓名", "语文", "数学"], ["1", "赵伟", None, 70.0], ["2", "钱伟", 60.0, 50.0]]
    )
    second = page("乙", [["学号", "姓名", "语文"], ["1", "赵伟", 88.0], ["3", "孙伟", 77.0]])

    exam = read(first, second)

    assert cell(exam, "赵伟", "语文") == (88.0, State.NORMAL)
    assert kinds(exam)["conflict"] == ["乙!C2"]


def test_a_pupil_missing_from_one_subject_sheet_is_absent_with_a_doubt() -> None:
    sheets = [
        page(
            s,
            [
                ["姓名", "班级", "成绩"],
                *([NAMES[i], "七1班", score(i, k)] for i in range(20) if (i, k) != (4, 1)),
            ],
        )
        for k, s in enumerate(("语文", "数学"))
    ]

    exam = read(*sheets)

    assert cell(exam, NAMES[4], "数学") == (None, State.ABSENT)
    assert kinds(exam)["missing_row"] == ["语文!A6"]


def test_one_subject_under_two_names_is_one_subject() -> None:
    sheets = [
        page(f"七({no})班", [["姓名", word], *([NAMES[i + no * 10], score(i, no)] for i in range(4))])
        for no, word in ((1, "道法"), (2, "政治"))
    ]

    exam = read(*sheets)

    assert subjects(exam) == ["道德与法治"]
