"""标签页的底子，以及 TABS 里的一行。"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera


class Tab(QWidget):
    """主窗口里的一个标签页；资料里 watches 的表变了就 refresh。"""

    watches: ClassVar[frozenset[str]] = frozenset()
    counted = Signal(int)
    """有几件事等着办，写在标签的名称后面；0 为不写。"""

    def __init__(self, context: Context) -> None:
        """context 是标签页与外界唯一的联系。"""
        super().__init__()
        self.context = context
        context.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """按资料库现在的内容重新显示；由子类实现。"""
        raise NotImplementedError

    def show_record(self, table: str, row_id: int) -> None:
        """翻到 table 表里编号 row_id 的那一行；不认识的表不动。由子类实现。"""

    def shots(self, camera: Camera) -> None:
        """截图时把自己的每一页给 camera；默认只有一页。"""
        camera.shoot("")

    def busy_reason(self) -> str:
        """现在关窗口会丢掉什么；没有则为空。"""
        return ""

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self.watches & tables:
            self.refresh()


MakeTab = Callable[[Context], Tab]
"""造一个标签页；在界面线程里调用。"""


@dataclass(frozen=True)
class Place:
    """主窗口里的一个位置：标题、图标，以及怎样取得造标签页的函数（通常就是它的类）。

    load 在后台线程里调用，只做 import，这样窗口先出现、重的库后载入。
    """

    name: str
    title: str
    icon: str
    load: Callable[[], MakeTab]
