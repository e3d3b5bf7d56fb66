"""请假的登记、审批、病假原因、撤销。"""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.settings import set_password
from jiaowu.store.batches import undo
from jiaowu.teachers.leaves import MASKED, Approval, LeaveKind, LeaveStatus, Span
from jiaowu.teachers.services.leaves import (
    LeaveDraft,
    approve,
    change_leave,
    delete_leave,
    get_leave,
    list_leaves,
    open_reason,
    record_leave,
    set_status,
    suggested_days,
)
from jiaowu.teachers.services.substitution_settings import get_settings, save_settings
from jiaowu.teachers.services.substitutions import Draft, arrange
from jiaowu.teachers.substitution_settings import SubstitutionSettings
from jiaowu.teachers.substitutions import Moment, Move, Way
from tests.teachers.taught_school import MONDAY, TaughtSchool, build_taught_school

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def school(session: Session) -> TaughtSchool:
    return build_taught_school(session)


def sick(school: TaughtSchool, span: Span | None = None) -> LeaveDraft:
    return LeaveDraft(school.teachers["王丽"], LeaveKind.SICK, span or Span(MONDAY, TUESDAY), "发烧")


def test_a_leave_is_recorded_with_its_days_and_chain(session: Session, school: TaughtSchool) -> None:
    leave = get_leave(session, record_leave(session, sick(school)))

    assert (leave.teacher, leave.days, leave.status) == ("王丽", 2.0, LeaveStatus.WAITING)
    assert leave.chain == ("年级组", "教导处", "分管校长")
    assert leave.waiting_for == "年级组"


def test_the_reason_of_a_sick_leave_needs_the_password(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school))
    set_password(session, "春风")

    assert get_leave(session, key).reason == MASKED
    assert [each.reason for each in list_leaves(session, school.term)] == [MASKED]
    with pytest.raises(UserError, match="办公密码不对"):
        open_reason(session, key, "秋雨")
    assert open_reason(session, key, "春风") == "发烧"


def test_approvals_go_up_the_chain(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school))

    with pytest.raises(UserError, match="现在该年级组批"):
        approve(session, key, Approval("校长", "周校长", MONDAY))
    with pytest.raises(UserError, match="姓名"):
        approve(session, key, Approval("年级组", " ", MONDAY))
    for role in ("年级组", "教导处", "分管校长"):
        approve(session, key, Approval(role, f"{role}甲", MONDAY))

    leave = get_leave(session, key)
    assert (leave.status, leave.waiting_for) == (LeaveStatus.APPROVED, "")
    assert [each.name for each in leave.approvals] == ["年级组甲", "教导处甲", "分管校长甲"]
    with pytest.raises(UserError, match="不用再批"):
        approve(session, key, Approval("校长", "周校长", MONDAY))


def test_a_refused_leave_does_not_count(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school))

    approve(session, key, Approval("年级组", "甲", MONDAY, agreed=False))

    assert get_leave(session, key).status is LeaveStatus.REFUSED
    record_leave(session, sick(school))


def test_a_longer_leave_waits_for_the_next_step(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school, Span(MONDAY, MONDAY)))
    for role in ("年级组", "教导处"):
        approve(session, key, Approval(role, "甲", MONDAY))
    assert get_leave(session, key).status is LeaveStatus.APPROVED

    change_leave(session, key, sick(school))

    leave = get_leave(session, key)
    assert (leave.status, leave.waiting_for) == (LeaveStatus.WAITING, "分管校长")


def test_the_masked_reason_survives_an_edit(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school))

    change_leave(
        session,
        key,
        LeaveDraft(school.teachers["王丽"], LeaveKind.SICK, Span(MONDAY, MONDAY), MASKED, "已复诊"),
    )

    assert open_reason(session, key, "") == "发烧"
    assert get_leave(session, key).note == "已复诊"


def test_overlapping_leaves_are_refused(session: Session, school: TaughtSchool) -> None:
    record_leave(session, sick(school, Span(MONDAY, MONDAY, 1, 4)))

    with pytest.raises(UserError, match="时间重叠"):
        record_leave(session, sick(school))
    record_leave(session, sick(school, Span(MONDAY, TUESDAY, 5, None)))


def test_wrong_spans_and_days_are_refused(session: Session, school: TaughtSchool) -> None:
    with pytest.raises(UserError, match="早于"):
        record_leave(session, sick(school, Span(TUESDAY, MONDAY)))
    with pytest.raises(UserError, match="负数"):
        record_leave(
            session,
            LeaveDraft(school.teachers["王丽"], LeaveKind.SICK, Span(MONDAY, MONDAY), days=-1),
        )


def test_an_arranged_leave_cannot_be_withdrawn_or_deleted(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school))
    teachers = school.teachers
    move = Move(
        Moment(MONDAY, 1), school.first, "语文", teachers["王丽"], Way.SUBSTITUTE, None, teachers["钱多多"]
    )
    arrange(session, Draft(move, key))

    with pytest.raises(UserError, match="先取消"):
        set_status(session, key, LeaveStatus.WITHDRAWN)
    with pytest.raises(UserError, match="先取消"):
        delete_leave(session, key)
    set_status(session, key, LeaveStatus.ENDED)
    assert get_leave(session, key).arranged == 1


def test_a_deleted_leave_comes_back(session: Session, school: TaughtSchool) -> None:
    key = record_leave(session, sick(school))

    batch = delete_leave(session, key)

    assert list_leaves(session, school.term) == ()
    undo(session, batch)
    assert [each.id for each in list_leaves(session, school.term, school.teachers["王丽"])] == [key]
    assert list_leaves(session, school.term, school.teachers["李明"]) == ()


def test_days_are_suggested_from_the_school_day(session: Session, school: TaughtSchool) -> None:
    assert school.term
    assert suggested_days(session, Span(MONDAY, MONDAY, 1, 4)) == 0.5
    assert suggested_days(session, Span(date(2026, 10, 10), date(2026, 10, 11))) == 0.0


def test_settings_are_kept(session: Session) -> None:
    wanted = SubstitutionSettings(swap_days=2, substitute_money=12.5)

    save_settings(session, wanted)

    assert get_settings(session) == wanted
    with pytest.raises(UserError):
        save_settings(session, SubstitutionSettings(chain=()))
    assert get_settings(session) == wanted
