"""名单与库里的学生比较：每一行会怎样；什么也不改。"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.class_styles import title_of
from jiaowu.school.services.classes import ClassIdentity, list_classes
from jiaowu.school.services.schools import get_school, get_term
from jiaowu.school.services.settings import get_settings
from jiaowu.students.importing import ReadingOptions
from jiaowu.students.matching import Candidate, Doubt, match
from jiaowu.students.pupils import SEXES, categories
from jiaowu.students.rosters import Fate, FieldChange, RosterEntry, RosterPerson, RosterPlan, RosterReading
from jiaowu.students.services.classrooms import list_classrooms
from jiaowu.students.services.roster import get_roster
from jiaowu.students.services.roster_import import CLASS_COLUMN, FIELDS, class_of, list_imports
from jiaowu.students.statuses import Status, read_status
from jiaowu.students.tables import EnrolmentTable, StudentTable


@dataclass(frozen=True)
class _Known:
    """库里的一名学生。"""

    id: int
    values: Mapping[str, Any]
    status: Status
    seat: int | None
    """这个学期的班。"""


@dataclass(frozen=True)
class _Found:
    """一行配到的学生（没有为 None）、配对时的疑问、是不是有两行配到同一人。"""

    student: int | None
    doubt: Doubt | None
    twice: bool


REASONS = {
    Doubt.NAMESAKES: "同班有同名的学生，又没有能区分的学号，认不出是哪一名。",
    Doubt.NUMBER_TWICE: "学号在名单里出现了不止一次。",
    Doubt.NUMBER_TAKEN: "学号已是另一名学生的。",
}
"""配对的疑问在名单里的说法：待定的由用户决定，而不是已经当作新学生。"""


class _School:
    """比较要用的：学生、班级与它们的叫法。"""

    def __init__(self, session: Session, term_id: int) -> None:
        self.term = get_term(session, term_id)
        self.style = get_settings(session).class_style
        self.classes: dict[ClassIdentity, int] = {
            each.identity: each.id for each in list_classes(session, self.term)
        }
        self.titles = {room.id: room.title for room in list_classrooms(session, term_id)}
        table = EnrolmentTable
        self.seats = dict(
            session.execute(select(table.student_id, table.class_id).where(table.term_id == term_id)).all()
        )
        rows = session.scalars(select(StudentTable)).all()
        self.students = {row.id: self._known(row) for row in rows}
        self.numbers = {row.number: row.id for row in rows if row.number}
        self.registries = {row.registry_number: row.id for row in rows if row.registry_number}

    def _known(self, row: StudentTable) -> _Known:
        values = {name: getattr(row, name) for name, _ in FIELDS}
        return _Known(row.id, values | {"name": row.name}, read_status(row.status), self.seats.get(row.id))

    def class_id(self, person: RosterPerson) -> int | None:
        """名单上的班在库里的编号；还没有这个班为 None。"""
        identity = class_of(person)
        return None if identity is None else self.classes.get(identity)

    def title(self, identity: ClassIdentity) -> str:
        """班级照学校的写法。"""
        known = self.classes.get(identity)
        return self.titles[known] if known else title_of(identity, self.style, self.term)


def reading_options(session: Session, term_id: int, *, use_id_numbers: bool = False) -> ReadingOptions:
    """按学校的学段与学年读名单。"""
    school = get_school(session)
    stages = school.kind.stages if school else ()
    only = stages[0] if len(stages) == 1 else None
    return ReadingOptions(only, get_term(session, term_id).start_year, use_id_numbers)


def plan_roster(
    session: Session, term_id: int, reading: RosterReading, files: Sequence[Mapping[str, str]]
) -> RosterPlan:
    """名单与库里的学生配对，说出每一行会怎样；什么也不改。"""
    school = _School(session, term_id)
    found = _find_students(session, school, reading.people)
    repeated = _repeated(reading.people)
    entries = tuple(
        RosterEntry(person, Fate.DOUBTFUL, reason="学籍号在名单里出现了不止一次，请核对。")
        if at in repeated
        else _entry(school, person, found[at])
        for at, person in enumerate(reading.people)
    )
    return RosterPlan(term_id, tuple(files), entries, _missing(school, entries), _again(session, files))


def _repeated(people: Sequence[RosterPerson]) -> set[int]:
    """学籍号第二次以后出现的各行。"""
    seen: set[str] = set()
    found = set()
    for at, person in enumerate(people):
        if person.registry_number in seen:
            found.add(at)
        elif person.registry_number:
            seen.add(person.registry_number)
    return found


def _find_students(session: Session, school: _School, people: Sequence[RosterPerson]) -> list[_Found]:
    """每一行配到谁。"""
    roster = get_roster(session, school.classes.values())
    registered = [_registered(school, person) for person in people]
    rest = [at for at, student in enumerate(registered) if student is None]
    candidates = [Candidate(people[at].number, people[at].name, school.class_id(people[at])) for at in rest]
    matches = match(roster, candidates)
    doubts = {rest[at]: doubt for at, doubt in matches.doubts}
    ids = dict(zip(rest, matches.ids, strict=True))
    students = [registered[at] or ids.get(at) for at in range(len(people))]
    taken = Counter(student for student in students if student is not None)
    return [
        _Found(student, doubts.get(at), twice=student is not None and taken[student] > 1)
        for at, student in enumerate(students)
    ]


def _registered(school: _School, person: RosterPerson) -> int | None:
    """学籍号与姓名都相同的学生。"""
    student = school.registries.get(person.registry_number or "")
    return student if student and school.students[student].values["name"] == person.name else None


def _entry(school: _School, person: RosterPerson, found: _Found) -> RosterEntry:
    if found.student is None:
        return _stranger(school, person, found.doubt)
    known = school.students[found.student]
    changes = tuple(_differences(school, person, known))
    reason = _reason(school, person, known, changes)
    if found.twice:
        reason = "名单里有两行是同一名学生，请在原表留下一行。"
    if reason:
        return RosterEntry(person, Fate.DOUBTFUL, reason=reason)
    return RosterEntry(person, Fate.CHANGED if changes else Fate.SAME, found.student, changes)


def _reason(school: _School, person: RosterPerson, known: _Known, changes: Sequence[FieldChange]) -> str:
    """配到了人却不能照改的理由；可以时为空。"""
    written = person.status or Status.STUDYING
    if written is known.status:
        return _clash(school, changes, known.id)
    if known.status.present:
        return f"名单上是“{written.label}”，库里是“{known.status.label}”；状态请用“变动”登记。"
    return f"库里登记为“{known.status.label}”；如果已经回校，请先用“变动”登记。"


def _stranger(school: _School, person: RosterPerson, doubt: Doubt | None) -> RosterEntry:
    """库里没有的人：新增，或者待定。"""
    if person.registry_number in school.registries:
        return RosterEntry(person, Fate.DOUBTFUL, reason="学籍号已是另一名学生的，姓名却不同，请核对。")
    if person.status is not None and not person.status.present:
        told = f"名单上是“{person.status.label}”，库里没有这名学生。"
        return RosterEntry(person, Fate.DOUBTFUL, reason=told)
    reason = _homeless(school, person) if class_of(person) is None else ""
    if doubt is not None:
        reason = REASONS[doubt]
    if not reason:
        return RosterEntry(_warned(school, person), Fate.NEW)
    keeps = doubt in {None, Doubt.NAMESAKES}
    return RosterEntry(person, Fate.DOUBTFUL, reason=reason, can_add=True, keeps_number=keeps)


def _warned(school: _School, person: RosterPerson) -> RosterPerson:
    """要新建一个班时说一声：多半是班号写错了；一个班也没有的年级是第一次导入，不说。"""
    identity = class_of(person)
    known = {grade for grade, *_ in school.classes}
    if identity is None or identity in school.classes or identity[0] not in known:
        return person
    told = f"学校还没有{school.title(identity)}，存入时新建；写错了的请在原表改正。"
    return replace(person, doubts=(*person.doubts, told))


def _homeless(school: _School, person: RosterPerson) -> str:
    """没有写班级的理由；库里有同名的就点出来。"""
    same = [known for known in school.students.values() if known.values["name"] == person.name]
    if not same:
        return "没有写明年级与班级，不知道编进哪个班。"
    places = "、".join(school.titles.get(known.seat or 0, "没有编班") for known in same)
    return f"没有写明年级与班级；库里有同名的（{places}），请补上班级或学号再导入。"


def _differences(school: _School, person: RosterPerson, known: _Known) -> Iterator[FieldChange]:
    """名单上写了、又与库里不同的各项。"""
    for name, label in FIELDS:
        new, old = getattr(person, name), known.values[name]
        if new is not None and new != old and not (name == "category" and new == "00" and old is None):
            yield FieldChange(label, _shown(name, old), _shown(name, new), name, new)
    identity = class_of(person)
    if identity is not None and school.classes.get(identity, 0) != known.seat:
        old = school.titles.get(known.seat or 0, "")
        yield FieldChange("班级", old, school.title(identity), CLASS_COLUMN, identity)


def _clash(school: _School, changes: Sequence[FieldChange], student: int) -> str:
    """改成的号码已经是别人的。"""
    for change in changes:
        owners = {"number": school.numbers, "registry_number": school.registries}.get(change.column, {})
        if owners.get(change.new, student) != student:
            return f"{change.label} {change.new} 已是另一名学生的，请核对。"
    return ""


def _shown(name: str, value: Any) -> str:
    """给人看的写法。"""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    return {"sex": SEXES, "category": categories()}.get(name, {}).get(value, str(value))


def _missing(school: _School, entries: Sequence[RosterEntry]) -> tuple[str, ...]:
    """名单覆盖的班里，库里有而名单上没有的学生。"""
    covered = {school.class_id(entry.person) for entry in entries} - {None}
    seen = {entry.student_id for entry in entries}
    names = {entry.person.name for entry in entries if entry.fate is Fate.DOUBTFUL}
    return tuple(
        f"{known.values['name']}（{school.titles.get(known.seat or 0, '')}）"
        for known in school.students.values()
        if known.seat in covered and known.id not in seen and known.values["name"] not in names
    )


def _again(session: Session, files: Sequence[Mapping[str, str]]) -> str:
    """同一个文件还没有撤销的导入。"""
    hashes = {file["sha256"] for file in files}
    for batch in list_imports(session):
        if hashes & {str(file.get("sha256")) for file in batch.files}:
            return f"这个文件在 {batch.time:%Y-%m-%d %H:%M} 已经导入过。"
    return ""
