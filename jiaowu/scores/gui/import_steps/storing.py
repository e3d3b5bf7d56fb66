"""在工作线程里存入：照给人看过的计划导入，并记住改正过的版式。"""

from collections.abc import Mapping
from typing import Any

from jiaowu.progress import Progress
from jiaowu.scores.exams import ImportReceipt
from jiaowu.scores.gui.import_steps.plan_desk import Planned
from jiaowu.scores.gui.intake_work import Intake
from jiaowu.scores.services import plan as service
from jiaowu.scores.services.layout_memory import remember


def store_planned(
    session: Any, planned: Planned, intake: Intake, full_marks: Mapping[str, float], progress: Progress
) -> ImportReceipt:
    """在调用者的一个事务里存入；full_marks 是用户填的满分，一并记进版式。

    只把用户自己作的决定交下去，其余由建议，回执里分得清。
    """
    asked = planned.question
    decisions = asked.choices.settle(planned.plan.doubts, asked.parsed.matrix.pupils)
    receipt = service.import_planned(session, asked.parsed, asked.draft, asked.target, decisions, progress)
    remember(session, intake.grids, intake.plain, intake.layouts, full_marks)
    return receipt
