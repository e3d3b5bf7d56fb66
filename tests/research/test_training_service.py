"""研训台账：登记、改、撤销，教研活动的出席记成学时，学年情况，来源。"""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.research.services.sources import RESEARCH_SOURCES
from jiaowu.research.services.training import (
    add_files,
    add_training,
    delete_training,
    edit_training,
    get_training,
    list_trainings,
    post_activity_hours,
    save_exemption,
)
from jiaowu.research.services.training_sources import TRAINING_SOURCES
from jiaowu.research.services.training_years import (
    attendances,
    get_settings,
    person_year,
    personal_entries,
    save_settings,
    training_year,
)
from jiaowu.research.tables import ActivityTable, AttendanceTable, TrainingMemberTable, TrainingTable
from jiaowu.research.training import Exemption, Member, TrainingDraft
from jiaowu.research.training_settings import TrainingSettings
from jiaowu.research.training_years import Verdict
from jiaowu.store.batches import Batch, undo
from jiaowu.teachers.people import Basic
from jiaowu.teachers.records import Span
from jiaowu.teachers.services.profiles import add_teacher
from tests.teachers.staff import Staffed, build_staff

TODAY = date(2026, 11, 22)
YEAR = Span(date(2026, 8, 1), date(2027, 7, 31))


@pytest.fixture
def staff(session: Session) -> Staffed:
    """在写会话里建好的学校。"""
    return build_staff(session)


