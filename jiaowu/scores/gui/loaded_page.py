"""要到资料库里另取数的一页：翻到时在后台取，取不到时说一句话。"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.scores.gui.page import ScoresPage

if TYPE_CHECKING:
    from jiaowu.desktop.jobs import Job

T = TypeVar("T")

Fetch = Callable[[Any, Progress], T]
"""（会话、进度）→ 取到的内容；在工作线程里跑，不碰部件。"""


class LoadedPage(ScoresPage, Generic[T]):
    """子类往 content 里放部件，给出 fetcher（怎样取数）与 show_found（怎样显示）。"""

    waiting = "正在计算……"
    title = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """搭好部件；content 由子类填。"""
        super().__init__(parent)
        self.found: T | None = None
        self._job: Job | None = None
        self.stack = QStackedWidget()
        self.message = EmptyPage()
        self.content = QWidget()
        self.stack.addWidget(self.message)
        self.stack.addWidget(self.content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.stack)

    @override
    def set_up(self, context: Context) -> None:
        super().set_up(context)
        self.message.set_up("", self.waiting)

    @property
    def grade(self) -> int:
        """正在看的年级 1–12；不明为 0。"""
        return self.scope.whole.grade or 0

    def fetcher(self) -> Fetch[T]:
        """按界面现在的选择，给出在后台取数的函数；它做不成时报 UserError。"""
        raise NotImplementedError

    def show_found(self, found: T) -> None:
        """显示取到的内容。"""
        raise NotImplementedError

    @override
    def redraw(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.found = None
        self.message.set_up("", self.waiting)
        self.stack.setCurrentWidget(self.message)
        self._job = self.context.load(f"正在计算{self.title}", self.fetcher(), self._arrived, self._refused)

    def _arrived(self, found: T) -> None:
        self.found = found
        self.stack.setCurrentWidget(self.content)
        self.show_found(found)

    def _refused(self, error: UserError) -> None:
        self.message.set_up("", str(error))
        self.stack.setCurrentWidget(self.message)
