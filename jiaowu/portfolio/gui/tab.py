"""成长档案：左边是教师与完整度，右边是选中一位的四个部分与佐证材料。"""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop import files
from jiaowu.desktop.context import Context
from jiaowu.desktop.jobs import Job
from jiaowu.desktop.preview import PreviewDialog
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.splitters import remember
from jiaowu.desktop.tab import Tab
from jiaowu.paper.document import Document
from jiaowu.portfolio.gui.books import BookMaker
from jiaowu.portfolio.gui.directory import COLUMNS, Choice, Directory, choices, load_directory, row_of
from jiaowu.portfolio.gui.files_work import ANY_FILE, add_files
from jiaowu.portfolio.gui.forms.ui_tab import Ui_PortfolioTab
from jiaowu.portfolio.gui.missing import MissingDialog
from jiaowu.portfolio.gui.page import PortfolioPage
from jiaowu.portfolio.gui.pages import PAGES
from jiaowu.portfolio.gui.people_dialog import PeopleDialog
from jiaowu.portfolio.gui.requirements_dialog import RequirementsDialog
from jiaowu.portfolio.gui.share_bar import ShareDelegate
from jiaowu.portfolio.portfolios import Portfolio
from jiaowu.portfolio.reports import completeness as completeness_report
from jiaowu.portfolio.reports import footprints as footprints_report
from jiaowu.portfolio.reports import plan as plan_report
from jiaowu.portfolio.reports.books import Output
from jiaowu.portfolio.services.evidence import TEACHER
from jiaowu.portfolio.services.portfolios import load_portfolio
from jiaowu.portfolio.services.sources import SOURCES
from jiaowu.progress import Progress
from jiaowu.school.decimals import percent_text
from jiaowu.teachers.people import TeacherFilter

WATCHED = frozenset(
    {
        *(
            "self_plan",
            "goal",
            "goal_review",
            "portfolio_entry",
            "appraisal",
            "attachment",
            "setting",
            "term",
        ),
        *("teacher", "teacher_fact", "teacher_work", "award", "assignment", "class", "subject"),
        *(
            "observation",
            "observer",
            "patrol",
            "inspection_result",
            "inspection_round",
            "exam",
            "exam_subject",
        ),
        *("activity", "attendance", "activity_paper", "research_paper", "training", "training_member"),
        *("project", "project_member", "project_stage", "mentoring", "mentoring_entry", "mentoring_review"),
    }
)
ROLLED = "完整度一览"


