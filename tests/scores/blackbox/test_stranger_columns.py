from collections.abc import Callable
from typing import Any

import pytest

Analyze = Callable[..., dict[str, Any]]

NAMES = ["张三", "李四", "王五", "赵六", "孙七", "周八", "吴九", "郑十", "冯一", "陈二"]


def _fulls(report: dict[str, Any]) -> dict[str, float]:
    return {subject["name"]: subject["full"] for subject in report["subjects"]}


def test_the_full_marks_column_of_a_long_table_is_used(analyze: Analyze) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "科目", "分数", "满分"]]
    for index, name in enumerate(NAMES):
        rows.append([f"{index:03d}", name, "七1班", "语文", 100 + index, 150])
        rows.append([f"{index:03d}", name, "七1班", "历史", 40 + index, 50])

    report = analyze(rows)

    assert _fulls(report) == {"语文": 150.0, "历史": 50.0, "总分": 200.0}
    assert "full_guess" not in {problem["kind"] for problem in report["problems"]}


def test_a_joint_paper_without_its_subjects_beside_it_is_a_subject(analyze: Analyze) -> None:
    rows: list[list[object]] = [["姓名", "班级", "语文", "数学", "政史", "理化", "总分"]]
    rows += [[name, "九1班", 80, 70, 60 + at, 120 + at, 330 + 2 * at] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert [subject["name"] for subject in report["subjects"]] == ["语文", "数学", "政史", "理化", "总分"]
    assert [pupil["total"]["value"] for pupil in report["students"]] == [330 + 2 * at for at in range(10)]
    doubtful = [problem["cell"] for problem in report["problems"] if problem["kind"] == "column_doubt"]
    assert doubtful == ["E", "F"]


def test_a_sum_beside_its_own_subjects_is_no_subject(analyze: Analyze) -> None:
    rows: list[list[object]] = [["姓名", "班级", "语文", "道法", "历史", "政史"]]
    rows += [[name, "九1班", 80, 50, 40 + at, 90 + at] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert [subject["name"] for subject in report["subjects"]] == ["语文", "道德与法治", "历史", "总分"]


def test_a_column_of_chosen_subjects_in_words_is_no_score(analyze: Analyze) -> None:
    rows: list[list[object]] = [["姓名", "班级", "语文", "数学", "物化生"]]
    rows += [[name, "高一1班", 80 + at, 70, "物化生"] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert [subject["name"] for subject in report["subjects"]] == ["语文", "数学", "总分"]


def test_a_converted_score_behind_a_sum_is_no_subject(analyze: Analyze) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "语文", "数学", "语数总分", "折合分"]]
    rows += [[f"{at:03d}", name, "三1班", 80 + at, 70, 150 + at, 75 + at] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert [subject["name"] for subject in report["subjects"]] == ["语文", "数学", "总分"]
    assert [pupil["total"]["value"] for pupil in report["students"]] == [150 + at for at in range(10)]


@pytest.mark.parametrize("word", ["期初总分", "总分差", "目标分", "身高", "德育分"])
def test_a_number_that_belongs_to_no_exam_is_no_subject(analyze: Analyze, word: str) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "语文", word, "数学"]]
    rows += [
        [f"{at:03d}", name, "三1班", 80 + at, 90 + at * 7 % 11, 70 - at] for at, name in enumerate(NAMES)
    ]

    report = analyze(rows)

    assert [subject["name"] for subject in report["subjects"]] == ["语文", "数学", "总分"]
    assert {"unknown_column", "other_exam"} & {
        problem["kind"] for problem in report["problems"] if problem["cell"] == "E"
    }


def test_the_only_total_of_a_titled_subject_is_that_subject(analyze: Analyze) -> None:
    rows: list[list[object]] = [["语文小题得分明细（满分120分）"]]
    rows += [["考号", "姓名", "班级", "总分", "客观题", "主观题", "第1题"]]
    rows += [[f"{at:03d}", name, "七1班", 100 + at, 40, 60 + at, 3] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert _fulls(report) == {"语文": 120.0, "总分": 120.0}


@pytest.mark.parametrize("last", ["合计", "总分", "得分", "英语"])
def test_the_sum_of_the_parts_below_a_subject_is_its_score(analyze: Analyze, last: str) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "语文", "英语", None, None, "总分"]]
    rows += [[None, None, None, None, "听力", "笔试", last, None]]
    rows += [
        [f"{at:03d}", name, "七1班", 80, 20, 60 + at, 80 + at, 160 + at] for at, name in enumerate(NAMES)
    ]

    report = analyze(rows, merges=["E1:G1", "A1:A2", "B1:B2", "C1:C2", "D1:D2", "H1:H2"])

    assert [pupil["scores"]["英语"]["value"] for pupil in report["students"]] == [80 + at for at in range(10)]
    assert [pupil["total"]["value"] for pupil in report["students"]] == [160 + at for at in range(10)]


@pytest.mark.parametrize(
    "heads",
    [
        [["学号", "姓名", "班级", "语文", "英语听力", "英语笔试"]],
        [
            ["学号", "姓名", "班级", "语文", "英语", None],
            [None, None, None, None, "听力", "笔试"],
        ],
    ],
)
def test_a_subject_given_only_in_parts_is_left_out_and_said(
    analyze: Analyze, heads: list[list[object]]
) -> None:
    rows = [
        *heads,
        *[[f"{at:03d}", name, "七1班", 80, 20, 60 + at] for at, name in enumerate(NAMES)],
    ]

    report = analyze(rows)

    assert [subject["name"] for subject in report["subjects"]] == ["语文", "总分"]
    assert [problem["cell"] for problem in report["problems"] if problem["kind"] == "items_only"] == ["E"]


def test_the_whole_of_a_subject_is_taken_before_its_written_part(analyze: Analyze) -> None:
    rows: list[list[object]] = [
        ["学号", "姓名", "班级", "语文", "英语(120)", "英语口语(30)", "英语总分(150)"]
    ]
    rows += [[f"{at:03d}", name, "九1班", 90, 100 - at, 20, 120 - at] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert _fulls(report)["英语"] == 150.0
    assert [pupil["scores"]["英语"]["value"] for pupil in report["students"]] == [
        120 - at for at in range(10)
    ]
