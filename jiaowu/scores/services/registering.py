"""导入时登记学籍：学期、班级、新学生、补学号、转班、编班；每一样都记进批次，撤销时退回。"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.progress import Progress
from jiaowu.school.services.classes import save_classes
from jiaowu.school.services.schools import save_term
from jiaowu.school.services.subjects import save_subjects
from jiaowu.school.tables import ClassTable, SubjectTable, TermTable
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.services.decisions import Settled, fresh_places
from jiaowu.scores.services.identification import Identified, TermAt
from jiaowu.store.batches import Batch
from jiaowu.store.bulk import next_id
from jiaowu.store.changes import Change
from jiaowu.students.registry_numbers import KINDS
from jiaowu.students.services.ledger import note_move
from jiaowu.students.services.roster import add_students, enrol
from jiaowu.students.tables import EnrolmentTable, StudentTable

MOVED = "导入成绩时换班"
"""台账里转班的原因。"""
REGISTRY_LENGTH = 19
"""学籍号的位数：一个字母加 18 位。"""


@dataclass(frozen=True)
class Registered:
    """登记好的考生，次序同 Settled.kept。"""

    term_id: int
    students: list[int]
    class_ids: list[int | None]
    subjects: list[int]
    """次序同 ScoreMatrix.subjects。"""
    new_students: int
    new_classes: int


class Registrar:
    """把一次导入的考生登记进学籍。"""

    def __init__(self, session: Session, batch: Batch, progress: Progress) -> None:
        """改动都记进 batch。"""
        self._session, self._batch, self._progress = session, batch, progress

    def register(self, matrix: ScoreMatrix, at: TermAt, found: Identified, settled: Settled) -> Registered:
        """按决定登记；不导入的考生不登记。"""
        term_id = at.id if at.id is not None else self._term(at)
        built = self._classes(at, found, settled)
        subjects = self._subjects(lines.name for lines in matrix.subjects)
        students = self._students(matrix, found, settled)
        self._fill(settled)
        places = (found.places.of_pupils[index] for index in settled.kept)
        class_ids = [place if place is None or place > 0 else built[place] for place in places]
        self._move(settled, term_id, dict(zip(settled.kept, class_ids, strict=True)))
        self._enrol(term_id, students, class_ids)
        fresh = sum(settled.students[index] is None for index in settled.kept)
        return Registered(term_id, students, class_ids, subjects, fresh, len(built))

    def _term(self, at: TermAt) -> int:
        term_id = save_term(self._session, at.term)
        self._batch.inserted_range(TermTable, range(term_id, term_id + 1))
        return term_id

    def _classes(self, at: TermAt, found: Identified, settled: Settled) -> dict[int, int]:
        """建班：Places 里的负数 → 编号。"""
        wanted = {place: found.places.fresh[place] for place in fresh_places(found, settled)}
        if not wanted:
            return {}
        first = next_id(self._session, ClassTable.id)
        ids = save_classes(self._session, at.term, wanted.values())
        self._batch.inserted_range(ClassTable, range(first, next_id(self._session, ClassTable.id)))
        return {place: ids[identity] for place, identity in wanted.items()}

    def _subjects(self, names: Iterable[str]) -> list[int]:
        wanted = list(names)
        first = next_id(self._session, SubjectTable.id)
        ids = save_subjects(self._session, wanted)
        self._batch.inserted_range(SubjectTable, range(first, next_id(self._session, SubjectTable.id)))
        return [ids[name] for name in wanted]

    def _students(self, matrix: ScoreMatrix, found: Identified, settled: Settled) -> list[int]:
        """登记新学生，返回要导入的每名考生的学生编号。"""
        strangers = [index for index in settled.kept if settled.students[index] is None]
        numbers = [found.usable_number(index) for index in strangers]
        fresh = [
            (None if is_registry(number) else number, matrix.pupils[index].name, found.name_keys[index])
            for index, number in zip(strangers, numbers, strict=True)
        ]
        added = add_students(self._session, fresh, self._progress)
        self._batch.inserted_range(StudentTable, added)
        for student, number in zip(added, numbers, strict=True):
            if is_registry(number):
                self._session.get_one(StudentTable, student).registry_number = number
        given = dict(zip(strangers, added, strict=True))
        return [settled.students[index] or given[index] for index in settled.kept]

    def _fill(self, settled: Settled) -> None:
        """补学号；写的是学籍号就补学籍号，原来有的不动。"""
        plain = [
            Change({"id": student}, {"number": None}, {"number": number})
            for student, number in settled.fills
            if not is_registry(number)
        ]
        self._batch.update_many(StudentTable, plain)
        for student, number in settled.fills:
            if is_registry(number) and self._session.get_one(StudentTable, student).registry_number is None:
                self._batch.update(StudentTable, {"id": student}, {"registry_number": number})

    def _move(self, settled: Settled, term_id: int, class_ids: dict[int, int | None]) -> None:
        """转班；这学期还没有编班的，编班时自然在新班。"""
        for index in settled.moved:
            place = class_ids[index]
            seat = self._session.scalar(
                select(EnrolmentTable).where(
                    EnrolmentTable.student_id == settled.students[index], EnrolmentTable.term_id == term_id
                )
            )
            if seat is not None and place is not None:
                note_move(self._session, self._batch, seat, place, MOVED)

    def _enrol(self, term_id: int, students: list[int], class_ids: list[int | None]) -> None:
        first = next_id(self._session, EnrolmentTable.id)
        places = (
            (student, place) for student, place in zip(students, class_ids, strict=True) if place is not None
        )
        enrol(self._session, term_id, places, self._progress)
        self._batch.inserted_range(EnrolmentTable, range(first, next_id(self._session, EnrolmentTable.id)))


def is_registry(number: str | None) -> bool:
    """号码是不是学籍号。"""
    return number is not None and len(number) == REGISTRY_LENGTH and number[0] in KINDS
