"""听课的设置：各学期的定额、学期上几周课、多久没有被听算久。"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jiaowu.errors import UserError
from jiaowu.inspection.quotas import QuotaPlan, check_plan, quota_presets

MOST_WEEKS = 26
MOST_DAYS = 200


@dataclass(frozen=True)
class QuotaSettings:
    """听课一项的设置。"""

    usual: QuotaPlan = field(default_factory=lambda: quota_presets()[0].plan)
    """没有另外设过的学期。"""
    terms: Mapping[int, QuotaPlan] = field(default_factory=dict)
    """学期编号 → 那个学期的定额。"""
    weeks: int = 20
    """一学期上几周课，折算到某一天应听几节用。"""
    stale_days: int = 30
    """多少天没有被听过就提醒。"""
    checklist: str = "lesson"
    """新登记的课默认用哪份评价表（代码）。"""

    def plan_for(self, term_id: int) -> QuotaPlan:
        """这个学期的定额。"""
        return self.terms.get(term_id, self.usual)


def check_settings(settings: QuotaSettings) -> None:
    """周数、天数、定额不对时报 UserError。"""
    if not 1 <= settings.weeks <= MOST_WEEKS:
        raise UserError(f"一学期的周数要在 1 与 {MOST_WEEKS} 之间，请改正。")
    if not 1 <= settings.stale_days <= MOST_DAYS:
        raise UserError(f"天数要在 1 与 {MOST_DAYS} 之间，请改正。")
    for plan in (settings.usual, *settings.terms.values()):
        check_plan(plan)
