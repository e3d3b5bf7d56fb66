"""要用户看一眼的考生：学籍里没有的、换了班的、说不准是谁的；每人附上可能是谁、能怎样决定、建议怎样。"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.class_styles import title_of
from jiaowu.school.services.classes import list_classes
from jiaowu.school.services.settings import get_settings
from jiaowu.scores.matrix import Pupil, ScoreMatrix
from jiaowu.scores.planning import KnownPupil, PupilChoice, PupilDoubt, PupilKind
from jiaowu.scores.services.identification import Identified, TermAt
from jiaowu.store.bulk import fetch_rows
from jiaowu.students.matching import Doubt
from jiaowu.students.tables import EnrolmentTable, StudentTable

REASONS = {
    Doubt.NUMBER_TAKEN: "号码是另一名学生的",
    Doubt.NUMBER_TWICE: "号码在表里出现了不止一次",
    Doubt.NAMESAKES: "同班有同名的学生，又没有能区分的号码",
}
SUGGESTIONS = {
    PupilChoice.MATCH: "按姓名与班级认作学籍里的这个人",
    PupilChoice.CREATE: "登记成新学生",
    PupilChoice.SKIP: "不导入，请指定是谁",
}
NO_CLASS = "没有写班级"


@dataclass(frozen=True)
class _Judged:
    """一名考生的判断，还没有写成给人看的话。"""

    kind: PupilKind
    students: tuple[int, ...]
    choices: tuple[PupilChoice, ...]
    suggested: PupilChoice
    reason: str = ""


def list_doubts(
    session: Session, matrix: ScoreMatrix, found: Identified, at: TermAt
) -> tuple[PupilDoubt, ...]:
    """全部要看一眼的考生，次序同考生。"""
    judged = list(_Judge(session, matrix, found, at).all())
    people = _People(session, at, found, (student for _, one in judged for student in one.students))
    return tuple(
        PupilDoubt(
            index=index,
            kind=one.kind,
            text=_sentence(one, matrix.pupils[index], people),
            candidates=tuple(people[student] for student in one.students),
            choices=one.choices,
            suggested=one.suggested,
        )
        for index, one in judged
    )


class _Judge:
    """逐人判断。"""

    def __init__(self, session: Session, matrix: ScoreMatrix, found: Identified, at: TermAt) -> None:
        self._matrix, self._found = matrix, found
        self._taken = {student for student in found.matches.ids if student is not None}
        self._reasons: dict[int, Doubt] = {}
        for index, doubt in found.matches.doubts:
            self._reasons.setdefault(index, doubt)
        strangers = {
            key for key, student in zip(found.name_keys, found.matches.ids, strict=True) if student is None
        }
        self._namesakes = _Namesakes(session, strangers, at)

    def all(self) -> Iterator[tuple[int, _Judged]]:
        """（考生的序号、判断）；明确无误的没有。"""
        for index, student in enumerate(self._found.matches.ids):
            judged = self._stranger(index) if student is None else self._matched(index, student)
            if judged is not None:
                yield index, judged

    def _matched(self, index: int, student: int) -> _Judged | None:
        reason = self._reasons.get(index)
        if reason is not None:
            others = [one for one in self._owner(index) if one != student]
            choices = (PupilChoice.MATCH, PupilChoice.CREATE, PupilChoice.SKIP)
            return _Judged(PupilKind.UNSURE, (student, *others), choices, PupilChoice.MATCH, REASONS[reason])
        return self._moved(index, student)

    def _moved(self, index: int, student: int) -> _Judged | None:
        """班级与考试里（或学籍里）的不同。"""
        old = self._found.in_exam.get(student)
        if old is not None:
            written = self._matrix.pupils[index].class_key is not None
            if not written or self._found.places.written[index] == old.place:
                return None
            choices = (PupilChoice.MATCH, PupilChoice.STAY, PupilChoice.MOVE, PupilChoice.SKIP)
            return _Judged(PupilKind.MOVED, (student,), choices, PupilChoice.MATCH)
        place, home = self._found.places.of_pupils[index], self._found.enrolled.get(student)
        if place is None or home is None or place == home:
            return None
        by_number = student in self._owner(index)
        choices = (PupilChoice.STAY, PupilChoice.MOVE, *(() if by_number else (PupilChoice.CREATE,)))
        return _Judged(PupilKind.MOVED, (student,), (*choices, PupilChoice.SKIP), PupilChoice.STAY)

    def _stranger(self, index: int) -> _Judged:
        reason, pupil = self._reasons.get(index), self._matrix.pupils[index]
        here = self._here(index)
        owner = [one for one in self._owner(index) if one not in self._taken]
        elsewhere = self._namesakes.of(self._found.name_keys[index], pupil, self._usable(index))
        others = tuple(dict.fromkeys((*here, *owner, *(one for one in elsewhere if one not in self._taken))))
        unsure = reason is not None or bool(here) or (pupil.class_key is None and bool(others))
        if unsure:
            text = REASONS[reason] if reason else "同班有同名而号码不同的学生" if here else "只有姓名相同"
            return _Judged(PupilKind.UNSURE, others, _choices(others), self._suggested(others), text)
        if others:
            choices = (PupilChoice.CREATE, PupilChoice.MOVE, PupilChoice.STAY, PupilChoice.SKIP)
            return _Judged(PupilKind.NEW, others, choices, PupilChoice.CREATE)
        return _Judged(PupilKind.NEW, (), _choices(()), PupilChoice.CREATE)

    def _suggested(self, others: Collection[int]) -> PupilChoice:
        """更正时可能就是考试里的人，登记成新学生会多出一个人，先不导入。"""
        known = any(student in self._found.in_exam for student in others)
        return PupilChoice.SKIP if known else PupilChoice.CREATE

    def _here(self, index: int) -> list[int]:
        """同班同名、还没有配给别人的。"""
        places = self._found.places
        place = places.written[index] if self._found.in_exam else places.of_pupils[index]
        if place is None:
            return []
        known = self._found.roster.by_place.get((self._found.name_keys[index], place), ())
        return [student for student, _ in known if student not in self._taken]

    def _owner(self, index: int) -> list[int]:
        owner = self._found.roster.owner_of(self._matrix.pupils[index].number or None)
        return [owner[0]] if owner else []

    def _usable(self, index: int) -> bool:
        """他的号码能不能拿来与学籍里的学号比。"""
        matches = self._found.matches
        return matches.comparable and matches.numbers[index] is not None


def _choices(others: Collection[int]) -> tuple[PupilChoice, ...]:
    return (*((PupilChoice.MATCH,) if others else ()), PupilChoice.CREATE, PupilChoice.SKIP)


class _Namesakes:
    """学籍里同名的人。"""

    def __init__(self, session: Session, wanted: Collection[str], at: TermAt) -> None:
        self._grades = {info.id: info.identity[0] for info in list_classes(session, at.term)}
        self._by_name: dict[str, list[tuple[int, str | None]]] = defaultdict(list)
        self._classes: dict[int, list[int]] = defaultdict(list)
        rows = select(StudentTable.id, StudentTable.name_key, StudentTable.number).order_by(StudentTable.id)
        for student, key, number in fetch_rows(session, rows):
            if key in wanted and key:
                self._by_name[key].append((student, number))
        if self._by_name:
            enrolled = select(EnrolmentTable.student_id, EnrolmentTable.class_id)
            for student, class_id in fetch_rows(session, enrolled):
                self._classes[student].append(class_id)

    def of(self, key: str, pupil: Pupil, numbered: bool) -> list[int]:  # noqa: FBT001 — 只在这个模块里用
        """同名、年级对得上的；两边都有能比的号码而不同，就不是同一人。"""
        if key not in self._by_name:
            return []
        return [
            student
            for student, number in self._by_name[key]
            if not (numbered and number is not None) and self._may_be(student, pupil)
        ]

    def _may_be(self, student: int, pupil: Pupil) -> bool:
        classes = self._classes.get(student)
        grade = pupil.class_key.grade if pupil.class_key else None
        return not classes or grade is None or any(self._grades.get(at) == grade for at in classes)


class _People:
    """学生编号 → 给人看的姓名、学号、班级。"""

    def __init__(self, session: Session, at: TermAt, found: Identified, wanted: Iterable[int]) -> None:
        self._found = found
        ids = sorted(set(wanted))
        style = get_settings(session).class_style
        self._titles = {
            info.id: title_of(info.identity, style, at.term) for info in list_classes(session, at.term)
        }
        self._rows = {
            student: (name, number)
            for start in range(0, len(ids), 500)
            for student, name, number in fetch_rows(
                session,
                select(StudentTable.id, StudentTable.name, StudentTable.number).where(
                    StudentTable.id.in_(ids[start : start + 500])
                ),
            )
        }

    def __getitem__(self, student: int) -> KnownPupil:
        name, number = self._rows[student]
        return KnownPupil(student, name, number, self.class_of(student))

    def class_of(self, student: int) -> str:
        """考试里（或学籍里这学期）的班级。"""
        old = self._found.in_exam.get(student)
        if old is not None:
            return old.class_name or NO_CLASS
        return self._titles.get(self._found.enrolled.get(student, 0), "")

    def in_exam(self, student: int) -> bool:
        """是不是要并入的那次考试的考生。"""
        return student in self._found.in_exam


def _sentence(one: _Judged, pupil: Pupil, people: _People) -> str:
    """哪里不对，现在打算怎么办。"""
    written = pupil.class_key.name if pupil.class_key else NO_CLASS
    if one.kind is PupilKind.MOVED:
        return _moved_sentence(one.students[0], pupil.name, written, people)
    if one.kind is PupilKind.UNSURE:
        return f"“{pupil.name}”（{written}）{one.reason}；现在打算{SUGGESTIONS[one.suggested]}。"
    if one.students:
        where = "、".join(dict.fromkeys(people.class_of(student) or "别处" for student in one.students))
        return f"{written}没有“{pupil.name}”，{where}有同名的学生；现在打算登记成新学生。"
    return f"学籍里没有“{pupil.name}”（{written}）；现在打算登记成新学生。"


def _moved_sentence(student: int, name: str, written: str, people: _People) -> str:
    old = people.class_of(student)
    if people.in_exam(student):
        return f"“{name}”在这次考试里是{old}，表里是{written}；现在打算只更正成绩，班级不动。"
    return f"“{name}”学籍在{old}，表里是{written}；现在打算这次照表里的班算，学籍不动。"
