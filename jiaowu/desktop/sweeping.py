"""解释器与界面线程相处的两件事：循环垃圾只在界面线程里清，工作线程勤让位。

别的线程清到窗口部件会让程序崩溃，清得太久界面会停顿。
"""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SWEEP_EVERY_MS = 2_000
YIELD_EVERY = 0.0002
DEFAULT_INTERVAL = sys.getswitchinterval()
"""工作线程多久让一次解释器（秒）。"""
TOO_MANY = 50_000
"""积了这么多新对象（刚读进一次大考试）就不逐个看，整批转为长存；不成环的照样随用完释放。"""


class Sweeper(QObject):
    """关掉解释器的自动清理，改为界面空闲时自己清。"""

    def __init__(self, busy: Callable[[], bool], parent: QObject) -> None:
        """busy 为真（工作线程正忙）时不清。"""
        super().__init__(parent)
        self._busy = busy
        self._timer = QTimer(self, interval=SWEEP_EVERY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """开始接管。"""
        gc.disable()
        sys.setswitchinterval(YIELD_EVERY)
        self._timer.start()

    def stop(self) -> None:
        """交还给解释器。"""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
        sys.setswitchinterval(DEFAULT_INTERVAL)

    def sweep(self) -> None:
        """清一次。"""
        if self._busy():
            return
        if gc.get_count()[0] > TOO_MANY:
            gc.freeze()
        else:
            gc.collect()
