"""教研研训：右上角选学期，一页一件事；页第一次翻到才造。"""

from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.context import Context
from jiaowu.desktop.shots import Camera
from jiaowu.desktop.tab import Tab
from jiaowu.progress import Progress
from jiaowu.research.gui.forms.ui_tab import Ui_ResearchTab
from jiaowu.research.gui.page import ResearchPage
from jiaowu.research.gui.pages import PAGES
from jiaowu.teachers.services.choices import TermTitle, term_titles
from jiaowu.teachers.services.records import RecordSource

NO_TERM = (
    "先登记学校与学期：在右上角的“设置”里填好，或在“成绩分析”里导入一次考试；\n"
    "有了学期就可以登记教研组、教研活动、培训与课题。"
)

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
    def _on_changed(self, tables: frozenset[str]) -> None:
        for page in self._made.values():
            if page.watches & tables:
                page.renew()
        if "term" in tables:
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

    def _choose_term(self) -> None:
        self.select_term(self.term_box.currentData())

    def select_term(self, term_id: int) -> None:
        """看另一个学期。"""
        self._term_id = term_id
        self.term_box.setCurrentIndex(self.term_box.findData(term_id))
        self._show_page()

    def _show_page(self) -> None:
        """正翻着的一页：没造就造，学期换了就告诉它。"""
        at, term_id = self.form.pages.currentIndex(), self._term_id
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
        self._show_page()
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
