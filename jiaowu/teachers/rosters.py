"""教师花名册读出来的样子，与准备怎样存。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jiaowu.school.classes import ClassKey
from jiaowu.students.rosters import Fate
from jiaowu.teachers.facts import Fact
from jiaowu.teachers.people import BASIC_TITLES, Basic

FACT_TITLES = {
    "title": "职称",
    "title_since": "取得职称时间",
    "post_level": "岗位等级",
    "backbone": "骨干与称号",
    "duty": "职务",
    "group": "教研组",
    "preparation": "备课组",
    "homeroom": "班主任",
    "status": "人员状态",
}
"""名册里有起止的各项：角色 → 名称。"""
ROLE_TITLES = {**BASIC_TITLES, **FACT_TITLES, "subject": "任教学科"}
"""名册里可以有的各列：角色 → 名称。"""
COMPUTED_TITLES = {
    "serial": "序号",
    "age": "年龄",
    "tenure": "教龄",
    "tier": "教龄层",
    "classes": "任教班级",
    "periods": "周课时",
    "school": "学校",
    "today": "填表日期",
}
"""只在填表时用的：角色 → 名称。"""


@dataclass(frozen=True)
class RosterOptions:
    """怎样读、怎样存。"""

    keep_id_numbers: bool = False
    """登记身份证号；不登记的只用来核对、补性别与出生日期。"""
    groups_from_subjects: bool = False
    """没有写教研组的，由任教学科定（语文 → 语文组）。"""


@dataclass(frozen=True)
class RosterPerson:
    """花名册上的一行；没有写的为空。"""

    file: str
    sheet: str
    row: int
    """原表的行，从 1 起。"""
    basic: Basic
    facts: tuple[Fact, ...] = ()
    """职称、骨干等；写明了从哪天起的带着开始的日期。班主任不在其中。"""
    status: str | None = None
    """人员状态的代码。"""
    homeroom: ClassKey | None = None
    subject: str | None = None
    """任教学科；任教在任教表里登记，这里只用来定教研组。"""
    monthly: frozenset[str] = frozenset()
    """只写到月的日期：birth、started、title。"""
    id_birth: date | None = None
    """身份证号里的出生日期与写的不同时，身份证号里的。"""
    doubts: tuple[str, ...] = ()
    """这一行可疑的地方，一项一句；都不妨碍存。"""

    @property
    def place(self) -> str:
        """如“名册.xlsx Sheet1 第 5 行”。"""
        return f"{self.file} {self.sheet} 第 {self.row} 行".replace("  ", " ")


@dataclass(frozen=True)
class RosterReading:
    """读出来的花名册。"""

    people: tuple[RosterPerson, ...]
    columns: tuple[str, ...]
    """用上的列的名称。"""
    unused: tuple[str, ...]
    """没有用的列：表头原来的写法。"""
    has_id_numbers: bool
    has_subjects: bool
    """有任教学科、没有教研组一列。"""
    notes: tuple[str, ...] = ()
    """略去了什么，一项一句。"""


@dataclass(frozen=True)
class RosterChange:
    """一项的改动：给人看的名称、旧值、新值，与怎样存。"""

    label: str
    old: str
    new: str
    field: str | None = None
    """Basic 的字段；有起止的各项为 None。"""
    value: object = None
    fact: Fact | None = None
    """要登记的一条；改已有一条的开始日期时，编号是那一条的。"""


@dataclass(frozen=True)
class RosterOutcome:
    """一行会怎样存。"""

    fate: Fate
    """新增、修改、不变。"""
    basic: Basic
    """新增时登记的各项。"""
    teacher_id: int | None = None
    """配到的教师；新增的为 None。"""
    changes: tuple[RosterChange, ...] = ()


@dataclass(frozen=True)
class RosterChoice:
    """待定的一行可以怎样办；outcome 为 None 是不录。"""

    label: str
    outcome: RosterOutcome | None = None


LEFT_OUT = RosterChoice("不录")


@dataclass(frozen=True)
class RosterEntry:
    """一行的去向：定了的只有 outcome，待定的有 reason 与几种 choices（第一种是不录）。"""

    person: RosterPerson
    outcome: RosterOutcome | None = None
    reason: str = ""
    choices: tuple[RosterChoice, ...] = ()
    doubts: tuple[str, ...] = ()
    """比较时发现的可疑之处。"""

    @property
    def fate(self) -> Fate:
        """新增、修改、不变、待定。"""
        return self.outcome.fate if self.outcome else Fate.DOUBTFUL

    def settled(self, chosen: int = 0) -> RosterOutcome | None:
        """照第 chosen 种办法会怎样存；不录为 None。"""
        return self.outcome or self.choices[chosen].outcome


@dataclass(frozen=True)
class RosterPlan:
    """整份花名册的去向。"""

    day: date
    """有起止的各项从哪天起改。"""
    files: tuple[Mapping[str, str], ...]
    """来源文件的 name 与 sha256。"""
    entries: tuple[RosterEntry, ...]
    missing: tuple[str, ...] = ()
    """在校名册上有、而这份表里没有的教师；导入不动他们。"""
    again: str = ""
    """同一个文件以前导入过时的提醒。"""

    def settled(self, decisions: Mapping[int, int]) -> list[tuple[RosterPerson, RosterOutcome]]:
        """照 decisions（entries 的序号 → 第几种办法）要存的各行，不变的不在其中。"""
        found = []
        for at, entry in enumerate(self.entries):
            outcome = entry.settled(decisions.get(at, 0))
            if outcome is not None and outcome.fate is not Fate.SAME:
                found.append((entry.person, outcome))
        return found


@dataclass(frozen=True)
class RosterReceipt:
    """导入之后的回执。"""

    batch_id: int
    added: int
    changed: int
    left_out: int
    """待定而没有录入的行数。"""
