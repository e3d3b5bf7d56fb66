"""“办理进度 ▾”：记下一条变动在学籍系统里办到哪一步。"""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QMenu, QPushButton

from jiaowu.desktop.context import Context
from jiaowu.students.changes import SystemState
from jiaowu.students.services import ledger
from jiaowu.students.services.ledger import Change

NO_CHANGE = "请先在表里选一条变动。"


def set_up_handling(context: Context, button: QPushButton, chosen: Callable[[], Change | None]) -> None:
    """给按钮装上菜单；chosen 是选中的一条变动。"""
    button.setText("办理进度 ▾")
    menu = QMenu(button)
    for state in SystemState:
        action = menu.addAction(state.label)
        action.triggered.connect(lambda _checked=False, state=state: _handle(context, chosen(), state))
    button.setMenu(menu)


def _handle(context: Context, change: Change | None, state: SystemState) -> None:
    if change is None:
        context.fail(NO_CHANGE)
        return
    day = handled_day(state)
    context.write(
        "改办理进度",
        lambda session, _: ledger.set_system_state(session, change.id, state, day),
        lambda _: context.say(f"{change.name}的{change.kind.label}：学籍系统{state.label}。"),
    )


def handled_day(state: SystemState) -> date | None:
    """记下这个进度的日期：提交、办结的当天；没有办的没有日期。"""
    handled = state in {SystemState.SUBMITTED, SystemState.DONE}
    return date.today() if handled else None  # noqa: DTZ011 — 就是要这台电脑的日期
