"""一次考试在库里的行：考生、分数线、成绩的写法与读法；导入、更正、取成绩都用它。"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.classes import ClassKey
from jiaowu.scores.matrix import Floats, Pupil, ScoreMatrix, State, States, SubjectLines
from jiaowu.scores.tables import UNKNOWN_GRADE, ExamPupilTable, ExamSubjectTable, ScoreTable
from jiaowu.store.bulk import bulk_insert, fetch_chunks

Ints = npt.NDArray[np.int64]

ScoreRow = tuple[int, int, int, float | None, int]
"""考试、学生、学科、分数、状态。"""

BLOCK = 500
"""一次铺开几名考生的成绩。"""


NO_VALUE = -1e300
"""没有分数在指纹里的写法。"""


class Seat(NamedTuple):
    """一名考生记在考试里的身份：学生编号，班级的编号（不明为 None），在来源文件里的先后。"""

    student_id: int
    class_id: int | None
    position: int


def grades_of(pupils: Sequence[Pupil]) -> Ints:
    """各考生的年级，不明为 UNKNOWN_GRADE。"""
    keys = [pupil.class_key for pupil in pupils]
    return np.array([key.grade or UNKNOWN_GRADE if key else UNKNOWN_GRADE for key in keys], dtype=np.int64)


def written_class(key: ClassKey | None) -> tuple[int | None, int | None, str | None]:
    """班级 → 年级、班号、原来的写法。"""
    return (key.grade, key.no, key.name) if key else (None, None, None)


def subject_row(
    exam_id: int, grade: int, subject_id: int, position: int, lines: SubjectLines
) -> ExamSubjectTable:
    """一个年级一科的满分与分数线，冻结在考试里的一行。"""
    return ExamSubjectTable(
        exam_id=exam_id,
        grade=grade,
        subject_id=subject_id,
        position=position,
        full=lines.full,
        excellent=lines.excellent,
        good=lines.good,
        pass_=lines.pass_,
        low=lines.low,
    )


def add_exam_pupils(
    session: Session, exam_id: int, pupils: Sequence[Pupil], seats: Sequence[Seat], progress: Progress
) -> None:
    """记下考生，seats 与 pupils 一一对应；按学生编号的次序写入（主键的次序）。"""
    table = ExamPupilTable
    columns = (table.exam_id, table.student_id, table.class_id, table.position)
    written = (table.grade, table.class_no, table.class_text)
    source = (table.name, table.number, table.file, table.sheet, table.row)
    rows = (
        (
            exam_id,
            *seats[at],
            *written_class(pupils[at].class_key),
            pupils[at].name,
            pupils[at].number,
            pupils[at].file,
            pupils[at].sheet,
            pupils[at].row,
        )
        for at in np.argsort([seat.student_id for seat in seats]).tolist()
    )
    bulk_insert(session, table, (*columns, *written, *source), rows, progress)


class Fingerprint:
    """一次考试全部成绩的指纹：按主键的次序一段一段加进来，分段不同结果也相同。"""

    def __init__(self) -> None:
        """还没有成绩。"""
        self._values, self._states = sha256(), sha256()

    def add(self, values: Floats, states: States) -> None:
        """接着加一段；没有分数的为 NaN。"""
        self._values.update((np.where(np.isnan(values), NO_VALUE, values) + 0.0).tobytes())
        self._states.update(states.astype(np.uint8).tobytes())

    @property
    def text(self) -> str:
        """写下来的指纹。"""
        return self._values.hexdigest()[:32] + self._states.hexdigest()[:32]


def add_scores(
    session: Session,
    exam_id: int,
    matrix: ScoreMatrix,
    identities: tuple[Sequence[int], Sequence[int]],
    progress: Progress,
) -> tuple[int, str]:
    """写入全部成绩（未选的不写），返回个数与指纹；identities 是各考生的学生编号、各列的学科编号。"""
    table, fingerprint = ScoreTable, Fingerprint()
    columns = (table.exam_id, table.student_id, table.subject_id, table.value, table.state)
    blocks = _score_blocks(exam_id, matrix, identities, fingerprint, progress)
    count = bulk_insert(session, table, columns, chain.from_iterable(blocks), progress)
    return count, fingerprint.text


def fingerprint_of(session: Session, exam_id: int) -> str:
    """库里现在的成绩的指纹。"""
    table, fingerprint = ScoreTable, Fingerprint()
    rows = (
        select(table.value, table.state)
        .where(table.exam_id == exam_id)
        .order_by(table.student_id, table.subject_id)
    )
    for chunk in fetch_chunks(session, rows):
        both = np.array(chunk, dtype=np.float64)
        fingerprint.add(both[:, 0], both[:, 1].astype(np.uint8))
    return fingerprint.text


def _score_blocks(
    exam_id: int,
    matrix: ScoreMatrix,
    identities: tuple[Sequence[int], Sequence[int]],
    fingerprint: Fingerprint,
    progress: Progress,
) -> Iterator[Iterable[ScoreRow]]:
    """成绩行，按主键的次序，一块一块铺开；未选的不写。"""
    students, subjects = identities
    by_student, by_subject = np.argsort(students), np.argsort(subjects)
    student_ids, subject_ids = np.array(students)[by_student], np.array(subjects)[by_subject]
    for start in range(0, len(students), BLOCK):
        progress.step("正在写入成绩", start, len(students))
        block = by_student[start : start + BLOCK]
        states = matrix.states[np.ix_(block, by_subject)]
        taken = states != State.NOT_TAKEN
        values = matrix.values[np.ix_(block, by_subject)][taken]
        exact = values.astype(object)
        exact[np.isnan(values)] = None
        fingerprint.add(values, states[taken])
        yield zip(
            repeat(exam_id),
            np.broadcast_to(student_ids[start : start + BLOCK, None], taken.shape)[taken].tolist(),
            np.broadcast_to(subject_ids, taken.shape)[taken].tolist(),
            exact.tolist(),
            states[taken].tolist(),
            strict=False,
        )


def load_scores(
    session: Session, scores: Select[int, int, float | None, int], students: Ints, subjects: Ints
) -> tuple[Floats, States]:
    """成绩行（学生、学科、分数、状态）→ 值与状态两个矩阵；没有行的是未选。行里只能有给出的学生与学科。"""
    values = np.full((len(students), len(subjects)), np.nan)
    states = np.full(values.shape, State.NOT_TAKEN, dtype=np.uint8)
    row_of, column_of = _places(students), _places(subjects)
    for chunk in fetch_chunks(session, scores):
        table = np.array(chunk, dtype=np.float64)  # 编号远小于 2⁵³，用浮点也分毫不差；None 成为 NaN
        rows = row_of[table[:, 0].astype(np.int64)]
        columns = column_of[table[:, 1].astype(np.int64)]
        values[rows, columns] = table[:, 2]
        states[rows, columns] = table[:, 3]
    return values, states


def _places(ids: Ints) -> Ints:
    """编号 → 它在 ids 里的位置；编号从 1 起连续发放，直接当下标比查找快。"""
    places = np.zeros(int(ids.max(initial=0)) + 1, dtype=np.int64)
    places[ids] = np.arange(len(ids))
    return places
