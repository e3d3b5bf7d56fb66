"""课表：读、逐格改、这一刻谁在上课、谁有空。"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.schools import get_term
from jiaowu.school.tables import SubjectTable
from jiaowu.teachers.bells import weekday_on
from jiaowu.teachers.codes import is_present
from jiaowu.teachers.facts import FactKind, value_at
from jiaowu.teachers.leaves import LeaveStatus, Span
from jiaowu.teachers.services.bells import day_changes, opening_of, term_on
from jiaowu.teachers.services.facts import facts_of_all
from jiaowu.teachers.substitutions import Moment, Move, Sitting, Way, apply_moves
from jiaowu.teachers.tables import AssignmentTable, LeaveTable, LessonTable, SubstitutionTable, TeacherTable
from jiaowu.teachers.timetable import Lesson, WeekKind, week_of


@dataclass(frozen=True)
class TeacherRef:
    """一位教师：编号与姓名。"""

    id: int
    name: str


@dataclass(frozen=True)
class FreeTeacher:
    """这一节没有课的一位教师；closeness 越小越合适。"""

    teacher: TeacherRef
    closeness: int
    """0 教同年级同一学科，1 教同一学科，2 同教研组，3 其他。"""
    group: str
    """教研组；没有登记为空串。"""
    lessons_today: int
    """这一天共几节课（含调代的）。"""

    @property
    def why(self) -> str:
        """合适的理由，给人看。"""
        return ("同年级同学科", "同学科", "同教研组", "")[self.closeness]


def list_lessons(session: Session, term_id: int) -> tuple[Lesson, ...]:
    """一个学期的全部课，按班级、星期、节次、单双周。"""
    table = LessonTable
    rows = session.execute(
        select(
            table.class_id,
            table.weekday,
            table.period,
            SubjectTable.name,
            table.teacher_id,
            table.room,
            table.week_kind,
        )
        .join(SubjectTable, SubjectTable.id == table.subject_id)
        .where(table.term_id == term_id)
        .order_by(table.class_id, table.weekday, table.period, table.week_kind)
    )
    return tuple(Lesson(*row[:6], WeekKind(row[6])) for row in rows)


def sittings_at(session: Session, day: date, period: int) -> tuple[Sitting, ...]:
    """某天某节各班实际的课，调代课已经算进去；那天不在登记过的学期里为空。"""
    return sittings_on(session, day).get(period, ())


def sittings_on(session: Session, day: date, without: Collection[int] = ()) -> dict[int, tuple[Sitting, ...]]:
    """某天各节（没有课的不在其中）各班实际的课；without 里的调代课（编号）当作没有。"""
    moves = moves_touching(session, day, without)
    planned = {each: planned_on(session, each) for each in {day} | _days_of(moves)}
    elsewhere = {
        Moment(each, period): sittings
        for each, periods in planned.items()
        for period, sittings in periods.items()
    }
    touched = {
        moment.period for move in moves for moment in (move.at, move.to) if moment and moment.day == day
    }
    found = {
        period: apply_moves(Moment(day, period), planned[day].get(period, ()), moves, elsewhere)
        for period in sorted(planned[day].keys() | touched)
    }
    return {period: sittings for period, sittings in found.items() if sittings}


def planned_on(session: Session, day: date) -> dict[int, tuple[Sitting, ...]]:
    """照课表，这一天各节各班的课；调休与放假算进去。"""
    term_id, weekday = term_on(session, day), weekday_on(day, day_changes(session))
    if term_id is None or weekday is None:
        return {}
    week = week_of(day, opening_of(session, term_id))
    table = LessonTable
    rows = session.execute(
        select(table.period, table.class_id, SubjectTable.name, table.teacher_id, table.room, table.week_kind)
        .join(SubjectTable, SubjectTable.id == table.subject_id)
        .where(table.term_id == term_id, table.weekday == weekday)
        .order_by(table.period, table.class_id)
    )
    found: dict[int, tuple[Sitting, ...]] = {}
    for period, class_id, subject, teacher_id, room, kind in rows:
        if WeekKind(kind).holds(week):
            sitting = Sitting(class_id, subject, teacher_id, None, room)
            found[period] = (*found.get(period, ()), sitting)
    return found


def moves_touching(session: Session, day: date, without: Collection[int] = ()) -> tuple[Move, ...]:
    """牵涉这一天的全部调代课，按登记的先后；without 里的（编号）不要。"""
    table = SubstitutionTable
    rows = session.execute(
        select(
            table.day,
            table.period,
            table.class_id,
            SubjectTable.name,
            table.teacher_id,
            table.way,
            table.new_day,
            table.new_period,
            table.substitute_id,
        )
        .join(SubjectTable, SubjectTable.id == table.subject_id)
        .where(or_(table.day == day, table.new_day == day), table.id.not_in(without))
        .order_by(table.id)
    )
    return tuple(
        Move(Moment(*row[:2]), row[2], row[3], row[4], Way(row[5]), _moment(row[6], row[7]), row[8])
        for row in rows
    )


def free_teachers(
    session: Session, day: date, period: int, class_id: int | None = None, subject: str | None = None
) -> tuple[FreeTeacher, ...]:
    """某天某节没有课、也没有请假的在职教师；给了班级与学科，合适的（同年级同学科、同组）在前，课少的在前。"""
    term_id = term_on(session, day)
    busy, today = busy_teachers(session, day, period), teaching_load(session, day)
    groups = {key: value_at(own, FactKind.GROUP, day) or "" for key, own in facts_of_all(session).items()}
    taught, grades = _taught_by(session, term_id)
    wanted_groups = {groups.get(each, "") for each, pairs in taught.items() if (subject in dict(pairs))} - {
        ""
    }
    grade = grades.get(class_id or 0)
    found = []
    for teacher in present_teachers(session):
        if teacher.id in busy:
            continue
        pairs, group = taught.get(teacher.id, set()), groups.get(teacher.id, "")
        closeness = _closeness(pairs, subject, grade, close=group in wanted_groups)
        found.append(FreeTeacher(teacher, closeness, group, today.get(teacher.id, 0)))
    return tuple(sorted(found, key=lambda each: (each.closeness, each.lessons_today, each.teacher.id)))


def busy_teachers(session: Session, day: date, period: int) -> set[int]:
    """某天某节在上课或在请假的教师。"""
    teaching = {each.teacher_id for each in sittings_at(session, day, period)} - {None}
    return {each for each in teaching if each is not None} | on_leave(session, day, period)


def on_leave(session: Session, day: date, period: int) -> set[int]:
    """某天某节在请假的教师；没有批准的、撤回的不算。"""
    table = LeaveTable
    rows = session.scalars(select(table).where(table.start <= day, table.end >= day))
    return {
        row.teacher_id
        for row in rows
        if LeaveStatus(row.status).counts
        and Span(row.start, row.end, row.start_period, row.end_period).covers(day, period)
    }


def teaching_load(session: Session, day: date) -> Counter[int]:
    """某天每位教师实际几节课；没有课的不在其中。"""
    return Counter(
        each.teacher_id
        for sittings in sittings_on(session, day).values()
        for each in sittings
        if each.teacher_id is not None
    )


def class_names_on(session: Session, day: date) -> dict[int, str]:
    """那天所在学期各班的称呼；没有登记那个学期为空。"""
    term_id = term_on(session, day)
    return class_titles(session, get_term(session, term_id)) if term_id is not None else {}


def teacher_names(session: Session) -> dict[int, str]:
    """教师编号 → 姓名，离校的也在。"""
    return dict(session.execute(select(TeacherTable.id, TeacherTable.name)).all())


def assigned_teachers(session: Session, term_id: int) -> dict[tuple[int, str], tuple[int, ...]]:
    """（班级、学科）→ 任教的教师，按登记的先后。"""
    rows = session.execute(
        select(AssignmentTable.class_id, SubjectTable.name, AssignmentTable.teacher_id)
        .join(SubjectTable, SubjectTable.id == AssignmentTable.subject_id)
        .where(AssignmentTable.term_id == term_id)
        .order_by(AssignmentTable.id)
    )
    found: dict[tuple[int, str], tuple[int, ...]] = {}
    for class_id, subject, teacher_id in rows:
        found[class_id, subject] = (*found.get((class_id, subject), ()), teacher_id)
    return found


def _days_of(moves: Iterable[Move]) -> set[date]:
    return {moment.day for move in moves for moment in (move.at, move.to) if moment is not None}


def _moment(day: date | None, period: int | None) -> Moment | None:
    return Moment(day, period) if day is not None and period is not None else None


def present_teachers(session: Session) -> list[TeacherRef]:
    """在名册上的教师，按登记的先后。"""
    rows = session.execute(select(TeacherTable.id, TeacherTable.name, TeacherTable.status))
    return [TeacherRef(key, name) for key, name, status in rows if is_present(status)]


def _taught_by(
    session: Session, term_id: int | None
) -> tuple[dict[int, set[tuple[str, int]]], dict[int, int]]:
    """教师 → 教的（学科、年级）；班级 → 年级。课表与任教都算。"""
    if term_id is None:
        return {}, {}
    grades = {info.id: info.identity[0] for info in list_classes(session, get_term(session, term_id))}
    pairs = [
        (each.teacher_id, each.subject, each.class_id)
        for each in list_lessons(session, term_id)
        if each.teacher_id is not None
    ]
    for (class_id, subject), teachers in assigned_teachers(session, term_id).items():
        pairs += [(teacher, subject, class_id) for teacher in teachers]
    found: dict[int, set[tuple[str, int]]] = {}
    for teacher, subject, class_id in pairs:
        found.setdefault(teacher, set()).add((subject, grades.get(class_id, 0)))
    return found, grades


def _closeness(pairs: set[tuple[str, int]], subject: str | None, grade: int | None, *, close: bool) -> int:
    if subject is not None and grade is not None and (subject, grade) in pairs:
        return 0
    if subject is not None and subject in {each for each, _ in pairs}:
        return 1
    return 2 if close else 3
