"""教师页“课题与师徒”一节：他主持、参与的课题，他当师傅、徒弟的结对。"""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.context import Context
from jiaowu.desktop.sections import Section
from jiaowu.desktop.table_model import TableColumn
from jiaowu.desktop.table_view import TableView
from jiaowu.research.gui.buttons import make_label
from jiaowu.research.gui.projects_coverage import shade_rows
from jiaowu.research.services.mentoring import Pair, list_pairs
from jiaowu.research.services.projects import Project, projects_of

PROJECT_COLUMNS = (
    TableColumn("课题", 300),
    TableColumn("承担", 64),
    TableColumn("分工", 160),
    TableColumn("级别", 64),
    TableColumn("状态", 96),
    TableColumn("立项", 92, "yyyy-mm-dd"),
    TableColumn("计划结题", 92, "yyyy-mm-dd"),
    TableColumn("情况", 60),
)
PAIR_COLUMNS = (
    TableColumn("角色", 56),
    TableColumn("对方", 92),
    TableColumn("领域", 120),
    TableColumn("期限", 190),
    TableColumn("状态", 84),
    TableColumn("帮带次数", 76, "0", numeric=True),
    TableColumn("最近考核", 84),
)


class ProjectsSection(Section):
    """登记与修改在教研研训里。"""

    title = "课题与师徒"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """内容由 show_person 给。"""
        super().__init__(context, parent)
        self.projects, self.pairs = TableView(), TableView()
        self.projects.set_up(context, "teacherProjects", "课题", tools=False)
        self.projects.set_columns(PROJECT_COLUMNS)
        self.pairs.set_up(context, "teacherPairs", "师徒结对", tools=False)
        self.pairs.set_columns(PAIR_COLUMNS)
        self.project_title, self.pair_title = make_label("section"), make_label("section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for widget, stretch in (
            (self.project_title, 0),
            (self.projects, 1),
            (self.pair_title, 0),
            (self.pairs, 1),
        ):
            layout.addWidget(widget, stretch)

    @override
    def show_person(self, person_id: int) -> None:
        projects, pairs = self.context.read(
            lambda session: (projects_of(session, person_id), list_pairs(session, teacher_id=person_id))
        )
        today = date.today()  # noqa: DTZ011 — 日期按本地
        late = {at for at, each in enumerate(projects) if each.overdue(today)}
        rows = [_project_row(each, person_id, today) for each in projects]
        self.projects.set_rows(rows, shade_rows(self.context.theme, late))
        self.pairs.set_rows([_pair_row(each, person_id, today) for each in pairs])
        self.project_title.setText(f"课题 {len(projects)} 项" if projects else "没有课题")
        self.pair_title.setText(f"师徒结对 {len(pairs)} 对" if pairs else "没有师徒结对")


def _project_row(project: Project, teacher_id: int, today: date) -> tuple[Any, ...]:
    own = next(each.member for each in project.people if each.member.teacher_id == teacher_id)
    draft = project.draft
    return (
        draft.title,
        "主持" if own.leads else "参与",
        own.task,
        draft.level,
        project.state,
        draft.approved,
        draft.due,
        "过期" if project.overdue(today) else "",
    )


def _pair_row(pair: Pair, teacher_id: int, today: date) -> tuple[Any, ...]:
    mentors = pair.draft.mentor_id == teacher_id
    grades = [each.grade for each in pair.reviews if each.grade]
    return (
        "师傅" if mentors else "徒弟",
        pair.apprentice if mentors else pair.mentor,
        pair.draft.field,
        f"{pair.span.first} 至 {pair.span.last}",
        pair.state(today),
        len(pair.entries),
        grades[-1] if grades else "",
    )
