"""窗口关上之后做的一件事（如恢复）：一个小窗口，只有进度与取消，做完自己关上。"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.job_bar import JobBar
from jiaowu.desktop.jobs import Jobs, Work
from jiaowu.errors import UserError

WIDTH, HEIGHT = 460, 120


@dataclass(frozen=True)
class Outcome:
    """做得怎样：给用户看的一句话，失败没有。"""

    text: str
    failed: bool = False


class ErrandWindow(QWidget):
    """做完之后 outcome 有值、窗口关上。"""

    def __init__(self, title: str, work: Work, cancelled: str) -> None:
        """work(progress) 返回成功的一句话；取消时说 cancelled。"""
        super().__init__()
        self.setObjectName("errandWindow")
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, on=False)
        self.resize(WIDTH, HEIGHT)
        self.outcome: Outcome | None = None
        self.jobs = Jobs(self)
        heading = QLabel(f"{title}，完成后窗口会自己打开。")
        heading.setWordWrap(True)
        bar = JobBar()
        bar.watch(self.jobs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(heading)
        layout.addWidget(bar)
        self.jobs.cancelled.connect(lambda _job: self._finish(Outcome(cancelled)))
        self.jobs.submit(title, work, lambda text: self._finish(Outcome(text)), self._refuse)

    def call_to_front(self) -> None:
        """第二次启动时叫到前面。"""
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """没做完就按关闭，当作取消：停下来之后自己关上。"""
        if self.outcome is None:
            if self.jobs.current is not None:
                self.jobs.current.cancel()
            event.ignore()
            return
        event.accept()

    def _refuse(self, error: UserError) -> None:
        self._finish(Outcome(str(error), failed=True))

    def _finish(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.jobs.stop()
        self.close()
