"""花名册的一行与库里的一位教师：哪几项要改，旧的是什么、新的是什么。"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jiaowu.errors import UserError
from jiaowu.students.rosters import Fate
from jiaowu.teachers import codes
from jiaowu.teachers.codes import IN_SERVICE, CodeList
from jiaowu.teachers.facts import Change, Fact, FactKind, change, values_at
from jiaowu.teachers.people import BASIC_TITLES, SEXES, Basic, mask_id_number, mask_phone
from jiaowu.teachers.rosters import RosterChange, RosterOutcome, RosterPerson
from jiaowu.teachers.services.checking import CODED, EARLIEST, YOUNGEST_START
from jiaowu.teachers.services.rooms import Rooms
from jiaowu.teachers.tenure import age_at


@dataclass(frozen=True)
class Known:
    """库里的一位教师。"""

    id: int
    basic: Basic
    status: str | None
    facts: tuple[Fact, ...]


MASKS = {"id_number": mask_id_number, "phone": mask_phone}
"""给人看时遮住的。"""
NOBODY = Known(0, Basic(""), None, ())


@dataclass(frozen=True)
class Compared:
    """比较的结果，与比较时发现的可疑之处。"""

    outcome: RosterOutcome
    doubts: tuple[str, ...]


def compare(person: RosterPerson, known: Known | None, rooms: Rooms, day: date) -> Compared:
    """known 为 None 是新教师；表里空着的不改，有起止的各项从 day 起改。"""
    doubts: list[str] = []
    held = known or NOBODY
    changes = [] if known is None else list(_basics(person, held.basic))
    changes += [each for fact in person.facts for each in _fact(person, fact, held, day, doubts)]
    doubts += _left(person, held, day)
    changes += _status(person, held, day, doubts)
    changes += _homeroom(person, held, rooms, day, doubts)
    fate = Fate.CHANGED if changes else Fate.SAME
    outcome = RosterOutcome(
        Fate.NEW if known is None else fate, person.basic, known.id if known else None, tuple(changes)
    )
    return Compared(outcome, tuple(doubts))


def implausible(person: RosterPerson, known: Known | None) -> str:
    """出生、参加工作的日期不合理、存不进去的理由；合理为空。"""
    held = (known or NOBODY).basic
    birth, started = person.basic.birth or held.birth, person.basic.started or held.started
    today = date.today()  # noqa: DTZ011 — 日期按本地
    for label, day in (("出生日期", birth), ("参加工作", started)):
        if day is not None and not EARLIEST <= day <= today:
            return f"{label} {day:%Y-%m-%d} 不对，请在原表改正。"
    years = age_at(birth, started) if started is not None else None
    if birth and started and years is not None and years < YOUNGEST_START:
        return f"参加工作 {started:%Y-%m-%d} 时还不满 {YOUNGEST_START} 岁（出生 {birth:%Y-%m-%d}）。"
    return ""


def shown(field: str, value: object) -> str:
    """一项给人看的写法；身份证号、电话遮住。"""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    text = str(value)
    if field in CODED:
        return codes.name_of(CODED[field], text)
    if field == "sex":
        return SEXES.get(text, text)
    return MASKS[field](text) if field in MASKS else text


def _basics(person: RosterPerson, held: Basic) -> Iterator[RosterChange]:
    """登记的各项：表里写了、又与库里不同的。"""
    for field, label in BASIC_TITLES.items():
        new, old = getattr(person.basic, field), getattr(held, field)
        if new is None or new == old or (field in person.monthly and _same_month(old, new)):
            continue
        told_old, told_new = shown(field, old), shown(field, new)
        if told_old == told_new:
            told_new += "（遮住的几位不同）"
        yield RosterChange(label, told_old, told_new, field, new)


def _same_month(old: date | None, new: date | None) -> bool:
    return bool(old and new and (old.year, old.month) == (new.year, new.month))


def _fact(
    person: RosterPerson, new: Fact, held: Known, day: date, doubts: list[str]
) -> Iterator[RosterChange]:
    """有起止的一项：没有登记过的补登，换了的从写明的日期（没有写的从 day）起换。"""
    label = new.kind.label
    own = [fact for fact in held.facts if fact.kind is new.kind]
    same = next((fact for fact in own if fact.value == new.value and fact.holds(day)), None)
    if same is not None:
        yield from _since(person, new, same, held.facts)
        return
    started = new.started or (day if own else None)
    wanted = replace(new, started=started)
    if planned(held.facts, wanted, label, doubts):
        old = "、".join(values_at(own, new.kind, day)) if new.kind.single else ""
        since = f"（{started:%Y-%m-%d} 起）" if started else ""
        yield RosterChange(label, old, new.value + since, fact=wanted)


def planned(facts: Sequence[Fact], new: Fact, label: str, doubts: list[str]) -> Change | None:
    """照规矩换会怎样；换不成、或会排到后来的一条之前的，说明原因。"""
    try:
        found = change(facts, new)
    except UserError as error:
        doubts.append(f"{error}这一项没有导入。")
        return None
    if found.opened.ended is not None and new.ended is None:
        doubts.append(f"{label}在 {found.opened.ended:%Y-%m-%d} 之后还有登记，“{new.value}”没有导入。")
        return None
    return found


def _since(person: RosterPerson, new: Fact, same: Fact, facts: Sequence[Fact]) -> Iterator[RosterChange]:
    """同一个职称，表里写明了从哪天起。"""
    if new.started is None or new.started == same.started:
        return
    if new.kind.value in person.monthly and _same_month(same.started, new.started):
        return
    others = [fact for fact in facts if fact.kind is same.kind and fact.id != same.id]
    if any(fact.last >= new.started and fact.first <= same.last for fact in others):
        return
    old = f"{same.started:%Y-%m-%d}" if same.started else ""
    fixed = replace(same, started=new.started)
    yield RosterChange(f"{new.kind.label}的取得时间", old, f"{new.started:%Y-%m-%d}", fact=fixed)


def _left(person: RosterPerson, held: Known, day: date) -> Iterator[str]:
    """可以并存的（骨干、职务、备课组）：库里还有、表里没有的不动，说一声。"""
    for kind in (FactKind.BACKBONE, FactKind.DUTY, FactKind.PREPARATION):
        written = {fact.value for fact in person.facts if fact.kind is kind}
        extra = [value for value in values_at(held.facts, kind, day) if value not in written]
        if written and extra:
            yield f"库里还有{kind.label}“{'、'.join(extra)}”，没有动；不再是的请在档案里写上结束。"


def _status(person: RosterPerson, held: Known, day: date, doubts: list[str]) -> Iterator[RosterChange]:
    """人员状态；没有登记就是在职。"""
    old = values_at(held.facts, FactKind.STATUS, day)
    now = (old[-1] if old else held.status) or IN_SERVICE
    if person.status is None or person.status == now:
        return
    fact = Fact(FactKind.STATUS, person.status, day)
    if planned(held.facts, fact, FactKind.STATUS.label, doubts):
        names = [codes.name_of(CodeList.STATUS, code) for code in (now, person.status)]
        yield RosterChange("人员状态", names[0], f"{names[1]}（{day:%Y-%m-%d} 起）", fact=fact)


def _homeroom(
    person: RosterPerson, held: Known, rooms: Rooms, day: date, doubts: list[str]
) -> Iterator[RosterChange]:
    """班主任；这个班现在有别的班主任的，从 day 起换。"""
    if person.homeroom is None:
        return
    room = rooms.find(person.homeroom)
    if room is None:
        doubts.append(f"班主任带的“{person.homeroom.name}”不在这个学期的班级里，没有登记。")
        return
    mine = [fact for fact in held.facts if fact.kind is FactKind.HOMEROOM]
    if any(fact.class_id == room and fact.holds(day) for fact in mine):
        return
    heads = [fact for teacher, fact in rooms.homerooms.get(room, ()) if teacher != held.id]
    current = [fact for fact in heads if fact.holds(day)]
    usual = rooms.first_day if not mine and not heads else day
    fact = Fact(FactKind.HOMEROOM, FactKind.HOMEROOM.label, min(usual, day), class_id=room)
    if any(each.first >= fact.first for each in heads):
        doubts.append(f"{rooms.titles[room]}的班主任在 {day:%Y-%m-%d} 之后还有登记，没有导入。")
        return
    if planned(held.facts, fact, FactKind.HOMEROOM.label, doubts):
        old = "、".join(rooms.titles.get(each.class_id or 0, "") for each in mine if each.holds(day))
        told = f"{rooms.titles[room]}（{fact.started:%Y-%m-%d} 起）"
        yield RosterChange("班主任", old, told + ("，替换现在的班主任" if current else ""), fact=fact)
