"""导入课表：新增、改动、不变、删去、不录，撤销，沿用上学期。"""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.schools import save_term
from jiaowu.school.terms import Term
from jiaowu.teachers.importing.timetable import ReadLesson, TimetableReading
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments
from jiaowu.teachers.services.timetable import list_lessons, teacher_names
from jiaowu.teachers.services.timetable_import import (
    Fate,
    TimetablePlan,
    import_timetable,
    list_imports,
    plan_copy,
    plan_timetable,
    undo_import,
)
from jiaowu.teachers.timetable import ClashKind, WeekKind
from tests.teachers.taught_school import (
    COURSES,
    TaughtSchool,
    build_taught_school,
    course_at,
    lessons_of_class,
)

FIRST = ClassKey(7, 1, "七(1)班")
FILES = ({"name": "课表.xlsx", "sha256": "abc"},)


@pytest.fixture
def school(session: Session) -> TaughtSchool:
    return build_taught_school(session)


def lesson(weekday: int, period: int, subject: str, teacher: str = "", key: ClassKey = FIRST) -> ReadLesson:
    return ReadLesson(key, weekday, period, subject, teacher, WeekKind.EVERY, "", f"表{weekday}{period}")


def whole_week() -> list[ReadLesson]:
    return [
        lesson(weekday, period, course_at(0, weekday, period)[0])
        for weekday in range(1, 6)
        for period in range(1, 8)
    ]


def plan(session: Session, school: TaughtSchool, lessons: list[ReadLesson]) -> TimetablePlan:
    return plan_timetable(session, school.term, TimetableReading(tuple(lessons)), FILES)


def counts(found: TimetablePlan) -> dict[Fate, int]:
    return {fate: found.count(fate) for fate in Fate if found.count(fate)}


def test_the_same_timetable_changes_nothing(session: Session, school: TaughtSchool) -> None:
    assert counts(plan(session, school, whole_week())) == {Fate.SAME: 35}


def test_new_changed_gone_and_refused_are_told_apart(session: Session, school: TaughtSchool) -> None:
    rows = whole_week()
    rows[0] = replace(rows[0], subject="数学", teacher="李明")
    rows[1] = lesson(1, 8, "音乐")
    rows.append(lesson(1, 1, "语文", key=ClassKey(9, 9, "九(9)班")))

    found = plan(session, school, rows)

    assert counts(found) == {Fate.NEW: 1, Fate.CHANGED: 1, Fate.GONE: 1, Fate.REFUSED: 1, Fate.SAME: 33}
    refused = next(each for each in found.entries if each.fate is Fate.REFUSED)
    assert "这个学期没有“九(9)班”" in refused.notes[0]


def test_a_change_is_saved_and_taken_back(session: Session, school: TaughtSchool) -> None:
    before = list_lessons(session, school.term)
    rows = [replace(each, subject="数学") if each.period == 1 else each for each in whole_week()][:-1]

    receipt = import_timetable(session, plan(session, school, rows))

    changed = sum(course_at(0, weekday, 1)[0] != "数学" for weekday in range(1, 6))
    assert (receipt.added, receipt.changed, receipt.removed) == (0, changed, 1)
    assert len(lessons_of_class(session, school.term, school.first)) == 34
    undo_import(session, receipt.batch_id)
    assert list_lessons(session, school.term) == before
    assert list_imports(session) == ()


def test_lessons_missing_from_the_file_may_stay(session: Session, school: TaughtSchool) -> None:
    receipt = import_timetable(session, plan(session, school, whole_week()[:-1]), remove=False)

    assert receipt.removed == 0
    assert len(lessons_of_class(session, school.term, school.first)) == 35


def test_other_classes_are_untouched(session: Session, school: TaughtSchool) -> None:
    import_timetable(session, plan(session, school, [lesson(1, 1, "语文")]))

    assert len(lessons_of_class(session, school.term, school.first)) == 1
    assert len(lessons_of_class(session, school.term, school.second)) == 35


def test_a_surname_is_found_in_the_assignments(session: Session, school: TaughtSchool) -> None:
    rows = whole_week()
    rows[0] = replace(rows[0], teacher="王")

    found = plan(session, school, rows)

    assert counts(found) == {Fate.SAME: 35}


