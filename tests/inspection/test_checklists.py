"""检查表的规则：各种计分、合计、等第、否决、附加分、权重，以及自带的每一份。"""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from jiaowu.errors import UserError
from jiaowu.inspection.checklists import (
    USUAL_GRADES,
    Checklist,
    Facet,
    GradeLine,
    Item,
    Mode,
    Step,
    band_of,
    check,
    from_json,
    grade_of,
    item_points,
    score,
    shipped_checklists,
    to_json,
    weigh,
)
from jiaowu.inspection.rounds import USUAL_WEIGHTS

CODES = (
    "preparation",
    "preparation_b",
    "lesson",
    "lesson_b",
    "lesson_c",
    "lesson_d",
    "lesson_daily",
    "homework",
    "homework_b",
    "homework_c",
    "homework_d",
    "tutoring",
    "testing",
    "research",
    "observing",
)


def of(*items: Item, **more: object) -> Checklist:
    known = {"id": "x", "name": "试用表", "facet": Facet.HOMEWORK, "subtotals": {}}
    return Checklist(items=items, **{**known, **more})  # type: ignore[arg-type]


def shipped(code: str) -> Checklist:
    return next(each for each in shipped_checklists() if each.id == code)


def full_marks(checklist: Checklist) -> list[float | None]:
    best: dict[Mode, float] = {Mode.DEDUCTION: 0, Mode.LEVEL: 0, Mode.YES_NO: 1, Mode.SHARE: 1}
    return [best.get(item.mode, item.full) for item in checklist.items]


@pytest.mark.parametrize("code", CODES)
def test_every_shipped_checklist_is_sound_and_sums_to_a_hundred(code: str) -> None:
    checklist = shipped(code)

    assert check(checklist) == ()
    assert checklist.full == 100
    assert from_json(to_json(checklist)) == checklist


def test_shipped_checklists_come_in_the_order_of_the_facets() -> None:
    assert tuple(each.id for each in shipped_checklists()) == CODES
    assert {each.facet for each in shipped_checklists()} == set(Facet)


@pytest.mark.parametrize("code", CODES)
def test_full_marks_on_a_shipped_checklist_are_the_best_grade(code: str) -> None:
    checklist = shipped(code)
    bonus = sum(item.full for item in checklist.items if item.bonus)

    found = score(checklist, full_marks(checklist), share=1)

    assert found.percent == pytest.approx(100 + bonus)
    assert found.grade == checklist.grades[0].name


def test_preparation_takes_two_off_for_each_missing_lesson() -> None:
    checklist = shipped("preparation")
    marks: list[float | None] = [3, 1, 15, 20, 10, 0, 5]

    found = score(checklist, marks, share=0.9)

    assert item_points(checklist.items[0], 3) == 14
    assert item_points(checklist.items[1], 1) == 18
    assert (found.points, found.percent, found.grade) == (92, 92, "A")


def test_fewer_than_eighty_percent_of_the_lessons_voids_the_first_item() -> None:
    checklist = shipped("preparation")
    marks: list[float | None] = [0, 0, 15, 20, 10, 0, 5]

    assert score(checklist, marks, share=0.8).points == 100
    assert score(checklist, marks, share=0.79).points == 80
    assert score(checklist, marks).points == 100


def test_a_share_without_a_least_share_changes_nothing() -> None:
    checklist = shipped("homework")

    assert score(checklist, full_marks(checklist), share=0.1).points == 100


@pytest.mark.parametrize(
    ("per", "full", "found", "points"),
    [(2, 20, 3, 14), (0.2, 10, 4, 9.2), (0.5, 20, 3, 18.5), (1, 10, 2, 8), (2, 10, 9, 0)],
)
def test_deductions_of_every_size_seen_stop_at_zero(
    per: float, full: float, found: float, points: float
) -> None:
    item = Item("", "按时", full, Mode.DEDUCTION, per, "次")

    assert item_points(item, found) == pytest.approx(points)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(UserError, match=r"几次，不能是负数"):
        item_points(Item("", "按时", 10, Mode.DEDUCTION, 1, "次"), -1)


