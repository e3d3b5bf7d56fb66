"""一次考试的成绩矩阵：考生 × 学科，值与状态分开。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from jiaowu.school.classes import ClassKey

Floats = npt.NDArray[np.float64]
States = npt.NDArray[np.uint8]


class State(IntEnum):
    """成绩状态（DOMAIN §3.1）；真 0 分是正常成绩。"""

    NORMAL = 0
    ABSENT = 1
    DEFERRED = 2
    EXEMPT = 3
    CHEATED = 4
    UNCHECKED = 5
    EXCLUDED = 6
    NOT_TAKEN = 7

    @property
    def label(self) -> str:
        """中文名称。"""
        return STATE_LABELS[self]


STATE_LABELS = {
    State.NORMAL: "正常",
    State.ABSENT: "缺考",
    State.DEFERRED: "缓考",
    State.EXEMPT: "免考",
    State.CHEATED: "违纪",
    State.UNCHECKED: "待核",
    State.EXCLUDED: "剔除",
    State.NOT_TAKEN: "未选",
}


@dataclass(frozen=True)
class Pupil:
    """一名考生，以及他在来源文件里的位置（行从 1 起；来自资料库时 file 为空、row 为 0）。"""

    number: str | None
    name: str
    class_key: ClassKey | None
    file: str = ""
    sheet: str = ""
    row: int = 0


@dataclass(frozen=True)
class SubjectLines:
    """一个学科（或总分）的满分与分数线，都是分数而不是百分比。"""

    name: str
    full: float
    excellent: float
    good: float
    pass_: float
    low: float


@dataclass(frozen=True, eq=False)
class ScoreMatrix:
    """考生按文件次序；values[i, j] 没有分数时为 NaN，states[i, j] 为 State。"""

    pupils: tuple[Pupil, ...]
    subjects: tuple[SubjectLines, ...]
    """各科共同的线；各年级不同时，是考这一科人数最多的年级的。"""
    values: Floats
    states: States
    grade_lines: Mapping[int | None, tuple[SubjectLines, ...]] = field(default_factory=dict)
    """线与 subjects 不同的年级（None 为年级不明）→ 它的线，与 subjects 一一对应。"""

    def lines_of(self, grade: int | None) -> tuple[SubjectLines, ...]:
        """一个年级（1–12，None 为不明）各科的线。"""
        return self.grade_lines.get(grade, self.subjects)
