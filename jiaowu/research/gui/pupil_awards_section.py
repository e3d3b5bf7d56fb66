"""学生页“获奖”一节：他的获奖与指导教师；登记与修改在教研研训的“获奖”里。"""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.research.gui.buttons import make_label
from jiaowu.research.services.honours import list_honours

COLUMNS = (
    TableColumn("发证时间", 92, "yyyy-mm-dd"),
    TableColumn("标题", 240),
    TableColumn("级别", 70),
    TableColumn("奖项", 76),
    TableColumn("类别", 84),
    TableColumn("学科", 70),
    TableColumn("发证单位", 180),
    TableColumn("指导教师", 84),
    TableColumn("证书编号", 120),
    TableColumn("备注", 140),
)


class PupilAwardsSection(Section):
    """只有一张表。"""

    title = "获奖"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.count = make_label()
        self.table = TableView()
        self.table.set_up(context, "pupilAwards", self.title, tools=False)
        self.table.set_columns(COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(self.table, 1)

    @override
    def show_person(self, person_id: int) -> None:
        found = self.context.read(lambda session: list_honours(session, student_id=person_id))
        rows: list[tuple[Any, ...]] = [
            (
                each.draft.day,
                each.draft.title,
                each.draft.level,
                each.draft.prize,
                each.draft.category,
                each.draft.subject,
                each.draft.issuer,
                each.guide,
                each.draft.certificate,
                each.draft.note,
            )
            for each in found
        ]
        self.table.set_rows(rows)
        told = (
            f"{len(rows)} 项获奖；在教研研训的“获奖”里登记与修改"
            if rows
            else "没有获奖；在教研研训的“获奖”里登记"
        )
        self.count.setText(told)
