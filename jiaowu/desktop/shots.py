"""给屏幕拍照：README 与验收用的截图都由真的窗口画出。"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QMainWindow, QWidget

from jiaowu.desktop.jobs import Jobs
from jiaowu.errors import UserError

SIZE = (1366, 768)
PATIENCE = 60.0
"""最多等多少秒。"""
LOOK_EVERY_MS = 20
SETTLE = 0.25
"""工作都做完之后，再等多少秒让界面画好。"""


class Camera:
    """一个窗口的照相机；文件名是“标签页-页.png”。"""

    def __init__(self, window: QMainWindow, jobs: Jobs, folder: Path) -> None:
        """folder 没有就建立。"""
        folder.mkdir(parents=True, exist_ok=True)
        window.resize(*SIZE)
        self._window = window
        self._jobs = jobs
        self._folder = folder
        self._tab = ""
        self._files: list[Path] = []

    def shoot_tab(self, title: str, shots: Callable[["Camera"], None]) -> list[Path]:
        """让翻到的标签页（名称是 title）自己拍每一页；返回各文件。"""
        self._tab, self._files = title, []
        shots(self)
        return self._files

    def shoot(self, page: str, widget: QWidget | None = None) -> None:
        """等界面画好，拍整个窗口，或者只拍 widget（对话框）。"""
        self.settle()
        target = self._folder / ("-".join(part for part in (self._tab, page) if part) + ".png")
        (widget or self._window).grab().save(str(target))
        self._files.append(target)

    def settle(self) -> None:
        """等长工作都做完、界面画好。"""
        idle_since = time.monotonic()

        def settled() -> bool:
            nonlocal idle_since
            if self._jobs.current is not None:
                idle_since = time.monotonic()
            return time.monotonic() - idle_since > SETTLE

        self.wait(settled)

    def wait(self, ready: Callable[[], bool]) -> None:
        """一边处理界面事件，一边等 ready；太久报 UserError。"""
        end = time.monotonic() + PATIENCE
        loop = QEventLoop()
        timer = QTimer(loop, interval=LOOK_EVERY_MS)
        timer.timeout.connect(lambda: loop.quit() if ready() or time.monotonic() > end else None)
        timer.start()
        loop.exec()
        if not ready():
            raise UserError("等了一分钟窗口还没有准备好，没有截图。请关闭别的程序后再试。")
