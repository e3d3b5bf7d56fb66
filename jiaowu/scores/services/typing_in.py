"""录入成绩：一班一科的名单与已录的成绩，逐格保存；双录的两遍怎样核对见 double_entry。

单人录入直接进成绩；双录先存两遍，两遍一致的一格立即进成绩，不一致就从成绩里取出来，等核对。
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey, sort_key
from jiaowu.school.tables import SubjectTable
from jiaowu.scores.groups import grade_title
from jiaowu.scores.importing.typed_marks import TypedMark
from jiaowu.scores.matrix import State
from jiaowu.scores.services.new_exams import number_order
from jiaowu.scores.tables import (
    UNKNOWN_GRADE,
    EntryTable,
    ExamPupilTable,
    ExamSubjectTable,
    ExamTable,
    ImportTable,
    ScoreTable,
)
from jiaowu.store.journal import login_name

CellKey = tuple[int, int]
"""（学生、学科）。"""
ClassIdentity = tuple[int | None, int | None, str]
"""同 ClassKey.identity。"""


class Pass(IntEnum):
    """录到哪里：单人录入直接进成绩；双录分两遍。"""

    SINGLE = 0
    FIRST = 1
    SECOND = 2

    @property
    def label(self) -> str:
        """中文名称。"""
        return {Pass.SINGLE: "单人录入", Pass.FIRST: "双录第一遍", Pass.SECOND: "双录第二遍"}[self]


PASSES = (Pass.FIRST, Pass.SECOND)


@dataclass(frozen=True)
class TypingSubject:
    """要录的一科：编号、名称、满分（分）。"""

    id: int
    name: str
    full: float


@dataclass(frozen=True)
class TypingPupil:
    """名单上的一名考生。"""

    student_id: int
    number: str | None
    name: str


@dataclass(frozen=True)
class TypingClass:
    """一次考试里的一个班：认定它的写法、称呼、名单（按学号）、这个年级考的学科。"""

    identity: ClassIdentity
    title: str
    grade: int | None
    pupils: tuple[TypingPupil, ...]
    subjects: tuple[TypingSubject, ...]


@dataclass(frozen=True)
class TypingExam:
    """一次考试在某一遍里的样子：各班，已录的成绩，有没有双录过。"""

    classes: tuple[TypingClass, ...]
    marks: Mapping[CellKey, TypedMark]
    double: bool


@dataclass(frozen=True)
class MarkChange:
    """一格的改动；mark 为 None 是清空。"""

    student_id: int
    subject_id: int
    mark: TypedMark | None


def list_classes(session: Session, exam_id: int) -> tuple[TypingClass, ...]:
    """这次考试的各班与名单，按年级、班号；没有写班级的考生另成一个“没有班级”。"""
    subjects = _subjects_by_grade(session, exam_id)
    people: dict[ClassIdentity, list[TypingPupil]] = defaultdict(list)
    keys: dict[ClassIdentity, ClassKey] = {}
    table = ExamPupilTable
    rows = session.execute(
        select(table.student_id, table.number, table.name, table.grade, table.class_no, table.class_text)
        .where(table.exam_id == exam_id)
        .order_by(table.position)
    )
    for student, number, name, grade, no, text in rows:
        key = ClassKey(grade, no, text or "")
        keys.setdefault(key.identity, key)
        people[key.identity].append(TypingPupil(student, number, name))
    return tuple(
        TypingClass(
            identity,
            _title(keys[identity]),
            keys[identity].grade,
            tuple(sorted(people[identity], key=lambda pupil: number_order(pupil.number))),
            subjects.get(keys[identity].grade or UNKNOWN_GRADE, ()),
        )
        for identity in sorted(people, key=lambda each: sort_key(keys[each]))
    )


def load_typing(session: Session, exam_id: int, turn: Pass) -> TypingExam:
    """各班的名单与这一遍里已录的成绩。"""
    begun = select(EntryTable.exam_id).where(EntryTable.exam_id == exam_id).limit(1)
    return TypingExam(
        list_classes(session, exam_id),
        stored_marks(session, exam_id, turn),
        session.scalar(begun) is not None,
    )


def stored_marks(session: Session, exam_id: int, turn: Pass) -> dict[CellKey, TypedMark]:
    """这一遍里已录的全部格；未选的不算录过。"""
    if turn is Pass.SINGLE:
        rows = session.execute(
            select(ScoreTable.student_id, ScoreTable.subject_id, ScoreTable.value, ScoreTable.state).where(
                ScoreTable.exam_id == exam_id, ScoreTable.state != State.NOT_TAKEN
            )
        )
    else:
        rows = session.execute(
            select(EntryTable.student_id, EntryTable.subject_id, EntryTable.value, EntryTable.state).where(
                EntryTable.exam_id == exam_id, EntryTable.pass_no == turn.value
            )
        )
    return {(student, subject): TypedMark(value, State(state)) for student, subject, value, state in rows}


def blank_marks(session: Session, exam_id: int) -> int:
    """手工录入的考试还有几格没有录；导入的考试（空着的格导入时已经列出来过）、一格也没录的为 0。"""
    if session.scalar(select(ImportTable.id).where(ImportTable.exam_id == exam_id).limit(1)) is not None:
        return 0
    stored = session.scalar(select(func.count()).where(ScoreTable.exam_id == exam_id)) or 0
    subjects = {grade: len(each) for grade, each in _subjects_by_grade(session, exam_id).items()}
    pupils = select(ExamPupilTable.grade, func.count()).where(ExamPupilTable.exam_id == exam_id)
    rows = session.execute(pupils.group_by(ExamPupilTable.grade))
    wanted = sum(count * subjects.get(grade or UNKNOWN_GRADE, 0) for grade, count in rows)
    return max(0, wanted - stored) if stored else 0


def save_marks(
    session: Session, exam_id: int, turn: Pass, changes: Sequence[MarkChange], typist: str = ""
) -> None:
    """存下这些格。考试已删、考生已不在名单上时报 UserError，一格也不存。

    typist 是录入人，双录时记下；空为这台电脑的登录名。
    """
    _check_alive(session, exam_id, changes)
    for change in changes:
        if turn is Pass.SINGLE:
            _put_score(session, exam_id, change)
        else:
            _put_entry(session, exam_id, turn, change, typist or login_name())
    session.flush()


def _title(key: ClassKey) -> str:
    if key.name and not key.name.isdigit():
        return key.name
    if key.no is None:
        return key.name or (grade_title(key.grade) if key.grade else "没有班级")
    return f"{grade_title(key.grade) if key.grade else ''}{key.no}班"


def _subjects_by_grade(session: Session, exam_id: int) -> dict[int, tuple[TypingSubject, ...]]:
    found: dict[int, list[TypingSubject]] = defaultdict(list)
    rows = session.execute(
        select(ExamSubjectTable.grade, SubjectTable.id, SubjectTable.name, ExamSubjectTable.full)
        .join(SubjectTable, SubjectTable.id == ExamSubjectTable.subject_id)
        .where(ExamSubjectTable.exam_id == exam_id)
        .order_by(ExamSubjectTable.grade, ExamSubjectTable.position)
    )
    for grade, subject, name, full in rows:
        found[grade].append(TypingSubject(subject, name, full))
    return {grade: tuple(subjects) for grade, subjects in found.items()}


def _check_alive(session: Session, exam_id: int, changes: Sequence[MarkChange]) -> None:
    exam = session.get(ExamTable, exam_id)
    if exam is None or exam.deleted_at is not None:
        raise UserError("这次考试已经删除或撤销，刚录的没有存入。请先把它从回收站取回。")
    students = {change.student_id for change in changes}
    known = set(
        session.scalars(
            select(ExamPupilTable.student_id).where(
                ExamPupilTable.exam_id == exam_id, ExamPupilTable.student_id.in_(students)
            )
        )
    )
    if students - known:
        raise UserError("有的考生已经不在这次考试的名单上，刚录的没有存入。请关闭录入窗口后重新打开。")


def _put_score(session: Session, exam_id: int, change: MarkChange) -> None:
    """成绩里的一格：没有就新增，有就改，清空就删。"""
    row = session.get(ScoreTable, (exam_id, change.student_id, change.subject_id))
    if change.mark is None:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = ScoreTable(exam_id=exam_id, student_id=change.student_id, subject_id=change.subject_id)
        session.add(row)
    row.value, row.state = change.mark.value, change.mark.state.value


def _put_entry(session: Session, exam_id: int, turn: Pass, change: MarkChange, typist: str) -> None:
    """双录的一格；改动前后各看一次两遍是否一致，成绩跟着走。"""
    place = (exam_id, change.subject_id, change.student_id)
    before = _agreed(session, place)
    row = session.get(EntryTable, (*place, turn.value))
    if change.mark is None:
        if row is not None:
            session.delete(row)
    else:
        if row is None:
            row = EntryTable(
                exam_id=exam_id,
                subject_id=change.subject_id,
                student_id=change.student_id,
                pass_no=turn.value,
            )
            session.add(row)
        row.value, row.state = change.mark.value, change.mark.state.value
        row.who, row.time = typist, datetime.now(UTC)
    session.flush()
    after = _agreed(session, place)
    if after is not None or before is not None:
        _put_score(session, exam_id, MarkChange(change.student_id, change.subject_id, after))
    session.flush()


def _agreed(session: Session, place: tuple[int, int, int]) -> TypedMark | None:
    """两遍一致的值；没有录齐或不一致为 None。"""
    first, second = (session.get(EntryTable, (*place, turn.value)) for turn in PASSES)
    if first is None or second is None or (first.value, first.state) != (second.value, second.state):
        return None
    return TypedMark(first.value, State(first.state))
