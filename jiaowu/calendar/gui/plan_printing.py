"""工作安排的打印菜单：学期、月、周、未完成与逾期。"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from jiaowu.calendar.reports import month_sheet, term_plan, unfinished, week_sheet
from jiaowu.calendar.reports.heading import today
from jiaowu.desktop.context import Context
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.paper.document import Document


@dataclass(frozen=True)
class Shown:
    """正在看的：学期、月份、一周里的一天。"""

    term_id: int | None
    month: tuple[int, int] | None
    day: date


Build = Callable[[Any, Shown], Document]

KINDS: tuple[tuple[str, Build], ...] = (
    (term_plan.TITLE, lambda session, shown: term_plan.build(session, shown.term_id)),
    (month_sheet.TITLE, lambda session, shown: month_sheet.build(session, shown.term_id, shown.month)),
    (week_sheet.TITLE, lambda session, shown: week_sheet.build(session, shown.term_id, shown.day)),
    (unfinished.TITLE, lambda session, shown: unfinished.build(session, shown.term_id, today())),
)
"""打印菜单的各项，按先后。"""


class PlanPrinting(QObject):
    """按正在看的学期、月、周预览。"""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """parent 是标签页。"""
        super().__init__(parent)
        self._context, self._parent = context, parent

    def menu(self, shown: Callable[[], Shown]) -> QMenu:
        """打印菜单；按下时才问正在看什么。"""
        menu = QMenu(self._parent)
        for title, build in KINDS:
            action = menu.addAction(f"{title}…")
            action.triggered.connect(
                lambda _checked=False, title=title, build=build: self.preview(title, build, shown())
            )
        return menu

    def preview(self, title: str, build: Build, shown: Shown) -> PreviewDialog | None:
        """预览一种；还没有学期时不做。"""
        if shown.term_id is None:
            return None
        dialog = PreviewDialog(self._context, title, lambda session, _: build(session, shown), self._parent)
        dialog.open()
        return dialog
