"""不用文件新建一次考试：考生取自学籍，满分与分数线取自各年级的设置。"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.school.lines import usual_subjects
from jiaowu.school.services.classes import ClassIdentity, class_titles, list_classes
from jiaowu.school.services.grade_subjects import all_grade_subjects
from jiaowu.school.services.schools import current_term, get_term, save_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.lines import lines_for
from jiaowu.scores.matrix import SubjectLines
from jiaowu.scores.services.exam_rows import subject_row
from jiaowu.scores.services.exams import check_lines
from jiaowu.scores.tables import ExamPupilTable, ExamTable
from jiaowu.store.bulk import bulk_insert
from jiaowu.students.statuses import Status
from jiaowu.students.tables import EnrolmentTable, StudentTable


@dataclass(frozen=True)
class ClassChoice:
    """可以参加考试的一个班：认定它的年级、班号、科类，学校的称呼，在读人数。"""

    id: int
    identity: ClassIdentity
    title: str
    pupils: int

    @property
    def grade(self) -> int:
        """年级 1–12。"""
        return self.identity[0]


@dataclass(frozen=True)
class ExamPlan:
    """新建考试要填的：基本情况、哪些班、各年级考哪些学科。"""

    draft: ExamDraft
    """term_id 为 None 时用当前学期。"""
    class_ids: tuple[int, ...]
    subjects: Mapping[int, Sequence[SubjectLines]]
    """年级 1–12 → 学科、满分与分数线，按成绩表上的先后。"""


@dataclass(frozen=True)
class CreatedExam:
    """新建好的考试。"""

    exam_id: int
    pupils: int
    classes: int


def list_choices(session: Session) -> tuple[ClassChoice, ...]:
    """当前学期的班与在读人数，按年级、班号；没有当前学期为空。"""
    term = current_term(session)
    if term is None:
        return ()
    counts = _head_counts(session, save_term(session, term))
    titles = class_titles(session, term)
    return tuple(
        ClassChoice(info.id, info.identity, titles[info.id], counts.get(info.id, 0))
        for info in list_classes(session, term)
    )


def default_subjects(session: Session, grades: Iterable[int]) -> dict[int, tuple[SubjectLines, ...]]:
    """各年级（1–12）→ 通常考的学科、满分与分数线：学校设过的，没有设过就用现成的。"""
    saved = all_grade_subjects(session)
    return {
        grade: tuple(
            lines_for(each.name, each.full, each.percents)
            for each in saved.get(grade) or usual_subjects(grade)
        )
        for grade in sorted(set(grades))
    }


def create_exam(session: Session, plan: ExamPlan, progress: Progress) -> CreatedExam:
    """建立考试、考生与分数线，成绩留待录入。

    名称为空、没有选班级或学科、所选的班没有在读学生、分数线次序不对时报 UserError。
    """
    _check(plan)
    term_id, term = _term(session, plan.draft)
    chosen = [info for info in list_classes(session, term) if info.id in set(plan.class_ids)]
    grades = sorted({info.identity[0] for info in chosen})
    _check_subjects(plan, grades)
    exam_id = _add_exam(session, replace(plan.draft, term_id=term_id))
    subjects = save_subjects(session, (line.name for lines in plan.subjects.values() for line in lines))
    session.add_all(
        subject_row(exam_id, grade, subjects[line.name], position, line)
        for grade in grades
        for position, line in enumerate(plan.subjects[grade])
    )
    session.flush()
    titles = class_titles(session, term)
    places = {info.id: (info.identity[0], info.id, info.identity[1], titles[info.id]) for info in chosen}
    pupils = _add_pupils(session, exam_id, term_id, places, progress)
    if not pupils:
        raise UserError("所选的班在这个学期还没有学生，没有新建。请先在“学生学籍”里登记学生，或导入成绩。")
    return CreatedExam(exam_id, pupils, len(chosen))


def _check(plan: ExamPlan) -> None:
    if not plan.draft.name.strip():
        raise UserError("考试名称不能为空，请填写后再新建。")
    if not plan.class_ids:
        raise UserError("还没有选班级，请至少勾选一个班。")


def _check_subjects(plan: ExamPlan, grades: Sequence[int]) -> None:
    for grade in grades:
        lines = plan.subjects.get(grade, ())
        if not lines:
            raise UserError("有的年级还没有选学科，请给每个年级至少勾选一科。")
        names = [line.name for line in lines]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise UserError(f"学科“{twice}”在同一个年级里写了两次，请去掉一个。")
        for line in lines:
            check_lines(line)


def _term(session: Session, draft: ExamDraft) -> tuple[int, Term]:
    if draft.term_id is not None:
        return draft.term_id, get_term(session, draft.term_id)
    term = current_term(session)
    if term is None:
        raise UserError("还没有设定当前学期，请先在“学校设置”里选好学年学期。")
    return save_term(session, term), term


def _add_exam(session: Session, draft: ExamDraft) -> int:
    exam = ExamTable(
        term_id=draft.term_id,
        name=draft.name.strip(),
        date=draft.date,
        kind=draft.kind.value,
        created=datetime.now(UTC),
    )
    session.add(exam)
    session.flush()
    return exam.id


Place = tuple[int, int, int, str]
"""（年级、班级编号、班号、称呼）。"""


def _add_pupils(
    session: Session, exam_id: int, term_id: int, places: Mapping[int, Place], progress: Progress
) -> int:
    """这些班在读的学生都成为考生，一班一班按学号排；返回人数。"""
    rows = session.execute(
        select(StudentTable.id, StudentTable.number, StudentTable.name, EnrolmentTable.class_id)
        .join(EnrolmentTable, EnrolmentTable.student_id == StudentTable.id)
        .where(EnrolmentTable.term_id == term_id, EnrolmentTable.class_id.in_(tuple(places)), _studying())
    )
    order = {class_id: at for at, class_id in enumerate(places)}
    people = sorted(rows, key=lambda row: (order[row.class_id], *number_order(row.number), row.id))
    table = ExamPupilTable
    columns = (
        *(table.exam_id, table.student_id, table.position, table.grade, table.class_id, table.class_no),
        *(table.class_text, table.name, table.number, table.file, table.sheet, table.row),
    )
    values = sorted(
        (exam_id, person.id, at, *places[person.class_id], person.name, person.number, "", "", 0)
        for at, person in enumerate(people)
    )
    return bulk_insert(session, table, columns, values, progress)


def number_order(number: str | None) -> tuple[bool, int, str]:
    """学号的次序：短的在前，一样长的按大小；没有学号的在最后。"""
    return (number is None, len(number or ""), number or "")


def _head_counts(session: Session, term_id: int) -> dict[int, int]:
    rows = session.execute(
        select(EnrolmentTable.class_id, func.count())
        .join(StudentTable, StudentTable.id == EnrolmentTable.student_id)
        .where(EnrolmentTable.term_id == term_id, _studying())
        .group_by(EnrolmentTable.class_id)
    )
    return {row[0]: row[1] for row in rows}


def _studying() -> ColumnElement[bool]:
    return or_(StudentTable.status.is_(None), StudentTable.status == Status.STUDYING.value)
