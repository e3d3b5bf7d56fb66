from tests.scores.importing.grids import NAMES, Cells, kinds, page, read, score


def test_two_blocks_side_by_side_have_their_own_class() -> None:
    rows: list[Cells] = [["七(1)班", None, None, "七(2)班"], ["姓名", "语文", None, "姓名", "语文"]]
    rows += [[NAMES[i], score(i, 0), None, NAMES[i + 10], score(i, 1)] for i in range(5)]

    exam = read(page("S", rows))

    assert [block.class_text for block in exam.layouts[0].blocks] == ["七(1)班", "七(2)班"]
    assert [pupil.class_key.no for pupil in exam.matrix.pupils if pupil.class_key] == [1] * 5 + [2] * 5


def test_a_header_reprinted_on_every_page_is_skipped() -> None:
    head = ["姓名", "班级", "语文"]
    body = [[NAMES[i], "七(1)班", score(i, 0)] for i in range(6)]

    exam = read(page("S", [["成绩表"], head, *body[:3], ["成绩表"], head, *body[3:]]))

    assert len(exam.layouts[0].blocks) == 1
    assert len(exam.matrix.pupils) == 6
    assert kinds(exam)["repeated_header"] == ["S!A7"]


def test_stacked_classes_are_blocks_of_their_own() -> None:
    rows = []
    for no in (1, 2):
        rows += [
            [f"七({no})班成绩"],
            ["姓名", "语文"],
            *([NAMES[i + no * 10], score(i, no)] for i in range(4)),
            [],
        ]

    exam = read(page("S", rows))

    assert [key.no for pupil in exam.matrix.pupils if (key := pupil.class_key)] == [1] * 4 + [2] * 4


def test_a_second_name_column_without_scores_makes_no_block() -> None:
    rows = [["姓名", "语文", "家长姓名"], *([NAMES[i], score(i, 0), NAMES[i + 10]] for i in range(4))]

    exam = read(page("S", rows))

    assert len(exam.layouts[0].blocks) == 1
    assert len(exam.matrix.pupils) == 4
