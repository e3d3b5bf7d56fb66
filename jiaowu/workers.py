"""怎样把本程序再启动一份，让它在另一个进程里做一件事。"""

import os
import subprocess
import sys
from pathlib import Path

SHEETS_FLAG, COPYIST_FLAG = "--sheets-worker", "--paper-copyist"
"""打包后的程序带这些参数启动时，`__main__` 只做那一件事：读表格、写一个文件；不开窗口。"""

CREATION_FLAGS: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows 上不闪黑窗口。"""


def worker_command(module: str, flag: str) -> list[str]:
    """源码运行时运行 module；打包后没有 Python，启动自己并带上 flag，由 `__main__` 转交。"""
    if getattr(sys, "frozen", False):
        return [sys.executable, flag]
    return [sys.executable, "-P", "-m", module]


def program_command(*words: str) -> list[str]:
    """再启动一份本程序，带着命令行的这些词。"""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-P", "-m", "jiaowu", *words]


def worker_environment() -> dict[str, str]:
    """源码运行时让子进程找得到本程序；当前文件夹里的同名文件不会被引入（-P）。"""
    root = str(Path(__file__).resolve().parents[1])
    others = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (root, others)))}
