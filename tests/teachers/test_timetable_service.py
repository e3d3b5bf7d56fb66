"""课表的读与改：这一刻谁上、谁有空、一格一格地改。"""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.batches import undo
from jiaowu.teachers.bells import DayChange
from jiaowu.teachers.leaves import LeaveKind, Span
from jiaowu.teachers.services.bells import save_day_changes
from jiaowu.teachers.services.leaves import LeaveDraft, record_leave
from jiaowu.teachers.services.substitutions import Draft, arrange
from jiaowu.teachers.services.timetable import (
    free_teachers,
    list_lessons,
    teaching_load,
)
from jiaowu.teachers.services.timetable_edit import save_slots, with_teachers
from jiaowu.teachers.substitutions import Moment, Move, Sitting, Way
from jiaowu.teachers.timetable import Lesson, WeekKind
from tests.teachers.taught_school import (
    MONDAY,
    TaughtSchool,
    build_taught_school,
    lessons_of_class,
    sitting_in,
)


@pytest.fixture
def school(session: Session) -> TaughtSchool:
    return build_taught_school(session)


def test_who_teaches_by_the_timetable(session: Session, school: TaughtSchool) -> None:
    found = sitting_in(session, MONDAY, 1, school.first)

    assert found == Sitting(school.first, "语文", school.teachers["王丽"])
    assert sitting_in(session, MONDAY, 8, school.first) is None
    assert sitting_in(session, MONDAY + timedelta(days=5), 1, school.first) is None
    assert sitting_in(session, date(2030, 10, 14), 1, school.first) is None


def test_who_teaches_after_a_substitution(session: Session, school: TaughtSchool) -> None:
    move = Move(
        Moment(MONDAY, 1),
        school.first,
        "语文",
        school.teachers["王丽"],
        Way.SUBSTITUTE,
        None,
        school.teachers["钱多多"],
    )

    arrange(session, Draft(move))

    found = sitting_in(session, MONDAY, 1, school.first)
    assert found is not None
    assert found.teacher_id == school.teachers["钱多多"]
    assert found.way is Way.SUBSTITUTE
    assert teaching_load(session, MONDAY)[school.teachers["钱多多"]] == 1


def test_alternate_weeks_change_the_teacher(session: Session, school: TaughtSchool) -> None:
    place = (school.first, 1, 1)
    music = Lesson(*place, "音乐", school.teachers["陈晨"], "", WeekKind.ODD)
    sports = Lesson(*place, "体育", school.teachers["冯强"], "", WeekKind.EVEN)

    save_slots(session, school.term, {place: (music, sports)})

    odd = sitting_in(session, MONDAY, 1, school.first)
    even = sitting_in(session, MONDAY + timedelta(days=7), 1, school.first)
    assert odd is not None
    assert even is not None
    assert (odd.subject, even.subject) == ("音乐", "体育")


def test_free_teachers_of_the_same_subject_come_first(session: Session, school: TaughtSchool) -> None:
    found = free_teachers(session, MONDAY, 1, school.second, "书法")

    assert found[0].teacher.name == "钱多多"
    assert (found[0].closeness, found[0].why, found[0].lessons_today) == (0, "同年级同学科", 0)
    names = {each.teacher.name for each in found}
    assert names.isdisjoint({"王丽", "周洁"})
    assert len(names) == 8
    assert [each.lessons_today for each in found[1:]] == sorted(each.lessons_today for each in found[1:])


def test_a_teacher_on_leave_is_not_free(session: Session, school: TaughtSchool) -> None:
    record_leave(
        session, LeaveDraft(school.teachers["钱多多"], LeaveKind.PERSONAL, Span(MONDAY, MONDAY, 1, 2))
    )

    first = {each.teacher.name for each in free_teachers(session, MONDAY, 1)}
    third = {each.teacher.name for each in free_teachers(session, MONDAY, 3)}
    assert "钱多多" not in first
    assert "钱多多" in third


def test_a_slot_is_changed_and_taken_back(session: Session, school: TaughtSchool) -> None:
    place = (school.first, 1, 1)
    before = list_lessons(session, school.term)

    batch = save_slots(
        session,
        school.term,
        {place: (Lesson(*place, "数学", school.teachers["李明"]),), (school.first, 1, 2): ()},
    )

    assert sitting_in(session, MONDAY, 2, school.first) is None
    changed = sitting_in(session, MONDAY, 1, school.first)
    assert changed is not None
    assert changed.subject == "数学"
    undo(session, batch)
    assert list_lessons(session, school.term) == before


def test_a_weekly_lesson_replaces_the_alternating_pair(session: Session, school: TaughtSchool) -> None:
    place = (school.first, 1, 1)
    pair = (Lesson(*place, "音乐", week=WeekKind.ODD), Lesson(*place, "美术", week=WeekKind.EVEN))
    save_slots(session, school.term, {place: pair})

    save_slots(session, school.term, {place: (Lesson(*place, "语文"),)})

    own = [each for each in lessons_of_class(session, school.term, school.first) if each.slot[:3] == place]
    assert [(each.subject, each.week) for each in own] == [("语文", WeekKind.EVERY)]


def test_two_weekly_lessons_in_one_slot_are_refused(session: Session, school: TaughtSchool) -> None:
    place = (school.first, 1, 1)

    with pytest.raises(UserError, match="写了两节课"):
        save_slots(session, school.term, {place: (Lesson(*place, "语文"), Lesson(*place, "数学"))})


def test_teachers_are_taken_from_the_assignments(session: Session, school: TaughtSchool) -> None:
    filled = with_teachers(
        session, school.term, [Lesson(school.first, 1, 1, "语文"), Lesson(school.first, 1, 2, "自习")]
    )

    assert [each.teacher_id for each in filled] == [school.teachers["王丽"], None]


def test_holidays_have_no_lessons_and_makeup_days_follow_another_day(
    session: Session, school: TaughtSchool
) -> None:
    saturday = MONDAY + timedelta(days=5)
    save_day_changes(session, [DayChange(MONDAY), DayChange(saturday, 1)])

    assert sitting_in(session, MONDAY, 1, school.first) is None
    found = sitting_in(session, saturday, 1, school.first)
    assert found is not None
    assert found.subject == "语文"
