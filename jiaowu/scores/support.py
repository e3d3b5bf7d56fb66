"""学习帮扶的规则：从成绩怎样建议对象，诊断有哪些方面，前后两次怎样算转化。

用语只说学情与办法，不给学生贴标签；提名优先，成绩只作建议。
"""

import math
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from jiaowu.paths import shipped

LEVELS = "DCBA"
"""等级由低到高。"""


class Source(StrEnum):
    """因何建档。"""

    RESULTS = "results"
    NOMINATION = "nomination"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {"results": "成绩建议", "nomination": "教师提名"}[self.value]


class CaseStatus(StrEnum):
    """档案的状态。"""

    OPEN = "open"
    CONTINUED = "continued"
    ADJUSTED = "adjusted"
    EXITED = "exited"

    @property
    def label(self) -> str:
        """中文名称。"""
        return STATUS_LABELS[self]

    @property
    def is_open(self) -> bool:
        """是否还在帮扶。"""
        return self is not CaseStatus.EXITED


STATUS_LABELS = {
    CaseStatus.OPEN: "帮扶中",
    CaseStatus.CONTINUED: "继续帮扶",
    CaseStatus.ADJUSTED: "调整方案",
    CaseStatus.EXITED: "达标退出",
}


class RecordKind(StrEnum):
    """一条过程记录的种类。"""

    TUTORING = "tutoring"
    MARKING = "marking"
    TALK = "talk"
    HOME = "home"

    @property
    def label(self) -> str:
        """中文名称。"""
        return RECORD_LABELS[self]


RECORD_LABELS = {
    RecordKind.TUTORING: "辅导",
    RecordKind.MARKING: "面批",
    RecordKind.TALK: "谈心",
    RecordKind.HOME: "家校沟通",
}


class Verdict(StrEnum):
    """阶段评估的结论。"""

    REACHED = "reached"
    BETTER = "better"
    SAME = "same"
    ADJUST = "adjust"

    @property
    def label(self) -> str:
        """中文名称。"""
        return VERDICT_LABELS[self]


VERDICT_LABELS = {
    Verdict.REACHED: "达到阶段目标",
    Verdict.BETTER: "有进步，继续",
    Verdict.SAME: "变化不大",
    Verdict.ADJUST: "需要调整办法",
}


class Transfer(StrEnum):
    """后一次考试与入档时相比。"""

    RAISED = "raised"
    BETTER = "better"
    STEADY = "steady"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """中文名称。"""
        return TRANSFER_LABELS[self]


TRANSFER_LABELS = {
    Transfer.RAISED: "等级提升",
    Transfer.BETTER: "有进步",
    Transfer.STEADY: "暂未提高",
    Transfer.UNKNOWN: "没有可比成绩",
}


@dataclass(frozen=True)
class Cause:
    """一条可以勾选的原因。"""

    code: str
    label: str


@dataclass(frozen=True)
class Dimension:
    """诊断的一个方面。"""

    name: str
    causes: tuple[Cause, ...]


@cache
def dimensions() -> tuple[Dimension, ...]:
    """data/codes/support_causes.toml 里的四个方面。"""
    with shipped("codes", "support_causes.toml").open("rb") as file:
        entries = tomllib.load(file)["dimension"]
    return tuple(
        Dimension(entry["name"], tuple(Cause(each["code"], each["label"]) for each in entry["causes"]))
        for entry in entries
    )


def describe_causes(codes: Iterable[str]) -> str:
    """勾选的原因 → 一段话：知识基础：……；学习习惯：……。没有勾选为空串。"""
    chosen = set(codes)
    parts = [
        f"{dimension.name}：{'、'.join(labels)}"
        for dimension in dimensions()
        if (labels := [cause.label for cause in dimension.causes if cause.code in chosen])
    ]
    return "；".join(parts)


@dataclass(frozen=True)
class Standing:
    """一名学生一次考试一科（或总分）的情况。"""

    student_id: int
    class_name: str
    value: float
    full: float
    pass_line: float
    level: str
    z: float

    @property
    def text(self) -> str:
        """入档时写下的一句话：等级与得分率。"""
        return f"等级 {self.level}，得分率 {self.value / self.full:.0%}"


def below_pass(standings: Sequence[Standing]) -> frozenset[int]:
    """低于及格线的学生编号。"""
    return frozenset(each.student_id for each in standings if each.value < each.pass_line)


def bottom_of_classes(standings: Sequence[Standing], percent: float) -> frozenset[int]:
    """各班末尾 percent %（人数向上取整）的学生编号；比他低的人少于这个数就算在内，同分的不拆开。"""
    values: dict[str, list[float]] = defaultdict(list)
    for each in sorted(standings, key=lambda one: one.value):
        values[each.class_name].append(each.value)
    quotas = {name: math.ceil(len(found) * percent / 100) for name, found in values.items()}
    return frozenset(
        each.student_id
        for each in standings
        if values[each.class_name].index(each.value) < quotas[each.class_name]
    )


def transfer(before: Standing | None, after: Standing | None) -> Transfer:
    """等级升一档或以上为“等级提升”；等级未变而标准分 Z 提高为“有进步”；其余为“暂未提高”。"""
    if before is None or after is None:
        return Transfer.UNKNOWN
    if LEVELS.index(after.level) > LEVELS.index(before.level):
        return Transfer.RAISED
    if after.level == before.level and after.z > before.z:
        return Transfer.BETTER
    return Transfer.STEADY
