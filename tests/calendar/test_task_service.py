"""工作安排的服务：登记、改、办完、删去、顺延、模板、去年同期，都可以撤销。"""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.calendar.services import plans, tasks
from jiaowu.calendar.tasks import Status, Task, TaskDraft
from jiaowu.errors import UserError
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.store.batches import undo
from jiaowu.teachers.bells import DayChange
from jiaowu.teachers.services.bells import save_day_changes, save_opening
from tests.teachers.staff import Staffed

TODAY = date(2026, 11, 22)
DRAFT = TaskDraft("  期中家长会 ", date(2026, 11, 20), date(2026, 11, 20), "家校", owner=" 教导处 ")


def only(session: Session, term_id: int) -> Task:
    (task,) = tasks.list_tasks(session, term_id)
    return task


def test_a_task_is_recorded_tidied_and_taken_back(session: Session, staff: Staffed) -> None:
    batch = tasks.add_task(session, staff.autumn, replace(DRAFT, owner_id=staff.feng))

    task = only(session, staff.autumn)
    undo(session, batch)

    assert (task.draft.title, task.draft.owner, task.teacher) == ("期中家长会", "教导处", "冯豪")
    assert task.who == "冯豪　教导处"
    assert task.status is Status.PLANNED
    assert tasks.list_tasks(session, staff.autumn) == ()


