"""界面与资料之间的门：读、写、长工作、消息都从这里走；界面从不拿着会话。"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QSettings, Qt, Signal

from jiaowu.desktop.jobs import Done, Failed, Job, Jobs
from jiaowu.desktop.theme import Theme
from jiaowu.progress import Progress

T = TypeVar("T")

SETTINGS_NAME = "window.ini"


class Store(Protocol):
    """资料库给界面用的一面；会话对界面是不透明的。"""

    def read(self) -> AbstractContextManager[Any]:
        """只读会话。"""

    def write(self, title: str) -> AbstractContextManager[Any]:
        """一个事务：正常离开时提交并记入操作日志，抛异常时整体回滚。"""

    def close(self) -> None:
        """关上资料库。"""

    def subscribe(self, listener: Callable[[frozenset[str]], None]) -> object:
        """提交之后以改动的表名调用 listener（在提交的线程里）。"""


class Context(QObject):
    """传给每个标签页：资料、长工作、主题、消息。"""

    changed = Signal(frozenset)
    """提交之后改动的表名，在界面线程发出。"""
    said = Signal(str)
    """成功的消息，进状态栏。"""
    undoable = Signal(str, object)
    """（做了什么、怎样撤销）；主窗口在状态栏里给出“撤销”。"""
    failed = Signal(str)
    """失败的一句话，进消息条。"""
    asked = Signal(str, str, int)
    """（标签页的 Place.name、表名、行的编号）：请主窗口翻到那里。"""

    def __init__(self, store: Store, data_folder: Path, theme: Theme, jobs: Jobs | None = None) -> None:
        """data_folder 里还保存窗口位置与列的选择。"""
        super().__init__()
        self.store = store
        self.data_folder = data_folder
        self.theme = theme
        self.jobs = jobs or Jobs(self)
        self.settings = open_settings(data_folder)
        self._committed.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        store.subscribe(self._committed.emit)

    restoring = Signal(object)
    """请装配处关上窗口，用这份备份（Path）恢复，再打开。"""
    _committed = Signal(frozenset)

    def read(self, work: Callable[[Any], T]) -> T:
        """在界面线程里做很快的读取；超过几十毫秒的用 load。"""
        with self.store.read() as session:
            return work(session)

    def load(
        self,
        title: str,
        work: Callable[[Any, Progress], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
    ) -> Job:
        """在工作线程里读与算，结果交给 done。"""

        def run(progress: Progress) -> T:
            with self.store.read() as session:
                return work(session, progress)

        return self.jobs.submit(title, run, done, failed)

    def write(
        self,
        title: str,
        work: Callable[[Any, Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """在工作线程里以一个事务改资料；取消或失败时什么都不留下。"""

        def run(progress: Progress) -> T:
            with self.store.write(title) as session:
                result = work(session, progress)
                progress.check()
                return result

        return self.jobs.submit(title, run, done, failed)

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """不碰资料库的长工作（读文件、写 PDF ……）。"""
        return self.jobs.submit(title, work, done, failed)

    def prepare(self, title: str, load: Callable[[], object], done: Done | None = None) -> Job:
        """在后台载入定义 Qt 类的模块；load 里只有 import。"""
        return self.jobs.submit(title, lambda _progress: self.jobs.turns.take(load), done)

    def say(self, text: str) -> None:
        """安静地报告成功。"""
        self.said.emit(text)

    def offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        """报告做了什么，几秒之内可以撤销。"""
        self.undoable.emit(text, undo)

    def open_record(self, place_name: str, table: str, row_id: int) -> None:
        """翻到 place_name 那个标签页，请它显示 table 表里编号 row_id 的一行。"""
        self.asked.emit(place_name, table, row_id)

    def restore_from(self, backup: Path) -> None:
        """请关上窗口，用这份备份恢复，再打开。"""
        self.restoring.emit(backup)

    def fail(self, text: str) -> None:
        """报告失败：发生了什么、保住了什么、该怎么办。"""
        self.failed.emit(text)


def open_settings(data_folder: Path) -> QSettings:
    """资料文件夹里的窗口设置；换电脑时随资料走，不写注册表。"""
    return QSettings(str(data_folder / SETTINGS_NAME), QSettings.Format.IniFormat)
