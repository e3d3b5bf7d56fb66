"""成长档案里一次改动之后：说做了什么，几秒之内可以撤销。"""

from jiaowu.desktop.context import Context
from jiaowu.portfolio.services.entries import take_back


def offer_undo(context: Context, batch_id: int, told: str) -> None:
    """batch_id 为 0 时只说话。"""
    if batch_id:
        context.offer_undo(
            told, lambda: context.write("撤销", lambda session, _: take_back(session, batch_id))
        )
    else:
        context.say(told)
