"""一所小小的初中：两个班四名学生。"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.students.services.roster import add_students, enrol

NAMES = (("701", "王芳"), ("702", "李明"), ("703", "单雨"), (None, "赵强"))


@dataclass(frozen=True)
class SmallSchool:
    """各项的编号。"""

    term: int
    first: int
    """七(1)班。"""
    second: int
    """七(2)班。"""
    pupils: tuple[int, ...]
    """王芳、李明、单雨在七(1)班，赵强在七(2)班，没有学号。"""


def build_small_school(session: Session) -> SmallSchool:
    """登记学校、学期、班级与学生。"""
    save_school(session, "青禾中学", SchoolKind.JUNIOR)
    term = save_term(session, Term(2026, 1))
    classes = save_classes(session, Term(2026, 1), [(7, 1, ""), (7, 2, "")])
    first, second = classes[7, 1, ""], classes[7, 2, ""]
    pupils = add_students(session, [(number, name, name) for number, name in NAMES], Progress())
    enrol(session, term, zip(pupils, (first, first, first, second), strict=True), Progress())
    session.flush()
    return SmallSchool(term, first, second, tuple(pupils))