class PortfolioTab(Tab):
    """看不见时不读；把文件拖进来就添加给选中的教师。"""

    watches = WATCHED
    _loading: Job | None = None
    """正在读的一位；换了教师就取消它。"""

    def __init__(self, context: Context) -> None:
        """先是空的；refresh 才读。"""
        super().__init__(context)
        self.form = form = Ui_PortfolioTab()
        form.setupUi(self)
        self.directory: Directory | None = None
        self.portfolio: Portfolio | None = None
        self._teacher_id: int | None = None
        self._shown: list[int] = []
        """名单里各行在 directory.people 里的序号。"""
        self._stale = False
        self._made: dict[int, PortfolioPage] = {}
        self.books = BookMaker(context, self)
        self._holders: list[QVBoxLayout] = []
        self._set_up_people()
        self._set_up_pages()
        form.emptyPage.set_up("", "正在读取成长档案……")
        form.stack.setCurrentWidget(form.emptyPage)

    def _set_up_people(self) -> None:
        form, context = self.form, self.context
        table = form.peopleTable
        table.set_up(context, "portfolioPeople", ROLLED, tools=False)
        table.set_columns(COLUMNS)
        table.view.setItemDelegate(ShareDelegate(table.model, context.theme, table.view))
        table.view.setSelectionBehavior(table.view.SelectionBehavior.SelectRows)
        table.view.setSelectionMode(table.view.SelectionMode.SingleSelection)
        table.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_person())
        form.searchEdit.textChanged.connect(lambda _text: self._show_people())
        for box in (form.groupBox, form.tierBox):
            box.activated.connect(lambda _at: self._show_people())
        remember(form.splitter, "portfolio", context.settings, (364, 1000))

    def _set_up_pages(self) -> None:
        form, theme = self.form, self.context.theme
        for kind in PAGES:
            holder = QWidget()
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            self._holders.append(layout)
            form.pages.addTab(holder, kind.title)
        form.pages.currentChanged.connect(self._turn_to)
        form.missingButton.clicked.connect(self.show_missing)
        form.reportsButton.setIcon(theme.icon_on_primary("print"))
        reports = QMenu(self)
        reports.addAction("成长档案册…", self.preview_book)
        appended = reports.addAction("PDF 与图片接在书后")
        appended.setCheckable(True)
        appended.setChecked(True)
        appended.toggled.connect(self.books.set_appended)
        reports.addAction("成批做成长档案册…", lambda: self.make_books(Output.BOOK))
        reports.addAction("成批做电子材料包…", lambda: self.make_books(Output.PACKAGE))
        reports.addSeparator()
        reports.addAction(f"{footprints_report.TITLE}…", self.preview_footprints)
        reports.addAction(f"{plan_report.TITLE}…", self.preview_plan)
        reports.addSeparator()
        reports.addAction(f"{completeness_report.TITLE}（所见的各位）…", self.preview_completeness)
        form.reportsButton.setMenu(reports)
        self.more = QMenu(self)
        self.more.addAction("到教师档案里看", self.open_teacher_record)
        self.more.addAction("完整度怎样算…", self.set_requirements)
        form.moreButton.setMenu(self.more)

    # ---- 显示 -------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        self._stale = False
        self.context.load("正在读取成长档案", load_directory, self._show)

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        if not self.watches & tables:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """别处改了东西，翻到这里时才重新读。"""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, directory: Directory) -> None:
        self.directory = directory
        form = self.form
        _fill(form.groupBox, choices("教研组", directory.groups))
        _fill(form.tierBox, choices("教龄层", directory.tiers))
        self._show_people()
        if not directory.people:
            form.emptyPage.set_up(
                "还没有教师", "请先在“教师档案”里登记或导入名册，每位教师就有一份成长档案。"
            )
            form.stack.setCurrentWidget(form.emptyPage)
            return
        if self._teacher_id is None or directory.find(self._teacher_id) is None:
            self._teacher_id = directory.people[self._shown[0] if self._shown else 0].teacher.id
        self._select_row(self._teacher_id)
        self.open_teacher(self._teacher_id)

    def _show_people(self) -> None:
        directory, form = self.directory, self.form
        if directory is None:
            return
        wanted = TeacherFilter(
            group=form.groupBox.currentData(),
            tier=form.tierBox.currentData(),
            text=form.searchEdit.text().strip(),
        )
        self._shown = directory.chosen(wanted)
        blocked = form.peopleTable.view.selectionModel().blockSignals(True)  # noqa: FBT003 — Qt 的写法
        form.peopleTable.set_rows([row_of(directory.people[at]) for at in self._shown])
        form.peopleTable.view.selectionModel().blockSignals(blocked)
        known = [directory.people[at].completeness.share for at in self._shown]
        full = sum(share is not None and share >= 1 for share in known)
        form.peopleCountLabel.setText(f"{len(known)} 位，材料齐的 {full} 位。完整度只说材料齐不齐。")
        if self._teacher_id is not None:
            self._select_row(self._teacher_id)

    def _select_row(self, teacher_id: int) -> None:
        """名单里选中这位，不再读一遍。"""
        directory, table = self.directory, self.form.peopleTable
        if directory is None:
            return
        for row in range(table.model.rowCount()):
            if directory.people[self._shown[table.model.source_row(row)]].teacher.id == teacher_id:
                blocked = table.view.selectionModel().blockSignals(True)  # noqa: FBT003 — Qt 的写法
                table.view.selectRow(row)
                table.view.scrollTo(table.model.index(row, 0))
                table.view.selectionModel().blockSignals(blocked)
                table.view.viewport().update()
                return

    def _on_person(self) -> None:
        table, directory = self.form.peopleTable, self.directory
        index = table.view.currentIndex()
        if directory is not None and index.isValid():
            self.open_teacher(directory.people[self._shown[table.model.source_row(index.row())]].teacher.id)

    def open_teacher(self, teacher_id: int) -> None:
        """打开一位教师的成长档案。"""
        self._teacher_id = teacher_id
        folder, day = self.context.data_folder, self.directory.day if self.directory is not None else None
        if self._loading is not None:
            self._loading.cancel()
        if day is None:
            return

        def work(session: Any, _progress: Progress) -> Portfolio:
            return load_portfolio(session, folder, teacher_id, None, day, SOURCES)

        self._loading = self.context.load("正在读取成长档案", work, self._show_portfolio)

    def _show_portfolio(self, portfolio: Portfolio) -> None:
        self._loading = None
        self.portfolio = portfolio
        form, row = self.form, portfolio.status.profile.row
        form.titleLabel.setText(f"{portfolio.name}的成长档案")
        share = portfolio.completeness.share
        facts = (
            row.group or "没有教研组",
            row.title or "没有登记职称",
            f"教龄 {row.tenure} 年（{row.tier}）" if row.tenure is not None else "没有登记教龄",
            f"足迹 {len(portfolio.timeline.footprints)} 条",
            f"佐证 {len(portfolio.evidence)} 件",
            f"完整度 {percent_text(share, 0)}" if share is not None else "",
        )
        form.chipsLabel.setText("  ·  ".join(part for part in facts if part))  # 全角的空太宽，一行放不下
        missing = len(portfolio.completeness.missing)
        form.missingButton.setText(f"还缺 {missing} 项" if missing else "材料已齐")
        form.missingButton.setEnabled(bool(missing))
        form.stack.setCurrentWidget(form.portfolioPage)
        for page in self._made.values():
            page.show_portfolio(portfolio)
        self._turn_to(form.pages.currentIndex())

    def _turn_to(self, place: int) -> None:
        """翻到第 place 页：没造就造。"""
        if self.portfolio is None or place < 0 or place in self._made:
            return
        page = self._made[place] = PAGES[place](self.context)
        self._holders[place].addWidget(page)
        page.show_portfolio(self.portfolio)

    @property
    def page(self) -> PortfolioPage | None:
        """正翻到的一页。"""
        return self._made.get(self.form.pages.currentIndex())

    @override
    def show_record(self, table: str, row_id: int) -> None:
        if table != TEACHER:
            return

        def show(found: int) -> None:
            self._select_row(found)
            self.open_teacher(found)

        self.context.load("正在打开成长档案", lambda _session, _: row_id, show)  # 名单可能还在读，排在它后面

    # ---- 动作 -------------------------------------------------------------------

    def show_missing(self) -> MissingDialog | None:
        """打开各部分缺什么。"""
        if self.portfolio is None:
            return None
        dialog = MissingDialog(self.portfolio.name, self.portfolio.completeness, self)
        dialog.open()
        return dialog

    def open_teacher_record(self) -> None:
        """翻到教师档案里这一位。"""
        if self._teacher_id is not None:
            self.context.open_record("teachers", TEACHER, self._teacher_id)

    def set_requirements(self) -> RequirementsDialog:
        """改完整度的要求与权重。"""
        dialog = RequirementsDialog(self.context, self)
        dialog.open()
        return dialog

    def visible_ids(self) -> list[int]:
        """名单里看得见的教师，照名单里的次序。"""
        model, directory = self.form.peopleTable.model, self.directory
        if directory is None:
            return []
        return [
            directory.people[self._shown[model.source_row(row)]].teacher.id for row in range(model.rowCount())
        ]

    def preview_book(self) -> PreviewDialog | None:
        """预览这一位的成长档案册。"""
        return self.books.preview(self._teacher_id) if self._teacher_id is not None else None

    def make_books(self, output: Output) -> PeopleDialog | None:
        """成批做：名单里看得见的先勾上。"""
        if self.directory is None:
            return None
        people = [each.teacher for each in self.directory.people]
        return self.books.ask(people, output, self.visible_ids())

    def preview_footprints(self) -> PreviewDialog | None:
        """预览这一位的成长足迹。"""
        return self._preview_one(footprints_report.TITLE, footprints_report.build)

    def preview_plan(self) -> PreviewDialog | None:
        """预览这一位的自我规划与复查表。"""
        return self._preview_one(plan_report.TITLE, plan_report.build)

    def preview_completeness(self) -> PreviewDialog | None:
        """预览所见各位的完整度一览。"""
        if self.directory is None:
            return None
        day, wanted = self.directory.day, self.visible_ids()
        return self._preview(
            completeness_report.TITLE,
            lambda session, _: completeness_report.build(session, day, wanted),
        )

    def _preview_one(self, title: str, build: Callable[..., Document]) -> PreviewDialog | None:
        teacher_id = self._teacher_id
        if teacher_id is None or self.directory is None:
            return None
        day = self.directory.day
        return self._preview(title, lambda session, _: build(session, teacher_id, day))

    def _preview(self, title: str, build: Callable[[Any, Progress], Document]) -> PreviewDialog:
        dialog = PreviewDialog(self.context, title, build, self)
        dialog.open()
        return dialog

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._teacher_id is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._teacher_id is not None:
            add_files(self.context, (TEACHER, self._teacher_id), files.dropped(event, ANY_FILE))

    @override
    def shots(self, camera: Camera) -> None:
        camera.wait(lambda: self.portfolio is not None or bool(self.directory and not self.directory.people))
        for place, kind in enumerate(PAGES):
            self.form.pages.setCurrentIndex(place)
            camera.shoot(kind.title)
        self.form.pages.setCurrentIndex(0)


def _fill(box: QComboBox, wanted: tuple[Choice, ...]) -> None:
    """换下拉框的各项，留住选的。"""
    kept = box.currentData()
    box.clear()
    for text, value in wanted:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(kept)))
