"""调代课：牵涉的课、安排、冲突、固定代课、通知与签字、统计。"""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.store.batches import undo
from jiaowu.teachers.leaves import LeaveKind, Span
from jiaowu.teachers.services.leaves import LeaveDraft, record_leave
from jiaowu.teachers.services.substitution_checks import check, swap_choices
from jiaowu.teachers.services.substitutions import (
    Draft,
    arrange,
    arrange_all,
    arrangements_of,
    cancel,
    concerned_lessons,
    get_arrangement,
    list_arrangements,
    mark_noticed,
    mark_signed,
    statistics,
)
from jiaowu.teachers.services.timetable import teacher_names
from jiaowu.teachers.services.timetable_edit import save_slots
from jiaowu.teachers.substitutions import Moment, Move, TroubleKind, Way
from jiaowu.teachers.timetable import Lesson
from tests.teachers.taught_school import MONDAY, TaughtSchool, build_taught_school, course_at, sitting_in

FIRST_LESSON = Moment(MONDAY, 1)
TUESDAY = MONDAY + timedelta(days=1)
WEDNESDAY = MONDAY + timedelta(days=2)


@pytest.fixture
def school(session: Session) -> TaughtSchool:
    return build_taught_school(session)


def chinese(
    school: TaughtSchool,
    way: Way,
    to: Moment | None = None,
    person: str | None = None,
    at: Moment = FIRST_LESSON,
) -> Move:
    """七（1）班星期一第 1 节语文（王丽）怎样调。"""
    substitute = school.teachers[person] if person else None
    return Move(at, school.first, "语文", school.teachers["王丽"], way, to, substitute)


def leave(
    session: Session, school: TaughtSchool, name: str, span: Span, kind: LeaveKind = LeaveKind.SICK
) -> int:
    return record_leave(session, LeaveDraft(school.teachers[name], kind, span))


def kinds(session: Session, move: Move) -> list[TroubleKind]:
    return [trouble.kind for trouble in check(session, move)]


def taught(session: Session, school: TaughtSchool, when: Moment) -> tuple[str, str]:
    found = sitting_in(session, when.day, when.period, school.first)
    assert found is not None
    return found.subject, teacher_names(session)[found.teacher_id or 0]


def test_a_leave_lists_its_lessons(session: Session, school: TaughtSchool) -> None:
    key = leave(session, school, "王丽", Span(MONDAY, TUESDAY))

    found = concerned_lessons(session, key)

    assert [(each.at, each.class_name) for each in found] == [
        (Moment(MONDAY, 1), "七（1）班"),
        (Moment(MONDAY, 6), "七（2）班"),
        (Moment(TUESDAY, 3), "七（1）班"),
    ]
    assert all(each.arrangement is None for each in found)


def test_part_of_a_day_lists_only_its_periods(session: Session, school: TaughtSchool) -> None:
    key = leave(session, school, "王丽", Span(MONDAY, MONDAY, 2, None))

    assert [each.at.period for each in concerned_lessons(session, key)] == [6]


def test_lessons_taken_over_are_listed_too(session: Session, school: TaughtSchool) -> None:
    arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person="钱多多")))
    key = leave(session, school, "钱多多", Span(MONDAY, MONDAY))

    (found,) = concerned_lessons(session, key)

    assert found.taken_over
    assert found.subject == "语文"


def test_a_substitute_is_arranged_and_paid(session: Session, school: TaughtSchool) -> None:
    key = leave(session, school, "王丽", Span(MONDAY, MONDAY), LeaveKind.TRAINING)

    made = arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person="钱多多"), key))

    assert (made.result, made.official, made.money) == ("钱多多代课", True, 10.0)
    assert taught(session, school, FIRST_LESSON) == ("语文", "钱多多")
    assert concerned_lessons(session, key)[0].arrangement == made


def test_a_swap_moves_both_lessons(session: Session, school: TaughtSchool) -> None:
    choice = swap_choices(session, FIRST_LESSON, school.first, school.teachers["王丽"])[0]

    made = arrange(session, Draft(chinese(school, Way.SWAP, choice.to, choice.teacher.name)))

    assert made.money == 0
    assert taught(session, school, FIRST_LESSON) == (choice.subject, choice.teacher.name)
    assert taught(session, school, choice.to) == ("语文", "王丽")


