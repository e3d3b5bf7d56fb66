"""左边的各次检查，与正在看的一次走到哪里：在工作线程里取好。"""

from dataclasses import dataclass
from typing import Any

from jiaowu.inspection.gui.steps import STEPS
from jiaowu.inspection.rounds import RoundSummary
from jiaowu.inspection.services import rounds as service


@dataclass(frozen=True)
class Desk:
    """左边的各次检查，与正在看的一次各步走到哪里。"""

    rounds: tuple[RoundSummary, ...]
    chosen: RoundSummary | None
    progress: tuple[str, ...]
    """与 STEPS 一一对应；没有选中检查时为空。"""


def read_desk(session: Any, wanted: int | None) -> Desk:
    """wanted 不在了就看第一次。"""
    rounds = service.list_rounds(session)
    chosen = next((each for each in rounds if each.id == wanted), rounds[0] if rounds else None)
    progress = tuple(step.progress(session, chosen.id) for step in STEPS) if chosen else ()
    return Desk(rounds, chosen, progress)


def side_title(each: RoundSummary) -> str:
    """左边一项的字：名称（学期已经在上一层）、录了几位或已结束。"""
    name = each.name.removeprefix(each.term).strip() or each.name
    return f"{name}　{each.recorded}/{each.targets}" if not each.closed else f"{name}　已结束"
