"""选几位教师添进名单。"""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.inspection.rounds import Staff
from jiaowu.inspection.services.staff import list_staff

SIZE = (640, 520)


class StaffDialog(QDialog):
    """列出还不在名单里的教师；选中几位，按“添进名单”。"""

    def __init__(  # noqa: PLR0913, PLR0917 — 名单、日期、已有的人与添法都要
        self,
        context: Context,
        term_id: int,
        day: date,
        inside: Collection[int],
        add: Callable[[Sequence[int]], None],
        parent: QWidget | None = None,
    ) -> None:
        """add 以选中的教师编号调用。"""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("添加教师")
        self.resize(*SIZE)
        self._add, self._inside = add, inside
        self._staff: list[Staff] = []
        self.table = TableView()
        self.table.set_up(context, "inspectionStaff", "教师")
        self.table.set_columns(
            (
                TableColumn("教研组", 120),
                TableColumn("教师", 100),
                TableColumn("学科", 120),
                TableColumn("任教班级", 220),
            )
        )
        self.table.view.setSelectionBehavior(self.table.view.SelectionBehavior.SelectRows)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add_button = self.buttons.addButton("添进名单", QDialogButtonBox.ButtonRole.AcceptRole)
        self.add_button.setObjectName("addStaffButton")
        self.add_button.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept_chosen)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel("选中要添的教师（可以选几行）。"))
        layout.addWidget(self.table)
        layout.addWidget(self.buttons)
        context.load("正在读取教师", lambda session, _: list_staff(session, term_id, day), self._show)

    def _show(self, staff: Sequence[Staff]) -> None:
        self._staff = [each for each in staff if each.teacher_id not in self._inside]
        self.table.set_rows([(each.group, each.name, each.subject, each.classes) for each in self._staff])

    def accept_chosen(self) -> None:
        """添上选中的几位，关窗口。"""
        rows = {index.row() for index in self.table.view.selectionModel().selectedIndexes()}
        chosen = [self._staff[self.table.model.source_row(row)].teacher_id for row in sorted(rows)]
        if chosen:
            self._add(chosen)
        self.accept()