def test_editing_and_finishing_are_taken_back_one_by_one(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    key = only(session, staff.autumn).id

    edited = tasks.edit_task(
        session, key, replace(DRAFT, title="家长会", place="报告厅"), Status.DOING, TODAY
    )
    finished = tasks.set_status(session, [key], Status.DONE, TODAY)
    after = only(session, staff.autumn)
    undo(session, finished)
    between = only(session, staff.autumn)
    undo(session, edited)

    assert (after.draft.title, after.status, after.done) == ("家长会", Status.DONE, TODAY)
    assert (between.status, between.done) == (Status.DOING, None)
    assert only(session, staff.autumn).draft.title == "期中家长会"


def test_the_day_it_was_done_stays_when_it_is_edited_later(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    key = only(session, staff.autumn).id
    tasks.set_status(session, [key], Status.DONE, date(2026, 11, 20))

    tasks.edit_task(session, key, replace(DRAFT, note="到会 92 人"), Status.DONE, TODAY)

    assert only(session, staff.autumn).done == date(2026, 11, 20)


def test_deleting_is_taken_back_and_a_gone_task_is_told(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    key = only(session, staff.autumn).id

    batch = tasks.delete_tasks(session, [key])
    with pytest.raises(UserError, match="已经不在"):
        tasks.get_task(session, key)
    with pytest.raises(UserError, match="已经不在"):
        tasks.delete_tasks(session, [key])
    undo(session, batch)

    assert only(session, staff.autumn).id == key


def test_a_bad_draft_leaves_nothing(session: Session, staff: Staffed) -> None:
    with pytest.raises(UserError, match="不在这个学期"):
        tasks.add_task(session, staff.spring, DRAFT)

    assert tasks.list_tasks(session, staff.spring) == ()


def test_r159_shifting_after_a_day_moves_what_is_open_and_can_be_taken_back(
    session: Session, staff: Staffed
) -> None:
    for title, day in (("甲", 9), ("乙", 16), ("丙", 18), ("丁", 20)):
        draft = TaskDraft(title, date(2026, 11, day), date(2026, 11, day), due=date(2026, 11, day + 2))
        tasks.add_task(session, staff.autumn, draft)
    by_title = {task.draft.title: task.id for task in tasks.list_tasks(session, staff.autumn)}
    tasks.set_status(session, [by_title["丙"]], Status.DONE, TODAY)

    shifted = tasks.preview_shift(session, staff.autumn, 14, since=date(2026, 11, 16))
    batch = tasks.shift_tasks(session, shifted)

    def starts() -> dict[str, date]:
        return {task.draft.title: task.draft.start for task in tasks.list_tasks(session, staff.autumn)}

    after = starts()
    moved = tasks.get_task(session, by_title["丁"]).draft
    undo(session, batch)
    assert [each.task.draft.title for each in shifted] == ["乙", "丁"]
    assert after == {
        "甲": date(2026, 11, 9),
        "丙": date(2026, 11, 18),
        "乙": date(2026, 11, 30),
        "丁": date(2026, 12, 4),
    }
    assert moved.due == date(2026, 12, 6)
    assert starts()["乙"] == date(2026, 11, 16)


def test_one_task_is_shifted_alone_and_nothing_leaves_the_term(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    key = only(session, staff.autumn).id

    (single,) = tasks.preview_shift(session, staff.autumn, -3, only=key)
    with pytest.raises(UserError, match="不在这个学期"):
        tasks.preview_shift(session, staff.autumn, 90, only=key)
    with pytest.raises(UserError, match="没有可以顺延"):
        tasks.preview_shift(session, staff.autumn, 0, only=key)
    with pytest.raises(UserError, match="没有可以顺延"):
        tasks.preview_shift(session, staff.autumn, 1, since=date(2026, 12, 1))

    assert single.after.start == date(2026, 11, 17)


def test_a_stale_preview_is_not_carried_out(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    shifted = tasks.preview_shift(session, staff.autumn, 7)
    key = only(session, staff.autumn).id
    tasks.edit_task(session, key, replace(DRAFT, end=date(2026, 11, 21)), Status.PLANNED, TODAY)

    with pytest.raises(UserError, match="刚才改过"):
        tasks.shift_tasks(session, shifted)


def test_what_presses_is_late_or_reminded_in_any_term(session: Session, staff: Staffed) -> None:
    for title, day, remind in (("逾期", 10, -1), ("快到", 24, 3), ("还早", 30, 3), ("不提醒", 23, -1)):
        draft = TaskDraft(title, date(2026, 11, day), date(2026, 11, day), remind=remind)
        tasks.add_task(session, staff.autumn, draft)
    tasks.add_task(session, staff.spring, TaskDraft("上学期的", date(2026, 7, 1), date(2026, 7, 1)))

    found = [task.draft.title for task in tasks.pressing_tasks(session, TODAY)]

    assert found == ["上学期的", "逾期", "快到"]


def test_the_week_holds_what_runs_or_is_due_in_it(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    tasks.add_task(session, staff.autumn, TaskDraft("听课月", date(2026, 11, 1), date(2026, 11, 30)))
    tasks.add_task(session, staff.autumn, TaskDraft("下周", date(2026, 11, 23), date(2026, 11, 23)))
    tasks.add_task(
        session, staff.autumn, TaskDraft("截止", date(2026, 11, 2), date(2026, 11, 3), due=date(2026, 11, 22))
    )
    key = next(task.id for task in tasks.list_tasks(session, staff.autumn) if task.draft.title == "听课月")
    tasks.set_status(session, [key], Status.CANCELLED, TODAY)

    found = tasks.tasks_between(session, date(2026, 11, 16), date(2026, 11, 22))

    assert [task.draft.title for task in found] == ["截止", "期中家长会"]


def test_filling_from_a_plan_adds_nothing_twice_and_is_taken_back(session: Session, staff: Staffed) -> None:
    (plan,) = plans.list_plans(session, staff.autumn)
    preview = plans.preview_plan(session, staff.autumn, plan)

    batch = plans.fill_term(session, staff.autumn, preview)

    count = len(tasks.list_tasks(session, staff.autumn))
    again = plans.preview_plan(session, staff.autumn, plan)
    with pytest.raises(UserError, match="都已经有了"):
        plans.fill_term(session, staff.autumn, again)
    undo(session, batch)
    assert count == len(preview) == len(plan.entries) + 2
    assert all(each.exists for each in again)
    assert not any(each.exists for each in preview)
    assert tasks.list_tasks(session, staff.autumn) == ()


def test_r161_a_task_for_each_class_is_given_to_its_chinese_teacher(session: Session, staff: Staffed) -> None:
    (plan,) = plans.list_plans(session, staff.autumn)

    essays = [
        each.draft
        for each in plans.preview_plan(session, staff.autumn, plan)
        if each.draft.title.startswith("学生作文上交（第一篇）")
    ]

    assert [each.title for each in essays] == [
        "学生作文上交（第一篇）　七（1）班",
        "学生作文上交（第一篇）　七（2）班",
    ]
    assert {each.owner_id for each in essays} == {staff.feng}
    assert {each.due for each in essays} == {date(2026, 10, 31)}


def test_the_plan_follows_the_opening_and_the_holidays_of_the_school(
    session: Session, staff: Staffed
) -> None:
    save_opening(session, staff.autumn, date(2026, 9, 7))
    save_day_changes(session, [DayChange(date(2026, 10, 14))])
    (plan,) = plans.list_plans(session, staff.autumn)

    days = {each.draft.title: each.draft.start for each in plans.preview_plan(session, staff.autumn, plan)}

    assert days["定教研组研究主题与课题，收课题计划"] == date(2026, 9, 14)
    assert days["集体备课展示"] == date(2026, 10, 15)


def test_an_own_plan_is_kept_replaced_and_taken_back(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    first = plans.save_plan(session, staff.autumn, " 我校安排 ")
    tasks.add_task(session, staff.autumn, TaskDraft("运动会", date(2026, 10, 22), date(2026, 10, 23)))
    second = plans.save_plan(session, staff.autumn, "我校安排")

    names = [(plan.name, len(plan.entries)) for plan in plans.list_plans(session, staff.autumn) if plan.own]
    undo(session, second)
    before = [len(plan.entries) for plan in plans.list_plans(session, staff.autumn) if plan.own]
    undo(session, first)

    assert names == [("我校安排", 2)]
    assert before == [1]
    assert plans.own_names(session) == ()


def test_an_own_plan_is_deleted_and_not_offered_to_the_other_semester(
    session: Session, staff: Staffed
) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)
    plans.save_plan(session, staff.autumn, "我校安排")

    spring = [plan.name for plan in plans.list_plans(session, staff.spring)]
    batch = plans.delete_plan(session, "我校安排")
    gone = plans.own_names(session)
    undo(session, batch)

    assert spring == ["春季学期工作安排"]
    assert gone == ()
    assert plans.own_names(session) == ("我校安排",)


def test_the_names_of_shipped_plans_are_not_taken(session: Session, staff: Staffed) -> None:
    tasks.add_task(session, staff.autumn, DRAFT)

    with pytest.raises(UserError, match="自带的名称"):
        plans.save_plan(session, staff.autumn, "秋季学期工作安排")


def test_last_years_same_term_is_carried_to_the_same_weeks(session: Session, staff: Staffed) -> None:
    before = save_term(session, Term(2025, 1))
    save_opening(session, before, date(2025, 9, 1))
    tasks.add_task(
        session, before, TaskDraft("运动会", date(2025, 10, 23), date(2025, 10, 24), owner="体育组")
    )
    tasks.add_task(session, before, TaskDraft("停办的", date(2025, 10, 27), date(2025, 10, 27)))
    dropped = next(task for task in tasks.list_tasks(session, before) if task.draft.title == "停办的")
    tasks.set_status(session, [dropped.id], Status.CANCELLED, TODAY)

    last = plans.list_plans(session, staff.autumn)[0]
    plans.fill_term(session, staff.autumn, plans.preview_plan(session, staff.autumn, last))

    task = only(session, staff.autumn)
    assert last.name == plans.LAST_YEAR
    assert (task.draft.title, task.draft.start, task.draft.owner) == ("运动会", date(2026, 10, 22), "体育组")


def test_without_a_term_the_plan_is_empty(session: Session) -> None:
    plan = tasks.load_plan(session)

    assert (plan.term, plan.tasks, plan.terms) == (None, (), ())


def test_a_new_task_starts_today_or_at_the_edge_of_the_term(session: Session, staff: Staffed) -> None:
    assert tasks.usual_day(session, staff.autumn, date(2026, 11, 22)) == date(2026, 11, 22)
    assert tasks.usual_day(session, staff.spring, date(2026, 11, 22)) == date(2026, 7, 31)
    assert tasks.usual_day(session, staff.autumn, date(2026, 7, 1)) == date(2026, 8, 1)
