"""抄写员：在另一个进程里写一个文件，本进程同时写别的。

它只为快：先启动，趁本进程读表、计算时载入 PDF 的库与字体；它没写成（启动不了、磁盘已满……）时由本进程重写，
所以它不必报告原因。
"""

import pickle
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from jiaowu.paper.document import Document
from jiaowu.workers import COPYIST_FLAG, CREATION_FLAGS, worker_command, worker_environment


class Copyist:
    """一个已启动、在等活的进程；只写一个文件。"""

    def __init__(self, process: "subprocess.Popen[bytes] | None") -> None:
        """没有进程时什么也写不成。"""
        self._process = process
        self._carrier: Thread | None = None

    def begin(self, document: Document, path: Path) -> None:
        """交给它一份文档，按扩展名写到 path；立刻返回。"""
        if self._process is not None:
            work = pickle.dumps((document, path), pickle.HIGHEST_PROTOCOL)
            self._carrier = Thread(target=self._process.communicate, args=(work,), daemon=True)
            self._carrier.start()

    def finish(self) -> bool:
        """等它写完；没写成为 False。"""
        if self._process is None or self._carrier is None:
            return False
        self._carrier.join()
        return self._process.returncode == 0

    def dismiss(self) -> None:
        """不论写没写完都结束它。"""
        if self._process is None:
            return
        self._process.kill()
        if self._carrier is None:
            self._process.communicate()
        else:
            self._carrier.join()


@contextmanager
def hired() -> Iterator[Copyist]:
    """启动一个抄写员，离开时结束它。"""
    copyist = Copyist(_start())
    try:
        yield copyist
    finally:
        copyist.dismiss()


def _start() -> "subprocess.Popen[bytes] | None":
    """启动进程；启动不了也不算错，只是慢些。"""
    try:
        return subprocess.Popen(  # noqa: S603 — 启动的是自己，参数都是常量
            worker_command("jiaowu.paper.copyist", COPYIST_FLAG),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=worker_environment(),
            creationflags=CREATION_FLAGS,
        )
    except OSError:
        return None


def main() -> None:
    """子进程：先载入要用的，再从标准输入收一份文档，写好就结束；出错时退出码不是 0。"""
    from jiaowu.paper.faces import Face  # noqa: PLC0415 — 只有子进程要它
    from jiaowu.paper.fonts import coverage  # noqa: PLC0415 — 同上
    from jiaowu.paper.pdf import write_pdf  # noqa: F401, PLC0415 — 同上
    from jiaowu.paper.writers import write  # noqa: PLC0415 — 同上
    from jiaowu.progress import Progress  # noqa: PLC0415 — 同上

    for face in (Face.SANS, Face.BOLD, Face.SERIF):
        coverage(face)
    with open(0, "rb") as stream:  # 0 是标准输入
        document, path = pickle.load(stream)  # noqa: S301 — 对方是启动自己的进程
    write(document, path, Progress())


if __name__ == "__main__":
    main()
