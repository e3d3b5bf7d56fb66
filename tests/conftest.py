"""全部测试共用：没有显示器时 Qt 在内存里画。"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from jiaowu.store.store import Store

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
