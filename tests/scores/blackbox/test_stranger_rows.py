from collections.abc import Callable
from typing import Any

Analyze = Callable[..., dict[str, Any]]

NAMES = ["张三", "李四", "王五", "赵六", "孙七", "周八", "吴九", "郑十", "冯一", "陈二"]


def _cells(report: dict[str, Any], kind: str) -> list[str]:
    return [problem["cell"] for problem in report["problems"] if problem["kind"] == kind]


def test_rows_kept_ready_with_number_class_and_a_zero_total_are_no_pupils(analyze: Analyze) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "语文", "数学", "总分", "名次"]]
    rows += [[f"{at:03d}", name, "三1班", 80, 70 + at, 150 + at, 10 - at] for at, name in enumerate(NAMES)]
    rows += [[f"{at:03d}", None, "三1班", None, None, 0, 11] for at in range(10, 60)]

    report = analyze(rows)

    assert [pupil["name"] for pupil in report["students"]] == NAMES
    assert _cells(report, "empty_row") == ["B12"]
    assert not _cells(report, "absent_all")


def test_a_nameless_row_with_a_score_or_a_state_is_still_a_pupil(analyze: Analyze) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "语文", "数学"]]
    rows += [[f"{at:03d}", name, "三1班", 80, 70] for at, name in enumerate(NAMES)]
    rows += [["010", None, "三1班", 81, 71], ["011", None, "三1班", "缺考", "缺考"]]

    report = analyze(rows)

    assert [pupil["number"] for pupil in report["students"]][-2:] == ["010", "011"]
    assert _cells(report, "no_name") == ["B12", "B13"]


def test_an_example_told_only_in_the_number_is_no_pupil(analyze: Analyze) -> None:
    rows: list[list[object]] = [["学号", "姓名", "班级", "语文", "数学"]]
    rows += [["例：20240001", "张小明", "三1班", 99, 99]]
    rows += [[f"{at:03d}", name, "三1班", 80, 70] for at, name in enumerate(NAMES)]

    report = analyze(rows)

    assert [pupil["name"] for pupil in report["students"]] == NAMES
    assert _cells(report, "example_row")


def test_a_blank_where_others_write_a_dash_for_not_taken_is_an_absence(analyze: Analyze) -> None:
    rows: list[list[object]] = [["考号", "姓名", "班级", "语文", "物理", "历史", "化学", "地理"]]
    for at, name in enumerate(NAMES):
        physics, history = (80, "-") if at % 2 else ("-", 75)
        rows.append([f"{at:03d}", name, "高一1班", 90 + at, physics, history, 70, "-"])
    rows[-1][4], rows[-1][7], rows[-1][6] = None, "-", 66
    rows[-2][6], rows[-2][7] = "-", 71

    report = analyze(rows)

    last = report["students"][-1]
    assert {name: score["state"] for name, score in last["scores"].items()} == {
        "语文": "正常", "物理": "缺考", "历史": "未选", "化学": "正常", "地理": "未选",
    }  # fmt: skip
    assert last["total"]["value"] is None
    assert _cells(report, "blank") == ["E11"]
