"""几块成绩里的考生认成同一批人：号码相同而且姓名不冲突，其次班级加姓名；拿不准的不合并。"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from jiaowu.school.classes import ClassKey
from jiaowu.scores.importing.identities import People
from jiaowu.scores.importing.parts import Part

Owners = npt.NDArray[np.int64]
Place = tuple[str, tuple[int | None, int | None, str] | None]


@dataclass(eq=False, slots=True)
class Person:
    """一名考生；first 为他第一次出现的块与块内序号。"""

    name: str
    number: str | None
    key: ClassKey | None
    first: tuple[int, int]
    last: int
    """最近一次出现在第几块，同一块里不按姓名合并。"""


@dataclass(eq=False)
class Union:
    """全部考生，以及每一块的每一行属于第几名考生。"""

    people: list[Person] = field(default_factory=list)
    owners: list[Owners] = field(default_factory=list)


def unite(parts: Sequence[Part]) -> Union:
    """认人；重号、同名等可疑之处记到各块的 doubts。"""
    union = Union()
    register = _Register(union)
    for index, part in enumerate(parts):
        if index == 0 and _all_different(part.people):
            _take_all(union, part.people, register, index, more=len(parts) > 1)
        else:
            union.owners.append(register.place(part, index))
    return union


def _all_different(people: People) -> bool:
    numbers = set(people.numbers)
    return None not in numbers and len(numbers) == len(people.numbers)


def _take_all(union: Union, people: People, register: "_Register", index: int, *, more: bool) -> None:
    """第一块而且号码都不重复：一行一人，不必逐个比对。"""
    rows = zip(people.names, people.numbers, people.classes, strict=True)
    union.people = [
        Person(name, number, key, (index, row), index) for row, (name, number, key) in enumerate(rows)
    ]
    union.owners.append(np.arange(len(union.people)))
    if more:
        for owner, person in enumerate(union.people):
            register.remember(owner, person)


class _Register:
    """已经认下的考生，按号码、按姓名加班级、按姓名查。"""

    def __init__(self, union: Union) -> None:
        self._people = union.people
        self._union = union
        self._by_number: dict[str, int] = {}
        self._by_place: dict[Place, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}

    def remember(self, owner: int, person: Person, *, numbered: bool = True) -> None:
        """登记一名考生；numbered 为 False 时号码不能用来认人。"""
        if numbered and person.number is not None:
            self._by_number.setdefault(person.number, owner)
        self._by_place.setdefault(_place(person.name, person.key), []).append(owner)
        self._by_name.setdefault(person.name, []).append(owner)

    def place(self, part: Part, index: int) -> Owners:
        """一块的每一行是谁；没见过的登记为新考生。"""
        self._people = self._union.people
        people = part.people
        here = _Here(people, self._by_number, self._by_place)
        if here.seats:
            text = "号码在各班重复，像座号，不能单独用来认人；按姓名加班级认人，请核对。"
            part.doubts.add("duplicate_number", text)
        owners = np.empty(len(people.names), dtype=np.int64)
        for row, (name, number, key) in enumerate(
            zip(people.names, people.numbers, people.classes, strict=True)
        ):
            owner = self._by_own_number(part, index, row) if number is not None and not here.seats else None
            if owner is None:
                owner = self._by_own_name(part, index, row, here)
            if owner is None:
                owner = len(self._people)
                person = Person(name, number, key, (index, row), index)
                self._people.append(person)
                self.remember(owner, person, numbered=not here.seats)
            self._complete(owner, None if here.seats else number, key, index)
            owners[row] = owner
        return owners

    def _complete(self, owner: int, number: str | None, key: ClassKey | None, index: int) -> None:
        """别的表里没写的号码、班级补上。"""
        person = self._people[owner]
        person.last = index
        if person.number is None and number is not None:
            person.number = number
            self._by_number.setdefault(number, owner)
        if person.key is None or (person.key.no is None and key is not None and key.no is not None):
            person.key = key

    def _by_own_number(self, part: Part, index: int, row: int) -> int | None:
        name, number = part.people.names[row], part.people.numbers[row]
        owner = self._by_number.get(number) if number is not None else None
        if owner is None:
            return None
        person = self._people[owner]
        if person.name == name or not person.name or not name:
            if person.first[0] == index or person.last == index:
                _tell(part, row, "duplicate_pupil", f"号码 {number} 的{name}出现了不止一次，只算一名考生。")
            return owner
        _tell(
            part,
            row,
            "duplicate_number",
            f"号码 {number} 已是{person.name}的，{name}按另一名考生计，请核对号码。",
        )
        return None

    def _by_own_name(self, part: Part, index: int, row: int, here: "_Here") -> int | None:
        name, number, key = part.people.names[row], part.people.numbers[row], part.people.classes[row]
        if not name:
            return None
        place = _place(name, key)
        known = self._by_place.get(place, [])
        others = [owner for owner in known if self._people[owner].last != index]
        if number is not None and here.comparable and not here.seats:
            others = [owner for owner in others if self._people[owner].number is None]
        if others and len(others) == 1 and here.places[place] == 1:
            return others[0]
        if number is None and (others or here.places[place] > 1):
            where = "同一个班" if key is not None else "没有写班级的考生里"
            text = f"{where}有不止一个“{name}”，又没有能区分的号码，按不同的考生计，请核对。"
            _tell(part, row, "same_name", text)
            return None
        return self._by_name_alone(part, index, row, here) if not known else None

    def _by_name_alone(self, part: Part, index: int, row: int, here: "_Here") -> int | None:
        """一边没有写班级时，姓名在两边都只有一个才认作同一人，并告诉用户。"""
        name, number, key = part.people.names[row], part.people.numbers[row], part.people.classes[row]
        known = self._by_name.get(name, [])
        if len(known) != 1 or here.names[name] != 1 or self._people[known[0]].last == index:
            return None
        person = self._people[known[0]]
        if number is not None and person.number is not None and here.comparable:
            return None
        if not _compatible(key, person.key):
            return None
        _tell(part, row, "matched_by_name", f"{name}只凭姓名与另一张表里的同名考生合成一人，请核对。")
        return known[0]


class _Here:
    """一块里姓名、姓名加班级各出现几次，号码与已登记的是不是同一种。"""

    def __init__(self, people: People, numbers: dict[str, int], known: dict[Place, list[int]]) -> None:
        self.names = Counter(people.names)
        self.places = Counter(map(_place, people.names, people.classes))
        own = [number for number in people.numbers if number is not None]
        shared = sum(number in numbers for number in own)
        # 号码一个都对不上，人却大多见过，才是另一种号码；人大多没见过，只是另一批考生
        strangers = sum(count for place, count in self.places.items() if place not in known)
        other_people = strangers * 2 > len(people.names)
        self.comparable = bool(own) and (shared * 10 >= len(own) or other_people or not numbers)
        different = set(own)
        people_seen = set(zip(people.numbers, people.names, strict=True))
        self.seats = len(different) < len(own) * 0.8 and len(people_seen) > len(different) * 1.2
        """号码多数重复而姓名不同：像座号。"""


def _place(name: str, key: ClassKey | None) -> Place:
    return (name, key.identity if key is not None else None)


def _compatible(one: ClassKey | None, other: ClassKey | None) -> bool:
    """班级不矛盾：有一边没写，或班号相同而年级有一边没写。"""
    if one is None or other is None or one.no is None or other.no is None:
        return one is None or other is None or one.grade in {None, other.grade} or other.grade is None
    return one.no == other.no and (one.grade is None or other.grade is None)


def _tell(part: Part, row: int, kind: str, text: str) -> None:
    part.doubts.add_cells(kind, text, part.person_column, (int(part.people.rows[row]),))
