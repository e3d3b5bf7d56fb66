"""学生名单读出来的样子，与准备怎样存。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jiaowu.school.classes import ClassKey
from jiaowu.students.statuses import Status


@dataclass(frozen=True)
class RosterPerson:
    """名单上的一行；没有写的为空。"""

    file: str
    sheet: str
    row: int
    """原表的行，从 1 起。"""
    name: str
    number: str | None = None
    registry_number: str | None = None
    sex: str | None = None
    """1 男、2 女。"""
    birth: date | None = None
    class_key: ClassKey | None = None
    category: str | None = None
    status: Status | None = None
    note: str | None = None
    doubts: tuple[str, ...] = ()
    """这一行可疑的地方，一项一句；都不妨碍存。"""

    @property
    def place(self) -> str:
        """如“名单.xlsx Sheet1 第 5 行”。"""
        return f"{self.file} {self.sheet} 第 {self.row} 行".replace("  ", " ")


@dataclass(frozen=True)
class RosterReading:
    """读出来的名单。"""

    people: tuple[RosterPerson, ...]
    columns: tuple[str, ...]
    """用上的列，如“学号”“姓名”。"""
    has_id_numbers: bool
    """有没有身份证号一列；它从不保存。"""
    notes: tuple[str, ...] = ()
    """略去了什么，一项一句。"""


class Fate(StrEnum):
    """名单上的一行会怎样。"""

    DOUBTFUL = "doubtful"
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"

    @property
    def label(self) -> str:
        """中文名称。"""
        return FATE_LABELS[self]


FATE_LABELS = {Fate.DOUBTFUL: "待定", Fate.NEW: "新增", Fate.CHANGED: "修改", Fate.SAME: "不变"}


@dataclass(frozen=True)
class FieldChange:
    """一项的改动：给人看的名称、旧值、新值，与要存的列和值。"""

    label: str
    old: str
    new: str
    column: str
    value: object


@dataclass(frozen=True)
class RosterEntry:
    """一行的去向。"""

    person: RosterPerson
    fate: Fate
    student_id: int | None = None
    """配到的学生；新增与待定的为空。"""
    changes: tuple[FieldChange, ...] = ()
    reason: str = ""
    """待定的理由。"""
    can_add: bool = False
    """待定的这一行能不能由用户决定当作新学生。"""
    keeps_number: bool = True
    """当作新学生时学号能不能用；已是别人的、重复的不能。"""


@dataclass(frozen=True)
class RosterPlan:
    """整份名单的去向。"""

    term_id: int
    files: tuple[Mapping[str, str], ...]
    """来源文件的 name 与 sha256。"""
    entries: tuple[RosterEntry, ...]
    missing: tuple[str, ...] = ()
    """名单里的这些班，库里有而名单上没有的学生（导入不动他们）。"""
    again: str = ""
    """同一个文件以前导入过时的提醒。"""

    def count(self, fate: Fate) -> int:
        """这一种有几行。"""
        return sum(entry.fate is fate for entry in self.entries)


@dataclass(frozen=True)
class RosterReceipt:
    """导入之后的回执。"""

    batch_id: int
    added: int
    changed: int
    left_out: int
    """待定而没有录入的行数。"""
