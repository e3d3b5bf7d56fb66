"""教学编排表读出来的样子，与准备怎样存。"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jiaowu.school.classes import ClassKey
from jiaowu.students.rosters import Fate

HOMEROOM = "班主任"
"""班主任一行没有学科。"""


@dataclass(frozen=True)
class AssignmentRow:
    """编排表上的一处：哪个班、哪一科、谁教。"""

    file: str
    sheet: str
    address: str
    """原表的格，如 C5。"""
    class_key: ClassKey
    subject: str | None
    """学科；班主任为 None。"""
    teachers: tuple[str, ...]
    """姓名，可以有几位。"""
    number: str | None = None
    """工号，只有一位教师时才有。"""
    periods: float | None = None
    """每周几节；没有写为 None。"""
    doubts: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """如“编排.xlsx 七年级 C5”。"""
        return f"{self.file} {self.sheet} {self.address}"

    @property
    def subject_title(self) -> str:
        """学科，或“班主任”。"""
        return self.subject or HOMEROOM


@dataclass(frozen=True)
class AssignmentReading:
    """读出来的编排表。"""

    rows: tuple[AssignmentRow, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewTeacher:
    """库里没有、要一并登记的教师。"""

    name: str
    number: str | None = None


@dataclass(frozen=True)
class Seat:
    """教这一科的一位：已有的教师编号，或要新登记的。"""

    teacher: int | NewTeacher
    periods: float | None = None


@dataclass(frozen=True)
class AssignmentOutcome:
    """一个班的一科会变成什么样；subject 为 None 是班主任。"""

    fate: Fate
    class_id: int
    subject: str | None
    seats: tuple[Seat, ...]
    old: str
    new: str


@dataclass(frozen=True)
class AssignmentChoice:
    """待定的一处可以怎样办；outcome 为 None 是不录。"""

    label: str
    outcome: AssignmentOutcome | None = None


LEFT_OUT = AssignmentChoice("不录")


@dataclass(frozen=True)
class AssignmentEntry:
    """一处的去向。"""

    row: AssignmentRow
    class_title: str
    outcome: AssignmentOutcome | None = None
    reason: str = ""
    choices: tuple[AssignmentChoice, ...] = ()

    @property
    def fate(self) -> Fate:
        """新增、修改、不变、待定。"""
        return self.outcome.fate if self.outcome else Fate.DOUBTFUL

    def settled(self, chosen: int = 0) -> AssignmentOutcome | None:
        """照第 chosen 种办法会怎样存；不录为 None。"""
        return self.outcome or self.choices[chosen].outcome


@dataclass(frozen=True)
class AssignmentPlan:
    """整份编排表的去向。"""

    term_id: int
    day: date
    """班主任从哪天起换。"""
    files: tuple[Mapping[str, str], ...]
    entries: tuple[AssignmentEntry, ...]
    missing: tuple[str, ...] = ()
    """库里有任教、表里没有的班与学科；导入不动。"""
    again: str = ""


@dataclass(frozen=True)
class AssignmentReceipt:
    """导入之后的回执。"""

    batch_id: int
    saved: int
    """登记或改了几个班的几科。"""
    teachers: int
    """新登记的教师。"""
    left_out: int
