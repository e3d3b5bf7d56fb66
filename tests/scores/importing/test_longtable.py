from jiaowu.scores.matrix import State
from tests.scores.importing.grids import NAMES, cell, kinds, page, read, score, subjects

HEAD = ["学号", "姓名", "科目", "分数"]


def test_rows_of_one_score_become_rows_of_one_pupil() -> None:
    body = [[f"{i}", NAMES[i], s, score(i, k)] for i in range(5) for k, s in enumerate(("语文", "数学"))]

    exam = read(page("S", [HEAD, *body]))

    assert [pupil.row for pupil in exam.matrix.pupils] == [2, 4, 6, 8, 10]
    assert exam.matrix.values.tolist() == [[score(i, 0), score(i, 1)] for i in range(5)]


def test_the_same_pupil_and_subject_twice_keeps_the_first() -> None:
    body = [["1", "赵伟", "语文", 80.0], ["1", "赵伟", "语文", 90.0], ["1", "赵伟", "数学", 70.0]]
    body += [["1", "赵伟", "数学", 70.0]]

    exam = read(page("S", [HEAD, *body]))

    assert cell(exam, "赵伟", "语文") == (80.0, State.NORMAL)
    assert kinds(exam)["conflict"] == ["S!D3"]
    assert kinds(exam)["duplicate_score"] == ["S!D5"]


def test_totals_among_the_subjects_are_left_out_and_said() -> None:
    body = [["1", "赵伟", "语文", 80.0], ["1", "赵伟", "总分", 80.0], ["1", "赵伟", None, 1.0]]

    exam = read(page("S", [HEAD, *body]))

    assert subjects(exam) == ["语文"]
    assert kinds(exam)["derived"] == ["S!C"]
    assert kinds(exam)["no_subject"] == ["S!C4"]


def test_names_left_out_of_following_rows_are_carried() -> None:
    body = [["赵伟", "语文", 80.0], [None, "数学", 70.0], ["钱伟", "语文", 60.0], [None, "数学", 50.0]]

    exam = read(page("S", [["姓名", "科目", "分数"], *body]))

    assert exam.matrix.values.tolist() == [[80.0, 70.0], [60.0, 50.0]]


def test_pairs_of_subject_and_score_are_read() -> None:
    head = ["姓名", "科目", "分数", "科目", "分数"]
    body = [[NAMES[i], "语文", score(i, 0), "数学", score(i, 1)] for i in range(4)]

    exam = read(page("S", [head, *body]))

    assert exam.matrix.values.tolist() == [[score(i, 0), score(i, 1)] for i in range(4)]


def test_a_state_column_overrides_the_score() -> None:
    body = [
        ["1", "赵伟", "语文", 0.0, "缺考"],
        ["2", "钱伟", "语文", 80.0, "正常"],
        ["3", "孙伟", "语文", 70.0, None],
    ]

    exam = read(page("S", [[*HEAD, "状态"], *body]))

    assert [cell(exam, name, "语文")[1] for name in ("赵伟", "钱伟")] == [State.ABSENT, State.NORMAL]
