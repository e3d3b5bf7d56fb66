"""请假与调代课的设置：审批的各步、请多久怎样安排、一节补贴多少。"""

from dataclasses import dataclass

from jiaowu.errors import UserError
from jiaowu.teachers.leaves import USUAL_CHAIN, ApprovalStep
from jiaowu.teachers.substitutions import Scheme, Way


@dataclass(frozen=True)
class SubstitutionSettings:
    """默认值取自几所学校的办法，都可以改。"""

    chain: tuple[ApprovalStep, ...] = USUAL_CHAIN
    swap_days: float = 1.0
    """请假不超过几天，通常调课。"""
    short_days: float = 5.0
    """超过调课的天数、不超过几天，通常临时代课；再长就固定代课。"""
    own_days: float = 3.0
    """请假不超过几天由教师自行调课，超过的由教导处安排。"""
    ahead_days: int = 1
    """至少提前几天申请（突发的除外）。"""
    substitute_money: float = 10.0
    """代课一节的补贴，元。"""
    watch_money: float = 6.0
    """看管一节自习的补贴，元。"""

    def scheme(self, days: float) -> Scheme:
        """请这么多天，通常怎样安排。"""
        if days <= self.swap_days:
            return Scheme.SWAP
        return Scheme.SHORT if days <= self.short_days else Scheme.LONG

    def arranger(self, days: float) -> str:
        """谁来安排：“教师自行安排”或“教导处安排”。"""
        return "教师自行安排" if days <= self.own_days else "教导处安排"

    def money(self, way: Way) -> float:
        """这种方式一节的补贴，元。"""
        return {Way.SUBSTITUTE: self.substitute_money, Way.WATCH: self.watch_money}.get(way, 0.0)


def check_settings(settings: SubstitutionSettings) -> None:
    """填得对不对；不对时报 UserError。"""
    if not settings.chain:
        raise UserError("审批至少要有一步，请加上再保存。")
    roles = [step.role.strip() for step in settings.chain]
    if not all(roles) or len(set(roles)) < len(roles):
        raise UserError("审批的每一步都要写明谁批，不能空着，也不能写两遍。")
    if any(step.above < 0 for step in settings.chain):
        raise UserError("审批的天数不能是负数，请改正后再保存。")
    if not 0 <= settings.swap_days <= settings.short_days:
        raise UserError("调课的天数不能是负数，也不能多于临时代课的天数，请改正后再保存。")
    if min(settings.own_days, settings.ahead_days, settings.substitute_money, settings.watch_money) < 0:
        raise UserError("天数与补贴不能是负数，请改正后再保存。")
