"""在工作线程里存入：照给人看过的计划导入，并记住改正过的版式。"""

from typing import Any

from jiaowu.progress import Progress
from jiaowu.scores.exams import ImportReceipt
from jiaowu.scores.gui.import_steps.plan_desk import Planned
from jiaowu.scores.gui.intake_work import Intake
from jiaowu.scores.services import plan as service


def store_planned(session: Any, planned: Planned, intake: Intake | None, progress: Progress) -> ImportReceipt:
    """在调用者的一个事务里存入；只把用户自己作的决定交下去，其余由建议，回执里分得清。"""
    asked = planned.question
    decisions = asked.choices.settle(planned.plan.doubts, asked.parsed.matrix.pupils)
    receipt = service.import_planned(session, asked.parsed, asked.draft, asked.target, decisions, progress)
    if intake is not None:
        remember_layouts(session, intake)
    return receipt
