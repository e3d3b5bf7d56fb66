"""Qt 的类型在线程启动之前造齐；定义 Qt 类的模块与界面轮流着载入。"""

import importlib
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jiaowu.desktop.jobs import Jobs
from jiaowu.desktop.qt_types import MODULES, make_types_gently
from jiaowu.desktop.turns import Turns
from jiaowu.progress import Progress

PLACE = """
import sys
from jiaowu.desktop import qt_types
from PySide6 import QtWidgets
before = "QProgressDialog" in vars(QtWidgets)
qt_types.make_types()
print(before, set(dir(QtWidgets)) <= set(vars(QtWidgets)))
"""


def test_every_type_is_made_at_once(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]

    told = subprocess.run(  # noqa: S603 — 运行的是自己
        [sys.executable, "-c", PLACE], capture_output=True, text=True, check=True, cwd=root
    )

    assert told.stdout.split() == ["False", "True"]
    assert tmp_path.is_dir()


def test_types_are_made_before_the_first_work_runs(qtbot: QtBot) -> None:
    jobs = Jobs()
    left: list[str] = []

    def work(_progress: Progress) -> None:
        left.extend(name for name in dir(QtWidgets) if name not in vars(QtWidgets))

    jobs.submit("看", work)
    qtbot.waitUntil(lambda: jobs.current is None)

    assert left == []
    assert jobs.stop()


def test_made_types_are_not_made_again(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()

    make_types_gently(owner, lambda: done.append(1))
    qtbot.waitUntil(lambda: done == [1])

    assert all(importlib.import_module(f"PySide6.{name}") for name in MODULES)


def test_a_module_is_loaded_in_the_worker_while_the_window_waits(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        (tmp_path / f"slow_part_{number}.py").write_text("import time, threading\ntime.sleep(0.03)\n")
    monkeypatch.syspath_prepend(tmp_path)
    jobs = Jobs()
    loaded: list[object] = []

    def load() -> int:
        for number in range(3):
            importlib.import_module(f"slow_part_{number}")
        return threading.get_ident()

    jobs.submit("载入", lambda _progress: jobs.turns.take(load), loaded.append)
    qtbot.waitUntil(lambda: bool(loaded))

    assert loaded != [threading.get_ident()]
    assert all(f"slow_part_{number}" in sys.modules for number in range(3))
    assert jobs.stop()


def test_loading_goes_on_alone_when_the_window_is_closing(qtbot: QtBot) -> None:
    assert qtbot is not None
    turns = Turns(QObject())
    loaded: list[str] = []
    turns.stop()

    thread = threading.Thread(target=lambda: loaded.append(turns.take(lambda: "好")))
    thread.start()
    thread.join(1.0)

    assert loaded == ["好"]
    assert not any(type(finder).__name__ == "_Between" for finder in sys.meta_path)
