"""一次检查里一步的底子：① 准备 ② 打印 ③ 录入……；加一步就派生它，在 steps.py 里加一行。"""

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera


class StepPage(QWidget):
    """一步的页；第一次翻到才造，造好先 set_up，再 show_round。"""

    name: ClassVar[str]
    """英文短名，也是页的 objectName。"""
    title: ClassVar[str]
    """步骤的名称，不带序号。"""
    watches: ClassVar[frozenset[str]] = frozenset(
        {"inspection_round", "inspection_facet", "inspection_target", "checklist", "setting"}
    )
    """这些表变了才重画；自己一边录一边存的表不要列，否则录到一半被换掉。"""

    step_asked = Signal(str)
    """请翻到另一步；参数是那一步的 name。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.context: Context
        self.round_id: int | None = None
        self._stale = False

    @staticmethod
    def progress(session: Any, round_id: int) -> str:
        """这一步走到哪里，几个字，如 18/24；没有可说的为空串。在工作线程里调用。"""
        raise NotImplementedError

    def set_up(self, context: Context) -> None:
        """接上资料与主题；子类接着连自己的部件。"""
        self.context = context

    def show_round(self, round_id: int) -> None:
        """换成这次检查，或资料变了重画；看不见时等翻到再画。"""
        self.round_id = round_id
        self._stale = True
        if self.isVisible():
            self._redraw_stale()

    def redraw(self) -> None:
        """按 round_id 重新显示；由子类实现。"""
        raise NotImplementedError

    def busy_reason(self) -> str:
        """现在离开会丢掉什么；没有为空。"""
        return ""

    def shots(self, camera: Camera) -> None:
        """截图；默认一张。"""
        camera.shoot(self.title)

    def _redraw_stale(self) -> None:
        if self._stale and self.round_id is not None:
            self._stale = False
            self.redraw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw_stale()
