"""小题分表里的考生与考试名单配对，分值补全，逐处核对。"""

from dataclasses import replace

import pytest

from jiaowu.scores.importing.items import ItemRow, ParsedItems
from jiaowu.scores.importing.items_matching import (
    ExamPerson,
    ItemPlan,
    complete_items,
    match_rows,
    plan_items,
)
from jiaowu.scores.items import Item

PEOPLE = (
    ExamPerson(1, "701", "王芳", 1, "七(1)班", 5.0, ""),
    ExamPerson(2, "702", "李明", 1, "七(1)班", None, "缺考"),
    ExamPerson(3, None, "王芳", 2, "七(2)班", 4.0, ""),
    ExamPerson(4, "704", "赵强", 2, "七(2)班", 3.0, ""),
    ExamPerson(5, "705", "赵强", 2, "七(2)班", 3.0, ""),
    ExamPerson(6, "706", "周伟", 2, "七(2)班", 6.0, ""),
)
ITEMS = (Item("1", 2, answer="B"), Item("2", 4))


def row(number: str | None = None, name: str = "", class_value: str | None = None, **more: float) -> ItemRow:
    """一行：题号写作 _1、_2。"""
    points = {label.removeprefix("_"): value for label, value in more.items()}
    return ItemRow(
        points, {}, number, name, class_value, "小题.xlsx", "Sheet1", 3, cells={"1": "D3", "2": "E3"}
    )


def plan(*rows: ItemRow, items: tuple[Item, ...] = ITEMS, full: float | None = None) -> ItemPlan:
    return plan_items(ParsedItems(items, rows, ()), PEOPLE, (), 7, full)


def told(found: ItemPlan) -> list[str]:
    return [problem.text for problem in found.problems if problem.kind != "missing"]


@pytest.mark.parametrize(
    ("given", "student", "doubt"),
    [
        (row("701", "王芳"), 1, ""),
        (row("701"), 1, ""),
        (row("701", "张三"), None, "号码 701 在这次考试里是王芳，表里写的是张三，没有存入。"),
        (row("9", "王芳", "七2班"), 3, ""),
        (row(None, "王芳", "2班"), 3, ""),
        (row(None, "王芳", "七(1)班"), 1, ""),
        (row(None, "王芳", "八(1)班"), None, "这次考试里没有八(1)班王芳，没有存入。"),
        (row(None, "赵强", "七2班"), None, "赵强同班有 2 人同名，又没有能区分的号码，没有存入。"),
        (row(None, "周伟"), 6, "周伟没有写班级与认得的号码，按全年级唯一的姓名对上，请核对。"),
        (row(None, "王芳"), None, "这次考试里没有王芳，没有存入。"),
        (row("999"), None, "这次考试里没有号码 999，没有存入。"),
    ],
)
def test_pupils_are_matched_by_number_then_name_and_class(
    given: ItemRow, student: int | None, doubt: str
) -> None:
    assert match_rows([given], PEOPLE, 7) == [(student, doubt)]


def test_points_outside_the_full_marks_are_not_stored() -> None:
    found = plan(row("706", _1=3, _2=4))

    assert found.rows[0].points == {"2": 4}
    assert [(each.cell, each.text) for each in found.problems if each.kind == "range"] == [
        ("D3", "周伟第 1 题 3 分，超过满分 2 分，没有存入。".replace("周伟", "号码 706"))
    ]


def test_sums_that_disagree_are_listed() -> None:
    fine = replace(row("706", "周伟", _1=2, _2=4), total=6, parts=6)
    wrong = replace(row("701", "王芳", _1=2, _2=4), total=6, parts=5)

    assert told(plan(fine)) == []
    assert told(plan(wrong)) == ["王芳：各题之和 6，客观分加主观分 5，表里的总分 6，成绩 5，对不上，请核对。"]


def test_an_absent_pupil_with_points_is_listed_but_stored() -> None:
    found = plan(row("702", "李明", _1=2, _2=4))

    assert found.students == (2,)
    assert told(found) == ["李明的成绩是缺考，却有小题分；照样存入，不计入统计。"]


def test_the_second_row_of_one_pupil_is_left_out() -> None:
    found = plan(row("706", "周伟", _1=2, _2=4), row(None, "周伟", "七2班", _1=0, _2=0))

    assert (found.students, found.unmatched, found.scores) == ((6,), 1, 2)
    assert told(found) == ["七2班周伟在前面已经有一行，这一行没有使用。"]


def test_pupils_without_a_row_are_counted_per_class() -> None:
    found = plan(row("706", "周伟", _1=2, _2=4))

    assert [each.text for each in found.problems if each.kind == "missing"] == [
        "七(2)班有 3 人有成绩而没有小题分：王芳、赵强、赵强。"
    ]


def test_scores_follow_from_options_and_keys_when_only_options_are_given() -> None:
    items = (Item("1", 2, answer="B"), Item("2", 4, answer="AC"), Item("3", 2))
    rows = [
        ItemRow({}, {"1": "B", "2": "AC", "3": "D"}, "706", "周伟"),
        ItemRow({}, {"1": "C", "2": "A", "3": "D"}, "701", "王芳"),
        ItemRow({}, {"1": "", "2": "AB", "3": "D"}, "704", "赵强"),
    ]

    found = plan(*rows, items=items)

    assert [each.points for each in found.rows] == [{"1": 2, "2": 4}, {"1": 0}, {"1": 0, "2": 0}]


def test_missing_full_marks_come_from_the_blueprint_or_the_highest_score() -> None:
    parsed = ParsedItems((Item("1", 0), Item("2", 0), Item("3", 5)), (row("706", _1=1.5, _2=3),), ())
    stored = (
        Item("1", 2, "选择题", "数轴", "识记", "易", "B", 7),
        Item("3", 6, position=8),
        Item("9", 4, position=9),
    )

    items, problems = complete_items(parsed, stored, 20)

    assert items == (
        Item("1", 2, "选择题", "数轴", "识记", "易", "B", 7),
        Item("2", 3),
        Item("3", 5, position=8),
        Item("9", 4, position=9),
    )
    assert [each.text for each in problems] == [
        "第 2 题没有写分值，按最高得分 3 推定，请核对。",
        "第 3 题的分值，细目表写的是 6，文件写的是 5，按文件存入。",
        "各题分值合计 14 分，这一科的满分是 20 分。",
    ]