def test_every_swap_offered_is_free_of_conflict(session: Session, school: TaughtSchool) -> None:
    leave(session, school, "李明", Span(MONDAY, MONDAY))

    found = swap_choices(session, FIRST_LESSON, school.first, school.teachers["王丽"])

    assert found
    assert "李明" not in {each.teacher.name for each in found}
    assert all(not check(session, chinese(school, Way.SWAP, each.to, each.teacher.name)) for each in found)


def test_a_busy_substitute_is_refused(session: Session, school: TaughtSchool) -> None:
    _, busy = course_at(1, 1, 1)

    with pytest.raises(UserError, match=f"同人同节：{busy} 10-12 第 1 节已在七（2）班上"):
        arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person=busy)))
    assert list_arrangements(session, school.term) == ()


def test_a_substitute_already_substituting_is_refused(session: Session, school: TaughtSchool) -> None:
    subject, name = course_at(1, 1, 1)
    other = Move(
        FIRST_LESSON,
        school.second,
        subject,
        school.teachers[name],
        Way.SUBSTITUTE,
        None,
        school.teachers["钱多多"],
    )
    arrange(session, Draft(other))

    assert kinds(session, chinese(school, Way.SUBSTITUTE, person="钱多多")) == [TroubleKind.TEACHER]


def test_a_substitute_on_leave_is_refused(session: Session, school: TaughtSchool) -> None:
    leave(session, school, "钱多多", Span(MONDAY, MONDAY))

    assert kinds(session, chinese(school, Way.SUBSTITUTE, person="钱多多")) == [TroubleKind.LEAVE]


@pytest.mark.parametrize(
    ("way", "person", "told"),
    [
        (Way.SUBSTITUTE, None, "还没有选教师"),
        (Way.WATCH, "王丽", "不能是他自己"),
        (Way.SWAP, None, "还没有选教师"),
        (Way.SWAP, "李明", "换到哪一节"),
    ],
)
def test_what_is_missing_is_told(
    session: Session, school: TaughtSchool, way: Way, person: str | None, told: str
) -> None:
    with pytest.raises(UserError, match=told):
        arrange(session, Draft(chinese(school, way, None, person)))


def test_a_lesson_that_is_not_his_is_refused(session: Session, school: TaughtSchool) -> None:
    move = chinese(school, Way.SUBSTITUTE, person="钱多多", at=Moment(MONDAY, 2))

    with pytest.raises(UserError, match="不是他在这个班的课"):
        arrange(session, Draft(move))


def test_a_swap_needs_a_lesson_of_the_other(session: Session, school: TaughtSchool) -> None:
    assert kinds(session, chinese(school, Way.SWAP, FIRST_LESSON, "李明")) == [TroubleKind.SELF]
    assert kinds(session, chinese(school, Way.SWAP, Moment(MONDAY, 3), "李明")) == [TroubleKind.SELF]


def test_a_swap_with_a_lesson_already_moved_is_refused(session: Session, school: TaughtSchool) -> None:
    maths = Moment(MONDAY, 2)
    teachers = school.teachers
    arrange(
        session,
        Draft(Move(maths, school.first, "数学", teachers["李明"], Way.SUBSTITUTE, None, teachers["钱多多"])),
    )

    assert kinds(session, chinese(school, Way.SWAP, maths, "李明")) == [TroubleKind.CLASS]
    with pytest.raises(UserError, match="请先在“调代课”里取消那一次的安排"):
        arrange(session, Draft(chinese(school, Way.SWAP, maths, "李明")))


def test_a_swap_into_another_lesson_of_the_teacher_is_refused(session: Session, school: TaughtSchool) -> None:
    sixth = Moment(MONDAY, 6)
    subject, name = course_at(0, 1, 6)
    assert subject != "语文"

    assert TroubleKind.TEACHER in kinds(session, chinese(school, Way.SWAP, sixth, name))


def test_rooms_taken_by_another_class_are_refused(session: Session, school: TaughtSchool) -> None:
    teachers = school.teachers
    subject, name = course_at(1, 1, 2)
    save_slots(
        session,
        school.term,
        {
            (school.first, 1, 1): (Lesson(school.first, 1, 1, "语文", teachers["王丽"], "阶梯教室"),),
            (school.second, 1, 2): (Lesson(school.second, 1, 2, subject, teachers[name], "阶梯教室"),),
        },
    )

    assert TroubleKind.ROOM in kinds(session, chinese(school, Way.SWAP, Moment(MONDAY, 2), "李明"))


