"""自我规划的规矩：哪一份正在执行、哪个目标过期、上学期复查了几成。"""

from datetime import date

import pytest

from jiaowu.errors import UserError
from jiaowu.portfolio.goals import (
    Goal,
    GoalDraft,
    GoalState,
    Plan,
    PlanDraft,
    Progress,
    Review,
    check_goal,
    check_plan,
    plan_on,
    reviewed_share,
)
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import term_days

SPRING = Term(2025, 2)
FIRST, LAST = term_days(SPRING)


def goal(
    key: int,
    start: date,
    due: date,
    done: date | None = None,
    reviewed: Term | None = None,
    dropped: bool = False,  # noqa: FBT002 — 同上
) -> Goal:
    reviews = () if reviewed is None else (Review(reviewed, Progress.GOING, "", "", date(2026, 7, 1)),)
    return Goal(key, GoalDraft(f"目标 {key}", "教案", start, due, done, dropped), reviews)


def test_a_goal_is_overdue_only_after_its_last_day() -> None:
    found = goal(1, date(2026, 3, 1), date(2026, 6, 30))

    assert found.state(date(2026, 2, 28)) is GoalState.WAITING
    assert found.state(date(2026, 6, 30)) is GoalState.GOING
    assert found.state(date(2026, 7, 1)) is GoalState.OVERDUE
    assert found.days_over(date(2026, 7, 22)) == 22


def test_a_reached_or_dropped_goal_is_never_overdue() -> None:
    reached = goal(1, date(2026, 3, 1), date(2026, 6, 30), date(2026, 9, 1))
    dropped = goal(2, date(2026, 3, 1), date(2026, 6, 30), dropped=True)

    assert reached.state(date(2026, 8, 1)) is GoalState.OVERDUE
    assert reached.state(date(2026, 9, 1)) is GoalState.REACHED
    assert dropped.state(date(2026, 8, 1)) is GoalState.DROPPED


def test_of_two_plans_in_force_the_later_one_counts() -> None:
    old = Plan(1, PlanDraft(date(2023, 9, 1), date(2026, 8, 31), aim="站稳"))
    new = Plan(2, PlanDraft(date(2026, 3, 1), date(2029, 2, 28), aim="成熟"))

    assert plan_on((old, new), date(2026, 4, 1)) is new
    assert plan_on((old, new), date(2024, 4, 1)) is old
    assert plan_on((old, new), date(2030, 1, 1)) is None


def test_only_goals_alive_in_the_term_want_a_review() -> None:
    goals = (
        goal(1, date(2026, 3, 1), date(2026, 12, 31), reviewed=SPRING),
        goal(2, date(2026, 3, 1), date(2026, 12, 31)),
        goal(3, date(2026, 9, 1), date(2026, 12, 31)),
        goal(4, date(2025, 9, 1), date(2026, 1, 15)),
        goal(5, date(2025, 9, 1), date(2026, 1, 15), date(2026, 1, 10)),
        goal(6, date(2025, 9, 1), date(2026, 12, 31), dropped=True),
    )

    assert [each.id for each in goals if each.wants_review(FIRST, LAST)] == [1, 2]
    assert reviewed_share(goals, SPRING, (FIRST, LAST)) == 0.5
    assert reviewed_share(goals[2:], SPRING, (FIRST, LAST)) is None


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (PlanDraft(date(2026, 9, 1), date(2026, 9, 1), aim="有"), "要晚于开始的日期"),
        (PlanDraft(date(2026, 9, 1), date(2046, 9, 1), aim="有"), "至多写 10 年"),
        (PlanDraft(date(2026, 9, 1), date(2029, 8, 31), aim="  "), "总目标没有写"),
        (PlanDraft(date(2023, 9, 1), date(2026, 8, 31), aim="有"), "也从这一天开始"),
    ],
)
def test_a_bad_plan_is_refused_with_a_sentence(draft: PlanDraft, sentence: str) -> None:
    known = {1: Plan(1, PlanDraft(date(2023, 9, 1), date(2026, 8, 31), aim="站稳"))}

    with pytest.raises(UserError, match=sentence):
        check_plan(draft, known)


def test_editing_a_plan_does_not_clash_with_itself() -> None:
    draft = PlanDraft(date(2023, 9, 1), date(2026, 8, 31), aim="站稳")

    check_plan(draft, {1: Plan(1, draft)}, 1)


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (GoalDraft(" ", "", date(2026, 9, 1), date(2026, 9, 2)), "没有写做到什么"),
        (GoalDraft("上课", "", date(2026, 9, 2), date(2026, 9, 1)), "早于开始的日期"),
        (GoalDraft("上课", "", date(2026, 9, 2), date(2026, 9, 3), date(2026, 9, 1)), "完成的日期"),
    ],
)
def test_a_bad_goal_is_refused_with_a_sentence(draft: GoalDraft, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        check_goal(draft)
