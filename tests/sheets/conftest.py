"""读表格的测试共用：把字节写成文件再读，记下启动过的子进程。"""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jiaowu.sheets.grid import Workbook
from jiaowu.sheets.reading import read_workbook

Read = Callable[..., Workbook]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """给字节与文件名，写成文件并在本进程里读。"""

    def read_bytes(data: bytes, name: str = "成绩.xlsx") -> Workbook:
        path = tmp_path / name
        path.write_bytes(data)
        return read_workbook(path)

    return read_bytes


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """测试里启动过的读取子进程。"""
    processes: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def launch(*args: Any, **options: Any) -> subprocess.Popen[bytes]:
        process: subprocess.Popen[bytes] = real(*args, **options)
        processes.append(process)
        return process

    monkeypatch.setattr(subprocess, "Popen", launch)
    return processes
