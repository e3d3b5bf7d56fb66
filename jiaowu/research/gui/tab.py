"""教研研训：右上角选学期，一页一件事；页第一次翻到才造。"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.tab import Tab
from jiaowu.progress import Progress
from jiaowu.research.gui.activities_page import ActivitiesPage
from jiaowu.research.gui.duties_page import DutiesPage
from jiaowu.research.gui.forms.ui_tab import Ui_ResearchTab
from jiaowu.research.gui.mentoring_page import MentoringPage
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.gui.pages import PAGES
from jiaowu.research.gui.projects_page import ProjectsPage
from jiaowu.research.gui.training_page import TrainingPage
from jiaowu.research.services.finding import (
    ACTIVITY,
    MENTORING,
    PROJECT,
    TRAINING,
    FoundRecord,
    find_record,
)
from jiaowu.teachers.services.choices import TermTitle, term_titles
from jiaowu.teachers.services.records import RecordSource

NO_TERM = (
    "先登记学校与学期：在右上角的“设置”里填好，或在“成绩分析”里导入一次考试；\n"
    "有了学期就可以登记教研组、教研活动、培训与课题。"
)

PERSON_PAGES: Mapping[str, type[ResearchPage]] = {
    "teacher_training": TrainingPage,
    "teacher_duties": DutiesPage,
}
"""要看一位教师的什么 → 哪一页；编号是教师的。"""

RECORD_PAGES: Mapping[str, type[ResearchPage]] = {
    ACTIVITY: ActivitiesPage,
    TRAINING: TrainingPage,
    PROJECT: ProjectsPage,
    MENTORING: MentoringPage,
}
"""记录登记在哪一页。"""
GONE = "这一条已经不在教研研训里，多半是刚才删去或撤销了。"

P = TypeVar("P", bound=ResearchPage)


class ResearchTab(Tab):
    """各页看同一个学期。"""

    watches = frozenset({"term"}).union(*(place.page.watches for place in PAGES))

    def __init__(self, context: Context, sources: Sequence[RecordSource] = ()) -> None:
        """sources 是各间交出的记录。"""
        super().__init__(context)
        self.form = Ui_ResearchTab()
        self.form.setupUi(self)
        self._sources = tuple(sources)
        self._term_id: int | None = None
        self._asked: tuple[type[ResearchPage], int] | None = None
        """读好学期之后要翻到的页与教师。"""
        self._made: dict[int, ResearchPage] = {}
        self._holders: list[QVBoxLayout] = []
        self.term_box = QComboBox()
        self._set_up()

    def _set_up(self) -> None:
        form = self.form
        self.term_box.setObjectName("researchTermBox")
        self.term_box.setAccessibleName("学期")
        self.term_box.activated.connect(self._choose_term)
        form.pages.setCornerWidget(self.term_box)
        for place in PAGES:
            holder = QWidget()
            holder.setObjectName(f"{place.name}Holder")
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 8, 0, 0)
            self._holders.append(layout)
            form.pages.addTab(holder, place.title)
        form.pages.currentChanged.connect(lambda _at: self._show_page())
        form.emptyPage.set_up("", "正在读取教研研训……")
        form.stack.setCurrentWidget(form.emptyPage)

    @property
    def term_id(self) -> int | None:
        """正在看的学期；一个学期都没有为 None。"""
        return self._term_id

    @override
    def refresh(self) -> None:
        def work(session: Any, _progress: Progress) -> tuple[TermTitle, ...]:
            return term_titles(session)

        self.context.load("正在读取学期", work, self._show)

    @override
    def show_record(self, table: str, row_id: int) -> None:
        """看一位教师的研训学时、个人任务（当前学期），或足迹里的一条记录（登记它的学期）。"""
        kind = PERSON_PAGES.get(table)
        if kind is not None:
            self._asked, self._term_id = (kind, row_id), None
            self.refresh()
            return
        if self._term_id is None:
            self.refresh()
        self.context.load(
            "正在找登记的地方", lambda session, _: find_record(session, table, row_id), self._open_found
        )

    def _open_found(self, found: FoundRecord | None) -> None:
        """翻到那一页、那个学期，再打开那一条；已经删去的说一声。"""
        if found is None:
            self.context.fail(GONE)
            return
        if self._term_id is None:
            return  # 还没有学期，什么也没有登记
        page = self.page(RECORD_PAGES[found.table])
        if found.term_id is not None and found.term_id != self._term_id:
            self.select_term(found.term_id)
        row_id = found.row_id  # 排在那一页的读取之后
        self.context.load("正在打开登记的一条", lambda _session, _: row_id, page.show_record)

    @override
    def _on_changed(self, tables: frozenset[str]) -> None:
        for page in self._made.values():
            if page.watches & tables:
                page.renew()
        if "term" in tables:
            self._term_id = None  # 换了学期，跟着看当前的
            self.refresh()

    def _show(self, terms: tuple[TermTitle, ...]) -> None:
        form = self.form
        if not terms:
            form.emptyPage.set_up("还没有学期", NO_TERM)
            form.stack.setCurrentWidget(form.emptyPage)
            return
        usual = next((each.id for each in terms if each.is_current), terms[0].id)
        if self._term_id not in {each.id for each in terms}:
            self._term_id = usual
        fill_titled(self.term_box, [(each.id, each.name) for each in terms], self._term_id)
        form.stack.setCurrentWidget(form.termPage)
        self._show_page()
        if self._asked is not None:
            (kind, teacher_id), self._asked = self._asked, None
            self.page(kind).show_teacher(teacher_id)

    def _choose_term(self) -> None:
        self.select_term(self.term_box.currentData())

    def select_term(self, term_id: int) -> None:
        """看另一个学期。"""
        self._term_id = term_id
        self.term_box.setCurrentIndex(self.term_box.findData(term_id))
        self._show_page()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """头一次翻到教研研训才造它的页，打开窗口时不等。"""
        super().showEvent(event)
        self._show_page()

    def _show_page(self) -> None:
        if self.isVisible():
            self._turn_to(self.form.pages.currentIndex())

    def _turn_to(self, at: int) -> None:
        """翻到一页：没造就造，学期换了就告诉它。"""
        term_id = self._term_id
        if at < 0 or term_id is None:
            return
        if at not in self._made:
            self._made[at] = self._make(at)
        page = self._made[at]
        if page.term_id != term_id:
            page.show_term(term_id)

    def _make(self, at: int) -> ResearchPage:
        page = PAGES[at].page(self.context, self._sources)
        page.setObjectName(PAGES[at].name)
        self._holders[at].addWidget(page)
        return page

    def page(self, kind: type[P]) -> P:
        """翻到这一页，返回它；没有这一页、或还没有学期时抛 ValueError。"""
        at = [place.page for place in PAGES].index(kind)
        self.form.pages.setCurrentIndex(at)
        self._turn_to(at)
        made = self._made.get(at)
        if not isinstance(made, kind):
            raise ValueError("还没有学期，各页都没有造。")  # noqa: TRY004 — 不是类型的错
        return made

    @override
    def busy_reason(self) -> str:
        return next((reason for page in self._made.values() if (reason := page.busy_reason())), "")

    @override
    def shots(self, camera: Camera) -> None:
        for at, place in enumerate(PAGES):
            self.form.pages.setCurrentIndex(at)
            camera.settle()
            if at in self._made:
                self._made[at].shots(camera, place.title)
        self.form.pages.setCurrentIndex(0)
