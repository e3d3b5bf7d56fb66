"""考生是谁：与学籍对照，并入已有考试时先与那次考试的考生对照；只读，不建班、不登记。"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.classes import ClassKey
from jiaowu.school.services.classes import ClassIdentity, identity_of, list_classes
from jiaowu.school.tables import TermTable
from jiaowu.school.terms import Term, current_term_for
from jiaowu.scores.exams import ExamDraft
from jiaowu.scores.matrix import ScoreMatrix
from jiaowu.scores.parsed import ParsedExam
from jiaowu.scores.tables import ExamPupilTable, ExamTable
from jiaowu.store.bulk import fetch_rows
from jiaowu.students.matching import Candidate, Matches, NameInClass, Roster, match
from jiaowu.students.names import normalise_name
from jiaowu.students.services.roster import get_roster
from jiaowu.students.tables import EnrolmentTable, StudentTable

Place = int | None
"""一个班：库里的编号；还没有建的班、没有班号的班是负数（见 Places）；没有写班级为 None。"""


@dataclass(frozen=True)
class TermAt:
    """导入到哪个学期；还没有建立的 id 为 None。"""

    term: Term
    id: int | None


@dataclass(frozen=True, eq=False)
class Places:
    """考生所在的班。"""

    of_pupils: tuple[Place, ...]
    """次序同考生；没有写明年级与班号的班为 None。"""
    written: tuple[int, ...]
    """次序同考生；同一个写法得到同一个数，没有班号的、没有写的也有，只用来与同一次考试对照。"""
    fresh: Mapping[int, ClassIdentity]
    """负数 → 还没有建的班。"""


@dataclass(frozen=True)
class ExamPupil:
    """已有考试里的一名考生。"""

    student_id: int
    name_key: str
    number: str | None
    place: int
    """意思同 Places.written。"""
    class_name: str
    """那次考试里班级的写法；没有写为空串。"""


@dataclass(frozen=True, eq=False)
class Identified:
    """各考生是谁，次序同考生。"""

    name_keys: tuple[str, ...]
    places: Places
    roster: Roster
    matches: Matches
    enrolled: Mapping[int, int]
    """这学期已在班的：学生 → 班级。"""
    in_exam: Mapping[int, ExamPupil]
    """并入已有考试时，那次考试的考生；新建一次时为空。"""
    school: Roster
    """学籍里的人；roster 里同一个号码先认考试里的人。"""

    def usable_number(self, index: int) -> str | None:
        """第 index 名考生可以登记为学号的号码；没有、重复或已是别人的为 None。"""
        number = self.matches.numbers[index]
        return number if self.school.owner_of(number) is None else None


def check_pupils(parsed: ParsedExam) -> None:
    """没有认出考生时报 UserError。"""
    if not parsed.matrix.pupils:
        raise UserError("没有认出任何考生，没有导入。请检查表头里的姓名与成绩列。")


def term_for(session: Session, draft: ExamDraft, target: int | None) -> TermAt:
    """并入已有考试用它的学期；否则是指定的或由日期推算的。要并入的考试不在了时报 UserError。"""
    term_id = draft.term_id
    if target is not None:
        exam = session.get(ExamTable, target)
        if exam is None or exam.deleted_at is not None:
            raise UserError("要并入的考试已经删除或撤销，没有导入。请另选一次考试，或新建一次。")
        term_id = exam.term_id
    if term_id is not None:
        row = session.get_one(TermTable, term_id)
        return TermAt(Term(row.start_year, row.semester), term_id)
    term = current_term_for(draft.date)
    found = select(TermTable.id).where(
        TermTable.start_year == term.start_year, TermTable.semester == term.semester
    )
    return TermAt(term, session.scalar(found))


def identify(session: Session, matrix: ScoreMatrix, at: TermAt, target: int | None) -> Identified:
    """逐人对照：先号码，再姓名与班级；从不只凭姓名认定。"""
    known = {info.identity: info.id for info in list_classes(session, at.term)}
    register = _Register(known)
    places = register.places_of([pupil.class_key for pupil in matrix.pupils])
    name_keys = tuple(_name_key(pupil.name) for pupil in matrix.pupils)
    roster = get_roster(session, {place for place in places.of_pupils if place is not None and place > 0})
    school, in_exam = roster, dict[int, ExamPupil]()
    seen: Sequence[Place] = places.of_pupils
    if target is not None:
        in_exam = {pupil.student_id: pupil for pupil in _exam_pupils(session, target, register)}
        roster, seen = _with_exam(roster, in_exam.values()), places.written
    people = [
        Candidate(pupil.number or None, key, place)
        for pupil, key, place in zip(matrix.pupils, name_keys, seen, strict=True)
    ]
    enrolled = _enrolled(session, at.id)
    return Identified(name_keys, places, roster, match(roster, people), enrolled, in_exam, school)


class _Register:
    """给班级编号：库里有的用库里的编号，没有的发负数，同一个班总是同一个数。"""

    def __init__(self, known: Mapping[ClassIdentity, int]) -> None:
        self._known = known
        self._given: dict[object, int] = {}
        self._fresh: dict[int, ClassIdentity] = {}

    def places_of(self, keys: Sequence[ClassKey | None]) -> Places:
        """各考生的班级；同班考生共用一个 ClassKey 对象，按对象查比按内容查快得多。"""
        distinct = {id(key): key for key in keys}
        exact = {at: self._exact(key) for at, key in distinct.items()}
        written = {at: exact[at] or self.written(key) for at, key in distinct.items()}
        objects = [id(key) for key in keys]
        return Places(
            tuple(exact[at] for at in objects), tuple(written[at] for at in objects), dict(self._fresh)
        )

    def written(self, key: ClassKey | None) -> int:
        """没有写明年级与班号的班（或没有写班级）的编号。"""
        return self._give(None if key is None else ("text", key.identity))

    def _exact(self, key: ClassKey | None) -> Place:
        if key is None or key.grade is None or key.no is None:
            return None
        identity = identity_of(key)
        if identity in self._known:
            return self._known[identity]
        place = self._give(("class", identity))
        self._fresh[place] = identity
        return place

    def _give(self, what: object) -> int:
        return self._given.setdefault(what, -1 - len(self._given))


def _exam_pupils(session: Session, exam_id: int, register: _Register) -> Iterator[ExamPupil]:
    """那次考试的考生；没有记号码的用学籍里的学号。"""
    table = ExamPupilTable
    rows = fetch_rows(
        session,
        select(
            table.student_id,
            table.name,
            table.number,
            StudentTable.number,
            table.class_id,
            table.grade,
            table.class_no,
            table.class_text,
        )
        .join(StudentTable, StudentTable.id == table.student_id)
        .where(table.exam_id == exam_id)
        .order_by(table.position),
    )
    for student, name, number, own, class_id, grade, no, text in rows:
        key = None if (grade, no, text) == (None, None, None) else ClassKey(grade, no, text or "")
        place = class_id if class_id is not None else register.written(key)
        yield ExamPupil(student, _name_key(name), number or own, place, text or "")


def _with_exam(roster: Roster, pupils: Collection[ExamPupil]) -> Roster:
    """同一个号码、同班同名的，先认那次考试里的人。"""
    numbered: dict[str, tuple[int, str]] = {}
    by_place: dict[NameInClass, list[tuple[int, str | None]]] = defaultdict(list)
    for pupil in pupils:
        if pupil.number is not None:
            numbered.setdefault(pupil.number, (pupil.student_id, pupil.name_key))
        by_place[pupil.name_key, pupil.place].append((pupil.student_id, pupil.number))
    return Roster({**roster.by_number, **numbered}, {**roster.by_place, **by_place}, roster.by_registry)


def _enrolled(session: Session, term_id: int | None) -> dict[int, int]:
    if term_id is None:
        return {}
    rows = select(EnrolmentTable.student_id, EnrolmentTable.class_id).where(EnrolmentTable.term_id == term_id)
    return dict(fetch_rows(session, rows))


def _name_key(name: str) -> str:
    """配对用的姓名；全是字母汉字的不必再规范（导入五万人时省下的时间可观）。"""
    return name if name.isalpha() else normalise_name(name)
