"""长工作如何报告进度、如何被取消；与 Qt 无关。"""

from collections.abc import Callable, Iterator, Sequence
from threading import Event
from typing import TypeVar

from jiaowu.errors import Cancelled

T = TypeVar("T")

CHUNK = 512
"""每处理多少项报告一次；再密就拖慢工作本身。"""

Report = Callable[[str, int, int], None]
"""报告函数：说明文字、已完成、总数（总数 0 表示未知）。"""


class Progress:
    """把进度报给调用者，并在每一步检查是否已取消。"""

    def __init__(self, report: Report | None = None) -> None:
        """report 为 None 时不报告，只检查取消。"""
        self._report = report
        self._cancelled = Event()

    def cancel(self) -> None:
        """请求取消；可在任何线程调用。"""
        self._cancelled.set()

    def check(self) -> None:
        """已取消时抛出 Cancelled。"""
        if self._cancelled.is_set():
            raise Cancelled

    def step(self, label: str, done: int = 0, total: int = 0) -> None:
        """报告一步；已取消时抛出 Cancelled。"""
        self.check()
        if self._report is not None:
            self._report(label, done, total)

    def track(self, items: Sequence[T], label: str) -> Iterator[T]:
        """逐项产出，每 CHUNK 项报告一次。"""
        total = len(items)
        for done, item in enumerate(items):
            if done % CHUNK == 0:
                self.step(label, done, total)
            yield item
        self.step(label, total, total)