def test_five_four_three_point_columns_are_levels() -> None:
    item = Item("", "书写", 5, Mode.LEVEL, steps=(Step("A", 5), Step("B", 4), Step("C", 3)))

    assert [item_points(item, at) for at in range(3)] == [5, 4, 3]
    assert check(of(item)) == ()
    with pytest.raises(UserError, match="A、B、C"):
        item_points(item, 3)


@pytest.mark.parametrize(
    ("mark", "band"),
    [(10, "符合"), (8, "符合"), (7, "基本符合"), (5, "基本符合"), (4, "不符"), (0, "不符")],
)
def test_points_may_be_named_by_bands(mark: float, band: str) -> None:
    item = Item("", "目标", 10, steps=(Step("符合", 8), Step("基本符合", 5), Step("不符", 0)))

    assert band_of(item, mark) == band
    assert item_points(item, mark) == mark
    assert check(of(item)) == ()


def test_an_item_without_bands_has_none() -> None:
    assert band_of(Item("", "目标", 10), 9) == ""


@pytest.mark.parametrize("steps", [(8, 5, 1), (11, 5, 0), (5, 8, 0), (8,)])
def test_bands_that_leave_a_gap_are_told(steps: Sequence[float]) -> None:
    item = Item("", "目标", 10, steps=tuple(Step(str(low), low) for low in steps))

    assert "最低一档从 0 分起" in check(of(item))[0]


@pytest.mark.parametrize(("mark", "points"), [(1, 5), (0, 0)])
def test_yes_is_everything_and_no_is_nothing(mark: float, points: float) -> None:
    item = Item("", "有日期", 5, Mode.YES_NO)

    assert item_points(item, mark) == points
    with pytest.raises(UserError, match="是或否"):
        item_points(item, 2)


def test_points_above_the_maximum_are_refused() -> None:
    with pytest.raises(UserError, match=r"满分 10，不能填 10\.5"):
        item_points(Item("", "目标", 10), 10.5)
    with pytest.raises(UserError, match="不能填 -1"):
        item_points(Item("", "目标", 10), -1)


@pytest.mark.parametrize(("share", "points"), [(0.5, 20), (1, 40), (1.4, 40), (0, 0)])
def test_the_share_observed_scores_forty_times_it(share: float, points: float) -> None:
    checklist = shipped("observing")

    found = score(checklist, [None, 25, 25, 10], share=share)

    assert found.points == 60 + points
    assert found.missing == 0


def test_a_share_that_is_not_known_is_missing_and_may_be_typed() -> None:
    checklist = shipped("observing")

    assert score(checklist, [None, 25, 25, 10]).missing == 1
    assert score(checklist, [0.75, 25, 25, 10], share=0.5).points == 90
    with pytest.raises(UserError, match="完成率"):
        item_points(checklist.items[0], -0.1)


def test_the_bonus_comes_on_top_and_is_never_missing() -> None:
    checklist = shipped("homework_d")
    plain = [*full_marks(checklist)[:-1], None]

    assert score(checklist, plain).percent == 100
    assert score(checklist, plain).missing == 0
    assert score(checklist, full_marks(checklist)).percent == 110


def test_a_declared_sixty_over_items_of_fifty_is_told() -> None:
    checklist = replace(shipped("homework_d"), subtotals={"教师批改": 60, "学生作业": 50})

    assert check(checklist) == ("“教师批改”写明 60 分，各项加起来是 50 分，请改成一致。",)


def test_marks_that_are_not_filled_leave_no_grade() -> None:
    checklist = shipped("tutoring")

    found = score(checklist, [25, None, 20, None])

    assert (found.points, found.percent, found.grade, found.missing) == (45, None, "", 2)


def test_a_veto_is_the_lowest_grade_whatever_the_points() -> None:
    checklist = shipped("preparation")

    assert score(checklist, full_marks(checklist), vetoed=True, share=1).grade == "D"
    assert score(checklist, [None] * 7, vetoed=True).grade == "D"


