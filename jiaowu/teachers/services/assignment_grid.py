"""任教表：读出一个学期的班级 × 学科，存改动。"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.services.classes import class_titles, list_classes
from jiaowu.school.services.grade_subjects import all_grade_subjects
from jiaowu.school.services.schools import get_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import SettingTable, SubjectTable
from jiaowu.teachers import codes
from jiaowu.teachers.assignment_grid import (
    USUAL_LIMIT,
    AssignmentGrid,
    CellEdit,
    GridClass,
    GridTeacher,
    Taught,
)
from jiaowu.teachers.facts import FactKind, value_at
from jiaowu.teachers.services.facts import facts_of_all, homerooms
from jiaowu.teachers.services.moments import Moment, moment_of
from jiaowu.teachers.tables import AssignmentTable, TeacherTable

LIMIT_KEY = "assignment_limit"
MOST_HOURS = 60
"""一周的节数至多设成几。"""

Cells = Mapping[tuple[int, str], tuple[Taught, ...]]


def load_grid(session: Session, term_id: int) -> AssignmentGrid:
    """一个学期的任教表；学科是登记过任教的与各年级开的，照习惯的先后。"""
    moment, term = moment_of(session, term_id), get_term(session, term_id)
    cells = list_cells(session, term_id)
    return AssignmentGrid(
        term_id,
        tuple(GridClass(key, title) for key, title in class_titles(session, term).items()),
        _subjects(session, {info.identity[0] for info in list_classes(session, term)}, cells),
        list_grid_teachers(session, moment),
        cells,
        homerooms(session, moment.day),
        get_limit(session),
    )


def list_cells(session: Session, term_id: int) -> Cells:
    """（班级编号、学科）→ 教师，登记的先后。"""
    rows = session.execute(
        select(
            AssignmentTable.class_id,
            SubjectTable.name,
            AssignmentTable.teacher_id,
            AssignmentTable.periods,
            AssignmentTable.id,
        )
        .join(SubjectTable, SubjectTable.id == AssignmentTable.subject_id)
        .where(AssignmentTable.term_id == term_id)
        .order_by(AssignmentTable.id)
    )
    found: dict[tuple[int, str], list[Taught]] = defaultdict(list)
    for class_id, subject, teacher, periods, key in rows:
        found[class_id, subject].append(Taught(teacher, periods, key))
    return {place: tuple(seats) for place, seats in found.items()}


def list_grid_teachers(session: Session, moment: Moment) -> tuple[GridTeacher, ...]:
    """全部教师，按登记的先后；教研组、在不在名册上照 moment 的那天。"""
    facts = facts_of_all(session, FactKind.GROUP, FactKind.STATUS)
    rows = session.execute(
        select(TeacherTable.id, TeacherTable.name, TeacherTable.number, TeacherTable.status).order_by(
            TeacherTable.id
        )
    )
    found = []
    for key, name, number, status in rows:
        own = facts.get(key, ())
        known = [fact for fact in own if fact.kind is FactKind.STATUS]
        now = value_at(known, FactKind.STATUS, moment.day) if known else status
        group = value_at(own, FactKind.GROUP, moment.day) or ""
        found.append(GridTeacher(key, name, number, group, codes.is_present(now)))
    return tuple(found)


def save_cells(session: Session, term_id: int, edits: Sequence[CellEdit]) -> None:
    """存几格的改动：换教师、改节数、清空；学科没有就建立。"""
    subjects = save_subjects(session, (edit.subject for edit in edits))
    for edit in edits:
        place = {"term_id": term_id, "class_id": edit.class_id, "subject_id": subjects[edit.subject]}
        known = {row.teacher_id: row for row in session.scalars(select(AssignmentTable).filter_by(**place))}
        wanted = {each.teacher_id: each.periods for each in edit.seats}
        gone = [row.id for teacher, row in known.items() if teacher not in wanted]
        if gone:
            session.execute(delete(AssignmentTable).where(AssignmentTable.id.in_(gone)))
        for teacher, periods in wanted.items():
            if teacher in known:
                known[teacher].periods = periods
            else:
                session.add(AssignmentTable(**place, teacher_id=teacher, periods=periods))
    session.flush()
    session.expire_all()


def get_limit(session: Session) -> float:
    """一位教师一周多于几节要提醒。"""
    row = session.get(SettingTable, LIMIT_KEY)
    return USUAL_LIMIT if row is None else float(json.loads(row.value))


def save_limit(session: Session, limit: float) -> None:
    """设一周多于几节要提醒；不在 1 至 60 节时报 UserError。"""
    if not 1 <= limit <= MOST_HOURS:
        raise UserError(f"每周的节数要在 1 至 {MOST_HOURS} 之间，请改正。")
    row = session.get(SettingTable, LIMIT_KEY)
    if row is None:
        session.add(SettingTable(key=LIMIT_KEY, value=json.dumps(limit)))
    else:
        row.value = json.dumps(limit)
    session.flush()


def _subjects(session: Session, grades: set[int], cells: Cells) -> tuple[str, ...]:
    """登记过任教的，与这些年级开的学科；一门也没有时是全部学科。"""
    offered = {
        each.name for grade, all_ in all_grade_subjects(session).items() if grade in grades for each in all_
    }
    wanted = {subject for _, subject in cells} | offered
    names = session.scalars(select(SubjectTable.name).order_by(SubjectTable.position, SubjectTable.id))
    known = tuple(names)
    return tuple(name for name in known if name in wanted) if wanted else known
