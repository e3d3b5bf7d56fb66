"""在子进程里读外来文件：它中止、占满内存、卡死都只倒下它自己。"""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO

from jiaowu.errors import UserError
from jiaowu.progress import Progress
from jiaowu.sheets.grid import Workbook
from jiaowu.sheets.limits import DEFAULT, Limits
from jiaowu.sheets.outcome import RESAVE
from jiaowu.sheets.wire import HEADER, REFUSED, Assembly, pack, request, unpack
from jiaowu.workers import CREATION_FLAGS, SHEETS_FLAG, worker_command, worker_environment

_POLL_SECONDS = 0.05
"""隔多久看一次取消与超时。"""

_Inbox = SimpleQueue[bytes | None]

Collect = Callable[[Progress], tuple[Workbook, ...]]
"""等子进程读完，取来全部工作簿。"""


def read_in_child(
    paths: Sequence[Path], progress: Progress | None = None, limits: Limits = DEFAULT
) -> tuple[Workbook, ...]:
    """按顺序读全部文件，交回同样顺序的工作簿；一个子进程读完全部。

    任何一个文件读不了就抛出 UserError（一句话，含文件名）；取消时立刻结束子进程并抛出 Cancelled。
    """
    with reading(paths, limits) as collect:
        return collect(progress or Progress())


@contextmanager
def reading(paths: Sequence[Path], limits: Limits = DEFAULT) -> Iterator[Collect]:
    """子进程先读起来，调用者趁这时做别的；要用时调用交出的函数取工作簿，规矩同 read_in_child。"""
    if not paths:
        yield lambda _progress: ()
        return
    with _child(pack(request(paths, limits))) as inbox:
        yield lambda progress: tuple(_collect(paths, inbox, progress, limits.seconds))


def _collect(paths: Sequence[Path], inbox: _Inbox, progress: Progress, seconds: float) -> Iterator[Workbook]:
    """按顺序收各文件的工作簿。"""
    for done, path in enumerate(paths):
        progress.step(f"正在读取 {path.name}", done, len(paths))
        yield _receive(path.name, inbox, progress, seconds)


def _receive(name: str, inbox: _Inbox, progress: Progress, seconds: float) -> Workbook:
    """收一个文件的消息，直到工作簿完整。"""
    assembly = Assembly()
    deadline = monotonic() + seconds
    while True:
        progress.check()
        if monotonic() > deadline:
            raise UserError(f"“{name}”读了 {seconds:.0f} 秒还没读完，已停止。{RESAVE}")
        try:
            body = inbox.get(timeout=_POLL_SECONDS)
        except Empty:
            continue
        if body is None:
            raise UserError(f"读取“{name}”时读取程序中断了，多半是内容太多或文件已损坏。{RESAVE}")
        message = unpack(body)
        if message[0] == REFUSED:
            raise UserError(message[1])
        workbook = assembly.take(message)
        if workbook is not None:
            return workbook


@contextmanager
def _child(first: bytes) -> Iterator[_Inbox]:
    """启动子进程并发出请求；离开时不论成败都结束它。"""
    try:
        process = subprocess.Popen(  # noqa: S603 — 启动的是自己，参数都是常量
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env=worker_environment(),
            creationflags=CREATION_FLAGS,
        )
    except OSError as error:
        raise UserError("无法启动读取表格的程序，请关闭一些程序后再试。") from error
    inbox: _Inbox = SimpleQueue()
    with process:
        carrier = Thread(target=_carry, args=(process.stdout, inbox), daemon=True)
        carrier.start()
        try:
            _send(process.stdin, first)
            yield inbox
        finally:
            process.kill()
            carrier.join()


def _command() -> list[str]:
    """怎样启动子进程。"""
    return worker_command("jiaowu.sheets.worker", SHEETS_FLAG)


def _send(stdin: IO[bytes] | None, first: bytes) -> None:
    """发出请求；子进程没起来时由收消息的一方报告。"""
    try:
        if stdin is not None:
            stdin.write(first)
    except OSError:
        return


def _carry(stdout: IO[bytes] | None, inbox: _Inbox) -> None:
    """把子进程的消息搬进队列，读到头放 None；只搬字节，不占解释器。"""
    while stdout is not None and (header := _exactly(stdout, HEADER.size)):
        body = _exactly(stdout, HEADER.unpack(header)[0])
        if not body:
            break
        inbox.put(body)
    inbox.put(None)


def _exactly(stdout: IO[bytes], size: int) -> bytes:
    """读满 size 个字节；中途到头为空。"""
    pieces: list[bytes] = []
    while size:
        piece = stdout.read(size)
        if not piece:
            return b""
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
