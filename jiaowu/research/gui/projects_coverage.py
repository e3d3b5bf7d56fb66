"""人人课题：各教研组有没有校级以上的课题、小课题有没有报告，各位教师手上有什么。"""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jiaowu.desktop.context import Context
from jiaowu.desktop.table_model import Shade, TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.desktop.theme import Theme
from jiaowu.research.reports.projects import COVERAGE_TITLE
from jiaowu.research.services.projects_coverage import Coverage, GroupCovered

PEOPLE_COLUMNS = (
    TableColumn("教师", 92),
    TableColumn("教研组", 100),
    TableColumn("主持的课题", 320),
    TableColumn("参与的课题", 320),
    TableColumn("本学期材料", 92, "0", numeric=True),
    TableColumn("情况", 110),
)
GROUP_COLUMNS = (
    TableColumn("教研组", 140),
    TableColumn("校级以上课题", 110, "0", numeric=True),
    TableColumn("小课题", 80, "0", numeric=True),
    TableColumn("小课题报告", 96, "0", numeric=True),
    TableColumn("情况", 260),
)
HEADER_HEIGHT, ROW_HEIGHT = 40, 28
"""教研组的表正好放得下各行。"""
MOST_GROUPS = 9
MARK = 0.14
"""有问题的行，底色里朱砂占多少。"""


class CoverageView(QWidget):
    """上面是教研组，下面是教师，没有课题的在前。"""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_coverage 给。"""
        super().__init__(parent)
        self._theme = context.theme
        self.groups, self.people = TableView(), TableView()
        self.groups.set_up(context, "projectGroups", "各教研组的课题", tools=False)
        self.groups.set_columns(GROUP_COLUMNS)
        self.people.set_up(context, "projectPeople", COVERAGE_TITLE)
        self.people.set_columns(PEOPLE_COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.groups)
        layout.addWidget(self.people, 1)

    def show_coverage(self, found: Coverage) -> None:
        """显示一个学期的情况。"""
        ordered = sorted(found.people, key=lambda each: not each.none)
        rows = [
            (
                each.row.name,
                each.row.group,
                "、".join(each.led),
                "、".join(each.joined),
                each.papers,
                "没有课题" if each.none else "没有材料" if not each.papers else "",
            )
            for each in ordered
        ]
        self.people.set_rows(
            rows,
            shade_rows(
                self._theme, {at for at, each in enumerate(ordered) if each.none}, len(PEOPLE_COLUMNS) - 1
            ),
        )
        groups = [
            (each.name, len(each.projects), len(each.small), each.reports, _lacks(each))
            for each in found.groups
        ]
        marked = {at for at, each in enumerate(found.groups) if _lacks(each)}
        self.groups.set_rows(groups, shade_rows(self._theme, marked, len(GROUP_COLUMNS) - 1))
        self.groups.setFixedHeight(HEADER_HEIGHT + ROW_HEIGHT * min(max(len(groups), 1), MOST_GROUPS))


def shade_rows(theme: Theme, marked: set[int], column: int | None = None) -> Shade:
    """这些行（set_rows 里的行号）底色偏红；给了 column 只标那一列。"""
    bad = theme.mix(theme.bad, MARK)

    def shade(row: int, at: int) -> QColor | None:
        return bad if row in marked and column in {None, at} else None

    return shade


def _lacks(group: GroupCovered) -> str:
    lacks = [] if group.projects else ["没有校级以上的课题"]
    if group.small and not group.reports:
        lacks.append("小课题没有报告")
    return "；".join(lacks)
