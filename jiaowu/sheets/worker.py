"""读取子进程的入口：从标准输入收到文件名，读完把工作簿从标准输出送回。

只引入读表格要用的东西（不碰 Qt 与 numpy），启动才快。
"""

import os
import sys
from pathlib import Path
from threading import Thread

from jiaowu.errors import UserError
from jiaowu.sheets.limits import Limits
from jiaowu.sheets.memory import limit_memory
from jiaowu.sheets.reading import read_workbook
from jiaowu.sheets.wire import HEADER, REFUSED, Message, encode, pack, requested, unpack


def main() -> None:
    """读完请求里的全部文件就结束；第一个读不了的文件之后不再读。"""
    output = _take_output()
    paths, limits = _request()
    limit_memory(limits.memory_bytes)
    Thread(target=_leave_with_parent, daemon=True).start()
    for path in paths:
        try:
            for message in encode(read_workbook(path, limits)):
                _send(output, message)
        except UserError as error:
            _send(output, (REFUSED, str(error)))
            break
    os._exit(0)  # 已全部写出；不必等解释器收拾几百万个单元格


def _request() -> tuple[list[Path], Limits]:
    """从标准输入收请求。"""
    (size,) = HEADER.unpack(_read_exactly(HEADER.size))
    return requested(unpack(_read_exactly(size)))


def _read_exactly(size: int) -> bytes:
    """直接读描述符：缓冲层的锁会在退出时与守护线程争抢。"""
    body = b""
    while len(body) < size:
        piece = os.read(0, size - len(body))
        if not piece:
            os._exit(1)
        body += piece
    return body


def _take_output() -> int:
    """占住标准输出，把原位改指别处：第三方库往上打印不会混进消息。"""
    output = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 — 只有 Windows 有

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(output, os.O_BINARY)
    return output


def _send(output: int, message: Message) -> None:
    """写完一条消息。"""
    left = memoryview(pack(message))
    while left:
        left = left[os.write(output, left) :]


def _leave_with_parent() -> None:
    """父进程没了，标准输入就到头，跟着结束。"""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
