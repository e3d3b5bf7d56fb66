"""模板的规则：每一条落到某个学期的哪天，存成自己的模板，去年的搬到今年，不重复。"""

from dataclasses import replace
from datetime import date

import pytest

from jiaowu.calendar.plans import (
    Plan,
    PlanEntry,
    already,
    entry_of,
    placed,
    plan_from,
    read_plan,
    shipped_plans,
    write_plan,
)
from jiaowu.calendar.tasks import CATEGORIES, PHASES, Status, Task, TaskDraft
from jiaowu.errors import UserError
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import term_days

AUTUMN, SPRING = Term(2026, 1), Term(2026, 2)
OPENING = date(2026, 9, 1)


def shipped(semester: int) -> Plan:
    (plan,) = (each for each in shipped_plans() if each.semester == semester)
    return plan


def days_of(title: str, semester: int = 1) -> tuple[date, date, date | None]:
    (entry,) = (each for each in shipped(semester).entries if each.title == title)
    term, opening = (AUTUMN, OPENING) if semester == 1 else (SPRING, date(2027, 2, 22))
    draft = placed(entry, term, opening)
    return draft.start, draft.end, draft.due


def test_r155_the_week_example_lands_in_its_weeks() -> None:
    assert days_of("定教研组研究主题与课题，收课题计划")[0] == date(2026, 9, 7)
    assert days_of("集体备课展示")[0] == date(2026, 10, 7)
    assert days_of("校级研究课")[0] == date(2026, 10, 19)
    assert days_of("配合教研组随堂听课")[0] == date(2026, 10, 26)
    assert days_of("评议研究课，教学经验交流")[0] == date(2026, 11, 25)


def test_r156_r089_r130_r142_r153_the_autumn_months_hold_their_work() -> None:
    titles = {entry.title for entry in shipped(1).entries}

    assert days_of("8月教学研讨会")[0] == date(2026, 8, 29)
    assert days_of("统计各班学生人数，核对学籍")[0] == date(2026, 8, 31)
    assert days_of("规划课题结题")[2] == date(2026, 9, 30)
    assert days_of("个人课题申报指导")[0].month == 11
    assert days_of("小课题研究活动，个人课题立项管理")[0].month == 12
    assert days_of("学期质量分析")[0] == date(2027, 1, 22)
    assert {"毕业年级家长会", "期末常规检查", "青年教师粉笔字过关"} <= titles


def test_r089_the_spring_has_the_seminar_and_the_case_collection_in_may() -> None:
    assert days_of("德育工作研讨会", 2)[0] == date(2027, 5, 20)
    assert days_of("教育教学案例征集", 2)[2] == date(2027, 5, 31)


def test_r157_the_training_year_runs_from_the_summer_to_the_summary() -> None:
    assert days_of("暑期集中培训")[0].month == 8
    assert days_of("课程标准培训，教师培训报名")[0].month == 10
    assert days_of("学期评价、校本研修总结，各类材料归档")[0] >= date(2027, 1, 1)


def test_r158_every_phase_has_its_work_and_they_follow_one_another() -> None:
    first: dict[str, date] = {}
    for entry in shipped(1).entries:
        day = placed(entry, AUTUMN, OPENING).start
        first[entry.phase] = min(day, first.get(entry.phase, day))

    assert [phase for phase, _ in sorted(first.items(), key=lambda pair: pair[1])] == list(PHASES)


def test_r160_a_deadline_inside_a_task_is_kept() -> None:
    assert days_of("教学案例参评") == (date(2026, 11, 2), date(2026, 11, 15), date(2026, 11, 15))


def test_r161_each_class_hands_in_two_essays_by_the_end_of_march_and_the_middle_of_may() -> None:
    essays = [entry for entry in shipped(2).entries if entry.per_class]

    dues = [placed(entry, SPRING, date(2027, 2, 22)).due for entry in essays]

    assert dues == [date(2027, 3, 31), date(2027, 5, 15)]
    assert {entry.subject for entry in essays} == {"语文"}


