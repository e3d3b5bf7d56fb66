"""PySide6 的类型在界面线程里一次造齐，之后别的线程才可以碰它。

PySide6 第一次用到一个类型时才造它，造的时候改一张全程序共用的表，而这张表没有锁：
后台载入画图的库（它把每个类型都取一遍）时，界面正好也要造一个，程序就会崩溃。
"""

import importlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

MODULES = (
    "QtCore",
    "QtGui",
    "QtWidgets",
    "QtNetwork",
    "QtPrintSupport",
    "QtSvg",
    "QtTest",
    "QtOpenGL",
    "QtOpenGLWidgets",
)
"""本程序与画图的库用到的全部 Qt 模块。"""
SLICE = 0.02
"""一次最多做多少秒，再让界面喘口气。"""


def _types() -> Iterator[str]:
    """一个个造，产出刚造好的名称；打包时没有带的模块跳过。"""
    for name in MODULES:
        with suppress(ImportError):
            module = importlib.import_module(f"PySide6.{name}")
            for kind in dir(module):
                getattr(module, kind, None)
                yield kind


_left = _types()
"""还没造的；整个进程只造一遍。"""


def make_types() -> None:
    """把剩下的一口气造完；要在界面线程里、别的线程启动之前调用。"""
    for _ in _left:
        pass


def make_types_gently(owner: QObject, done: Callable[[], object]) -> None:
    """分成小段造，不让界面停顿；造完调 done。owner 没有了就不再继续。"""
    end = perf_counter() + SLICE
    for _ in _left:
        if perf_counter() > end:
            QTimer.singleShot(0, owner, lambda: make_types_gently(owner, done))
            return
    done()
