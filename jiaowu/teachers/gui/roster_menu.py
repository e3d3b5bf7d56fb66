"""教师档案“更多”里的：任教、导入花名册、填写上报表、撤销导入。"""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.teachers.gui.assignment_window import AssignmentWindow
from jiaowu.teachers.gui.register import Register
from jiaowu.teachers.gui.roster_window import take_back
from jiaowu.teachers.gui.template_window import PATTERNS, TemplateWindow
from jiaowu.teachers.services.roster_import import list_imports

NO_TERM = "还没有设定学期，请先登记学校与学期。"


class Host(Protocol):
    """教师档案标签页给这里用的一面。"""

    context: Context

    @property
    def register(self) -> Register | None:
        """正在看的名册。"""

    def visible_ids(self) -> list[int]:
        """表里看得见的教师。"""

    def choose_files(self) -> None:
        """选花名册，开始导入。"""


class RosterMenu:
    """往“更多”里加几行；各窗口以标签页为父部件。"""

    def __init__(self, menu: QMenu, host: Host, parent: QWidget) -> None:
        """host 与 parent 是同一个标签页。"""
        self._host, self._parent = host, parent
        menu.addSeparator()
        menu.addAction("任教…", self.open_assignments)
        menu.addAction("导入花名册…", host.choose_files)
        menu.addAction("填写上报表…", self.choose_template)
        menu.addAction("撤销导入…", self.undo_import)

    def open_assignments(self) -> AssignmentWindow | None:
        """打开正在看的学期的任教；还没有学期时说一句话。"""
        register = self._host.register
        if register is None or register.moment.term_id is None:
            self._host.context.fail(NO_TERM)
            return None
        window = AssignmentWindow(self._host.context, register.moment.term_id, self._parent)
        window.open()
        return window

    def choose_template(self) -> None:
        """选一份上报表，填表里看得见的教师。"""
        chosen = files.choose_files(self._parent, "选择要填的上报表", PATTERNS)
        if chosen:
            self.open_template(chosen[0])

    def open_template(self, template: Path) -> TemplateWindow | None:
        """打开填写上报表的窗口；一位教师也没有时说一句话。"""
        register, wanted = self._host.register, self._host.visible_ids()
        if register is None or not wanted:
            self._host.context.fail("没有可以填的教师，请先导入花名册，或者放宽筛选。")
            return None
        window = TemplateWindow(self._host.context, template, register.moment, wanted, self._parent)
        window.open()
        return window

    def undo_import(self) -> None:
        """选一次花名册导入撤销；只有还没撤销的才列出。"""
        context = self._host.context
        imports = context.read(list_imports)
        if not imports:
            context.say("没有可以撤销的花名册导入。")
            return
        titles = [f"{each.time:%Y-%m-%d %H:%M}　{each.title}" for each in imports]
        title, accepted = QInputDialog.getItem(self._parent, "撤销导入", "撤销哪一次：", titles, 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            take_back(context, imports[titles.index(title)].id)
