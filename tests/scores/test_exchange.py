"""对外的 JSON：键名与取值是约定。"""

import json
from collections.abc import Callable

from jiaowu.school.classes import ClassKey
from jiaowu.scores.analysis import analyze
from jiaowu.scores.digest import aligned, summarise, width
from jiaowu.scores.exchange import Json, describe
from jiaowu.scores.layout import Block, Column, Problem, Role, SheetLayout
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.parsed import ParsedExam

BuildExam = Callable[..., ScoreMatrix]

COLUMNS = (Column(0, Role.NUMBER), Column(2, Role.SCORE, "语文"))
USED = SheetLayout("甲.xlsx", "成绩", (Block((1, 2), 3, 9, COLUMNS),), "有表头")
COVER = SheetLayout("甲.xlsx", "封面", (), "没有成绩")
DOUBT = Problem("甲.xlsx", "成绩", "C5", "odd", "看不懂“八十”。")


def parsed(matrix: ScoreMatrix) -> ParsedExam:
    """一次考试，一张用上的表，一张封面，一处可疑。"""
    return ParsedExam(matrix, (USED, COVER), (DOUBT,))


def described(matrix: ScoreMatrix) -> Json:
    """写成 JSON 再读回来。"""
    whole: Json = json.loads(json.dumps(describe(parsed(matrix), analyze(matrix)), allow_nan=False))
    return whole


def test_keys_are_exactly_those_agreed(build_exam: BuildExam) -> None:
    result = described(build_exam({"语文": [90.0, "缺考"]}))

    assert list(result) == ["subjects", "groups", "students", "sheets", "problems"]
    assert list(result["subjects"][0]) == ["name", "full", "excellent", "good", "pass", "low"]
    counts = ["class", "subject", "enrolled", "sat", "absent", "mean", "sd", "median", "max", "min"]
    rates = ["excellent_rate", "good_rate", "pass_rate", "low_rate"]
    assert list(result["groups"][0]) == counts + rates
    student = ["number", "name", "class", "file", "sheet", "row", "scores", "total"]
    assert list(result["students"][0]) == student
    score = ["value", "state", "rank", "class_rank", "z", "t"]
    assert list(result["students"][0]["scores"]["语文"]) == score
    assert list(result["students"][0]["total"]) == ["value", "rank", "class_rank"]


def test_missing_scores_are_null_and_states_are_chinese(build_exam: BuildExam) -> None:
    students = described(build_exam({"语文": [90.0, "缺考", "36剔除", "违纪"]}))["students"]

    scores = [student["scores"]["语文"] for student in students]
    assert [score["state"] for score in scores] == ["正常", "缺考", "剔除", "违纪"]
    assert [score["value"] for score in scores] == [90.0, None, 36.0, 0.0]
    assert [score["rank"] for score in scores] == [1, None, None, 2]
    assert [score["t"] for score in scores] == [60.0, None, None, 40.0]
    assert students[1]["total"] == {"value": None, "rank": None, "class_rank": None}


def test_groups_are_all_together_and_each_class(build_exam: BuildExam) -> None:
    keys = [ClassKey(7, 1, "七(1)班"), ClassKey(8, 2, "八(2)班")]
    exam = build_exam({"语文": [90.0, 80.0]}, keys)

    groups = described(exam)["groups"]

    assert [(group["class"] or {}).get("name") for group in groups[::2]] == [None, "七(1)班", "八(2)班"]
    assert [group["subject"] for group in groups[:2]] == ["语文", "总分"]
    assert groups[2]["class"] == {"grade": 7, "no": 1, "name": "七(1)班"}


def test_pupils_without_a_class_have_a_null_class(build_exam: BuildExam) -> None:
    student = described(build_exam({"语文": [90.0]}, [None]))["students"][0]

    assert (student["class"], student["number"], student["scores"]["语文"]["class_rank"]) == (
        None,
        "001",
        None,
    )


def test_sheets_and_problems_use_the_addresses_people_see(build_exam: BuildExam) -> None:
    result = described(build_exam({"语文": [90.0]}))

    used, cover = result["sheets"]
    assert (used["used"], used["header_rows"], cover["used"], cover["why"]) == (
        True,
        [2, 3],
        False,
        "没有成绩",
    )
    assert used["columns"] == [
        {"column": "A", "role": "number", "subject": None},
        {"column": "C", "role": "score", "subject": "语文"},
    ]
    assert result["problems"] == [
        {"file": "甲.xlsx", "sheet": "成绩", "cell": "C5", "kind": "odd", "text": "看不懂“八十”。"}
    ]


def test_summary_lists_subjects_classes_skipped_sheets_and_doubts(build_exam: BuildExam) -> None:
    matrix = build_exam({"语文": [90.0, "缺考"]}, [ClassKey(7, 1, "七(1)班"), ClassKey(7, 2, "七(2)班")])

    text = summarise(parsed(matrix), analyze(matrix))

    lines = text.splitlines()
    assert lines[0] == "2 名考生"
    assert lines[3].split() == [
        "语文",
        "100",
        "2",
        "1",
        "90.00",
        "100.00%",
        "100.00%",
        "100.00%",
        "0.00%",
        "90",
        "90",
        "0.00",
    ]
    assert [line.split() for line in lines if line.startswith("七")] == [
        ["七(1)班", "1", "1", "90.00", "0.00", "100.00%"],
        ["七(2)班", "1", "0"],
    ]
    assert "甲.xlsx 封面：没有成绩" in lines
    assert lines[-1] == "甲.xlsx 成绩!C5：看不懂“八十”。"


def test_a_long_list_of_doubts_is_cut_and_says_so(build_exam: BuildExam) -> None:
    matrix = build_exam({"语文": [90.0]})
    whole = Problem("甲.xlsx", "", "", "file_note", "扩展名不对。")
    exam = ParsedExam(matrix, (USED,), (whole,) * 30)

    lines = summarise(exam, analyze(matrix)).splitlines()

    assert lines.count("甲.xlsx：扩展名不对。") == 20
    assert lines[-1] == "……共 30 处，用 --json 看全部。"
    assert not any(line.startswith("班级") for line in lines)


def test_columns_line_up_by_display_width() -> None:
    rows = aligned([("学科", "满分"), ("A", "100"), ("信息科技", "5")]).splitlines()

    assert rows == ["学科      满分", "A          100", "信息科技     5"]
    assert width("七(1)班") == 7
