"""考试的列表、读取、分数线与回收站；导入在 intake.py，从这里一并取用。"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import SubjectTable, TermTable
from jiaowu.school.terms import Term
from jiaowu.scores.exams import ExamKind, ExamSummary, GradeLines
from jiaowu.scores.layout import Problem
from jiaowu.scores.lines import share_lines
from jiaowu.scores.matrix import Pupil, ScoreMatrix, State, States, SubjectLines
from jiaowu.scores.services.exam_rows import Ints, grades_of, load_scores, subject_row
from jiaowu.scores.services.intake import import_exam
from jiaowu.scores.tables import (
    UNKNOWN_GRADE,
    ExamPupilTable,
    ExamSubjectTable,
    ExamTable,
    ImportProblemTable,
    ImportTable,
    ScoreTable,
)
from jiaowu.store.bulk import fetch_rows

__all__ = [
    "check_lines",
    "delete_exam",
    "import_exam",
    "list_exams",
    "load_grades",
    "load_matrix",
    "load_problems",
    "rename_exam",
    "restore_exam",
    "set_lines",
    "subject_lines",
]


def list_exams(session: Session) -> tuple[ExamSummary, ...]:
    """全部考试（回收站里的除外），新的在前。"""
    counted = (
        select(ExamPupilTable.exam_id, func.count().label("pupils"))
        .group_by(ExamPupilTable.exam_id)
        .subquery()
    )
    rows = session.execute(
        select(ExamTable, TermTable, counted.c.pupils)
        .join(TermTable, TermTable.id == ExamTable.term_id)
        .outerjoin(counted, counted.c.exam_id == ExamTable.id)
        .where(ExamTable.deleted_at.is_(None))
        .order_by(ExamTable.date.desc(), ExamTable.id.desc())
    )
    subjects, grades = _taken_by_exam(session)
    return tuple(
        ExamSummary(
            id=exam.id,
            name=exam.name,
            term_id=exam.term_id,
            term=Term(term.start_year, term.semester),
            date=exam.date,
            kind=ExamKind(exam.kind),
            pupils=pupils or 0,
            subjects=tuple(subjects[exam.id]),
            grades=tuple(sorted(grades[exam.id] - {UNKNOWN_GRADE})),
        )
        for exam, term, pupils in rows
    )


def load_matrix(session: Session, exam_id: int, grade: int | None = None) -> ScoreMatrix:
    """一次考试的成绩矩阵；给出 grade（1–12，或 UNKNOWN_GRADE）时只取这个年级，用它的分数线。

    不给 grade 而各年级分数线不同时，各年级的放在 grade_lines。考生按来源文件的次序。
    """
    lines = _lines_by_subject(session, exam_id, grade)
    pupils, students = _load_pupils(session, exam_id, grade)
    subjects = np.array(list(lines), dtype=np.int64)
    scores = select(ScoreTable.student_id, ScoreTable.subject_id, ScoreTable.value, ScoreTable.state).where(
        ScoreTable.exam_id == exam_id
    )
    if grade is not None:
        wanted = select(ExamPupilTable.student_id).where(*_pupils_of(exam_id, grade))
        scores = scores.where(ScoreTable.student_id.in_(wanted))
    values, states = load_scores(session, scores, students, subjects)
    common, grade_lines = share_lines(_offers(list(lines.values()), pupils, states))
    return ScoreMatrix(pupils, common, values, states, grade_lines)


def load_grades(session: Session, exam_id: int) -> tuple[ScoreMatrix, ...]:
    """一次考试按年级分开的成绩矩阵，年级从低到高，年级不明的在最前；各用各的分数线。"""
    grades = session.scalars(select(ExamPupilTable.grade).where(ExamPupilTable.exam_id == exam_id).distinct())
    return tuple(
        load_matrix(session, exam_id, grade) for grade in sorted(grade or UNKNOWN_GRADE for grade in grades)
    )


def load_problems(session: Session, exam_id: int) -> tuple[Problem, ...]:
    """导入这次考试时列出的可疑之处。"""
    columns = ImportProblemTable
    rows = session.execute(
        select(columns.file, columns.sheet, columns.cell, columns.kind, columns.text)
        .join(ImportTable, ImportTable.id == columns.import_id)
        .where(ImportTable.exam_id == exam_id)
        .order_by(columns.id)
    )
    return tuple(Problem(*row) for row in rows)


def subject_lines(session: Session, exam_id: int) -> tuple[GradeLines, ...]:
    """各年级各科冻结在考试里的满分与分数线，年级从低到高。"""
    by_grade: dict[int, list[SubjectLines]] = defaultdict(list)
    for row, name in _exam_subjects(session, exam_id):
        by_grade[row.grade].append(_to_lines(row, name))
    return tuple(GradeLines(grade or None, tuple(lines)) for grade, lines in by_grade.items())


def set_lines(session: Session, exam_id: int, changes: Sequence[GradeLines]) -> None:
    """改这些年级的满分与分数线；高低次序不对时报 UserError。"""
    for change in changes:
        for lines in change.lines:
            check_lines(lines)
        subjects = save_subjects(session, (lines.name for lines in change.lines))
        grade = change.grade or UNKNOWN_GRADE
        of_grade = (ExamSubjectTable.exam_id == exam_id, ExamSubjectTable.grade == grade)
        session.execute(delete(ExamSubjectTable).where(*of_grade))
        session.add_all(
            subject_row(exam_id, grade, subjects[lines.name], position, lines)
            for position, lines in enumerate(change.lines)
        )


def rename_exam(session: Session, exam_id: int, name: str) -> None:
    """给考试改名；名称为空时报 UserError。"""
    if not name.strip():
        raise UserError("考试名称不能为空，请填写后再保存。")
    session.get_one(ExamTable, exam_id).name = name.strip()


def delete_exam(session: Session, exam_id: int) -> None:
    """把考试放进回收站；成绩都还在。导入已撤销、考试不在了时报 UserError。"""
    _existing(session, exam_id).deleted_at = datetime.now(UTC)


def restore_exam(session: Session, exam_id: int) -> None:
    """把考试从回收站取回；导入已撤销、考试不在了时报 UserError。"""
    _existing(session, exam_id).deleted_at = None


def _existing(session: Session, exam_id: int) -> ExamTable:
    exam = session.get(ExamTable, exam_id)
    if exam is None:
        raise UserError("导入这次考试的操作已经撤销，考试不在了。需要时请重新导入。")
    return exam


def _taken_by_exam(session: Session) -> tuple[dict[int, dict[str, None]], dict[int, set[int]]]:
    """考试 → 学科名（有序、不重复）；考试 → 年级。"""
    subjects: dict[int, dict[str, None]] = defaultdict(dict)
    grades: dict[int, set[int]] = defaultdict(set)
    rows = session.execute(
        select(ExamSubjectTable.exam_id, ExamSubjectTable.grade, SubjectTable.name)
        .join(SubjectTable, SubjectTable.id == ExamSubjectTable.subject_id)
        .order_by(ExamSubjectTable.exam_id, ExamSubjectTable.position)
    )
    for exam_id, grade, name in rows:
        subjects[exam_id][name] = None
        grades[exam_id].add(grade)
    return subjects, grades


def _exam_subjects(session: Session, exam_id: int) -> list[tuple[ExamSubjectTable, str]]:
    rows = session.execute(
        select(ExamSubjectTable, SubjectTable.name)
        .join(SubjectTable, SubjectTable.id == ExamSubjectTable.subject_id)
        .where(ExamSubjectTable.exam_id == exam_id)
        .order_by(ExamSubjectTable.grade, ExamSubjectTable.position)
    )
    return [(row, name) for row, name in rows]


def _to_lines(row: ExamSubjectTable, name: str) -> SubjectLines:
    return SubjectLines(name, row.full, row.excellent, row.good, row.pass_, row.low)


def _lines_by_subject(
    session: Session, exam_id: int, grade: int | None
) -> dict[int, dict[int | None, SubjectLines]]:
    """学科编号 → 年级（None 为不明）→ 分数线；学科按来源文件里的先后。"""
    found: dict[int, dict[int | None, SubjectLines]] = {}
    positions: dict[int, int] = {}
    for row, name in _exam_subjects(session, exam_id):
        if grade in {None, row.grade}:
            found.setdefault(row.subject_id, {})[row.grade or None] = _to_lines(row, name)
            positions.setdefault(row.subject_id, row.position)
    return {subject: found[subject] for subject in sorted(found, key=positions.__getitem__)}


def _offers(
    lines: Sequence[Mapping[int | None, SubjectLines]], pupils: Sequence[Pupil], states: States
) -> list[dict[int | None, tuple[SubjectLines, int]]]:
    """各科：年级 →（线、考的人数）；各年级的线都相同时不必数人。"""
    if all(len(set(by_grade.values())) == 1 for by_grade in lines):
        return [{grade: (line, 0) for grade, line in by_grade.items()} for by_grade in lines]
    grades, taken = grades_of(pupils), states != State.NOT_TAKEN
    return [
        {
            grade: (line, int(column[grades == (grade or UNKNOWN_GRADE)].sum()))
            for grade, line in by_grade.items()
        }
        for by_grade, column in zip(lines, taken.T, strict=True)
    ]


def _pupils_of(exam_id: int, grade: int | None) -> list[ColumnElement[bool]]:
    conditions = [ExamPupilTable.exam_id == exam_id]
    if grade is None:
        return conditions
    stored = None if grade == UNKNOWN_GRADE else grade
    return [*conditions, ExamPupilTable.grade.is_not_distinct_from(stored)]


def _load_pupils(session: Session, exam_id: int, grade: int | None) -> tuple[tuple[Pupil, ...], Ints]:
    """考生（按来源次序）与他们的学生编号。"""
    table = ExamPupilTable
    columns = (table.student_id, table.grade, table.class_no, table.class_text)
    written = (table.number, table.name, table.file, table.sheet, table.row)
    rows = fetch_rows(
        session,
        select(*columns, *written).where(*_pupils_of(exam_id, grade)).order_by(table.position),
    )
    keys: dict[tuple[int | None, int | None, str | None], ClassKey | None] = {(None, None, None): None}
    pupils = []
    for _, pupil_grade, no, text, number, name, file, sheet, row in rows:
        place = (pupil_grade, no, text)
        if place not in keys:
            keys[place] = ClassKey(pupil_grade, no, text or "")
        pupils.append(Pupil(number, name, keys[place], file, sheet, row))
    return tuple(pupils), np.array([row[0] for row in rows], dtype=np.int64)


def check_lines(lines: SubjectLines) -> None:
    """满分不是正数、各线高低次序不对时报 UserError。"""
    steps = (0.0, lines.low, lines.pass_, lines.good, lines.excellent, lines.full)
    if lines.full <= 0 or any(low > high for low, high in pairwise(steps)):
        raise UserError(f"{lines.name}的分数线次序不对：应是 0 ≤ 低分 ≤ 及格 ≤ 良好 ≤ 优秀 ≤ 满分，请改正。")
