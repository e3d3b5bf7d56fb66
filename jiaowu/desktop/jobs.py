"""长工作：一个工作线程，进度与取消，结果回到界面线程。与房间无关。"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from jiaowu.desktop.qt_types import make_types
from jiaowu.desktop.sweeping import Sweeper
from jiaowu.desktop.turns import Turns
from jiaowu.errors import Cancelled, UserError
from jiaowu.progress import Progress

log = logging.getLogger(__name__)

REPORT_EVERY = 0.05
"""进度最多多少秒报告一次；再密界面就忙着画进度条。"""
UNEXPECTED = "程序遇到意外情况，这一步没有完成，已有的资料没有改动。请重试；仍不行时把日志文件交给维护人员。"

Work = Callable[[Progress], Any]
Done = Callable[[Any], object]
Failed = Callable[[UserError], object]


@dataclass(eq=False)
class Job:
    """一件长工作：标题、做什么、做完或失败后告诉谁。"""

    title: str
    work: Work
    done: Done | None
    failed: Failed | None
    progress: Progress = field(default_factory=Progress)
    finished: bool = False

    def cancel(self) -> None:
        """请求取消；已经做完的不受影响。"""
        self.progress.cancel()


class Jobs(QObject):
    """按先后次序逐件做；信号都在界面线程发出。"""

    moved = Signal(object, str, int, int)
    """（Job、说明、已完成、总数）。"""
    idle = Signal()
    cancelled = Signal(object)
    """取消的 Job；等它的窗口据此恢复原状。"""
    refused = Signal(str)
    """没有人接的失败：一句给用户看的话。"""
    _delivered = Signal(object)
    _released = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """线程在第一件工作来时才启动。"""
        super().__init__(parent)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._pending: list[Job] = []
        self.turns = Turns(self)
        self._sweeper = Sweeper(lambda: bool(self._pending), self)
        self._kept: dict[int, Job] = {}
        """工作线程可能还拿着的工作：回调里有窗口部件，最后一个引用必须在界面线程放手。"""
        self._delivered.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._released.connect(self._kept.pop, Qt.ConnectionType.QueuedConnection)

    @property
    def current(self) -> Job | None:
        """正在做的一件；没有时为 None。"""
        return self._pending[0] if self._pending else None

    def submit(self, title: str, work: Work, done: Done | None = None, failed: Failed | None = None) -> Job:
        """排入一件工作；work 在工作线程里跑，done 与 failed 在界面线程里被调用。"""
        job = Job(title, work, done, failed)
        job.progress = Progress(self._reporter(job))
        self._pending.append(job)
        self._kept[id(job)] = job
        if self._thread is None:
            make_types()
            self._sweeper.start()
            self._thread = threading.Thread(target=self._run, name="jiaowu-jobs", daemon=True)
            self._thread.start()
        self._queue.put(job)
        self._show(job, title, 0, 0)
        return job

    def stop(self, wait: float = 5.0) -> bool:
        """取消全部工作并等线程结束，最多等 wait 秒；返回线程是否已经结束。"""
        for job in self._pending:
            job.cancel()
        if self._thread is None:
            return True
        self.turns.stop()
        self._queue.put(None)
        self._thread.join(wait)
        if self._thread.is_alive():
            return False
        self._sweeper.stop()
        return True

    def _reporter(self, job: Job) -> Callable[[str, int, int], None]:
        last = 0.0

        def report(label: str, done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= REPORT_EVERY:
                last = now
                self._send(lambda: self._show(job, label, done, total))

        return report

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            self._do(job)
            place = id(job)
            del job
            if isValid(self):
                self._released.emit(place)

    def _do(self, job: Job) -> None:
        try:
            job.progress.check()
            result = job.work(job.progress)
        except Cancelled:
            self._send(lambda: self._finish(job, None))
        except UserError as error:
            self._send(lambda error=error: self._finish(job, error))  # type: ignore[misc]  # 默认参数只为记住 error
        except BaseException:
            log.exception("长工作失败：%s", job.title)
            self._send(lambda: self._finish(job, UserError(UNEXPECTED)))
        else:
            self._send(lambda: self._succeed(job, result))

    def _send(self, call: Callable[[], None]) -> None:
        if isValid(self):
            self._delivered.emit(call)

    def _receive(self, call: Callable[[], None]) -> None:
        call()

    def _show(self, job: Job, label: str, done: int, total: int) -> None:
        if not job.finished and job is self.current:
            self.moved.emit(job, label, done, total)

    def _close(self, job: Job) -> None:
        job.finished = True
        self._pending.remove(job)
        if self.current is None:
            self.idle.emit()
        else:
            self.moved.emit(self.current, self.current.title, 0, 0)

    def _succeed(self, job: Job, result: Any) -> None:
        self._close(job)
        if job.done is not None and alive(job.done):
            job.done(result)

    def _finish(self, job: Job, error: UserError | None) -> None:
        self._close(job)
        if error is None:
            self.cancelled.emit(job)
            return
        if job.failed is not None and alive(job.failed):
            job.failed(error)
        else:
            self.refused.emit(str(error))


def alive(call: Callable[..., object]) -> bool:
    """回调所属的窗口部件是否还在；窗口关掉之后到的结果就不必送了。"""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
