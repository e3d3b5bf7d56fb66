"""载入定义 Qt 类的模块时，工作线程与界面线程轮流走。

界面画的时候不拿解释器的锁，却要查 PySide6 的类型表；别的线程这时定义一个 Qt 类，表就可能被改到一半，
程序崩溃。所以载入这样的模块时界面线程停着等，每次只停一小会儿。
"""

import sys
import threading
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from time import perf_counter
from types import ModuleType
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

T = TypeVar("T")

SLICE = 0.02
"""工作线程一次走多少秒；只在两个模块之间换手，所以会略长。"""
LIMIT = 0.07
"""界面线程最多等多少秒，再长就看得出停顿；只有第一次启动、还没有字节码时才会等到头。"""
BREATH_MS = 1
PATIENCE = 2.0
"""工作线程最多等多少秒；界面不再转了（正在退出）就自己走完。"""


class Turns(QObject):
    """一个工作线程与界面线程之间的接力棒。"""

    _asked = Signal()

    def __init__(self, parent: QObject) -> None:
        """在界面线程里造。"""
        super().__init__(parent)
        self._mine = threading.Event()
        self._back = threading.Event()
        self._alone = False
        self._since = 0.0
        self._asked.connect(self._let, Qt.ConnectionType.QueuedConnection)

    def take(self, load: Callable[[], T]) -> T:
        """在工作线程里调用：轮到时才载入，返回 load 的结果。"""
        finder = _Between(self._pause)
        self._wait()
        sys.meta_path.insert(0, finder)
        try:
            return load()
        finally:
            sys.meta_path.remove(finder)
            self._back.set()

    def stop(self) -> None:
        """界面不再转了：不要再等。"""
        self._alone = True
        self._mine.set()

    def _wait(self) -> None:
        if not self._alone and isValid(self):
            self._mine.clear()
            self._asked.emit()
            self._mine.wait(PATIENCE)
        self._since = perf_counter()

    def _pause(self) -> None:
        if perf_counter() - self._since > SLICE:
            self._back.set()
            self._wait()

    def _let(self) -> None:
        """界面刚忙完一步的，先画一下再等。"""
        QTimer.singleShot(BREATH_MS, self, self._serve)

    def _serve(self) -> None:
        """在界面线程里：让工作线程走一段，等它交还。"""
        self._back.clear()
        self._mine.set()
        self._back.wait(LIMIT)


class _Between:
    """放在 sys.meta_path 最前面，只为在两个模块之间得到一次机会；自己什么也不找。"""

    def __init__(self, pause: Callable[[], None]) -> None:
        self._pause = pause
        self._thread = threading.get_ident()

    def find_spec(
        self, _name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """从不找到；别的线程在载入时不停。"""
        if threading.get_ident() == self._thread:
            self._pause()
        return None
