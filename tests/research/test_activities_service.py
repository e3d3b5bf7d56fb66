"""登记、点名、记录、上报、删除与恢复、文稿、学时、重复的活动。"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Attendance, Attender, Minutes, Plan, Status
from jiaowu.research.activities_frequency import ActivitySettings, Rule, Unit
from jiaowu.research.groups import GroupKind, Layer
from jiaowu.research.services import activities as service
from jiaowu.research.services import activities_papers as papers
from jiaowu.research.services import activities_settings as settings
from jiaowu.research.services.activities_attendance import (
    add_group_members,
    add_people,
    mark_all_present,
    remove_people,
    save_attendance,
)
from jiaowu.research.services.activities_papers import PaperDraft
from jiaowu.research.services.activities_reading import get_activity, list_activities
from jiaowu.research.services.groups_members import add_members
from jiaowu.research.services.sources import RESEARCH_SOURCES
from jiaowu.research.tables import TrainingMemberTable
from jiaowu.store.batches import undo
from jiaowu.teachers.records import Span
from tests.research.rooms import DAY, Rooms


def hours_of(session: Session) -> dict[int, float]:
    rows = session.execute(select(TrainingMemberTable.teacher_id, TrainingMemberTable.hours))
    return dict(rows.all())


def names_due(session: Session, activity_id: int) -> list[str]:
    return [each.name for each in get_activity(session, activity_id).attenders]


def test_a_planned_activity_expects_the_members_of_that_day(session: Session, rooms: Rooms) -> None:
    add_members(session, rooms.chinese, (rooms.staff.dan,), DAY + timedelta(days=1))

    saved = service.plan_activity(session, rooms.term, rooms.plan())

    shown = get_activity(session, saved.id)
    assert [each.name for each in shown.attenders] == ["冯豪", "林晓", "苏禾"]
    assert (shown.status, shown.layer, shown.speaker) == (Status.PLANNED, Layer.THEME, "林晓")
    assert [points.done for points in shown.points] == [5, 4, 3]


def test_the_office_expects_the_members_of_all_groups(session: Session, rooms: Rooms) -> None:
    saved = service.plan_activity(session, rooms.term, rooms.plan(group_id=None))

    shown = get_activity(session, saved.id)
    assert sorted(each.name for each in shown.attenders) == ["冯豪", "宋博婷", "林晓", "苏禾"]
    assert (shown.organizer, shown.layer) == ("教导处", Layer.SPECIAL)


def test_planning_can_be_taken_back(session: Session, rooms: Rooms) -> None:
    saved = service.plan_activity(session, rooms.term, rooms.plan())

    undo(session, saved.batch_id)

    assert list_activities(session, rooms.term) == ()


@pytest.mark.parametrize("change", [{"theme": "别的主题"}, {"start": "08:00", "end": ""}])
def test_the_same_activity_is_not_registered_twice(
    session: Session, rooms: Rooms, change: dict[str, str]
) -> None:
    service.plan_activity(session, rooms.term, rooms.plan())

    with pytest.raises(UserError, match=r"语文组在 2026-03-10.*已经登记了活动“问到点子上”"):
        service.plan_activity(session, rooms.term, replace(rooms.plan(), **change))  # type: ignore[arg-type]

    assert len(list_activities(session, rooms.term)) == 1


def test_another_group_may_use_the_same_hour(session: Session, rooms: Rooms) -> None:
    service.plan_activity(session, rooms.term, rooms.plan())

    service.plan_activity(session, rooms.term, rooms.plan(group_id=rooms.maths))

    assert len(list_activities(session, rooms.term)) == 2


def test_a_cancelled_activity_does_not_block_a_new_one(session: Session, rooms: Rooms) -> None:
    first = service.plan_activity(session, rooms.term, rooms.plan())
    service.set_status(session, first.id, Status.CANCELLED)

    service.plan_activity(session, rooms.term, rooms.plan())

    assert [each.status for each in list_activities(session, rooms.term)] == [
        Status.CANCELLED,
        Status.PLANNED,
    ]


def test_a_day_outside_the_term_is_refused(session: Session, rooms: Rooms) -> None:
    with pytest.raises(UserError, match="不在这个学期"):
        service.plan_activity(session, rooms.term, rooms.plan(day=date(2026, 9, 10)))


def test_changing_a_plan_into_an_existing_one_is_refused(session: Session, rooms: Rooms) -> None:
    service.plan_activity(session, rooms.term, rooms.plan())
    other = service.plan_activity(session, rooms.term, rooms.plan("第二次", DAY + timedelta(days=7)))

    with pytest.raises(UserError, match="已经登记"):
        service.save_plan(session, other.id, rooms.plan("第三次"))

    assert get_activity(session, other.id).plan.theme == "第二次"


def test_an_unchanged_plan_is_not_written_again(session: Session, rooms: Rooms) -> None:
    saved = service.plan_activity(session, rooms.term, rooms.plan())

    assert service.save_plan(session, saved.id, rooms.plan()) == 0


def test_marking_attendance_opens_a_past_activity(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    marks = [
        Attender(rooms.staff.feng, "冯豪", Attendance.PRESENT),
        Attender(rooms.lin, "林晓", Attendance.LEAVE, "看病"),
    ]

    batch = save_attendance(session, key, marks)

    shown = get_activity(session, key)
    assert shown.status is Status.HELD
    assert (shown.turnout.came, shown.turnout.leave, shown.turnout.unmarked) == (1, 1, 1)
    assert shown.attenders[1].reason == "看病"

    undo(session, batch)

    assert get_activity(session, key).status is Status.PLANNED


def test_all_present_in_one_press_keeps_what_was_marked(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    save_attendance(session, key, [Attender(rooms.lin, "林晓", Attendance.ABSENT)])

    mark_all_present(session, key)

    states = {each.name: each.state for each in get_activity(session, key).attenders}
    assert states == {"冯豪": Attendance.PRESENT, "林晓": Attendance.ABSENT, "苏禾": Attendance.PRESENT}
    assert mark_all_present(session, key) == 0


def test_someone_not_expected_is_not_marked_silently(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id

    with pytest.raises(UserError, match="宋博婷不在应到的名单里"):
        save_attendance(session, key, [Attender(rooms.staff.song, "宋博婷", Attendance.PRESENT)])


def test_the_list_of_expected_people_is_changed(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id

    add_people(session, key, (rooms.staff.song,))
    remove_people(session, key, (rooms.lin,))

    assert names_due(session, key) == ["冯豪", "宋博婷", "苏禾"]
    add_group_members(session, key)
    assert names_due(session, key) == ["冯豪", "宋博婷", "林晓", "苏禾"]
    with pytest.raises(UserError, match="都已经在"):
        add_group_members(session, key)
    with pytest.raises(UserError, match="选中"):
        remove_people(session, key, ())


def test_attendance_becomes_training_hours_and_goes_with_the_undo(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan(hours=2.0, level="校")).id
    save_attendance(session, key, [Attender(rooms.lin, "林晓", Attendance.ABSENT)])

    batch = mark_all_present(session, key)

    assert hours_of(session) == {rooms.staff.feng: 2.0, rooms.su: 2.0}
    undo(session, batch)
    assert hours_of(session) == {}


def test_hours_follow_when_the_activity_is_deleted(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan(hours=2.0, level="校")).id
    mark_all_present(session, key)

    batch = service.delete_activities(session, (key,))

    assert hours_of(session) == {}
    assert [each.theme for each in service.list_discarded(session, rooms.term)] == ["问到点子上"]
    undo(session, batch)
    assert len(hours_of(session)) == 3


def test_a_deleted_activity_is_restored_unless_it_was_registered_again(
    session: Session, rooms: Rooms
) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    service.delete_activities(session, (key,))
    with pytest.raises(UserError, match="已经删去"):
        service.save_plan(session, key, rooms.plan())

    service.restore_activity(session, key)
    service.delete_activities(session, (key,))
    service.plan_activity(session, rooms.term, rooms.plan())

    with pytest.raises(UserError, match="已经登记"):
        service.restore_activity(session, key)


def test_minutes_open_the_activity_and_fill_the_checks(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id

    service.save_minutes(session, key, Minutes(process="讲评", reflection="再细一点"))
    mark_all_present(session, key)

    shown = get_activity(session, key)
    assert (shown.status, shown.checks.text) == (Status.HELD, "三查 3/3")
    assert service.save_minutes(session, key, shown.minutes) == 0


def test_the_record_is_reported_once_it_was_held(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    with pytest.raises(UserError, match="还没有开展"):
        service.report_activities(session, (key,), DAY)
    service.set_status(session, key, Status.HELD)
    with pytest.raises(UserError, match="不能早于"):
        service.report_activities(session, (key,), DAY - timedelta(days=1))

    service.report_activities(session, (key,), DAY + timedelta(days=2))

    assert get_activity(session, key).reported == date(2026, 3, 12)
    service.report_activities(session, (key,), None)
    assert get_activity(session, key).reported is None


def test_papers_make_a_chain_of_versions(session: Session, rooms: Rooms, tmp_path: Path) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan(kind="集体备课")).id
    file = tmp_path / "初案.txt"
    file.write_text("教学目标", "utf-8")

    papers.add_paper(session, tmp_path, key, PaperDraft("初案", rooms.lin, DAY - timedelta(days=1)), (file,))
    papers.add_paper(session, tmp_path, key, PaperDraft("定案", rooms.lin, DAY, "定案"))
    second = papers.add_paper(session, tmp_path, key, PaperDraft("定案", rooms.lin, DAY, "再改"))

    shown = get_activity(session, key)
    assert [each.label for each in shown.written] == ["初案", "定案", "定案 第2稿"]
    assert shown.written[0].files == 1
    assert shown.steps[0].doubt == "初案提前 1 天发出，应提前 2 天"
    assert [state.done for state in shown.steps] == [True, False, True, False, False]
    undo(session, papers.delete_paper(session, second.id))
    assert len(get_activity(session, key).written) == 3


def test_a_paper_needs_a_step_and_something_in_it(session: Session, rooms: Rooms, tmp_path: Path) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id

    with pytest.raises(UserError, match="空的"):
        papers.add_paper(session, tmp_path, key, PaperDraft("说课", rooms.lin, DAY))
    with pytest.raises(UserError, match="哪一步"):
        papers.add_paper(session, tmp_path, key, PaperDraft(" ", rooms.lin, DAY, "题目"))


def test_a_paper_with_an_unreadable_file_is_not_kept(session: Session, rooms: Rooms, tmp_path: Path) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id

    with pytest.raises(UserError, match="没有添加"):
        papers.add_paper(
            session, tmp_path, key, PaperDraft("说课", rooms.lin, DAY, "稿"), (tmp_path / "没有.txt",)
        )


def test_a_paper_is_edited_without_losing_its_files(session: Session, rooms: Rooms, tmp_path: Path) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    file = tmp_path / "说课.txt"
    file.write_text("说课", "utf-8")
    paper = papers.add_paper(session, tmp_path, key, PaperDraft("说课", rooms.lin, DAY, "稿"), (file,)).id

    papers.edit_paper(session, tmp_path, paper, PaperDraft("说课", rooms.su, DAY, ""))

    shown = get_activity(session, key).written[0]
    assert (shown.teacher, shown.title, shown.files) == ("苏禾", "", 1)
    assert papers.path_of(tmp_path, papers.files_of(session, paper)[0]).read_text("utf-8") == "说课"


def test_the_flow_and_the_two_days_are_settings_of_the_term(session: Session, rooms: Rooms) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    assert get_activity(session, key).flow.code == "lesson"

    settings.save_settings(
        session, rooms.term, ActivitySettings(lead_days=3, flows={"主题教研": "lesson_late_talk"})
    )

    shown = get_activity(session, key)
    assert (shown.flow.code, shown.lead_days) == ("lesson_late_talk", 3)
    assert settings.get_settings(session, rooms.staff.autumn) == ActivitySettings()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (ActivitySettings(rules=(Rule(GroupKind.RESEARCH, -1, Unit.MONTH),)), "负数"),
        (ActivitySettings(lead_days=31), "天数"),
        (ActivitySettings(last=date(2026, 9, 1)), "不在这个学期"),
    ],
)
def test_wrong_settings_are_refused(
    session: Session, rooms: Rooms, wrong: ActivitySettings, told: str
) -> None:
    with pytest.raises(UserError, match=told):
        settings.save_settings(session, rooms.term, wrong)

    assert settings.get_settings(session, rooms.term) == ActivitySettings()


def test_the_slots_of_the_term_are_planned_once(session: Session, rooms: Rooms) -> None:
    days = (DAY, DAY + timedelta(days=7))
    plans = [Plan(day, "主题待定", group_id=rooms.chinese, start="15:45") for day in days]

    batch = service.plan_from_slots(session, rooms.term, plans)

    assert [each.plan.day for each in list_activities(session, rooms.term)] == list(days)
    with pytest.raises(UserError, match="都已经登记"):
        service.plan_from_slots(session, rooms.term, plans)
    undo(session, batch)
    assert list_activities(session, rooms.term) == ()


def test_records_tell_who_attended_spoke_hosted_and_wrote(
    session: Session, rooms: Rooms, tmp_path: Path
) -> None:
    key = service.plan_activity(session, rooms.term, rooms.plan()).id
    service.plan_activity(session, rooms.term, rooms.plan("还没有开展", DAY + timedelta(days=7)))
    save_attendance(session, key, [Attender(rooms.su, "苏禾", Attendance.ABSENT)])
    mark_all_present(session, key)
    papers.add_paper(session, tmp_path, key, PaperDraft("说课", rooms.lin, DAY, "说课稿一"))
    sources = {source.code: source for source in RESEARCH_SOURCES}

    def found(code: str, teacher: int | None = None) -> list[tuple[int, str]]:
        span = Span(DAY, DAY)
        return [(each.teacher_id, each.title) for each in sources[code].list(session, span, teacher)]

    assert found("activity.attended") == [(rooms.staff.feng, "问到点子上"), (rooms.lin, "问到点子上")]
    assert found("activity.attended", rooms.su) == []
    assert found("activity.spoken") == [(rooms.lin, "问到点子上")]
    assert found("activity.held") == [(rooms.staff.feng, "问到点子上")]
    assert found("activity.paper.talk", rooms.lin) == [(rooms.lin, "说课稿一")]
    assert found("activity.paper.comment") == []


def test_source_codes_are_plain_ascii(rooms: Rooms) -> None:
    assert rooms.term
    assert all(source.code.isascii() for source in RESEARCH_SOURCES)
    assert len({source.code for source in RESEARCH_SOURCES}) == len(RESEARCH_SOURCES)
