"""一所小小的初中：两个班，语文、数学两个组，五位教师。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.inspection.checklists import Facet
from jiaowu.inspection.rounds import FacetChoice, RoundDraft, RoundKind, Scope
from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.school.kinds import SchoolKind
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_school, save_term
from jiaowu.school.terms import Term
from jiaowu.students.services.roster import add_students, enrol
from jiaowu.teachers.services.assignments import Assignment, Teacher, add_assignments
from jiaowu.teachers.tables import AssignmentTable, TeacherTable

TAUGHT = (
    ("陈静", "语文", (1,)),
    ("周岚", "语文", (2,)),
    ("高远", "数学", (1, 2)),
    ("林夕", "英语", (1, 2)),
    ("何川", "物理", (2,)),
)
"""教师、学科、七年级的班号。"""
PERIODS = 5
PUPILS = (3, 2)
"""两个班的人数。"""
DAY = date(2026, 11, 9)


@dataclass(frozen=True)
class SmallSchool:
    """各项的编号。"""

    term: int
    teachers: dict[str, int]
    """姓名 → 编号。"""


def build_small_school(session: Session) -> SmallSchool:
    """登记学校、学期、班级、学生与任教（每周 5 节）。"""
    save_school(session, "青禾中学", SchoolKind.JUNIOR)
    term = save_term(session, Term(2026, 1))
    classes = save_classes(session, Term(2026, 1), [(7, 1, ""), (7, 2, "")])
    pupils = add_students(
        session, [(f"70{at}", f"学生{at}", f"学生{at}") for at in range(sum(PUPILS))], Progress()
    )
    seats = [classes[7, 1, ""]] * PUPILS[0] + [classes[7, 2, ""]] * PUPILS[1]
    enrol(session, term, zip(pupils, seats, strict=True), Progress())
    rows = [
        Assignment(ClassKey(7, no, f"七({no})班"), subject, Teacher(None, name))
        for name, subject, numbers in TAUGHT
        for no in numbers
    ]
    add_assignments(session, term, rows)
    for row in session.scalars(select(AssignmentTable)):
        row.periods = PERIODS
    session.flush()
    found = session.execute(select(TeacherTable.name, TeacherTable.id)).all()
    return SmallSchool(term, dict(found))


def draft_of(
    name: str = "期中检查",
    *,
    kind: RoundKind = RoundKind.MIDTERM,
    day: date = DAY,
    codes: Sequence[str] = ("preparation", "homework"),
    inspectors: Sequence[str] = (),
    scope: Scope | None = None,
    weeks: int | None = 10,
) -> RoundDraft:
    """一次检查的内容；codes 是自带检查表的代码，头一段就是方面。"""
    facets = tuple(FacetChoice(Facet(code.partition("_")[0]), code, 50) for code in codes)
    return RoundDraft(name, kind, day, day, facets, tuple(inspectors), scope or Scope(), weeks)
