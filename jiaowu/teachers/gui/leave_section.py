"""教师页“请假调代课”一节：历次请假、牵涉他的调代课，新的在前。"""

from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import Row, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.teachers.services.leaves import Leave, leaves_of_teacher
from jiaowu.teachers.services.substitutions import Arrangement, arrangements_of_teacher

COLUMNS = (
    TableColumn("日期", 96, "yyyy-mm-dd"),
    TableColumn("事项", 90),
    TableColumn("内容", 430),
    TableColumn("天数", 60, "", numeric=True),
    TableColumn("补贴", 70, "0.00", numeric=True),
    TableColumn("状态", 90),
    TableColumn("备注", 160),
)


class LeaveSection(Section):
    """病假的原因不显示。"""

    title = "请假调代课"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """只有一张表。"""
        super().__init__(context, parent)
        self.count = QLabel()
        self.count.setProperty("role", "soft")
        self.table = TableView()
        self.table.set_up(context, "teacherLeaves", self.title, tools=False)
        self.table.set_columns(COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(self.table, 1)

    @override
    def show_person(self, person_id: int) -> None:
        leaves, arranged = self.context.read(lambda session: read_history(session, person_id))
        rows = [*map(_leave_row, leaves), *(_arranged_row(each, person_id) for each in arranged)]
        self.table.set_rows(sorted(rows, key=lambda row: str(row[0]), reverse=True))
        days = sum(each.days for each in leaves if each.status.counts)
        helped = sum(each.move.substitute_id == person_id and each.move.way.paid for each in arranged)
        away = sum(each.move.teacher_id == person_id and each.move.way.paid for each in arranged)
        told = f"请假 {len(leaves)} 次共 {days:g} 天　·　替别人上 {helped} 节　·　请别人上 {away} 节"
        self.count.setText(told if rows else "没有请假与调代课")


def read_history(session: Any, teacher_id: int) -> tuple[tuple[Leave, ...], tuple[Arrangement, ...]]:
    """一位教师的请假与牵涉他的调代课。"""
    return leaves_of_teacher(session, teacher_id), arrangements_of_teacher(session, teacher_id)


def _leave_row(leave: Leave) -> Row:
    reason = f"　{leave.reason}" if leave.reason else ""
    return (
        leave.span.start,
        leave.kind.label,
        f"{leave.span.text}{reason}",
        leave.days,
        None,
        leave.status.label,
        leave.note,
    )


def _arranged_row(each: Arrangement, person_id: int) -> Row:
    move = each.move
    lesson = f"第 {move.at.period} 节　{each.class_name}{move.subject}　{each.teacher}：{each.result}"
    paid = move.way.paid and move.substitute_id == person_id
    signed = "已签" if each.signed else ""
    return (move.at.day, move.way.label, lesson, None, each.money if paid else None, signed, each.note)
