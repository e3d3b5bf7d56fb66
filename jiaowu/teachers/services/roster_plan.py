"""花名册与库里的教师比较：每一行会怎样；什么也不改。"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from jiaowu.school.classes import Stage
from jiaowu.school.services.schools import get_school
from jiaowu.teachers.people import Basic
from jiaowu.teachers.rosters import (
    LEFT_OUT,
    RosterChoice,
    RosterEntry,
    RosterOutcome,
    RosterPerson,
    RosterPlan,
    RosterReading,
)
from jiaowu.teachers.services.facts import facts_of_all
from jiaowu.teachers.services.moments import Moment
from jiaowu.teachers.services.profiles import list_teachers
from jiaowu.teachers.services.rooms import rooms_of
from jiaowu.teachers.services.roster_differences import Compared, Known, compare, implausible
from jiaowu.teachers.services.roster_import import list_imports
from jiaowu.teachers.tables import TeacherTable

MOST_NAMESAKES = 5
"""同名的至多列出几位来选。"""


class _Staff:
    """比较要用的：库里的教师、班级与怎样找到一位。"""

    def __init__(self, session: Session, moment: Moment) -> None:
        self.day = moment.day
        self.rooms = rooms_of(session, moment)
        facts = facts_of_all(session)
        self.known = {
            row.id: Known(
                row.id,
                Basic(**{name: getattr(row, name) for name in Basic.__dataclass_fields__}),
                row.status,
                facts.get(row.id, ()),
            )
            for row in session.scalars(select(TeacherTable))
        }
        self.numbers = {each.basic.number: each.id for each in self.known.values() if each.basic.number}
        self.identities = {
            each.basic.id_number: each.id for each in self.known.values() if each.basic.id_number
        }

    def named(self, name: str) -> list[Known]:
        """这个姓名的各位。"""
        return [each for each in self.known.values() if each.basic.name == name]

    def told(self, known: Known) -> str:
        """同名的怎样分清：工号、教研组、出生年月。"""
        groups = [fact.value for fact in known.facts if fact.kind == "group" and fact.holds(self.day)]
        birth = f"{known.basic.birth:%Y-%m} 生" if known.basic.birth else ""
        parts = [known.basic.number or "没有工号", *groups, birth]
        return f"{known.basic.name}（{'，'.join(part for part in parts if part)}）"


def only_stage(session: Session) -> Stage | None:
    """学校只有一个学段时的学段，读班级用。"""
    school = get_school(session)
    stages = school.kind.stages if school else ()
    return stages[0] if len(stages) == 1 else None


def plan_roster(
    session: Session, moment: Moment, reading: RosterReading, files: Sequence[Mapping[str, str]]
) -> RosterPlan:
    """花名册与库里的教师配对，说出每一行会怎样；有起止的各项从 moment.day 起改。"""
    staff = _Staff(session, moment)
    people = _one_head(reading.people)
    numbers = Counter(person.basic.number for person in people if person.basic.number)
    names = Counter(person.basic.name for person in people)
    identities = Counter(person.basic.id_number for person in people if person.basic.id_number)
    entries = [
        _twin(person)
        if identities[person.basic.id_number or ""] > 1
        else _entry(staff, person, numbers, names)
        for person in people
    ]
    entries = _without_twice(entries)
    return RosterPlan(
        moment.day,
        tuple(files),
        tuple(entries),
        _missing(session, moment, entries, names),
        _again(session, files),
    )


def _one_head(people: Sequence[RosterPerson]) -> list[RosterPerson]:
    """一个班写了几位班主任的，都不登记班主任。"""
    counts = Counter(person.homeroom.identity for person in people if person.homeroom)
    found = []
    for person in people:
        room = person.homeroom
        if room is not None and counts[room.identity] > 1:
            told = f"“{room.name}”在表里有 {counts[room.identity]} 位班主任，没有登记。"
            found.append(replace(person, homeroom=None, doubts=(*person.doubts, told)))
        else:
            found.append(person)
    return found


def _entry(staff: _Staff, person: RosterPerson, numbers: Counter[str], names: Counter[str]) -> RosterEntry:
    """一行的去向：先看号码重不重，再找是谁，最后看日期合不合理。"""
    basic = person.basic
    if basic.number and numbers[basic.number] > 1:
        bare = replace(person, basic=replace(basic, number=None))
        told = f"工号 {basic.number} 在表里出现了 {numbers[basic.number]} 次，请在原表改正。"
        return _doubtful(staff, person, told, _ways(staff, bare, names, "不要工号，"))
    by_number = staff.known.get(staff.numbers.get(basic.number or "", 0))
    by_identity = staff.known.get(staff.identities.get(basic.id_number or "", 0))
    for owner, label in ((by_number, f"工号 {basic.number} "), (by_identity, "身份证号")):
        if owner is not None and owner.basic.name != basic.name:
            return _taken(staff, person, owner, label, names)
    found = by_number or by_identity
    if found is None:
        return _by_name(staff, person, names)
    if by_identity is not None and found is not by_identity:
        told = f"工号是{staff.told(found)}的，身份证号却是{staff.told(by_identity)}的，请在原表改正。"
        return RosterEntry(person, None, told, (LEFT_OUT,))
    return _decided(staff, person, found)


def _twin(person: RosterPerson) -> RosterEntry:
    """表里有两行的身份证号一样。"""
    told = "身份证号在表里出现了不止一次，请在原表改正或留下一行。"
    return RosterEntry(person, None, told, (LEFT_OUT,))


def _taken(staff: _Staff, person: RosterPerson, owner: Known, label: str, names: Counter[str]) -> RosterEntry:
    """工号或身份证号已是另一个名字的。"""
    told = f"{label}在库里是{owner.basic.name}的，姓名不同。"
    renamed = RosterChoice(f"就是{owner.basic.name}，改名为{person.basic.name}", _as(staff, person, owner))
    bare = replace(person, basic=replace(person.basic, number=None, id_number=None))
    return _doubtful(
        staff, person, told, [renamed, *_ways(staff, bare, names, f"不要{label.split(maxsplit=1)[0]}，")]
    )


def _by_name(staff: _Staff, person: RosterPerson, names: Counter[str]) -> RosterEntry:
    same = staff.named(person.basic.name)
    alone = names[person.basic.name] == 1
    if not same:
        if alone or person.basic.number or person.id_birth or person.basic.birth:
            return _decided(staff, person, None)
        told = f"表里有 {names[person.basic.name]} 位“{person.basic.name}”，没有工号，分不清。"
        return _doubtful(staff, person, told, _ways(staff, person, names))
    born = [each for each in same if each.basic.birth and each.basic.birth == person.basic.birth]
    certain = born if len(born) == 1 else same
    if len(certain) > 1 or not alone:
        told = (
            f"库里有 {len(same)} 位“{person.basic.name}”，表里有 {names[person.basic.name]} 位，分不清是谁。"
        )
        return _doubtful(staff, person, told, _ways(staff, person, names))
    number = certain[0].basic.number
    if number and person.basic.number and number != person.basic.number:
        told = f"库里的{person.basic.name}工号是 {number}，表里是 {person.basic.number}。"
        return _doubtful(staff, person, told, _ways(staff, person, names))
    birth = certain[0].basic.birth
    if birth and person.basic.birth and birth.year != person.basic.birth.year and not number:
        told = f"库里的{person.basic.name}是 {birth:%Y-%m-%d} 生，不像同一个人。"
        return _doubtful(staff, person, told, _ways(staff, person, names))
    return _decided(staff, person, certain[0])


def _ways(
    staff: _Staff, person: RosterPerson, names: Counter[str], before: str = ""
) -> Iterator[RosterChoice]:
    """待定的一行可以怎样办：就是库里的哪一位，或当作新教师。"""
    same = staff.named(person.basic.name)
    if names[person.basic.name] <= len(same) or len(same) == 1:
        for known in same[:MOST_NAMESAKES]:
            yield RosterChoice(f"{before}就是{staff.told(known)}", _as(staff, person, known))
    yield RosterChoice(f"{before}当作新教师", _as(staff, person, None))


def _decided(staff: _Staff, person: RosterPerson, known: Known | None) -> RosterEntry:
    """知道是谁了；出生日期与身份证号不一致、日期不合理的仍要用户定。"""
    if person.id_birth is not None:
        written = f"{person.basic.birth:%Y-%m-%d}"
        told = f"出生日期写的是 {written}，身份证号里是 {person.id_birth:%Y-%m-%d}。"
        fixed = replace(person, basic=replace(person.basic, birth=person.id_birth))
        ways = [
            RosterChoice("出生日期以身份证号为准", _as(staff, fixed, known)),
            RosterChoice("出生日期照表里写的", _as(staff, person, known)),
        ]
        return _doubtful(staff, person, told, ways)
    compared = _compared(staff, person, known)
    strange = implausible(person, known)
    if strange:
        bare = replace(person, basic=replace(person.basic, birth=None, started=None))
        ways = [RosterChoice("这两个日期不要，其余照录", _as(staff, bare, known))]
        return _doubtful(staff, person, strange, ways)
    return RosterEntry(person, compared.outcome, doubts=compared.doubts)


def _doubtful(
    staff: _Staff, person: RosterPerson, reason: str, ways: Iterator[RosterChoice] | Sequence[RosterChoice]
) -> RosterEntry:
    usable = [way for way in ways if way.outcome and not implausible_outcome(staff, person, way.outcome)]
    return RosterEntry(person, None, reason, (LEFT_OUT, *usable))


def implausible_outcome(staff: _Staff, person: RosterPerson, outcome: RosterOutcome) -> bool:
    """照这种办法存，日期仍不合理、存不进去。"""
    known = staff.known.get(outcome.teacher_id or 0)
    return bool(implausible(replace(person, basic=outcome.basic), known))


def _as(staff: _Staff, person: RosterPerson, known: Known | None) -> RosterOutcome:
    return _compared(staff, person, known).outcome


def _compared(staff: _Staff, person: RosterPerson, known: Known | None) -> Compared:
    return compare(person, known, staff.rooms, staff.day)


def _without_twice(entries: Sequence[RosterEntry]) -> list[RosterEntry]:
    """表里两行配到同一位的，都不录。"""
    taken = Counter(
        entry.outcome.teacher_id for entry in entries if entry.outcome and entry.outcome.teacher_id
    )
    told = "表里有两行是同一位教师，请在原表留下一行。"
    return [
        replace(
            entry, outcome=None, reason=told, choices=(LEFT_OUT, RosterChoice("照这一行录", entry.outcome))
        )
        if entry.outcome and taken[entry.outcome.teacher_id or 0] > 1
        else entry
        for entry in entries
    ]


def _missing(
    session: Session, moment: Moment, entries: Sequence[RosterEntry], names: Counter[str]
) -> tuple[str, ...]:
    """在校名册上有、而表里没有的教师。"""
    seen = {entry.outcome.teacher_id for entry in entries if entry.outcome}
    return tuple(
        row.name for row in list_teachers(session, moment) if row.id not in seen and not names[row.name]
    )


def _again(session: Session, files: Sequence[Mapping[str, str]]) -> str:
    """同一个文件还没有撤销的导入。"""
    hashes = {file["sha256"] for file in files}
    for batch in list_imports(session):
        if hashes & {str(file.get("sha256")) for file in batch.files}:
            return f"这个文件在 {batch.time:%Y-%m-%d %H:%M} 已经导入过。"
    return ""