def test_a_makeup_lesson_needs_an_empty_slot(session: Session, school: TaughtSchool) -> None:
    save_slots(session, school.term, {(school.first, 3, 7): ()})

    assert kinds(session, chinese(school, Way.CANCEL, Moment(TUESDAY, 1))) == [TroubleKind.CLASS]
    assert kinds(session, chinese(school, Way.CANCEL, Moment(WEDNESDAY, 9))) == [TroubleKind.SELF]
    made = arrange(session, Draft(chinese(school, Way.CANCEL, Moment(WEDNESDAY, 7))))

    assert made.result == "停课，10-14 第 7 节补"
    assert sitting_in(session, MONDAY, 1, school.first) is None
    assert taught(session, school, Moment(WEDNESDAY, 7)) == ("语文", "王丽")


def test_arranging_again_replaces_the_first(session: Session, school: TaughtSchool) -> None:
    arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person="钱多多")))

    arrange(session, Draft(chinese(school, Way.CANCEL)))

    assert [each.move.way for each in list_arrangements(session, school.term)] == [Way.CANCEL]


def test_cancelling_brings_the_plan_back_and_can_be_undone(session: Session, school: TaughtSchool) -> None:
    made = arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person="钱多多")))

    batch = cancel(session, [made.id])

    assert taught(session, school, FIRST_LESSON) == ("语文", "王丽")
    undo(session, batch)
    assert taught(session, school, FIRST_LESSON) == ("语文", "钱多多")


def test_a_long_leave_is_given_to_one_substitute(session: Session, school: TaughtSchool) -> None:
    key = leave(session, school, "王丽", Span(MONDAY, MONDAY + timedelta(days=11)))
    wanted = [each for each in concerned_lessons(session, key) if each.class_id == school.first]
    leave(session, school, "钱多多", Span(TUESDAY, TUESDAY))

    bulk = arrange_all(session, key, school.first, "语文", school.teachers["钱多多"])

    assert bulk.done == len(wanted) - 1
    assert len(bulk.failed) == 1
    assert "在请假" in bulk.failed[0]
    undo(session, bulk.batch_id)
    assert arrangements_of(session, key) == ()


def test_notices_and_slips_are_marked(session: Session, school: TaughtSchool) -> None:
    made = arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person="钱多多")))
    assert made.flag(MONDAY) == "没有通知"
    assert made.flag(MONDAY - timedelta(days=1)) == ""

    mark_noticed(session, [made.id])
    assert get_arrangement(session, made.id).flag(MONDAY) == "代课条未签"
    mark_signed(session, [made.id])

    assert get_arrangement(session, made.id).flag(MONDAY) == ""


def test_a_private_swap_is_flagged_and_not_paid(session: Session, school: TaughtSchool) -> None:
    made = arrange(session, Draft(chinese(school, Way.PRIVATE, person="钱多多")))

    assert (made.flag(MONDAY), made.money, made.result) == ("未报备", 0.0, "钱多多去上的，没有报备")
    assert taught(session, school, FIRST_LESSON) == ("语文", "钱多多")
    found = {each.name: each.tally for each in statistics(session, school.term)}
    assert (found["王丽"].unreported, found["钱多多"].unreported, found["钱多多"].money) == (1, 1, 0)


def test_the_statistics_of_a_term(session: Session, school: TaughtSchool) -> None:
    key = leave(session, school, "王丽", Span(MONDAY, MONDAY), LeaveKind.OFFICIAL)
    arrange(session, Draft(chinese(school, Way.SUBSTITUTE, person="钱多多"), key))
    other = Move(
        Moment(MONDAY, 6),
        school.second,
        "语文",
        school.teachers["王丽"],
        Way.WATCH,
        None,
        school.teachers["钱多多"],
    )
    arrange(session, Draft(other, key, official=False, money=8))

    found = {each.name: each.tally for each in statistics(session, school.term)}

    helper = found["钱多多"]
    assert (helper.official, helper.private, helper.watched, helper.money) == (1, 1, 1, 18.0)
    assert (found["王丽"].away_official, found["王丽"].away_private) == (1, 1)
