"""一所小小的初中：两个学期、两个班、三位教师。"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jiaowu.school.classes import ClassKey
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.schools import save_school, save_term, set_current_term
from jiaowu.school.terms import Term
from jiaowu.teachers.facts import Fact, FactKind
from jiaowu.teachers.people import Basic
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments
from jiaowu.teachers.services.facts import change_fact
from jiaowu.teachers.services.profiles import add_teacher

SPRING, AUTUMN = Term(2025, 2), Term(2026, 1)
FENG = Basic("冯豪", "T001", "1", date(1980, 5, 6), date(2002, 9, 1), "21", "学士", phone="13812345678")
SONG = Basic("宋博婷", "T002", "2", date(1999, 3, 2), date(2021, 9, 1), "14", "硕士", politics="03")
DAN = Basic("单雨", None, "2", date(1965, 1, 31), date(1985, 8, 1), "31")


@dataclass(frozen=True)
class Staffed:
    """各项的编号。"""

    spring: int
    autumn: int
    first: int
    """七(1)班。"""
    second: int
    feng: int
    song: int
    dan: int


def build_staff(session: Session) -> Staffed:
    """冯豪教语文、当七(1)班班主任；宋博婷教数学；单雨没有任教。"""
    save_school(session, "青禾中学", SchoolKind.JUNIOR)
    spring, autumn = save_term(session, SPRING), save_term(session, AUTUMN)
    set_current_term(session, autumn)
    feng, song, dan = (add_teacher(session, each) for each in (FENG, SONG, DAN))
    rooms = ClassKey(7, 1, "七(1)班"), ClassKey(7, 2, "七(2)班")
    taught = [Assignment(room, "语文", Teacher("T001", "冯豪")) for room in rooms]
    add_assignments(session, autumn, [*taught, Assignment(rooms[0], "数学", Teacher("T002", "宋博婷"))])
    classes = {info.identity[1]: info.id for info in list_classes(session, AUTUMN)}
    change_fact(session, feng, Fact(FactKind.TITLE, "二级教师", date(2003, 9, 1)))
    change_fact(session, feng, Fact(FactKind.TITLE, "一级教师", date(2010, 12, 1)))
    change_fact(session, feng, Fact(FactKind.GROUP, "语文组", date(2002, 9, 1)))
    change_fact(session, feng, Fact(FactKind.HOMEROOM, "班主任", date(2026, 9, 1), class_id=classes[1]))
    change_fact(session, song, Fact(FactKind.GROUP, "数学组", date(2021, 9, 1)))
    change_fact(session, song, Fact(FactKind.BACKBONE, "县级教坛新秀", date(2025, 5, 1)))
    return Staffed(spring, autumn, classes[1], classes[2], feng, song, dan)
