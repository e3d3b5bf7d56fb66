"""一个人的页面里由上层房间提供的一节；装配时把各节的类交给页面。"""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from jiaowu.desktop.context import Context


class Section(QWidget):
    """一节，第一次翻到才造；资料变了由它自己或页面重新显示。"""

    title: ClassVar[str] = ""
    """标签上的字，如“成绩”。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """context 是这一节与外界唯一的联系。"""
        super().__init__(parent)
        self.context = context

    def show_person(self, person_id: int) -> None:
        """显示这个人（学生编号或教师编号）；由子类实现。"""
        raise NotImplementedError
