"""完整度的规矩：算式、缺什么的句子、学校改过的要求。"""

import pytest

from jiaowu.errors import UserError
from jiaowu.portfolio.completeness import (
    EXAMINED,
    TAUGHT,
    Adjustment,
    Item,
    Requirement,
    adjusted,
    check_adjustments,
    judge,
    usual_requirements,
)
from jiaowu.portfolio.parts import Part, footprint_groups
from jiaowu.portfolio.services.sources import SOURCES

NAMED = {
    *("basic", "title", "photo", "plan", "goals", "reviewed", "on_time"),
    *("hours", "written", "exams", "appraisal", "files"),
}


def need(least: float, weight: float, part: Part = Part.FOOTPRINTS, **more: object) -> Requirement:
    values: dict[str, object] = {
        "code": f"{part.value}{least}{weight}",
        "name": "听评课",
        "measure": "group:听评课",
        "unit": "条",
        "yearly": True,
        "when": "",
        "tiers": (),
        "hint": "在常规检查里登记。",
        **more,
    }
    return Requirement(part=part, least=least, weight=weight, **values)  # type: ignore[arg-type]  # 测试里拼的


def test_a_part_is_the_weighted_mean_of_what_is_done() -> None:
    half, done = need(10, 30), need(2, 10)

    found = judge((half, done), {half.code: 5, done.code: 9}, "新教师", ())

    assert found.of(Part.FOOTPRINTS).share == pytest.approx((0.5 * 30 + 1 * 10) / 40)
    assert found.of(Part.PLAN).share is None
    assert found.share == pytest.approx(0.625)


def test_the_whole_is_weighted_by_the_parts_that_apply() -> None:
    plan, steps = need(1, 1, Part.PLAN), need(1, 1)

    found = judge((plan, steps), {plan.code: 1}, "新教师", ())

    assert found.share == pytest.approx(25 / (25 + 35))


def test_what_is_missing_is_said_with_how_much_and_what_to_do() -> None:
    assert Item(need(10, 1), 7).sentence == "听评课：近一年有 7 条，还差 3 条。在常规检查里登记。"
    assert Item(need(10, 1), 0).sentence == "听评课：近一年还没有。在常规检查里登记。"
    assert Item(need(72, 1, unit="学时"), 24.5).sentence.startswith(
        "听评课：近一年有 24.5 学时，还差 47.5 学时"
    )
    assert Item(need(1, 1, unit="成"), 0.5).sentence == "听评课：做到 50%。在常规检查里登记。"
    assert not Item(need(10, 1), 10).sentence


def test_a_requirement_applies_only_to_its_teachers() -> None:
    taught, young = need(1, 1, when=TAUGHT), need(1, 1, tiers=("新教师",))

    assert taught.applies("中年教师", {TAUGHT})
    assert not taught.applies("中年教师", {EXAMINED})
    assert young.applies("新教师", ())
    assert not young.applies("中年教师", ())
    assert not need(1, 0).applies("新教师", ())


def test_a_school_may_change_the_numbers_but_not_to_nonsense() -> None:
    changes = {"observations": Adjustment(20, 5), "没有这一项": Adjustment(1, 1)}

    own = {each.code: each for each in adjusted(changes)}

    assert (own["observations"].least, own["observations"].weight) == (20, 5)
    assert "没有这一项" not in own
    with pytest.raises(UserError, match="0 到 1000 之间"):
        check_adjustments({"hours": Adjustment(-1, 5)})
    with pytest.raises(UserError, match="权重都是 0"):
        check_adjustments({each.code: Adjustment(1, 0) for each in usual_requirements()})


def test_every_shipped_requirement_measures_something_that_exists() -> None:
    known = {
        *NAMED,
        *(f"group:{name}" for name in footprint_groups()),
        *(f"source:{source.code}" for source in SOURCES),
        "entry:自我分析",
    }

    assert {each.measure for each in usual_requirements()} <= known
    assert {each.when for each in usual_requirements()} <= {"", TAUGHT, EXAMINED}
    assert {each.part for each in usual_requirements()} == set(Part)
