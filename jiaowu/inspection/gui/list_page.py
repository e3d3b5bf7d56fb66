"""各次检查旁边自成一页的清单的底子：听课、巡堂；加一种就派生它，在 lists.py 里加一行。"""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera


class ListPage(QWidget):
    """一种清单的页；第一次选到才造，造好先 set_up，再 refresh。"""

    name: ClassVar[str]
    """英文短名，也是页的 objectName。"""
    title: ClassVar[str]
    watches: ClassVar[frozenset[str]] = frozenset()
    """这些表变了就 refresh。"""

    def __init__(self, parent: QWidget | None = None) -> None:
        """空页。"""
        super().__init__(parent)
        self.context: Context

    def set_up(self, context: Context) -> None:
        """接上资料与主题；子类接着连自己的部件。"""
        self.context = context

    def refresh(self) -> None:
        """按资料库现在的内容重新显示；由子类实现。"""
        raise NotImplementedError

    def follow_term(self) -> None:
        """换了当前学期：下一次 refresh 看当前的；自己记着学期的子类实现。"""

    def busy_reason(self) -> str:
        """现在离开会丢掉什么；没有为空。"""
        return ""

    def shots(self, camera: Camera) -> None:
        """截图；默认一张。"""
        camera.shoot(self.title)
