"""一所排好课的小学校：七年级两个班，九门课，一天七节，没有冲突；请假、调代课的测试用。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.school.classes import ClassKey
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.classes import list_classes, save_classes
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.store.batches import Batch
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments
from jiaowu.teachers.services.timetable import list_lessons, sittings_at, teacher_names
from jiaowu.teachers.services.timetable_edit import keep_lessons
from jiaowu.teachers.substitutions import Sitting
from jiaowu.teachers.timetable import Lesson

TERM = Term(2026, 1)
MONDAY = date(2026, 10, 12)
"""第 7 周（单周）的星期一。"""
COURSES = (
    ("语文", "王丽"),
    ("数学", "李明"),
    ("英语", "赵敏"),
    ("政治", "孙浩"),
    ("历史", "周洁"),
    ("地理", "吴磊"),
    ("生物", "郑爽"),
    ("体育", "冯强"),
    ("音乐", "陈晨"),
)
SHIFT = 4
"""第二个班错开几门，同一时刻两个班总是不同的课。"""


@dataclass(frozen=True)
class TaughtSchool:
    """各项的编号。"""

    term: int
    first: int
    second: int
    teachers: dict[str, int]
    """姓名 → 编号；九位任课教师，另有没有课的钱多多。"""


def course_at(place: int, weekday: int, period: int) -> tuple[str, str]:
    """第 place 个班（0 起）星期几第几节的（课、教师）。"""
    return COURSES[((weekday - 1) * 7 + period - 1 + place * SHIFT) % len(COURSES)]


def build_taught_school(session: Session) -> TaughtSchool:
    """登记学校、班级、任教与课表。"""
    save_school(session, "青禾中学", SchoolKind.JUNIOR)
    term = save_term(session, TERM)
    save_classes(session, TERM, [(7, 1, ""), (7, 2, "")])
    places = {info.identity: info.id for info in list_classes(session, TERM)}
    first, second = places[7, 1, ""], places[7, 2, ""]
    keys = (ClassKey(7, 1, "七(1)班"), ClassKey(7, 2, "七(2)班"))
    rows = [Assignment(key, subject, Teacher(None, name)) for key in keys for subject, name in COURSES]
    add_assignments(session, term, [*rows, Assignment(keys[1], "书法", Teacher(None, "钱多多"))])
    session.flush()
    teachers = {name: key for key, name in teacher_names(session).items()}
    lessons = [
        Lesson(class_id, weekday, period, subject, teachers[name])
        for place, class_id in enumerate((first, second))
        for weekday in range(1, 6)
        for period in range(1, 8)
        for subject, name in [course_at(place, weekday, period)]
    ]
    keep_lessons(session, Batch(session, "test", "排课"), term, lessons)
    return TaughtSchool(term, first, second, teachers)


def lessons_of_class(session: Session, term_id: int, class_id: int) -> list[Lesson]:
    """一个班的课，按星期、节次。"""
    return [each for each in list_lessons(session, term_id) if each.class_id == class_id]


def sitting_in(session: Session, day: date, period: int, class_id: int) -> Sitting | None:
    """某天某节这个班实际的课；没有课为 None。"""
    return next((each for each in sittings_at(session, day, period) if each.class_id == class_id), None)
