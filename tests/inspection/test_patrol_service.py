"""巡堂的登记、列表与删除。"""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.inspection.services import patrols as service
from jiaowu.inspection.services.patrols import PatrolEntry
from jiaowu.teachers.services.bells import save_opening
from tests.inspection.observing import FIRST, MONDAY, SECOND, add_timetable, classes_of
from tests.inspection.small import SmallSchool


def test_a_period_lists_every_class_with_its_teacher(session: Session, school: SmallSchool) -> None:
    add_timetable(session, school)

    lines = service.patrol_lines(session, MONDAY, 2)

    assert [
        (line.teaching.class_title, line.teaching.subject, line.teaching.teacher, line.seen) for line in lines
    ] == [(FIRST, "数学", "高远", False), (SECOND, "英语", "林夕", False)]


def test_violations_are_kept_in_order_and_can_be_changed(session: Session, school: SmallSchool) -> None:
    add_timetable(session, school)
    first = classes_of(session, school)[FIRST]

    service.save_patrol(session, MONDAY, 1, first, PatrolEntry(("tea", "late"), " 已提醒 ", "王主任"))
    service.save_patrol(session, MONDAY, 1, first, PatrolEntry(("late",), "已提醒", "王主任"))

    (seen,) = service.list_patrols(session, school.term)
    assert (seen.teacher, seen.subject, seen.violations, seen.note, seen.inspector) == (
        "陈静",
        "语文",
        ("late",),
        "已提醒",
        "王主任",
    )
    assert service.known_inspectors(session, school.term) == ("王主任",)


def test_the_rest_is_normal_by_one_key(session: Session, school: SmallSchool) -> None:
    add_timetable(session, school)
    classes = classes_of(session, school)
    service.save_patrol(session, MONDAY, 1, classes[FIRST], PatrolEntry(("phone",)))

    count = service.save_normal(session, MONDAY, 1, list(classes.values()), "王主任")

    assert count == 1
    assert [(each.class_title, each.state) for each in service.list_patrols(session, school.term)] == [
        (FIRST, "接电话"),
        (SECOND, "正常"),
    ]
    assert [line.seen for line in service.patrol_lines(session, MONDAY, 1)] == [True, True]


def test_the_week_counts_from_the_opening_day(session: Session, school: SmallSchool) -> None:
    save_opening(session, school.term, date(2026, 9, 1))
    add_timetable(session, school)

    service.save_normal(session, MONDAY, 1, [classes_of(session, school)[FIRST]], "")

    assert service.list_patrols(session, school.term)[0].week == 11


def test_without_a_timetable_the_subject_tells_the_teacher(session: Session, school: SmallSchool) -> None:
    second = classes_of(session, school)[SECOND]

    service.save_patrol(session, MONDAY, 1, second, PatrolEntry(subject="物理"))
    line = service.patrol_lines(session, MONDAY, 1)[1]

    assert (line.teaching.subject, line.teaching.teacher) == ("物理", "何川")
    with pytest.raises(UserError, match="没有“武术”这个学科"):
        service.save_patrol(session, MONDAY, 1, second, PatrolEntry(subject="武术"))


def test_a_patrol_can_be_forgotten_or_deleted_and_taken_back(session: Session, school: SmallSchool) -> None:
    classes = classes_of(session, school)
    service.save_normal(session, MONDAY, 1, list(classes.values()), "")

    service.forget_patrol(session, MONDAY, 1, classes[FIRST])
    service.forget_patrol(session, MONDAY, 1, classes[FIRST])
    (left,) = service.list_patrols(session, school.term)
    batch = service.delete_patrols(session, [left.id])
    gone = service.list_patrols(session, school.term)
    service.take_back(session, batch)

    assert gone == ()
    assert service.list_patrols(session, school.term) == (left,)


@pytest.mark.parametrize(
    ("day", "period", "entry", "told"),
    [
        (MONDAY, 0, PatrolEntry(), "节次"),
        (MONDAY, 1, PatrolEntry(("nap",)), "没有“nap”这种违规"),
        (date(2030, 1, 7), 1, PatrolEntry(), "学期还没有登记"),
    ],
)
def test_a_wrong_patrol_is_refused(
    session: Session, school: SmallSchool, day: date, period: int, entry: PatrolEntry, told: str
) -> None:
    with pytest.raises(UserError, match=told):
        service.save_patrol(session, day, period, classes_of(session, school)[FIRST], entry)

    assert service.list_patrols(session, school.term) == ()


def test_a_class_that_has_left_is_refused(session: Session, school: SmallSchool) -> None:
    assert school.term
    with pytest.raises(UserError, match="不在读"):
        service.save_patrol(session, MONDAY, 1, 999, PatrolEntry())


def test_only_the_days_asked_for_are_listed(session: Session, school: SmallSchool) -> None:
    classes = classes_of(session, school)
    for day in (date(2026, 10, 12), MONDAY):
        service.save_normal(session, day, 1, [classes[FIRST]], "")

    assert [each.day for each in service.list_patrols(session, school.term, MONDAY)] == [MONDAY]
    assert [each.day for each in service.list_patrols(session, school.term, None, date(2026, 10, 31))] == [
        date(2026, 10, 12)
    ]
