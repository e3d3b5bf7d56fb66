"""演一个学期：样例学校的一份副本、真的主窗口、像人那样点与读的手；今天总是 2026-11-22。"""

import importlib
import pkgutil
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

import jiaowu
from jiaowu import app
from jiaowu.desktop.theme import apply_theme
from tests.term.hands import WAIT, Hands

TODAY = date(2026, 11, 22)
WIDTH = 1366
"""一般办公电脑的屏幕有多宽（像素）。"""


class _Dates(type):
    """真的日期也算 _FixedDay，isinstance 照旧。"""

    @override
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, date)


class _FixedDay(date, metaclass=_Dates):
    """造出来的都是平常的日期，只有 today 固定。"""

    @override
    def __new__(cls, year: int, month: int, day: int) -> date:  # type: ignore[misc]  # 有意还平常的日期
        return date(year, month, day)

    @override
    @classmethod
    def today(cls) -> date:  # type: ignore[override]  # 同上
        """固定的今天。"""
        return TODAY


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, fresh_sample: Callable[[Path], Path]) -> Path:
    """样例学校，一次会话只造一次；各测试用它的副本。"""
    for found in pkgutil.walk_packages(jiaowu.__path__, "jiaowu."):
        if "__main__" not in found.name and "migrations" not in found.name:
            importlib.import_module(found.name)  # 之后固定今天，才没有漏下的模块
    return fresh_sample(tmp_path_factory.mktemp("样例"))


def _asking_today() -> Iterator[ModuleType]:
    """问今天是几号的模块；别处的 date 不动，有的要拿它认类型。"""
    for name, module in list(sys.modules.items()):
        if name.startswith("jiaowu.") and getattr(module, "date", None) is date:
            file = module.__file__
            if file is not None and "date.today()" in Path(file).read_text(encoding="utf-8"):
                yield module


@pytest.fixture
def hands(
    qtbot: QtBot, qapp: QApplication, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    """开着的主窗口；测试完时不许有没说清楚的错误。"""
    for module in _asking_today():
        monkeypatch.setattr(module, "date", _FixedDay)
    folder = Path(shutil.copytree(sample, tmp_path / "学校"))
    desk = app.Desk(apply_theme(qapp), folder)
    qtbot.addWidget(desk.window)
    desk.window.resize(WIDTH, 768)
    desk.start()
    qtbot.waitUntil(lambda: desk.window.filled and desk.jobs.current is None, timeout=WAIT)
    made = Hands(qtbot, desk, tmp_path)
    made.settle()
    yield made
    width = desk.window.width()
    desk.stop()
    assert width == WIDTH, f"窗口被撑到 {width} 像素宽"
    assert not made.unread, f"没有人读的错误：{made.unread}"
