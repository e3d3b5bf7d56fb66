"""研训学时的规定：一学年几学时、其中校本几学时，哪些算校本。"""

from dataclasses import dataclass

from jiaowu.errors import UserError
from jiaowu.research.training import DAY_HOURS

MOST_HOURS = 1000


@dataclass(frozen=True)
class TrainingSettings:
    """学校的规定。"""

    total: float = 72.0
    """一学年至少几学时。"""
    school_based: float = 24.0
    """其中校本至少几学时。"""
    either: bool = True
    """总学时、校本学时任一不足即提示；否则两样都不足才算没有达标。"""
    day_limit: float = 8.0
    """一天超过几学时就列出来核对。"""
    five_years: float = 360.0
    """五年累计至少几学时。"""
    school_forms: tuple[str, ...] = ("校本",)
    """登记时这些形式先算作校本。"""
    school_levels: tuple[str, ...] = ("校",)
    """登记时这些层级先算作校本。"""
    free_posts: tuple[str, ...] = ("4",)
    """这些岗位（代码）没有学时的要求；默认工勤。"""

    def counts_as_school(self, form: str, level: str) -> bool:
        """这种形式、层级的培训先算不算校本；登记时还可以改。"""
        return form in self.school_forms or level in self.school_levels


def check_settings(settings: TrainingSettings) -> None:
    """学时不在道理之内时报 UserError。"""
    for title, value in (("学年学时", settings.total), ("五年学时", settings.five_years * 0.2)):
        if not 0 < value <= MOST_HOURS:
            raise UserError(f"{title}要大于 0、不超过 {MOST_HOURS}，请改正。")
    if not 0 <= settings.school_based <= settings.total:
        raise UserError("校本学时不能是负数，也不能超过学年学时，请改正。")
    if not 0 < settings.day_limit <= DAY_HOURS:
        raise UserError(f"一天的学时要在 0 与 {DAY_HOURS} 之间，请改正。")
