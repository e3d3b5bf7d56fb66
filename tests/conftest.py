"""全部测试共用：没有显示器时 Qt 在内存里画。"""

import os
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.orm import Session

    from jiaowu.store.store import Store

PATIENCE = 300.0
"""等别的工作进程造好样例，最多几秒。"""

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Iterator[Store]":
    """一个新建的空资料库。"""
    from jiaowu.database import open_database  # noqa: PLC0415 — 不用资料库的测试不必载入 SQLAlchemy

    monkeypatch.delenv("JIAOWU_DATABASE", raising=False)
    opened = open_database(tmp_path / "资料")
    yield opened
    opened.close()


@pytest.fixture
def session(store: "Store") -> "Iterator[Session]":
    """空资料库里的一个写会话。"""
    with store.write("测试") as opened:
        yield opened


@pytest.fixture(scope="session")
def fresh_sample(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> "Callable[[Path], Path]":
    """把样例学校抄到一个文件夹，返回它；样例只造一次，几个工作进程共用一份。"""
    base = tmp_path_factory.getbasetemp()
    made = _shared_sample(base if worker_id == "master" else base.parent)
    return lambda folder: Path(shutil.copytree(made, folder, dirs_exist_ok=True))


def _shared_sample(base: Path) -> Path:
    """base 里的样例学校：先到的造，后到的等。"""
    from jiaowu.progress import Progress  # noqa: PLC0415 — 不用样例的测试不必载入
    from jiaowu.sample import build_sample  # noqa: PLC0415 — 同上

    folder, done = base / "样例学校", base / "样例学校造好了"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not done.exists() and time.monotonic() < end:
            time.sleep(0.1)
        return folder
    build_sample(folder, Progress())
    done.touch()
    return folder
