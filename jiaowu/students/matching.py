"""把名单上的人与库里的学生配对：学号、学籍号 → 姓名与班级；拿不准就当新学生，从不合并同名。"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

NameInClass = tuple[str, int]
"""（配对用的姓名、班级编号）。"""


class Candidate(NamedTuple):
    """名单上的一个人；class_id 为 None 时不知道班级。"""

    number: str | None
    name_key: str
    class_id: int | None

    @property
    def place(self) -> NameInClass | None:
        """姓名与班级；不知道班级为 None。"""
        return None if self.class_id is None else (self.name_key, self.class_id)


@dataclass(frozen=True)
class Roster:
    """库里已有的学生。"""

    by_number: Mapping[str, tuple[int, str]]
    """学号 →（编号、配对用的姓名）。"""
    by_place: Mapping[NameInClass, Sequence[tuple[int, str | None]]]
    """姓名与班级 → 各人的（编号、学号）。"""
    by_registry: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """学籍号 →（编号、配对用的姓名）；名单上的号码先当学号找，再当学籍号找。"""

    def owner_of(self, number: str | None) -> tuple[int, str] | None:
        """号码是谁的：（编号、配对用的姓名）；没有人用为 None。"""
        if number is None:
            return None
        return self.by_number.get(number) or self.by_registry.get(number)


class Doubt(StrEnum):
    """配对时的疑问。"""

    NUMBER_TAKEN = "number_taken"
    NUMBER_TWICE = "number_twice"
    NAMESAKES = "namesakes"

    @property
    def text(self) -> str:
        """给用户的说明。"""
        return DOUBT_TEXTS[self]


DOUBT_TEXTS = {
    Doubt.NUMBER_TAKEN: "号码已是另一名学生的学号，没有按号码配对。",
    Doubt.NUMBER_TWICE: "号码在名单里出现了不止一次，只有第一次用作学号。",
    Doubt.NAMESAKES: "同班有同名的学生，又没有能区分的学号，作为新学生保存。",
}


@dataclass(frozen=True)
class Matches:
    """配对结果，次序同名单。"""

    ids: list[int | None]
    """库里的编号；None 为新学生。"""
    numbers: list[str | None]
    """可以记为学号的号码；不能用的为 None。"""
    doubts: list[tuple[int, Doubt]] = field(default_factory=list)
    """（名单里的序号、疑问）。"""
    missing_numbers: list[tuple[int, str]] = field(default_factory=list)
    """库里还没有学号、这次可以补上的：（编号、学号）。"""
    comparable: bool = True
    """名单上的号码与库里的是不是同一种；不是（如每次不同的考号）就只看姓名与班级。"""


def match(roster: Roster, people: Sequence[Candidate]) -> Matches:
    """逐人配对；每个学生最多配给一个人。"""
    found = _match_numbers(roster, people)
    taken = {student for student in found.ids if student is not None}
    rest = [
        index
        for index, student in enumerate(found.ids)
        if student is None and (found.numbers[index] is None or people[index].place in roster.by_place)
    ]
    sharing = Counter(people[index].place for index in rest)
    found = replace(found, comparable=_numbers_comparable(roster, people, len(taken)))
    for index in rest:
        place = people[index].place
        if place is None or (place not in roster.by_place and sharing[place] == 1):
            continue
        here = roster.by_place.get(place, ())
        free = [known for known in here if known[0] not in taken]
        known = _only(free, found.numbers[index] if found.comparable else None)
        if known is not None and sharing[place] == 1 and not _left_over(here, known, found.numbers[index]):
            _accept(found, index, known)
            taken.add(known[0])
        elif found.numbers[index] is None and (free or sharing[place] > 1):
            found.doubts.append((index, Doubt.NAMESAKES))
    return found


def _match_numbers(roster: Roster, people: Sequence[Candidate]) -> Matches:
    """第一遍：号码与姓名都相同的。"""
    found = Matches([None] * len(people), [person.number for person in people])
    seen: set[str] = set()
    taken: set[int] = set()
    for index, person in enumerate(people):
        number = person.number
        if number is None:
            continue
        known = roster.owner_of(number)
        if number in seen:
            found.numbers[index] = None
            found.doubts.append((index, Doubt.NUMBER_TWICE))
        elif known is None:
            pass
        elif known[1] == person.name_key and known[0] not in taken:
            found.ids[index] = known[0]
            taken.add(known[0])
        else:
            found.numbers[index] = None
            found.doubts.append((index, Doubt.NUMBER_TAKEN))
        seen.add(number)
    return found


def _numbers_comparable(roster: Roster, people: Sequence[Candidate], matched: int) -> bool:
    """名单上的号码与库里的学号是不是同一种；考号每次不同，就只能看姓名与班级。"""
    if not roster.by_place:
        return True
    numbered = [person for person in people if person.number is not None]
    known = sum(person.place in roster.by_place for person in numbered)
    return matched * 2 >= known or known * 2 < len(numbered)


def _only(known: Sequence[tuple[int, str | None]], number: str | None) -> tuple[int, str | None] | None:
    """唯一的一人；他另有学号时不是同一人。"""
    if len(known) != 1 or (number is not None and known[0][1] is not None):
        return None
    return known[0]


def _left_over(
    here: Sequence[tuple[int, str | None]], known: tuple[int, str | None], number: str | None
) -> bool:
    """同班同名的几人里，别人都对上了号码才剩下他，而他自己有学号、名单上却没有写：不能靠排除法认。"""
    return number is None and len(here) > 1 and known[1] is not None


def _accept(found: Matches, index: int, known: tuple[int, str | None]) -> None:
    student, own = known
    number = found.numbers[index]
    found.ids[index] = student
    if own is None and number is not None:
        found.missing_numbers.append((student, number))
