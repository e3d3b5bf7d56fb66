"""学校里少见却真会有的事：离校的教师、中途换组、撤销的组、一天太多学时、没到的日子、同名的组。"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.activities import Attendance, Attender, Status
from jiaowu.research.groups import GroupKind
from jiaowu.research.importing.sign_in import Signed, SignSheet
from jiaowu.research.projects import Member as ProjectMember
from jiaowu.research.projects import ProjectDraft, Step
from jiaowu.research.projects import Status as ProjectStatus
from jiaowu.research.services.activities import plan_activity, report_activities, save_plan, set_status
from jiaowu.research.services.activities_attendance import mark_all_present, save_attendance
from jiaowu.research.services.activities_reading import get_activity
from jiaowu.research.services.activities_sign_in import plan_sign_in
from jiaowu.research.services.activities_statistics import statistics
from jiaowu.research.services.groups import add_group, close_group, list_groups
from jiaowu.research.services.groups_members import add_members
from jiaowu.research.services.projects import add_project, get_project
from jiaowu.research.services.projects_stages import advance, step_back
from jiaowu.research.services.stars import get_scheme, results
from jiaowu.research.services.training import add_training
from jiaowu.research.stars import ScoreSource
from jiaowu.research.tables import TrainingMemberTable, TrainingTable
from jiaowu.research.training import Member, TrainingDraft
from jiaowu.store.batches import undo
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.services.facts import change_fact
from tests.research.rooms import DAY, Rooms

LEFT = "调出"


def leave(session: Session, rooms: Rooms) -> None:
    change_fact(session, rooms.lin, Fact(FactKind.STATUS, LEFT, DAY - timedelta(days=9)))


def names(session: Session, activity_id: int) -> list[str]:
    return [each.name for each in get_activity(session, activity_id).attenders]


def test_a_teacher_who_left_is_not_expected_and_no_longer_a_member(session: Session, rooms: Rooms) -> None:
    leave(session, rooms)

    after = plan_activity(session, rooms.term, rooms.plan())
    before = plan_activity(session, rooms.term, rooms.plan(day=DAY - timedelta(days=14)))

    assert names(session, after.id) == ["冯豪", "苏禾"]
    assert names(session, before.id) == ["冯豪", "林晓", "苏禾"]
    chinese = next(group for group in list_groups(session, rooms.term) if group.id == rooms.chinese)
    assert [member.name for member in chinese.members] == ["冯豪", "苏禾"]


def test_a_signature_of_somebody_who_left_is_listed_not_kept(session: Session, rooms: Rooms) -> None:
    leave(session, rooms)
    key = plan_activity(session, rooms.term, rooms.plan()).id
    signed = (
        Signed("林晓", "签到表!B3", Attendance.PRESENT),
        Signed("冯豪", "签到表!B2", Attendance.PRESENT),
    )

    plan = plan_sign_in(session, key, "签到.xlsx", SignSheet(signed, ()))

    assert plan.repeated == (("林晓", "签到表!B3：这一天已经不在学校的名册上，没有点名"),)
    assert [row.name for row in plan.rows] == ["冯豪"]


def test_a_change_of_group_in_the_middle_leaves_the_past_as_it_was(session: Session, rooms: Rooms) -> None:
    early = plan_activity(session, rooms.term, rooms.plan()).id
    mark_all_present(session, early)
    change = date(2026, 5, 1)

    batch = add_members(session, rooms.maths, (rooms.lin,), change)
    late = plan_activity(session, rooms.term, rooms.plan("换组之后", change + timedelta(days=5))).id

    assert names(session, early) == ["冯豪", "林晓", "苏禾"]
    assert names(session, late) == ["冯豪", "苏禾"]
    chinese = next(each for each in statistics(session, rooms.term, change).groups if each.name == "语文组")
    assert (chinese.turnout.due, chinese.turnout.came) == (3, 3)
    undo(session, batch)
    again = plan_activity(session, rooms.term, rooms.plan("撤销之后", change + timedelta(days=6))).id
    assert names(session, again) == ["冯豪", "林晓", "苏禾"]


def test_a_group_closed_in_the_term_keeps_its_activities_in_the_counts(
    session: Session, rooms: Rooms
) -> None:
    key = plan_activity(session, rooms.term, rooms.plan(group_id=rooms.seventh)).id
    mark_all_present(session, key)

    close_group(session, rooms.seventh, date(2026, 4, 1))

    shown = statistics(session, rooms.term, date(2026, 6, 30))
    assert [(each.name, each.held) for each in shown.groups if each.held] == [("七年级语文", 1)]


def test_a_research_and_a_preparation_group_of_one_name_are_scored_apart(
    session: Session, rooms: Rooms
) -> None:
    own = add_group(session, GroupKind.PREPARATION, "语文组", rooms.chinese).id
    key = plan_activity(session, rooms.term, rooms.plan()).id
    mark_all_present(session, key)
    assert own != rooms.chinese

    result = next(each for each in results(session, rooms.term, date(2026, 3, 31)) if each.group == "语文组")

    at = [item.source for item in get_scheme(session).items].index(ScoreSource.FREQUENCY)
    assert result.marks[at].detail == "开展 1 次，应 2 次"


def test_a_record_still_in_time_is_not_held_against_the_group(session: Session, rooms: Rooms) -> None:
    early = plan_activity(session, rooms.term, rooms.plan(day=DAY - timedelta(days=7))).id
    late = plan_activity(session, rooms.term, rooms.plan()).id
    for key in (early, late):
        mark_all_present(session, key)
    report_activities(session, (early,), DAY - timedelta(days=5))
    at = [item.source for item in get_scheme(session).items].index(ScoreSource.REPORTED)

    def told(today: date) -> str:
        found = next(each for each in results(session, rooms.term, today) if each.group == "语文组")
        return found.marks[at].detail

    assert (told(DAY + timedelta(days=7)), told(DAY + timedelta(days=8))) == ("1/1", "1/2")


def test_hours_of_an_activity_count_towards_the_day(session: Session, rooms: Rooms) -> None:
    add_training(session, TrainingDraft("网络研修", DAY, DAY, hours=22, members=(Member(rooms.lin, 22),)))
    key = plan_activity(session, rooms.term, rooms.plan(hours=4.0, level="校")).id

    with pytest.raises(UserError, match=r"林晓 2026-03-10 这一天连同别的培训共 26 学时"):
        mark_all_present(session, key)


def test_only_those_who_came_get_the_hours(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan(hours=2.0)).id

    save_attendance(
        session,
        key,
        [
            Attender(rooms.lin, "林晓", Attendance.OFFICIAL, "县里开会"),
            Attender(rooms.su, "苏禾", Attendance.LATE),
            Attender(rooms.staff.feng, "冯豪", Attendance.PRESENT),
        ],
    )

    rows = session.execute(select(TrainingMemberTable.teacher_id, TrainingMemberTable.hours)).all()
    assert sorted(tuple(row) for row in rows) == [(rooms.staff.feng, 2.0), (rooms.su, 2.0)]


def test_the_ledger_follows_a_changed_speaker(session: Session, rooms: Rooms) -> None:
    plan = rooms.plan(hours=2.0)
    key = plan_activity(session, rooms.term, plan).id
    mark_all_present(session, key)

    save_plan(session, key, replace(plan, speaker_id=rooms.su))

    row = session.scalars(select(TrainingTable)).one()
    assert (row.trainer, row.scope) == ("苏禾", "群体")


def test_an_activity_is_not_held_before_its_day(session: Session, rooms: Rooms) -> None:
    day = date.today() + timedelta(days=30)  # noqa: DTZ011 — 就是要以后的日子
    term = rooms.staff.autumn if day >= date(2026, 8, 1) else rooms.term
    key = plan_activity(session, term, rooms.plan(day=day)).id

    with pytest.raises(UserError, match="日子还没有到"):
        set_status(session, key, Status.HELD)


def test_a_cancelled_activity_registered_again_does_not_come_back(session: Session, rooms: Rooms) -> None:
    key = plan_activity(session, rooms.term, rooms.plan()).id
    set_status(session, key, Status.CANCELLED)
    plan_activity(session, rooms.term, rooms.plan())

    with pytest.raises(UserError, match="已经登记了活动"):
        set_status(session, key, Status.PLANNED)


def test_an_extension_taken_back_restores_the_deadline(session: Session, rooms: Rooms) -> None:
    draft = ProjectDraft(
        "提问的有效性",
        (ProjectMember(rooms.lin, leads=True),),
        applied=date(2025, 9, 1),
        due=date(2026, 6, 30),
    )
    key = add_project(session, draft).id
    for to, day in ((ProjectStatus.APPROVED, date(2025, 9, 10)), (ProjectStatus.OPENED, date(2025, 10, 10))):
        advance(session, key, Step(to, day))
    planned = [(each.draft.kind, each.draft.due) for each in get_project(session, key).stages]
    advance(session, key, Step(ProjectStatus.EXTENDED, date(2026, 6, 20), due=date(2026, 12, 31)))

    step_back(session, key)

    project = get_project(session, key)
    assert (project.standing.status, project.draft.due) == (ProjectStatus.OPENED, date(2026, 6, 30))
    assert [(each.draft.kind, each.draft.due) for each in project.stages] == planned
    assert project.next is not None
    assert project.next.draft.kind == "中期"


def test_an_approval_taken_back_leaves_no_approval_day(session: Session, rooms: Rooms) -> None:
    draft = ProjectDraft("小课题", (ProjectMember(rooms.lin, leads=True),), applied=date(2026, 3, 1))
    key = add_project(session, draft).id
    advance(session, key, Step(ProjectStatus.APPROVED, date(2026, 3, 10)))

    step_back(session, key)

    project = get_project(session, key)
    assert (project.standing.status, project.draft.approved) == (ProjectStatus.APPLIED, None)
    assert "立项" not in [each.draft.kind for each in project.stages]


def test_an_approval_in_the_future_is_refused(session: Session, rooms: Rooms) -> None:
    day = date.today() + timedelta(days=1)  # noqa: DTZ011 — 就是要明天
    draft = ProjectDraft("小课题", (ProjectMember(rooms.lin, leads=True),), approved=day)

    with pytest.raises(UserError, match=r"立项日期 \S+ 还没有到"):
        add_project(session, draft)
