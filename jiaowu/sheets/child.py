"""在子进程里读外来文件：它中止、占满内存、卡死都只倒下它自己。"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
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

WORKER_FLAG = "--sheets-worker"
"""打包后的程序带这个参数启动时，`__main__` 只调用 sheets.worker.main()，不开窗口。"""

_POLL_SECONDS = 0.05
"""隔多久看一次取消与超时。"""

_Inbox = SimpleQueue[bytes | None]


def read_in_child(
    paths: Sequence[Path], progress: Progress | None = None, limits: Limits = DEFAULT
) -> tuple[Workbook, ...]:
    """按顺序读全部文件，交回同样顺序的工作簿；一个子进程读完全部。

    任何一个文件读不了就抛出 UserError（一句话，含文件名）；取消时立刻结束子进程并抛出 Cancelled。
    """
    progress = progress or Progress()
    if not paths:
        return ()
    workbooks: list[Workbook] = []
    with _child(pack(request(paths, limits))) as inbox:
        for path in paths:
            progress.step(f"正在读取 {path.name}", len(workbooks), len(paths))
            workbooks.append(_receive(path.name, inbox, progress, limits.seconds))
    return tuple(workbooks)


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
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
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
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    return [sys.executable, "-P", "-m", "jiaowu.sheets.worker"]


def _environment() -> dict[str, str]:
    """源码运行时让子进程找得到本程序；当前文件夹里的同名文件不会被引入（-P）。"""
    root = str(Path(__file__).resolve().parents[2])
    others = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (root, others)))}


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
