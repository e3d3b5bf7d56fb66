"""课题：一览与筛选，人人课题，打开一项看它的全部。"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.empty_page import EmptyPage
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.table_view import TableView
from jiaowu.errors import UserError
from jiaowu.research.gui.buttons import (
    fill_filter,
    make_button,
    make_filter,
    make_label,
    make_menu_button,
    make_row,
)
from jiaowu.research.gui.import_window import PATTERNS, ImportKind, ImportWindow
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.gui.projects_coverage import CoverageView, shade_rows
from jiaowu.research.gui.projects_detail import ProjectDetail
from jiaowu.research.gui.projects_dialog import ProjectDialog
from jiaowu.research.gui.projects_tables import COLUMNS, IMPORTED, cells_of, imported_cells
from jiaowu.research.importing.projects import read_projects
from jiaowu.research.projects import Limits, Status
from jiaowu.research.reports import projects as reports
from jiaowu.research.services.projects import Project, delete_project, list_groups, list_projects
from jiaowu.research.services.projects_coverage import Coverage, cover
from jiaowu.research.services.projects_import import import_projects, plan_projects
from jiaowu.research.services.projects_settings import get_limits, save_limits
from jiaowu.teachers import codes
from jiaowu.teachers.codes import CodeList
from jiaowu.teachers.gui.record_dialog import FormField, RecordDialog
from jiaowu.teachers.gui.record_dialog import Wanted as Asked
from jiaowu.teachers.services.choices import Person, list_people
from jiaowu.teachers.services.records import RecordSource


@dataclass(frozen=True)
class _View:
    """这一页要的全部。"""

    projects: tuple[Project, ...]
    coverage: Coverage
    people: tuple[Person, ...]
    groups: tuple[tuple[int, str], ...]


class ProjectsPage(ResearchPage):
    """列表与一项课题之间切换。"""

    watches = frozenset(
        {
            "project",
            "project_member",
            "project_stage",
            "attachment",
            "teacher",
            "teacher_fact",
            "research_group",
        }
    )

    def __init__(
        self, context: Context, sources: Sequence[RecordSource], parent: QWidget | None = None
    ) -> None:
        """搭好部件。"""
        super().__init__(context, sources, parent)
        self._view: _View | None = None
        self._shown: tuple[Project, ...] = ()
        self._opened: int | None = None
        self.stack = QStackedWidget()
        self.empty = EmptyPage()
        self.detail = ProjectDetail(context)
        self.table = TableView()
        self.coverage = CoverageView(context)
        self.counts = make_label()
        self.status = make_filter("状态", "projectStatusFilter", self._show_rows)
        self.level = make_filter("级别", "projectLevelFilter", self._show_rows)
        self.group = make_filter("教研组", "projectGroupFilter", self._show_rows)
        self.leader = make_filter("主持人", "projectLeaderFilter", self._show_rows)
        self.year = make_filter("年份", "projectYearFilter", self._show_rows)
        self.tabs = QTabWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self.empty.set_up(
            "还没有课题",
            "登记一项，或把上级的“课题一览表”导进来（表里要有“课题名称”和“课题主持人”）。",
            "登记课题…",
        )
        self.empty.button.setObjectName("firstProjectButton")
        self.empty.asked.connect(self.add)
        self.empty.offer("导入一览表…", "firstImportProjectsButton", self.choose_files)
        self.table.set_up(self.context, "projects", reports.LIST_TITLE)
        self.table.set_columns(COLUMNS)
        self.table.opened.connect(lambda row: self.open_project(self._shown[row].id))
        self.detail.left.connect(self.show_list)
        self.detail.edit_asked.connect(self.edit)
        self.detail.delete_asked.connect(self.delete)
        self.detail.print_asked.connect(self.print_form)
        for page in (self.empty, self._list_page(), self.detail):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _list_page(self) -> QWidget:
        self.list = QWidget()
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.addLayout(make_row(self.status, self.level, self.group, self.leader, self.year, None))
        rows.addWidget(self.table, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(listed, "一览")
        self.tabs.addTab(self.coverage, "人人课题")
        printing = make_menu_button(
            "打印 / 导出 ▾",
            "printProjectsButton",
            (
                (f"{reports.LIST_TITLE}…", lambda: self._preview(reports.LIST_TITLE, reports.build_list)),
                (
                    f"{reports.PROCESS_TITLE}…",
                    lambda: self._preview(reports.PROCESS_TITLE, reports.build_process),
                ),
                (f"{reports.COVERAGE_TITLE}…", self.print_coverage),
            ),
            self,
        )
        more = make_menu_button("更多 ▾", "moreProjectsButton", (("课题的限制…", self.set_limits),), self)
        head = make_row(
            self.counts,
            None,
            more,
            printing,
            make_button("导入…", "importProjectsButton", self.choose_files),
            make_button("登记课题…", "addProjectButton", self.add, primary=True),
        )
        layout = QVBoxLayout(self.list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        return self.list

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        term_id = self.term_id

        def work(session: Any, _progress: Any) -> _View:
            return _View(
                list_projects(session),
                cover(session, term_id),
                list_people(session, term_id),
                list_groups(session),
            )

        self.context.load("正在读取课题", work, self._show)

    def _show(self, view: _View) -> None:
        self._view = view
        levels = {each.draft.level for each in view.projects if each.draft.level}
        fill_filter(self.status, [(each, each.value) for each in Status])
        fill_filter(self.level, [(each, each) for each in codes.names(CodeList.LEVEL) if each in levels])
        fill_filter(
            self.group, [(each, each) for each in sorted({p.group for p in view.projects if p.group})]
        )
        leaders = {
            person.member.teacher_id: person.name
            for each in view.projects
            for person in each.people
            if person.member.leads
        }
        fill_filter(self.leader, list(leaders.items()))
        years = sorted({each.year for each in view.projects if each.year}, reverse=True)
        fill_filter(self.year, [(each, f"{each}年") for each in years])
        self._show_rows()
        self.coverage.show_coverage(view.coverage)
        opened = next((each for each in view.projects if each.id == self._opened), None)
        if opened is not None:
            self.detail.show_project(opened)
            self.stack.setCurrentWidget(self.detail)
        else:
            self.show_list()

    @override
    def show_record(self, row_id: int) -> None:
        self._opened = row_id
        self.refresh()

    def show_list(self) -> None:
        """回到一览；一项也没有时是空页。"""
        self._opened = None
        empty = self._view is not None and not self._view.projects
        self.stack.setCurrentWidget(self.empty if empty else self.list)

    def open_project(self, project_id: int) -> None:
        """打开一项课题。"""
        if self._view is not None:
            project = next(each for each in self._view.projects if each.id == project_id)
            self._opened = project_id
            self.detail.show_project(project)
            self.stack.setCurrentWidget(self.detail)

    def _takes(self, project: Project) -> bool:
        led = {person.member.teacher_id for person in project.people if person.member.leads}
        return (
            self.status.currentData() in {None, project.standing.status}
            and self.level.currentData() in {None, project.draft.level}
            and self.group.currentData() in {None, project.group}
            and self.year.currentData() in {None, project.year}
            and (self.leader.currentData() is None or self.leader.currentData() in led)
        )

    def _show_rows(self) -> None:
        view = self._view
        if view is None:
            return
        today = date.today()  # noqa: DTZ011 — 日期按本地
        self._shown = tuple(each for each in view.projects if self._takes(each))
        late = {at for at, each in enumerate(self._shown) if each.overdue(today)}
        self.table.set_rows(
            [cells_of(each, today) for each in self._shown], shade_rows(self.context.theme, late)
        )
        active = sum(each.standing.status.active for each in view.projects)
        overdue = sum(each.overdue(today) for each in view.projects)
        none = sum(each.none for each in view.coverage.people)
        told = (
            f"课题 {len(view.projects)} 项",
            f"在做 {active} 项",
            f"过期 {overdue} 项",
            f"没有课题的教师 {none} 人",
        )
        self.counts.setText("　·　".join(told))

    # ---- 动作 -------------------------------------------------------------------

    def add(self) -> ProjectDialog | None:
        """登记一项课题，存好就打开它。"""
        return self._edit(None)

    def edit(self) -> ProjectDialog | None:
        """改正开着的一项。"""
        return self._edit(self.detail.project)

    def _edit(self, project: Project | None) -> ProjectDialog | None:
        if self._view is None:
            return None
        dialog = ProjectDialog(self.context, self._view.people, self._view.groups, project, self)

        def saved(found: Any, told: str) -> None:
            self._opened = found.id
            self.offer_undo(found.batch_id, told)

        dialog.saved.connect(saved)
        dialog.open()
        return dialog

    def delete(self) -> None:
        """删去正开着的一项；可以撤销，所以不问。"""
        project = self.detail.project
        if project is None:
            return
        key = project.id
        self._opened = None
        self.context.write(
            "删去课题",
            lambda session, _: delete_project(session, key),
            lambda batch_id: self.offer_undo(batch_id, f"课题“{project.draft.title}”已删去。"),
        )

    def set_limits(self) -> RecordDialog:
        """改学校对课题的限制。"""
        limits = self.context.read(get_limits)

        def save(session: Any, values: Any) -> None:
            save_limits(session, Limits(*(_number(values[name]) for name in ("lead", "join", "members"))))

        asked = (
            FormField("lead", "同一人主持至多几项"),
            FormField("join", "同一人参与至多几项"),
            FormField("members", "一项至多几人"),
        )
        wanted = Asked(
            "课题的限制", asked, save, "课题的限制已改。", "不限制的写 0；超过时提醒，仍可以保存。"
        )
        values = {"lead": limits.lead, "join": limits.join, "members": limits.members}
        dialog = RecordDialog(self.context, wanted, values, self)
        dialog.done_with.connect(lambda _batch, told: self.context.say(told))
        dialog.open()
        return dialog

    def choose_files(self) -> None:
        """选一览表来导入。"""
        chosen = files.choose_files(self, "选择课题一览表", PATTERNS)
        if chosen:
            self.import_files(chosen)

    def import_files(self, chosen: Sequence[Path]) -> ImportWindow:
        """导入一览表。"""
        kind = ImportKind(
            "课题一览表",
            IMPORTED,
            lambda session, books, found: plan_projects(session, read_projects(books), found),
            imported_cells,
            import_projects,
        )
        window = ImportWindow(self.context, kind, chosen, self)
        window.saved.connect(self.offer_undo)
        window.open()
        return window

    def print_form(self) -> None:
        """正开着的一项的立项书（申报表）。"""
        project = self.detail.project
        if project is not None:
            key = project.id
            self.preview(reports.FORM_TITLE, lambda session, _: reports.build_form(session, key))

    def print_coverage(self) -> None:
        """这个学期的人人课题统计。"""
        term_id = self.term_id
        self.preview(reports.COVERAGE_TITLE, lambda session, _: reports.build_coverage(session, term_id))

    def _preview(self, title: str, build: Any) -> None:
        self.preview(title, lambda session, _: build(session))

    @override
    def shots(self, camera: Camera, title: str) -> None:
        camera.shoot(title)
        if self._shown:
            self.tabs.setCurrentIndex(1)
            camera.settle()
            camera.shoot(f"{title}-人人课题")
            self.tabs.setCurrentIndex(0)
            self.open_project(self._shown[0].id)
            camera.settle()
            camera.shoot(f"{title}-一项")
            self.show_list()


def _number(text: str) -> int:
    """填的个数；不是整数报 UserError。"""
    if not text.strip().isdecimal():
        raise UserError(f"“{text}”不是个数，请写 0 或正整数。")
    return int(text)
