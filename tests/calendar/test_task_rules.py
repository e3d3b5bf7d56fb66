"""一件事的规则：核对、截止、逾期、提醒、筛选、日期的写法、每班一件合成一行。"""

from dataclasses import replace
from datetime import date

import pytest

from jiaowu.calendar.tasks import (
    NEVER,
    Status,
    Task,
    TaskDraft,
    TaskFilter,
    check_draft,
    days_text,
    gathered,
    moved,
)
from jiaowu.errors import UserError

FIRST, LAST = date(2026, 8, 1), date(2027, 1, 31)
ESSAY = TaskDraft(
    "教学案例参评",
    date(2026, 11, 2),
    date(2026, 11, 13),
    "教研",
    "组织实施",
    due=date(2026, 11, 15),
    owner="教科室",
    remind=5,
)


def task_of(draft: TaskDraft, key: int = 1, status: Status = Status.PLANNED, source: str = "") -> Task:
    return Task(key, 1, draft, status, None, source)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": " "}, "做什么事"),
        ({"end": date(2026, 11, 1)}, "结束日期早于"),
        ({"due": date(2026, 11, 1)}, "截止日期早于"),
        ({"remind": 61}, "提前提醒"),
        ({"end": date(2062, 1, 1)}, "不在这个学期"),
        ({"due": date(2027, 2, 1)}, "2027-02-01 不在这个学期"),
    ],
)
def test_a_task_that_makes_no_sense_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(UserError, match=words):
        check_draft(replace(ESSAY, **changes), FIRST, LAST)  # type: ignore[arg-type]  # 各项的类型不同


def test_a_sound_task_passes() -> None:
    check_draft(replace(ESSAY, remind=NEVER), FIRST, LAST)


def test_the_deadline_inside_a_task_decides_when_it_is_late() -> None:
    task = task_of(ESSAY)

    states = [task.state(date(2026, 11, day)) for day in (9, 10, 15, 16, 22)]

    assert states == ["未开始", "还有 5 天", "今天到期", "逾期 1 天", "逾期 7 天"]
    assert [task.reminds(date(2026, 11, day)) for day in (9, 10, 15, 16)] == [False, True, True, False]


def test_without_a_deadline_the_last_day_counts() -> None:
    task = task_of(replace(ESSAY, due=None))

    assert task.draft.deadline == date(2026, 11, 13)
    assert task.days_late(date(2026, 11, 16)) == 3


@pytest.mark.parametrize("status", [Status.DONE, Status.CANCELLED])
def test_what_is_done_or_cancelled_is_neither_late_nor_reminded(status: Status) -> None:
    task = task_of(ESSAY, status=status)

    assert task.days_late(date(2026, 12, 31)) == 0
    assert not task.reminds(date(2026, 11, 14))
    assert task.state(date(2026, 12, 31)) == status.label


def test_a_task_that_is_never_reminded_still_becomes_late() -> None:
    task = task_of(replace(ESSAY, remind=NEVER))

    assert not task.reminds(date(2026, 11, 15))
    assert task.state(date(2026, 11, 15)) == "未开始"
    assert task.days_late(date(2026, 11, 16)) == 1


def test_a_task_belongs_to_the_weeks_it_runs_in_and_to_that_of_its_deadline() -> None:
    task = task_of(replace(ESSAY, due=date(2026, 11, 30)))

    assert task.meets(date(2026, 11, 9), date(2026, 11, 15))
    assert not task.meets(date(2026, 11, 16), date(2026, 11, 22))
    assert task.meets(date(2026, 11, 30), date(2026, 12, 6))


def test_the_filter_takes_category_phase_owner_state_and_lateness() -> None:
    late, day = task_of(ESSAY), date(2026, 11, 20)
    done = task_of(replace(ESSAY, category="考试", owner="教导处"), 2, Status.DONE)
    led = replace(task_of(replace(ESSAY, phase="总结提升", owner="")), teacher="冯豪", status=Status.DOING)

    def taken(wanted: TaskFilter) -> list[bool]:
        return [wanted.takes(task, day) for task in (late, done, led)]

    assert taken(TaskFilter()) == [True, True, True]
    assert taken(TaskFilter(category="考试")) == [False, True, False]
    assert taken(TaskFilter(phase="总结提升")) == [False, False, True]
    assert taken(TaskFilter(who="冯豪")) == [False, False, True]
    assert taken(TaskFilter(who="教科室")) == [True, False, False]
    assert taken(TaskFilter(status=Status.DONE)) == [False, True, False]
    assert taken(TaskFilter(overdue=True)) == [True, False, True]


@pytest.mark.parametrize(
    ("start", "end", "due", "text"),
    [
        (date(2026, 9, 1), date(2026, 9, 1), None, "9月1日"),
        (date(2026, 9, 1), date(2026, 9, 5), None, "9月1日—5日"),
        (date(2026, 9, 28), date(2026, 10, 9), None, "9月28日—10月9日"),
        (date(2026, 9, 1), date(2026, 9, 5), date(2026, 9, 5), "9月1日—5日"),
        (date(2026, 11, 2), date(2026, 11, 13), date(2026, 11, 15), "11月2日—13日（11月15日截止）"),
    ],
)
def test_the_days_are_written_shortly(start: date, end: date, due: date | None, text: str) -> None:
    assert days_text(TaskDraft("事", start, end, due=due)) == text


def test_moving_takes_the_deadline_along() -> None:
    later = moved(ESSAY, 7)

    assert (later.start, later.end, later.due) == (date(2026, 11, 9), date(2026, 11, 20), date(2026, 11, 22))
    assert moved(later, -7) == ESSAY


def test_tasks_of_each_class_are_gathered_into_one_line() -> None:
    first = task_of(replace(ESSAY, title="作文上交　七(1)班"), 1, Status.DONE, "模板#作文上交@10-26　七(1)班")
    second = task_of(
        replace(ESSAY, title="作文上交　七(2)班"), 2, Status.PLANNED, "模板#作文上交@10-26　七(2)班"
    )
    other = task_of(replace(ESSAY, title="家长会　七年级"), 3)

    found = gathered([first, other, second])

    assert [(each.id, each.draft.title) for each in found] == [
        (2, "作文上交（2 个班）"),
        (3, "家长会　七年级"),
    ]
    assert found[0].status is Status.PLANNED
