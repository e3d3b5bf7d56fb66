"""常规检查的设置：抽查的频次与间隔、两个学期哪天开学。"""

from dataclasses import dataclass, field

from jiaowu.inspection.draws import DrawRules


@dataclass(frozen=True)
class DayOfYear:
    """一年里的一天。"""

    month: int
    day: int


@dataclass(frozen=True)
class InspectionSettings:
    """常规检查一间的设置。"""

    draw: DrawRules = field(default_factory=DrawRules)
    autumn: DayOfYear = DayOfYear(9, 1)
    """第一学期哪天开学，算教学周数用。"""
    spring: DayOfYear = DayOfYear(2, 20)
    """第二学期哪天开学。"""
