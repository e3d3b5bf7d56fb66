"""成长档案各页的底子：看得见时才画，登记与删去之后说一句、可以撤销。"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.teachers.gui.record_dialog import RecordDialog, Wanted
from jiaowu.teachers.gui.undoing import offer_undo

NOT_CHOSEN = "请先选一条。"


class PortfolioPage(QWidget):
    """一页；show_portfolio 之前是空的。"""

    title: ClassVar[str] = ""

    def __init__(self, context: Context) -> None:
        """context 是这一页与外界唯一的联系。"""
        super().__init__()
        self.context = context
        self.portfolio: Portfolio | None = None
        self._stale = False

    def show_portfolio(self, portfolio: Portfolio) -> None:
        """换教师，或者资料变了重新显示。"""
        self.portfolio = portfolio
        self._stale = True
        if self.isVisible():
            self._redraw_stale()

    def redraw(self, portfolio: Portfolio) -> None:
        """按 portfolio 重画；由子类实现。"""
        raise NotImplementedError

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """翻到这一页时才画。"""
        super().showEvent(event)
        self._redraw_stale()

    def _redraw_stale(self) -> None:
        if self._stale and self.portfolio is not None:
            self._stale = False
            self.redraw(self.portfolio)

    def open_dialog(self, wanted: Wanted, values: Mapping[str, Any]) -> RecordDialog:
        """打开登记或改一条的窗口；存好之后可以撤销。"""
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda batch_id, told: offer_undo(self.context, batch_id, told))
        dialog.open()
        return dialog

    def remove(self, title: str, work: Callable[[Any], int], told: str) -> None:
        """删去一条；可以撤销，所以不问。"""
        self.context.write(
            title,
            lambda session, _: work(session),
            lambda batch_id: offer_undo(self.context, batch_id, told),
        )
