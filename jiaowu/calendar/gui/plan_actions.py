"""工作安排里的动作：办完、删去、顺延、照模板添加、存成模板；每一步都可以撤销。"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from jiaowu.calendar.gui.plan_dialog import PlanDialog
from jiaowu.calendar.gui.shift_dialog import ShiftDialog
from jiaowu.calendar.services import plans as plan_service
from jiaowu.calendar.services import tasks as service
from jiaowu.calendar.tasks import Status, Task
from jiaowu.desktop.context import Context
from jiaowu.teachers.gui.undoing import offer_undo

NOTHING_CHOSEN = "请先选中一件事。"


class PlanActions(QObject):
    """对选中的几件、正在看的学期做的事。"""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        chosen: Callable[[], list[Task]],
        term_id: Callable[[], int | None],
    ) -> None:
        """chosen 是选中的几件，term_id 是正在看的学期（还没有为 None）。"""
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._chosen, self._term_id = chosen, term_id

    def mark(self, status: Status) -> None:
        """选中的记为办完、进行中、取消、重新要办。"""
        tasks, today = self._chosen(), date.today()  # noqa: DTZ011 — 这台电脑的日期
        if not tasks:
            self._context.fail(NOTHING_CHOSEN)
            return
        keys = [task.id for task in tasks]
        told = f"“{tasks[0].draft.title}”" if len(tasks) == 1 else f"{len(tasks)} 件事"
        self._context.write(
            f"记为{status.label}",
            lambda session, _: service.set_status(session, keys, status, today),
            lambda batch_id: offer_undo(self._context, batch_id, f"{told}记为{status.label}。"),
        )

    def delete(self) -> None:
        """删去选中的；可以撤销，所以不问。"""
        keys = [task.id for task in self._chosen()]
        if not keys:
            self._context.fail(NOTHING_CHOSEN)
            return
        self._context.write(
            "删去安排",
            lambda session, _: service.delete_tasks(session, keys),
            lambda batch_id: offer_undo(self._context, batch_id, f"{len(keys)} 件事已删去。"),
        )

    def shift(self) -> ShiftDialog | None:
        """顺延选中的一件，或某一天以后的全部。"""
        term_id, day = self._term_id(), date.today()  # noqa: DTZ011 — 同上
        if term_id is None:
            return None
        chosen = [task for task in self._chosen() if task.is_open]
        dialog = ShiftDialog(self._context, term_id, chosen[0] if chosen else None, day, self._parent)
        dialog.open()
        return dialog

    def fill_from_plan(self) -> PlanDialog | None:
        """照模板添加。"""
        term_id = self._term_id()
        if term_id is None:
            return None
        dialog = PlanDialog(self._context, term_id, self._parent)
        dialog.open()
        return dialog

    def save_plan(self) -> None:
        """把这个学期的安排存成自己的模板。"""
        term_id = self._term_id()
        if term_id is None:
            return
        name, accepted = QInputDialog.getText(self._parent, "存成模板", "模板的名称：", text="我校的工作安排")
        if accepted:
            self._context.write(
                "存成模板",
                lambda session, _: plan_service.save_plan(session, term_id, name),
                lambda batch_id: offer_undo(self._context, batch_id, f"已存成模板“{name.strip()}”。"),
            )

    def delete_plan(self) -> None:
        """选一份自己的模板删去；可以撤销。"""
        names = self._context.read(plan_service.own_names)
        if not names:
            self._context.say("还没有自己存的模板。")
            return
        name, accepted = QInputDialog.getItem(self._parent, "删去模板", "删去哪一份：", list(names), 0, False)  # noqa: FBT003 — Qt 的参数
        if accepted:
            self._context.write(
                "删去模板",
                lambda session, _: plan_service.delete_plan(session, name),
                lambda batch_id: offer_undo(self._context, batch_id, f"模板“{name}”已删去。"),
            )

    def show_menu(self, open_chosen: Callable[[], object]) -> None:
        """在一件事上按右键。"""
        if not self._chosen():
            return
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("打开…", open_chosen)
        for text, status in (
            ("办完了", Status.DONE),
            ("进行中", Status.DOING),
            ("重新要办", Status.PLANNED),
            ("取消这件事", Status.CANCELLED),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, status=status: self.mark(status))
        menu.addAction("顺延…", self.shift)
        menu.addAction("删去", self.delete)
        menu.popup(QCursor.pos())
