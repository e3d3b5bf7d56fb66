"""把一份成绩并入已有的考试：变的改、新的加，表里没有的留着；每一处都记进批次。"""

from collections.abc import Iterator, Mapping

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.scores.matrix import ScoreMatrix, State
from jiaowu.scores.services.corrections import ABSENT, Comparison
from jiaowu.scores.services.decisions import Settled
from jiaowu.scores.services.exam_rows import Ints, Seat, add_exam_pupils, subject_row, written_class
from jiaowu.scores.services.registering import Registered
from jiaowu.scores.tables import UNKNOWN_GRADE, ExamPupilTable, ExamSubjectTable, ScoreTable
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import bulk_insert, fetch_rows
from jiaowu.store.changes import Change


class Merger:
    """往一次考试里并入一份成绩。"""

    def __init__(self, session: Session, batch: Batch, exam_id: int, progress: Progress) -> None:
        """改动都记进 batch。"""
        self._session, self._batch = session, batch
        self._exam_id, self._progress = exam_id, progress

    def merge(self, compared: Comparison, settled: Settled, registered: Registered) -> int:
        """写入，返回写了几个成绩（变的与新的）。"""
        self._rehome(compared.matrix, settled, registered)
        self._add_pupils(compared, registered)
        self._add_subjects(compared, registered)
        changed = list(self._changes(compared, registered))
        self._batch.update_many(ScoreTable, changed)
        return len(changed) + self._add_scores(compared, registered)

    def _rehome(self, matrix: ScoreMatrix, settled: Settled, registered: Registered) -> None:
        """考试里的班级改成表里的。"""
        place_of = dict(zip(settled.kept, registered.class_ids, strict=True))
        for index in settled.rehomed:
            grade, no, text = written_class(matrix.pupils[index].class_key)
            self._batch.update(
                ExamPupilTable,
                {"exam_id": self._exam_id, "student_id": settled.students[index]},
                {"grade": grade, "class_no": no, "class_text": text, "class_id": place_of[index]},
            )

    def _add_pupils(self, compared: Comparison, registered: Registered) -> None:
        """考试里还没有的考生，排在最后。"""
        fresh = np.flatnonzero(compared.rows == ABSENT).tolist()
        if not fresh:
            return
        last = self._session.scalar(
            select(func.max(ExamPupilTable.position)).where(ExamPupilTable.exam_id == self._exam_id)
        )
        first = 0 if last is None else last + 1
        seats = [
            Seat(registered.students[row], registered.class_ids[row], position)
            for position, row in enumerate(fresh, first)
        ]
        pupils = [compared.matrix.pupils[compared.kept[row]] for row in fresh]
        add_exam_pupils(self._session, self._exam_id, pupils, seats, self._progress)
        students = sorted(seat.student_id for seat in seats)
        self._batch.inserted_where(ExamPupilTable, exam_id=self._exam_id, student_id=students)

    def _add_subjects(self, compared: Comparison, registered: Registered) -> None:
        """考试里还没有的年级与学科，冻结表里的分数线；原有的不动。"""
        positions = self._positions()
        by_subject: dict[int, int] = {}
        for (_, subject), position in positions.items():
            by_subject.setdefault(subject, position)
        grades = self._grades(registered)
        taken = compared.states != State.NOT_TAKEN
        for grade in np.unique(grades).tolist():
            offered = taken[grades == grade].any(axis=0)
            for column, lines in enumerate(compared.matrix.lines_of(grade or None)):
                subject = registered.subjects[column]
                if not offered[column] or (grade, subject) in positions:
                    continue
                at = by_subject.setdefault(subject, 1 + max(by_subject.values(), default=-1))
                self._session.add(subject_row(self._exam_id, grade, subject, at, lines))
                self._session.flush()
                self._batch.inserted_where(
                    ExamSubjectTable, exam_id=self._exam_id, grade=grade, subject_id=subject
                )

    def _positions(self) -> Mapping[tuple[int, int], int]:
        """考试里的（年级、学科）→ 先后。"""
        table = ExamSubjectTable
        rows = self._session.execute(
            select(table.grade, table.subject_id, table.position)
            .where(table.exam_id == self._exam_id)
            .order_by(table.grade, table.position)
        )
        return {(grade, subject): position for grade, subject, position in rows}

    def _grades(self, registered: Registered) -> Ints:
        """各考生在这次考试里的年级。"""
        table = ExamPupilTable
        rows = select(table.student_id, table.grade).where(table.exam_id == self._exam_id)
        grade_of: dict[int, int | None] = dict(fetch_rows(self._session, rows))
        return np.array(
            [grade_of[student] or UNKNOWN_GRADE for student in registered.students], dtype=np.int64
        )

    def _changes(self, compared: Comparison, registered: Registered) -> Iterator[Change]:
        for row, column in np.argwhere(compared.changed).tolist():
            key = {
                "exam_id": self._exam_id,
                "student_id": registered.students[row],
                "subject_id": registered.subjects[column],
            }
            old = _cell(compared.old_values[row, column], compared.old_states[row, column])
            yield Change(key, old, _cell(compared.values[row, column], compared.states[row, column]))

    def _add_scores(self, compared: Comparison, registered: Registered) -> int:
        """写入新的，按主键的次序；一科一科记进批次。"""
        cells = sorted(
            (registered.students[row], registered.subjects[column], (row, column))
            for row, column in np.argwhere(compared.new).tolist()
        )
        rows = (
            (self._exam_id, student, subject, *_pair(compared.values[at], compared.states[at]))
            for student, subject, at in cells
        )
        table = ScoreTable
        columns = (table.exam_id, table.student_id, table.subject_id, table.value, table.state)
        written = bulk_insert(self._session, table, columns, rows, self._progress)
        by_subject: dict[int, list[int]] = {}
        for student, subject, _ in cells:
            by_subject.setdefault(subject, []).append(student)
        for subject, students in by_subject.items():
            self._batch.inserted_exactly(
                ScoreTable, exam_id=self._exam_id, subject_id=subject, student_id=students
            )
        return written


def _pair(value: float, state: int) -> tuple[float | None, int]:
    """一格写进库里的值与状态。"""
    return None if np.isnan(value) else float(value), int(state)


def _cell(value: float, state: int) -> dict[str, float | int | None]:
    """一格写进库里的各列。"""
    return dict(zip(("value", "state"), _pair(value, state), strict=True))
