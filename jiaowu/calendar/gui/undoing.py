"""工作安排里一次改动之后：说做了什么，几秒之内可以撤销。"""

from jiaowu.calendar.services.tasks import take_back
from jiaowu.desktop.context import Context


def offer_undo(context: Context, batch_id: int, told: str) -> None:
    """batch_id 是这次改动的批次。"""
    context.offer_undo(told, lambda: context.write("撤销", lambda session, _: take_back(session, batch_id)))
