"""课题一览与导入预览的各列。"""

from datetime import date
from typing import Any

from jiaowu.desktop.table_model import TableColumn
from jiaowu.research.services.projects import Project
from jiaowu.research.services.projects_import import Wanted

COLUMNS = (
    TableColumn("课题名称", 230),
    TableColumn("课题编号", 100),
    TableColumn("类别", 76),
    TableColumn("级别", 62),
    TableColumn("主持人", 92),
    TableColumn("参与", 140),
    TableColumn("教研组", 84),
    TableColumn("状态", 104),
    TableColumn("立项", 92, "yyyy-mm-dd"),
    TableColumn("计划结题", 92, "yyyy-mm-dd"),
    TableColumn("下一步", 70),
    TableColumn("期限", 92, "yyyy-mm-dd"),
    TableColumn("情况", 64),
    TableColumn("立项单位", 120, shown=False),
    TableColumn("备注", 140, shown=False),
)
IMPORTED = (
    TableColumn("课题名称", 220),
    TableColumn("编号", 90),
    TableColumn("主持人（参与）", 170),
    TableColumn("状态", 80),
)


def cells_of(project: Project, today: date) -> tuple[Any, ...]:
    """一项课题在一览里的各列。"""
    draft, stage = project.draft, project.next
    return (
        draft.title,
        draft.number,
        draft.category,
        draft.level,
        project.leaders,
        project.others,
        project.group,
        project.state,
        draft.approved,
        draft.due,
        stage.draft.kind if stage else "",
        stage.draft.due if stage else None,
        "过期" if project.overdue(today) else "",
        draft.unit,
        draft.note,
    )


def imported_cells(wanted: Wanted) -> tuple[Any, ...]:
    """要导入的一项在预览里的各列。"""
    standing = wanted.standing
    return (
        wanted.draft.title,
        wanted.draft.number,
        wanted.people,
        f"{standing.status.value}{standing.verdict}",
    )
