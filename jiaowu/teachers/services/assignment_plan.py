"""教学编排表与库里的任教比较：每一处会怎样；什么也不改。"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.services.schools import get_term
from jiaowu.school.subjects import spellings_of
from jiaowu.school.tables import SubjectTable
from jiaowu.students.rosters import Fate
from jiaowu.teachers.assignment_grid import GridTeacher, Taught
from jiaowu.teachers.assignment_plans import (
    LEFT_OUT,
    AssignmentChoice,
    AssignmentEntry,
    AssignmentOutcome,
    AssignmentPlan,
    AssignmentReading,
    AssignmentRow,
    NewTeacher,
    Seat,
)
from jiaowu.teachers.importing.assignments import ReadingOptions
from jiaowu.teachers.importing.timetable_words import subject_of
from jiaowu.teachers.services.assignment_grid import list_cells, list_grid_teachers
from jiaowu.teachers.services.assignment_import import list_imports
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.rooms import rooms_of
from jiaowu.teachers.services.roster_plan import only_stage

MOST_ALIKE = 3
"""姓名相近的至多列出几位。"""
_WITH_NUMBER = re.compile(r"(.+?)\((.+)\)")
"""带着工号的姓名，如 冯豪(T01)；括号在读表时已经统一。"""


@dataclass(frozen=True)
class _Found:
    """一个姓名配到谁：确定的、可能的几位；都没有就是库里没有。"""

    name: str
    sure: GridTeacher | None
    maybe: tuple[GridTeacher, ...] = ()


class _Staff:
    """比较要用的：教师、班级、学科与现有的任教。"""

    def __init__(self, session: Session, moment: Moment) -> None:
        self.day = moment.day
        self.rooms = rooms_of(session, moment)
        self.teachers = list_grid_teachers(session, moment)
        self.names: dict[str, list[GridTeacher]] = defaultdict(list)
        for teacher in self.teachers:
            self.names[teacher.name].append(teacher)
        self.numbers = {teacher.number: teacher for teacher in self.teachers if teacher.number}
        self.labels = {teacher.id: teacher.name for teacher in self.teachers}
        self.subjects = tuple(session.scalars(select(SubjectTable.name)))
        self.cells = list_cells(session, moment.term_id or 0)

    def subject(self, written: str) -> tuple[str, bool]:
        """学科在库里的叫法，与认不认得；库里没有而认得的照写的建立。"""
        same = [name for name in self.subjects if name == written or written in spellings_of(name)]
        return (same[0], True) if same else (written, subject_of(written) is not None)

    def find(self, name: str, number: str | None, subject: str | None) -> _Found:
        """姓名（与工号）→ 谁；同名的看谁的教研组是这一科。"""
        if number and number in self.numbers:
            owner = self.numbers[number]
            return _Found(name, owner) if owner.name == name else _Found(name, None, (owner,))
        if numbered := self._numbered(name):
            return _Found(name, numbered)
        same = self.names.get(name, [])
        if len(same) == 1:
            return _Found(name, same[0])
        own = [each for each in same if subject and subject in each.group]
        if len(own) == 1:
            return _Found(name, own[0])
        return _Found(name, None, tuple(same or self._alike(name)))

    def _numbered(self, written: str) -> GridTeacher | None:
        """只写工号，或姓名后面带着工号的；姓名与工号不是同一位的不算。"""
        named = _WITH_NUMBER.fullmatch(written)
        owner = self.numbers.get(named[2] if named else written)
        return owner if owner and (named is None or named[1] == owner.name) else None

    def _alike(self, name: str) -> list[GridTeacher]:
        """只差一个字的。"""
        found = [each for each in self.teachers if each.present and _one_apart(each.name, name)]
        return found[:MOST_ALIKE]


def reading_options(session: Session, term_id: int) -> ReadingOptions:
    """按学校的学段与学年读编排表。"""
    return ReadingOptions(only_stage(session), get_term(session, term_id).start_year)


def plan_assignments(
    session: Session, moment: Moment, reading: AssignmentReading, files: Sequence[Mapping[str, str]]
) -> AssignmentPlan:
    """编排表与库里的任教比较，说出每一处会怎样；班主任从 moment.day 起换。"""
    staff = _Staff(session, moment)
    entries = tuple(_entry(staff, row) for row in reading.rows)
    return AssignmentPlan(
        moment.term_id or 0,
        moment.day,
        tuple(files),
        entries,
        tuple(_missing(staff, entries)),
        _again(session, files),
    )


def _entry(staff: _Staff, row: AssignmentRow) -> AssignmentEntry:
    room = staff.rooms.find(row.class_key)
    if room is None:
        told = f"“{row.class_key.name}”不在这个学期的班级里，请先在学校设置里加上这个班，或改正原表。"
        return AssignmentEntry(row, row.class_key.name, None, told, (LEFT_OUT,))
    title = staff.rooms.titles[room]
    subject, known = staff.subject(row.subject) if row.subject else (None, True)
    found = [staff.find(name, row.number, subject) for name in row.teachers]
    if not found:
        return AssignmentEntry(row, title, None, "没有写教师。", (LEFT_OUT,))
    if row.subject is None and len(found) > 1:
        return AssignmentEntry(row, title, None, "一个班只有一位班主任，这里写了几位。", (LEFT_OUT,))
    open_ones = [each for each in found if each.sure is None]
    if not open_ones and known:
        return AssignmentEntry(row, title, _outcome(staff, room, subject, row, found))
    reason = _reason(open_ones, row) if open_ones else f"没有见过“{row.subject}”这门学科。"
    ways = _ways(staff, room, subject, row, found)
    if not open_ones:
        ways = [AssignmentChoice(f"建立“{row.subject}”这门学科", ways[0].outcome)]
    return AssignmentEntry(row, title, None, reason, (LEFT_OUT, *ways))


def _reason(open_ones: Sequence[_Found], row: AssignmentRow) -> str:
    one = open_ones[0]
    if not one.maybe:
        names = "、".join(each.name for each in open_ones)
        return f"教师档案里没有“{names}”。"
    if one.maybe[0].name == one.name:
        return f"教师档案里有 {len(one.maybe)} 位“{one.name}”，分不清是谁。"
    if row.number and one.maybe[0].number == row.number:
        return f"工号 {row.number} 在库里是{one.maybe[0].name}的，姓名不同。"
    return f"教师档案里没有“{one.name}”，有姓名相近的。"


def _ways(
    staff: _Staff, room: int, subject: str | None, row: AssignmentRow, found: Sequence[_Found]
) -> list[AssignmentChoice]:
    """第一位没有定的选谁；其余没有定的当作新教师。"""
    first = next((each for each in found if each.sure is None), None)
    ways = []
    for one in first.maybe if first else ():
        settled = [_Found(each.name, one) if each is first else each for each in found]
        told = "，".join(part for part in (one.number or "没有工号", one.group) if part)
        ways.append(AssignmentChoice(f"是{one.name}（{told}）", _outcome(staff, room, subject, row, settled)))
    bare = row.number not in staff.numbers
    names = "、".join(each.name for each in found if each.sure is None)
    outcome = _outcome(staff, room, subject, row, found, keep_number=bare)
    return [*ways, AssignmentChoice(f"登记新教师{names}", outcome)]


def _outcome(  # noqa: PLR0913 — 一处任教由这些定
    staff: _Staff,
    room: int,
    subject: str | None,
    row: AssignmentRow,
    found: Sequence[_Found],
    *,
    keep_number: bool = True,
) -> AssignmentOutcome:
    """这一处会变成什么样：没有写节数的，同一位教师照旧。"""
    old = _old(staff, room, subject)
    hours = {each.teacher_id: each.periods for each in old}
    number = row.number if keep_number else None
    seats = tuple(
        Seat(each.sure.id, row.periods if row.periods is not None else hours.get(each.sure.id))
        if each.sure
        else Seat(NewTeacher(each.name, number), row.periods)
        for each in found
    )
    seats = tuple({seat.teacher: seat for seat in seats}.values())
    same = {seat.teacher: seat.periods for seat in seats} == hours
    fate = Fate.SAME if same else Fate.CHANGED if old else Fate.NEW
    told_old = "、".join(_told(staff.labels[each.teacher_id], each.periods) for each in old)
    told_new = "、".join(
        _told(
            seat.teacher.name if isinstance(seat.teacher, NewTeacher) else staff.labels[seat.teacher],
            seat.periods,
        )
        for seat in seats
    )
    return AssignmentOutcome(fate, room, subject, seats, told_old, told_new)


def _old(staff: _Staff, room: int, subject: str | None) -> tuple[Taught, ...]:
    if subject is not None:
        return staff.cells.get((room, subject), ())
    head = staff.rooms.head_of(room, staff.day)
    return () if head is None else (Taught(head),)


def _told(name: str, periods: float | None) -> str:
    return name if periods is None else f"{name} {periods:g} 节"


def _missing(staff: _Staff, entries: Sequence[AssignmentEntry]) -> Iterator[str]:
    """表里有的班，库里有任教而表里没有的学科。"""
    settled = [choice.outcome for entry in entries for choice in entry.choices if choice.outcome]
    settled += [entry.outcome for entry in entries if entry.outcome]
    covered = {outcome.class_id for outcome in settled}
    written = {(outcome.class_id, outcome.subject) for outcome in settled}
    for room, subject in staff.cells:
        if room in covered and (room, subject) not in written:
            yield f"{staff.rooms.titles.get(room, '')}{subject}"


def _one_apart(one: str, other: str) -> bool:
    """一样长、只差一个字。"""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _again(session: Session, files: Sequence[Mapping[str, str]]) -> str:
    """同一个文件还没有撤销的导入。"""
    hashes = {file["sha256"] for file in files}
    for batch in list_imports(session):
        if hashes & {str(file.get("sha256")) for file in batch.files}:
            return f"这个文件在 {batch.time:%Y-%m-%d %H:%M} 已经导入过。"
    return ""
