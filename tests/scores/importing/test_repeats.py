from tests.scores.importing.grids import NAMES, kinds, page, read, score

HEAD = ["学号", "姓名", "班级", "语文", "数学"]


def body(first: int = 0, count: int = 20) -> list[list[str | float]]:
    return [
        [f"{i}", NAMES[i], f"七({i // 10 + 1})班", score(i, 0), score(i, 1)]
        for i in range(first, first + count)
    ]


def test_the_whole_sheet_is_kept_and_its_classes_are_not() -> None:
    sheets = [
        page("1班", [HEAD, *body(0, 10)]),
        page("总表", [HEAD, *body()]),
        page("2班", [HEAD, *body(10, 10)]),
    ]

    exam = read(*sheets)

    assert [layout.used for layout in exam.layouts] == [False, True, False]
    assert exam.layouts[0].why == "与‘总表’是同一批学生，分数一致，未重复计入"
    assert len(exam.matrix.pupils) == 20


def test_cells_that_differ_from_the_sheet_kept_are_listed() -> None:
    changed = body(0, 10)
    changed[2][3] = 99.0

    exam = read(page("总表", [HEAD, *body()]), page("1班", [HEAD, *changed]))

    assert not exam.layouts[1].used
    assert "1 处分数不同" in exam.layouts[1].why
    assert kinds(exam)["conflict"] == ["1班!D4"]


def test_a_class_sheet_with_one_more_pupil_is_used_too() -> None:
    exam = read(page("总表", [HEAD, *body(0, 19)]), page("2班", [HEAD, *body(10, 10)]))

    assert [layout.used for layout in exam.layouts] == [True, True]
    assert len(exam.matrix.pupils) == 20


def test_another_exam_of_the_same_pupils_is_left_out_and_said() -> None:
    other = [[*row[:3], 33.0, 44.0] for row in body()]

    exam = read(page("期中", [HEAD, *body()]), page("期末", [HEAD, *other]))

    assert [layout.used for layout in exam.layouts] == [True, False]
    assert "另一次考试" in exam.layouts[1].why


def test_a_sheet_with_only_totals_gives_way_to_subjects() -> None:
    totals = [["姓名", "班级", "总分"], *([row[1], row[2], 180.0] for row in body())]

    exam = read(page("排名", totals), page("成绩", [HEAD, *body()]))

    assert [layout.used for layout in exam.layouts] == [False, True]