def test_a_total_that_is_not_a_hundred_is_scaled() -> None:
    found = score(of(Item("", "甲", 30), Item("", "乙", 20)), [24, 16])

    assert (found.points, found.percent, found.grade) == (40, 80, "B")


@pytest.mark.parametrize(
    ("percent", "grade"), [(90, "A"), (89.999, "B"), (80, "B"), (60, "C"), (59.9, "D"), (0, "D")]
)
def test_grade_lines_belong_to_the_better_grade(percent: float, grade: str) -> None:
    assert grade_of(shipped("preparation"), percent) == grade


def test_a_sum_of_tenths_reaches_its_line() -> None:
    checklist = of(*(Item("", f"第{at}项", 0.1) for at in range(10)))

    found = score(checklist, [0.1] * 9 + [0.0])

    assert found.grade == "A"


def test_facets_that_do_not_apply_are_scaled_away() -> None:
    percents = {Facet.PREPARATION: 90.0, Facet.LESSON: 80.0, Facet.HOMEWORK: None}

    assert weigh(percents, USUAL_WEIGHTS) == pytest.approx((90 * 30 + 80 * 20) / 50)
    assert weigh({Facet.HOMEWORK: None}, USUAL_WEIGHTS) is None
    assert weigh({Facet.HOMEWORK: 70.0}, {Facet.HOMEWORK: 0}) is None


def test_usual_weights_make_a_hundred() -> None:
    assert sum(USUAL_WEIGHTS.values()) == 100


@pytest.mark.parametrize(
    ("checklist", "told"),
    [
        (of(Item("", "甲", 10), name="　"), "还没有名称"),
        (of(), "还没有要点"),
        (of(Item("", " ", 10)), "没有写要点"),
        (of(Item("", "甲", 0)), "满分应大于 0"),
        (of(Item("", "甲", float("inf"))), "满分应大于 0"),
        (of(Item("", "甲", 10, Mode.DEDUCTION)), "写明每处扣几分"),
        (of(Item("", "甲", 10, Mode.LEVEL)), "各档应从高到低"),
        (of(Item("", "甲", 10, Mode.LEVEL, steps=(Step("优", 9), Step("良", 5)))), "最高一档等于满分 10"),
        (of(Item("", "甲", 10, Mode.LEVEL, steps=(Step("优", 10), Step("良", 10)))), "从高到低"),
        (of(Item("", "甲", 10, bonus=True)), "只有附加分"),
        (of(Item("", "甲", 10), subtotals={"大项": 10}), "各项加起来是 0 分"),
        (of(Item("", "甲", 10), grades=()), "等第线"),
        (of(Item("", "甲", 10), grades=(GradeLine("A", 60), GradeLine("B", 90))), "等第线"),
        (of(Item("", "甲", 10), grades=(GradeLine("A", 90), GradeLine("B", 60))), "从 0 分起"),
        (of(Item("", "甲", 10), grades=(*USUAL_GRADES[:2], *USUAL_GRADES[1:])), "等第线"),
        (of(Item("", "甲", 10, Mode.SHARE)), "完成率计分"),
        (of(Item("", "甲", 10), least_share=0.8), "应有、实有"),
        (of(Item("", "甲", 10), expected="应交", actual="实交", least_share=1.2), "0 与 100%"),
    ],
)
def test_each_fault_of_a_checklist_is_one_sentence(checklist: Checklist, told: str) -> None:
    faults = check(checklist)

    assert len(faults) == 1
    assert told in faults[0]


def test_a_count_may_have_a_least_share() -> None:
    assert check(of(Item("", "甲", 10), expected="应交", actual="实交", least_share=0.8)) == ()


def test_a_name_in_the_header_is_the_short_one() -> None:
    assert Item("", "很长的要点", 10, short="短").title == "短"
    assert Item("", "很长的要点", 10).title == "很长的要点"


def test_labels_are_what_the_office_says() -> None:
    assert [mode.label for mode in Mode] == ["打分", "扣分", "等第", "是否", "完成率"]
    assert Facet.HOMEWORK.label == "作业批改"
    assert shipped("homework").groups == ("学生作业", "作业设计", "教师批改")