@pytest.mark.parametrize("semester", [1, 2])
def test_shipped_plans_are_sound(semester: int) -> None:
    term, opening = (AUTUMN, OPENING) if semester == 1 else (SPRING, date(2027, 2, 22))
    first, last = term_days(term)
    plan = shipped(semester)

    keys = [entry.key for entry in plan.entries]
    for entry in plan.entries:
        draft = placed(entry, term, opening)
        assert first <= draft.start <= draft.end <= last
        assert draft.due is None or draft.start <= draft.due <= last
        assert entry.category in CATEGORIES
        assert entry.phase in PHASES
    assert len(set(keys)) == len(keys)


def test_a_start_on_a_holiday_waits_for_the_first_day_after_it() -> None:
    holidays = {date(2026, 10, day) for day in range(1, 8)}

    draft = placed(PlanEntry("集体备课", week=6, weekday=3, days=2), AUTUMN, OPENING, holidays)

    assert (draft.start, draft.end) == (date(2026, 10, 8), date(2026, 10, 9))


def test_a_day_the_month_does_not_have_is_its_last_and_nothing_leaves_the_term() -> None:
    february = placed(PlanEntry("收尾", month=2, day=31, due="+3"), SPRING, date(2027, 2, 22))
    late = placed(PlanEntry("总结", week=40, days=9, due="+30"), AUTUMN, OPENING)

    assert (february.start, february.due) == (date(2027, 2, 28), date(2027, 3, 3))
    assert (late.start, late.end, late.due) == (date(2027, 1, 31),) * 3


def test_a_task_becomes_an_entry_that_lands_in_the_same_place_next_year() -> None:
    draft = TaskDraft(
        "期中检查", date(2026, 11, 11), date(2026, 11, 13), "教学常规", due=date(2026, 11, 16), owner="教导处"
    )
    early = TaskDraft("暑期培训", date(2026, 8, 24), date(2026, 8, 28))
    next_year, opening = Term(2027, 1), date(2027, 9, 1)

    carried = [
        placed(entry_of(Task(1, 1, each, Status.DONE, None, ""), OPENING), next_year, opening)
        for each in (draft, early)
    ]

    assert carried[0] == replace(
        draft, start=date(2027, 11, 10), end=date(2027, 11, 12), due=date(2027, 11, 15)
    )
    assert (carried[1].start, carried[1].end) == (date(2027, 8, 24), date(2027, 8, 28))


def test_a_plan_is_written_and_read_back_whole() -> None:
    plan = shipped(1)

    assert read_plan(write_plan(plan), own=False) == plan


def test_a_plan_without_a_name_or_without_tasks_is_refused() -> None:
    task = Task(1, 1, TaskDraft("事", OPENING, OPENING), Status.CANCELLED, None, "")

    with pytest.raises(UserError, match="名称"):
        plan_from(" ", 1, [replace(task, status=Status.DONE)], OPENING)
    with pytest.raises(UserError, match="还没有安排"):
        plan_from("我校", 1, [task], OPENING)


def test_the_same_entry_or_the_same_title_nearby_is_already_there() -> None:
    draft = TaskDraft("例会", date(2026, 9, 7), date(2026, 9, 7))
    moved_away = Task(
        1,
        1,
        replace(draft, start=date(2026, 12, 7), end=date(2026, 12, 7)),
        Status.PLANNED,
        None,
        "甲#例会@第2周",
    )
    by_hand = replace(moved_away, draft=replace(draft, start=date(2026, 9, 9)), source="")
    next_week = replace(by_hand, draft=replace(draft, start=date(2026, 9, 14)))

    assert already(draft, "甲#例会@第2周", [moved_away])
    assert already(draft, "乙#例会@第2周", [by_hand])
    assert not already(draft, "乙#例会@第2周", [next_week, moved_away])
