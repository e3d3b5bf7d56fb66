from collections.abc import Callable
from typing import Any

Analyze = Callable[..., dict[str, Any]]

NAMES = ["张三", "李四", "王五", "赵六", "孙七", "周八", "吴九", "郑十", "冯一", "陈二"]
SCORES = [["考号", "姓名", "语文"], *[[f"{at:03d}", name, 80 + at] for at, name in enumerate(NAMES)]]


def _classes(report: dict[str, Any]) -> list[tuple[int, int] | None]:
    keys = [pupil["class"] for pupil in report["students"]]
    return [None if key is None else (key["grade"], key["no"]) for key in keys]


def test_a_missing_class_is_taken_from_the_roster_by_number(analyze: Analyze) -> None:
    roster = [["学号", "姓名", "年级", "班级"]]
    roster += [[f"{at:03d}", name, "七年级", f"{at % 2 + 1}班"] for at, name in enumerate(NAMES)][::-1]

    report = analyze(SCORES, more={"学生名单": roster})

    assert _classes(report) == [(7, at % 2 + 1) for at in range(10)]
    assert "class_joined" in {problem["kind"] for problem in report["problems"]}
    assert "class_unknown" not in {problem["kind"] for problem in report["problems"]}


def test_a_roster_with_other_numbers_is_matched_by_names_that_occur_once(analyze: Analyze) -> None:
    roster = [["学号", "姓名", "班级"], *[[f"2024{at:03d}", name, "七1班"] for at, name in enumerate(NAMES)]]
    roster.append(["2024999", "张三", "七2班"])

    report = analyze(SCORES, more={"学生名单": roster})

    assert _classes(report) == [None, *[(7, 1)] * 9]


def test_a_number_that_the_roster_gives_to_another_name_is_not_used(analyze: Analyze) -> None:
    roster = [["学号", "姓名", "班级"], ["000", "钱一", "七2班"]]
    roster += [[f"{at:03d}", name, "七1班"] for at, name in enumerate(NAMES) if at]

    report = analyze(SCORES, more={"学生名单": roster})

    assert _classes(report) == [None, *[(7, 1)] * 9]
