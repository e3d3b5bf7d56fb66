"""某天某节各班谁在上什么课：课表与调代课在先，没有课表的照任教猜，猜不准的空着。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.classes import class_titles
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.teachers.services.bells import get_schedule, term_on
from jiaowu.teachers.services.timetable import sittings_at, teacher_names
from jiaowu.teachers.tables import AssignmentTable, LessonTable


@dataclass(frozen=True)
class Teaching:
    """一个班这一节的课；不知道的编号为 None、文字为空串。"""

    class_id: int
    class_title: str
    subject_id: int | None
    subject: str
    teacher_id: int | None
    teacher: str
    way: str
    """调代过的写怎样调的，如 代课；照课表的为空串。"""


def teaching_at(session: Session, day: date, period: int) -> tuple[Teaching, ...]:
    """这一天这一节全校各班的课，按年级、班号；那天的学期没有登记时报 UserError。"""
    term_id = term_on(session, day)
    if term_id is None:
        raise UserError(f"{day:%Y-%m-%d} 所在的学期还没有登记，请先在“设置”里建立这个学期，或改正日期。")
    names, subjects = teacher_names(session), subject_ids(session)
    sittings = {each.class_id: each for each in sittings_at(session, day, period)}
    found = []
    for class_id, title in class_titles(session, get_term(session, term_id)).items():
        sitting = sittings.get(class_id)
        if sitting is None:
            found.append(Teaching(class_id, title, None, "", None, "", ""))
            continue
        teacher_id = sitting.teacher_id
        found.append(
            Teaching(
                class_id,
                title,
                subjects.get(sitting.subject),
                sitting.subject,
                teacher_id,
                names.get(teacher_id, "") if teacher_id is not None else "",
                sitting.way.label if sitting.way is not None else "",
            )
        )
    return tuple(found)


def teaching_in(session: Session, day: date, period: int, class_id: int) -> Teaching | None:
    """这一天这一节这个班的课；不知道谁在上为 None。"""
    if term_on(session, day) is None:
        return None
    found = next((each for each in teaching_at(session, day, period) if each.class_id == class_id), None)
    return found if found is not None and found.subject else None


def has_timetable(session: Session, term_id: int) -> bool:
    """这个学期有没有课表。"""
    wanted = select(func.count()).select_from(LessonTable).where(LessonTable.term_id == term_id)
    return bool(session.scalar(wanted))


def subject_taught(session: Session, term_id: int, teacher_id: int, class_id: int | None) -> int | None:
    """这位教师在这个班（None 为各班）教的一科；不止一科、没有登记任教时为 None。"""
    table = AssignmentTable
    chosen = select(table.subject_id).where(table.term_id == term_id, table.teacher_id == teacher_id)
    if class_id is not None:
        chosen = chosen.where(table.class_id == class_id)
    found = set(session.scalars(chosen))
    return found.pop() if len(found) == 1 else None


def teacher_of_class(session: Session, term_id: int, class_id: int, subject_id: int) -> int | None:
    """这个班这一科任教的一位教师；不止一位、没有登记为 None。"""
    table = AssignmentTable
    found = session.scalars(
        select(table.teacher_id).where(
            table.term_id == term_id, table.class_id == class_id, table.subject_id == subject_id
        )
    ).all()
    return found[0] if len(found) == 1 else None


def subject_ids(session: Session) -> Mapping[str, int]:
    """学科名 → 编号，照学科的先后。"""
    rows = session.execute(
        select(SubjectTable.name, SubjectTable.id).order_by(SubjectTable.position, SubjectTable.id)
    )
    return {row.name: row.id for row in rows}


def periods_of_day(session: Session) -> int:
    """一天几节课。"""
    return get_schedule(session).periods
