"""成绩分析的口径选择：分母、良好率、子总分、分数段。"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Denominator(StrEnum):
    """平均分与各率的分母。"""

    SAT = "sat"
    ENROLLED = "enrolled"

    @property
    def label(self) -> str:
        """中文名称。"""
        return {Denominator.SAT: "实考", Denominator.ENROLLED: "应考"}[self]


class GoodRule(StrEnum):
    """良好率怎样数：良好线以上全算，还是只算良好线到优秀线之间。"""

    AT_LEAST = "at_least"
    BETWEEN = "between"


@dataclass(frozen=True)
class Subtotal:
    """子总分：名称（如 语数外）与所含学科。"""

    name: str
    subjects: tuple[str, ...]


@dataclass(frozen=True)
class AnalysisOptions:
    """分析的口径；默认按实考、良好含优秀、每段为满分的十分之一。"""

    denominator: Denominator = Denominator.SAT
    good_rule: GoodRule = GoodRule.AT_LEAST
    subtotals: tuple[Subtotal, ...] = ()
    band_edges: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """学科（或 总分、子总分）→ 各段的下限（分），从高到低或从低到高均可；没有列出的按满分的 10% 一段。"""
    excluded_enrolled: bool = False
    """剔除的考生是否计入应考。"""
    cheated_as_zero: bool = True
    """违纪按 0 分计入实考；为假时按剔除处理。"""
