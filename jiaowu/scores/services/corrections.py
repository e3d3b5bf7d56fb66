"""并入已有的考试：与库里的成绩逐格比较，算出变的、新的、相同的、略去的。"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.tables import SubjectTable
from jiaowu.scores.matrix import Floats, ScoreMatrix, State, States
from jiaowu.scores.planning import Mark, ScoreChange, ScoreChangeKind
from jiaowu.scores.services.decisions import Settled
from jiaowu.scores.services.exam_rows import Ints, grades_of, load_scores
from jiaowu.scores.services.identification import Identified
from jiaowu.scores.tables import ExamPupilTable, ExamSubjectTable, ScoreTable
from jiaowu.store.bulk import fetch_rows

Cells = npt.NDArray[np.bool_]

ABSENT = -1
"""考试里没有这名考生、这一科的序号。"""


@dataclass(frozen=True, eq=False)
class StoredScores:
    """库里一次考试的成绩；students、subjects 是各行各列的编号。"""

    students: Ints
    subjects: Ints
    values: Floats
    states: States


@dataclass(frozen=True, eq=False)
class Comparison:
    """表里要导入的考生（次序同 Settled.kept）与库里的比较；各二维数组都是（考生，表里的学科）。"""

    matrix: ScoreMatrix
    kept: Ints
    rows: Ints
    """各考生在 stored 里的行，ABSENT 为考试里没有他。"""
    columns: Ints
    """各科在 stored 里的列。"""
    values: Floats
    states: States
    old_values: Floats
    old_states: States
    changed: Cells
    new: Cells
    same: Cells
    stored: StoredScores
    missing: Ints
    """表里没有、他的班表里却有的考生在 stored 里的行。"""

    @property
    def counts(self) -> dict[ScoreChangeKind, int]:
        """各种变化的格数；因考生不导入而略去的不算在内。"""
        kept_old = (self.states == State.NOT_TAKEN) & (self.old_states != State.NOT_TAKEN)
        return {
            ScoreChangeKind.CHANGED: int(self.changed.sum()),
            ScoreChangeKind.NEW: int(self.new.sum()),
            ScoreChangeKind.SAME: int(self.same.sum()),
            ScoreChangeKind.LEFT_OUT: int(kept_old.sum()) + int(self._missing_cells.sum()),
        }

    @property
    def _missing_cells(self) -> Cells:
        known = self.columns[self.columns != ABSENT]
        taken: Cells = self.stored.states[np.ix_(self.missing, known)] != State.NOT_TAKEN
        return taken

    def listed(self, session: Session, exam_id: int) -> Iterator[ScoreChange]:
        """变的、新的、库里有而表里没有的，依次列出。"""
        for kind, cells in ((ScoreChangeKind.CHANGED, self.changed), (ScoreChangeKind.NEW, self.new)):
            yield from self._cells(kind, cells)
        kept_old = (self.states == State.NOT_TAKEN) & (self.old_states != State.NOT_TAKEN)
        yield from self._cells(ScoreChangeKind.LEFT_OUT, kept_old)
        yield from self._missing(session, exam_id)

    def _cells(self, kind: ScoreChangeKind, cells: Cells) -> Iterator[ScoreChange]:
        for row, column in np.argwhere(cells).tolist():
            pupil = self.matrix.pupils[self.kept[row]]
            yield ScoreChange(
                name=pupil.name,
                number=pupil.number,
                class_name=pupil.class_key.name if pupil.class_key else "",
                subject=self.matrix.subjects[column].name,
                kind=kind,
                old=mark_of(self.old_values[row, column], self.old_states[row, column]),
                new=mark_of(self.values[row, column], self.states[row, column]),
            )

    def _missing(self, session: Session, exam_id: int) -> Iterator[ScoreChange]:
        people = _people_of(session, exam_id) if self.missing.size else {}
        names = [
            lines.name for lines, at in zip(self.matrix.subjects, self.columns, strict=True) if at != ABSENT
        ]
        known = self.columns[self.columns != ABSENT]
        for row, column in np.argwhere(self._missing_cells).tolist():
            at = self.missing[row]
            name, number, class_name = people[int(self.stored.students[at])]
            old = mark_of(self.stored.values[at, known[column]], self.stored.states[at, known[column]])
            kind = ScoreChangeKind.LEFT_OUT
            yield ScoreChange(name, number, class_name or "", names[column], kind, old, None)


def mark_of(value: float, state: int) -> Mark | None:
    """一格的值与状态；未选为 None。"""
    if state == State.NOT_TAKEN:
        return None
    return Mark(None if np.isnan(value) else float(value), State(int(state)))


def load_stored(session: Session, exam_id: int) -> StoredScores:
    """库里一次考试的全部成绩。"""
    students = fetch_rows(session, select(ExamPupilTable.student_id).where(ExamPupilTable.exam_id == exam_id))
    subjects = fetch_rows(
        session, select(ExamSubjectTable.subject_id).where(ExamSubjectTable.exam_id == exam_id).distinct()
    )
    student_ids = np.array([student for (student,) in students], dtype=np.int64)
    subject_ids = np.array([subject for (subject,) in subjects], dtype=np.int64)
    scores = select(ScoreTable.student_id, ScoreTable.subject_id, ScoreTable.value, ScoreTable.state).where(
        ScoreTable.exam_id == exam_id
    )
    return StoredScores(student_ids, subject_ids, *load_scores(session, scores, student_ids, subject_ids))


def compare(
    session: Session, exam_id: int, matrix: ScoreMatrix, found: Identified, settled: Settled
) -> Comparison:
    """逐格比较；相同是值与状态都相同。"""
    stored = load_stored(session, exam_id)
    known = dict(session.execute(select(SubjectTable.name, SubjectTable.id)).all())
    row_of = {student: row for row, student in enumerate(stored.students.tolist())}
    column_of = {subject: column for column, subject in enumerate(stored.subjects.tolist())}
    kept = np.array(settled.kept, dtype=np.int64)
    rows = np.array([row_of.get(settled.students[at] or 0, ABSENT) for at in settled.kept], dtype=np.int64)
    columns = np.array(
        [column_of.get(known.get(lines.name, 0), ABSENT) for lines in matrix.subjects], dtype=np.int64
    )
    old_values, old_states = _picked(stored, rows, columns)
    values, states = matrix.values[kept], matrix.states[kept]
    taken, taken_before = states != State.NOT_TAKEN, old_states != State.NOT_TAKEN
    equal = (states == old_states) & ((values == old_values) | (np.isnan(values) & np.isnan(old_values)))
    return Comparison(
        matrix=matrix,
        kept=kept,
        rows=rows,
        columns=columns,
        values=values,
        states=states,
        old_values=old_values,
        old_states=old_states,
        changed=taken & taken_before & ~equal,
        new=taken & ~taken_before,
        same=taken & taken_before & equal,
        stored=stored,
        missing=_missing_rows(found, settled, stored),
    )


def _picked(stored: StoredScores, rows: Ints, columns: Ints) -> tuple[Floats, States]:
    """stored 里的这些行列；没有的行列是未选。"""
    values = np.full((len(rows), len(columns)), np.nan)
    states = np.full(values.shape, State.NOT_TAKEN, dtype=np.uint8)
    here = np.ix_(rows != ABSENT, columns != ABSENT)
    there = np.ix_(rows[rows != ABSENT], columns[columns != ABSENT])
    values[here], states[here] = stored.values[there], stored.states[there]
    return values, states


def _missing_rows(found: Identified, settled: Settled, stored: StoredScores) -> Ints:
    """表里没有、他的班表里却有的考生。"""
    listed = {settled.students[at] for at in settled.kept}
    classes = set(found.places.written) | {
        found.in_exam[student].place for student in listed if student is not None and student in found.in_exam
    }
    return np.array(
        [
            row
            for row, student in enumerate(stored.students.tolist())
            if student not in listed and found.in_exam[student].place in classes
        ],
        dtype=np.int64,
    )


def _people_of(session: Session, exam_id: int) -> Mapping[int, tuple[str, str | None, str | None]]:
    """考试里的：学生 →（姓名、号码、班级的写法）。"""
    table = ExamPupilTable
    rows = select(table.student_id, table.name, table.number, table.class_text).where(
        table.exam_id == exam_id
    )
    return {student: (name, number, text) for student, name, number, text in fetch_rows(session, rows)}


def list_notes(session: Session, exam_id: int, matrix: ScoreMatrix, kept: Sequence[int]) -> tuple[str, ...]:
    """满分与考试里定的不同、有成绩超过考试的满分，一处一句。"""
    frozen = {
        (grade, name): full
        for grade, name, full in session.execute(
            select(ExamSubjectTable.grade, SubjectTable.name, ExamSubjectTable.full)
            .join(SubjectTable, SubjectTable.id == ExamSubjectTable.subject_id)
            .where(ExamSubjectTable.exam_id == exam_id)
        )
    }
    grades, chosen = grades_of(matrix.pupils), np.zeros(len(matrix.pupils), dtype=np.bool_)
    chosen[list(kept)] = True
    notes: dict[str, None] = {}
    for grade in np.unique(grades[chosen]).tolist():
        for column, lines in enumerate(matrix.lines_of(grade or None)):
            full = frozen.get((grade, lines.name))
            if full is None:
                continue
            values = matrix.values[chosen & (grades == grade), column]
            over = int((values > full).sum())
            if over:
                notes[f"{lines.name}有 {over} 个成绩超过考试里定的满分 {full:g} 分，请先核对满分。"] = None
            elif lines.full != full and not np.isnan(values).all():
                told = f"{lines.name}的满分表里是 {lines.full:g} 分，考试里定的是 {full:g} 分，仍按考试的算。"
                notes[told] = None
    return tuple(notes)
