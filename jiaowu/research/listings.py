"""导入一览表之前给人看的：每一行新增、改动、相同，还是不录，以及为什么。"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from jiaowu.errors import UserError

T = TypeVar("T")


class Fate(StrEnum):
    """一行怎样处理。"""

    NEW = "新增"
    CHANGED = "改动"
    SAME = "相同"
    REFUSED = "不录"


@dataclass(frozen=True)
class Listed(Generic[T]):
    """一行的处理。"""

    fate: Fate
    place: str
    what: T | None
    """要存的；相同、不录的可以没有。"""
    known_id: int | None = None
    """已经登记着的那一条；新增的没有。"""
    notes: tuple[str, ...] = ()
    """看不懂的、与登记的不同的、不录的理由。"""


@dataclass(frozen=True)
class ListPlan(Generic[T]):
    """一次导入的打算；什么都还没有存。"""

    entries: tuple[Listed[T], ...]
    files: tuple[Mapping[str, str], ...]
    unknown: tuple[str, ...] = ()
    """认不出的姓名。"""

    def count(self, fate: Fate) -> int:
        """几行这样处理。"""
        return sum(each.fate is fate for each in self.entries)

    @property
    def wanted(self) -> Sequence[Listed[T]]:
        """要存的各行。"""
        return [each for each in self.entries if each.fate in {Fate.NEW, Fate.CHANGED}]

    @property
    def summary(self) -> str:
        """如“新增 3 项，相同 1 项”。"""
        return "，".join(f"{fate.value} {self.count(fate)} 行" for fate in Fate if self.count(fate))


class People:
    """姓名 → 编号；同名的说不清是哪一位。"""

    def __init__(self, people: Mapping[int, str]) -> None:
        """people 是编号 → 姓名。"""
        self._found: dict[str, list[int]] = {}
        for key, name in people.items():
            self._found.setdefault(name, []).append(key)
        self.unknown: dict[str, None] = {}

    def find(self, name: str) -> int:
        """唯一的一位；没有、同名几位时报 UserError。"""
        keys = self._found.get(name, [])
        if len(keys) == 1:
            return keys[0]
        if not keys:
            self.unknown[name] = None
            raise UserError(f"没有登记“{name}”。")
        raise UserError(f"有 {len(keys)} 位叫“{name}”，分不清是哪一位，请导入后手工登记。")

    def knows(self, name: str) -> bool:
        """有没有叫这个名字的。"""
        return name in self._found
