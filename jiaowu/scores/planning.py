"""导入之前先算好会发生什么：哪些考生拿不准、哪些成绩会变；用户逐项或成批决定之后才存入。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jiaowu.scores.matrix import State


class PupilKind(StrEnum):
    """一名考生与学籍对照的结果。"""

    KNOWN = "known"
    """学籍里就是这个人，班级也相同；不用决定。"""
    NEW = "new"
    """学籍里没有。"""
    MOVED = "moved"
    """按学号是这个人，学籍里却在别的班。"""
    UNSURE = "unsure"
    """同班同名、学号与姓名不符等，说不准是谁。"""


class PupilChoice(StrEnum):
    """对一名考生的决定。"""

    MATCH = "match"
    """就是 candidates 里的这个人。"""
    MOVE = "move"
    """就是这个人，学籍也转到表里的班。"""
    STAY = "stay"
    """就是这个人，这次照表里的班算，学籍不动。"""
    CREATE = "create"
    """登记成新学生。"""
    SKIP = "skip"
    """这名考生不导入。"""


WHO_CHOICES = frozenset({PupilChoice.MATCH, PupilChoice.MOVE, PupilChoice.STAY})
"""要写明是谁的决定。"""


@dataclass(frozen=True)
class KnownPupil:
    """学籍里的一个人。"""

    student_id: int
    name: str
    number: str | None
    class_name: str


@dataclass(frozen=True)
class PupilDoubt:
    """一名要用户看一眼的考生；index 是他在 ParsedExam.matrix.pupils 里的序号。"""

    index: int
    kind: PupilKind
    text: str
    """一句话：哪里不对，现在打算怎么办。"""
    candidates: tuple[KnownPupil, ...]
    """可能是谁；建议是 MATCH、MOVE、STAY 时，第一个就是建议的人。"""
    choices: tuple[PupilChoice, ...]
    suggested: PupilChoice

    @property
    def clear(self) -> bool:
        """是谁是明确的：只有一个人可能，或建议里已经认定。"""
        return len(self.candidates) == 1 or (bool(self.candidates) and self.suggested in WHO_CHOICES)


@dataclass(frozen=True)
class PupilDecision:
    """用户的决定；MATCH、MOVE、STAY 要写明是谁。"""

    choice: PupilChoice
    student_id: int | None = None


@dataclass(frozen=True)
class Mark:
    """一格成绩。"""

    value: float | None
    state: State


class ScoreChangeKind(StrEnum):
    """一格成绩会怎样。"""

    CHANGED = "changed"
    NEW = "new"
    SAME = "same"
    LEFT_OUT = "left_out"
    """表里有这个班、这一科，库里的这一格表里却没有（保留库里的）；或因考生不导入而略去。"""


@dataclass(frozen=True)
class ScoreChange:
    """一格成绩的变化；没有旧的或新的为 None。"""

    name: str
    number: str | None
    class_name: str
    subject: str
    kind: ScoreChangeKind
    old: Mark | None
    new: Mark | None


@dataclass(frozen=True)
class Repeat:
    """发现的重复：同一文件导入过，或像是同一次考试。"""

    exam_id: int
    exam_name: str
    text: str
    """一句话：怎样看出来的。"""
    same_file: bool


@dataclass(frozen=True)
class ImportPlan:
    """确认之前给用户看的全部。"""

    target: int | None
    """并入（更正）哪次考试；None 为新建一次。"""
    repeats: tuple[Repeat, ...]
    doubts: tuple[PupilDoubt, ...]
    """NEW、MOVED、UNSURE 的考生。"""
    counts: Mapping[ScoreChangeKind, int]
    changes: tuple[ScoreChange, ...]
    """变的在前，再是新增、略去；相同的不列。新建考试时只列略去的。"""
    pupils: int
    new_pupils: int
    new_classes: tuple[str, ...]
    decisions: Mapping[int, PupilDecision] = field(default_factory=dict)
    """考生序号 → 最终采用的决定（用户的优先，其余是建议的）。"""
    notes: tuple[str, ...] = ()
    """并入已有考试时要知道的：满分与考试里定的不同、有成绩超过考试的满分……"""


def decide_all(plan: ImportPlan, kind: PupilKind, choice: PupilChoice) -> dict[int, PupilDecision]:
    """给这一类考生都作同一个决定；这个决定对他不合适，或说不准是几个人里的哪一个时，略过他。"""
    return {
        doubt.index: PupilDecision(choice, doubt.candidates[0].student_id if choice in WHO_CHOICES else None)
        for doubt in plan.doubts
        if doubt.kind is kind and choice in doubt.choices and (choice not in WHO_CHOICES or doubt.clear)
    }