def draft(staff: Staffed, hours: float = 6.0, **changes: object) -> TrainingDraft:
    members = (Member(staff.feng, hours), Member(staff.song, hours, "优秀", "证-1"))
    usual = TrainingDraft(
        "新课标培训", date(2026, 9, 5), date(2026, 9, 6), "集中", "县", hours=hours, members=members
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


def listed(session: Session) -> list[tuple[str, float, int]]:
    found = list_trainings(session, YEAR.first, YEAR.last)
    return [(each.draft.title, each.draft.hours, len(each.draft.members)) for each in found]


def test_a_training_is_recorded_changed_and_taken_back(session: Session, staff: Staffed) -> None:
    key = add_training(session, draft(staff))
    changed = edit_training(
        session, key, replace(draft(staff, 8), members=(Member(staff.song, 8), Member(staff.dan, 4)))
    )

    assert get_training(session, key).draft.members == (Member(staff.song, 8), Member(staff.dan, 4))
    undo(session, changed)
    assert get_training(session, key).draft == draft(staff)
    removed = delete_training(session, key)
    assert listed(session) == []
    undo(session, removed)
    assert listed(session) == [("新课标培训", 6, 2)]


def test_a_certificate_goes_with_the_training_and_comes_back(
    session: Session, staff: Staffed, tmp_path: Path
) -> None:
    paper = tmp_path / "证书.pdf"
    paper.write_bytes(b"%PDF-1.4 certificate")
    key = add_training(session, draft(staff))

    add_files(session, tmp_path / "资料", key, [paper])
    assert get_training(session, key).files == 1
    undo(session, delete_training(session, key))

    assert get_training(session, key).files == 1


def test_more_than_a_days_hours_are_refused_across_trainings(session: Session, staff: Staffed) -> None:
    add_training(session, draft(staff, 40))

    with pytest.raises(UserError, match="冯豪 2026-09-05 这一天连同别的培训共 26 学时"):
        add_training(session, draft(staff, title="另一次", end=date(2026, 9, 5)))

    assert listed(session) == [("新课标培训", 40, 2)]


def activity(session: Session, staff: Staffed, hours: float | None = 2.0) -> int:
    row = ActivityTable(
        term_id=staff.autumn, group_id=None, kind="主题教研", status="已开展", day=date(2026, 10, 13),
        start="", end="", place="录播室", theme="大单元教学", content="", host_id=None, recorder_id=None,
        speaker_id=staff.feng, speaker="", class_id=None, subject_id=None, process="", discussion="",
        consensus="", result="", reflection="", hours=hours, level="校", reported=None, note="",
        created=datetime(2026, 10, 13, tzinfo=UTC), deleted_at=None,
    )  # fmt: skip
    session.add(row)
    session.flush()
    for teacher_id, state in ((staff.feng, "出席"), (staff.song, "迟到"), (staff.dan, "缺席")):
        session.add(AttendanceTable(activity_id=row.id, teacher_id=teacher_id, state=state, reason=""))
    return row.id


def members(session: Session) -> dict[int, float]:
    rows = session.execute(select(TrainingMemberTable.teacher_id, TrainingMemberTable.hours))
    return {key: hours for key, hours in rows}  # noqa: C416 — 行不是二元组


def test_attendance_of_an_activity_becomes_hours_and_stays_in_step(session: Session, staff: Staffed) -> None:
    key = activity(session, staff)
    batch = Batch(session, "activity", "点名")

    post_activity_hours(session, key, batch)
    found = session.scalars(select(TrainingTable)).one()
    assert (found.title, found.trainer, found.school_based, found.organizer) == (
        "大单元教学", "冯豪", True, "学校",
    )  # fmt: skip
    assert members(session) == {staff.feng: 2, staff.song: 2}
    session.get_one(AttendanceTable, (key, staff.dan)).state = "公出"
    session.get_one(AttendanceTable, (key, staff.song)).state = "请假"
    session.get_one(ActivityTable, key).hours = 3.0
    post_activity_hours(session, key, Batch(session, "activity", "改点名"))
    assert members(session) == {staff.feng: 3}
    session.get_one(ActivityTable, key).status = "取消"
    post_activity_hours(session, key, Batch(session, "activity", "取消"))

    assert listed(session) == []
    assert members(session) == {}


def test_hours_written_for_one_person_survive_the_next_roll_call(session: Session, staff: Staffed) -> None:
    key = activity(session, staff)
    post_activity_hours(session, key, Batch(session, "activity", "点名"))
    known = list_trainings(session, YEAR.first, YEAR.last)[0]
    own = tuple(
        replace(each, hours=1.0, result="合格") if each.teacher_id == staff.song else each
        for each in known.draft.members
    )
    edit_training(session, known.id, replace(known.draft, members=own))

    session.get_one(ActivityTable, key).hours = 4.0
    post_activity_hours(session, key, Batch(session, "activity", "改学时"))

    assert members(session) == {staff.feng: 4, staff.song: 1}
    with pytest.raises(UserError, match="教研活动的出席记来的"):
        delete_training(session, known.id)


def test_the_year_tells_who_lacks_what(session: Session, staff: Staffed) -> None:
    add_training(session, draft(staff, 48, end=date(2026, 9, 20)))
    add_training(
        session,
        TrainingDraft(
            "校本研修", date(2026, 9, 1), date(2027, 1, 10), "校本", "校", school_based=True, hours=24,
            members=(Member(staff.feng, 24), Member(staff.dan, 0)),
        ),
    )  # fmt: skip
    save_exemption(session, staff.song, 2026, Exemption.SCHOOL, "派出国培一学期")

    found = training_year(session, 2026, date(2027, 8, 1))

    rows = {each.teacher.name: each for each in found.people}
    assert (rows["冯豪"].row.done, rows["冯豪"].row.school, rows["冯豪"].row.verdict) == (72, 24, Verdict.MET)
    assert rows["宋博婷"].row.verdict is Verdict.SHORT_TOTAL
    assert (rows["宋博婷"].row.lacking, rows["宋博婷"].row.lacking_school) == (24, 0)
    assert rows["单雨"].row.verdict is Verdict.SHORT_BOTH
    assert [each.teacher.name for each in found.warned] == ["宋博婷", "单雨"]
    assert found.doubts == ("单雨：“校本研修”学时待补。",)
    assert rows["冯豪"].window.hours == (0, 0, 0, 0, 72)


def test_in_the_middle_of_the_year_only_the_slow_are_warned(session: Session, staff: Staffed) -> None:
    add_training(session, draft(staff, 48, end=date(2026, 9, 20)))

    found = training_year(session, 2026, TODAY)

    assert found.expected == pytest.approx(72 * 114 / 365)
    assert [each.teacher.name for each in found.warned] == ["单雨"]


def test_workers_owe_no_hours(session: Session, staff: Staffed) -> None:
    add_teacher(session, Basic("张工", "T080", "1", post_kind="4"))

    found = training_year(session, 2026, TODAY).people

    assert {each.teacher.id for each in found} == {staff.feng, staff.song, staff.dan}


def test_an_exemption_needs_a_reason_and_can_be_taken_back(session: Session, staff: Staffed) -> None:
    with pytest.raises(UserError, match="要写明理由"):
        save_exemption(session, staff.song, 2026, Exemption.REFUSED, " ")

    batch_id = save_exemption(session, staff.song, 2026, Exemption.REFUSED, "两次通知都不参加")
    rows = {each.teacher.name: each.row for each in training_year(session, 2026, TODAY).people}
    assert rows["宋博婷"].verdict is Verdict.REFUSED
    undo(session, batch_id)

    rows = {each.teacher.name: each.row for each in training_year(session, 2026, TODAY).people}
    assert rows["宋博婷"].scope is None


def test_an_exemption_is_changed_and_dropped(session: Session, staff: Staffed) -> None:
    save_exemption(session, staff.song, 2026, Exemption.REFUSED, "没有来")
    save_exemption(session, staff.song, 2026, Exemption.WHOLE, "病休一年")
    rows = {each.teacher.name: each.row for each in training_year(session, 2026, TODAY).people}
    assert (rows["宋博婷"].verdict, rows["宋博婷"].reason) == (Verdict.FREE, "病休一年")

    save_exemption(session, staff.song, 2026, None)
    save_exemption(session, staff.song, 2026, None)

    assert person_year(session, staff.song, 2026)[0].scope is None


def test_trainings_moved_from_the_old_works_are_pending_and_read_in_short(
    session: Session, staff: Staffed
) -> None:
    key = add_training(session, draft(staff, 0.0, form="", level=""))
    session.get_one(TrainingTable, key).level = "市级"

    found = get_training(session, key)

    assert (found.pending, found.draft.level) == (True, "市")
    assert attendances(session, YEAR.first, YEAR.last)[0].level == "市"
    assert TRAINING_SOURCES[0].list(session, None, staff.feng)[0].level == "市级"


def test_a_training_that_is_gone_is_told(session: Session, staff: Staffed) -> None:
    assert staff.feng
    with pytest.raises(UserError, match="已经不在台账里"):
        get_training(session, 99)
    with pytest.raises(UserError, match="已经不在资料库里"):
        add_training(session, draft(staff, members=(Member(99, 1),)))


def test_settings_are_kept(session: Session) -> None:
    changed = TrainingSettings(90, 30, either=False, school_forms=("校本", "自主"))

    save_settings(session, changed)

    assert get_settings(session) == changed
    assert changed.counts_as_school("自主", "")
    assert not changed.counts_as_school("集中", "县")


def test_hours_are_told_as_records(session: Session, staff: Staffed) -> None:
    add_training(session, draft(staff))
    source = TRAINING_SOURCES[0]

    every, own = source.list(session, None, None), source.list(session, YEAR, staff.song)

    assert [(record.teacher_id, record.amount, record.level) for record in every] == [
        (staff.feng, 6, "县级"),
        (staff.song, 6, "县级"),
    ]
    assert [record.detail for record in own] == ["集中 6 学时 优秀"]
    assert source.list(session, Span(date(2026, 9, 1), date(2026, 9, 5)), None) == []
    assert source in RESEARCH_SOURCES


def test_a_persons_own_list_is_in_order(session: Session, staff: Staffed) -> None:
    add_training(session, draft(staff, title="后一次", start=date(2026, 10, 1), end=date(2026, 10, 1)))
    add_training(session, draft(staff))

    found = personal_entries(session, staff.song, 2026)

    assert [(each.training.draft.title, each.member.certificate) for each in found] == [
        ("新课标培训", "证-1"),
        ("后一次", "证-1"),
    ]