def test_an_unknown_teacher_is_left_blank_and_told(session: Session, school: TaughtSchool) -> None:
    found = plan(session, school, [lesson(1, 8, "足球", "赵子龙")])

    entry = next(each for each in found.entries if each.fate is Fate.NEW)
    assert entry.lesson is not None
    assert entry.lesson.teacher_id is None
    assert "没有登记“赵子龙”这位教师" in entry.notes[0]


def test_a_second_lesson_for_one_slot_is_refused(session: Session, school: TaughtSchool) -> None:
    found = plan(session, school, [*whole_week(), lesson(1, 1, "数学")])

    refused = [each for each in found.entries if each.fate is Fate.REFUSED]
    assert refused[0].notes == ("同一格在 表11 已写了语文，只用前面的。",)


def test_clashes_after_the_import_are_counted(session: Session, school: TaughtSchool) -> None:
    rows = whole_week()
    busy_subject, busy = course_at(1, 1, 1)
    rows[0] = replace(rows[0], subject=busy_subject, teacher=busy)

    found = plan(session, school, rows)

    assert [clash.kind for clash in found.clashes] == [ClashKind.TEACHER]


def test_the_same_file_again_is_told(session: Session, school: TaughtSchool) -> None:
    import_timetable(session, plan(session, school, [*whole_week(), lesson(1, 8, "音乐")]))

    assert "已经导入过" in plan(session, school, whole_week()).again


def test_last_term_is_copied_within_the_year(session: Session, school: TaughtSchool) -> None:
    spring = save_term(session, Term(2026, 2))
    add_assignments(session, spring, [Assignment(FIRST, "语文", Teacher(None, "钱多多"))])

    found = plan_copy(session, spring)
    import_timetable(session, found)

    assert found.title == "沿用2026—2027学年第一学期的课表"
    assert counts(found) == {Fate.NEW: 70}
    names = teacher_names(session)
    chinese = {
        names[each.teacher_id or 0]
        for each in lessons_of_class(session, spring, school.first)
        if each.subject == "语文"
    }
    assert chinese == {"钱多多"}


def test_a_new_school_year_follows_the_grade(session: Session, school: TaughtSchool) -> None:
    autumn = save_term(session, Term(2027, 1))
    add_assignments(session, autumn, [Assignment(FIRST, "语文", Teacher(None, "王丽"))])

    found = plan_copy(session, autumn)

    assert counts(found) == {Fate.NEW: 35}
    lessons = [each.lesson for each in found.entries if each.lesson is not None]
    assert {each.class_id for each in lessons}.isdisjoint({school.first, school.second})
    taught = {each.subject for each in lessons if each.teacher_id is not None}
    assert taught == {"语文"}
    assert {subject for subject, _ in COURSES} == {each.subject for each in lessons}


def test_nothing_to_copy_is_told(session: Session, school: TaughtSchool) -> None:
    earlier = save_term(session, Term(2025, 1))
    assert school.term != earlier

    with pytest.raises(UserError, match="没有可以沿用的"):
        plan_copy(session, earlier)


def test_namesakes_are_told_apart_by_their_assignments(session: Session, school: TaughtSchool) -> None:
    other = Teacher("T99", "王丽")
    add_assignments(session, school.term, [Assignment(ClassKey(7, 2, "七(2)班"), "足球", other)])

    rows = [lesson(1, 8, "语文", "王丽"), lesson(1, 9, "轮滑", "王丽")]
    found = plan(session, school, rows)

    fresh = [each for each in found.entries if each.fate is Fate.NEW]
    assert [each.lesson.teacher_id for each in fresh if each.lesson] == [school.teachers["王丽"], None]
    assert "有 2 位教师叫王丽" in fresh[1].notes[0]


def test_the_spelling_already_in_use_is_kept(session: Session, school: TaughtSchool) -> None:
    found = plan(session, school, [lesson(1, 8, "道德与法治")])

    (fresh,) = (each for each in found.entries if each.fate is Fate.NEW)
    assert fresh.lesson is not None
    assert fresh.lesson.subject == "政治"
    assert fresh.lesson.teacher_id == school.teachers["孙浩"]
    assert [fate.label for fate in Fate] == ["新增", "改动", "删去", "不录", "不变"]
