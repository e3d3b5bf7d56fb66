from collections.abc import Callable
from typing import Any

import pytest

Analyze = Callable[..., dict[str, Any]]

HEAD = ["考号", "姓名", "班级", "语文", "数学"]
NAMES = ["张三", "李四", "王五", "赵六", "孙七", "周八"]


def _page(*classes: object) -> list[list[object]]:
    body = [
        [f"{index:03d}", name, classes[index % len(classes)], 80 + index, 70]
        for index, name in enumerate(NAMES)
    ]
    return [[*HEAD], *body]


def _classes(report: dict[str, Any]) -> set[tuple[int | None, int | None]]:
    return {(pupil["class"]["grade"], pupil["class"]["no"]) for pupil in report["students"]}


@pytest.mark.parametrize("file", ["1016.xlsx", "1003.xlsx", "11-20.xlsx", "期中_301.xlsx"])
@pytest.mark.parametrize("written", [("三(1)班", "五(3)班"), ("301", "503"), (301, 503), ("0301", "0503")])
def test_a_file_named_by_its_date_does_not_change_the_grades(
    analyze: Analyze, file: str, written: tuple[object, ...]
) -> None:
    report = analyze(_page(*written), file)

    assert _classes(report) == {(3, 1), (5, 3)}
    assert not [problem for problem in report["problems"] if problem["kind"] == "class_doubt"]


def test_a_file_named_by_its_class_still_tells_the_grade(analyze: Analyze) -> None:
    report = analyze(_page("1班"), "701.xlsx")

    assert _classes(report) == {(7, 1)}


@pytest.mark.parametrize("written", ["7(1)班", "7（1）班", "7(1)", "7（01）班", "7 ( 1 ) 班"])
def test_a_grade_in_digits_before_the_bracket_is_read(analyze: Analyze, written: str) -> None:
    report = analyze(_page(written))

    assert _classes(report) == {(7, 1)}


def test_a_class_in_digits_and_brackets_is_read_from_the_title(analyze: Analyze) -> None:
    rows = [["10（3）班期中考试成绩"], ["考号", "姓名", "语文"]]
    rows += [[f"{index:03d}", name, 80 + index] for index, name in enumerate(NAMES)]  # type: ignore[list-item]

    report = analyze(rows)

    assert _classes(report) == {(10, 3)}


def test_the_copy_mark_of_a_sheet_name_is_no_class(analyze: Analyze) -> None:
    rows = [["考号", "姓名", "语文"], *[[f"{index:03d}", name, 80] for index, name in enumerate(NAMES)]]

    report = analyze(rows, "成绩1(2).xlsx")

    assert all(pupil["class"] is None for pupil in report["students"])


@pytest.mark.parametrize(("file", "said"), [("1016.xlsx", True), ("11-20.xlsx", True), ("701.xlsx", False)])
def test_a_class_read_from_a_file_name_that_may_be_a_date_is_said(
    analyze: Analyze, file: str, said: bool
) -> None:
    rows = [["考号", "姓名", "语文"], *[[f"{index:03d}", name, 80] for index, name in enumerate(NAMES)]]

    report = analyze(rows, file)

    assert ("class_doubt" in {problem["kind"] for problem in report["problems"]}) is said
